import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayRecordChange } from '../../elections/policy.ts';
import { mayRegister } from '../../local-decisions/policy.ts';
import { mayRestore } from '../../people/policy.ts';
import { mayCast } from '../../voting/policy.ts';
import { exampleRequests } from '../example-requests.ts';
import { features } from '../features.ts';
import { testApplication } from '../testing.ts';
import { kindAnchors, kinds, whoMayMessages } from './messages.ts';
import { operationsOf, rightsOf, sentencesOf } from './rights.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication();
});
afterAll(() => app.close());

const path = '/leidse-regio/wie-mag-wat';
const page = async (cookie?: string, address = path) => {
  const text = await (await app.get(address, cookie)).text();
  return text
    .replace(/<script.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('"Wie mag wat"', () => {
  const rights = rightsOf(features);

  it('tells of every operation that there is, below a policy of its own', () => {
    const told = new Set(rights.flatMap(({ operations }) => operations.map(({ name }) => name)));
    expect([...told].sort()).toEqual([...new Set(exampleRequests.map(({ operation }) => operation))].sort());
    expect(told.size).toBe(features.flatMap(operationsOf).length);
    for (const { policy, operations, reading } of rights)
      if (operations.length === 0 && !reading) expect(policy.step).toBe('installation');
  });

  it.each(['nl', 'en'] as const)(
    'reads every right out in %s, and leaves no place for words open',
    async (lang) => {
      const text = await page(undefined, lang === 'nl' ? path : '/leidse-regio/en/wie-mag-wat');
      const sentences = rights.flatMap(({ policy }) => sentencesOf(policy, lang));
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) {
        expect(text).toContain(sentence.replace(/'/g, '&#39;'));
        expect(sentence).not.toMatch(/[{}]|undefined|,,| \.| {2}/);
      }
      // For people: no words of the API, no stop after a comma, nothing said twice.
      const told = text.slice(text.indexOf(lang === 'nl' ? 'Op deze pagina' : 'On this page'));
      expect(
        told.match(/.{20}(\w_\w|\w:\w|,[:;.]|[{}]|\beigen raad van de eigen|own council of the own).{20}/g),
      ).toBeNull();
    },
  );

  it.each([
    'De griffier van een gemeente registreert de besluiten van de eigen raad, en van geen andere, met de dag van behandeling, en met een verantwoording als ze afwijken van het advies.',
    'De fractiespecialist brengt de stem uit namens de eigen fractie, en namens geen andere; waar die fractie zetels in het orgaan heeft, alleen zolang de eigen zetel duurt.',
    'De regiogriffier of de beleidsmedewerker die voor de regio zelf werkt schrijft wat de regio over zichzelf vertelt: ambities, tijdlijn en nieuws.',
    'De voorzitter van een orgaan stelt in het eigen orgaan, en in geen ander, consensus voor, of trekt dat voorstel in.',
    'De voorzitter van een orgaan of het maatschappelijk lid leest een agenda van het eigen orgaan, en van geen ander, die nog een concept is.',
  ])('says: %s', async (sentence) => expect(await page()).toContain(sentence));

  it('tells of every feature that shows something to some and not to all', async () => {
    const text = await page();
    for (const { shared = [] } of features) for (const { nl } of shared) expect(text).toContain(nl);
    const told = features.filter((each) => each.reading || each.shared).map(({ name }) => name);
    // Asks who looks, of what may be shared or is for some offices.
    const asks = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/test|^kernel|^main/.test(file))
      .filter((file) =>
        /\b(maySee|maySeeDraft|maySeeDraftTask|mayReadDraft)\(/.test(readFileSync(join('src', file), 'utf8')),
      )
      .map((file) => file.split('/')[0] as string);
    // The calendar names to a clerk what rests on a date, of what consultations tell.
    for (const feature of new Set(asks)) if (feature !== 'calendar') expect(told).toContain(feature);
  });

  it('says what nobody may, and that is so', async () => {
    const text = await page();
    for (const sentence of whoMayMessages.nl.never) expect(text).toContain(sentence);
    const named = (policy: { readonly grants: readonly { readonly kind: string }[] }) =>
      policy.grants.map(({ kind }) => kind);
    expect(named(mayCast)).toEqual(['specialist']);
    expect(named(mayRegister)).toEqual(['council_clerk', 'municipal_secretary']);
    expect(named(mayRestore)).toEqual(['council_clerk', 'regional_clerk']);
    expect(named(mayRecordChange)).toEqual(['council_clerk', 'operator']);
    const steps = rights
      .filter(({ policy }) => named(policy).includes('operator'))
      .map(({ policy }) => policy.step);
    for (const step of ['opinion', 'vote', 'advice', 'decision', 'account'])
      expect(steps).not.toContain(step);
  });

  it('has a place for every office, and one for what nobody records', async () => {
    const html = await (await app.get(path)).text();
    for (const kind of kinds) expect(html).toContain(`id="${kindAnchors[kind]}"`);
    expect(Object.keys(kindAnchors).sort()).toEqual([...kinds].sort());
    expect(html).toContain('praat mee aan de tafel');
  });

  it('begins with what is yours, for whoever is signed in', async () => {
    expect(await page()).not.toContain('Wat u mag');
    const clerk = await page(await app.signIn('Griffier Leiderdorp'));
    const mine = clerk.slice(clerk.indexOf('Wat u mag'), clerk.indexOf('Op deze pagina'));
    expect(mine).toContain('Griffier Leiderdorp');
    expect(mine).toContain('Registreert de besluiten van de eigen raad, en van geen andere,');
    expect(mine).not.toContain('Leidt de stemmingen');
  });

  it('is offered to programs', async () => {
    type Answer = {
      'wie-mag-wat': { ambt: string | null; zin: string; bewerkingen: string[]; leest: boolean }[];
      totaal: number;
    };
    const part = async (offset: number) =>
      (await (await app.get(`/leidse-regio/api/v1/wie-mag-wat?limit=100&offset=${offset}`)).json()) as Answer;
    const { 'wie-mag-wat': first, totaal } = await part(0);
    const all = [...first, ...(await part(100))['wie-mag-wat']];
    const shared = features.flatMap((feature) => feature.shared ?? []).map(({ nl }) => nl);
    expect(shared.length).toBeGreaterThan(0);
    expect(totaal).toBe(rights.flatMap(({ policy }) => policy.grants).length + shared.length);
    expect(all.filter(({ ambt }) => ambt === null).map(({ zin }) => zin)).toEqual(shared);
    expect(all).toContainEqual(
      expect.objectContaining({ ambt: 'fractiespecialist', bewerkingen: ['cast_ballot'], leest: false }),
    );
    expect(all.filter(({ leest, ambt }) => leest && ambt).map(({ ambt }) => ambt)).toEqual([
      // Tasks of working groups that are drafts.
      ...['regiogriffier', 'gemeentesecretaris', 'portefeuillehouder', 'beleidsmedewerker'],
      ...['regiogriffier', 'voorzitter', 'maatschappelijk-lid'],
      // Agreements that are not signed yet.
      ...['regiogriffier', 'gemeentesecretaris', 'portefeuillehouder', 'beleidsmedewerker'],
    ]);
  });
});
