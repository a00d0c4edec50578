import { expect, it } from 'vitest';
import { tellRefusal } from '#platform/operations';
import { features } from './features.ts';

const operations = features.flatMap((feature) => [
  ...(feature.forms ?? []).map(({ operation }) => operation),
  ...(feature.operations ?? []),
]);
const day = '2027-01-22';
const written = { nl: '22\u00a0januari 2027', en: '22\u00a0January 2027' };

// Which detail is a day, the use cases know: each of them is given one here.
it.each(['nl', 'en'] as const)(
  'no refusal of any operation tells a day as machines write it (%s)',
  (lang) => {
    let told = 0;
    for (const operation of operations)
      for (const [code, text] of Object.entries(operation.refusals)) {
        const names = [...`${text[lang]} ${text.field ?? ''}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        const details = Object.fromEntries(names.map((name) => [name, day]));
        const { sentence, field } = tellRefusal(operation, lang, { code, details });
        const said = `${operation.name}, ${code}: ${sentence}`;
        expect(sentence.replaceAll(/\b(zoals|als|such as|as) \d{4}-\d\d-\d\d/g, ''), said).not.toMatch(
          /\d{4}-\d\d-\d\d/,
        );
        if (/\{\w+\}/.test(text[lang])) {
          expect(sentence, said).toContain(written[lang]);
          told += 1;
        }
        // An address within the form is none of a reader's.
        if (text.field) expect(field).toBe(text.field.replaceAll(/\{\w+\}/g, day));
      }
    expect(told).toBeGreaterThan(100);
  },
);
