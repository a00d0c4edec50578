import { type CalendarDate, type MunicipalityId, ok, refuse } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { mayReopen } from './after-closing.ts';
import { carriedBy } from './rules/points.ts';
import { setCarrier } from './store-writes.ts';
import { decidedOn } from './whole.ts';
import { type FindCode, type PointAnswer, pointFor } from './write-points.ts';
import type { Own, OwnCode } from './write-submission.ts';

export type LeavePointCode =
  | OwnCode
  | FindCode
  | 'not_behind'
  | 'adopted_already'
  | 'too_late_to_leave'
  | 'closed_early'
  | 'leave_reason_missing'
  | LeaveDecisionCode;

type LeaveDecisionCode =
  | 'leave_decision_missing'
  | 'leave_before_decision'
  | 'leave_day_ahead'
  | 'leave_undecided';

/** Why a council leaves a point; of what it decided on and handed in, by which later decision. */
export interface Leaving {
  readonly reason: string;
  readonly day: CalendarDate | null;
  readonly meeting: string;
}

/** On what the council decided nobody but the council comes back. */
function leavingProblem(today: CalendarDate, { own }: Own, { day, meeting }: Leaving) {
  if (!decidedOn(own)) return day === null && meeting === '' ? undefined : refuse('leave_undecided');
  const decided = own.decisionDay ?? '';
  if (day === null || meeting === '') return refuse('leave_decision_missing', { day: decided });
  if (day < decided) return refuse('leave_before_decision', { day: decided });
  return day > today ? refuse('leave_day_ahead') : undefined;
}

/**
 * Terugtrekken: the writer too. Others that stand behind the point keep it; that this council did, and until when, stays
 * readable.
 */
export async function leavePoint(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: Leaving,
): PointAnswer<LeavePointCode> {
  const own = await pointFor(context, id, municipality);
  if (!own.ok) return own;
  const { found, point } = own.value;
  const standing = carriedBy(point, municipality);
  if (!standing) return refuse('not_behind');
  if (found.own.state === 'adopted') return refuse('adopted_already');
  if (standing.publicAt !== null) {
    if (found.state !== 'sent_out')
      return refuse(mayReopen(found.round, context.today) ? 'closed_early' : 'too_late_to_leave');
    if (given.reason === '') return refuse('leave_reason_missing');
  }
  const problem = leavingProblem(context.today, found, given);
  if (problem) return problem;
  const { reason, day, meeting } = given;
  const decision = day === null ? [] : [`Besluit van de raad: ${meeting}.`];
  await setCarrier(context.transaction, id, municipality, {
    left_at: context.now,
    left_by: found.office.title,
    left_reason: [reason, ...decision].filter(Boolean).join(' ') || null,
    decision_day: day,
  });
  return ok({
    output: { id, round: point.round, council: municipality },
    office: found.office,
    entries: [
      {
        operation: 'leave_point',
        subject: `consultation_point/${id}`,
        payload: { municipality, before: standing, ...given },
        ...(standing.publicAt === null ? { unseen: true } : {}),
      },
    ],
  });
}
