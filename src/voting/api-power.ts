import { z } from '@hono/zod-openapi';
import type { ApiRead, PageContext } from '#platform/http';
import { outcomes, reasons } from './api-vote.ts';
import { expectedPowerPath, powerPath } from './paths.ts';
import { standingIsPublic } from './policy.ts';
import type { Power, Share } from './rules/power.ts';
import { tippers } from './rules/tipping.ts';
import type { Ballot } from './rules/weighted-vote.ts';
import { inputOf, voteById } from './store.ts';
import { powerOfWeighing, type VotePower } from './vote-power.ts';
import { expectedReads, expectedWeighing, type Weighing, whatIf } from './weighing.ts';

/** Exact: whole numbers of any size, as text. */
const share = z.object({ teller: z.string(), noemer: z.string(), aandeel: z.number() });
/** A player with both indices, exact. */
export const playerShape = z.object({
  id: z.string(),
  gewicht: z.number(),
  doorslaggevend: z.string(),
  banzhaf: share,
  shapley_shubik: share,
});
const powerShape = z.object({
  status: z.literal('Advies, geen besluit: de raden beslissen.'),
  nodig_voor_positief: z.number(),
  gewicht_aanwezig: z.number(),
  /** null: too many to count exactly. */
  fracties: z.array(playerShape).nullable(),
  gemeenten: z.array(playerShape).nullable(),
  minimale_meerderheden: z.string().nullable(),
  kleinste_meerderheden: z.array(z.array(z.string())),
  /** What the question asks with `voor` and `tegen`; null: nothing is asked. */
  wat_als: z
    .object({
      uitkomst: z.enum(Object.values(outcomes)),
      reden: z.enum(Object.values(reasons)).nullable(),
      gewicht_voor: z.number(),
      gewicht_tegen: z.number(),
      /** Codes in the question that have no weight here. */
      niet_meegeteld: z.array(z.string()),
    })
    .nullable(),
});
const shape = powerShape.extend({
  stemming: z.number(),
  /** null before the standing is public. */
  kantelaars: z
    .array(z.object({ fractie: z.string(), keuze: z.enum(['voor', 'tegen']), andersom: z.string() }))
    .nullable(),
});
const expectedShape = powerShape.partial().extend({
  voorstel: z.number(),
  /** Of the rulebook; null while the region has none: then there is nothing to count with. */
  spelregels: z.number().nullable(),
});

const codes = z
  .string()
  .max(4000, 'codes')
  .optional()
  .openapi({ description: 'Codes van fracties, met komma’s ertussen', example: 'gm0546-d66,gm0547-vvd' });
const query = z.object({ voor: codes, tegen: codes });
const problems = {
  codes: {
    nl: 'Noem fracties met hun code, met komma’s ertussen, en niet meer dan de regio er heeft.',
    en: 'Name fractions by their codes, with commas between, and no more than the region has.',
  },
};

const apiShare = ({ numerator, denominator }: Share) => ({
  teller: String(numerator),
  noemer: String(denominator),
  aandeel: Number(numerator) / Number(denominator),
});
/** null: too many to count exactly. */
export const apiPlayers = (power: Power | undefined) =>
  power?.players.map(({ id, weight, swings, banzhaf, shapley }) => ({
    id,
    gewicht: weight,
    doorslaggevend: String(swings),
    banzhaf: apiShare(banzhaf),
    shapley_shubik: apiShare(shapley),
  })) ?? null;

/** `?voor=gm0546-d66,gm0547-d66&tegen=gm0546-vvd`: who is named on both sides is not counted. */
function tried(weighing: Weighing, asked: URLSearchParams): z.input<typeof powerShape>['wat_als'] {
  const named = (side: string) => [...new Set(asked.get(side)?.split(',').filter(Boolean) ?? [])];
  const inFavour = named('voor');
  const against = named('tegen');
  if (inFavour.length + against.length === 0) return null;
  const both = new Set(inFavour.filter((code) => against.includes(code)));
  const ballots = weighing.fractions.flatMap(({ fraction }): Ballot[] => {
    if (both.has(fraction)) return [];
    if (inFavour.includes(fraction)) return [{ fraction, choice: 'for' }];
    return against.includes(fraction) ? [{ fraction, choice: 'against' }] : [];
  });
  const counted = new Set<string>(ballots.map(({ fraction }) => fraction));
  const result = whatIf(weighing, ballots);
  return {
    uitkomst: outcomes[result.outcome],
    reden: result.reason ? reasons[result.reason] : null,
    gewicht_voor: result.weight.for,
    gewicht_tegen: result.weight.against,
    niet_meegeteld: [...new Set([...inFavour, ...against])].filter((code) => !counted.has(code)),
  };
}

const apiPower = (
  { quota, total, fractions, municipalities, smallest }: VotePower,
  weighing: Weighing,
  asked: URLSearchParams,
): z.input<typeof powerShape> => ({
  status: 'Advies, geen besluit: de raden beslissen.',
  nodig_voor_positief: quota,
  gewicht_aanwezig: total,
  fracties: apiPlayers(fractions),
  gemeenten: apiPlayers(municipalities),
  minimale_meerderheden: fractions ? String(fractions.minimalWinning) : null,
  kleinste_meerderheden: smallest.map((coalition) => [...coalition]),
  wat_als: tried(weighing, asked),
});

const numbered = (given: string | undefined): number | undefined => {
  const number = Number(given);
  return Number.isInteger(number) && number >= 1 && number <= 999_999_999 ? number : undefined;
};

const powerRead: ApiRead = {
  name: 'vote_power',
  path: powerPath('{stemming}'),
  dear: true,
  summary: { nl: 'Wie een stemming kan kantelen', en: 'Who could tip a vote' },
  query,
  problems,
  output: shape,
  read: async (context: PageContext): Promise<z.input<typeof shape> | undefined> => {
    const number = numbered(context.params.stemming);
    if (number === undefined) return undefined;
    const [[vote]] = await context.read([voteById(number)]);
    if (!vote) return undefined;
    const shown = standingIsPublic(vote) && vote.state !== 'annulled';
    return {
      stemming: vote.id,
      ...apiPower(await powerOfWeighing(vote), vote, context.query),
      kantelaars: shown
        ? tippers(inputOf(vote)).map(({ fraction, voted, otherwise }) => ({
            fractie: fraction,
            keuze: voted === 'for' ? ('voor' as const) : ('tegen' as const),
            andersom: outcomes[otherwise],
          }))
        : null,
    };
  },
};

const expectedPowerRead: ApiRead = {
  name: 'expected_power',
  path: expectedPowerPath('{voorstel}'),
  dear: true,
  summary: {
    nl: 'Wie het advies over een voorstel kan kantelen, als vandaag iedereen komt',
    en: 'Who could tip the advice on a proposal, if everybody came today',
  },
  query,
  problems,
  output: expectedShape,
  read: async (context: PageContext): Promise<z.input<typeof expectedShape> | undefined> => {
    const number = numbered(context.params.voorstel);
    if (number === undefined) return undefined;
    const [proposals, councils, versions] = await context.read(expectedReads(context, number));
    if (proposals.length === 0) return undefined;
    const weighing = expectedWeighing(context, proposals, councils, versions);
    if (!weighing) return { voorstel: number, spelregels: null };
    const power = await powerOfWeighing(weighing);
    return {
      voorstel: number,
      spelregels: weighing.rulebookVersion,
      ...apiPower(power, weighing, context.query),
    };
  },
};

export const powerReads: readonly ApiRead[] = [powerRead, expectedPowerRead];
