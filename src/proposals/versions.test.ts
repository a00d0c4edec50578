import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegionId } from '#kernel';
import { words } from '../advice/testing.ts';
import { migrations } from '../main/features.ts';
import { testApplication } from '../main/testing.ts';
import { witnessMigrations } from '../main/witnessed.ts';
import { migrate } from '../platform/database/migrate.ts';
import { testDatabase } from '../platform/database/testing.ts';
import { draft } from './testing.ts';

let app: Awaited<ReturnType<typeof testApplication>>;
let officer: string;
beforeAll(async () => {
  app = await testApplication();
  officer = await app.signIn('Beleidsmedewerker regio');
});
afterAll(() => app.close());

const region = 'leidse-regio' as RegionId;
const page = async (path: string) => words(await (await app.get(path)).text());
const api = async (path: string) =>
  (await (await app.get(`/leidse-regio/api/v1${path}`)).json()) as Record<string, unknown>;
const written = async (fields: Record<string, string> = {}) => {
  const answer = await app.post('/leidse-regio/voorstellen', { ...draft, ...fields }, officer);
  return answer.headers.get('location') ?? '';
};
const edit = (path: string, versie: number, fields: Record<string, string>) =>
  app.post(`${path}/wijzigen`, { ...draft, versie: String(versie), ...fields }, officer);

describe('the text of a proposal', () => {
  it('is a first version, and says so', async () => {
    const path = await written();
    const own = await page(path);
    expect(own).toContain(
      'versie 1 (de tekst van nu), bewaard op 24 november 2026 door Beleidsmedewerker regio',
    );
    expect(own).toContain('Dit is de eerste versie. De tekst is niet gewijzigd');
    expect(await page(`${path}/verschillen`)).toContain('Er is nog maar één versie van de tekst.');
    expect((await app.get(`${path}/versies/2`)).status).toBe(404);
    expect(await page(`${path}/versies/1`)).toContain('Dit is de tekst van nu.');
  });

  it('stays readable in every version, and two of them side by side, by page and by API', async () => {
    const path = await written({ 'deelnemers.gm0546.betekenis': 'Tien bankjes.' });
    const id = path.split('/').at(-1);
    expect((await edit(path, 1, { samenvatting: 'Om de vijftig meter een bankje.' })).status).toBe(303);
    expect((await edit(path, 2, { titel: 'Banken langs de vaart' })).status).toBe(303);

    const first = await page(`${path}/versies/1`);
    expect(first).toContain('Versie 1 van 3, bewaard op 24 november 2026');
    expect(first).toContain('Dit is een eerdere versie');
    expect(first).toContain('Om de honderd meter een bankje.');
    expect(first).toContain('Tien bankjes.');
    const second = await page(`${path}/versies/2`);
    expect(second).toContain('Om de vijftig meter een bankje.');
    expect(second).not.toContain('Tien bankjes.');
    expect(await page(path.replace('/leidse-regio/', '/leidse-regio/en/').concat('/versies/2'))).toContain(
      'This is an earlier version',
    );
    const list = await page(`${path}/versies`);
    for (const part of ['versie 3 (de tekst van nu)', 'Vergelijk versie 2 met 3', 'Vergelijk versie 1 met 2'])
      expect(list).toContain(part);

    const differences = await (await app.get(`${path}/verschillen?van=1&met=2`)).text();
    expect(differences).toContain('<del>honderd</del>');
    expect(differences).toContain('<ins>vijftig</ins>');
    expect(await page(`${path}/verschillen?van=1&met=9`)).toContain(
      'Van versie 9 is geen tekst te vergelijken.',
    );

    expect(await api(`/voorstellen/${id}/versies`)).toMatchObject({
      versies: [3, 2, 1].map((nummer) => ({ nummer, bewaard_door: 'Beleidsmedewerker regio' })),
      totaal: 3,
    });
    expect(await api(`/voorstellen/${id}/versies/1`)).toMatchObject({
      nummer: 1,
      samenvatting: draft.samenvatting,
      deelnemers: { gm0546: { bevoegd: 'raad', betekenis: 'Tien bankjes.' } },
    });
    expect((await app.get(`/leidse-regio/api/v1/voorstellen/${id}/versies/4`)).status).toBe(404);
    const { stukken } = await api(`/voorstellen/${id}/verschillen?van=1&met=2`);
    expect(JSON.stringify(stukken)).toContain('{"tekst":"honderd","anders":true}');
    expect((await app.get(`/leidse-regio/api/v1/voorstellen/${id}/verschillen?van=een&met=2`)).status).toBe(
      400,
    );
  });

  it('is named with a link by every vote, advice and decision that was about it', async () => {
    for (const path of ['/voorstellen/5', '/voorstellen/5/besluiten/gm0546', '/stemmingen/4']) {
      const html = await (await app.get(`/leidse-regio${path}`)).text();
      expect(html).toContain('<a href="/leidse-regio/voorstellen/5/versies/2">versie 2 van het voorstel</a>');
    }
    expect(await page('/leidse-regio/voorstellen/5/versies/1')).not.toContain('wie meebetaalt aan het groen');
  });

  it('is kept of every proposal as it is now, word for word', async () => {
    const { rows } = await app.owner.query(
      `select p.id from proposal p left join proposal_version v on v.region_id = p.region_id and v.proposal_id = p.id
         and v.number = p.version where v.number is null`,
    );
    expect(rows).toEqual([]);
    for (const id of [1, 5, 8]) {
      const { versie, ...now } = await api(`/voorstellen/${id}`);
      const { nummer, bewaard_op, bewaard_door, ...kept } = await api(`/voorstellen/${id}/versies/${versie}`);
      expect(now).toMatchObject(kept);
      expect([nummer, typeof bewaard_op, typeof bewaard_door]).toEqual([versie, 'string', 'string']);
    }
  });

  it.each(["update proposal_version set content = '{}'", 'delete from proposal_version'])(
    'cannot be changed afterwards by the application: %s',
    async (text) => {
      const { sql } = await import('kysely');
      await expect(
        app.database.write(region, (transaction) => sql.raw(text).execute(transaction)),
      ).rejects.toThrow(/permission denied/);
    },
  );

  it('met no fault on the way', () => {
    expect(app.faults).toEqual([]);
  });
});

it('of before versions were kept is taken from the journal, and as it is now where the journal has none', async () => {
  const own = '2026-11-25-50-proposal-version';
  // In the order in which they run.
  const later = [own, ...witnessMigrations.map(({ name }) => name)].sort();
  const test = await testDatabase(migrations.filter(({ name }) => !later.includes(name)));
  try {
    const { owner } = test;
    await owner.query("insert into municipality (id, name) values ('gm0001', 'Een')");
    const client = await owner.connect();
    const content = (title: string) => ({
      title,
      summary: 'Kort',
      summaryEnglish: null,
      lead: 'gm0001',
      framework: false,
      adviceKind: 'full',
      table: null,
      committee: 'commissie',
      ambitions: ['wonen'],
      participants: [{ municipality: 'gm0001', competence: 'council', meaning: '' }],
      roomPoints: [],
      documents: [],
    });
    for (const name of ['regio-a', 'regio-b']) {
      await client.query('insert into region (id, name, created_at) values ($1, $1, now())', [name]);
      await client.query(`select set_config('app.region', $1, false)`, [name]);
      for (const [title, version] of [
        ['Derde', 3],
        ['Zonder journaal', 2],
      ]) {
        const { rows } = await client.query(
          `insert into proposal (region_id, title, summary, lead_id, framework, advice_kind, committee_id, state, version, changed_at)
           values ($1, $2, 'Kort', 'gm0001', false, 'full', 'commissie', 'offered', $3, '2026-10-01') returning id`,
          [name, title, version],
        );
        await client.query(`insert into proposal_participant values ($1, $2, 'gm0001', 'council', 'Iets')`, [
          name,
          rows[0].id,
        ]);
        if (version !== 3) continue;
        const entries: [string, unknown][] = [
          ['draft_proposal', { after: content('Eerste') }],
          ['edit_proposal', { before: { ...content('Eerste'), version: 1 }, after: content('Tweede') }],
          ['edit_proposal', { before: { ...content('Tweede'), version: 2 }, after: content('Derde') }],
        ];
        for (const [index, [operation, payload]] of entries.entries())
          await client.query(
            `with added as (insert into journal_entry (scope, at, operation, subject, actor_name, actor_office, payload_hash)
               values ($1, $2, $3, $4, 'iemand', 'Beleidsmedewerker', decode(repeat('00', 32), 'hex')) returning id)
             insert into journal_payload select id, $1, '', $5 from added`,
            [
              name,
              `2026-09-0${index + 1}T10:00:00Z`,
              operation,
              `proposal/${rows[0].id}`,
              JSON.stringify(payload),
            ],
          );
      }
    }
    client.release();
    expect(await migrate(owner, migrations)).toEqual(later);
    for (const name of ['regio-a', 'regio-b'] as never[]) {
      const [kept] = await test.database.read(name, [
        {
          name: 'kept',
          text: `select proposal_id, number, content ->> 'title' as title, content -> 'added' as added, saved_at, saved_by
            from proposal_version order by proposal_id, number`,
          values: [],
        },
      ]);
      const rows = kept as { number: number; title: string; added: unknown[]; saved_at: string | null }[];
      expect(
        rows.map(({ number, title, saved_at }) => [number, title, saved_at?.slice(0, 10) ?? null]),
      ).toEqual([
        [1, 'Eerste', '2026-09-01'],
        [2, 'Tweede', '2026-09-02'],
        [3, 'Derde', '2026-09-03'],
        [2, 'Zonder journaal', null],
      ]);
      expect(rows[0]?.added).toEqual([{ ambition: 'wonen', text: '', goals: [] }]);
    }
  } finally {
    await test.close();
  }
});
