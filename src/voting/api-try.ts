import { z } from 'zod';
import { adviceSentence } from '#platform/html';
import { apiList } from '#platform/http';
import { fieldNames, tryPath } from '#rulebook';
import { outcomes, reasons } from './api-vote.ts';
import { attemptOf, pastVotesOf, type TriedVote, triedAll, tryFields, tryProblems } from './past-votes.ts';
import type { Extremes } from './rules/try-rules.ts';
import type { VoteResult } from './rules/weighted-vote.ts';

const outcome = z.object({
  uitkomst: z.enum(Object.values(outcomes)),
  reden: z.enum(Object.values(reasons)).nullable(),
  gewicht_voor: z.number(),
  gewicht_tegen: z.number(),
});
const extremes = z.object({
  aantal: z.number(),
  allen_voor: z.enum(Object.values(outcomes)),
  allen_tegen: z.enum(Object.values(outcomes)),
});
export const triedShape = z.object({
  stemming: z.number(),
  status: z.string(),
  voorstel: z.number(),
  spelregels: z.number(),
  consensus: z.boolean(),
  toen: outcome,
  /** null: of a fraction it is not known what it would have weighed. */
  met_deze_regels: outcome.nullable(),
  anders: z.boolean(),
  /** Settings that alone give the other outcome; empty when it takes several together. */
  door: z.array(z.string()),
  onthouders: extremes.nullable(),
  /** Had no weight then and would have had it: no ballot of theirs is known. */
  zonder_stem: extremes.extend({ gewicht: z.number() }).nullable(),
});

const apiOutcome = (result: VoteResult): z.infer<typeof outcome> => ({
  uitkomst: outcomes[result.outcome],
  reden: result.reason ? reasons[result.reason] : null,
  gewicht_voor: result.weight.for,
  gewicht_tegen: result.weight.against,
});

const apiExtremes = ({ count, allFor, allAgainst }: Extremes) => ({
  aantal: count,
  allen_voor: outcomes[allFor],
  allen_tegen: outcomes[allAgainst],
});

function apiTried({ vote, tried }: TriedVote): z.infer<typeof triedShape> {
  const { abstained, unheard } = tried;
  return {
    stemming: vote.id,
    status: adviceSentence('nl', []),
    voorstel: vote.proposal,
    spelregels: vote.rulebookVersion,
    consensus: vote.consensus,
    toen: apiOutcome(tried.before),
    met_deze_regels: tried.now ? apiOutcome(tried.now) : null,
    anders: tried.changes,
    door: tried.tipped.map((setting) => fieldNames[setting]),
    onthouders: abstained ? apiExtremes(abstained) : null,
    zonder_stem: unheard ? { ...apiExtremes(unheard), gewicht: unheard.weight } : null,
  };
}

/** Past votes under other rules, named or given in the query. */
export const tryRead = apiList({
  name: 'try_rules',
  path: tryPath,
  dear: true,
  summary: {
    nl: 'Wat andere spelregels bij gehouden stemmingen hadden gegeven',
    en: 'What other rules would have given in past votes',
  },
  key: 'proef',
  item: triedShape,
  query: tryFields,
  problems: tryProblems,
  read: async (context) => {
    const [versions, changes, votes, between] = await context.read(pastVotesOf(context));
    const fields = tryFields.parse(Object.fromEntries(context.query));
    const attempt = attemptOf(fields, versions, changes, context.today);
    if (!attempt) return undefined;
    return triedAll(votes, between, attempt.rules).map(apiTried);
  },
});
