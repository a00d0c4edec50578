import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, date, dateOf } from '#kernel';
import { proposalsInDecision, stationsOfSteps } from '#proposals';
import { insertRulebook, startingRules } from '#rulebook';
import { clerkTitle, type Way, ways, words } from '../advice/testing.ts';
import { testApplication, testNow } from '../main/testing.ts';
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
    expect((await bodyOn(id)).verantwoording.stand).toBe('ontvangen');
    expect(await go.page(`/voorstellen/${id}`)).toContain('Ontvangen 24 november 2026');
    expect((await operations(id)).slice(0, 2)).toEqual(['account_written', 'write_account']);
    expect(await discuss(id, { dag: today, tekst: 'Besproken.' }, leiden)).toBe('not_regional_clerk');
    expect(await discuss(id, { dag: '2026-12-10', tekst: 'Besproken.' })).toBe('day_ahead');
    expect(await discuss(id, { dag: '2026-11-01', tekst: 'Besproken.' })).toBe('day_before_account');
    expect((await post(id, 'verantwoording/bespreking', { dag: today, tekst: '' }, clerkTitle)).status).toBe(
      422,
    );
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
      teksten: [{ bespreking: 'De commissie begrijpt het.' }],
    });
    expect(await go.page(`/voorstellen/${id}`)).toContain('Besproken 24 november 2026');
    expect(await go.page('/raden/leiden')).toContain('Besproken 24 november 2026');
    const page = await go.page(at(id, ''));
    expect(page).toContain('De raad wil eerst meten.');
    expect(page).toContain('De commissie begrijpt het.');
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
    expect(await correct('verworpen')).toBe(201);
    expect(await go.page(at(id, ''), await app.signIn(leiden))).toContain('Nieuwe verantwoording schrijven');
    expect(await enter(id, 'verantwoording', { tekst: 'Nu verworpen om het geld.' })).toBe(201);
    expect((await bodyOn(id)).verantwoording.teksten).toHaveLength(2);
  });
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
      const page = await (
        await app.get(`/leidse-regio${at(id, 'uitkomst', gemeente)}`, await app.signIn(secretary))
      ).text();
      expect(page).toContain(`Wat besloot ${who}?`);
      expect(page).not.toMatch(/name="(behandeling|stemmen_voor)"/);
      expect(await by('uitkomst', { dag: today, uitkomst: 'conform', behandeling: 'hamerstuk' })).toBe(
        'council_only',
      );
      expect((await form('uitkomst', { dag: today, uitkomst: 'verworpen' })).status).toBe(303);
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
    ontvangen: number;
    aangenomen: number;
    verworpen: number;
    anders_besloten: number;
    open: number;
    verantwoording_open: number;
  }
  it('counts by municipality what its bodies recorded, each proposal once', async () => {
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
    const all = bodies.flat();
    for (const town of gemeenten) {
      const own = all.filter((body) => body.gemeente === town.gemeente);
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

  it('stands on one page, and knows how long proposals stood where', async () => {
    const page = await (await app.get('/leidse-regio/besluiten')).text();
    expect(page).toContain('Wat de regio besloot');
    const { doorlooptijden } = await go.read<{
      doorlooptijden: { station: string; afgerond: number; middelste_duur_dagen: number | null }[];
    }>('/besluiten/doorlooptijden');
    const { rows } = await app.owner.query(
      `select count(distinct proposal_id)::int as came from proposal_step where step in ('send_to_bodies', 'send_without_advice')`,
    );
    const councils = doorlooptijden.find((each) => each.station === 'raden') as unknown as {
      afgerond: number;
      staat_er_nu: number;
    };
    expect(councils.afgerond + councils.staat_er_nu).toBe(rows[0].came);
    // Each stay reckoned anew from the steps, one proposal after the other.
    const { rows: steps } = await app.owner.query<{ proposal: number; step: string; day: string }>(
      'select proposal_id as proposal, step, day::text from proposal_step order by proposal_id, day, id',
    );
    const longer = new Map<string, number>();
    for (const own of Map.groupBy(steps, ({ proposal }) => proposal).values()) {
      const moves = own.flatMap(({ step, day }) => {
        const found = stationsOfSteps().find((each) => each.step === step);
        return found ? [{ station: found.station ?? 'away', day: date(day) }] : [];
      });
      const came = moves.filter(({ station }, at) => station !== moves[at - 1]?.station);
      for (const [at, { station, day }] of came.entries())
        if ((came[at + 1]?.day ?? dateOf(testNow)) > addMonths(day, 2))
          longer.set(station, (longer.get(station) ?? 0) + 1);
    }
    const names = { table: 'tafel', councils: 'raden', execution: 'uitvoering', advice: 'advies' };
    for (const [station, name] of Object.entries(names))
      expect(doorlooptijden.find((each) => each.station === name)).toMatchObject({
        langer_dan_termijn: longer.get(station) ?? 0,
        termijn_maanden: 2,
      });
    expect([...longer.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
    expect(page).toContain('Langer dan 2 maanden');
  });
});
