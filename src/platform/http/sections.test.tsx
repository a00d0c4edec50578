import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Statement } from '#platform/database';
import type { PageContext } from './page.ts';
import { readWithSections, type Section } from './sections.ts';

const read = (name: string, ...values: unknown[]): Statement<{ text: string }> => ({
  name,
  text: '',
  values,
});

/** Answers each read with its own name and values, and keeps what travelled together. */
function recording() {
  const trips: string[][] = [];
  const context = {
    read: async (statements: readonly Statement<unknown>[]) => {
      trips.push(statements.map((s) => `${s.name} ${s.values.join()}`));
      return statements.map((s) => [{ text: `${s.name} ${s.values.join()}` }]);
    },
  } as unknown as PageContext;
  return { context, trips };
}

const section = (place: 'body' | 'ambition', order: number, name: string): Section => ({
  place,
  order,
  statements: (subject: string) => [read('own', subject), read(name, subject)],
  view: ([own, other]) => (
    <p>
      {(own as { text: string }[])[0]?.text}; {(other as { text: string }[])[0]?.text}
    </p>
  ),
});

describe('sections of a page', () => {
  it('are read with the page in one round trip, each read once, and shown in their order', async () => {
    const { context, trips } = recording();
    const sections = [
      section('body', 30, 'votes'),
      section('ambition', 1, 'never'),
      section('body', 10, 'list'),
    ];
    const { rows, parts } = await readWithSections(context, [read('own', 'b1')], sections, { body: 'b1' });
    expect(trips).toEqual([['own b1', 'list b1', 'votes b1']]);
    expect(rows).toEqual([[{ text: 'own b1' }]]);
    expect(parts('body').map((part) => part && render(part))).toEqual([
      '<p>own b1; list b1</p>',
      '<p>own b1; votes b1</p>',
    ]);
  });
});
