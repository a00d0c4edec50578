import { z } from 'zod';
import { type CalendarDate, type MunicipalityId, type ProposalId, parseDate } from '#kernel';
import { operation, type RefusalTexts } from '#platform/operations';
import { proposalUnknown } from '#proposals';
import { type DecisionCode, registerDecision, writeAccount } from './record-decision.ts';

const outcomes = {
  agenda: null,
  conform: 'as_advised',
  conform_met_amendement: 'amended',
  afwijkend: 'deviating',
  verworpen: 'rejected',
  aangehouden: 'held_over',
} as const;

const refusals: RefusalTexts<DecisionCode> = {
  proposal_unknown: proposalUnknown,
  not_participating: {
    status: 404,
    nl: 'Deze gemeente doet niet mee aan dit voorstel.',
    en: 'This municipality does not take part in this proposal.',
  },
  not_your_body: {
    status: 403,
    nl: 'Dit legt de eigen griffier vast, of de gemeentesecretaris als het college of de burgemeester bevoegd is.',
    en: 'The own council clerk registers this, or the municipal secretary where the college or the mayor is competent.',
  },
  nothing_to_decide: {
    status: 409,
    nl: 'Het advies is nog niet verstuurd; er valt nog niets te besluiten.',
    en: 'The advice has not been sent; there is nothing to decide yet.',
  },
  reason_missing: {
    status: 422,
    nl: 'Er staat al een uitkomst. Geef de reden van de verbetering; de oude uitkomst blijft zichtbaar.',
    en: 'There is an outcome already. Give the reason for the correction; the old outcome stays visible.',
  },
  amendment_missing: {
    status: 422,
    nl: 'Schrijf de tekst van ten minste één amendement.',
    en: 'Write the text of at least one amendment.',
  },
  amendment_without_outcome: {
    status: 422,
    nl: 'Amendementen horen bij de uitkomst "overgenomen met amendement". Kies die, of maak de amendementen leeg.',
    en: 'Amendments belong to the outcome "adopted with amendment". Choose that, or empty the amendments.',
  },
  room_point_unknown: {
    status: 422,
    nl: 'Punt {point} is niet als ruimte aangegeven.',
    en: 'Point {point} was not declared as room.',
  },
  day_ahead: {
    status: 422,
    nl: 'Die dag moet nog komen. Kies "op de agenda", of een dag die geweest is.',
    en: 'That day is still to come. Choose "on the agenda", or a day that has been.',
  },
  outcome_there: {
    status: 409,
    nl: 'Er staat al een uitkomst. Verbeter die, met een reden.',
    en: 'There is an outcome already. Correct it, with a reason.',
  },
  no_account_owed: { status: 409, nl: 'Er staat geen verantwoording open.', en: 'No account is owed.' },
  account_there: { status: 409, nl: 'De verantwoording is er al.', en: 'The account is there already.' },
};

const params = z.object({
  voorstel: z.coerce.number().int().positive(),
  gemeente: z.string().regex(/^gm\d{4}$/),
});
const output = z.object({ id: z.number() });
const votes = z.coerce
  .number('votes_wrong')
  .int('votes_wrong')
  .min(0, 'votes_wrong')
  .max(99, 'votes_wrong')
  .optional();

export const registerDecisionOperation = operation({
  name: 'register_decision',
  path: '/voorstellen/{voorstel}/besluiten/{gemeente}',
  summary: {
    nl: 'De behandeling of uitkomst in een gemeente vastleggen',
    en: 'Register the agenda day or the outcome in a municipality',
  },
  params,
  input: z.object({
    dag: z.string('date_wrong').refine((day) => parseDate(day) !== undefined, 'date_wrong'),
    uitkomst: z.enum(
      ['agenda', 'conform', 'conform_met_amendement', 'afwijkend', 'verworpen', 'aangehouden'],
      'outcome_missing',
    ),
    behandeling: z.enum(['hamerstuk', 'bespreekstuk']).optional(),
    stemmen_voor: votes,
    stemmen_tegen: votes,
    link: z
      .string()
      .regex(/^https?:\/\/\S+$/, 'address_wrong')
      .optional(),
    amendementen: z
      .array(
        z.object({
          tekst: z.string('amendment_text').trim().min(1, 'amendment_text'),
          ruimtepunt: z.coerce.number().int().min(1).optional(),
        }),
      )
      .default([]),
    reden: z.string().trim().optional(),
  }),
  output,
  problems: {
    date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
    outcome_missing: { nl: 'Kies de uitkomst.', en: 'Choose the outcome.' },
    votes_wrong: { nl: 'Vul een aantal stemmen in.', en: 'Fill in a number of votes.' },
    address_wrong: {
      nl: 'Vul een adres in dat met https:// begint.',
      en: 'Fill in an address that starts with https://.',
    },
    amendment_text: { nl: 'Schrijf de tekst van het amendement.', en: 'Write the text of the amendment.' },
  },
  refusals,
  use: (context, given, input) =>
    registerDecision(context, given.voorstel as ProposalId, given.gemeente as MunicipalityId, {
      day: input.dag as CalendarDate,
      outcome: outcomes[input.uitkomst],
      handling: input.behandeling ?? null,
      votesFor: input.stemmen_voor ?? null,
      votesAgainst: input.stemmen_tegen ?? null,
      link: input.link ?? null,
      amendments: input.amendementen.map((a) => ({ text: a.tekst, roomPoint: a.ruimtepunt ?? null })),
      reason: input.reden || null,
    }),
});

export const writeAccountOperation = operation({
  name: 'write_account',
  path: '/voorstellen/{voorstel}/besluiten/{gemeente}/verantwoording',
  summary: { nl: 'De afwijking verantwoorden', en: 'Account for the deviation' },
  params,
  input: z.object({ tekst: z.string('account_missing').trim().min(1, 'account_missing') }),
  output,
  problems: {
    account_missing: { nl: 'Schrijf waarom de raad afweek.', en: 'Write why the council deviated.' },
  },
  refusals,
  use: (context, given, input) =>
    writeAccount(context, given.voorstel as ProposalId, given.gemeente as MunicipalityId, input.tekst),
});
