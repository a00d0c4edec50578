import { sql } from 'kysely';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProposalId, visitor } from '#kernel';
import type { ApiRead, Lang, PageContext } from '#platform/http';
import { powerReads } from '../api-power.ts';
import { everyFraction, fractions, otherRegion, region, today, votingRegion } from '../testing.ts';
import { expectedPowerPage } from './expected-power-page.tsx';

const [voteRead, expectedRead] = powerReads as [ApiRead, ApiRead];
let world: Awaited<ReturnType<typeof votingRegion>>;
let proposal: ProposalId;
beforeAll(async () => {
  world = await votingRegion();
  proposal = await world.proposal();
});
afterAll(() => world.close());

function context(params: Record<string, string>, query = '', lang: Lang = 'nl', at = region): PageContext {
  return {
    lang,
    region: at,
    actor: visitor,
    today,
    demonstration: false,
    params,
    query: new URLSearchParams(query),
    read: (statements) => world.database.read(at.id, statements),
    link: (path) => `/${at.id}${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
async function text(query = '', lang: Lang = 'nl', id: number | string = proposal): Promise<string> {
  const answer = await expectedPowerPage([]).render(context({ voorstel: String(id) }, query, lang));
  if (!answer || !('body' in answer)) throw new Error('No page');
  return render(answer.body)
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
}
interface Power {
  readonly spelregels: number | null;
  readonly nodig_voor_positief: number;
  readonly fracties: readonly { readonly id: string; readonly doorslaggevend: string }[];
  readonly gemeenten: readonly unknown[];
  readonly wat_als: unknown;
}
const expected = (query = '', id: number = proposal) =>
  expectedRead.read(context({ voorstel: String(id) }, query)) as Promise<Power>;

// Leiden D66 100 and VVD 40, Leiderdorp D66 60 and VVD 30, Zoeterwoude CDA 25: 255 together, 128 wins.
it('tells before there is a vote who could tip it, as if everybody came, in both languages', async () => {
  const page = await text();
  expect(page).toContain('pas dan ligt vast wie er is en wat ieder weegt');
  expect(page).toContain('positief vanaf 128 van de 255');
  expect(page).toContain('Macht per gemeente');
  expect(page).toContain('Kleinste meerderheden');
  expect(await text('', 'en')).toContain('No vote on this text has been opened yet');
  const answer = await expected();
  expect(expectedRead.output.safeParse(answer).success).toBe(true);
  expect(answer.spelregels).toBe(1);
  expect(answer.fracties.find(({ id }) => id === fractions.leidenD66)?.doorslaggevend).toBe('12');
});

it('computes what if, by page and by API, and says whom it could not count', async () => {
  const sums = 'Positief advies, na stemming . 100 voor en 40 tegen';
  expect(await text()).not.toContain('Uitkomst bij deze keuze');
  expect(await text(`f=${fractions.leidenD66}:voor&f=${fractions.leidenVvd}:tegen&f=hacker:voor`)).toContain(
    sums,
  );
  const asked = `voor=${fractions.leidenD66},hacker,${fractions.zoeterwoudeCda}&tegen=${fractions.leidenVvd},${fractions.zoeterwoudeCda}`;
  expect((await expected(asked)).wat_als).toEqual({
    uitkomst: 'positief_na_stemming',
    reden: null,
    gewicht_voor: 100,
    gewicht_tegen: 40,
    niet_meegeteld: ['hacker', fractions.zoeterwoudeCda],
  });
  expect((await expected()).wat_als).toBeNull();
});

it('counts only the municipalities that take part', async () => {
  const two = await world.proposal();
  await world.write(async (transaction) => {
    await sql`delete from proposal_participant where proposal_id = ${two} and municipality_id = 'gm0546'`.execute(
      transaction,
    );
  });
  const answer = await expected('', two);
  expect(answer.fracties.map(({ id }) => id)).toEqual([
    fractions.leiderdorpD66,
    fractions.leiderdorpVvd,
    fractions.zoeterwoudeCda,
  ]);
  expect(answer.nodig_voor_positief).toBe(58);
});

it('is the same as the vote tells when everybody came, and then leads there', async () => {
  const before = await expected();
  const vote = await world.open(proposal, { present: everyFraction });
  const then = (await voteRead.read(context({ stemming: String(vote) }))) as Power;
  expect(then.fracties).toEqual(before.fracties);
  expect(then.gemeenten).toEqual(before.gemeenten);
  expect(await text()).toContain('Over deze tekst is al een stemming geopend');
});

it('says so where a region has no rules, and knows no other proposal', async () => {
  const there = await world.proposal(['offer'], otherRegion);
  await world.owner.query(`delete from rulebook_version where region_id = '${otherRegion.id}'`);
  const at = context({ voorstel: String(there) }, '', 'nl', otherRegion);
  expect(await expectedRead.read(at)).toEqual({ voorstel: there, spelregels: null });
  const answer = await expectedPowerPage([]).render(at);
  expect(answer && 'body' in answer ? render(answer.body) : '').toContain(
    'de regio heeft op deze dag geen spelregels',
  );
  expect(await expectedPowerPage([]).render(context({ voorstel: '999' }))).toBeUndefined();
  expect(await expectedRead.read(context({ voorstel: 'x' }))).toBeUndefined();
});
