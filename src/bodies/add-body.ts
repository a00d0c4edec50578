import { type AmbitionId, type BodyId, ok, operating, type Result, refuse, slugOf } from '#kernel';
import type { Write } from '#platform/database';
import type { Done, WriteContext } from '#platform/operations';
import { type ArrangementAsked, type ArrangementFault, arrangementOf } from './arrangement.ts';
import { mayAddBody } from './policy.ts';
import { insertReplacements } from './replacement-store.ts';
import type { BodyKind } from './rules/seating.ts';
import { insertBody, lockBody, nextPlace } from './store.ts';

export interface NewBody extends ArrangementAsked {
  readonly kind: BodyKind;
  readonly name: string;
  readonly description: string;
}

/** Handed over by main: ambitions come later in the process. */
export type UnknownAmbitions = (
  transaction: Write,
  ids: readonly AmbitionId[],
) => Promise<readonly AmbitionId[]>;

export type AddBodyCode = 'not_operator' | 'body_known' | 'body_nameless' | ArrangementFault;

/** Adds a body after those that are there. Its address follows from its name and stays. */
export async function addBody(
  context: WriteContext,
  given: NewBody,
  unknownAmbitions: UnknownAmbitions,
): Promise<Result<Done<{ id: BodyId }>, AddBodyCode>> {
  const office = mayAddBody(context.actor, context.region.id);
  if (!office) return refuse('not_operator');
  const id = slugOf(given.name) as BodyId;
  if (id === '') return refuse('body_nameless', { field: 'naam' });
  if (await lockBody(context.transaction, id))
    return refuse('body_known', { name: given.name, field: 'naam' });
  const arranged = await arrangementOf(context, given.kind, given, unknownAmbitions);
  if (!arranged.ok) return arranged;
  const { replaces, ...parts } = arranged.value;
  const body = { id, kind: given.kind, name: given.name, description: given.description, ...parts };
  await insertBody(context.transaction, context.region.id, body, await nextPlace(context.transaction));
  await insertReplacements(context.transaction, context.region.id, id, replaces, context.today);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'add_body', subject: `body/${id}`, payload: { body: { ...body, replaces } } }],
  });
}
