import { z } from 'zod';
import type { ApiRead } from '#platform/http';
import { outcomes } from './api-vote.ts';
import { standingIsPublic } from './policy.ts';
import type { Power, Share } from './rules/power.ts';
import { tippers } from './rules/tipping.ts';
import { inputOf, voteById } from './store.ts';
import { powerInVote } from './vote-power.ts';

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
const shape = z.object({
  stemming: z.number(),
  status: z.literal('Advies, geen besluit: de raden beslissen.'),
  nodig_voor_positief: z.number(),
  gewicht_aanwezig: z.number(),
  /** null: too many to count exactly. */
  fracties: z.array(playerShape).nullable(),
  gemeenten: z.array(playerShape).nullable(),
  minimale_meerderheden: z.string().nullable(),
  kleinste_meerderheden: z.array(z.array(z.string())),
  /** null before the standing is public. */
  kantelaars: z
    .array(z.object({ fractie: z.string(), keuze: z.enum(['voor', 'tegen']), andersom: z.string() }))
    .nullable(),
});

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

export const powerRead: ApiRead = {
  name: 'vote_power',
  path: '/stemmingen/{stemming}/macht',
  summary: { nl: 'Wie een stemming kan kantelen', en: 'Who could tip a vote' },
  output: shape,
  read: async (context): Promise<z.input<typeof shape> | undefined> => {
    const number = Number(context.params.stemming);
    if (!Number.isInteger(number) || number < 1 || number > 999_999_999) return undefined;
    const [[vote]] = await context.read([voteById(number)]);
    if (!vote) return undefined;
    const { quota, total, fractions, municipalities, smallest } = await powerInVote(vote);
    const shown = standingIsPublic(vote) && vote.state !== 'annulled';
    return {
      stemming: vote.id,
      status: 'Advies, geen besluit: de raden beslissen.',
      nodig_voor_positief: quota,
      gewicht_aanwezig: total,
      fracties: apiPlayers(fractions),
      gemeenten: apiPlayers(municipalities),
      minimale_meerderheden: fractions ? String(fractions.minimalWinning) : null,
      kleinste_meerderheden: smallest.map((coalition) => [...coalition]),
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
