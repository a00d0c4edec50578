import type { CalendarDate, MunicipalityId } from '#kernel';
import { plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { processPlanMessages } from './messages.ts';
import { type Action, type PlanContent, trackOf } from './rules/plan.ts';
import { type Period, type Standing, standingOf } from './rules/progress.ts';
import { placeInYear, type Quarter, yearOfQuarter } from './rules/quarter.ts';
import type { PlanRow, RecordedReport } from './store.ts';

export interface ActionView {
  readonly action: Action;
  readonly standing: Standing<RecordedReport>;
}
export const actionViews = ({ content, reports }: PlanRow, today: CalendarDate): ActionView[] =>
  content.actions.map((action) => ({ action, standing: standingOf(content, action, reports, today) }));

type Words = Pick<PageContext, 'lang' | 'region'>;

export const quarterText = ({ lang }: Pick<Words, 'lang'>, quarter: Quarter): string =>
  processPlanMessages[lang].quarter(placeInYear(quarter), yearOfQuarter(quarter));

export function periodText(context: Words, { from, to }: Period): string {
  const [first, last] = [quarterText(context, from), quarterText(context, to)];
  return first === last ? first : processPlanMessages[context.lang].fromTo(first, last);
}

export function whenText(context: Words, { when }: Pick<Action, 'when'>): string {
  const t = processPlanMessages[context.lang];
  return when.kind === 'quarters' ? periodText(context, when) : t[when.kind];
}

/** "Spoor 2: Samen besluiten" */
export function trackName({ lang }: Pick<Words, 'lang'>, { tracks }: PlanContent, action: Action): string {
  const number = trackOf(action);
  return processPlanMessages[lang].trackName(
    number,
    tracks.find((each) => each.number === number)?.title ?? '',
  );
}

const townName = ({ region }: Words, id: MunicipalityId) =>
  region.municipalities.find((each) => each.id === id)?.name ?? id;

export function planOwner(context: Words, { municipality }: Pick<PlanContent, 'municipality'>): string {
  return municipality === null ? processPlanMessages[context.lang].region : townName(context, municipality);
}

export function ownerText(context: Words, plan: PlanContent, { owner }: Pick<Action, 'owner'>): string {
  const t = processPlanMessages[context.lang];
  if (owner === null)
    return plan.municipality === null ? t.noOwnerRegion : t.noOwner(townName(context, plan.municipality));
  if (owner.kind === 'organisation') return owner.name;
  if (owner.kind === 'region') return t.officeOfRegion(t.offices[owner.office]);
  const town = townName(context, owner.municipality);
  return owner.office === null ? town : t.officeOf(t.offices[owner.office], town);
}

export function stateText({ lang }: Pick<Words, 'lang'>, state: Standing['state']): string {
  const t = processPlanMessages[lang];
  return state === null ? t.notReported : t.states[state];
}

/** What needs somebody. */
export function alarmTexts(
  { lang }: Pick<Words, 'lang'>,
  { overdue, silent, nextReport }: Standing,
): string[] {
  const t = processPlanMessages[lang];
  return [
    ...(overdue ? [t.overdue] : []),
    ...(silent && nextReport ? [t.silent(plainDate(nextReport, lang))] : []),
  ];
}
