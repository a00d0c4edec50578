import { type Item, plainTitle, type Text } from './item.ts';
import {
  amountLineOf,
  beginsTitle,
  cellsOf,
  fieldOf,
  type Heading,
  headingOf,
  type Line,
  type Numbered,
  numberedOf,
  numbersDeeper,
  numbersOtherwise,
  type Section,
} from './lines.ts';
import { Parts } from './parts.ts';
import { beginsAnother, takePreamble } from './preamble.ts';
import { Reading } from './reading.ts';
import { type Column, headsOf, partRowOf, takeRow } from './rows.ts';
import { isSubhead, Subheads } from './subheads.ts';
import { SumRows } from './sum-rows.ts';

type Below = Section | 'preamble' | 'outline';

/** Longer is a text below a title. */
const longestTitle = 1000;
/** Signs: a shorter line was not broken off where it was full. */
const fullLine = 40;
/** Lines below a heading that say what it is. */
const furthest = 200;

export class Walk {
  readonly reading = new Reading();
  readonly #parts = new Parts(this.reading);
  readonly #lines: readonly Line[];
  #below: Below = 'preamble';
  /** Texts stand below the titles of a list, and not in a section of their own further on. */
  #told = false;
  /** Hashes of the heading that this stands below. */
  #depth = 0;
  /** What the lines that follow belong to. */
  #item: Item | undefined;
  /** Its title may go on in the next line. */
  #titleOpen = false;
  readonly #sums = new SumRows();
  /** Columns of the table of parts that is being read. */
  #heads: readonly Column[] | undefined;
  /** Where those of parts stand, as long as no row was of a part. */
  #headsAt: Line | undefined;
  readonly #subheads = new Subheads();
  /** The line above was a heading in a text. */
  #belowSubhead = false;
  /** Where such a section begins for the last time. */
  readonly #last: ReadonlyMap<Section | undefined, number>;
  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#last = new Map(lines.map((line, at) => [headingOf(line)?.section, at]));
  }

  all(): undefined {
    for (const [at, line] of this.#lines.entries()) this.#take(line, at);
    this.#endHeads();
    this.#letGo();
    this.#subheads.tell(this.reading);
  }

  #take(given: Line, at: number): undefined {
    const line = this.#belowSubhead ? { ...given, fresh: true } : given;
    this.#belowSubhead = false;
    const titleOpen = this.#titleOpen && !line.fresh;
    this.#titleOpen = false;
    if (!this.#sums.goesOn(line)) this.#letGo();
    if (this.#part(line)) return;
    if (this.#heading(line, at) || this.#factor(line)) return;
    if (this.#amounts(line) || this.#field(line)) return;
    if (titleOpen && this.#moreTitle(line, at)) return;
    this.#lineBelow(line);
  }

  #heading(line: Line, at: number): boolean {
    const heading = headingOf(line);
    if (!heading) return false;
    if (this.#subhead(line, heading, at)) return true;
    this.#below = heading.section;
    this.#item = undefined;
    this.#depth = line.depth;
    const texts = heading.section === 'smart_list' ? 'smart_texts' : 'activity_texts';
    this.#told = this.#isList && (this.#last.get(texts) ?? -1) < at;
    this.reading.year ??= heading.year;
    this.reading.place(line, 'heading');
    return true;
  }

  get #isList() {
    return this.#below === 'smart_list' || this.#below === 'activity_list';
  }

  #subhead(line: Line, heading: Heading, at: number): boolean {
    const item = this.#item;
    const steps = this.#below === 'activity_texts';
    const told = this.#told || steps || this.#below === 'smart_texts' || this.#below === 'outline';
    const standing = { item, told, steps, depth: this.#depth, goals: this.reading.goals.length > 0 };
    if (!item || !isSubhead(line, heading, standing, this.#lines.slice(at + 1, at + 1 + furthest)))
      return false;
    this.#subheads.note(line, item.number);
    item.text.add({ text: line.bare, fresh: true });
    this.reading.place(line, item.kind, item.number);
    this.#belowSubhead = true;
    return true;
  }

  #factor(line: Line): boolean {
    if (!this.reading.takeFactor(line.bare, line.number)) return false;
    this.reading.place(line, 'amount');
    return true;
  }

  /** Years above what is no sum. */
  #letGo(): undefined {
    for (const line of this.#sums.release()) this.#lineBelow(line);
  }

  /** A row of a table that is about a goal or activity: its title as in a list, and beside it what belongs to it. */
  #part(line: Line): boolean {
    const cells = cellsOf(line);
    const heads = cells && headsOf(cells, this.#heads);
    const row = heads || !cells ? undefined : partRowOf(cells, this.#heads);
    const titled = row && numberedOf({ ...line, bare: row.titled });
    if (row && titled && this.#opens(titled, line)) {
      if (this.#headsAt) this.reading.place(this.#headsAt, 'heading');
      this.#headsAt = undefined;
      this.#opened(line, titled);
      this.#titleOpen = false;
      if (this.#item) takeRow(this.reading, this.#item, this.#heads ?? [], line, row.cells);
      return true;
    }
    if (heads && heads === this.#heads) this.reading.place(line, 'heading');
    else {
      this.#endHeads();
      this.#heads = cells ? (heads ?? this.#heads) : undefined;
      this.#headsAt = heads && line;
    }
    return heads !== undefined;
  }

  /** Heads of a table that was of no parts after all may be those of sums; else they stay where they stand, as text. */
  #endHeads(): undefined {
    const line = this.#headsAt;
    this.#headsAt = undefined;
    if (line && !this.#sums.take(this.reading, this.#item, line)) this.#lineBelow(line);
  }

  #amounts(line: Line): boolean {
    const one = amountLineOf(line);
    if (one && this.reading.takeAmount(this.#item, one, line.number)) {
      this.reading.place(line, 'amount', this.#item?.number);
      return true;
    }
    if (this.#sums.take(this.reading, this.#item, line)) return true;
    this.#letGo();
    return false;
  }

  #field(line: Line): boolean {
    const field = this.#item && fieldOf(line);
    if (!field || !this.#item?.takeField(field.name, field.value, line)) return false;
    this.reading.place(line, this.#item.kind, this.#item.number);
    return true;
  }

  /** In a list an indented or wrapped line goes on; above a text only where the list has it so. */
  #moreTitle(line: Line, at: number): boolean {
    const item = this.#item;
    if (!item || line.listed || numberedOf(line) || numbersDeeper(line) || numbersOtherwise(line))
      return false;
    if ((item.listTitle ?? '').length + line.bare.length > longestTitle) return false;
    const above = this.#lines[at - 1]?.bare.length ?? 0;
    if (this.#isList) {
      // Where texts stand below titles, a title goes on with a small letter, or where its line was full.
      if (this.#told && above < fullLine && !/^\p{Ll}/u.test(line.bare)) return false;
      item.listTitle = `${item.listTitle ?? ''} ${line.bare}`;
    } else {
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
    if (numbered && this.#opens(numbered, line)) return this.#opened(line, numbered);
    if (beginsAnother(this.reading, line))
      this.reading.doubt('second_programme', line.number, null, line.bare);
    switch (this.#below) {
      case 'preamble':
        return this.reading.title === null
          ? takePreamble(this.reading, line)
          : this.#textTo('introduction', line);
      case 'introduction':
      case 'costs':
        return this.#textTo(this.#below, line);
      case 'goal':
        return this.reading.takeGoal(line);
      case 'smart_list':
      case 'activity_list':
        // A list within a list, and a text below a title where no other place for texts comes.
        return (this.#told || (line.listed && !line.fresh)) && !numbersDeeper(line)
          ? this.#ownText(line)
          : this.#lost(line);
      default:
        if (this.#below === 'outline' && numbered?.kind === 'activity' && line.fresh)
          this.reading.doubt('number_in_text', line.number, this.#item?.number ?? null, line.bare);
        return this.#ownText(line);
    }
  }

  /** Whether it is the title of a part here, and no words in a text. */
  #opens(numbered: Numbered, line: Line): boolean {
    switch (this.#below) {
      case 'preamble':
        return beginsTitle(numbered);
      case 'outline':
        return beginsTitle(numbered) || this.#goesOn(numbered, line);
      case 'introduction':
        return numbered.kind === 'activity' && beginsTitle(numbered);
      case 'costs':
        return line.depth > 0 && beginsTitle(numbered);
      case 'goal':
        return true;
      case 'smart_list':
        return this.#opensTold(numbered, line);
      case 'activity_list':
        return numbered.kind === 'activity' && this.#opensTold(numbered, line);
      default:
        return (
          (beginsTitle(numbered) || this.#parts.asListed(numbered)) && this.#isTitle(numbered, line.depth)
        );
    }
  }

  /** An activity that comes after the one before it, or first after its goal: its title may begin with a small letter. */
  #goesOn({ kind, number }: Numbered, line: Line): boolean {
    const item = this.#item;
    if (kind !== 'activity' || !item || !(line.fresh || item.text.value === '')) return false;
    const [goal, own] = number.split('.').map(Number);
    const [itsGoal, itsOwn = 0] = item.number.split('.').map(Number);
    return goal === itsGoal && own === itsOwn + 1;
  }

  /** In a list any title, but within the texts of one only what begins as a title does. */
  #opensTold(numbered: Numbered, line: Line): boolean {
    const within = this.#told && this.#item !== undefined && this.#item.text.value !== '';
    return !within || beginsTitle(numbered) || cellsOf(line) !== undefined;
  }

  #opened(line: Line, numbered: Numbered): undefined {
    const below = this.#below;
    const parts = this.#parts;
    if (below === 'smart_texts' || below === 'activity_texts')
      return this.#open(parts.described(line, numbered), line);
    if (!this.#isList) {
      this.#below = 'outline';
      return this.#open(parts.outlined(line, numbered, this.#item), line);
    }
    this.#open(this.#told ? parts.toldOf(line, numbered, this.#item) : parts.listed(line, numbered), line);
  }

  #textTo(part: 'introduction' | 'costs', line: Line): undefined {
    const numbered = part === 'costs' ? numberedOf(line) : undefined;
    if (numbered?.kind === 'activity' && beginsTitle(numbered))
      this.reading.doubt('number_in_costs', line.number, null, line.bare);
    this.#addTo(this.reading[part], line);
    this.reading.place(line, part);
  }

  #addTo(text: Text, line: Line): undefined {
    const head = this.#sums.headFor(line);
    if (head) text.add(head);
    text.add(line);
  }

  #open(item: Item, line: Line): undefined {
    this.#item = item;
    item.depth = line.depth;
    this.#titleOpen = true;
    this.reading.place(line, item.kind, item.number);
  }

  /** Among the activities `1. ...` is a step in a text, unless it repeats the title of a goal. */
  #isTitle(numbered: Numbered, depth: number): boolean {
    if (numbered.kind === 'activity' || depth > 0 || this.#below !== 'activity_texts') return true;
    return this.#parts.asListed(numbered);
  }

  #ownText(line: Line): undefined {
    const item = this.#item;
    if (!item) return this.#lost(line);
    if (numbersOtherwise(line)) this.reading.doubt('number_odd', line.number, item.number, line.bare);
    this.#addTo(item.text, line);
    this.reading.place(line, item.kind, item.number);
  }

  #lost(line: Line): undefined {
    const code = numbersDeeper(line) ? 'number_deep' : 'number_missing';
    this.reading.doubt(code, line.number, null, line.text);
    this.reading.place(line, 'not_understood');
  }
}
