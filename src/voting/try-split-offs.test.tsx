import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FractionId, type VoteId, visitor } from '#kernel';
import type { PageContext } from '#platform/http';
import { startingRules } from '#rulebook';
import {
  correctFractionChangeOperation,
  recordFractionChangeOperation,
} from '../elections/fraction-operations.ts';
import { triedShape, tryRead } from './api-try.ts';
import { weightBasisOfVote } from './basis.ts';
import { closeVoteOperation, confirmVoteOperation } from './operations.ts';
import { tryPage } from './pages/try-page.tsx';
import { clerk, fractions, holding, region, today, votingRegion } from './testing.ts';
import { weightsThen } from './weights-then.ts';

type World = Awaited<ReturnType<typeof votingRegion>>;
const vrij = 'gm0546-vrij-leiden' as FractionId;
const samen = 'gm0547-samen' as FractionId;
const los = 'gm0547-los' as FractionId;
const present = [fractions.leidenD66, fractions.leidenVvd, vrij, samen, los, fractions.zoeterwoudeCda];

/** Seven of the twenty of Leiden left with 35 of 100 votes; in Leiderdorp two merged, and all of the list VVD left with 30. */
async function withSplitOffs(splitOff: 'nothing' | 'share_by_members'): Promise<World> {
  const world = await votingRegion({ ...startingRules, splitOff });
  const record = async (gemeente: string, input: object) => {
    const actor = holding('council_clerk', { municipality: gemeente as never });
    const sent = { dag: today, bron: 'Brief', ...input };
    const done = await world.act(recordFractionChangeOperation, actor, { gemeente }, sent);
    if (!done.ok) throw new Error(done.code);
  };
  await record('gm0546', {
    soort: 'afsplitsing',
    fractie: fractions.leidenD66,
    leden: 7,
    naam: 'Vrij Leiden',
  });
  const merger = { fractie: fractions.leiderdorpD66, met: fractions.leiderdorpVvd, naam: 'Samen' };
  await record('gm0547', { soort: 'samenvoeging', ...merger });
  const leaving = { fractie: samen, leden: 6, lijst: fractions.leiderdorpVvd, naam: 'Los' };
  await record('gm0547', { soort: 'afsplitsing', ...leaving });
  return world;
}

async function held(world: World, choices: Readonly<Record<string, string>>): Promise<VoteId> {
  const id = await world.open(await world.proposal(), { present });
  for (const [fraction, choice] of Object.entries(choices)) {
    const done = await world.cast(id, fraction as FractionId, choice);
    if (!done.ok) throw new Error(`${fraction}: ${done.code}`);
  }
  for (const operation of [closeVoteOperation, confirmVoteOperation])
    await world.act(operation, clerk, { stemming: id });
  return id;
}
const seen = (world: World, query: string): PageContext => ({
  lang: 'nl',
  region,
  actor: visitor,
  today,
  demonstration: false,
  params: {},
  query: new URLSearchParams(query),
  read: (statements) => world.database.read(region.id, statements),
  link: (path) => `/proefregio${path}`,
  absolute: (path) => path,
});
async function tried(world: World, query: string) {
  const found = (await tryRead.read(seen(world, query))) as { proef: unknown[] };
  return triedShape.parse(found.proef[0]);
}
async function page(world: World, query: string): Promise<string> {
  const answer = await tryPage.render(seen(world, query));
  return answer && 'body' in answer ? render(answer.body).replaceAll('\u00a0', ' ') : '';
}
const ballots = {
  [fractions.leidenD66]: 'voor',
  [fractions.leidenVvd]: 'tegen',
  [samen]: 'tegen',
  [fractions.zoeterwoudeCda]: 'voor',
};

describe('another rule for split-offs, tried on past votes', () => {
  let nothing: World;
  let share: World;
  beforeAll(async () => {
    nothing = await withSplitOffs('nothing');
    share = await withSplitOffs('share_by_members');
    await held(nothing, ballots);
    await held(share, { ...ballots, [vrij]: 'tegen', [los]: 'voor' });
  });
  afterAll(() => Promise.all([nothing.close(), share.close()]));

  it('from a share to nothing: the votes go back to who goes on with the list, as held under that rule', async () => {
    // With shares 65 + 25 + 30 for, 40 + 60 + 35 against; without 125 for, 130 against.
    const found = await tried(share, 'afsplitsing=niets');
    expect(found.toen).toMatchObject({ uitkomst: 'negatief', gewicht_voor: 120, gewicht_tegen: 135 });
    expect(found.met_deze_regels).toMatchObject({ gewicht_voor: 125, gewicht_tegen: 130 });
    expect(found.met_deze_regels).toEqual((await tried(nothing, 'met=1')).toen);
    expect(found.zonder_stem).toBeNull();
    expect(found.status).toBe('Advies, geen besluit: de raden beslissen.');
  });

  it('from nothing to a share: says of whom no ballot is known, and what it could have made of it', async () => {
    const found = await tried(nothing, 'afsplitsing=aandeel_naar_leden');
    expect(found.toen).toMatchObject({ uitkomst: 'negatief', gewicht_voor: 125, gewicht_tegen: 130 });
    // 65 + 25 against 40 + 60; the two that left have 35 and 30.
    expect(found.met_deze_regels).toMatchObject({ gewicht_voor: 90, gewicht_tegen: 100 });
    expect(found.zonder_stem).toEqual({
      aantal: 2,
      gewicht: 65,
      allen_voor: 'positief_na_stemming',
      allen_tegen: 'negatief',
    });
    const html = await page(nothing, 'afsplitsing=aandeel_naar_leden');
    expect(html).toContain(
      '2 fracties hadden toen geen gewicht en nu samen 65; een stem van hen is er niet.',
    );
    expect(html).toMatch(
      /Waren zij allen voor: Positief advies, na stemming\. Allen tegen: Negatief advies\./,
    );
    expect(html).toContain('zijn aandeel in de leden van de fractie');
    expect(html).toMatch(/name="afsplitsing" value="aandeel_naar_leden" checked/);
  });

  it('together with another measure, as held under both', async () => {
    // By seats, without shares: 20 + 5 for, 8 + 18 against.
    expect((await tried(share, 'afsplitsing=niets&gewicht=zetels')).met_deze_regels).toMatchObject({
      gewicht_voor: 25,
      gewicht_tegen: 26,
    });
    // One each, without the two that weigh nothing then.
    expect((await tried(share, 'afsplitsing=niets&gewicht=gelijk')).met_deze_regels).toMatchObject({
      gewicht_voor: 2,
      gewicht_tegen: 2,
    });
  });

  it('by the changes of then, whatever was corrected since', async () => {
    const before = await tried(share, 'afsplitsing=niets&gewicht=zetels');
    const actor = holding('council_clerk', { municipality: 'gm0546' as never });
    const lapse = { soort: 'vervalt', reden: 'Vergissing' };
    const params = { gemeente: 'gm0546', wijziging: 1 };
    expect(await share.act(correctFractionChangeOperation, actor, params, lapse)).toMatchObject({ ok: true });
    expect(await tried(share, 'afsplitsing=niets&gewicht=zetels')).toEqual(before);
  });

  it('tells nothing where the way back does not give what was frozen', async () => {
    const [[kept]] = await nothing.database.read(region.id, [weightBasisOfVote(1)]);
    if (!kept) throw new Error('No basis');
    const rules = { splitOff: 'share_by_members', weights: 'seats' } as const;
    expect(weightsThen(kept.basis, new Map())(rules)).toBeUndefined();
    expect(weightsThen(null, new Map())(rules)).toBeUndefined();
    const without = { ...kept.basis, councils: kept.basis.councils.map((c) => ({ ...c, changes: [] })) };
    expect(weightsThen(without, new Map())(rules)).toBeUndefined();
  });

  it('refuses a rule that there is not, at its field', async () => {
    expect(tryRead.query?.safeParse({ afsplitsing: 'alles' }).error?.issues[0]?.message).toBe(
      'split_off_wrong',
    );
    expect(await page(nothing, 'afsplitsing=alles')).toContain('href="#veld-afsplitsing"');
  });
});
