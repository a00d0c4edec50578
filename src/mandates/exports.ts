import type { Export } from '#platform/http';
import { mandateMessages } from './messages.ts';
import { townName } from './pages/findings.tsx';
import { mandatesCsvPath } from './paths.ts';
import { portions } from './rules/money.ts';
import { frameworks } from './store.ts';
import { mandateViews } from './whole.ts';

/** A row for every municipality at every mandate. */
export const mandateExports: readonly Export[] = [
  {
    name: 'mandates_csv',
    path: mandatesCsvPath,
    summary: {
      nl: 'Wie aan welk kader is gebonden, met bedrag en verdeling, als CSV (puntkomma, UTF-8)',
      en: 'Who is bound by which framework, with amount and key, as CSV (semicolon, UTF-8)',
    },
    make: async (context) => {
      const t = mandateMessages[context.lang];
      const [rows] = await context.read([frameworks()]);
      return {
        fileName: 'mandaten',
        table: {
          columns: t.csvColumns,
          rows: mandateViews(rows, context.today).flatMap(({ row, bindings }) => {
            const { terms } = row;
            const amount = terms?.amount ?? null;
            const parts = terms && amount !== null ? portions({ amount, shares: terms.shares }) : [];
            return bindings.map((binding) => {
              const own = parts.find((each) => each.municipality === binding.municipality);
              return [
                row.title,
                townName(context, binding.municipality),
                t.csvStandings[binding.standing],
                binding.since,
                amount,
                amount === null || terms === null ? null : t.measures[terms.measure],
                own?.parts ?? null,
                own?.amount ?? null,
                terms?.endsOn ?? null,
              ];
            });
          }),
        },
      };
    },
  },
];
