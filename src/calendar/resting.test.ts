import { expect, it } from 'vitest';
import { date, type MunicipalityId } from '#kernel';
import { apiTouched } from './api-touched.ts';
import { offCalendar, offTerm, touchedSentence } from './resting.ts';

const council = 'gm0547' as MunicipalityId;
const towns = [{ id: council, name: 'Leiderdorp' }] as never;
const touched = (now: 'lost' | 'gained' | 'never' | 'met', more: object = {}) =>
  ({
    needs: {
      ...{ about: 'Raadpleging: Afval', council, meeting: 'council', planned: false },
      ...{ start: date('2026-11-21'), last: date('2032-02-01'), since: date('2026-11-21'), ...more },
    },
    ...{ now, before: { day: date('2027-01-12') }, after: undefined },
  }) as never;
const sentences = (of: never) =>
  (['nl', 'en'] as const).map((lang) => touchedSentence(of, towns, lang).replaceAll('\u00a0', ' '));

it('of a council that decides after the last day it is said that any meeting does, and no term', () => {
  const overdue = { overdue: true };
  expect(sentences(touched('lost', overdue))).toEqual([
    'Raadpleging: Afval: is onder voorbehoud ingediend, en de raad van Leiderdorp heeft geen vergadering meer op de kalender om erover te besluiten. Dichtstbij: dinsdag 12 januari 2027.',
    'Raadpleging: Afval: was handed in under reservation, and the council of Leiderdorp has no meeting on its calendar any more to decide on it. Nearest: Tuesday 12 January 2027.',
  ]);
  expect(sentences(touched('gained', overdue))).toEqual([
    'Raadpleging: Afval: past weer. Leiderdorp heeft weer een vergadering op de kalender om erover te besluiten.',
    'Raadpleging: Afval: fits again. Leiderdorp has a meeting on its calendar again to decide on it.',
  ]);
  for (const said of sentences(touched('lost'))) expect(said).toMatch(/1 (februari|February) 2032/);
});

it('of a council that met within the term it is not said that it does not meet in it', () => {
  const term = { last: date('2027-01-27') };
  expect(sentences(touched('met', term))).toEqual([
    'Raadpleging: Afval: de raad van Leiderdorp heeft volgens zijn kalender geen vergadering meer binnen wat rest van de termijn, tot en met woensdag 27 januari 2027. Dichtstbij: dinsdag 12 januari 2027.',
    'Raadpleging: Afval: by its calendar the council of Leiderdorp has no meeting any more in what is left of the term, until Wednesday 27 January 2027. Nearest: Tuesday 12 January 2027.',
  ]);
  expect(sentences(touched('never', term))[0]).toContain('vergadert de raad van Leiderdorp niet binnen');
  expect(apiTouched(touched('met', term))).toMatchObject({ stand: 'past_niet_meer' });
  const calendar = {
    ...{ council, committees: [], recesses: [] },
    meetings: ['2026-11-26', '2027-02-04'].map(date),
  };
  const said = (start: string) =>
    offTerm(calendar, { start: date(start), last: date('2027-01-27') }, date('2026-11-28'), 'nl');
  expect(said('2026-11-25')).toContain('vergadert de raad niet meer voor het einde van de termijn');
  expect(said('2026-11-26')).toContain('vergadert de raad niet voor het einde van de termijn');
});

it('of a day beyond the calendar it is said until when that runs, and nothing where there is none', () => {
  const beyond = (notedUntil: string | null, standing: 'unknown' | 'meets' = 'unknown') =>
    ({
      standing,
      before: null,
      after: null,
      notedUntil: notedUntil === null ? null : date(notedUntil),
    }) as const;
  const said = (meeting: 'council' | 'committee', lang: 'nl' | 'en') =>
    offCalendar(meeting, beyond('2027-09-13'), lang).replaceAll('\u00a0', ' ');
  expect([said('council', 'nl'), said('committee', 'en')]).toEqual([
    'De raadskalender loopt tot en met maandag 13 september 2027: of de raad op deze dag vergadert, is nog niet bekend.',
    "Committees are on the council's calendar until Monday 13 September 2027: whether this one meets on its day is not known yet.",
  ]);
  expect(offCalendar('council', beyond(null), 'nl')).toBe('');
  expect(offCalendar('council', beyond('2027-09-13', 'meets'), 'nl')).toBe('');
});
