import type { CalendarDate, MunicipalityId } from '#kernel';
import type { Point, Round } from './round.ts';
import type { Carrier } from './rules/points.ts';
import { roundStep } from './rules/round-state.ts';
import { saysOther } from './rules/submission-correction.ts';
import { closedEarly, inTerm, stateOn } from './whole.ts';

/** Closed early, and that can be undone: while the term runs, and until the note goes out. */
export const mayReopen = (round: Round, today: CalendarDate): boolean =>
  closedEarly(round) !== undefined &&
  inTerm(round, today) &&
  roundStep(stateOn(round, today), 'reopen') !== undefined;

const isAfter = (at: string | null, other: string | null): boolean =>
  at !== null && other !== null && Date.parse(at) > Date.parse(other);

/** Everybody saw that this council stands behind a point only after its answer was written, or went out: neither counted it. */
export function joinedAfter(
  { publicAt }: Carrier,
  { answeredAt, toldAt }: Point,
): 'answer' | 'note' | undefined {
  if (isAfter(publicAt, toldAt)) return 'note';
  return isAfter(publicAt, answeredAt) ? 'answer' : undefined;
}

/** What changed after the conclusion was last kept, which has yet to go out: it is to be looked at again. */
export interface Since {
  readonly municipality: MunicipalityId;
  readonly what: 'brought' | 'corrected' | 'left' | 'joined';
  /** The point that was left or joined. */
  readonly point?: Point;
}

/** Of a council that handed in since, that it did tells what it stands behind as well. */
export function sinceConclusion({ reportedAt, concludedAt, submissions, points }: Round): readonly Since[] {
  if (reportedAt !== null || concludedAt === null) return [];
  const isSince = (at: string | null) => isAfter(at, concludedAt);
  const views = submissions.flatMap((own): Since[] => {
    const { municipality, state, handedInAt } = own;
    if (state !== 'handed_in' && state !== 'late') return [];
    if (isSince(handedInAt)) return [{ municipality, what: 'brought' }];
    const before = own.corrections.find(({ at }) => isSince(at));
    return before && saysOther(before, own) ? [{ municipality, what: 'corrected' }] : [];
  });
  const brought = views.flatMap(({ what, municipality }) => (what === 'brought' ? [municipality] : []));
  const moves = points.flatMap((point) =>
    point.carriers.flatMap(({ municipality, publicAt, leftAt }): Since[] => {
      const joined = isSince(publicAt);
      if (publicAt === null || brought.includes(municipality) || (joined && leftAt !== null)) return [];
      if (joined) return [{ municipality, what: 'joined', point }];
      return isSince(leftAt) ? [{ municipality, what: 'left', point }] : [];
    }),
  );
  return [...views, ...moves];
}
