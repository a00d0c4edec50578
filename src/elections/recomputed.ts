import type { CalendarDate, MunicipalityId, Result } from '#kernel';
import { statement } from '#platform/database';
import type { AllocationCode } from './rules/seat-allocation.ts';
import {
  type Agreement,
  type OfficialList,
  type Recomputed,
  recomputeSeats,
} from './rules/seat-comparison.ts';
import type { ResultStatus } from './store.ts';

/** Uitslag waarvan de zetels worden nagerekend. */
export interface CountedResult {
  readonly id: number;
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly fileName: string;
  readonly electionDay: CalendarDate;
  readonly status: ResultStatus;
  /** As a 110a says; null where none was read in. */
  readonly councilSize: number | null;
  readonly lists: readonly OfficialList[];
}

const columns = `r.id, r.municipality_id as municipality, m.name, f.file_name as "fileName",
  f.election_day as "electionDay", f.status, r.council_size as "councilSize",
  coalesce((select json_agg(json_build_object('name', l.name, 'votes', l.votes, 'seats', l.seats, 'exhausted', l.exhausted)
     order by l.votes desc, l.place) from election_list l where l.result_id = r.id and l.votes is not null), '[]') as lists
  from election_result r join election_file f on f.id = r.file_id join municipality m on m.id = r.municipality_id`;

/** One result. @param $1 number of the result @param $2 codes of municipalities */
export const countedResult = statement<CountedResult>(
  'counted_result',
  `select ${columns} where r.id = $1 and r.municipality_id = any($2)`,
);
/** Of every municipality the last imported version. @param $1 day of the election @param $2 codes of municipalities */
export const countedElection = statement<CountedResult>(
  'counted_election',
  `select * from (select distinct on (r.municipality_id) ${columns}
     where f.election_day = $1 and r.municipality_id = any($2)
     order by r.municipality_id, f.id desc) latest order by name, municipality`,
);
/** Every result of a file. @param $1 number of the file */
export const countedFile = statement<CountedResult>(
  'counted_file',
  `select ${columns} where r.file_id = $1 order by m.name, r.municipality_id`,
);
/** One result of a file, in a region or not. @param $1 number of the file @param $2 number of the result */
export const countedInFile = statement<CountedResult>(
  'counted_in_file',
  `select ${columns} where r.file_id = $1 and r.id = $2`,
);

/** Seats of the council: all official seats together; none where the result holds no seats. */
export function councilSize(lists: readonly OfficialList[]): number {
  return lists.reduce((sum, list) => sum + (list.seats ?? 0), 0);
}

export function recompute(
  result: { readonly lists: readonly OfficialList[]; readonly councilSize?: number | null },
  size: number = result.councilSize ?? councilSize(result.lists),
): Result<Recomputed, AllocationCode> {
  return recomputeSeats(result.lists, size);
}

/** The lists of which the votes are known: what is not known is left out, and not computed with as nothing. */
export function counted<List extends { readonly votes: number | null }>(
  lists: readonly List[],
): (List & { readonly votes: number })[] {
  return lists.flatMap((list) => (list.votes === null ? [] : [{ ...list, votes: list.votes }]));
}

/** How a recomputation came out: how it stands to the official seats, or why there is none. */
export type Outcome = Agreement | AllocationCode;
export function outcomeOf(recomputed: Result<Recomputed, AllocationCode>): Outcome {
  return recomputed.ok ? recomputed.value.agreement : recomputed.code;
}

/** What machines read. */
export const outcomes = {
  same: 'gelijk',
  same_by_lot: 'gelijk_na_loting',
  same_exhausted: 'gelijk_door_uitgeputte_lijst',
  differs: 'wijkt_af',
  no_official: 'geen_officiele_zetels',
  size_wrong: 'aantal_zetels_onbekend',
  votes_wrong: 'stemmen_te_groot',
  no_votes: 'geen_stemmen',
} as const satisfies Record<Outcome, string>;

/** How often the official seats follow from the votes, by themselves and once an exhausted list is known. */
export function countSame(all: readonly Outcome[]): { readonly plain: number; readonly exhausted: number } {
  return {
    plain: all.filter((outcome) => outcome === 'same' || outcome === 'same_by_lot').length,
    exhausted: all.filter((outcome) => outcome === 'same_exhausted').length,
  };
}
