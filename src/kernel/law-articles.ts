import { type CalendarDate, date } from './calendar-date.ts';

/** Short name of an act: Gemeentewet, Algemene termijnenwet, Algemene wet bestuursrecht, the GDPR. */
export type Act = 'Gemw' | 'Atw' | 'Awb' | 'AVG';

/** An article that a sentence names, as data with its source: acts change, the sentence does not. */
export interface LawArticle {
  /** As in the notes on the law: the rule that the article holds. */
  readonly id: string;
  readonly act: Act;
  readonly article: string;
  readonly paragraph: string | null;
  readonly point: string | null;
  /** First day of which the source tells that it holds; of two rows of one rule the later one holds from its day on. */
  readonly validFrom: CalendarDate;
  readonly sourceUrl: string;
  /** The text was read (T), another source says so (S), not verified (B). */
  readonly mark: 'T' | 'S' | 'B';
}

/** The text that was read is of this day. */
const read = date('2017-05-10');
const council = {
  act: 'Gemw',
  point: null,
  validFrom: read,
  sourceUrl: 'https://wetten.overheid.nl/BWBR0005416',
  mark: 'T',
} as const;
const terms = {
  act: 'Atw',
  point: null,
  validFrom: read,
  sourceUrl: 'https://wetten.overheid.nl/BWBR0002448',
  mark: 'T',
} as const;
const privacy = {
  act: 'AVG',
  validFrom: date('2018-05-25'),
  sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  mark: 'B',
} as const;

/** Terms with their own bases are in `terms/rules/legal-bases.ts`. When an act changes, a rule gets a row more. */
export const lawArticles = [
  { id: 'G2', ...council, article: '20', paragraph: '1' },
  { id: 'G4', ...council, article: '29', paragraph: '1' },
  { id: 'G5', ...council, article: '30', paragraph: null },
  { id: 'G8', ...council, article: '32', paragraph: '3' },
  { id: 'G9', ...council, article: '32', paragraph: '4-6' },
  {
    id: 'C1',
    ...council,
    article: '87-89',
    paragraph: null,
    validFrom: date('2023-04-01'),
    sourceUrl: 'https://necker.nl/nieuws/faq-geheimhouding-gemeentewet',
    mark: 'S',
  },
  { id: 'D1', ...terms, article: '1', paragraph: '1' },
  { id: 'D2', ...terms, article: '1', paragraph: '2' },
  { id: 'D3', ...terms, article: '2', paragraph: null },
  { id: 'D4', ...terms, article: '3', paragraph: '3' },
  { id: 'D5', ...terms, article: '4', paragraph: null },
  {
    id: 'mandate',
    act: 'Awb',
    article: '10:1',
    paragraph: null,
    point: null,
    validFrom: date('1998-01-01'),
    sourceUrl: 'https://wetten.overheid.nl/BWBR0005537',
    mark: 'B',
  },
  { id: 'consent', ...privacy, article: '6', paragraph: '1', point: 'a' },
  { id: 'duty', ...privacy, article: '6', paragraph: '1', point: 'c' },
  { id: 'task', ...privacy, article: '6', paragraph: '1', point: 'e' },
  { id: 'request', ...privacy, article: '12', paragraph: null, point: null },
] as const satisfies readonly LawArticle[];
export type ArticleId = (typeof lawArticles)[number]['id'];

/** The article of a rule as it holds on a day; none where no source tells of so early a day. */
export function articleOn(
  id: ArticleId,
  day: CalendarDate,
  rows: readonly LawArticle[] = lawArticles,
): LawArticle | undefined {
  return rows
    .filter((row) => row.id === id && row.validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);
}
