import { type Actor, type CalendarDate, type MunicipalityId, maySee, type RegionId } from '#kernel';

/** Raad achter een punt: since which version of its text, and until when. Never removed. */
export interface Carrier {
  readonly municipality: MunicipalityId;
  /** The text that this council agreed to. */
  readonly version: number;
  readonly joinedAt: string;
  readonly joinedBy: string;
  readonly leftAt: string | null;
  readonly leftBy: string | null;
  readonly leftReason: string | null;
  /** When it was handed in: from then on everybody sees that this council stands, or stood, behind the point. */
  readonly publicAt: string | null;
  /** Of a draft: number of the point as which this council handed its text in. It then left the draft. */
  readonly broughtAs: number | null;
  /** Left because the council decided so, on this day. */
  readonly decisionDay: CalendarDate | null;
  /** Of which councils its clerk saw that they left: those that did until then. */
  readonly leavingsSeen: string | null;
}

interface Carried {
  readonly author: MunicipalityId;
  readonly version: number;
  readonly carriers: readonly Carrier[];
}

export const standing = (point: Carried): readonly Carrier[] =>
  point.carriers.filter(({ leftAt }) => leftAt === null);

/** Handed in by one of the councils behind it: public, answered, and its text is fixed. */
export const isHandedIn = (point: Carried): boolean =>
  point.carriers.some(({ publicAt }) => publicAt !== null);

/** What the region has to answer: handed in, and at least one council that handed it in still stands behind it. */
export const asksAnswer = (point: Carried): boolean =>
  standing(point).some(({ publicAt }) => publicAt !== null);

/** What was answered stays in the note, also when the councils behind it decided otherwise since. */
export const isAnswered = (point: Carried & { readonly disposition: unknown }): boolean =>
  asksAnswer(point) || (isHandedIn(point) && point.disposition !== null);

/** Why a council left a point, in its words. What was kept before had the day of its decision in it, which is told beside it. */
export const leavingReason = ({ leftReason, decisionDay }: Carrier): string | null =>
  decisionDay === null || leftReason === null ? leftReason : leftReason.replace(`, ${decisionDay}.`, '.');

/** When the last council that handed it in left it; undefined while one that did stands behind it. */
export const withdrawnAt = (point: Carried): string | undefined =>
  asksAnswer(point)
    ? undefined
    : point.carriers
        .flatMap(({ publicAt, leftAt }) => (publicAt === null ? [] : (leftAt ?? [])))
        .toSorted()
        .at(-1);

/** Councils that brought a point, and left it because they decided otherwise. */
export const decidedAway = (point: Carried): readonly Carrier[] =>
  point.carriers.filter(({ publicAt, decisionDay }) => publicAt !== null && decisionDay !== null);

/** Which text a council carries; undefined where it is not behind the point now. */
export const carriedBy = (point: Carried, municipality: MunicipalityId): Carrier | undefined =>
  standing(point).find((each) => each.municipality === municipality);

/** Councils that left a point while this one stood behind it, and that its clerk did not see yet: what it joined rests on fewer. */
export function unseenLeavings(point: Carried, municipality: MunicipalityId): readonly Carrier[] {
  const own = carriedBy(point, municipality);
  if (!own) return [];
  return point.carriers.filter(
    ({ leftAt, broughtAs, municipality: other }) =>
      leftAt !== null &&
      broughtAs === null &&
      (own.leavingsSeen === null ? leftAt >= own.joinedAt : leftAt > own.leavingsSeen) &&
      !carriedBy(point, other),
  );
}

/** Stands behind a text that was changed since: its clerk is told. */
export const changedSince = (point: Carried, municipality: MunicipalityId): boolean => {
  const own = carriedBy(point, municipality);
  return own !== undefined && own.version < point.version;
};

/** A point as far as handing it in needs it. */
interface Brought extends Carried {
  readonly id: number;
  /** Of a point whose text a council joined in the draft of another: that draft, and in which version. */
  readonly draft: { readonly point: number; readonly version: number } | null;
}

/** The point in which a text of this draft was handed in before, by a council that still stands behind it. */
export const handedInFrom = <Point extends Brought>(
  draft: Brought,
  version: number,
  points: readonly Point[],
): Point | undefined =>
  points.find((each) => each.draft?.point === draft.id && each.draft.version === version && asksAnswer(each));

/** The point itself; one in which another handed the same text in; or one of the council's own. */
export type Bringing =
  | { readonly as: 'itself' }
  | { readonly as: 'shared'; readonly point: number }
  | { readonly as: 'own' };

/**
 * As what a council hands in the text that it stands behind. What its writer did not hand in stays the writer's draft: a
 * council that joined brings the text as a point of its own, or with those that did so before it. So does a council that
 * joined a text which its writer then changed. The writer stands with them once it hands in that very text.
 * @param version the text that the council agreed to
 */
export function bringing(
  point: Brought,
  municipality: MunicipalityId,
  version: number,
  points: readonly Brought[],
): Bringing {
  if (isHandedIn(point) && version === point.version) return { as: 'itself' };
  const same = handedInFrom(point, version, points);
  if (same) return { as: 'shared', point: same.id };
  return point.author === municipality ? { as: 'itself' } : { as: 'own' };
}

/**
 * A draft is for the clerks of the council that wrote it, of those it was shared with and of those that joined it; for
 * nobody else, not for the regional clerk. What was handed in is for everybody.
 * @param shared with whom the council that wrote it shares its draft
 */
export function maySeePoint(
  actor: Actor,
  region: RegionId,
  point: Carried,
  shared: readonly MunicipalityId[],
): boolean {
  if (isHandedIn(point)) return true;
  const councils = [point.author, ...shared, ...standing(point).map(({ municipality }) => municipality)];
  return maySee(actor, region, { level: 'councils', councils });
}

/** What a council will say, before it is handed in: for its own clerk and those it is shared with, not for the regional clerk. */
export function maySeeDraft(
  actor: Actor,
  region: RegionId,
  own: { readonly municipality: MunicipalityId; readonly sharedWith: readonly MunicipalityId[] },
): boolean {
  return maySee(actor, region, { level: 'councils', councils: [own.municipality, ...own.sharedWith] });
}

/** A joint text is for the clerks of the councils that write in it; not for the regional clerk. */
export function maySeeText(
  actor: Actor,
  region: RegionId,
  text: { readonly councils: readonly MunicipalityId[] },
): boolean {
  return maySee(actor, region, { level: 'councils', councils: text.councils });
}

/** When a council first handed it in. */
const openedAt = (point: Carried): string | undefined =>
  point.carriers.flatMap(({ publicAt }) => publicAt ?? []).toSorted()[0];

/**
 * The clerks of the councils that wrote it, share it, or stood behind it while it was a draft: they see how it came about.
 * Whoever joined what was public already sees what everybody sees.
 */
export function isConcerned(
  actor: Actor,
  region: RegionId,
  point: Carried,
  shared: readonly MunicipalityId[],
): boolean {
  const opened = openedAt(point);
  const drafted = point.carriers.filter(({ joinedAt }) => opened === undefined || joinedAt < opened);
  const councils = [point.author, ...shared, ...drafted.map(({ municipality }) => municipality)];
  return maySee(actor, region, { level: 'councils', councils });
}

/** What a reader is told of who stood behind a point: everybody what was handed in, the clerks concerned all of it. */
export function carriersFor(
  actor: Actor,
  region: RegionId,
  point: Carried,
  shared: readonly MunicipalityId[],
): readonly Carrier[] {
  if (isConcerned(actor, region, point, shared)) return point.carriers;
  return point.carriers.filter(
    ({ municipality, publicAt }) =>
      publicAt !== null || maySee(actor, region, { level: 'councils', councils: [municipality] }),
  );
}
