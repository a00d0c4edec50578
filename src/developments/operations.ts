import { z } from 'zod';
import { unknownAmbitions } from '#ambitions';
import { type AmbitionId, type Granted, ok, type Result, refuse, slugOf } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  correctionRefusals,
  type Done,
  municipalityField,
  operation,
  optionalText,
  type RefusalText,
  type RefusalTexts,
  type Source,
  sourceFields,
  sourceOf,
  sourceProblems,
  textField,
  type WriteContext,
  yesNoField,
} from '#platform/operations';
import { developmentPath, developmentsPath } from './paths.ts';
import { mayTellDevelopment } from './policy.ts';
import {
  type DevelopmentContent,
  type DevelopmentRow,
  holdDevelopments,
  insertDevelopment,
  insertDevelopmentVersion,
} from './store.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;
type ContentCode =
  | 'not_the_teller'
  | 'municipality_elsewhere'
  | 'ambition_unknown'
  | 'year_ahead'
  | 'told_already';
type ChangeCode = ContentCode | 'development_unknown' | 'changed_meanwhile' | 'reason_missing';

export const notTheTeller: RefusalText = {
  status: 403,
  nl: 'Dit beschrijft de gemeentesecretaris of een beleidsmedewerker van die gemeente; voor de hele regio de regiogriffier of de beleidsmedewerker van de regio.',
  en: 'The municipal secretary or a policy officer of that municipality describes this; for the whole region the regional clerk or its policy officer.',
};
const contentRefusals: RefusalTexts<ContentCode> = {
  not_the_teller: notTheTeller,
  municipality_elsewhere: {
    status: 422,
    field: 'gemeente',
    nl: 'Kies een gemeente van deze regio, of laat het leeg.',
    en: 'Choose a municipality of this region, or leave it empty.',
  },
  ambition_unknown: {
    status: 422,
    field: 'ambitie',
    nl: 'Deze ambitie is er niet.',
    en: 'There is no such ambition.',
  },
  year_ahead: {
    status: 422,
    field: 'jaar',
    nl: 'Het jaar {year} moet nog komen. Beschrijf wat gebeurd is.',
    en: 'The year {year} is still to come. Describe what has happened.',
  },
  told_already: {
    status: 409,
    nl: 'Dit staat er al. Er is niets veranderd.',
    en: 'This is there already. Nothing has changed.',
  },
};
const changeRefusals: RefusalTexts<ChangeCode> = {
  ...contentRefusals,
  ...correctionRefusals,
  development_unknown: {
    status: 404,
    nl: 'Deze ontwikkeling is er niet.',
    en: 'There is no such development.',
  },
};
const problems = {
  ...correctionProblems,
  ...sourceProblems,
  year_wrong: { nl: 'Vul een jaar in, zoals 2026.', en: 'Fill in a year, such as 2026.' },
  theme_missing: {
    nl: 'Noem het thema, zoals Dienstverlening.',
    en: 'Name the theme, such as Dienstverlening.',
  },
  theme_long: { nl: 'Houd het thema onder 100 tekens.', en: 'Keep the theme under 100 characters.' },
  happened_missing: { nl: 'Schrijf wat er gebeurde.', en: 'Write what happened.' },
  text_long: { nl: 'Houd de tekst onder 10.000 tekens.', en: 'Keep the text under 10,000 characters.' },
  source_missing: {
    nl: 'Noem het stuk waarin dit staat, of het adres ervan.',
    en: 'Name the document in which this stands, or its address.',
  },
  municipality_wrong: {
    nl: 'Kies een gemeente, of laat het leeg.',
    en: 'Choose a municipality, or leave it empty.',
  },
  ambition_wrong: { nl: 'Kies een ambitie uit de lijst.', en: 'Choose an ambition from the list.' },
  withdrawn_wrong: { nl: 'Zeg ja of nee.', en: 'Say yes or no (ja, nee).' },
};

const contentFields = z.object({
  jaar: z.coerce.number('year_wrong').int('year_wrong').min(1900, 'year_wrong').max(2199, 'year_wrong'),
  thema: textField('theme_missing', 100, 'theme_long').refine(
    (given) => slugOf(given) !== '',
    'theme_missing',
  ),
  gemeente: municipalityField('municipality_wrong').optional(),
  gebeurd: textField('happened_missing', 10_000, 'text_long'),
  betekenis: optionalText(10_000, 'text_long'),
  ...sourceFields,
  ambitie: z.string('ambition_wrong').max(100, 'ambition_wrong').optional(),
});
const sourced = (given: { bron: string; bron_adres?: string | undefined }, check: z.RefinementCtx) => {
  if (sourceOf(given) === null) check.addIssue({ code: 'custom', path: ['bron'], message: 'source_missing' });
};
const contentOf = (given: z.output<typeof contentFields>): Omit<DevelopmentContent, 'withdrawn'> => ({
  year: given.jaar,
  theme: given.thema,
  key: slugOf(given.thema),
  municipality: given.gemeente ?? null,
  happened: given.gebeurd,
  means: given.betekenis,
  source: sourceOf(given) as Source,
  ambition: (given.ambitie ?? null) as AmbitionId | null,
});

async function contentWrong(
  { region, transaction, today }: WriteContext,
  content: DevelopmentContent,
  others: readonly DevelopmentRow[],
) {
  if (content.municipality !== null && !region.municipalities.some(({ id }) => id === content.municipality))
    return refuse('municipality_elsewhere');
  if (content.year > Number(today.slice(0, 4))) return refuse('year_ahead', { year: content.year });
  if (content.ambition !== null && (await unknownAmbitions(transaction, [content.ambition])).length > 0)
    return refuse('ambition_unknown');
  const same = others.some(
    ({ content: each }) =>
      !each.withdrawn &&
      each.year === content.year &&
      each.key === content.key &&
      each.municipality === content.municipality &&
      each.happened === content.happened,
  );
  return same ? refuse('told_already') : undefined;
}
const recorded = (context: WriteContext, office: Granted, version: number, reason: string | null) => ({
  version,
  recordedAt: context.now,
  recordedBy: office.title,
  reason,
});

async function tell(context: WriteContext, content: DevelopmentContent): Written<ContentCode> {
  const { actor, region, transaction, now } = context;
  const office = mayTellDevelopment(actor, region.id, content);
  if (!office) return refuse('not_the_teller');
  const wrong = await contentWrong(context, content, await holdDevelopments(transaction, region.id));
  if (wrong) return wrong;
  const id = await insertDevelopment(transaction, region.id, now);
  await insertDevelopmentVersion(transaction, region.id, id, {
    content,
    ...recorded(context, office, 1, null),
  });
  const entry = { operation: 'tell_development', subject: `development/${id}`, payload: { content } };
  return ok({ output: { id }, office, entries: [entry] });
}

async function correct(
  context: WriteContext,
  id: number,
  given: Omit<DevelopmentContent, 'withdrawn'> & { readonly withdrawn: boolean | undefined },
  seen: { readonly version: number; readonly reason: string },
): Written<ChangeCode> {
  const { actor, region, transaction } = context;
  const all = await holdDevelopments(transaction, region.id);
  const found = all.find((each) => each.id === id);
  if (!found) return refuse('development_unknown');
  // Whoever does not say whether it is taken back leaves that as it is.
  const content = { ...given, withdrawn: given.withdrawn ?? found.content.withdrawn };
  const office = mayTellDevelopment(actor, region.id, found.content);
  if (!office || !mayTellDevelopment(actor, region.id, content)) return refuse('not_the_teller');
  const wrong = await contentWrong(
    context,
    content,
    all.filter((each) => each.id !== id),
  );
  if (wrong) return wrong;
  if (found.version !== seen.version) return refuse('changed_meanwhile', { version: found.version });
  if (seen.reason === '') return refuse('reason_missing');
  const after = { content, ...recorded(context, office, found.version + 1, seen.reason) };
  await insertDevelopmentVersion(transaction, region.id, id, after);
  const payload = { before: found.content, after: content, reason: seen.reason };
  const entry = { operation: 'correct_development', subject: `development/${id}`, payload };
  return ok({ output: { id }, office, entries: [entry] });
}

const output = z.object({ id: z.number() });

export const tellDevelopmentOperation = operation({
  name: 'tell_development',
  policy: mayTellDevelopment,
  path: developmentsPath,
  summary: {
    nl: 'Beschrijven wat er in een jaar op een thema gebeurde, wat het betekent en waar dat staat',
    en: 'Describe what happened in a year on a theme, what it means and where that stands',
  },
  params: z.object({}),
  input: contentFields.superRefine(sourced),
  output,
  problems,
  refusals: contentRefusals,
  use: (context, _params, input) => tell(context, { ...contentOf(input), withdrawn: false }),
});

export const correctDevelopmentOperation = operation({
  name: 'correct_development',
  policy: mayTellDevelopment,
  path: developmentPath('{ontwikkeling}'),
  summary: {
    nl: 'Een ontwikkeling verbeteren of terugnemen, met de reden',
    en: 'Correct a development or take it back, with the reason',
  },
  params: z.object({ ontwikkeling: z.coerce.number().int().positive().max(999_999_999) }),
  input: contentFields
    .extend({ terugnemen: yesNoField('withdrawn_wrong').optional(), ...correctionFields })
    .superRefine(sourced),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { ontwikkeling }, input) =>
    correct(
      context,
      ontwikkeling,
      { ...contentOf(input), withdrawn: input.terugnemen },
      { version: input.versie, reason: input.reden },
    ),
});
