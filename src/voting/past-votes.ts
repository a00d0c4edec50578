import { z } from 'zod';
import { changesEver, type FractionChange } from '#elections';
import type { CalendarDate } from '#kernel';
import { statement } from '#platform/database';
import type { PageContext } from '#platform/http';
import {
  namedRules,
  type RulebookChange,
  type RulebookVersion,
  type Rules,
  rulebookChanges,
  rulebookVersions,
  ruleWords,
  versionOn,
} from '#rulebook';
import type { VoteBasis } from './basis.ts';
import { type PastVote, type Tried, tryRules } from './rules/try-rules.ts';
import { inputOf, type Vote, voteColumns } from './store.ts';
import { type DividedCouncils, weightsThen } from './weights-then.ts';

/** How many of the latest votes are tried: more would say little about the committees of today. */
export const mostTried = 200;

/** A confirmed vote with where its weights came from. */
export interface TriableVote extends Vote {
  readonly title: string;
  readonly basis: VoteBasis | null;
  /** How many confirmed votes there are. */
  readonly total: number;
}

/** The latest confirmed votes, the newest first. */
export const triableVotes = statement<TriableVote>(
  'triable_votes',
  `select ${voteColumns}, p.title, count(*) over () as total,
     (select b.basis from vote_basis b where b.region_id = v.region_id and b.vote_id = v.id) as basis
   from vote v join proposal p on p.region_id = v.region_id and p.id = v.proposal_id
   where v.state = 'confirmed' and v.question_id is null order by v.closed_at desc, v.id desc limit ${mostTried}`,
);

/** Everything that is tried on, for one read. */
export const pastVotesOf = (context: PageContext) =>
  [
    rulebookVersions(),
    rulebookChanges(),
    triableVotes(),
    changesEver(context.region.municipalities.map((m) => m.id)),
  ] as const;

/** @param changes between elections, by which the weights of then were made */
export function triedAll(
  votes: readonly TriableVote[],
  changes: readonly FractionChange[],
  rules: Rules,
): { readonly vote: TriableVote; readonly tried: Tried }[] {
  const byNumber = new Map(changes.map((change) => [change.id, change]));
  const kept: DividedCouncils = new Map();
  return votes.map((vote) => {
    const past: PastVote = {
      input: inputOf(vote),
      own: vote.rules,
      without: vote.basis?.fractions.filter((each) => each.standing === 'no_weight') ?? [],
      weigh: weightsThen(vote.basis, byNumber, kept),
    };
    return { vote, tried: tryRules(past, rules) };
  });
}
export type TriedVote = ReturnType<typeof triedAll>[number];

const given = (text: unknown) => (typeof text === 'string' && text.trim() === '' ? undefined : text);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(given, schema.optional());

/** A set of rules by name, and settings that differ from it: an address says all of it, nothing is stored. */
export const tryFields = z.object({
  met: optional(z.string()),
  gewicht: optional(z.enum(Object.values(ruleWords.weights), 'weights_wrong')),
  afsplitsing: optional(z.enum(Object.values(ruleWords.splitOff), 'split_off_wrong')),
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
  split_off_wrong: {
    nl: 'Kies wat wie zich afsplitst meeneemt: niets of aandeel_naar_leden.',
    en: 'Choose what who splits off takes along: niets (nothing) or aandeel_naar_leden (a share by members).',
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

const keyOf = <T extends Record<string, string>>(words: T, word: string | undefined) =>
  (Object.keys(words) as (keyof T)[]).find((key) => words[key] === word);

/** @returns undefined where the named rules do not exist, or none are in force to start from */
export function attemptOf(
  fields: TryFields,
  versions: readonly RulebookVersion[],
  changes: readonly RulebookChange[],
  today: CalendarDate,
): Attempt | undefined {
  const named = namedRules(versions, changes);
  const { met, gewicht, afsplitsing, drempel, onthouden, minimum_gemeenten: minimum } = fields;
  const own = [gewicht, afsplitsing, drempel, onthouden, minimum].some((each) => each !== undefined);
  const current = versionOn(versions, today)?.version;
  const open = named.find((each) => each.change !== undefined && isOpen(changes, each.change));
  const wanted = met ?? (own || !open ? String(current) : open.name);
  const base = named.find((each) => each.name === wanted);
  if (!base) return undefined;
  const weights = keyOf(ruleWords.weights, gewicht);
  const splitOff = keyOf(ruleWords.splitOff, afsplitsing);
  const rules: Rules = {
    ...base.rules,
    ...(weights ? { weights } : {}),
    ...(splitOff ? { splitOff } : {}),
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
