import { z } from 'zod';
import { dayField, operation, type RefusalTexts, textField } from '#platform/operations';
import {
  agreeChange,
  type ChangeCode,
  confirmChange,
  proposeChange,
  withdrawChange,
} from './change-rulebook.ts';
import { rulebookFields, rulebookProblems, rulesOf } from './fields.ts';
import { rulebookRefusals } from './operations.ts';
import { changesPath } from './paths.ts';
import { mayAgree, mayConfirm, mayPropose } from './policy.ts';

const { rulebook_in_the_past, threshold_wrong, minimum_too_high, evaluations_wrong } = rulebookRefusals;
export const changeRefusals: RefusalTexts<ChangeCode> = {
  rulebook_in_the_past,
  threshold_wrong,
  minimum_too_high,
  evaluations_wrong,
  not_clerk_or_operator: {
    status: 403,
    nl: 'Een wijziging voorstellen of intrekken doet de regiogriffier of de beheerder. Meld u aan met dat ambt.',
    en: 'The regional clerk or the operator proposes and withdraws a change. Sign in with that office.',
  },
  not_regional_clerk: {
    status: 403,
    nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
    en: 'The regional clerk does this. Sign in with that office.',
  },
  not_chair: {
    status: 403,
    nl: 'Bevestigen doet de voorzitter van een regiocommissie. Meld u aan met dat ambt.',
    en: 'The chair of a regional committee confirms. Sign in with that office.',
  },
  same_person: {
    status: 409,
    nl: 'U legde zelf vast dat dit is overeengekomen. Bevestigen doet iemand anders.',
    en: 'You recorded yourself that this was agreed. Somebody else confirms.',
  },
  change_unknown: {
    status: 404,
    nl: 'Deze voorgestelde wijziging is er niet.',
    en: 'There is no such proposed change.',
  },
  change_state: {
    status: 409,
    nl: 'Dit kan nu niet: kijk hieronder hoe het voorstel ervoor staat.',
    en: 'This cannot be done now: see below where the proposal stands.',
  },
  nothing_changes: {
    status: 422,
    nl: 'Zo verandert er niets: op die dag gelden deze regels al. Wijzig een instelling.',
    en: 'Like this nothing changes: on that day these rules are in force already. Change a setting.',
  },
  rulebook_changed: {
    status: 409,
    nl: 'Intussen is versie {version} van de spelregels vastgelegd. Bekijk hieronder wat dit voorstel daaraan verandert; de regiogriffier legt het dan opnieuw vast, of trekt het in.',
    en: 'Meanwhile version {version} of the rulebook has been recorded. See below what this proposal changes in it; the regional clerk then records it again, or withdraws it.',
  },
  agreed_ahead: {
    status: 422,
    field: 'overeengekomen_op',
    nl: 'Die dag moet nog komen. Leg dit vast als het is overeengekomen, op {today} of eerder.',
    en: 'That day is still to come. Record this once it has been agreed, on {today} or before.',
  },
};

const params = z.object({ wijziging: z.coerce.number().int().positive() });
const output = z.object({ id: z.number() });
const onePath = `${changesPath}/{wijziging}`;
const fromWrong = {
  nl: 'Vul de dag in waarop deze spelregels ingaan, zoals 2026-12-09.',
  en: 'Fill in the day on which these rules take effect, such as 2026-12-09.',
};
const reason = textField('reason_missing', 2000, 'reason_long');
const reasonProblems = {
  reason_missing: { nl: 'Schrijf in een paar zinnen waarom.', en: 'Write in a few sentences why.' },
  reason_long: { nl: 'Houd dit onder 2.000 tekens.', en: 'Keep this under 2,000 characters.' },
};

/** A web address, or nothing. */
const link = z
  .string('link_wrong')
  .trim()
  .max(500, 'link_wrong')
  .refine((given) => given === '' || (/^https?:\/\//.test(given) && URL.canParse(given)), 'link_wrong')
  .nullish()
  .transform((given) => given || null);

export const proposeChangeOperation = operation({
  name: 'propose_rulebook_change',
  policy: mayPropose,
  path: changesPath,
  summary: { nl: 'Een wijziging van de spelregels voorstellen', en: 'Propose a change of the rulebook' },
  params: z.object({}),
  input: rulebookFields.extend({ geldt_vanaf: dayField('from_wrong'), reden: reason }),
  output,
  problems: { ...rulebookProblems, ...reasonProblems, from_wrong: fromWrong },
  refusals: changeRefusals,
  use: (context, _params, input) =>
    proposeChange(context, { rules: rulesOf(input), from: input.geldt_vanaf, reason: input.reden }),
});

export const agreeChangeOperation = operation({
  name: 'agree_rulebook_change',
  policy: mayAgree,
  path: `${onePath}/overeenkomst`,
  summary: {
    nl: 'Vastleggen dat een wijziging van de spelregels is overeengekomen',
    en: 'Record that a change of the rulebook was agreed to',
  },
  params,
  input: z.object({
    overeengekomen_in: textField('where_missing', 200, 'where_long'),
    overeengekomen_op: dayField('on_wrong'),
    adres: link,
    geldt_vanaf: dayField('from_wrong'),
    gezien: z.coerce.number('seen_missing').int('seen_missing').min(0, 'seen_missing'),
  }),
  output,
  problems: {
    where_missing: {
      nl: 'Zeg waar dit is overeengekomen, zoals "Stuurgroep" of een vergadering.',
      en: 'Say where this was agreed, such as "Stuurgroep" or a meeting.',
    },
    where_long: { nl: 'Houd dit onder 200 tekens.', en: 'Keep this under 200 characters.' },
    on_wrong: {
      nl: 'Vul de dag in waarop dit is overeengekomen, zoals 2026-12-09.',
      en: 'Fill in the day on which this was agreed, such as 2026-12-09.',
    },
    link_wrong: {
      nl: 'Een adres begint met https://. Laat het leeg als er geen is.',
      en: 'An address begins with https://. Leave it empty when there is none.',
    },
    from_wrong: fromWrong,
    seen_missing: {
      nl: 'Geef het nummer van de laatste versie waarmee u dit voorstel vergeleek.',
      en: 'Give the number of the latest version with which you compared this proposal.',
    },
  },
  refusals: changeRefusals,
  use: (context, { wijziging }, input) =>
    agreeChange(context, wijziging, {
      from: input.geldt_vanaf,
      where: input.overeengekomen_in,
      on: input.overeengekomen_op,
      link: input.adres,
      seen: input.gezien,
    }),
});

export const confirmChangeOperation = operation({
  name: 'confirm_rulebook_change',
  policy: mayConfirm,
  path: `${onePath}/bevestigen`,
  summary: {
    nl: 'Een overeengekomen wijziging van de spelregels bevestigen',
    en: 'Confirm a change of the rulebook that was agreed to',
  },
  params,
  input: z.object({}),
  output,
  problems: {},
  refusals: changeRefusals,
  use: (context, { wijziging }) => confirmChange(context, wijziging),
});

export const withdrawChangeOperation = operation({
  name: 'withdraw_rulebook_change',
  policy: mayPropose,
  path: `${onePath}/intrekken`,
  summary: {
    nl: 'Een voorgestelde wijziging van de spelregels intrekken',
    en: 'Withdraw a proposed change of the rulebook',
  },
  params,
  input: z.object({ reden: reason }),
  output,
  problems: reasonProblems,
  refusals: changeRefusals,
  use: (context, { wijziging }, input) => withdrawChange(context, wijziging, input.reden),
});
