import type { Carrier } from './carriers.ts';
import {
  type Activity,
  type Amount,
  type AmountKind,
  amountKinds,
  amountsOfParts,
  byNumber,
  type CycleDocument,
  type CycleText,
  cycleDocuments,
  type ProgrammeContent,
  type SmartGoal,
  yearsOf,
} from './programme.ts';

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
  texts: (part) => textKeys(part.texts),
  indicator: (part) => {
    if (!('indicator' in part) || part.indicator === null) return null;
    const { name, unit, baseline, target, by, source } = part.indicator;
    return [name, unit, baseline, target, by, source];
  },
  by: (part) => ('by' in part ? [part.by, carrierKey(part.carrier)] : ''),
  amounts: (part) => amountKeys(part.amounts),
  links: (part) => [part.ambitions.toSorted(), part.proposals.toSorted((a, b) => a - b)],
};

const textKeys = (texts: readonly CycleText[]) =>
  texts
    .map(({ document, title, text }) => [document, title, text])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
const amountKeys = (amounts: readonly Amount[]) =>
  amounts.map(({ document, year, kind, cents }) => `${document} ${year} ${kind} ${cents}`).toSorted();

/** In one order, whatever order they were chosen in. */
const carrierKey = (carrier: Carrier | undefined) =>
  carrier && [carrier.kind, carrier.doers.toSorted(), carrier.organisation, carrier.behalf.toSorted()];

/** The years that two programmes are of. */
export type Years = readonly [one: number, other: number];
const ofOneYear: Years = [0, 0];

function differing(one: AnyPart, other: AnyPart, years: Years): Aspect[] {
  return aspects.filter((aspect) =>
    // The same sum in the own year of each is no difference.
    aspect === 'amounts' && years[0] !== years[1]
      ? differentSums({ one, other }, years).length > 0
      : JSON.stringify(aspectOf[aspect](one)) !== JSON.stringify(aspectOf[aspect](other)),
  );
}

/**
 * Two programmes, or two versions of one, number by number: each goal with its activities behind it.
 * @param years where they are of different ones
 */
export function pairsOf(
  one: ProgrammeContent | undefined,
  other: ProgrammeContent | undefined,
  years = ofOneYear,
): readonly Pair[] {
  const of = (kind: Pair['kind'], left: readonly AnyPart[], right: readonly AnyPart[]): Pair[] => {
    const [own, its] = [left, right].map((parts) => new Map(parts.map((part) => [part.number, part])));
    return [...new Set([...left, ...right].map(({ number }) => number))].map((number) => {
      const [a, b] = [own?.get(number), its?.get(number)];
      return { number, kind, one: a, other: b, differ: a && b ? differing(a, b, years) : [] };
    });
  };
  return [
    ...of('smart_goal', one?.smartGoals ?? [], other?.smartGoals ?? []),
    ...of('activity', one?.activities ?? [], other?.activities ?? []),
  ].toSorted((a, b) => byNumber(a, b));
}

const around = (content: ProgrammeContent) => [
  content.title,
  textKeys(content.introduction),
  textKeys(content.costs),
  amountKeys(content.amounts),
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

/** A sum of money of a programme. */
interface Sum {
  readonly cents: number;
  /** Its goals and activities added up: of the programme itself the document says none. */
  readonly ofParts: boolean;
}
/** Expenses or income of two programmes side by side. */
export interface MoneyRow {
  /** A calendar year twice, or of each programme its own year. */
  readonly years: Years;
  readonly document: CycleDocument;
  readonly kind: AmountKind;
  /** Null: nothing was said of it. */
  readonly one: Sum | null;
  readonly other: Sum | null;
  readonly difference: number | null;
}

type Told = (is: (amount: Amount) => boolean) => Sum | null;
const added = (amounts: readonly Amount[], ofParts: boolean): Sum | null =>
  amounts.length === 0 ? null : { cents: amounts.reduce((all, { cents }) => all + cents, 0), ofParts };
const ofProgramme =
  (content: ProgrammeContent): Told =>
  (is) =>
    added(content.amounts.filter(is), false) ?? added(amountsOfParts(content).filter(is), true);
const ofPart =
  ({ amounts }: AnyPart): Told =>
  (is) =>
    added(amounts.filter(is), false);

/**
 * Of programmes of different years first the own year of each, document by document: the budget of the one beside that of the other.
 * Then the calendar years; of what only one of them names of its own year stands there already.
 */
function sideBySide(years: Years, [one, other]: readonly [Told, Told], all: readonly Amount[]): MoneyRow[] {
  const row = (of: Years, document: CycleDocument, kind: AmountKind): MoneyRow[] => {
    const at = (year: number) => (each: Amount) =>
      each.year === year && each.document === document && each.kind === kind;
    const [a, b] = [one(at(of[0])), other(at(of[1]))];
    if (a === null && b === null) return [];
    const difference = a === null || b === null ? null : b.cents - a.cents;
    return [{ years: of, document, kind, one: a, other: b, difference }];
  };
  const calendar = yearsOf(all).flatMap(({ year, document }) =>
    amountKinds.flatMap((kind) => row([year, year], document, kind)),
  );
  if (years[0] === years[1]) return calendar;
  const ownYears = cycleDocuments.flatMap((document) =>
    amountKinds.flatMap((kind) => row(years, document, kind)),
  );
  const toldThere = (each: MoneyRow) =>
    (each.other === null && each.years[0] === years[0]) || (each.one === null && each.years[1] === years[1]);
  return [...ownYears, ...calendar.filter((each) => !toldThere(each))];
}

type OfYear = { readonly year: number; readonly content: ProgrammeContent };

/**
 * Expenses and income of two programmes, by year and document: what the programme itself says, or else its parts added up. What
 * only one of them names has no difference.
 */
export function moneyByYear(one: OfYear, other: OfYear): readonly MoneyRow[] {
  const all = [one, other].flatMap(({ content }) => [
    ...content.amounts,
    ...[...content.smartGoals, ...content.activities].flatMap(({ amounts }) => amounts),
  ]);
  return sideBySide([one.year, other.year], [ofProgramme(one.content), ofProgramme(other.content)], all);
}

/** The sums of a part that are not the same in both, in the same way; none of what is in one of them alone. */
export function differentSums(
  { one, other }: Pick<Pair, 'one' | 'other'>,
  years: Years,
): readonly MoneyRow[] {
  if (!one || !other) return [];
  const all = [...one.amounts, ...other.amounts];
  return sideBySide(years, [ofPart(one), ofPart(other)], all).filter(({ difference }) => difference !== 0);
}
