import { z } from 'zod';
import type { ProposalId } from '#kernel';
import { operation } from '#platform/operations';
import { dropProposal, withdrawProposal } from './leave-board.ts';
import { proposalParams } from './operations.ts';
import { mayGuide, mayWithdraw } from './policy.ts';
import { notRegionalClerk, proposalState, proposalUnknown, votePending } from './refusals.ts';

const input = z.object({
  reden: z.string('reason_missing').trim().min(1, 'reason_missing').max(1000, 'reason_long'),
});
const output = z.object({ id: z.number() });
const problems = {
  reason_missing: {
    nl: 'Schrijf waarom; het blijft zichtbaar.',
    en: 'Write why; it stays visible.',
  },
  reason_long: { nl: 'Houd dit onder 1.000 tekens.', en: 'Keep this under 1,000 characters.' },
};
const refusals = {
  proposal_unknown: proposalUnknown,
  proposal_state: proposalState,
  vote_pending: votePending,
} as const;

export const withdrawProposalOperation = operation({
  name: 'withdraw_proposal',
  policy: mayWithdraw,
  path: '/voorstellen/{voorstel}/intrekken',
  summary: { nl: 'Een voorstel intrekken', en: 'Withdraw a proposal' },
  params: proposalParams,
  input,
  output,
  problems,
  refusals: {
    ...refusals,
    withdraw_not_yours: {
      status: 403,
      nl: 'Een voorstel van een bestuurstafel trekt een beleidsmedewerker of portefeuillehouder in; wat een commissie begon, de regiogriffier. Meld u aan met dat ambt.',
      en: 'A policy officer or portfolio holder withdraws the proposal of a governing table; the regional clerk what a committee started. Sign in with that office.',
    },
  },
  use: (context, params, { reden }) => withdrawProposal(context, params.voorstel as ProposalId, reden),
});

export const dropProposalOperation = operation({
  name: 'drop_proposal',
  policy: mayGuide,
  path: '/voorstellen/{voorstel}/van-tafel',
  summary: { nl: 'Een voorstel van tafel halen', en: 'Take a proposal off the table' },
  params: proposalParams,
  input,
  output,
  problems,
  refusals: { ...refusals, not_regional_clerk: notRegionalClerk },
  use: (context, params, { reden }) => dropProposal(context, params.voorstel as ProposalId, reden),
});
