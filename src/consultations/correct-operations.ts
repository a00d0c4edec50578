import { z } from 'zod';
import { voteDoubtRefusals } from '#elections';
import { operation, optionalText, textField } from '#platform/operations';
import { correctSubmission } from './correct-submission.ts';
import {
  at,
  decidedIn,
  heldToDecision,
  optionalDecision,
  output,
  own,
  ownParams,
  ownPath,
  seen,
} from './operation-fields.ts';
import { mayWriteFor } from './policy.ts';
import {
  correctionRefusals as correction,
  councilRefusals as council,
  consultationProblems as problems,
} from './refusals.ts';
import { positions } from './rules/submission-state.ts';

export const correctSubmissionOperation = operation({
  name: 'correct_submission',
  policy: mayWriteFor,
  path: `${ownPath}/verbetering`,
  summary: {
    nl: 'Verbeteren wat een raad indiende en anders is ingetypt dan de raad besloot, met de reden',
    en: 'Correct what a council handed in and was typed otherwise than the council decided, with the reason',
  },
  params: ownParams,
  input: heldToDecision(
    z.object({
      standpunt: z.enum(positions, 'position_wrong'),
      toelichting: optionalText(4000, 'text_long'),
      // Het besluit van de raad zoals het was: alle drie, of geen van drie als de raad nog niet besloot.
      ...optionalDecision,
      // Wat eerst onder voorbehoud is ingediend, als de raad daarna anders besloot; weggelaten: zoals het er staat.
      eerst_standpunt: z.enum(positions, 'position_wrong').optional(),
      eerst_toelichting: z.string().trim().max(4000, 'text_long').optional(),
      // Wat daar stond: zo zegt een formulier dat het veld leeg is gemaakt, want een leeg veld komt niet mee.
      stond_eerst_toelichting: z.string().max(8000, 'text_long').optional(),
      reden: textField('reason_missing', 2000, 'reason_long'),
      versie: seen,
    }),
  ),
  output,
  problems,
  refusals: {
    ...own,
    ...correction,
    submission_changed: council.submission_changed,
    day_ahead: council.day_ahead,
    day_before_sending: council.day_before_sending,
    ...voteDoubtRefusals,
  },
  use: (context, params, input) =>
    correctSubmission(context, ...at(params), {
      position: input.standpunt,
      note: input.toelichting,
      decision: decidedIn(input),
      first: {
        position: input.eerst_standpunt,
        note: input.eerst_toelichting ?? (input.stond_eerst_toelichting === undefined ? undefined : ''),
      },
      reason: input.reden,
      seen: input.versie,
    }),
});
