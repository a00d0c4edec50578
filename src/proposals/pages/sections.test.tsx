import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { PageContext } from '#platform/http';
import { proposalSections } from './sections.tsx';

const context = { lang: 'nl', link: (path: string) => `/hier${path}` } as PageContext;
const proposal = (id: number, total: number) => ({
  ...{ id, total, title: `Voorstel ${id}`, summary: 'Wat het is.', state: 'in_decision' },
  ...{ participants: [], added: [], summaryEnglish: null },
});

describe('the proposals of a place', () => {
  it.each([
    ['ambition', 137],
    ['ambition', 2],
    ['body', 137],
    ['body', 2],
    ['municipality', 137],
    ['municipality', 2],
  ] as const)('%s of %i tell how many there are where they are not all shown', (place, total) => {
    const section = proposalSections.find((each) => each.place === place);
    const second = place === 'body' ? [{ kind: 'governing_table' }] : [];
    const html = render(
      section?.view([[proposal(1, total), proposal(2, total)], second], context, 'x' as never) ?? <p />,
    );
    expect(html).toContain('Voorstel 2');
    const cut = 'de 2 voorstellen die het laatst veranderden, van de 137.';
    expect([html.includes(cut), html.includes('href="/hier/voorstellen"')]).toEqual([total > 2, total > 2]);
  });
});
