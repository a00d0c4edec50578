import { ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayRecordVision } from './policy.ts';
import { insertVision, readVision, type VisionContent } from './vision-store.ts';

export type RecordVisionCode =
  | 'not_regional_clerk'
  | 'adopter_outside_region'
  | 'adoption_missing'
  | 'adoption_ahead'
  | 'adoption_source_missing'
  | 'reason_missing'
  | 'changed_meanwhile';

/** Adopted means that councils did, on days that have come, and that one can look it up. */
function contentRefusal(
  context: WriteContext,
  vision: VisionContent,
): Result<never, RecordVisionCode> | undefined {
  const towns = new Set(context.region.municipalities.map((m) => m.id));
  const outside = vision.adoptions.find((adoption) => !towns.has(adoption.municipality));
  if (outside) return refuse('adopter_outside_region', { code: outside.municipality });
  const ahead = vision.adoptions.find((each) => each.on > context.today.slice(0, each.on.length));
  if (ahead) return refuse('adoption_ahead', { field: `vastgesteld.${ahead.municipality}` });
  if (vision.status !== 'draft' && vision.adoptions.length === 0) return refuse('adoption_missing');
  if (vision.adoptions.length > 0 && vision.source === null) return refuse('adoption_source_missing');
  return undefined;
}

/**
 * Records the vision, or a new version of it: what was published stays readable.
 * @param seen the version that the writer had before the eyes; 0 when there was none
 */
export async function recordVision(
  context: WriteContext,
  vision: VisionContent,
  seen: number,
  reason: string,
): Promise<Result<Done<{ id: number }>, RecordVisionCode>> {
  const office = mayRecordVision(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const wrong = contentRefusal(context, vision);
  if (wrong) return wrong;
  const before = await readVision(context.transaction);
  const current = before?.version ?? 0;
  if (current !== seen) return refuse('changed_meanwhile', { version: current });
  if (current > 0 && reason === '') return refuse('reason_missing');
  const version = current + 1;
  await insertVision(context.transaction, context.region.id, vision, {
    version,
    now: context.now,
    by: office.title,
    reason: current === 0 ? null : reason,
  });
  const payload = { before: before ?? null, after: vision, reason };
  return ok({
    output: { id: version },
    office,
    entries: [{ operation: 'record_vision', subject: `vision/${version}`, payload }],
  });
}
