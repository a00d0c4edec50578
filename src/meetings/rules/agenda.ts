import { ok, type Result, refuse } from '#kernel';

/**
 * Fase waarin een agendapunt wordt behandeld. Picture and opinion forming are kept apart where that is needed and
 * possible (seed 002, 2.3); steering is what a committee gives along at the start of an ambition or on the way.
 */
export const phases = ['steering', 'picture_forming', 'opinion_forming'] as const;
export type Phase = (typeof phases)[number];

/**
 * Waar een agendapunt over gaat: a proposal, an ambition (its start), the account of a body that departed, or nothing of
 * the product (opening, announcements, any other business).
 */
export type SubjectKind = 'proposal' | 'ambition' | 'account' | 'general';

/** The step of the proposal that follows from putting it on the agenda; null: it is where it should be. */
export type AgendaStep = 'start_picture_forming' | 'start_opinion_forming' | 'back_to_picture_forming' | null;

const steps: Readonly<Record<Phase, Readonly<Record<string, AgendaStep>>>> = {
  steering: { idea: null, in_preparation: null, offered: null, in_execution: null },
  picture_forming: {
    offered: 'start_picture_forming',
    picture_forming: null,
    opinion_forming: 'back_to_picture_forming',
  },
  opinion_forming: {
    offered: 'start_opinion_forming',
    picture_forming: 'start_opinion_forming',
    opinion_forming: null,
  },
};

/** @param state of the proposal. A draft can be steered; pictures and opinions are formed of what the table offered. */
export function agendaStep(phase: Phase, state: string): Result<AgendaStep, 'phase_does_not_fit'> {
  const step = steps[phase][state];
  return step === undefined ? refuse('phase_does_not_fit', { state }) : ok(step);
}

/** The phases in which a proposal can be put on an agenda now. */
export function phasesFor(state: string): readonly Phase[] {
  return phases.filter((phase) => agendaStep(phase, state).ok);
}

/**
 * Who the rulebook asks to explain a proposal in the committee and did not: in the model one governing and one societal
 * member (seed 002, 2.2). A missing one is told, and blocks nothing.
 */
export function missingExplanations(
  item: {
    readonly kind: SubjectKind;
    readonly phase: Phase | null;
    readonly explainedGoverning: string | null;
    readonly explainedSocietal: string | null;
  },
  wanted: { readonly governing: boolean; readonly societal: boolean },
): readonly ('governing' | 'societal')[] {
  if (item.kind !== 'proposal' || item.phase === 'steering') return [];
  const missing: ('governing' | 'societal')[] = [];
  if (wanted.governing && item.explainedGoverning === null) missing.push('governing');
  if (wanted.societal && item.explainedSocietal === null) missing.push('societal');
  return missing;
}

/** Who was announced to explain, in a capacity in which nobody has. */
export function stillAnnounced(item: {
  readonly announcedGoverning: string | null;
  readonly announcedSocietal: string | null;
  readonly explainedGoverning: string | null;
  readonly explainedSocietal: string | null;
}): string[] {
  return [
    item.explainedGoverning === null ? item.announcedGoverning : null,
    item.explainedSocietal === null ? item.announcedSocietal : null,
  ].filter((name) => name !== null);
}

/** Somebody who was announced at an item, and whether that person spoke. */
export interface Voice {
  readonly role: 'governing' | 'societal' | 'expert';
  readonly name: string;
  readonly heard: boolean;
}

export function announcedVoices(item: {
  readonly announcedGoverning: string | null;
  readonly announcedSocietal: string | null;
  readonly explainedGoverning: string | null;
  readonly explainedSocietal: string | null;
  readonly experts: readonly string[];
  readonly expertsHeard: readonly string[];
}): Voice[] {
  const explainer = (role: Voice['role'], name: string | null, explained: string | null): Voice[] =>
    name === null ? [] : [{ role, name, heard: name === explained }];
  return [
    ...explainer('governing', item.announcedGoverning, item.explainedGoverning),
    ...explainer('societal', item.announcedSocietal, item.explainedSocietal),
    ...item.experts.map((name): Voice => ({ role: 'expert', name, heard: item.expertsHeard.includes(name) })),
  ];
}

/** The order after one item moved up or down; unchanged at the ends and for an item that is not on the agenda. */
export function reordered<Id>(order: readonly Id[], item: Id, direction: 'up' | 'down'): Id[] {
  const from = order.indexOf(item);
  const to = direction === 'up' ? from - 1 : from + 1;
  const moved = [...order];
  if (from < 0 || to < 0 || to >= order.length) return moved;
  [moved[from], moved[to]] = [order[to] as Id, order[from] as Id];
  return moved;
}

/** The same items in another order: nothing came, nothing went. */
export function samePieces<Id>(one: readonly Id[], other: readonly Id[]): boolean {
  const known = new Set(one);
  return (
    one.length === other.length && new Set(other).size === other.length && other.every((id) => known.has(id))
  );
}

/** Stand van een agendapunt tijdens de vergadering. */
export type ItemProgress = 'done' | 'now' | 'to_come' | 'not_noted';

/** An item that was called and left, or of which an outcome is noted, is done; after the meeting nothing is to come. */
export function itemProgress(
  item: { readonly id: number; readonly calledAt: string | null; readonly conclusion: string | null },
  meeting: { readonly currentItem: number | null; readonly state: string },
): ItemProgress {
  if (item.id === meeting.currentItem) return 'now';
  if (item.calledAt !== null || item.conclusion !== null) return 'done';
  return meeting.state === 'held' ? 'not_noted' : 'to_come';
}

/**
 * The agenda is public from its publication on (Gemeentewet 19 asks that convocation and papers come at one moment), and
 * once the meeting has begun in any case: it is held in public.
 */
export function agendaIsPublic(meeting: {
  readonly publishedAt: string | null;
  readonly state: string;
  readonly attending: number;
  readonly items: readonly { readonly calledAt: string | null; readonly conclusion: string | null }[];
}): boolean {
  return (
    meeting.publishedAt !== null ||
    meeting.state === 'held' ||
    meeting.attending > 0 ||
    meeting.items.some((item) => item.calledAt !== null || item.conclusion !== null)
  );
}
