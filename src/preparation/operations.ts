import { z } from 'zod';
import { cents, hundredths, mostHundredths } from '#agreements';
import type { AmbitionId, BodyId, MunicipalityId, ProposalId } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  dayField,
  keyNamed,
  municipalityField,
  operation,
  optionalText,
  textField,
} from '#platform/operations';
import { answerStaff } from './answer-staff.ts';
import { changePreparation, startPreparation } from './keep-preparation.ts';
import { noteCoherence, stateCapacity } from './note-view.ts';
import {
  availablePath,
  coherenceAboutPath,
  editPreparationPath,
  preparationsPath,
  staffPath,
} from './paths.ts';
import { mayAnswerStaff, mayNoteCoherence, mayPrepare, mayStateCapacity } from './policy.ts';
import { answerProblems, capacityProblems, preparationProblems, viewProblems } from './problems.ts';
import { answerRefusals, changeRefusals, noteRefusals, startRefusals, stateRefusals } from './refusals.ts';
import type { Member, Money, PreparationContent, Subject } from './rules/preparation.ts';
import {
  answerWords,
  sourceFormat,
  sourceOfWord,
  staffUnitWords,
  stateWords,
  yearUnitWords,
} from './words.ts';

const number = (wrong: string) => z.coerce.number(wrong).int(wrong).positive(wrong).max(999_999_999, wrong);
const oneOf = (words: Readonly<Record<string, string>>, wrong: string) =>
  z.enum(Object.values(words) as [string, ...string[]], wrong);
const year = z.coerce.number('year_wrong').int('year_wrong').min(1990, 'year_wrong').max(2100, 'year_wrong');

const taskFields = {
  trekker: municipalityField('lead_wrong'),
  opdracht: textField('task_missing', 4000, 'text_long'),
  oplevering: textField('deliver_missing', 4000, 'text_long'),
  klaar_op: dayField('due_wrong'),
};

/** What cannot be right in one row is told at its fields. */
const money = z
  .object({
    jaar: year,
    bedrag: cents.optional(),
    gemeente: municipalityField('municipality_wrong').optional(),
    organisatie: optionalText(200, 'name_long'),
    uit: z.string('source_wrong').regex(sourceFormat, 'source_wrong').optional(),
  })
  .superRefine((given, check) => {
    const fault = (field: string, message: string) =>
      check.addIssue({ code: 'custom', path: [field], message });
    if (given.bedrag === undefined) fault('bedrag', 'money_amount_missing');
    if (given.gemeente !== undefined && given.organisatie !== '') fault('organisatie', 'payer_both');
    if (given.gemeente === undefined && given.organisatie === '') fault('gemeente', 'payer_missing');
  })
  .transform(
    (given): Money => ({
      year: given.jaar,
      cents: given.bedrag ?? 0,
      municipality: given.gemeente ?? null,
      organisation: given.organisatie,
      source: given.uit === undefined ? null : sourceOfWord(given.uit),
    }),
  );

/** Of a seat of which no amount is given nobody works on it: a form shows every seat. */
const staff = z
  .record(
    z.string().regex(/^z[1-9]\d{0,8}$/, 'staff_wrong'),
    z
      .object({
        hoeveel: hundredths('capacity_wrong', 99_99).optional(),
        eenheid: oneOf(staffUnitWords, 'staff_unit_wrong').default('fte'),
        van: dayField('day_wrong').optional(),
        tot_en_met: dayField('day_wrong').optional(),
      })
      .superRefine(({ hoeveel, van, tot_en_met }, check) => {
        if (hoeveel === undefined && (van !== undefined || tot_en_met !== undefined))
          check.addIssue({ code: 'custom', path: ['hoeveel'], message: 'staff_amount_missing' });
        if (hoeveel && van === undefined)
          check.addIssue({ code: 'custom', path: ['van'], message: 'staff_from_missing' });
      }),
    'staff_wrong',
  )
  .default({})
  .transform((given) =>
    Object.entries(given).flatMap(([key, { hoeveel = 0, eenheid, van, tot_en_met }]): Member[] =>
      hoeveel === 0 || van === undefined
        ? []
        : [
            {
              seat: Number(key.slice(1)),
              unit: keyNamed(staffUnitWords, eenheid),
              hundredths: hoeveel,
              from: van,
              until: tot_en_met ?? null,
            },
          ],
    ),
  );

const place = z
  .object({
    gemeente: municipalityField('place_town_missing'),
    buurt: optionalText(200, 'name_long'),
  })
  .transform(({ gemeente, buurt }) => ({ municipality: gemeente, neighbourhood: buurt }));

const subject = z
  .string('subject_missing')
  .regex(/^(voorstel:[1-9]\d{0,8}|ambitie:[a-z0-9-]{1,100})$/, 'subject_missing')
  .transform((given): Subject => {
    const [kind, id = ''] = given.split(':');
    return kind === 'voorstel'
      ? { kind: 'proposal', id: Number(id) as ProposalId }
      : { kind: 'ambition', id: id as AmbitionId };
  });

const taskOf = (given: z.output<z.ZodObject<typeof taskFields>>) => ({
  task: given.opdracht,
  lead: given.trekker,
  deliver: given.oplevering,
  dueOn: given.klaar_op,
});

export const startPreparationOperation = operation({
  name: 'start_preparation',
  policy: mayPrepare,
  path: preparationsPath,
  summary: {
    nl: 'Een opdracht aan een werkgroep in concept maken, voor een voorstel of een ambitie',
    en: 'Make a draft of a task for a working group, for a proposal or an ambition',
  },
  params: z.object({}),
  input: z.object({
    onderwerp: subject,
    werkgroep: z.string('group_missing').min(1, 'group_missing').max(200, 'group_missing'),
    ...taskFields,
  }),
  output: z.object({ id: z.number() }),
  problems: preparationProblems,
  refusals: startRefusals,
  use: (context, _params, input) =>
    startPreparation(context, input.onderwerp, input.werkgroep as BodyId, {
      ...taskOf(input),
      ...{ state: 'draft', staff: [], agreement: null, places: [], startsOn: null, endsOn: null, money: [] },
    }),
});

export const changePreparationOperation = operation({
  name: 'change_preparation',
  policy: mayPrepare,
  path: editPreparationPath('{voorbereiding}'),
  summary: {
    nl: 'De voorbereiding bijhouden: de stand, wie eraan werkt, en waar, wanneer en met welk geld het voorstel is bedoeld',
    en: 'Keep the preparation: how it stands, who works on it, and where, when and with what money the proposal is meant',
  },
  params: z.object({ voorbereiding: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    ...taskFields,
    stand: oneOf(stateWords, 'state_missing'),
    inzet: staff,
    overeenkomst: number('agreement_wrong').optional(),
    plaatsen: z.array(place, 'places_wrong').max(30, 'places_wrong').default([]),
    begin: dayField('day_wrong').optional(),
    einde: dayField('day_wrong').optional(),
    geld: z.array(money, 'money_wrong').max(40, 'money_wrong').default([]),
    ...correctionFields,
  }),
  output: z.object({ id: z.number() }),
  problems: { ...preparationProblems, ...correctionProblems },
  refusals: changeRefusals,
  use: (context, { voorbereiding }, input) => {
    const content: PreparationContent = {
      ...taskOf(input),
      state: keyNamed(stateWords, input.stand),
      staff: input.inzet,
      agreement: input.overeenkomst ?? null,
      places: input.plaatsen,
      startsOn: input.begin ?? null,
      endsOn: input.einde ?? null,
      money: input.geld,
    };
    return changePreparation(context, voorbereiding, content, {
      version: input.versie,
      reason: input.reden,
    });
  },
});

const correction = { ...correctionFields, versie: correctionFields.versie.default(0) };

export const answerStaffOperation = operation({
  name: 'answer_staff',
  policy: mayAnswerStaff,
  path: staffPath('{voorbereiding}', '{zetel}'),
  summary: {
    nl: 'Antwoorden of een ambtenaar van de eigen gemeente mag meewerken, met de reden van een weigering',
    en: 'Answer whether an official of the own municipality may work on it, with the reason of a refusal',
  },
  params: z.object({
    voorbereiding: z.coerce.number().int().positive().max(999_999_999),
    zetel: z.coerce.number().int().positive().max(999_999_999),
  }),
  input: z.object({
    antwoord: oneOf(answerWords, 'answer_missing'),
    gevraagd_met: z.coerce
      .number('asked_wrong')
      .int('asked_wrong')
      .min(1, 'asked_wrong')
      .max(32_767, 'asked_wrong'),
    ...correction,
  }),
  output: z.object({ voorbereiding: z.number(), zetel: z.number() }),
  problems: { ...answerProblems, ...correctionProblems },
  refusals: answerRefusals,
  use: (context, { voorbereiding, zetel }, input) =>
    answerStaff(context, voorbereiding, zetel, keyNamed(answerWords, input.antwoord), {
      asked: input.gevraagd_met,
      version: input.versie,
      reason: input.reden,
    }),
});

/** Hundredths: no municipality has more officials. */
const mostFte = 10_000_00;

export const noteCoherenceOperation = operation({
  name: 'note_coherence',
  policy: mayNoteCoherence,
  path: coherenceAboutPath('{onderwerp}'),
  summary: {
    nl: 'Opschrijven hoe de strategische unit twee voorstellen samen ziet, of een ambitie',
    en: 'Write how the strategic unit sees two proposals together, or an ambition',
  },
  params: z.object({ onderwerp: z.string().max(200) }),
  input: z.object({ tekst: textField('view_missing', 4000, 'text_long'), ...correction }),
  output: z.object({ onderwerp: z.string() }),
  problems: { ...viewProblems, ...correctionProblems },
  refusals: noteRefusals,
  use: (context, { onderwerp }, input) =>
    noteCoherence(context, onderwerp, input.tekst, { version: input.versie, reason: input.reden }),
});

export const stateCapacityOperation = operation({
  name: 'state_capacity',
  policy: mayStateCapacity,
  path: availablePath('{gemeente}'),
  summary: {
    nl: 'Opgeven hoeveel ambtelijke capaciteit de eigen gemeente in een jaar voor de regio heeft',
    en: 'State how much capacity of officials the own municipality has for the region in a year',
  },
  params: z.object({ gemeente: z.string().regex(/^gm\d{4}$/) }),
  input: z
    .object({
      jaar: year,
      beschikbaar: hundredths('capacity_wrong', mostHundredths).optional(),
      eenheid: oneOf(yearUnitWords, 'unit_wrong').default('fte'),
      toelichting: optionalText(2000, 'text_long'),
      ...correction,
    })
    .superRefine(({ beschikbaar, eenheid }, check) => {
      if (beschikbaar === undefined)
        check.addIssue({ code: 'custom', path: ['beschikbaar'], message: 'capacity_missing' });
      else if (eenheid === yearUnitWords.fte && beschikbaar > mostFte)
        check.addIssue({ code: 'custom', path: ['beschikbaar'], message: 'fte_much' });
    }),
  output: z.object({ gemeente: z.string(), jaar: z.number() }),
  problems: { ...capacityProblems, ...correctionProblems },
  refusals: stateRefusals,
  use: (context, { gemeente }, input) =>
    stateCapacity(
      context,
      gemeente as MunicipalityId,
      {
        year: input.jaar,
        unit: keyNamed(yearUnitWords, input.eenheid),
        hundredths: input.beschikbaar ?? 0,
        note: input.toelichting,
      },
      { version: input.versie, reason: input.reden },
    ),
});
