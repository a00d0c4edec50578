import { z } from 'zod';
import type { AmbitionId, BodyId, MunicipalityId, ProposalId } from '#kernel';
import { date, parseDate, parseMunicipalityCode } from '#kernel';
import { operation, type RefusalTexts } from '#platform/operations';
import {
  type DraftCode,
  draftProposal,
  type EditCode,
  editProposal,
  offerProposal,
} from './draft-proposal.ts';
import { returnProposal } from './return-proposal.ts';
import type { AddedValue, ProposalContent } from './store.ts';

const competences = { raad: 'council', college: 'college', burgemeester: 'mayor' } as const;
const adviceKinds = { volledig: 'full', op_hoofdlijnen: 'headlines' } as const;

const text = (missing: string) => z.string(missing).trim().min(1, missing);
const code = z.string('lead_missing').transform((given, check) => {
  const parsed = parseMunicipalityCode(given);
  if (parsed) return parsed;
  check.addIssue({ code: 'custom', message: 'code_wrong' });
  return z.NEVER;
});

/** The fields as forms and the API send them. */
export const proposalFields = z.object({
  titel: text('title_missing').max(140, 'title_long'),
  samenvatting: text('summary_missing').max(2000, 'summary_long'),
  samenvatting_engels: z.string().trim().max(2000, 'summary_long').optional(),
  bestuurstafel: z.string().optional(),
  regiocommissie: text('committee_missing'),
  ambities: z.array(z.string(), 'ambition_missing').min(1, 'ambition_missing'),
  meerwaarde: z
    .record(z.string(), z.string('added_value_long').trim().max(500, 'added_value_long'), 'added_value_long')
    .default({}),
  doelen: z
    .record(
      z.string(),
      z.array(
        z.coerce.number('goal_wrong').int('goal_wrong').min(1, 'goal_wrong').max(99, 'goal_wrong'),
        'goal_wrong',
      ),
      'goal_wrong',
    )
    .default({}),
  waarom_samen: z.string().trim().max(500, 'why_together_long').default(''),
  trekker: code,
  kader: z.enum(['ja', 'nee'], 'framework_missing'),
  soort_advies: z.enum(['volledig', 'op_hoofdlijnen'], 'advice_kind_missing'),
  ruimte: z.array(z.string().trim().min(1)).default([]),
  deelnemers: z.record(
    z.string(),
    z.object({
      bevoegd: z.enum(['raad', 'college', 'burgemeester'], 'competence_missing'),
      betekenis: z.string().trim().max(500, 'meaning_long').default(''),
    }),
    'participants_missing',
  ),
  documenten: z
    .array(
      z.object({
        titel: text('document_title_missing'),
        adres: z.string('address_wrong').regex(/^https?:\/\/\S+$/, 'address_wrong'),
        gezien_op: z.string('date_wrong').refine((day) => parseDate(day) !== undefined, 'date_wrong'),
      }),
    )
    .default([]),
});
type ProposalFields = z.output<typeof proposalFields>;

/** What was written at any ambition, also at one that was not chosen: the rules say that it has no place there. */
function addedOf({ ambities, meerwaarde, doelen }: ProposalFields): AddedValue[] {
  const named = [...Object.entries(meerwaarde), ...Object.entries(doelen)]
    .filter(([, given]) => given.length > 0)
    .map(([ambition]) => ambition);
  return [...new Set([...ambities, ...named])].map((ambition) => ({
    ambition: ambition as AmbitionId,
    text: meerwaarde[ambition] ?? '',
    goals: [...new Set(doelen[ambition] ?? [])].toSorted((a, b) => a - b),
  }));
}

function contentOf(fields: ProposalFields): ProposalContent {
  return {
    title: fields.titel,
    summary: fields.samenvatting,
    summaryEnglish: fields.samenvatting_engels ?? null,
    lead: fields.trekker,
    framework: fields.kader === 'ja',
    adviceKind: adviceKinds[fields.soort_advies],
    table: (fields.bestuurstafel ?? null) as BodyId | null,
    committee: fields.regiocommissie as BodyId,
    ambitions: [...new Set(fields.ambities)] as AmbitionId[],
    added: addedOf(fields),
    whyTogether: fields.waarom_samen,
    participants: Object.entries(fields.deelnemers).map(([given, p]) => ({
      municipality: (parseMunicipalityCode(given) ?? given) as MunicipalityId,
      competence: competences[p.bevoegd],
      meaning: p.betekenis,
    })),
    roomPoints: fields.ruimte,
    documents: fields.documenten.map((d) => ({
      title: d.titel,
      address: d.adres,
      seenOn: date(d.gezien_op),
    })),
  };
}

const problems = {
  title_missing: { nl: 'Geef het voorstel een titel.', en: 'Give the proposal a title.' },
  title_long: { nl: 'Houd de titel onder 140 tekens.', en: 'Keep the title under 140 characters.' },
  summary_missing: { nl: 'Schrijf een samenvatting.', en: 'Write a summary.' },
  summary_long: {
    nl: 'Houd de samenvatting onder 2.000 tekens.',
    en: 'Keep the summary under 2,000 characters.',
  },
  committee_missing: { nl: 'Kies de regiocommissie.', en: 'Choose the regional committee.' },
  ambition_missing: { nl: 'Kies ten minste één ambitie.', en: 'Choose at least one ambition.' },
  added_value_long: {
    nl: 'Schrijf de meerwaarde als een zin of twee: ten hoogste 500 tekens.',
    en: 'Write the added value as a sentence or two: at most 500 characters.',
  },
  goal_wrong: { nl: 'Kies doelen uit de lijst.', en: 'Choose goals from the list.' },
  why_together_long: { nl: 'Houd dit onder 500 tekens.', en: 'Keep this under 500 characters.' },
  code_wrong: { nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
  lead_missing: { nl: 'Kies welke gemeente trekker is.', en: 'Choose which municipality leads.' },
  framework_missing: { nl: 'Geef aan of dit een kader is.', en: 'Say whether this is a framework.' },
  advice_kind_missing: {
    nl: 'Kies of de commissie over het hele voorstel adviseert of op hoofdlijnen.',
    en: 'Choose whether the committee advises on the whole proposal or on headlines.',
  },
  participants_missing: { nl: 'Kies welke gemeenten meedoen.', en: 'Choose which municipalities take part.' },
  competence_missing: {
    nl: 'Kies wie bevoegd is, of haal de tekst bij deze gemeente weg: ze doet niet mee.',
    en: 'Choose who is competent, or take the text of this municipality away: it does not take part.',
  },
  meaning_long: { nl: 'Houd dit onder 500 tekens.', en: 'Keep this under 500 characters.' },
  document_title_missing: { nl: 'Geef het document een naam.', en: 'Name the document.' },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint.',
    en: 'Fill in an address that starts with https://.',
  },
  date_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
};

const draftRefusals: RefusalTexts<DraftCode> = {
  draft_not_yours: {
    status: 403,
    nl: 'Een voorstel schrijven kan wie beleidsmedewerker, portefeuillehouder of regiogriffier is. Meld u aan met dat ambt.',
    en: 'Policy officers, portfolio holders and the regional clerk write proposals. Sign in with that office.',
  },
  too_few_participants: {
    status: 422,
    field: 'deelnemers',
    nl: 'Laat ten minste twee gemeenten meedoen.',
    en: 'Let at least two municipalities take part.',
  },
  participant_outside_region: {
    status: 422,
    field: 'deelnemers',
    nl: 'Er staat een gemeente bij die niet in deze regio ligt.',
    en: 'One of the municipalities does not belong to this region.',
  },
  lead_not_participating: {
    status: 422,
    field: 'trekker',
    nl: 'De trekker moet zelf meedoen. Kies een andere trekker of laat die gemeente meedoen.',
    en: 'The lead must take part. Choose another lead or let that municipality take part.',
  },
  committee_unknown: {
    status: 422,
    field: 'regiocommissie',
    nl: 'Deze regiocommissie bestaat niet. Kies er een uit de lijst.',
    en: 'There is no such regional committee. Choose one from the list.',
  },
  table_missing: {
    status: 422,
    field: 'bestuurstafel',
    nl: 'Kies de bestuurstafel die dit voorstel schrijft. Wat een commissie zelf begint, legt de regiogriffier vast.',
    en: 'Choose the governing table that writes this proposal. What a committee starts by itself, the regional clerk records.',
  },
  table_unknown: {
    status: 422,
    field: 'bestuurstafel',
    nl: 'Deze bestuurstafel bestaat niet. Kies er een uit de lijst, of geen.',
    en: 'There is no such governing table. Choose one from the list, or none.',
  },
  ambition_unknown: {
    status: 422,
    field: 'ambities',
    nl: 'Een van de ambities bestaat niet. Kies uit de lijst.',
    en: 'One of the ambitions does not exist. Choose from the list.',
  },
  value_without_ambition: {
    status: 422,
    field: 'meerwaarde.{ambition}',
    nl: 'U schreef iets bij een ambitie die niet is aangekruist. Kruis haar aan, of maak de tekst en de doelen leeg.',
    en: 'You wrote something at an ambition that is not ticked. Tick it, or empty its text and goals.',
  },
  goal_unknown: {
    status: 422,
    field: 'meerwaarde.{ambition}',
    nl: 'Doel {number} hoort niet bij deze ambitie. Kies doelen uit de lijst.',
    en: 'Goal {number} does not belong to this ambition. Choose goals from the list.',
  },
  room_without_headlines: {
    status: 422,
    field: 'soort_advies',
    nl: 'Ruimte voor amendementen hoort bij een advies op hoofdlijnen. Kies dat, of maak de punten leeg.',
    en: 'Room for amendments belongs to an advice on headlines. Choose that, or empty the points.',
  },
  headlines_without_room: {
    status: 422,
    field: 'ruimte.0',
    nl: 'Noem bij een advies op hoofdlijnen ten minste één punt waarop amenderen mag.',
    en: 'With an advice on headlines, name at least one point on which amending is allowed.',
  },
};

export const proposalUnknown = {
  status: 404,
  nl: 'Dit voorstel bestaat niet.',
  en: 'There is no such proposal.',
} as const;
export const proposalState = {
  status: 409,
  nl: 'Dit kan niet in de stand waarin het voorstel nu is. Bekijk het voorstel opnieuw.',
  en: 'This cannot be done in the state the proposal is in now. Look at the proposal again.',
} as const;

export const notRegionalClerk = {
  status: 403,
  nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
  en: 'The regional clerk does this. Sign in with that office.',
} as const;

export const votePending = {
  status: 409,
  nl: 'Over dit voorstel loopt nog een stemming of consensus. Stel de uitslag eerst vast, of annuleer die met een reden.',
  en: 'A vote or consensus on this proposal is not finished. First confirm its result, or annul it with a reason.',
} as const;

export const proposalParams = z.object({ voorstel: z.coerce.number().int().positive() });
const output = z.object({ id: z.number() });

export const draftProposalOperation = operation({
  name: 'draft_proposal',
  path: '/voorstellen',
  summary: { nl: 'Een voorstel schrijven', en: 'Draft a proposal' },
  params: z.object({}),
  input: proposalFields,
  output,
  problems,
  refusals: draftRefusals,
  use: (context, _params, fields) => draftProposal(context, contentOf(fields)),
});

const editRefusals: RefusalTexts<EditCode> = {
  ...draftRefusals,
  proposal_unknown: proposalUnknown,
  proposal_no_longer_draft: {
    status: 409,
    nl: 'Het voorstel is aangeboden; de tekst ligt nu vast.',
    en: 'The proposal has been offered; its text is fixed now.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Iemand anders bewaarde dit voorstel terwijl u schreef. Uw tekst staat hieronder nog. Vergelijk met de bewaarde tekst en bewaar opnieuw.',
    en: 'Somebody else saved this proposal while you were writing. Your text is still below. Compare it with the saved text and save again.',
  },
};

export const editProposalOperation = operation({
  name: 'edit_proposal',
  path: '/voorstellen/{voorstel}/wijzigen',
  summary: { nl: 'Een voorstel wijzigen', en: 'Edit a proposal' },
  params: proposalParams,
  input: proposalFields.extend({ versie: z.coerce.number().int() }),
  output,
  problems,
  refusals: editRefusals,
  use: (context, params, { versie, ...fields }) =>
    editProposal(context, params.voorstel as ProposalId, versie, contentOf(fields)),
});

export const offerProposalOperation = operation({
  name: 'offer_proposal',
  path: '/voorstellen/{voorstel}/aanbieden',
  summary: {
    nl: 'Een voorstel aanbieden aan de regiocommissie',
    en: 'Offer a proposal to the regional committee',
  },
  params: proposalParams,
  input: z.object({}),
  output,
  problems: {},
  refusals: {
    draft_not_yours: draftRefusals.draft_not_yours,
    proposal_unknown: proposalUnknown,
    proposal_state: proposalState,
  },
  use: (context, params) => offerProposal(context, params.voorstel as ProposalId),
});

export const returnProposalOperation = operation({
  name: 'return_proposal',
  path: '/voorstellen/{voorstel}/teruggeven',
  summary: { nl: 'Een voorstel teruggeven aan de tafel', en: 'Return a proposal to the table' },
  params: proposalParams,
  input: z.object({ toelichting: text('note_missing').max(1000, 'note_long') }),
  output,
  problems: {
    note_missing: {
      nl: 'Schrijf wat de tafel moet veranderen; het blijft zichtbaar.',
      en: 'Write what the table should change; it stays visible.',
    },
    note_long: { nl: 'Houd dit onder 1.000 tekens.', en: 'Keep this under 1,000 characters.' },
  },
  refusals: {
    not_regional_clerk: notRegionalClerk,
    proposal_unknown: proposalUnknown,
    proposal_state: proposalState,
    vote_pending: votePending,
  },
  use: (context, params, input) => returnProposal(context, params.voorstel as ProposalId, input.toelichting),
});
