import type { WriteContext } from '#platform/operations';
import type { Point } from './round.ts';
import { bringing, carriedBy } from './rules/points.ts';
import { insertCarrier, insertPoint, insertPointVersion, setCarrier } from './store-writes.ts';
import type { Own } from './write-submission.ts';

/** As which point a text was handed in, from which one. */
export interface BroughtPoint {
  readonly from: number;
  readonly version: number;
  readonly as: number;
}

/** A point of the council's own, in the text that it agreed to; what it came from stays the draft of who wrote that. */
async function ownPoint(
  { transaction, region, now }: WriteContext,
  { office, round, own }: Own,
  from: Point,
  version: number,
): Promise<number> {
  const { municipality } = own;
  const text = from.versions.find(({ number }) => number === version);
  if (!text) throw new Error(`Point ${from.id} has no version ${version}`);
  const draft = { point: from.id, version };
  const { id } = await insertPoint(transaction, region.id, round.id, municipality, draft);
  const { quoteFound, ...said } = text;
  const first = { ...said, number: 1, municipality, at: now, by: office.title };
  await insertPointVersion(transaction, region.id, id, first, quoteFound);
  return id;
}

/**
 * Makes public that the council stands behind a text (`bringing`). Handed in as another point than the one in which it was
 * written, it leaves that one, which stays a draft.
 * @param version the text that the council agreed to
 */
export async function bringPoint(
  context: WriteContext,
  found: Own,
  point: Point,
  version: number,
): Promise<BroughtPoint> {
  const { transaction, region, now } = context;
  const { municipality } = found.own;
  const { points } = found.round;
  const way = bringing(point, municipality, version, points);
  if (way.as === 'itself') {
    await setCarrier(transaction, point.id, municipality, { public_at: now });
    return { from: point.id, version, as: point.id };
  }
  const as = way.as === 'shared' ? way.point : await ownPoint(context, found, point, version);
  const by = found.office.title;
  await setCarrier(transaction, point.id, municipality, { left_at: now, left_by: by, brought_as: as });
  const there = points.find(({ id }) => id === as);
  if (there && carriedBy(there, municipality))
    await setCarrier(transaction, as, municipality, { public_at: now });
  else
    await insertCarrier(transaction, region.id, as, {
      municipality,
      version: there?.version ?? 1,
      joinedAt: now,
      joinedBy: by,
      publicAt: now,
    });
  return { from: point.id, version, as };
}
