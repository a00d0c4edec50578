import { z } from 'zod';
import {
  addressField,
  dayField,
  operation,
  optionalText,
  partialDateField,
  textField,
} from '#platform/operations';
import { closingRefusals } from './closing-refusals.ts';
import { correctPastRound } from './correct-past.ts';
import { effectOf, output, roundParams, seen, supportOf, towns } from './operation-fields.ts';
import { pastRoundPath, roundPath, roundsPath } from './paths.ts';
import { mayRunRound } from './policy.ts';
import { correctionRefusals, consultationProblems as problems, runRefusals as run } from './refusals.ts';
import type { PastContent } from './round.ts';
import { ruleSetOf, ruleSets } from './rule-sets.ts';
import { effects, supports } from './rules/round-state.ts';
import {
  draftRound,
  editRound,
  type RoundInput,
  recordPastRound,
  sendRound,
  withdrawRound,
} from './run-round.ts';

const ruleIds = ruleSets.map(({ id }) => id) as [string, ...string[]];

/** One on a line in a form, a list by API. */
const questions = z
  .union([z.string(), z.array(z.string())], 'questions_wrong')
  .transform((given) =>
    (typeof given === 'string' ? given.split('\n') : given).map((each) => each.trim()).filter(Boolean),
  )
  .refine((given) => given.length <= 20 && given.every((each) => each.length <= 500), 'questions_wrong')
  .default([]);

/** Number of the document and of its version: `12/2`. */
const askedDocument = z
  .string('document_wrong')
  .regex(/^\d{1,9}\/\d{1,4}$/, 'document_wrong')
  .transform((given) => {
    const [id, version] = given.split('/').map(Number) as [number, number];
    return { id, version };
  });

const content = z.object({
  regel: z.enum(ruleIds, 'rule_missing'),
  titel: textField('title_missing', 200, 'title_long'),
  afzender: textField('sender_missing', 200, 'title_long'),
  toelichting: optionalText(4000, 'text_long'),
  vragen: questions,
  raden: towns,
  document: askedDocument.optional(),
  laatste_dag: dayField('date_wrong').optional(),
  aangeboden_op: dayField('date_wrong').optional(),
});
const contentOf = (given: z.output<typeof content>): RoundInput => ({
  rule: given.regel,
  title: given.titel,
  sender: given.afzender,
  explanation: given.toelichting,
  questions: given.vragen,
  addressees: [...new Set(given.raden)],
  document: given.document ?? null,
  lastDay: given.laatste_dag ?? null,
  offeredOn: given.aangeboden_op ?? null,
});
const {
  not_regional_clerk,
  round_unknown,
  council_unknown,
  document_unknown,
  document_no_file,
  document_withdrawn,
} = run;
const clerk = { not_regional_clerk, round_unknown };
const held = { council_unknown, document_unknown, document_no_file, document_withdrawn };

export const draftRoundOperation = operation({
  name: 'draft_round',
  policy: mayRunRound,
  path: roundsPath,
  summary: {
    nl: 'Een raadpleging van de raden als concept schrijven',
    en: 'Draft a consultation of the councils',
  },
  params: z.object({}),
  input: content,
  output,
  problems,
  refusals: { not_regional_clerk, ...held },
  use: (context, _params, input) => draftRound(context, contentOf(input)),
});

export const editRoundOperation = operation({
  name: 'edit_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/wijzigen`,
  summary: { nl: 'Een concept van een raadpleging wijzigen', en: 'Change the draft of a consultation' },
  params: roundParams,
  input: content.extend({ versie: seen }),
  output,
  problems,
  refusals: { ...clerk, ...held, round_sent: run.round_sent, round_changed: run.round_changed },
  use: (context, params, { versie, ...input }) =>
    editRound(context, params.raadpleging, contentOf(input), versie),
});

export const sendRoundOperation = operation({
  name: 'send_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/uitzetten`,
  summary: { nl: 'Een raadpleging uitzetten naar de raden', en: 'Send a consultation out to the councils' },
  params: roundParams,
  input: z.object({ versie: seen, reden_korter: optionalText(2000, 'reason_long') }),
  output,
  problems,
  refusals: {
    ...clerk,
    document_withdrawn,
    round_sent: run.round_sent,
    round_changed: run.round_changed,
    document_missing: run.document_missing,
    addressees_missing: run.addressees_missing,
    last_day_missing: run.last_day_missing,
    last_day_past: run.last_day_past,
    offer_missing: run.offer_missing,
    last_after_offer: run.last_after_offer,
    too_short: run.too_short,
    not_short: run.not_short,
  },
  use: (context, params, input) =>
    sendRound(context, params.raadpleging, input.reden_korter || null, input.versie),
});

export const withdrawRoundOperation = operation({
  name: 'withdraw_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/intrekken`,
  summary: { nl: 'Een raadpleging intrekken', en: 'Withdraw a consultation' },
  params: roundParams,
  input: z.object({ reden: textField('reason_missing', 2000, 'reason_long') }),
  output,
  problems,
  refusals: {
    ...clerk,
    not_withdrawable: run.not_withdrawable,
    reopen_first: closingRefusals.reopen_first,
    withdrawn_after_note: closingRefusals.withdrawn_after_note,
  },
  use: (context, params, input) => withdrawRound(context, params.raadpleging, input.reden),
});

const pastFields = z.object({
  regel: z.enum(ruleIds, 'rule_missing'),
  titel: textField('title_missing', 200, 'title_long'),
  afzender: textField('sender_missing', 200, 'title_long'),
  toelichting: optionalText(4000, 'text_long'),
  raden: towns.refine((given) => given.length > 0, 'town_wrong'),
  uitgezet: partialDateField('partial_wrong'),
  tot_en_met: partialDateField('partial_wrong').optional(),
  afgerond: partialDateField('partial_wrong'),
  inbreng: z
    .record(z.string().regex(/^gm\d{4}$/, 'town_wrong'), textField('text_missing', 4000, 'text_long'))
    .default({}),
  draagvlak: z.enum(Object.values(supports) as [string, ...string[]], 'support_missing'),
  conclusie: textField('text_missing', 4000, 'text_long'),
  gevolg: z.enum(Object.values(effects) as [string, ...string[]], 'effect_missing'),
  bron: textField('source_missing', 300, 'title_long'),
  bron_adres: addressField('address_wrong').optional(),
});
const pastOf = (input: z.output<typeof pastFields>): PastContent => ({
  kind: ruleSetOf(input.regel).kind,
  rule: input.regel,
  title: input.titel,
  sender: input.afzender,
  explanation: input.toelichting,
  addressees: [...new Set(input.raden)],
  support: supportOf(input.draagvlak),
  conclusion: input.conclusie,
  effect: effectOf(input.gevolg),
  past: {
    sent: input.uitgezet,
    until: input.tot_en_met ?? null,
    ended: input.afgerond,
    told: input.inbreng,
    source: { title: input.bron, address: input.bron_adres ?? null },
  },
});

export const recordPastRoundOperation = operation({
  name: 'record_past_round',
  policy: mayRunRound,
  path: pastRoundPath,
  summary: {
    nl: 'Een raadpleging van vroeger vastleggen, met de bron',
    en: 'Record a consultation of the past, with its source',
  },
  params: z.object({}),
  input: pastFields,
  output,
  problems,
  refusals: { not_regional_clerk, council_unknown, past_order: run.past_order },
  use: (context, _params, input) => recordPastRound(context, pastOf(input)),
});

export const correctPastRoundOperation = operation({
  name: 'correct_past_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/verbetering`,
  summary: {
    nl: 'Verbeteren wat van een raadpleging van vroeger is vastgelegd, met de reden',
    en: 'Correct what was recorded of a consultation of the past, with the reason',
  },
  params: roundParams,
  input: pastFields.extend({ reden: textField('reason_missing', 2000, 'reason_long'), versie: seen }),
  output,
  problems,
  refusals: {
    ...clerk,
    council_unknown,
    past_order: run.past_order,
    round_not_past: run.round_not_past,
    round_changed: run.round_changed,
    nothing_corrected: correctionRefusals.nothing_corrected,
  },
  use: (context, { raadpleging }, { reden, versie, ...input }) =>
    correctPastRound(context, raadpleging, pastOf(input), { reason: reden, seen: versie }),
});
