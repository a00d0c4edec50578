import type { Carrier } from './carriers.ts';
import type { Activity, ProgrammeContent, SmartGoal } from './programme.ts';
import { type Amount, type AmountKind, amountKinds, byNumber } from './programme.ts';

export const aspects = ['title', 'texts', 'indicator', 'by', 'amounts', 'links'] as const;
export type Aspect = (typeof aspects)[number];
type AnyPart = SmartGoal | Activity;

/** A number in one programme or in both. */
export interface Pair {
  readonly number: string;
  readonly kind: 'smart_goal' | 'activity';
  readonly one: AnyPart | undefined;
  readonly other: AnyPart | undefined;
  /** In what they differ; empty where they are the same or one is not there. */
  readonly differ: readonly Aspect[];
}

const aspectOf: Readonly<Record<Aspect, (part: AnyPart) => unknown>> = {
  title: (part) => part.title,
  texts: (part) =>
    part.texts
      .map(({ document, title, text }) => [document, title, text])
      .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  indicator: (part) => {
    if (!('indicator' in part) || part.indicator === null) return null;
    const { name, unit, baseline, target, by, source } = part.indicator;
    return [name, unit, baseline, target, by, source];
  },
  by: (part) => ('by' in part ? [part.by, carrierKey(part.carrier)] : ''),
  amounts: (part) => part.amounts.map(({ year, kind, cents }) => `${year} ${kind} ${cents}`).toSorted(),
  links: (part) => [part.ambitions.toSorted(), part.proposals.toSorted((a, b) => a - b)],
};

/** In one order, whatever order they were chosen in. */
const carrierKey = (carrier: Carrier | undefined) =>
  carrier && [carrier.kind, carrier.doers.toSorted(), carrier.organisation, carrier.behalf.toSorted()];

function differing(one: AnyPart, other: AnyPart): Aspect[] {
  return aspects.filter(
    (aspect) => JSON.stringify(aspectOf[aspect](one)) !== JSON.stringify(aspectOf[aspect](other)),
  );
}

/** Two programmes, or two versions of one, number by number: each goal with its activities behind it. */
export function pairsOf(
  one: ProgrammeContent | undefined,
  other: ProgrammeContent | undefined,
): readonly Pair[] {
  const of = (kind: Pair['kind'], left: readonly AnyPart[], right: readonly AnyPart[]): Pair[] => {
    const [own, its] = [left, right].map((parts) => new Map(parts.map((part) => [part.number, part])));
    return [...new Set([...left, ...right].map(({ number }) => number))].map((number) => {
      const [a, b] = [own?.get(number), its?.get(number)];
      return { number, kind, one: a, other: b, differ: a && b ? differing(a, b) : [] };
    });
  };
  return [
    ...of('smart_goal', one?.smartGoals ?? [], other?.smartGoals ?? []),
    ...of('activity', one?.activities ?? [], other?.activities ?? []),
  ].toSorted((a, b) => byNumber(a, b));
}

const around = (content: ProgrammeContent) => [
  content.title,
  content.introduction,
  content.costs,
  content.amounts.map(({ year, kind, cents }) => `${year} ${kind} ${cents}`).toSorted(),
  content.goals,
  content.smartGoals.toSorted(byNumber).map(({ goal }) => goal),
];

/** Whether both say the same, whatever order their fields came in. */
export function sameProgramme(one: ProgrammeContent, other: ProgrammeContent): boolean {
  return (
    JSON.stringify(around(one)) === JSON.stringify(around(other)) &&
    pairsOf(one, other).every((pair) => pair.one && pair.other && pair.differ.length === 0)
  );
}

/** What two municipalities do for the same ambition of the region; their numbers say nothing of each other. */
export function perAmbition<Id extends string>(
  ambitions: readonly Id[],
  one: ProgrammeContent,
  other: ProgrammeContent,
): readonly {
  readonly ambition: Id | null;
  readonly one: readonly AnyPart[];
  readonly other: readonly AnyPart[];
}[] {
  const partsOf = (content: ProgrammeContent): AnyPart[] =>
    [...content.smartGoals, ...content.activities].toSorted(byNumber);
  const serving = (content: ProgrammeContent, id: Id | null) =>
    partsOf(content).filter((part) =>
      id === null ? part.ambitions.length === 0 : (part.ambitions as readonly string[]).includes(id),
    );
  return [...ambitions, null]
    .map((ambition) => ({ ambition, one: serving(one, ambition), other: serving(other, ambition) }))
    .filter((row) => row.one.length + row.other.length > 0);
}

export interface MoneyOfYear {
  readonly year: number;
  readonly kind: AmountKind;
  /** Cents; null: nothing was said of it. */
  readonly one: number | null;
  readonly other: number | null;
  readonly difference: number | null;
}

/** Expenses and income of two programmes, year by year: what only one of them names has no difference. */
export function moneyByYear(one: readonly Amount[], other: readonly Amount[]): readonly MoneyOfYear[] {
  const sum = (all: readonly Amount[], year: number, kind: AmountKind) => {
    const own = all.filter((each) => each.year === year && each.kind === kind);
    return own.length === 0 ? null : own.reduce((total, { cents }) => total + cents, 0);
  };
  const years = [...new Set([...one, ...other].map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.flatMap((year) =>
    amountKinds.flatMap((kind): MoneyOfYear[] => {
      const [a, b] = [sum(one, year, kind), sum(other, year, kind)];
      if (a === null && b === null) return [];
      return [{ year, kind, one: a, other: b, difference: a === null || b === null ? null : b - a }];
    }),
  );
}
