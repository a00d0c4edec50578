import { addDays, type CalendarDate, dateOf } from '#kernel';
import { plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { processPlanMessages } from './messages.ts';
import type { Action, PlanContent } from './rules/plan.ts';
import {
  type CouncilLine,
  councilLines,
  dayTold,
  type Period,
  periodHolds,
  usualPeriod,
  versionsOfPeriod,
} from './rules/progress.ts';
import { firstDayOf, lastDayOf, parseQuarter } from './rules/quarter.ts';
import { type PlanRow, type PlanVersion, planById, planVersionsOn, type RecordedReport } from './store.ts';
import { whenText } from './whole.ts';

type Town = PageContext['region']['municipalities'][number];
export interface ReportLine extends CouncilLine<RecordedReport> {
  /** Of the municipality whose council is told. */
  readonly own: boolean;
}

/** A report as it was asked for: to which council, of which quarters, and what was wrong with the question. */
export interface CouncilReport {
  readonly plan: PlanRow;
  readonly town: Town;
  readonly period: Period;
  /** The day on which everything is as it is told. */
  readonly until: CalendarDate;
  /** The plan as it was on that day: by it the lines are told. */
  readonly after: PlanVersion;
  /** What was planned in the period or left from before: of this municipality, and of others. */
  readonly own: readonly ReportLine[];
  readonly others: readonly ReportLine[];
  /** Planned in other quarters alone, and in this period moved to others or taken out of the plan. */
  readonly elsewhere: readonly ReportLine[];
  readonly wrong: 'council' | 'period' | null;
}

type Asking = Pick<PageContext, 'region' | 'today' | 'query' | 'params' | 'read'>;

/** On which the plan that was in force then is asked: before the first quarter, and the last day of the last. */
function daysAsked({ query }: Asking): CalendarDate[] {
  const [from, to] = ['van', 'tot'].map((name) => parseQuarter(query.get(name) ?? ''));
  return [...(from ? [addDays(firstDayOf(from), -1)] : []), ...(to ? [lastDayOf(to)] : [])];
}

/** What `van` and `tot` ask; the whole plan until now where that lies outside it. */
function periodAsked({ query, today }: Asking, content: PlanContent) {
  const usual = usualPeriod(content, today);
  const [van, tot] = [query.get('van') ?? '', query.get('tot') ?? ''];
  const from = van === '' ? usual.from : parseQuarter(van);
  const to = tot === '' ? usual.to : parseQuarter(tot);
  const holds = from !== undefined && to !== undefined && periodHolds(content, { from, to });
  return { holds, period: holds ? { from, to } : usual };
}

/**
 * The one account that page, paper and API give. In its query `raad`, `van`, `tot`; what is left out is the council of the plan, and
 * the plan until now.
 */
export async function councilReport(context: Asking): Promise<CouncilReport | undefined> {
  const { region, today, query } = context;
  const id = Number(context.params.procesplan);
  const [[plan], all] = await context.read([planById(id), planVersionsOn(id, daysAsked(context), today)]);
  if (!plan) return undefined;
  const { content, reports } = plan;
  const asked = query.get('raad') ?? '';
  const chosen = region.municipalities.find((each) => each.id === asked);
  const town =
    chosen ??
    region.municipalities.find((each) => each.id === content.municipality) ??
    region.municipalities[0];
  if (!town) return undefined;
  const { holds, period } = periodAsked(context, content);
  const { before, after } = versionsOfPeriod(all, period, today);
  const isOwn = ({ owner }: Action) =>
    owner === null
      ? after.content.municipality === town.id
      : owner.kind === 'municipality' && owner.municipality === town.id;
  const then = { before: before.content, after: after.content };
  const lines = councilLines(then, reports, period, today).map(
    (line): ReportLine => ({ ...line, own: isOwn(line.action) }),
  );
  return {
    plan,
    town,
    period,
    until: dayTold(period, today),
    after,
    own: lines.filter(({ own, planned }) => planned && own),
    others: lines.filter(({ own, planned }) => planned && !own),
    elsewhere: lines.filter(({ planned }) => !planned),
    wrong: asked !== '' && !chosen ? 'council' : holds ? null : 'period',
  };
}

/** How much was planned, what of it deviates, and what only changed in the plan. */
export function countsText({ lang }: Pick<PageContext, 'lang'>, report: CouncilReport): string {
  const t = processPlanMessages[lang].council;
  const planned = [...report.own, ...report.others];
  const deviating = planned.filter(({ deviation }) => deviation !== null).length;
  return [
    planned.length === 0 ? t.nothing : t.counts(planned.length, deviating),
    ...(report.elsewhere.length === 0 ? [] : [t.elsewhereCount(report.elsewhere.length)]),
  ].join(' ');
}

/** By which text of the plan it is told. */
export function versionTold({ lang }: Pick<PageContext, 'lang'>, { after, until }: CouncilReport): string {
  const t = processPlanMessages[lang].council;
  const day = dateOf(after.recordedAt);
  return (day <= until ? t.byVersion : t.byFirst)(after.version, plainDate(day, lang));
}

/** "Verschoven van … naar …"; undefined for what is to be done when it was. */
export function movedText(
  context: Pick<PageContext, 'lang' | 'region'>,
  { action, earlier }: ReportLine,
): string | undefined {
  return (
    earlier &&
    processPlanMessages[context.lang].council.moved(whenText(context, earlier), whenText(context, action))
  );
}

/** What the action was when the period began, where it has other words now. */
export const earlierText = ({ action, earlier }: ReportLine): string | undefined =>
  earlier && earlier.text !== action.text ? earlier.text : undefined;
