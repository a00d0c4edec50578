import { z } from 'zod';
import { mayTell, tellNotYours } from '#ambitions';
import type { AmbitionId, NewsId } from '#kernel';
import {
  correctionFields,
  correctionProblems,
  correctionRefusals,
  operation,
  partialDateField,
  type RefusalTexts,
  sourceFields,
  sourceOf,
  sourceProblems,
  textField,
} from '#platform/operations';
import { newsPath } from './paths.ts';
import { type ChangeNewsCode, news, type PublishNewsCode } from './publish-news.ts';
import type { NewsContent } from './store.ts';

const fields = z.object({
  datum: partialDateField('date_wrong'),
  titel: textField('title_missing', 140, 'title_long'),
  tekst: textField('text_missing', 5000, 'text_long'),
  ambities: z.array(z.string().max(200), 'ambitions_wrong').max(100, 'ambitions_wrong').default([]),
  ...sourceFields,
});

function contentOf(given: z.output<typeof fields>): NewsContent {
  return {
    on: given.datum,
    title: given.titel,
    text: given.tekst,
    ambitions: [...new Set(given.ambities)] as AmbitionId[],
    source: sourceOf(given),
  };
}

const problems = {
  ...sourceProblems,
  ...correctionProblems,
  date_wrong: {
    nl: 'Vul een dag in, zoals 2026-11-24; van oud nieuws mag het ook een maand of jaar zijn, zoals 2018-03.',
    en: 'Fill in a day, such as 2026-11-24; of old news it may be a month or a year, such as 2018-03.',
  },
  title_missing: { nl: 'Geef het bericht een titel.', en: 'Give the news item a title.' },
  title_long: { nl: 'Houd de titel onder 140 tekens.', en: 'Keep the title under 140 characters.' },
  text_missing: { nl: 'Schrijf het bericht.', en: 'Write the news item.' },
  text_long: { nl: 'Houd het bericht onder 5.000 tekens.', en: 'Keep the item under 5,000 characters.' },
  ambitions_wrong: { nl: 'Kies ambities uit de lijst.', en: 'Choose ambitions from the list.' },
};

const publishRefusals: RefusalTexts<PublishNewsCode> = {
  tell_not_yours: tellNotYours,
  news_ahead: {
    status: 422,
    field: 'datum',
    nl: 'Deze dag moet nog komen. Een bericht staat meteen op de site: vul vandaag in, of een dag die geweest is.',
    en: 'This day is still to come. A news item stands on the site at once: fill in today, or a day that has been.',
  },
  ambition_unknown: {
    status: 422,
    field: 'ambities',
    nl: 'Een van de ambities bestaat niet. Kies uit de lijst, of geen.',
    en: 'One of the ambitions does not exist. Choose from the list, or none.',
  },
};

const changeRefusals: RefusalTexts<ChangeNewsCode> = {
  ...publishRefusals,
  ...correctionRefusals,
  news_unknown: { status: 404, nl: 'Dit bericht bestaat niet.', en: 'There is no such news item.' },
  news_withdrawn: {
    status: 409,
    nl: 'Dit bericht is ingetrokken. Schrijf een nieuw bericht als het toch klopt.',
    en: 'This news item was withdrawn. Write a new one if it is right after all.',
  },
};

const output = z.object({ id: z.number() });
const params = z.object({ bericht: z.coerce.number().int().positive() });

export const publishNewsOperation = operation({
  name: 'publish_news',
  policy: mayTell,
  path: newsPath,
  summary: { nl: 'Een bericht plaatsen', en: 'Publish a news item' },
  params: z.object({}),
  input: fields,
  output,
  problems,
  refusals: publishRefusals,
  use: (context, _params, input) => news.publish(context, contentOf(input)),
});

export const correctNewsOperation = operation({
  name: 'correct_news',
  policy: mayTell,
  path: `${newsPath}/{bericht}/verbeteren`,
  summary: { nl: 'Een bericht verbeteren', en: 'Correct a news item' },
  params,
  input: fields.extend(correctionFields),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { bericht }, input) =>
    news.correct(context, bericht as NewsId, contentOf(input), input.versie, input.reden),
});

export const withdrawNewsOperation = operation({
  name: 'withdraw_news',
  policy: mayTell,
  path: `${newsPath}/{bericht}/intrekken`,
  summary: { nl: 'Een bericht intrekken', en: 'Withdraw a news item' },
  params,
  input: z.object({ reden: correctionFields.reden }),
  output,
  problems,
  refusals: changeRefusals,
  use: (context, { bericht }, input) => news.withdraw(context, bericht as NewsId, input.reden),
});
