import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { date, type LegalBasis, legalBases } from '#kernel';
import { lawWords } from './law.ts';

it('names the article that holds on a day, and the act alone on a day of which no source tells', () => {
  // Invented, here alone.
  const now = legalBases.find(({ id }) => id === 'G5') as LegalBasis;
  const rows = [{ ...now, article: '30a', validFrom: date('2030-01-01') }, ...legalBases];
  const words = (day: string) => lawWords('G5', date(day), 'nl', rows);
  expect(words('2029-12-31')).toBe('Gemeentewet, artikel 30');
  expect(words('2030-01-01')).toBe('Gemeentewet, artikel 30a');
  expect(words('2017-05-09')).toBe('Gemeentewet');
  expect(lawWords(['G2', 'G4'], date('2026-11-27'), 'en')).toBe(
    'Gemeentewet, article 20, paragraph 1 and article 29, paragraph 1',
  );
  expect(lawWords('task', date('2026-11-26'), 'nl')).toBe('AVG, artikel 6, lid 1, onder e');
  expect(() => lawWords(['G2', 'D1'], date('2026-11-27'), 'nl')).toThrow('two acts');
});

/** Where a number stands behind the word article, in what is no comment. */
const namesArticle = (source: string): string[] =>
  source
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
    .map((line) => line.replace(/(^|\s)\/\/.*$/, ''))
    .filter((line) =>
      /\b(artikel(en)?|articles?)\s+\d|\bart\.\s*\d|\b(Gemeentewet|Awb|Wgr|AVG|GDPR),? \d/i.test(line),
    );

it('no sentence of the product has the number of an article in it: those come from the table, by day', () => {
  expect(namesArticle(" nl: 'Zie artikel 30.',\n // article 30\n * art. 3")).toEqual([
    " nl: 'Zie artikel 30.',",
  ]);
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) =>
      namesArticle(readFileSync(`src/${path}`, 'utf8')).map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});
