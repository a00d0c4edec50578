// Characters that change how a name reads: controls, and the marks that turn the direction of a text.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const longest = 120;

/** A name as somebody sent it, without folders and without what cannot be seen. Empty when nothing is left. */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  return last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}

/** Endings that say the same. */
const alike: Readonly<Record<string, string>> = { jpeg: 'jpg' };

/**
 * The name under which a file is kept: with the ending of what it is. An ending that said something else is replaced, so
 * that nobody's computer takes it for what it is not.
 */
export function nameFor(
  given: string,
  ending: string,
): { readonly name: string; readonly corrected: boolean } {
  const clean = cleanName(given);
  const [, stem = clean, own = ''] = /^(.*)\.([a-z0-9]{1,5})$/i.exec(clean) ?? [];
  const said = own.toLowerCase();
  const agrees = (alike[said] ?? said) === ending;
  const kept = [...(stem === '' ? 'document' : stem)].slice(0, longest - 6).join('');
  const name = `${kept}.${agrees ? own.toLowerCase() : ending}`;
  return { name, corrected: !agrees };
}
