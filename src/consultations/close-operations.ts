import { z } from 'zod';
import { operation, textField } from '#platform/operations';
import { closeRound, reopenRound } from './close-round.ts';
import { closingRefusals as closing } from './closing-refusals.ts';
import { output, roundParams } from './operation-fields.ts';
import { roundPath } from './paths.ts';
import { mayRunRound } from './policy.ts';
import { consultationProblems as problems, runRefusals as run } from './refusals.ts';

const { not_regional_clerk, round_unknown } = run;
const input = z.object({ reden: textField('reason_missing', 2000, 'reason_long') });

export const closeRoundOperation = operation({
  name: 'close_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/sluiten`,
  summary: {
    nl: 'Een raadpleging sluiten voor de laatste dag, als alle raden hebben gereageerd',
    en: 'Close a consultation before its last day, once all councils have responded',
  },
  params: roundParams,
  input,
  output,
  problems,
  refusals: {
    not_regional_clerk,
    round_unknown,
    not_open: closing.not_open,
    not_all_responded: closing.not_all_responded,
  },
  use: (context, params, { reden }) => closeRound(context, params.raadpleging, reden),
});

export const reopenRoundOperation = operation({
  name: 'reopen_round',
  policy: mayRunRound,
  path: `${roundPath('{raadpleging}')}/heropenen`,
  summary: {
    nl: 'Een raadpleging heropenen die voor de laatste dag is gesloten',
    en: 'Open a consultation again that was closed before its last day',
  },
  params: roundParams,
  input,
  output,
  problems,
  refusals: {
    not_regional_clerk,
    round_unknown,
    not_closed_early: closing.not_closed_early,
    term_over: closing.term_over,
  },
  use: (context, params, { reden }) => reopenRound(context, params.raadpleging, reden),
});
