import { z } from 'zod';
import type { AgendaItemId, CommitmentId, MunicipalityId } from '#kernel';
import { parseMunicipalityCode, refuse } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  correctionRefusals,
  councilSystemField,
  dayField,
  keyNamed,
  operation,
  optionalText,
  type RefusalTexts,
  textField,
} from '#platform/operations';
import {
  type ChangeCode,
  type CouncilCode,
  correctCommitment,
  type NoteCode,
  noteCommitment,
  noteForCouncil,
  proposeSettlement,
  settleCommitment,
} from './note-commitment.ts';
import { commitmentPath, councilCommitmentsPath, itemCommitmentsPath } from './paths.ts';
import { mayKeep, mayNote, mayNoteForCouncil, maySayDone } from './policy.ts';

/** As whom the table owes, beside a municipality's code. */
export const theTable = 'tafel';

const ownerField = z.string('owner_missing').transform((given, check): MunicipalityId | null => {
  if (given === theTable) return null;
  const code = parseMunicipalityCode(given);
  if (code) return code;
  check.addIssue({ code: 'custom', message: 'owner_missing' });
  return z.NEVER;
});
const fields = {
  tekst: textField('text_missing', 1000, 'text_long'),
  eigenaar: ownerField,
  /** Left out or empty: nobody named a day. */
  termijn: z.union([z.literal('').transform(() => undefined), dayField('due_wrong')]).optional(),
  /** Where it stands in the information system of the council. */
  link: councilSystemField('link_wrong'),
};
/** Of what a college owes its own council: whose portfolio it is. */
const officeField = { ambt: optionalText(120, 'office_long') };
const seen = { versie: correctionFields.versie };
const how = textField('how_missing', 1000, 'how_long');

const problems = {
  ...correctionProblems,
  text_missing: { nl: 'Schrijf wat er is toegezegd.', en: 'Write what was promised.' },
  text_long: {
    nl: 'Houd de toezegging onder 1.000 tekens.',
    en: 'Keep the commitment under 1,000 characters.',
  },
  owner_missing: {
    nl: 'Kies wie het toezegde: een gemeente (haar portefeuillehouder) of de tafel.',
    en: 'Choose who promised it: a municipality (its portfolio holder) or the table.',
  },
  due_wrong: {
    nl: 'Vul een dag in, zoals 2026-12-09, of laat het veld leeg als er geen dag is genoemd.',
    en: 'Fill in a day, such as 2026-12-09, or leave the field empty if no day was named.',
  },
  day_wrong: {
    nl: 'Vul de dag in waarop dit is toegezegd, zoals 2026-11-12.',
    en: 'Fill in the day on which this was promised, such as 2026-11-12.',
  },
  link_wrong: {
    nl: 'Vul een adres in dat met https:// begint, of laat het leeg.',
    en: 'Fill in an address that starts with https://, or leave it empty.',
  },
  office_long: { nl: 'Houd het ambt onder 120 tekens.', en: 'Keep the office under 120 characters.' },
  source_missing: {
    nl: 'Schrijf waar dit is toegezegd, zoals "raadsvergadering van 12 november 2026, punt 5".',
    en: 'Write where this was promised, such as "council meeting of 12 November 2026, item 5".',
  },
  how_missing: {
    nl: 'Schrijf in een paar zinnen hoe of waarom.',
    en: 'Write in a few sentences how or why.',
  },
  how_long: { nl: 'Houd de tekst onder 1.000 tekens.', en: 'Keep the text under 1,000 characters.' },
  outcome_missing: {
    nl: 'Kies wat de vergadering ervan vond: afgedaan, vervallen, blijft open of ingetrokken.',
    en: 'Choose what the meeting made of it: settled, lapsed, stays open or withdrawn.',
  },
};

const notRegionalClerk = {
  status: 403,
  nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
  en: 'The regional clerk does this. Sign in with that office.',
} as const;
const notCouncilClerk = {
  status: 403,
  nl: 'Dit doet de griffier van deze raad. Meld u aan met dat ambt.',
  en: 'The clerk of this council does this. Sign in with that office.',
} as const;
const promisedAhead = {
  status: 422,
  field: 'dag',
  nl: 'Die dag moet nog komen. Vul de dag in waarop dit is toegezegd.',
  en: 'That day is still to come. Fill in the day on which this was promised.',
} as const;
const wrongPromise = {
  owner_elsewhere: {
    status: 422,
    field: 'eigenaar',
    nl: 'Deze gemeente doet niet mee in de regio. Kies er een uit de lijst.',
    en: 'This municipality is not in the region. Choose one from the list.',
  },
  due_passed: {
    status: 422,
    field: 'termijn',
    nl: 'Die dag ligt voor de dag waarop dit is toegezegd. Kies de dag waarop het klaar moet zijn.',
    en: 'That day lies before the day on which this was promised. Choose the day on which it must be done.',
  },
} as const;
const noteRefusals: RefusalTexts<NoteCode> = {
  ...wrongPromise,
  not_regional_clerk: notRegionalClerk,
  item_unknown: { status: 404, nl: 'Dit agendapunt bestaat niet.', en: 'There is no such agenda item.' },
  item_waits: {
    status: 409,
    nl: 'Dit punt wacht nog op een vergadering; toezeggingen horen bij een vergadering.',
    en: 'This item still waits for a meeting; commitments belong to a meeting.',
  },
  meeting_cancelled: {
    status: 409,
    nl: 'Deze vergadering ging niet door.',
    en: 'This meeting was cancelled.',
  },
  day_ahead: {
    status: 409,
    nl: 'De vergadering moet nog komen; dit kan vanaf de dag zelf.',
    en: 'The meeting is still to come; this can be done from that day on.',
  },
};
const changeRefusals: RefusalTexts<ChangeCode> = {
  commitment_unknown: {
    status: 404,
    nl: 'Deze toezegging bestaat niet (meer).',
    en: 'There is no such commitment (any more).',
  },
  commitment_state: {
    status: 409,
    nl: 'Dat kan niet in de stand die de toezegging nu heeft. Kijk op de pagina wat er nog kan.',
    en: 'That cannot be done in the state in which the commitment is now. The page shows what can.',
  },
  changed_meanwhile: correctionRefusals.changed_meanwhile,
};

const output = z.object({ id: z.number() });
const params = z.object({ toezegging: z.coerce.number().int().positive() });
const promised = (given: {
  tekst: string;
  eigenaar: MunicipalityId | null;
  termijn?: Parameters<typeof noteCommitment>[2]['due'];
  ambt?: string;
  link?: string | undefined;
}) => ({
  text: given.tekst,
  owner: given.eigenaar,
  ownerOffice: given.ambt || null,
  due: given.termijn,
  link: given.link ?? null,
});

export const noteCommitmentOperation = operation({
  name: 'note_commitment',
  policy: mayNote,
  path: itemCommitmentsPath('{punt}'),
  summary: { nl: 'Een toezegging noteren', en: 'Note a commitment' },
  params: z.object({ punt: z.coerce.number().int().positive() }),
  input: z.object(fields),
  output,
  problems,
  refusals: noteRefusals,
  use: (context, { punt }, input) => noteCommitment(context, punt as AgendaItemId, promised(input)),
});

export const noteCouncilCommitmentOperation = operation({
  name: 'note_council_commitment',
  policy: mayNoteForCouncil,
  path: councilCommitmentsPath('{raad}'),
  summary: { nl: 'Een toezegging aan een raad noteren', en: 'Note a commitment to a council' },
  params: z.object({ raad: z.string().max(100) }),
  input: z.object({
    tekst: fields.tekst,
    termijn: fields.termijn,
    link: fields.link,
    ...officeField,
    dag: dayField('day_wrong'),
    waar: textField('source_missing', 300, 'how_long'),
  }),
  output: z.object({ id: z.number() }),
  problems,
  refusals: {
    ...wrongPromise,
    not_council_clerk: notCouncilClerk,
    day_ahead: promisedAhead,
    council_unknown: {
      status: 404,
      nl: 'Deze raad is er niet in de regio.',
      en: 'There is no such council in the region.',
    },
  } satisfies RefusalTexts<CouncilCode | 'council_unknown'>,
  use: async (context, { raad }, input) => {
    const town = context.region.municipalities.find(({ slug }) => slug === raad);
    if (!town) return refuse('council_unknown');
    const { waar, dag, tekst, termijn, ambt, link } = input;
    return noteForCouncil(context, {
      council: town.id,
      day: dag,
      text: tekst,
      due: termijn,
      ownerOffice: ambt || null,
      link: link ?? null,
      source: waar,
      sourcePath: null,
    });
  },
});

export const correctCommitmentOperation = operation({
  name: 'correct_commitment',
  policy: mayKeep,
  path: `${commitmentPath('{toezegging}')}/verbeteren`,
  summary: { nl: 'Een toezegging verbeteren', en: 'Correct a commitment' },
  params,
  input: z.object({
    ...fields,
    ...officeField,
    ...correctionFields,
    /** Of a council: on which it was promised. Left out: as it stands. */
    dag: dayField('day_wrong').optional(),
  }),
  output,
  problems,
  refusals: {
    ...changeRefusals,
    ...wrongPromise,
    not_regional_clerk: notRegionalClerk,
    not_council_clerk: notCouncilClerk,
    reason_missing: correctionRefusals.reason_missing,
    day_ahead: promisedAhead,
    day_of_meeting: {
      status: 422,
      field: 'dag',
      nl: 'Dit is toegezegd in een vergadering van de regio: de dag is die van de vergadering. Laat dit veld weg.',
      en: 'This was promised in a meeting of the region: its day is that of the meeting. Leave this field out.',
    },
  },
  use: (context, { toezegging }, input) =>
    correctCommitment(
      context,
      toezegging as CommitmentId,
      { ...promised(input), made: input.dag },
      input.versie,
      input.reden,
    ),
});

export const proposeSettlementOperation = operation({
  name: 'propose_settlement',
  policy: maySayDone,
  path: `${commitmentPath('{toezegging}')}/gedaan`,
  summary: { nl: 'Melden dat een toezegging is gedaan', en: 'Report that a commitment was done' },
  params,
  input: z.object({ ...seen, hoe: how }),
  output,
  problems,
  refusals: {
    ...changeRefusals,
    not_the_owner: {
      status: 403,
      nl: 'Dit meldt wie de toezegging deed: de portefeuillehouder van die gemeente of een beleidsmedewerker daar.',
      en: 'Whoever made the commitment reports this: the portfolio holder of that municipality or a policy officer there.',
    },
  },
  use: (context, { toezegging }, input) =>
    proposeSettlement(context, toezegging as CommitmentId, input.versie, input.hoe),
});

export const outcomes = {
  settle: 'afgedaan',
  lapse: 'vervallen',
  keep_open: 'blijft_open',
  withdraw: 'ingetrokken',
} as const;
export type Outcome = keyof typeof outcomes;

export const settleCommitmentOperation = operation({
  name: 'settle_commitment',
  policy: mayKeep,
  path: `${commitmentPath('{toezegging}')}/afdoen`,
  summary: { nl: 'Vastleggen wat er van een toezegging werd', en: 'Note what became of a commitment' },
  params,
  input: z.object({
    ...seen,
    uitkomst: z
      .enum(Object.values(outcomes), 'outcome_missing')
      .transform((given) => keyNamed<Outcome>(outcomes, given)),
    toelichting: how,
  }),
  output,
  problems,
  refusals: {
    ...changeRefusals,
    not_regional_clerk: notRegionalClerk,
    not_council_clerk: notCouncilClerk,
  },
  use: (context, { toezegging }, input) =>
    settleCommitment(context, toezegging as CommitmentId, input.versie, input.uitkomst, input.toelichting),
});
