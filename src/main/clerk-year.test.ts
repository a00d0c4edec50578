import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledForm } from './filled-form.ts';
import { tellEverybody } from './tell.ts';
import { testApplication, testNow } from './testing.ts';

// Issue 6, "Done when": a year of the clerk of one council, by what the pages show and what their forms send.
let now = testNow;
let app: Awaited<ReturnType<typeof testApplication>>;
beforeAll(async () => {
  app = await testApplication({ clock: { now: () => now } });
});
afterAll(() => app.close());

const base = '/leidse-regio';
const [clerk, regional, neighbour] = ['Griffier Leiderdorp', 'Regiogriffier', 'Griffier Leiden'] as const;
const mailbox = 'griffier@leiderdorp.example';
const on = (day: string) => {
  now = `${day}T10:00:00Z`;
};
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
const cookies = new Map<string, string>();
/** Signed in anew each day: no session outlasts the weeks between. */
async function cookieOf(as: string): Promise<string> {
  const cookie = cookies.get(`${as} ${now}`) ?? (await app.signIn(as));
  cookies.set(`${as} ${now}`, cookie);
  return cookie;
}
const raw = async (path: string, as?: string) => {
  const answer = await app.get(base + path, as ? await cookieOf(as) : undefined);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const page = async (path: string, as?: string) => words(await raw(path, as));
const work = (as: string) => page('/mijn-werk', as);
type Fields = Readonly<Record<string, string | readonly string[]>>;
/** Fills in a form of a page and sends it. @returns where the browser goes then */
async function send(as: string, path: string, action: string, given: Fields = {}): Promise<string> {
  const fields = filledForm(await raw(path, as), base + action, given);
  const answer = await app.post(base + action, fields, await cookieOf(as));
  if (answer.status !== 303) throw new Error(`${action}: ${answer.status} ${words(await answer.text())}`);
  return (answer.headers.get('location') ?? '').slice(base.length);
}
/** Tells everybody. @returns what the clerk has had of mail since the start, the last one last */
async function told(): Promise<string[]> {
  await tellEverybody({ ...app.installation, now });
  const { rows } = await app.owner.query('select subject, body from mail where recipient = $1 order by id', [
    mailbox,
  ]);
  return rows.map(({ subject, body }) => `${subject} ${body}`.replace(/\s+/g, ' '));
}

const calendar = '/raden/leiderdorp/kalender';
const asked = 'Zienswijze op de regeling voor afval (verzonnen)';
const advised = 'Ruimte voor bedrijven';
const decision = '/voorstellen/4/besluiten/gm0547';
let round = '';
const own = (what = '') => `${round}/inbreng/gm0547${what}`;

describe('a year of the clerk of Leiderdorp', () => {
  it('is planned: the council dates stand in its calendar', async () => {
    const given = { soort: 'raad', dagen: '2027-10-18\n2027-11-22', tijd: '20:00' };
    expect(await send(clerk, `${calendar}/nieuw`, calendar, given)).toBe(`${calendar}?jaar=2027`);
    const shown = await page(`${calendar}?jaar=2027`);
    for (const day of ['ma 11 jan 2027 20.00 uur', 'ma 18 okt 2027 20.00 uur', 'ma 22 nov 2027 20.00 uur'])
      expect(shown).toContain(`${day} Raad van Leiderdorp`);
  });

  it('receives a consultation and an advice: both are its work, with their last day, and mailed once', async () => {
    const before = await work(clerk);
    expect(before).not.toContain(asked);
    expect(before).not.toContain(advised);
    const form = await raw('/raadplegingen/nieuw', regional);
    const document = /value="(\d+\/\d+)"[^>]*>Regionaal kader/.exec(form)?.[1] ?? '';
    const given = { regel: 'Z1', titel: asked, afzender: 'Het college van Leiden', document };
    round = await send(regional, '/raadplegingen/nieuw', '/raadplegingen', {
      ...given,
      laatste_dag: '2027-01-19',
    });
    // A draft is the regional clerk's alone.
    expect(await work(clerk)).not.toContain(asked);
    await send(regional, round, `${round}/uitzetten`);
    await send(regional, '/voorstellen/4/advies', '/voorstellen/4/advies/versturen');
    const now = await work(clerk);
    expect(now).toContain(`di 19 jan 2027 uiterlijk Inbreng van de raad indienen ${asked}`);
    // Two months after 24 November 2026 is a Sunday.
    expect(now).toContain(`ma 25 jan 2027 uiterlijk Op de agenda zetten ${advised} (Leiderdorp)`);
    const mails = await told();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`Inbreng van de raad indienen: ${asked} (uiterlijk 19 januari 2027)`);
    expect(mails[0]).toContain(`Op de agenda zetten: ${advised} (Leiderdorp) (uiterlijk 25 januari 2027)`);
    expect(await told()).toHaveLength(1);
  });

  it('is warned before and after its council date moves out of a term, until another fits', async () => {
    on('2026-12-08');
    const html = await raw(`${calendar}?jaar=2027`);
    const id = /kalender\/(\d+)"/.exec(html.slice(html.search(/11.jan.2027/)))?.[1];
    const form = `${calendar}/${id}/verbeteren`;
    expect(await page(form, clerk)).toMatch(
      new RegExp(`Dit raakt .*${asked.replace(/[()]/g, '.')} : een nieuwe dag past van .* 19 januari 2027`),
    );
    await send(clerk, form, form, { dag: '2027-01-25', reden: 'De raadzaal is niet vrij.' });
    const lost = 'Uw raad vergadert niet meer binnen de termijn';
    const warned = await work(clerk);
    expect(warned).toContain(
      `${lost} Raadpleging: ${asked} (Leiderdorp). Dichtstbij: maandag 25 januari 2027.`,
    );
    // The term of the advice ends on that very day: it lost nothing.
    expect(warned.split(lost)).toHaveLength(2);
    expect(await work(neighbour)).not.toContain(lost);
    expect(await work(regional)).toContain('De raad van Leiderdorp vergadert niet meer binnen de termijn');
    expect((await told()).filter((mail) => mail.includes(lost))).toHaveLength(1);
    await send(clerk, `${calendar}/nieuw`, calendar, {
      soort: 'raad',
      dagen: '2027-01-18',
      naam: 'Extra raad',
    });
    expect(await work(clerk)).not.toContain(lost);
    // What is on the agenda asks nothing any more.
    await send(clerk, `${decision}/agenda`, `${decision}/agenda`, { dag: '2027-01-25' });
    expect(await work(clerk)).toContain(`ma 25 jan 2027 Wordt behandeld ${advised} (Leiderdorp)`);
  });

  it('is reminded a fortnight before the last day, once', async () => {
    const reminders = async () =>
      (await told()).filter((mail) => mail.includes('U krijgt deze herinnering') && mail.includes(asked));
    on('2027-01-04');
    const earlier = await reminders();
    on('2027-01-05');
    const sent = await reminders();
    expect(sent).toHaveLength(earlier.length + 1);
    expect(sent.at(-1)).toContain(`Inbreng van de raad indienen: ${asked} (uiterlijk 19 januari 2027)`);
    // Planned already, so nobody is reminded of it.
    expect(sent.at(-1)).not.toContain(advised);
    expect(await reminders()).toHaveLength(sent.length);
  });

  it('submits what its council adopted: hidden from others until then, and its work no more', async () => {
    on('2027-01-12');
    const prepared = { standpunt: 'negatief', fase: 'in_commissie', commissie_op: '2027-01-13' };
    await send(clerk, own(), own('/voorbereiding'), prepared);
    const point = { tekst: 'Houd het scheiden thuis eenvoudig.', kop: '2. Ophalen' };
    await send(clerk, own(), own('/punten'), point);
    expect(await page(own(), clerk)).toContain('In de commissie van de raad: woensdag 13 januari 2027');
    for (const other of [neighbour, regional, undefined])
      expect(await page(own(), other)).not.toContain(point.tekst);
    on('2027-01-19');
    expect(await work(clerk)).toContain(`di 19 jan uiterlijk Inbreng van de raad indienen ${asked}`);
    // Not before the council decided, which the page says.
    await expect(send(clerk, own(), own('/indienen'))).rejects.toThrow(
      /indienen: 4(09|22) .*[Oo]nder voorbehoud/,
    );
    const adopted = { dag: '2027-01-18', vergadering: 'Extra raad', behandeling: 'bespreekstuk' };
    await send(clerk, own(), own('/besluit'), { ...adopted, stemmen_voor: '13', stemmen_tegen: '8' });
    await send(clerk, own(), own('/indienen'));
    const shown = await page(own());
    expect(shown).toContain('Ingediend 19 januari 2027, Griffier Leiderdorp');
    expect(shown).toContain('Vastgesteld op 18 januari 2027, Extra raad , bespreekstuk, 13 voor, 8 tegen.');
    expect(shown).toContain(point.tekst);
    expect(await work(clerk)).not.toContain(asked);
  });

  it('records what the council decided on the advice, and that it deviates', async () => {
    on('2027-01-26');
    expect(await work(clerk)).toContain(`ma 25 jan Uitkomst vastleggen ${advised} (Leiderdorp)`);
    const outcome = { uitkomst: 'afwijkend', stemmen_voor: '12', stemmen_tegen: '9' };
    // The day stands in the form, as it was planned.
    await send(clerk, `${decision}/uitkomst`, `${decision}/uitkomst`, outcome);
    const shown = await page(decision);
    expect(shown).toContain('Wijkt af Besloten op 25 januari 2027. 12 stemmen voor, 9 tegen.');
    expect(shown).toContain('Verantwoording nodig. Het besluit wijkt af van het advies.');
    expect(await work(clerk)).toContain(`Verantwoording schrijven ${advised} (Leiderdorp)`);
  });

  it('accounts for it, and sees what the committee made of that', async () => {
    const why = 'De raad geeft bedrijven uit de eigen kern voorrang.';
    await send(clerk, `${decision}/verantwoording`, `${decision}/verantwoording`, { tekst: why });
    expect(await page(decision)).toContain(`Ontvangen 26 januari 2027 ${why}`);
    expect(await work(clerk)).not.toContain(advised);
    on('2027-01-29');
    expect(await work(regional)).toContain(`Bespreking vastleggen ${advised} (Leiderdorp)`);
    const form = `${decision}/verantwoording/bespreking`;
    const made = { dag: '2027-01-28', tekst: 'De commissie vraagt dit in een jaar te bezien.' };
    await send(regional, form, form, made);
    expect(await page(decision, clerk)).toContain(
      `Besproken in de regiocommissie op 28 januari 2027: ${made.tekst}`,
    );
  });

  it('is answered: told that the answer came, and shown it beside its own point and in the note', async () => {
    const answered = `Antwoord op de inbreng van uw raad lezen ${asked}`;
    const answer = 'Paragraaf 2 zegt nu dat drie bakken genoeg zijn.';
    const point = /raadplegingspunten\/(\d+)\/antwoord/.exec(await raw(round, regional))?.[1];
    const disposed = { afdoening: 'overgenomen', reden: answer };
    await send(regional, round, `/raadplegingspunten/${point}/antwoord`, disposed);
    const conclusion = { draagvlak: 'gedeeltelijk', conclusie: 'Met een eenvoudige paragraaf 2.' };
    await send(regional, round, `${round}/conclusie`, { ...conclusion, gevolg: 'aangepast' });
    // Nobody reads an answer that was not sent.
    expect(await work(clerk)).not.toContain(answered);
    expect(await page(own(), clerk)).not.toContain(answer);
    await send(regional, round, `${round}/terugkoppelen`);
    expect(await work(clerk)).toContain(answered);
    expect(await page(own(), clerk)).toContain(answer);
    const note = await page(`${round}/nota`);
    for (const said of [answer, conclusion.conclusie]) expect(note).toContain(said);
    const mails = (await told()).filter((mail) =>
      mail.includes(`Antwoord op de inbreng van uw raad lezen: ${asked}`),
    );
    expect(mails).toHaveLength(1);
    // A fortnight it stands there.
    on('2027-02-13');
    expect(await work(clerk)).not.toContain(asked);
    expect(app.faults).toEqual([]);
  });
});
