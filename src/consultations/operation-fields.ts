import { z } from 'zod';
import { voteDoubtsNamed, voteDoubtWords } from '#elections';
import type { CalendarDate, MunicipalityId } from '#kernel';
import {
  addressField,
  dayField,
  keyNamed,
  municipalityField,
  textField,
  yesNoField,
} from '#platform/operations';
import type { Decided } from './decided.ts';
import { submissionPath } from './paths.ts';
import { councilRefusals, runRefusals } from './refusals.ts';
import { type Effect, effects, type Support, supports } from './rules/round-state.ts';

export const number = z.coerce.number().int().positive().max(999_999_999);
export const roundParams = z.object({ raadpleging: number });
export const ownParams = roundParams.extend({ gemeente: z.string().regex(/^gm\d{4}$/) });
export const pointParams = z.object({ raadplegingspunt: number });
export const output = z.object({ id: z.number() });
export const pointOutput = z.object({ id: z.number(), round: z.number(), council: z.string() });
export const seen = z.coerce
  .number('version_wrong')
  .int('version_wrong')
  .min(0, 'version_wrong')
  .max(99_999, 'version_wrong');
export const towns = z
  .array(municipalityField('town_wrong'), 'town_wrong')
  .max(100, 'town_wrong')
  .default([]);
export const no = yesNoField('choice_wrong').default(false);

export const supportOf = (word: string) => keyNamed<Support>(supports, word);
export const effectOf = (word: string) => keyNamed<Effect>(effects, word);

// What every write of one council has.
const { not_your_council, not_asked, round_withdrawn } = councilRefusals;
export const own = { not_your_council, round_unknown: runRefusals.round_unknown, not_asked, round_withdrawn };
export const at = (given: z.output<typeof ownParams>) =>
  [given.raadpleging, given.gemeente as MunicipalityId] as const;
export const ownPath = submissionPath('{raadpleging}', '{gemeente}');

const votes = z.coerce
  .number('votes_wrong')
  .int('votes_wrong')
  .min(0, 'votes_wrong')
  .max(99, 'votes_wrong')
  .optional();

/** What a council decided: on which day, in which meeting, with which vote. */
export const decisionFields = {
  dag: dayField('date_wrong'),
  vergadering: textField('meeting_missing', 200, 'title_long'),
  behandeling: z.enum(['hamerstuk', 'bespreekstuk'], 'handling_wrong'),
  stemmen_voor: votes,
  stemmen_tegen: votes,
  /** Doubts by their names, of each of which is said that the votes are right; only looked at where they look wrong. */
  stemmen_kloppen: z.array(z.enum(Object.values(voteDoubtWords), 'votes_right'), 'votes_right').default([]),
  link: addressField('address_wrong').optional(),
};
interface DecisionGiven {
  readonly dag: CalendarDate;
  readonly vergadering: string;
  readonly behandeling: 'hamerstuk' | 'bespreekstuk';
  readonly stemmen_voor?: number | undefined;
  readonly stemmen_tegen?: number | undefined;
  readonly stemmen_kloppen: readonly string[];
  readonly link?: string | undefined;
}
/** The numbers are for who knows them; half of them says nothing. */
export const votesTogether = (given: Pick<DecisionGiven, 'stemmen_voor' | 'stemmen_tegen'>) =>
  (given.stemmen_voor === undefined) === (given.stemmen_tegen === undefined);
export const votesNeeded = { path: ['stemmen_tegen'], error: 'votes_together' };
export const decidedOf = (given: DecisionGiven): Decided => ({
  day: given.dag,
  meeting: given.vergadering,
  handling: given.behandeling,
  votesFor: given.stemmen_voor ?? null,
  votesAgainst: given.stemmen_tegen ?? null,
  confirmed: voteDoubtsNamed(given.stemmen_kloppen),
  link: given.link ?? null,
});

const { dag, vergadering, behandeling, ...more } = decisionFields;
/** The decision of a council where it may not be there: all of it, or nothing. */
export const optionalDecision = {
  dag: dag.optional(),
  vergadering: vergadering.optional(),
  behandeling: behandeling.optional(),
  ...more,
};
type Whole = 'dag' | 'vergadering' | 'behandeling';
type MayBeGiven = Omit<DecisionGiven, Whole> & { readonly [Name in Whole]?: DecisionGiven[Name] | undefined };

/** What of the decision was filled in; nothing where none was. */
const decides = (given: MayBeGiven): boolean =>
  Boolean(
    given.dag || given.vergadering || given.behandeling || given.link || given.stemmen_voor !== undefined,
  );
const partOfDecision = (name: Whole) => (given: MayBeGiven) => !decides(given) || Boolean(given[name]);
/** Fields with `optionalDecision` among them, held to it: no part of the decision without the whole, no votes for without votes against. */
export const heldToDecision = <Fields extends z.ZodType<MayBeGiven>>(fields: Fields) =>
  fields
    .refine(partOfDecision('dag'), { path: ['dag'], error: 'date_wrong' })
    .refine(partOfDecision('vergadering'), { path: ['vergadering'], error: 'meeting_missing' })
    .refine(partOfDecision('behandeling'), { path: ['behandeling'], error: 'handling_wrong' })
    .refine(votesTogether, votesNeeded);
export function decidedIn(given: MayBeGiven): Decided | null {
  const { dag, vergadering, behandeling } = given;
  return dag && vergadering && behandeling ? decidedOf({ ...given, dag, vergadering, behandeling }) : null;
}
