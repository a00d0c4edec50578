import { z } from 'zod';
import { type CalendarDate, type ProposalId, parseDate } from '#kernel';
import { operation, type RefusalTexts } from '#platform/operations';
import { proposalParams, proposalState, proposalUnknown } from '#proposals';
import { type AdviceCode, confirmAdvice, recordAdvice, sendAdvice } from './make-advice.ts';
import { mayChair, mayRecord } from './policy.ts';
import { sendWithoutAdvice, type WithoutAdviceCode } from './without-advice.ts';

const output = z.object({ id: z.number() });
const lines = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    (typeof given === 'string' ? given.split(/\r?\n/) : given)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

const notRegionalClerk = {
  status: 403,
  nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
  en: 'The regional clerk does this. Sign in with that office.',
} as const;
const noConfirmedVote = {
  status: 409,
  nl: 'Stel eerst de uitslag van de stemming of de consensus over deze tekst vast.',
  en: 'First confirm the result of the vote or the consensus on this text.',
} as const;
const noRulebook = {
  status: 409,
  nl: 'Er gelden nog geen spelregels. De beheerder legt ze vast.',
  en: 'No rulebook is in force yet. The operator records one.',
} as const;

const wishedPast = {
  status: 422,
  field: 'gewenste_dag',
  nl: 'Die dag is al geweest. Kies vandaag of een latere dag, of laat het veld leeg.',
  en: 'That day has been. Choose today or a later day, or leave the field empty.',
} as const;

const refusals: RefusalTexts<AdviceCode> = {
  not_regional_clerk: notRegionalClerk,
  not_chair_or_clerk: {
    status: 403,
    nl: 'Bevestigen doen de voorzitter van deze commissie en de regiogriffier.',
    en: 'The chair of this committee and the regional clerk confirm.',
  },
  waits_for_chair: {
    status: 409,
    nl: 'De regiogriffier heeft al bevestigd. Nu bevestigt de voorzitter van deze commissie, iemand anders dan wie als regiogriffier bevestigde.',
    en: 'The regional clerk has confirmed. Now the chair of this committee confirms, another person than who confirmed as regional clerk.',
  },
  waits_for_clerk: {
    status: 409,
    nl: 'De voorzitter heeft al bevestigd. Nu bevestigt de regiogriffier, iemand anders dan wie als voorzitter bevestigde.',
    en: 'The chair has confirmed. Now the regional clerk confirms, another person than who confirmed as chair.',
  },
  confirmation_missing: {
    status: 409,
    nl: 'Voorzitter en regiogriffier bevestigen allebei, en zijn twee personen.',
    en: 'Chair and regional clerk both confirm, and are two persons.',
  },
  proposal_unknown: proposalUnknown,
  proposal_state: proposalState,
  no_confirmed_vote: noConfirmedVote,
  no_outcome: {
    status: 409,
    nl: 'De stemming gaf geen uitkomst; er is dus geen advies. Stuur het voorstel door als "geen advies", of geef het terug aan de tafel.',
    en: 'The vote gave no outcome, so there is no advice. Send the proposal on as "no advice", or return it to the table.',
  },
  advice_outdated: {
    status: 409,
    nl: 'Dit concept hoort bij een stemming die niet meer telt. De regiogriffier legt het advies opnieuw vast.',
    en: 'This draft belongs to a vote that no longer counts. The regional clerk records the advice again.',
  },
  advice_there: {
    status: 409,
    nl: 'Het advies is al vastgelegd; u ziet het hieronder. Uw eigen tekst staat er nog. Vergelijk ze, en bewaar die alleen als hij moet gelden.',
    en: 'The advice has been recorded already; you see it below. Your own text is still there. Compare them, and save it only if it should hold.',
  },
  advice_changed: {
    status: 409,
    nl: 'Iemand anders wijzigde de tekst intussen; u ziet hieronder wat er nu staat. Uw eigen tekst staat er nog. Vergelijk ze, en bewaar die alleen als hij moet gelden.',
    en: 'Somebody else changed the text meanwhile; below you see what stands now. Your own text is still there. Compare them, and save it only if it should hold.',
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
  wished_past: wishedPast,
  no_rulebook: noRulebook,
};

const withoutRefusals: RefusalTexts<WithoutAdviceCode> = {
  not_regional_clerk: notRegionalClerk,
  proposal_unknown: proposalUnknown,
  proposal_state: proposalState,
  no_confirmed_vote: noConfirmedVote,
  outcome_there: {
    status: 409,
    nl: 'De commissie kwam tot een advies. Leg dat vast, laat het bevestigen en verstuur het.',
    en: 'The committee came to an advice. Record it, have it confirmed and send it.',
  },
  already_sent: {
    status: 409,
    nl: 'Dit voorstel is al verstuurd. De organen leggen nu hun eigen besluit vast.',
    en: 'This proposal has been sent already. The bodies now record their own decision.',
  },
  wished_past: wishedPast,
  no_rulebook: noRulebook,
};

const day = z
  .string()
  .refine((text) => parseDate(text) !== undefined, 'date_wrong')
  .optional();
const dateWrong = { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' };

export const recordAdviceOperation = operation({
  name: 'record_advice',
  policy: mayRecord,
  path: '/voorstellen/{voorstel}/advies',
  summary: { nl: 'Het advies vastleggen', en: 'Record the advice' },
  params: proposalParams,
  input: z.object({
    tekst: z.string('text_missing').trim().min(1, 'text_missing'),
    voorwaarden: lines,
    minderheidsstandpunten: lines,
    versie: z.coerce.number().int().positive().optional(),
  }),
  output,
  problems: { text_missing: { nl: 'Schrijf de tekst van het advies.', en: 'Write the text of the advice.' } },
  refusals,
  use: (context, params, input) =>
    recordAdvice(
      context,
      params.voorstel as ProposalId,
      {
        text: input.tekst,
        conditions: input.voorwaarden,
        minorityViews: input.minderheidsstandpunten,
      },
      input.versie ?? null,
    ),
});

const roles = { voorzitter: 'chair', regiogriffier: 'clerk' } as const;

export const confirmAdviceOperation = operation({
  name: 'confirm_advice',
  policy: [mayRecord, mayChair],
  path: '/voorstellen/{voorstel}/advies/bevestigen',
  summary: { nl: 'Het advies bevestigen', en: 'Confirm the advice' },
  params: proposalParams,
  input: z.object({ als: z.enum(['voorzitter', 'regiogriffier'], 'role_wrong').optional() }),
  output,
  problems: {
    role_wrong: { nl: 'Kies als wie u bevestigt.', en: 'Choose as what you confirm.' },
  },
  refusals,
  use: (context, params, input) =>
    confirmAdvice(context, params.voorstel as ProposalId, input.als && roles[input.als]),
});

export const sendAdviceOperation = operation({
  name: 'send_advice',
  policy: mayRecord,
  path: '/voorstellen/{voorstel}/advies/versturen',
  summary: { nl: 'Het advies naar de raden sturen', en: 'Send the advice to the councils' },
  params: proposalParams,
  input: z.object({ gewenste_dag: day }),
  output,
  problems: { date_wrong: dateWrong },
  refusals,
  use: (context, params, input) =>
    sendAdvice(context, params.voorstel as ProposalId, (input.gewenste_dag ?? null) as CalendarDate | null),
});

export const sendWithoutAdviceOperation = operation({
  name: 'send_without_advice',
  policy: mayRecord,
  path: '/voorstellen/{voorstel}/advies/geen-advies',
  summary: {
    nl: 'Het voorstel doorsturen als "geen advies"',
    en: 'Send the proposal on as "no advice"',
  },
  params: proposalParams,
  input: z.object({ gewenste_dag: day }),
  output,
  problems: { date_wrong: dateWrong },
  refusals: withoutRefusals,
  use: (context, params, input) =>
    sendWithoutAdvice(
      context,
      params.voorstel as ProposalId,
      (input.gewenste_dag ?? null) as CalendarDate | null,
    ),
});
