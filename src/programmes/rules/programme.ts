import type { AmbitionId, PartialDate } from '#kernel';
import type { Carrier } from './carriers.ts';

/**
 * The documents of the planning and control cycle in the order of the year (domain.md B4): in each the council reads
 * something about the same goals and activities.
 */
export const cycleDocuments = [
  'framework',
  'budget',
  'interim_1',
  'interim_2',
  'interim_3',
  'accounts',
] as const;
export type CycleDocument = (typeof cycleDocuments)[number];

/** What one document of the cycle says under a number. */
export interface CycleText {
  readonly document: CycleDocument;
  /** How the document calls it above its text, where that is not how its list does: both stand. */
  readonly title: string | null;
  readonly text: string;
}

export const amountKinds = ['expenses', 'income'] as const;
export type AmountKind = (typeof amountKinds)[number];

/**
 * Lasten or baten of a year as one document tells them, in whole cents (BBV 8(3): an estimate of income and expenses per
 * programme; 27: in the annual accounts what came of it, beside the estimate).
 */
export interface Amount {
  readonly document: CycleDocument;
  readonly year: number;
  readonly kind: AmountKind;
  readonly cents: number;
}

/** What makes a goal SMART: by what it is measured, from where to where, when, and where that can be looked up. */
export interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly by: PartialDate | null;
  readonly source: string;
}

/** To what of the region it belongs. */
export interface Links {
  readonly ambitions: readonly AmbitionId[];
  readonly proposals: readonly number[];
}

interface Part extends Links {
  /** As the list of the document calls it. */
  readonly title: string;
  readonly texts: readonly CycleText[];
  readonly amounts: readonly Amount[];
}

/** SMART doel: numbered `1`. */
export interface SmartGoal extends Part {
  readonly number: string;
  /** Place of the goal above it in `goals`; null: it stands under none. */
  readonly goal: number | null;
  readonly indicator: Indicator | null;
}

/** Activiteit: numbered `1.2`, the second for SMART goal 1. */
export interface Activity extends Part {
  readonly number: string;
  /** Who carries it out in the words of the document. */
  readonly by: string;
  /** Who carries it out as its officer chose it; absent: nobody did. */
  readonly carrier?: Carrier;
}

/** All of a programme of one year. It is read and written as a whole, version by version (decision 0049). */
export interface ProgrammeContent {
  readonly title: string;
  readonly introduction: readonly CycleText[];
  /** What is told about the money beside the amounts. */
  readonly costs: readonly CycleText[];
  readonly amounts: readonly Amount[];
  readonly goals: readonly string[];
  readonly smartGoals: readonly SmartGoal[];
  readonly activities: readonly Activity[];
}

export type NumberedPart =
  | { readonly kind: 'smart_goal'; readonly part: SmartGoal }
  | { readonly kind: 'activity'; readonly part: Activity };

/** `3.2` belongs to `3`. */
export function goalNumber(activity: string): string {
  return activity.split('.')[0] ?? activity;
}

/** By goal and then by its own number, as people count: 2.10 after 2.9. */
export function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  const [first, second] = [a, b].map(({ number }) => number.split('.').map(Number));
  return (first?.[0] ?? 0) - (second?.[0] ?? 0) || (first?.[1] ?? 0) - (second?.[1] ?? 0);
}

export interface Branch {
  readonly goal: SmartGoal;
  readonly activities: readonly Activity[];
}
export interface ProgrammeTree {
  readonly goals: readonly { readonly title: string; readonly branches: readonly Branch[] }[];
  /** SMART goals that stand under no goal. */
  readonly loose: readonly Branch[];
  /** Activities whose number names a SMART goal that is not there. */
  readonly withoutGoal: readonly Activity[];
}

/** The numbers run through each other in the document (1.1, 2.1, 3.1, 1.2); here each stands with its goal. */
export function treeOf(content: ProgrammeContent): ProgrammeTree {
  const activities = Map.groupBy(content.activities.toSorted(byNumber), ({ number }) => goalNumber(number));
  const branches = content.smartGoals
    .toSorted(byNumber)
    .map((goal) => ({ goal, activities: activities.get(goal.number) ?? [] }));
  const known = new Set(content.smartGoals.map(({ number }) => number));
  return {
    goals: content.goals.map((title, index) => ({
      title,
      branches: branches.filter(({ goal }) => goal.goal === index),
    })),
    loose: branches.filter(({ goal }) => goal.goal === null || content.goals[goal.goal] === undefined),
    withoutGoal: content.activities.filter(({ number }) => !known.has(goalNumber(number))).toSorted(byNumber),
  };
}

/** What a council would miss: goals that nobody can measure, activities for nothing, goals for which nothing is done. */
export function gapsOf(content: ProgrammeContent) {
  const { withoutGoal } = treeOf(content);
  const served = new Set(content.activities.map(({ number }) => goalNumber(number)));
  return {
    withoutIndicator: content.smartGoals.filter(({ indicator }) => indicator === null).toSorted(byNumber),
    withoutGoal,
    withoutActivity: content.smartGoals.filter(({ number }) => !served.has(number)).toSorted(byNumber),
  };
}

/**
 * The amounts of goals and activities that are added up. Where a goal names a sum of a kind for a document and a year, that is what it
 * costs: those of its activities are part of it, and are not counted beside it.
 */
export function amountsOfParts(content: ProgrammeContent): readonly Amount[] {
  const named = new Set(
    content.smartGoals.flatMap((goal) => goal.amounts.map((amount) => namedBy(goal.number, amount))),
  );
  return [
    ...content.smartGoals.flatMap(({ amounts }) => amounts),
    ...content.activities.flatMap(({ number, amounts }) =>
      amounts.filter((amount) => !named.has(namedBy(goalNumber(number), amount))),
    ),
  ];
}
const namedBy = (goal: string, { year, document, kind }: Amount) => `${goal} ${year} ${document} ${kind}`;

/** The years that are told of, each with the documents that do, in the order of the year. */
export function yearsOf(
  amounts: readonly Amount[],
): readonly { readonly year: number; readonly document: CycleDocument }[] {
  const years = [...new Set(amounts.map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.flatMap((year) =>
    cycleDocuments
      .filter((document) => amounts.some((each) => each.year === year && each.document === document))
      .map((document) => ({ year, document })),
  );
}

/** The amounts of a part or of several, summed by year and document: an estimate and what came of it are never added up. */
export function perYear(amounts: readonly Amount[]): readonly {
  readonly year: number;
  readonly document: CycleDocument;
  readonly expenses: number;
  readonly income: number;
}[] {
  return yearsOf(amounts).map(({ year, document }) => {
    const sum = (kind: AmountKind) =>
      amounts
        .filter((each) => each.year === year && each.document === document && each.kind === kind)
        .reduce((all, { cents }) => all + cents, 0);
    return { year, document, expenses: sum('expenses'), income: sum('income') };
  });
}

export function partWith(content: ProgrammeContent, number: string): NumberedPart | undefined {
  const goal = content.smartGoals.find((each) => each.number === number);
  if (goal) return { kind: 'smart_goal', part: goal };
  const activity = content.activities.find((each) => each.number === number);
  return activity && { kind: 'activity', part: activity };
}
