import { sql } from 'kysely';
import type { MunicipalityId, RegionId } from '#kernel';
import type { Write } from '#platform/database';
import type {
  NoViewTakenBack,
  PastContent,
  PastCorrection,
  Point,
  PointVersion,
  RoundContent,
  SubmissionCorrection,
  ViewAnswer,
} from './round.ts';
import type { EarlyClosing } from './rules/early-closing.ts';
import type { JointVersion } from './rules/joint.ts';
import type { Carrier } from './rules/points.ts';
import type { Disposition, KeptState } from './rules/round-state.ts';

export async function insertRound(
  transaction: Write,
  region: RegionId,
  c: RoundContent,
  made: { readonly at: string; readonly by: string },
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into consultation_round (region_id, kind, rule, title, sender,
      explanation, questions, addressees, document_id, document_version, last_day, offered_on, state, version,
      made_at, made_by)
    values (${region}, ${c.kind}, ${c.rule}, ${c.title}, ${c.sender}, ${c.explanation}, ${[...c.questions]}::text[],
      ${[...c.addressees]}::text[], ${c.document?.id ?? null}, ${c.document?.version ?? null}, ${c.lastDay},
      ${c.offeredOn}, 'concept', 1, ${made.at}, ${made.by}) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

export async function updateRound(transaction: Write, id: number, c: RoundContent): Promise<void> {
  await sql`update consultation_round set kind = ${c.kind}, rule = ${c.rule}, title = ${c.title},
      sender = ${c.sender}, explanation = ${c.explanation}, questions = ${[...c.questions]}::text[],
      addressees = ${[...c.addressees]}::text[], document_id = ${c.document?.id ?? null},
      document_version = ${c.document?.version ?? null}, last_day = ${c.lastDay}, offered_on = ${c.offeredOn},
      version = version + 1 where id = ${id}`.execute(transaction);
}

/** @param set columns and their values */
export async function setRound(
  transaction: Write,
  id: number,
  set: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const parts = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update consultation_round set ${sql.join(parts)} where id = ${id}`.execute(transaction);
}

/** Closed before its last day, and opened again: all of it. */
export async function setClosings(
  transaction: Write,
  id: number,
  state: KeptState,
  closings: readonly EarlyClosing[],
): Promise<void> {
  await sql`update consultation_round set state = ${state}, closings = ${JSON.stringify(closings)}::jsonb
    where id = ${id}`.execute(transaction);
}

/** One for each council, once: sending again makes no second. */
export async function insertSubmissions(
  transaction: Write,
  region: RegionId,
  round: number,
  councils: readonly MunicipalityId[],
): Promise<void> {
  await sql`insert into consultation_submission (region_id, round_id, municipality_id, state, note, shared_with,
      provisional, version)
    select ${region}, ${round}::integer, m, 'open', '', '{}', false, 1 from unnest(${[...councils]}::text[]) m
    on conflict do nothing`.execute(transaction);
}

export async function setSubmission(
  transaction: Write,
  round: number,
  municipality: MunicipalityId,
  set: Readonly<Record<string, string | number | boolean | null | readonly string[]>>,
): Promise<void> {
  const parts = Object.entries(set).map(([column, value]) =>
    Array.isArray(value)
      ? sql`${sql.ref(column)} = ${[...value]}::text[]`
      : sql`${sql.ref(column)} = ${value}`,
  );
  await sql`update consultation_submission set ${sql.join(parts)}, version = version + 1
    where round_id = ${round} and municipality_id = ${municipality}`.execute(transaction);
}

/** What it said and took back, was answered or corrected, all of it: these columns are JSON, which the others are not. */
export async function setSubmissionLists(
  transaction: Write,
  round: number,
  municipality: MunicipalityId,
  lists:
    | { readonly no_view_taken_back: readonly NoViewTakenBack[] }
    | { readonly view_answers: readonly ViewAnswer[] }
    | { readonly corrections: readonly SubmissionCorrection[] },
): Promise<void> {
  const parts = Object.entries(lists).map(
    ([column, value]) => sql`${sql.ref(column)} = ${JSON.stringify(value)}::jsonb`,
  );
  await sql`update consultation_submission set ${sql.join(parts)}
    where round_id = ${round} and municipality_id = ${municipality}`.execute(transaction);
}

export async function insertPoint(
  transaction: Write,
  region: RegionId,
  round: number,
  municipality: MunicipalityId,
  draft: Point['draft'] = null,
): Promise<{ id: number; number: number }> {
  const { rows } = await sql<{
    id: number;
    number: number;
  }>`insert into consultation_point (region_id, round_id,
      municipality_id, number, draft_id, draft_version)
    select ${region}, ${round}::integer, ${municipality}, coalesce(max(p.number), 0) + 1,
      ${draft?.point ?? null}::integer, ${draft?.version ?? null}::smallint from consultation_point p
      where p.round_id = ${round} and p.municipality_id = ${municipality}
    returning id, number`.execute(transaction);
  return rows[0] as { id: number; number: number };
}

export async function insertPointVersion(
  transaction: Write,
  region: RegionId,
  point: number,
  v: Omit<PointVersion, 'quoteFound'>,
  quoteFound: boolean | null,
): Promise<void> {
  await sql`insert into consultation_point_version (region_id, point_id, number, text, page, heading, quote,
      quote_found, municipality_id, at, by_office)
    values (${region}, ${point}, ${v.number}, ${v.text}, ${v.page}, ${v.heading}, ${v.quote}, ${quoteFound},
      ${v.municipality}, ${v.at}, ${v.by})`.execute(transaction);
}

export async function insertCarrier(
  transaction: Write,
  region: RegionId,
  point: number,
  c: Pick<Carrier, 'municipality' | 'version' | 'joinedAt' | 'joinedBy' | 'publicAt'>,
): Promise<void> {
  await sql`insert into consultation_carrier (region_id, point_id, municipality_id, version, joined_at, joined_by,
      public_at)
    values (${region}, ${point}, ${c.municipality}, ${c.version}, ${c.joinedAt}, ${c.joinedBy},
      ${c.publicAt})`.execute(transaction);
}

/** Of the row that stands: agrees to a newer text, becomes public, or ends. */
export async function setCarrier(
  transaction: Write,
  point: number,
  municipality: MunicipalityId,
  set: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  const parts = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  await sql`update consultation_carrier set ${sql.join(parts)}
    where point_id = ${point} and municipality_id = ${municipality} and left_at is null`.execute(transaction);
}

export async function insertJointText(
  transaction: Write,
  region: RegionId,
  round: number,
  councils: readonly MunicipalityId[],
): Promise<number> {
  const { rows } = await sql<{
    id: number;
  }>`insert into consultation_joint_text (region_id, round_id, councils)
    values (${region}, ${round}, ${[...councils]}::text[]) returning id`.execute(transaction);
  return (rows[0] as { id: number }).id;
}

/** @param councils none: it is nobody's any more */
export async function setJointCouncils(
  transaction: Write,
  text: number,
  councils: readonly MunicipalityId[],
): Promise<void> {
  await sql`update consultation_joint_text set councils = ${[...councils]}::text[] where id = ${text}`.execute(
    transaction,
  );
}

export async function insertJointVersion(
  transaction: Write,
  region: RegionId,
  text: number,
  v: JointVersion,
): Promise<void> {
  await sql`insert into consultation_joint_version (region_id, joint_id, number, position, note, points,
      municipality_id, at, by_office)
    values (${region}, ${text}, ${v.number}, ${v.position}, ${v.note}, ${[...v.points]}::integer[],
      ${v.municipality}, ${v.at}, ${v.by})`.execute(transaction);
}

export async function setAnswer(
  transaction: Write,
  point: number,
  answer: {
    readonly disposition: Disposition;
    readonly reason: string;
    readonly at: string;
    readonly by: string;
  },
): Promise<void> {
  await sql`update consultation_point set disposition = ${answer.disposition}, reason = ${answer.reason},
    answered_at = ${answer.at}, answered_by = ${answer.by} where id = ${point}`.execute(transaction);
}

/** Sent to the councils: these answers stand from now on. */
export async function setTold(transaction: Write, points: readonly number[], at: string): Promise<void> {
  await sql`update consultation_point set told_at = ${at} where id = any(${[...points]}::integer[])`.execute(
    transaction,
  );
}

export async function insertPastRound(
  transaction: Write,
  region: RegionId,
  round: PastContent,
  made: { readonly at: string; readonly by: string },
): Promise<number> {
  const state: KeptState = round.effect === 'dropped' ? 'dropped' : 'completed';
  const { rows } = await sql<{
    id: number;
  }>`insert into consultation_round (region_id, kind, rule, title, sender,
      explanation, questions, addressees, state, version, made_at, made_by, support, conclusion, effect,
      concluded_at, concluded_by, past)
    values (${region}, ${round.kind}, ${round.rule}, ${round.title}, ${round.sender}, ${round.explanation}, '{}',
      ${[...round.addressees]}::text[], ${state}, 1, ${made.at}, ${made.by}, ${round.support}, ${round.conclusion},
      ${round.effect}, ${made.at}, ${made.by}, ${JSON.stringify(round.past)}::jsonb) returning id`.execute(
    transaction,
  );
  return (rows[0] as { id: number }).id;
}

/** Written anew, with what stood there before each time. */
export async function setPastRound(
  transaction: Write,
  id: number,
  round: PastContent,
  corrections: readonly PastCorrection[],
): Promise<void> {
  const state: KeptState = round.effect === 'dropped' ? 'dropped' : 'completed';
  const past = JSON.stringify({ ...round.past, corrections });
  await sql`update consultation_round set kind = ${round.kind}, rule = ${round.rule}, title = ${round.title},
      sender = ${round.sender}, explanation = ${round.explanation}, addressees = ${[...round.addressees]}::text[],
      state = ${state}, support = ${round.support}, conclusion = ${round.conclusion}, effect = ${round.effect},
      past = ${past}::jsonb, version = version + 1 where id = ${id}`.execute(transaction);
}
