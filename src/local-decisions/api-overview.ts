import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { recordStatements, stayStatement } from './overview-statements.ts';
import { sentProposals } from './overview-store.ts';
import { regionalOutcome } from './rules/account.ts';
import { type RegionalKind, recordOf } from './rules/overview.ts';

const kinds = {
  open: 'open',
  ratified_by_all: 'bekrachtigd_door_alle',
  partly_ratified: 'deels_bekrachtigd',
  not_ratified: 'niet_bekrachtigd',
} as const satisfies Record<RegionalKind, string>;
const kind = z.enum(Object.values(kinds));

const stationWords: Readonly<Record<string, string>> = {
  table: 'tafel',
  picture_forming: 'beeldvorming',
  opinion_forming: 'oordeelsvorming',
  advice: 'advies',
  councils: 'raden',
  execution: 'uitvoering',
};

/** The figures of the page `/besluiten`. */
export const overviewReads: readonly ApiRead[] = [
  apiList({
    name: 'decisions_by_proposal',
    path: '/besluiten/voorstellen',
    summary: {
      nl: 'Wat er werd van elk voorstel dat is verstuurd: door hoeveel deelnemers aangenomen',
      en: 'What became of every proposal that was sent: by how many participants it was adopted',
    },
    key: 'voorstellen',
    item: z.object({
      voorstel: z.number(),
      titel: z.string(),
      verstuurd_op: z.string().nullable(),
      laatste_dag: z.string().nullable(),
      regionale_uitkomst: kind,
      aangenomen: z.number(),
      besloten: z.number(),
      deelnemers: z.number(),
    }),
    read: async (context, { limit, offset }) => {
      const [[first], sent] = await context.read([sentProposals(1, 0), sentProposals(limit, offset)]);
      const items = sent.map((row) => {
        const outcome = regionalOutcome(row.bodies.map((each) => each.outcome));
        return {
          voorstel: row.id,
          titel: row.title,
          verstuurd_op: row.sentOn,
          laatste_dag: row.last,
          regionale_uitkomst: kinds[outcome.kind],
          aangenomen: outcome.adopted,
          besloten: outcome.decided,
          deelnemers: outcome.participating,
        };
      });
      return { items, total: first?.total ?? 0 };
    },
  }),
  apiList({
    name: 'decisions_by_municipality',
    path: '/besluiten/gemeenten',
    summary: {
      nl: 'Hoe elke gemeente besloot over alles wat is verstuurd, en hoe vaak zij het advies volgde',
      en: 'How each municipality decided on all that was sent, and how often it followed the advice',
    },
    key: 'gemeenten',
    item: z.object({
      gemeente: z.string(),
      ontvangen: z.number(),
      aangenomen: z.number(),
      verworpen: z.number(),
      anders_besloten: z.number(),
      open: z.number(),
      advies_gevolgd: z.number(),
      besloten_met_advies: z.number(),
      verantwoording_open: z.number(),
      na_de_laatste_dag: z.number(),
      middelste_duur_dagen: z.number().nullable(),
    }),
    read: async (context) => {
      const [stood, days] = await context.read(recordStatements(context.today));
      return context.region.municipalities.map((town) => {
        const middle = days.find((each) => each.municipality === town.id)?.days ?? null;
        const record = recordOf(town.id, stood, middle);
        return {
          gemeente: town.id,
          ontvangen: record.sent,
          aangenomen: record.adopted,
          verworpen: record.rejected,
          anders_besloten: record.otherwise,
          open: record.open,
          advies_gevolgd: record.followed,
          besloten_met_advies: record.advised,
          verantwoording_open: record.unaccounted,
          na_de_laatste_dag: record.late,
          middelste_duur_dagen: record.days,
        };
      });
    },
  }),
  apiList({
    name: 'lead_times',
    path: '/besluiten/doorlooptijden',
    summary: {
      nl: 'Hoe lang voorstellen aan elk station stonden, en wat er nu staat',
      en: 'How long proposals stood at each station, and what stands there now',
    },
    key: 'doorlooptijden',
    item: z.object({
      station: z.string(),
      afgerond: z.number(),
      middelste_duur_dagen: z.number().nullable(),
      langste_duur_dagen: z.number().nullable(),
      staat_er_nu: z.number(),
      langst_wachtend_sinds: z.string().nullable(),
      langer_dan_termijn: z
        .number()
        .nullable()
        .describe('hoe vaak een voorstel er langer stond dan termijn_maanden'),
      termijn_maanden: z
        .number()
        .nullable()
        .describe('de termijn voor de raden volgens de spelregels van nu'),
    }),
    read: async (context) => {
      const [stood] = await context.read([stayStatement(context.today)]);
      return stood.map((stay) => ({
        station: stationWords[stay.station] ?? stay.station,
        afgerond: stay.ended,
        middelste_duur_dagen: stay.middle,
        langste_duur_dagen: stay.longest,
        staat_er_nu: stay.now,
        langst_wachtend_sinds: stay.waiting,
        langer_dan_termijn: stay.longer,
        termijn_maanden: stay.months,
      }));
    },
  }),
];
