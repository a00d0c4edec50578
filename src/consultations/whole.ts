import { type Actor, type CalendarDate, dateOf, type MunicipalityId, maySee, type RegionId } from '#kernel';
import type { Point, Round, Submission, ViewAnswer } from './round.ts';
import { closingOf, type EarlyClosing } from './rules/early-closing.ts';
import { type Brought, type JointMark, type JointText, jointMark } from './rules/joint.ts';
import {
  asksAnswer,
  type Bringing,
  bringing,
  type Carrier,
  carriedBy,
  carriersFor,
  changedSince,
  handedInFrom,
  isAnswered,
  isHandedIn,
  maySeePoint,
  unseenLeavings,
} from './rules/points.ts';
import { type RoundState, roundState, takesSubmissions } from './rules/round-state.ts';
import {
  type AnsweredView,
  asksViewAnswer,
  isLate,
  isViewAnswered,
  type SubmissionState,
  submissionState,
} from './rules/submission-state.ts';
import { untilOf } from './until.ts';

// What is said of a round on a day: of its rows and the clock, the same for pages, API, note and tasks.

/** Closed before its last day by the regional clerk; undefined where it was not, or that was undone. */
export const closedEarly = ({ closings }: Round): EarlyClosing | undefined => closingOf(closings);

export const stateOn = (round: Round, today: CalendarDate): RoundState =>
  roundState(round.state, untilOf(round), today, closedEarly(round) !== undefined);

/** A council is in time as long as its term runs, also where the round was closed before that (decision 85). */
export function inTerm(round: Round, today: CalendarDate): boolean {
  const until = untilOf(round);
  return round.state !== 'withdrawn' && until !== null && today <= until;
}

/** Councils that said nothing, or took back what they said, and may still say it in time: nobody concludes before them. */
export const stillInTerm = (round: Round, today: CalendarDate): readonly Submission[] =>
  inTerm(round, today) ? round.submissions.filter(({ handedInAt }) => handedInAt === null) : [];

export const submissionOf = (round: Round, municipality: string): Submission | undefined =>
  round.submissions.find((each) => each.municipality === municipality);

/** Until when what this council brought was in time: as it was when it came, or longer by a day that was added since. */
export function inTimeUntil(round: Round, { judgedUntil }: Submission): CalendarDate | null {
  const until = untilOf(round);
  return judgedUntil !== null && (until === null || judgedUntil > until) ? judgedUntil : until;
}

/** What a council handed in, or said, after the term: told by this one alone, wherever it is told. */
export const cameLate = (round: Round, own: Submission): boolean =>
  isLate(own.state, own.handedInAt === null ? null : dateOf(own.handedInAt), inTimeUntil(round, own));

/** What a council decided on and handed in is what it is, also where no rule made it decide: it grows and shrinks by the council alone. */
export const decidedOn = ({ handedInAt, decisionDay }: Submission): boolean =>
  handedInAt !== null && decisionDay !== null;

/** With whom the draft of a point is shared: by its writer, or as part of a joint text. */
export const sharedWith = (round: Round, point: Point): readonly MunicipalityId[] => [
  ...(submissionOf(round, point.author)?.sharedWith ?? []),
  ...round.jointTexts.filter((text) => holds(text, point)).flatMap(({ councils }) => councils),
];

/** Whether a joint text that the point's writer is in has it now: in a text of others alone nothing is shared that its writer does not. */
export const holds = (text: JointText, { id, author }: Point): boolean =>
  text.councils.includes(author) && (text.versions[0]?.points.includes(id) ?? false);

/** A council writes in the points of a joint text that it writes in. */
export const writesTogether = (round: Round, point: Point, municipality: MunicipalityId): boolean =>
  round.jointTexts.some((text) => text.councils.includes(municipality) && holds(text, point));

/** Points that this council stands behind now. */
export const carried = (round: Round, municipality: MunicipalityId): readonly Point[] =>
  round.points.filter((point) => carriedBy(point, municipality));

/** As what this council hands in a point that it stands behind. */
export function broughtAs(round: Round, point: Point, municipality: MunicipalityId): Bringing {
  const version = carriedBy(point, municipality)?.version ?? point.version;
  return bringing(point, municipality, version, round.points);
}

/** The draft of another council that a point was handed in from: for the clerks of councils that joined it there. */
export function draftOf(actor: Actor, region: RegionId, round: Round, point: Point): Point | undefined {
  const draft = round.points.find(({ id }) => id === point.draft?.point);
  const councils = draft?.carriers.flatMap(({ municipality, broughtAs }) =>
    broughtAs === point.id ? [municipality] : [],
  );
  return councils && maySee(actor, region, { level: 'councils', councils }) ? draft : undefined;
}

/** Who wrote the words that were handed in from a draft: its writer, or a council that joined it and rewrote it. */
export const wordsOf = (draft: Point, point: Point): MunicipalityId =>
  draft.versions.find(({ number }) => number === point.draft?.version)?.municipality ?? draft.author;

/** The point in which others handed in the text that a draft has now. */
export const sameText = (round: Round, point: Point): Point | undefined =>
  isHandedIn(point) ? undefined : handedInFrom(point, point.version, round.points);

/** Behind the text of now: in the point itself, or in the one in which it was handed in. */
export const standsBehind = (round: Round, point: Point, municipality: MunicipalityId): boolean => {
  const same = sameText(round, point);
  return (
    carriedBy(point, municipality)?.version === point.version ||
    (same !== undefined && carriedBy(same, municipality) !== undefined)
  );
};

/** Points whose text was changed since this council agreed to it: its clerk is told. */
export const changedPoints = (round: Round, municipality: MunicipalityId): readonly Point[] =>
  round.points.filter((point) => changedSince(point, municipality));

/** Councils that left a point that this one stands behind, as its clerk may know it and did not see yet. */
export function leavingsFor(
  actor: Actor,
  region: RegionId,
  round: Round,
  point: Point,
  municipality: MunicipalityId,
): readonly Carrier[] {
  const known = carriersFor(actor, region, point, sharedWith(round, point));
  return unseenLeavings(point, municipality).filter((each) => known.includes(each));
}

/**
 * Of those it is held up by the ones it wrote itself: handed in, they have the newest text, so that its clerk reads it first.
 * In a point of another it keeps the text that it agreed to.
 */
export const unreadPoints = (round: Round, municipality: MunicipalityId): readonly Point[] =>
  changedPoints(round, municipality).filter(({ author }) => author === municipality);

export const toAnswer = (round: Round): readonly Point[] => round.points.filter(asksAnswer);
export const unanswered = (round: Round): readonly Point[] =>
  toAnswer(round).filter(({ disposition }) => disposition === null);

/** What stands in the note: what asks an answer, and what was answered. */
export const notedPoints = (round: Round): readonly Point[] => round.points.filter(isAnswered);

const asView = (round: Round, own: Submission): AnsweredView => ({
  ...own,
  points: carried(round, own.municipality).filter(asksAnswer).length,
  answers: own.viewAnswers,
});
/** Councils of which the view is answered as a whole, and those of them that wait for it. */
export const viewsToAnswer = (round: Round): readonly Submission[] =>
  round.submissions.filter((own) => asksViewAnswer(asView(round, own)));
export const unansweredViews = (round: Round): readonly Submission[] =>
  viewsToAnswer(round).filter((own) => !isViewAnswered(asView(round, own)));
/** Points and views that have no answer yet. */
export const leftToAnswer = (round: Round): number =>
  unanswered(round).length + unansweredViews(round).length;

/** Councils that the note still has to go to: never, or not with what they were answered since. */
export const toTell = (round: Round): readonly Submission[] =>
  round.submissions.filter(
    ({ reportedAt, viewAnswers }) => reportedAt === null || viewAnswers.some(({ toldAt }) => toldAt === null),
  );

/** Onder voorbehoud, and its council has yet to decide: also after the answer came. */
export const awaitsDecision = ({ provisional, decisionDay }: Submission): boolean =>
  provisional && decisionDay === null;

/** Answers to a view that a reader may know: the regional clerk those too that did not go to the councils yet. */
export const shownAnswers = ({ viewAnswers }: Submission, clerk: boolean): readonly ViewAnswer[] =>
  viewAnswers.filter(({ toldAt }) => toldAt !== null || clerk);

/** Whether the council made something else of what was handed in under reservation. */
export const decidedOtherwise = (round: Round, { municipality, sentNote }: Submission): boolean =>
  sentNote !== null ||
  round.points.some(({ carriers }) =>
    carriers.some((each) => each.municipality === municipality && each.decisionDay !== null),
  );

/** Days on which the note went to councils that came after it did, with what they were answered. */
export function supplements({ points, reportedAt, submissions }: Round): readonly CalendarDate[] {
  const answers = [...points, ...submissions.flatMap(({ viewAnswers }) => viewAnswers)];
  const told = [...answers.map(({ toldAt }) => toldAt), ...submissions.map((own) => own.reportedAt)];
  const later = told.flatMap((toldAt) =>
    toldAt !== null && reportedAt !== null && Date.parse(toldAt) > Date.parse(reportedAt)
      ? [dateOf(toldAt)]
      : [],
  );
  return [...new Set(later)].toSorted();
}

export const handedInPoints = (round: Round): readonly Point[] => round.points.filter(isHandedIn);

export const visiblePoints = (round: Round, actor: Actor, region: RegionId): readonly Point[] =>
  round.points.filter((point) => maySeePoint(actor, region, point, sharedWith(round, point)));

/** With whom a council brought a joint text: for everybody, of what was handed in. */
export function jointMarkOf(round: Round, own: Submission): JointMark {
  const text = round.jointTexts.find(({ id }) => id === own.jointText);
  const parts = new Set(text?.versions.flatMap(({ points }) => points));
  const brought = (each: Submission): Brought => ({
    municipality: each.municipality,
    isIn: each.state === 'handed_in' || each.state === 'late',
    jointText: each.jointText,
    position: each.position,
    note: each.note,
    // In the text that each handed in: of one joint point there may be more.
    points: carried(round, each.municipality).flatMap(({ id, draft }) =>
      parts.has(draft?.point ?? id) ? [id] : [],
    ),
  });
  return jointMark(brought(own), round.submissions.map(brought));
}

/**
 * Whether the writer of a draft changed the text that this council handed in from it, on this day or later: it keeps its own, and is
 * told. Who stands behind the text of now read it.
 */
export const writerDiffers = (round: Round, municipality: MunicipalityId, since: CalendarDate): boolean =>
  round.points.some((draft) => {
    const brought = draft.carriers.find(
      (each) => each.municipality === municipality && each.broughtAs !== null,
    );
    const own = round.points.find(({ id }) => id === brought?.broughtAs);
    const [now] = draft.versions;
    return (
      brought !== undefined &&
      brought.version < draft.version &&
      now !== undefined &&
      dateOf(now.at) >= since &&
      own !== undefined &&
      carriedBy(own, municipality) !== undefined &&
      !standsBehind(round, draft, municipality)
    );
  });

/** Joint texts that another council wrote in last, and that this one did not take over as they are now. */
export const unreadTexts = (round: Round, own: Submission): readonly JointText[] =>
  round.jointTexts.filter(
    (text) =>
      text.councils.includes(own.municipality) &&
      text.versions[0]?.municipality !== own.municipality &&
      !(own.jointText === text.id && own.jointVersion === text.version),
  );

/** The note went to the councils. Of what is answered after that each answer is public from when it went to them too (`toldAt`). */
export const answersSent = (round: Round): boolean => round.reportedAt !== null;

const openState = ({ state }: Round): RoundState =>
  state === 'concept' || state === 'withdrawn' ? state : 'sent_out';

export function submissionStateOn(round: Round, own: Submission, today: CalendarDate): SubmissionState {
  const points = carried(round, own.municipality).filter(asksAnswer);
  const kept = own.state === 'late' && !cameLate(round, own) ? 'handed_in' : own.state;
  // Nobody let pass what still runs.
  const state = own.handedInAt === null && inTerm(round, today) ? openState(round) : stateOn(round, today);
  return submissionState(kept, state, {
    answered:
      points.every(({ disposition }) => disposition !== null) &&
      !unansweredViews(round).some(({ municipality }) => municipality === own.municipality) &&
      round.support !== null,
    reported: own.reportedAt !== null,
  });
}

/** What runs for whom: for the overview of terms, Mijn werk and the council's page. */
export interface RunningTerm {
  readonly round: number;
  readonly title: string;
  /** Council that is asked and has not handed in. */
  readonly municipality: MunicipalityId;
  readonly last: CalendarDate;
  readonly rule: string;
  readonly path: string;
}

/** Terms of open rounds, the earliest first: one for each council that has not answered. */
export function runningTerms(rounds: readonly Round[], today: CalendarDate): RunningTerm[] {
  return rounds
    .flatMap((round): RunningTerm[] => {
      const last = untilOf(round);
      if (last === null || !takesSubmissions(round.state) || !inTerm(round, today)) return [];
      return round.submissions
        .filter(({ handedInAt }) => handedInAt === null)
        .map(({ municipality }) => ({
          round: round.id,
          title: round.title,
          municipality,
          last,
          rule: round.rule,
          path: `/raadplegingen/${round.id}/inbreng/${municipality}`,
        }));
    })
    .toSorted((a, b) => a.last.localeCompare(b.last));
}
