import { z } from 'zod';
import type { MunicipalityId } from '#kernel';
import {
  addressField,
  dayField,
  municipalityField,
  operation,
  optionalText,
  partialDateField,
  textField,
  yesNoField,
} from '#platform/operations';
import { answerPoint, concludeRound, reportBack } from './answer-round.ts';
import { pastRoundPath, pointPath, roundPath, roundsPath, submissionPath } from './paths.ts';
import { mayRunRound, mayWriteFor } from './policy.ts';
import {
  councilRefusals as council,
  consultationProblems as problems,
  runRefusals as run,
} from './refusals.ts';
import {
  type Disposition,
  dispositions,
  type Effect,
  effects,
  type Support,
  supports,
} from './rules/round-state.ts';
import { ruleSetOf, ruleSets } from './rules/rule-sets.ts';
import { positions } from './rules/submission-state.ts';
import {
  draftRound,
  editRound,
  type RoundInput,
  recordPastRound,
  sendRound,
  withdrawRound,
} from './run-round.ts';
import { editPoint, joinPoint, leavePoint, writePoint } from './write-points.ts';
import { adoptSubmission, declareNone, handIn, prepareSubmission } from './write-submission.ts';

const number = z.coerce.number().int().positive().max(999_999_999);
const roundParams = z.object({ raadpleging: number });
const ownParams = roundParams.extend({ gemeente: z.string().regex(/^gm\d{4}$/) });
const pointParams = z.object({ raadplegingspunt: number });
const output = z.object({ id: z.number() });
const pointOutput = z.object({ id: z.number(), round: z.number(), council: z.string() });
const seen = z.coerce
  .number('version_wrong')
  .int('version_wrong')
  .min(0, 'version_wrong')
  .max(99_999, 'version_wrong');
const towns = z.array(municipalityField('town_wrong'), 'town_wrong').max(100, 'town_wrong').default([]);
const no = yesNoField('choice_wrong').default(false);
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
  refusals: { ...clerk, not_withdrawable: run.not_withdrawable },
  use: (context, params, input) => withdrawRound(context, params.raadpleging, input.reden),
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
  input: z.object({
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
  }),
  output,
  problems,
  refusals: { not_regional_clerk, council_unknown, past_order: run.past_order },
  use: (context, _params, input) =>
    recordPastRound(context, {
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
    }),
});

const supportOf = (word: string) =>
  Object.entries(supports).find(([, each]) => each === word)?.[0] as Support;
const effectOf = (word: string) => Object.entries(effects).find(([, each]) => each === word)?.[0] as Effect;

const {
  not_your_council,
  not_asked,
  round_withdrawn,
  handed_in_already,
  adopted_already,
  term_passed,
  page_too_far,
  point_unknown,
  not_behind,
  point_edited,
  point_changed,
  position_missing,
} = council;
const own = { not_your_council, round_unknown, not_asked, round_withdrawn };
const at = (given: z.output<typeof ownParams>) =>
  [given.raadpleging, given.gemeente as MunicipalityId] as const;
const ownPath = submissionPath('{raadpleging}', '{gemeente}');

export const prepareSubmissionOperation = operation({
  name: 'prepare_submission',
  policy: mayWriteFor,
  path: `${ownPath}/voorbereiding`,
  summary: {
    nl: 'Het standpunt van een raad voorbereiden, en zeggen met welke griffiers het concept is gedeeld',
    en: "Prepare a council's position, and say with which clerks the draft is shared",
  },
  params: ownParams,
  input: z.object({
    fase: z.enum(['in_voorbereiding', 'in_commissie'], 'phase_wrong').default('in_voorbereiding'),
    commissie_op: dayField('date_wrong').optional(),
    standpunt: z.enum(positions, 'position_wrong').optional(),
    toelichting: optionalText(4000, 'text_long'),
    delen_met: towns,
    versie: seen,
  }),
  output,
  problems,
  refusals: {
    ...own,
    handed_in_already,
    submission_changed: council.submission_changed,
    council_unknown: council.council_unknown,
  },
  use: (context, params, input) =>
    prepareSubmission(context, ...at(params), {
      position: input.standpunt ?? null,
      note: input.toelichting,
      sharedWith: [...new Set(input.delen_met)],
      inCommittee: input.fase === 'in_commissie',
      committeeDay: input.commissie_op ?? null,
      seen: input.versie,
    }),
});

const votes = z.coerce
  .number('votes_wrong')
  .int('votes_wrong')
  .min(0, 'votes_wrong')
  .max(99, 'votes_wrong')
  .optional();

export const adoptSubmissionOperation = operation({
  name: 'adopt_submission',
  policy: mayWriteFor,
  path: `${ownPath}/besluit`,
  summary: {
    nl: 'Vastleggen dat een raad zijn inbreng heeft vastgesteld',
    en: 'Record that a council adopted what it brings',
  },
  params: ownParams,
  input: z
    .object({
      dag: dayField('date_wrong'),
      vergadering: textField('meeting_missing', 200, 'title_long'),
      behandeling: z.enum(['hamerstuk', 'bespreekstuk'], 'handling_wrong'),
      stemmen_voor: votes,
      stemmen_tegen: votes,
      link: addressField('address_wrong').optional(),
    })
    .refine((given) => (given.stemmen_voor === undefined) === (given.stemmen_tegen === undefined), {
      path: ['stemmen_tegen'],
      error: 'votes_together',
    }),
  output,
  problems,
  refusals: {
    ...own,
    day_ahead: council.day_ahead,
    cannot_adopt: council.cannot_adopt,
    votes_needed: council.votes_needed,
    position_missing,
    point_changed,
  },
  use: (context, params, input) =>
    adoptSubmission(context, ...at(params), {
      day: input.dag,
      meeting: input.vergadering,
      handling: input.behandeling,
      votesFor: input.stemmen_voor ?? null,
      votesAgainst: input.stemmen_tegen ?? null,
      link: input.link ?? null,
    }),
});

export const handInOperation = operation({
  name: 'hand_in_submission',
  policy: mayWriteFor,
  path: `${ownPath}/indienen`,
  summary: { nl: 'De inbreng van een raad indienen', en: 'Hand in what a council brings' },
  params: ownParams,
  input: z.object({ onder_voorbehoud: no, te_laat: no }),
  output,
  problems,
  refusals: {
    ...own,
    handed_in_already,
    not_adopted: council.not_adopted,
    position_missing,
    nothing_in_it: council.nothing_in_it,
    point_changed,
    term_passed,
  },
  use: (context, params, input) =>
    handIn(context, ...at(params), { provisional: input.onder_voorbehoud, lateKnown: input.te_laat }),
});

export const declareNoneOperation = operation({
  name: 'declare_no_view',
  policy: mayWriteFor,
  path: `${ownPath}/geen`,
  summary: { nl: 'Zeggen dat een raad geen zienswijze heeft', en: 'Say that a council has no view' },
  params: ownParams,
  input: z.object({ waarom: optionalText(4000, 'text_long') }),
  output,
  problems,
  refusals: { ...own, handed_in_already, still_carries: council.still_carries },
  use: (context, params, input) => declareNone(context, ...at(params), input.waarom),
});

const pointFields = {
  tekst: textField('text_missing', 4000, 'text_long'),
  bladzijde: z.coerce
    .number('page_wrong')
    .int('page_wrong')
    .min(1, 'page_wrong')
    .max(9999, 'page_wrong')
    .optional(),
  kop: optionalText(300, 'text_long'),
  citaat: optionalText(2000, 'text_long'),
  te_laat: no,
};
interface PassageGiven {
  readonly bladzijde?: number | undefined;
  readonly kop: string;
  readonly citaat: string;
}
const hasPassage = (given: PassageGiven) =>
  given.bladzijde !== undefined || given.kop !== '' || given.citaat !== '';
const passageNeeded = { path: ['bladzijde'], error: 'passage_missing' };
const textOf = (given: PassageGiven & { readonly tekst: string }) => ({
  text: given.tekst,
  page: given.bladzijde ?? null,
  heading: given.kop,
  quote: given.citaat,
});

export const writePointOperation = operation({
  name: 'write_point',
  policy: mayWriteFor,
  path: `${ownPath}/punten`,
  summary: {
    nl: 'Een punt van een raad schrijven, bij een plek in het stuk',
    en: 'Write a point of a council, at a passage of the document',
  },
  params: ownParams,
  input: z.object(pointFields).refine(hasPassage, passageNeeded),
  output: pointOutput,
  problems,
  refusals: { ...own, handed_in_already, adopted_already, term_passed, page_too_far },
  use: (context, params, input) => writePoint(context, ...at(params), textOf(input), input.te_laat),
});

const whose = { gemeente: municipalityField('town_wrong') };

export const editPointOperation = operation({
  name: 'edit_point',
  policy: mayWriteFor,
  path: `${pointPath('{raadplegingspunt}')}/tekst`,
  summary: {
    nl: 'De tekst van een punt wijzigen, ook van een gezamenlijk punt',
    en: 'Change the text of a point, of a joint one too',
  },
  params: pointParams,
  input: z.object({ ...pointFields, ...whose, versie: seen }).refine(hasPassage, passageNeeded),
  output: pointOutput,
  problems,
  refusals: {
    ...own,
    handed_in_already,
    adopted_already,
    term_passed,
    page_too_far,
    point_unknown,
    not_behind,
    point_fixed: council.point_fixed,
    point_edited,
  },
  use: (context, params, input) =>
    editPoint(context, params.raadplegingspunt, input.gemeente, {
      ...textOf(input),
      seen: input.versie,
      lateKnown: input.te_laat,
    }),
});

export const joinPointOperation = operation({
  name: 'join_point',
  policy: mayWriteFor,
  path: `${pointPath('{raadplegingspunt}')}/aansluiten`,
  summary: { nl: 'Aansluiten bij een punt van een andere raad', en: 'Join a point of another council' },
  params: pointParams,
  input: z.object({ ...whose, versie: seen }),
  output: pointOutput,
  problems,
  refusals: {
    ...own,
    adopted_already,
    point_unknown,
    point_edited,
    joined_already: council.joined_already,
    no_view_declared: council.no_view_declared,
    point_ended: council.point_ended,
    too_late_to_join: council.too_late_to_join,
  },
  use: (context, params, input) => joinPoint(context, params.raadplegingspunt, input.gemeente, input.versie),
});

export const leavePointOperation = operation({
  name: 'leave_point',
  policy: mayWriteFor,
  path: `${pointPath('{raadplegingspunt}')}/terugtrekken`,
  summary: { nl: 'Een raad achter een punt terugtrekken', en: 'Withdraw a council from a point' },
  params: pointParams,
  input: z.object({ ...whose, reden: optionalText(2000, 'reason_long') }),
  output: pointOutput,
  problems,
  refusals: {
    ...own,
    adopted_already,
    point_unknown,
    not_behind,
    too_late_to_leave: council.too_late_to_leave,
    leave_reason_missing: council.leave_reason_missing,
  },
  use: (context, params, input) => leavePoint(context, params.raadplegingspunt, input.gemeente, input.reden),
});

export const answerPointOperation = operation({
  name: 'answer_point',
  policy: mayRunRound,
  path: `${pointPath('{raadplegingspunt}')}/antwoord`,
  summary: {
    nl: 'Een punt beantwoorden: wat ermee is gedaan, en waarom',
    en: 'Answer a point: what was done with it, and why',
  },
  params: pointParams,
  input: z.object({
    afdoening: z.enum(dispositions, 'disposition_missing'),
    reden: textField('reason_missing', 2000, 'reason_long'),
  }),
  output,
  problems,
  refusals: { ...clerk, point_unknown, still_open: run.still_open, answers_sent: run.answers_sent },
  use: (context, params, input) =>
    answerPoint(context, params.raadplegingspunt, {
      disposition: input.afdoening as Disposition,
      reason: input.reden,
    }),
});

export const concludeRoundOperation = operation({
  name: 'conclude_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/conclusie`,
  summary: {
    nl: 'De conclusie van een raadpleging: draagvlak, en wat er met het stuk gebeurt',
    en: 'The conclusion of a consultation: support, and what happens with the document',
  },
  params: roundParams,
  input: z.object({
    draagvlak: z.enum(Object.values(supports) as [string, ...string[]], 'support_missing'),
    conclusie: textField('text_missing', 4000, 'text_long'),
    gevolg: z.enum(Object.values(effects) as [string, ...string[]], 'effect_missing'),
  }),
  output,
  problems,
  refusals: {
    ...clerk,
    still_open: run.still_open,
    points_unanswered: run.points_unanswered,
    answers_sent: run.answers_sent,
  },
  use: (context, params, input) =>
    concludeRound(context, params.raadpleging, {
      support: supportOf(input.draagvlak),
      text: input.conclusie,
      effect: effectOf(input.gevolg),
    }),
});

export const reportBackOperation = operation({
  name: 'report_back',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/terugkoppelen`,
  summary: {
    nl: 'De nota van beantwoording naar de raden sturen; de raadpleging is dan afgerond',
    en: 'Send the note of answers to the councils; the consultation has then ended',
  },
  params: roundParams,
  input: z.object({}),
  output,
  problems,
  refusals: {
    ...clerk,
    still_open: run.still_open,
    points_unanswered: run.points_unanswered,
    not_concluded: run.not_concluded,
    nothing_to_report: run.nothing_to_report,
  },
  use: (context, params) => reportBack(context, params.raadpleging),
});
