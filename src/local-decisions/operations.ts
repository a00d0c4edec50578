import { z } from 'zod';
import { type CalendarDate, type MunicipalityId, type ProposalId, parseDate } from '#kernel';
import { operation } from '#platform/operations';
import { proposalParams } from '#proposals';
import { mayDiscuss, mayExecute, mayRegister } from './policy.ts';
import { recordDecision } from './record-decision.ts';
import {
  accountRefusals,
  discussRefusals,
  executionRefusals,
  recordRefusals,
  scheduleRefusals,
} from './refusals.ts';
import { completeExecution, startExecution } from './run-execution.ts';
import { scheduleDecision } from './schedule-decision.ts';
import { decisionDoubts, doubtWords } from './vote-doubts.ts';
import { discussAccount, writeAccount } from './write-account.ts';

/** Outcomes as forms and the API name them; `conform` is: the proposal was adopted as it stands. */
export const outcomeWords = {
  conform: 'as_advised',
  conform_met_amendement: 'amended',
  afwijkend: 'deviating',
  verworpen: 'rejected',
  aangehouden: 'held_over',
} as const;
type OutcomeWord = keyof typeof outcomeWords;

const params = z.object({
  voorstel: z.coerce.number().int().positive(),
  gemeente: z.string().regex(/^gm\d{4}$/),
});
type Params = z.output<typeof params>;
const output = z.object({ id: z.number() });
const at = (given: Params) => [given.voorstel as ProposalId, given.gemeente as MunicipalityId] as const;

const base = '/voorstellen/{voorstel}/besluiten/{gemeente}';
const day = z.string('date_wrong').refine((text) => parseDate(text) !== undefined, 'date_wrong');
const votes = z.coerce
  .number('votes_wrong')
  .int('votes_wrong')
  .min(0, 'votes_wrong')
  .max(99, 'votes_wrong')
  .optional();
const handling = z.enum(['hamerstuk', 'bespreekstuk'], 'handling_wrong').optional();
const link = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'address_wrong')
  .optional();
/** Number of the entry that was seen, 0: none. A form always says it; a program may. */
const seen = z.coerce.number('seen_wrong').int('seen_wrong').min(0, 'seen_wrong');

const fieldProblems = {
  date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  handling_wrong: { nl: 'Kies hamerstuk of bespreekstuk.', en: 'Choose hamerstuk or bespreekstuk.' },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint.',
    en: 'Fill in an address that starts with https://.',
  },
  seen_wrong: {
    nl: 'Geef het nummer van de vastlegging die u zag.',
    en: 'Give the number of the entry that you saw.',
  },
};

export const scheduleDecisionOperation = operation({
  name: 'schedule_decision',
  policy: mayRegister,
  path: `${base}/agenda`,
  summary: {
    nl: 'De dag waarop een raad, college of burgemeester het voorstel behandelt',
    en: 'The day on which a council, college or mayor treats the proposal',
  },
  params,
  input: z.object({
    dag: day,
    commissie_op: day.optional(),
    behandeling: handling,
    link,
    gezien: seen.optional(),
  }),
  output,
  problems: fieldProblems,
  refusals: scheduleRefusals,
  use: (context, given, input) =>
    scheduleDecision(context, ...at(given), {
      day: input.dag as CalendarDate,
      committeeDay: (input.commissie_op as CalendarDate | undefined) ?? null,
      handling: input.behandeling ?? null,
      link: input.link ?? null,
      seen: input.gezien ?? null,
    }),
});

const outcomeFields = z.object({
  dag: day,
  uitkomst: z.enum(Object.keys(outcomeWords) as [OutcomeWord, ...OutcomeWord[]], 'outcome_missing'),
  behandeling: handling,
  stemmen_voor: votes,
  stemmen_tegen: votes,
  /** Doubts by their names, of each of which is said that the decision is right; only looked at where something does not fit the outcome. */
  stemmen_kloppen: z.array(z.enum(Object.values(doubtWords), 'votes_right'), 'votes_right').default([]),
  link,
  amendementen: z
    .array(
      z.object({
        tekst: z.string('amendment_text').trim().min(1, 'amendment_text'),
        ruimtepunt: z.union([z.literal('buiten'), z.coerce.number().int().min(1)], 'room_wrong').optional(),
      }),
    )
    .default([]),
});
/** One number of votes without the other says nothing. */
const votesTogether = (given: { stemmen_voor?: number | undefined; stemmen_tegen?: number | undefined }) =>
  (given.stemmen_voor === undefined) === (given.stemmen_tegen === undefined);
const together = { path: ['stemmen_tegen'], error: 'votes_together' };

const outcomeProblems = {
  ...fieldProblems,
  outcome_missing: { nl: 'Kies de uitkomst.', en: 'Choose the outcome.' },
  votes_wrong: {
    nl: 'Vul een aantal stemmen in, of laat beide velden leeg.',
    en: 'Fill in a number of votes, or leave both fields empty.',
  },
  votes_together: {
    nl: 'Vul de stemmen voor en tegen allebei in, of geen van beide.',
    en: 'Fill in both the votes for and against, or neither.',
  },
  votes_right: {
    nl: `Geef een lijst van de twijfels waarin de vastlegging klopt: ${Object.values(doubtWords).join(', ')}.`,
    en: `Give a list of the doubts in which what is recorded is right: ${Object.values(doubtWords).join(', ')}.`,
  },
  amendment_text: { nl: 'Schrijf de tekst van het amendement.', en: 'Write the text of the amendment.' },
  room_wrong: {
    nl: 'Kies een punt van de ruimte, of "buiten de ruimte".',
    en: 'Choose a point of the room, or "outside the room".',
  },
};

function outcomeOf(input: z.output<typeof outcomeFields>, reason: string | null, known: number | undefined) {
  return {
    day: input.dag as CalendarDate,
    outcome: outcomeWords[input.uitkomst],
    handling: input.behandeling ?? null,
    votesFor: input.stemmen_voor ?? null,
    votesAgainst: input.stemmen_tegen ?? null,
    confirmed: decisionDoubts.filter((doubt) => input.stemmen_kloppen.includes(doubtWords[doubt])),
    link: input.link ?? null,
    amendments: input.amendementen.map(({ tekst, ruimtepunt }) => ({
      text: tekst,
      room: ruimtepunt === 'buiten' ? ('outside' as const) : ruimtepunt,
    })),
    seen: known ?? null,
    reason,
  };
}

export const recordDecisionOperation = operation({
  name: 'record_decision',
  policy: mayRegister,
  path: `${base}/uitkomst`,
  summary: { nl: 'De uitkomst in een gemeente vastleggen', en: 'Record the outcome in a municipality' },
  params,
  input: outcomeFields.extend({ gezien: seen.optional() }).refine(votesTogether, together),
  output,
  problems: outcomeProblems,
  refusals: recordRefusals,
  use: (context, given, input) => recordDecision(context, ...at(given), outcomeOf(input, null, input.gezien)),
});

export const correctDecisionOperation = operation({
  name: 'correct_decision',
  policy: mayRegister,
  path: `${base}/verbetering`,
  summary: {
    nl: 'Een vastgelegde uitkomst verbeteren, met een reden',
    en: 'Correct a recorded outcome, with a reason',
  },
  params,
  input: outcomeFields
    .extend({ reden: z.string('reason_missing').trim().min(1, 'reason_missing'), gezien: seen })
    .refine(votesTogether, together),
  output,
  problems: {
    ...outcomeProblems,
    reason_missing: {
      nl: 'Schrijf waarom u de uitkomst verbetert. De oude uitkomst blijft met deze reden zichtbaar.',
      en: 'Write why you correct the outcome. The old outcome stays visible with this reason.',
    },
  },
  refusals: recordRefusals,
  use: (context, given, input) =>
    recordDecision(context, ...at(given), outcomeOf(input, input.reden, input.gezien)),
});

export const writeAccountOperation = operation({
  name: 'write_account',
  policy: mayRegister,
  path: `${base}/verantwoording`,
  summary: { nl: 'De afwijking verantwoorden', en: 'Account for the deviation' },
  params,
  input: z.object({ tekst: z.string('account_missing').trim().min(1, 'account_missing') }),
  output,
  problems: {
    account_missing: { nl: 'Schrijf waarom het besluit afwijkt.', en: 'Write why the decision deviates.' },
  },
  refusals: accountRefusals,
  use: (context, given, input) => writeAccount(context, ...at(given), input.tekst),
});

export const discussAccountOperation = operation({
  name: 'discuss_account',
  policy: mayDiscuss,
  path: `${base}/verantwoording/bespreking`,
  summary: {
    nl: 'De bespreking van een verantwoording in de regiocommissie vastleggen',
    en: 'Record the discussion of an account in the regional committee',
  },
  params,
  input: z.object({ dag: day, tekst: z.string('discussion_missing').trim().min(1, 'discussion_missing') }),
  output,
  problems: {
    date_wrong: fieldProblems.date_wrong,
    discussion_missing: {
      nl: 'Schrijf wat de commissie van de verantwoording vond.',
      en: 'Write what the committee made of the account.',
    },
  },
  refusals: discussRefusals,
  use: (context, given, input) =>
    discussAccount(context, ...at(given), {
      day: input.dag as CalendarDate,
      text: input.tekst,
    }),
});

const note = z.object({ toelichting: z.string().trim().max(1000, 'note_long').optional() });
const noteProblems = {
  note_long: { nl: 'Houd de toelichting onder 1.000 tekens.', en: 'Keep the note under 1,000 characters.' },
};

export const startExecutionOperation = operation({
  name: 'start_execution',
  policy: mayExecute,
  path: '/voorstellen/{voorstel}/uitvoering',
  summary: { nl: 'De uitvoering beginnen', en: 'Start execution' },
  params: proposalParams,
  input: note,
  output,
  problems: noteProblems,
  refusals: executionRefusals,
  use: (context, given, input) =>
    startExecution(context, given.voorstel as ProposalId, input.toelichting || null),
});

export const completeExecutionOperation = operation({
  name: 'complete_execution',
  policy: mayExecute,
  path: '/voorstellen/{voorstel}/uitvoering/afronden',
  summary: { nl: 'De uitvoering afronden', en: 'Complete execution' },
  params: proposalParams,
  input: note,
  output,
  problems: noteProblems,
  refusals: executionRefusals,
  use: (context, given, input) =>
    completeExecution(context, given.voorstel as ProposalId, input.toelichting || null),
});

export * from './account-operations.ts';
