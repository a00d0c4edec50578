/** Words in a line; a piece of its own where they stand out or lead somewhere. */
export type Inline =
  | string
  | {
      readonly text: string;
      readonly strong?: boolean;
      readonly emphasis?: boolean;
      /** Absolute address. */
      readonly href?: string;
      /** Two or three letters, where it is another language than that of the document: `nl`. */
      readonly lang?: string;
    };
export type Line = Inline | readonly Inline[];

export interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly Line[];
  /** By item, the list that stands in it; left out where none does. */
  readonly under?: readonly (List | null)[];
}

/** A piece of a document, in the order of reading. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line }
  /** Smaller and softer: where a figure comes from, what a reader must know. */
  | { readonly kind: 'note'; readonly text: Line }
  /** Text with a line beside it, as somebody wrote it. */
  | { readonly kind: 'quote'; readonly text: Line }
  | List
  /** Names with what they stand for: date, place, chair. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [Line, Line])[] }
  | {
      readonly kind: 'table';
      /** Left out where the heading above says it. */
      readonly caption?: Line;
      readonly columns: readonly { readonly title: Line; readonly figures?: boolean }[];
      readonly rows: readonly (readonly Line[])[];
    }
  /** An element `svg` as our own pages draw it, and what it shows in words, for who does not see it. */
  | { readonly kind: 'picture'; readonly svg: string; readonly says: string }
  /** A table of somebody else, of which nobody knows what its heads are. Every row as long as `columns` says. */
  | { readonly kind: 'grid'; readonly columns: number; readonly rows: readonly (readonly Line[])[] };

/** A document to print. No field is markup: whatever a person typed stands there as it was typed. */
export interface PrintedDocument {
  readonly language: 'nl' | 'en';
  readonly title: string;
  /** The title as it stands there, where not all of it is in the language of the document. */
  readonly heading?: Line;
  /** Above the title: whose it is. */
  readonly over?: string;
  /** Below the title. */
  readonly under?: Line;
  /** ISO day of the newest thing in it; it becomes the moment of making, so that the same input gives the same bytes. */
  readonly date: string;
  /** At the foot of every page: where the newest version is. */
  readonly source?: string;
  /** A table of contents with page numbers, of the headings of the first two levels. */
  readonly contents?: boolean;
  /**
   * `accessible`: tagged, PDF/UA-1. `archive`: tagged, PDF/A-2a. `plain`: without furniture and promise, to draw a page of.
   */
  readonly form: 'accessible' | 'archive' | 'plain';
  readonly body: readonly Block[];
}
