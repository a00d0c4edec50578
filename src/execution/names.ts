import { plain } from '#agreements';
import { dateOf, type MunicipalityId } from '#kernel';
import { enumeration, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { executionMessages } from './messages.ts';
import { organisationWho } from './rules/hours.ts';
import { movesOf, type Plan } from './rules/progress.ts';
import type { Measure, MeasureContent } from './store.ts';
import type { MeasureView } from './whole.ts';

export function townName({ region }: Pick<PageContext, 'region'>, code: MunicipalityId): string {
  return region.municipalities.find((each) => each.id === code)?.name ?? code;
}

/** "Beleidsmedewerker Leiderdorp" */
export function officeName(
  context: PageContext,
  { office, responsible }: Pick<MeasureContent, 'office'> & Pick<Measure, 'responsible'>,
): string {
  const t = executionMessages[context.lang];
  return t.officeOf(t.offices[office], townName(context, responsible));
}

export function periodText(
  { lang }: PageContext,
  { startsOn, endsOn }: Pick<Plan, 'startsOn' | 'endsOn'>,
): string {
  return executionMessages[lang].fromTo(plainDate(startsOn, lang), plainDate(endsOn, lang));
}

/** Each time that the plan was moved, the newest first: from when to when, on which day, and why. */
export const moveTexts = (context: PageContext, measure: Pick<Measure, 'times'>) =>
  movesOf(measure).map((move) => ({
    text: executionMessages[context.lang].moved(
      plainDate(dateOf(move.recordedAt), context.lang),
      periodText(context, move.before),
      periodText(context, move),
    ),
    reason: move.reason ?? '',
    key: move.recordedAt,
  }));

/** "Leiden 120 uur en Servicepunt71 40,5 uur"; empty where nobody said it. */
export function plannedText(
  context: PageContext,
  { planned, organisation }: Pick<MeasureContent, 'planned' | 'organisation'>,
): string {
  const { lang } = context;
  return enumeration(
    planned.map(({ who, hours }) =>
      executionMessages[lang].hoursOf(
        who === organisationWho ? organisation : townName(context, who as MunicipalityId),
        plain(hours, lang),
      ),
    ),
    lang,
  );
}

/** How it stands, in words: the light of the last report while it runs. */
export function standingText({ lang }: PageContext, { measure, progress }: MeasureView): string {
  const t = executionMessages[lang];
  return progress.state === 'running' && measure.last
    ? t.lights[measure.last.light]
    : t.states[progress.state];
}

/** What needs attention beside that. */
export function alarmTexts({ lang }: PageContext, { measure, progress }: MeasureView): string[] {
  const t = executionMessages[lang];
  const { last } = measure;
  return [
    ...(progress.overdue ? [t.overdue(plainDate(measure.endsOn, lang))] : []),
    ...(progress.silent && progress.nextReport ? [t.silent(plainDate(progress.nextReport, lang))] : []),
    ...(progress.late && last?.expected ? [t.late(plainDate(last.expected, lang))] : []),
  ];
}
