import type { Sentence } from '#platform/operations';
import type { PrintedDocument } from '#platform/pdf';
import type { PageContext } from './page.ts';

/** Figures in rows; the first row names the columns. */
export interface ExportedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Without its ending. */
export type ExportedFile = { readonly fileName: string } & (
  | { readonly document: PrintedDocument }
  | { readonly table: ExportedTable }
);

/**
 * An address that answers with a file made for the moment, the same for everybody: `.pdf` for paper, `.csv` for a spreadsheet.
 * Its figures come from where those of the page come from.
 */
export interface Export {
  readonly name: string;
  /** Ends in `.pdf` or `.csv`. */
  readonly path: string;
  readonly summary: Sentence;
  /** Names that it reads from `context.query`; it sees no others. */
  readonly query?: readonly string[];
  /** `undefined`: 404. `busy`: too many are in the making. An address, as `link` gives it: it is made there. */
  readonly make: (
    context: PageContext,
  ) => Promise<ExportedFile | 'busy' | { readonly redirect: string } | undefined>;
}
