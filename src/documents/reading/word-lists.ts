import { SaxesParser } from 'saxes';

/** How Word counts at one level of a list. */
interface Level {
  start: number;
  /** `decimal`, `lowerLetter`, `bullet`. */
  format: string;
  /** `%1.%2`: each with the number of that level. */
  text: string | undefined;
  /** The level whose step makes this one begin anew, counted from 1; 0: none. Undefined: each above it. */
  restart: number | undefined;
  /** All numbers in it in figures. */
  legal: boolean;
  style: string | undefined;
}
interface Abstract {
  readonly levels: Map<number, Level>;
  link: string | undefined;
}
interface List {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}
interface Style {
  basedOn: string | undefined;
  list: string | undefined;
  level: number | undefined;
}

/** What a paragraph says of its number itself, and its style. */
export interface Numbered {
  readonly style: string | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** Counts the numbered paragraphs of a document in their order. */
export interface Lists {
  /** @returns what Word writes before it; undefined where it has no number */
  next(paragraph: Numbered): string | undefined;
}

type Open = (local: string, attributes: Readonly<Record<string, string>>, path: readonly string[]) => void;

function read(xml: string, open: Open): void {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const said = Object.values(attributes).map((each) => [each.local, each.value]);
    open(local, Object.fromEntries(said) as Record<string, string>, path);
    path.push(local);
  });
  parser.on('closetag', () => path.pop());
  parser.write(xml).close();
}

const isOn = (value: string | undefined) => !['0', 'false', 'off'].includes(value ?? '');

function readNumbering(xml: string) {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, List>();
  let abstract: Abstract | undefined;
  let list: List | undefined;
  let place = 0;
  let level: Level | undefined;
  read(xml, (local, { val, ilvl, numId, abstractNumId }) => {
    if (local === 'abstractNum') {
      abstract = { levels: new Map(), link: undefined };
      list = undefined;
      abstracts.set(abstractNumId ?? '', abstract);
    } else if (local === 'num') {
      list = { abstract: '', starts: new Map(), levels: new Map() };
      lists.set(numId ?? '', list);
    } else if (local === 'abstractNumId' && list) list.abstract = val ?? '';
    else if (local === 'lvlOverride') place = Number(ilvl ?? 0);
    else if (local === 'startOverride') list?.starts.set(place, Number(val));
    else if (local === 'numStyleLink' && abstract) abstract.link = val;
    else if (local === 'lvl') {
      level = {
        start: 1,
        format: 'decimal',
        text: undefined,
        restart: undefined,
        legal: false,
        style: undefined,
      };
      (list ?? abstract)?.levels.set(Number(ilvl ?? place), level);
    } else if (level) readLevel(level, local, val);
  });
  return { abstracts, lists };
}

function readLevel(level: Level, local: string, val: string | undefined): void {
  if (local === 'start') level.start = Number(val);
  else if (local === 'numFmt') level.format = val ?? 'decimal';
  else if (local === 'lvlText') level.text = val ?? '';
  else if (local === 'lvlRestart') level.restart = Number(val);
  else if (local === 'isLgl') level.legal = isOn(val);
  else if (local === 'pStyle') level.style = val;
}

function readStyles(xml: string | undefined) {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  let usual: string | undefined;
  if (xml !== undefined)
    read(xml, (local, attributes, path) => {
      if (local === 'style') {
        style = { basedOn: undefined, list: undefined, level: undefined };
        styles.set(attributes.styleId ?? '', style);
        if (attributes.type === 'paragraph' && attributes.default !== undefined && isOn(attributes.default))
          usual = attributes.styleId;
      } else if (!style) return;
      else if (local === 'basedOn') style.basedOn = attributes.val;
      else if (path.at(-1) !== 'numPr') return;
      else if (local === 'numId') style.list = attributes.val;
      else if (local === 'ilvl') style.level = Number(attributes.val);
    });
  return { styles, usual };
}

/** @param numbering `numbering.xml` @param styling `styles.xml` */
export function listsOf(numbering: string, styling: string | undefined): Lists {
  const { abstracts, lists } = readNumbering(numbering);
  const { styles, usual } = readStyles(styling);
  /** By what a list counts: those that share it go on with each other's numbers. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** A style with those that it is based on. */
  function chainOf(first: string | undefined): string[] {
    const chain: string[] = [];
    for (
      let at = first;
      at !== undefined && styles.has(at) && !chain.includes(at);
      at = styles.get(at)?.basedOn
    )
      chain.push(at);
    return chain;
  }
  function abstractOf(id: string, seen: readonly string[] = []): string | undefined {
    const name = lists.get(id)?.abstract;
    const link = name === undefined ? undefined : abstracts.get(name)?.link;
    if (link === undefined) return name;
    const other = styles.get(link)?.list;
    return other === undefined || seen.includes(other) ? undefined : abstractOf(other, [...seen, id]);
  }
  function placeOf({ style, list, level }: Numbered) {
    const chain = chainOf(style ?? usual);
    const owner = chain.findIndex((each) => styles.get(each)?.list !== undefined);
    const id = list ?? styles.get(chain[owner] ?? '')?.list;
    // Number 0 is of no list: it takes away what a style gives.
    const abstract = id === undefined ? undefined : abstractOf(id);
    if (id === undefined || abstract === undefined) return undefined;
    if (level !== undefined || list !== undefined) return { id, abstract, level: level ?? 0 };
    const linked = [...(abstracts.get(abstract)?.levels ?? [])].find(
      ([, each]) => each.style !== undefined && chain.slice(0, owner + 1).includes(each.style),
    );
    return { id, abstract, level: linked?.[0] ?? styles.get(chain[owner] ?? '')?.level ?? 0 };
  }

  return {
    next: (paragraph) => {
      const place = placeOf(paragraph);
      if (!place) return undefined;
      const { id, abstract, level } = place;
      const levelAt = (at: number) =>
        lists.get(id)?.levels.get(at) ?? abstracts.get(abstract)?.levels.get(at);
      const own = levelAt(level);
      if (!own || own.format === 'bullet') return undefined;
      const startAt = (at: number) => lists.get(id)?.starts.get(at) ?? levelAt(at)?.start ?? 1;
      const counted = counts.get(abstract) ?? [];
      counts.set(abstract, counted);
      // A list that says where it begins does so once.
      const anew = lists.get(id)?.starts.has(level) === true && !begun.has(`${id} ${level}`);
      begun.add(`${id} ${level}`);
      const before = counted[level];
      counted[level] = before === undefined || anew ? startAt(level) : before + 1;
      for (let at = level + 1; at < counted.length; at += 1) {
        const restart = levelAt(at)?.restart;
        if (restart === undefined || level < restart) counted[at] = undefined;
      }
      return labelOf(own, level, levelAt, (at) => counted[at] ?? startAt(at));
    },
  };
}

function labelOf(
  own: Level,
  level: number,
  levelAt: (at: number) => Level | undefined,
  numberAt: (at: number) => number,
): string {
  const text = own.text ?? `%${level + 1}.`;
  const shown = (at: number) =>
    inFormat(numberAt(at), own.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal'));
  // A number below others that shows itself alone ("1." below "2.") is told with those above: 2.1.
  const above = Array.from({ length: level }, (_, at) => at);
  const alone = new RegExp(`^%${level + 1}[.)]?$`).test(text) && own.format === 'decimal';
  if (alone && above.length > 0 && above.every((at) => levelAt(at)?.format === 'decimal'))
    return [...above, level].map(numberAt).join('.');
  const label = text.replace(/%([1-9])/g, (_whole, at: string) => shown(Number(at) - 1)).trim();
  return /^\d+$/.test(label) ? `${label}.` : label;
}

const roman = (n: number): string => {
  const signs = ['m', 'cm', 'd', 'cd', 'c', 'xc', 'l', 'xl', 'x', 'ix', 'v', 'iv', 'i'];
  const worth = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let left = n;
  return worth
    .map((each, at) => {
      const times = Math.floor(left / each);
      left -= times * each;
      return (signs[at] ?? '').repeat(times);
    })
    .join('');
};
/** After z comes aa, as Word has it: the same letter once more. */
const letter = (n: number) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

function inFormat(n: number, format: string): string {
  const told = n > 0 && n < 5000;
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  if (format === 'lowerLetter' && told) return letter(n);
  if (format === 'upperLetter' && told) return letter(n).toUpperCase();
  if (format === 'lowerRoman' && told) return roman(n);
  if (format === 'upperRoman' && told) return roman(n).toUpperCase();
  return String(n);
}
