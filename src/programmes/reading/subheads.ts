import type { Item } from './item.ts';
import {
  beginsTitle,
  cellsOf,
  type Heading,
  headingOf,
  type Line,
  numberedOf,
  type Section,
} from './lines.ts';
import type { Reading } from './reading.ts';

/** Headings in texts, each told once with the numbers below which it stands. */
export class Subheads {
  readonly #found = new Map<string, { readonly line: number; readonly numbers: Set<string> }>();

  note({ bare, number: line }: Line, number: string): undefined {
    const found = this.#found.get(bare) ?? { line, numbers: new Set() };
    found.numbers.add(number);
    this.#found.set(bare, found);
  }
  tell(reading: Reading): undefined {
    for (const [word, { line, numbers }] of this.#found)
      reading.doubt('subhead', line, null, `${word} (${[...numbers].join(', ')})`);
  }
}

export interface Standing {
  readonly item: Item | undefined;
  /** Texts stand below the titles here. */
  readonly told: boolean;
  /** Steps in a text are numbered like goals: then such a number says nothing. */
  readonly steps: boolean;
  /** Hashes of the heading of the section; 0: it has none. */
  readonly depth: number;
  /** Goals stand above the numbers: another may come. */
  readonly goals: boolean;
}

const words: ReadonlySet<Section> = new Set(['introduction', 'goal', 'activity_list']);

/**
 * Whether "Toelichting", "Doel" or "Activiteiten" is a heading in the text of the number above it, and no part of the programme. By
 * the depth of Markdown, and else by what comes below it.
 */
export function isSubhead(
  line: Line,
  { section, year }: Heading,
  { item, told, steps, depth, goals }: Standing,
  ahead: readonly Line[],
): boolean {
  if (!item) return false;
  const opens = (each: Line | undefined) => {
    const numbered = each && numberedOf(each);
    return (
      each !== undefined && (cellsOf(each) !== undefined || (numbered && beginsTitle(numbered)) === true)
    );
  };
  if (line.depth > 0) {
    if (item.depth > 0 && line.depth > item.depth) return !opens(ahead[0]);
    if (line.depth <= Math.max(1, depth) || line.depth < item.depth) return false;
  }
  if (!words.has(section) || year !== null || !(told || !line.fresh)) return false;
  if (section === 'introduction') return true;
  if (section === 'activity_list') return !opens(ahead[0]);
  return !leadsToGoals(ahead, steps, goals);
}

/** A goal of the programme has SMART goals below it, before any activity. */
function leadsToGoals(ahead: readonly Line[], steps: boolean, goals: boolean): boolean {
  for (const line of ahead) {
    const heading = headingOf(line);
    if (heading) return heading.section === 'smart_list' || heading.section === 'smart_texts';
    const numbered = numberedOf(line);
    if (!numbered || !beginsTitle(numbered)) continue;
    if (numbered.kind === 'activity') return false;
    if (!steps) return goals;
  }
  return false;
}
