import type { MunicipalityId } from '#kernel';
import type { Position } from './submission-state.ts';

/** One writing of a joint text; none is ever removed. */
export interface JointVersion {
  readonly number: number;
  readonly position: Position | null;
  readonly note: string;
  /** Points of the round that belong to it. */
  readonly points: readonly number[];
  /** The council whose clerk wrote it. */
  readonly municipality: MunicipalityId;
  readonly at: string;
  readonly by: string;
}

/** Gezamenlijke tekst: a draft of several councils, that each adopts in its own submission or not. */
export interface JointText {
  readonly id: number;
  /** Whose clerks see it and write in it; who began it is the first. */
  readonly councils: readonly MunicipalityId[];
  /** Number of the newest version. */
  readonly version: number;
  /** The newest first. */
  readonly versions: readonly JointVersion[];
}

/** A point as far as a joint text needs it. */
interface Held {
  readonly author: MunicipalityId;
  readonly handedIn: boolean;
  /** Councils whose clerks see its draft already: its writer, those it is shared with, those behind it. */
  readonly seenBy: readonly MunicipalityId[];
}

/**
 * Whoever puts a point in a joint text shows it to every council of that text. So it is the own one, or one that all of
 * them see already: nobody shows on what another shared with it alone.
 */
export function mayPutInText(
  point: Held,
  writer: MunicipalityId,
  councils: readonly MunicipalityId[],
): boolean {
  if (point.author === writer || point.handedIn) return true;
  return councils.every((each) => point.seenBy.includes(each));
}

/**
 * Who began a text throws it away, as long as no other council put a point of its own in it: that is theirs too.
 * @param authors of the points that stand in it now
 */
export function endProblem(
  text: JointText,
  municipality: MunicipalityId,
  authors: readonly MunicipalityId[],
): 'joint_not_begun' | 'joint_others_points' | undefined {
  if (text.versions.at(-1)?.municipality !== municipality) return 'joint_not_begun';
  return authors.some((author) => author !== municipality) ? 'joint_others_points' : undefined;
}

/** What one council brought, as far as it came from a joint text. */
export interface Brought {
  readonly municipality: MunicipalityId;
  readonly isIn: boolean;
  readonly jointText: number | null;
  readonly position: Position | null;
  readonly note: string;
  /** Points of the joint text that it stands behind. */
  readonly points: readonly number[];
}

export interface JointMark {
  /** Councils that brought the very same. */
  readonly same: readonly MunicipalityId[];
  /** Councils that began with the same text, and say it otherwise now. */
  readonly other: readonly MunicipalityId[];
}

const alike = (a: Brought, b: Brought): boolean =>
  a.position === b.position &&
  a.note.trim() === b.note.trim() &&
  a.points.length === b.points.length &&
  a.points.every((each) => b.points.includes(each));

/**
 * With whom a council brought a joint text. Only councils that handed in are named: that another wrote along, and does not
 * say so itself, nobody else hears.
 */
export function jointMark(own: Brought, all: readonly Brought[]): JointMark {
  if (!own.isIn || own.jointText === null) return { same: [], other: [] };
  const along = all.filter(
    (each) => each.municipality !== own.municipality && each.isIn && each.jointText === own.jointText,
  );
  const names = (same: boolean) =>
    along.filter((each) => alike(own, each) === same).map(({ municipality }) => municipality);
  return { same: names(true), other: names(false) };
}
