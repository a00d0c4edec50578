import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { number } from '#platform/html';
import { insertRulebook, type Rules, startingRules } from '#rulebook';
import { features } from './features.ts';
import { exampleAddresses, examplesFor, testApplication } from './testing.ts';

const base = '/leidse-regio';
const void_ = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

interface Element {
  readonly name: string;
  readonly tag: string;
}
interface Text {
  readonly text: string;
  /** The elements that it stands in, the outermost first. */
  readonly within: readonly Element[];
  /** The row of a table that it stands in: its place in the document. */
  readonly row: number | undefined;
}

/** The texts of a page with what they stand in; what Preact wrote closes every element that it opens. */
function textsOf(html: string): Text[] {
  const stack: (Element & { readonly at: number })[] = [];
  const texts: Text[] = [];
  const body = html
    .slice(html.indexOf('<body'), html.lastIndexOf('</body>') + 7)
    .replace(/<(script|style)\b.*?<\/\1>/gs, '');
  for (const match of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)([^>]*?)(\/?)>|([^<]+)/g)) {
    const [, end, name = '', more = '', closed, text] = match;
    if (text !== undefined) {
      const row = stack.findLast((each) => each.name === 'tr')?.at;
      texts.push({ text, within: [...stack], row });
    } else if (end) {
      if (stack.pop()?.name !== name) throw new Error(`Not closed in order: ${name}`);
    } else if (!closed && !void_.has(name)) stack.push({ name, tag: more, at: match.index });
  }
  return texts;
}

let app: Awaited<ReturnType<typeof testApplication>>;
const html = async (path: string, cookie?: string) => {
  const answer = await app.get(path, cookie);
  return answer.status === 200 ? (await answer.text()).replaceAll('&nbsp;', ' ') : '';
};
const api = async (path: string) => (await app.get(`${base}/api/v1${path}`)).json() as Promise<never>;

interface Fraction {
  readonly code: string;
  readonly naam: string;
  readonly gemeente: string;
  readonly gewicht: number;
  readonly stemmen: number;
  readonly zetels: number;
  readonly herleiding: {
    readonly regel_gewicht: string;
    readonly lijsten: readonly { readonly stemmen: number; readonly zetels: number }[];
  };
}
const fractionsNow = async () =>
  (await api('/fracties?limit=100')) as { readonly fracties: readonly Fraction[] };

let walked: ReadonlyMap<string, string>;
beforeAll(async () => {
  app = await testApplication();
  walked = await publicPages();
}, 120_000);
afterAll(() => app.close());

/** Every public page that can be reached by links, without forms' questions in the address. */
async function publicPages(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const waiting = [base, ...exampleAddresses().map((path) => `${base}${path}`)];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await html(path);
    found.set(path, page);
    for (const [, href = ''] of page.matchAll(/href="([^"#?]+)/g)) {
      const other = href.startsWith(`${base}/en`) || href.includes('/api/') || /\.\w+$/.test(href);
      if (href.startsWith(`${base}/`) && !other && !seen.has(href)) {
        seen.add(href);
        waiting.push(href);
      }
    }
  }
  return found;
}

/** Where the way back ends: the results themselves, and the derivations. */
const sources = /^\/leidse-regio\/(uitslagen|verkiezingen)(\/|$)|\/herleiding$/;

interface Figure {
  readonly figure: string;
  /** The tag of the link that it stands in. */
  readonly link: string | undefined;
  /** It stands in a derivation or in a row that names its result, or it is a sum of the three readings. */
  readonly derived: boolean;
  readonly near: string;
}

/** The numbers of a page that are written with a point, each with what it leads to. */
function figuresOf(page: string): Figure[] {
  const texts = textsOf(page);
  const ofResult = new Set(
    texts
      .filter(({ within }) => within.some(({ tag }) => /\/uitslagen\/\d+"/.test(tag)))
      .map(({ row }) => row),
  );
  return texts.flatMap(({ text, within, row }) =>
    [...text.matchAll(/\d{1,3}(?:\.\d{3})+/g)].map(([figure]) => ({
      figure,
      link: within.find(({ name }) => name === 'a')?.tag,
      derived:
        within.some(({ tag }) => /id="herleiding"|class="fig"/.test(tag)) ||
        (row !== undefined && ofResult.has(row)),
      near: text.trim().slice(0, 60),
    })),
  );
}

describe('the weights of the demonstration', () => {
  it('lead on every public page to where they come from', async () => {
    const { fracties } = await fractionsNow();
    // Small numbers are found everywhere, as days and counts.
    const weights = new Set(fracties.filter((f) => f.gewicht > 999).map((f) => number(f.gewicht, 'nl')));
    expect(weights.size).toBeGreaterThan(20);
    const pages = [...walked].filter(([path]) => !sources.test(path));
    const found = pages.flatMap(([path, page]) =>
      figuresOf(page)
        .filter(({ figure }) => weights.has(figure))
        .map((each) => ({ path, ...each })),
    );
    const linked = found.filter(({ link }) => link !== undefined);
    expect(linked.length).toBeGreaterThan(300);
    expect(linked.filter(({ link = '' }) => !link.includes('herleiding'))).toEqual([]);
    expect(found.filter(({ link, derived }) => link === undefined && !derived)).toEqual([]);
  });
});

describe('"Advies, geen besluit: de raden beslissen"', () => {
  const line = /Advies, geen besluit:/;

  it('stands on every public page with the outcome of a vote', () => {
    const outcome = /(Positief|Negatief) advies/;
    const texts = [...walked].map(([path, page]) => [path, page.replace(/<[^>]+>/g, '')] as const);
    const shown = texts.filter(([path, text]) => outcome.test(text) && path !== `${base}/begrippen`);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter(([, text]) => !line.test(text)).map(([path]) => path)).toEqual([]);
  });

  it.each(['/partijfamilies/d66', '/partijfamilies/vvd'])(
    'stands where ballots are put side by side: %s',
    (path) => {
      const page = walked.get(base + path) ?? '';
      expect(page).toContain('data-l="Samen"');
      expect(page).toMatch(line);
    },
  );

  it('stands in every answer of the API with an outcome or a ballot', async () => {
    const paths = features
      .flatMap((feature) => feature.reads ?? [])
      .map(({ path }) =>
        path.replace(/\{(\w+)\}/g, (_whole, name: string) => examplesFor(path)[name] ?? name),
      );
    const told: string[] = [];
    const silent: string[] = [];
    for (const path of paths) {
      const text = await (await app.get(`${base}/api/v1${path}`)).text();
      if (!/"(positief_na_stemming|positief_bij_consensus|negatief|voor|niet_gestemd)"/.test(text)) continue;
      (line.test(text) ? told : silent).push(path);
    }
    expect(told).toContain('/stemmingen/proef');
    expect(told).toContain('/partijfamilies/d66');
    expect(silent).toEqual([]);
  });
});

describe.each([
  ['seats', 'zetels', (f: Fraction) => f.herleiding.lijsten.reduce((sum, part) => sum + part.zetels, 0)],
  ['equal', 'gelijk', (f: Fraction) => (f.herleiding.lijsten.some((part) => part.zetels > 0) ? 1 : 0)],
  ['votes_at_latest_election', 'stemmen', (f: Fraction) => f.stemmen],
] as const)('under a rulebook that weighs by %s', (weights, word, weightOf) => {
  let fractions: readonly Fraction[];
  beforeAll(async () => {
    const today = date('2026-11-24');
    const version = { seats: 91, equal: 92, votes_at_latest_election: 93 }[weights];
    const rules: Rules = { ...startingRules, weights };
    await app.aside('leidse-regio' as never, (tx) =>
      insertRulebook(tx, 'leidse-regio' as never, version, today, rules),
    );
    fractions = (await fractionsNow()).fracties;
  });
  const unit = { seats: 'zetels', equal: 'één per fractie', votes_at_latest_election: 'stemmen' }[weights];
  const leiderdorp = () => fractions.filter((f) => f.gemeente === 'gm0547');
  const sum = (own: readonly Fraction[]) => own.reduce((total, f) => total + f.gewicht, 0);

  it('the API gives that weight, with the split-off fraction without one', () => {
    expect(fractions.map((f) => [f.code, f.gewicht])).toEqual(fractions.map((f) => [f.code, weightOf(f)]));
    expect(fractions.filter((f) => f.gewicht === 0)).toHaveLength(1);
    expect(new Set(fractions.map((f) => f.herleiding.regel_gewicht))).toEqual(new Set([word]));
  });

  it.each([
    '/gemeenten/leiderdorp',
    '/raden/leiderdorp',
    '/gemeenten/leiderdorp/fractiewijzigingen',
    '/partijfamilies',
  ])('%s shows it and says what is counted', async (path) => {
    const page = await html(base + path);
    expect(page).toMatch(new RegExp(`Gewicht( vandaag)? \\(${unit}\\)`));
    for (const f of leiderdorp()) {
      const link = new RegExp(`href="${base}/fracties/${f.code}#herleiding">([\\d.]+)<`).exec(page);
      if (path !== '/partijfamilies' || link)
        expect([f.code, link?.[1]]).toEqual([f.code, number(f.gewicht, 'nl')]);
    }
  });

  it.each(['/gemeenten', '/raden'])('%s adds it up', async (path) => {
    const page = await html(base + path);
    expect(page).toContain(`Gewicht (${unit})`);
    const row = page
      .split('<tr')
      .slice(1)
      .find((each) => each.includes(`${path}/leiderdorp"`));
    expect(row).toContain(`>${number(sum(leiderdorp()), 'nl')}<`);
  });

  it('the page that a weight leads to derives that number', async () => {
    for (const f of leiderdorp()) {
      const page = await html(`${base}/fracties/${f.code}`);
      const section = page.slice(page.indexOf('id="herleiding"')).split('</section>')[0] ?? '';
      expect(section).toContain(`Gewicht (${unit}): ${number(f.gewicht, 'nl')}`);
      const column = [...section.matchAll(/<span>([\d.]+)<\/span><\/td><\/tr>/g)];
      const last = column.map(([, figure = '']) => Number(figure.replaceAll('.', '')));
      expect(last.length).toBeGreaterThan(0);
      if (weights === 'equal') expect(section).toContain(f.gewicht === 1 ? 'weegt één.' : 'weegt niets.');
      else expect(last.at(-1)).toBe(f.gewicht);
      const rule = {
        seats: 'aantal zetels dat',
        equal: 'weegt één',
        votes_at_latest_election: 'aantal stemmen',
      };
      expect(section).toContain(rule[weights]);
    }
  });

  it('families and councils give it by API', async () => {
    const { partijfamilies } = (await api('/partijfamilies')) as {
      partijfamilies: { fracties: { fractie: string; gewicht: number | null }[] }[];
    };
    const members = partijfamilies.flatMap((family) => family.fracties);
    expect(members.length).toBeGreaterThan(5);
    const weightOfCode = new Map(fractions.map((f) => [f.code, f.gewicht]));
    for (const { fractie, gewicht } of members)
      expect([fractie, gewicht]).toEqual([fractie, weightOfCode.get(fractie) ?? null]);
    expect(await api('/raden/leiderdorp')).toMatchObject({ gewicht: sum(leiderdorp()), regel_gewicht: word });
    expect(await api('/gemeenten/gm0547')).toMatchObject({ gewicht: sum(leiderdorp()) });
  });
});
