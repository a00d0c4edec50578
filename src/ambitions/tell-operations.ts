import { z } from 'zod';
import type { AmbitionId, MunicipalityId } from '#kernel';
import { parseMunicipalityCode } from '#kernel';
import {
  addressField,
  correctionFields,
  correctionProblems,
  correctionRefusals,
  dayField,
  operation,
  optionalText,
  partialDateField,
  type RefusalText,
  type RefusalTexts,
  sourceFields,
  sourceOf,
  sourceProblems,
  textField,
} from '#platform/operations';
import { type DescribeAmbitionCode, describeAmbition } from './describe-ambition.ts';
import { ambitionsPath, visionPath } from './paths.ts';
import { mayRecordVision, mayTell } from './policy.ts';
import type { Goal } from './profile-store.ts';
import { type RecordVisionCode, recordVision } from './record-vision.ts';
import type { VisionStatus } from './vision-store.ts';

export const statusWords = { draft: 'concept', adopted: 'vastgesteld', replaced: 'vervangen' } as const;
const statusOf = {
  concept: 'draft',
  vastgesteld: 'adopted',
  vervangen: 'replaced',
} as const satisfies Record<string, VisionStatus>;

/** Who may tell what the region says of itself; also of news and events. */
export const tellNotYours: RefusalText = {
  status: 403,
  nl: 'Dit schrijft de regiogriffier of de beleidsmedewerker van de regio. Meld u aan met dat ambt.',
  en: 'The regional clerk or the policy officer of the region writes this. Sign in with that office.',
};

const links = z
  .array(
    z.object({
      titel: textField('link_title_missing', 200, 'link_title_long'),
      adres: addressField('link_address_wrong'),
      gezien_op: dayField('seen_wrong'),
    }),
  )
  .max(50, 'links_many')
  .default([]);
const linksOf = (given: z.output<typeof links>) =>
  given.map((link) => ({ title: link.titel, address: link.adres, seenOn: link.gezien_op }));

const linkProblems = {
  link_title_missing: { nl: 'Geef het document een naam.', en: 'Name the document.' },
  link_title_long: { nl: 'Houd de naam onder 200 tekens.', en: 'Keep the name under 200 characters.' },
  link_address_wrong: {
    nl: 'Vul een adres in dat met https:// begint.',
    en: 'Fill in an address that starts with https://.',
  },
  seen_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  links_many: { nl: 'Noem ten hoogste 50 documenten.', en: 'Name at most 50 documents.' },
};

export const recordVisionOperation = operation({
  name: 'record_vision',
  policy: mayRecordVision,
  path: visionPath,
  summary: {
    nl: 'De toekomstvisie vastleggen, of een nieuwe versie ervan',
    en: 'Record the vision, or a new version of it',
  },
  params: z.object({}),
  input: z.object({
    titel: textField('vision_title_missing', 140, 'vision_title_long'),
    motto: optionalText(200, 'motto_long'),
    samenvatting: textField('vision_text_missing', 5000, 'vision_text_long'),
    stand: z.enum(['concept', 'vastgesteld', 'vervangen'], 'vision_status_missing'),
    vastgesteld: z.record(z.string().max(20), partialDateField('adopted_wrong'), 'adopted_wrong').default({}),
    ...sourceFields,
    documenten: links,
    ...correctionFields,
  }),
  output: z.object({ id: z.number() }),
  problems: {
    ...linkProblems,
    ...sourceProblems,
    ...correctionProblems,
    vision_title_missing: { nl: 'Vul in hoe de visie heet.', en: 'Fill in how the vision is called.' },
    vision_title_long: { nl: 'Houd de titel onder 140 tekens.', en: 'Keep the title under 140 characters.' },
    motto_long: { nl: 'Houd het motto onder 200 tekens.', en: 'Keep the motto under 200 characters.' },
    vision_text_missing: {
      nl: 'Schrijf in het kort wat in de visie staat.',
      en: 'Write in short what the vision says.',
    },
    vision_text_long: { nl: 'Houd dit onder 5.000 tekens.', en: 'Keep this under 5,000 characters.' },
    vision_status_missing: {
      nl: 'Kies of de visie een concept is, is vastgesteld of is vervangen.',
      en: 'Choose whether the vision is a draft, was adopted or was replaced.',
    },
    adopted_wrong: {
      nl: 'Vul een dag, maand of jaar in, zoals 2016-10-27, 2016-10 of 2016.',
      en: 'Fill in a day, month or year, such as 2016-10-27, 2016-10 or 2016.',
    },
  },
  refusals: {
    ...correctionRefusals,
    not_regional_clerk: {
      status: 403,
      nl: 'Dit doet de regiogriffier. Meld u aan met dat ambt.',
      en: 'The regional clerk does this. Sign in with that office.',
    },
    adopter_outside_region: {
      status: 422,
      field: 'vastgesteld',
      nl: 'Gemeente {code} ligt niet in deze regio.',
      en: 'Municipality {code} does not belong to this region.',
    },
    adoption_missing: {
      status: 422,
      field: 'vastgesteld',
      nl: 'Vul in welke raden de visie vaststelden en wanneer, of kies concept.',
      en: 'Fill in which councils adopted the vision and when, or choose draft.',
    },
    adoption_ahead: {
      status: 422,
      nl: 'Deze dag moet nog komen. Vul in wanneer de raad de visie vaststelde, of laat het leeg.',
      en: 'This day is still to come. Fill in when the council adopted the vision, or leave it empty.',
    },
    adoption_source_missing: {
      status: 422,
      field: 'bron',
      nl: 'Noem de bron van de vaststelling: een raadsbesluit, een brief of een krantenbericht.',
      en: 'Name the source of the adoption: a council decision, a letter or a newspaper.',
    },
  } satisfies RefusalTexts<RecordVisionCode>,
  use: (context, _params, input) =>
    recordVision(
      context,
      {
        title: input.titel,
        motto: input.motto,
        summary: input.samenvatting,
        status: statusOf[input.stand],
        adoptions: Object.entries(input.vastgesteld).map(([code, on]) => ({
          municipality: (parseMunicipalityCode(code) ?? code) as MunicipalityId,
          on,
        })),
        links: linksOf(input.documenten),
        source: sourceOf(input),
      },
      input.versie,
      input.reden,
    ),
});

/** A goal without a number gets the one after the highest. */
function numberedGoals(
  given: readonly {
    nummer?: number | undefined;
    tekst: string;
    bron: string;
    bron_adres?: string | undefined;
  }[],
): Goal[] {
  let highest = Math.max(0, ...given.map((goal) => goal.nummer ?? 0));
  return given.map((goal) => {
    if (goal.nummer === undefined) highest += 1;
    return { number: goal.nummer ?? highest, text: goal.tekst, source: sourceOf(goal) };
  });
}

export const describeAmbitionOperation = operation({
  name: 'describe_ambition',
  policy: mayTell,
  path: `${ambitionsPath}/{ambitie}/beschrijven`,
  summary: {
    nl: 'Tekst, thema’s, doelen en documenten van een ambitie',
    en: 'Text, themes, goals and documents of an ambition',
  },
  params: z.object({ ambitie: z.string() }),
  input: z.object({
    tekst: optionalText(5000, 'profile_text_long'),
    themas: z
      .array(z.string().trim().min(1).max(60, 'theme_long'), 'theme_long')
      .max(20, 'themes_many')
      .default([]),
    doelen: z
      .array(
        z.object({
          nummer: z.coerce
            .number('goal_number_wrong')
            .int('goal_number_wrong')
            .min(1, 'goal_number_wrong')
            .max(99, 'goal_number_wrong')
            .optional(),
          tekst: textField('goal_text_missing', 300, 'goal_text_long'),
          ...sourceFields,
        }),
      )
      .max(30, 'goals_many')
      .default([]),
    documenten: links,
    ...correctionFields,
  }),
  output: z.object({ id: z.string().transform((id) => id as AmbitionId) }),
  problems: {
    ...linkProblems,
    ...sourceProblems,
    ...correctionProblems,
    profile_text_long: { nl: 'Houd dit onder 5.000 tekens.', en: 'Keep this under 5,000 characters.' },
    theme_long: { nl: 'Houd een thema onder 60 tekens.', en: 'Keep a theme under 60 characters.' },
    themes_many: { nl: 'Noem ten hoogste 20 thema’s.', en: 'Name at most 20 themes.' },
    goal_number_wrong: {
      nl: 'Geef het doel een nummer van 1 tot en met 99, of laat het leeg.',
      en: 'Give the goal a number from 1 up to and including 99, or leave it empty.',
    },
    goal_text_missing: { nl: 'Schrijf het doel op.', en: 'Write the goal.' },
    goal_text_long: { nl: 'Houd een doel onder 300 tekens.', en: 'Keep a goal under 300 characters.' },
    goals_many: { nl: 'Noem ten hoogste 30 doelen.', en: 'Name at most 30 goals.' },
  },
  refusals: {
    ...correctionRefusals,
    tell_not_yours: tellNotYours,
    ambition_unknown: { status: 404, nl: 'Deze ambitie bestaat niet.', en: 'There is no such ambition.' },
    goal_number_twice: {
      status: 422,
      nl: 'Doel {number} staat er twee keer. Geef elk doel een eigen nummer.',
      en: 'Goal {number} is there twice. Give every goal a number of its own.',
    },
  } satisfies RefusalTexts<DescribeAmbitionCode>,
  use: (context, { ambitie }, input) =>
    describeAmbition(
      context,
      ambitie as AmbitionId,
      {
        text: input.tekst,
        themes: input.themas,
        goals: numberedGoals(input.doelen),
        links: linksOf(input.documenten),
      },
      input.versie,
      input.reden,
    ),
});
