import { type AmbitionId, ok, operating, type Result, refuse, slugOf } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayAddAmbition } from './policy.ts';
import { insertAmbition, nextPlace, unknownAmbitions } from './store.ts';

export interface NewAmbition {
  readonly title: string;
  readonly description: string;
}

export type AddAmbitionCode = 'not_operator' | 'ambition_known' | 'ambition_nameless';

/** Adds an ambition after those that are there. Its address follows from its title and stays. */
export async function addAmbition(
  context: WriteContext,
  given: NewAmbition,
): Promise<Result<Done<{ id: AmbitionId }>, AddAmbitionCode>> {
  const office = mayAddAmbition(context.actor, context.region.id);
  if (!office) return refuse('not_operator');
  const id = slugOf(given.title) as AmbitionId;
  if (id === '') return refuse('ambition_nameless', { field: 'titel' });
  const [unknown] = await unknownAmbitions(context.transaction, [id]);
  if (unknown === undefined) return refuse('ambition_known', { title: given.title, field: 'titel' });
  const ambition = { id, ...given, placeholder: false };
  await insertAmbition(
    context.transaction,
    context.region.id,
    ambition,
    await nextPlace(context.transaction),
  );
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'add_ambition', subject: `ambition/${id}`, payload: { ambition } }],
  });
}
