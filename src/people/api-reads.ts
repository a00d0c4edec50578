import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { standInsPath } from './paths.ts';
import { lastDayOf } from './rules/stand-ins.ts';
import { standInsOf } from './stand-in-store.ts';

/** What everybody reads of it: the office, not the name of who stands in. */
export const peopleReads: readonly ApiRead[] = [
  apiList({
    name: 'stand_ins',
    path: standInsPath,
    summary: {
      nl: 'Welk ambt wordt of werd waargenomen, van wanneer tot wanneer en waarom',
      en: 'Which office is or was stood in for, from when until when and why',
    },
    key: 'waarneming',
    item: z.object({
      id: z.number(),
      ambt: z.string(),
      gemeente: z.string().nullable(),
      vanaf: z.string(),
      tot_en_met: z.string().describe('zoals aangewezen'),
      laatste_dag: z
        .string()
        .describe('waarop echt werd waargenomen: eerder waar de waarneming of het ambt zelf eerder eindigde'),
      reden: z.string(),
      aangewezen_door: z.string(),
      beeindigd: z.object({ laatste_dag: z.string(), reden: z.string(), door: z.string() }).nullable(),
    }),
    read: async (context) => {
      const [rows] = await context.read([standInsOf(context.region.id)]);
      return rows.map((one) => ({
        id: one.id,
        ambt: one.title,
        gemeente: one.municipality,
        vanaf: one.from,
        tot_en_met: one.until,
        laatste_dag: lastDayOf(one),
        reden: one.reason,
        aangewezen_door: one.namedBy,
        beeindigd:
          one.endedOn === null
            ? null
            : { laatste_dag: one.endedOn, reden: one.endReason ?? '', door: one.endedBy ?? '' },
      }));
    },
  }),
];
