import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, type FractionId, type MunicipalityId } from '#kernel';
import {
  againstRules,
  bodyKinds,
  capacities,
  capacitiesOf,
  mandates,
  mandatesFor,
  type OfficeBehind,
  officeKindsFor,
  type SeatAsked,
  type SeatFault,
  seatEnd,
  seatFault,
} from './seating.ts';

const leiden = 'gm0546' as MunicipalityId;
const leiderdorp = 'gm0547' as MunicipalityId;
const d66 = 'gm0546-d66' as FractionId;
const rules = {
  kind: 'regional_committee',
  municipalities: [leiden, leiderdorp],
  committeeMembers: false,
} as const;
const seat = (more: Partial<SeatAsked>): SeatAsked => ({
  body: 'commissie',
  capacity: 'specialist',
  mandate: 'councillor',
  municipality: leiden,
  fraction: d66,
  organisation: null,
  from: date('2026-05-01'),
  until: null,
  ...more,
});
const office = (more: Partial<OfficeBehind>): OfficeBehind => ({
  kind: 'specialist',
  body: null,
  municipality: leiden,
  fraction: d66,
  from: date('2026-04-01'),
  until: null,
  ...more,
});

describe('who may sit where', () => {
  it.each([
    ['governing_table', 'chair portfolio_holder societal_member official expert'],
    ['steering_group', 'chair portfolio_holder societal_member official'],
    ['regional_committee', 'chair specialist clerk'],
    ['theme_table', 'chair portfolio_holder societal_member specialist clerk official expert'],
    ['sounding_board', 'chair portfolio_holder societal_member specialist clerk official expert'],
    ['working_group', 'chair official expert'],
    ['strategic_unit', 'chair official expert'],
    ['management_team', 'chair societal_member official'],
  ] as const)('%s: %s', (kind, expected) => {
    expect(capacitiesOf(kind).join(' ')).toBe(expected);
  });

  it('is the same whatever else is asked: another capacity is always refused', () => {
    const anyKind = fc.constantFrom(...bodyKinds);
    const anyCapacity = fc.constantFrom(...capacities);
    const anyMandate = fc.constantFrom(...mandates, null);
    fc.assert(
      fc.property(anyKind, anyCapacity, anyMandate, fc.boolean(), (kind, capacity, mandate, allowed) => {
        const asked = seat({ capacity, mandate, organisation: 'Woningcorporatie' });
        const fault = seatFault(asked, { ...rules, kind, committeeMembers: allowed }, undefined);
        if (!capacitiesOf(kind).includes(capacity)) return fault === 'capacity_elsewhere';
        const possible = mandatesFor(capacity);
        const fits = mandate === null ? possible.length === 0 : possible.includes(mandate);
        return fits && !againstRules(mandate, allowed) ? fault === undefined : fault !== undefined;
      }),
    );
  });

  it.each<[string, Partial<SeatAsked>, SeatFault | undefined]>([
    ['a councillor for a fraction', {}, undefined],
    ['a specialist without a fraction', { fraction: null }, 'fraction_missing'],
    ['a specialist without a mandate', { mandate: null }, 'mandate_missing'],
    ['a specialist who is an alderman', { mandate: 'alderman' }, 'mandate_wrong'],
    ['a burgerraadslid', { mandate: 'committee_member' }, 'committee_member_not_allowed'],
    [
      'a municipality that does not take part',
      { municipality: 'gm0626' as MunicipalityId },
      'municipality_not_in_body',
    ],
    ['a clerk with a mandate', { capacity: 'clerk' }, 'mandate_wrong'],
    [
      'a clerk of no municipality',
      { capacity: 'clerk', mandate: null, municipality: null, fraction: null },
      undefined,
    ],
    ['an official', { capacity: 'official' }, 'capacity_elsewhere'],
    ['a day too early', { until: date('2026-04-30') }, 'seat_ends_early'],
    ['one day', { until: date('2026-05-01') }, undefined],
  ])('%s in a committee: %s', (_name, more, fault) => {
    expect(seatFault(seat(more), rules, undefined)).toBe(fault);
  });

  it('lets a burgerraadslid in where the rulebook does', () => {
    const allowed = { ...rules, committeeMembers: true };
    expect(seatFault(seat({ mandate: 'committee_member' }), allowed, undefined)).toBeUndefined();
    expect([againstRules('committee_member', true), againstRules('committee_member', false)]).toEqual([
      false,
      true,
    ]);
    expect(againstRules('councillor', false)).toBe(false);
  });

  const atTable = (more: Partial<SeatAsked>) =>
    seat({ capacity: 'portfolio_holder', mandate: 'alderman', fraction: null, ...more });
  it.each<[string, SeatAsked, SeatFault | undefined]>([
    ['an alderman', atTable({}), undefined],
    ['the mayor', atTable({ mandate: 'mayor' }), undefined],
    ['a councillor', atTable({ mandate: 'councillor' }), 'mandate_wrong'],
    ['a holder of no municipality', atTable({ municipality: null }), 'municipality_missing'],
    [
      'a societal member of nothing',
      seat({ capacity: 'societal_member', mandate: null }),
      'organisation_missing',
    ],
    ['a specialist', seat({}), 'capacity_elsewhere'],
    ['an expert', atTable({ capacity: 'expert', mandate: null, municipality: null }), undefined],
  ])('%s at a table: %s', (_name, asked, fault) => {
    expect(seatFault(asked, { ...rules, kind: 'governing_table' }, undefined)).toBe(fault);
  });
});

describe('a seat on an office', () => {
  it.each<[string, Partial<SeatAsked>, Partial<OfficeBehind>, SeatFault | undefined]>([
    ['of the same fraction', {}, {}, undefined],
    ['of another kind', {}, { kind: 'council_clerk', fraction: null }, 'office_of_other_kind'],
    ['of another fraction', {}, { fraction: 'gm0546-vvd' as FractionId }, 'office_elsewhere'],
    ['of another municipality', {}, { municipality: leiderdorp }, 'office_elsewhere'],
    ['that begins later', {}, { from: date('2026-05-02') }, 'office_begins_later'],
    ['that begins the same day', {}, { from: date('2026-05-01') }, undefined],
    ['that ended before', {}, { until: date('2026-04-30') }, 'office_ends_before'],
    ['that ends later', {}, { until: date('2027-01-01') }, undefined],
    [
      'that ends before the seat',
      { until: date('2027-01-02') },
      { until: date('2027-01-01') },
      'office_ends_before',
    ],
    ['that ends with the seat', { until: date('2027-01-01') }, { until: date('2027-01-01') }, undefined],
  ])('%s', (_name, asked, behind, fault) => {
    expect(seatFault(seat(asked), rules, office(behind))).toBe(fault);
  });

  it('of an officer of the region as a whole is of no municipality', () => {
    const official = seat({ capacity: 'official', mandate: null, municipality: null, fraction: null });
    const unit = { ...rules, kind: 'strategic_unit' } as const;
    const region = office({ kind: 'policy_officer', municipality: null, fraction: null });
    expect(seatFault(official, unit, undefined)).toBe('municipality_missing');
    expect(seatFault(official, unit, region)).toBeUndefined();
  });

  it('of a chair is of that body alone', () => {
    const chair = seat({ capacity: 'chair', mandate: null, fraction: null });
    const of = (body: string) => office({ kind: 'chair', body, municipality: null, fraction: null });
    expect(seatFault(chair, rules, of('commissie'))).toBeUndefined();
    expect(seatFault(chair, rules, of('tafel'))).toBe('office_elsewhere');
  });

  it('stands on one that makes somebody what the capacity says', () => {
    for (const capacity of capacities)
      if (capacity !== 'expert')
        expect([capacity, officeKindsFor(capacity).length]).not.toEqual([capacity, 0]);
    expect(officeKindsFor('expert')).toEqual([]);
  });

  it.each([
    [null, undefined, { until: null, withOffice: false }],
    [null, null, { until: null, withOffice: false }],
    [null, '2027-01-01', { until: '2027-01-01', withOffice: true }],
    ['2026-12-01', '2027-01-01', { until: '2026-12-01', withOffice: false }],
    ['2027-01-01', '2027-01-01', { until: '2027-01-01', withOffice: false }],
  ])('ends by its own day %s and that of the office %s', (own, behind, end) => {
    const until = behind === undefined ? undefined : { until: behind === null ? null : date(behind) };
    expect(seatEnd(own === null ? null : date(own), until)).toEqual(end);
  });
});
