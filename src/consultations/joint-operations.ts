import { z } from 'zod';
import { operation, optionalText } from '#platform/operations';
import { at, number, own, ownParams, ownPath, seen, towns } from './operation-fields.ts';
import { mayWriteFor } from './policy.ts';
import { councilRefusals as council, consultationProblems as problems } from './refusals.ts';
import { positions } from './rules/submission-state.ts';
import { writeJointText } from './write-joint.ts';

export const writeJointTextOperation = operation({
  name: 'write_joint_text',
  policy: mayWriteFor,
  path: `${ownPath}/gezamenlijk`,
  summary: {
    nl: 'Een gezamenlijke tekst van raden beginnen, of erin schrijven (met het nummer van de tekst)',
    en: 'Begin a joint text of councils, or write in it (with the number of the text)',
  },
  params: ownParams,
  input: z.object({
    gezamenlijke_tekst: number.optional(),
    met: towns,
    standpunt: z.enum(positions, 'position_wrong').optional(),
    toelichting: optionalText(4000, 'text_long'),
    punten: z.array(number, 'choice_wrong').max(200, 'choice_wrong').default([]),
    versie: seen.default(0),
  }),
  output: z.object({ id: z.number(), text: z.number() }),
  problems,
  refusals: {
    ...own,
    handed_in_already: council.handed_in_already,
    joint_unknown: council.joint_unknown,
    joint_alone: council.joint_alone,
    joint_council_unknown: council.joint_council_unknown,
    joint_edited: council.joint_edited,
    joint_empty: council.joint_empty,
    joint_point: council.joint_point,
  },
  use: (context, params, input) =>
    writeJointText(context, ...at(params), {
      text: input.gezamenlijke_tekst ?? null,
      councils: [...new Set(input.met)],
      position: input.standpunt ?? null,
      note: input.toelichting,
      points: input.punten,
      seen: input.versie,
    }),
});
