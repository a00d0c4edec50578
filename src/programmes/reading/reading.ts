import { readAmount } from '../rules/amount.ts';
import { byNumber, type CycleDocument, goalNumber } from '../rules/programme.ts';
import { type Item, sameTitle, Text } from './item.ts';
import { factorOf, type Line } from './lines.ts';
import type { Doubt, DoubtCode, Place, PlacedLine, ReadAmountOf, ReadProgramme } from './understood.ts';

/** What is being understood of a file, and where each of its lines went. */
export class Reading {
  municipality: string | null = null;
  code: string | null = null;
  title: string | null = null;
  year: number | null = null;
  document: CycleDocument | null = null;
  readonly introduction = new Text();
  readonly costs = new Text();
  readonly amounts: ReadAmountOf[] = [];
  readonly goals: string[] = [];
  readonly items: Item[] = [];
  readonly #lines: PlacedLine[] = [];
  readonly #doubts: Doubt[] = [];
  #factor = 1;

  place({ number: line, text }: Pick<Line, 'number' | 'text'>, place: Place, number?: string): undefined {
    this.#lines.push({ line, text, place, ...(number === undefined ? {} : { number }) });
  }

  doubt(code: DoubtCode, line: number | null, number: string | null, what: string): undefined {
    this.#doubts.push({ code, line, number, what });
  }

  /** "Bedragen x € 1.000": holds for all amounts below it. @returns whether it says so */
  takeFactor(text: string, line: number): boolean {
    const factor = factorOf(text);
    if (factor === undefined) return false;
    this.#factor = factor;
    this.doubt('amount_thousands', line, null, text);
    return true;
  }

  /** @returns false where it is no sum: the line stays text */
  takeAmount(
    to: Item | undefined,
    given: { kind: ReadAmountOf['kind']; year: number; sum: string },
    line: number,
  ): boolean {
    const { kind, year, sum } = given;
    const number = to?.number ?? null;
    const read = readAmount(sum);
    if ('wrong' in read) {
      this.doubt(read.wrong, line, number, sum);
      return false;
    }
    if (read.english) this.doubt('amount_english', line, number, sum);
    const amounts = to?.amounts ?? this.amounts;
    if (amounts.some((each) => each.year === year && each.kind === kind))
      this.doubt('amount_twice', line, number, `${year}: ${sum}`);
    amounts.push({ year, kind, cents: read.cents * this.#factor });
    return true;
  }

  /** The last line of the goal that may go on. */
  #goalOpen = 0;
  takeGoal(line: Line): undefined {
    const { goals } = this;
    const open = goals.length > 0 && this.#goalOpen === line.number - 1;
    if (open && !line.fresh && line.text === line.bare)
      goals[goals.length - 1] = `${goals.at(-1)} ${line.bare}`;
    else goals.push(line.bare);
    this.#goalOpen = line.number;
    this.place(line, 'goal');
  }

  ofKind(kind: Item['kind'], number?: string): Item[] {
    return this.items.filter(
      (item) => item.kind === kind && (number === undefined || item.number === number),
    );
  }

  done(format: ReadProgramme['format']): ReadProgramme {
    const complain = this.doubt.bind(this);
    const smartGoals = this.ofKind('smart_goal').map((item) => item.smartGoal(complain));
    const activities = this.ofKind('activity').map((item) => item.activity());
    this.#lookOver();
    return {
      format,
      municipality: this.municipality,
      code: this.code,
      title: this.title ?? '',
      year: this.year,
      document: this.document,
      introduction: this.introduction.value,
      costs: this.costs.value,
      amounts: this.amounts,
      goals: this.goals,
      smartGoals: smartGoals.toSorted(byNumber),
      activities: activities.toSorted(byNumber),
      lines: this.#lines.toSorted((a, b) => a.line - b.line),
      doubts: this.#doubts.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    };
  }

  #lookOver(): undefined {
    if (this.title === null) this.doubt('title_missing', null, null, '');
    if (this.items.length === 0) this.doubt('no_numbers', null, null, '');
    if (this.goals.length === 0 && this.ofKind('smart_goal').length > 0)
      this.doubt('no_goal', null, null, '');
    for (const kind of ['smart_goal', 'activity'] as const) {
      const items = this.ofKind(kind);
      const listed = items.some(({ listTitle }) => listTitle !== null);
      const told = items.some(({ text }) => text.value !== '');
      for (const item of items) this.#lookAt(item, listed, told);
    }
  }

  #lookAt(item: Item, listed: boolean, told: boolean): undefined {
    const { kind, number, line, listTitle, textTitle } = item;
    const say = (code: DoubtCode, what: string) => this.doubt(code, line, number, what);
    if (listTitle !== null && textTitle !== null && !sameTitle(listTitle, textTitle))
      say('titles_differ', textTitle);
    if (listed && listTitle === null) say('not_in_list', textTitle ?? '');
    if ((listTitle ?? textTitle) === null) say('no_title', '');
    if (told && item.text.value === '') say('no_text', listTitle ?? textTitle ?? '');
    if (kind === 'activity' && this.ofKind('smart_goal', goalNumber(number)).length === 0)
      say('goal_missing', listTitle ?? textTitle ?? '');
  }
}
