import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type VoteId, visitor } from '#kernel';
import type { ApiRead, Lang, PageContext } from '#platform/http';
import { powerReads } from '../api-power.ts';
import { closeVoteOperation } from '../operations.ts';
import { clerk, everyFraction, fractions, region, today, votingRegion } from '../testing.ts';
import { powerPage } from './power-page.tsx';

const [powerRead] = powerReads as [ApiRead];
let world: Awaited<ReturnType<typeof votingRegion>>;
let vote: VoteId;
beforeAll(async () => {
  world = await votingRegion();
  vote = await world.open(await world.proposal(), { present: everyFraction });
});
afterAll(() => world.close());

function context(
  query = '',
  lang: Lang = 'nl',
  params: Record<string, string> = { stemming: String(vote) },
): PageContext {
  return {
    lang,
    region,
    actor: visitor,
    today,
    demonstration: false,
    params,
    query: new URLSearchParams(query),
    read: (statements) => world.database.read(region.id, statements),
    link: (path) => `/${region.id}${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
async function text(query = '', lang: Lang = 'nl'): Promise<string> {
  const answer = await powerPage([]).render(context(query, lang));
  if (!answer || !('body' in answer)) throw new Error('No page');
  return render(answer.body)
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
}

// Leiden D66 100 and VVD 40, Leiderdorp D66 60 and VVD 30, Zoeterwoude CDA 25: 255 together, 128 wins.
describe('who could tip a vote', () => {
  it('tells the quota and both indices, exact', async () => {
    const page = await text();
    expect(page).toContain('positief vanaf 128 van de 255');
    // Of the sixteen coalitions of 40, 60, 30 and 25, twelve weigh from 28 up to 127.
    const answer = (await powerRead.read(context())) as {
      fracties: { id: string; doorslaggevend: string }[];
      gemeenten: { id: string; banzhaf: { aandeel: number } }[];
    };
    expect(answer.fracties.find((f) => f.id === fractions.leidenD66)?.doorslaggevend).toBe('12');
    // Leiden as one bloc: 140 of 255.
    expect(answer.gemeenten.map((m) => m.banzhaf.aandeel)).toEqual([1, 0, 0]);
    expect(powerRead.output.safeParse(answer).success).toBe(true);
  });
  it('keeps to itself how was voted while the vote is open', async () => {
    await world.cast(vote, fractions.leidenD66, 'voor');
    expect(await text()).toContain('Dit staat hier na het sluiten');
    expect(await text()).not.toContain('Uitkomst bij deze keuze');
    expect(((await powerRead.read(context())) as { kantelaars: unknown }).kantelaars).toBeNull();
  });
  it('computes what if, in both languages, and keeps the choice', async () => {
    const query = `f=${fractions.leidenD66}:voor&f=${fractions.leidenVvd}:tegen&f=&f=hacker:voor`;
    expect(await text(query)).toContain('Positief advies, na stemming . 100 voor en 40 tegen: 71,4%');
    expect(await text(query, 'en')).toContain('100 for and 40 against: 71.4% of the weight is for.');
    const answer = await powerPage([]).render(context(query));
    const html = answer && 'body' in answer ? render(answer.body) : '';
    expect(html).toMatch(
      /<option [^>]*selected[^>]*value="gm0546-vvd:tegen"|value="gm0546-vvd:tegen" selected/,
    );
  });
  it('names after closing who could have made it different alone', async () => {
    await world.cast(vote, fractions.leidenVvd, 'tegen');
    await world.cast(vote, fractions.leiderdorpVvd, 'tegen');
    await world.act(closeVoteOperation, clerk, { stemming: vote }, {});
    const page = await text();
    expect(page).toContain('D66 Leiden voor Negatief advies');
    expect(page).not.toMatch(/VVD Leiden(dorp)? tegen/);
    expect(page).toContain('Ingevuld staat hoe er is gestemd');
  });
  it('knows no other vote', async () => {
    expect(await powerPage([]).render(context('', 'nl', { stemming: '999' }))).toBeUndefined();
    expect(await powerPage([]).render(context('', 'nl', { stemming: 'x' }))).toBeUndefined();
  });
});
