import { z } from 'zod';
import { councilLongTermPath } from '#local-decisions';
import type { Export } from '#platform/http';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { readLongTerm } from './gather.ts';
import { longTermMessages } from './messages.ts';
import { stateWords } from './operations.ts';
import { longTermPath, plannedPath } from './paths.ts';
import { type AgendaEntry, type EntryKind, type EntryMark, markOf } from './rules/entries.ts';
import { plannedVersions } from './store.ts';

const kinds = {
  planned: 'gepland',
  decision: 'besluit',
  consultation: 'raadpleging',
  account: 'verantwoording',
  commitment: 'toezegging',
  motion: 'motie',
  held_over: 'aangehouden_motie',
} as const satisfies Record<EntryKind, string>;
const marks = { done: 'gedaan', overdue: 'te_laat', new: 'nieuw', none: 'open' } as const satisfies Record<
  EntryMark,
  string
>;

const bodyWords = { council: 'raad', college: 'college', mayor: 'burgemeester' } as const;

const shape = z.object({
  soort: z.enum(Object.values(kinds)),
  raad: z
    .string()
    .nullable()
    .describe('code van de gemeente waarvan de raad, of het genoemde orgaan, dit heeft; leeg: van de regio'),
  orgaan: z.enum(Object.values(bodyWords)).nullable(),
  dag: z.string(),
  dag_genoemd: z.boolean(),
  punt: z.string(),
  stand: z.enum(Object.values(marks)),
  adres: z.string(),
});
const apiEntry = (context: PageContext, entry: AgendaEntry) => ({
  soort: kinds[entry.kind],
  raad: entry.council,
  orgaan: entry.council === null ? null : bodyWords[entry.body ?? 'council'],
  dag: entry.day,
  dag_genoemd: entry.daySaid,
  punt: entry.title,
  stand: marks[markOf(entry, context.today)],
  adres: context.link(entry.path),
});
const councilOf = (context: PageContext) =>
  context.region.municipalities.find(({ slug }) => slug === context.params.raad);

const versionShape = {
  tekst: z.string(),
  dag: z.string(),
  dag_genoemd: z.boolean(),
  link: z.string().nullable(),
  stand: z.enum(Object.values(stateWords)),
  versie: z.number(),
  door: z.string(),
  reden: z.string().nullable(),
};

export const longTermReads: readonly ApiRead[] = [
  apiList({
    name: 'long_term_agenda',
    path: longTermPath,
    summary: { nl: 'De termijnagenda van de regio', en: 'The long-term agenda of the region' },
    key: 'termijnagenda',
    item: shape,
    read: async (context) => (await readLongTerm(context, null)).map((entry) => apiEntry(context, entry)),
  }),
  apiList({
    name: 'long_term_agenda_of_council',
    path: councilLongTermPath('{raad}'),
    summary: { nl: 'De termijnagenda van een raad', en: 'The long-term agenda of a council' },
    key: 'termijnagenda',
    item: shape,
    read: async (context) => {
      const town = councilOf(context);
      return town && (await readLongTerm(context, town.id)).map((entry) => apiEntry(context, entry));
    },
  }),
  {
    name: 'long_term_item',
    path: plannedPath('{termijnpunt}'),
    summary: {
      nl: 'Een punt dat met de hand op een termijnagenda is gezet, met zijn versies',
      en: 'An item that was put on a long-term agenda by hand, with its versions',
    },
    output: z.object({
      id: z.number(),
      raad: z.string().nullable(),
      ...versionShape,
      eerdere_versies: z.array(z.object(versionShape)),
    }),
    read: async (context) => {
      const [versions] = await context.read([plannedVersions(Number(context.params.termijnpunt))]);
      const [one, ...before] = versions.map((each) => ({
        tekst: each.text,
        dag: each.day,
        dag_genoemd: each.daySaid,
        link: each.link,
        stand: stateWords[each.state],
        versie: each.version,
        door: each.recordedBy,
        reden: each.reason,
      }));
      const [item] = versions;
      return one && item ? { id: item.id, raad: item.council, ...one, eerdere_versies: before } : undefined;
    },
  },
];

function tableOf(context: PageContext, entries: readonly AgendaEntry[]) {
  const t = longTermMessages[context.lang];
  const town = (id: string | null) =>
    context.region.municipalities.find((each) => each.id === id)?.name ?? '';
  return {
    columns: t.columns,
    rows: entries.map((entry) => [
      entry.day,
      entry.daySaid ? 'ja' : 'nee',
      t.kinds[entry.kind],
      entry.body ? t.of(town(entry.council), entry.body) : town(entry.council),
      entry.title,
      marks[markOf(entry, context.today)],
      context.absolute(context.link(entry.path)),
    ]),
  };
}

export const longTermExports: readonly Export[] = [
  {
    name: 'long_term_agenda_csv',
    path: `${longTermPath}.csv`,
    summary: {
      nl: 'De termijnagenda van de regio als tabel',
      en: 'The long-term agenda of the region as a table',
    },
    make: async (context) => ({
      fileName: 'termijnagenda',
      table: tableOf(context, await readLongTerm(context, null)),
    }),
  },
  {
    name: 'long_term_agenda_of_council_csv',
    path: `${councilLongTermPath('{raad}')}.csv`,
    summary: {
      nl: 'De termijnagenda van een raad als tabel',
      en: 'The long-term agenda of a council as a table',
    },
    make: async (context) => {
      const town = councilOf(context);
      return (
        town && {
          fileName: `termijnagenda-${town.slug}`,
          table: tableOf(context, await readLongTerm(context, town.id)),
        }
      );
    },
  },
];
