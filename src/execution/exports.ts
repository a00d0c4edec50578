import type { Export } from '#platform/http';
import { doneBy } from '#programmes';
import { executionMessages } from './messages.ts';
import { plannedText, townName } from './names.ts';
import { executionCsvPath } from './paths.ts';
import { type Measure, measures } from './store.ts';
import { measureViews } from './whole.ts';

/** What was reported last of hours and of money, each with its year. */
function usedCells({ hoursSaid, moneySaid }: Measure) {
  return [
    hoursSaid?.year ?? null,
    hoursSaid ? hoursSaid.amount / 100 : null,
    moneySaid?.year ?? null,
    moneySaid ? moneySaid.amount / 100 : null,
  ];
}

export const executionExports: readonly Export[] = [
  {
    name: 'measures_csv',
    path: executionCsvPath,
    summary: {
      nl: 'Alle maatregelen met plan, stand en laatste melding, als CSV (puntkomma, UTF-8)',
      en: 'All measures with plan, state and last report, as CSV (semicolon, UTF-8)',
    },
    make: async (context) => {
      const t = executionMessages[context.lang];
      const [rows] = await context.read([measures()]);
      return {
        fileName: 'uitvoering',
        table: {
          columns: t.csvColumns,
          rows: measureViews(rows, context.today).map(({ measure, progress }) => {
            const { last } = measure;
            return [
              measure.mandateTitle,
              measure.title,
              townName(context, measure.responsible),
              doneBy(context, measure),
              measure.startsOn,
              measure.endsOn,
              t.filters[progress.state],
              progress.overdue ? t.yes : t.no,
              progress.silent ? t.yes : t.no,
              last === null ? null : t.lights[last.light],
              last?.day ?? null,
              last?.words ?? null,
              last?.quality ?? null,
              last?.obstacles ?? null,
              last?.expected ?? null,
              measure.planned.length === 0
                ? null
                : measure.planned.reduce((sum, { hours }) => sum + hours, 0) / 100,
              plannedText(context, measure),
              ...usedCells(measure),
            ];
          }),
        },
      };
    },
  },
];
