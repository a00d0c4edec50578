import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glossary } from './glossary.ts';

const entries = Object.values(glossary);
const written = readFileSync('docs/glossary.md', 'utf8');
const [, ...rows] = written.split('\n').filter((line) => line.startsWith('| '));
const dutch = rows.flatMap((row) => (row.split('|')[1] ?? '').split(/[,;]/).map((term) => term.trim()));

it('explains to readers every Dutch term of results, seats and weights that the pages use', () => {
  const told = entries.map(({ nl }) => nl.term.toLowerCase()).join(', ');
  for (const term of [
    'uitslag',
    'voorlopig',
    'gecorrigeerd',
    'kiesraad',
    'vingerafdruk',
    'lijst',
    'gezamenlijke lijst',
    'voorkeurstem',
    'opkomst',
    'kiesdeler',
    'volle zetel',
    'restzetel',
    'grootste overschotten',
    'grootste gemiddelden',
    'uitgeputte lijst',
    'absolute meerderheid',
    'loting',
    'fractie',
    'afsplitsing',
    'overgang',
    'samenvoeging',
    'gewicht',
    'drempel',
    'drie lezingen',
    'herleiding',
    'partijfamilie',
    'peildatum',
  ]) {
    expect(told).toContain(term);
    expect(written).toContain(term === 'kiesraad' ? 'Kiesraad' : term);
  }
});

it('lists every term of the readers in the glossary of the code, in either form', () => {
  const known = dutch.join(', ').toLowerCase();
  const missing = entries
    .map(({ nl }) => (nl.term.split(/[,(:]/)[0] ?? '').trim().toLowerCase())
    .filter((term) => !known.includes(term));
  expect(missing).toEqual([]);
});

it('is whole in both languages, a term once', () => {
  for (const lang of ['nl', 'en'] as const) {
    const terms = entries.map((each) => each[lang].term);
    expect(new Set(terms).size).toBe(terms.length);
    for (const each of entries) expect(each[lang].meaning).toMatch(/^[A-Z].*\.$/s);
  }
});
