import { type CalendarDate, date } from './calendar-date.ts';
import table from './legal-bases.json' with { type: 'json' };
import type { TermLength } from './terms.ts';

/** Short name of an act: Wet gemeenschappelijke regelingen, Gemeentewet, Algemene termijnenwet, Algemene wet bestuursrecht, the GDPR. */
const acts = ['Wgr', 'Gemw', 'Atw', 'Awb', 'AVG'] as const;
export type Act = (typeof acts)[number];

/** How sure a rule is: text of the law read, secondary source, not verified, the region's own model (domain.md, head). */
const marks = ['T', 'S', 'B', 'D'] as const;
export type Confidence = (typeof marks)[number];

/** What a rule says of time. */
export type RuleTerm =
  | { readonly direction: 'forward'; readonly length: TermLength; readonly before?: string }
  | { readonly direction: 'back'; readonly length: TermLength }
  /** Before a day of every year: `04-30`. @param year of the year that the document is about: -1 the year before it */
  | { readonly direction: 'before'; readonly day: string; readonly year: -1 | 0 | 1 }
  | { readonly direction: 'none' | 'as_agreed' | 'in_year_before' };
const directions: ReadonlySet<string> = new Set<RuleTerm['direction']>([
  'forward',
  'back',
  'before',
  'none',
  'as_agreed',
  'in_year_before',
]);

/** Grondslag: a rule with its article and source, as data: acts change, the code does not. */
export interface LegalBasis {
  /** As in the notes on the law (domain.md): Z1 of the terms, G5 of the councils. */
  readonly id: string;
  /** null: the region's own agreement. */
  readonly law: Act | null;
  readonly article: string | null;
  readonly paragraph: string | null;
  readonly point: string | null;
  /** First day of which the source tells that it holds; of two rows of one rule the later one holds from its day on. Null: since ever. */
  readonly validFrom: CalendarDate | null;
  readonly sourceUrl: string | null;
  readonly mark: Confidence;
  /** null: a sentence names it, and it sets no term. */
  readonly term: RuleTerm | null;
}
/** A rule that sets a term. */
export interface TermBasis extends LegalBasis {
  readonly term: RuleTerm;
}

/** Rules that sentences name; the test of this table finds each of them in it. */
export const namedRules = [
  'G2',
  'G4',
  'G5',
  'G8',
  'G9',
  'C1',
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'mandate',
  'consent',
  'duty',
  'task',
  'request',
] as const;
export type NamedRule = (typeof namedRules)[number];

/** A row of the file, read once. @throws where it is no row: a wrong table stops the program, and no sentence */
export function readBasis(row: Readonly<Record<string, unknown>>): LegalBasis {
  const { id, law, validFrom, sourceUrl, mark, term } = row as unknown as LegalBasis;
  const direction = term === null ? 'none' : term.direction;
  const sure =
    (law === null || acts.includes(law)) &&
    marks.includes(mark) &&
    directions.has(direction) &&
    (law === null || (row.article !== null && validFrom !== null && sourceUrl !== null));
  if (typeof id !== 'string' || !sure) throw new Error(`No legal basis: ${JSON.stringify(row)}`);
  return { ...(row as unknown as LegalBasis), validFrom: validFrom === null ? null : date(validFrom) };
}

/**
 * The one table (`legal-bases.json`). When an act changes, a rule gets a row more; what began before goes on under the old one.
 */
export const legalBases: readonly LegalBasis[] = table.map(readBasis);

/** The row of a rule that holds on a day; none where no source tells of so early a day. */
export function basisOn<Row extends LegalBasis>(
  id: string,
  day: CalendarDate,
  rows: readonly Row[],
): Row | undefined {
  return rows
    .filter((row) => row.id === id && (row.validFrom === null || row.validFrom <= day))
    .reduce<Row | undefined>(
      (latest, row) => (latest && (latest.validFrom ?? '') > (row.validFrom ?? '') ? latest : row),
      undefined,
    );
}
