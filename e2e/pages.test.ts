import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPages } from '../src/main/features.ts';
import { examples } from '../src/main/testing.ts';
import { browserMissing, faultsIn, faultsOf, startBrowser } from './browser.ts';

const region = '/leidse-regio';

// Whoever sees the most first among those who may: a form is checked as its own office sees it.
const offices = [
  'Regiogriffier',
  'Beleidsmedewerker regio',
  ...['Leiden', 'Leiderdorp', 'Oegstgeest', 'Voorschoten', 'Zoeterwoude'].flatMap((town) => [
    `Griffier ${town}`,
    `Beleidsmedewerker ${town}`,
    `Gemeentesecretaris ${town}`,
    `Portefeuillehouder ${town}`,
  ]),
  'Voorzitter Regiocommissie Duurzaamheid en economie',
  'Fractiespecialist VVD Voorschoten',
  // A draft is shared with this one.
  'Fractiespecialist D66 Leiden',
];
/** Shown on the proposal's page itself, after a vote without outcome: no proposal of the demonstration stands there. */
const openLater: readonly string[] = ['/voorstellen/{voorstel}/agenderen'];
/** Other values to try where a form is open for some only: a decision that is owed, a draft that may be edited. */
const others: Record<string, readonly string[]> = {
  voorstel: ['5', '9', '1', '2', '3', '4', '6', '10'],
  // Going on, held with its minutes, to come.
  vergadering: [examples.vergadering ?? '', '8'],
  // Those of motions that were submitted are gone.
  concept: ['1', '2', '3', '4', '5', '6'],
  soort: ['overzicht'],
  // Of a body, and one of whom a working group asks people that nobody answered yet.
  zetel: [examples.zetel ?? '', '142'],
  inlezing: ['1', '2', '3', '4', '5'],
  gemeente: ['gm0546', 'gm0547', 'gm0579', 'gm0626', 'gm0638'],
};

// One page waits for the server while another is being drawn.
const atOnce = 3;
async function inTurn(work: (() => Promise<string[]>)[]): Promise<string[]> {
  const found: string[] = [];
  const one = async () => {
    for (let next = work.shift(); next; next = work.shift()) found.push(...(await next()));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return found;
}

/** Of who is mailed, and of a mailbox that follows something: with these one stops mail. */
async function secretKeys(owner: { query(text: string): Promise<unknown> }): Promise<string[]> {
  const [person, follower] = ['p', 'f'].map((sign) => sign.repeat(43)) as [string, string];
  await owner.query(`insert into notification_setting (person_id, digest_until, key)
    select id, now(), '${person}' from person order by id limit 1
    on conflict (person_id) do update set key = excluded.key`);
  await owner.query(`with made as (
      insert into follower (region_id, mail, key) values ('leidse-regio', 'lezer@elders.example', '${follower}') returning id)
    insert into follow (region_id, follower_id, subject, rhythm, asked_at, confirmed_at, told_until)
    select 'leidse-regio', id, 'voorstel/5', 'week', now(), now(), now() from made`);
  return [person, follower];
}

function addresses(pattern: string): string[] {
  const name = /\{(\w+)\}/.exec(pattern)?.[1];
  if (name === undefined) return [pattern];
  return (others[name] ?? [examples[name] ?? name]).flatMap((value) =>
    addresses(pattern.replace(`{${name}}`, value)),
  );
}

/**
 * Every page by itself; of what is fetched to be kept or read by a program (a PDF, a proof from the journal) one of each kind: to
 * make all of them took a third of the crawl, and what they hold has tests of its own.
 */
function kindOf(path: string): string {
  return /\/api\/|\.[a-z]\w*$/.test(path.replace(/\?.*/, '')) ? path.replace(/\d+/g, 'N') : path;
}

describe.skipIf(browserMissing)('in the browser', () => {
  let world: Awaited<ReturnType<typeof startBrowser>>;
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    world = await startBrowser();
    others.sleutel = await secretKeys(world.app.owner);
  });
  afterAll(() => world.stop());

  const cookie = async (office: string): Promise<string> => {
    const known = cookies.get(office) ?? (await world.app.signIn(office));
    cookies.set(office, known);
    return known;
  };

  /** The path below the region that answers 200; a page that only shows the way is seen as the one that it leads to. */
  async function arrival(path: string, as: string | undefined): Promise<string | undefined> {
    const session = as === undefined ? undefined : await cookie(as);
    const answer = await world.app.get(`${region}${path}`, session);
    if (answer.status === 200) return path;
    const way = answer.headers.get('location') ?? '';
    if (answer.status !== 303 || !way.startsWith(`${region}/`)) return undefined;
    const there = await world.app.get(way, session);
    return there.status === 200 ? way.slice(region.length) : undefined;
  }

  /** As whom, and with which numbers, a page of the route table is seen: itself first, else the page it leads to. */
  const sights = new Map<string, Promise<{ path: string; as: string | undefined } | undefined>>();
  const seenAs = (pattern: string) => {
    const sight = sights.get(pattern) ?? findSight(pattern);
    sights.set(pattern, sight);
    return sight;
  };
  async function findSight(pattern: string): Promise<{ path: string; as: string | undefined } | undefined> {
    let led: { path: string; as: string | undefined } | undefined;
    for (const candidate of addresses(pattern))
      for (const as of [undefined, ...offices]) {
        const path = await arrival(candidate, as);
        if (path === candidate) return { path, as };
        if (path !== undefined) led ??= { path, as };
      }
    return led;
  }

  async function contextAs(as: string | undefined): Promise<BrowserContext> {
    const context = await world.browser.newContext();
    if (as) {
      const [name = '', value = ''] = (await cookie(as)).split('=');
      await context.addCookies([{ name, value, url: world.origin }]);
    }
    return context;
  }

  it('shows each page of the route table itself to somebody', async () => {
    const patterns = allPages.flatMap((feature) => feature.pages ?? []).map((page) => page.path);
    const elsewhere: string[] = [];
    for (const pattern of patterns) {
      const seen = await seenAs(pattern);
      if (!seen || !addresses(pattern).includes(seen.path)) elsewhere.push(pattern);
    }
    expect(elsewhere).toEqual(openLater);
  });

  it('has no accessibility violation and no sideways scroll on any page at 1280 and 320 px', {
    timeout: 900_000,
  }, async () => {
    const contexts = new Map<string | undefined, Promise<BrowserContext>>();
    const idle = new Map<string | undefined, Page[]>();
    const lookout = await (await contextAs(undefined)).newPage();
    await lookout.goto(`${world.origin}/aanmelden`);
    // What no page may have is seen where it is.
    const wrong = `<html lang="nl"><title>Fout</title><main><h1>Fout</h1><img src="/icon.svg"><pre>${'x'.repeat(3000)}</pre></main>`;
    expect(await faultsIn(lookout, wrong, 'wrong')).toEqual([
      expect.stringMatching(/^wrong at 320 px: image-alt: <img /),
      expect.stringMatching(/^wrong: \d+ px wide at 320 px$/),
      expect.stringMatching(/^wrong: \d+ px wide at 1280 px$/),
    ]);
    const check = async (path: string, as?: string, status = 200) => {
      // What scripts do on a page is seen in the page itself; the others look alike as they were sent.
      const answer = await world.app.get(path, as === undefined ? undefined : await cookie(as));
      const html = await answer.text();
      if (answer.status === status && !html.includes('<script'))
        return faultsIn(lookout, html, `${as ?? 'visitor'} ${path}`);
      const context = contexts.get(as) ?? contextAs(as);
      contexts.set(as, context);
      // A window costs the browser more than a page in it: they are used again.
      const page = idle.get(as)?.pop() ?? (await (await context).newPage());
      const faults = await faultsOf(page, world.origin + path, status);
      idle.set(as, [...(idle.get(as) ?? []), page]);
      return faults;
    };
    const ofPattern = async (pattern: string): Promise<string[]> => {
      const seen = await seenAs(pattern);
      if (!seen) return [`${pattern}: nobody sees it`];
      // What the clerk has more of on the pages that everybody sees.
      const clerkHasMore = /\{(voorstel|vergadering|punt|stemming)\}$/.test(pattern);
      const more = clerkHasMore ? await check(region + seen.path, 'Regiogriffier') : [];
      return [...(await check(region + seen.path, seen.as)), ...more];
    };
    const work = [
      ...allPages.flatMap((feature) => feature.pages ?? []).map((each) => () => ofPattern(each.path)),
      ...[`${region}/en/`, `${region}/en/voorstellen/5`, '/aanmelden'].map((path) => () => check(path)),
      () => check('/mijn', 'Regiogriffier'),
      () => check(`${region}/nergens`, undefined, 404),
      () => check(`${region}/voorstellen/nieuw`, undefined, 403),
    ];
    expect(await inTurn(work)).toEqual([]);
  });

  it('has no link and no form that leads nowhere, for a visitor and for each kind of office', {
    timeout: 300_000,
  }, async () => {
    const broken: string[] = [];
    const taken = world.app.app.routes
      .filter((route) => route.method === 'POST')
      .map((route) => new RegExp(`^${route.path.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`));
    expect(taken.some((route) => route.test(`${region}/voorstellen/5/nergens`))).toBe(false);
    const addressesIn = (html: string, tag: RegExp) =>
      [...html.matchAll(tag)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
    const crawl = async (from: readonly string[], as?: string) => {
      const signedIn = as ? await cookie(as) : undefined;
      const seen = new Set<string>();
      let pages = 0;
      const forms = new Set<string>();
      const todo = [...from];
      for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
        if (seen.has(kindOf(path))) continue;
        seen.add(kindOf(path));
        pages += 1;
        const answer = await world.app.get(path, signedIn);
        if (answer.status >= 400) broken.push(`${as ?? 'visitor'} ${path}: ${answer.status}`);
        const html = await answer.text();
        for (const action of addressesIn(html, /<form [^>]*method="post" action="([^"?#]*)/g))
          forms.add(action);
        const links = addressesIn(html, /<a [^>]*href="(\/[^"#]*)/g);
        todo.push(...(from.length > 1 ? links : links.filter((link) => !link.startsWith(`${region}/en`))));
      }
      for (const form of forms)
        if (!taken.some((route) => route.test(form))) broken.push(`${as ?? 'visitor'} form ${form}`);
      return { pages, forms: forms.size };
    };
    const both = [`${region}/`, `${region}/en/`];
    expect((await crawl(both)).pages).toBeGreaterThan(150);
    for (const office of ['Regiogriffier', 'Griffier Leiderdorp', 'Fractiespecialist VVD Voorschoten']) {
      const { pages, forms } = await crawl([`${region}/`], office);
      expect(pages).toBeGreaterThan(150);
      expect(forms).toBeGreaterThan(1);
    }
    expect(broken).toEqual([]);
  });

  it.each([true, false])(
    'a specialist votes and the clerk closes (JavaScript %s)',
    { timeout: 60_000 },
    async (javaScriptEnabled) => {
      const { rows } = await world.app.owner.query("select id from vote where state = 'open'");
      const path = `${world.origin}${region}/stemmingen/${rows[0].id}`;
      const page = await world.signIn(
        await world.browser.newContext({ javaScriptEnabled }),
        'Fractiespecialist VVD Voorschoten',
      );
      await page.goto(path);
      await page.getByRole('button', { name: /Stem uitbrengen: tegen/ }).click();
      await page.getByText('Uw fractie stemde tegen.', { exact: true }).waitFor();
      await page.getByRole('button', { name: /Stem uitbrengen: voor/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Uw fractie stemde voor.', { exact: true }).waitFor();
      if (javaScriptEnabled) return;
      const clerk = await world.signIn(
        await world.browser.newContext({ javaScriptEnabled }),
        'Regiogriffier',
      );
      await clerk.goto(path);
      await clerk.getByRole('button', { name: 'Stemming sluiten' }).click();
      await clerk.getByRole('button', { name: 'Uitslag vaststellen' }).click();
      await clerk.getByText('Positief advies, na stemming').waitFor();
      expect(await clerk.getByRole('img', { name: /Naar gewicht/ }).count()).toBe(1);
    },
  );
});
