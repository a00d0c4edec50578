import { Item, sameTitle } from './item.ts';
import type { Line, Numbered } from './lines.ts';
import type { Reading } from './reading.ts';

/** The numbered parts of a page, each of which may stand in a list and above a text. */
export class Parts {
  readonly #reading: Reading;
  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** A title in a list. */
  listed(line: Line, numbered: Numbered): Item {
    const known = this.#known(numbered);
    const item = known.find(({ listTitle }) => listTitle === null) ?? this.#make(line, numbered, known);
    item.listTitle = numbered.title;
    return item;
  }

  /** A title above its text. */
  described(line: Line, numbered: Numbered): Item {
    const known = this.#known(numbered);
    const item = known.find(({ textTitle }) => textTitle === null) ?? this.#make(line, numbered, known);
    item.textTitle = numbered.title;
    return item;
  }

  /**
   * A title with its text below it, without headings of parts around: a list may have told it before, with nothing below it. Right
   * below itself it is no title above a text: then the number is doubled.
   */
  outlined(line: Line, numbered: Numbered, current: Item | undefined): Item {
    const [known] = this.#known(numbered);
    const before = known !== current && known?.textTitle === null && known.text.value === '';
    return before ? this.described(line, numbered) : this.listed(line, numbered);
  }

  /** The same in a list that has texts below its titles. */
  toldOf(line: Line, numbered: Numbered, current: Item | undefined): Item {
    return this.asListed(numbered) ? this.outlined(line, numbered, current) : this.listed(line, numbered);
  }

  /** As its list calls it, which nothing has repeated yet: however it begins, it is that title. */
  asListed(numbered: Numbered): boolean {
    return this.#known(numbered).some(
      ({ listTitle, textTitle }) =>
        textTitle === null && listTitle !== null && sameTitle(listTitle, numbered.title),
    );
  }

  #known = ({ kind, number }: Numbered) => this.#reading.ofKind(kind, number);

  #make(line: Line, { kind, number, title }: Numbered, known: readonly Item[]): Item {
    const { goals, items } = this.#reading;
    if (known.length > 0) this.#reading.doubt('number_twice', line.number, number, title);
    const goal = kind === 'smart_goal' && goals.length > 0 ? goals.length - 1 : null;
    const item = new Item(kind, number, goal, line.number);
    items.push(item);
    return item;
  }
}
