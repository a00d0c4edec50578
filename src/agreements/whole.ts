import type { CalendarDate } from '#kernel';
import type { PageContext } from '#platform/http';
import { maySeeDraft } from './policy.ts';
import { type Accounted, accounted, type Line, lines, type ReportedUse, silent } from './rules/account.ts';
import { yearsOf } from './rules/agreement.ts';
import { type Held, held, isPublic } from './rules/standing.ts';
import { type InYear, inYearOf } from './rules/versions.ts';
import type { AgreementRow, AgreementVersion, MeasureAccount } from './store.ts';

/** An agreement with all that is said of it on a day: one composition for pages, API, CSV and tasks. */
export interface AgreementView {
  readonly row: AgreementRow;
  readonly held: Held;
  /** What it says of a year. */
  readonly inYear: InYear;
  /** Promised beside used, of what was signed. */
  readonly lines: readonly Line[];
  /** What measures took of which nobody said with which agreement it counts, and which the party did not note itself. */
  readonly untold: readonly ReportedUse[];
  /** Years that are over and of which a party noted nothing. */
  readonly silent: readonly Line[];
}

export const inYearOfRow = (
  row: Pick<AgreementRow, 'version' | 'content' | 'recordedAt' | 'earlier' | 'steps'>,
) => inYearOf(row, row.earlier, row.steps.find(({ kind }) => kind === 'sign')?.version);

export function agreementView(row: AgreementRow, today: CalendarDate): AgreementView {
  const found = held(row.content, row.steps, today);
  const thisYear = Number(today.slice(0, 4));
  const inYear = inYearOfRow(row);
  const all = isPublic(found)
    ? lines(row.content, found.lastDay, row.used, thisYear, row.reported, inYear)
    : [];
  const untold = isPublic(found)
    ? row.untold.filter(
        (use) =>
          !row.used.some(({ party, year }) => party === use.party && year === use.year) &&
          inYear(use.year).parties.some(({ key }) => key === use.party),
      )
    : [];
  return { row, held: found, inYear, lines: all, untold, silent: silent(all, today) };
}

/** All that was signed with what measures take: the same for the page and the API. */
export const accountOf = (
  signed: readonly AgreementView[],
  measures: MeasureAccount | undefined,
): readonly Accounted[] =>
  accounted(
    signed.map(({ row: { id, content }, lines: all }) => ({ id, ambitions: content.ambitions, lines: all })),
    measures?.plans ?? [],
    measures?.beside ?? [],
  );

/** Whether what a measure took in a year can count with it: signed on its mandate, by that municipality, and running then. */
export function countsWith(
  { row: { content, earlier }, held: { lastDay, standing }, inYear }: AgreementView,
  about: { readonly mandate: number; readonly municipality: string; readonly year?: number },
): boolean {
  const { startsOn } = content;
  const texts =
    about.year === undefined ? [content, ...earlier.map((each) => each.content)] : [inYear(about.year)];
  return (
    isPublic({ standing }) &&
    texts.some(
      ({ mandate, parties }) =>
        mandate === about.mandate && parties.some(({ municipality }) => municipality === about.municipality),
    ) &&
    (about.year === undefined || yearsOf({ startsOn, endsOn: lastDay }, about.year).includes(about.year))
  );
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
