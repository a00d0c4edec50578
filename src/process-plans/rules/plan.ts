import type { AmbitionId, MunicipalityId } from '#kernel';
import { type Quarter, quartersFrom } from './quarter.ts';

/** Of which an action may be in somebody's hands. */
export const ownerOffices = [
  'regional_clerk',
  'council_clerk',
  'municipal_secretary',
  'portfolio_holder',
  'policy_officer',
] as const;
export type OwnerOffice = (typeof ownerOffices)[number];

/** Eigenaar: a municipality or an office of it, the region's own office, or an organisation by name. */
export type Owner =
  | {
      readonly kind: 'municipality';
      readonly municipality: MunicipalityId;
      readonly office: OwnerOffice | null;
    }
  | { readonly kind: 'region'; readonly office: OwnerOffice }
  | { readonly kind: 'organisation'; readonly name: string };

/** `open`: the plan does not say; what it does say stands in `said`. */
export type When =
  | { readonly kind: 'quarters'; readonly from: Quarter; readonly to: Quarter }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'open' };

export interface Action {
  /** `2.1`: the track and its place there; stays as soon as something was reported of it. */
  readonly number: string;
  readonly text: string;
  readonly when: When;
  /** When, in the words of the plan itself: "Medio 2015". */
  readonly said: string;
  /** Null: nobody is named, so that the owner of the plan answers. */
  readonly owner: Owner | null;
  readonly ambitions: readonly AmbitionId[];
  readonly proposals: readonly number[];
}

/** Spoor. */
export interface Track {
  readonly number: number;
  readonly title: string;
}

export interface PlanContent {
  readonly title: string;
  /** Whose plan it is; null: of the region together. */
  readonly municipality: MunicipalityId | null;
  readonly from: Quarter;
  readonly to: Quarter;
  /** Leidende principes, one a line. */
  readonly principles: readonly string[];
  readonly introduction: string;
  /** Where it can be looked up; in a demonstration a plan without one was invented. */
  readonly source: string;
  /** Months between two reports of an action. */
  readonly rhythm: number;
  readonly tracks: readonly Track[];
  readonly actions: readonly Action[];
}

export const trackOf = (action: Pick<Action, 'number'>) => Number(action.number.split('.')[0]);

/** At most so many quarters: what is longer is no plan of actions but a vision. */
export const mostQuarters = 40;

export type PlanFault =
  | { readonly code: 'period_wrong' }
  | { readonly code: 'municipality_elsewhere' }
  | { readonly code: 'track_twice'; readonly number: number }
  | { readonly code: 'track_unknown'; readonly number: string }
  | { readonly code: 'action_twice'; readonly number: string }
  | { readonly code: 'quarters_turned'; readonly number: string }
  | { readonly code: 'quarter_outside'; readonly number: string }
  | { readonly code: 'owner_unknown'; readonly number: string };

const twice = <T>(all: readonly T[]) => all.find((each, at) => all.indexOf(each) !== at);

function actionFault(plan: PlanContent, { number, when, owner }: Action, towns: readonly MunicipalityId[]) {
  const tracks = plan.tracks.map((each) => each.number);
  if (!tracks.includes(trackOf({ number }))) return { code: 'track_unknown', number } as const;
  if (when.kind === 'quarters') {
    if (when.from > when.to) return { code: 'quarters_turned', number } as const;
    if (when.from < plan.from || when.to > plan.to) return { code: 'quarter_outside', number } as const;
  }
  if (owner?.kind === 'municipality' && !towns.includes(owner.municipality))
    return { code: 'owner_unknown', number } as const;
  return undefined;
}

/** What does not hold in a plan by itself; undefined where all does. @param towns the municipalities of the region */
export function planFault(plan: PlanContent, towns: readonly MunicipalityId[]): PlanFault | undefined {
  if (plan.from > plan.to || quartersFrom(plan.from, plan.to) > mostQuarters) return { code: 'period_wrong' };
  if (plan.municipality !== null && !towns.includes(plan.municipality))
    return { code: 'municipality_elsewhere' };
  const track = twice(plan.tracks.map(({ number }) => number));
  if (track !== undefined) return { code: 'track_twice', number: track };
  const action = twice(plan.actions.map(({ number }) => number));
  if (action !== undefined) return { code: 'action_twice', number: action };
  for (const each of plan.actions) {
    const fault = actionFault(plan, each, towns);
    if (fault) return fault;
  }
  return undefined;
}

/** By track, and within it by number: 2.9 comes before 2.10. */
export function inOrder(actions: readonly Action[]): Action[] {
  const place = ({ number }: Action) => number.split('.').map(Number) as [number, number];
  return actions.toSorted((a, b) => {
    const [[trackA, ownA], [trackB, ownB]] = [place(a), place(b)];
    return trackA - trackB || ownA - ownB;
  });
}

/** Whose offices report of an action: of its owner, and of the owner of the plan. Null stands for the region. */
export function reporters(
  plan: Pick<PlanContent, 'municipality'>,
  { owner }: Pick<Action, 'owner'>,
): (MunicipalityId | null)[] {
  if (owner?.kind === 'municipality') return [...new Set([plan.municipality, owner.municipality])];
  return owner?.kind === 'region' ? [...new Set([plan.municipality, null])] : [plan.municipality];
}
