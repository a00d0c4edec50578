import type { Export } from '#platform/http';
import { agreementMessages } from './messages.ts';
import { partyName } from './names.ts';
import { kindWords } from './operations.ts';
import { agreementsCsvPath } from './paths.ts';
import { isPublic } from './rules/standing.ts';
import { agreementList } from './store.ts';
import { agreementView } from './whole.ts';

/** A row for every party and year of what was signed. */
export const agreementExports: readonly Export[] = [
  {
    name: 'agreements_csv',
    path: agreementsCsvPath,
    summary: {
      nl: 'Wat elke partij per jaar toezegde en inzette, als CSV (puntkomma, UTF-8)',
      en: 'What each party promised and put in by year, as CSV (semicolon, UTF-8)',
    },
    make: async (context) => {
      const [rows] = await context.read([agreementList()]);
      const views = rows.map((row) => agreementView(row, context.today)).filter(({ held }) => isPublic(held));
      return {
        fileName: 'overeenkomsten',
        table: {
          columns: agreementMessages[context.lang].csvColumns,
          rows: views.flatMap(({ row, lines }) =>
            lines.map((line) => [
              row.id,
              row.content.title,
              kindWords[row.content.kind],
              partyName(context, line.party),
              line.year,
              line.promisedHours / 100,
              line.usedHours === null ? null : line.usedHours / 100,
              line.promisedCents / 100,
              line.usedCents === null ? null : line.usedCents / 100,
              row.ambitionTitles.join(', '),
            ]),
          ),
        },
      };
    },
  },
];
