import { z } from 'zod';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { joinedAfter } from './after-closing.ts';
import { apiJointTexts, jointText } from './api-joint-texts.ts';
import { apiSubmissions, submission } from './api-submissions.ts';
import { allDatesOf } from './council-days.ts';
import { basisText } from './pages/parts.tsx';
import { mayRunRound } from './policy.ts';
import type { Point, Round } from './round.ts';
import {
  carriersFor,
  isHandedIn,
  leavingReason,
  maySeeDraft,
  standing,
  withdrawnAt,
} from './rules/points.ts';
import { dispositions, effects, isPublicRound, type RoundState, supports } from './rules/round-state.ts';
import { roundKinds } from './rules/rule-sets.ts';
import { roundById, roundList } from './store.ts';
import { untilOf } from './until.ts';
import { answersSent, draftOf, sharedWith, stateOn, visiblePoints, wordsOf } from './whole.ts';

const stateWords = {
  concept: 'concept',
  sent_out: 'uitgezet',
  closed: 'gesloten',
  processing: 'verwerking',
  completed: 'afgerond',
  withdrawn: 'ingetrokken',
  dropped: 'van_tafel',
} as const satisfies Record<RoundState, string>;

const item = z.object({
  id: z.number(),
  titel: z.string(),
  soort: z.enum(roundKinds),
  regel: z.string(),
  grond: z.string().describe('regel, artikel en hoe zeker dat is'),
  afzender: z.string(),
  stand: z.enum(Object.values(stateWords)),
  raden: z.array(z.string()),
  uitgezet: z.string().nullable().describe('dag; van een raadpleging van vroeger ook een maand of jaar'),
  laatste_dag: z.string().nullable().describe('zoals vastgesteld bij het uitzetten'),
  op_tijd_tot_en_met: z
    .string()
    .nullable()
    .describe(
      'later dan laatste_dag waar daarna een extra vrije dag kwam (Algemene termijnenwet); leeg als de raadpleging is ingetrokken',
    ),
  sluitingen: z
    .array(
      z.object({
        gesloten: z.string(),
        door: z.string(),
        reden: z.string(),
        heropend: z
          .object({ op: z.string(), door: z.string(), reden: z.string() })
          .nullable()
          .describe('leeg: deze sluiting geldt'),
      }),
    )
    .describe(
      'voor de laatste dag gesloten omdat alle raden hadden gereageerd; de termijn van een raad loopt door',
    ),
  korter_dan_de_regel: z
    .object({ dagen: z.number(), ten_minste: z.number(), reden: z.string() })
    .nullable()
    .describe('de raden kregen minder tijd dan de regel vraagt'),
  van_vroeger: z.boolean().describe('alleen wat een bron vertelt; de rest is onbekend'),
  bron: z.string().nullable(),
  document: z
    .object({ id: z.number(), versie: z.number(), titel: z.string(), sha256: z.string().nullable() })
    .nullable(),
  draagvlak: z.enum(Object.values(supports)).nullable(),
  conclusie: z.string().nullable(),
  gevolg: z.enum(Object.values(effects)).nullable(),
  teruggekoppeld: z.string().nullable(),
});

const may = (context: PageContext) => mayRunRound(context.actor, context.region.id) !== undefined;
const visible = (context: PageContext, round: Round) =>
  may(context) || isPublicRound(stateOn(round, context.today), round.sentOn ?? round.past);

function apiRound(context: PageContext, round: Round): z.input<typeof item> {
  const told = round.past !== null || answersSent(round) || may(context);
  return {
    id: round.id,
    titel: round.title,
    soort: round.kind,
    regel: round.rule,
    grond: basisText(context, round),
    afzender: round.sender,
    stand: stateWords[stateOn(round, context.today)],
    raden: [...round.addressees],
    uitgezet: round.sentOn ?? round.past?.sent ?? null,
    laatste_dag: round.lastDay ?? round.past?.until ?? null,
    op_tijd_tot_en_met: round.state === 'withdrawn' ? null : untilOf(round),
    sluitingen: round.closings.map(({ at, by, reason, reopened }) => ({
      gesloten: at,
      door: by,
      reden: reason,
      heropend: reopened && { op: reopened.at, door: reopened.by, reden: reopened.reason },
    })),
    korter_dan_de_regel:
      round.shortReason === null
        ? null
        : { dagen: round.shortDays ?? 0, ten_minste: round.shortLeast ?? 0, reden: round.shortReason },
    van_vroeger: round.past !== null,
    bron: round.past?.source.title ?? null,
    document: round.document
      ? {
          id: round.document.id,
          versie: round.document.version,
          titel: round.document.title,
          sha256: round.document.sha256,
        }
      : null,
    draagvlak: told && round.support ? supports[round.support] : null,
    conclusie: told ? round.conclusion : null,
    gevolg: told && round.effect ? effects[round.effect] : null,
    teruggekoppeld: round.reportedAt,
  };
}

const point = z.object({
  id: z.number(),
  raad: z.string(),
  nummer: z.number(),
  versie: z.number(),
  tekst: z.string(),
  bladzijde: z.number().nullable(),
  kop: z.string(),
  citaat: z.string(),
  citaat_staat_er: z.boolean().nullable(),
  ingediend: z.boolean(),
  teruggetrokken: z
    .string()
    .nullable()
    .describe('wanneer de laatste raad die het indiende zich terugtrok; null: er staat een raad achter'),
  gedeeld_door: z.array(z.string()),
  achter_dit_punt: z.array(
    z.object({
      raad: z.string(),
      versie: z.number(),
      sinds: z.string(),
      na_antwoord: z
        .boolean()
        .describe('de raad kwam erbij nadat dit punt was beantwoord, of nadat de nota was gestuurd'),
      tot: z.string().nullable(),
      reden: z.string().nullable(),
      besluit_op: z
        .string()
        .nullable()
        .describe('dag waarop de raad besloot niet meer achter dit punt te staan'),
      ingediend_als: z
        .number()
        .nullable()
        .describe(
          'van een concept: het punt waarin deze raad de tekst indiende; hij staat dan niet meer achter het concept',
        ),
      vertrek_gezien_tot: z
        .string()
        .nullable()
        .describe('tot wanneer de griffier van deze raad zag wie zich terugtrok, alleen voor die griffier'),
    }),
  ),
  uit_concept: z
    .object({
      punt: z.number(),
      raad: z.string().describe('wie het concept begon'),
      tekst_van: z.string().describe('wie deze tekst erin schreef'),
      luidt_nu_anders: z.boolean(),
      ingediend: z.boolean(),
    })
    .nullable()
    .describe('waar de tekst vandaan kwam, alleen voor de griffiers van raden die in dat concept aansloten'),
  afdoening: z.enum(dispositions).nullable(),
  reden: z.string().nullable(),
  beantwoord: z.string().nullable().describe('wanneer het antwoord naar de raden ging'),
});

function apiPoint(context: PageContext, round: Round, given: Point): z.input<typeof point> {
  const { actor, region } = context;
  const carriers = carriersFor(actor, region.id, given, sharedWith(round, given));
  const [now] = given.versions;
  const told = given.toldAt !== null || may(context);
  const draft = draftOf(actor, region.id, round, given);
  return {
    id: given.id,
    raad: given.author,
    nummer: given.number,
    versie: given.version,
    tekst: now?.text ?? '',
    bladzijde: now?.page ?? null,
    kop: now?.heading ?? '',
    citaat: now?.quote ?? '',
    citaat_staat_er: now?.quoteFound ?? null,
    ingediend: isHandedIn(given),
    teruggetrokken: withdrawnAt(given) ?? null,
    gedeeld_door: standing({ ...given, carriers }).map(({ municipality }) => municipality),
    achter_dit_punt: carriers.map((each) => ({
      raad: each.municipality,
      versie: each.version,
      sinds: each.joinedAt,
      na_antwoord: told && joinedAfter(each, given) !== undefined,
      tot: each.leftAt,
      reden: leavingReason(each),
      besluit_op: each.decisionDay,
      ingediend_als: each.broughtAs,
      vertrek_gezien_tot: maySeeDraft(actor, region.id, { municipality: each.municipality, sharedWith: [] })
        ? each.leavingsSeen
        : null,
    })),
    uit_concept: draft
      ? {
          punt: draft.id,
          raad: draft.author,
          tekst_van: wordsOf(draft, given),
          luidt_nu_anders: draft.version !== given.draft?.version,
          ingediend: isHandedIn(draft),
        }
      : null,
    afdoening: told ? given.disposition : null,
    reden: told ? given.reason : null,
    beantwoord: given.toldAt,
  };
}

const whole = item.extend({
  versie: z.number(),
  toelichting: z.string(),
  vragen: z.array(z.string()),
  inbreng: z.array(submission),
  volgens_de_bron: z.array(z.object({ raad: z.string(), tekst: z.string().nullable() })),
  verbeteringen_van_vroeger: z
    .array(
      z.object({
        verbeterd: z.string(),
        door: z.string(),
        reden: z.string(),
        stond: z.object({
          regel: z.string(),
          titel: z.string(),
          afzender: z.string(),
          toelichting: z.string(),
          raden: z.array(z.string()),
          uitgezet: z.string(),
          tot_en_met: z.string().nullable(),
          afgerond: z.string(),
          inbreng: z.record(z.string(), z.string()),
          draagvlak: z.enum(Object.values(supports)),
          conclusie: z.string(),
          gevolg: z.enum(Object.values(effects)),
          bron: z.string(),
          bron_adres: z.string().nullable(),
        }),
      }),
    )
    .describe('wat er stond voor elke verbetering van een raadpleging van vroeger'),
  punten: z.array(point),
  gezamenlijke_teksten: z.array(jointText).describe('alleen voor de griffiers die erin schrijven'),
});

export const consultationReads: readonly ApiRead[] = [
  apiList({
    name: 'list_consultations',
    path: '/raadplegingen',
    summary: { nl: 'Raadplegingen van de raden', en: 'Consultations of the councils' },
    key: 'raadplegingen',
    item,
    read: async (context) => {
      const [rounds] = await context.read([roundList(1000, 0)]);
      return rounds.filter((each) => visible(context, each)).map((each) => apiRound(context, each));
    },
  }),
  {
    name: 'get_consultation',
    path: '/raadplegingen/{raadpleging}',
    summary: {
      nl: 'Een raadpleging met wat elke raad inbracht, elk punt en het antwoord',
      en: 'A consultation with what each council brought, each point and the answer',
    },
    output: whole,
    read: async (context): Promise<z.input<typeof whole> | undefined> => {
      const [[round], dates] = await context.read([
        roundById(Number(context.params.raadpleging)),
        allDatesOf(context),
      ]);
      if (!round || !visible(context, round)) return undefined;
      return {
        ...apiRound(context, round),
        versie: round.version,
        toelichting: round.explanation,
        vragen: [...round.questions],
        inbreng: apiSubmissions(context, round, dates),
        volgens_de_bron: round.past
          ? round.addressees.map((raad) => ({ raad, tekst: round.past?.told[raad] ?? null }))
          : [],
        verbeteringen_van_vroeger: (round.past?.corrections ?? []).map(({ at, by, reason, before }) => ({
          verbeterd: at,
          door: by,
          reden: reason,
          stond: {
            regel: before.rule,
            titel: before.title,
            afzender: before.sender,
            toelichting: before.explanation,
            raden: [...before.addressees],
            uitgezet: before.past.sent,
            tot_en_met: before.past.until,
            afgerond: before.past.ended,
            inbreng: { ...before.past.told },
            draagvlak: supports[before.support],
            conclusie: before.conclusion,
            gevolg: effects[before.effect],
            bron: before.past.source.title,
            bron_adres: before.past.source.address,
          },
        })),
        punten: visiblePoints(round, context.actor, context.region.id).map((each) =>
          apiPoint(context, round, each),
        ),
        gezamenlijke_teksten: apiJointTexts(context, round),
      };
    },
  },
];
