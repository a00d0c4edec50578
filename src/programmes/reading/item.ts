import { readMeasured, readWhen } from '../rules/amount.ts';
import type { Indicator } from '../rules/programme.ts';
import { cellsOf, type FieldName, type Line } from './lines.ts';
import type { DoubtCode, ReadActivity, ReadAmountOf, ReadSmartGoal } from './understood.ts';

/** Paragraphs as they come line by line: a wrapped line goes on, a list and a table keep their lines. */
export class Text {
  #text = '';
  get value(): string {
    return this.#text;
  }
  #ofTable = false;
  add(line: Pick<Line, 'text' | 'fresh'>): undefined {
    const ofTable = cellsOf(line) !== undefined;
    const own = ofTable || this.#ofTable || /^[-*+•·]\s|^\d+[.)]\s|^[a-z][.)]\s/.test(line.text);
    const between = line.fresh ? '\n\n' : own ? '\n' : ' ';
    this.#text = this.#text === '' ? line.text : `${this.#text}${between}${line.text}`;
    this.#ofTable = ofTable;
  }
}

/** Whether two titles say the same: a full stop at the end says nothing. */
export const plainTitle = (title: string) =>
  title
    .normalize('NFC')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![.,;:])[.,;:]+$/, '');
export const sameTitle = (a: string, b: string) => plainTitle(a) === plainTitle(b);

const plainUnit = (unit: string) => unit.toLowerCase().replace(/^(?:procent|percent)$/, '%');

type Complain = (code: DoubtCode, line: number | null, number: string | null, what: string) => void;

/** A numbered part while it is read. */
export class Item {
  readonly kind: 'smart_goal' | 'activity';
  readonly number: string;
  readonly goal: number | null;
  /** Where it was first seen. */
  readonly line: number;
  /** Of the heading of Markdown that its title is; 0: it is none. */
  depth = 0;
  listTitle: string | null = null;
  textTitle: string | null = null;
  readonly text = new Text();
  readonly amounts: ReadAmountOf[] = [];
  readonly #fields = new Map<FieldName, { readonly value: string; readonly line: Line }>();

  constructor(kind: Item['kind'], number: string, goal: number | null, line: number) {
    this.kind = kind;
    this.number = number;
    this.goal = goal;
    this.line = line;
  }

  /** @returns false where such a line says nothing of this: then it is text */
  takeField(name: FieldName, value: string, line: Line): boolean {
    if ((name === 'executor') !== (this.kind === 'activity') || this.#fields.has(name)) return false;
    this.#fields.set(name, { value, line });
    return true;
  }

  smartGoal(complain: Complain): ReadSmartGoal {
    const indicator = this.#indicator(complain);
    return { ...this.#part(), goal: this.goal, indicator };
  }

  activity(): ReadActivity {
    return { ...this.#part(), by: this.#fields.get('executor')?.value ?? '' };
  }

  #part() {
    const { number, listTitle, textTitle, amounts } = this;
    return { number, listTitle, textTitle, text: this.text.value, amounts };
  }

  /** What cannot be read as a value stays in the text. */
  #indicator(complain: Complain): Indicator | null {
    const back = (field: { readonly line: Line } | undefined) => {
      if (!field) return;
      this.text.add({ ...field.line, fresh: true });
      complain('value_wrong', field.line.number, this.number, field.line.text);
    };
    const fields = this.#fields;
    const name = fields.get('indicator')?.value;
    if (name === undefined) {
      for (const field of fields.values()) back(field);
      return null;
    }
    const read = <T>(field: FieldName, as: (text: string) => T | undefined): T | null => {
      const given = fields.get(field);
      const value = given && as(given.value);
      if (value === undefined) back(given);
      return value ?? null;
    };
    // "340 woningen" beside "80%": the second is not of the same indicator.
    let unit = fields.get('unit')?.value ?? '';
    const measured = (text: string) => {
      const found = readMeasured(text);
      if (found && found.unit !== '') {
        unit ||= found.unit;
        if (plainUnit(unit) !== plainUnit(found.unit)) return undefined;
      }
      return found?.value;
    };
    const [baseline, target] = [read('baseline', measured), read('target', measured)];
    return {
      name,
      unit,
      baseline,
      target,
      by: read('by', readWhen),
      source: fields.get('source')?.value ?? '',
    };
  }
}
