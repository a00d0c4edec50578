import { z } from 'zod';
import { voteDoubtRefusals, voteDoubtsNamed, voteDoubtWords } from '#elections';
import type { FractionId, PersonId } from '#kernel';
import {
  addressField,
  councilSystemField,
  dayField,
  operation,
  optionalText,
  textField,
  yesNoField,
} from '#platform/operations';
import { amendmentOf } from './base-text.ts';
import { adaptMotion, discardMotionDraft, draftMotion, editMotionDraft, proposalOf } from './drafts.ts';
import { recordMotionOutcome, withdrawMotion } from './outcomes.ts';
import { motionDraftPath, motionDraftsPath, motionPath } from './paths.ts';
import { mayDraftMotion, mayNoteOutcome } from './policy.ts';
import { motionProblems as problems, motionRefusals as refusals } from './refusals.ts';
import { submitMotion } from './submit-draft.ts';
import { doubtWords, kindOf, kindWords, outcomeOf, outcomeWords, typeOf, typeWords } from './words.ts';

const output = z.object({ id: z.number() });
const number = z.coerce.number().int().positive().max(999_999_999);
const draftParams = z.object({ concept: number });
const motionParams = z.object({ motie: number });
const seen = z.coerce.number('version_missing').int('version_missing').positive('version_missing');
/** An empty choice of a form: left open. */
const open = z.literal('').transform(() => undefined);

const content = z.object({
  motietype: z.union([open, z.enum(Object.values(typeWords))], 'type_wrong').optional(),
  voorstel: z.union([open, z.coerce.number().int().positive().max(999_999_999)], 'proposal_wrong').optional(),
  titel: textField('title_missing', 200, 'title_long'),
  overwegingen: optionalText(4000, 'text_long'),
  verzoek: optionalText(4000, 'text_long'),
  passage: optionalText(4000, 'text_long'),
  nieuwe_tekst: optionalText(4000, 'text_long'),
  eigen_fractie: yesNoField('share_wrong').default(false),
  zusterfracties: z
    .array(z.string('share_wrong').max(200, 'share_wrong'))
    .max(200, 'share_wrong')
    .default([]),
  personen: z.array(number).max(200, 'share_wrong').default([]),
});
const contentOf = (input: z.output<typeof content>) => ({
  type: input.motietype === undefined ? 'other' : typeOf(input.motietype),
  proposal: proposalOf(input.voorstel),
  title: input.titel,
  considerations: input.overwegingen,
  request: input.verzoek,
  passage: input.passage,
  replacement: input.nieuwe_tekst,
  withFraction: input.eigen_fractie,
  sisters: [...new Set(input.zusterfracties)] as FractionId[],
  persons: [...new Set(input.personen)] as PersonId[],
});
const {
  share_unknown,
  proposal_missing,
  proposal_unknown,
  proposal_over,
  council_decides_not,
  passage_missing,
  passage_several,
  amendment_missing,
  amendment_unknown,
  amendment_elsewhere,
  amendment_settled,
  one_level,
  sub_passage_missing,
  sub_passage_several,
  draft_not_shared,
  draft_submitted,
  draft_not_yours,
  draft_changed,
  draft_by_specialist,
  fraction_not_in_office,
  not_of_kind,
} = refusals;
const contentRefusals = {
  share_unknown,
  proposal_missing,
  proposal_unknown,
  proposal_over,
  council_decides_not,
  passage_missing,
  passage_several,
  amendment_missing,
  amendment_unknown,
  amendment_elsewhere,
  amendment_settled,
  one_level,
  sub_passage_missing,
  sub_passage_several,
  not_of_kind,
};
const own = { draft_not_shared, draft_submitted, draft_not_yours };
const fraction = z.string('fraction_missing').min(1, 'fraction_missing').max(200, 'fraction_missing');

export const draftMotionOperation = operation({
  name: 'draft_motion',
  policy: mayDraftMotion,
  path: motionDraftsPath,
  summary: {
    nl: 'Een motie of amendement als concept bewaren, voor wie u aanwijst',
    en: 'Keep a motion or amendment as a draft, for whom you name',
  },
  params: z.object({}),
  input: content.extend({
    soort: z.enum(Object.values(kindWords), 'kind_missing'),
    fractie: fraction,
    amendement: z
      .union([open, z.coerce.number().int().positive().max(999_999_999)], 'amendment_wrong')
      .optional(),
  }),
  output,
  problems,
  refusals: { ...contentRefusals, draft_by_specialist, fraction_not_in_office },
  use: (context, _params, { soort, fractie, amendement, ...input }) =>
    draftMotion(context, fractie as FractionId, {
      ...contentOf(input),
      kind: kindOf(soort),
      amendment: amendmentOf(amendement),
    }),
});

export const editMotionDraftOperation = operation({
  name: 'edit_motion_draft',
  policy: mayDraftMotion,
  path: motionDraftPath('{concept}'),
  summary: {
    nl: 'Een concept-motie of -amendement wijzigen, en met wie het is gedeeld',
    en: 'Change a draft motion or amendment, and with whom it is shared',
  },
  params: draftParams,
  input: content.extend({ versie: seen }),
  output,
  problems,
  refusals: { ...contentRefusals, ...own, draft_changed },
  use: (context, { concept }, { versie, ...input }) =>
    editMotionDraft(context, concept, contentOf(input), versie),
});

export const adaptMotionOperation = operation({
  name: 'adapt_motion',
  policy: mayDraftMotion,
  path: `${motionDraftPath('{concept}')}/eigen-tekst`,
  summary: {
    nl: 'Van een gedeeld concept een eigen tekst maken, voor de eigen raad',
    en: 'Make an own text of a shared draft, for the own council',
  },
  params: draftParams,
  input: z.object({ fractie: fraction, terugdelen: yesNoField('share_wrong').default(false) }),
  output,
  problems,
  refusals: {
    draft_not_shared,
    draft_submitted,
    draft_by_specialist,
    fraction_not_in_office,
    not_shared_with_fraction: refusals.not_shared_with_fraction,
    adapted_already: refusals.adapted_already,
    amendment_not_here: refusals.amendment_not_here,
  },
  use: (context, { concept }, { fractie, terugdelen }) =>
    adaptMotion(context, concept, fractie as FractionId, terugdelen),
});

export const submitMotionOperation = operation({
  name: 'submit_motion',
  policy: mayDraftMotion,
  path: `${motionDraftPath('{concept}')}/indienen`,
  summary: {
    nl: 'Een concept-motie of -amendement indienen in de eigen raad: het is dan openbaar',
    en: 'Submit a draft motion or amendment to the own council: it is public then',
  },
  params: draftParams,
  input: z.object({
    versie: seen,
    link: councilSystemField('address_wrong'),
    /** Dat de raad al besloot, of dat het voorstel nog niet bij de raden ligt, is gezien. */
    klopt: z.array(z.enum(Object.values(doubtWords), 'doubt_wrong'), 'doubt_wrong').default([]),
  }),
  output,
  problems,
  refusals: {
    ...contentRefusals,
    ...own,
    draft_changed,
    fraction_not_in_office,
    after_decision: refusals.after_decision,
    before_sending: refusals.before_sending,
    request_open: refusals.request_open,
    passage_open: refusals.passage_open,
    nothing_changes: refusals.nothing_changes,
  },
  use: (context, { concept }, { versie, link, klopt }) =>
    submitMotion(context, concept, { seen: versie, link: link ?? null, confirmed: klopt }),
});

export const discardMotionDraftOperation = operation({
  name: 'discard_motion_draft',
  policy: mayDraftMotion,
  path: `${motionDraftPath('{concept}')}/weggooien`,
  summary: { nl: 'Een concept-motie of -amendement weggooien', en: 'Throw a draft motion or amendment away' },
  params: draftParams,
  input: z.object({}),
  output,
  problems,
  refusals: own,
  use: (context, { concept }) => discardMotionDraft(context, concept),
});

const votes = z
  .union(
    [open, z.coerce.number('votes_wrong').int('votes_wrong').min(0, 'votes_wrong').max(99, 'votes_wrong')],
    'votes_wrong',
  )
  .optional();

export const recordMotionOutcomeOperation = operation({
  name: 'record_motion_outcome',
  policy: mayNoteOutcome,
  path: `${motionPath('{motie}')}/uitkomst`,
  summary: {
    nl: 'Vastleggen wat een raad van een motie of amendement maakte',
    en: 'Note what a council made of a motion or amendment',
  },
  params: motionParams,
  input: z
    .object({
      uitkomst: z.enum(Object.values(outcomeWords), 'outcome_missing'),
      dag: dayField('date_wrong'),
      /** Dat de raad al besloot voordat de tekst hier was ingediend. */
      dag_klopt: yesNoField('day_right_wrong').default(false),
      stemmen_voor: votes,
      stemmen_tegen: votes,
      /** Twijfels bij hun naam, waarin de stemmen kloppen. */
      stemmen_kloppen: z
        .array(z.enum(Object.values(voteDoubtWords), 'votes_right'), 'votes_right')
        .default([]),
      link: z.union([open, addressField('address_wrong')], 'address_wrong').optional(),
      toelichting: optionalText(1000, 'note_long'),
      ambt: optionalText(120, 'office_long'),
      termijn: z.union([open, dayField('date_wrong')], 'date_wrong').optional(),
      gezien: z.coerce.number('seen_missing').int('seen_missing').min(0, 'seen_missing'),
    })
    .refine((given) => (given.stemmen_voor === undefined) === (given.stemmen_tegen === undefined), {
      path: ['stemmen_tegen'],
      error: 'votes_together',
    }),
  output,
  problems,
  refusals: {
    motion_unknown: refusals.motion_unknown,
    not_your_council: refusals.not_your_council,
    subs_first: refusals.subs_first,
    amendment_settled: refusals.amendment_settled,
    sub_fits_not: refusals.sub_fits_not,
    changed_meanwhile: refusals.changed_meanwhile,
    reason_missing: refusals.reason_missing,
    day_ahead: refusals.day_ahead,
    day_before: refusals.day_before,
    withdrawn_unvoted: refusals.withdrawn_unvoted,
    ...voteDoubtRefusals,
    owed_already: refusals.owed_already,
    nothing_owed: refusals.nothing_owed,
    due_passed: refusals.due_passed,
    owner_elsewhere: refusals.owner_elsewhere,
    not_council_clerk: refusals.not_council_clerk,
  },
  use: (context, { motie }, input) =>
    recordMotionOutcome(context, motie, {
      outcome: outcomeOf(input.uitkomst),
      day: input.dag,
      dayRight: input.dag_klopt,
      confirmed: voteDoubtsNamed(input.stemmen_kloppen),
      votesFor: input.stemmen_voor ?? null,
      votesAgainst: input.stemmen_tegen ?? null,
      link: input.link ?? null,
      note: input.toelichting,
      seen: input.gezien,
      ownerOffice: input.ambt || null,
      due: input.termijn,
    }),
});

export const withdrawMotionOperation = operation({
  name: 'withdraw_motion',
  policy: mayDraftMotion,
  path: `${motionPath('{motie}')}/intrekken`,
  summary: {
    nl: 'Een ingediende motie of amendement intrekken',
    en: 'Withdraw a submitted motion or amendment',
  },
  params: motionParams,
  input: z.object({ reden: textField('withdraw_missing', 500, 'note_long') }),
  output,
  problems,
  refusals: {
    motion_unknown: refusals.motion_unknown,
    not_your_fraction: refusals.not_your_fraction,
    outcome_there: refusals.outcome_there,
  },
  use: (context, { motie }, { reden }) => withdrawMotion(context, motie, reden),
});
