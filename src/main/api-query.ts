import { type ApiRead, type Lang, type Problems, toldProblems } from '#platform/http';

/** Names that a read takes behind the question mark. */
export const queryNames = (read: Pick<ApiRead, 'query'>): string[] => Object.keys(read.query?.shape ?? {});

/**
 * What is wrong with a question, a sentence by name. A name that is not there is refused: left out without a word, the answer would be to
 * another question.
 */
export function queryProblems(read: ApiRead, query: URLSearchParams, lang: Lang): Problems | undefined {
  const known = queryNames(read);
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name));
  const parsed = read.query?.safeParse(Object.fromEntries(query));
  if (unknown.length === 0 && (parsed === undefined || parsed.success)) return undefined;
  return {
    ...Object.fromEntries(unknown.map((name) => [name, noSuchName(known, lang)])),
    ...(parsed?.error ? toldProblems(read, lang, parsed.error) : {}),
  };
}

function noSuchName(known: readonly string[], lang: Lang): string {
  if (known.length === 0)
    return lang === 'nl'
      ? 'Deze naam bestaat hier niet: dit adres kent geen vragen.'
      : 'There is no such name here: this address takes no questions.';
  return lang === 'nl'
    ? `Deze naam bestaat hier niet. Wel: ${known.join(', ')}.`
    : `There is no such name here. There are: ${known.join(', ')}.`;
}
