import { type ApiRead, type Lang, type Problems, toldProblems } from '#platform/http';

/**
 * What is wrong with a question, a sentence by name. A name that is not there, or is there twice, is refused: left out without a word, the
 * answer would be to another question.
 */
export function queryProblems(read: ApiRead, query: URLSearchParams, lang: Lang): Problems | undefined {
  const parsed = read.query?.safeParse(Object.fromEntries(query));
  return anyOf({
    ...(parsed?.error ? toldProblems(read, lang, parsed.error) : {}),
    ...wrongNames(Object.keys(read.query?.shape ?? {}), query, lang),
  });
}

/** The same of an address that reads these names as they are: a file, a write, the description. */
export function nameProblems(
  known: readonly string[],
  query: URLSearchParams,
  lang: Lang,
): Problems | undefined {
  return anyOf(wrongNames(known, query, lang));
}

const anyOf = (wrong: Problems) => (Object.keys(wrong).length > 0 ? wrong : undefined);

function wrongNames(known: readonly string[], query: URLSearchParams, lang: Lang): Problems {
  const told = new Map<string, string>();
  for (const name of query.keys())
    if (!known.includes(name)) told.set(name, noSuchName(known, lang));
    else if (query.getAll(name).length > 1) told.set(name, twice[lang]);
  return Object.fromEntries(told);
}

const twice = {
  nl: 'Deze naam staat er meer dan eens. Geef hem één keer.',
  en: 'This name stands there more than once. Give it once.',
};

function noSuchName(known: readonly string[], lang: Lang): string {
  if (known.length === 0)
    return lang === 'nl'
      ? 'Deze naam bestaat hier niet: dit adres kent geen vragen.'
      : 'There is no such name here: this address takes no questions.';
  return lang === 'nl'
    ? `Deze naam bestaat hier niet. Wel: ${known.join(', ')}.`
    : `There is no such name here. There are: ${known.join(', ')}.`;
}
