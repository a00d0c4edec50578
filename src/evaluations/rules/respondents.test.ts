import { expect, it } from 'vitest';
import { date, type MunicipalityId } from '#kernel';
import { askedFault, askedNow, concludeDoubts } from './respondents.ts';

const town = (key: string) => ({ key, municipality: key as MunicipalityId, name: null });
const partner = (key: string) => ({ key, municipality: null, name: key });
const answer = (respondent: string) => ({ respondent, given: [] });
const [leiden, leiderdorp, club] = [town('gm0546'), town('gm0547'), partner('p-club')];
const region = [leiden.municipality, leiderdorp.municipality];

it('who is asked can be added and, while silent, removed', () => {
  expect(askedFault([leiden, club], region, [answer('gm0546')])).toBeUndefined();
  expect(askedFault([club], region, [answer('gm0546')])).toEqual({ code: 'answered_already', who: 'gm0546' });
  expect(askedFault([], region)).toEqual({ code: 'respondents_none' });
  expect(askedFault([club, club], region)).toEqual({ code: 'respondent_twice' });
  expect(askedFault([town('gm0363')], region)).toEqual({ code: 'municipality_elsewhere' });
  // What is left out stays as it was.
  expect(askedNow([leiden, club], [leiderdorp], undefined)).toEqual([leiderdorp, club]);
  expect(askedNow([leiden, club], undefined, [])).toEqual([leiden]);
});

it('a result before the last day, or while somebody is silent, is doubted', () => {
  const plan = { day: date('2026-12-01'), respondents: [leiden, club] };
  const both = [answer('gm0546'), answer('p-club')];
  expect(concludeDoubts(plan, both, date('2026-12-01'))).toEqual([]);
  expect(concludeDoubts(plan, both, date('2026-11-30'))).toEqual(['before_day']);
  expect(concludeDoubts(plan, [answer('p-club')], date('2026-12-02'))).toEqual(['somebody_silent']);
});
