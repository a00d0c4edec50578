import type { AmountKind, CycleDocument, Indicator } from '../rules/programme.ts';

/** Where a line of the file went. Every line that is not empty has exactly one. */
export type Place =
  /** What belongs to the page it was copied from: buttons, the way up. Left out, and told. */
  | 'furniture'
  /** Words above a part, such as "Wat willen we bereiken?": they say where the lines below belong. */
  | 'heading'
  | 'municipality'
  | 'document'
  | 'title'
  | 'introduction'
  | 'costs'
  | 'amount'
  | 'goal'
  | 'smart_goal'
  | 'activity'
  /** Nobody can say what it belongs to: the reader of the preview does. */
  | 'not_understood';

export interface PlacedLine {
  readonly line: number;
  readonly text: string;
  readonly place: Place;
  /** Of the SMART goal or activity that it went to. */
  readonly number?: string;
}

export const doubtCodes = [
  'titles_differ',
  'no_text',
  'not_in_list',
  'goal_missing',
  'number_twice',
  'number_missing',
  'number_deep',
  'no_numbers',
  'no_goal',
  'title_missing',
  'amount_english',
  'amount_ambiguous',
  'amount_wrong',
  'amount_thousands',
  'amount_twice',
  'value_wrong',
  'column_unknown',
  'column_twice',
  'no_title',
  'subhead',
  'number_other',
  'number_odd',
  'number_in_costs',
  'number_in_text',
  'second_programme',
  'sums_as_text',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** What a person must look at. Some must be mended before it can be taken over. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly line: number | null;
  readonly number: string | null;
  readonly what: string;
}
/** Until these are mended nobody knows which text belongs to what. */
export const blocking: ReadonlySet<DoubtCode> = new Set([
  'number_twice',
  'no_numbers',
  'amount_twice',
  'second_programme',
]);

export interface ReadAmountOf {
  readonly year: number;
  readonly kind: AmountKind;
  readonly cents: number;
}

/** A numbered part as one file tells of it. */
export interface ReadPart {
  readonly number: string;
  /** In the list; null: the number stands above a text only. */
  readonly listTitle: string | null;
  /** Above the text; null: it stands in the list only. */
  readonly textTitle: string | null;
  readonly text: string;
  readonly amounts: readonly ReadAmountOf[];
}
export interface ReadSmartGoal extends ReadPart {
  readonly goal: number | null;
  readonly indicator: Indicator | null;
}
export interface ReadActivity extends ReadPart {
  readonly by: string;
}

/** What was understood of a file with one programme in one document of the cycle. */
export interface ReadProgramme {
  readonly format: 'text' | 'csv';
  readonly municipality: string | null;
  readonly code: string | null;
  readonly title: string;
  readonly year: number | null;
  readonly document: CycleDocument | null;
  readonly introduction: string;
  readonly costs: string;
  readonly amounts: readonly ReadAmountOf[];
  readonly goals: readonly string[];
  readonly smartGoals: readonly ReadSmartGoal[];
  readonly activities: readonly ReadActivity[];
  readonly lines: readonly PlacedLine[];
  readonly doubts: readonly Doubt[];
}
