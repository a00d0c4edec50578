import { sql } from 'kysely';
import type { CalendarDate, MunicipalityId, PartialDate, RegionId } from '#kernel';
import { statement, type Write } from '#platform/database';
import type { Newest } from '#platform/journal';
import type { Source } from '#platform/operations';
import type { JointText, JointVersion } from './rules/joint.ts';
import type { Carrier } from './rules/points.ts';
import type { Disposition, Effect, KeptState, Support } from './rules/round-state.ts';
import type { RoundKind } from './rules/rule-sets.ts';
import type { KeptSubmission, Position } from './rules/submission-state.ts';

/** Tekst van een punt zoals hij werd geschreven, met de passage waarover hij gaat. */
export interface PointText {
  readonly text: string;
  readonly page: number | null;
  readonly heading: string;
  readonly quote: string;
}

export interface PointVersion extends PointText {
  readonly number: number;
  /** Whether the quote stands word for word in the document; null where its text is not known or nothing was quoted. */
  readonly quoteFound: boolean | null;
  readonly municipality: MunicipalityId;
  readonly at: string;
  readonly by: string;
}

/** Punt van een of meer raden. */
export interface Point {
  readonly id: number;
  readonly round: number;
  /** Who wrote it; the number is of that council. */
  readonly author: MunicipalityId;
  readonly number: number;
  /** The draft of another council that this text was joined in, and in which version: for the clerks who knew that draft. */
  readonly draft: { readonly point: number; readonly version: number } | null;
  readonly disposition: Disposition | null;
  readonly reason: string | null;
  readonly answeredAt: string | null;
  /** Number of the newest version. */
  readonly version: number;
  /** The newest first. */
  readonly versions: readonly PointVersion[];
  readonly carriers: readonly Carrier[];
}

/** That a council had no view, as it said so, and how it was taken back. */
export interface NoViewTakenBack {
  readonly saidAt: string;
  readonly saidBy: string;
  readonly note: string;
  readonly decisionDay: CalendarDate | null;
  readonly decisionMeeting: string | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** Inbreng van één raad. */
export interface Submission {
  readonly municipality: MunicipalityId;
  readonly state: KeptSubmission;
  readonly position: Position | null;
  readonly note: string;
  /** Councils whose clerks may see the draft. */
  readonly sharedWith: readonly MunicipalityId[];
  readonly committeeDay: CalendarDate | null;
  readonly decisionDay: CalendarDate | null;
  readonly decisionMeeting: string | null;
  readonly handling: 'hamerstuk' | 'bespreekstuk' | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly decisionLink: string | null;
  /** Onder voorbehoud: handed in before the council decided. */
  readonly provisional: boolean;
  /** What was handed in under reservation, where the council then decided otherwise; `position` and `note` are the council's. */
  readonly sentPosition: Position | null;
  readonly sentNote: string | null;
  readonly handedInAt: string | null;
  readonly handedInBy: string | null;
  readonly reportedAt: string | null;
  /** What it said before, that it has no view, and took back: the earliest first. */
  readonly takenBack: readonly NoViewTakenBack[];
  /** What was being written when the council said that it has no view: there again once it takes that back. */
  readonly draftPosition: Position | null;
  readonly draftNote: string | null;
  /** Joint text that it took over last, and in which version. */
  readonly jointText: number | null;
  readonly jointVersion: number | null;
  readonly version: number;
}

/** What a source tells of a round from before it was kept here. */
export interface PastRound {
  readonly sent: PartialDate;
  readonly until: PartialDate | null;
  readonly ended: PartialDate;
  /** What each council brought, as far as a source tells; a council that is left out: nothing is known. */
  readonly told: Readonly<Record<string, string>>;
  readonly source: Source;
}

export interface RoundDocument {
  readonly id: number;
  readonly version: number;
  readonly title: string;
  readonly sha256: string | null;
  readonly withdrawn: boolean;
  /** The newest version there is now. */
  readonly newest: number;
}

/** Raadpleging: one document, put to councils, with what they said and what came of it. */
export interface Round {
  readonly id: number;
  readonly kind: RoundKind;
  readonly rule: string;
  readonly title: string;
  readonly sender: string;
  readonly explanation: string;
  readonly questions: readonly string[];
  readonly addressees: readonly MunicipalityId[];
  readonly document: RoundDocument | null;
  readonly lastDay: CalendarDate | null;
  readonly offeredOn: CalendarDate | null;
  readonly state: KeptState;
  readonly version: number;
  readonly madeBy: string;
  readonly sentOn: CalendarDate | null;
  readonly sentBy: string | null;
  /** Why less time was given than the rule asks, with the days given and asked. */
  readonly shortReason: string | null;
  readonly shortDays: number | null;
  readonly shortLeast: number | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  readonly support: Support | null;
  readonly conclusion: string | null;
  readonly effect: Effect | null;
  readonly concludedAt: string | null;
  readonly concludedBy: string | null;
  readonly reportedAt: string | null;
  readonly reportedBy: string | null;
  readonly past: PastRound | null;
  readonly submissions: readonly Submission[];
  readonly points: readonly Point[];
  readonly jointTexts: readonly JointText[];
}

/** A moment inside JSON, as the driver gives it elsewhere. */
const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const submissions = `(select coalesce(json_agg(json_build_object('municipality', s.municipality_id, 'state', s.state,
    'position', s.position, 'note', s.note, 'sharedWith', s.shared_with, 'committeeDay', s.committee_day,
    'decisionDay', s.decision_day, 'decisionMeeting', s.decision_meeting, 'handling', s.handling,
    'votesFor', s.votes_for, 'votesAgainst', s.votes_against, 'decisionLink', s.decision_link,
    'provisional', s.provisional, 'sentPosition', s.sent_position, 'sentNote', s.sent_note, 'handedInAt', ${moment('s.handed_in_at')}, 'handedInBy', s.handed_in_by,
    'takenBack', coalesce(s.no_view_taken_back, '[]'), 'draftPosition', s.draft_position, 'draftNote', s.draft_note,
    'reportedAt', ${moment('s.reported_at')}, 'jointText', s.joint_id, 'jointVersion', s.joint_version,
    'version', s.version) order by s.municipality_id), '[]')
  from consultation_submission s where s.region_id = r.region_id and s.round_id = r.id) as submissions`;
const versions = `(select json_agg(json_build_object('number', v.number, 'text', v.text, 'page', v.page,
    'heading', v.heading, 'quote', v.quote, 'quoteFound', v.quote_found, 'municipality', v.municipality_id,
    'at', ${moment('v.at')}, 'by', v.by_office) order by v.number desc)
  from consultation_point_version v where v.region_id = p.region_id and v.point_id = p.id)`;
const carriers = `(select coalesce(json_agg(json_build_object('municipality', c.municipality_id, 'version', c.version,
    'joinedAt', ${moment('c.joined_at')}, 'joinedBy', c.joined_by, 'leftAt', ${moment('c.left_at')},
    'leftBy', c.left_by, 'leftReason', c.left_reason, 'publicAt', ${moment('c.public_at')},
    'broughtAs', c.brought_as) order by c.id), '[]')
  from consultation_carrier c where c.region_id = p.region_id and c.point_id = p.id)`;
const points = `(select coalesce(json_agg(json_build_object('id', p.id, 'round', p.round_id, 'author', p.municipality_id,
    'number', p.number, 'draft', case when p.draft_id is not null
      then json_build_object('point', p.draft_id, 'version', p.draft_version) end, 'disposition', p.disposition, 'reason', p.reason,
    'answeredAt', ${moment('p.answered_at')}, 'versions', ${versions},
    'version', (select max(v.number) from consultation_point_version v
      where v.region_id = p.region_id and v.point_id = p.id),
    'carriers', ${carriers}) order by p.municipality_id, p.number), '[]')
  from consultation_point p where p.region_id = r.region_id and p.round_id = r.id) as points`;
const jointTexts = `(select coalesce(json_agg(json_build_object('id', j.id, 'councils', j.councils,
    'version', (select max(v.number) from consultation_joint_version v
      where v.region_id = j.region_id and v.joint_id = j.id),
    'versions', (select json_agg(json_build_object('number', v.number, 'position', v.position, 'note', v.note,
        'points', v.points, 'municipality', v.municipality_id, 'at', ${moment('v.at')}, 'by', v.by_office)
        order by v.number desc)
      from consultation_joint_version v where v.region_id = j.region_id and v.joint_id = j.id)) order by j.id), '[]')
  from consultation_joint_text j where j.region_id = r.region_id and j.round_id = r.id) as "jointTexts"`;
const document = `(select json_build_object('id', d.id, 'version', v.number, 'title', d.title, 'sha256', v.sha256,
    'withdrawn', v.withdrawn_at is not null, 'newest', (select max(n.number) from document_version n
      where n.region_id = d.region_id and n.document_id = d.id))
  from document d join document_version v on v.region_id = d.region_id and v.document_id = d.id
  where d.region_id = r.region_id and d.id = r.document_id and v.number = r.document_version) as document`;
const columns = `r.id, r.kind, r.rule, r.title, r.sender, r.explanation, r.questions, r.addressees, ${document},
  r.last_day as "lastDay", r.offered_on as "offeredOn", r.state, r.version, r.made_by as "madeBy",
  r.sent_on as "sentOn", r.sent_by as "sentBy", r.short_reason as "shortReason", r.short_days as "shortDays",
  r.short_least as "shortLeast", r.withdrawn_at as "withdrawnAt", r.withdrawn_by as "withdrawnBy",
  r.withdrawn_reason as "withdrawnReason", r.support, r.conclusion, r.effect, r.concluded_at as "concludedAt",
  r.concluded_by as "concludedBy", r.reported_at as "reportedAt", r.reported_by as "reportedBy", r.past,
  ${submissions}, ${points}, ${jointTexts}`;

/** The newest first. @param $1 limit @param $2 offset */
export const roundList = statement<Round>(
  'consultation_rounds',
  `select ${columns} from consultation_round r order by r.id desc limit $1 offset $2`,
);
/**
 * When something of it that everybody sees was last written: what councils draft and adopt before they hand it in is not; what
 * they join, leave and decide after that is.
 */
export const newestOfRound = statement<Newest>(
  'newest_of_consultation',
  `select max(x.at) as at from (
     select e.at from journal_entry e
     where e.operation in ('send_round', 'withdraw_round', 'record_past_round', 'hand_in_submission', 'declare_no_view',
         'take_back_no_view', 'answer_point', 'conclude_round', 'report_back')
       and (e.subject = 'consultation/' || $1::integer or starts_with(e.subject, 'consultation/' || $1::integer || '/')
         or e.subject in (select 'consultation_point/' || id from consultation_point where round_id = $1))
     union all
     select e.at from consultation_submission s
       join journal_entry e on e.subject = 'consultation/' || s.round_id || '/' || s.municipality_id
       where s.round_id = $1 and e.operation = 'adopt_submission' and e.at >= s.handed_in_at
     union all
     select greatest(c.public_at, c.left_at) from consultation_point p
       join consultation_carrier c on c.region_id = p.region_id and c.point_id = p.id
       where p.round_id = $1 and c.public_at is not null) x`,
);
/** @param $1 number of the round */
export const roundById = statement<Round>(
  'consultation_round',
  `select ${columns} from consultation_round r where r.id = $1`,
);
/** @param $1 number of one of its points */
export const roundByPoint = statement<Round>(
  'consultation_round_of_point',
  `select ${columns} from consultation_round r where r.id = (select p.round_id from consultation_point p
     where p.region_id = r.region_id and p.id = $1)`,
);
/** To whom something is asked or will have to be answered: all that did not end. */
export const runningRounds = statement<Round>(
  'running_consultation_rounds',
  `select ${columns} from consultation_round r
   where r.state in ('sent_out', 'processing') or (r.state in ('completed', 'dropped') and r.past is null and exists (
     select from consultation_submission s where s.region_id = r.region_id and s.round_id = r.id
       and s.reported_at is null)) order by r.id`,
);
/** Answered not long ago, each with the councils to whom it went. @param $1 first day of the answer */
export const answeredRounds = statement<Round>(
  'answered_consultation_rounds',
  `select ${columns} from consultation_round r where r.state in ('completed', 'dropped') and r.past is null
     and exists (select from consultation_submission s where s.region_id = r.region_id and s.round_id = r.id
       and s.reported_at >= ($1::date at time zone 'Europe/Amsterdam')) order by r.id`,
);
/** A version of a document that can be put to the councils: a file, of which every byte is fixed. */
export interface AskableVersion {
  readonly document: number;
  readonly version: number;
  readonly title: string;
  readonly fileName: string;
}
/** The newest version of every document with a file in view. */
export const askableVersions = statement<AskableVersion>(
  'askable_document_versions',
  `select d.id as document, v.number as version, d.title, v.file_name as "fileName" from document d
   join lateral (select * from document_version n where n.region_id = d.region_id and n.document_id = d.id
     and n.withdrawn_at is null and n.sha256 is not null order by n.number desc limit 1) v on true
   order by d.id desc limit 200`,
);

/** The round with all that belongs to it, locked: its councils write one after the other. */
export async function lockRound(transaction: Write, id: number): Promise<Round | undefined> {
  await sql`select 1 from consultation_round where id = ${id} for update`.execute(transaction);
  const { rows } = await sql<Round>`select ${sql.raw(columns)} from consultation_round r
    where r.id = ${id}`.execute(transaction);
  return rows[0];
}

export async function roundOfPoint(transaction: Write, point: number): Promise<number | undefined> {
  const { rows } = await sql<{ round: number }>`select round_id as round from consultation_point
    where id = ${point}`.execute(transaction);
  return rows[0]?.round;
}

/** What the regional clerk writes down before it is sent. */
export type RoundContent = Pick<
  Round,
  'kind' | 'rule' | 'title' | 'sender' | 'explanation' | 'questions' | 'addressees' | 'lastDay' | 'offeredOn'
> & { readonly document: { readonly id: number; readonly version: number } | null };

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

/** What it said and took back, all of it: the column is JSON, which the others are not. */
export async function setNoViewTakenBack(
  transaction: Write,
  round: number,
  municipality: MunicipalityId,
  taken: readonly NoViewTakenBack[],
): Promise<void> {
  await sql`update consultation_submission set no_view_taken_back = ${JSON.stringify(taken)}::jsonb
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

/** What is known of a version that is put to the councils or quoted from. */
export interface VersionKnown {
  readonly sha256: string | null;
  readonly withdrawn: boolean;
  readonly pages: number | null;
  /** Whether the words stand in its text, whatever the white space; null where the text was not read. */
  readonly found: boolean | null;
}
export async function versionKnown(
  transaction: Write,
  document: number,
  version: number,
  quote: string,
): Promise<VersionKnown | undefined> {
  const flat = (text: unknown) => sql`lower(regexp_replace(${text}, '\\s+', ' ', 'g'))`;
  const { rows } = await sql<VersionKnown>`select v.sha256, v.withdrawn_at is not null as withdrawn, t.pages,
      case when ${quote} = '' or t.state is distinct from 'read' then null
        else position(${flat(sql`${quote}::text`)} in ${flat(sql.ref('t.text'))}) > 0 end as found
    from document_version v left join document_text t on t.region_id = v.region_id
      and t.document_id = v.document_id and t.number = v.number
    where v.document_id = ${document} and v.number = ${version}`.execute(transaction);
  return rows[0];
}

export async function insertPastRound(
  transaction: Write,
  region: RegionId,
  round: Pick<
    Round,
    'kind' | 'rule' | 'title' | 'sender' | 'explanation' | 'addressees' | 'support' | 'conclusion' | 'effect'
  > & {
    readonly past: PastRound;
  },
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
