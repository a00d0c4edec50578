import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { date } from '#kernel';
import { proposalsInDecision } from '#proposals';
import { insertRulebook, startingRules } from '#rulebook';
import { clerkTitle, type Way, ways, words } from '../advice/testing.ts';
import { testApplication } from '../main/testing.ts';
import { stayStatement } from './overview-statements.ts';
import { decisionsRest } from './resting.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let go: ReturnType<typeof ways>;
beforeAll(async () => {
  app = await testApplication();
  go = ways(app);
});
afterAll(() => app.close());

const today = '2026-11-24';
const leiden = 'Griffier Leiden';
const room = { ruimte: ['De breedte van het pad', 'De verlichting'] };

interface Entry {
  id: number;
  dag: string;
  uitkomst: string | null;
  na_de_termijn: boolean;
  verantwoording_nodig: boolean;
}
interface Body {
  gemeente: string;
  bevoegd: string;
  stand: string;
  nam_voorstel_aan: boolean;
  dagen_te_gaan: number | null;
  termijn_voorbij: boolean;
  nu: Entry | null;
  eerder: (Entry & { verbeterd: boolean; reden: string | null })[];
  verantwoording: {
    stand: string;
    vergadering_op: string | null;
    teksten: { tekst: string; bespreking: string | null }[];
  };
}
const bodyOn = async (id: number, gemeente = 'gm0546'): Promise<Body> => {
  const { organen } = await go.read<{ organen: Body[] }>(`/voorstellen/${id}/besluiten`);
  const found = organen.find((o) => o.gemeente === gemeente);
  if (!found) throw new Error(`${gemeente} does not take part`);
  return found;
};
const at = (id: number, what: string, gemeente = 'gm0546') =>
  `/voorstellen/${id}/besluiten/${gemeente}${what && `/${what}`}`;
/** By API; refused: its code. */
const enter = async (id: number, what: string, input: object, as = leiden, gemeente = 'gm0546') => {
  const answer = await go.send(as, at(id, what, gemeente), input);
  const body = (await answer.json()) as { code?: string };
  return body.code ?? answer.status;
};
const post = async (id: number, what: string, fields: Record<string, string | string[]>, as = leiden) =>
  app.post(`/leidse-regio${at(id, what)}`, fields, await app.signIn(as));
const operations = async (id: number) => {
  const { rows } = await app.owner.query<{ operation: string }>(
    'select operation from journal_entry where subject = $1 order by id desc limit 4',
    [`proposal/${id}`],
  );
  return rows.map((row) => row.operation);
};

describe('agenderen', () => {
  it('takes a day after the term and shows it as such; the day can be moved', async () => {
    const id = await go.sent();
    expect(await enter(id, 'agenda', { dag: '2026-11-23' })).toBe('day_past');
    expect((await post(id, 'agenda', { dag: 'morgen' })).status).toBe(422);
    expect((await post(id, 'agenda', { dag: '2027-02-01', gezien: '0' })).status).toBe(303);
    expect((await bodyOn(id)).nu).toMatchObject({ dag: '2027-02-01', na_de_termijn: true, uitkomst: null });
    const page = await go.page(at(id, ''));
    expect(page).toContain('1 februari 2027 (7 dagen na de termijn)');
    expect(await go.page(`/voorstellen/${id}`)).toContain('na de termijn');
    expect(await go.page('/raden/leiden')).toContain('Zeven dagen na de termijn: Fietsroute');
    expect(await enter(id, 'agenda', { dag: '2027-01-18', behandeling: 'hamerstuk' })).toBe(201);
    expect(await bodyOn(id)).toMatchObject({
      stand: 'op_de_agenda',
      eerder: [{ dag: '2027-02-01', verbeterd: false }],
    });
  });

  it('moves on after held over, and stops at an outcome', async () => {
    const id = await go.sent();
    expect(await enter(id, 'uitkomst', { dag: today, uitkomst: 'aangehouden' })).toBe(201);
    expect(await bodyOn(id)).toMatchObject({ stand: 'aangehouden', verantwoording: { stand: 'niet_nodig' } });
    expect(await enter(id, 'agenda', { dag: '2027-01-18' })).toBe(201);
    expect(await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' })).toBe(201);
    expect((await bodyOn(id)).eerder.map((e) => [e.uitkomst, e.verbeterd])).toEqual([
      [null, false],
      ['aangehouden', false],
    ]);
    expect(await enter(id, 'agenda', { dag: '2027-01-18' })).toBe('outcome_there');
    expect(await go.page(`/voorstellen/${id}`)).toContain('Eerder: Aangehouden');
  });
});

describe('vastleggen', () => {
  it('asks only what fits, and presumes nothing', async () => {
    const full = await go.sent();
    const cookie = await app.signIn(leiden);
    const plain = await (await app.get(`/leidse-regio${at(full, 'uitkomst')}`, cookie)).text();
    expect(plain).not.toContain('ruimtepunt');
    expect(plain).not.toMatch(/ checked/);
    expect(plain).toMatch(/name="dag"[^>]*value(="")?[ />]/);
    const headlines = await go.sent(room);
    const asked = await (await app.get(`/leidse-regio${at(headlines, 'uitkomst')}`, cookie)).text();
    expect(asked).toContain('2. De verlichting');
    expect(asked).toContain('Buiten de ruimte');
    // In another language a choice that somebody wrote stays in its own.
    const english = await (await app.get(`/leidse-regio/en${at(headlines, 'uitkomst')}`, cookie)).text();
    expect(english).toMatch(/<option (?=[^>]*lang="nl")[^>]*>2\. De verlichting/);
    expect(english).toMatch(/<option (?![^>]*lang=)[^>]*>Outside the room/);
    expect(words(asked)).toContain('Verantwoording alleen als een amendement buiten de ruimte valt.');
  });

  it.each([
    [{ uitkomst: 'conform_met_amendement' }, 'amendment_missing'],
    [{ uitkomst: 'conform', amendementen: [{ tekst: 'Breder' }] }, 'amendment_without_outcome'],
    [{ uitkomst: 'conform_met_amendement', amendementen: [{ tekst: 'Breder' }] }, 'room_choice_missing'],
    [
      { uitkomst: 'conform_met_amendement', amendementen: [{ tekst: 'Breder', ruimtepunt: 3 }] },
      'room_point_unknown',
    ],
    [{ uitkomst: 'conform', dag: '2026-11-25' }, 'day_ahead'],
    [{ uitkomst: 'conform', dag: '2026-11-23' }, 'day_before_sending'],
    [{ uitkomst: 'conform', stemmen_voor: 20 }, 'input_wrong'],
    [{ uitkomst: 'conform', stemmen_voor: 19, stemmen_tegen: 20 }, 'votes_no_majority'],
    [{ uitkomst: 'verworpen', stemmen_voor: 20, stemmen_tegen: 19 }, 'votes_majority'],
    // Leiden has 39 members, by the election.
    [{ uitkomst: 'conform', stemmen_voor: 40, stemmen_tegen: 0 }, 'votes_too_many'],
    [{ uitkomst: 'conform', stemmen_voor: 19, stemmen_tegen: 0 }, 'votes_too_few'],
    [{ uitkomst: 'conform', link: 'javascript:alert(1)' }, 'input_wrong'],
    [{ uitkomst: 'misschien' }, 'input_wrong'],
  ])('refuses %o: %s', async (input, code) => {
    const id = await refusing();
    expect(await enter(id, 'uitkomst', { dag: today, ...input })).toBe(code);
    expect((await bodyOn(id)).stand).toBe('niets_vastgelegd');
  });
  let shared: Promise<number> | undefined;
  const refusing = () => (shared ??= go.sent(room));

  it('knows no room where the advice is in full', async () => {
    const id = await go.sent();
    const amended = { dag: today, uitkomst: 'conform_met_amendement' };
    expect(
      await enter(id, 'uitkomst', { ...amended, amendementen: [{ tekst: 'Breder', ruimtepunt: 1 }] }),
    ).toBe('no_room');
    expect(await enter(id, 'uitkomst', { ...amended, amendementen: [{ tekst: 'Breder' }] })).toBe(201);
    expect((await bodyOn(id)).verantwoording.stand).toBe('verwacht');
  });

  it('links a half vote to its field, and keeps what was typed', async () => {
    const id = await go.sent();
    const answer = await post(id, 'uitkomst', {
      dag: today,
      uitkomst: 'conform',
      stemmen_voor: '20',
      link: 'https://raad.example/12',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#veld-stemmen_tegen"');
    expect(html).toContain('value="https://raad.example/12"');
    expect(html).toMatch(/value="conform" checked/);
  });

  it('asks whether votes that contradict the outcome are right, and says on the page that they do not fit', async () => {
    const id = await go.sent();
    const fields = { dag: today, uitkomst: 'conform', stemmen_voor: '19', stemmen_tegen: '20', gezien: '0' };
    const right = (...words: string[]) => ({ 'stemmen_kloppen[]': words });
    // A yes to another doubt says nothing of this one.
    for (const more of [{}, right('te_weinig_stemmen')]) {
      const asked = await post(id, 'uitkomst', { ...fields, ...more });
      expect(asked.status).toBe(422);
      expect(await asked.text()).toMatch(
        /niet meer stemmen voor dan tegen[\s\S]*name="stemmen_kloppen\[\]" value="geen_meerderheid"/,
      );
      expect((await bodyOn(id)).stand).toBe('niets_vastgelegd');
    }
    const bare = await post(id, 'uitkomst', { ...fields, stemmen_kloppen: 'ja' });
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('Geef een lijst van de')]);
    // One refusal names all of them, what needs the size of the council too, each with a tick of its own.
    const few = { ...fields, stemmen_voor: '3', stemmen_tegen: '4', behandeling: 'hamerstuk' };
    const asked = await (await post(id, 'uitkomst', few)).text();
    const three = ['te_weinig_stemmen', 'geen_meerderheid', 'stemmen_bij_hamerstuk'];
    for (const word of three) {
      expect(asked).toContain(`href="#veld-stemmen_kloppen-${word}"`);
      expect(asked).toMatch(
        new RegExp(`id="veld-stemmen_kloppen-${word}"[^>]*>[\\s\\S]*?type="checkbox"[^>]*value="${word}"`),
      );
    }
    expect(asked.match(/name="stemmen_kloppen\[\]"/g)).toHaveLength(3);
    expect(words(asked)).toMatch(
      /niet meer dan de helft van de leden mee.*\(Gemeentewet, artikel 20, lid 1 en artikel 29, lid 1\)/,
    );
    const { gezien: _seen, ...sent } = few;
    const refused = await go.send(leiden, at(id, 'uitkomst'), { ...sent, stemmen_voor: 3, stemmen_tegen: 4 });
    expect(await refused.json()).toMatchObject({
      code: 'votes_at_hamerstuk',
      velden: Object.fromEntries(three.map((word) => [`stemmen_kloppen.${word}`, expect.any(String)])),
    });
    // What was ticked stays so; only what is left is asked.
    const left = await (
      await post(id, 'uitkomst', { ...few, ...right('geen_meerderheid', 'te_weinig_stemmen') })
    ).text();
    expect(left).toMatch(/value="geen_meerderheid" checked/);
    expect(left.match(/href="#veld-stemmen_kloppen-/g)).toHaveLength(1);
    expect((await bodyOn(id)).stand).toBe('niets_vastgelegd');
    expect((await post(id, 'uitkomst', { ...few, ...right(...three) })).status).toBe(303);
    const shown = await go.page(at(id, ''));
    expect(shown).toContain('niet meer stemmen voor dan tegen (Gemeentewet, artikel 30)');
    expect(shown).toContain('niet meer dan de helft van de leden mee');
    expect((await bodyOn(id)).nu).toMatchObject({
      stemmen_kloppen: ['stemmen_bij_hamerstuk', 'te_weinig_stemmen', 'geen_meerderheid'],
    });
    const { rows } = await app.owner.query(
      `select p.payload::jsonb->'after'->'confirmedDoubts' as confirmed from journal_entry e join journal_payload p on p.entry_id = e.id
       where e.subject = $1 and e.operation = 'record_decision'`,
      [`proposal/${id}`],
    );
    expect(rows).toEqual([{ confirmed: ['votes_at_hamerstuk', 'votes_too_few', 'votes_no_majority'] }]);
  });

  it('asks whether the text is unchanged where the council adopted an amendment, and shows both', async () => {
    const id = await go.sent();
    const record = (more: object, as = 'Griffier Leiderdorp', gemeente = 'gm0547') =>
      enter(id, 'uitkomst', { dag: today, uitkomst: 'conform', ...more }, as, gemeente);
    const settle = (number: number, outcome: string) =>
      app.owner.query(
        `insert into motion_step (region_id, motion_id, number, outcome, day, note, recorded_at, recorded_by)
         select region_id, id, $1, $2, '2026-11-24', '', now(), 'proef' from motion where id = 3`,
        [number, outcome],
      );
    // An amendment in the council of Leiderdorp.
    await app.owner.query('update motion set proposal_id = $1 where id = 3', [id]);
    const { titel } = await go.read<{ titel: string }>('/moties/3');
    await settle(90, 'adopted');
    expect(await record({})).toBe('amendment_adopted');
    expect(await record({ stemmen_kloppen: ['geen_meerderheid'] })).toBe('amendment_adopted');
    const form = await app.post(
      `/leidse-regio${at(id, 'uitkomst', 'gm0547')}`,
      { dag: today, uitkomst: 'conform', gezien: '0' },
      await app.signIn('Griffier Leiderdorp'),
    );
    const asked = await form.text();
    expect(asked).toContain(titel);
    expect(asked).toMatch(/type="checkbox"[^>]*value="aangenomen_amendement"/);
    expect((await bodyOn(id, 'gm0547')).stand).toBe('niets_vastgelegd');
    // Another council adopted nothing.
    expect(await record({}, leiden, 'gm0546')).toBe(201);
    expect(await record({ stemmen_kloppen: ['aangenomen_amendement'] })).toBe(201);
    const page = await go.page(at(id, '', 'gm0547'));
    expect(page).toContain('De raad nam een amendement op dit voorstel aan');
    expect(await (await app.get(`/leidse-regio${at(id, '', 'gm0547')}`)).text()).toContain('/moties/3"');
    expect(await go.page(at(id, ''))).not.toContain('De raad nam een amendement op dit voorstel aan');
    const mandate = async () => words(await go.page(`/mandaten/${id}`));
    const beside = `maar de raad nam een amendement aan: ${titel}`;
    expect((await mandate()).split(beside)).toHaveLength(2);
    await settle(91, 'rejected');
    expect(await mandate()).not.toContain(beside);
  });

  // Every pair of advice and outcome by the form: what the page says after saving.
  const pairs: [Way['stem'], string, boolean, string][] = [
    ['voor', 'conform', false, 'Het besluit volgt het advies.'],
    ['voor', 'afwijkend', true, 'Het besluit wijkt af van het advies.'],
    ['voor', 'verworpen', true, 'Het advies was positief en het voorstel is verworpen.'],
    ['voor', 'aangehouden', false, 'Aanhouden is nog geen uitkomst.'],
    ['tegen', 'conform', true, 'Het advies was negatief en het voorstel is toch aangenomen.'],
    ['tegen', 'afwijkend', true, 'Het besluit wijkt af van het advies.'],
    ['tegen', 'verworpen', false, 'Het advies was negatief; verwerpen volgt dat advies.'],
    ['tegen', 'aangehouden', false, 'Aanhouden is nog geen uitkomst.'],
    ['staking', 'conform', false, 'Er was geen advies om van af te wijken.'],
    ['staking', 'afwijkend', false, 'Er was geen advies om van af te wijken.'],
    ['staking', 'verworpen', false, 'Er was geen advies om van af te wijken.'],
    ['staking', 'aangehouden', false, 'Aanhouden is nog geen uitkomst.'],
  ];
  it.each(pairs)('advice after a vote %s, %s: account %s', async (stem, uitkomst, owed, why) => {
    const id = await go.sent({ stem: stem ?? 'voor' });
    const answer = await post(id, 'uitkomst', { dag: today, uitkomst, gezien: '0' });
    expect(answer.headers.get('location')).toBe(`/leidse-regio${at(id, '')}`);
    const page = await go.page(at(id, ''));
    expect(page).toContain(`${owed ? 'Verantwoording nodig.' : 'Geen verantwoording nodig.'} ${why}`);
    expect((await bodyOn(id)).verantwoording.stand).toBe(owed ? 'verwacht' : 'niet_nodig');
    expect((await operations(id)).includes('account_owed')).toBe(owed);
  });

  it('says in words what following a negative advice is', async () => {
    const id = await go.sent({ stem: 'tegen' });
    const form = await go.page(at(id, 'uitkomst'), await app.signIn(leiden));
    expect(form).toContain('Overnemen van een negatief advies is verwerpen.');
    expect(form).toContain('Voorstel verworpen. Geen verantwoording nodig.');
    expect(form).toContain('Voorstel aangenomen. Verantwoording nodig.');
  });
});

describe('two clerks at once', () => {
  it('tells the second what the first recorded, and keeps the own input', async () => {
    const id = await go.sent();
    expect((await post(id, 'uitkomst', { dag: today, uitkomst: 'verworpen', gezien: '0' })).status).toBe(303);
    const second = await post(id, 'uitkomst', {
      dag: today,
      uitkomst: 'conform',
      stemmen_voor: '21',
      stemmen_tegen: '18',
      gezien: '0',
    });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(words(html)).toContain('Iemand anders legde intussen iets vast.');
    expect(words(html)).toMatch(/Wat nu vastligt Verworpen/);
    expect(html).toMatch(/value="conform" checked/);
    expect(html).toContain('value="21"');
    expect(html).toContain(`action="/leidse-regio${at(id, 'verbetering')}"`);
    expect((await bodyOn(id)).nu?.uitkomst).toBe('verworpen');
  });

  it('at the same moment stores exactly one', async () => {
    const id = await go.sent();
    const answers = await Promise.all(
      ['conform', 'verworpen', 'afwijkend'].map((uitkomst) =>
        enter(id, 'uitkomst', { dag: today, uitkomst, gezien: 0 }),
      ),
    );
    expect(answers.filter((answer) => answer === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'changed_meanwhile')).toHaveLength(2);
    const stored = await bodyOn(id);
    expect(stored.eerder).toEqual([]);
  });
});

describe('verbeteren', () => {
  it('needs a reason and something to correct; the old stays visible with it', async () => {
    const id = await go.sent();
    const cookie = await app.signIn(leiden);
    expect(
      await enter(id, 'verbetering', { dag: today, uitkomst: 'conform', reden: 'Fout', gezien: 0 }),
    ).toBe('nothing_to_correct');
    await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform', stemmen_voor: 20, stemmen_tegen: 19 });
    const gezien = (await bodyOn(id)).nu?.id;
    const form = await (await app.get(`/leidse-regio${at(id, 'verbetering')}`, cookie)).text();
    expect(form).toMatch(/value="conform" checked/);
    expect(form).toMatch(/name="stemmen_voor"[^>]*value="20"/);
    expect(
      (await post(id, 'verbetering', { dag: today, uitkomst: 'verworpen', gezien: String(gezien) })).status,
    ).toBe(422);
    expect(
      await enter(id, 'verbetering', { dag: today, uitkomst: 'verworpen', reden: 'Andersom geteld', gezien }),
    ).toBe(201);
    expect(
      await enter(id, 'verbetering', { dag: today, uitkomst: 'conform', reden: 'Oud scherm', gezien }),
    ).toBe('changed_meanwhile');
    expect(await bodyOn(id)).toMatchObject({
      nu: { uitkomst: 'verworpen' },
      eerder: [{ uitkomst: 'conform', verbeterd: true, reden: 'Andersom geteld' }],
      verantwoording: { stand: 'verwacht' },
    });
    expect(await go.page(`/voorstellen/${id}`)).toMatch(
      /Verbeterd, telt niet meer: Overgenomen.*Reden: Andersom geteld/,
    );
    expect((await operations(id)).slice(0, 3)).toEqual(['place_account', 'account_owed', 'correct_decision']);
    // The committee's agenda has it, once.
    const onAgenda = "select count(*)::int as n from agenda_item where kind = 'account' and proposal_id = $1";
    expect((await app.owner.query(onAgenda, [id])).rows).toEqual([{ n: 1 }]);
  });

  it('opens the decision making again when a body turns out to have held over', async () => {
    const id = await go.sent({ bevoegd: { gm0546: 'raad', gm0547: 'raad' } });
    await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' });
    await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' }, 'Griffier Leiderdorp', 'gm0547');
    expect((await go.read<{ stand: string }>(`/voorstellen/${id}`)).stand).toBe('besloten');
    const gezien = (await bodyOn(id)).nu?.id;
    expect(
      await enter(id, 'verbetering', {
        dag: today,
        uitkomst: 'aangehouden',
        reden: 'Was aangehouden',
        gezien,
      }),
    ).toBe(201);
    expect((await go.read<{ stand: string }>(`/voorstellen/${id}`)).stand).toBe('in_besluitvorming');
  });
});

describe('the account', () => {
  const discuss = (id: number, input: object, as = clerkTitle) =>
    enter(id, 'verantwoording/bespreking', input, as);
  it('is expected, received and discussed; on the proposal, the council and the API', async () => {
    const id = await go.sent();
    expect(await enter(id, 'verantwoording', { tekst: 'Waarom.' })).toBe('no_account_owed');
    await enter(id, 'uitkomst', { dag: today, uitkomst: 'afwijkend' });
    // Due on the day of the meeting on whose agenda it came by itself, and of whichever day that moves to.
    const due = async () => (await bodyOn(id)).verantwoording.vergadering_op;
    expect(await due()).toBe(today);
    const { rows: placed } = await app.owner.query(
      "select meeting_id as meeting from agenda_item where kind = 'account' and proposal_id = $1",
      [id],
    );
    const meeting = (day: string, state: string) =>
      app.owner.query('update meeting set day = $1, state = $2 where id = $3', [
        day,
        state,
        placed[0].meeting,
      ]);
    await meeting('2026-12-22', 'planned');
    expect(await due()).toBe('2026-12-22');
    expect(await go.page('/raden/leiden')).toContain(
      'Verwacht: komt terug in de regiocommissie op 22 december 2026',
    );
    expect(await go.page('/mijn-werk', await app.signIn(leiden))).toMatch(
      /22 dec[a-z.]*.{0,60}Verantwoording schrijven/,
    );
    const { termijnagenda } = await go.read<{ termijnagenda: object[] }>(
      '/raden/leiden/termijnagenda?limit=100',
    );
    expect(termijnagenda).toContainEqual(
      expect.objectContaining({
        ...{ soort: 'verantwoording', dag: '2026-12-22', dag_genoemd: true },
        adres: `/leidse-regio${at(id, '')}`,
      }),
    );
    await meeting('2026-12-22', 'held');
    expect(await due()).toBeNull();
    expect(await go.page(at(id, ''))).toContain('Van de regiocommissie is nog geen vergadering gepland.');
    await meeting(today, 'planned');
    expect(await discuss(id, { dag: today, tekst: 'Besproken.' })).toBe('no_account_yet');
    expect(await enter(id, 'verantwoording', { tekst: 'Niet van mij.' }, 'Griffier Leiderdorp')).toBe(
      'not_your_body',
    );
    expect((await post(id, 'verantwoording', { tekst: 'De raad wil eerst meten.' })).status).toBe(303);
    expect(await enter(id, 'verantwoording', { tekst: 'Nog eens.' })).toBe('account_there');
    expect(await bodyOn(id)).toMatchObject({
      nu: { ging_over: { versie_voorstel: 1, documenten: [] } },
      verantwoording: { stand: 'ontvangen' },
    });
    expect(await go.read(`/voorstellen/${id}/advies`)).toMatchObject({ ging_over: { versie_voorstel: 1 } });
    expect(await go.page(`/voorstellen/${id}`)).toContain('Ontvangen 24 november 2026');
    expect((await operations(id)).slice(0, 2)).toEqual(['account_written', 'write_account']);
    expect(await discuss(id, { dag: today, tekst: 'Besproken.' }, leiden)).toBe('not_regional_clerk');
    expect(await discuss(id, { dag: '2026-12-10', tekst: 'Besproken.' })).toBe('day_ahead');
    expect(await discuss(id, { dag: '2026-11-01', tekst: 'Besproken.' })).toBe('day_before_account');
    expect((await post(id, 'verantwoording/bespreking', { dag: today, tekst: '' }, clerkTitle)).status).toBe(
      422,
    );
    const form = () => app.signIn(clerkTitle).then((as) => go.page(at(id, 'verantwoording/bespreking'), as));
    expect(await form()).toMatch(/vergaderde de commissie op dinsdag 24.november.2026\./);
    const moved = (from: string, to: string) =>
      app.owner.query('update meeting set day = $2 where day = $1', [from, to]);
    await moved(today, '2027-03-30');
    expect(await form()).toContain('is hier geen vergadering van de commissie bekend');
    await moved('2027-03-30', today);
    // It stood on the agenda of a meeting before it was written: that one did not discuss it.
    await meeting('2026-11-19', 'planned');
    expect(
      await (
        await app.get(`/leidse-regio${at(id, 'verantwoording/bespreking')}`, await app.signIn(clerkTitle))
      ).text(),
    ).not.toContain('value="2026-11-19"');
    await meeting(today, 'planned');
    expect(
      (
        await post(
          id,
          'verantwoording/bespreking',
          { dag: today, tekst: 'De commissie begrijpt het.' },
          clerkTitle,
        )
      ).status,
    ).toBe(303);
    expect(await discuss(id, { dag: today, tekst: 'Weer.' })).toBe('account_discussed');
    expect((await bodyOn(id)).verantwoording).toMatchObject({
      stand: 'besproken',
      teksten: [{ bespreking: 'De commissie begrijpt het.', commissie_vergaderde: true }],
    });
    // A day on which the committee did not meet may be meant; the page and the API say that nothing is known of it.
    const unmet = 'Van die dag is hier geen vergadering van de commissie bekend.';
    expect(await go.page(at(id, ''))).not.toContain(unmet);
    await moved(today, '2027-03-30');
    expect(await go.page(at(id, ''))).toContain(unmet);
    expect((await bodyOn(id)).verantwoording).toMatchObject({ teksten: [{ commissie_vergaderde: false }] });
    await moved('2027-03-30', today);
    expect(await go.page(`/voorstellen/${id}`)).toContain('Besproken 24 november 2026');
    expect(await go.page('/raden/leiden')).toContain('Besproken 24 november 2026');
    const page = await go.page(at(id, ''));
    expect(page).toContain('De raad wil eerst meten.');
    expect(page).toContain('De commissie begrijpt het.');
    // Both are corrected with a reason; what stood there stays in sight.
    const fix = (what: string, input: object, as?: string) => enter(id, `${what}/verbetering`, input, as);
    const text = { tekst: 'De raad wil eerst weten.', reden: 'Een tikfout.', gezien: 0 };
    expect(await fix('verantwoording', text, 'Griffier Leiderdorp')).toBe('not_your_body');
    expect(await fix('verantwoording', { ...text, tekst: 'De raad wil eerst meten.' })).toBe(
      'nothing_corrected',
    );
    const bare = await post(id, 'verantwoording/verbetering', { tekst: text.tekst, gezien: '0' });
    expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('href="#veld-reden"')]);
    expect((await post(id, 'verantwoording/verbetering', { ...text, gezien: '0' })).status).toBe(303);
    expect(await fix('verantwoording', { ...text, tekst: 'Anders.' })).toBe('corrected_meanwhile');
    const said = { dag: today, tekst: 'De commissie begrijpt het niet.', reden: 'Verkeerd om.', gezien: 0 };
    expect(await fix('verantwoording/bespreking', said)).toBe('not_regional_clerk');
    expect(await fix('verantwoording/bespreking', { ...said, dag: '2026-12-10' }, clerkTitle)).toBe(
      'day_ahead',
    );
    // The agenda item says what was recorded with the discussion, and follows it.
    const concluded = async () => {
      const query = "select conclusion from agenda_item where kind = 'account' and proposal_id = $1";
      return (await app.owner.query(query, [id])).rows.map(({ conclusion }) => conclusion);
    };
    expect(await concluded()).toEqual(['De commissie begrijpt het.']);
    expect(await fix('verantwoording/bespreking', said, clerkTitle)).toBe(201);
    expect(await concluded()).toEqual(['De commissie begrijpt het niet.']);
    const after = await go.page(at(id, ''));
    for (const part of [
      /De raad wil eerst weten\.[\s\S]*Verbeterd op 24.november.2026 door Griffier Leiden[\s\S]*Een tikfout[\s\S]*De raad wil eerst meten\./,
      /De commissie begrijpt het niet\.[\s\S]*door Regiogriffier[\s\S]*Verkeerd om[\s\S]*De commissie begrijpt het\./,
    ])
      expect(after).toMatch(part);
    expect((await bodyOn(id)).verantwoording).toMatchObject({
      stand: 'besproken',
      teksten: [
        {
          tekst: text.tekst,
          verbeteringen: [{ stond: 'De raad wil eerst meten.', reden: 'Een tikfout.' }],
          verbeteringen_bespreking: [{ stond: 'De commissie begrijpt het.' }],
        },
      ],
    });
  });

  it('stays in sight when a correction takes the debt away, and is not asked twice when it stays', async () => {
    const id = await go.sent();
    await enter(id, 'uitkomst', { dag: today, uitkomst: 'afwijkend' });
    const onAgenda = async () => {
      const path = '/raden/leiden/termijnagenda?limit=100';
      const { termijnagenda } = await go.read<{ termijnagenda: { soort: string; adres: string }[] }>(path);
      return termijnagenda.some(
        ({ soort, adres }) => soort === 'verantwoording' && adres === `/leidse-regio${at(id, '')}`,
      );
    };
    expect(await onAgenda()).toBe(true);
    await enter(id, 'verantwoording', { tekst: 'De raad wil eerst meten.' });
    const correct = async (uitkomst: string) =>
      enter(id, 'verbetering', {
        dag: today,
        uitkomst,
        reden: 'Verkeerd',
        gezien: (await bodyOn(id)).nu?.id,
      });
    expect(await correct('verworpen')).toBe(201);
    expect((await bodyOn(id)).verantwoording.stand).toBe('ontvangen');
    expect(await onAgenda()).toBe(false);
    expect(await correct('conform')).toBe(201);
    expect(await operations(id)).toContain('account_lifted');
    expect((await bodyOn(id)).verantwoording).toMatchObject({
      stand: 'niet_nodig',
      teksten: [{ tekst: 'De raad wil eerst meten.' }],
    });
    expect(await go.page(`/voorstellen/${id}`)).toContain('Niet meer nodig; eerder geschreven: 24');
    expect(await go.page(at(id, ''))).toContain('De raad wil eerst meten.');
    // What was written of the first deviation is no account of one that comes later.
    expect(await correct('verworpen')).toBe(201);
    expect((await bodyOn(id)).verantwoording.stand).toBe('verwacht');
    expect(await onAgenda()).toBe(true);
    const { gemeenten } = await go.read<{
      gemeenten: { gemeente: string; bevoegd: string; verantwoording_open: number }[];
    }>('/besluiten/gemeenten');
    const council = gemeenten.find((each) => each.gemeente === 'gm0546' && each.bevoegd === 'raad');
    const { voorstellen } = await go.read<{ voorstellen: { voorstel: number }[] }>(
      '/besluiten/voorstellen?limit=100',
    );
    const open = await Promise.all(
      voorstellen.map(async ({ voorstel }) => {
        const { organen } = await go.read<{ organen: Body[] }>(`/voorstellen/${voorstel}/besluiten`);
        return organen.some(
          (o) => o.gemeente === 'gm0546' && o.bevoegd === 'raad' && o.verantwoording.stand === 'verwacht',
        );
      }),
    );
    expect(council?.verantwoording_open).toBe(open.filter(Boolean).length);
    expect(
      await go.send(clerkTitle, at(id, 'verantwoording/bespreking'), { dag: today, tekst: 'Begrepen.' }),
    ).toMatchObject({ status: 409 });
    expect(await go.page(at(id, ''), await app.signIn(leiden))).toContain('Verantwoording schrijven');
    expect(await enter(id, 'verantwoording', { tekst: 'Nu verworpen om het geld.' })).toBe(201);
    expect((await bodyOn(id)).verantwoording.teksten).toHaveLength(2);
  });
});

it('an account that was discussed elsewhere leaves a public agenda, which says so', async () => {
  const id = await go.sent();
  await enter(id, 'uitkomst', { dag: today, uitkomst: 'afwijkend' });
  await enter(id, 'verantwoording', { tekst: 'Om het geld.' });
  const { rows } = await app.owner.query(
    `update meeting m set day = '2027-02-16', published_at = now() from agenda_item i
     where i.kind = 'account' and i.proposal_id = $1 and m.id = i.meeting_id returning m.id, i.id as item`,
    [id],
  );
  const [{ id: meeting, item }] = rows;
  expect(await enter(id, 'verantwoording/bespreking', { dag: today, tekst: 'Begrepen.' }, clerkTitle)).toBe(
    201,
  );
  const changes = await app.owner.query('select what from agenda_change where meeting_id = $1', [meeting]);
  expect(changes.rows.map(({ what }) => what)).toContainEqual(
    expect.objectContaining({ kind: 'removed', item }),
  );
  expect(await go.page(`/vergaderingen/${meeting}`)).toContain('Gewijzigd sinds');
});

describe('the municipal secretary', () => {
  it.each([
    ['college', 'gm0547', 'Het college', 'het college'],
    ['burgemeester', 'gm0638', 'De burgemeester', 'de burgemeester'],
  ] as const)(
    'goes the whole way for a %s, by form and API; the council clerk is refused',
    async (bevoegd, gemeente, _name, who) => {
      const town = gemeente === 'gm0547' ? 'Leiderdorp' : 'Zoeterwoude';
      const secretary = `Gemeentesecretaris ${town}`;
      const id = await go.sent({ bevoegd: { gm0546: 'raad', gm0547: 'college', gm0638: 'burgemeester' } });
      const by = (what: string, input: object, as = secretary) => enter(id, what, input, as, gemeente);
      const form = async (what: string, fields: Record<string, string>, as = secretary) =>
        app.post(`/leidse-regio${at(id, what, gemeente)}`, fields, await app.signIn(as));
      for (const wrong of [`Griffier ${town}`, 'Gemeentesecretaris Leiden', clerkTitle]) {
        expect(await by('uitkomst', { dag: today, uitkomst: 'conform' }, wrong)).toBe('not_your_body');
        expect(await by('agenda', { dag: '2027-01-18' }, wrong)).toBe('not_your_body');
        const refused = await form('uitkomst', { dag: today, uitkomst: 'conform' }, wrong);
        expect(refused.status).toBe(403);
        expect(words(await refused.text())).toContain(
          'of de gemeentesecretaris als het college of de burgemeester bevoegd is',
        );
      }
      expect(
        await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' }, 'Gemeentesecretaris Leiden'),
      ).toBe('not_your_body');
      expect((await form('agenda', { dag: '2026-12-01' })).status).toBe(303);
      // The council does not meet on that day, and this is not the council's.
      expect((await bodyOn(id, gemeente)).nu).toMatchObject({ volgens_kalender: null });
      const cookie = await app.signIn(secretary);
      const days = await (await app.get(`/leidse-regio${at(id, 'agenda', gemeente)}`, cookie)).text();
      expect(days).toContain('name="dag"');
      expect(words(days)).not.toMatch(/Volgens (zijn kalender|de raadskalender)|staat geen vergadering/);
      const page = await (
        await app.get(`/leidse-regio${at(id, 'uitkomst', gemeente)}`, await app.signIn(secretary))
      ).text();
      expect(page).toContain(`Wat besloot ${who}?`);
      expect(page).not.toMatch(/name="(behandeling|stemmen_voor)"/);
      expect(await by('uitkomst', { dag: today, uitkomst: 'conform', behandeling: 'hamerstuk' })).toBe(
        'council_only',
      );
      expect((await form('uitkomst', { dag: today, uitkomst: 'verworpen' })).status).toBe(303);
      // What this body owes is not on the agenda of its council; that of the region says whose it is.
      const owed = async (of: string) => {
        const { termijnagenda } = await go.read<{
          termijnagenda: { soort: string; orgaan: string; adres: string }[];
        }>(`${of}/termijnagenda?limit=100`);
        const own = `/leidse-regio${at(id, '', gemeente)}`;
        return termijnagenda.filter(({ soort, adres }) => soort === 'verantwoording' && adres === own);
      };
      expect(await owed(`/raden/${town.toLowerCase()}`)).toEqual([]);
      expect(await owed('')).toMatchObject([{ orgaan: bevoegd }]);
      expect(words(await go.page('/termijnagenda'))).toContain(`afwijkend besluit, ${bevoegd} van ${town}`);
      expect((await form('verantwoording', { tekst: 'Er is geen geld.' })).status).toBe(303);
      const gezien = (await bodyOn(id, gemeente)).nu?.id;
      expect(await by('verbetering', { dag: today, uitkomst: 'afwijkend', reden: 'Preciezer', gezien })).toBe(
        201,
      );
      expect(await bodyOn(id, gemeente)).toMatchObject({ bevoegd, verantwoording: { stand: 'ontvangen' } });
      expect(await go.page(`/voorstellen/${id}`)).toContain(
        'de gemeenten beslissen, elk door het orgaan dat bevoegd is',
      );
    },
  );
});

describe('execution', () => {
  const officer = 'Beleidsmedewerker Leiden';
  const start = async (id: number, as = officer) => {
    const answer = await go.send(as, `/voorstellen/${id}/uitvoering`, {
      toelichting: 'Eerst het stuk langs de vaart.',
    });
    return ((await answer.json()) as { code?: string }).code ?? answer.status;
  };
  // Whatever was advised: only a body that adopted the proposal lets execution start.
  const outcomes = ['conform', 'conform_met_amendement', 'afwijkend', 'verworpen', 'aangehouden'];
  const cases = (['voor', 'tegen', 'staking'] as const).flatMap((stem) =>
    outcomes.map((uitkomst) => [stem, uitkomst] as const),
  );
  it.each(cases)('after a vote %s and an outcome %s', async (stem, uitkomst) => {
    const id = await go.sent({ stem });
    const amendementen = uitkomst === 'conform_met_amendement' ? [{ tekst: 'Breder' }] : [];
    expect(await enter(id, 'uitkomst', { dag: today, uitkomst, amendementen })).toBe(201);
    const adopted = uitkomst.startsWith('conform');
    expect((await bodyOn(id)).nam_voorstel_aan).toBe(adopted);
    expect(await start(id)).toBe(adopted ? 201 : 'nobody_adopted');
  });

  it('is the lead officer’s, leaves the others open, and is completed', async () => {
    const id = await go.sent();
    expect(await start(id)).toBe('nobody_adopted');
    await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' });
    for (const wrong of ['Beleidsmedewerker Leiderdorp', 'Beleidsmedewerker regio', clerkTitle])
      expect(await start(id, wrong)).toBe('not_lead_officer');
    const refused = await app.post(
      `/leidse-regio/voorstellen/${id}/uitvoering`,
      {},
      await app.signIn(clerkTitle),
    );
    expect(refused.status).toBe(403);
    expect(words(await refused.text())).toContain('Dit doet de beleidsmedewerker van de trekker, Leiden.');
    const cookie = await app.signIn(officer);
    expect(await go.page(`/voorstellen/${id}`, cookie)).toContain('Uitvoering beginnen');
    expect(await go.page(`/voorstellen/${id}`)).not.toContain('Uitvoering beginnen');
    expect(
      (
        await app.post(
          `/leidse-regio/voorstellen/${id}/uitvoering`,
          { toelichting: 'Eerst langs de vaart.' },
          cookie,
        )
      ).status,
    ).toBe(303);
    expect(await start(id)).toBe('proposal_state');
    const running = await go.page(`/voorstellen/${id}`);
    expect(running).toContain('De uitvoering is begonnen op 24 november 2026.');
    expect(running).toContain('Nog geen uitkomst in Leiderdorp, Zoeterwoude; dat blijft open.');
    // And is still asked of them wherever it is told what councils have to decide.
    const open = async () => {
      const [found, rests] = await app.database.read('leidse-regio' as never, [
        proposalsInDecision(),
        ...decisionsRest.statements('2026-11-24' as never, ['gm0547', 'gm0638'] as never),
      ]);
      const councils = (rests as { proposal: number; council: string }[]).filter(
        ({ proposal }) => proposal === id,
      );
      return [found.some((each) => (each.id as number) === id), councils.map(({ council }) => council)];
    };
    expect(await open()).toEqual([true, ['gm0547', 'gm0638']]);
    expect(running).toContain(
      'Tussenevaluatie uiterlijk 24 november 2027, eindevaluatie uiterlijk 24 november 2029.',
    );
    expect(running).toContain('Eerst langs de vaart.');
    expect(
      await enter(id, 'uitkomst', { dag: today, uitkomst: 'verworpen' }, 'Griffier Leiderdorp', 'gm0547'),
    ).toBe(201);
    expect((await go.read<{ stand: string }>(`/voorstellen/${id}`)).stand).toBe('in_uitvoering');
    const done = `/voorstellen/${id}/uitvoering/afronden`;
    expect((await go.send('Beleidsmedewerker Leiderdorp', done)).status).toBe(403);
    expect((await app.post(`/leidse-regio${done}`, { toelichting: 'Het pad ligt er.' }, cookie)).status).toBe(
      303,
    );
    expect((await go.read<{ stand: string }>(`/voorstellen/${id}`)).stand).toBe('afgerond');
    expect(await operations(id)).toContain('proposal_complete');
    expect(await open()).toEqual([true, ['gm0638']]);
    expect(
      await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' }, 'Griffier Zoeterwoude', 'gm0638'),
    ).toBe(201);
    expect(await open()).toEqual([false, []]);
  });
});

describe('the evaluations of what is executed', () => {
  it('are by the rules in force when execution started, whatever is agreed later', async () => {
    const id = await go.sent();
    expect(await go.page(`/voorstellen/${id}`)).not.toContain('Tussenevaluatie');
    await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' });
    const begin = async () => {
      const officer = await app.signIn('Beleidsmedewerker Leiden');
      await app.post(`/leidse-regio/voorstellen/${id}/uitvoering`, { toelichting: 'Nu.' }, officer);
    };
    const months = (interimEvaluationMonths: number, finalEvaluationMonths: number, from: string) => ({
      from: date(from),
      rules: { ...startingRules, interimEvaluationMonths, finalEvaluationMonths },
    });
    const agree = (version: number, { from, rules }: ReturnType<typeof months>) =>
      app.aside('leidse-regio' as never, (tx) =>
        insertRulebook(tx, 'leidse-regio' as never, version, from, rules),
      );
    await agree(81, months(6, 18, today));
    await begin();
    await agree(82, months(9, 24, '2026-11-25'));
    const shown = await go.page(`/voorstellen/${id}`);
    expect(shown).toContain('Tussenevaluatie uiterlijk 24 mei 2027, eindevaluatie uiterlijk 24 mei 2028.');
    expect(shown).toContain('Spelregels, versie 81');
    expect(await (await app.get(`/leidse-regio/en/voorstellen/${id}`)).text()).toMatch(
      /Interim evaluation by 24\u00a0May 2027, final evaluation by 24\u00a0May 2028\./,
    );
    // The same day for who evaluates the mandate, also where its first body had decided before.
    await app.owner.query("update local_decision set day = '2026-11-01' where proposal_id = $1", [id]);
    const planned = await go.send('Regiogriffier', '/evaluaties', {
      ...{ onderwerp: `mandaat:${id}`, moment: 'tussenevaluatie', besluit_door: 'Stuurgroep' },
      ...{ criteria: 'standaard', gevraagd: ['gm0546'] },
    });
    const { id: evaluation } = (await planned.json()) as { id: number };
    expect(await go.read(`/evaluaties/${evaluation}`)).toMatchObject({
      begin: today,
      uiterlijk: '2027-05-24',
    });
  });
});

describe('late or silent', () => {
  it('is shown and never filled in; before, the days left', async () => {
    const id = await go.sent();
    expect(await go.page(`/voorstellen/${id}`)).toContain('nog 62 dagen');
    expect(await bodyOn(id)).toMatchObject({
      stand: 'niets_vastgelegd',
      dagen_te_gaan: 62,
      termijn_voorbij: false,
      nu: null,
    });
    await app.owner.query(
      "update advice set sent_on = '2026-09-20', term_on = '2026-11-20' where proposal_id = $1",
      [id],
    );
    expect(await bodyOn(id)).toMatchObject({
      stand: 'niets_vastgelegd',
      dagen_te_gaan: null,
      termijn_voorbij: true,
      nu: null,
    });
    expect(await go.page(`/voorstellen/${id}`)).toContain('termijn voorbij: 20 november 2026');
    expect(await go.page('/raden/zoeterwoude')).toContain('termijn voorbij: 20 november 2026');
    expect(await enter(id, 'uitkomst', { dag: '2026-11-21', uitkomst: 'conform' })).toBe(201);
    expect((await bodyOn(id)).nu?.na_de_termijn).toBe(true);
    const stored = await app.owner.query(
      'select count(*)::int as n from local_decision where proposal_id = $1',
      [id],
    );
    expect(stored.rows[0]).toEqual({ n: 1 });
  });

  it('before sending nothing can be decided', async () => {
    const id = await go.voted();
    expect(await enter(id, 'uitkomst', { dag: today, uitkomst: 'conform' })).toBe('nothing_to_decide');
    expect(await enter(id, 'agenda', { dag: today })).toBe('nothing_to_decide');
    expect(await enter(id, 'agenda', { dag: today }, 'Griffier Oegstgeest', 'gm0579')).toBe(
      'not_participating',
    );
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});

describe('what the region decided', () => {
  interface Town {
    gemeente: string;
    bevoegd: string;
    ontvangen: number;
    aangenomen: number;
    verworpen: number;
    anders_besloten: number;
    open: number;
    verantwoording_open: number;
  }
  it('counts by body what it recorded, each proposal once', async () => {
    const { gemeenten } = await go.read<{ gemeenten: Town[] }>('/besluiten/gemeenten');
    const { voorstellen } = await go.read<{
      voorstellen: { voorstel: number; aangenomen: number; besloten: number; deelnemers: number }[];
    }>('/besluiten/voorstellen?limit=100');
    const bodies = await Promise.all(
      voorstellen.map(async ({ voorstel }) => {
        const { organen } = await go.read<{ organen: Body[] }>(`/voorstellen/${voorstel}/besluiten`);
        return organen;
      }),
    );
    expect(voorstellen.length).toBeGreaterThan(3);
    expect(gemeenten.map(({ bevoegd }) => bevoegd)).toContain('college');
    const all = bodies.flat();
    for (const town of gemeenten) {
      const own = all.filter((body) => body.gemeente === town.gemeente && body.bevoegd === town.bevoegd);
      expect(town.ontvangen).toBe(own.length);
      expect(town.aangenomen).toBe(own.filter((body) => body.nam_voorstel_aan).length);
      expect(town.open).toBe(own.filter((body) => body.stand !== 'besloten').length);
      expect(town.verantwoording_open).toBe(
        own.filter((body) => body.verantwoording.stand === 'verwacht').length,
      );
    }
    for (const [index, row] of voorstellen.entries())
      expect(row.aangenomen).toBe(bodies[index]?.filter((body) => body.nam_voorstel_aan).length);
  });

  it('shows in the row of a proposal what a council did since the page was read, in both languages', async () => {
    // Alike but for their number, and beside each other.
    const other = await go.sent();
    const id = await go.sent();
    const row = async (lang: '' | '/en', proposal = id) => {
      const page = await (await app.get(`/leidse-regio${lang}/besluiten`)).text();
      const own = page.split('<tr>').find((each) => each.includes(`/voorstellen/${proposal}"`));
      return own?.replaceAll(/<[^>]*>/g, ' ') ?? '';
    };
    const both = async () => [await row(''), await row('/en')];
    expect(await row('', other)).toBe(await row(''));
    expect(await both()).toEqual([
      expect.stringMatching(/Open \(0 van 3\)(?!.*Overgenomen)/),
      expect.stringMatching(/Open \(0 of 3\)(?!.*Adopted)/),
    ]);
    expect(await enter(id, 'uitkomst', { dag: '2026-11-24', uitkomst: 'conform' })).toBe(201);
    expect(await both()).toEqual([
      expect.stringMatching(/Open \(1 van 3\).*Overgenomen/),
      expect.stringMatching(/Open \(1 of 3\).*Adopted/),
    ]);
    expect(await row('', other)).toMatch(/Open \(0 van 3\)(?!.*Overgenomen)/);
  });

  it('stands on one page, each body by itself', async () => {
    const page = await (await app.get('/leidse-regio/besluiten')).text();
    expect(page).toContain('Wat de regio besloot');
    expect(page).toContain('Langer dan de termijn');
    expect(page).toContain('Raad van Zoeterwoude');
    expect(page).toContain('College van Leiden');
    const { doorlooptijden } = await go.read<{ doorlooptijden: { station: string; afgerond: number }[] }>(
      '/besluiten/doorlooptijden',
    );
    expect(doorlooptijden.find(({ station }) => station === 'raden')?.afgerond).toBeGreaterThan(0);
  });

  // Reckoned by hand; nothing of it stays.
  it('knows when the last body had decided, and the term as it was set', async () => {
    const client = await app.owner.connect();
    await client.query("begin; select set_config('app.change', '-1', true); delete from proposal_step;");
    const { rows } = await client.query<{ id: number }>(
      `select a.proposal_id as id from advice a join proposal_participant t on t.proposal_id = a.proposal_id
       where a.state = 'sent' group by 1 having count(*) > 1 order by 1 limit 6`,
    );
    expect(rows).toHaveLength(6);
    // Its state, the steps after the sending, the last day of the term, and the days on which the first and the other bodies decided.
    type Way = readonly [
      state: string,
      term: string | null,
      first: string | null,
      last: string | null,
      ...string[],
    ];
    const begun = 'start_execution 2026-';
    const ways: readonly Way[] = [
      // All by 31 August (61 days): that it was entered in September and executed in October makes it no longer.
      [
        'in_execution',
        '2026-09-01',
        '2026-07-10',
        '2026-08-31',
        '2026-07-01',
        'all_decided 2026-09-20',
        `${begun}10-15`,
      ],
      // All rejected it, the last four days after the term (65 days).
      ['decided', '2026-10-01', '2026-08-20', '2026-10-05', '2026-08-01', 'all_decided 2026-10-05'],
      // Nobody yet, of a term that was set at three months.
      ['in_decision', '2026-11-30', null, null, '2026-09-01'],
      // Executed while the first is silent, and that is late by now.
      ['in_execution', '2026-11-20', null, '2026-10-01', '2026-09-20', `${begun}10-10`],
      // Completed while the first is silent: there until then (50 days), executed in 19.
      ['completed', '2026-07-01', null, '2026-05-20', '2026-05-01', `${begun}06-01`, 'complete 2026-06-20'],
      // 121 days, and no term.
      ['decided', null, '2026-06-02', '2026-09-30', '2026-06-01', 'all_decided 2026-10-01'],
    ];
    for (const [index, [state, term, first, last, sent, ...steps]] of ways.entries()) {
      const id = rows[index]?.id;
      for (const step of [`send_to_bodies ${sent}`, ...steps])
        await client.query(
          `insert into proposal_step (region_id, proposal_id, step, day) select region_id, id, split_part($2, ' ', 1),
             split_part($2, ' ', 2)::date from proposal where id = $1`,
          [id, step],
        );
      await client.query('update proposal set state = $2 where id = $1', [id, state]);
      await client.query('update advice set sent_on = $2, term_on = $3 where proposal_id = $1', [
        id,
        sent,
        term,
      ]);
      await client.query('update local_decision set current = false where proposal_id = $1', [id]);
      await client.query(
        `insert into local_decision (region_id, proposal_id, municipality_id, day, outcome, amendments, account_owed, current)
         select region_id, proposal_id, municipality_id, each.day, 'rejected', '[]', false, true from (select t.*,
           case when municipality_id = min(municipality_id) over () then $2::date else $3::date end as day
           from proposal_participant t where proposal_id = $1) each where each.day is not null`,
        [id, first, last],
      );
    }
    // A month since September; before, and again since today, two.
    await client.query(
      `insert into rulebook_version (region_id, version, in_force_from, rules) select region_id, 99, '2026-09-01',
         jsonb_set(rules, '{frameworkTermMonths}', '1') from rulebook_version order by version limit 1`,
    );
    const { text, values } = stayStatement(date(today));
    const { rows: stays } = await client.query(text, [...values]);
    await client.query('rollback');
    client.release();
    expect(stays.toSorted((a, b) => a.station.localeCompare(b.station))).toMatchObject([
      {
        station: 'councils',
        ended: 4,
        middle: 61,
        longest: 121,
        now: 2,
        waiting: '2026-09-01',
        longer: 2,
        months: 2,
      },
      {
        station: 'execution',
        ended: 1,
        middle: 19,
        longest: 19,
        now: 2,
        waiting: '2026-10-10',
        longer: 2,
        months: 2,
      },
    ]);
  });
});
