import { type MunicipalityId, type Refusal, refuse } from '#kernel';
import { municipalitiesNamed } from '#municipalities';
import type { Write } from '#platform/database';
import type { GivenFile } from './rules/join-files.ts';
import type { Flag } from './rules/result-file.ts';

/** What whoever imports says is right, though it looks wrong. */
export interface Confirmed {
  /** Municipalities that are the same, though the file calls them otherwise. */
  readonly sameTowns?: readonly MunicipalityId[];
  /** Municipalities of which the seats are right, though no council has so many. */
  readonly seatsRight?: readonly MunicipalityId[];
  /** The day under which a file was read in before was the wrong one. */
  readonly otherDay?: boolean;
}

/** A known code under another name: the same municipality, or a slip that would put votes in the wrong place. */
export interface Contradiction {
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly known: string;
}

/** Gemeente die nog niet bekend was: a mistyped code looks like one, so each is named. */
export interface NewMunicipality {
  readonly municipality: MunicipalityId;
  readonly name: string;
}

/** Seats that no council has: to be confirmed, for a file that was cut off looks like it. */
export interface UnlikelySeats {
  readonly municipality: MunicipalityId;
  readonly details: Flag['details'];
}

interface Doubted {
  readonly files: readonly GivenFile[];
  readonly contradictions: readonly Contradiction[];
  readonly unlikelySeats: readonly UnlikelySeats[];
}

/** A name that goes with another code already, known before or in these files. Real municipalities share one: not refused. */
export async function namesElsewhere(
  transaction: Write,
  files: readonly GivenFile[],
  fresh: readonly NewMunicipality[],
): Promise<Flag[]> {
  const known = await municipalitiesNamed(
    transaction,
    fresh.map((town) => town.name),
  );
  const codes = new Map(known.map((town) => [town.name.toLowerCase(), town.municipality]));
  return fresh.flatMap(({ municipality: code, name }) => {
    const other = codes.get(name.toLowerCase());
    if (other === undefined) codes.set(name.toLowerCase(), code);
    return other === undefined
      ? []
      : [{ code: 'flag_name_elsewhere', details: { ...whereIs(files, code), code, name, other } }];
  });
}

/** File and line where a municipality is first named. */
function whereIs(files: readonly GivenFile[], code: MunicipalityId): { file: string; line: number } {
  for (const { fileName: file, content } of files) {
    const town = content.towns.find((each) => each.municipality === code);
    if (town) return { file, line: town.line };
  }
  return { file: '', line: 1 };
}

/** @returns the first thing that looks wrong and that whoever imports has not said is right */
export function unconfirmed(
  preview: Doubted,
  input: Confirmed,
): Refusal<'name_known' | 'seats_unlikely'> | undefined {
  const unlikely = preview.unlikelySeats.find((flag) => !input.seatsRight?.includes(flag.municipality));
  return unconfirmedName(preview, input) ?? (unlikely && refuse('seats_unlikely', unlikely.details));
}

function unconfirmedName(preview: Doubted, input: Confirmed): Refusal<'name_known'> | undefined {
  const wrong = preview.contradictions.find((each) => !input.sameTowns?.includes(each.municipality));
  if (!wrong) return undefined;
  const { municipality: code, name, known: other } = wrong;
  return refuse('name_known', { ...whereIs(preview.files, code), code, name, other });
}
