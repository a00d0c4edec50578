import { type AmbitionId, type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { WriteContext } from '#platform/operations';
import type { UnknownAmbitions } from './add-body.ts';
import type { ReplacedCouncil } from './replacement-store.ts';
import { partsOf } from './rules/chairs.ts';
import type { BodyKind } from './rules/seating.ts';
import type { Arrangement } from './store.ts';

/** What is asked of a body: who takes part, who provides the chair, what it works on, which councils' committees it replaces. */
export interface ArrangementAsked {
  readonly chair: MunicipalityId | null;
  readonly participants: readonly MunicipalityId[];
  readonly ambitions: readonly AmbitionId[];
  /** Theme -> councils; undefined: the model's, all themes of a regional committee and all that take part. */
  readonly replaces: Readonly<Record<string, readonly MunicipalityId[]>> | undefined;
}

export type ArrangementFault =
  | 'chair_outside_region'
  | 'participant_outside_region'
  | 'chair_not_in_body'
  | 'ambition_unknown'
  | 'no_committee'
  | 'theme_not_of_body'
  | 'council_not_in_body';

/** The arrangement in whole, when it fits together. Naming every municipality of the region is the same as naming none. */
export async function arrangementOf(
  context: WriteContext,
  kind: BodyKind,
  asked: ArrangementAsked,
  unknownAmbitions: UnknownAmbitions,
): Promise<Result<Arrangement & { readonly replaces: readonly ReplacedCouncil[] }, ArrangementFault>> {
  const all = context.region.municipalities.map((m) => m.id);
  const outside = asked.participants.find((code) => !all.includes(code));
  if (outside !== undefined)
    return refuse('participant_outside_region', { code: outside, field: 'gemeenten' });
  const named = all.filter((code) => asked.participants.includes(code));
  const participants = named.length === all.length ? [] : named;
  const taking = partsOf({ participants }, all);
  const { chair } = asked;
  if (chair !== null && !all.includes(chair))
    return refuse('chair_outside_region', { code: chair, field: 'voorzitter_uit' });
  if (chair !== null && !taking.includes(chair))
    return refuse('chair_not_in_body', { name: nameOf(context, chair), field: 'voorzitter_uit' });
  const ambitions = [...new Set(asked.ambitions)];
  const [unknown] = await unknownAmbitions(context.transaction, ambitions);
  if (unknown !== undefined) return refuse('ambition_unknown', { code: unknown, field: 'ambities' });
  const replaces = replacedBy(context, kind, asked, ambitions, taking);
  return replaces.ok ? ok({ chair, ambitions, participants, replaces: replaces.value }) : replaces;
}

/** Who is refused is told by the name of the municipality. */
const nameOf = (context: WriteContext, code: MunicipalityId) =>
  context.region.municipalities.find((m) => m.id === code)?.name ?? code;

function replacedBy(
  context: WriteContext,
  kind: BodyKind,
  asked: ArrangementAsked,
  ambitions: readonly AmbitionId[],
  taking: readonly MunicipalityId[],
): Result<readonly ReplacedCouncil[], 'no_committee' | 'theme_not_of_body' | 'council_not_in_body'> {
  const committee = kind === 'regional_committee';
  if (asked.replaces === undefined)
    return ok(
      committee
        ? ambitions.flatMap((ambition) => taking.map((municipality) => ({ ambition, municipality })))
        : [],
    );
  const named = Object.entries(asked.replaces).filter(([, councils]) => councils.length > 0);
  if (named.length > 0 && !committee) return refuse('no_committee', { field: 'vervangt' });
  const pairs: ReplacedCouncil[] = [];
  for (const [theme, councils] of named) {
    const ambition = ambitions.find((each) => each === theme);
    if (ambition === undefined)
      return refuse('theme_not_of_body', { code: theme, field: `vervangt.${theme}` });
    const other = councils.find((code) => !taking.includes(code));
    if (other !== undefined)
      return refuse('council_not_in_body', { name: nameOf(context, other), field: `vervangt.${theme}` });
    pairs.push(
      ...taking.filter((code) => councils.includes(code)).map((municipality) => ({ ambition, municipality })),
    );
  }
  return ok(pairs);
}
