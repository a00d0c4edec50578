import type {
  Activity,
  Amount,
  CycleDocument,
  CycleText,
  Indicator,
  ProgrammeContent,
  SmartGoal,
} from './programme.ts';
import { byNumber } from './programme.ts';

/** A numbered part as one document tells of it. */
interface GivenPart {
  readonly number: string;
  readonly listTitle: string | null;
  readonly textTitle: string | null;
  readonly text: string;
  readonly amounts: readonly Amount[];
}
export interface GivenProgramme {
  readonly title: string;
  readonly introduction: string;
  readonly costs: string;
  readonly amounts: readonly Amount[];
  readonly goals: readonly string[];
  readonly smartGoals: readonly (GivenPart & {
    readonly goal: number | null;
    readonly indicator: Indicator | null;
  })[];
  readonly activities: readonly (GivenPart & { readonly by: string })[];
}

const nothing: ProgrammeContent = {
  title: '',
  introduction: '',
  costs: '',
  amounts: [],
  goals: [],
  smartGoals: [],
  activities: [],
};

/** A sum of the same year and kind takes the place of the one before. */
export function withAmounts(standing: readonly Amount[], given: readonly Amount[]): readonly Amount[] {
  const kept = standing.filter(
    (each) => !given.some(({ year, kind }) => year === each.year && kind === each.kind),
  );
  return [...kept, ...given].toSorted((a, b) => a.year - b.year || a.kind.localeCompare(b.kind));
}

function withText(
  standing: readonly CycleText[],
  given: GivenPart,
  title: string,
  document: CycleDocument,
  same: SameTitle,
): readonly CycleText[] {
  const other = given.textTitle !== null && !same(given.textTitle, title) ? given.textTitle : null;
  if (given.text === '' && other === null) return standing;
  return [
    ...standing.filter((text) => text.document !== document),
    { document, title: other, text: given.text },
  ];
}

export type SameTitle = (a: string, b: string) => boolean;

/**
 * What a programme becomes when a document of the cycle is taken over: its texts come beside those of the other documents, and what
 * the document does not name stays as it was. Links are the office's own work: no document changes them.
 */
export function withDocument(
  before: ProgrammeContent | undefined,
  given: GivenProgramme,
  document: CycleDocument,
  same: SameTitle,
): ProgrammeContent {
  const standing = before ?? nothing;
  const goals = mergedGoals(standing, given);
  const part = (own: SmartGoal | Activity | undefined, each: GivenPart) => {
    const title = each.listTitle ?? own?.title ?? each.textTitle ?? '';
    return {
      number: each.number,
      title,
      texts: withText(own?.texts ?? [], each, title, document, same),
      amounts: withAmounts(own?.amounts ?? [], each.amounts),
      ambitions: own?.ambitions ?? [],
      proposals: own?.proposals ?? [],
    };
  };
  const smartGoals = merged(standing.smartGoals, given.smartGoals, (own, each) => ({
    ...part(own, each),
    goal: each.goal ?? own?.goal ?? null,
    indicator: each.indicator ?? own?.indicator ?? null,
  }));
  return {
    title: given.title || standing.title,
    introduction: given.introduction || standing.introduction,
    costs: given.costs || standing.costs,
    amounts: withAmounts(standing.amounts, given.amounts),
    goals,
    smartGoals: smartGoals.map((goal) => rehung(goal, standing, given, goals)),
    activities: merged(standing.activities, given.activities, (own, each) => ({
      ...part(own, each),
      by: each.by || (own?.by ?? ''),
      ...(own?.carrier ? { carrier: own.carrier } : {}),
    })),
  };
}

/** Goals as the document gives them, and those before it under which something stands that it does not name. */
function mergedGoals(standing: ProgrammeContent, given: GivenProgramme): readonly string[] {
  if (given.goals.length === 0) return standing.goals;
  const named = new Set(given.smartGoals.map(({ number }) => number));
  const kept = standing.goals.filter(
    (title, index) =>
      !given.goals.includes(title) &&
      standing.smartGoals.some(({ goal, number }) => goal === index && !named.has(number)),
  );
  return [...given.goals, ...kept];
}

/** A SMART goal that the document does not name stays under the goal that it stood under, wherever that is now. */
function rehung(
  goal: SmartGoal,
  standing: ProgrammeContent,
  given: GivenProgramme,
  goals: readonly string[],
): SmartGoal {
  const named = given.smartGoals.find(({ number }) => number === goal.number);
  if (given.goals.length === 0 || (named && named.goal !== null)) return goal;
  const title = goal.goal === null ? undefined : standing.goals[goal.goal];
  const place = title === undefined ? -1 : goals.indexOf(title);
  return { ...goal, goal: place < 0 ? null : place };
}

function merged<Own extends { readonly number: string }, Given extends { readonly number: string }>(
  standing: readonly Own[],
  given: readonly Given[],
  make: (own: Own | undefined, each: Given) => Own,
): readonly Own[] {
  const named = new Set(given.map(({ number }) => number));
  const own = new Map(standing.map((each) => [each.number, each]));
  return [
    ...standing.filter(({ number }) => !named.has(number)),
    ...given.map((each) => make(own.get(each.number), each)),
  ].toSorted(byNumber);
}
