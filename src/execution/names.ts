import type { MunicipalityId } from '#kernel';
import { enumeration, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { executionMessages } from './messages.ts';
import type { Carrier } from './rules/carriers.ts';
import type { Plan } from './rules/progress.ts';
import type { Measure, MeasureContent } from './store.ts';
import type { MeasureView } from './whole.ts';

export function townName({ region }: Pick<PageContext, 'region'>, code: MunicipalityId): string {
  return region.municipalities.find((each) => each.id === code)?.name ?? code;
}

function names(context: PageContext, codes: readonly MunicipalityId[]): string {
  const inOrder = context.region.municipalities
    .filter(({ id }) => codes.includes(id))
    .map(({ name }) => name);
  return enumeration(inOrder, context.lang);
}

/** "Servicepunt71, voor Leiden en Leiderdorp" */
export function doneBy(context: PageContext, carrier: Carrier): string {
  const who = carrier.organisation === '' ? names(context, carrier.doers) : carrier.organisation;
  return executionMessages[context.lang].doneBy[carrier.kind](who, names(context, carrier.behalf));
}

/** "Beleidsmedewerker Leiderdorp" */
export function officeName(
  context: PageContext,
  { office, responsible }: Pick<MeasureContent, 'office'> & Pick<Measure, 'responsible'>,
): string {
  const t = executionMessages[context.lang];
  return t.officeOf(t.offices[office], townName(context, responsible));
}

export function periodText({ lang }: PageContext, { startsOn, endsOn }: Omit<Plan, 'stopped'>): string {
  return executionMessages[lang].fromTo(plainDate(startsOn, lang), plainDate(endsOn, lang));
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
