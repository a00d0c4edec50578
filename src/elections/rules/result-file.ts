import type { CalendarDate, MunicipalityId, Refusal } from '#kernel';

/** Soort bestand: what it is called at the Kiesraad. */
export const fileKinds = ['csv', '510b', '510c', '510d', '520', '110a'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Lijst, so far as it is known: a 510 holds votes and no seats, a 520 who was elected and no votes. */
export interface ResultList {
  readonly name: string;
  /** Lijstnummer; null where the file has none (CSV). */
  readonly number: number | null;
  /** Valid votes. */
  readonly votes: number | null;
  readonly seats: number | null;
  /** The list ran out of candidates (7th column `1` of the CSV). */
  readonly exhausted: boolean;
}

/** Opkomst, so far as the file holds it. The valid votes are those of the lists together. */
export interface Turnout {
  /** Kiesgerechtigden (`Cast`). */
  readonly entitled: number | null;
  /** Toegelaten kiezers: who came to vote. */
  readonly admitted: number | null;
  readonly blank: number | null;
  readonly invalid: number | null;
}
export const noTurnout: Turnout = { entitled: null, admitted: null, blank: null, invalid: null };
export const turnoutKeys = ['entitled', 'admitted', 'blank', 'invalid'] as const satisfies (keyof Turnout)[];

/** What one file says of one municipality. */
export interface TownInFile {
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly line: number;
  /** Null: the file holds no lists (110a). Votes of all are known or of none, and so are seats. */
  readonly lists: readonly ResultList[] | null;
  readonly turnout: Turnout | null;
  /** Aantal raadszetels, where the file says so (110a). */
  readonly councilSize: number | null;
  /** How many polling stations it counts, where they are in it. */
  readonly stations: number | null;
}

/** Something that whoever reads the file must know, and that does not refuse it. */
export interface Flag {
  readonly code: FlagCode;
  readonly details: Readonly<Record<string, string | number>>;
}
export type FlagCode =
  | 'flag_code_fictional'
  | 'flag_csv_end'
  | 'flag_seats_unlikely'
  | 'flag_name_elsewhere'
  | 'flag_seats_missing'
  | 'flag_blank_list'
  | 'flag_entitled_few'
  | 'flag_entitled_same'
  | 'flag_admitted_other'
  | 'flag_rejected_units'
  | 'flag_corrected'
  | 'flag_investigated'
  | 'flag_size_odd'
  | 'flag_size_category'
  | 'flag_size_seats'
  | 'flag_list_name'
  | 'flag_votes_before'
  | 'flag_seats_before'
  | 'flag_votes_only_provisional'
  | 'flag_seats_only_provisional';

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** Uitslagbestand, read: nothing in it is guessed. */
export interface ResultFile {
  readonly kind: FileKind;
  readonly encoding: Encoding;
  /** Only of a CSV. */
  readonly separator: ';' | ',' | '\t' | null;
  /** Numbers were written with thousands points. */
  readonly thousands: boolean;
  readonly day: CalendarDate | null;
  /** As the file calls the election. */
  readonly election: string | null;
  /** When the file says it was made. */
  readonly created: string | null;
  readonly towns: readonly TownInFile[];
  readonly flags: readonly Flag[];
}

// More than any ballot paper has had; a file of rubbish must not keep the reader busy.
export const mostLists = 200;
export const longestName = 200;
/** What the database's integer holds. */
export const mostVotes = 2 ** 31 - 1;

// A character that nobody sees, in a name that everybody will.
const unseen = /\p{Cc}/u;
export const isName = (text: string): boolean =>
  text !== '' && text.length <= longestName && !unseen.test(text);

/** Codes that Statistics Netherlands gives to no municipality, and examples use. */
export const fictional = (code: MunicipalityId): boolean => code === 'gm0000' || code === 'gm9999';

/** Gemeentewet, article 8: a council has 9 to 45 seats, always odd. */
export const isCouncilSize = (seats: number): boolean => seats >= 9 && seats <= 45 && seats % 2 === 1;

/** A whole number as written, or what is wrong with it. */
export function wholeNumber(text: string): number | 'wrong' | 'large' {
  if (!/^\d+$/.test(text)) return 'wrong';
  const value = Number(text);
  return value > mostVotes ? 'large' : value;
}

export type ReadRefusal = Refusal<ReadCode>;
export type ReadCode =
  | 'file_empty'
  | 'file_large'
  | 'file_zip'
  | 'file_excel'
  | 'file_pdf'
  | 'file_html'
  | 'file_other'
  | 'file_mojibake'
  | 'file_encoding'
  | 'csv_empty'
  | 'csv_header'
  | 'csv_truncated'
  | 'csv_columns'
  | 'csv_quotes'
  | 'csv_code'
  | 'csv_name'
  | 'csv_list'
  | 'csv_votes'
  | 'csv_votes_large'
  | 'csv_thousands'
  | 'csv_seats'
  | 'csv_list_twice'
  | 'csv_lists_many'
  | 'csv_name_contradicts'
  | 'eml_doctype'
  | 'eml_entity'
  | 'eml_broken'
  | 'eml_truncated'
  | 'eml_deep'
  | 'eml_text_long'
  | 'eml_unknown_many'
  | 'eml_encoding'
  | 'eml_root'
  | 'eml_other'
  | 'eml_station'
  | 'eml_twice'
  | 'eml_missing'
  | 'eml_election'
  | 'eml_day'
  | 'eml_code'
  | 'eml_code_contradicts'
  | 'eml_name'
  | 'eml_contests'
  | 'eml_no_totals'
  | 'eml_list_name'
  | 'eml_list_number'
  | 'eml_list_twice'
  | 'eml_lists_many'
  | 'eml_no_lists'
  | 'eml_selection'
  | 'eml_candidate_first'
  | 'eml_candidate_twice'
  | 'eml_number'
  | 'eml_number_large'
  | 'eml_candidates_sum'
  | 'eml_lists_sum'
  | 'eml_units_sum'
  | 'eml_seats_many';
