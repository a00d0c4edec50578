/** What stands in the fields of a form, or stood there when somebody began to type; left out is empty. */
export type Stood = Readonly<Record<string, string | null | undefined>>;

// A form sends its line ends as two characters.
const same = (one: Stood, other: Stood, name: string) => plain(one[name]) === plain(other[name]);
const plain = (text: string | null | undefined) => (text ?? '').replace(/\r\n?/g, '\n').trim();

/** Whether this would put away what another wrote since it was read: not where both wrote the same. */
export function overwrites(stood: Stood, now: Stood, given: Stood): boolean {
  const names = Object.keys(now);
  return names.some((name) => !same(stood, now, name)) && names.some((name) => !same(given, now, name));
}
