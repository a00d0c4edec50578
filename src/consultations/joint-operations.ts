import { z } from 'zod';
import { operation, optionalText } from '#platform/operations';
import { endJointText, leaveJointText } from './end-joint.ts';
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
    nl: 'Een gezamenlijke tekst van raden beginnen, of erin schrijven',
    en: 'Begin a joint text of councils, or write in it',
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

const output = z.object({ id: z.number(), text: z.number() });
const ending = {
  ...own,
  joint_unknown: council.joint_unknown,
  joint_round_closed: council.joint_round_closed,
};

export const leaveJointTextOperation = operation({
  name: 'leave_joint_text',
  policy: mayWriteFor,
  path: `${ownPath}/gezamenlijk/verlaten`,
  summary: {
    nl: 'Uit een gezamenlijke tekst stappen: de raad schrijft er niet meer in mee en ziet hem niet meer',
    en: 'Leave a joint text: the council writes in it no more and no longer sees it',
  },
  params: ownParams,
  input: z.object({ gezamenlijke_tekst: number }),
  output,
  problems,
  refusals: ending,
  use: (context, params, input) => leaveJointText(context, ...at(params), input.gezamenlijke_tekst),
});

export const endJointTextOperation = operation({
  name: 'end_joint_text',
  policy: mayWriteFor,
  path: `${ownPath}/gezamenlijk/weggooien`,
  summary: {
    nl: 'Een gezamenlijke tekst weggooien, als de raad die hem begon en zolang er geen punt van een andere raad in staat',
    en: 'Throw a joint text away, as the council that began it and as long as no point of another council stands in it',
  },
  params: ownParams,
  input: z.object({ gezamenlijke_tekst: number, versie: seen }),
  output,
  problems,
  refusals: {
    ...ending,
    joint_edited: council.joint_edited,
    joint_not_begun: council.joint_not_begun,
    joint_others_points: council.joint_others_points,
  },
  use: (context, params, input) =>
    endJointText(context, ...at(params), { text: input.gezamenlijke_tekst, seen: input.versie }),
});
