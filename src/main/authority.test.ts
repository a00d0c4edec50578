import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endSeatsWithOffice } from '#bodies';
import {
  type AnyPolicy,
  by,
  dateOf,
  mayOperate,
  ok,
  type Policy,
  policiesOf,
  policy,
  type RegionId,
  visitor,
} from '#kernel';
import {
  actorBySession,
  endOfficeOperation,
  endProviderOperation,
  invitePersonOperation,
  renewLinkOperation,
  setAccountOperation,
  setMailAddressOperation,
  setProviderOperation,
} from '#people';
import { operation, perform, performOutside } from '#platform/operations';
import { setExtraDayOperation } from '#terms';
import { type ExampleRequest, exampleRequests } from './example-requests.ts';
import { features } from './features.ts';
import { type Holder, officeHolders, place, secondRegion } from './office-holders.ts';
import { createRegionOperation } from './operators/create-region.ts';
import { readMailOperation } from './operators/read-mail.ts';
import { decidePersonRemovalOperation } from './privacy/person-requests.ts';
import { applyRetentionOperation } from './privacy/retention.ts';
import { testApplication, testNow } from './testing.ts';

const region = 'leidse-regio' as RegionId;

let app: Awaited<ReturnType<typeof testApplication>>;
let holders: ReadonlyMap<string, Holder>;
beforeAll(async () => {
  app = await testApplication();
  await secondRegion(app.database);
  await app.installation.refresh();
  holders = await officeHolders(app.database);
});
afterAll(() => app.close());

const operations = features.flatMap((feature) => [
  ...(feature.forms ?? []).map((form) => form.operation),
  ...(feature.operations ?? []),
  ...(feature.fileOperations ?? []),
]);
const rowName = ({ operation, about }: ExampleRequest) => (about ? `${operation} (${about})` : operation);

/** The table as it is kept for reading: row -> who is allowed. */
function table(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync('docs/who-may-do-what.md', 'utf8');
  const rows = [...text.matchAll(/^\| `([^`]+)` \| ([^|]+) \|$/gm)];
  return new Map(rows.map(([, name = '', allowed = '']) => [name, allowed.trim().split(/; /)]));
}

/** Fields as a form sends them. */
function fieldsOf(body: object, prefix = ''): [string, string][] {
  return Object.entries(body).flatMap(([key, value]): [string, string][] => {
    const name = `${prefix}${key}`;
    if (Array.isArray(value) && typeof value[0] !== 'object')
      return value.map((each) => [`${name}[]`, String(each)]);
    if (typeof value === 'boolean') return [[name, value ? 'ja' : 'nee']];
    return typeof value === 'object' ? fieldsOf(value, `${name}.`) : [[name, String(value)]];
  });
}

const inOwnRegion = new Set(
  features.flatMap((feature) => (feature.forms ?? []).map((form) => form.operation.name)),
);

/** Pages of their own, where files are sent in. */
const withFiles: Readonly<Record<string, string>> = { import_result: '/leidse-regio/uitslagen/inlezen' };

/** The form of the same operation, as a browser sends it. @param site what the browser says of where it came from */
async function sendForm(request: ExampleRequest, holder: Holder, site = 'same-origin') {
  const base = inOwnRegion.has(request.operation) ? '/leidse-regio' : '/beheer/regios/leidse-regio';
  const address = withFiles[request.operation] ?? `${base}${addressOf(request)}`;
  return app.app.request(`http://localhost:7071${address}`, {
    method: 'POST',
    body: new URLSearchParams(fieldsOf(request.body)),
    headers: { 'sec-fetch-site': site, ...(holder.cookie === '' ? {} : { cookie: holder.cookie }) },
  });
}

const entries = async () =>
  (await app.owner.query('select count(*)::int as count from journal_entry')).rows[0].count as number;

function addressOf({ operation, params }: ExampleRequest): string {
  const path = operations.find((each) => each.name === operation)?.path ?? '';
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => params?.[name] ?? name);
}

async function send(request: ExampleRequest, holder: Holder): Promise<string> {
  const answer = await app.app.request(`http://localhost:7071/leidse-regio/api/v1${addressOf(request)}`, {
    method: 'POST',
    body: JSON.stringify(request.body),
    headers: {
      'content-type': 'application/json',
      ...(holder.token === '' ? {} : { authorization: `Bearer ${holder.token}` }),
    },
  });
  const { code } = (await answer.json()) as { code?: string };
  // What the rules say comes after who may ask: a 409, or a 422 that is not about the input, passed the policy.
  if (answer.status === 401 || answer.status === 403) return 'refused';
  const passed = answer.status === 201 || answer.status === 409 || answer.status === 422;
  return passed && code !== 'input_wrong' ? 'allowed' : `${answer.status} ${code}`;
}

describe('who may do what', () => {
  it('has a row for every operation, and no other', () => {
    expect([...new Set(exampleRequests.map((each) => each.operation))].sort()).toEqual(
      operations.map((each) => each.name).sort(),
    );
    expect([...table().keys()]).toEqual(exampleRequests.map(rowName));
  });

  it.each(exampleRequests.map((request) => [rowName(request), request] as const))(
    '%s',
    async (name, request) => {
      const known = table().get(name) ?? [];
      expect(known.filter((word) => !holders.has(word))).toEqual([]);
      const before = await entries();
      for (const [word, holder] of holders) {
        const form = await sendForm(request, holder, known.includes(word) ? 'cross-site' : 'same-origin');
        expect([word, form.status]).toEqual([word, 403]);
      }
      expect(await entries()).toBe(before);
      const allowed: string[] = [];
      const unclear: string[] = [];
      for (const [word, holder] of holders) {
        const told = await send(request, holder);
        // What the first of them took away is not there for the next; who may not is refused all the same.
        const gone = told.startsWith('404 ') && allowed.length > 0;
        if (told === 'allowed' || gone) allowed.push(word);
        else if (told !== 'refused') unclear.push(`${word}: ${told}`);
      }
      expect({ allowed, unclear }).toEqual({ allowed: known, unclear: [] });
      expect(app.faults).toEqual([]);
    },
  );
});

/** What an example is about, for every condition that a policy may have. */
const aboutOf = ({ operation: name, about }: ExampleRequest) => ({
  ...place,
  // A party or a partner that is no municipality.
  ...(about === 'organisation' ? { municipality: null } : {}),
  municipalities: [place.municipality],
  lead: place.municipality,
  owner: place.municipality,
  competence: about === 'college' ? 'college' : 'council',
  council: about?.endsWith('a council') ? place.municipality : null,
  table: 'bestuurstafel-wonen-en-groen',
  person: 0,
  // Of an office that is stood in for, or of a board.
  kind: name !== 'record_adoption' ? 'council_clerk' : about === 'municipality' ? 'board' : about,
  held: [{ kind: 'policy_officer', municipality: place.municipality }],
});

describe('the policies that the page "Wie mag wat" reads out', () => {
  it.each(exampleRequests.map((request) => [rowName(request), request] as const))(
    '%s is what the table says',
    async (name, request) => {
      const found = operations.find((each) => each.name === request.operation);
      const policies = policiesOf(found?.policy ?? []);
      const grants = (each: AnyPolicy) => each.grants.map(({ kind }) => kind);
      const may: string[] = [];
      for (const [word, { cookie }] of holders) {
        const actor = await actorBySession(
          app.database,
          cookie.replace('regiotafel=', ''),
          dateOf(testNow),
          testNow,
        );
        const granted = policies.some(
          (policy) =>
            grants(policy).includes('anyone') ||
            (grants(policy).includes('signed_in') && actor.kind === 'person') ||
            (policy as unknown as Policy<object>)(actor ?? visitor, region, aboutOf(request)) !== undefined,
        );
        if (granted) may.push(word);
      }
      expect(may).toEqual(table().get(name));
    },
  );
});

describe('the one door', () => {
  it.each([
    ['in no office', () => undefined],
    ['in an office that another policy granted', () => mayOperate({ kind: 'operator', name: 'x' }, region)],
  ])('rolls back what was done %s', async (_name, office) => {
    const before = await entries();
    const forgetful = operation({
      name: 'forgetful',
      policy: policy('region', { nl: 'doet iets', en: 'does something' }, by('regional_clerk')),
      path: '/vergeten',
      summary: { nl: 'Vergeten', en: 'Forgotten' },
      params: z.object({}),
      input: z.object({}),
      output: z.object({}),
      problems: {},
      refusals: {},
      use: async () =>
        ok({
          output: {},
          office: office(),
          entries: [{ operation: 'forgetful', subject: 'x/1', payload: {} }],
        }),
    });
    const found = app.installation.region(region);
    if (!found) throw new Error('There is no region');
    const context = {
      region: found,
      actor: { kind: 'operator', name: 'x' } as const,
      now: testNow,
      today: dateOf(testNow),
    };
    await expect(perform(app.database, forgetful, context, {}, {})).rejects.toThrow('does not name');
    expect(await entries()).toBe(before);
  });
});

describe("the operator's pages", () => {
  const routes = () =>
    [...new Map(app.app.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
      .filter(({ method, path }) => path.startsWith('/beheer') && (method === 'GET' || method === 'POST'))
      .filter(({ path }) => path !== '/beheer/' && !path.endsWith('*'));

  it("are the operator's alone, every one of them", async () => {
    const before = await entries();
    expect(routes().length).toBeGreaterThan(20);
    for (const { method, path } of routes()) {
      const address = path.replace(':region', 'leidse-regio').replace(/:\w+/g, '1');
      for (const [word, { cookie }] of holders) {
        const answer = await app.app.request(`http://localhost:7071${address}`, {
          method,
          headers: { 'sec-fetch-site': word === 'operator' ? 'cross-site' : 'same-origin', cookie },
          ...(method === 'POST' ? { body: new URLSearchParams({ naam: 'x' }) } : {}),
        });
        if (word === 'operator' && method === 'GET') expect([address, answer.status]).not.toContain(403);
        else expect([method, address, word, answer.status]).toEqual([method, address, word, 403]);
      }
    }
    expect(await entries()).toBe(before);
    expect(app.faults).toEqual([]);
  });

  it.each([
    createRegionOperation,
    invitePersonOperation({ regions: [], bodies: [], publicUrl: 'http://localhost:7071' }),
    endOfficeOperation(endSeatsWithOffice),
    renewLinkOperation('http://localhost:7071'),
    setMailAddressOperation('http://localhost:7071'),
    readMailOperation,
    applyRetentionOperation,
    decidePersonRemovalOperation,
    setExtraDayOperation,
    setProviderOperation(new Set()),
    endProviderOperation,
    setAccountOperation,
  ])('$name is done by nobody else, also past the pages', async (operation) => {
    const today = dateOf(testNow);
    for (const [word, { cookie }] of holders) {
      if (word === 'operator') continue;
      const actor = await actorBySession(app.database, cookie.replace('regiotafel=', ''), today, testNow);
      const context = { actor, now: testNow, today };
      const tried = await performOutside(app.database, operation as never, context, {
        slug: 'x',
        boek: '@installation',
      } as never);
      expect([word, tried]).toMatchObject([word, { ok: false, code: 'not_operator' }]);
    }
  });
});
