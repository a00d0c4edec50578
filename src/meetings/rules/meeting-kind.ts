import { ok, type Refusal, type Result, refuse } from '#kernel';

/**
 * Soort vergadering. Of a regional committee: what the evening is for (seed 002, 2.2: from the start of an ambition on,
 * picture and opinion apart); each item on its agenda has a phase of its own. The others follow the bodies of the model, or
 * are held together without one (seeds 001, 002 and 003: conferences, working visits, exploratory talks).
 */
export const meetingKinds = [
  'ambition_start',
  'steering',
  'picture_forming',
  'opinion_forming',
  'decision_preparation',
  'table',
  'steering_group',
  'consultation',
  'conference',
  'working_visit',
  'exploratory_talk',
  'joint_council_evening',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Held by any body, or by none. */
const anywhere = ['conference', 'working_visit', 'exploratory_talk'] as const satisfies MeetingKind[];

// The first is what a body holds when nobody says which. Bodies that are not named here consult.
const ofBody: Readonly<Record<string, readonly [MeetingKind, ...MeetingKind[]]>> = {
  regional_committee: [
    'opinion_forming',
    'picture_forming',
    'steering',
    'ambition_start',
    'decision_preparation',
  ],
  governing_table: ['table'],
  theme_table: ['table'],
  steering_group: ['steering_group'],
};

/** @param body kind of the body that meets; null: none does */
export function kindsFor(body: string | null): readonly MeetingKind[] {
  if (body === null) return [...anywhere, 'joint_council_evening'];
  return [...(ofBody[body] ?? ['consultation']), ...anywhere];
}

/** @param kind undefined: nobody said, then what this body holds as a rule */
export function kindOf(
  kind: MeetingKind | undefined,
  body: string | null,
): Result<MeetingKind, 'body_missing' | 'kind_does_not_fit'> {
  const [usual, ...others] = kindsFor(body);
  if (kind === undefined) return body === null || usual === undefined ? refuse('body_missing') : ok(usual);
  if (kind === usual || others.includes(kind)) return ok(kind);
  return refuse(body === null ? 'body_missing' : 'kind_does_not_fit');
}

/** What is said of a meeting beside its day, time and place. */
export interface MeetingMatter {
  readonly kind: MeetingKind;
  /** How it is called; a meeting of a body may go without. */
  readonly title: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
  /** Councils that meet together. */
  readonly councils: readonly string[];
  /** The one document that these councils treat: a proposal, or a paper that lies elsewhere. */
  readonly proposal: number | null;
  readonly document: { readonly title: string; readonly address: string | null } | null;
}

export type MatterCode =
  | 'title_missing'
  | 'ends_early'
  | 'councils_few'
  | 'council_outside_region'
  | 'document_missing'
  | 'document_twice'
  | 'councils_elsewhere';

/** @param towns municipalities of the region */
export function wrongMatter(
  matter: MeetingMatter,
  body: string | null,
  towns: readonly string[],
): Refusal<MatterCode> | undefined {
  if (body === null && matter.title === null) return refuse('title_missing');
  if (matter.endsAt !== null && matter.endsAt <= matter.startsAt) return refuse('ends_early');
  const { councils, document, proposal } = matter;
  if (matter.kind !== 'joint_council_evening')
    return councils.length > 0 || document !== null || proposal !== null
      ? refuse('councils_elsewhere')
      : undefined;
  const outside = councils.find((council) => !towns.includes(council));
  if (outside !== undefined) return refuse('council_outside_region', { code: outside });
  if (new Set(councils).size < 2) return refuse('councils_few');
  if (document !== null && proposal !== null) return refuse('document_twice');
  return document === null && proposal === null ? refuse('document_missing') : undefined;
}
