import { z } from 'zod';
import { voteDoubtRefusals } from '#elections';
import { operation, optionalText, textField } from '#platform/operations';
import { declareNone, takeBackNone } from './no-view.ts';
import {
  at,
  decidedIn,
  heldToDecision,
  no,
  optionalDecision,
  output,
  own,
  ownParams,
  ownPath,
} from './operation-fields.ts';
import { mayWriteFor } from './policy.ts';
import { councilRefusals as council, consultationProblems as problems } from './refusals.ts';

const fields = z.object({
  waarom: optionalText(4000, 'text_long'),
  // Het besluit van de raad dat hij geen zienswijze heeft: alle drie, of geen van drie.
  ...optionalDecision,
  onder_voorbehoud: no,
  te_laat: no,
});

export const declareNoneOperation = operation({
  name: 'declare_no_view',
  policy: mayWriteFor,
  path: `${ownPath}/geen`,
  summary: {
    nl: 'Zeggen dat een raad geen zienswijze heeft, of niets inbrengt: met het besluit van de raad, of onder voorbehoud',
    en: 'Say that a council has no view, or brings nothing: with the decision of the council, or under reservation',
  },
  params: ownParams,
  input: heldToDecision(fields),
  output,
  problems,
  refusals: {
    ...own,
    handed_in_already: council.handed_in_already,
    still_carries: council.still_carries,
    term_passed: council.term_passed,
    adopted_already: council.adopted_already,
    no_view_undecided: council.no_view_undecided,
    day_ahead: council.day_ahead,
    day_before_sending: council.day_before_sending,
    ...voteDoubtRefusals,
  },
  use: (context, params, input) =>
    declareNone(context, ...at(params), {
      note: input.waarom,
      decision: decidedIn(input),
      provisional: input.onder_voorbehoud,
      lateKnown: input.te_laat,
    }),
});

export const takeBackNoneOperation = operation({
  name: 'take_back_no_view',
  policy: mayWriteFor,
  path: `${ownPath}/geen/terugnemen`,
  summary: {
    nl: 'Terugnemen dat een raad geen zienswijze heeft: er kan weer worden ingediend',
    en: 'Take back that a council has no view: it can hand in again',
  },
  params: ownParams,
  input: z.object({ reden: textField('reason_missing', 2000, 'reason_long'), te_laat: no }),
  output,
  problems,
  refusals: { ...own, no_view_not_said: council.no_view_not_said, term_passed: council.term_passed },
  use: (context, params, input) =>
    takeBackNone(context, ...at(params), { reason: input.reden, lateKnown: input.te_laat }),
});
