import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { supportItemPath, supportPath } from './paths.ts';
import { maySeeSupport } from './rules/support.ts';
import {
  itemsOf,
  positionsHeard,
  reportList,
  reportVersions,
  type SupportItem,
  type SupportReport,
  supportItem,
} from './store.ts';
import { stanceWords } from './words.ts';

const stance = z.enum(Object.values(stanceWords));
const shared = {
  gemeente: z.string(),
  orgaan: z.string(),
  dag: z.string(),
  agendapunt: z.string(),
  link: z.string().nullable(),
  lijn: stance,
  lijn_woorden: z.string(),
  uitslag: z.string(),
  ons_punt: z.string(),
};
const apiShared = (one: SupportItem | SupportReport) => ({
  gemeente: one.municipality,
  orgaan: one.body,
  dag: one.day,
  agendapunt: one.title,
  link: one.link,
  lijn: stanceWords[one.stance],
  lijn_woorden: one.line,
  uitslag: one.result,
  ons_punt: one.ourPoint,
});
const itemShape = z.object({ id: z.number(), ...shared, versie: z.number() });
const apiItem = (item: SupportItem) => ({ id: item.id, ...apiShared(item), versie: item.version });
const reportShape = z.object({
  id: z.number(),
  ...shared,
  versie: z.number(),
  gemeld_op: z.string(),
  gemeld_door: z.string(),
  reden: z.string().nullable(),
});
const apiReport = (report: SupportReport) => ({
  id: report.id,
  ...apiShared(report),
  versie: report.version,
  gemeld_op: report.recordedAt,
  gemeld_door: report.recordedBy,
  reden: report.reason,
});

export const supportReads: readonly ApiRead[] = [
  apiList({
    name: 'support_reports',
    path: supportPath,
    summary: {
      nl: 'Wat portefeuillehouders hun raad meldden over hun lijn in een ander orgaan',
      en: 'What portfolio holders reported to their council on their line in an outside body',
    },
    key: 'draagvlak',
    item: reportShape,
    read: async (context, { limit, offset }) => {
      const [[first], rows] = await context.read([reportList(1, 0), reportList(limit, offset)]);
      return { items: rows.map(apiReport), total: first?.total ?? 0 };
    },
  }),
  apiList({
    name: 'own_support',
    path: '/mijn/draagvlak',
    summary: {
      nl: 'De eigen notities over draagvlak, en die met u zijn gedeeld',
      en: 'The own notes on support, and those that are shared with you',
    },
    key: 'draagvlak',
    item: itemShape,
    read: async ({ actor, region, read }) => {
      const [items] = await read([itemsOf(actor)]);
      return items.filter((item) => maySeeSupport(actor, region.id, item)).map(apiItem);
    },
  }),
  {
    name: 'support',
    path: supportItemPath('{draagvlak}'),
    summary: {
      nl: 'Wat over een punt is gemeld; voor wie het mag lezen ook de notities',
      en: 'What was reported on an item; for those who may read them the notes as well',
    },
    output: z.object({
      meldingen: z.array(reportShape),
      notities: itemShape
        .extend({
          personen: z.array(z.number()),
          standpunten: z.array(
            z.object({
              /** Van de regio; null: een andere deelnemer. */
              gemeente: z.string().nullable(),
              deelnemer: z.string().nullable(),
              standpunt: stance,
              woorden: z.string(),
              bron: z.string(),
              gehoord_op: z.string(),
              genoteerd_door: z.string(),
            }),
          ),
        })
        .nullable(),
    }),
    read: async (context) => {
      const id = Number(context.params.draagvlak);
      const [[item], heard, reports] = await context.read([
        supportItem(id),
        positionsHeard(id),
        reportVersions(id),
      ]);
      const seen = item && maySeeSupport(context.actor, context.region.id, item);
      if (!seen && reports.length === 0) return undefined;
      return {
        meldingen: reports.map(apiReport),
        notities:
          item && seen
            ? {
                ...apiItem(item),
                personen: [...item.persons],
                standpunten: heard.map((each) => ({
                  gemeente: each.municipality,
                  deelnemer: each.participant,
                  standpunt: stanceWords[each.stance],
                  woorden: each.words,
                  bron: each.source,
                  gehoord_op: each.heardOn,
                  genoteerd_door: each.byOffice,
                })),
              }
            : null,
      };
    },
  },
];
