import { z } from 'zod';
import { voteDoubtRefusals } from '#elections';
import { dayField, operation, optionalText } from '#platform/operations';
import { closingRefusals } from './closing-refusals.ts';
import {
  at,
  decidedOf,
  decisionFields,
  no,
  number,
  output,
  own,
  ownParams,
  ownPath,
  seen,
  towns,
  votesNeeded,
  votesTogether,
} from './operation-fields.ts';
import { mayWriteFor } from './policy.ts';
import { councilRefusals as council, consultationProblems as problems } from './refusals.ts';
import { positions } from './rules/submission-state.ts';
import { adoptSubmission, handIn, prepareSubmission } from './write-submission.ts';

const { handed_in_already, term_passed, point_changed, position_missing } = council;

/** A number with the version that was read: `12/2`. */
const numbered = z
  .string('choice_wrong')
  .regex(/^\d{1,9}\/\d{1,4}$/, 'choice_wrong')
  .transform((given) => {
    const [id, version] = given.split('/').map(Number) as [number, number];
    return { id, version };
  });

export const prepareSubmissionOperation = operation({
  name: 'prepare_submission',
  policy: mayWriteFor,
  path: `${ownPath}/voorbereiding`,
  summary: {
    nl: 'Het standpunt van een raad voorbereiden, en zeggen met welke griffiers het concept is gedeeld',
    en: "Prepare a council's position, and say with which clerks the draft is shared",
  },
  params: ownParams,
  input: z.object({
    fase: z.enum(['in_voorbereiding', 'in_commissie'], 'phase_wrong').default('in_voorbereiding'),
    commissie_op: dayField('date_wrong').optional(),
    standpunt: z.enum(positions, 'position_wrong').optional(),
    toelichting: optionalText(4000, 'text_long'),
    delen_met: towns,
    // Nummer en versie van een gezamenlijke tekst, en van de punten daarvan waar de raad achter gaat staan: `12/2`.
    gezamenlijke_tekst: numbered.optional(),
    punten: z.array(numbered, 'choice_wrong').max(200, 'choice_wrong').default([]),
    versie: seen,
  }),
  output,
  problems,
  refusals: {
    ...own,
    handed_in_already,
    submission_changed: council.submission_changed,
    council_unknown: council.council_unknown,
    joint_unknown: council.joint_unknown,
    joint_point: council.joint_point,
    joined_after_note: closingRefusals.joined_after_note,
    point_ended: council.point_ended,
  },
  use: (context, params, input) =>
    prepareSubmission(context, ...at(params), {
      position: input.standpunt ?? null,
      note: input.toelichting,
      sharedWith: [...new Set(input.delen_met)],
      inCommittee: input.fase === 'in_commissie',
      committeeDay: input.commissie_op ?? null,
      taken: input.gezamenlijke_tekst
        ? {
            text: input.gezamenlijke_tekst.id,
            version: input.gezamenlijke_tekst.version,
            points: input.punten,
          }
        : null,
      seen: input.versie,
    }),
});

export const adoptSubmissionOperation = operation({
  name: 'adopt_submission',
  policy: mayWriteFor,
  path: `${ownPath}/besluit`,
  summary: {
    nl: 'Vastleggen dat een raad zijn inbreng heeft vastgesteld, of anders besloot dan onder voorbehoud was ingediend',
    en: 'Record that a council adopted what it brings, or decided otherwise than was handed in under reservation',
  },
  params: ownParams,
  input: z
    .object({
      ...decisionFields,
      // Wat de raad maakte van wat onder voorbehoud was ingediend; weggelaten: vastgesteld zoals het was.
      standpunt: z.enum(positions, 'position_wrong').optional(),
      toelichting: z.string().trim().max(4000, 'text_long').optional(),
      niet_overgenomen: z.array(number, 'choice_wrong').max(200, 'choice_wrong').default([]),
    })
    .refine(votesTogether, votesNeeded),
  output,
  problems,
  refusals: {
    ...own,
    day_ahead: council.day_ahead,
    day_before_sending: council.day_before_sending,
    cannot_adopt: council.cannot_adopt,
    only_after_reservation: council.only_after_reservation,
    no_view_otherwise: council.no_view_otherwise,
    not_behind: council.not_behind,
    position_missing,
    point_changed,
    ...voteDoubtRefusals,
  },
  use: (context, params, input) =>
    adoptSubmission(context, ...at(params), {
      ...decidedOf(input),
      otherwise: {
        position: input.standpunt ?? null,
        note: input.toelichting ?? null,
        points: input.niet_overgenomen,
      },
    }),
});

export const handInOperation = operation({
  name: 'hand_in_submission',
  policy: mayWriteFor,
  path: `${ownPath}/indienen`,
  summary: { nl: 'De inbreng van een raad indienen', en: 'Hand in what a council brings' },
  params: ownParams,
  input: z.object({ onder_voorbehoud: no, te_laat: no }),
  output,
  problems,
  refusals: {
    ...own,
    handed_in_already,
    not_adopted: council.not_adopted,
    position_missing,
    nothing_in_it: council.nothing_in_it,
    point_changed,
    term_passed,
  },
  use: (context, params, input) =>
    handIn(context, ...at(params), { provisional: input.onder_voorbehoud, lateKnown: input.te_laat }),
});
