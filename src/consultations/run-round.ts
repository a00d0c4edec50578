import { type CalendarDate, type ExtraDays, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { extraDaysNow } from '#terms';
import { mayReopen } from './after-closing.ts';
import { consultationMessages } from './messages.ts';
import { mayRunRound } from './policy.ts';
import type { PastContent, Round, RoundContent } from './round.ts';
import { ruleSetOf, ruleSetOn } from './rule-sets.ts';
import { roundStep } from './rules/round-state.ts';
import { termProblem } from './rules/rule-sets.ts';
import { lockRound, versionKnown } from './store.ts';
import { insertPastRound, insertRound, insertSubmissions, setRound, updateRound } from './store-writes.ts';
import { answersSent, stateOn } from './whole.ts';

type Answer<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
const subject = (id: number) => `consultation/${id}`;

/** Questions, councils and days as the form gives them; the family follows from the rule. */
export type RoundInput = Omit<RoundContent, 'kind'>;

type ContentCode = 'council_unknown' | 'document_unknown' | 'document_no_file' | 'document_withdrawn';

async function contentHolds(
  { transaction, region }: WriteContext,
  input: RoundInput,
): Promise<Result<undefined, ContentCode>> {
  const known = new Set(region.municipalities.map((each) => each.id));
  if (input.addressees.some((each) => !known.has(each))) return refuse('council_unknown');
  if (!input.document) return ok(undefined);
  const version = await versionKnown(transaction, input.document.id, input.document.version, '');
  if (!version) return refuse('document_unknown');
  if (version.withdrawn) return refuse('document_withdrawn');
  return version.sha256 === null ? refuse('document_no_file') : ok(undefined);
}

export type DraftRoundCode = 'not_regional_clerk' | ContentCode;

/** A draft is the regional clerk's alone until it is sent out. */
export async function draftRound(context: WriteContext, input: RoundInput): Answer<DraftRoundCode> {
  const office = mayRunRound(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const holds = await contentHolds(context, input);
  if (!holds.ok) return holds;
  const content = { ...input, kind: ruleSetOf(input.rule).kind };
  const made = { at: context.now, by: office.title };
  const id = await insertRound(context.transaction, context.region.id, content, made);
  const entry = { operation: 'draft_round', subject: subject(id), payload: { ...content }, unseen: true };
  return ok({ output: { id }, office, entries: [entry] });
}

type RoundCode = 'not_regional_clerk' | 'round_unknown';

/** Of a round that is not public nobody but the regional clerk is told; everybody else is refused before it is looked for. */
export async function ownRound(context: WriteContext, id: number) {
  const office = mayRunRound(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const round = await lockRound(context.transaction, id);
  return round ? ok({ office, round, state: stateOn(round, context.today) }) : refuse('round_unknown');
}

export type EditRoundCode = RoundCode | ContentCode | 'round_sent' | 'round_changed';

export async function editRound(
  context: WriteContext,
  id: number,
  input: RoundInput,
  seen: number,
): Answer<EditRoundCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { round, office, state } = own.value;
  if (state !== 'concept') return refuse('round_sent');
  if (round.version !== seen) return refuse('round_changed', { version: round.version });
  const holds = await contentHolds(context, input);
  if (!holds.ok) return holds;
  const content = { ...input, kind: ruleSetOf(input.rule).kind };
  await updateRound(context.transaction, id, content);
  const { submissions, points, ...before } = round;
  const entry = {
    operation: 'edit_round',
    subject: subject(id),
    payload: { before, after: content },
    unseen: true,
  };
  return ok({ output: { id }, office, entries: [entry] });
}

export type SendRoundCode =
  | RoundCode
  | 'round_sent'
  | 'round_changed'
  | 'document_missing'
  | 'document_withdrawn'
  | 'addressees_missing'
  | 'last_day_missing'
  | 'last_day_past'
  | 'offer_missing'
  | 'last_after_offer'
  | 'too_short'
  | 'not_short';

/** What keeps a round from going out today, but for the time that it leaves. */
async function incomplete(context: WriteContext, round: Round) {
  if (!round.document) return refuse('document_missing');
  if (round.addressees.length === 0) return refuse('addressees_missing');
  if (round.lastDay === null) return refuse('last_day_missing');
  const { id, version } = round.document;
  const known = await versionKnown(context.transaction, id, version, '');
  if (!known?.sha256 || known.withdrawn) return refuse('document_withdrawn');
  return ok({ sha256: known.sha256, last: round.lastDay });
}

/**
 * Uitzetten: from now on everybody sees it, the document's bytes are fixed by their hash, and each council has its own
 * submission. Less time than the rule gives is refused, unless a reason is given: that is kept and shown (domain.md 3.3).
 */
export async function sendRound(
  context: WriteContext,
  id: number,
  reason: string | null,
  seen: number,
): Answer<SendRoundCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { round, office, state } = own.value;
  const next = roundStep(state, 'send_out');
  if (!next) return refuse('round_sent');
  // What goes out is what the clerk saw.
  if (round.version !== seen) return refuse('round_changed', { version: round.version });
  const whole = await incomplete(context, round);
  if (!whole.ok) return whole;
  const { today, transaction, region } = context;
  const extraDays = await extraDaysNow(transaction);
  const short = shortness(round, { today, extraDays }, whole.value.last, reason);
  if (!short.ok) return short;
  const set = {
    state: next,
    document_sha256: whole.value.sha256,
    sent_on: today,
    sent_by: office.title,
    short_reason: short.value ? reason : null,
    short_days: short.value?.days ?? null,
    short_least: short.value?.least ?? null,
  };
  await setRound(transaction, id, set);
  await insertSubmissions(transaction, region.id, id, round.addressees);
  const payload = { before: { state }, ...set, councils: round.addressees, last_day: round.lastDay };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'send_round', subject: subject(id), payload }],
  });
}

function shortness(
  round: Round,
  { today, extraDays }: { readonly today: CalendarDate; readonly extraDays: ExtraDays },
  last: CalendarDate,
  reason: string | null,
) {
  const problem = termProblem(ruleSetOn(round.rule, today).minimum, today, last, round.offeredOn, extraDays);
  if (!problem) return reason === null ? ok(undefined) : refuse('not_short');
  if (problem.code !== 'too_short') return refuse(problem.code);
  const { days, least, earliest } = problem;
  if (reason !== null) return ok({ days, least });
  // Counted back, the time that the councils get is that until the offering.
  const field = ruleSetOn(round.rule, today).minimum?.direction === 'back' ? 'offeredField' : 'lastDayField';
  return refuse('too_short', {
    ...{ days, least, earliest },
    field_nl: consultationMessages.nl[field],
    field_en: consultationMessages.en[field],
  });
}

export type WithdrawRoundCode = RoundCode | 'not_withdrawable' | 'withdrawn_after_note' | 'reopen_first';

/** Intrekken, before it closed. What was public keeps its address. */
export async function withdrawRound(
  context: WriteContext,
  id: number,
  reason: string,
): Answer<WithdrawRoundCode> {
  const own = await ownRound(context, id);
  if (!own.ok) return own;
  const { round, office, state } = own.value;
  const next = roundStep(state, 'withdraw');
  if (!next && answersSent(round)) return refuse('withdrawn_after_note');
  if (!next) return refuse(mayReopen(round, context.today) ? 'reopen_first' : 'not_withdrawable');
  await setRound(context.transaction, id, {
    state: next,
    withdrawn_at: context.now,
    withdrawn_by: office.title,
    withdrawn_reason: reason,
  });
  const payload = { before: round.state, reason };
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'withdraw_round', subject: subject(id), payload }],
  });
}

export type PastRoundCode = 'not_regional_clerk' | 'council_unknown' | 'past_order';

/** What cannot be so of a round of the past. */
export function pastProblem({ region }: WriteContext, { addressees, past }: PastContent) {
  const known = new Set<string>(region.municipalities.map((each) => each.id));
  if ([...addressees, ...Object.keys(past.told)].some((each) => !known.has(each))) return 'council_unknown';
  return past.ended < past.sent ? 'past_order' : undefined;
}

/** A round from before it was kept here: only what a source tells; the rest is said to be unknown, never filled in. */
export async function recordPastRound(context: WriteContext, input: PastContent): Answer<PastRoundCode> {
  const office = mayRunRound(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const problem = pastProblem(context, input);
  if (problem) return refuse(problem);
  const made = { at: context.now, by: office.title };
  const id = await insertPastRound(context.transaction, context.region.id, input, made);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'record_past_round', subject: subject(id), payload: { ...input } }],
  });
}
