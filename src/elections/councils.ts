import { CompiledQuery } from 'kysely';
import type { CalendarDate, FractionId, MunicipalityId } from '#kernel';
import { statement, type Write } from '#platform/database';
import {
  afterChanges,
  type FractionChange,
  type ListInOffice,
  type Misfit,
} from './rules/fraction-changes.ts';
import { type SplitOffRule, type WeighingRule, type WeightPart, weigh } from './rules/weights.ts';
import type { ResultStatus } from './store.ts';

/** Raad op een dag: the lists that were elected, what happened to its fractions since, and the rule that weighs them. */
export interface CouncilOnDay {
  readonly municipality: MunicipalityId;
  readonly result: number;
  readonly electionDay: CalendarDate;
  readonly takesOffice: CalendarDate;
  readonly status: ResultStatus;
  readonly fileName: string;
  readonly sha256: string;
  /** Of the region that asks, on that day; outside any region the votes stay with the list. */
  readonly rule: SplitOffRule;
  /** What a fraction weighs there on that day; outside any region the votes. */
  readonly weights: WeighingRule;
  readonly lists: readonly ListInOffice[];
  /** In force: a corrected one is not among them. */
  readonly changes: readonly StandingChange[];
}

/** Fractie in de raad van een dag, met haar gewicht. */
export interface FractionInOffice {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
  /** The lists whose votes it has; null when it has none, as a fraction that split off. */
  readonly listName: string | null;
  /** By the rulebook of the region that asks: 0 means that it may speak and does not vote. */
  readonly weight: number;
  readonly weights: WeighingRule;
  readonly votes: number;
  /** Seats that its members hold. */
  readonly seats: number;
  /** Seats that weigh, where a rulebook weighs by seats: those of a list go with its votes. */
  readonly weighingSeats: number;
  readonly result: number;
  readonly electionDay: CalendarDate;
  readonly takesOffice: CalendarDate;
  readonly status: ResultStatus;
  readonly fileName: string;
  readonly sha256: string;
  readonly rule: SplitOffRule;
  readonly parts: readonly WeightPart[];
  /** Numbers of the changes between elections that made it what it is. */
  readonly changes: readonly number[];
}

/** Fractiewijziging die geldt, with what a reader is told of it. */
export interface StandingChange extends FractionChange {
  /** The names of that day. */
  readonly fractionName: string;
  readonly otherName: string | null;
  readonly source: string;
  /** The office that recorded it. */
  readonly recordedBy: string;
}

const changeColumns = `json_build_object('id', ch.id, 'place', coalesce(ch.place, ch.id), 'day', ch.day, 'kind', ch.kind,
  'fraction', ch.fraction_id, 'fractionName', ch.fraction_name, 'members', ch.members, 'origin', ch.origin_id,
  'other', ch.other_id, 'otherName', ch.other_name, 'starts', ch.starts_id, 'name', ch.name, 'source', ch.source,
  'recordedBy', ch.recorded_by)`;

// Which lists weigh on a day is said by the SQL function alone; the file named is the one that the votes were read from; changes of an earlier council end by themselves, for they
// lie before this one took office.
const councilsText = `
  select c.municipality, c.result, c."electionDay", c."takesOffice", f.status, votes.file_name as "fileName",
    encode(votes.sha256, 'hex') as sha256, split_off_rule($1) as rule,
    weighing_rule($1) as weights, c.lists,
    coalesce((select json_agg(${changeColumns} order by ch.day, coalesce(ch.place, ch.id)) from fraction_change ch
      where ch.municipality_id = c.municipality and ch.kind <> 'none' and ch.day >= c."takesOffice" and ch.day <= $1
        and not exists (select 1 from fraction_change n where n.corrects = ch.id)), '[]') as changes
  from (select municipality, result, "electionDay", "takesOffice",
      json_agg(json_build_object('fraction', fraction, 'shortName', "shortName", 'listName', "listName",
        'votes', votes, 'seats', seats) order by votes desc, fraction) as lists
    from fractions_in_office($1) where municipality = any($2) group by 1, 2, 3, 4) c
  join election_result r on r.id = c.result join election_file f on f.id = r.file_id
  join election_file votes on votes.id = r.votes_file
  order by c.municipality`;

const inOffice = (councils: readonly CouncilOnDay[]) => councils.flatMap(fractionsOfCouncil);

/** The fractions of a council with their weights, the heaviest first. */
export function fractionsOfCouncil(council: CouncilOnDay): FractionInOffice[] {
  const { municipality, result, electionDay, takesOffice, status, fileName, sha256, rule, weights, lists } =
    council;
  const sitting = afterChanges(lists, council.changes).council;
  return weigh(lists, sitting, rule, weights).map(({ name, members, parts, ...weighed }) => ({
    ...weighed,
    municipality,
    shortName: name,
    listName:
      parts
        .filter((part) => part.votes > 0)
        .map((part) => part.listName)
        .join(' + ') || null,
    seats: members,
    result,
    electionDay,
    takesOffice,
    status,
    fileName,
    sha256,
    rule,
    weights,
    parts,
  }));
}

/** Changes that no longer fit, as after a corrected result: they do nothing until they are corrected. */
export function misfitsOf(council: CouncilOnDay): readonly Misfit[] {
  return afterChanges(council.lists, council.changes).misfits;
}

/** @param $1 day @param $2 codes of municipalities; by municipality, the heaviest first */
export const fractionsInOfficeOn = statement<CouncilOnDay, FractionInOffice>(
  'fractions_in_office',
  councilsText,
  inOffice,
);
/** The same before the rule. @param $1 day @param $2 codes of municipalities */
export const councilsOn = statement<CouncilOnDay>('councils_on_day', councilsText);

/** The councils in office on a day, of the municipalities for which a result weighs. */
export async function councilsOnDay(
  transaction: Write,
  municipalities: readonly MunicipalityId[],
  day: CalendarDate,
): Promise<CouncilOnDay[]> {
  const query = CompiledQuery.raw(councilsText, [day, municipalities]) as CompiledQuery<CouncilOnDay>;
  const { rows } = await transaction.executeQuery(query);
  return rows;
}

/** The fractions that sit in these councils on a day, with their weights. */
export async function fractionsInOffice(
  transaction: Write,
  municipalities: readonly MunicipalityId[],
  day: CalendarDate,
): Promise<FractionInOffice[]> {
  return inOffice(await councilsOnDay(transaction, municipalities, day));
}
