import { z } from 'zod';
import { type CalendarDate, type ProposalId, parseDate } from '#kernel';
import { operation, type RefusalTexts } from '#platform/operations';
import { proposalParams, proposalState, proposalUnknown } from '#proposals';
import { type AdviceCode, confirmAdvice, recordAdvice, sendAdvice } from './make-advice.ts';

const output = z.object({ id: z.number() });
const lines = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    (typeof given === 'string' ? given.split(/\r?\n/) : given)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

const refusals: RefusalTexts<AdviceCode> = {
  not_regional_clerk: {
    status: 403,
    nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
    en: 'The regional clerk does this. Sign in with that office.',
  },
  not_chair_or_clerk: {
    status: 403,
    nl: 'Bevestigen doen de voorzitter van deze commissie en de regiogriffier.',
    en: 'The chair of this committee and the regional clerk confirm.',
  },
  proposal_unknown: proposalUnknown,
  proposal_state: proposalState,
  no_confirmed_vote: {
    status: 409,
    nl: 'Stel eerst de uitslag van de stemming of de consensus vast.',
    en: 'First confirm the result of the vote or the consensus.',
  },
  no_outcome: {
    status: 409,
    nl: 'De stemming gaf geen uitkomst; er is dus geen advies. Zet het voorstel opnieuw op de agenda of geef het terug aan de tafel.',
    en: 'The vote gave no outcome, so there is no advice. Put the proposal on an agenda again or return it to the table.',
  },
  advice_there: {
    status: 409,
    nl: 'Het advies is al vastgelegd.',
    en: 'The advice has been recorded already.',
  },
  advice_missing: {
    status: 409,
    nl: 'Er is nog geen advies. Leg het eerst vast.',
    en: 'There is no advice yet. Record it first.',
  },
  advice_not_draft: {
    status: 409,
    nl: 'Het advies is al door beiden bevestigd.',
    en: 'Both have confirmed the advice already.',
  },
  advice_not_adopted: {
    status: 409,
    nl: 'Versturen kan als voorzitter en regiogriffier beiden hebben bevestigd, en één keer.',
    en: 'Sending is possible once, after chair and regional clerk have both confirmed.',
  },
  no_rulebook: {
    status: 409,
    nl: 'Er gelden nog geen spelregels. De beheerder legt ze vast.',
    en: 'No rulebook is in force yet. The operator records one.',
  },
};

export const recordAdviceOperation = operation({
  name: 'record_advice',
  path: '/voorstellen/{voorstel}/advies',
  summary: { nl: 'Het advies vastleggen', en: 'Record the advice' },
  params: proposalParams,
  input: z.object({
    tekst: z.string('text_missing').trim().min(1, 'text_missing'),
    voorwaarden: lines,
    minderheidsstandpunten: lines,
  }),
  output,
  problems: { text_missing: { nl: 'Schrijf de tekst van het advies.', en: 'Write the text of the advice.' } },
  refusals,
  use: (context, params, input) =>
    recordAdvice(context, params.voorstel as ProposalId, {
      text: input.tekst,
      conditions: input.voorwaarden,
      minorityViews: input.minderheidsstandpunten,
    }),
});

export const confirmAdviceOperation = operation({
  name: 'confirm_advice',
  path: '/voorstellen/{voorstel}/advies/bevestigen',
  summary: { nl: 'Het advies bevestigen', en: 'Confirm the advice' },
  params: proposalParams,
  input: z.object({}),
  output,
  problems: {},
  refusals,
  use: (context, params) => confirmAdvice(context, params.voorstel as ProposalId),
});

export const sendAdviceOperation = operation({
  name: 'send_advice',
  path: '/voorstellen/{voorstel}/advies/versturen',
  summary: { nl: 'Het advies naar de raden sturen', en: 'Send the advice to the councils' },
  params: proposalParams,
  input: z.object({
    gewenste_dag: z
      .string()
      .refine((day) => parseDate(day) !== undefined, 'date_wrong')
      .optional(),
  }),
  output,
  problems: {
    date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  },
  refusals,
  use: (context, params, input) =>
    sendAdvice(context, params.voorstel as ProposalId, (input.gewenste_dag ?? null) as CalendarDate | null),
});
