import { type CouncilCode, noteForCouncil, withdrawForCouncil } from '#commitments';
import { sittingMembers, voteDoubtDetails } from '#elections';
import type { CalendarDate, CommitmentId, Granted, Result, VoteDoubt } from '#kernel';
import { dateOf, ok, refuse, refuseAll } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { motionPath } from './paths.ts';
import { mayDraftMotion, mayNoteOutcome } from './policy.ts';
import { amendedText } from './rules/amended-text.ts';
import { isPending, type MotionOutcome, maySettle, moveMotion } from './rules/motion-state.ts';
import { outcomeDoubts } from './rules/outcome-votes.ts';
import {
  insertStep,
  lockMotions,
  type Motion,
  ownState,
  readMotion,
  stateOf,
  textWithSubs,
} from './store.ts';

type Entries = Done<unknown>['entries'];
type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;

export interface OutcomeGiven {
  readonly outcome: MotionOutcome;
  readonly day: CalendarDate;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly link: string | null;
  readonly note: string;
  /** That the council decided before the text was entered here was confirmed. */
  readonly dayRight: boolean;
  /** In what the votes look wrong, and are right all the same. */
  readonly confirmed: readonly VoteDoubt[];
  /** How many steps were seen. */
  readonly seen: number;
  /** Of a motion that was adopted: who carries it out, as office, and by when. */
  readonly ownerOffice: string | null;
  readonly due: CalendarDate | undefined;
}

/** What keeps amendments and subamendments in their order. */
type SubCode = 'subs_first' | 'amendment_settled' | 'sub_fits_not';

/** Who carries it out was said where that is not kept: it is never left aside in silence. */
type OwedCode = 'owed_already' | 'nothing_owed';

export type OutcomeCode =
  | CouncilCode
  | OwedCode
  | 'motion_unknown'
  | 'not_your_council'
  | SubCode
  | 'changed_meanwhile'
  | 'reason_missing'
  | 'day_ahead'
  | 'day_before'
  | 'withdrawn_unvoted'
  | VoteDoubt;

async function step(
  context: WriteContext,
  motion: Motion,
  office: Granted,
  operation: string,
  given: Omit<OutcomeGiven, 'seen' | 'ownerOffice' | 'due' | 'dayRight' | 'confirmed'> &
    Partial<Pick<OutcomeGiven, 'dayRight'>> & { readonly confirmedDoubts: readonly VoteDoubt[] | null },
  followed: { readonly commitment: CommitmentId | null; readonly entries: Entries },
): Answer<never> {
  const { outcome, day, votesFor, votesAgainst, confirmedDoubts, link, note } = given;
  const made = {
    number: motion.steps.length + 1,
    ...{ outcome, day, votesFor, votesAgainst, confirmedDoubts, link, note },
    commitment: followed.commitment,
  };
  await insertStep(context.transaction, context.region.id, motion.id, {
    ...made,
    recordedAt: context.now,
    recordedBy: office.title,
  });
  const text = textWithSubs(motion);
  const decided = outcome === 'adopted' && text !== undefined ? { text } : {};
  const early = given.dayRight && day < dateOf(motion.submittedAt) ? { dayConfirmed: true } : {};
  const reason = note === '' ? {} : { reason: note };
  const payload = { before: motion.steps.at(-1) ?? null, ...made, ...decided, ...early };
  return ok({
    output: { id: motion.id },
    office,
    entries: [{ operation, subject: `motion/${motion.id}`, payload, ...reason }, ...followed.entries],
  });
}

/** What the council made of it, as its clerk notes it; one that was noted already is corrected with a reason. */
export async function recordMotionOutcome(
  context: WriteContext,
  id: number,
  given: OutcomeGiven,
): Answer<OutcomeCode> {
  await lockMotions(context.transaction, context.region.id);
  const motion = await readMotion(context.transaction, id);
  if (!motion) return refuse('motion_unknown');
  const office = mayNoteOutcome(context.actor, context.region.id, motion);
  if (!office) return refuse('not_your_council');
  if (given.seen !== motion.steps.length)
    return refuse('changed_meanwhile', { version: motion.steps.length });
  const moved = moveMotion(ownState(motion), given.outcome, given.note);
  if (!moved.ok) return moved;
  const order = await inOrder(context, motion, given.outcome);
  if (!order.ok) return order;
  if (given.day > context.today) return refuse('day_ahead');
  if (given.outcome === 'withdrawn' && given.votesFor !== null) return refuse('withdrawn_unvoted');
  // Entered here the morning after the meeting: said once, and not asked again while the day stays.
  const submitted = dateOf(motion.submittedAt);
  const early = given.day < submitted && !given.dayRight && given.day !== motion.steps.at(-1)?.day;
  const doubts = await votesDoubted(context, motion, given);
  const [asked, ...more] = [
    ...(early ? [refuse('day_before', { day: submitted })] : []),
    ...doubts
      .filter((doubt) => !given.confirmed.includes(doubt))
      .map((doubt) => refuse(doubt, voteDoubtDetails(doubt, given.day))),
  ];
  if (asked) return refuseAll<'day_before' | VoteDoubt>([asked, ...more]);
  const followed = await follow(context, motion, office, given);
  if (!followed.ok) return followed;
  const noted = { ...given, confirmedDoubts: doubts.length > 0 ? doubts : null };
  return step(context, motion, office, 'record_motion_outcome', noted, followed.value);
}

async function votesDoubted(
  { transaction }: WriteContext,
  { municipality }: Motion,
  given: OutcomeGiven,
): Promise<readonly VoteDoubt[]> {
  if (given.votesFor === null) return [];
  return outcomeDoubts(given, await sittingMembers(transaction, municipality, given.day));
}

/**
 * A subamendment is settled while its amendment is open, and none is open when that is adopted: what the council adopted is then
 * the amendment with what was adopted to it, and stays so.
 */
async function inOrder(
  context: WriteContext,
  motion: Motion,
  outcome: MotionOutcome,
): Promise<Result<undefined, SubCode>> {
  const settles = maySettle(
    outcome,
    motion.subs.map(({ state }) => state),
  );
  if (!settles.ok || motion.amendment === null) return settles;
  const amendment = await readMotion(context.transaction, motion.amendment);
  if (!amendment || !isPending(stateOf(amendment))) return refuse('amendment_settled');
  if (outcome !== 'adopted') return ok(undefined);
  const adopted = amendment.subs.filter(({ id, state }) => id === motion.id || state === 'adopted');
  return amendedText(amendment.replacement, adopted) === undefined ? refuse('sub_fits_not') : ok(undefined);
}

/** An adopted motion is owed by the college from then on; one that turns out not to be adopted is not. */
async function follow(
  context: WriteContext,
  motion: Motion,
  office: Granted,
  given: OutcomeGiven,
): Promise<Result<{ commitment: CommitmentId | null; entries: Entries }, CouncilCode | OwedCode>> {
  const owed = motion.steps.at(-1)?.commitment ?? null;
  const adopted = given.outcome === 'adopted' && motion.kind === 'motion';
  const says = given.ownerOffice !== null || given.due !== undefined;
  if (!adopted && says) return refuse('nothing_owed');
  if (owed !== null && says) return refuse('owed_already', { commitment: owed });
  // A correction of its day or votes leaves what was owed as it stands.
  if (adopted && owed !== null) return ok({ commitment: owed, entries: [] });
  if (!adopted)
    return ok({
      commitment: null,
      entries: owed === null ? [] : await withdrawForCouncil(context, office, owed, given.note),
    });
  const noted = await noteForCouncil(context, {
    council: motion.municipality,
    day: given.day,
    text: motion.title,
    ownerOffice: given.ownerOffice,
    due: given.due,
    link: given.link,
    source: motion.title,
    sourcePath: motionPath(motion.id),
  });
  return noted.ok ? ok({ commitment: noted.value.output.id, entries: noted.value.entries }) : noted;
}

export type WithdrawCode = 'motion_unknown' | 'not_your_fraction' | 'outcome_there';

/** The fraction takes back what it submitted, as long as the council did not decide on it. */
export async function withdrawMotion(
  context: WriteContext,
  id: number,
  reason: string,
): Answer<WithdrawCode> {
  await lockMotions(context.transaction, context.region.id);
  const motion = await readMotion(context.transaction, id);
  if (!motion) return refuse('motion_unknown');
  const office = mayDraftMotion(context.actor, context.region.id, motion);
  if (!office) return refuse('not_your_fraction');
  if (!isPending(stateOf(motion))) return refuse('outcome_there');
  const none = { votesFor: null, votesAgainst: null, confirmedDoubts: null } as const;
  const given = { ...none, link: null, note: reason } as const;
  return step(
    context,
    motion,
    office,
    'withdraw_motion',
    { ...given, outcome: 'withdrawn', day: context.today },
    { commitment: null, entries: [] },
  );
}
