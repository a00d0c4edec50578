import { z } from 'zod';
import type { ApiRead, Feature } from '#platform/http';
import { votingMigrations } from './migrations.ts';
import * as operations from './operations.ts';
import { openVotePage, showOpenVote } from './pages/open-vote-form.tsx';
import { showVote, votePage } from './pages/vote-page.tsx';
import { VotesSection } from './pages/vote-result.tsx';
import { votePath } from './paths.ts';
import { resultOf, type Vote, voteById, voteList, votesOfProposal } from './store.ts';

const words = { for: 'voor', against: 'tegen', abstain: 'onthouden' } as const;
const states = {
  open: 'open',
  closed: 'gesloten',
  confirmed: 'vastgesteld',
  annulled: 'geannuleerd',
} as const;
const outcomes = {
  positive_consensus: 'positief_bij_consensus',
  positive_vote: 'positief_na_stemming',
  negative: 'negatief',
  none: 'geen',
} as const;

const tally = z.object({
  voor: z.number(),
  tegen: z.number(),
  onthouden: z.number(),
  niet_gestemd: z.number(),
});
const voteShape = z.object({
  id: z.number(),
  voorstel: z.number(),
  vraag: z.string(),
  conceptadvies: z.string(),
  voorwaarden: z.array(z.string()),
  consensus: z.boolean(),
  stand: z.string(),
  spelregels: z.number(),
  status: z.literal('Advies, geen besluit: de raden beslissen.'),
  fracties: z.array(
    z.object({
      fractie: z.string(),
      naam: z.string(),
      gemeente: z.string(),
      gewicht: z.number(),
      uitslag: z.number(),
      keuze: z.string().nullable(),
    }),
  ),
  uitslag: z
    .object({
      uitkomst: z.string(),
      gewicht: tally,
      fracties: tally,
      gemeenten: z.array(tally.extend({ gemeente: z.string(), telt_als: z.string() })),
    })
    .nullable(),
});

const counts = (t: { for: number; against: number; abstain: number; notCast: number }) => ({
  voor: t.for,
  tegen: t.against,
  onthouden: t.abstain,
  niet_gestemd: t.notCast,
});

/** While a vote is open neither ballots nor result leave the house, unless its rulebook shows the standing live. */
function apiVote(vote: Vote): z.input<typeof voteShape> {
  const shown = vote.state !== 'open' || vote.rules.standing === 'live';
  const result = shown ? resultOf(vote) : undefined;
  return {
    id: vote.id,
    voorstel: vote.proposal,
    vraag: vote.question,
    conceptadvies: vote.draftText,
    voorwaarden: [...vote.conditions],
    consensus: vote.consensus,
    stand: states[vote.state],
    spelregels: vote.rulebookVersion,
    status: 'Advies, geen besluit: de raden beslissen.',
    fracties: vote.fractions.map((f) => ({
      fractie: f.fraction,
      naam: f.shortName,
      gemeente: f.municipality,
      gewicht: f.weight,
      uitslag: f.result,
      keuze: shown && f.choice ? words[f.choice] : null,
    })),
    uitslag: result
      ? {
          uitkomst: outcomes[result.outcome],
          gewicht: counts(result.weight),
          fracties: counts(result.fractions),
          gemeenten: result.municipalities.map((m) => ({
            gemeente: m.municipality,
            ...counts(m),
            telt_als: m.side === 'neither' ? 'geen' : words[m.side],
          })),
        }
      : null,
  };
}

const reads: ApiRead[] = [
  {
    name: 'votes',
    path: '/stemmingen',
    summary: { nl: 'Stemmingen', en: 'Votes' },
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).optional(),
      offset: z.coerce.number().int().min(0).optional(),
    }),
    output: z.object({ stemmingen: z.array(voteShape), totaal: z.number() }),
    read: async (context) => {
      const [rows] = await context.read([
        voteList(Number(context.query.get('limit') ?? 20), Number(context.query.get('offset') ?? 0)),
      ]);
      return { stemmingen: rows.map(apiVote), totaal: rows[0]?.total ?? 0 };
    },
  },
  {
    name: 'vote',
    path: '/stemmingen/{stemming}',
    summary: { nl: 'Een stemming', en: 'A vote' },
    output: voteShape,
    read: async (context) => {
      const number = Number(context.params.stemming);
      if (!Number.isInteger(number) || number < 1 || number > 999_999_999) return undefined;
      const [[vote]] = await context.read([voteById(number)]);
      return vote ? apiVote(vote) : undefined;
    },
  },
];

const toVote = (output: unknown) => votePath((output as { id: number }).id);

export const votingFeature: Feature = {
  name: 'voting',
  migrations: votingMigrations,
  pages: [votePage, openVotePage],
  forms: [
    { operation: operations.openVoteOperation, page: showOpenVote, after: toVote },
    { operation: operations.castBallotOperation, page: showVote, after: toVote },
    { operation: operations.closeVoteOperation, page: showVote, after: toVote },
    { operation: operations.confirmVoteOperation, page: showVote, after: toVote },
    { operation: operations.annulVoteOperation, page: showVote, after: toVote },
  ],
  reads,
  sections: [
    {
      place: 'proposal',
      order: 30,
      statements: (proposal) => [votesOfProposal(proposal)],
      view: ([votes], context) => <VotesSection context={context} votes={votes as Vote[]} />,
    },
  ],
};
