import { z } from 'zod';
import type { AgendaItemId } from '#kernel';
import { operation, type RefusalText, textField } from '#platform/operations';
import { openQuestionVote } from './open-vote.ts';
import { openVoteOperation } from './operations.ts';
import { moveQuestion, planQuestion, withdrawQuestion } from './order-questions.ts';
import { mayLeadVote } from './policy.ts';

export const questionWords = {
  subamendement: 'sub_amendment',
  amendement: 'amendment',
  optie: 'option',
  motie: 'motion',
} as const;

const output = z.object({ id: z.number() });
const questionParams = z.object({ stemvraag: z.coerce.number().int().positive().max(999_999_999) });
const { not_regional_clerk, item_unknown } = openVoteOperation.refusals;

const questionUnknown: RefusalText = {
  status: 404,
  nl: 'Deze vraag staat niet in een stemvolgorde.',
  en: 'This question is in no order of votes.',
};
const questionVoted: RefusalText = {
  status: 409,
  nl: 'Hierover is al gestemd of wordt gestemd, of het is ingetrokken. Er verandert niets meer aan.',
  en: 'This was voted on or is being voted on, or it was withdrawn. Nothing changes any more.',
};

export const planQuestionOperation = operation({
  name: 'plan_vote_question',
  policy: mayLeadVote,
  path: '/agendapunten/{punt}/stemvolgorde',
  summary: {
    nl: 'Een amendement, optie of motie in de stemvolgorde zetten',
    en: 'Put an amendment, option or motion in the order of votes',
  },
  params: z.object({ punt: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    soort: z.enum(['subamendement', 'amendement', 'optie', 'motie'], 'kind_missing'),
    titel: textField('title_missing', 120, 'title_long'),
    tekst: textField('text_missing', 4000, 'text_long'),
    indiener: textField('by_missing', 200, 'by_long'),
    /** Number of the amendment with which it lapses. */
    vervalt_bij: z
      .union([z.literal(''), z.coerce.number().int().positive().max(999_999_999)], 'yields_to_unclear')
      .nullish()
      .transform((given) => given || null),
  }),
  output,
  problems: {
    kind_missing: { nl: 'Kies wat het is.', en: 'Choose what it is.' },
    title_missing: { nl: 'Geef het een titel.', en: 'Give it a title.' },
    title_long: { nl: 'Houd de titel onder 120 tekens.', en: 'Keep the title under 120 characters.' },
    text_missing: { nl: 'Schrijf de tekst waarover wordt gestemd.', en: 'Write the text that is voted on.' },
    text_long: { nl: 'Houd dit onder 4.000 tekens.', en: 'Keep this under 4,000 characters.' },
    by_missing: { nl: 'Schrijf welke fractie het indient.', en: 'Write which fraction moves it.' },
    by_long: { nl: 'Houd dit onder 200 tekens.', en: 'Keep this under 200 characters.' },
    yields_to_unclear: {
      nl: 'Noem het nummer van een amendement, of laat dit leeg.',
      en: 'Give the number of an amendment, or leave this empty.',
    },
  },
  refusals: {
    not_regional_clerk,
    item_unknown,
    meeting_over: {
      status: 409,
      nl: 'Deze vergadering is voorbij. Zet het voorstel op een volgende agenda.',
      en: 'This meeting is over. Put the proposal on a next agenda.',
    },
    yields_to_wrong: {
      status: 422,
      field: 'vervalt_bij',
      nl: 'Alleen een amendement vervalt zo, en alleen bij een ander amendement van dit agendapunt waarover nog gestemd moet worden.',
      en: 'Only an amendment lapses like this, and only with another amendment at this item that is still to be voted on.',
    },
    proposal_voted: {
      status: 409,
      nl: 'Over het voorstel wordt al gestemd of is al gestemd. Alleen een motie kan nu nog.',
      en: 'The proposal is being voted on or was voted on. Only a motion is still possible.',
    },
  },
  use: (context, params, input) =>
    planQuestion(context, params.punt as AgendaItemId, {
      kind: questionWords[input.soort],
      title: input.titel,
      text: input.tekst,
      by: input.indiener,
      yieldsTo: input.vervalt_bij,
    }),
});

const change = {
  params: questionParams,
  output,
  refusals: { not_regional_clerk, question_unknown: questionUnknown, question_voted: questionVoted },
} as const;

export const moveQuestionOperation = operation({
  ...change,
  policy: mayLeadVote,
  name: 'move_vote_question',
  path: '/stemvragen/{stemvraag}/verplaatsen',
  summary: {
    nl: 'Binnen haar soort eerder of later laten stemmen',
    en: 'Have it voted on earlier or later in its kind',
  },
  input: z.object({ richting: z.enum(['omhoog', 'omlaag'], 'direction_missing') }),
  problems: {
    direction_missing: { nl: 'Kies omhoog of omlaag.', en: 'Choose up (omhoog) or down (omlaag).' },
  },
  use: (context, params, input) =>
    moveQuestion(context, params.stemvraag, input.richting === 'omhoog' ? 'up' : 'down'),
});

export const withdrawQuestionOperation = operation({
  ...change,
  policy: mayLeadVote,
  name: 'withdraw_vote_question',
  path: '/stemvragen/{stemvraag}/intrekken',
  summary: { nl: 'Een amendement, optie of motie intrekken', en: 'Withdraw an amendment, option or motion' },
  input: z.object({}),
  problems: {},
  use: (context, params) => withdrawQuestion(context, params.stemvraag),
});

export const openQuestionOperation = operation({
  name: 'open_question_vote',
  policy: mayLeadVote,
  path: '/stemvragen/{stemvraag}/stemmingen',
  summary: {
    nl: 'De stemming over een amendement, optie of motie openen',
    en: 'Open the vote on an amendment, option or motion',
  },
  params: questionParams,
  input: z.object({}),
  output,
  problems: {},
  refusals: {
    ...openVoteOperation.refusals,
    question_unknown: questionUnknown,
    question_voted: questionVoted,
    question_lapsed: {
      status: 409,
      nl: 'In plaats hiervan is al iets anders aangenomen; dit komt niet meer in stemming.',
      en: 'Something else was adopted in its stead; this is not put to the vote any more.',
    },
  },
  use: (context, params) => openQuestionVote(context, params.stemvraag),
});
