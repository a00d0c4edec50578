import { z } from 'zod';
import type { PersonId } from '#kernel';
import {
  addressField,
  correctionFields,
  correctionProblems,
  correctionRefusals,
  dayField,
  keyNamed,
  municipalityField,
  operation,
  optionalText,
  type RefusalTexts,
  textField,
  yesNoField,
} from '#platform/operations';
import { supportItemPath, supportPath } from './paths.ts';
import { mayAddHeard, mayKeepSupport, mayReport, maySeekSupport } from './policy.ts';
import {
  addSupportPosition,
  discardSupport,
  type EditCode,
  editSupport,
  noteSupport,
  type PositionCode,
  type ReportCode,
  reportSupport,
} from './seek-support.ts';
import type { SupportContent } from './store.ts';
import { stanceWords } from './words.ts';

const number = z.coerce.number().int().positive().max(999_999_999);
const params = z.object({ draagvlak: number });
const output = z.object({ id: z.number() });
const stance = z.enum(Object.values(stanceWords), 'stance_wrong').default('onbekend');

const problems = {
  ...correctionProblems,
  body_missing: {
    nl: 'Schrijf in welk orgaan dit speelt, zoals "algemeen bestuur van de omgevingsdienst".',
    en: 'Write in which body this is treated, such as "general board of the environmental service".',
  },
  day_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  title_missing: { nl: 'Schrijf om welk agendapunt het gaat.', en: 'Write which agenda item it is.' },
  text_long: { nl: 'Houd de tekst onder 4.000 tekens.', en: 'Keep the text under 4,000 characters.' },
  link_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  stance_wrong: {
    nl: 'Kies voor, tegen, amendement, aanhouden of onbekend.',
    en: 'Choose for, against, amendment, hold over or unknown.',
  },
  share_wrong: { nl: 'Kies met wie u deelt uit de lijst.', en: 'Choose from the list with whom you share.' },
  town_missing: {
    nl: 'Kies van welke gemeente van de regio dit het standpunt is, of vul bij "andere deelnemer" in wie het dan is.',
    en: 'Choose the municipality of the region whose position this is, or fill in the name at "other participant".',
  },
  whose_twice: {
    nl: 'Een standpunt is van één deelnemer: kies een gemeente van de regio, of vul een andere deelnemer in.',
    en: 'A position is of one participant: choose a municipality of the region, or fill in another participant.',
  },
  name_long: { nl: 'Houd de naam onder 120 tekens.', en: 'Keep the name under 120 characters.' },
  source_missing: {
    nl: 'Schrijf wie u sprak, met het ambt en zonder naam, of waar u het las.',
    en: 'Write whom you spoke to, by office and without a name, or where you read it.',
  },
};

const content = z.object({
  orgaan: textField('body_missing', 200, 'text_long'),
  dag: dayField('day_wrong'),
  agendapunt: textField('title_missing', 300, 'text_long'),
  link: addressField('link_wrong').optional(),
  personen: z.array(number, 'share_wrong').max(200, 'share_wrong').default([]),
  eigen_gemeente: yesNoField('share_wrong').default(false),
  lijn: stance,
  lijn_woorden: optionalText(4000, 'text_long'),
  uitslag: optionalText(4000, 'text_long'),
  ons_punt: optionalText(4000, 'text_long'),
});
const contentOf = (input: z.output<typeof content>): SupportContent => ({
  body: input.orgaan,
  day: input.dag,
  title: input.agendapunt,
  link: input.link ?? null,
  withOwn: input.eigen_gemeente,
  persons: [...new Set(input.personen)] as PersonId[],
  stance: keyNamed(stanceWords, input.lijn),
  line: input.lijn_woorden,
  result: input.uitslag,
  ourPoint: input.ons_punt,
});

const refusals = {
  not_portfolio_holder: {
    status: 403,
    nl: 'Draagvlak zoekt een portefeuillehouder of een beleidsmedewerker van een gemeente. Meld u aan met zo’n ambt.',
    en: 'A portfolio holder or a policy officer of a municipality seeks support. Sign in with such an office.',
  },
  support_not_shared: {
    status: 403,
    nl: 'Dit is er niet, of het is niet met u gedeeld.',
    en: 'There is no such thing, or it is not shared with you.',
  },
  support_not_yours: {
    status: 403,
    nl: 'U kunt dit lezen en er standpunten bij zetten. De rest wijzigt wie het schreef.',
    en: 'You can read this and add positions. The rest is changed by who wrote it.',
  },
  not_for_council: {
    status: 403,
    nl: 'Aan de raad meldt de portefeuillehouder van de eigen gemeente dit zelf.',
    en: 'The portfolio holder of the own municipality reports this to the council.',
  },
  support_changed: {
    status: 409,
    nl: 'Dit is intussen gewijzigd: er is nu versie {version}. Uw tekst staat er nog. Vergelijk en verstuur opnieuw.',
    en: 'This was changed meanwhile: there is a version {version} now. Your text is still there. Compare and send again.',
  },
  share_unknown: {
    status: 422,
    field: 'personen',
    nl: 'Delen kan alleen met wie nu een ambt in deze regio bekleedt.',
    en: 'You can only share with who holds an office in this region now.',
  },
  day_far: {
    status: 422,
    field: 'dag',
    nl: 'Die dag ligt meer dan een jaar vooruit. De notities worden negentig dagen na de vergadering gewist: kies de dag van de eerstvolgende vergadering.',
    en: 'That day lies more than a year ahead. The notes are erased ninety days after the meeting: choose the day of the next meeting.',
  },
  result_ahead: {
    status: 422,
    field: 'dag',
    nl: 'De vergadering moet nog komen: wat ervan kwam, vult u daarna in.',
    en: 'The meeting is still to come: fill in afterwards what came of it.',
  },
  result_open: {
    status: 409,
    nl: 'Schrijf eerst wat het orgaan besloot en wat er van uw punt kwam, en bewaar dat.',
    en: 'First write what the body decided and what came of your point, and save that.',
  },
  town_unknown: {
    status: 422,
    field: 'gemeente',
    nl: 'Deze gemeente hoort niet bij de regio. Kies er een uit de lijst, of vul haar naam in als andere deelnemer.',
    en: 'This municipality is not in the region. Choose one from the list, or fill in its name as another participant.',
  },
  participant_here: {
    status: 422,
    field: 'deelnemer',
    nl: '{town} is een gemeente van de regio. Kies haar in de lijst en laat dit veld leeg.',
    en: '{town} is a municipality of the region. Choose it from the list and leave this field empty.',
  },
  heard_ahead: {
    status: 422,
    field: 'gehoord_op',
    nl: 'Die dag moet nog komen. Kies de dag waarop u het hoorde.',
    en: 'That day is still to come. Choose the day on which you heard it.',
  },
  reason_missing: correctionRefusals.reason_missing,
} as const satisfies RefusalTexts<EditCode | PositionCode | ReportCode>;
const { support_not_shared, support_not_yours, not_portfolio_holder, support_changed, share_unknown } =
  refusals;
const own = { support_not_shared, support_not_yours };

export const noteSupportOperation = operation({
  name: 'note_support',
  policy: maySeekSupport,
  path: supportPath,
  summary: {
    nl: 'Draagvlak zoeken voor een agendapunt van een ander orgaan',
    en: 'Seek support for an agenda item of an outside body',
  },
  params: z.object({}),
  input: content.omit({ uitslag: true, ons_punt: true }),
  output,
  problems,
  refusals: { not_portfolio_holder, share_unknown, day_far: refusals.day_far },
  use: (context, _params, input) => noteSupport(context, contentOf({ ...input, uitslag: '', ons_punt: '' })),
});

export const editSupportOperation = operation({
  name: 'edit_support',
  policy: mayKeepSupport,
  path: supportItemPath('{draagvlak}'),
  summary: {
    nl: 'Het punt, de lijn, met wie het is gedeeld en wat ervan kwam wijzigen',
    en: 'Change the item, the line, with whom it is shared and what came of it',
  },
  params,
  input: content.extend({ versie: correctionFields.versie }),
  output,
  problems,
  refusals: {
    ...own,
    support_changed,
    share_unknown,
    day_far: refusals.day_far,
    result_ahead: refusals.result_ahead,
  },
  use: (context, { draagvlak }, { versie, ...input }) =>
    editSupport(context, draagvlak, contentOf(input), versie),
});

export const addSupportPositionOperation = operation({
  name: 'add_support_position',
  policy: mayAddHeard,
  path: `${supportItemPath('{draagvlak}')}/standpunten`,
  summary: {
    nl: 'Noteren welk standpunt een deelnemer inneemt, van wie u het hoorde en wanneer',
    en: 'Note what position a participant takes, from whom you heard it and when',
  },
  params,
  input: z
    .object({
      /** Van de regio; of anders de deelnemer. */
      gemeente: z
        .union([z.literal('').transform(() => undefined), municipalityField('town_missing')], 'town_missing')
        .optional(),
      /** Bij naam: een gemeente buiten de regio, een provincie, een waterschap. */
      deelnemer: optionalText(120, 'name_long'),
      standpunt: stance,
      woorden: optionalText(4000, 'text_long'),
      bron: textField('source_missing', 300, 'text_long'),
      gehoord_op: dayField('day_wrong'),
    })
    .refine((given) => given.gemeente !== undefined || given.deelnemer !== '', {
      path: ['gemeente'],
      error: 'town_missing',
    })
    .refine((given) => given.gemeente === undefined || given.deelnemer === '', {
      path: ['deelnemer'],
      error: 'whose_twice',
    }),
  output,
  problems,
  refusals: {
    support_not_shared,
    not_portfolio_holder,
    town_unknown: refusals.town_unknown,
    participant_here: refusals.participant_here,
    heard_ahead: refusals.heard_ahead,
  },
  use: (context, { draagvlak }, input) =>
    addSupportPosition(context, draagvlak, {
      municipality: input.gemeente ?? null,
      participant: input.deelnemer || null,
      stance: keyNamed(stanceWords, input.standpunt),
      words: input.woorden,
      source: input.bron,
      heardOn: input.gehoord_op,
    }),
});

export const reportSupportOperation = operation({
  name: 'report_support',
  policy: mayReport,
  path: `${supportItemPath('{draagvlak}')}/verslag`,
  summary: {
    nl: 'De eigen raad melden wat van de eigen lijn kwam: dat is dan openbaar',
    en: 'Report to the own council what came of the own line: that is public then',
  },
  params,
  input: z.object(correctionFields),
  output,
  problems,
  refusals: {
    ...own,
    support_changed,
    not_for_council: refusals.not_for_council,
    result_open: refusals.result_open,
    reason_missing: refusals.reason_missing,
  },
  use: (context, { draagvlak }, { versie, reden }) =>
    reportSupport(context, draagvlak, { version: versie, reason: reden }),
});

export const discardSupportOperation = operation({
  name: 'discard_support',
  policy: mayKeepSupport,
  path: `${supportItemPath('{draagvlak}')}/weggooien`,
  summary: { nl: 'De notities over draagvlak weggooien', en: 'Throw the notes on support away' },
  params,
  input: z.object({ versie: correctionFields.versie }),
  output,
  problems,
  refusals: { ...own, support_changed },
  use: (context, { draagvlak }, { versie }) => discardSupport(context, draagvlak, versie),
});
