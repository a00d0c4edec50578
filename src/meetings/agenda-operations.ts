import { z } from 'zod';
import type { AgendaItemId, AmbitionId, MeetingId, ProposalId } from '#kernel';
import { addressField, operation, optionalText, textField } from '#platform/operations';
import { proposalUnknown, votePending } from '#proposals';
import { type AgendaSubject, addItem, moveItem, orderAgenda, removeItem } from './build-agenda.ts';
import { mayLead } from './policy.ts';
import { editItem, publishAgenda, takeUpItem } from './publish-agenda.ts';
import { meetingProblems as problems, meetingRefusals as refusals } from './refusals.ts';

const output = z.object({ id: z.number() });
const number = z.coerce.number().int().positive().max(999_999_999);
const meetingParams = z.object({ vergadering: number });
const itemParams = z.object({ punt: number });
const minutes = z.coerce
  .number('minutes_wrong')
  .int('minutes_wrong')
  .min(1, 'minutes_wrong')
  .max(480, 'minutes_wrong')
  .nullish();

/** The phases by their words in forms and the API. */
export const phaseWords = {
  sturing: 'steering',
  beeldvorming: 'picture_forming',
  oordeelsvorming: 'opinion_forming',
} as const;
type PhaseWord = keyof typeof phaseWords;

const newItem = z
  .object({
    // One list on the form: `voorstel:5`, `ambitie:wonen`, `vrij` for what has a title of its own.
    onderwerp: z
      .string('subject_missing')
      .regex(/^(voorstel:[1-9]\d{0,8}|ambitie:[a-z0-9-]+|vrij)$/, 'subject_missing'),
    fase: z.enum(Object.keys(phaseWords) as [PhaseWord, ...PhaseWord[]], 'phase_missing').optional(),
    titel: optionalText(200, 'text_long'),
    minuten: minutes,
  })
  .superRefine((given, check) => {
    const own = given.onderwerp === 'vrij';
    if (own && given.titel === '')
      check.addIssue({ code: 'custom', message: 'title_missing', path: ['titel'] });
    if (!own && given.fase === undefined)
      check.addIssue({ code: 'custom', message: 'phase_missing', path: ['fase'] });
  });

function subjectOf({ onderwerp, titel }: z.output<typeof newItem>): AgendaSubject {
  const [kind, id = ''] = onderwerp.split(':');
  if (kind === 'voorstel') return { kind: 'proposal', proposal: Number(id) as ProposalId };
  return kind === 'ambitie'
    ? { kind: 'ambition', ambition: id as AmbitionId }
    : { kind: 'general', title: titel };
}

export const addItemOperation = operation({
  name: 'add_agenda_item',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/agendapunten',
  summary: {
    nl: 'Een voorstel, de start van een ambitie of een eigen punt op de agenda zetten',
    en: 'Put a proposal, the start of an ambition or an item of its own on the agenda',
  },
  params: meetingParams,
  input: newItem,
  output,
  problems,
  refusals: {
    not_regional_clerk: refusals.not_regional_clerk,
    meeting_unknown: refusals.meeting_unknown,
    meeting_over: refusals.meeting_over,
    meeting_without_body: refusals.meeting_without_body,
    proposal_unknown: proposalUnknown,
    ambition_unknown: refusals.ambition_unknown,
    other_committee: refusals.other_committee,
    phase_does_not_fit: refusals.phase_does_not_fit,
    vote_pending: votePending,
    on_agenda_already: refusals.on_agenda_already,
  },
  use: (context, params, input) => {
    const subject = subjectOf(input);
    const phase = subject.kind === 'general' || !input.fase ? null : phaseWords[input.fase];
    return addItem(context, params.vergadering as MeetingId, phase, subject, input.minuten ?? null);
  },
});

const open = {
  not_regional_clerk: refusals.not_regional_clerk,
  item_unknown: refusals.item_unknown,
  meeting_over: refusals.meeting_over,
  item_waits: refusals.item_waits,
};
const moving = {
  ...open,
  item_was_handled: refusals.item_was_handled,
  account_stays: refusals.account_stays,
};

export const moveItemOperation = operation({
  name: 'move_agenda_item',
  policy: mayLead,
  path: '/agendapunten/{punt}/verplaatsen',
  summary: { nl: 'Een agendapunt een plaats verschuiven', en: 'Move an agenda item one place' },
  params: itemParams,
  input: z.object({ richting: z.enum(['omhoog', 'omlaag'], 'direction_missing') }),
  output,
  problems,
  refusals: moving,
  use: (context, params, input) =>
    moveItem(context, params.punt as AgendaItemId, input.richting === 'omhoog' ? 'up' : 'down'),
});

export const orderAgendaOperation = operation({
  name: 'order_agenda',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/volgorde',
  summary: {
    nl: 'De hele agenda in een andere volgorde zetten',
    en: 'Put the whole agenda in another order',
  },
  params: meetingParams,
  input: z.object({
    volgorde: z.array(number, 'order_missing').min(1, 'order_missing').max(500, 'order_missing'),
  }),
  output,
  problems,
  refusals: {
    not_regional_clerk: refusals.not_regional_clerk,
    meeting_unknown: refusals.meeting_unknown,
    meeting_over: refusals.meeting_over,
    agenda_changed: refusals.agenda_changed,
  },
  use: (context, params, input) =>
    orderAgenda(context, params.vergadering as MeetingId, input.volgorde as AgendaItemId[]),
});

export const removeItemOperation = operation({
  name: 'remove_agenda_item',
  policy: mayLead,
  path: '/agendapunten/{punt}/verwijderen',
  summary: { nl: 'Een agendapunt van de agenda halen', en: 'Take an item off the agenda' },
  params: itemParams,
  input: z.object({ reden: optionalText(500, 'removal_reason_long') }),
  output,
  problems: {
    ...problems,
    removal_reason_long: {
      nl: 'Houd de reden onder 500 tekens.',
      en: 'Keep the reason under 500 characters.',
    },
  },
  refusals: { ...moving, removal_unexplained: refusals.removal_unexplained },
  use: (context, params, input) => removeItem(context, params.punt as AgendaItemId, input.reden),
});

/** Lines of a text field, or a list by API. */
const lines = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    (typeof given === 'string' ? given.split(/\r?\n/) : given)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .pipe(z.array(z.string().max(200, 'text_long')).max(20, 'too_many'));

export const editItemOperation = operation({
  name: 'edit_agenda_item',
  policy: mayLead,
  path: '/agendapunten/{punt}/bewerken',
  summary: {
    nl: 'Tijd, toelichters, deskundigen, stukken en naam van een agendapunt bewaren',
    en: 'Save planned time, explainers, experts, papers and name of an agenda item',
  },
  params: itemParams,
  input: z.object({
    versie: z.coerce.number().int(),
    titel: optionalText(200, 'text_long'),
    minuten: minutes,
    aangekondigd_bestuurlijk: optionalText(200, 'text_long'),
    aangekondigd_maatschappelijk: optionalText(200, 'text_long'),
    deskundigen: lines,
    stukken: z
      .array(
        z.object({
          titel: textField('paper_title_missing', 200, 'text_long'),
          adres: addressField('paper_address_wrong'),
        }),
      )
      .max(30, 'too_many')
      .default([]),
  }),
  output: z.object({ id: z.number(), meeting: z.number() }),
  problems,
  refusals: { ...open, item_changed: refusals.item_changed },
  use: (context, params, input) =>
    editItem(context, params.punt as AgendaItemId, input.versie, {
      title: input.titel === '' ? null : input.titel,
      minutes: input.minuten ?? null,
      explainers: {
        governing: input.aangekondigd_bestuurlijk || null,
        societal: input.aangekondigd_maatschappelijk || null,
      },
      experts: input.deskundigen,
      papers: input.stukken.map(({ titel, adres }) => ({ title: titel, address: adres })),
    }),
});

export const publishAgendaOperation = operation({
  name: 'publish_agenda',
  policy: mayLead,
  path: '/vergaderingen/{vergadering}/publiceren',
  summary: {
    nl: 'Oproep, agenda en stukken tegelijk openbaar maken',
    en: 'Make convocation, agenda and papers public at one moment',
  },
  params: meetingParams,
  input: z.object({}),
  output,
  problems,
  refusals: {
    not_regional_clerk: refusals.not_regional_clerk,
    meeting_unknown: refusals.meeting_unknown,
    meeting_over: refusals.meeting_over,
    published_already: refusals.published_already,
    agenda_empty: refusals.agenda_empty,
  },
  use: (context, params) => publishAgenda(context, params.vergadering as MeetingId),
});

export const takeUpItemOperation = operation({
  name: 'take_up_agenda_item',
  policy: mayLead,
  path: '/agendapunten/{punt}/aan-de-orde',
  summary: { nl: 'Een agendapunt aan de orde stellen', en: 'Take up an agenda item' },
  params: itemParams,
  input: z.object({}),
  output,
  problems,
  refusals: { ...open, day_ahead: refusals.day_ahead },
  use: (context, params) => takeUpItem(context, params.punt as AgendaItemId),
});
