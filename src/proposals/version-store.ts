import type { CalendarDate } from '#kernel';
import { statement } from '#platform/database';
import type { ProposalText } from './store.ts';

/** Versie van de tekst van een voorstel. */
export interface SavedVersion {
  readonly number: number;
  /** Null: nobody wrote that down, before versions were kept. */
  readonly savedAt: string | null;
  /** The local day of that moment: counted where it lies, for to count it costs a page more than to show it. */
  readonly savedOn: CalendarDate | null;
  /** The office. */
  readonly savedBy: string | null;
}
/** So many stand on the page of the proposal; a draft may be saved dozens of times. */
export const shownVersions = 5;

export interface ProposalVersion extends SavedVersion {
  readonly content: ProposalText;
}

export const savedColumns = `number, saved_at as "savedAt", saved_by as "savedBy",
  (saved_at at time zone 'Europe/Amsterdam')::date as "savedOn"`;

/** The newest first. @param $1 number of the proposal */
export const proposalVersions = statement<SavedVersion>(
  'proposal_versions',
  `select ${savedColumns} from proposal_version where proposal_id = $1 order by number desc`,
);
/** @param $1 number of the proposal @param $2 number of the version */
export const proposalVersion = statement<ProposalVersion>(
  'proposal_version_by_number',
  `select ${savedColumns}, content from proposal_version where proposal_id = $1 and number = $2`,
);
