import type { Pair } from './compare.ts';
import type {
  Activity,
  Amount,
  CycleDocument,
  CycleText,
  Indicator,
  ProgrammeContent,
  SmartGoal,
} from './programme.ts';
import { byNumber, cycleDocuments } from './programme.ts';

/** The document that tells it says of itself which it is. */
type GivenAmount = Omit<Amount, 'document'>;

/** A numbered part as one document tells of it. */
interface GivenPart {
  readonly number: string;
  readonly listTitle: string | null;
  readonly textTitle: string | null;
  readonly text: string;
  readonly amounts: readonly GivenAmount[];
}
export interface GivenProgramme {
  readonly title: string;
  readonly introduction: string;
  readonly costs: string;
  readonly amounts: readonly GivenAmount[];
  readonly goals: readonly string[];
  readonly smartGoals: readonly (GivenPart & {
    readonly goal: number | null;
    readonly indicator: Indicator | null;
  })[];
  readonly activities: readonly (GivenPart & { readonly by: string })[];
}

const nothing: ProgrammeContent = {
  title: '',
  introduction: [],
  costs: [],
  amounts: [],
  goals: [],
  smartGoals: [],
  activities: [],
};

/** A sum of the same document, year and kind takes the place of the one before; those of other documents stay. */
export function withAmounts(
  standing: readonly Amount[],
  given: readonly GivenAmount[],
  document: CycleDocument,
): readonly Amount[] {
  const kept = standing.filter(
    (each) =>
      each.document !== document || !given.some(({ year, kind }) => year === each.year && kind === each.kind),
  );
  const place = (each: Amount) => cycleDocuments.indexOf(each.document);
  return [...kept, ...given.map((each) => ({ ...each, document }))].toSorted(
    (a, b) => a.year - b.year || place(a) - place(b) || a.kind.localeCompare(b.kind),
  );
}

/** A text of the programme itself, beside what other documents say there. */
function withOwnText(
  standing: readonly CycleText[],
  text: string,
  document: CycleDocument,
): readonly CycleText[] {
  if (text === '') return standing;
  return [...standing.filter((each) => each.document !== document), { document, title: null, text }];
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
    const title = each.listTitle || own?.title || each.textTitle || '';
    return {
      number: each.number,
      title,
      texts: withText(own?.texts ?? [], each, title, document, same),
      amounts: withAmounts(own?.amounts ?? [], each.amounts, document),
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
    introduction: withOwnText(standing.introduction, given.introduction, document),
    costs: withOwnText(standing.costs, given.costs, document),
    amounts: withAmounts(standing.amounts, given.amounts, document),
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

/** A part that gets another title while texts of before stay under it. */
export interface LeftBehind {
  readonly number: string;
  readonly titleBefore: string;
  readonly texts: readonly CycleDocument[];
}

/** What a next document calls otherwise without telling anew what stands there: that may be about another thing. */
export function leftBehind(pairs: readonly Pair[], same: SameTitle): readonly LeftBehind[] {
  return pairs.flatMap(({ number, one, other }) => {
    if (!one || !other || same(one.title, other.title)) return [];
    const stays = ({ document, text }: CycleText) =>
      text !== '' && one.texts.some((each) => each.document === document && each.text === text);
    const texts = cycleDocuments.filter((document) =>
      other.texts.some((each) => each.document === document && stays(each)),
    );
    return texts.length === 0 ? [] : [{ number, titleBefore: one.title, texts }];
  });
}
