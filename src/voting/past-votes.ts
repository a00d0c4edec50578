import { z } from 'zod';
import type { CalendarDate, FractionId } from '#kernel';
import { statement } from '#platform/database';
import {
  namedRules,
  type RulebookChange,
  type RulebookVersion,
  type Rules,
  ruleWords,
  versionOn,
} from '#rulebook';
import { type PastVote, tryRules } from './rules/try-rules.ts';
import { inputOf, type Vote, voteColumns } from './store.ts';

/** How many of the latest votes are tried: more would say little about the committees of today. */
export const mostTried = 200;

/** A confirmed vote with what its fractions had at the election that their weight came from. */
export interface TriableVote extends Vote {
  readonly title: string;
  readonly measures: readonly {
    readonly fraction: FractionId;
    readonly votes: number | null;
    readonly seats: number | null;
  }[];
  /** How many confirmed votes there are. */
  readonly total: number;
}

/** The latest confirmed votes, the newest first. */
export const triableVotes = statement<TriableVote>(
  'triable_votes',
  `select ${voteColumns}, p.title, count(*) over () as total,
     (select coalesce(json_agg(json_build_object('fraction', f.fraction_id, 'votes', l.votes, 'seats', l.seats)), '[]')
      from vote_fraction f left join election_list l on l.result_id = f.result_id and l.fraction_id = f.fraction_id
      where f.region_id = v.region_id and f.vote_id = v.id) as measures
   from vote v join proposal p on p.region_id = v.region_id and p.id = v.proposal_id
   where v.state = 'confirmed' order by v.closed_at desc, v.id desc limit ${mostTried}`,
);

/** Who split off, joined or was left has not what its list won: what it would have weighed otherwise is not known. */
function stillOfItsList(vote: TriableVote, { fraction, votes, seats }: TriableVote['measures'][number]) {
  const weight = vote.fractions.find((f) => f.fraction === fraction)?.weight;
  const own = { votes_at_latest_election: votes, seats, equal: weight }[vote.rules.weights];
  return own === weight ? { votes, seats } : { votes: null, seats: null };
}

function pastVote(vote: TriableVote): PastVote {
  return {
    input: inputOf(vote),
    weights: vote.rules.weights,
    measures: new Map(vote.measures.map((measure) => [measure.fraction, stillOfItsList(vote, measure)])),
  };
}

export const tried = (vote: TriableVote, rules: Rules) => ({
  vote,
  ...tryRules(pastVote(vote), rules),
  /** The vote was held under another rule for split-offs: its fractions stay as they were fixed. */
  splitOffDiffers: vote.rules.splitOff !== rules.splitOff,
});
export type TriedVote = ReturnType<typeof tried>;

const given = (text: unknown) => (typeof text === 'string' && text.trim() === '' ? undefined : text);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(given, schema.optional());

/** A set of rules by name, and settings that differ from it: an address says all of it, nothing is stored. */
export const tryFields = z.object({
  met: optional(z.string()),
  gewicht: optional(z.enum(Object.values(ruleWords.weights), 'weights_wrong')),
  drempel: optional(
    z
      .string()
      .regex(/^\s*\d{1,2}\s*\/\s*\d{1,3}\s*$/, 'share_wrong')
      .refine((text) => {
        const { numerator, denominator } = shareOf(text);
        return numerator * 2 >= denominator && numerator < denominator;
      }, 'share_wrong'),
  ),
  onthouden: optional(z.enum(['ja', 'nee'], 'abstention_wrong')),
  minimum_gemeenten: optional(
    z.union([z.literal('meer_dan_de_helft'), z.coerce.number().int().min(1).max(99)], 'minimum_wrong'),
  ),
});
export type TryFields = z.output<typeof tryFields>;

function shareOf(text: string): Rules['threshold'] {
  const [numerator = 0, denominator = 0] = text.split('/').map(Number);
  return { numerator, denominator };
}

export const tryProblems = {
  weights_wrong: {
    nl: 'Kies wat een fractie weegt: stemmen, zetels of gelijk.',
    en: 'Choose what a fraction weighs: stemmen (votes), zetels (seats) or gelijk (equal).',
  },
  share_wrong: {
    nl: 'Vul de drempel in als een deel van de helft (1/2) tot onder het geheel, zoals 2/3.',
    en: 'Fill in the threshold as a part from a half (1/2) to below the whole, such as 2/3.',
  },
  abstention_wrong: {
    nl: 'Zeg met ja of nee of onthouden mag.',
    en: 'Say ja (yes) or nee (no) for abstaining.',
  },
  minimum_wrong: {
    nl: 'Kies meer_dan_de_helft, of geef een aantal gemeenten van 1 tot en met 99.',
    en: 'Choose meer_dan_de_helft (more than half), or give a number of municipalities from 1 to 99.',
  },
};

/** With what is tried: named rules, or those in force with the settings that were given. */
export interface Attempt {
  readonly rules: Rules;
  /** Of what the settings are: `3`, `voorstel-1`. */
  readonly base: ReturnType<typeof namedRules>[number];
  /** Settings were given that may differ from it. */
  readonly own: boolean;
}

/** @returns undefined where the named rules do not exist, or none are in force to start from */
export function attemptOf(
  fields: TryFields,
  versions: readonly RulebookVersion[],
  changes: readonly RulebookChange[],
  today: CalendarDate,
): Attempt | undefined {
  const named = namedRules(versions, changes);
  const { met, gewicht, drempel, onthouden, minimum_gemeenten: minimum } = fields;
  const own = [gewicht, drempel, onthouden, minimum].some((each) => each !== undefined);
  const current = versionOn(versions, today)?.version;
  const open = named.find((each) => each.change !== undefined && isOpen(changes, each.change));
  const wanted = met ?? (own || !open ? String(current) : open.name);
  const base = named.find((each) => each.name === wanted);
  if (!base) return undefined;
  const weights = (Object.keys(ruleWords.weights) as Rules['weights'][]).find(
    (key) => ruleWords.weights[key] === gewicht,
  );
  const rules: Rules = {
    ...base.rules,
    ...(weights ? { weights } : {}),
    ...(drempel ? { threshold: shareOf(drempel) } : {}),
    ...(onthouden ? { abstention: onthouden === 'ja' } : {}),
    ...(minimum === undefined
      ? {}
      : { minimumMunicipalities: minimum === 'meer_dan_de_helft' ? ('more_than_half' as const) : minimum }),
  };
  return { rules, base, own };
}

const isOpen = (changes: readonly RulebookChange[], number: number) =>
  changes.some(
    (change) => change.number === number && (change.state === 'proposed' || change.state === 'agreed'),
  );
