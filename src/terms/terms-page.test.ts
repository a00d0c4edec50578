import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApplication } from '../main/testing.ts';

// The clock stands at 24 November 2026.
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const base = '/leidse-regio';
const html = async (path: string) => {
  const answer = await app.get(base + path);
  return { status: answer.status, html: await answer.text() };
};
const said = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const steps = async (query: string) => {
  const answer = await app.get(`${base}/api/v1/termijnen/berekening?${query}`);
  return (await answer.json()) as { berekening: { stap: string; uitleg: string; laatste_dag: string }[] };
};

describe('the calculator', () => {
  it('counts forward where no direction was chosen, on the page as by API, and says so', async () => {
    const { status, html: page } = await html('/termijnen?dag=2027-02-28&lengte=8w');
    expect(status).toBe(200);
    expect(said(page)).toMatch(
      /Laatste dag: maandag 26.april 2027 .*Vooruit gerekend: er was geen richting gekozen/,
    );
    expect(page).toMatch(/value="vooruit"[^>]*checked/);
    expect((await steps('dag=2027-02-28&lengte=8w')).berekening[0]?.laatste_dag).toBe('2027-04-26');
    const chosen = await html('/termijnen?richting=vooruit&dag=2027-02-28&lengte=8w');
    expect(said(chosen.html)).not.toContain('er was geen richting gekozen');
    expect((await html('/en/termijnen?dag=2027-02-28&lengte=8w')).html).toContain('no direction was chosen');
    expect((await html('/termijnen?richting=opzij&dag=2027-02-28&lengte=8w')).status).toBe(422);
  });

  it('says of a last day before the start that the term was over before it began', async () => {
    const query = 'richting=vooruit&dag=2027-09-08&lengte=2w&voor=2027-09-01';
    const page = said((await html(`/termijnen?${query}`)).html);
    expect(page).toMatch(/Let op: dinsdag 31.augustus 2027 ligt vóór het begin, woensdag 8.september 2027/);
    expect((await steps(query)).berekening.at(-1)).toMatchObject({
      stap: 'before_start',
      uitleg: expect.stringContaining('voorbij voordat zij begon'),
    });
  });

  it('numbers its steps', async () => {
    const { html: page } = await html('/termijnen?dag=2027-02-28&lengte=8w');
    expect(page).toMatch(/<h3>Stap voor stap<\/h3>\s*<ol class="numbered">/);
  });
});
