import { createHash } from 'node:crypto';
import { type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { Done, WriteContext } from '#platform/operations';
import {
  deleteImport,
  type ImportSettings,
  keepImport,
  type ProgrammeImport,
  readImport,
  takeImport,
} from './import-store.ts';
import { mayKeepProgramme } from './policy.ts';
import { sameTitle } from './reading/item.ts';
import { type ReadCode, readProgramme } from './reading/read-programme.ts';
import { blocking, type ReadProgramme } from './reading/understood.ts';
import { type Pair, pairsOf, sameProgramme } from './rules/compare.ts';
import { type LeftBehind, leftBehind, withDocument } from './rules/import-plan.ts';
import type { CycleDocument, ProgrammeContent } from './rules/programme.ts';
import { type Offer, offersOf, withOffers } from './rules/year-before.ts';
import {
  findProgramme,
  holdProgrammes,
  insertProgramme,
  insertProgrammeVersion,
  type Programme,
  type ProgrammeKey,
} from './store.ts';

/** What would come of a file. `key`: undefined where code or year is still missing. */
export interface ImportPlan {
  readonly read: ReadProgramme;
  readonly key: ProgrammeKey | undefined;
  readonly document: CycleDocument;
  readonly content: ProgrammeContent;
  readonly pairs: readonly Pair[];
  /** Parts that are called otherwise now, with texts of before that stay. */
  readonly leftBehind: readonly LeftBehind[];
  /** What the programme of the year before says under the same numbers, and this one does not yet. */
  readonly offers: readonly Offer[];
  /** The mark by which taking it over says that this was seen. */
  readonly seen: string;
}

/** Whose programme of which year a file is: what the office says goes before what the file says. */
export function keyOf(
  municipality: MunicipalityId | null,
  settings: ImportSettings,
  read: ReadProgramme,
): ProgrammeKey | undefined {
  const year = settings.year ?? read.year;
  const code = settings.code || (read.code ?? '');
  return year === null || code === '' ? undefined : { municipality, year, code };
}

/** Which document of the cycle a file is: what the office says goes before what the file says. */
export const cycleDocumentOf = (settings: ImportSettings, read: ReadProgramme): CycleDocument =>
  settings.document ?? read.document ?? 'budget';

/** Whether the office chose another document than the file names: which of the interim reports it is no file says. */
export function otherDocument(settings: ImportSettings, read: ReadProgramme): boolean {
  const interim = (document: CycleDocument | null) =>
    document?.startsWith('interim') ? 'interim' : document;
  const [chosen, named] = [interim(settings.document), interim(read.document)];
  return chosen !== null && named !== null && chosen !== named;
}

/** The programme that stands, and that of the year before. */
export interface Around {
  readonly standing: Programme | undefined;
  readonly before: Programme | undefined;
}
export const noneAround: Around = { standing: undefined, before: undefined };

async function readAround({ transaction }: WriteContext, key: ProgrammeKey | undefined): Promise<Around> {
  if (!key) return noneAround;
  return {
    standing: await findProgramme(transaction, key),
    before: await findProgramme(transaction, { ...key, year: key.year - 1 }),
  };
}

export function planOf(
  waiting: Pick<ProgrammeImport, 'municipality' | 'settings'>,
  read: ReadProgramme,
  { standing, before }: Around,
): ImportPlan {
  const { settings, municipality } = waiting;
  const title = settings.title || read.title;
  const document = cycleDocumentOf(settings, read);
  const content = withDocument(standing?.content, { ...read, title }, document, sameTitle);
  const offers = offersOf(content, standing?.content, before?.content, sameTitle);
  const pairs = pairsOf(standing?.content, content);
  const told = JSON.stringify([
    standing?.id ?? null,
    standing?.version ?? 0,
    content,
    ...(offers.length > 0 ? [offers] : []),
  ]);
  // What the office or the programme that stands says is missing no more.
  const doubts =
    content.title === '' ? read.doubts : read.doubts.filter(({ code }) => code !== 'title_missing');
  return {
    read: { ...read, doubts },
    key: keyOf(municipality, settings, read),
    document,
    content,
    pairs,
    leftBehind: leftBehind(pairs, sameTitle),
    offers,
    seen: createHash('sha256').update(told).digest('hex').slice(0, 16),
  };
}

export type ReadProgrammeCode = ReadCode | 'programme_not_yours' | 'municipality_unknown' | 'file_missing';

/** Reads a page and keeps its text until it is taken over; nothing of a programme changes yet. */
export async function readProgrammePage(
  context: WriteContext,
  municipality: MunicipalityId | null,
  file: { readonly name: string; readonly text: string } | undefined,
  settings: ImportSettings,
  replaces: number | undefined,
): Promise<Result<Done<{ id: number; plan: ImportPlan }>, ReadProgrammeCode>> {
  const { transaction, region, now, today } = context;
  const office = mayKeepProgramme(context.actor, region.id, { municipality });
  if (!office) return refuse('programme_not_yours');
  if (municipality !== null && !region.municipalities.some(({ id }) => id === municipality))
    return refuse('municipality_unknown');
  if (file === undefined) return refuse('file_missing');
  const read = readProgramme(file.text, settings.keep);
  if (!read.ok) return read;
  if (replaces !== undefined) {
    const old = await readImport(transaction, replaces, today);
    // What waits for another municipality is not ours to throw away.
    if (old?.municipality === municipality && !old.taken) await deleteImport(transaction, replaces);
  }
  const kept = {
    municipality,
    fileName: file.name,
    text: file.text,
    settings,
    uploadedBy: office.title,
    uploadedAt: now,
  };
  const id = await keepImport(transaction, region.id, kept, today);
  const key = keyOf(municipality, settings, read.value);
  const plan = planOf(kept, read.value, await readAround(context, key));
  const sha256 = createHash('sha256').update(file.text).digest('hex');
  const payload = { import: id, municipality, sha256, parts: plan.pairs.length };
  return ok({
    output: { id, plan },
    office,
    entries: [{ operation: 'read_programme', subject: `programme-import/${id}`, payload, unseen: true }],
  });
}

export type ImportProgrammeCode =
  | ReadCode
  | 'programme_not_yours'
  | 'import_unknown'
  | 'import_taken'
  | 'key_missing'
  | 'title_missing'
  | 'must_mend'
  | 'lines_left'
  | 'offer_unknown'
  | 'changed_meanwhile'
  | 'nothing_to_do';

export interface Taking {
  readonly seen: string;
  /** Lines that belong to no number are left out knowingly. */
  readonly leaveOut: boolean;
  /** Numbers of which links and who does it are taken over from the year before. */
  readonly offers: readonly string[];
  readonly reason: string;
}

function refusalOf(plan: ImportPlan, taking: Taking) {
  if (!plan.key) return refuse('key_missing');
  if (plan.content.title === '') return refuse('title_missing');
  if (plan.read.doubts.some(({ code }) => blocking.has(code))) return refuse('must_mend');
  const lost = plan.read.lines.filter(({ place }) => place === 'not_understood').length;
  if (lost > 0 && !taking.leaveOut) return refuse('lines_left', { count: lost });
  if (plan.seen !== taking.seen) return refuse('changed_meanwhile');
  const unknown = taking.offers.find((number) => !plan.offers.some((each) => each.number === number));
  return unknown === undefined ? undefined : refuse('offer_unknown', { number: unknown });
}

/** Takes over what was read, exactly as it was shown: a new programme, or a next version of the one that stands. */
export async function importProgramme(
  context: WriteContext,
  id: number,
  taking: Taking,
): Promise<Result<Done<{ programme: number; version: number }>, ImportProgrammeCode>> {
  const { transaction, region, now, today } = context;
  const waiting = await readImport(transaction, id, today);
  if (!waiting) return refuse('import_unknown');
  const office = mayKeepProgramme(context.actor, region.id, waiting);
  if (!office) return refuse('programme_not_yours');
  if (waiting.taken) return refuse('import_taken', { ...waiting.taken });
  const read = readProgramme(waiting.text, waiting.settings.keep);
  if (!read.ok) return read;
  await holdProgrammes(transaction, region.id);
  const key = keyOf(waiting.municipality, waiting.settings, read.value);
  const around = await readAround(context, key);
  const { standing } = around;
  const plan = planOf(waiting, read.value, around);
  const wrong = refusalOf(plan, taking);
  if (wrong) return wrong;
  const content = withOffers(plan.content, plan.offers, taking.offers);
  if (standing && sameProgramme(standing.content, content)) return refuse('nothing_to_do');
  const programme = standing?.id ?? (await insertProgramme(transaction, region.id, key as ProgrammeKey));
  const version = (standing?.version ?? 0) + 1;
  const reason = taking.reason || `Overgenomen uit ${waiting.fileName}`;
  const at = { version, now, by: office.title, reason: version === 1 ? null : reason };
  await insertProgrammeVersion(transaction, region.id, programme, content, at);
  await takeImport(transaction, id, { programme, version });
  const taken = taking.offers.length > 0 ? { yearBefore: taking.offers } : {};
  const payload = { ...key, version, document: plan.document, content, ...taken };
  return ok({
    output: { programme, version },
    office,
    entries: [{ operation: 'import_programme', subject: `programme/${programme}`, payload, reason }],
  });
}
