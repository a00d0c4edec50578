import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphs } from './paragraphs.ts';

it.each([
  ['', []],
  ['een\n\ntwee', ['een', 'twee']],
  ['een regel\nloopt door\n\nnieuw', ['een regel loopt door', 'nieuw']],
  ['bladzij een\fbladzij twee', ['bladzij een', 'bladzij twee']],
  ['De gemeen-\nte beslist.', ['De gemeente beslist.']],
  ['zon- en\nwindenergie', ['zon- en windenergie']],
  ['natuur-\nen milieu', ['natuur- en milieu']],
  [
    '2. Bouwen\nEr komen in de regio woningen bij, waarvan een\nderde sociale huur.\nGebouwd wordt bij stations en langs de routes van\nbussen.',
    [
      '2. Bouwen',
      'Er komen in de regio woningen bij, waarvan een derde sociale huur.',
      'Gebouwd wordt bij stations en langs de routes van bussen.',
    ],
  ],
])('%j', (text, expected) => {
  expect(paragraphs(text)).toEqual(expected);
});

it('loses no word', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}[.]?$/), { maxLength: 60 });
  fc.assert(
    fc.property(words, fc.constantFrom('\n', '\n\n', ' ', '\r\n', '\f'), (given, between) => {
      expect(paragraphs(given.join(between)).join(' ')).toBe(given.join(' '));
    }),
  );
});
