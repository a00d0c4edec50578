import { type MunicipalityId, ok, refuse } from '#kernel';
import type { WriteContext } from '#platform/operations';
import { carriedBy } from './rules/points.ts';
import { setCarrier } from './store-writes.ts';
import { leavingsFor } from './whole.ts';
import { type FindCode, type PointAnswer, pointFor } from './write-points.ts';
import type { OwnCode } from './write-submission.ts';

export type KeepPointCode = OwnCode | FindCode | 'not_behind' | 'nobody_left';

/**
 * Blijven: the council stays behind a point that another left. It changes nothing of what it brings; it is no longer told.
 * @param until the last leaving that was read: who left after that is told anew
 */
export async function keepPoint(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  until: string,
): PointAnswer<KeepPointCode> {
  const own = await pointFor(context, id, municipality);
  if (!own.ok) return own;
  const { found, point } = own.value;
  const standing = carriedBy(point, municipality);
  if (!standing) return refuse('not_behind');
  const read = leavingsFor(context.actor, context.region.id, found.round, point, municipality).filter(
    ({ leftAt }) => leftAt !== null && Date.parse(leftAt) <= Date.parse(until),
  );
  const seen = read
    .flatMap(({ leftAt }) => leftAt ?? [])
    .toSorted()
    .at(-1);
  if (seen === undefined) return refuse('nobody_left');
  await setCarrier(context.transaction, id, municipality, { leavings_seen: seen });
  const left = read.map((each) => each.municipality);
  return ok({
    output: { id, round: point.round, council: municipality },
    office: found.office,
    entries: [
      {
        operation: 'keep_point',
        subject: `consultation_point/${id}`,
        payload: { municipality, before: standing.leavingsSeen, seen, left },
        unseen: true,
      },
    ],
  });
}
