import { expect, it } from 'vitest';
import { date, type FractionId, type MunicipalityId } from '#kernel';
import { fellEmpty, type Place } from './vacancy.ts';

const gone: Place = {
  id: 1,
  capacity: 'specialist',
  deputy: false,
  municipality: 'gm0546' as MunicipalityId,
  fraction: 'gm0546-d66' as FractionId,
  organisation: null,
  until: date('2026-11-25'),
  endedWithOffice: true,
};
const other = (more: Partial<Place>): Place => ({
  ...gone,
  id: 2,
  until: null,
  endedWithOffice: false,
  ...more,
});

it.each<[string, Partial<Place>, readonly Place[], boolean]>([
  ['nobody', {}, [], true],
  ['the seat itself', {}, [gone], true],
  ['a successor', {}, [other({})], false],
  ['a second specialist who stays a day longer', {}, [other({ until: date('2026-11-26') })], false],
  ['one who left the same day', {}, [other({ until: date('2026-11-25') })], true],
  ['a deputy', {}, [other({ deputy: true })], true],
  ['another fraction', {}, [other({ fraction: 'gm0546-vvd' as FractionId })], true],
  ['another capacity', {}, [other({ capacity: 'clerk' })], true],
  ['nobody, of a deputy', { deputy: true }, [], false],
  ['nobody, where it was ended on purpose', { endedWithOffice: false }, [], false],
  ['nobody, where it lasts', { until: null, endedWithOffice: false }, [], false],
])('a seat with %s after it fell empty or not', (_name, more, seats, empty) => {
  expect(fellEmpty({ ...gone, ...more }, seats)).toBe(empty);
});
