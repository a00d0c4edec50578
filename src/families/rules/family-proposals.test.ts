import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FractionId, MunicipalityId } from '#kernel';
import { type NamedFraction, proposeFamilies } from './family-proposals.ts';
import { partiesIn } from './parties.ts';

const own = new URL('../../main/demo/', import.meta.url);
const shared = new URL('../../../../shared/data/elections/', import.meta.url);

/** The lists with seats of a result file, as fractions. */
function fractionsOf(name: string, folder = own): NamedFraction[] {
  const rows = readFileSync(new URL(name, folder), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(';'));
  return rows
    .filter((row) => Number(row[5]) > 0)
    .map(([, code = '', , list = '']) => ({
      fraction: `gm${code.slice(-4)}-${list}` as FractionId,
      municipality: `gm${code.slice(-4)}` as MunicipalityId,
      names: [list],
    }));
}
const told = (
  fractions: NamedFraction[],
  ...more: [Parameters<typeof proposeFamilies>[1]?, Parameters<typeof proposeFamilies>[2]?]
) =>
  proposeFamilies(fractions, more[0] ?? [], more[1] ?? []).map((each) => [
    each.name,
    each.fractions.length,
    each.reason,
  ]);

describe('parties in a name', () => {
  it.each<[string, string[]]>([
    ['PrO/P.v.d.A./GROENLINKS', ['GroenLinks', 'PvdA']],
    ['GROENLINKS / Partij van de Arbeid (PvdA)', ['GroenLinks', 'PvdA']],
    ['Partij van de Arbeid / GROENLINKS', ['GroenLinks', 'PvdA']],
    ['Partij van de Arbeid (P.v.d.A.)', ['PvdA']],
    ['PvdA-GroenLinks', ['GroenLinks', 'PvdA']],
    ['PROgressief 21 (D66, Groen Links, PvdA)', ['D66', 'GroenLinks', 'PvdA']],
    ['Democraten 66 (D66)', ['D66']],
    ['ChristenUnie-SGP', ['ChristenUnie', 'SGP']],
    ['SGP-ChristenUnie', ['ChristenUnie', 'SGP']],
    ['Staatkundig Gereformeerde Partij (SGP)', ['SGP']],
    ['SP (Socialistische Partij)', ['SP']],
    ['PVV (Partij voor de Vrijheid)', ['PVV']],
    ['Belang Van Nederland (BVNL)', ['BVNL']],
    ['Forum voor Democratie', ['Forum voor Democratie']],
    ['Volt', ['Volt']],
    ['Belang van Zoeterwoude (BvZ)', []],
    ['Progressief Zoeterwoude (PZ)', []],
    ['GroenLinksaf', []],
    ['Arbeiderspartij Goirle-Riel', []],
    ['Voorschoten Lokaal', []],
    ['Lokale Partij Leiderdorp', []],
    ['PS (Partij Sleutelstad)', []],
    ['Verenigde Senioren Partij', []],
  ])('%s: %j', (name, parties) => {
    expect(partiesIn(name)).toEqual(parties);
  });
});

describe('families of the Leidse regio', () => {
  it('of 2026: merged lists everywhere make one family, local parties stay alone', () => {
    expect(told(fractionsOf('uitslagen-2026-03-18.csv'))).toEqual([
      ['GroenLinks-PvdA', 4, 'shared_party'],
      ['D66', 4, 'shared_party'],
      ['VVD', 5, 'shared_party'],
      ['CDA', 5, 'shared_party'],
      ['Forum voor Democratie', 2, 'shared_party'],
      ['SP', 2, 'shared_party'],
    ]);
  });

  it('of 2022: where some are merged and others are not, a merged list is proposed for both', () => {
    const proposals = proposeFamilies(fractionsOf('uitslagen-2022-03-16.csv'), [], []);
    const of = (name: string) => proposals.find((each) => each.name === name)?.fractions;
    expect(of('GroenLinks')).toHaveLength(4);
    expect(of('PvdA')).toHaveLength(4);
    expect(of('GroenLinks')).toContain('gm0579-PrO/P.v.d.A./GROENLINKS');
    expect(of('PvdA')).toContain('gm0579-PrO/P.v.d.A./GROENLINKS');
  });

  it('of 2018: only names with a party in them', () => {
    const names = proposeFamilies(fractionsOf('uitslagen-2018-03-21.csv'), [], []).map((each) => each.name);
    expect(names.toSorted()).toEqual(['CDA', 'ChristenUnie', 'D66', 'GroenLinks', 'PvdA', 'SP', 'VVD']);
  });
});

describe.skipIf(!existsSync(shared))('families of the whole country (../shared/data)', () => {
  it.each([
    ['uitslag_GR20180321_Gemeente.csv', 244, 332],
    ['uitslag_GR20220316_Gemeente.csv', 245, 324],
  ])('%s: as many as the names say, and a warning where only the name is the same', (file, d66, cda) => {
    const proposals = proposeFamilies(fractionsOf(file, shared), [], []);
    const size = (name: string) => proposals.find((each) => each.name === name)?.fractions.length ?? 0;
    expect(size('D66')).toBeGreaterThanOrEqual(d66);
    expect(size('CDA')).toBeGreaterThanOrEqual(cda);
    expect(proposals.find((each) => /^gemeente ?belangen$/i.test(each.name))).toMatchObject({
      reason: 'same_name',
    });
    expect(new Set(proposals.map((each) => each.family)).size).toBe(proposals.length);
  });
});

describe('families that are there', () => {
  const fraction = (town: string, name: string): NamedFraction => ({
    fraction: `gm${town}-${name}` as FractionId,
    municipality: `gm${town}` as MunicipalityId,
    names: [name],
  });
  const all = [
    fraction('0001', 'D66'),
    fraction('0002', 'Democraten 66'),
    fraction('0003', 'ChristenUnie-SGP'),
    fraction('0004', 'SGP'),
  ];
  const d66 = { id: 'd66', name: 'D66', fractions: ['gm0001-D66' as FractionId] };

  it('are proposed who is not in them, and no second of the kind', () => {
    expect(proposeFamilies(all, [d66], [])).toEqual([
      {
        family: 'd66',
        name: 'D66',
        known: true,
        fractions: ['gm0002-Democraten 66'],
        reason: 'shared_party',
        parties: ['D66'],
      },
      {
        family: 'sgp',
        name: 'SGP',
        known: false,
        fractions: ['gm0003-ChristenUnie-SGP', 'gm0004-SGP'],
        reason: 'shared_party',
        parties: ['SGP'],
      },
    ]);
  });

  it('are known by their fractions where the name says nothing', () => {
    const named = { ...d66, id: 'sociaal-liberalen', name: 'Sociaal-liberalen' };
    expect(proposeFamilies(all, [named], [])[0]).toMatchObject({
      family: 'sociaal-liberalen',
      fractions: ['gm0002-Democraten 66'],
    });
  });

  it('are not proposed again who was rejected', () => {
    const rejected = [
      { family: 'd66', fraction: 'gm0002-Democraten 66' as FractionId },
      { family: 'sgp', fraction: 'gm0003-ChristenUnie-SGP' as FractionId },
    ];
    expect(proposeFamilies(all, [d66], rejected)).toEqual([]);
  });

  it('are never of one municipality alone, and never proposed who is in them already', () => {
    const names = fc.constantFrom('D66', 'VVD', 'GROENLINKS / PvdA', 'PvdA', 'Lokaal', 'CDA');
    const some = fc.uniqueArray(fc.tuple(fc.constantFrom('0001', '0002', '0003'), names), {
      selector: (each) => each.join(),
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, fc.nat(3), (given, kept) => {
        const those = given.map(([town, name]) => fraction(town, name));
        const family = {
          id: 'd66',
          name: 'D66',
          fractions: those.slice(0, kept).map((each) => each.fraction),
        };
        for (const proposal of proposeFamilies(those, [family], [])) {
          const towns = new Set(proposal.fractions.map((each) => each.slice(0, 6)));
          if (!proposal.known) expect(towns.size).toBeGreaterThan(1);
          else expect(proposal.fractions.filter((each) => family.fractions.includes(each))).toEqual([]);
        }
      }),
    );
  });
});
