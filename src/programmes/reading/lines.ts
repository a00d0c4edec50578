import { amountKinds, type CycleDocument } from '../rules/programme.ts';

/** A line that is not empty, as it stands and as it is recognised. */
export interface Line {
  readonly number: number;
  /** As it was typed, without space around it. */
  readonly text: string;
  /** Without the marks of Markdown. */
  readonly bare: string;
  /** An empty line stands above it: a new paragraph. */
  readonly fresh: boolean;
  /** Hashes of a heading of Markdown; 0: it is none. */
  readonly depth: number;
  /** A mark of a list stands before it. */
  readonly listed: boolean;
}

// An end of signs is looked for where it begins: without that a line of nothing else would be gone through once for each of them.

/** A heading's hashes, a quote's arrow and a list's mark. */
const marks = /^(?:#{1,6}\s+|>\s*|[-*+•·]\s+)+/;

const bareOf = (text: string) =>
  text
    .replace(marks, '')
    .replace(/\*\*|__/g, '')
    .replace(/\\([.\-*_#()])/g, '$1')
    // Emphasis of all of it, or of all behind its number; what is emphasised within keeps its marks.
    .replace(/^(\d{1,2}(?:\.\d{1,2})?[.):]?\s+)?([*_])(?=\S)([^*_]+)\2$/, '$1$3')
    .trim();

/** A line of a text; by itself it begins a paragraph. */
export const lineOf = (text: string, number: number, fresh = true): Line => ({
  number,
  text,
  bare: bareOf(text) || text,
  fresh,
  depth: /^#{0,6}(?=\s)/.exec(text)?.[0].length ?? 0,
  listed: /^[-*+•·]\s/.test(text),
});

/** Ruled lines of Markdown say nothing. */
const ruled = /^\s*(?:[-*_=]\s*){3,}$/;

export function linesOf(given: string): { readonly lines: Line[]; readonly ruled: Line[] } {
  const lines: Line[] = [];
  const rules: Line[] = [];
  let fresh = true;
  const all = given
    .replace(/^\uFEFF/, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  for (const [index, raw] of all.entries()) {
    const text = raw.normalize('NFC').trim();
    if (text === '') fresh = true;
    else {
      const line = lineOf(text, index + 1, fresh);
      (ruled.test(text) ? rules : lines).push(line);
      fresh = ruled.test(text);
    }
  }
  return { lines, ruled: rules };
}

const furniture: readonly RegExp[] = [
  /^download(?:en)?(?: deze pagina)?(?: als)? pdf$/,
  /^zelf je pdf samenstellen$/,
  /^stel (?:zelf )?(?:je|uw) pdf samen$/,
  /^geselecteerde pagina.?s:? ?\d+$/,
  /^(?:ga |terug )?naar (?:boven|(?:de )?inhoud(?:sopgave)?|home|overzicht)$/,
  /^(?:voeg toe aan|toevoegen aan) (?:je|uw|mijn) (?:pdf|selectie)$/,
  /^(?:print|printen|afdrukken|delen|menu|zoeken|home|vorige|volgende|sluiten|inklappen|uitklappen|lees meer)$/,
  /^(?:print|deel|download) deze pagina$/,
  /^(?:vorige|volgende) pagina$/,
  /^pagina \d+(?: (?:van|\/) \d+)?$/,
  /^(?:cookies?|privacy|toegankelijkheid|proclaimer|disclaimer)(?:verklaring|instellingen)?$/,
];

/** Of the page that the text was copied from. */
export function isFurniture(line: Line): boolean {
  const text = line.bare
    .toLowerCase()
    .replace(/(?<![.!›»«‹>^])[.!›»«‹>^]+$/, '')
    .trim();
  return furniture.some((one) => one.test(text));
}

/** What stands below a heading. `list`: titles under each other; the others: each title with its text. */
export type Section =
  | 'introduction'
  | 'goal'
  | 'smart_list'
  | 'activity_list'
  | 'smart_texts'
  | 'activity_texts'
  | 'costs';

// The three questions of a programme (BBV 8) as budgets ask them, as interim reports do and as annual accounts do.
const headings: readonly (readonly [RegExp, Section])[] = [
  [/^(?:inleiding|toelichting)$/, 'introduction'],
  [/^(?:hoofd)?doel(?:en|stelling|stellingen)?$/, 'goal'],
  [/^smart[- ]?(?:geformuleerde )?doel(?:en|stelling|stellingen)?$/, 'smart_list'],
  [/^activiteit(?:en)?(?: (?:in )?\d{4})?$/, 'activity_list'],
  [/^wat (?:willen|wilden|hebben) we (?:tot nu toe )?(?:bereiken|bereikt)$/, 'smart_texts'],
  [/^wat (?:gaan|doen|deden) we (?:ervoor|daarvoor|hiervoor)(?: doen)?$/, 'activity_texts'],
  [/^wat hebben we (?:tot nu toe )?(?:ervoor|daarvoor|hiervoor) gedaan$/, 'activity_texts'],
  [/^wat (?:mag|gaat|heeft) het (?:kosten|gekost)$|^wat kost het$/, 'costs'],
];

export interface Heading {
  readonly section: Section;
  readonly year: number | null;
}

/** With or without the number that a chapter or paragraph of a document has. */
export function headingOf({ bare }: Line): Heading | undefined {
  const text = bare
    .toLowerCase()
    .replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, '')
    .replace(/(?<![?:.])[?:.]+$/, '')
    .trim();
  const section = headings.find(([pattern]) => pattern.test(text))?.[1];
  if (section === undefined) return undefined;
  return { section, year: Number(/\b(\d{4})$/.exec(text)?.[1] ?? 0) || null };
}

/** "Programmabegroting 2022": which document this is out of, and of which year. */
const documentNames: readonly (readonly [RegExp, CycleDocument])[] = [
  [/^(?:kadernota|kaderbrief|perspectiefnota|voorjaarsnota)$/, 'framework'],
  [/^(?:programma)?begroting$/, 'budget'],
  [/^(?:bestuursrapportage|tussenrapportage|burap|turap|marap)$/, 'interim_1'],
  [/^(?:jaarstukken|jaarrekening|jaarverslag|programmarekening)$/, 'accounts'],
];
export function documentOf({ bare }: Line): { document: CycleDocument; year: number } | undefined {
  const [, name = '', year] = /^(\p{L}+) (\d{4})(?:\s?-\s?\d{4})?$/u.exec(bare) ?? [];
  const found = documentNames.find(([pattern]) => pattern.test(name.toLowerCase()));
  return found && { document: found[1], year: Number(year) };
}

export interface Numbered {
  readonly kind: 'smart_goal' | 'activity';
  readonly number: string;
  readonly title: string;
}

const activityLine =
  /^(?:(?:activiteit|actie|maatregel)\s+)?(\d{1,2})\.(\d{1,2})(?:[.):]|\s*[-–])?\s+(\S.*)$/i;
const goalLine =
  /^(?:(?:smart[- ]?)?doel(?:stelling)?\s+(\d{1,2})(?:[.):]|\s*[-–](?=\s))?|(\d{1,2})[.)])\s+(\S.*)$/i;

/** `1.2 Title` or `3. Title`; `3.4. Title` too. */
export function numberedOf({ bare }: Pick<Line, 'bare'>): Numbered | undefined {
  const [, goal, own, title] = activityLine.exec(bare) ?? [];
  if (title !== undefined) return { kind: 'activity', number: `${Number(goal)}.${Number(own)}`, title };
  const [, named, number, name] = goalLine.exec(bare) ?? [];
  if (name === undefined) return undefined;
  return { kind: 'smart_goal', number: String(Number(named ?? number)), title: name };
}

/** `1.1.1 Title`: a programme has goals and activities, and nothing numbered below those. */
export const numbersDeeper = ({ bare }: Line) => /^\d{1,2}(?:\.\d{1,2}){2,}[.):]?\s+\S/.test(bare);

/** `1a Title` or `A.1 Title`: numbers of another kind than those of a programme. */
export const numbersOtherwise = ({ bare }: Line) =>
  /^(?:\d{1,2}\.?[a-z]|[A-Z]\.\d{1,2}|[IVX]{1,4}\.\d{1,2})[.):]?\s+\p{Lu}/u.test(bare);

/** Within running text "2.5 miljoen euro" is no activity: a title begins as a sentence does. */
export function beginsTitle({ title }: Numbered): boolean {
  return /^["'‘“„(]?[\p{Lu}\d]/u.test(title);
}

export type FieldName = 'indicator' | 'unit' | 'baseline' | 'target' | 'by' | 'source' | 'executor';
const fieldNames: Readonly<Record<FieldName, RegExp>> = {
  indicator: /^(?:prestatie-?)?indicator$/,
  unit: /^eenheid$/,
  baseline: /^(?:nulmeting|nulwaarde|uitgangswaarde|beginwaarde)$/,
  target: /^(?:streefwaarde|doelwaarde)$/,
  by: /^(?:streefdatum|te bereiken(?: in| op)?|uiterlijk)$/,
  source: /^bron$/,
  executor: /^(?:uitvoerder|uitvoerders|uitvoering|uitvoering door|uitgevoerd door)$/,
};

export function fieldOf({ bare }: Pick<Line, 'bare'>): { name: FieldName; value: string } | undefined {
  const [, label = '', value] = /^([\p{L} -]{4,25}?)\s*:\s*(\S.*)$/u.exec(bare) ?? [];
  if (value === undefined) return undefined;
  const found = (Object.entries(fieldNames) as [FieldName, RegExp][]).find(([, pattern]) =>
    pattern.test(label.toLowerCase()),
  );
  return found && { name: found[0], value: value.trim() };
}

const kindWords = {
  expenses: /^(?:totale )?(?:lasten|kosten|uitgaven)$/,
  income: /^(?:totale )?(?:baten|opbrengsten|inkomsten)$/,
};
export const amountKindOf = (word: string) =>
  amountKinds.find((kind) => kindWords[kind].test(word.trim().toLowerCase()));

/** `Lasten 2022: € 1.234,50` */
export function amountLineOf({ bare }: Line) {
  const [, word = '', year, sum = ''] =
    /^([\p{L} ]{5,20}?)\s+(\d{4})\s*[:=]?\s*((?:€|EUR\b|[-−–]?\s*\d).*)$/iu.exec(bare) ?? [];
  const kind = amountKindOf(word);
  return kind === undefined || year === undefined ? undefined : { kind, year: Number(year), sum };
}

/** "Bedragen x € 1.000", or "in miljoenen euro's": by how much every sum below it counts. */
export function factorOf(text: string): number | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^\(|[).,-]+$/g, '');
  const said =
    /^(?:alle )?(?:bedragen )?(?:in )?(?:€ ?)?[x×*] ?(?:€ ?)?1(?:([.,]?000)|([.,]?000[.,]?000| ?miljoen| ?mln))(?: euro)?$/.exec(
      plain,
    );
  if (said) return said[1] === undefined ? 1_000_000 : 1000;
  const [, word] =
    /^(?:alle )?bedragen in (?:€ ?)?(duizenden|miljoenen)(?: euro(?:['’]s)?)?$/.exec(plain) ?? [];
  return word === undefined ? undefined : word === 'miljoenen' ? 1_000_000 : 1000;
}

/** Cells of a row of a table: between upright lines, or tabs. */
export function cellsOf({ text }: Pick<Line, 'text'>): string[] | undefined {
  if (text.startsWith('|') && text.length > 1)
    return text
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => cell.trim());
  return text.includes('\t') ? text.split('\t').map((cell) => cell.trim()) : undefined;
}
