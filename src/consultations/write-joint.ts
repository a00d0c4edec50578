import { type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { noneWords } from './none-words.ts';
import type { Point, Round } from './round.ts';
import { type JointText, mayPutInText } from './rules/joint.ts';
import { carriedBy, isHandedIn, standing } from './rules/points.ts';
import type { Position } from './rules/submission-state.ts';
import { insertCarrier, insertJointText, insertJointVersion, setCarrier } from './store-writes.ts';
import { answersSent, sharedWith } from './whole.ts';
import { type Own, type OwnCode, ownSubmission } from './write-submission.ts';

export interface JointInput {
  /** Number of the text; null begins one. */
  readonly text: number | null;
  /** With whom one is begun. */
  readonly councils: readonly MunicipalityId[];
  readonly position: Position | null;
  readonly note: string;
  readonly points: readonly number[];
  /** Version that the writer had before it; 0 for one that is begun. */
  readonly seen: number;
}

export type JointCode =
  | OwnCode
  | 'handed_in_already'
  | 'joint_unknown'
  | 'joint_alone'
  | 'joint_council_unknown'
  | 'joint_edited'
  | 'joint_empty'
  | 'joint_point';

/** Of a text in which the council does not write, its clerk is not told that it is there. */
export const textOf = (round: Round, id: number, municipality: MunicipalityId): JointText | undefined =>
  round.jointTexts.find((each) => each.id === id && each.councils.includes(municipality));

/** Whose text this will be. */
function councilsOf(
  round: Round,
  municipality: MunicipalityId,
  given: JointInput,
  now: JointText | undefined,
) {
  if (now) return ok(now.councils);
  const others = given.councils.filter((each) => each !== municipality);
  if (others.length === 0) return refuse('joint_alone');
  if (others.some((each) => !round.addressees.includes(each))) return refuse('joint_council_unknown');
  return ok([municipality, ...others]);
}

/** A point of the round that this council may show to the others. */
function allowed(
  point: Point,
  round: Round,
  municipality: MunicipalityId,
  councils: readonly MunicipalityId[],
) {
  const held = { author: point.author, handedIn: isHandedIn(point), seenBy: readers(round, point) };
  return mayPutInText(held, municipality, councils);
}

/** Councils that read the draft of a point: its writer, those it is shared with, those behind it. */
const readers = (round: Round, point: Point): readonly MunicipalityId[] => [
  point.author,
  ...sharedWith(round, point),
  ...standing(point).map((each) => each.municipality),
];

/** Why the text cannot be kept so. */
function textProblem(
  round: Round,
  municipality: MunicipalityId,
  councils: readonly MunicipalityId[],
  given: JointInput,
  now: JointText | undefined,
) {
  const last = now?.versions[0];
  if (now && now.version !== given.seen) return refuse('joint_edited', { by: last?.by ?? '' });
  if (given.note === '' && given.points.length === 0) return refuse('joint_empty');
  const strange = given.points.some((number) => {
    const point = round.points.find((each) => each.id === number);
    const there = last?.points.includes(number);
    return !point || !(there || allowed(point, round, municipality, councils));
  });
  return strange ? refuse('joint_point') : undefined;
}

/** Gezamenlijke tekst: begun by one council's clerk, written on by the clerks of all that it is prepared with. */
export async function writeJointText(
  context: WriteContext,
  id: number,
  municipality: MunicipalityId,
  given: JointInput,
): Promise<Result<Done<{ id: number; text: number }>, JointCode>> {
  const found = await ownSubmission(context, id, municipality);
  if (!found.ok) return found;
  const { office, own, round } = found.value;
  if (own.handedInAt !== null) return refuse('handed_in_already', noneWords(round.kind));
  const now = given.text === null ? undefined : textOf(round, given.text, municipality);
  if (given.text !== null && !now) return refuse('joint_unknown');
  const councils = councilsOf(round, municipality, given, now);
  if (!councils.ok) return councils;
  const problem = textProblem(round, municipality, councils.value, given, now);
  if (problem) return problem;
  const last = now?.versions[0];
  const { transaction, region } = context;
  const text = now?.id ?? (await insertJointText(transaction, region.id, id, councils.value));
  const version = {
    number: (now?.version ?? 0) + 1,
    position: given.position,
    note: given.note,
    points: [...new Set(given.points)],
    municipality,
    at: context.now,
    by: office.title,
  };
  await insertJointVersion(transaction, region.id, text, version);
  const payload = { round: id, councils: councils.value, before: last ?? null, after: version };
  return ok({
    output: { id, text },
    office,
    entries: [
      {
        operation: 'write_joint_text',
        subject: `consultation_joint_text/${text}`,
        payload,
        unseen: true,
      },
    ],
  });
}

/** What a council takes over into its own submission. */
export interface TakenOver {
  readonly text: number;
  readonly version: number;
  /** The points that it stands behind with it, each in the text that its clerk read. */
  readonly points: readonly { readonly id: number; readonly version: number }[];
}

export type TakeOverCode = 'joint_unknown' | 'joint_point' | 'point_ended' | 'joined_after_note';

/** Why this cannot be taken over. An older version can: what was read is what is taken over. */
export function takeOverProblem(round: Round, municipality: MunicipalityId, taken: TakenOver | null) {
  if (!taken) return undefined;
  const version = textOf(round, taken.text, municipality)?.versions.find(
    ({ number }) => number === taken.version,
  );
  if (!version) return refuse('joint_unknown');
  for (const { id, version: seen } of taken.points) {
    const point = round.points.find((each) => each.id === id);
    // Handed in by another already, it is a point of that council, with the same text.
    const written = version.points.includes(point?.draft?.point ?? id);
    if (!point || !written || seen > point.version) return refuse('joint_point');
    // Taken out of the text since, and shared no longer: its writer keeps it.
    if (!isHandedIn(point) && !readers(round, point).includes(municipality)) return refuse('joint_point');
    if (standing(point).length === 0) return refuse('point_ended');
    if (point.author !== municipality && !carriedBy(point, municipality) && answersSent(round))
      return refuse('joined_after_note');
  }
  return undefined;
}

/** Points among those taken over that the council does not carry yet in the text that its clerk read. */
export const newlyCarried = (round: Round, municipality: MunicipalityId, taken: TakenOver | null) =>
  (taken?.points ?? []).flatMap(({ id, version }) => {
    const point = round.points.find((each) => each.id === id);
    const now = point && carriedBy(point, municipality);
    return point && (now?.version ?? 0) < version ? [{ id, version, joined: now !== undefined }] : [];
  });

/** The council stands behind the points; what another changed since its clerk read it asks for agreement, as always. */
export async function carryTakenOver(
  context: WriteContext,
  { office, own, round }: Own,
  taken: TakenOver,
): Promise<void> {
  const { municipality } = own;
  for (const { id, version, joined } of newlyCarried(round, municipality, taken))
    if (joined) await setCarrier(context.transaction, id, municipality, { version });
    else
      await insertCarrier(context.transaction, context.region.id, id, {
        municipality,
        version,
        joinedAt: context.now,
        joinedBy: office.title,
        publicAt: null,
      });
}
