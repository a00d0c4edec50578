import { z } from 'zod';
import { slugOf } from '#kernel';
import {
  addressField,
  correctionFields,
  keyNamed,
  municipalityField,
  operation,
  optionalText,
  partialDateField,
  textField,
  yesNoField,
} from '#platform/operations';
import { stateWords } from '#process-plans';
import { changeJoint, makeJoint, recordAdoption, reportJoint } from './keep-joint.ts';
import { adoptPath, editJointPath, jointPath, progressPath } from './paths.ts';
import { mayKeepJoint, mayRecordAdoption } from './policy.ts';
import {
  adoptRefusals,
  changeRefusals,
  contentRefusals,
  jointProblems as problems,
  progressRefusals,
} from './refusals.ts';
import type { Board } from './rules/adoption.ts';
import type { JointContent } from './store.ts';
import { boardWords, outcomeWords, whatWords } from './words.ts';

const year = z.coerce.number('year_wrong').int('year_wrong').min(1900, 'year_wrong').max(2199, 'year_wrong');
const number = (wrong: string, most = 999_999_999) =>
  z.coerce.number(wrong).int(wrong).positive(wrong).max(most, wrong);

const board = z
  .object({
    soort: z.enum(Object.values(boardWords), 'kind_wrong').optional(),
    gemeente: municipalityField('municipality_wrong').optional(),
    naam: optionalText(200, 'title_long'),
  })
  .superRefine(({ soort, gemeente, naam }, check) => {
    const fault = (message: string, field = 'naam') =>
      check.addIssue({ code: 'custom', path: [field], message });
    // Only a row that is wholly empty is no board.
    if (soort === undefined && (gemeente !== undefined || naam !== '')) fault('kind_wrong', 'soort');
    if (soort === undefined) return;
    const name = slugOf(naam);
    if (gemeente !== undefined && naam !== '') fault('board_both');
    else if (gemeente === undefined && name === '') fault('board_missing');
    // It would get the key of a municipality, and with it what was recorded of its board.
    else if (/^gm\d{4}$/.test(name)) fault('board_code');
  });

function boardOf({ soort, gemeente, naam }: z.output<typeof board>): Board[] {
  if (soort === undefined) return [];
  const municipality = gemeente ?? null;
  return [
    {
      key: `${soort}-${municipality ?? slugOf(naam)}`,
      kind: keyNamed(boardWords, soort),
      municipality,
      name: naam,
    },
  ];
}

const contentFields = z.object({
  titel: textField('title_missing', 200, 'title_long'),
  kader: optionalText(10_000, 'text_long'),
  kader_adres: addressField('address_wrong').optional(),
  mandaat: number('mandate_wrong').optional(),
  uitvoeringsprogramma: optionalText(10_000, 'text_long'),
  uitvoeringsprogramma_adres: addressField('address_wrong').optional(),
  bron: optionalText(300, 'source_long'),
  // A part whose title was emptied is taken away; its number comes along hidden.
  onderdelen: z
    .array(
      z
        .object({
          nummer: number('part_wrong', 999),
          titel: optionalText(200, 'title_long'),
          van_jaar: year.optional(),
          tot_jaar: year.optional(),
        })
        .superRefine(({ titel, van_jaar }, check) => {
          if (titel !== '' && van_jaar === undefined)
            check.addIssue({ code: 'custom', path: ['van_jaar'], message: 'year_missing' });
        }),
      'part_wrong',
    )
    .max(50, 'parts_many')
    .default([]),
  besturen: z
    .array(board, 'boards_missing')
    .max(50, 'boards_many')
    .default([])
    .transform((given, check) => {
      const boards = given.flatMap(boardOf);
      if (boards.length < 2) check.addIssue({ code: 'custom', path: [], message: 'boards_missing' });
      return boards;
    }),
});

const contentOf = (given: z.output<typeof contentFields>): JointContent => ({
  title: given.titel,
  frame: { text: given.kader, address: given.kader_adres ?? null },
  mandate: given.mandaat ?? null,
  programme: { text: given.uitvoeringsprogramma, address: given.uitvoeringsprogramma_adres ?? null },
  parts: given.onderdelen
    .filter(({ titel }) => titel !== '')
    .map(({ nummer, titel, van_jaar, tot_jaar }) => ({
      number: nummer,
      title: titel,
      from: van_jaar as number,
      to: tot_jaar ?? null,
    })),
  boards: given.besturen,
  source: given.bron,
});

const params = z.object({ programma: z.coerce.number().int().positive().max(999_999_999) });
const output = z.object({ id: z.number() });

export const makeJointOperation = operation({
  name: 'make_joint_programme',
  policy: mayKeepJoint,
  path: jointPath,
  summary: {
    nl: 'Een gezamenlijk programma schrijven: kader, uitvoeringsprogramma en de besturen die het vaststellen',
    en: 'Write a joint programme: frame, execution programme and the boards that adopt it',
  },
  params: z.object({}),
  input: contentFields,
  output,
  problems,
  refusals: contentRefusals,
  use: (context, _params, input) => makeJoint(context, contentOf(input)),
});

export const changeJointOperation = operation({
  name: 'change_joint_programme',
  policy: mayKeepJoint,
  path: editJointPath('{programma}'),
  summary: {
    nl: 'Een gezamenlijk programma wijzigen, met de reden',
    en: 'Change a joint programme, with the reason',
  },
  params,
  input: contentFields.extend({
    ...correctionFields,
    redactioneel: yesNoField('editorial_wrong').default(false),
  }),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { programma }, input) =>
    changeJoint(context, programma, contentOf(input), {
      version: input.versie,
      reason: input.reden,
      editorial: input.redactioneel,
    }),
});

export const recordAdoptionOperation = operation({
  name: 'record_adoption',
  policy: mayRecordAdoption,
  path: adoptPath('{programma}'),
  summary: {
    nl: 'Vastleggen of een bestuur opdracht, kader of uitvoeringsprogramma vaststelde, en met welk voorbehoud',
    en: 'Record whether a board adopted assignment, frame or execution programme, and with what reservation',
  },
  params,
  input: z.object({
    bestuur: z.string('what_wrong').max(250),
    wat: z.enum(Object.values(whatWords), 'what_wrong'),
    uitkomst: z.enum(Object.values(outcomeWords), 'outcome_wrong'),
    dag: partialDateField('day_wrong'),
    toelichting: optionalText(2000, 'text_long'),
    link: addressField('address_wrong').optional(),
    tekstversie: number('text_wrong', 32_000).optional(),
    ...correctionFields,
    versie: correctionFields.versie.default(0),
  }),
  output,
  problems,
  refusals: adoptRefusals,
  use: (context, { programma }, input) =>
    recordAdoption(
      context,
      programma,
      {
        board: input.bestuur,
        what: keyNamed(whatWords, input.wat),
        outcome: keyNamed(outcomeWords, input.uitkomst),
        day: input.dag,
        note: input.toelichting,
        link: input.link ?? null,
        text: input.tekstversie ?? null,
      },
      { version: input.versie, reason: input.reden },
    ),
});

export const reportJointOperation = operation({
  name: 'report_joint_programme',
  policy: mayKeepJoint,
  path: progressPath('{programma}'),
  summary: {
    nl: 'Melden hoe ver een gezamenlijk programma of een onderdeel ervan is',
    en: 'Report how far a joint programme or a part of it is',
  },
  params,
  input: z.object({
    onderdeel: number('part_wrong', 999).optional(),
    dag: partialDateField('day_wrong'),
    stand: z.enum(Object.values(stateWords), 'state_wrong'),
    toelichting: textField('words_missing', 4000, 'text_long'),
  }),
  output,
  problems,
  refusals: progressRefusals,
  use: (context, { programma }, input) =>
    reportJoint(context, programma, {
      part: input.onderdeel ?? null,
      day: input.dag,
      state: keyNamed(stateWords, input.stand),
      words: input.toelichting,
    }),
});
