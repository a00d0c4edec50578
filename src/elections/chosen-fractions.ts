import { type FractionId, type MunicipalityId, ok, type Result, refuse } from '#kernel';
import type { ConfirmedFractions } from './import-result.ts';
import { freeId, type ListFraction, type Preview } from './preview-import.ts';
import { fractionId } from './rules/fraction-proposal.ts';

export interface Choice {
  readonly fraction: FractionId;
  readonly shortName: string;
}

/** Two fractions stood before a merged list: nobody but whoever imports can say which it continues. */
export function unclear(proposal: Pick<ListFraction, 'continues' | 'candidates'>): boolean {
  return !proposal.continues && proposal.candidates.length > 0;
}

/** A fraction that starts with this list. Two lists of a file never make one. @param name empty: as proposed */
export function newFraction(
  preview: Preview,
  proposal: ListFraction,
  name: string,
  taken: ReadonlySet<FractionId>,
): Choice {
  const shortName = name || proposal.shortName;
  const used = new Set([...taken, ...preview.existing.map((f) => f.fraction)]);
  // Also ids that other lists of the file are proposed to get.
  for (const other of preview.fractions) if (other !== proposal) used.add(other.fraction);
  return { fraction: freeId(fractionId(proposal.municipality, shortName), used), shortName };
}

/** What whoever imports chose for a list: a fraction that is known, or `nieuw` with its short name. */
export interface ListChoice {
  readonly choice: string;
  readonly newName: string;
}

export type ChoiceCode = 'choice_missing' | 'choice_unknown' | 'choice_twice' | 'name_twice';

/** Lists of a preview by where they stand: the address of their fields in a form. */
export function listKey(preview: Preview, proposal: ListFraction): string {
  const town = preview.municipalities.find((each) => each.municipality === proposal.municipality);
  return `${proposal.municipality}.${town?.lists.findIndex((list) => list.name === proposal.list) ?? 0}`;
}

/**
 * The choices of a form as an import takes them: all lists with seats of the municipalities of known regions.
 * @param chosen by `listKey`
 */
export function chosenFractions(
  preview: Preview,
  own: ReadonlySet<MunicipalityId>,
  chosen: ReadonlyMap<string, ListChoice>,
): Result<ConfirmedFractions, ChoiceCode> {
  const confirmed: Record<MunicipalityId, Record<string, Choice>> = {};
  const taken = new Set<FractionId>();
  const names = new Set<string>();
  for (const proposal of preview.fractions.filter((f) => own.has(f.municipality))) {
    const key = listKey(preview, proposal);
    const about = { list: proposal.list, field: `keuze.${key}` };
    const given = chosen.get(key);
    if (!given || given.choice === '') return refuse('choice_missing', about);
    const choice = choiceFor(preview, proposal, given, taken);
    if (!choice) return refuse('choice_unknown', about);
    if (taken.has(choice.fraction)) return refuse('choice_twice', { ...about, name: choice.shortName });
    const name = `${proposal.municipality}/${choice.shortName.toLowerCase()}`;
    const old = preview.existing.filter((f) => f.fraction !== choice.fraction);
    const used = old.some((f) => `${f.municipality}/${f.shortName.toLowerCase()}` === name);
    if (names.has(name) || (given.choice === 'nieuw' && used))
      return refuse('name_twice', { ...about, name: choice.shortName, field: `naam.${key}` });
    taken.add(choice.fraction);
    names.add(name);
    const lists = confirmed[proposal.municipality] ?? {};
    lists[proposal.list] = choice;
    confirmed[proposal.municipality] = lists;
  }
  return ok(confirmed);
}

function choiceFor(
  preview: Preview,
  proposal: ListFraction,
  given: ListChoice,
  taken: ReadonlySet<FractionId>,
): Choice | undefined {
  if (given.choice === 'nieuw') return newFraction(preview, proposal, given.newName.trim(), taken);
  // As proposed, with the name that the latest election gives it.
  if (proposal.continues && given.choice === proposal.fraction)
    return { fraction: proposal.fraction, shortName: proposal.shortName };
  const known = preview.existing.find(
    (f) => f.municipality === proposal.municipality && f.fraction === given.choice,
  );
  return known ? { fraction: known.fraction, shortName: known.shortName } : undefined;
}
