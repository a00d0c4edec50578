import { z } from 'zod';
import type { AgendaItemId, BodyId, CalendarDate, FractionId, MeetingId, ProposalId } from '#kernel';
import { parseDate } from '#kernel';
import { addressField, municipalityField, operation } from '#platform/operations';
import { answerQuestion, askQuestion } from './ask-question.ts';
import { confirmVoice, noteConclusion, noteExplanation } from './lead-meeting.ts';
import { changeMeeting, endMeeting, type MeetingDetails, planMeeting } from './plan-meeting.ts';
import { mayAnswer, mayAsk, mayLead } from './policy.ts';
import { meetingProblems as problems, meetingRefusals as refusals } from './refusals.ts';
import { meetingKinds } from './rules/meeting-kind.ts';
import { apiKinds } from './words.ts';

const output = z.object({ id: z.number() });
const number = z.coerce.number().int().positive().max(999_999_999);
const meetingParams = z.object({ vergadering: number });
const itemParams = z.object({ punt: number });
const text = (missing: string) => z.string(missing).trim().min(1, missing).max(4000, 'text_long');

const details = {
  soort: z.enum(Object.values(apiKinds), 'kind_unknown').optional(),
  naam: z.string().trim().max(200, 'text_long').optional(),
  dag: z.string('date_wrong').refine((day) => parseDate(day) !== undefined, 'date_wrong'),
  tijd: z.string('time_wrong').regex(/^([01]\d|2[0-3])[:.][0-5]\d$/, 'time_wrong'),
  eind: z
    .string('time_wrong')
    .regex(/^([01]\d|2[0-3])[:.][0-5]\d$/, 'time_wrong')
    .optional(),
  plaats: z.string('place_missing').trim().min(1, 'place_missing').max(200, 'text_long'),
  omschrijving: z.string().trim().max(4000, 'text_long').optional(),
  raden: z.array(municipalityField('council_wrong')).max(100, 'council_wrong').default([]),
  voorstel: z.coerce
    .number('proposal_wrong')
    .int('proposal_wrong')
    .positive('proposal_wrong')
    .max(999_999_999, 'proposal_wrong')
    .optional(),
  stuk: z.string().trim().max(300, 'text_long').optional(),
  stuk_adres: addressField('address_wrong').optional(),
};

function detailsOf(input: z.output<z.ZodObject<typeof details>>): MeetingDetails {
  const address = input.stuk_adres ?? null;
  // A paper of which only the address is given is called by it.
  const paper = input.stuk || address;
  return {
    kind: meetingKinds.find((kind) => apiKinds[kind] === input.soort),
    title: input.naam || null,
    about: input.omschrijving || null,
    day: input.dag as CalendarDate,
    startsAt: input.tijd.replace('.', ':'),
    endsAt: input.eind?.replace('.', ':') ?? null,
    place: input.plaats,
    councils: input.raden,
    proposal: (input.voorstel ?? null) as ProposalId | null,
    document: paper ? { title: paper, address } : null,
  };
}

/** What can be wrong with what is said of a meeting. */
const wrongDetails = {
  body_missing: refusals.body_missing,
  kind_does_not_fit: refusals.kind_does_not_fit,
  proposal_unknown: refusals.evening_proposal_unknown,
  title_missing: refusals.title_missing,
  ends_early: refusals.ends_early,
  councils_few: refusals.councils_few,
  council_outside_region: refusals.council_outside_region,
  document_missing: refusals.document_missing,
  document_twice: refusals.document_twice,
  councils_elsewhere: refusals.councils_elsewhere,
  day_past: refusals.day_past,
};

export const planMeetingOperation = operation({
  name: 'plan_meeting',
  policy: mayLead,
  path: '/vergaderingen',
  summary: {
    nl: 'Een vergadering plannen. Zonder soort is ze wat het orgaan gewoonlijk houdt.',
    en: 'Plan a meeting. Without a kind it is what the body holds as a rule.',
  },
  params: z.object({}),
  input: z.object({ orgaan: z.string().optional(), ...details }),
  output,
  problems,
  refusals: {
    ...wrongDetails,
    not_regional_clerk: refusals.not_regional_clerk,
    body_unknown: refusals.body_unknown,
  },
  use: (context, _params, input) =>
    planMeeting(context, (input.orgaan || null) as BodyId | null, detailsOf(input)),
});

export const changeMeetingOperation = operation({
  name: 'change_meeting',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/wijzigen',
  summary: {
    nl: 'Een geplande vergadering wijzigen. Wat u weglaat, wordt leeg; alleen de soort blijft dan wat ze was.',
    en: 'Change a planned meeting. What you leave out becomes empty; only the kind stays what it was.',
  },
  params: meetingParams,
  input: z.object({ versie: z.coerce.number().int(), ...details }),
  output,
  problems,
  refusals: {
    meeting_began: refusals.meeting_began,
    vote_open: refusals.vote_open,
    ...wrongDetails,
    not_regional_clerk: refusals.not_regional_clerk,
    meeting_unknown: refusals.meeting_unknown,
    meeting_over: refusals.meeting_over,
    changed_meanwhile: refusals.changed_meanwhile,
  },
  use: (context, params, input) =>
    changeMeeting(context, params.vergadering as MeetingId, input.versie, detailsOf(input)),
});

const ending = {
  params: meetingParams,
  output,
  problems,
  refusals: {
    not_regional_clerk: refusals.not_regional_clerk,
    meeting_unknown: refusals.meeting_unknown,
    meeting_state: refusals.meeting_over,
    meeting_began: refusals.meeting_began,
    vote_open: refusals.vote_open,
    day_ahead: refusals.day_ahead,
  },
} as const;

export const closeMeetingOperation = operation({
  ...ending,
  policy: mayLead,
  name: 'close_meeting',
  path: '/vergaderingen/{vergadering}/sluiten',
  summary: { nl: 'Een gehouden vergadering afsluiten', en: 'Close a meeting that was held' },
  input: z.object({}),
  use: (context, params) => endMeeting(context, params.vergadering as MeetingId, 'close', null),
});

export const cancelMeetingOperation = operation({
  ...ending,
  policy: mayLead,
  name: 'cancel_meeting',
  path: '/vergaderingen/{vergadering}/annuleren',
  summary: { nl: 'Een vergadering annuleren', en: 'Cancel a meeting' },
  input: z.object({ reden: text('reason_missing') }),
  use: (context, params, input) =>
    endMeeting(context, params.vergadering as MeetingId, 'cancel', input.reden),
});

/** What stood in a field of the form. A form drops what is empty, so it also says that it is one; a program may leave out both. */
const stood = z.string().trim().optional();
const form = z.string().optional();

const noting = {
  account_elsewhere: refusals.account_elsewhere,
  not_regional_clerk: refusals.not_regional_clerk,
  item_unknown: refusals.item_unknown,
  item_waits: refusals.item_waits,
  meeting_cancelled: refusals.meeting_cancelled,
  day_ahead: refusals.day_ahead,
};

export const noteExplanationOperation = operation({
  name: 'note_explanation',
  policy: mayLead,
  path: '/agendapunten/{punt}/toelichting',
  summary: {
    nl: 'Vastleggen wie het agendapunt toelichtte',
    en: 'Note who explained the agenda item',
  },
  params: itemParams,
  input: z.object({
    bestuurlijk: z.string().trim().max(200, 'text_long').optional(),
    maatschappelijk: z.string().trim().max(200, 'text_long').optional(),
    stond_bestuurlijk: stood,
    stond_maatschappelijk: stood,
    formulier: form,
  }),
  output,
  problems,
  refusals: { ...noting, noted_meanwhile: refusals.noted_meanwhile },
  use: (context, params, input) => {
    const { stond_bestuurlijk: governing = null, stond_maatschappelijk: societal = null } = input;
    const said = input.formulier !== undefined || governing !== null || societal !== null;
    const shown = said ? { governing, societal } : undefined;
    const given = { governing: input.bestuurlijk || null, societal: input.maatschappelijk || null };
    return noteExplanation(context, params.punt as AgendaItemId, given, shown);
  },
});

const voices = { bestuurlijk: 'governing', maatschappelijk: 'societal', deskundige: 'expert' } as const;

export const confirmVoiceOperation = operation({
  name: 'confirm_voice',
  policy: mayLead,
  path: '/agendapunten/{punt}/toegelicht',
  summary: {
    nl: 'Bevestigen dat wie was aangekondigd, toelichtte of aan het woord kwam, of toch niet',
    en: 'Confirm that who was announced explained or spoke, or did not after all',
  },
  params: itemParams,
  input: z.object({
    wie: z.enum(['bestuurlijk', 'maatschappelijk', 'deskundige'], 'voice_missing'),
    naam: text('voice_missing'),
    toch_niet: z.literal('ja').optional(),
  }),
  output,
  problems,
  refusals: { ...noting, noted_meanwhile: refusals.noted_meanwhile, not_announced: refusals.not_announced },
  use: (context, params, { wie, naam, toch_niet }) =>
    confirmVoice(
      context,
      params.punt as AgendaItemId,
      { role: voices[wie], name: naam },
      toch_niet === undefined,
    ),
});

export const noteConclusionOperation = operation({
  name: 'note_conclusion',
  policy: mayLead,
  path: '/agendapunten/{punt}/conclusie',
  summary: { nl: 'Vastleggen wat er uit het agendapunt kwam', en: 'Note what came of the agenda item' },
  params: itemParams,
  input: z.object({ conclusie: text('conclusion_missing'), stond_conclusie: stood, formulier: form }),
  output,
  problems,
  refusals: { ...noting, noted_meanwhile: refusals.noted_meanwhile },
  use: (context, params, input) => {
    const shown = input.stond_conclusie ?? (input.formulier === undefined ? undefined : '');
    return noteConclusion(context, params.punt as AgendaItemId, input.conclusie, shown);
  },
});

export const askQuestionOperation = operation({
  name: 'ask_question',
  policy: mayAsk,
  path: '/agendapunten/{punt}/vragen',
  summary: { nl: 'Een vraag of wens aan de tafel vastleggen', en: 'Record a question or wish to the table' },
  params: itemParams,
  input: z.object({
    soort: z.enum(['vraag', 'wens'], 'kind_missing'),
    fractie: z.string('fraction_missing'),
    tekst: text('question_missing'),
  }),
  output: z.object({ id: z.number(), item: z.number() }),
  problems,
  refusals: {
    not_your_fraction: refusals.not_your_fraction,
    item_unknown: refusals.item_unknown,
    meeting_cancelled: refusals.meeting_cancelled,
    fraction_not_in_office: refusals.fraction_not_in_office,
  },
  use: (context, params, input) =>
    askQuestion(context, params.punt as AgendaItemId, {
      kind: input.soort === 'vraag' ? 'question' : 'wish',
      fraction: input.fractie as FractionId,
      text: input.tekst,
    }),
});

export const answerQuestionOperation = operation({
  name: 'answer_question',
  policy: mayAnswer,
  path: '/vragen/{vraag}/antwoord',
  summary: { nl: 'Een vraag of wens beantwoorden', en: 'Answer a question or wish' },
  params: z.object({ vraag: number }),
  input: z.object({ antwoord: text('answer_missing') }),
  output: z.object({ id: z.number(), item: z.number() }),
  problems,
  refusals: {
    not_the_table: refusals.not_the_table,
    question_unknown: refusals.question_unknown,
    answered_already: refusals.answered_already,
  },
  use: (context, params, input) => answerQuestion(context, params.vraag, input.antwoord),
});
