import type { AgendaItemId, CalendarDate, FractionId, MunicipalityId } from '#kernel';
import { statement } from '#platform/database';
import type { Stance } from './rules/positions.ts';

/** Versie van een standpunt; never changed. */
export interface PositionVersion {
  readonly number: number;
  readonly stance: Stance | 'withdrawn';
  readonly reasons: string;
  /** Of the text of the proposal that it was about. */
  readonly proposalVersion: number;
  readonly at: string;
  readonly byOffice: string;
  /** Noted by the clerk for the fraction. */
  readonly noted: boolean;
}

/** Zusterfractie die zich aansloot. */
export interface Supporter {
  readonly fraction: FractionId;
  readonly fractionName: string;
  readonly municipality: MunicipalityId;
  /** The version that it joined. */
  readonly version: number;
  readonly joinedAt: string;
}

/** Standpunt van een fractie bij een agendapunt; public from the moment it is given. */
export interface Position {
  readonly id: number;
  readonly item: AgendaItemId;
  readonly fraction: FractionId;
  readonly fractionName: string;
  readonly municipality: MunicipalityId;
  /** The latest first; at least one. */
  readonly versions: readonly PositionVersion[];
  readonly supporters: readonly Supporter[];
}

export const latestOf = (position: Position) => position.versions[0] as PositionVersion;
/** Those that hold: withdrawn ones are only history. */
export const positionsThatHold = (positions: readonly Position[]) =>
  positions.filter((position) => latestOf(position).stance !== 'withdrawn');

export const positionColumns = `p.id, p.item_id as item, p.fraction_id as fraction, f.short_name as "fractionName",
  f.municipality_id as municipality,
  (select json_agg(json_build_object('number', v.number, 'stance', v.stance, 'reasons', v.reasons,
      'proposalVersion', v.proposal_version, 'at', v.at, 'byOffice', v.by_office, 'noted', v.noted)
      order by v.number desc)
    from position_version v where v.region_id = p.region_id and v.position_id = p.id) as versions,
  (select coalesce(json_agg(json_build_object('fraction', s.fraction_id, 'fractionName', sf.short_name,
      'municipality', sf.municipality_id, 'version', s.version, 'joinedAt', s.joined_at) order by s.id), '[]')
    from position_support s join fraction sf on sf.id = s.fraction_id
    where s.region_id = p.region_id and s.position_id = p.id and s.left_at is null) as supporters`;
export const positionFrom = 'fraction_position p join fraction f on f.id = p.fraction_id';

/** In the order in which they were first given. @param $1 number of the item */
export const positionsOfItem = statement<Position>(
  'positions_of_item',
  `select ${positionColumns} from ${positionFrom} where p.item_id = $1 order by p.id`,
);
/** In the order of the agenda. @param $1 number of the meeting */
export const positionsOfMeeting = statement<Position>(
  'positions_of_meeting',
  `select ${positionColumns} from ${positionFrom}
   join agenda_item i on i.region_id = p.region_id and i.id = p.item_id where i.meeting_id = $1 order by i.number, p.id`,
);
/** @param $1 number of the position */
export const itemOfPosition = statement<{ item: AgendaItemId }>(
  'item_of_position',
  'select item_id as item from fraction_position where id = $1',
);

/** Bezwaar tegen consensus. */
export interface Objection {
  readonly id: number;
  readonly fraction: FractionId;
  readonly fractionName: string;
  readonly municipality: MunicipalityId;
  readonly reason: string | null;
  readonly raisedAt: string;
  readonly raisedBy: string;
  readonly noted: boolean;
  readonly withdrawnAt: string | null;
}

/** Consensusvoorstel: the draft advice on which the chair asks whether anybody objects. */
export interface ConsensusProposal {
  readonly id: number;
  readonly item: AgendaItemId;
  readonly proposalVersion: number;
  readonly text: string;
  readonly conditions: readonly string[];
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly noted: boolean;
  readonly state: 'standing' | 'withdrawn' | 'recorded';
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  /** The first raised first. */
  readonly objections: readonly Objection[];
}

/** The one that stands now, if any. */
export const standingOne = (proposals: readonly ConsensusProposal[]) =>
  proposals.find((each) => each.state === 'standing');
/** Objections that stand. */
export const standingObjections = (proposal: ConsensusProposal) =>
  proposal.objections.filter((each) => each.withdrawnAt === null);

export const consensusColumns = `c.id, c.item_id as item, c.proposal_version as "proposalVersion", c.text, c.conditions,
  c.proposed_at as "proposedAt", c.proposed_by as "proposedBy", c.noted, c.state, c.ended_at as "endedAt",
  c.ended_by as "endedBy",
  (select coalesce(json_agg(json_build_object('id', o.id, 'fraction', o.fraction_id, 'fractionName', f.short_name,
      'municipality', f.municipality_id, 'reason', o.reason, 'raisedAt', o.raised_at, 'raisedBy', o.raised_by,
      'noted', o.noted, 'withdrawnAt', o.withdrawn_at) order by o.id), '[]')
    from consensus_objection o join fraction f on f.id = o.fraction_id
    where o.region_id = c.region_id and o.consensus_id = c.id) as objections`;

/** The latest first. @param $1 number of the item */
export const consensusOfItem = statement<ConsensusProposal>(
  'consensus_of_item',
  `select ${consensusColumns} from consensus_proposal c where c.item_id = $1 order by c.id desc`,
);
/** In the order in which they were made. @param $1 number of the meeting */
export const consensusOfMeeting = statement<ConsensusProposal>(
  'consensus_of_meeting',
  `select ${consensusColumns} from consensus_proposal c
   join agenda_item i on i.region_id = c.region_id and i.id = c.item_id where i.meeting_id = $1 order by c.id`,
);
/** What was said at an item and what is proposed, in one read: pages that show both have many others to read. */
export interface Deliberated {
  readonly positions: readonly Position[];
  /** The latest first. */
  readonly consensus: readonly ConsensusProposal[];
}
const deliberated = (item: string) => `select
  (select coalesce(json_agg(row_to_json(x) order by x.id), '[]')
    from (select ${positionColumns} from ${positionFrom} where p.item_id = ${item}) x) as positions,
  (select coalesce(json_agg(row_to_json(y) order by y.id desc), '[]')
    from (select ${consensusColumns} from consensus_proposal c where c.item_id = ${item}) y) as consensus`;
/** One row. @param $1 number of the item */
export const deliberationOfItem = statement<Deliberated>('deliberation_of_item', deliberated('$1::integer'));
/** One row, of the item that is being discussed. @param $1 number of the meeting */
export const deliberationNow = statement<Deliberated>(
  'deliberation_now',
  deliberated('(select current_item from meeting where id = $1::integer)'),
);
/** @param $1 number of the consensus proposal */
export const itemOfConsensus = statement<{ item: AgendaItemId }>(
  'item_of_consensus',
  'select item_id as item from consensus_proposal where id = $1',
);
/** @param $1 number of the objection */
export const itemOfObjection = statement<{ item: AgendaItemId }>(
  'item_of_objection',
  `select c.item_id as item from consensus_objection o
   join consensus_proposal c on c.region_id = o.region_id and c.id = o.consensus_id where o.id = $1`,
);

/** An item on which opinions are formed now, and where it stands: for the tasks of specialists. */
export interface OpinionToForm {
  readonly item: AgendaItemId;
  readonly title: string;
  readonly day: CalendarDate;
  /** Fractions that have a position or joined one. */
  readonly spoken: readonly FractionId[];
  /** The chair's proposal for consensus stands. */
  readonly consensus: boolean;
}
export const opinionsToForm = statement<OpinionToForm>(
  'opinions_to_form',
  `select i.id as item, pr.title, m.day,
     (select coalesce(json_agg(x.fraction_id), '[]') from (
       select p.fraction_id from fraction_position p where p.region_id = i.region_id and p.item_id = i.id
       union select s.fraction_id from position_support s
         where s.region_id = i.region_id and s.item_id = i.id and s.left_at is null) x) as spoken,
     exists (select 1 from consensus_proposal c
       where c.region_id = i.region_id and c.item_id = i.id and c.state = 'standing') as consensus
   from agenda_item i join meeting m on m.region_id = i.region_id and m.id = i.meeting_id
   join proposal pr on pr.region_id = i.region_id and pr.id = i.proposal_id
   where i.kind = 'proposal' and i.phase = 'opinion_forming' and m.state = 'planned' and m.published_at is not null
     and pr.state = 'opinion_forming' order by m.day, i.number`,
);
