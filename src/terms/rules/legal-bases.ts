import { type CalendarDate, date, type TermLength } from '#kernel';

/** How sure a rule is: text of the law read, secondary source, not verified, the region's own model (domain.md, head). */
export type Confidence = 'T' | 'S' | 'B' | 'D';

/** What the rule says of time. */
export type RuleTerm =
  | { readonly direction: 'forward'; readonly length: TermLength; readonly before?: string }
  | { readonly direction: 'back'; readonly length: TermLength }
  /** Before a day of every year: `04-30`. @param year of the year that the document is about: -1 the year before it */
  | { readonly direction: 'before'; readonly day: string; readonly year: -1 | 0 | 1 }
  | { readonly direction: 'none' | 'as_agreed' | 'in_year_before' };

/** Grondslag: a rule with its source, as data: laws change, the code does not. */
export interface LegalBasis {
  readonly id: `Z${number}`;
  /** Short name of the law; null: the region's own agreement. */
  readonly law: 'Wgr' | 'Gemw' | null;
  readonly article: string | null;
  readonly paragraph: string | null;
  /** First day of which the source tells that it holds; of two rows of one rule the later one holds from its day on. Null: since ever. */
  readonly validFrom: CalendarDate | null;
  readonly sourceUrl: string | null;
  readonly mark: Confidence;
  readonly term: RuleTerm;
}

const changed = date('2022-07-01');
/** The text that was read is of this day (domain.md, 13). */
const read = date('2017-05-10');
const wgr = 'https://wetten.overheid.nl/BWBR0003740';
const gemeentewet = 'https://wetten.overheid.nl/BWBR0005416';
const bill = 'https://zoek.officielebekendmakingen.nl/kst-35513-2.html';
const newDates =
  'https://www.gemeente.nu/bestuur/tijdwinst-nieuwe-begrotingscyclus-is-sigaar-uit-eigen-doos/';
const capra =
  'https://www.binnenlandsbestuur.nl/bestuur-en-organisatie/capra-advocaten/wijzigingen-wgr-gemeenschappelijke-regeling';
const ofWgr = { law: 'Wgr', sourceUrl: wgr, validFrom: read, mark: 'T' } as const;
const ofGemeentewet = { law: 'Gemw', sourceUrl: gemeentewet, validFrom: read, mark: 'T' } as const;
const from2022 = { law: 'Wgr', sourceUrl: newDates, validFrom: changed, mark: 'S' } as const;
const own = { law: null, article: null, paragraph: null, validFrom: null } as const;
const twelveWeeks = { direction: 'back', length: { weeks: 12 } } as const;
const none = { direction: 'none' } as const;

/** The rule table of domain.md 3.2. When a law changes, a rule gets a row more; what began before goes on under the old one. */
export const legalBases: readonly LegalBasis[] = [
  {
    id: 'Z1',
    law: 'Wgr',
    article: '1',
    paragraph: '2-3',
    validFrom: changed,
    sourceUrl: bill,
    mark: 'T',
    term: { direction: 'forward', length: { weeks: 8 } },
  },
  {
    id: 'Z2',
    law: 'Wgr',
    article: '10',
    paragraph: null,
    validFrom: changed,
    sourceUrl: capra,
    mark: 'S',
    term: { direction: 'as_agreed' },
  },
  {
    id: 'Z3',
    ...from2022,
    article: '34b',
    paragraph: null,
    term: { direction: 'before', day: '04-30', year: -1 },
  },
  {
    id: 'Z4',
    ...from2022,
    article: '34b',
    paragraph: null,
    term: { direction: 'before', day: '04-30', year: 1 },
  },
  { id: 'Z5', ...from2022, article: '35', paragraph: '1, 3', term: twelveWeeks },
  { id: 'Z6', ...ofWgr, article: '35', paragraph: '2', term: none },
  { id: 'Z7', ...ofWgr, article: '34', paragraph: '1', term: { direction: 'in_year_before' } },
  {
    id: 'Z8',
    ...from2022,
    article: '34',
    paragraph: '2',
    term: { direction: 'forward', length: { weeks: 2 }, before: '09-15' },
  },
  { id: 'Z9', ...ofWgr, article: '35', paragraph: '4', term: none },
  { id: 'Z10', ...ofWgr, article: '35', paragraph: '5', term: twelveWeeks },
  {
    id: 'Z11',
    ...ofWgr,
    article: '34',
    paragraph: '3-4',
    term: { direction: 'forward', length: { weeks: 2 }, before: '07-15' },
  },
  { id: 'Z12', ...ofWgr, article: '25', paragraph: '2', term: none },
  { id: 'Z13', ...ofWgr, article: '31a', paragraph: '2', term: none },
  { id: 'Z14', ...ofGemeentewet, article: '160', paragraph: '2-3', term: none },
  { id: 'Z15', ...ofGemeentewet, article: '169', paragraph: '4', term: none },
  {
    id: 'Z16',
    ...own,
    sourceUrl: 'https://www.leidseregio2027.nl/stand-van-zaken/',
    mark: 'D',
    term: { direction: 'as_agreed' },
  },
  { id: 'Z17', ...own, sourceUrl: null, mark: 'D', term: { direction: 'forward', length: { months: 2 } } },
];

/** The row of a rule that holds on the day on which a term starts; none where no source tells of so early a day. */
export function basisOn(
  id: string,
  day: CalendarDate,
  rows: readonly LegalBasis[] = legalBases,
): LegalBasis | undefined {
  return rows
    .filter((row) => row.id === id && (row.validFrom === null || row.validFrom <= day))
    .reduce<LegalBasis | undefined>(
      (latest, row) => (latest && (latest.validFrom ?? '') > (row.validFrom ?? '') ? latest : row),
      undefined,
    );
}

/** The rows that hold on a day, and those that are to come. */
export function basesFrom(
  day: CalendarDate,
  rows: readonly LegalBasis[] = legalBases,
): readonly LegalBasis[] {
  return rows.filter(
    (row) => (row.validFrom !== null && row.validFrom > day) || row === basisOn(row.id, day, rows),
  );
}

/** The day within which a term is in any case over: of the year in which it began. @param monthDay `09-15` */
export function capOf(start: CalendarDate, monthDay: string): CalendarDate {
  return date(`${start.slice(0, 4)}-${monthDay}`);
}
