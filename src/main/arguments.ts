/** What was typed: words in order, `--name value` options (one name may come more often), and `--flag`s. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
}

const flagNames = new Set(['json', 'yes', 'operator', 'help']);

export function parseArguments(given: readonly string[]): Arguments {
  const words: string[] = [];
  const options: Record<string, string[]> = {};
  const flags = new Set<string>();
  for (let at = 0; at < given.length; at += 1) {
    const part = given[at] ?? '';
    const name = part.startsWith('--') ? part.slice(2) : undefined;
    if (name === undefined) words.push(part);
    else if (flagNames.has(name)) flags.add(name);
    else {
      at += 1;
      options[name] = [...(options[name] ?? []), given[at] ?? ''];
    }
  }
  return { words, options, flags };
}
