import type {
  AgendaItemId,
  AmbitionId,
  BodyId,
  CalendarDate,
  FractionId,
  MeetingId,
  MunicipalityId,
  ProposalId,
} from '#kernel';
import { statement } from '#platform/database';
import { newestShown } from '#platform/journal';
import type { Phase, SubjectKind } from './rules/agenda.ts';
import type { MeetingKind } from './rules/meeting-kind.ts';
import type { MeetingState } from './rules/meeting-state.ts';

/** Vraag of wens van een fractie aan de tafel. */
export interface Question {
  readonly id: number;
  readonly kind: 'question' | 'wish';
  readonly fraction: FractionId;
  readonly fractionName: string;
  readonly municipality: MunicipalityId;
  readonly text: string;
  readonly askedOn: CalendarDate;
  readonly answer: string | null;
  /** The office that answered, as it was called then. */
  readonly answeredBy: string | null;
  readonly answeredOn: CalendarDate | null;
}

/** Agendapunt. */
export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly body: BodyId;
  /** null: waits for the body's next meeting. */
  readonly meeting: MeetingId | null;
  readonly number: number;
  readonly kind: SubjectKind;
  /** null: of an item that is about nothing of the product. */
  readonly phase: Phase | null;
  readonly proposal: ProposalId | null;
  readonly ambition: AmbitionId | null;
  /** Whose account; of an account only. */
  readonly municipality: MunicipalityId | null;
  /** Title of the proposal or the ambition, or the item's own. */
  readonly title: string;
  /** Planned; null: not said. */
  readonly minutes: number | null;
  /** Deskundigen van buiten, as they were announced. */
  readonly experts: readonly string[];
  /** Those of them who came and spoke. */
  readonly expertsHeard: readonly string[];
  /** Who is to explain it, as was announced; null: nobody was. */
  readonly announcedGoverning: string | null;
  readonly announcedSocietal: string | null;
  /** Who did. */
  readonly explainedGoverning: string | null;
  readonly explainedSocietal: string | null;
  /** When it was called in the meeting. */
  readonly calledAt: string | null;
  /** Goes up when it is edited. */
  readonly version: number;
  /** What came of it. */
  readonly conclusion: string | null;
  readonly questions: readonly Question[];
}

/** Vergadering. Day and time are local (Europe/Amsterdam). */
export interface Meeting {
  readonly id: MeetingId;
  readonly kind: MeetingKind;
  /** null: of no body; a conference, a working visit, a talk or a joint council evening. */
  readonly body: BodyId | null;
  readonly bodyKind: string | null;
  readonly bodyName: string | null;
  readonly title: string | null;
  /** How it is called: its own title, else the name of its body. */
  readonly name: string;
  /** What it is about, where somebody wrote that. */
  readonly about: string | null;
  /** Municipalities that take part in its body; none named: all of the region. */
  readonly participants: readonly MunicipalityId[];
  /** Councils that meet together. */
  readonly councils: readonly MunicipalityId[];
  /** The one document that these councils treat. */
  readonly proposal: ProposalId | null;
  readonly proposalTitle: string | null;
  readonly document: { readonly title: string; readonly address: string | null } | null;
  /** Of a regional committee: fractions attend, and can vote. */
  readonly committee: boolean;
  readonly day: CalendarDate;
  /** `20:00` */
  readonly startsAt: string;
  /** On the same day; null where nobody said. */
  readonly endsAt: string | null;
  readonly place: string;
  readonly state: MeetingState;
  readonly cancelledReason: string | null;
  /** null: the agenda is a draft. */
  readonly publishedAt: string | null;
  /** The item that is being discussed. */
  readonly currentItem: AgendaItemId | null;
  /** Goes up when what is known of it changes; guards against saving over somebody else's work. */
  readonly version: number;
  /** When it was planned, changed, closed or cancelled last. */
  readonly changedAt: string;
  readonly items: readonly AgendaItem[];
  /** Fractions of which somebody is there now: one of their specialists, or nobody said who. */
  readonly present: readonly FractionId[];
  /** How many are marked as there now, persons and fractions. */
  readonly attending: number;
  /** How many votes are open at its items. */
  readonly votesOpen: number;
  /** How many residents wait for an answer whether they may speak; who they are is not here. */
  readonly asking: number;
}

/** Agendapunt met zijn vergadering, for pages of what it is about. */
export interface PlacedItem extends AgendaItem {
  readonly bodyName: string;
  readonly day: CalendarDate | null;
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly state: MeetingState | null;
  /** Its agenda may be read by everyone (`agendaIsPublic`); that an account is owed is known anyway. */
  readonly isPublic: boolean;
}

const questionJson = `json_build_object('id', q.id, 'kind', q.kind, 'fraction', q.fraction_id,
  'fractionName', f.short_name, 'municipality', f.municipality_id, 'text', q.text, 'askedOn', q.asked_on,
  'answer', q.answer, 'answeredBy', q.answered_by, 'answeredOn', q.answered_on)`;
const questions = `(select coalesce(json_agg(${questionJson} order by q.id), '[]')
  from agenda_question q join fraction f on f.id = q.fraction_id
  where q.region_id = i.region_id and q.item_id = i.id)`;
/** Title of an item `i`. */
export const itemTitle = `coalesce(
  (select p.title from proposal p where p.region_id = i.region_id and p.id = i.proposal_id),
  (select a.title from ambition a where a.region_id = i.region_id and a.id = i.ambition_id), i.title, '')`;
const itemColumns = `i.id, i.body_id as body, i.meeting_id as meeting, i.number, i.kind, i.phase,
  i.proposal_id as proposal, i.ambition_id as ambition, i.municipality_id as municipality, ${itemTitle} as title,
  i.minutes, i.experts, i.experts_heard as "expertsHeard", i.announced_governing as "announcedGoverning",
  i.announced_societal as "announcedSocietal", i.called_at as "calledAt", i.version,
  i.explained_governing as "explainedGoverning", i.explained_societal as "explainedSocietal", i.conclusion,
  ${questions} as questions`;
const fractionThere = "coalesce(a.fraction_id, case when s.capacity = 'specialist' then s.fraction_id end)";
const ofBody = (column: string) =>
  `(select b.${column} from body b where b.region_id = m.region_id and b.id = m.body_id)`;
export const meetingColumns = `m.id, m.kind, m.body_id as body, ${ofBody('kind')} as "bodyKind", ${ofBody('name')} as "bodyName", m.title,
  coalesce(m.title, ${ofBody('name')}) as name, m.about,
  (select coalesce(json_agg(c.municipality_id order by c.municipality_id), '[]') from meeting_council c
    where c.region_id = m.region_id and c.meeting_id = m.id) as councils,
  (select coalesce(json_agg(t.municipality_id order by t.municipality_id), '[]') from body_municipality t
    where t.region_id = m.region_id and t.body_id = m.body_id) as participants,
  m.proposal_id as proposal, (select p.title from proposal p where p.region_id = m.region_id and p.id = m.proposal_id)
    as "proposalTitle",
  case when m.document_title is null then null
    else json_build_object('title', m.document_title, 'address', m.document_address) end as document,
  coalesce(${ofBody('kind')} = 'regional_committee', false) as committee, m.day,
  m.starts_at as "startsAt", m.ends_at as "endsAt", m.place, m.state, m.cancelled_reason as "cancelledReason", m.version,
  m.changed_at as "changedAt", m.published_at as "publishedAt", m.current_item as "currentItem",
  (select coalesce(json_agg(row_to_json(item) order by item.number, item.id), '[]')
    from (select ${itemColumns} from agenda_item i where i.region_id = m.region_id and i.meeting_id = m.id) item) as items,
  (select coalesce(json_agg(distinct ${fractionThere} order by ${fractionThere})
      filter (where ${fractionThere} is not null), '[]')
    from attendance a left join seat s on s.region_id = a.region_id and s.id = a.seat_id
    where a.region_id = m.region_id and a.meeting_id = m.id and a.left_at is null) as present,
  (select count(*) from attendance a
    where a.region_id = m.region_id and a.meeting_id = m.id and a.left_at is null) as attending,
  (select count(*) from agenda_item o where o.region_id = m.region_id and o.meeting_id = m.id and o.vote_open) as "votesOpen",
  (select count(*) from speaking_request r where r.region_id = m.region_id and r.meeting_id = m.id
    and r.state = 'asked' and r.erased_at is null) as asking`;
export const placedColumns = `${itemColumns}, b.name as "bodyName", m.day, m.starts_at as "startsAt", m.place, m.state,
  (m.id is null or i.kind = 'account' or m.published_at is not null or m.state = 'held'
    or exists (select 1 from attendance a where a.region_id = m.region_id and a.meeting_id = m.id and a.left_at is null)
    or exists (select 1 from agenda_item o where o.region_id = m.region_id and o.meeting_id = m.id
      and (o.called_at is not null or o.conclusion is not null))) as "isPublic"`;
export const placedFrom = `agenda_item i join body b on b.region_id = i.region_id and b.id = i.body_id
  left join meeting m on m.region_id = i.region_id and m.id = i.meeting_id`;

/** @param $1 number of the meeting */
export const meetingById = statement<Meeting>(
  'meeting_by_id',
  `select ${meetingColumns} from meeting m where m.id = $1`,
);
/** @param $1 number of an agenda item */
export const meetingOfItem = statement<Meeting>(
  'meeting_of_item',
  `select ${meetingColumns} from meeting m where m.id = (select meeting_id from agenda_item where id = $1)`,
);
/** The latest day first. @param $1 limit @param $2 offset */
export const meetingList = statement<Meeting>(
  'meeting_list',
  `select ${meetingColumns} from meeting m
   order by m.day desc, m.starts_at desc, m.id desc limit $1 offset $2`,
);
export const meetingCount = statement<{ total: number }>(
  'meeting_count',
  'select count(*) as total from meeting',
);
/** What is still to come, the next first. @param $1 today @param $2 limit */
export const comingMeetings = statement<Meeting>(
  'coming_meetings',
  `select ${meetingColumns} from meeting m where m.state = 'planned' and m.day >= $1
   order by m.day, m.starts_at, m.id limit $2`,
);
const openMeetings = `select ${meetingColumns} from meeting m where m.state = 'planned'
  order by m.day, m.starts_at, m.id`;
/** Neither closed nor cancelled, the first day first. */
export const meetingsOpen = statement<Meeting>('meetings_open', openMeetings);
/** What the regional clerk puts on an agenda, or plans a meeting for. */
export type AgendaWork =
  /** A proposal that its committee has and that is on no agenda. */
  | { readonly proposal: ProposalId; readonly body: null; readonly title: string }
  /** A body with an item that waits for its next meeting. */
  | { readonly proposal: null; readonly body: BodyId; readonly title: string };
/** What the regional clerk leads and arranges, read as one: "Mijn werk" asks much. */
export interface LeadWork {
  readonly open: readonly Meeting[];
  /** Offered, or in picture forming and on no agenda of a meeting to come for it; then bodies for which something waits. */
  readonly agenda: readonly AgendaWork[];
}
export const leadWork = statement<LeadWork>(
  'meetings_lead_work',
  `select (select coalesce(json_agg(o), '[]') from (${openMeetings}) o) as open,
   (select coalesce(json_agg(w), '[]') from (
   (select p.id as proposal, null as body, p.title from proposal p
   where p.state = 'offered' or (p.state = 'picture_forming' and not exists (select 1 from agenda_item i
     left join meeting m on m.region_id = i.region_id and m.id = i.meeting_id
     where i.region_id = p.region_id and i.proposal_id = p.id and i.kind = 'proposal' and i.phase = 'picture_forming'
       and (m.id is null or m.state = 'planned'))) order by p.id)
   union all
   (select null, b.id, b.name from body b where exists (select 1 from agenda_item i
     where i.region_id = b.region_id and i.body_id = b.id and i.meeting_id is null) order by b.place, b.id)) w) as agenda`,
);
/** Vraag of wens zonder antwoord, with the day of its meeting. */
export interface OpenQuestion {
  readonly id: number;
  readonly item: AgendaItemId;
  readonly title: string;
  readonly text: string;
  readonly day: CalendarDate | null;
}
/** Questions and wishes that wait for the table, the first asked first. */
export const openQuestions = statement<OpenQuestion>(
  'agenda_questions_open',
  `select q.id, q.item_id as item, ${itemTitle} as title, q.text, m.day from agenda_question q
   join agenda_item i on i.region_id = q.region_id and i.id = q.item_id
   left join meeting m on m.region_id = i.region_id and m.id = i.meeting_id
   where q.answer is null order by q.id`,
);
/** Of one body, the latest first. @param $1 body @param $2 limit */
export const meetingsOfBody = statement<Meeting>(
  'meetings_of_body',
  `select ${meetingColumns} from meeting m where m.body_id = $1 order by m.day desc, m.id desc limit $2`,
);
/** @param $1 number of the item */
export const itemById = statement<PlacedItem>(
  'agenda_item_by_id',
  `select ${placedColumns} from ${placedFrom} where i.id = $1`,
);
/** @param $1 number of the question */
export const itemOfQuestion = statement<{ item: AgendaItemId }>(
  'agenda_item_of_question',
  'select item_id as item from agenda_question where id = $1',
);
/** Where a proposal was and will be discussed, in the order of the meetings. @param $1 number of the proposal */
export const itemsOfProposal = statement<PlacedItem>(
  'agenda_items_of_proposal',
  `select ${placedColumns} from ${placedFrom} where i.proposal_id = $1 order by m.day nulls last, i.number, i.id`,
);
/** What waits for a body's next meeting. */
export const waitingItems = statement<PlacedItem>(
  'agenda_items_waiting',
  `select ${placedColumns} from ${placedFrom} where i.meeting_id is null order by b.place, i.id`,
);

const itsItems = 'select id from agenda_item where meeting_id = $1';
/** When something of it, of its agenda, or of what later features show there, was last written. */
export const newestOfMeeting = newestShown('newest_of_meeting', {
  subjects: {
    meeting: 'select $1::int as id',
    agenda_item: itsItems,
    vote: `select id from vote where agenda_item_id in (${itsItems})`,
    commitment: `select id from commitment where item_id in (${itsItems})`,
    consensus: `select id from consensus_proposal where item_id in (${itsItems})`,
  },
});
