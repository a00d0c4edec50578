import { z } from 'zod';
import { dayField, municipalityField, operation, optionalText, textField } from '#platform/operations';
import { closingRefusals as closing } from './closing-refusals.ts';
import { keepPoint } from './keep-point.ts';
import { leavePoint } from './leave-point.ts';
import { at, no, own, ownParams, ownPath, pointOutput, pointParams, seen } from './operation-fields.ts';
import { pointPath } from './paths.ts';
import { mayWriteFor } from './policy.ts';
import { councilRefusals as council, consultationProblems as problems } from './refusals.ts';
import { editPoint, joinPoint, writePoint } from './write-points.ts';

const {
  handed_in_already,
  adopted_already,
  term_passed,
  page_too_far,
  point_unknown,
  not_behind,
  point_edited,
} = council;

const pointFields = {
  tekst: textField('text_missing', 4000, 'text_long'),
  bladzijde: z.coerce
    .number('page_wrong')
    .int('page_wrong')
    .min(1, 'page_wrong')
    .max(9999, 'page_wrong')
    .optional(),
  kop: optionalText(300, 'text_long'),
  citaat: optionalText(2000, 'text_long'),
  te_laat: no,
};
interface PassageGiven {
  readonly bladzijde?: number | undefined;
  readonly kop: string;
  readonly citaat: string;
}
const hasPassage = (given: PassageGiven) =>
  given.bladzijde !== undefined || given.kop !== '' || given.citaat !== '';
const passageNeeded = { path: ['bladzijde'], error: 'passage_missing' };
const textOf = (given: PassageGiven & { readonly tekst: string }) => ({
  text: given.tekst,
  page: given.bladzijde ?? null,
  heading: given.kop,
  quote: given.citaat,
});

export const writePointOperation = operation({
  name: 'write_point',
  policy: mayWriteFor,
  path: `${ownPath}/punten`,
  summary: {
    nl: 'Een punt van een raad schrijven, bij een plek in het stuk',
    en: 'Write a point of a council, at a passage of the document',
  },
  params: ownParams,
  input: z.object(pointFields).refine(hasPassage, passageNeeded),
  output: pointOutput,
  problems,
  refusals: { ...own, handed_in_already, adopted_already, term_passed, page_too_far },
  use: (context, params, input) => writePoint(context, ...at(params), textOf(input), input.te_laat),
});

const whose = { gemeente: municipalityField('town_wrong') };

export const editPointOperation = operation({
  name: 'edit_point',
  policy: mayWriteFor,
  path: `${pointPath('{raadplegingspunt}')}/tekst`,
  summary: {
    nl: 'De tekst van een punt wijzigen, ook van een gezamenlijk punt',
    en: 'Change the text of a point, of a joint one too',
  },
  params: pointParams,
  input: z.object({ ...pointFields, ...whose, versie: seen }).refine(hasPassage, passageNeeded),
  output: pointOutput,
  problems,
  refusals: {
    ...own,
    handed_in_already,
    adopted_already,
    term_passed,
    page_too_far,
    point_unknown,
    not_behind,
    point_fixed: council.point_fixed,
    writer_decided: council.writer_decided,
    point_edited,
  },
  use: (context, params, input) =>
    editPoint(context, params.raadplegingspunt, input.gemeente, {
      ...textOf(input),
      seen: input.versie,
      lateKnown: input.te_laat,
    }),
});

export const joinPointOperation = operation({
  name: 'join_point',
  policy: mayWriteFor,
  path: `${pointPath('{raadplegingspunt}')}/aansluiten`,
  summary: { nl: 'Aansluiten bij een punt van een andere raad', en: 'Join a point of another council' },
  params: pointParams,
  input: z.object({ ...whose, versie: seen }),
  output: pointOutput,
  problems,
  refusals: {
    ...own,
    adopted_already,
    decided_already: council.decided_already,
    point_unknown,
    point_edited,
    joined_already: council.joined_already,
    no_view_declared: council.no_view_declared,
    point_ended: council.point_ended,
    too_late_to_join: council.too_late_to_join,
    closed_early: closing.closed_early,
    joined_after_note: closing.joined_after_note,
  },
  use: (context, params, input) => joinPoint(context, params.raadplegingspunt, input.gemeente, input.versie),
});

export const leavePointOperation = operation({
  name: 'leave_point',
  policy: mayWriteFor,
  path: `${pointPath('{raadplegingspunt}')}/terugtrekken`,
  summary: { nl: 'Een raad achter een punt terugtrekken', en: 'Withdraw a council from a point' },
  params: pointParams,
  input: z.object({
    ...whose,
    reden: optionalText(1700, 'reason_long'),
    // Wat de raad vaststelde en indiende, laat hij alleen met een besluit los.
    besluit_op: dayField('date_wrong').optional(),
    vergadering: optionalText(200, 'title_long'),
  }),
  output: pointOutput,
  problems,
  refusals: {
    ...own,
    adopted_already,
    point_unknown,
    not_behind,
    too_late_to_leave: council.too_late_to_leave,
    closed_early: closing.closed_early,
    leave_reason_missing: council.leave_reason_missing,
    leave_decision_missing: council.leave_decision_missing,
    leave_before_decision: council.leave_before_decision,
    leave_day_ahead: council.leave_day_ahead,
    leave_undecided: council.leave_undecided,
  },
  use: (context, params, input) =>
    leavePoint(context, params.raadplegingspunt, input.gemeente, {
      reason: input.reden,
      day: input.besluit_op ?? null,
      meeting: input.vergadering,
    }),
});

export const keepPointOperation = operation({
  name: 'keep_point',
  policy: mayWriteFor,
  path: `${pointPath('{raadplegingspunt}')}/blijven`,
  summary: {
    nl: 'Achter een punt blijven staan waaruit een andere raad zich terugtrok',
    en: 'Stay behind a point that another council left',
  },
  params: pointParams,
  input: z.object({
    ...whose,
    gezien_tot: z.iso
      .datetime('moment_wrong')
      .describe(
        'het laatste vertrek dat is gelezen (`tot` in `achter_dit_punt`); wie later vertrok, blijft gemeld',
      ),
  }),
  output: pointOutput,
  problems,
  refusals: { ...own, point_unknown, not_behind, nobody_left: council.nobody_left },
  use: (context, params, input) =>
    keepPoint(context, params.raadplegingspunt, input.gemeente, input.gezien_tot),
});
