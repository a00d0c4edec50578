import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertSeat } from '#bodies';
import { type Actor, date, type Office, type ProposalId, type VoteId } from '#kernel';
import { insertOffice, insertPerson } from '#people';
import { installation } from '#platform/database';
import { lockProposal } from '#proposals';
import { startingRules } from '#rulebook';
import { closeMeetingOperation } from '../meetings/operations.ts';
import { stepProposal } from '../proposals/move-proposal.ts';
import { returnProposalOperation } from '../proposals/operations.ts';
import {
  annulVoteOperation,
  castBallotOperation,
  closeVoteOperation,
  confirmVoteOperation,
} from './operations.ts';
import { castsFor } from './policy.ts';
import { voteTransitions } from './rules/vote-state.ts';
import { confirmedVote, publicResult, resultOf, type Vote, voteById, votesOfProposal } from './store.ts';
import {
  clerk,
  committeeId,
  everyFraction,
  fractions,
  holding,
  importVotes,
  now,
  otherRegion,
  region,
  specialist,
  today,
  votingRegion,
} from './testing.ts';

type World = Awaited<ReturnType<typeof votingRegion>>;
let world: World;
beforeAll(async () => {
  world = await votingRegion();
});
afterAll(() => world.close());

async function read(id: VoteId, at = region): Promise<Vote> {
  const [[vote]] = await world.database.read(at.id, [voteById(id)]);
  return vote as Vote;
}
const step = (
  operation: typeof closeVoteOperation | typeof annulVoteOperation,
  id: VoteId,
  input: object = {},
  actor = clerk,
) => world.act(operation, actor, { stemming: id }, input);
const confirmed = (id: ProposalId) =>
  world.write(async (transaction) => {
    const proposal = await lockProposal(transaction, id);
    return proposal && confirmedVote(transaction, proposal);
  });
/** Opens, lets every fraction vote, closes and confirms. */
async function voted(
  proposal: ProposalId,
  choices: readonly string[] = ['voor', 'tegen', 'voor', 'tegen', 'voor'],
) {
  const id = await world.open(proposal);
  for (const [index, fraction] of everyFraction.entries())
    await world.cast(id, fraction, choices[index] ?? 'onthouden');
  await step(closeVoteOperation, id);
  await step(confirmVoteOperation, id);
  return id;
}

describe('a vote, the whole way', () => {
  it('fixes weights at opening, takes one ballot a fraction, closes, and is confirmed', async () => {
    const proposal = await world.proposal();
    const id = await world.open(proposal);
    const opened = await read(id);
    expect(opened).toMatchObject({
      state: 'open',
      conditions: ['Eerst meten', 'Dan plaatsen'],
      rulebookVersion: 1,
    });
    expect(opened.fractions.map((f) => [f.fraction, f.weight, f.electionDay])).toEqual([
      ['gm0546-d66', 100, '2026-03-18'],
      ['gm0547-d66', 60, '2026-03-18'],
      ['gm0546-vvd', 40, '2026-03-18'],
      ['gm0547-vvd', 30, '2026-03-18'],
      ['gm0638-cda', 25, '2026-03-18'],
    ]);
    expect(publicResult(opened)).toBeUndefined();
    expect((await world.cast(id, fractions.leidenD66, 'voor')).ok).toBe(true);
    expect((await world.cast(id, fractions.leidenD66, 'tegen')).ok).toBe(true);
    expect((await world.cast(id, fractions.leiderdorpD66, 'voor')).ok).toBe(true);
    expect((await world.cast(id, fractions.zoeterwoudeCda, 'onthouden')).ok).toBe(true);
    expect((await step(closeVoteOperation, id)).ok).toBe(true);
    expect(await confirmed(proposal)).toBeUndefined();
    expect((await step(confirmVoteOperation, id)).ok).toBe(true);
    const done = await read(id);
    expect(done).toMatchObject({ state: 'confirmed', closedAt: now, confirmedAt: now });
    expect(publicResult(done)).toMatchObject({
      outcome: 'negative',
      weight: { for: 60, against: 100, abstain: 25, notCast: 70 },
      fractions: { for: 1, against: 1, abstain: 1, notCast: 2 },
    });
    expect(resultOf(done).municipalities.map((m) => m.side)).toEqual(['against', 'for', 'neither']);
    expect((await confirmed(proposal))?.id).toBe(id);
    expect(await world.journal(`vote/${id}`)).toEqual([
      'open_vote',
      ...Array(4).fill('cast_ballot'),
      'close_vote',
      'confirm_vote',
    ]);
  });

  it('leaves out who was absent at opening', async () => {
    const id = await world.open(await world.proposal(), {
      present: [fractions.leidenVvd, fractions.leiderdorpD66],
    });
    expect(await world.cast(id, fractions.leidenD66, 'voor')).toMatchObject({
      ok: false,
      code: 'not_eligible',
    });
    await world.cast(id, fractions.leiderdorpD66, 'voor');
    await step(closeVoteOperation, id);
    expect(resultOf(await read(id))).toMatchObject({
      outcome: 'positive_vote',
      weight: { for: 60, notCast: 40 },
    });
  });

  it('goes through its states in order only', async () => {
    const id = await world.open(await world.proposal());
    expect(await step(confirmVoteOperation, id)).toMatchObject({ ok: false, code: 'vote_state' });
    await step(closeVoteOperation, id);
    expect(await step(closeVoteOperation, id)).toMatchObject({ ok: false, code: 'vote_state' });
  });
});

describe('opening', () => {
  it('is for the regional clerk', async () => {
    const item = await world.onAgenda(await world.proposal(), everyFraction);
    for (const actor of [
      holding('chair'),
      specialist(fractions.leidenD66),
      holding('regional_clerk', { region: otherRegion.id }),
    ])
      expect(await world.openAt(item, {}, actor)).toMatchObject({ ok: false, code: 'not_regional_clerk' });
    expect(await world.openAt(999_999)).toMatchObject({ ok: false, code: 'item_unknown' });
  });

  it('waits for opinion forming', async () => {
    const item = await world.onAgenda(await world.proposal(['offer']), everyFraction, 'beeldvorming');
    expect(await world.openAt(item)).toMatchObject({ code: 'proposal_not_in_opinion_forming' });
  });

  it('counts the fractions that are marked present, and needs one', async () => {
    const proposal = await world.proposal();
    const item = await world.onAgenda(proposal, []);
    expect(await world.openAt(item)).toMatchObject({ code: 'nobody_present' });
    const early = date('2025-12-31');
    expect(await world.openAt(item, {}, clerk, region, early)).toMatchObject({ code: 'meeting_not_now' });
  });

  it('is not possible once the meeting is closed', async () => {
    const item = await world.onAgenda(await world.proposal(), everyFraction);
    const { rows } = await world.owner.query('select meeting_id as id from agenda_item where id = $1', [
      item,
    ]);
    expect((await world.act(closeMeetingOperation, clerk, { vergadering: rows[0].id })).ok).toBe(true);
    expect(await world.openAt(item)).toMatchObject({ code: 'meeting_not_now' });
  });

  it('is done once, also at the same moment', async () => {
    const proposal = await world.proposal();
    const opened = await Promise.all(Array.from({ length: 8 }, () => world.tryOpen(proposal)));
    expect(opened.filter((o) => o.ok)).toHaveLength(1);
    expect(opened.filter((o) => !o.ok).every((o) => !o.ok && o.code === 'vote_already_there')).toBe(true);
    const [votes] = await world.database.read(region.id, [votesOfProposal(proposal)]);
    expect(votes).toHaveLength(1);
  });

  it('is not done again on the same text, but is after a tie and on another text', async () => {
    const proposal = await world.proposal();
    const first = await voted(proposal, []);
    expect(resultOf(await read(first)).outcome).toBe('none');
    const second = await voted(proposal);
    expect(await world.tryOpen(proposal)).toMatchObject({
      code: 'voted_on_this_version',
      details: { vote: second },
    });
    await world.rewrite(proposal, 1);
    expect(await confirmed(proposal)).toBeUndefined();
    const third = await voted(proposal);
    expect((await confirmed(proposal))?.id).toBe(third);
  });
});

describe('a ballot', () => {
  it('is cast by the specialist of that fraction only', async () => {
    const id = await world.open(await world.proposal());
    const others = [
      specialist(fractions.leiderdorpD66),
      holding('specialist', { fraction: fractions.leidenD66, region: otherRegion.id }),
      holding('council_clerk', { fraction: fractions.leidenD66 }),
      clerk,
      { kind: 'visitor' } as const,
      { kind: 'operator', name: 'beheerder' } as const,
    ];
    for (const actor of others)
      expect(await world.cast(id, fractions.leidenD66, 'voor', actor)).toMatchObject({
        ok: false,
        code: 'not_your_fraction',
      });
    expect((await read(id)).fractions.every((f) => f.choice === null)).toBe(true);
  });

  it('is cast by who sits there for the fraction, while the seat lasts; a deputy sits there too', async () => {
    const vote = await world.open(await world.proposal());
    const fraction = fractions.leidenVvd;
    const held = async () => {
      const actor = specialist(fraction) as Extract<Actor, { kind: 'person' }>;
      const number = await world.database.write(installation, async (transaction) => {
        const person = await insertPerson(transaction, actor.name);
        return insertOffice(transaction, person, actor.offices[0] as Office, date('2026-01-01'));
      });
      return { number, actor: { ...actor, offices: actor.offices.map((each) => ({ ...each, number })) } };
    };
    const seat = (office: number, until: string | null, deputy = false) =>
      world.write((transaction) =>
        insertSeat(transaction, region.id, {
          body: committeeId,
          capacity: 'specialist',
          title: 'Fractiespecialist',
          municipality: null,
          organisation: null,
          fraction,
          deputy,
          office,
          from: date('2026-01-01'),
          until: until === null ? null : date(until),
        }),
      );
    const [former, deputy, other] = [await held(), await held(), await held()];
    expect(await world.cast(vote, fraction, 'voor', former.actor)).toMatchObject({ ok: true });
    await seat(former.number, '2026-11-23');
    expect(await world.cast(vote, fraction, 'tegen', former.actor)).toMatchObject({ code: 'no_seat' });
    expect(castsFor(await read(vote), { actor: former.actor, region, today })).toBeUndefined();
    await seat(deputy.number, null, true);
    expect(await world.cast(vote, fraction, 'tegen', deputy.actor)).toMatchObject({ ok: true });
    expect(castsFor(await read(vote), { actor: deputy.actor, region, today })?.choice).toBe('against');
    expect(await world.cast(vote, fraction, 'voor', other.actor)).toMatchObject({ code: 'no_seat' });
    // Of a fraction without a seat on an office here the office is enough.
    expect(await world.cast(vote, fractions.leidenD66, 'voor')).toMatchObject({ ok: true });
    await world.write((transaction) => sql`delete from seat`.execute(transaction));
  });

  it('is refused after closing; the one before stands', async () => {
    const id = await world.open(await world.proposal());
    await world.cast(id, fractions.leidenD66, 'voor');
    await step(closeVoteOperation, id);
    expect(await world.cast(id, fractions.leidenD66, 'tegen')).toMatchObject({
      ok: false,
      code: 'vote_not_open',
    });
    expect(await world.cast(id, fractions.leidenVvd, 'tegen')).toMatchObject({
      ok: false,
      code: 'vote_not_open',
    });
    expect((await read(id)).fractions.filter((f) => f.choice !== null).map((f) => f.choice)).toEqual(['for']);
  });

  it('is one row when twenty come at the same moment', async () => {
    const id = await world.open(await world.proposal());
    const cast = await Promise.all(
      Array.from({ length: 20 }, (_, i) => world.cast(id, fractions.leidenD66, i % 2 ? 'voor' : 'tegen')),
    );
    expect(cast.every((c) => c.ok)).toBe(true);
    const { rows } = await world.owner.query('select choice from ballot where vote_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(await world.journal(`vote/${id}`)).toHaveLength(21);
  });

  it('counts when it was accepted, also when the vote closes at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await world.open(await world.proposal());
      const [, ...cast] = await Promise.all([
        ...[step(closeVoteOperation, id)],
        ...everyFraction.map((fraction) => world.cast(id, fraction, 'voor')),
      ]);
      const accepted = everyFraction.filter((_, i) => cast[i]?.ok);
      const counted = (await read(id)).fractions.filter((f) => f.choice === 'for').map((f) => f.fraction);
      expect([...counted].sort()).toEqual([...accepted].sort());
      const order = await world.journal(`vote/${id}`);
      expect(order.at(-1)).toBe('close_vote');
    }
  });

  it('cannot abstain where the rulebook of the vote forbids it', async () => {
    const strict = await votingRegion({ ...startingRules, abstention: false });
    try {
      const id = await strict.open(await strict.proposal());
      expect(await strict.cast(id, fractions.leidenD66, 'onthouden')).toMatchObject({
        code: 'abstention_not_allowed',
      });
      expect((await strict.cast(id, fractions.leidenD66, 'voor')).ok).toBe(true);
    } finally {
      await strict.close();
    }
  });
});

describe('consensus', () => {
  it('is on the draft as it stands and needs confirming only', async () => {
    const proposal = await world.proposal();
    const id = await world.open(proposal, { soort: 'consensus' });
    expect(await read(id)).toMatchObject({ state: 'closed', consensus: true, closedAt: now });
    expect(await world.cast(id, fractions.leidenD66, 'tegen')).toMatchObject({ code: 'vote_not_open' });
    await step(confirmVoteOperation, id);
    expect(resultOf((await confirmed(proposal)) as Vote).outcome).toBe('positive_consensus');
  });

  it('needs fractions of more than half of the municipalities too', async () => {
    const id = await world.open(await world.proposal(), {
      soort: 'consensus',
      present: [fractions.leidenD66],
    });
    expect(resultOf(await read(id))).toMatchObject({ outcome: 'none', reason: 'minimum_not_met' });
  });
});

describe('an annulled vote', () => {
  it('stays visible with its reason and never counts', async () => {
    const proposal = await world.proposal();
    const first = await voted(proposal);
    expect(() => step(annulVoteOperation, first, { reden: ' ' })).toThrow('reason_missing');
    expect((await step(annulVoteOperation, first, { reden: 'Verkeerde tekst' })).ok).toBe(true);
    expect(await step(annulVoteOperation, first, { reden: 'Nog eens' })).toMatchObject({
      code: 'vote_state',
    });
    const annulled = await read(first);
    expect(annulled).toMatchObject({
      state: 'annulled',
      annulledReason: 'Verkeerde tekst',
      confirmedAt: now,
    });
    expect(publicResult(annulled)).toBeUndefined();
    expect(await confirmed(proposal)).toBeUndefined();
    const second = await world.open(proposal);
    const [votes] = await world.database.read(region.id, [votesOfProposal(proposal)]);
    expect(votes.map((v) => [v.id, v.state])).toEqual([
      [second, 'open'],
      [first, 'annulled'],
    ]);
  });

  it('is no longer possible once the proposal went on with it', async () => {
    const proposal = await world.proposal();
    const id = await voted(proposal);
    await world.write((transaction) =>
      stepProposal({ transaction, region, actor: clerk, now, today }, proposal, 'adopt_advice'),
    );
    expect(await step(annulVoteOperation, id, { reden: 'Te laat' })).toMatchObject({
      code: 'advice_follows',
    });
  });

  it('can be an open one of a proposal that went back to the table', async () => {
    const proposal = await world.proposal();
    const id = await world.open(proposal);
    await world.rewrite(proposal, 1);
    expect(await world.tryOpen(proposal)).toMatchObject({ code: 'vote_already_there' });
    expect((await step(annulVoteOperation, id, { reden: 'Tekst is herzien' })).ok).toBe(true);
    expect((await world.tryOpen(proposal)).ok).toBe(true);
  });
});

describe('while a vote is not finished', () => {
  const goBack = (proposal: ProposalId) =>
    world.act(returnProposalOperation, clerk, { voorstel: proposal }, { toelichting: 'Andere kaart.' });

  it('the proposal stays where it is: neither back to the table nor to picture forming', async () => {
    const proposal = await world.proposal();
    const id = await world.open(proposal);
    expect(await goBack(proposal)).toMatchObject({ code: 'vote_pending' });
    await expect(world.onAgenda(proposal, everyFraction, 'beeldvorming')).rejects.toThrow('vote_pending');
    await step(closeVoteOperation, id);
    expect(await goBack(proposal)).toMatchObject({ code: 'vote_pending' });
    await step(confirmVoteOperation, id);
    expect((await goBack(proposal)).ok).toBe(true);
  });

  it('is free again when that vote is annulled, not when an earlier one is', async () => {
    const proposal = await world.proposal();
    const tied = await voted(proposal, ['voor', 'tegen', 'tegen', 'onthouden', 'onthouden']);
    const id = await world.open(proposal);
    await step(annulVoteOperation, tied, { reden: 'De stemmen waren verkeerd uitgebracht' });
    expect(await goBack(proposal)).toMatchObject({ code: 'vote_pending' });
    await step(annulVoteOperation, id, { reden: 'Verkeerde tekst' });
    expect((await goBack(proposal)).ok).toBe(true);
  });
});

describe('regions', () => {
  it('do not see or touch the votes of each other', async () => {
    const id = await world.open(await world.proposal());
    const neighbour = holding('regional_clerk', { region: otherRegion.id });
    expect(await read(id, otherRegion)).toBeUndefined();
    expect(await world.act(closeVoteOperation, neighbour, { stemming: id }, {}, otherRegion)).toMatchObject({
      code: 'vote_unknown',
    });
    expect(await step(closeVoteOperation, id, {}, neighbour)).toMatchObject({ code: 'not_regional_clerk' });
    const guest = holding('specialist', { fraction: fractions.leidenD66, region: otherRegion.id });
    const ballot = { fractie: fractions.leidenD66, keuze: 'voor' };
    expect(await world.act(castBallotOperation, guest, { stemming: id }, ballot, otherRegion)).toMatchObject({
      code: 'vote_unknown',
    });
    const planted = world.write(
      (transaction) =>
        sql`insert into ballot values (${region.id}, ${id}, ${fractions.leidenD66}, 'for', ${now})`.execute(
          transaction,
        ),
      otherRegion,
    );
    await expect(planted).rejects.toThrow(/row-level security/);
    const removed = world.write((transaction) => sql`delete from vote where id = ${id}`.execute(transaction));
    await expect(removed).rejects.toThrow(/permission denied/);
  });
});

describe('the README', () => {
  it('draws the states as the rules have them', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const drawn = [...readme.matchAll(/^ {2}(\w+) --> (\w+): (\w+)$/gm)].map(
      ([, from, to, step]) => `${from} ${step} ${to}`,
    );
    const ruled = Object.entries(voteTransitions).flatMap(([from, steps]) =>
      Object.entries(steps).map(([step, to]) => `${from} ${step} ${to}`),
    );
    expect(drawn.sort()).toEqual(ruled.sort());
  });
});

describe('weights', () => {
  it('stay as they were when a new result comes in; the next vote has the new ones', async () => {
    const own = await votingRegion();
    try {
      const proposal = await own.proposal();
      const early = await own.open(proposal);
      const weights = async (id: VoteId) => {
        const [[vote]] = await own.database.read(region.id, [voteById(id)]);
        return Object.fromEntries((vote as Vote).fractions.map((f) => [f.fraction, f.weight]));
      };
      const before = await weights(early);
      const csv = `Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;\nLeiden;G0546;1;D66;7;20;\nLeiden;G0546;1;VVD;900;8;\n`;
      await importVotes(own.database, csv, '2026-11-18', '2026-11-23');
      expect(await weights(early)).toEqual(before);
      const late = await own.open(await own.proposal());
      expect(await weights(late)).toEqual({
        ...before,
        [fractions.leidenD66]: 7,
        [fractions.leidenVvd]: 900,
      });
    } finally {
      await own.close();
    }
  });
});
