import { loadavg } from 'node:os';

/** Something measured, with its goal where it has one. */
export interface Line {
  readonly what: string;
  readonly goal?: number;
  /** The goal is a least instead of a most. */
  readonly atLeast?: boolean;
  readonly measured: number;
  readonly unit: string;
  /** Of every run, in their order. */
  readonly all: readonly number[];
  /** What others published, or why this one is as it is. */
  readonly beside?: string;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const line = (what: string, unit: string, all: readonly number[], goal?: number): Line => ({
  what,
  unit,
  all,
  measured: median(all),
  ...(goal === undefined ? {} : { goal }),
});

export const atLeast = (what: string, unit: string, all: readonly number[], goal: number): Line => ({
  ...line(what, unit, all, goal),
  atLeast: true,
});

const digits = (value: number) => value.toFixed(value < 10 ? 2 : value < 1000 ? 1 : 0);
export const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

export function met({ goal, measured, atLeast: least }: Line): boolean {
  return goal === undefined || (least ? measured >= goal : measured <= goal);
}

export function show(one: Line): string {
  const { what, goal, measured, unit, all, beside } = one;
  const columns = [
    what.padEnd(44),
    (goal === undefined ? '' : `${one.atLeast ? '>=' : '<='} ${goal}`).padStart(9),
    digits(measured).padStart(9),
    unit.padEnd(4),
    (goal === undefined ? '' : met(one) ? 'met' : 'MISSED').padEnd(7),
    all.map(digits).join(' '),
    beside ?? '',
  ];
  return columns.join(' ').trimEnd();
}
