import {
  type AmbitionId,
  type BodyId,
  type MunicipalityId,
  ok,
  operating,
  type Result,
  refuse,
  slugOf,
} from '#kernel';
import type { Write } from '#platform/database';
import type { Done, WriteContext } from '#platform/operations';
import { type BodyKind, insertBody, lockBody, nextPlace } from './store.ts';

export interface NewBody {
  readonly kind: BodyKind;
  readonly name: string;
  /** The municipality that provides the chair. */
  readonly chair: MunicipalityId | null;
  readonly description: string;
  readonly ambitions: readonly AmbitionId[];
}

/** Handed over by main: ambitions come later in the process. */
export type UnknownAmbitions = (
  transaction: Write,
  ids: readonly AmbitionId[],
) => Promise<readonly AmbitionId[]>;

export type AddBodyCode =
  | 'not_operator'
  | 'body_known'
  | 'body_nameless'
  | 'chair_outside_region'
  | 'ambition_unknown';

/** Adds a body after those that are there. Its address follows from its name and stays. */
export async function addBody(
  context: WriteContext,
  given: NewBody,
  unknownAmbitions: UnknownAmbitions,
): Promise<Result<Done<{ id: BodyId }>, AddBodyCode>> {
  const office = operating(context.actor);
  if (!office) return refuse('not_operator');
  const id = slugOf(given.name) as BodyId;
  if (id === '') return refuse('body_nameless', { field: 'naam' });
  if (await lockBody(context.transaction, id))
    return refuse('body_known', { name: given.name, field: 'naam' });
  if (given.chair !== null && !context.region.municipalities.some((m) => m.id === given.chair))
    return refuse('chair_outside_region', { code: given.chair, field: 'voorzitter_uit' });
  const [unknown] = await unknownAmbitions(context.transaction, given.ambitions);
  if (unknown !== undefined) return refuse('ambition_unknown', { code: unknown, field: 'ambities' });
  const body = { id, ...given };
  await insertBody(context.transaction, context.region.id, body, await nextPlace(context.transaction));
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'add_body', subject: `body/${id}`, payload: { body } }],
  });
}
