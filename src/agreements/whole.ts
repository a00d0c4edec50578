import type { CalendarDate } from '#kernel';
import type { PageContext } from '#platform/http';
import { maySeeDraft } from './policy.ts';
import { type Line, lines, silent } from './rules/account.ts';
import { type Held, held, isPublic } from './rules/standing.ts';
import type { AgreementRow, AgreementVersion } from './store.ts';

/** An agreement with all that is said of it on a day: one composition for pages, API, CSV and tasks. */
export interface AgreementView {
  readonly row: AgreementRow;
  readonly held: Held;
  /** Promised beside used, of what was signed. */
  readonly lines: readonly Line[];
  /** Years that are over and of which a party noted nothing. */
  readonly silent: readonly Line[];
}

export function agreementView(row: AgreementRow, today: CalendarDate): AgreementView {
  const found = held(row.content, row.steps, today);
  const thisYear = Number(today.slice(0, 4));
  const all = isPublic(found) ? lines(row.content, found.lastDay, row.used, thisYear, row.reported) : [];
  return { row, held: found, lines: all, silent: silent(all, today) };
}

/** A draft is for those who make agreements and answer for them; what was signed for everybody. */
export function mayRead(context: Pick<PageContext, 'actor' | 'region'>, view: AgreementView): boolean {
  return isPublic(view.held) || maySeeDraft.somewhere(context.actor, context.region.id);
}

/** Those that this reader may see. */
export function agreementViews(
  context: Pick<PageContext, 'actor' | 'region' | 'today'>,
  rows: readonly AgreementRow[],
): AgreementView[] {
  return rows.map((row) => agreementView(row, context.today)).filter((view) => mayRead(context, view));
}

/** The versions that everybody may read: from the one that was signed. */
export function signedVersions<Version extends AgreementVersion>(
  view: AgreementView,
  versions: readonly Version[],
): readonly Version[] {
  const signed = view.row.steps.find(({ kind }) => kind === 'sign');
  return signed ? versions.filter(({ version }) => version >= signed.version) : versions;
}
