import { expect, it } from 'vitest';
import { countsAndVotes, officeTitle } from './offices.ts';

it('nobody counts the vote who casts a ballot, whichever came first', () => {
  expect(countsAndVotes('regional_clerk', ['chair', 'specialist'])).toBe(true);
  expect(countsAndVotes('specialist', ['regional_clerk'])).toBe(true);
  expect(countsAndVotes('specialist', ['specialist', 'chair'])).toBe(false);
  expect(countsAndVotes('chair', ['specialist', 'regional_clerk'])).toBe(false);
});

it.each([
  ['regional_clerk', {}, 'Regiogriffier'],
  ['policy_officer', {}, 'Beleidsmedewerker regio'],
  ['policy_officer', { municipality: 'Leiden' }, 'Beleidsmedewerker Leiden'],
  ['council_clerk', { municipality: 'Leiden' }, 'Griffier Leiden'],
  ['specialist', { municipality: 'Leiden', fraction: 'D66' }, 'Fractiespecialist D66 Leiden'],
  ['specialist', { municipality: 'Lisse', fraction: 'Nieuw Lisse' }, 'Fractiespecialist Nieuw Lisse'],
  ['chair', { body: 'Regiocommissie Wonen' }, 'Voorzitter Regiocommissie Wonen'],
] as const)('%s of %j is called %s', (kind, place, title) => {
  expect(officeTitle(kind, place)).toBe(title);
});
