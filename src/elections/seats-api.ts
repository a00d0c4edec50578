import { z } from 'zod';
import { parseDate } from '#kernel';
import { type ApiRead, apiList, type PageContext } from '#platform/http';
import { seatsPath } from './paths.ts';
import {
  type CountedResult,
  councilSize,
  countedElection,
  countedResult,
  outcomeOf,
  outcomes,
  recompute,
} from './recomputed.ts';
import type { Allocation, SeatStep } from './rules/seat-allocation.ts';
import type { Figure } from './rules/seat-figures.ts';
import type { Lot, Outside, ResidualRule } from './rules/seat-residuals.ts';
import { numberOf } from './standing.ts';

const rules = {
  remainder: 'grootste_overschot',
  average_once: 'grootste_gemiddelde_een_keer',
  average: 'grootste_gemiddelde',
} as const satisfies Record<ResidualRule, string>;
const outsides = {
  no_votes: 'geen_stemmen',
  exhausted: 'geen_kandidaten',
  below_threshold: 'onder_drempel',
  had_one: 'had_er_al_een',
} as const satisfies Record<Outside, string>;

const count = z.number().int();
const fraction = z.object({ teller: count, noemer: count });
const lot = z
  .object({ lijsten: z.array(z.string()), zetels: count, uitkomst_bekend: z.boolean() })
  .nullable();
const outcome = z.enum(Object.values(outcomes));
const claim = z.object({
  lijst: z.string(),
  cijfer: fraction,
  doet_niet_mee: z.enum(Object.values(outsides)).nullable(),
});
const step = z.discriminatedUnion('regel', [
  z.object({
    regel: z.enum(Object.values(rules)),
    artikel: z.string(),
    na_uitputting: z.boolean(),
    lijst: z.string(),
    cijfer: fraction,
    vergeleken: z.array(claim),
    loting: lot,
  }),
  z.object({
    regel: z.literal('volstrekte_meerderheid'),
    artikel: z.string(),
    lijst: z.string(),
    van: z.string(),
    loting: lot,
  }),
  z.object({
    regel: z.literal('lijst_uitgeput'),
    artikel: z.string(),
    lijst: z.string(),
    kandidaten: count,
    zetels: count,
  }),
]);

const about = {
  uitslag: count,
  gemeente: z.string(),
  naam: z.string(),
  verkiezing: z.string(),
  stemmen: count,
  zetels: count,
  oordeel: outcome,
};
const aboutOf = (result: CountedResult) => ({
  uitslag: result.id,
  gemeente: result.municipality,
  naam: result.name,
  verkiezing: result.electionDay,
  stemmen: result.lists.reduce((sum, list) => sum + list.votes, 0),
  zetels: councilSize(result.lists),
  oordeel: outcomes[outcomeOf(recompute(result))],
});
const codesOf = (context: PageContext) => context.region.municipalities.map((m) => m.id);

const fractionOut = ({ numerator, denominator }: Figure) => ({ teller: numerator, noemer: denominator });

function stepOut({ lists }: Allocation, given: SeatStep): z.infer<typeof step> {
  const name = (place: number) => lists[place]?.name ?? '';
  const lotOut = (drawn: Lot | undefined) =>
    drawn ? { lijsten: drawn.among.map(name), zetels: drawn.seats, uitkomst_bekend: drawn.settled } : null;
  const about = { artikel: given.article, lijst: name(given.list) };
  if (given.rule === 'majority')
    return { regel: 'volstrekte_meerderheid', ...about, van: name(given.from), loting: lotOut(given.lot) };
  if (given.rule === 'exhausted')
    return { regel: 'lijst_uitgeput', ...about, kandidaten: given.candidates, zetels: given.seats };
  return {
    regel: rules[given.rule],
    ...about,
    na_uitputting: given.continued,
    cijfer: fractionOut(given.figure),
    vergeleken: given.claims.map((each) => ({
      lijst: name(each.list),
      cijfer: fractionOut(each.figure),
      doet_niet_mee: each.outside ? outsides[each.outside] : null,
    })),
    loting: lotOut(given.lot),
  };
}

const seatsRead: ApiRead = {
  name: 'seats',
  path: '/uitslagen/{uitslag}/zetels',
  summary: {
    nl: 'Hoe de zetels van een uitslag uit de stemmen volgen (Kieswet P 5 tot en met P 10)',
    en: 'How the seats of a result follow from the votes (Kieswet P 5 to P 10)',
  },
  output: z.object({
    ...about,
    kiesdeler: fraction.nullable(),
    loting_open: z.boolean(),
    niet_te_vullen: count,
    lijsten: z.array(
      z.object({
        naam: z.string(),
        stemmen: count,
        volle_zetels: count,
        overschot: fraction,
        zetels_alleen_uit_stemmen: count,
        zetels: count,
        zetels_officieel: count.nullable(),
        uitgeput: z.boolean(),
      }),
    ),
    stappen: z.array(step),
  }),
  read: async (context) => {
    const id = numberOf(context.params.uitslag);
    if (id === undefined) return undefined;
    const [[result]] = await context.read([countedResult(id, codesOf(context))]);
    if (!result) return undefined;
    const done = recompute(result);
    const none = { kiesdeler: null, loting_open: false, niet_te_vullen: 0, lijsten: [], stappen: [] };
    if (!done.ok) return { ...aboutOf(result), ...none };
    const { allocation, lists, openLot } = done.value;
    return {
      ...aboutOf(result),
      kiesdeler: fractionOut(allocation.quota),
      loting_open: openLot,
      niet_te_vullen: allocation.unassigned,
      lijsten: allocation.lists.map((list, place) => ({
        naam: list.name,
        stemmen: list.votes,
        volle_zetels: list.whole,
        overschot: fractionOut(list.remainder),
        zetels_alleen_uit_stemmen: lists[place]?.byVotes ?? 0,
        zetels: list.seats,
        zetels_officieel: lists[place]?.official ?? null,
        uitgeput: lists[place]?.exhausted ?? false,
      })),
      stappen: allocation.steps.map((each) => stepOut(allocation, each)),
    };
  },
};

const electionSeatsRead = apiList({
  name: 'election_seats',
  path: '/verkiezingen/{dag}/zetels',
  summary: {
    nl: 'Van één verkiezing per gemeente of de zetels uit de stemmen volgen',
    en: 'Of one election whether the seats follow from the votes, for each municipality',
  },
  key: 'gemeenten',
  item: z.object({ ...about, pad: z.string() }),
  read: async (context) => {
    const [results] = await context.read([countedElection(context.params.dag, codesOf(context))]);
    return results.map((result) => ({ ...aboutOf(result), pad: seatsPath(result.id) }));
  },
});

export const seatReads: readonly ApiRead[] = [
  seatsRead,
  {
    ...electionSeatsRead,
    // What is no day is no election.
    read: async (context) =>
      parseDate(context.params.dag ?? '') ? electionSeatsRead.read(context) : undefined,
  },
];
