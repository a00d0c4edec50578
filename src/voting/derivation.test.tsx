import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type FractionId, type VoteId, visitor } from '#kernel';
import { emptyForm, type Lang, type PageAnswer, type PageContext } from '#platform/http';
import { startingRules } from '#rulebook';
import { recordFractionChangeOperation } from '../elections/fraction-operations.ts';
import { askQuestionOperation } from '../meetings/operations.ts';
import { migrate } from '../platform/database/migrate.ts';
import { derivationRead } from './api-derivation.ts';
import { weightBasisOfVote } from './basis.ts';
import { votingMigrations } from './migrations.ts';
import { castBallotOperation, closeVoteOperation, confirmVoteOperation } from './operations.ts';
import { derivationPage } from './pages/derivation-page.tsx';
import { showOpenVote } from './pages/open-vote-form.tsx';
import { voteView } from './pages/vote-page.tsx';
import { voteById } from './store.ts';
import {
  clerk,
  everyFraction,
  fractions,
  holding,
  importVotes,
  region,
  specialist,
  today,
  votingRegion,
} from './testing.ts';

const showVote = voteView([]);

type World = Awaited<ReturnType<typeof votingRegion>>;
let world: World;
beforeAll(async () => {
  world = await votingRegion();
});
afterAll(() => world.close());

const splitOffD66 = 'gm0546-vrij-leiden' as FractionId;
const townClerk = (municipality: string) => holding('council_clerk', { municipality: municipality as never });
const record = (on: World, input: object, actor = townClerk('gm0546')) =>
  on.act(
    recordFractionChangeOperation,
    actor,
    { gemeente: 'gm0546' },
    { dag: today, bron: 'Brief', ...input },
  );
const splitsOff = {
  soort: 'afsplitsing',
  fractie: fractions.leidenD66,
  leden: '5',
  naam: 'Vrij Leiden',
};

function context(
  params: Record<string, string>,
  { actor = visitor, lang = 'nl', on = world }: { actor?: Actor; lang?: Lang; on?: World } = {},
): PageContext {
  return {
    lang,
    region,
    actor,
    today,
    demonstration: false,
    params,
    query: new URLSearchParams(),
    read: (statements) => on.database.read(region.id, statements),
    link: (path) => `/proefregio${lang === 'en' ? '/en' : ''}${path}`,
    absolute: (path) => path,
  };
}
/** What a reader sees, without marks. */
function text(answer: PageAnswer): string {
  if (!answer || !('body' in answer)) throw new Error('No page');
  return render(answer.body)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([.,:)])/g, '$1');
}
const derivation = async (id: VoteId, lang: Lang = 'nl', on = world) =>
  text(await derivationPage.render(context({ stemming: String(id) }, { lang, on })));
const vote = async (id: VoteId, on = world) =>
  (await on.database.read(region.id, [voteById(id)]))[0][0] as NonNullable<
    Awaited<ReturnType<typeof on.database.read<[ReturnType<typeof voteById>]>>>[0][0]
  >;
const step = (operation: typeof closeVoteOperation, id: VoteId, on = world) =>
  on.act(operation, clerk, { stemming: id });
const api = async (id: VoteId, on = world) =>
  derivationRead.output.parse(await derivationRead.read(context({ stemming: String(id) }, { on })));

describe('the derivation of a vote', () => {
  it('gives every weight with its file, and the sums once they are public', async () => {
    const present = everyFraction.filter((f) => f !== fractions.leiderdorpVvd);
    const id = await world.open(await world.proposal(), { present });
    const choices = ['voor', 'tegen', 'voor', 'onthouden'];
    for (const [index, fraction] of present.entries()) await world.cast(id, fraction, choices[index] ?? '');
    const open = await derivation(id);
    expect(open).toContain('De stemmen zijn openbaar na het sluiten');
    expect(open).not.toMatch(/Voor en tegen samen|\bvoor\b 100/);
    expect(await api(id)).toMatchObject({
      berekening: null,
      fracties: [{ keuze: null, gewicht: 100 }, {}, {}, {}, {}],
    });
    await step(closeVoteOperation, id);
    const closed = await derivation(id);
    for (const words of [
      'Herleiding van stemming',
      'Advies, geen besluit: de raden beslissen',
      'Adviseert u?',
      'Versie 1, geldt vanaf 1 januari 2026',
      'Uitslag 18 maart 2026 (definitief), telt vanaf 26 maart 2026.',
      'D66 D66 100 20 / 20 alle stemmen 100 voor',
      'Samen 140',
      'VVD Leiderdorp 30 Afwezig bij het openen',
      'Voor 100 (D66 Le) + 60 (D66 Ld) = 160',
      'Tegen 40 (VVD Le) = 40',
      'Onthouden, telt in geen van beide 25 (CDA Zw) = 25',
      'Voor en tegen samen 160 + 40 = 200',
      'Aandeel voor 160: 200 = 80,0%',
      '160 × 2 = 320 is meer dan 200 × 1 = 200: de drempel is gehaald.',
      '2 voor, 1 tegen, 1 onthouden, 0 niet gestemd.',
      'Meer dan de helft van 3: 3: 2 = 1,5, dus ten minste 2.',
      'Er tellen fracties mee uit 3: Leiden, Leiderdorp, Zoeterwoude. Het minimum is gehaald.',
      'Positief advies, na stemming.',
      'uitslag-2026-03-18.csv Leiden, Leiderdorp, Zoeterwoude',
    ])
      expect(closed).toContain(words);
    expect(closed).toMatch(/\b[0-9a-f]{64}\b/);
    const english = await derivation(id, 'en');
    for (const words of [
      'Derivation of vote',
      'Share for 160: 200 = 80.0%',
      '160 × 2 = 320 is more than 200 × 1 = 200: the threshold is met.',
      'VVD Leiderdorp 30 Absent at opening',
    ])
      expect(english).toContain(words);
    expect(await api(id)).toMatchObject({
      gemeenten: [
        { gemeente: 'gm0546', bestand: 'uitslag-2026-03-18.csv', telt_vanaf: '2026-03-26' },
        {},
        {},
      ],
      berekening: {
        voor: { delen: [{ gewicht: 100 }, { gewicht: 60 }], som: 160 },
        voor_en_tegen: 200,
        drempel: { voor_maal_noemer: 320, samen_maal_teller: 200, gehaald: true },
      },
      minimum_gemeenten: { meedoend: 3, nodig: 2, aanwezig: 3, gehaald: true },
    });
  });

  it('says of a consensus that only the minimum is to be checked', async () => {
    const id = await world.open(await world.proposal(), { soort: 'consensus' });
    const shown = await derivation(id);
    expect(shown).toContain('De voorzitter hoorde geen bezwaar: consensus.');
    expect(shown).not.toContain('Voor en tegen samen');
    expect(shown).toContain('Positief advies, bij consensus.');
    expect((await api(id)) as object).toMatchObject({ berekening: null });
  });

  it('is none where there is no such vote', async () => {
    expect(await derivationPage.render(context({ stemming: '99999' }))).toBeUndefined();
    expect(await derivationRead.read(context({ stemming: '99999' }))).toBeUndefined();
  });
});

describe('a split-off', () => {
  let before: VoteId;
  let open: VoteId;
  const seen = async (id: VoteId) => ({
    vote: await vote(id),
    derivation: await derivation(id),
    page: text(await showVote(context({ stemming: String(id) }), emptyForm)),
    basis: (await world.database.read(region.id, [weightBasisOfVote(id)]))[0],
  });
  let seenBefore: Awaited<ReturnType<typeof seen>>;
  let seenOpen: Awaited<ReturnType<typeof seen>>;
  beforeAll(async () => {
    before = await world.open(await world.proposal());
    for (const fraction of everyFraction) await world.cast(before, fraction, 'voor');
    await step(closeVoteOperation, before);
    await step(confirmVoteOperation, before);
    open = await world.open(await world.proposal(), {
      present: everyFraction.filter((f) => f !== fractions.leidenVvd),
    });
    seenBefore = await seen(before);
    seenOpen = await seen(open);
    expect(await record(world, splitsOff)).toMatchObject({ ok: true });
  });

  it('changes nothing of votes that are open or closed', async () => {
    expect(await seen(before)).toEqual(seenBefore);
    expect(await seen(open)).toEqual(seenOpen);
    expect(await world.cast(open, fractions.leidenD66, 'voor')).toMatchObject({ ok: true });
    expect(await world.cast(open, splitOffD66, 'voor')).toMatchObject({ ok: false, code: 'not_eligible' });
  });

  it('sits without weight by the rule "nothing": present, named, asks, and does not vote', async () => {
    const proposal = await world.proposal();
    const item = await world.onAgenda(proposal, [...everyFraction, splitOffD66]);
    const form = text(await showOpenVote(context({ punt: String(item) }, { actor: clerk }), emptyForm));
    expect(form).toMatch(/Vrij Leiden \( 0 \([^)]*\): zonder gewicht: mag spreken, stemt niet\)/);
    const opened = await world.openAt(item);
    const { id } = (opened as { value: { id: VoteId } }).value;
    expect((await vote(id)).fractions.map((f) => f.fraction)).not.toContain(splitOffD66);
    const own = specialist(splitOffD66);
    expect(
      await world.act(castBallotOperation, own, { stemming: id }, { fractie: splitOffD66, keuze: 'voor' }),
    ).toMatchObject({ ok: false, code: 'not_eligible' });
    // Who holds the office of the fraction that was left does not vote for the new one, nor the other way round.
    expect(await world.cast(id, splitOffD66, 'voor', specialist(fractions.leidenD66))).toMatchObject({
      code: 'not_your_fraction',
    });
    expect(await world.cast(id, fractions.leidenD66, 'voor', own)).toMatchObject({
      code: 'not_your_fraction',
    });
    const question = { soort: 'vraag', fractie: splitOffD66, tekst: 'Wat kost het?' };
    expect(await world.act(askQuestionOperation, own, { punt: item }, question)).toMatchObject({ ok: true });
    const page = text(await showVote(context({ stemming: String(id) }, { actor: own }), emptyForm));
    expect(page).toMatch(/Zonder gewicht: mag spreken, stemt niet: Vrij Leiden \( 0 \([^)]*\)\)\./);
    expect(page).toContain('of zij heeft geen gewicht');
    const shown = await derivation(id);
    expect(shown).toContain('24 november 2026: 5 leden van D66 begonnen de fractie Vrij Leiden. Brief');
    expect(shown).toContain('D66 D66 100 15 / 20 alle stemmen 100');
    expect(shown).toContain('Vrij Leiden Leiden 0 Zonder gewicht: mag spreken, stemt niet');
    expect(await derivation(id, 'en')).toContain('5 members of D66 started the fraction Vrij Leiden.');
  });

  it('votes with a share where the rulebook says so; the sum is that of the lists', async () => {
    const other = await votingRegion({ ...startingRules, splitOff: 'share_by_members' } as never);
    try {
      await record(other, { ...splitsOff, leden: 7 });
      const id = await other.open(await other.proposal(), { present: [...everyFraction, splitOffD66] });
      const { fractions: eligible } = await vote(id, other);
      expect(eligible.map((f) => [f.fraction, f.weight])).toContainEqual([splitOffD66, 35]);
      expect(eligible.reduce((sum, f) => sum + f.weight, 0)).toBe(255);
      expect(await other.cast(id, splitOffD66, 'tegen')).toMatchObject({ ok: true });
      const shown = await derivation(id, 'nl', other);
      expect(shown).toContain('Vrij Leiden D66 100 7 / 20 100 × 7: 20, in hele stemmen 35');
      expect(shown).toContain('D66 D66 100 13 / 20 100 × 13: 20, in hele stemmen 65');
      expect(shown).toContain('worden verdeeld over wie op die lijst gekozen zijn');
    } finally {
      await other.close();
    }
  });

  it('cannot open a vote of those without weight alone', async () => {
    const item = await world.onAgenda(await world.proposal(), [splitOffD66]);
    expect(await world.openAt(item)).toMatchObject({ ok: false, code: 'nobody_present' });
  });

  it('and a new result change no derivation from before', async () => {
    const id = await world.open(await world.proposal());
    const then = await seen(id);
    const header = 'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\n';
    const rows = `${header}Leiden;G0546;1;D66;999;20;\nLeiden;G0546;1;VVD;400;8;\n`;
    await importVotes(world.database, rows, '2026-03-18', '2026-03-26');
    expect(await seen(id)).toEqual(then);
    expect(await seen(before)).toEqual(seenBefore);
    const next = await world.open(await world.proposal());
    expect((await vote(next)).fractions[0]).toMatchObject({ fraction: fractions.leidenD66, weight: 999 });
  });
});

it('votes from before have their derivation made from the results of then', async () => {
  const old = await votingRegion();
  try {
    const present = [fractions.leidenD66, fractions.leiderdorpVvd];
    const id = await old.open(await old.proposal(), { present });
    const [recorded] = await old.database.read(region.id, [weightBasisOfVote(id)]);
    await old.owner.query('drop table vote_basis');
    await old.owner.query("delete from kysely_migration where name = '2026-11-25-12c-vote-basis'");
    const { rows } = await old.owner.query('select name from kysely_migration');
    const known = rows.map(({ name }) => ({ name, sql: '' }));
    const fresh = votingMigrations.filter((m) => m.name === '2026-11-25-12c-vote-basis');
    expect(await migrate(old.owner, [...known, ...fresh])).toEqual(['2026-11-25-12c-vote-basis']);
    expect(await old.database.read(region.id, [weightBasisOfVote(id)])).toEqual([recorded]);
    // Still every region its own.
    expect(await old.database.read('buurregio' as never, [weightBasisOfVote(id)])).toEqual([[]]);
    const { rows: forced } = await old.owner.query(
      "select relname from pg_class where relname like 'vote%' and relkind = 'r' and not relforcerowsecurity",
    );
    expect(forced).toEqual([]);
  } finally {
    await old.close();
  }
});
