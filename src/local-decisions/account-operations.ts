import { z } from 'zod';
import type { CalendarDate, MunicipalityId, ProposalId } from '#kernel';
import { dayField, operation, textField } from '#platform/operations';
import { correctAccount, correctDiscussion } from './correct-account.ts';
import { mayDiscuss, mayRegister } from './policy.ts';
import { correctAccountRefusals, correctDiscussionRefusals } from './refusals.ts';

const params = z.object({
  voorstel: z.coerce.number().int().positive(),
  gemeente: z.string().regex(/^gm\d{4}$/),
});
const at = (given: z.output<typeof params>) =>
  [given.voorstel as ProposalId, given.gemeente as MunicipalityId] as const;
const base = '/voorstellen/{voorstel}/besluiten/{gemeente}/verantwoording';
const output = z.object({ id: z.number() });

const fields = z.object({
  tekst: textField('text_missing', 20_000, 'text_long'),
  reden: textField('reason_missing', 2000, 'reason_long'),
  // Hoeveel verbeteringen er al waren toen dit werd getypt.
  gezien: z.coerce.number('seen_missing').int('seen_missing').min(0, 'seen_missing'),
});
const problems = {
  text_missing: { nl: 'Schrijf wat er moet staan.', en: 'Write what it should say.' },
  text_long: { nl: 'Houd de tekst onder 20.000 tekens.', en: 'Keep the text under 20,000 characters.' },
  reason_missing: { nl: 'Schrijf waarom u dit verbetert.', en: 'Write why you correct this.' },
  reason_long: { nl: 'Houd de reden onder 2.000 tekens.', en: 'Keep the reason under 2,000 characters.' },
  seen_missing: {
    nl: 'Geef als getal hoeveel verbeteringen u zag: 0 als er geen waren.',
    en: 'Give as a number how many corrections you saw: 0 where there were none.',
  },
};
const correctedOf = ({ tekst, reden, gezien }: z.output<typeof fields>) => ({
  text: tekst,
  reason: reden,
  seen: gezien,
});

export const correctAccountOperation = operation({
  name: 'correct_account',
  policy: mayRegister,
  path: `${base}/verbetering`,
  summary: {
    nl: 'Een verantwoording verbeteren, met de reden; wat er stond, blijft staan',
    en: 'Correct an account, with the reason; what stood there stays',
  },
  params,
  input: fields,
  output,
  problems,
  refusals: correctAccountRefusals,
  use: (context, given, input) => correctAccount(context, ...at(given), correctedOf(input)),
});

export const correctDiscussionOperation = operation({
  name: 'correct_discussion',
  policy: mayDiscuss,
  path: `${base}/bespreking/verbetering`,
  summary: {
    nl: 'De bespreking van een verantwoording verbeteren, met de reden; wat er stond, blijft staan',
    en: 'Correct the discussion of an account, with the reason; what stood there stays',
  },
  params,
  input: fields.extend({ dag: dayField('date_wrong') }),
  output,
  problems: {
    ...problems,
    date_wrong: {
      nl: 'Vul een dag in als 2026-12-09.',
      en: 'Fill in a day as 2026-12-09.',
    },
  },
  refusals: correctDiscussionRefusals,
  use: (context, given, input) =>
    correctDiscussion(context, ...at(given), { ...correctedOf(input), day: input.dag as CalendarDate }),
});
