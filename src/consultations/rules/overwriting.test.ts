import { expect, it } from 'vitest';
import { overwrites } from './overwriting.ts';

const now = { what: 'overgenomen', why: 'Dat doen wij.\nIn het voorjaar.' };
const given = { what: 'niet_overgenomen', why: 'Te duur.' };

it.each([
  ['nothing stood there and nothing does', {}, { what: null, why: null }, given, false],
  ['nothing stood there and something does', {}, now, given, true],
  ['it stands as it was read', now, now, given, false],
  ['as a form sends it', { ...now, why: now.why.replace('\n', '\r\n') }, now, given, false],
  ['the reason alone was changed', { ...now, why: 'Ja.' }, now, given, true],
  ['the choice alone was changed', { ...now, what: 'voor_kennisgeving' }, now, given, true],
  ['it was emptied since', now, { what: null, why: null }, given, true],
  ['another wrote the very same', {}, now, now, false],
])('%s: is told, or not', (_name, stood, stands, sent, told) => {
  expect(overwrites(stood, stands, sent)).toBe(told);
});
