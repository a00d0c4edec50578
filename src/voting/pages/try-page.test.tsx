import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, addDays, type FractionId, type VoteId, visitor } from '#kernel';
import type { Lang, PageContext } from '#platform/http';
import { fieldsOf, rulesInForce, startingRules } from '#rulebook';
import {
  agreeChangeOperation,
  confirmChangeOperation,
  proposeChangeOperation,
} from '../../rulebook/change-operations.ts';
import { triedShape, tryRead } from '../api-try.ts';
import { castBallotOperation, closeVoteOperation, confirmVoteOperation } from '../operations.ts';
import { type Vote, voteById } from '../store.ts';
import { clerk, fractions, holding, region, specialist, today, votingRegion } from '../testing.ts';
import { tryPage } from './try-page.tsx';

type World = Awaited<ReturnType<typeof votingRegion>>;
let world: World;
let first: VoteId;
beforeAll(async () => {
  world = await votingRegion();
  // By votes 100 to 130, by seats 20 to 23, by heads one to three; one abstains.
  first = await held({
    [fractions.leidenD66]: 'voor',
    [fractions.leidenVvd]: 'tegen',
    [fractions.leiderdorpD66]: 'tegen',
    [fractions.leiderdorpVvd]: 'tegen',
    [fractions.zoeterwoudeCda]: 'onthouden',
  });
  // By votes 140 to 90.
  await held({
    [fractions.leidenD66]: 'voor',
    [fractions.leidenVvd]: 'voor',
    [fractions.leiderdorpD66]: 'tegen',
    [fractions.leiderdorpVvd]: 'tegen',
    [fractions.zoeterwoudeCda]: 'onthouden',
  });
});
afterAll(() => world.close());

async function held(choices: Readonly<Record<string, string>>): Promise<VoteId> {
  const id = await world.open(await world.proposal());
  for (const [fraction, keuze] of Object.entries(choices))
    await world.act(
      castBallotOperation,
      specialist(fraction as FractionId),
      { stemming: id },
      {
        fractie: fraction,
        keuze,
      },
    );
  for (const operation of [closeVoteOperation, confirmVoteOperation])
    await world.act(operation, clerk, { stemming: id });
  return id;
}

function context(query = '', lang: Lang = 'nl', actor: Actor = visitor): PageContext {
  return {
    lang,
    region,
    actor,
    today,
    demonstration: false,
    params: {},
    query: new URLSearchParams(query),
    read: (statements) => world.database.read(region.id, statements),
    link: (path) => `/${region.id}${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
async function page(query = '', lang: Lang = 'nl') {
  const answer = await tryPage.render(context(query, lang));
  if (!answer || !('body' in answer)) throw new Error('No page');
  return { html: render(answer.body).replaceAll('\u00a0', ' '), status: answer.status };
}
async function api(query: string) {
  const found = (await tryRead.read(context(query))) as { proef: unknown[]; totaal: number } | undefined;
  return found?.proef.map((each) => triedShape.parse(each));
}

describe('trying rules on past votes', () => {
  it('gives with the rules they were held under what they gave', async () => {
    for (const each of (await api('met=1')) ?? []) {
      expect(each.met_deze_regels).toEqual(each.toen);
      expect(each.anders).toBe(false);
    }
    expect((await page('met=1')).html).toContain(
      'Van de 2 vastgestelde uitkomsten was er geen anders geweest.',
    );
  });

  it('by equal weights turns one and leaves one without an outcome', async () => {
    const [second, one] = (await api('gewicht=gelijk')) ?? [];
    expect(one).toMatchObject({ toen: { uitkomst: 'negatief' }, met_deze_regels: { uitkomst: 'negatief' } });
    expect(second).toMatchObject({
      toen: { uitkomst: 'positief_na_stemming' },
      met_deze_regels: { uitkomst: 'geen', reden: 'stemmen_staken', gewicht_voor: 2 },
      door: ['gewicht'],
      anders: true,
    });
    const { html } = await page('gewicht=gelijk');
    expect(html).toContain('Van de 2 vastgestelde uitkomsten was er één anders geweest.');
    expect(html).toContain('Door het gewicht.');
    expect((await page('gewicht=gelijk', 'en')).html).toContain('Because of the weight.');
  });

  it('takes seats from the result that the weight came from', async () => {
    const [second] = (await api('gewicht=zetels')) ?? [];
    expect(second?.met_deze_regels).toMatchObject({ gewicht_voor: 28, gewicht_tegen: 18 });
  });

  it('says what is assumed of who abstained where that would not be allowed', async () => {
    const [second] = (await api('onthouden=nee')) ?? [];
    expect(second?.onthouders).toEqual({
      aantal: 1,
      allen_voor: 'positief_na_stemming',
      allen_tegen: 'positief_na_stemming',
    });
    expect((await page('onthouden=nee')).html).toContain('Gerekend is alsof zij niet stemden.');
  });

  it('refuses settings that are none, keeps them, and says which sets there are', async () => {
    const wrong = await page('drempel=1/3&gewicht=gelijk');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="1/3"');
    expect(wrong.html).toContain('href="#veld-drempel"');
    expect((await page('met=99')).html).toContain('Deze versie of dit voorstel is er niet.');
    expect(await api('met=99')).toBeUndefined();
    for (const [query, name] of [
      ['drempel=2', 'drempel'],
      ['drempel=3/3', 'drempel'],
      ['gewicht=veel', 'gewicht'],
      ['onthouden=soms', 'onthouden'],
      ['minimum_gemeenten=0', 'minimum_gemeenten'],
    ] as const)
      expect(
        tryRead.query?.safeParse(Object.fromEntries(new URLSearchParams(query))).error?.issues[0]?.path,
      ).toEqual([name]);
  });

  it('tries a proposed change; once adopted, an open vote keeps its own rules', async () => {
    const input = { ...fieldsOf(startingRules), gewicht: 'gelijk', geldt_vanaf: today, reden: 'Even zwaar.' };
    const made = await world.act(proposeChangeOperation, clerk, {}, input);
    if (!made.ok) throw new Error(made.code);
    const wijziging = (made.value as { id: number }).id;
    expect((await page()).html).toContain(`Voorstel ${wijziging}`);
    expect((await api(`met=voorstel-${wijziging}`))?.filter((each) => each.anders)).toHaveLength(1);
    const open = await world.open(await world.proposal());
    const agreed = {
      overeengekomen_in: 'Stuurgroep',
      overeengekomen_op: addDays(today, -1),
      geldt_vanaf: today,
      gezien: 1,
    };
    await world.act(agreeChangeOperation, clerk, { wijziging }, agreed);
    expect((await world.act(confirmChangeOperation, holding('chair'), { wijziging })).ok).toBe(true);
    const now = await world.write((transaction) => rulesInForce(transaction, today));
    expect(now).toMatchObject({ version: 2, rules: { weights: 'equal' } });
    const read = async (id: VoteId) => (await world.database.read(region.id, [voteById(id)]))[0][0] as Vote;
    for (const id of [open, first])
      expect(await read(id)).toMatchObject({
        rulebookVersion: 1,
        rules: { weights: 'votes_at_latest_election' },
      });
    await world.cast(open, fractions.leidenD66, 'voor');
    const own = (await read(open)).fractions.find((f) => f.fraction === fractions.leidenD66);
    expect(own?.weight).toBe(100);
    const next = await read(await world.open(await world.proposal()));
    expect(next.rulebookVersion).toBe(2);
    expect(new Set(next.fractions.map((f) => f.weight))).toEqual(new Set([1]));
  });
});
