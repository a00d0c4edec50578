import { z } from 'zod';
import type { AgendaItemId, FractionId } from '#kernel';
import { operation, optionalText, textField } from '#platform/operations';
import { votePending } from '#proposals';
import { objectToConsensus, proposeConsensus, withdrawConsensus, withdrawObjection } from './consensus.ts';
import { mayPropose, maySpeakFor } from './policy.ts';
import { givePosition, joinPosition, leavePosition, withdrawPosition } from './positions.ts';
import { deliberationProblems as problems, deliberationRefusals as refusals } from './refusals.ts';
import { stanceOf } from './words.ts';

const output = z.object({ id: z.number(), item: z.number() });
const number = z.coerce.number().int().positive().max(999_999_999);
const itemParams = z.object({ punt: number });
const positionParams = z.object({ standpunt: number });
const fraction = z.string('fraction_missing').min(1, 'fraction_missing').max(200, 'fraction_missing');

const open = {
  not_your_fraction: refusals.not_your_fraction,
  item_unknown: refusals.item_unknown,
  fraction_not_in_office: refusals.fraction_not_in_office,
  no_positions_here: refusals.no_positions_here,
  positions_over: refusals.positions_over,
};

export const givePositionOperation = operation({
  name: 'give_position',
  policy: maySpeakFor,
  path: '/agendapunten/{punt}/standpunten',
  summary: {
    nl: 'Het standpunt van een fractie geven, of wijzigen',
    en: 'Give or change the position of a fraction',
  },
  params: itemParams,
  input: z.object({
    fractie: fraction,
    standpunt: z.enum(['voor', 'voor_mits', 'tegen', 'onbeslist'], 'stance_missing'),
    toelichting: textField('reasons_missing', 4000, 'text_long'),
    // The number of the version that was shown, 0 for none: the second of two is told.
    gezien: z.coerce.number().int().min(0).optional(),
  }),
  output,
  problems,
  refusals: { ...open, position_changed: refusals.position_changed },
  use: (context, params, input) =>
    givePosition(context, params.punt as AgendaItemId, input.fractie as FractionId, {
      stance: stanceOf[input.standpunt],
      reasons: input.toelichting,
      seen: input.gezien,
    }),
});

const ofPosition = { ...open, position_unknown: refusals.position_unknown };

export const withdrawPositionOperation = operation({
  name: 'withdraw_position',
  policy: maySpeakFor,
  path: '/standpunten/{standpunt}/intrekken',
  summary: { nl: 'Het standpunt van een fractie intrekken', en: 'Withdraw the position of a fraction' },
  params: positionParams,
  input: z.object({ reden: textField('withdrawal_reason_missing', 1000, 'reason_long') }),
  output,
  problems,
  refusals: { ...ofPosition, position_withdrawn: refusals.position_withdrawn },
  use: (context, params, input) => withdrawPosition(context, params.standpunt, input.reden),
});

export const joinPositionOperation = operation({
  name: 'join_position',
  policy: maySpeakFor,
  path: '/standpunten/{standpunt}/aansluiten',
  summary: {
    nl: 'Met een fractie aansluiten bij het standpunt van een zusterfractie',
    en: 'Join the position of a sister fraction',
  },
  params: positionParams,
  input: z.object({ fractie: fraction }),
  output,
  problems,
  refusals: {
    ...ofPosition,
    position_withdrawn: refusals.position_withdrawn,
    same_municipality: refusals.same_municipality,
    own_position_there: refusals.own_position_there,
    joined_already: refusals.joined_already,
  },
  use: (context, params, input) => joinPosition(context, params.standpunt, input.fractie as FractionId),
});

export const leavePositionOperation = operation({
  name: 'leave_position',
  policy: maySpeakFor,
  path: '/standpunten/{standpunt}/loslaten',
  summary: { nl: 'Niet langer aangesloten zijn bij een standpunt', en: 'No longer join a position' },
  params: positionParams,
  input: z.object({ fractie: fraction }),
  output,
  problems,
  refusals: { ...ofPosition, not_joined: refusals.not_joined },
  use: (context, params, input) => leavePosition(context, params.standpunt, input.fractie as FractionId),
});

/** Lines of a text field, or a list by API. */
const lines = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    (typeof given === 'string' ? given.split(/\r?\n/) : given)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

export const proposeConsensusOperation = operation({
  name: 'propose_consensus',
  policy: mayPropose,
  path: '/agendapunten/{punt}/consensus',
  summary: { nl: 'Consensus voorstellen over een conceptadvies', en: 'Propose consensus on a draft advice' },
  params: itemParams,
  input: z.object({ adviestekst: textField('draft_missing', 4000, 'text_long'), voorwaarden: lines }),
  output,
  problems,
  refusals: {
    not_the_chair: refusals.not_the_chair,
    item_unknown: refusals.item_unknown,
    meeting_not_now: refusals.meeting_not_now,
    not_in_opinion_forming: refusals.not_in_opinion_forming,
    vote_pending: votePending,
    consensus_proposed_already: refusals.consensus_proposed_already,
  },
  use: (context, params, input) =>
    proposeConsensus(context, params.punt as AgendaItemId, {
      text: input.adviestekst,
      conditions: input.voorwaarden,
    }),
});

const consensusParams = z.object({ consensus: number });

export const withdrawConsensusOperation = operation({
  name: 'withdraw_consensus',
  policy: mayPropose,
  path: '/consensus/{consensus}/intrekken',
  summary: { nl: 'Het voorstel voor consensus intrekken', en: 'Withdraw the proposal for consensus' },
  params: consensusParams,
  input: z.object({}),
  output,
  problems,
  refusals: {
    not_the_chair: refusals.not_the_chair,
    consensus_unknown: refusals.consensus_unknown,
    consensus_ended: refusals.consensus_ended,
  },
  use: (context, params) => withdrawConsensus(context, params.consensus),
});

export const objectOperation = operation({
  name: 'object_to_consensus',
  policy: maySpeakFor,
  path: '/consensus/{consensus}/bezwaren',
  summary: { nl: 'Bezwaar maken tegen consensus', en: 'Object to consensus' },
  params: consensusParams,
  input: z.object({ fractie: fraction, reden: optionalText(1000, 'reason_long') }),
  output,
  problems,
  refusals: {
    not_your_fraction: refusals.not_your_fraction,
    consensus_unknown: refusals.consensus_unknown,
    consensus_ended: refusals.consensus_ended,
    fraction_not_in_office: refusals.fraction_not_in_office,
    objected_already: refusals.objected_already,
  },
  use: (context, params, input) =>
    objectToConsensus(context, params.consensus, input.fractie as FractionId, input.reden || null),
});

export const withdrawObjectionOperation = operation({
  name: 'withdraw_objection',
  policy: maySpeakFor,
  path: '/bezwaren/{bezwaar}/intrekken',
  summary: { nl: 'Een bezwaar tegen consensus intrekken', en: 'Withdraw an objection to consensus' },
  params: z.object({ bezwaar: number }),
  input: z.object({}),
  output,
  problems,
  refusals: {
    not_your_fraction: refusals.not_your_fraction,
    objection_unknown: refusals.objection_unknown,
    objection_withdrawn: refusals.objection_withdrawn,
    consensus_ended: refusals.consensus_ended,
  },
  use: (context, params) => withdrawObjection(context, params.bezwaar),
});
