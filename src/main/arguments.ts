/** What was typed: words in order, `--name value` options (one name may come more often), and `--flag`s. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
}

const flagNames = new Set([
  'json',
  'check',
  'yes',
  'operator',
  'help',
  'show',
  'required',
  'none',
  'dry-run',
  'withdrawn',
]);

/** An option's value: after `=`, or the next word; an option without one has an empty value. */
function optionValue(inside: string | undefined, following: string | undefined): readonly [string, number] {
  if (inside !== undefined) return [inside, 0];
  return following === undefined || following.startsWith('--') ? ['', 0] : [following, 1];
}

export function parseArguments(given: readonly string[]): Arguments {
  const words: string[] = [];
  const options: Record<string, string[]> = {};
  const flags = new Set<string>();
  for (let at = 0; at < given.length; at += 1) {
    const part = given[at] ?? '';
    const [, name, inside] = /^--([^=]+)(?:=(.*))?$/s.exec(part) ?? [];
    if (name === undefined) words.push(part);
    else if (flagNames.has(name)) flags.add(name);
    else {
      const [value, taken] = optionValue(inside, given[at + 1]);
      at += taken;
      options[name] = [...(options[name] ?? []), value];
    }
  }
  return { words, options, flags };
}
