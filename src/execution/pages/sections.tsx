import { EmptyState } from '#platform/html';
import type { PageContext, Section } from '#platform/http';
import { executionMessages } from '../messages.ts';
import { executionPath, mandateExecutionPath } from '../paths.ts';
import {
  type Measure,
  measuresOfActivity,
  measuresOfBody,
  measuresOfMandate,
  measuresOfMunicipality,
  measuresOfProgramme,
} from '../store.ts';
import { measureViews } from '../whole.ts';
import { MeasuresTable } from './parts.tsx';

/** The same measures with the same reports wherever they are read. @param whereNone also told where there are none */
function Reported(props: {
  context: PageContext;
  measures: readonly Measure[];
  text: string;
  whereNone: boolean;
  href: string;
  numbers?: (measure: Measure) => readonly string[];
}) {
  const { context, measures } = props;
  const t = executionMessages[context.lang];
  if (measures.length === 0 && !props.whereNone) return null;
  return (
    <section class="b">
      <h2>{t.section.title}</h2>
      {measures.length === 0 ? (
        <EmptyState>{t.section.none}</EmptyState>
      ) : (
        <>
          <p>{props.text}</p>
          {context.demonstration ? <p class="invented">{t.invented}</p> : null}
          <MeasuresTable
            context={context}
            caption={t.section.title}
            views={measureViews(measures, context.today)}
            {...(props.numbers ? { numbers: props.numbers } : {})}
          />
        </>
      )}
      <p class="noprint">
        <a href={context.link(props.href)}>{t.section.all}</a>
      </p>
    </section>
  );
}

/** The activities of that programme which a measure belongs to, as people count. */
const numbersIn = (programme: number) => (measure: Measure) =>
  measure.activities
    .filter((activity) => activity.programme === programme)
    .map(({ number }) => number)
    .toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true }));

export const executionSections: readonly Section[] = [
  {
    place: 'body',
    order: 40,
    statements: (body) => [measuresOfBody(body)],
    view: ([rows], context) => (
      <Reported
        context={context}
        measures={rows as Measure[]}
        text={executionMessages[context.lang].section.body}
        whereNone={false}
        href={executionPath}
      />
    ),
  },
  {
    place: 'council',
    order: 40,
    statements: (municipality) => [measuresOfMunicipality(municipality)],
    view: ([rows], context, municipality) => (
      <Reported
        context={context}
        measures={rows as Measure[]}
        text={executionMessages[context.lang].section.council}
        whereNone
        href={`${executionPath}?gemeente=${municipality}`}
      />
    ),
  },
  {
    place: 'mandate',
    order: 40,
    statements: (mandate) => [measuresOfMandate(mandate)],
    view: ([rows], context, mandate) => (
      <Reported
        context={context}
        measures={rows as Measure[]}
        text={executionMessages[context.lang].section.mandate}
        whereNone
        href={mandateExecutionPath(mandate)}
      />
    ),
  },
  {
    place: 'programme',
    order: 40,
    statements: (programme) => [measuresOfProgramme(programme)],
    view: ([rows], context, programme) => {
      const numbers = numbersIn(programme);
      const first = (measure: Measure) => numbers(measure)[0] ?? '';
      return (
        <Reported
          context={context}
          measures={(rows as Measure[]).toSorted((a, b) =>
            first(a).localeCompare(first(b), 'nl', { numeric: true }),
          )}
          text={executionMessages[context.lang].section.programme}
          whereNone={false}
          href={executionPath}
          numbers={numbers}
        />
      );
    },
  },
  {
    place: 'activity',
    order: 40,
    statements: (activity) => {
      const [programme, number] = activity.split('/');
      return [measuresOfActivity(Number(programme), number)];
    },
    view: ([rows], context) => (
      <Reported
        context={context}
        measures={rows as Measure[]}
        text={executionMessages[context.lang].section.activity}
        whereNone={false}
        href={executionPath}
      />
    ),
  },
];
