import { z } from 'zod';
import type { AmbitionId, BodyId, MunicipalityId, ProposalId } from '#kernel';
import { date, parseDate, parseMunicipalityCode } from '#kernel';
import { operation } from '#platform/operations';
import { draftProposal, editProposal, offerProposal } from './draft-proposal.ts';
import { mayDraft, mayGuide, mayOffer } from './policy.ts';
import {
  draftProblems,
  draftRefusals,
  editRefusals,
  notRegionalClerk,
  proposalState,
  proposalUnknown,
  votePending,
} from './refusals.ts';
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

export const proposalParams = z.object({ voorstel: z.coerce.number().int().positive() });
const output = z.object({ id: z.number() });

export const draftProposalOperation = operation({
  name: 'draft_proposal',
  policy: [mayDraft, mayGuide],
  path: '/voorstellen',
  summary: { nl: 'Een voorstel schrijven', en: 'Draft a proposal' },
  params: z.object({}),
  input: proposalFields,
  output,
  problems: draftProblems,
  refusals: draftRefusals,
  use: (context, _params, fields) => draftProposal(context, contentOf(fields)),
});

export const editProposalOperation = operation({
  name: 'edit_proposal',
  policy: [mayDraft, mayGuide],
  path: '/voorstellen/{voorstel}/wijzigen',
  summary: { nl: 'Een voorstel wijzigen', en: 'Edit a proposal' },
  params: proposalParams,
  input: proposalFields.extend({ versie: z.coerce.number().int() }),
  output,
  problems: draftProblems,
  refusals: editRefusals,
  use: (context, params, { versie, ...fields }) =>
    editProposal(context, params.voorstel as ProposalId, versie, contentOf(fields)),
});

export const offerProposalOperation = operation({
  name: 'offer_proposal',
  policy: mayOffer,
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
  policy: mayGuide,
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
