import { type CalendarDate, type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayReopen } from './after-closing.ts';
import { bringPoint } from './bring-points.ts';
import { noneWords } from './none-words.ts';
import { mayWriteFor } from './policy.ts';
import type { Point, PointText } from './round.ts';
import { carriedBy, isHandedIn, maySeePoint } from './rules/points.ts';
import { roundOfPoint, versionKnown } from './store.ts';
import { insertCarrier, insertPoint, insertPointVersion, setCarrier } from './store-writes.ts';
import { untilOf } from './until.ts';
import {
  answersSent,
  decidedOn,
  inTerm,
  sharedWith,
  standsBehind,
  submissionOf,
  writesTogether,
} from './whole.ts';
import { type Own, type OwnCode, ownSubmission } from './write-submission.ts';

interface Output {
  readonly id: number;
  readonly round: number;
  readonly council: MunicipalityId;
}
export type PointAnswer<Code extends string> = Promise<Result<Done<Output>, Code>>;

type WritableCode = 'handed_in_already' | 'adopted_already' | 'term_passed';

/** A council writes until it handed in; once the council decided, its clerk takes that back first. */
function writable(
  { own, round }: Own,
  today: CalendarDate,
  lateKnown: boolean,
): Result<undefined, WritableCode> {
  if (own.handedInAt !== null) return refuse('handed_in_already', noneWords(round.kind));
  if (own.state === 'adopted') return refuse('adopted_already');
  if (!inTerm(round, today) && !lateKnown) return refuse('term_passed', { day: untilOf(round) ?? '' });
  return ok(undefined);
}

type PassageCode = 'page_too_far';

/** A page that the document has; and whether the quote stands in it, where its text was read. */
async function passage(
  context: WriteContext,
  { round }: Own,
  text: PointText,
): Promise<Result<boolean | null, PassageCode>> {
  if (!round.document) return ok(null);
  const { id, version } = round.document;
  const known = await versionKnown(context.transaction, id, version, text.quote);
  if (text.page !== null && known?.pages && text.page > known.pages)
    return refuse('page_too_far', { pages: known.pages });
  return ok(known?.found ?? null);
}

export type WritePointCode = OwnCode | WritableCode | PassageCode;

/** @param lateKnown the clerk knows that the term has passed */
export async function writePoint(
  context: WriteContext,
  round: number,
  municipality: MunicipalityId,
  text: PointText,
  lateKnown: boolean,
): PointAnswer<WritePointCode> {
  const found = await ownSubmission(context, round, municipality);
  if (!found.ok) return found;
  const open = writable(found.value, context.today, lateKnown);
  if (!open.ok) return open;
  const quoted = await passage(context, found.value, text);
  if (!quoted.ok) return quoted;
  const { transaction, region, now } = context;
  const by = found.value.office.title;
  const { id, number } = await insertPoint(transaction, region.id, round, municipality);
  await insertPointVersion(
    transaction,
    region.id,
    id,
    { ...text, number: 1, municipality, at: now, by },
    quoted.value,
  );
  const carrier = { municipality, version: 1, joinedAt: now, joinedBy: by, publicAt: null };
  await insertCarrier(transaction, region.id, id, carrier);
  return ok({
    output: { id, round, council: municipality },
    office: found.value.office,
    entries: [
      {
        operation: 'write_point',
        subject: `consultation_point/${id}`,
        payload: { round, number, ...text },
        unseen: true,
      },
    ],
  });
}

export type FindCode = 'point_unknown';
export interface OwnPoint {
  readonly found: Own;
  readonly point: Point;
}

/** Of a draft that is not shared with a council, its clerk is not told that it is there. */
export async function pointFor(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
): Promise<Result<OwnPoint, OwnCode | FindCode>> {
  if (!mayWriteFor(context.actor, context.region.id, { municipality })) return refuse('not_your_council');
  const round = await roundOfPoint(context.transaction, id);
  if (round === undefined) return refuse('point_unknown');
  const found = await ownSubmission(context, round, municipality);
  if (!found.ok) return found;
  const point = found.value.round.points.find((each) => each.id === id);
  const { actor, region } = context;
  if (!point || !maySeePoint(actor, region.id, point, sharedWith(found.value.round, point)))
    return refuse('point_unknown');
  return ok({ found: found.value, point });
}

export type EditPointCode =
  | OwnCode
  | FindCode
  | WritableCode
  | PassageCode
  | 'not_behind'
  | 'point_fixed'
  | 'writer_decided'
  | 'point_edited';

/** On what the council of its writer decided no other council writes on: it would hold up what was decided. */
const writerDecided = ({ found, point }: OwnPoint, municipality: MunicipalityId): boolean =>
  point.author !== municipality && submissionOf(found.round, point.author)?.state === 'adopted';

/** A joint text: each council behind a point may change it; the others agree to the new text, keep theirs, or leave. */
export async function editPoint(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: PointText & { readonly seen: number; readonly lateKnown: boolean },
): PointAnswer<EditPointCode> {
  const own = await pointFor(context, id, municipality);
  if (!own.ok) return own;
  const { found, point } = own.value;
  if (!carriedBy(point, municipality) && !writesTogether(found.round, point, municipality))
    return refuse('not_behind');
  const open = writable(found, context.today, given.lateKnown);
  if (!open.ok) return open;
  if (isHandedIn(point)) return refuse('point_fixed');
  if (writerDecided(own.value, municipality)) return refuse('writer_decided');
  const [now] = point.versions;
  if (point.version !== given.seen) return refuse('point_edited', { by: now?.by ?? '' });
  const { seen, lateKnown, ...text } = given;
  const quoted = await passage(context, found, text);
  if (!quoted.ok) return quoted;
  const { transaction, region } = context;
  const number = point.version + 1;
  const by = found.office.title;
  await insertPointVersion(
    transaction,
    region.id,
    id,
    { ...text, number, municipality, at: context.now, by },
    quoted.value,
  );
  await setCarrier(transaction, id, municipality, { version: number });
  return ok({
    output: { id, round: point.round, council: municipality },
    office: found.office,
    entries: [
      {
        operation: 'edit_point',
        subject: `consultation_point/${id}`,
        payload: { before: now ?? null, after: { ...text, number } },
        unseen: true,
      },
    ],
  });
}

export type JoinPointCode =
  | OwnCode
  | FindCode
  | 'point_edited'
  | 'joined_already'
  | 'adopted_already'
  | 'decided_already'
  | 'no_view_declared'
  | 'point_ended'
  | 'too_late_to_join'
  | 'closed_early'
  | 'joined_after_note';

/** Whether a council may stand behind this text now. */
function joinable(
  { found, point }: OwnPoint,
  municipality: MunicipalityId,
  seen: number,
  today: CalendarDate,
) {
  const standing = carriedBy(point, municipality);
  if (standsBehind(found.round, point, municipality)) return refuse('joined_already');
  if (point.version !== seen) return refuse('point_edited', { by: point.versions[0]?.by ?? '' });
  if (!standing && point.carriers.every(({ leftAt }) => leftAt !== null)) return refuse('point_ended');
  if (found.own.state === 'none') return refuse('no_view_declared', noneWords(found.round.kind));
  if (found.own.state === 'adopted') return refuse('adopted_already');
  if (decidedOn(found.own)) return refuse('decided_already', { day: found.own.decisionDay ?? '' });
  // What went to the councils does not come to be of more of them.
  if (!standing && answersSent(found.round)) return refuse('joined_after_note');
  // What was handed in may still be added to until the round closes.
  if (found.own.handedInAt === null || found.state === 'sent_out') return ok(standing);
  return refuse(mayReopen(found.round, today) ? 'closed_early' : 'too_late_to_join');
}

/**
 * Aansluiten: the own council stands behind the same point; or agrees to a text that was changed since it joined. One that
 * handed in before says so to everybody at once: a draft of another it then brings as its own (`bringPoint`).
 */
export async function joinPoint(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  seen: number,
): PointAnswer<JoinPointCode> {
  const own = await pointFor(context, id, municipality);
  if (!own.ok) return own;
  const standing = joinable(own.value, municipality, seen, context.today);
  if (!standing.ok) return standing;
  const { found, point } = own.value;
  const { transaction, region, now } = context;
  const handedIn = found.own.handedInAt !== null;
  if (standing.value) await setCarrier(transaction, id, municipality, { version: seen });
  else
    await insertCarrier(transaction, region.id, id, {
      municipality,
      version: seen,
      joinedAt: now,
      joinedBy: found.office.title,
      publicAt: null,
    });
  const brought = handedIn ? await bringPoint(context, found, point, seen) : undefined;
  return ok({
    output: { id: brought?.as ?? id, round: point.round, council: municipality },
    office: found.office,
    entries: [
      {
        operation: 'join_point',
        subject: `consultation_point/${id}`,
        payload: {
          municipality,
          before: standing.value?.version ?? null,
          version: seen,
          public: handedIn,
          ...(brought ? { as: brought.as } : {}),
        },
        ...(handedIn || isHandedIn(point) ? {} : { unseen: true }),
      },
    ],
  });
}
