import { z } from 'zod';
import type { AgendaItemId, MeetingId } from '#kernel';
import { operation, optionalText, textField } from '#platform/operations';
import { answerToSpeak, askToSpeak, eraseRequest } from './ask-to-speak.ts';
import { mayAskToSpeak, mayLead } from './policy.ts';
import { meetingRefusals } from './refusals.ts';
import { contactHolds } from './rules/speaking.ts';
import { speakerProblems as problems, speakerRefusals as refusals } from './speaker-messages.ts';

const output = z.object({ id: z.number() });
const number = z.coerce.number().int().positive().max(999_999_999);

export const askToSpeakOperation = operation({
  name: 'ask_to_speak',
  policy: mayAskToSpeak,
  path: '/vergaderingen/{vergadering}/inspreken',
  summary: { nl: 'Als inwoner vragen om in te spreken', en: 'Ask to speak, as a resident' },
  params: z.object({ vergadering: number }),
  input: z.object({
    naam: textField('name_missing', 100, 'text_long'),
    bereikbaar: textField('contact_wrong', 200, 'contact_wrong').refine(contactHolds, 'contact_wrong'),
    onderwerp: textField('topic_missing', 1000, 'topic_long'),
    punt: number.optional(),
  }),
  output,
  problems,
  refusals: {
    meeting_unknown: meetingRefusals.meeting_unknown,
    no_speakers_now: refusals.no_speakers_now,
    item_not_here: refusals.item_not_here,
    asked_already: refusals.asked_already,
    too_many_requests: refusals.too_many_requests,
    too_many_now: refusals.too_many_now,
  },
  use: (context, params, input) =>
    askToSpeak(context, params.vergadering as MeetingId, {
      name: input.naam,
      contact: input.bereikbaar,
      topic: input.onderwerp,
      item: (input.punt ?? null) as AgendaItemId | null,
    }),
});

const requestParams = z.object({ verzoek: number });

export const answerToSpeakOperation = operation({
  name: 'answer_to_speak',
  policy: mayLead,
  path: '/insprekers/{verzoek}/antwoord',
  summary: { nl: 'Een inspreker toelaten of afwijzen', en: 'Accept or decline a request to speak' },
  params: requestParams,
  input: z.object({
    besluit: z.enum(['toelaten', 'afwijzen'], 'decision_missing'),
    reden: optionalText(1000, 'topic_long'),
  }),
  output,
  problems,
  refusals: {
    not_regional_clerk: meetingRefusals.not_regional_clerk,
    request_unknown: refusals.request_unknown,
    request_erased: refusals.request_erased,
    request_answered: refusals.request_answered,
    reason_needed: refusals.reason_needed,
  },
  use: (context, params, input) =>
    answerToSpeak(context, params.verzoek, input.besluit === 'toelaten', input.reden),
});

export const eraseRequestOperation = operation({
  name: 'erase_speaking_request',
  policy: mayLead,
  path: '/insprekers/{verzoek}/wissen',
  summary: { nl: 'De gegevens van een inspreker wissen', en: 'Erase the data of who asked to speak' },
  params: requestParams,
  input: z.object({}),
  output,
  problems,
  refusals: {
    not_regional_clerk: meetingRefusals.not_regional_clerk,
    request_unknown: refusals.request_unknown,
    request_erased: refusals.request_erased,
  },
  use: (context, params) => eraseRequest(context, params.verzoek),
});
