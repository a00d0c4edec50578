import { z } from 'zod';
import { type Advice, adviceList, adviceOfProposal } from '#advice';
import { type BodyWithReplacements, bodiesWithReplacements } from '#bodies';
import { apiBasis, type Basis, basesOfProposal, basisShape } from '#documents';
import type { CalendarDate } from '#kernel';
import { adviceSentence } from '#platform/html';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { type Proposal, proposalById } from '#proposals';
import { outcomeWords } from './operations.ts';
import { plannedOnCalendar } from './planned-day.ts';
import { type CouncilRoute, routeOf } from './route.ts';
import { adopted, regionalOutcome } from './rules/account.ts';
import { accountStanding } from './rules/account-state.ts';
import { decisionState, standings } from './rules/decision-state.ts';
import { daysLate, termStanding } from './rules/term-standing.ts';
import { type AccountCorrection, allDecisions, decisionsOfProposal, type LocalDecision } from './store.ts';
import { doubtWords } from './vote-doubts.ts';

const outcome = z.enum(Object.keys(outcomeWords) as [keyof typeof outcomeWords]);
const words = Object.fromEntries(Object.entries(outcomeWords).map(([word, code]) => [code, word])) as Record<
  NonNullable<LocalDecision['outcome']>,
  keyof typeof outcomeWords
>;
const accountWords = {
  not_owed: 'niet_nodig',
  expected: 'verwacht',
  received: 'ontvangen',
  discussed: 'besproken',
} as const;
const stateWords = {
  not_yet: 'niets_vastgelegd',
  scheduled: 'op_de_agenda',
  held_over: 'aangehouden',
  decided: 'besloten',
} as const;
const regionalWords = {
  open: 'open',
  ratified_by_all: 'bekrachtigd_door_alle',
  partly_ratified: 'deels_bekrachtigd',
  not_ratified: 'niet_bekrachtigd',
} as const;
export const competenceWords = { council: 'raad', college: 'college', mayor: 'burgemeester' } as const;

const corrected = z.object({
  stond: z.string(),
  verbeterd: z.string(),
  door: z.string(),
  reden: z.string(),
});
const apiCorrected = ({ text, at, by, reason }: AccountCorrection) => ({
  stond: text,
  verbeterd: at,
  door: by,
  reden: reason,
});

const account = z.object({
  stand: z.enum(['niet_nodig', 'verwacht', 'ontvangen', 'besproken']),
  vergadering_op: z
    .string()
    .nullable()
    .describe('geplande vergadering van de regiocommissie waar zij op de agenda staat; null: geen'),
  teksten: z.array(
    z.object({
      tekst: z.string(),
      geschreven_op: z.string(),
      besproken_op: z.string().nullable(),
      bespreking: z.string().nullable(),
      commissie_vergaderde: z
        .boolean()
        .nullable()
        .describe('Of van de dag van de bespreking een vergadering van de commissie bekend is'),
      verbeteringen: z.array(corrected).describe('wat er stond voor elke verbetering van de tekst'),
      verbeteringen_bespreking: z
        .array(corrected.extend({ dag: z.string() }))
        .describe('wat er stond voor elke verbetering van de bespreking'),
    }),
  ),
});
const entry = z.object({
  id: z.number(),
  dag: z.string(),
  commissie_op: z.string().nullable().describe('dag van de eigen commissie van de raad'),
  na_de_termijn: z.boolean(),
  volgens_kalender: z
    .enum(['vergadert', 'vergadert_niet', 'onbekend'])
    .nullable()
    .describe('of de raad op de geplande dag vergadert; null: geen raad, niet gepland, of de dag is geweest'),
  dichtste_raadsdagen: z.array(z.string()).describe('als de raad op de geplande dag niet vergadert'),
  behandeling: z.string().nullable(),
  uitkomst: outcome.nullable(),
  stemmen_voor: z.number().nullable(),
  stemmen_tegen: z.number().nullable(),
  /** Waarin de stemmen niet bij de uitkomst leken te passen, en volgens wie ze vastlegde toch kloppen. */
  stemmen_kloppen: z.array(z.string()),
  amendementen: z.array(z.object({ tekst: z.string(), ruimtepunt: z.number().nullable() })),
  verantwoording_nodig: z.boolean(),
  link: z.string().nullable(),
});

const based = entry.extend({ ging_over: basisShape });

const calendarWords = {
  meets: 'vergadert',
  does_not_meet: 'vergadert_niet',
  unknown: 'onbekend',
} as const;

function apiEntry(d: LocalDecision, term: CalendarDate | null, today: CalendarDate) {
  const planned = plannedOnCalendar(d, today)?.council;
  const near = planned?.standing === 'does_not_meet' ? [planned.before, planned.after] : [];
  return {
    id: d.id,
    dag: d.day,
    commissie_op: d.committeeDay,
    na_de_termijn: daysLate(d.day, term) > 0,
    volgens_kalender: planned ? calendarWords[planned.standing] : null,
    dichtste_raadsdagen: near.flatMap((each) => each?.day ?? []),
    behandeling: d.handling,
    uitkomst: d.outcome ? words[d.outcome] : null,
    stemmen_voor: d.votesFor,
    stemmen_tegen: d.votesAgainst,
    stemmen_kloppen: (d.confirmedDoubts ?? []).map((doubt) => doubtWords[doubt]),
    amendementen: d.amendments.map((a) => ({ tekst: a.text, ruimtepunt: a.roomPoint })),
    verantwoording_nodig: d.accountOwed,
    link: d.link,
  };
}

/** @param entries of one body, the newest first */
function apiAccount(entries: readonly LocalDecision[]) {
  const standing = accountStanding(entries);
  return {
    stand: accountWords[standing.state],
    vergadering_op: entries[0]?.accountOn ?? null,
    teksten: standing.written.map((a) => ({
      tekst: a.text,
      geschreven_op: a.writtenOn,
      besproken_op: a.discussion?.day ?? null,
      bespreking: a.discussion?.text ?? null,
      commissie_vergaderde: a.discussion?.met ?? null,
      verbeteringen: a.corrections.map(apiCorrected),
      verbeteringen_bespreking: (a.discussion?.corrections ?? []).map((each) => ({
        ...apiCorrected(each),
        dag: each.day,
      })),
    })),
  };
}

export const currentEntry = entry.extend({
  voorstel: z.number(),
  gemeente: z.string(),
  verantwoording: account,
});

/** @param rows every entry, the newest first */
export function currentEntries(
  rows: readonly LocalDecision[],
  advices: readonly Advice[],
  today: CalendarDate,
): z.input<typeof currentEntry>[] {
  return rows
    .filter((d) => d.current)
    .map((d) => ({
      ...apiEntry(d, advices.find((advice) => advice.proposal === d.proposal)?.termOn ?? null, today),
      voorstel: d.proposal,
      gemeente: d.municipality,
      verantwoording: apiAccount(
        rows.filter((x) => x.proposal === d.proposal && x.municipality === d.municipality),
      ),
    }));
}

const bodyShape = z.object({
  gemeente: z.string(),
  bevoegd: z.string(),
  eigen_commissie: z
    .object({
      stap: z.boolean().describe('de eigen commissie van de raad behandelt het voorstel ook'),
      vervangen_voor: z.array(z.string()).describe('ambities'),
      behouden_voor: z.array(z.string()).describe('ambities'),
    })
    .nullable()
    .describe('null: hier beslist geen raad'),
  stand: z.enum(['niets_vastgelegd', 'op_de_agenda', 'aangehouden', 'besloten']),
  nam_voorstel_aan: z.boolean(),
  laatste_dag: z.string().nullable(),
  dagen_te_gaan: z.number().nullable(),
  termijn_voorbij: z.boolean(),
  nu: based.nullable(),
  eerder: z.array(based.extend({ verbeterd: z.boolean(), reden: z.string().nullable() })),
  verantwoording: account,
});

function apiBody(
  p: Proposal['participants'][number],
  route: CouncilRoute | undefined,
  advice: Advice | undefined,
  decisions: readonly LocalDecision[],
  bases: readonly Basis[],
  today: CalendarDate,
) {
  const basisOf = ({ id }: LocalDecision) => apiBasis(bases.find(({ decision }) => decision === id));
  const entries = decisions.filter((d) => d.municipality === p.municipality);
  const now = entries[0];
  const last = advice?.termOn ?? advice?.wishedOn ?? null;
  const term = termStanding(today, last, now?.outcome);
  return {
    gemeente: p.municipality,
    bevoegd: competenceWords[p.competence],
    eigen_commissie: route
      ? { stap: !route.replaced, vervangen_voor: [...route.inPlace], behouden_voor: [...route.kept] }
      : null,
    stand: stateWords[decisionState(now?.outcome)],
    nam_voorstel_aan: adopted(now?.outcome),
    laatste_dag: last,
    dagen_te_gaan: term.kind === 'running' ? term.left : null,
    termijn_voorbij: term.kind === 'over',
    nu: now ? { ...apiEntry(now, advice?.termOn ?? null, today), ging_over: basisOf(now) } : null,
    eerder: standings(entries)
      .filter((each) => each.standing !== 'now')
      .map((each) => ({
        ...apiEntry(each.entry, advice?.termOn ?? null, today),
        ging_over: basisOf(each.entry),
        verbeterd: each.standing === 'corrected',
        reden: each.reason,
      })),
    verantwoording: apiAccount(entries),
  };
}

const ofProposal = (id: string | undefined) =>
  [
    proposalById(id),
    adviceOfProposal(id),
    decisionsOfProposal(id),
    bodiesWithReplacements(),
    basesOfProposal(id),
  ] as const;

function routeIn(
  context: PageContext,
  proposal: Proposal,
  advice: Advice | undefined,
  bodies: readonly BodyWithReplacements[],
  { municipality }: Proposal['participants'][number],
): CouncilRoute | undefined {
  const committee = bodies.find((each) => each.id === proposal.committee);
  return routeOf(proposal, committee, municipality, advice?.sentOn ?? context.today);
}

export const decisionReads: readonly ApiRead[] = [
  apiList({
    name: 'decisions',
    path: '/besluiten',
    summary: {
      nl: 'Besluiten van raden, colleges en burgemeesters zoals ze nu gelden',
      en: 'Decisions of councils, colleges and mayors as they count now',
    },
    key: 'besluiten',
    item: currentEntry,
    read: async (context) => {
      const [rows, advices] = await context.read([allDecisions(), adviceList()]);
      return currentEntries(rows, advices, context.today);
    },
  }),
  {
    name: 'decisions_of_proposal',
    path: '/voorstellen/{voorstel}/besluiten',
    summary: {
      nl: 'Hoe elk bevoegd orgaan staat op een voorstel: ook wie nog niets vastlegde',
      en: 'Where every competent body stands on a proposal: also who recorded nothing yet',
    },
    output: z.object({
      voorstel: z.number(),
      status: z.string(),
      regionale_uitkomst: z.enum(['open', 'bekrachtigd_door_alle', 'deels_bekrachtigd', 'niet_bekrachtigd']),
      organen: z.array(bodyShape),
    }),
    read: async (context) => {
      const id = context.params.voorstel;
      const [[proposal], [advice], decisions, bodies, bases] = await context.read(ofProposal(id));
      if (!proposal) return undefined;
      const outcomes = proposal.participants.map(
        (p) => decisions.find((d) => d.current && d.municipality === p.municipality)?.outcome,
      );
      return {
        voorstel: proposal.id,
        status: adviceSentence(
          'nl',
          proposal.participants.map((p) => p.competence),
        ),
        regionale_uitkomst: regionalWords[regionalOutcome(outcomes).kind],
        organen: proposal.participants.map((p) =>
          apiBody(p, routeIn(context, proposal, advice, bodies, p), advice, decisions, bases, context.today),
        ),
      };
    },
  },
  {
    name: 'decision_of_body',
    path: '/voorstellen/{voorstel}/besluiten/{gemeente}',
    summary: {
      nl: 'Hoe het bevoegde orgaan van een gemeente staat op een voorstel',
      en: 'Where the competent body of one municipality stands on a proposal',
    },
    output: bodyShape,
    read: async (context) => {
      const id = context.params.voorstel;
      const [[proposal], [advice], decisions, bodies, bases] = await context.read(ofProposal(id));
      const body = proposal?.participants.find((p) => p.municipality === context.params.gemeente);
      if (!proposal || !body) return undefined;
      const route = routeIn(context, proposal, advice, bodies, body);
      return apiBody(body, route, advice, decisions, bases, context.today);
    },
  },
];
