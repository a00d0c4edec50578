import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type VoteId, visitor } from '#kernel';
import type { Lang, PageAnswer, PageContext } from '#platform/http';
import { emptyForm } from '#platform/http';
import { type Proposal, proposalById } from '#proposals';
import { startingRules } from '#rulebook';
import { stepProposal } from '../../proposals/move-proposal.ts';
import { derivationRead } from '../api-derivation.ts';
import { readVote, voteShape, votesRead } from '../api-vote.ts';
import { votingFeature } from '../feature.tsx';
import { annulVoteOperation, closeVoteOperation, confirmVoteOperation } from '../operations.ts';
import { type Vote, votesOfProposal } from '../store.ts';
import {
  clerk,
  everyFraction,
  fractions,
  now,
  otherRegion,
  region,
  specialist,
  today,
  votingRegion,
} from '../testing.ts';
import { derivationPage } from './derivation-page.tsx';
import { showOpenVote } from './open-vote-form.tsx';
import { powerPage } from './power-page.tsx';
import { voteView } from './vote-page.tsx';
import { VotesSection } from './votes-section.tsx';

const showVote = voteView([]);

type World = Awaited<ReturnType<typeof votingRegion>>;
let world: World;
beforeAll(async () => {
  world = await votingRegion();
});
afterAll(() => world.close());

function context(
  params: Record<string, string>,
  actor: Actor = visitor,
  lang: Lang = 'nl',
  query = '',
  at = region,
): PageContext {
  return {
    lang,
    region: at,
    actor,
    today,
    demonstration: false,
    params,
    query: new URLSearchParams(query),
    read: (statements) => world.database.read(at.id, statements),
    link: (path) => `/${at.id}${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
function html(answer: PageAnswer): string {
  if (!answer || !('body' in answer)) throw new Error('No page');
  // Dates and numbers hold together by hard spaces.
  return render(answer.body).replaceAll('\u00a0', ' ');
}
const page = async (id: VoteId, actor: Actor = visitor, lang: Lang = 'nl') =>
  html(await showVote(context({ stemming: String(id) }, actor, lang), emptyForm));
/** The text, without what is for screen readers only. */
const asSeen = (page: string) =>
  page.replace(/<span class="vh">[^<]*<\/span>|<[^>]+>/g, '').replaceAll('\u00a0', ' ');
const api = async (id: VoteId) => voteShape.parse(await readVote(context({ stemming: String(id) })));

/** Two open votes that differ in their ballots only. */
async function twins(choices: readonly [string, string], from = world): Promise<[VoteId, VoteId]> {
  const ids: VoteId[] = [];
  for (const choice of choices) {
    const id = await from.open(await from.proposal());
    for (const fraction of everyFraction.slice(0, 3)) await from.cast(id, fraction, choice);
    ids.push(id);
  }
  return ids as [VoteId, VoteId];
}
/** What is left of a page when the number of the vote and of its proposal are taken out. */
const without = (text: string) =>
  text.replace(/\/(stemmingen|voorstellen|vergaderingen)\/\d+/g, '').replace(/(Stemming|Vote) \d+/g, '');

describe('before closing', () => {
  it('nothing that a visitor or the clerk sees tells how anybody voted', async () => {
    const [one, other] = await twins(['voor', 'tegen']);
    for (const actor of [visitor, clerk])
      for (const lang of ['nl', 'en'] as const)
        expect(without(await page(one, actor, lang))).toBe(without(await page(other, actor, lang)));
    const { id: _1, voorstel: _2, agendapunt: _5, ...apiOne } = await api(one);
    const { id: _3, voorstel: _4, agendapunt: _6, ...apiOther } = await api(other);
    expect(apiOne).toEqual(apiOther);
    expect(apiOne).toMatchObject({
      stand: 'open',
      uitslag: null,
      gewicht_aanwezig: 255,
      gewicht_gestemd: 200,
    });
    expect(apiOne.fracties.every((f) => f.keuze === null)).toBe(true);
  });

  it('the proposal shows that a vote is open, and no standing', async () => {
    const sections = [];
    for (const id of await twins(['voor', 'tegen'])) {
      const { voorstel } = await api(id);
      const [votes, [proposal]] = await world.database.read(region.id, [
        votesOfProposal(voorstel),
        proposalById(voorstel),
      ]);
      sections.push(
        render(
          <VotesSection context={context({})} votes={votes as Vote[]} proposal={proposal as Proposal} />,
        ),
      );
    }
    expect(sections[0]).toContain('De stand is openbaar na het sluiten.');
    expect(without(sections[0] ?? '')).toBe(without(sections[1] ?? ''));
  });

  it('is never, for a vote annulled while it was open', async () => {
    const [one, other] = await twins(['voor', 'tegen']);
    for (const id of [one, other])
      await world.act(annulVoteOperation, clerk, { stemming: id }, { reden: 'Verkeerde tekst' });
    expect(without(await page(one))).toBe(without(await page(other)));
    expect(await page(one)).toContain('Verkeerde tekst');
    expect(await api(one)).toMatchObject({
      stand: 'geannuleerd',
      uitslag: null,
      reden_annulering: 'Verkeerde tekst',
    });
    expect((await api(one)).fracties.every((f) => f.keuze === null)).toBe(true);
  });

  it('is shown where the rulebook of the vote shows the standing live', async () => {
    const live = await votingRegion({ ...startingRules, standing: 'live' });
    try {
      const [one] = await twins(['voor', 'tegen'], live);
      const read = (statements: Parameters<PageContext['read']>[0]) =>
        live.database.read(region.id, statements);
      const seen = { ...context({ stemming: String(one) }), read: read as PageContext['read'] };
      expect(await readVote(seen)).toMatchObject({
        stand: 'open',
        uitslag: { uitkomst: 'positief_na_stemming' },
      });
      expect(html(await showVote(seen, emptyForm))).toContain('Stand nu: Positief advies, na stemming');
    } finally {
      await live.close();
    }
  });
});

describe('weights under other rules', () => {
  it.each([
    ['seats', 20, 'zetels van uw lijst op 18 maart 2026', 'Gewicht is het aantal zetels van de lijst'],
    ['equal', 1, 'elke fractie weegt even zwaar', 'Elke fractie weegt één'],
  ] as const)('by %s are fixed at opening and named so', async (weights, leidenD66, own, note) => {
    const other = await votingRegion({ ...startingRules, weights, standing: 'live' });
    try {
      const present = [fractions.leidenD66, fractions.leiderdorpD66];
      const id = await other.open(await other.proposal(), { present });
      const read = ((statements: Parameters<PageContext['read']>[0]) =>
        other.database.read(region.id, statements)) as PageContext['read'];
      const seen = (actor = clerk) => ({ ...context({ stemming: String(id) }, actor), read });
      const vote = await readVote(seen());
      expect(vote?.fracties.find((f) => f.fractie === fractions.leidenD66)?.gewicht).toBe(leidenD66);
      expect(html(await showVote(seen(specialist(fractions.leidenD66)), emptyForm))).toContain(own);
      const page = html(await showVote(seen(), emptyForm));
      expect(page).toContain(note);
      expect(page).not.toContain('stemmen bij de raadsverkiezing');
      // The derivation gives that number and no other, to programs too.
      const derived = derivationRead.output.parse(await derivationRead.read(seen()));
      expect(derived).toMatchObject({ regel_gewicht: weights === 'seats' ? 'zetels' : 'gelijk' });
      const own66 = (
        derived as { fracties: { fractie: string; gewicht: number; lijsten: { zetels: number }[] }[] }
      ).fracties.find((f) => f.fractie === fractions.leidenD66);
      expect([own66?.gewicht, own66?.lijsten]).toMatchObject([leidenD66, [{ zetels: 20 }]]);
      expect(asSeen(html(await derivationPage.render(seen())))).toContain(
        weights === 'seats' ? '20 zetels20' : 'elke fractie telt één keer1',
      );
      expect(asSeen(html(await powerPage([]).render(seen())))).toContain(
        weights === 'seats' ? 'Gewicht (zetels)' : 'Gewicht (één per fractie)',
      );
      // The absent ones weigh under the same rule.
      expect(asSeen(page)).toContain(weights === 'seats' ? 'VVD Leiden (8)' : 'VVD Leiden (1)');
    } finally {
      await other.close();
    }
  });
});

describe('the page of a vote', () => {
  it('gives a specialist large buttons, the weight and the ballot as it stands', async () => {
    const id = await world.open(await world.proposal());
    const mine = specialist(fractions.leiderdorpD66);
    const before = await page(id, mine);
    for (const text of ['Stem uitbrengen: voor', 'Stem uitbrengen: tegen', 'Stem uitbrengen: onthouden'])
      expect(before).toContain(text);
    expect(before).toContain('value="gm0547-d66"');
    expect(before).toContain('D66 Leiderdorp');
    expect(before).toContain('stemmen op uw lijst op 18 maart 2026');
    await world.cast(id, fractions.leiderdorpD66, 'tegen', mine);
    expect(await page(id, mine)).toContain('Uw fractie stemde tegen.');
    expect(await page(id, mine, 'en')).toContain('Your fraction voted against.');
    expect(await page(id)).not.toContain('Stem uitbrengen');
    expect(await page(id, clerk)).not.toContain('Stem uitbrengen');
  });

  it('leads the clerk from closing to confirming', async () => {
    const id = await world.open(await world.proposal());
    expect(await page(id, clerk)).toContain('Stemming sluiten');
    expect(await page(id)).not.toContain('Stemming sluiten');
    for (const fraction of everyFraction)
      await world.cast(id, fraction, fraction.startsWith('gm0546') ? 'voor' : 'tegen');
    await world.act(closeVoteOperation, clerk, { stemming: id });
    const closed = await page(id, clerk);
    expect(closed).toContain('Uitslag vaststellen');
    expect(closed).toContain('Positief advies, na stemming');
    expect(closed).toContain('54,9%');
    expect(closed).toContain('Advies, geen besluit');
    await world.act(confirmVoteOperation, clerk, { stemming: id });
    const done = await page(id, visitor, 'en');
    expect(done).toContain('Confirmed');
    expect(done).toContain('decide alone? Yes');
    expect(await api(id)).toMatchObject({
      stand: 'vastgesteld',
      uitslag: {
        uitkomst: 'positief_na_stemming',
        gewicht: { voor: 140, tegen: 115 },
        fracties: { voor: 2, tegen: 3 },
      },
    });
  });

  it('names who was absent apart, with a weight that is in no share', async () => {
    const id = await world.open(await world.proposal(), {
      present: [fractions.leidenD66, fractions.leiderdorpD66],
    });
    const whole = await page(id);
    const shown = asSeen(whole);
    // Each weight leads to the derivation of this vote, to that fraction.
    expect(whole).toContain(`/stemmingen/${id}/herleiding#${fractions.leidenVvd}">40<`);
    expect(shown).toContain('Afwezig bij het openen, telt niet mee:');
    expect(shown).toContain('VVD Leiden (40), VVD Leiderdorp (30), CDA Zoeterwoude (25).');
    expect(shown).toContain('0,0%');
    expect(await page(await world.open(await world.proposal()))).not.toContain('Afwezig bij het openen');
  });

  it('names the proposal and, for the clerk, who has not voted', async () => {
    const present = [fractions.leidenD66, fractions.leiderdorpVvd];
    const id = await world.open(await world.proposal(), { present });
    await world.cast(id, fractions.leidenD66, 'voor');
    const open = await page(id);
    expect(open).toMatch(/Over het voorstel:.*Kader laadpalen/);
    expect(open).not.toContain('Nog niet gestemd:');
    expect(await page(id, clerk)).toMatch(/Nog niet gestemd:<\/b> VVD Leiderdorp\./);
    expect(await page(id, specialist(fractions.zoeterwoudeCda))).toContain('Uw fractie stemt hier niet mee');
    expect(await page(id, specialist(fractions.leidenD66))).not.toContain('Uw fractie stemt hier niet mee');
  });

  it('gives the rules by which the outcome came about, consensus too', async () => {
    const voted = await world.open(await world.proposal());
    await world.act(closeVoteOperation, clerk, { stemming: voted });
    const rule =
      /href="\/proefregio\/spelregels\/1">Spelregels, versie 1<\/a>: positief bij meer dan de helft van het gewicht voor en tegen\. Er moeten fracties zijn uit ten minste 2 van de 3 gemeenten die meedoen; het zijn er 3\./;
    expect(await page(voted)).toMatch(rule);
    const agreed = await world.open(await world.proposal(), { soort: 'consensus' });
    expect(await page(agreed)).toContain('Consensus vastgelegd, nog niet vastgesteld');
    expect(await page(agreed)).toMatch(/versie 1<\/a>: Er moeten fracties zijn uit ten minste 2/);
    expect((await api(voted)).uitslag).toMatchObject({
      gemeenten_nodig: 2,
      gemeenten_aanwezig: 3,
      drempel: { teller: 1, noemer: 2 },
    });
  });

  it('offers the clerk what can be done next, and nothing that would be refused', async () => {
    const proposal = await world.proposal();
    const id = await world.open(proposal);
    for (const fraction of everyFraction) await world.cast(id, fraction, 'voor');
    await world.act(closeVoteOperation, clerk, { stemming: id });
    await world.act(confirmVoteOperation, clerk, { stemming: id });
    const confirmed = await page(id, clerk);
    expect(confirmed).toContain(`href="/proefregio/voorstellen/${proposal}/advies"`);
    expect(confirmed).toContain('Stemming annuleren');
    await world.write((transaction) =>
      stepProposal({ transaction, region, actor: clerk, now, today }, proposal, 'adopt_advice'),
    );
    expect(await page(id, clerk)).not.toContain('Stemming annuleren');
  });

  it('does not exist in another region', async () => {
    const id = await world.open(await world.proposal());
    const there = context({ stemming: String(id) }, visitor, 'nl', '', otherRegion);
    expect(await showVote(there, emptyForm)).toBeUndefined();
    expect(await readVote(there)).toBeUndefined();
    expect(await votesRead.read(there)).toEqual({ stemmingen: [], totaal: 0 });
  });
});

describe('the form to open a vote', () => {
  it('shows who will count, keeps what was sent, and says what is wrong', async () => {
    const present = [fractions.zoeterwoudeCda, fractions.leidenD66];
    const params = { punt: String(await world.onAgenda(await world.proposal(), present)) };
    const fresh = html(await showOpenVote(context(params, clerk), emptyForm)).replaceAll('\u00a0', ' ');
    expect(fresh).toMatch(/D66 \(<a href="\/proefregio\/fracties\/gm0546-d66#herleiding">100</);
    expect(fresh).toMatch(/CDA \(<a [^>]*>25</);
    expect(fresh).not.toContain('VVD');
    expect(fresh).toContain('Niemand aanwezig');
    expect(fresh).toContain('Adviseert de commissie de raden in te stemmen met ‘Kader laadpalen’?');
    const sent = {
      values: { vraag: ['Mijn vraag'] },
      problems: { adviestekst: 'Schrijf de tekst.' },
    };
    const again = html(await showOpenVote(context(params, clerk), sent));
    expect(again).toContain('Mijn vraag');
    expect(again).toContain('href="#veld-adviestekst"');
    expect(again.match(/id="veld-adviestekst"/g)).toHaveLength(1);
    expect(await showOpenVote(context(params), emptyForm)).toHaveProperty('denied');
  });
});

describe('a second vote', () => {
  it('starts from the text of the first, and says when too few municipalities are there', async () => {
    const item = await world.onAgenda(await world.proposal(), [fractions.leidenD66]);
    const form = async () => html(await showOpenVote(context({ punt: String(item) }, clerk), emptyForm));
    expect(await form()).toContain(
      'Er zijn nu fracties uit 1 van de 3 gemeenten die meedoen; er zijn er 2 nodig.',
    );
    await world.proposeConsensus(item);
    const first = await world.openAt(item, { soort: 'consensus', vraag: 'Adviseert u dit?' });
    if (!first.ok) throw new Error(first.code);
    await world.act(confirmVoteOperation, clerk, { stemming: (first.value as { id: number }).id });
    const again = await form();
    expect(again).toContain('value="Adviseert u dit?"');
    expect(again).toContain('>Stel het vast.</textarea>');
    expect(again).toMatch(/Eerst meten\s+Dan plaatsen<\/textarea>/);
  });
});

describe('the API', () => {
  it('pages its list, the newest first', async () => {
    const read = async (query: string) =>
      (await votesRead.read(context({}, visitor, 'nl', query))) as { totaal: number; stemmingen: unknown[] };
    const all = await read('limit=100');
    expect(all.totaal).toBe(all.stemmingen.length);
    const second = await read('limit=1&offset=1');
    expect(second.totaal).toBe(all.totaal);
    expect(second.stemmingen).toEqual([all.stemmingen[1]]);
    expect(await read(`offset=${all.totaal + 5}`)).toEqual({ stemmingen: [], totaal: all.totaal });
    expect(votingFeature([]).reads?.map((r) => r.path)).toEqual([
      '/stemmingen',
      '/stemmingen/proef',
      '/stemmingen/{stemming}/herleiding',
      '/stemmingen/{stemming}',
      '/stemmingen/{stemming}/macht',
      '/voorstellen/{voorstel}/macht',
      '/agendapunten/{punt}/stemvolgorde',
    ]);
  });
});
