import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importResult } from '#elections';
import { date, type FractionId, type Office, type PersonId, type RegionId, type VoteId } from '#kernel';
import { readRegions } from '#municipalities';
import { installation } from '#platform/database';
import { perform } from '#platform/operations';
import { castBallotOperation, closeVoteOperation } from '../voting/operations.ts';
import { type Vote, voteById } from '../voting/store.ts';
import { testApplication } from './testing.ts';

// The third proposal of the demonstration has an open vote.
let app: Awaited<ReturnType<typeof testApplication>>;
let vote: Vote;
const region = 'leidse-regio' as RegionId;
beforeAll(async () => {
  app = await testApplication();
  const { rows } = await app.owner.query("select id from vote where state = 'open'");
  vote = await read(rows[0].id);
});
afterAll(() => app.close());

async function read(id: VoteId): Promise<Vote> {
  const [[found]] = await app.database.read(region, [voteById(id)]);
  return found as Vote;
}

async function context(office: Partial<Office>) {
  const [found] = await readRegions(app.database);
  const held: Office = {
    kind: 'specialist',
    title: 'test',
    region,
    municipality: undefined,
    fraction: undefined,
    body: undefined,
    ...office,
  };
  return {
    region: found as NonNullable<typeof found>,
    actor: { kind: 'person', person: 1 as PersonId, name: 'test', offices: [held] } as const,
    now: '2026-11-24T10:05:00Z',
    today: date('2026-11-24'),
  };
}
/** The office on which a fraction sits in the committee that votes. */
const seatOf = (own: FractionId) =>
  vote.fractions.find(({ fraction }) => fraction === own)?.seats?.[0]?.office ?? 0;
const cast = async (fraction: FractionId, choice: 'voor' | 'tegen' | 'onthouden', own = fraction) =>
  perform(
    app.database,
    castBallotOperation,
    await context({ fraction: own, number: seatOf(own) }),
    { stemming: vote.id },
    { fractie: fraction, keuze: choice },
  );

describe('ballots on the real database', () => {
  it('stores exactly one when the same fraction votes twenty times at once', async () => {
    const fraction = vote.fractions.at(-1)?.fraction as FractionId;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => cast(fraction, i % 2 === 0 ? 'voor' : 'tegen')),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const { rows } = await app.owner.query(
      'select choice from ballot where vote_id = $1 and fraction_id = $2',
      [vote.id, fraction],
    );
    expect(rows).toHaveLength(1);
    const journal = await app.owner.query(
      "select count(*)::int as n from journal_entry where operation = 'cast_ballot' and at = '2026-11-24T10:05:00Z'",
    );
    expect(journal.rows[0].n).toBe(20);
  });

  it('refuses another fraction, and one that was absent at opening', async () => {
    const [a, b] = vote.fractions;
    expect(await cast(a?.fraction as FractionId, 'voor', b?.fraction as FractionId)).toMatchObject({
      ok: false,
      code: 'not_your_fraction',
    });
    expect(await cast('gm0546-sp' as FractionId, 'voor')).toMatchObject({ ok: false, code: 'not_eligible' });
  });

  it('keeps the weights of the vote when a new result is imported', async () => {
    const csv =
      'Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\nLeiden;G0546;10702;D66;1;39;\n';
    const imported = await app.database.write(installation, (tx) =>
      importResult(
        tx,
        { kind: 'operator', name: 'test' },
        {
          files: [{ bytes: new TextEncoder().encode(csv), fileName: 'nieuw.csv' }],
          day: date('2026-11-01'),
          status: 'definitive',
          takesOffice: date('2026-11-02'),
        },
        '2026-11-24T09:00:00Z',
      ),
    );
    expect(imported.ok).toBe(true);
    const weights = (v: Vote) => v.fractions.map((f) => [f.fraction, f.weight]);
    expect(weights(await read(vote.id))).toEqual(weights(vote));
    const { rows } = await app.owner.query(
      "select votes from fractions_in_office('2026-11-24') where municipality = 'gm0546'",
    );
    expect(rows).toEqual([{ votes: 1 }]);
  });

  it('closes between ballots: what was acknowledged counts, what comes later is refused', async () => {
    const clerk = await context({ kind: 'regional_clerk' });
    const voters = vote.fractions.slice(0, 20).map((f) => f.fraction);
    const [closed, ...answers] = await Promise.all([
      perform(app.database, closeVoteOperation, clerk, { stemming: vote.id }, {}),
      ...voters.map((fraction) => cast(fraction, 'onthouden')),
    ]);
    expect(closed?.ok).toBe(true);
    const after = await read(vote.id);
    for (const [index, fraction] of voters.entries()) {
      const stored = after.fractions.find((f) => f.fraction === fraction)?.choice;
      if (answers[index]?.ok) expect(stored).toBe('abstain');
      else expect(answers[index]).toMatchObject({ code: 'vote_not_open' });
    }
    expect(await cast(voters[0] as FractionId, 'voor')).toMatchObject({ ok: false, code: 'vote_not_open' });
  });
});

describe('regions apart', () => {
  it('shows nothing of one region to another, or to a read that forgot its region', async () => {
    const [elsewhere] = await app.database.read('een-andere-regio' as RegionId, [voteById(vote.id)]);
    expect(elsewhere).toEqual([]);
    expect((await app.database.pool.query('select 1 from proposal')).rows).toEqual([]);
  });
  it('refuses to write into another region, and to delete', async () => {
    const insert = "insert into ambition values ('leidse-regio', 'x', 1, 'x', 'x', false)";
    await expect(app.database.pool.query(insert)).rejects.toThrow(/row-level security/);
    await expect(app.database.pool.query('delete from ballot')).rejects.toThrow(/permission denied/);
  });
});
