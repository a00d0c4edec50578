import { z } from 'zod';
import {
  addressField,
  correctionFields,
  correctionProblems,
  correctionRefusals,
  dayField,
  keyNamed,
  operation,
  textField,
} from '#platform/operations';
import { longTermPath, plannedPath } from './paths.ts';
import { changeItem, planItem } from './plan.ts';
import { mayPlan } from './policy.ts';
import type { PlannedState } from './rules/entries.ts';

export const stateWords = { open: 'open', done: 'gedaan', withdrawn: 'vervallen' } as const satisfies Record<
  PlannedState,
  string
>;
const stateOf = (word: string) => keyNamed<PlannedState>(stateWords, word);

const open = z.literal('').transform(() => undefined);
const fields = {
  tekst: textField('text_missing', 300, 'text_long'),
  dag: z.union([open, dayField('day_wrong')], 'day_wrong').optional(),
  link: z.union([open, addressField('address_wrong')], 'address_wrong').optional(),
};
const problems = {
  ...correctionProblems,
  text_missing: { nl: 'Schrijf waar het over gaat.', en: 'Write what it is about.' },
  text_long: { nl: 'Houd het punt onder 300 tekens.', en: 'Keep the item under 300 characters.' },
  day_wrong: {
    nl: 'Vul een dag in, zoals 2027-03-31, of laat het veld leeg als er geen dag is.',
    en: 'Fill in a day, such as 2027-03-31, or leave the field empty if there is none.',
  },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  state_missing: {
    nl: 'Kies hoe het staat: open, gedaan of vervallen.',
    en: 'Choose how it stands: open, done or dropped.',
  },
};
const notYours = {
  status: 403,
  nl: 'De agenda van een raad houdt de griffier van die raad bij, die van de regio de regiogriffier.',
  en: 'The agenda of a council is kept by its clerk, that of the region by the regional clerk.',
} as const;
const output = z.object({ id: z.number() });
const given = (input: {
  tekst: string;
  dag?: Parameters<typeof planItem>[2]['day'];
  link?: string | undefined;
}) => ({
  text: input.tekst,
  day: input.dag,
  link: input.link ?? null,
});

export const planLongTermItemOperation = operation({
  name: 'plan_long_term_item',
  policy: mayPlan,
  path: longTermPath,
  summary: {
    nl: 'Een punt op de termijnagenda van een raad of van de regio zetten',
    en: 'Put an item on the long-term agenda of a council or of the region',
  },
  params: z.object({}),
  input: z.object({ ...fields, raad: z.union([open, z.string().max(100)]).optional() }),
  output,
  problems,
  refusals: {
    not_your_agenda: notYours,
    council_unknown: {
      status: 422,
      field: 'raad',
      nl: 'Deze raad is er niet in de regio. Laat het veld leeg voor de agenda van de regio.',
      en: 'There is no such council in the region. Leave the field empty for the agenda of the region.',
    },
    day_passed: {
      status: 422,
      field: 'dag',
      nl: 'Die dag is voorbij. Kies een dag die nog komt.',
      en: 'That day is over. Choose a day to come.',
    },
  },
  use: (context, _params, { raad, ...input }) => planItem(context, raad, given(input)),
});

export const changeLongTermItemOperation = operation({
  name: 'change_long_term_item',
  policy: mayPlan,
  path: plannedPath('{termijnpunt}'),
  summary: {
    nl: 'Een punt op een termijnagenda wijzigen, of zeggen dat het is gedaan of vervalt',
    en: 'Change an item of a long-term agenda, or say that it was done or is dropped',
  },
  params: z.object({ termijnpunt: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    ...fields,
    ...correctionFields,
    stand: z.enum(Object.values(stateWords), 'state_missing'),
  }),
  output,
  problems,
  refusals: {
    not_your_agenda: notYours,
    item_unknown: {
      status: 404,
      nl: 'Dit punt staat op geen termijnagenda.',
      en: 'This item is on no long-term agenda.',
    },
    changed_meanwhile: correctionRefusals.changed_meanwhile,
    reason_missing: correctionRefusals.reason_missing,
  },
  use: (context, { termijnpunt }, { stand, versie, reden, ...input }) =>
    changeItem(context, termijnpunt, { ...given(input), state: stateOf(stand), seen: versie, reason: reden }),
});
