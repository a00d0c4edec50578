import { z } from 'zod';
import { apiList } from '#platform/http';
import { fieldNames, rulebookChanges, rulebookVersions, tryPath } from '#rulebook';
import { outcomes, reasons } from './api-vote.ts';
import { attemptOf, type TriedVote, triableVotes, tried, tryFields, tryProblems } from './past-votes.ts';
import type { VoteResult } from './rules/weighted-vote.ts';

const outcome = z.object({
  uitkomst: z.enum(Object.values(outcomes)),
  reden: z.enum(Object.values(reasons)).nullable(),
  gewicht_voor: z.number(),
  gewicht_tegen: z.number(),
});
export const triedShape = z.object({
  stemming: z.number(),
  voorstel: z.number(),
  spelregels: z.number(),
  consensus: z.boolean(),
  toen: outcome,
  /** null: of a fraction it is not known what it would have weighed. */
  met_deze_regels: outcome.nullable(),
  anders: z.boolean(),
  /** Settings that alone give the other outcome; empty when it takes several together. */
  door: z.array(z.string()),
  onthouders: z
    .object({
      aantal: z.number(),
      allen_voor: z.enum(Object.values(outcomes)),
      allen_tegen: z.enum(Object.values(outcomes)),
    })
    .nullable(),
});

const apiOutcome = (result: VoteResult): z.infer<typeof outcome> => ({
  uitkomst: outcomes[result.outcome],
  reden: result.reason ? reasons[result.reason] : null,
  gewicht_voor: result.weight.for,
  gewicht_tegen: result.weight.against,
});

function apiTried(each: TriedVote): z.infer<typeof triedShape> {
  const { vote, abstained } = each;
  return {
    stemming: vote.id,
    voorstel: vote.proposal,
    spelregels: vote.rulebookVersion,
    consensus: vote.consensus,
    toen: apiOutcome(each.before),
    met_deze_regels: each.now ? apiOutcome(each.now) : null,
    anders: each.changes,
    door: each.tipped.map((setting) => fieldNames[setting]),
    onthouders: abstained
      ? {
          aantal: abstained.count,
          allen_voor: outcomes[abstained.allFor],
          allen_tegen: outcomes[abstained.allAgainst],
        }
      : null,
  };
}

/** Past votes under other rules, named or given in the query. */
export const tryRead = apiList({
  name: 'try_rules',
  path: tryPath,
  summary: {
    nl: 'Wat andere spelregels bij gehouden stemmingen hadden gegeven',
    en: 'What other rules would have given in past votes',
  },
  key: 'proef',
  item: triedShape,
  query: tryFields,
  problems: tryProblems,
  read: async (context) => {
    const [versions, changes, votes] = await context.read([
      rulebookVersions(),
      rulebookChanges(),
      triableVotes(),
    ]);
    const fields = tryFields.parse(Object.fromEntries(context.query));
    const attempt = attemptOf(fields, versions, changes, context.today);
    if (!attempt) return undefined;
    return votes.map((vote) => apiTried(tried(vote, attempt.rules)));
  },
});
