import { expect, it } from 'vitest';
import { date, partialDate } from '#kernel';
import type { PageContext } from '#platform/http';
import type { Round } from '../round.ts';
import { basisText } from './parts.tsx';

const context = { lang: 'nl', today: date('2026-11-24') } as PageContext;
const past = (rule: string, sent: string) =>
  ({ rule, sentOn: null, past: { sent: partialDate(sent) } }) as Round;

it('tells of a round of the past the article of then, or that nobody looked it up', () => {
  expect(basisText(context, past('Z1', '2023-04'))).toContain(
    'Wet gemeenschappelijke regelingen, artikel 1, lid 2-3',
  );
  const before = basisText(context, past('Z1', '2010'));
  expect(before).not.toContain('artikel');
  expect(before).toContain('Wat de wet toen zei, staat niet in de tabel met termijnen.');
  // What the region agreed holds on every day.
  expect(basisText(context, past('Z16', '2017'))).toContain('Afspraak, geen wet');
});
