import { fractionsInOffice } from '#elections';
import { type CalendarDate, type FractionId, ok, type Result, refuse, slugOf } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import { mayKeepFamilies } from './policy.ts';
import {
  endMembership,
  type Family,
  familyLike,
  insertFamily,
  insertMembers,
  insertRejections,
  knownFractions,
  lockFamily,
  renameFamilyTo,
} from './store.ts';

type Kept<Code extends string> = Promise<Result<Done<{ id: string }>, Code>>;
type MemberCode = 'fraction_unknown' | 'fraction_in_family' | 'fraction_not_in_office';
// `/partijfamilies/voorstellen` is a page of its own.
const ownPages: readonly string[] = ['voorstellen'];

export interface NewMembers {
  readonly fractions: readonly FractionId[];
  /** None: the day on which the council of the fraction took office. */
  readonly from: CalendarDate | undefined;
}

/** Whether these can be put in, and from which day each. */
async function membersFor(
  context: WriteContext,
  given: NewMembers,
  family: Family | undefined,
): Promise<Result<{ fraction: FractionId; from: CalendarDate }[], MemberCode>> {
  const codes = context.region.municipalities.map((m) => m.id);
  const wanted = [...new Set(given.fractions)];
  const known = await knownFractions(context.transaction, wanted, codes);
  const unknown = wanted.find((fraction) => !known.includes(fraction));
  if (unknown !== undefined) return refuse('fraction_unknown', { fraction: unknown, field: 'fracties' });
  const inOffice = await fractionsInOffice(context.transaction, codes, context.today);
  const members: { fraction: FractionId; from: CalendarDate }[] = [];
  for (const fraction of wanted) {
    const from = given.from ?? inOffice.find((each) => each.fraction === fraction)?.takesOffice;
    if (from === undefined) return refuse('fraction_not_in_office', { fraction, field: 'vanaf' });
    const there = family?.members.find(
      (member) => member.fraction === fraction && (member.until === null || member.until >= from),
    );
    if (there) return refuse('fraction_in_family', { name: there.shortName, field: 'fracties' });
    members.push({ fraction, from });
  }
  return ok(members);
}

export type AddFamilyCode = 'not_regional_clerk' | 'family_known' | 'family_nameless' | MemberCode;

/** Adds a family, with the fractions that are in it from the start. Its address follows from its name and stays. */
export async function addFamily(context: WriteContext, name: string, given: NewMembers): Kept<AddFamilyCode> {
  const office = mayKeepFamilies(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const id = slugOf(name);
  if (id === '') return refuse('family_nameless', { field: 'naam' });
  const like = await familyLike(context.transaction, id, name);
  if (like.length > 0 || ownPages.includes(id)) return refuse('family_known', { name, field: 'naam' });
  const members = await membersFor(context, given, undefined);
  if (!members.ok) return members;
  await insertFamily(context.transaction, context.region.id, id, name);
  await insertMembers(context.transaction, context.region.id, id, members.value);
  return ok({
    output: { id },
    office,
    entries: [
      { operation: 'add_family', subject: `family/${id}`, payload: { name, members: members.value } },
    ],
  });
}

export type RenameFamilyCode = 'not_regional_clerk' | 'family_unknown' | 'family_known';

export async function renameFamily(context: WriteContext, id: string, name: string): Kept<RenameFamilyCode> {
  const office = mayKeepFamilies(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const family = await lockFamily(context.transaction, id);
  if (!family) return refuse('family_unknown');
  const others = (await familyLike(context.transaction, id, name)).filter((each) => each !== id);
  if (others.length > 0) return refuse('family_known', { name, field: 'naam' });
  await renameFamilyTo(context.transaction, id, name);
  return ok({
    output: { id },
    office,
    entries: [
      { operation: 'rename_family', subject: `family/${id}`, payload: { before: family.name, after: name } },
    ],
  });
}

export type PutInFamilyCode = 'not_regional_clerk' | 'family_unknown' | MemberCode;

export async function putInFamily(
  context: WriteContext,
  id: string,
  given: NewMembers,
): Kept<PutInFamilyCode> {
  const office = mayKeepFamilies(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const family = await lockFamily(context.transaction, id);
  if (!family) return refuse('family_unknown');
  const members = await membersFor(context, given, family);
  if (!members.ok) return members;
  await insertMembers(context.transaction, context.region.id, id, members.value);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'put_in_family', subject: `family/${id}`, payload: { members: members.value } }],
  });
}

export type TakeFromFamilyCode =
  | 'not_regional_clerk'
  | 'family_unknown'
  | 'fraction_not_in_family'
  | 'membership_ends_early';

/** Ends a membership with its last day; what was before stays. */
export async function takeFromFamily(
  context: WriteContext,
  id: string,
  fraction: FractionId,
  last: CalendarDate,
): Kept<TakeFromFamilyCode> {
  const office = mayKeepFamilies(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const family = await lockFamily(context.transaction, id);
  if (!family) return refuse('family_unknown');
  const member = family.members.find((each) => each.fraction === fraction && each.until === null);
  if (!member) return refuse('fraction_not_in_family', { field: 'fractie' });
  if (last < member.from) return refuse('membership_ends_early', { from: member.from, field: 'tot_en_met' });
  await endMembership(context.transaction, id, fraction, last);
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation: 'take_from_family',
        subject: `family/${id}`,
        payload: { fraction, from: member.from, before: member.until, after: last },
      },
    ],
  });
}

export type RejectFamilyCode = 'not_regional_clerk' | 'fraction_unknown' | 'family_nameless';

/** "Hoort er niet bij": these fractions are not proposed for this family again. */
export async function rejectForFamily(
  context: WriteContext,
  family: string,
  fractions: readonly FractionId[],
): Kept<RejectFamilyCode> {
  const office = mayKeepFamilies(context.actor, context.region.id);
  if (!office) return refuse('not_regional_clerk');
  const id = slugOf(family);
  if (id === '') return refuse('family_nameless', { field: 'familie' });
  const codes = context.region.municipalities.map((m) => m.id);
  const known = await knownFractions(context.transaction, fractions, codes);
  const unknown = fractions.find((fraction) => !known.includes(fraction));
  if (unknown !== undefined) return refuse('fraction_unknown', { fraction: unknown, field: 'fracties' });
  await insertRejections(context.transaction, context.region.id, id, known, context.today);
  return ok({
    output: { id },
    office,
    entries: [{ operation: 'reject_for_family', subject: `family/${id}`, payload: { fractions: known } }],
  });
}
