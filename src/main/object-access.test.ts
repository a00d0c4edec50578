import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ExampleRequest, exampleRequests } from './example-requests.ts';
import { allPages, features } from './features.ts';
import { type Holder, officeHolders, otherRegion, secondRegion } from './office-holders.ts';
import { examplesFor, testApplication, testNow } from './testing.ts';
import { operationsOf } from './who-may/rights.ts';

// OWASP ASVS 5.0, 8.2: what somebody names by its number is asked for by who may see it, and what a request carries too much of
// decides nothing.

type Application = Awaited<ReturnType<typeof testApplication>>;
const own = 'leidse-regio';
const origin = 'http://localhost:7071';
const operations = features.flatMap(operationsOf);
const reads = features.flatMap((feature) => [
  ...(feature.reads ?? []),
  ...(feature.exports ?? []),
  ...(feature.downloads ?? []),
]);
const pages = allPages.flatMap((feature) => [...(feature.pages ?? []), ...(feature.feeds ?? [])]);

async function filled(): Promise<{ app: Application; holders: ReadonlyMap<string, Holder> }> {
  const app = await testApplication();
  await secondRegion(app.database);
  await app.installation.refresh();
  return { app, holders: await officeHolders(app.database) };
}

const at = (path: string, params: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? '1');

/** As the owner, past every trigger: writes a mark into the texts of these rows that nothing else depends on. */
async function mark(app: Application, table: string, word: string, where: string): Promise<number> {
  const { rows } = await app.owner.query<{ name: string }>(
    `select attname as name from pg_attribute a where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and atttypid = 'text'::regtype and attname not in ('region_id', 'scope')
       and not exists (select from pg_constraint c where c.conrelid = a.attrelid and a.attnum = any(c.conkey)
         and (c.contype in ('p', 'u', 'f') or pg_get_constraintdef(c.oid) ~ '( = |ANY|~)'))
       and not exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any(i.indkey))`,
    [table],
  );
  if (rows.length === 0) return 0;
  const set = rows.map(({ name }) => `${name} = ${name} || ' ${word}'`).join(', ');
  const client = await app.owner.connect();
  await client.query('set session_replication_role = replica');
  const { rowCount } = await client.query(`update ${table} set ${set} where ${where}`);
  client.release(true);
  return rowCount ?? 0;
}

async function regionTables(app: Application): Promise<string[]> {
  const { rows } = await app.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
     where c.relkind = 'r' and c.relrowsecurity and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map(({ name }) => name);
}

const counted = async (app: Application) =>
  (await app.owner.query('select count(*)::int as n from journal_entry')).rows[0].n as number;

describe('what lies in one region, asked for in another', () => {
  const word = 'VANDEEERSTE';
  let app: Application;
  let holders: ReadonlyMap<string, Holder>;
  let stamp: string;
  beforeAll(async () => {
    ({ app, holders } = await filled());
    let marked = 0;
    for (const table of await regionTables(app))
      marked += await mark(app, table, word, `region_id = '${own}'`);
    expect(marked).toBeGreaterThan(500);
    stamp = await regionState(app, own);
  });
  afterAll(() => app.close());

  const ask = async (address: string, { cookie, token }: Holder) => {
    const answer = await app.app.request(`${origin}${address}`, {
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
    });
    return { status: answer.status, text: await answer.text() };
  };
  const visitor = () => holders.get('visitor') as Holder;

  it('is seen where it lies, so that it would be seen elsewhere', async () => {
    let showing = 0;
    for (const { path } of pages)
      if ((await ask(`/${own}${at(path, examplesFor(path))}`, visitor())).text.includes(word)) showing += 1;
    expect(showing).toBeGreaterThan(25);
  });

  it('is told by no page and no read, to nobody', async () => {
    const told: string[] = [];
    for (const who of ['visitor', 'other region', 'operator'])
      for (const { path } of [...pages, ...reads])
        for (const base of [`/${otherRegion}`, `/${otherRegion}/api/v1`]) {
          const address = `${base}${at(path, examplesFor(path))}`;
          const { status, text } = await ask(address, holders.get(who) as Holder);
          if (text.includes(word) || status >= 500) told.push(`${who}: ${status} ${address}`);
        }
    expect(told).toEqual([]);
    // The marks themselves make words in the first region that no page knows.
    expect(app.faults.filter((fault) => fault.includes(otherRegion))).toEqual([]);
  });

  it.each(
    exampleRequests
      .filter(({ params }) => params)
      .map((each) => [`${each.operation} ${each.about ?? ''}`, each]),
  )('%s changes nothing there', async (_name, request) => {
    const before = await counted(app);
    // Everybody else is tried against every operation in authority.test.ts.
    for (const who of ['visitor', 'other region', 'regional clerk', 'operator']) {
      const holder = holders.get(who) as Holder;
      const answer = await send(app, otherRegion, request, holder, request.body);
      const text = await answer.text();
      expect([who, text.includes(word)]).toEqual([who, false]);
      // What both regions have under one name (a municipality's council) is the other's own.
      if (![401, 403, 404].includes(answer.status)) others.push(`${request.operation}: ${answer.status}`);
    }
    if (!others.some((one) => one.startsWith(request.operation))) expect(await counted(app)).toBe(before);
  });
  const others: string[] = [];

  // Once for all: to read a whole region after each took longer than all of them together.
  it('and nothing of all that changed a row of it', async () => {
    expect(await regionState(app, own)).toBe(stamp);
  });

  it('and only what both regions have under one name is there at all', () => {
    expect([...new Set(others.map((one) => one.split(':')[0]))].sort()).toEqual(inBoth);
  });
});

/** Operations about a municipality's council, or a body or ambition that is called alike in both regions. */
const inBoth: readonly string[] = [
  'add_ambition_document',
  'correct_council_date',
  'correct_fraction_change',
  'import_council_dates',
  'note_council_commitment',
  'read_council_calendar',
  'record_council_dates',
  'record_fraction_change',
  'state_capacity',
  'withdraw_council_date',
];

/** A fingerprint of every row of a region, but for its journal. */
async function regionState(app: Application, region: string): Promise<string> {
  const parts = (await regionTables(app))
    .filter((name) => !name.startsWith('journal'))
    .map(
      (name) => `select '${name}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum
      from ${name} t where region_id = '${region}'`,
    );
  const { rows } = await app.owner.query(
    `select md5(string_agg(name || sum, ',' order by name)) as sum from (${parts.join(' union all ')}) x`,
  );
  return rows[0].sum;
}

async function send(
  app: Application,
  region: string,
  { operation, params }: ExampleRequest,
  holder: Holder,
  body: unknown,
): Promise<Response> {
  const path = operations.find((each) => each.name === operation)?.path ?? '';
  return app.app.request(`${origin}/${region}/api/v1${at(path, params ?? {})}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      ...(holder.token === '' ? {} : { authorization: `Bearer ${holder.token}` }),
    },
  });
}

describe('what is not public yet', () => {
  const draftWord = 'ALLEENCONCEPT';
  const residentWord = 'VANEENINWONER';
  let app: Application;
  let holders: ReadonlyMap<string, Holder>;
  let addresses: string[];
  let chair: string;
  beforeAll(async () => {
    ({ app, holders } = await filled());
    // An account comes back where everybody may see it, and is public before its agenda is. One to come: its agenda is taken back to what it was before it was published.
    const found = await app.owner.query(
      `select m.id, m.body_id as body from meeting m where m.region_id = $1 and m.state = 'planned'
         and m.day > $2 and m.body_id in ('regiocommissie-duurzaamheid-en-economie', 'regiocommissie-wonen-en-groen')
         and not exists (select from attendance a where a.region_id = m.region_id and a.meeting_id = m.id)
         and exists (select from agenda_item i where i.region_id = m.region_id and i.meeting_id = m.id
           and i.kind <> 'account' and i.called_at is null and i.conclusion is null) order by m.id limit 1`,
      [own, testNow.slice(0, 10)],
    );
    const draft = found.rows[0].id as number;
    chair =
      found.rows[0].body === 'regiocommissie-duurzaamheid-en-economie' ? 'chair' : 'chair of another body';
    const client = await app.owner.connect();
    await client.query('set session_replication_role = replica');
    await client.query(`update meeting set published_at = null where region_id = '${own}' and id = ${draft}`);
    const { rows } = await client.query(
      `update agenda_item set experts = array['${draftWord}'] where region_id = '${own}' and meeting_id = ${draft}
       and kind <> 'account' returning id`,
    );
    // An item of its own, named so, and a question that will be put to the vote at another.
    const { rows: free } = await client.query(
      `insert into agenda_item (region_id, body_id, meeting_id, number, kind, phase, title)
       select region_id, body_id, id, 90, 'general', null, '${draftWord}' from meeting where region_id = '${own}' and id = ${draft}
       returning id`,
    );
    await client.query(
      `insert into vote_question (region_id, agenda_item_id, kind, place, title, body, moved_by)
       select region_id, id, 'motion', 1, '${draftWord}', 'Meten.', 'Fractie van de proef' from agenda_item
       where region_id = '${own}' and meeting_id = ${draft} and kind = 'proposal'`,
    );
    client.release(true);
    rows.push(...free);
    expect(rows.length).toBeGreaterThan(0);
    await mark(app, 'speaking_request', residentWord, `region_id = '${own}'`);
    const meetings = rows.map(({ id }) => ({ vergadering: String(draft), punt: String(id) }));
    const filledIn = (path: string, base: string) =>
      (/\{(vergadering|punt)\}/.test(path) ? [...meetings, {}] : [{}]).map(
        (more) => `/${own}${base}${at(path, { ...examplesFor(path), ...more })}`,
      );
    addresses = [
      ...pages.flatMap(({ path }) => filledIn(path, '')),
      ...reads.flatMap(({ path }) => filledIn(path, '/api/v1')),
    ];
  });
  afterAll(() => app.close());

  it('is told to nobody but who may read it, at no address', async () => {
    // The member for society of these holders sits in the body of the first chair, and reads its drafts alone.
    const allowed = [chair, 'regional clerk', ...(chair === 'chair' ? ['societal member'] : [])].sort();
    const leaked: string[] = [];
    const seen = new Map<string, Set<string>>([
      [draftWord, new Set()],
      [residentWord, new Set()],
    ]);
    const some = [
      'visitor',
      'regional clerk',
      'chair',
      'chair of another body',
      'council clerk',
      'specialist',
    ];
    for (const who of [...some, 'societal member', 'operator', 'over'])
      for (const address of new Set(addresses)) {
        const { cookie, token } = holders.get(who) as Holder;
        const answer = await app.app.request(`${origin}${address}`, {
          headers: {
            ...(cookie === '' ? {} : { cookie }),
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          },
        });
        const text = await answer.text();
        for (const [word, whose] of seen)
          if (text.includes(word)) {
            whose.add(who);
            if (!allowed.includes(who)) leaked.push(`${who}: ${word} at ${address}`);
          }
      }
    expect(leaked).toEqual([]);
    expect([...(seen.get(draftWord) ?? [])].sort()).toEqual(allowed);
    expect([...(seen.get(residentWord) ?? [])]).toEqual(['regional clerk']);
  });
});

/** Fields that a request might carry too many of: whose it is, who acts, when, and in what state. */
const tooMuch: Readonly<Record<string, unknown>> = {
  id: 1,
  region: otherRegion,
  region_id: otherRegion,
  regio: otherRegion,
  scope: '@installation',
  actor: 'Iemand anders',
  actor_name: 'Iemand anders',
  person: 1,
  person_id: 1,
  persoon: 1,
  office: 'Regiogriffier',
  office_id: 1,
  ambt: '1',
  by: 'Iemand anders',
  recorded_by: 'Iemand anders',
  named_by: 'Iemand anders',
  noted: false,
  at: '1999-01-01T00:00:00Z',
  now: '1999-01-01T00:00:00Z',
  today: '1999-01-01',
  created_at: '1999-01-01T00:00:00Z',
  state: 'completed',
  status: 'definitive',
  staat: 'afgerond',
  published_at: '1999-01-01T00:00:00Z',
  weight: 1_000_000,
  gewicht_van: 1_000_000,
  constructor: { prototype: { ok: true } },
};

/** The fields that an operation has of itself, at the top of its input. */
function fieldsOf(name: string): ReadonlySet<string> {
  const input = operations.find((each) => each.name === name)?.input ?? z.object({});
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: object;
    anyOf?: { properties?: object }[];
    allOf?: { properties?: object }[];
  };
  const parts = [schema, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})));
}

const swollen = ({ operation, body }: ExampleRequest) => {
  const fields = fieldsOf(operation);
  return {
    ...Object.fromEntries(Object.entries(tooMuch).filter(([name]) => !fields.has(name))),
    ...body,
  };
};

describe('more fields than an operation has', () => {
  let app: Application;
  let holders: ReadonlyMap<string, Holder>;
  beforeAll(async () => {
    ({ app, holders } = await filled());
  });
  afterAll(() => app.close());

  it.each(exampleRequests.map((each) => [`${each.operation} ${each.about ?? ''}`, each] as const))(
    '%s: none reaches the use case, wherever it stands',
    (_name, request) => {
      const { input } = operations.find((each) => each.name === request.operation) ?? { input: z.never() };
      const plain = input.safeParse(request.body);
      expect(plain.success).toBe(true);
      const given = swollen(request);
      expect(Object.keys(given).length).toBeGreaterThan(Object.keys(request.body).length + 15);
      const parsed = input.safeParse(given);
      if (parsed.success) expect(parsed.data).toEqual(plain.data);
      for (const [field, value] of Object.entries(request.body)) {
        const inner = Array.isArray(value) ? value[0] : value;
        if (typeof inner !== 'object' || inner === null) continue;
        const fuller = { ...tooMuch, ...inner };
        const nested = input.safeParse({
          ...request.body,
          [field]: Array.isArray(value) ? [fuller, ...value.slice(1)] : fuller,
        });
        // Refused, or left out.
        if (nested.success) expect(nested.data).toEqual(plain.data);
      }
    },
  );

  it('decide nothing: who, where and when stay those of the request', async () => {
    const before = await regionState(app, otherRegion);
    let written = 0;
    for (const request of exampleRequests) {
      const last = (await app.owner.query('select max(id) as id from journal_entry')).rows[0].id;
      for (const [who, holder] of holders) {
        const answer = await send(app, own, request, holder, swollen(request));
        await answer.text();
        const { rows } = await app.owner.query(
          'select actor_name, actor_person, actor_office, scope, at from journal_entry where id > $1 order by id',
          [last],
        );
        if (rows.length === 0) continue;
        for (const row of rows) {
          expect([request.operation, row.actor_name]).toEqual([
            request.operation,
            who === 'visitor' ? 'bezoeker' : who,
          ]);
          expect(row.actor_office ?? '').not.toBe('Regiogriffier');
          expect([own, '@installation']).toContain(row.scope);
          expect(new Date(row.at).toISOString()).toBe(new Date(testNow).toISOString());
        }
        written += 1;
        break;
      }
    }
    expect(written).toBeGreaterThan(60);
    expect(await regionState(app, otherRegion)).toBe(before);
    expect(app.faults).toEqual([]);
  });
});
