import { usualDueDay } from '#commitments';
import type { CalendarDate, Granted, MunicipalityId, Result } from '#kernel';
import { ok, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayPlan } from './policy.ts';
import type { PlannedState } from './rules/entries.ts';
import { insertPlanned, insertPlannedVersion, type PlannedContent, readPlanned } from './store.ts';

type Written<Code extends string> = Promise<Result<Done<{ id: number }>, Code>>;

export interface Given {
  readonly text: string;
  /** undefined: nobody named a day. */
  readonly day: CalendarDate | undefined;
  readonly link: string | null;
}

const contentOf = ({ text, day, link }: Given, today: CalendarDate): Omit<PlannedContent, 'state'> => ({
  text,
  day: day ?? usualDueDay(today),
  daySaid: day !== undefined,
  link,
});

async function store(
  context: WriteContext,
  office: Granted,
  operation: string,
  id: number,
  content: PlannedContent & { readonly version: number; readonly reason: string | null },
  before: PlannedContent | null = null,
): Written<never> {
  await insertPlannedVersion(context.transaction, context.region.id, id, {
    ...content,
    recordedAt: context.now,
    recordedBy: office.title,
  });
  return ok({
    output: { id },
    office,
    entries: [{ operation, subject: `planned_item/${id}`, payload: { before, after: content } }],
  });
}

export type PlanCode = 'not_your_agenda' | 'council_unknown' | 'day_passed';

/** Puts something on the long-term agenda of a council or of the region. @param slug of the council; undefined: the region */
export async function planItem(
  context: WriteContext,
  slug: string | undefined,
  given: Given,
): Written<PlanCode> {
  const { actor, region, today } = context;
  if (!mayPlan.somewhere(actor, region.id)) return refuse('not_your_agenda');
  const town = region.municipalities.find((each) => each.slug === slug);
  if (slug !== undefined && !town) return refuse('council_unknown');
  const council: MunicipalityId | null = town?.id ?? null;
  const office = mayPlan(actor, region.id, { council });
  if (!office) return refuse('not_your_agenda');
  if (given.day !== undefined && given.day < today) return refuse('day_passed');
  const id = await insertPlanned(context.transaction, region.id, council);
  const content = { ...contentOf(given, today), state: 'open', version: 1, reason: null } as const;
  return store(context, office, 'plan_long_term_item', id, { ...content });
}

export type ChangeCode = 'item_unknown' | 'not_your_agenda' | 'changed_meanwhile' | 'reason_missing';

/** Moves it, mends it, or says that it was done or does not come. What it said before stays. */
export async function changeItem(
  context: WriteContext,
  id: number,
  given: Given & { readonly state: PlannedState; readonly seen: number; readonly reason: string },
): Written<ChangeCode> {
  const { actor, region, transaction } = context;
  if (!mayPlan.somewhere(actor, region.id)) return refuse('not_your_agenda');
  const found = await readPlanned(transaction, id);
  if (!found) return refuse('item_unknown');
  const office = mayPlan(actor, region.id, found);
  if (!office) return refuse('not_your_agenda');
  if (found.version !== given.seen) return refuse('changed_meanwhile', { version: found.version });
  if (given.reason === '') return refuse('reason_missing');
  const { state, reason } = given;
  // Without a day it keeps the usual one that it had, rather than move on every time.
  const kept = given.day === undefined && !found.daySaid ? { day: found.day, daySaid: false } : {};
  const content = { ...contentOf(given, context.today), ...kept, state, version: found.version + 1, reason };
  return store(context, office, 'change_long_term_item', id, content, found);
}
