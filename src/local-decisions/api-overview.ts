import { z } from 'zod';
import { type ApiRead, apiList } from '#platform/http';
import { competenceWords } from './api-reads.ts';
import { recordStatements, stayStatement } from './overview-statements.ts';
import { sentProposals } from './overview-store.ts';
import { regionalOutcome } from './rules/account.ts';
import { type RegionalKind, recordedBodies, recordOf } from './rules/overview.ts';

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
      nl: 'Hoe elke raad, en elk college en elke burgemeester apart, besloot over wat daaraan is verstuurd, en hoe vaak die het advies volgde',
      en: 'How each council, and each college and mayor apart, decided on what was sent to it, and how often it followed the advice',
    },
    key: 'gemeenten',
    item: z.object({
      gemeente: z.string(),
      bevoegd: z.enum(Object.values(competenceWords)),
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
      const towns = context.region.municipalities.map(({ id }) => id);
      return recordedBodies(towns, stood).map((body) => {
        const record = recordOf(body, stood, days);
        return {
          gemeente: body.municipality,
          bevoegd: competenceWords[body.competence],
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
        .describe(
          'hoe vaak een voorstel er langer stond dan de termijn: bij de raden na de laatste dag die bij het versturen is gesteld, elders langer dan de maanden die de spelregels gaven op de dag dat het er kwam',
        ),
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
