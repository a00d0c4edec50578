import { afterAll, beforeAll, expect, it } from 'vitest';
import { date } from '#kernel';
import { migrations } from '../main/features.ts';
import { migrate } from '../platform/database/migrate.ts';
import { testDatabase } from '../platform/database/testing.ts';
import { actorBySession, actorByToken, hashOf, useSignInLink } from './index.ts';

const before = migrations.filter(
  ({ name }) => !/^(2026-11-27-(3\d|69)|2026-12-01-01|2026-12-03-21|2026-12-07-01|2026-12-09-01)/.test(name),
);
let test: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  test = await testDatabase(before);
});
afterAll(() => test.close());

it('who was signed in, invited or had a token before this version still is, and has', async () => {
  const now = new Date().toISOString();
  const hash = (secret: string) => hashOf(secret);
  const { rows } = await test.owner.query(
    "insert into person (name, email) values ('Iemand', 'A@B.example') returning id",
  );
  const { id } = rows[0];
  await test.owner.query(
    "insert into office (person_id, kind, title, from_day) values ($1, 'operator', 'Beheerder', '2020-01-01')",
    [id],
  );
  await test.owner.query("insert into session values ($1, $2, now(), now() + interval '1 hour')", [
    hash('s'),
    id,
  ]);
  await test.owner.query("insert into sign_in_link values ($1, $2, now() + interval '1 hour', null)", [
    hash('l'),
    id,
  ]);
  await test.owner.query(
    `insert into api_token (hash, person_id, label, created_at, expires_at)
     values ($1, $2, 'x', now(), now() + interval '1 day')`,
    [hash('t'), id],
  );
  expect(
    (await migrate(test.owner, migrations)).filter((name) => /people|sign-in|passkeys|mail/.test(name)),
  ).toEqual([
    '2026-11-27-30-mail',
    '2026-11-27-31-sign-in',
    '2026-11-27-32-sign-in-providers',
    '2026-11-27-33-passkeys',
    '2026-12-01-01-mail-unsubscribe',
    '2026-12-03-21-mail-handing-over',
    '2026-12-07-01-mail-returned',
    '2026-12-09-01-mail-key',
  ]);
  const today = date(now.slice(0, 10));
  expect(await actorBySession(test.database, 's', today, now)).toMatchObject({
    kind: 'person',
    name: 'Iemand',
  });
  const token = await actorByToken(test.database, 't', today, now);
  expect([token.actor.kind, token.may('cast_ballot')]).toEqual(['person', true]);
  expect(await test.database.write('@installation', (tx) => useSignInLink(tx, 'l', now))).toBe(id);
  // The program before goes on beside it until it is stopped.
  await test.owner.query(
    "insert into session (hash, person_id, created_at, expires_at) values ($1, $2, now(), now() + interval '1 hour')",
    [hash('z'), id],
  );
  expect(await actorBySession(test.database, 'z', today, new Date().toISOString())).toMatchObject({
    kind: 'person',
  });
});
