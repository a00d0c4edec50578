import { type FractionId, type MunicipalityId, slugOf } from '#kernel';

// The names under which national parties stand differ per municipality and per election; this table is only for
// proposing, whoever imports decides.
const shortNames: readonly (readonly [RegExp, string])[] = [
  [/^(democraten 66|d66)/i, 'D66'],
  [/^groenlinks \/ partij van de arbeid|^partij van de arbeid \/ groenlinks/i, 'GroenLinks-PvdA'],
  [/^pro\/p\.v\.d\.a/i, 'PrO/PvdA/GroenLinks'],
  [/^partij van de arbeid/i, 'PvdA'],
  [/^groenlinks$/i, 'GroenLinks'],
  [/^sp \(socialistische/i, 'SP'],
  [/^(de )?lokale partij leiderdorp/i, 'Lokale Partij Leiderdorp'],
  [/^(ps \()?partij sleutelstad/i, 'Partij Sleutelstad'],
  [/^belang van nederland/i, 'BVNL'],
];

/** A name short enough for a table, from the list's name. */
export function shortName(list: string): string {
  const known = shortNames.find(([pattern]) => pattern.test(list));
  if (known) return known[1];
  return list.replace(/\s*\([^)]*\)\s*$/, '').trim() || list;
}

/** `gm0546-partij-sleutelstad` */
export function fractionId(municipality: MunicipalityId, name: string): FractionId {
  return `${municipality}-${slugOf(name) || 'lijst'}` as FractionId;
}

export interface KnownFraction {
  readonly id: FractionId;
  readonly shortName: string;
}
export interface FractionProposal {
  readonly list: string;
  readonly fraction: FractionId;
  readonly shortName: string;
  /** Whether the fraction is known already: then the list continues it. */
  readonly continues: boolean;
}

/** Which fraction a list with seats continues: the one of the same short name in the same municipality, else a new one. */
export function proposeFraction(
  municipality: MunicipalityId,
  list: string,
  known: readonly KnownFraction[],
): FractionProposal {
  const short = shortName(list);
  const same = known.find((fraction) => fraction.shortName.toLowerCase() === short.toLowerCase());
  return {
    list,
    fraction: same?.id ?? fractionId(municipality, short),
    shortName: same?.shortName ?? short,
    continues: same !== undefined,
  };
}

export interface ExistingFraction {
  readonly fraction: FractionId;
  readonly municipality: MunicipalityId;
  readonly shortName: string;
  /** The name of its list at the latest election it stood in. */
  readonly lastListName: string;
  /** What it is called since a naamswijziging after that election; null or absent: as then. */
  readonly changedName?: string | null;
}
export interface FractionSuggestion {
  readonly municipality: MunicipalityId;
  readonly list: string;
  readonly continues?: FractionId;
  readonly proposedId: FractionId;
  readonly proposedShortName: string;
  /**
   * `changed_name`: the name it took between elections; `same_number`: the list's number in an earlier version of this
   * election, where it went by another name.
   */
  readonly certainty: 'same_name' | 'changed_name' | 'same_number' | 'similar' | 'new';
  /** Fractions with a party in common, for whoever imports to choose from. */
  readonly candidates: readonly FractionId[];
}

// Abbreviations that parties use in combined lists, for comparing only.
const sameParty: Readonly<Record<string, string>> = { pro: 'progressiefoegstgeest' };

/** The parties of a combined list: `PrO/PvdA/GroenLinks`, `ChristenUnie-SGP`. */
function parties(name: string): Set<string> {
  const parts = shortName(name)
    .split(/[/-]/)
    .map((part) => part.toLowerCase().replace(/[^\p{L}\d]/gu, ''));
  return new Set(parts.filter((part) => part !== '').map((part) => sameParty[part] ?? part));
}

/** Gezamenlijke lijst: its name has those of several parties, parted by a stroke. A hyphen may be part of a name. */
export function isCombined(list: string): boolean {
  return list.split('/').filter((part) => part.trim() !== '').length > 1;
}

const key = (name: string) => shortName(name).toLowerCase();

function suggest(
  list: ListWithSeats,
  existing: readonly ExistingFraction[],
  numbered: readonly NumberedList[],
): FractionSuggestion {
  const own = existing.filter((fraction) => fraction.municipality === list.municipality);
  const short = shortName(list.name);
  const same =
    own.find((fraction) => fraction.shortName.toLowerCase() === short.toLowerCase()) ??
    own.find((fraction) => key(fraction.lastListName) === short.toLowerCase());
  const about = { municipality: list.municipality, list: list.name };
  if (same)
    return {
      ...about,
      continues: same.fraction,
      proposedId: same.fraction,
      proposedShortName: same.shortName,
      certainty: 'same_name',
      candidates: [same.fraction],
    };
  const changed = own.find(({ changedName }) => changedName && key(changedName) === short.toLowerCase());
  const before = list.number == null ? undefined : numbered.find((one) => sameNumber(one, list));
  const again = own.find((fraction) => fraction.fraction === before?.fraction);
  const known = changed ?? again;
  if (known)
    return {
      ...about,
      continues: known.fraction,
      proposedId: known.fraction,
      proposedShortName: changed?.changedName ?? short,
      certainty: changed ? 'changed_name' : 'same_number',
      candidates: [known.fraction],
    };
  const wanted = parties(list.name);
  const candidates = own
    .filter((fraction) =>
      [fraction.shortName, fraction.lastListName, fraction.changedName ?? '']
        .flatMap((name) => [...parties(name)])
        .some((party) => wanted.has(party)),
    )
    .map((fraction) => fraction.fraction);
  const fresh = fractionId(list.municipality, short);
  const taken = own.some((fraction) => fraction.fraction === fresh);
  const proposal = {
    ...about,
    proposedId: taken ? fractionId(list.municipality, list.name) : fresh,
    proposedShortName: short,
    candidates,
  };
  const [only] = candidates;
  return only !== undefined && candidates.length === 1
    ? { ...proposal, continues: only, proposedId: only, certainty: 'similar' }
    : { ...proposal, certainty: 'new' };
}

interface ListWithSeats {
  readonly municipality: MunicipalityId;
  readonly name: string;
  readonly seats: number | null;
  /** Lijstnummer, where the file has one. */
  readonly number?: number | null;
}

/** List of an earlier version of the same election, and the fraction it was confirmed to continue. */
export interface NumberedList {
  readonly municipality: MunicipalityId;
  readonly number: number | null;
  readonly fraction: FractionId | null;
}

const sameNumber = (one: NumberedList, list: ListWithSeats) =>
  one.municipality === list.municipality && one.number === list.number && one.fraction !== null;

/** Of two lists that would continue one fraction, the surer one does; of two as sure, neither. */
const ranks: readonly FractionSuggestion['certainty'][] = [
  'same_name',
  'changed_name',
  'same_number',
  'similar',
  'new',
];
const rank = (suggestion: FractionSuggestion) => ranks.indexOf(suggestion.certainty);

/**
 * What an import proposes for every list with seats. A merged list continues no fraction by itself where two are known:
 * the model does not settle whose weight it inherits, so whoever imports chooses. No fraction is continued twice.
 * @param numbered lists of earlier versions of the same election, the last version first
 */
export function proposeFractions(
  existing: readonly ExistingFraction[],
  lists: readonly ListWithSeats[],
  numbered: readonly NumberedList[] = [],
): FractionSuggestion[] {
  const all = lists.filter((list) => (list.seats ?? 0) > 0).map((list) => suggest(list, existing, numbered));
  const claims = (fraction: FractionId) => all.filter((other) => other.continues === fraction);
  return all.map((own) => {
    const rivals = own.continues === undefined ? [] : claims(own.continues);
    if (rivals.some((rival) => rival !== own && rank(rival) <= rank(own))) {
      const { continues: _, ...rest } = own;
      return { ...rest, proposedId: fractionId(own.municipality, own.list), certainty: 'new' as const };
    }
    const twins = all.filter((other) => other.proposedId === own.proposedId);
    return twins.length > 1 && own.continues === undefined
      ? { ...own, proposedId: fractionId(own.municipality, own.list) }
      : own;
  });
}
