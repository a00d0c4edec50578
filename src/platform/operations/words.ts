/** The key of which this is the word, as forms and the API name things. */
export function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: string | undefined,
): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word);
}

/**
 * The same of a word that a schema let through.
 * @throws RangeError on any other
 */
export function keyNamed<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key {
  const key = keyOf(words, word);
  if (key === undefined) throw new RangeError(`No key has the word ${word}`);
  return key;
}
