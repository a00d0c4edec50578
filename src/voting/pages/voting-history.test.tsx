import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../../main/testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

/** What a reader sees below the heading on how was voted. */
async function history(path: string): Promise<string> {
  const html = await (await app.get(`/leidse-regio${path}`)).text();
  const [, part = ''] = html.split(/<h2>(?:Hoe is er gestemd|How was voted)<\/h2>/);
  return (part.split('</section>')[0] ?? '')
    .replace(/<span class="vh">[^<]*<\/span>|<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');
}

describe('how was voted', () => {
  it('is shown of a fraction: ballot, weight and outcome of confirmed votes, as advice', async () => {
    const d66 = await history('/fracties/gm0546-d66');
    expect(d66).toContain('Advies, geen besluit:');
    expect(d66).toMatch(/wonen en groen \d+ \w+ 2026 Voor 8\.990 Positief advies, na stemming/);
    expect(await history('/fracties/gm0546-vvd')).toMatch(/Tegen 5\.561 Positief advies, na stemming/);
    expect(await history('/en/fracties/gm0546-vvd')).toMatch(/Against 5,561 Positive advice, by vote/);
  });

  it('leaves out a vote that is open: its ballots are not public', async () => {
    for (const path of ['/fracties/gm0546-d66', '/gemeenten/leiden', '/ambities/bereikbaarheid'])
      expect(await history(path)).not.toContain('laadpalen');
    expect(await history('/ambities/voorzieningen')).toContain('is nog niet gestemd. Zodra de regiogriffier');
  });

  it('is shown of a municipality by the larger weight of its fractions, and of consensus', async () => {
    const zoeterwoude = await history('/gemeenten/zoeterwoude');
    expect(zoeterwoude).toMatch(/wonen en groen \d+ \w+ 2026 Tegen Positief advies, na stemming/);
    expect(zoeterwoude).toMatch(
      /Ruimte voor bedrijven \d+ \w+ 2026 Consensus Positief advies, bij consensus/,
    );
    expect(zoeterwoude).not.toContain('Rookvrije');
  });

  it('says why there was no advice', async () => {
    expect(await history('/ambities/bereikbaarheid')).toContain(
      'Geen advies. Er waren fracties uit te weinig gemeenten.',
    );
  });

  it('is shown of a committee and an ambition by weight; a governing table does not vote', async () => {
    for (const path of ['/organen/regiocommissie-wonen-en-groen', '/ambities/wonen-en-groen'])
      expect(await history(path)).toMatch(/wonen en groen \d+ \w+ 2026 65,6% Positief advies/);
    expect(await history('/organen/bestuurstafel-wonen-en-groen')).toBe('');
  });
});

describe('the proposals of a page', () => {
  const shown = async (path: string) => (await app.get(`/leidse-regio${path}`)).text();
  it('are those of the ambition, the body and the municipality', async () => {
    const ambition = await shown('/ambities/economie');
    expect(ambition).toContain('Ruimte voor bedrijven');
    expect(ambition).not.toContain('Warmteplan');
    const table = await shown('/organen/bestuurstafel-duurzaamheid-en-economie');
    for (const words of ['Warmteplan', 'Ruimte voor bedrijven', 'station 2 van 6'])
      expect(table).toContain(words);
    expect(table).not.toContain('Rookvrije');
    expect(await shown('/organen/stuurgroep')).not.toContain('Voorstellen van dit orgaan');
    const voorschoten = await shown('/gemeenten/voorschoten');
    expect(voorschoten).toContain('De landgoederen blijven groen; de raad kiest de bouwhoogte.');
    expect(voorschoten).not.toContain('Rookvrije');
  });
});
