import { expect, it } from 'vitest';
import { type Brought, correctionProblem, saysOther } from './submission-correction.ts';
import { keptSubmissions } from './submission-state.ts';

const stands: Brought = {
  position: 'positief',
  note: 'Een goed stuk.\nDoorgaan.',
  decisionDay: '2027-01-12',
  decisionMeeting: 'Raad van 12 januari',
  handling: 'bespreekstuk',
  votesFor: 13,
  votesAgainst: 8,
  decisionLink: 'https://raad.example.org/1',
  sentPosition: null,
  sentNote: null,
};
const none = { decisionDay: null, decisionMeeting: null, handling: null, votesFor: null, votesAgainst: null };

it.each<[string, Partial<Brought>, Partial<Brought>, number, string | undefined]>([
  ['nothing else', {}, {}, 1, 'nothing_corrected'],
  ['the same as a form sends it', {}, { note: 'Een goed stuk.\r\nDoorgaan.' }, 1, 'nothing_corrected'],
  ['the position', {}, { position: 'negatief' }, 1, undefined],
  ['the votes', {}, { votesFor: 8, votesAgainst: 13 }, 1, undefined],
  ['the link alone, away', {}, { decisionLink: null }, 1, undefined],
  ['the day', {}, { decisionDay: '2027-01-11' }, 1, undefined],
  ['no decision where there is one', {}, none, 1, 'decision_left_out'],
  ['a decision where there is none', none, {}, 1, 'decision_not_there'],
  ['the note, before the council decided', none, { ...none, note: 'Anders.' }, 1, undefined],
  [
    'what was first sent',
    { sentPosition: 'negatief', sentNote: 'Zo neit.' },
    { sentPosition: 'negatief', sentNote: 'Zo niet.' },
    1,
    undefined,
  ],
  ['what was first sent, where nothing else was', {}, { sentNote: 'Zo niet.' }, 1, 'first_not_there'],
  ['its position, where nothing else was', {}, { sentPosition: 'negatief' }, 1, 'first_not_there'],
  ['negative without any word', {}, { position: 'negatief', note: ' ' }, 0, 'correction_empty'],
  ['negative with a point', {}, { position: 'negatief', note: '' }, 1, undefined],
])('corrected, %s', (_name, was, given, points, code) => {
  const before = { ...stands, ...was };
  expect(correctionProblem('handed_in', before, { ...stands, ...given }, points)).toBe(code);
});

it('is of what was handed in alone', () => {
  const given = { ...stands, votesFor: 12 };
  expect(keptSubmissions.filter((kept) => !correctionProblem(kept, stands, given, 1))).toEqual([
    'handed_in',
    'late',
  ]);
});

it.each<[Partial<Brought>, boolean]>([
  [{ position: 'negatief' }, true],
  [{ note: 'Anders.' }, true],
  [{ sentPosition: 'negatief', sentNote: 'Anders.' }, false],
  [{ votesFor: 8, decisionDay: '2027-01-11', decisionLink: null }, false],
])('asks an answer anew where the council said something else: %j', (given, anew) => {
  expect(saysOther(stands, { ...stands, ...given })).toBe(anew);
});
