import {
  type CalendarDate,
  type FractionId,
  type Granted,
  type MunicipalityId,
  ok,
  type Result,
  refuse,
} from '#kernel';
import { ensureFraction, fractionsOf } from '#municipalities';
import type { Done, WriteContext } from '#platform/operations';
import { type CouncilOnDay, councilsOnDay } from './councils.ts';
import {
  changeById,
  insertChange,
  lockFractionChanges,
  type NewChange,
  nameStarted,
  type RecordedChange,
} from './fraction-changes.ts';
import { mayRecordChange } from './policy.ts';
import { freeId } from './preview-import.ts';
import {
  afterChanges,
  type ChangeCode,
  type FractionChange,
  type FractionChangeKind,
  fits,
} from './rules/fraction-changes.ts';
import { fractionId } from './rules/fraction-proposal.ts';

/** What happened, as a clerk tells it. */
export interface ChangeInput {
  readonly kind: FractionChangeKind;
  readonly day: CalendarDate;
  readonly fraction: FractionId;
  readonly members: number | null;
  readonly origin: FractionId | null;
  readonly other: FractionId | null;
  readonly name: string | null;
  readonly source: string;
}

export type RecordChangeCode =
  | ChangeCode
  | 'not_council_clerk'
  | 'municipality_unknown'
  | 'no_council'
  | 'before_council'
  | 'day_ahead'
  | 'contradicts_later';
export type CorrectChangeCode =
  | RecordChangeCode
  | 'change_unknown'
  | 'corrected_already'
  | 'earlier_council'
  | 'other_kind';

type Recorded = Result<Done<{ id: number }>, RecordChangeCode>;

/**
 * Records what happened to fractions of a council between elections. It is a fact of the installation: the municipality
 * may lie in several regions. Votes that are open or closed keep their weights; those that open later have the new ones.
 */
export async function recordFractionChange(
  context: WriteContext,
  municipality: MunicipalityId | undefined,
  input: ChangeInput,
): Promise<Recorded> {
  const entered = await enter(context, municipality);
  if (!entered.ok) return entered;
  const { office, council } = entered.value;
  const change = await changeOf(context, council, input, undefined);
  const fitting = possible(context, council, change);
  return fitting.ok ? store(context, office, council, { ...change, place: null }) : fitting;
}

/**
 * Puts another entry in the place of one that was mistaken, or nothing, with the reason; the old one stays visible. Only
 * of the council that sits: an earlier one weighs no more.
 */
export async function correctFractionChange(
  context: WriteContext,
  municipality: MunicipalityId | undefined,
  given: { readonly change: number; readonly reason: string; readonly input: ChangeInput | undefined },
): Promise<Result<Done<{ id: number }>, CorrectChangeCode>> {
  const entered = await enter(context, municipality);
  if (!entered.ok) return entered;
  const { office, council } = entered.value;
  const old = await changeById(context.transaction, given.change);
  if (old?.municipality !== council.municipality || old.kind === 'none') return refuse('change_unknown');
  if (old.correctedBy !== null) return refuse('corrected_already', { by: old.correctedBy });
  const standing = council.changes.find((each) => each.id === old.id);
  if (!standing) return refuse('earlier_council', { takesOffice: council.takesOffice });
  if (given.input && given.input.kind !== old.kind) return refuse('other_kind');
  const corrects = { corrects: old.id, reason: given.reason, place: standing.place };
  if (!given.input) {
    const fitting = fits(council.lists, council.changes, undefined, old.id);
    return fitting.ok
      ? store(context, office, council, { ...nothingOf(context, old), ...corrects })
      : fitting;
  }
  const change = await changeOf(context, council, given.input, old);
  const fitting = possible(context, council, { ...change, ...corrects });
  return fitting.ok ? store(context, office, council, { ...change, ...corrects }) : fitting;
}

async function enter(
  context: WriteContext,
  municipality: MunicipalityId | undefined,
): Promise<
  Result<
    { office: Granted; council: CouncilOnDay },
    'municipality_unknown' | 'not_council_clerk' | 'no_council'
  >
> {
  if (municipality === undefined) return refuse('municipality_unknown');
  const office = mayRecordChange(context.actor, context.region.id, { municipality });
  if (!office) return refuse('not_council_clerk');
  await lockFractionChanges(context.transaction, municipality);
  const [council] = await councilsOnDay(context.transaction, [municipality], context.today);
  return council ? ok({ office, council }) : refuse('no_council');
}

type DraftChange = Omit<NewChange, 'place'>;

/** The change with the fraction that it starts. @param old the entry that it corrects */
async function changeOf(
  context: WriteContext,
  council: CouncilOnDay,
  input: ChangeInput,
  old: RecordedChange | undefined,
): Promise<DraftChange> {
  const { municipality } = council;
  const starts =
    input.kind === 'split_off' || input.kind === 'merge'
      ? (old?.starts ?? (await startedBy(context, council, input.name ?? '')))
      : null;
  const before = council.changes.filter((each) => each.day <= input.day && each.id !== old?.id);
  const then = afterChanges(council.lists, before).council.fractions;
  const nameOf = (fraction: FractionId | null) => (fraction && then.get(fraction)?.name) ?? fraction;
  return {
    ...input,
    municipality,
    fractionName: nameOf(input.fraction),
    otherName: nameOf(input.other),
    starts,
    recordedBy: '',
    recordedAt: context.now,
    corrects: null,
    reason: null,
  };
}

/** A fraction of that name that sits in no council now goes on; else a new one starts. */
async function startedBy(
  { transaction }: WriteContext,
  { municipality, lists, changes }: CouncilOnDay,
  name: string,
): Promise<FractionId> {
  const known = await fractionsOf(transaction, [municipality]);
  const ofThisCouncil = new Set([
    ...lists.map((list) => list.fraction),
    ...changes.flatMap((each) => (each.starts === null ? [] : [each.starts])),
  ]);
  const former = known.find(
    (each) => each.shortName.toLowerCase() === name.toLowerCase() && !ofThisCouncil.has(each.id),
  );
  return former?.id ?? freeId(fractionId(municipality, name), new Set(known.map((each) => each.id)));
}

function possible(
  context: WriteContext,
  council: CouncilOnDay,
  change: DraftChange & { readonly place?: number | null },
): Result<unknown, ChangeCode | 'before_council' | 'day_ahead' | 'contradicts_later'> {
  if (change.day > context.today) return refuse('day_ahead', { today: context.today });
  if (change.day < council.takesOffice) return refuse('before_council', { takesOffice: council.takesOffice });
  const asRule = { ...change, id: 0, place: change.place ?? Number.MAX_SAFE_INTEGER } as FractionChange;
  const fitting = fits(council.lists, council.changes, asRule, change.corrects ?? undefined);
  if (fitting.ok || typeof fitting.details.fraction !== 'string') return fitting;
  const named = council.lists.find((list) => list.fraction === fitting.details.fraction);
  return named ? { ...fitting, details: { ...fitting.details, fraction: named.shortName } } : fitting;
}

/** Nothing comes in its place. */
function nothingOf(context: WriteContext, old: RecordedChange): DraftChange {
  return {
    municipality: old.municipality,
    day: old.day,
    kind: 'none',
    fraction: null,
    fractionName: null,
    members: null,
    origin: null,
    other: null,
    otherName: null,
    starts: null,
    name: null,
    source: old.source,
    recordedBy: '',
    recordedAt: context.now,
    corrects: null,
    reason: null,
  };
}

async function store(
  { transaction }: WriteContext,
  office: Granted,
  council: CouncilOnDay,
  change: NewChange,
): Promise<Recorded> {
  const { starts, name, municipality } = change;
  if (starts !== null && name !== null) {
    await ensureFraction(transaction, { id: starts, municipality, shortName: name });
    await nameStarted(transaction, starts, name);
  }
  const recorded = { ...change, recordedBy: office.kind === 'operator' ? 'Beheerder' : office.title };
  const id = await insertChange(transaction, recorded);
  const before = council.changes.find((each) => each.id === change.corrects);
  const operation = change.corrects === null ? 'record_fraction_change' : 'correct_fraction_change';
  return ok({
    output: { id },
    office,
    entries: [
      {
        operation,
        subject: `fraction_change/${id}`,
        payload: { id, ...recorded, ...(before ? { before } : {}) },
      },
    ],
  });
}
