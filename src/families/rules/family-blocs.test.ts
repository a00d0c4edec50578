import { expect, it } from 'vitest';
import type { FractionId } from '#kernel';
import { familyBlocs } from './family-blocs.ts';

const ids = (...names: string[]) => names as FractionId[];

it('puts each fraction in one bloc: the larger of its families, then the first by its address', () => {
  const blocs = familyBlocs([
    { id: 'groenlinks', fractions: ids('a', 'b') },
    { id: 'pvda', fractions: ids('b', 'c', 'd') },
    { id: 'cda', fractions: ids('e') },
    { id: 'sgp', fractions: ids('e') },
  ]);
  expect(Object.fromEntries(blocs)).toEqual({ a: 'groenlinks', b: 'pvda', c: 'pvda', d: 'pvda', e: 'cda' });
});

it('leaves who has no family alone', () => {
  expect(familyBlocs([]).size).toBe(0);
});
