import { z } from 'zod';
import type { AgendaItemId, FractionId, PersonId } from '#kernel';
import { operation, yesNoField } from '#platform/operations';
import { draftProblems as problems, draftRefusals as refusals } from './draft-refusals.ts';
import type { DraftContent } from './draft-store.ts';
import { discardDraft, draftPosition, editDraft, submitDraft } from './drafts.ts';
import { mayDraftPosition } from './policy.ts';
import { deliberationRefusals as positionRefusals } from './refusals.ts';
import { levelOf, levelWords, stanceOf } from './words.ts';

const output = z.object({ id: z.number(), item: z.number() });
const number = z.coerce.number().int().positive().max(999_999_999);
const draftParams = z.object({ concept: number });
const seen = z.coerce.number('version_missing').int('version_missing').positive('version_missing');

const content = z.object({
  standpunt: z.enum(['voor', 'voor_mits', 'tegen', 'onbeslist'], 'stance_wrong').optional(),
  toelichting: z.string('text_long').trim().max(4000, 'text_long').default(''),
  zichtbaar_voor: z.enum(Object.values(levelWords), 'level_wrong').default('aangewezen'),
  eigen_fractie: yesNoField('share_wrong').default(false),
  zusterfracties: z
    .array(z.string('share_wrong').max(200, 'share_wrong'))
    .max(200, 'share_wrong')
    .default([]),
  personen: z.array(number).max(200, 'share_wrong').default([]),
});
const contentOf = (input: z.output<typeof content>): DraftContent => ({
  stance: input.standpunt === undefined ? null : stanceOf[input.standpunt],
  reasons: input.toelichting,
  level: levelOf[input.zichtbaar_voor],
  withFraction: input.eigen_fractie,
  sisters: [...new Set(input.zusterfracties)] as FractionId[],
  persons: [...new Set(input.personen)] as PersonId[],
});

const open = {
  not_your_fraction: positionRefusals.not_your_fraction,
  item_unknown: positionRefusals.item_unknown,
  fraction_not_in_office: positionRefusals.fraction_not_in_office,
  no_positions_here: positionRefusals.no_positions_here,
  positions_over: positionRefusals.positions_over,
};
const own = { draft_not_shared: refusals.draft_not_shared, draft_not_yours: refusals.draft_not_yours };

export const draftPositionOperation = operation({
  name: 'draft_position',
  policy: mayDraftPosition,
  path: '/agendapunten/{punt}/standpuntconcepten',
  summary: {
    nl: 'Een standpunt als concept bewaren, voor wie u aanwijst',
    en: 'Keep a position as a draft, for whom you name',
  },
  params: z.object({ punt: number }),
  input: content.extend({
    fractie: z.string('fraction_missing').min(1, 'fraction_missing').max(200, 'fraction_missing'),
  }),
  output,
  problems,
  refusals: {
    ...open,
    draft_by_specialist: refusals.draft_by_specialist,
    drafted_already: refusals.drafted_already,
    share_unknown: refusals.share_unknown,
  },
  use: (context, params, input) =>
    draftPosition(context, params.punt as AgendaItemId, input.fractie as FractionId, contentOf(input)),
});

export const editDraftOperation = operation({
  name: 'edit_position_draft',
  policy: mayDraftPosition,
  path: '/standpuntconcepten/{concept}',
  summary: {
    nl: 'Een concept-standpunt wijzigen, en met wie het is gedeeld',
    en: 'Change a draft position, and with whom it is shared',
  },
  params: draftParams,
  input: content.extend({ versie: seen }),
  output,
  problems,
  refusals: {
    ...open,
    ...own,
    share_unknown: refusals.share_unknown,
    draft_changed: refusals.draft_changed,
  },
  use: (context, params, { versie, ...input }) =>
    editDraft(context, params.concept, contentOf(input), versie),
});

export const submitDraftOperation = operation({
  name: 'submit_position_draft',
  policy: mayDraftPosition,
  path: '/standpuntconcepten/{concept}/indienen',
  summary: {
    nl: 'Een concept-standpunt indienen: het is dan openbaar',
    en: 'Submit a draft position: it is public then',
  },
  params: draftParams,
  input: z.object({ versie: seen }),
  output,
  problems,
  refusals: {
    ...open,
    ...own,
    share_unknown: refusals.share_unknown,
    draft_changed: refusals.draft_changed,
    position_changed: positionRefusals.position_changed,
    stance_open: refusals.stance_open,
    reasons_open: refusals.reasons_open,
  },
  use: (context, params, input) => submitDraft(context, params.concept, input.versie),
});

export const discardDraftOperation = operation({
  name: 'discard_position_draft',
  policy: mayDraftPosition,
  path: '/standpuntconcepten/{concept}/weggooien',
  summary: { nl: 'Een concept-standpunt weggooien', en: 'Throw a draft position away' },
  params: draftParams,
  input: z.object({}),
  output,
  problems,
  refusals: own,
  use: (context, params) => discardDraft(context, params.concept),
});
