import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { type AmbitionId, date, type ProposalId, visitor } from '#kernel';
import type { PageContext } from '#platform/http';
import { coherencePage } from './coherence-page.tsx';

/** The page of a region with so many proposals for one ambition. */
async function shown(count: number): Promise<string> {
  const ambitions = ['wonen' as AmbitionId];
  const proposals = Array.from({ length: count }, (_, at) => ({
    ...{ id: (at + 1) as ProposalId, title: `Voorstel ${at + 1}`, state: 'idea', ambitions },
  }));
  const context = {
    ...{ lang: 'nl', actor: visitor, today: date('2026-11-26'), link: (path: string) => path },
    region: { id: 'proef', municipalities: [] },
    read: async () => [proposals, [], [{ id: 'wonen', title: 'Wonen' }], [], [], [], []],
  } as unknown as PageContext;
  const answer = await coherencePage.render(context);
  return answer && 'body' in answer ? render(answer.body) : '';
}
const rows = (html: string) => html.split('/samenhang/voorstellen-').length - 1;

it('lists at most a hundred pairs, and says how many more there are', async () => {
  const few = await shown(14);
  expect([rows(few), few.includes('niet op deze pagina')]).toEqual([91, false]);
  const many = await shown(15);
  expect([rows(many), many.includes('Nog 5 paren staan niet op deze pagina')]).toEqual([100, true]);
});
