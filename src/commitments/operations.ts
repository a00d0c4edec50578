import { z } from 'zod';
import type { AgendaItemId, CommitmentId, MunicipalityId } from '#kernel';
import { parseMunicipalityCode, refuse } from '#kernel';
import {
  correctionFields,
  correctionRefusals,
  councilSystemField,
  dayField,
  keyNamed,
  operation,
  optionalText,
  type RefusalTexts,
  textField,
  yesNoField,
} from '#platform/operations';
import {
  type CouncilCode,
  correctCommitment,
  noteCommitment,
  noteForCouncil,
  proposeSettlement,
  settleCommitment,
} from './note-commitment.ts';
import { commitmentPath, councilCommitmentsPath, itemCommitmentsPath } from './paths.ts';
import { mayKeep, mayNote, mayNoteForCouncil, maySayDone } from './policy.ts';
import {
  changeRefusals,
  notCouncilClerk,
  noteRefusals,
  notRegionalClerk,
  problems,
  promisedAhead,
  wrongPromise,
} from './refusals.ts';

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
    /** Neither is the day known that stood there. It goes before a day that is given. */
    dag_onbekend: yesNoField('day_unknown_wrong').default(false),
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
      { ...promised(input), made: input.dag_onbekend ? null : input.dag },
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
