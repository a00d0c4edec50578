import type { Export } from '#platform/http';
import { preparationMessages } from './messages.ts';
import { whoName } from './names.ts';
import { capacityCsvPath } from './paths.ts';
import { type CapacityRows, capacityOf, capacityStatements } from './whole.ts';

const decimal = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);

/** A row for every party and year of which something is known. */
export const preparationExports: readonly Export[] = [
  {
    name: 'capacity_csv',
    path: capacityCsvPath,
    summary: {
      nl: 'Wat er per gemeente en jaar aan ambtelijke capaciteit is, is toegezegd, gevraagd en gebruikt, als CSV (puntkomma, UTF-8)',
      en: 'What capacity of officials there is, is promised, asked and used by municipality and year, as CSV (semicolon, UTF-8)',
    },
    make: async (context) => {
      const rows = (await context.read(capacityStatements())) as unknown as CapacityRows;
      return {
        fileName: 'capaciteit',
        table: {
          columns: preparationMessages[context.lang].capacity.csvColumns,
          rows: capacityOf(context, rows, context.today).map((line) => [
            line.year,
            whoName(context, line.who, rows[1], rows[0], rows[3]),
            decimal(line.available),
            decimal(line.promised),
            decimal(line.agreed),
            decimal(line.asked),
            decimal(line.refused),
            decimal(line.planned),
            decimal(line.claimed),
            decimal(line.used),
            decimal(line.over),
            line.measures,
          ]),
        },
      };
    },
  },
];
