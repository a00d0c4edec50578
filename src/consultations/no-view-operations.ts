import { z } from 'zod';
import { operation, optionalText, textField } from '#platform/operations';
import { declareNone, takeBackNone } from './no-view.ts';
import {
  at,
  decidedOf,
  decisionFields,
  no,
  output,
  own,
  ownParams,
  ownPath,
  votesNeeded,
  votesTogether,
} from './operation-fields.ts';
import { mayWriteFor } from './policy.ts';
import { councilRefusals as council, consultationProblems as problems } from './refusals.ts';

const { dag, vergadering, behandeling, ...more } = decisionFields;
const fields = z.object({
  waarom: optionalText(4000, 'text_long'),
  // Het besluit van de raad dat hij geen zienswijze heeft: alle drie, of geen van drie.
  dag: dag.optional(),
  vergadering: vergadering.optional(),
  behandeling: behandeling.optional(),
  ...more,
  onder_voorbehoud: no,
  te_laat: no,
});
type Given = z.output<typeof fields>;

/** What of the decision was filled in; nothing where none was. */
const decides = (given: Given): boolean =>
  Boolean(
    given.dag || given.vergadering || given.behandeling || given.link || given.stemmen_voor !== undefined,
  );
const whole = (name: 'dag' | 'vergadering' | 'behandeling') => (given: Given) =>
  !decides(given) || Boolean(given[name]);

export const declareNoneOperation = operation({
  name: 'declare_no_view',
  policy: mayWriteFor,
  path: `${ownPath}/geen`,
  summary: {
    nl: 'Zeggen dat een raad geen zienswijze heeft, of niets inbrengt: met het besluit van de raad, of onder voorbehoud',
    en: 'Say that a council has no view, or brings nothing: with the decision of the council, or under reservation',
  },
  params: ownParams,
  input: fields
    .refine(whole('dag'), { path: ['dag'], error: 'date_wrong' })
    .refine(whole('vergadering'), { path: ['vergadering'], error: 'meeting_missing' })
    .refine(whole('behandeling'), { path: ['behandeling'], error: 'handling_wrong' })
    .refine(votesTogether, votesNeeded),
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
  },
  use: (context, params, input) => {
    const { dag, vergadering, behandeling } = input;
    return declareNone(context, ...at(params), {
      note: input.waarom,
      decision:
        dag && vergadering && behandeling ? decidedOf({ ...input, dag, vergadering, behandeling }) : null,
      provisional: input.onder_voorbehoud,
      lateKnown: input.te_laat,
    });
  },
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
