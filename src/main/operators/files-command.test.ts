import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock, type RegionId } from '#kernel';
import { verify } from '#platform/journal';
import { senders } from '../../documents/testing.ts';
import { parseArguments } from '../arguments.ts';
import { writePdf } from '../demo/write-paper.ts';
import { testApplication, testNow } from '../testing.ts';
import { eraseByCommand, filesReport } from './files-command.ts';

const region = 'leidse-regio' as RegionId;
let app: Awaited<ReturnType<typeof testApplication>>;
let place: Pick<typeof app, 'database' | 'files'>;
let document: number;
let sha256: string;
beforeAll(async () => {
  app = await testApplication();
  place = { database: app.database, files: app.files };
  const token = await app.token('Regiogriffier');
  const bytes = writePdf({ title: 'Stuk', paragraphs: ['Hier staat een naam in.'] });
  const about = { titel: 'Stuk', soort: 'onderzoek' };
  const send = senders(app);
  const answer = await send.byApi('/voorstellen/8/documenten', token, about, { bytes, name: 'stuk.pdf' });
  document = ((await answer.json()) as { id: number }).id;
  const shown = await (await app.get(`/leidse-regio/api/v1/documenten/${document}`)).json();
  sha256 = (shown as { versies: { bestand: { sha256: string } }[] }).versies[0]?.bestand.sha256 ?? '';
});
afterAll(() => app.close());

const fileOf = (name: string) => join(app.filesFolder, region, name);
const erase = (...args: string[]) =>
  eraseByCommand(parseArguments(['files', 'erase', '--json', ...args]), place, fixedClock(testNow));
const right = () => [
  '--region',
  region,
  '--document',
  String(document),
  '--version',
  '1',
  '--reason',
  'Er staat een naam in.',
];

describe('regiotafel files check', () => {
  it('says of every region that rows and files agree, and how much they are', async () => {
    const count = readdirSync(join(app.filesFolder, region)).length;
    const [found] = await filesReport(place);
    expect(found).toEqual({
      regio: region,
      bestanden: count,
      bytes: expect.any(Number),
      ontbreekt: [],
      beschadigd: [],
      zonder_regel: [],
    });
    expect(found?.bytes).toBeGreaterThan(1000);
  });

  it('names what is missing, what is damaged and what nobody knows', async () => {
    const [other = ''] = readdirSync(join(app.filesFolder, region)).filter((name) => name !== sha256);
    renameSync(fileOf(sha256), fileOf('weg'));
    writeFileSync(fileOf(`${other}.oud`), '');
    renameSync(fileOf(other), fileOf('heel'));
    writeFileSync(fileOf(other), 'iets anders');
    const [found] = await filesReport(place);
    expect(found).toMatchObject({
      ontbreekt: [sha256],
      beschadigd: [other],
      zonder_regel: [`${other}.oud`, 'heel', 'weg'].sort(),
    });
    renameSync(fileOf('weg'), fileOf(sha256));
    renameSync(fileOf('heel'), fileOf(other));
    rmSync(fileOf(`${other}.oud`));
  });
});

describe('regiotafel files erase', () => {
  it.each([
    ['an unknown option', ['--dokument', '5'], '--dokument is geen optie van deze opdracht.'],
    ['no region', [], '--region ontbreekt. Van welke regio?'],
    ['another region', ['--region', 'elders'], '--region: er is geen regio elders.'],
    [
      'no reason',
      ['--region', region, '--document', '1', '--version', '1'],
      '--reason ontbreekt. Waarom? De reden komt in het logboek.',
    ],
    [
      'no number',
      ['--region', region, '--document', 'vijf', '--version', '0', '--reason', 'Daarom.'],
      /^--document: .*\n--version: /,
    ],
    [
      'a document that is not there',
      ['--region', region, '--document', '999', '--version', '1', '--reason', 'Daarom.'],
      /bestaat niet/,
    ],
  ])('refuses %s with what to type', async (_name, args, sentence) => {
    await expect(erase(...args)).rejects.toThrow(sentence);
  });

  it('refuses what is still shown, and leaves it', async () => {
    await expect(erase(...right())).rejects.toThrow('Laat de regiogriffier haar eerst intrekken');
    expect(existsSync(fileOf(sha256))).toBe(true);
  });

  it('takes the bytes away for good, says so on the page, and keeps the reason', async () => {
    const token = await app.token('Regiogriffier');
    const withdrawn = await app.api(`/documenten/${document}/versies/1/intrekken`, token, {
      reden: 'Een naam.',
    });
    expect(withdrawn.status).toBe(201);
    expect(await erase(...right())).toEqual({ document, versie: 1, gewist: true });
    expect(existsSync(fileOf(sha256))).toBe(false);
    app.installation.written();
    const page = await (await app.get(`/leidse-regio/documenten/${document}`)).text();
    expect(page).toContain('Het bestand is ook gewist.');
    const { rows } = await app.owner.query(
      `select actor_name, p.payload from journal_entry e join journal_payload p on p.entry_id = e.id
       where operation = 'erase_document_version'`,
    );
    expect(rows).toEqual([
      { actor_name: 'beheerder', payload: expect.stringContaining('Er staat een naam in.') },
    ]);
    expect((await verify(app.database, region)).faults).toEqual([]);
    expect((await filesReport(place))[0]).toMatchObject({ ontbreekt: [], zonder_regel: [] });
    await expect(erase(...right())).rejects.toThrow(/al gewist/);
  });

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});
