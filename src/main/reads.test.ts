import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#kernel';
import { dateOf, visitor } from '#kernel';
import { actorBySession } from '#people';
import type { Database } from '#platform/database';
import { renderDocument } from '#platform/html';
import type { Page } from '#platform/http';
import { allPages } from './features.ts';
import type { Installation } from './installation.ts';
import { pageContext } from './request.ts';
import { examplesFor, testApplication, testNow } from './testing.ts';

const mostStatements = 10;
/** "Mijn werk" asks every feature what it asks of the reader, in one round trip like every page: of a clerk that is more. */
const mostOfWork = 17;
const pages = allPages.flatMap((feature) => feature.pages ?? []);

let app: Awaited<ReturnType<typeof testApplication>>;
const actors: Actor[] = [visitor];
beforeAll(async () => {
  app = await testApplication();
  // One of each kind that sees more on a page than a visitor.
  for (const title of [
    'Regiogriffier',
    'Beleidsmedewerker regio',
    'Beleidsmedewerker Leiderdorp',
    'Griffier Leiderdorp',
    'Fractiespecialist D66 Leiden',
    'Voorzitter Regiocommissie Wonen en groen',
  ]) {
    const secret = (await app.signIn(title)).split('=')[1] as string;
    actors.push(await actorBySession(app.database, secret, dateOf(testNow), testNow));
  }
});
afterAll(() => app.close());

/** How many statements each round trip of the page held. */
async function roundTrips(page: Page, actor: Actor): Promise<number[]> {
  const trips: number[] = [];
  const counting: Database = {
    ...app.database,
    read: (scope, statements) => {
      trips.push(statements.length);
      return app.database.read(scope, statements);
    },
  };
  const region = app.installation.regions()[0];
  if (!region) throw new Error('The demonstration has a region');
  const installation: Installation = { ...app.installation, database: counting };
  const context = pageContext(
    installation,
    region,
    'nl',
    actor,
    examplesFor(page.path),
    new URLSearchParams(),
  );
  const answer = await page.render(context);
  // Rendering must find everything read: a view that reads would be a second round trip.
  if (answer && 'body' in answer) expect(renderDocument(answer.body).length).toBeGreaterThan(100);
  return trips;
}

it.each(pages.map((page) => [page.path, page] as const))(
  '%s reads all it shows in one round trip of at most ten statements',
  async (_path, page) => {
    for (const actor of actors) {
      const trips = await roundTrips(page, actor);
      expect(trips.length, `round trips: ${trips.join(' + ')} statements`).toBeLessThanOrEqual(1);
      expect(trips[0] ?? 0).toBeLessThanOrEqual(page.path === '/mijn-werk' ? mostOfWork : mostStatements);
    }
  },
);

it('has counted pages that read, for visitors and for offices', async () => {
  expect(actors.filter((actor) => actor.kind === 'person')).toHaveLength(6);
  const most = await Promise.all(pages.map(async (page) => (await roundTrips(page, visitor))[0] ?? 0));
  expect(most.filter((count) => count > 0).length).toBeGreaterThan(pages.length / 2);
});
