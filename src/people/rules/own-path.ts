/**
 * Where to go after signing in: a path of this site and nothing else, so that a link with our name in front leads nowhere else.
 * @returns undefined for every other text
 */
export function ownPath(text: string | undefined): string | undefined {
  // A browser reads a backslash as a slash and drops tabs and line ends: `/\\elders`, `/<tab>/elders` lead away.
  if (text === undefined || text.length > 500 || !/^\/(?!\/)[\w\-./?=&%~+:@!,;]*$/.test(text))
    return undefined;
  const base = 'https://own.invalid';
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const path = `${url.pathname}${url.search}`;
  // `/.//elders` is `//elders` once its dots are gone: as a Location of its own that is another site.
  return url.origin === base && !path.startsWith('//') ? path : undefined;
}
