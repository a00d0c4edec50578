import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FractionId, MunicipalityId } from '#kernel';
import { type ExistingFraction, type FractionSuggestion, proposeFractions } from './fraction-proposal.ts';
import { readKiesraadCsv } from './kiesraad-csv.ts';

function lists(day: string) {
  const name = `src/main/demo/uitslagen-${day}.csv`;
  const read = readKiesraadCsv(readFileSync(name, 'utf8'), name);
  if (!read.ok) throw new Error(read.code);
  return read.value.flatMap((m) => m.lists.map((list) => ({ ...list, municipality: m.municipality })));
}
const after = (
  before: readonly ExistingFraction[],
  proposed: readonly FractionSuggestion[],
): ExistingFraction[] => [
  ...before.filter((old) => !proposed.some((p) => p.proposedId === old.fraction)),
  ...proposed.map((p) => ({
    fraction: p.proposedId,
    municipality: p.municipality,
    shortName: p.proposedShortName,
    lastListName: p.list,
  })),
];
const first = proposeFractions([], lists('2018-03-21'));
const known2018 = after([], first);
const second = proposeFractions(known2018, lists('2022-03-16'));
const third = proposeFractions(after(known2018, second), lists('2026-03-18'));
const find = (all: readonly FractionSuggestion[], municipality: string, list: string) =>
  all.find((p) => p.municipality === municipality && p.list === list);

describe('which fraction a list continues, over three elections', () => {
  it('finds nothing to continue at the first', () => {
    expect(first.every((p) => p.certainty === 'new' && p.candidates.length === 0)).toBe(true);
  });
  it.each([
    [second, 'gm0546', 'D66', 'same_name', 'gm0546-d66'],
    [second, 'gm0546', 'Partij Sleutelstad: De Leidse Lijst', 'same_name', 'gm0546-partij-sleutelstad'],
    [second, 'gm0546', 'SP (Socialistische Partij)', 'same_name', 'gm0546-sp'],
    [second, 'gm0546', 'Studenten voor Leiden (SVL)', 'new', 'gm0546-studenten-voor-leiden'],
    [second, 'gm0547', 'Lokale Partij Leiderdorp', 'same_name', 'gm0547-lokale-partij-leiderdorp'],
    [second, 'gm0547', 'Partij van de Arbeid / GROENLINKS', 'new', 'gm0547-groenlinks-pvda'],
    [second, 'gm0579', 'PrO/P.v.d.A./GROENLINKS', 'similar', 'gm0579-progressief-oegstgeest'],
    [second, 'gm0626', 'Voorschoten Lokaal', 'new', 'gm0626-voorschoten-lokaal'],
    [third, 'gm0546', 'GROENLINKS / Partij van de Arbeid (PvdA)', 'new', 'gm0546-groenlinks-pvda'],
    [third, 'gm0547', 'GROENLINKS / Partij van de Arbeid (PvdA)', 'same_name', 'gm0547-groenlinks-pvda'],
    [third, 'gm0579', 'Belang Van Nederland (BVNL)', 'same_name', 'gm0579-bvnl'],
    [third, 'gm0638', 'Belang van Zoeterwoude (BvZ)', 'new', 'gm0638-belang-van-zoeterwoude'],
  ] as const)('%#: %s %s is %s', (all, municipality, list, certainty, id) => {
    expect(find(all, municipality, list)).toMatchObject({ certainty, proposedId: id });
  });
  it('names both predecessors of a merged list, and continues neither', () => {
    const merged = find(third, 'gm0546', 'GROENLINKS / Partij van de Arbeid (PvdA)');
    expect(merged?.candidates.toSorted()).toEqual(['gm0546-groenlinks', 'gm0546-pvda']);
    expect(merged).not.toHaveProperty('continues');
  });
  it('leaves out lists without a seat', () => {
    expect(find(third, 'gm0547', 'ChristenUnie-SGP')).toBeUndefined();
  });
  it('gives every fraction an own id', () => {
    for (const all of [first, second, third])
      expect(new Set(all.map((p) => p.proposedId)).size).toBe(all.length);
  });
  it('does not let two lists continue one fraction', () => {
    const town = 'gm0001' as MunicipalityId;
    const existing = [
      {
        fraction: 'gm0001-groenlinks-pvda' as FractionId,
        municipality: town,
        shortName: 'GroenLinks-PvdA',
        lastListName: 'GROENLINKS / Partij van de Arbeid (PvdA)',
      },
    ];
    const split = proposeFractions(existing, [
      { municipality: town, name: 'GROENLINKS', seats: 1 },
      { municipality: town, name: 'Partij van de Arbeid (P.v.d.A.)', seats: 1 },
    ]);
    expect(split.map((p) => [p.certainty, p.continues, p.candidates.length])).toEqual([
      ['new', undefined, 1],
      ['new', undefined, 1],
    ]);
  });

  describe('a list under another name', () => {
    const town = 'gm0001' as MunicipalityId;
    const fraction = (
      id: string,
      shortName: string,
      changedName: string | null = null,
    ): ExistingFraction => ({
      fraction: `gm0001-${id}` as FractionId,
      municipality: town,
      shortName,
      lastListName: shortName,
      changedName,
    });
    const list = (name: string, number: number | null = null) => ({
      municipality: town,
      name,
      seats: 2,
      number,
    });
    const was = (number: number | null, id: string | null, municipality = town) => ({
      municipality,
      number,
      fraction: id === null ? null : (`gm0001-${id}` as FractionId),
    });
    const existing = [fraction('oud', 'Oud'), fraction('d66', 'D66')];
    const told = (all: readonly FractionSuggestion[]) =>
      all.map((one) => [one.certainty, one.continues, one.proposedShortName]);

    it('is known by its number in an earlier version of the same election', () => {
      expect(told(proposeFractions(existing, [list('Nieuw', 4)], [was(4, 'oud')]))).toEqual([
        ['same_number', 'gm0001-oud', 'Nieuw'],
      ]);
    });
    it.each([
      ['another number', [was(5, 'oud')]],
      ['no number', [was(null, 'oud')]],
      ['no fraction', [was(4, null)]],
      ['another municipality', [was(4, 'oud', 'gm0002' as MunicipalityId)]],
    ])('is new where the earlier version has %s', (_what, numbered) => {
      expect(told(proposeFractions(existing, [list('Nieuw', 4)], numbered))).toEqual([
        ['new', undefined, 'Nieuw'],
      ]);
    });
    it('leaves a fraction to the list of its own name, whatever the numbers', () => {
      const both = [list('Nieuw', 4), list('Oud', 9)];
      expect(told(proposeFractions(existing, both, [was(4, 'oud')]))).toEqual([
        ['new', undefined, 'Nieuw'],
        ['same_name', 'gm0001-oud', 'Oud'],
      ]);
    });
    it('is known by the name its fraction took between elections', () => {
      const renamed = [fraction('oud', 'Oud', 'Geheel Anders'), fraction('d66', 'D66')];
      expect(told(proposeFractions(renamed, [list('Geheel Anders (GA)')]))).toEqual([
        ['changed_name', 'gm0001-oud', 'Geheel Anders'],
      ]);
    });
  });
});
