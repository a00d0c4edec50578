import { type ProgrammeTree, treeOf } from './rules/programme.ts';
import type { KnownProgramme, Programme } from './store.ts';

/** Signs of content kept for one region; more than this and what was kept longest goes. */
const mostSigns = 2_000_000;

export interface KeptProgramme {
  readonly programme: Programme;
  readonly tree: ProgrammeTree;
  readonly signs: number;
}
const keptFor = new WeakMap<object, Map<number, KeptProgramme>>();

/** The version of a programme that was read last; a version never changes, so what it says need not be read again (decision 7). */
export const keptProgramme = (region: object, id: number): KeptProgramme | undefined =>
  keptFor.get(region)?.get(id);

/**
 * A programme with what it says: as it was read now, or as it was known when it was asked for.
 * @param region owns what is kept, and may itself be replaced @param known what was told to the database to be known here
 */
export function withContent(
  region: object,
  row: KnownProgramme,
  known: KeptProgramme | undefined,
): KeptProgramme {
  const { content, ...rest } = row;
  if (content === null) {
    if (known?.programme.version !== row.version)
      throw new Error(`Programme ${row.id} came without content that is not known here`);
    return known;
  }
  const programme = { ...rest, content };
  const read = { programme, tree: treeOf(content), signs: JSON.stringify(content).length };
  const kept = keptFor.get(region) ?? new Map<number, KeptProgramme>();
  keptFor.set(region, kept);
  kept.delete(row.id);
  kept.set(row.id, read);
  let signs = [...kept.values()].reduce((sum, each) => sum + each.signs, 0);
  for (const [id, each] of kept) {
    if (signs <= mostSigns) break;
    kept.delete(id);
    signs -= each.signs;
  }
  return read;
}
