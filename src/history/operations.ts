import { z } from 'zod';
import { mayTell, tellNotYours } from '#ambitions';
import type { EventId } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  correctionRefusals,
  municipalityField,
  operation,
  optionalText,
  partialDateField,
  type RefusalTexts,
  sourceFields,
  sourceOf,
  sourceProblems,
  textField,
} from '#platform/operations';
import { timelinePath } from './paths.ts';
import { type ChangeEventCode, events, type RecordEventCode } from './record-event.ts';
import type { EventContent, EventKind } from './store.ts';

/** Soort gebeurtenis, as forms and the API call it. */
export const kindWords = {
  meeting: 'bijeenkomst',
  decision: 'besluit',
  document: 'stuk',
  consultation: 'raadpleging',
  turning_point: 'keerpunt',
  other: 'gebeurtenis',
} as const satisfies Record<EventKind, string>;
const kindOf = Object.fromEntries(Object.entries(kindWords).map(([kind, word]) => [word, kind])) as Readonly<
  Record<string, EventKind>
>;

const fields = z.object({
  datum: partialDateField('date_wrong'),
  tot_en_met: partialDateField('until_wrong').optional(),
  soort: z.enum(Object.values(kindWords), 'kind_missing'),
  thema: optionalText(40, 'theme_long'),
  titel: textField('title_missing', 140, 'title_long'),
  tekst: optionalText(3000, 'text_long'),
  betrokken: optionalText(200, 'involved_long'),
  gemeenten: z.array(municipalityField('town_wrong'), 'town_wrong').max(100, 'town_wrong').default([]),
  ...sourceFields,
});

function contentOf(given: z.output<typeof fields>): EventContent {
  return {
    on: given.datum,
    until: given.tot_en_met ?? null,
    kind: kindOf[given.soort] ?? 'other',
    theme: given.thema,
    title: given.titel,
    text: given.tekst,
    involved: given.betrokken,
    municipalities: [...new Set(given.gemeenten)],
    source: sourceOf(given),
  };
}

const problems = {
  ...sourceProblems,
  ...correctionProblems,
  date_wrong: {
    nl: 'Vul een dag, maand of jaar in, zoals 2016-10-27, 2016-10 of 2016.',
    en: 'Fill in a day, month or year, such as 2016-10-27, 2016-10 or 2016.',
  },
  until_wrong: {
    nl: 'Vul een dag, maand of jaar in, zoals 2017-04-12, of laat het leeg.',
    en: 'Fill in a day, month or year, such as 2017-04-12, or leave it empty.',
  },
  kind_missing: { nl: 'Kies wat voor gebeurtenis het is.', en: 'Choose what kind of event it is.' },
  theme_long: { nl: 'Houd het thema onder 40 tekens.', en: 'Keep the theme under 40 characters.' },
  title_missing: {
    nl: 'Schrijf in één zin wat er gebeurde.',
    en: 'Write in one sentence what happened.',
  },
  title_long: { nl: 'Houd dit onder 140 tekens.', en: 'Keep this under 140 characters.' },
  text_long: { nl: 'Houd de tekst onder 3.000 tekens.', en: 'Keep the text under 3,000 characters.' },
  involved_long: { nl: 'Houd dit onder 200 tekens.', en: 'Keep this under 200 characters.' },
  town_wrong: { nl: 'Kies gemeenten uit de lijst.', en: 'Choose municipalities from the list.' },
};

const recordRefusals: RefusalTexts<RecordEventCode> = {
  tell_not_yours: tellNotYours,
  stretch_wrong: {
    status: 422,
    field: 'tot_en_met',
    nl: 'Het einde ligt na het begin en is even precies: bij een dag hoort een dag, bij een maand een maand.',
    en: 'The end lies after the beginning and is as precise: a day with a day, a month with a month.',
  },
  event_town_unknown: {
    status: 422,
    field: 'gemeenten',
    nl: 'Gemeente {code} ligt niet in deze regio. Noem haar bij wie er verder bij betrokken waren.',
    en: 'Municipality {code} does not belong to this region. Name it with the others who had a part.',
  },
  event_source_missing: {
    status: 422,
    field: 'bron',
    nl: 'Noem de bron: wie dit leest, moet het kunnen nagaan. Alleen wat nog moet komen, mag zonder.',
    en: 'Name the source: readers must be able to check this. Only what is still to come may do without.',
  },
};

const changeRefusals: RefusalTexts<ChangeEventCode> = {
  ...recordRefusals,
  ...correctionRefusals,
  event_unknown: { status: 404, nl: 'Deze gebeurtenis bestaat niet.', en: 'There is no such event.' },
  event_withdrawn: {
    status: 409,
    nl: 'Deze gebeurtenis is ingetrokken. Leg haar opnieuw vast als ze toch klopt.',
    en: 'This event was withdrawn. Record it anew if it is right after all.',
  },
};

const output = z.object({ id: z.number() });
const params = z.object({ gebeurtenis: z.coerce.number().int().positive() });

export const recordEventOperation = operation({
  name: 'record_event',
  policy: mayTell,
  path: timelinePath,
  summary: { nl: 'Een gebeurtenis op de tijdlijn zetten', en: 'Put an event on the timeline' },
  params: z.object({}),
  input: fields,
  output,
  problems,
  refusals: recordRefusals,
  use: (context, _params, input) => events.publish(context, contentOf(input)),
});

export const correctEventOperation = operation({
  name: 'correct_event',
  policy: mayTell,
  path: `${timelinePath}/{gebeurtenis}/verbeteren`,
  summary: { nl: 'Een gebeurtenis verbeteren', en: 'Correct an event' },
  params,
  input: fields.extend(correctionFields),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { gebeurtenis }, input) =>
    events.correct(context, gebeurtenis as EventId, contentOf(input), input.versie, input.reden),
});

export const withdrawEventOperation = operation({
  name: 'withdraw_event',
  policy: mayTell,
  path: `${timelinePath}/{gebeurtenis}/intrekken`,
  summary: { nl: 'Een gebeurtenis van de tijdlijn halen', en: 'Take an event off the timeline' },
  params,
  input: z.object({ reden: correctionFields.reden }),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { gebeurtenis }, input) => events.withdraw(context, gebeurtenis as EventId, input.reden),
});
