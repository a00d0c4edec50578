import { Item, plainTitle, sameTitle } from './item.ts';
import {
  amountLineOf,
  beginsTitle,
  cellsOf,
  documentOf,
  fieldOf,
  headingOf,
  isFurniture,
  type Line,
  linesOf,
  type Numbered,
  numberedOf,
  numbersDeeper,
  type Section,
} from './lines.ts';
import { Reading } from './reading.ts';
import { type Column, headsOf, partRowOf, SumRows, takeRow } from './rows.ts';
import type { ReadProgramme } from './understood.ts';

/**
 * Reads a page of a budget as text or Markdown: the lists of goals and activities, and the texts below the questions of the
 * programme (domain.md B5). @param keep lines that look like furniture of the page and are not
 */
export function readText(text: string, keep: ReadonlySet<string>): ReadProgramme {
  const walk = new Walk();
  const { lines, ruled } = linesOf(text);
  for (const line of ruled) walk.reading.place(line, 'furniture');
  for (const line of lines)
    if (isFurniture(line) && !keep.has(line.text)) walk.reading.place(line, 'furniture');
    else walk.take(line);
  walk.end();
  return walk.reading.done('text');
}

type Below = Section | 'preamble' | 'outline';

/** Longer is a text below a title. */
const longestTitle = 1000;

class Walk {
  readonly reading = new Reading();
  #below: Below = 'preamble';
  /** What the lines that follow belong to. */
  #item: Item | undefined;
  /** Its title may go on in the next line. */
  #titleOpen = false;
  readonly #sums = new SumRows();
  /** Columns of the table of parts that is being read. */
  #heads: readonly Column[] | undefined;
  /** Where those of parts stand, as long as no row was of a part. */
  #headsAt: Line | undefined;

  take(line: Line): undefined {
    const titleOpen = this.#titleOpen && !line.fresh;
    this.#titleOpen = false;
    if (this.#part(line)) return;
    if (this.#heading(line) || this.reading.takeThousands(line)) return;
    if (this.#amounts(line) || this.#field(line)) return;
    if (titleOpen && this.#moreTitle(line)) return;
    this.#lineBelow(line);
  }

  #heading(line: Line): boolean {
    const heading = headingOf(line);
    if (!heading) return false;
    this.#below = heading.section;
    this.#item = undefined;
    this.reading.year ??= heading.year;
    this.reading.place(line, 'heading');
    return true;
  }

  /** A row of a table that is about a goal or activity: its title as in a list, and beside it what belongs to it. */
  #part(line: Line): boolean {
    const cells = cellsOf(line);
    const heads = cells && headsOf(cells, this.#heads);
    const row = heads || !cells ? undefined : partRowOf(cells, this.#heads);
    const titled = row && numberedOf({ ...line, bare: row.titled });
    if (row && titled && this.#opens(titled)) {
      if (this.#headsAt) this.reading.place(this.#headsAt, 'heading');
      this.#headsAt = undefined;
      this.#opened(line, titled);
      this.#titleOpen = false;
      if (this.#item) takeRow(this.reading, this.#item, this.#heads ?? [], line, row);
      return true;
    }
    if (heads && heads === this.#heads) this.reading.place(line, 'heading');
    else {
      this.end();
      this.#heads = cells ? (heads ?? this.#heads) : undefined;
      this.#headsAt = heads && line;
    }
    return heads !== undefined;
  }

  /** Heads of a table that was of no parts after all stay where they stand, as text. */
  end(): undefined {
    if (this.#headsAt) this.#lineBelow(this.#headsAt);
    this.#headsAt = undefined;
  }

  #amounts(line: Line): boolean {
    const one = amountLineOf(line);
    if (one && this.reading.takeAmount(this.#item, one, line.number)) {
      this.reading.place(line, 'amount', this.#item?.number);
      return true;
    }
    return this.#sums.take(this.reading, this.#item, line);
  }

  #field(line: Line): boolean {
    const field = this.#item && fieldOf(line);
    if (!field || !this.#item?.takeField(field.name, field.value, line)) return false;
    this.reading.place(line, this.#item.kind, this.#item.number);
    return true;
  }

  /** In a list an indented or wrapped line goes on; above a text only where the list has it so. */
  #moreTitle(line: Line): boolean {
    const item = this.#item;
    if (!item || numberedOf(line) || numbersDeeper(line)) return false;
    if ((item.listTitle ?? '').length + line.bare.length > longestTitle) return false;
    if (this.#below === 'smart_list' || this.#below === 'activity_list')
      item.listTitle = `${item.listTitle ?? ''} ${line.bare}`;
    else {
      const longer = `${item.textTitle ?? ''} ${line.bare}`;
      if (item.listTitle === null || !plainTitle(item.listTitle).startsWith(plainTitle(longer))) return false;
      item.textTitle = longer;
    }
    this.#titleOpen = true;
    this.reading.place(line, item.kind, item.number);
    return true;
  }

  #lineBelow(line: Line): undefined {
    const numbered = numberedOf(line);
    if (numbered && this.#opens(numbered)) return this.#opened(line, numbered);
    switch (this.#below) {
      case 'preamble':
        return this.#inPreamble(line);
      case 'introduction':
      case 'costs':
        return this.#textTo(this.#below, line);
      case 'goal':
        return this.#goal(line);
      case 'smart_list':
      case 'activity_list':
        return this.#lost(line);
      default:
        return this.#ownText(line);
    }
  }

  /** Whether it is the title of a part here, and no words in a text. */
  #opens(numbered: Numbered): boolean {
    switch (this.#below) {
      case 'preamble':
      case 'outline':
        return beginsTitle(numbered);
      case 'introduction':
        return numbered.kind === 'activity' && beginsTitle(numbered);
      case 'costs':
        return false;
      case 'goal':
      case 'smart_list':
        return true;
      case 'activity_list':
        return numbered.kind === 'activity';
      default:
        return (beginsTitle(numbered) || this.#asListed(numbered)) && this.#isTitle(numbered);
    }
  }

  #opened(line: Line, numbered: Numbered): undefined {
    const below = this.#below;
    if (below === 'preamble' || below === 'introduction' || below === 'outline')
      return this.#outline(line, numbered);
    return below === 'smart_texts' || below === 'activity_texts'
      ? this.#described(line, numbered)
      : this.#listed(line, numbered);
  }

  #inPreamble(line: Line): undefined {
    const { reading } = this;
    if (reading.title !== null) return this.#textTo('introduction', line);
    const [, town] = /^Gemeente (\p{Lu}[\p{L}' -]*)$/u.exec(line.bare) ?? [];
    const from = documentOf(line);
    if (town !== undefined && reading.municipality === null) {
      reading.municipality = town.trim();
      return reading.place(line, 'municipality');
    }
    if (from) {
      reading.document = from.document;
      reading.year = from.year;
      return reading.place(line, 'document');
    }
    const [, code, title] =
      /^(?:programma\s+)?(\d{1,2}[A-Z]?|[A-Z]\d{0,2})\s*[:–-]\s*(\S.*)$/i.exec(line.bare) ??
      /^programma\s+(\d{1,2}[A-Z]?)\.?\s+(\S.*)$/i.exec(line.bare) ??
      [];
    reading.code = code?.toUpperCase() ?? null;
    reading.title = title ?? line.bare;
    reading.place(line, 'title');
  }

  #textTo(part: 'introduction' | 'costs', line: Line): undefined {
    this.reading[part].add(line);
    this.reading.place(line, part);
  }

  #goal(line: Line): undefined {
    const { goals } = this.reading;
    const more =
      !line.fresh && line.text === line.bare && goals.length > 0 && this.#goalOpen === line.number - 1;
    if (more) goals[goals.length - 1] = `${goals.at(-1)} ${line.bare}`;
    else goals.push(line.bare);
    this.#goalOpen = line.number;
    this.reading.place(line, 'goal');
  }
  /** The last line of the goal that may go on. */
  #goalOpen = 0;

  #make({ kind, number }: Numbered, line: Line): Item {
    const goal =
      kind === 'smart_goal' && this.reading.goals.length > 0 ? this.reading.goals.length - 1 : null;
    const item = new Item(kind, number, goal, line.number);
    this.reading.items.push(item);
    return item;
  }

  /** A title in a list. */
  #listed(line: Line, numbered: Numbered): undefined {
    const known = this.reading.ofKind(numbered.kind, numbered.number);
    let item = known.find(({ listTitle }) => listTitle === null);
    if (!item && known.length > 0)
      this.reading.doubt('number_twice', line.number, numbered.number, numbered.title);
    item ??= this.#make(numbered, line);
    item.listTitle = numbered.title;
    this.#open(item, line);
  }

  /** A title with its text below it, without headings of parts around. */
  #outline(line: Line, numbered: Numbered): undefined {
    this.#below = 'outline';
    const [known] = this.reading.ofKind(numbered.kind, numbered.number);
    // Right below itself it is no title above a text: then the number is doubled.
    const listed = known !== this.#item && known?.textTitle === null && known.text.value === '';
    if (listed) return this.#described(line, numbered);
    this.#listed(line, numbered);
  }

  /** A title above its text. */
  #described(line: Line, numbered: Numbered): undefined {
    const known = this.reading.ofKind(numbered.kind, numbered.number);
    let item = known.find(({ textTitle }) => textTitle === null);
    if (!item && known.length > 0)
      this.reading.doubt('number_twice', line.number, numbered.number, numbered.title);
    item ??= this.#make(numbered, line);
    item.textTitle = numbered.title;
    this.#open(item, line);
  }

  #open(item: Item, line: Line): undefined {
    this.#item = item;
    this.#titleOpen = true;
    this.reading.place(line, item.kind, item.number);
  }

  /** Among the activities `1. ...` is a step in a text, unless it repeats the title of a goal. */
  #isTitle({ kind, number, title }: Numbered): boolean {
    if (kind === 'activity' || this.#below !== 'activity_texts') return true;
    return this.#asListed({ kind, number, title });
  }

  /** As its list calls it, which nothing has repeated yet: however it begins, it is that title. */
  #asListed({ kind, number, title }: Numbered): boolean {
    return this.reading
      .ofKind(kind, number)
      .some(
        ({ listTitle, textTitle }) => textTitle === null && listTitle !== null && sameTitle(listTitle, title),
      );
  }

  #ownText(line: Line): undefined {
    const item = this.#item;
    if (!item) return this.#lost(line);
    item.text.add(line);
    this.reading.place(line, item.kind, item.number);
  }

  #lost(line: Line): undefined {
    const code = numbersDeeper(line) ? 'number_deep' : 'number_missing';
    this.reading.doubt(code, line.number, null, line.text);
    this.reading.place(line, 'not_understood');
  }
}
