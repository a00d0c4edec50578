import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { FractionId, VoteId } from '#kernel';
import { applicationPool, database } from '#platform/database';
import type { PageContext } from '#platform/http';
import { sealAll, verify } from '#platform/journal';
import { perform } from '#platform/operations';
import { removeItemOperation } from '../meetings/agenda-operations.ts';
import { castBallotOperation, closeVoteOperation } from './operations.ts';
import { resultOf, subjectOfVote, type Vote, type VoteSubjectInMeeting, voteById } from './store.ts';
import { clerk, everyFraction, fractions, now, region, specialist, today, votingRegion } from './testing.ts';
import { fractionsTable } from './vote-report.ts';

let world: Awaited<ReturnType<typeof votingRegion>>;
beforeAll(async () => {
  world = await votingRegion();
});
afterAll(() => world.close());

const ballots = async (vote: VoteId) => {
  const { rows } = await world.owner.query<{ fraction: string; choice: string }>(
    'select fraction_id as fraction, choice from ballot where vote_id = $1 order by 1',
    [vote],
  );
  return Object.fromEntries(rows.map((row) => [row.fraction, row.choice]));
};
const journalled = async (vote: VoteId) => {
  const { rows } = await world.owner.query<{ payload: { fraction: string; before: string; after: string } }>(
    `select p.payload::jsonb as payload from journal_entry e join journal_payload p on p.entry_id = e.id
     where e.subject = $1 and e.operation = 'cast_ballot' order by e.id`,
    [`vote/${vote}`],
  );
  return rows.map((row) => row.payload);
};
/** How many transactions wrote the ballots that are there. */
const transactions = async (vote: VoteId) => {
  const { rows } = await world.owner.query<{ n: number }>(
    'select count(distinct xmin::text)::int as n from ballot where vote_id = $1',
    [vote],
  );
  return rows[0]?.n ?? 0;
};
const told = (answers: readonly PromiseSettledResult<{ ok: true } | { ok: false; code: string }>[]) =>
  answers.map((answer) =>
    answer.status === 'rejected' ? 'fault' : answer.value.ok ? 'ok' : answer.value.code,
  );
const journalHolds = async () => {
  await sealAll(world.database, [region.id]);
  expect((await verify(world.database, region.id)).faults).toEqual([]);
};

describe('ballots that come together', () => {
  it('share a transaction, with an answer and a journal entry for each', async () => {
    const present = everyFraction.filter((f) => f !== fractions.leiderdorpVvd);
    const vote = await world.open(await world.proposal(), { present });
    const answers = await Promise.allSettled([
      world.cast(vote, fractions.leidenD66, 'voor'),
      world.cast(vote, fractions.leidenVvd, 'tegen'),
      world.cast(vote, fractions.leiderdorpVvd, 'voor'),
      world.cast(vote, fractions.leidenVvd, 'voor', specialist(fractions.leidenD66)),
      world.cast(999_999 as VoteId, fractions.leidenD66, 'voor'),
      world.cast(vote, fractions.zoeterwoudeCda, 'onthouden'),
    ]);
    expect(told(answers)).toEqual(['ok', 'ok', 'not_eligible', 'not_your_fraction', 'vote_unknown', 'ok']);
    expect(await ballots(vote)).toEqual({
      'gm0546-d66': 'for',
      'gm0546-vvd': 'against',
      'gm0638-cda': 'abstain',
    });
    expect(await transactions(vote)).toBe(1);
    expect(await journalled(vote)).toHaveLength(3);
  });

  it('is not failed by a bad one among them', async () => {
    const vote = await world.open(await world.proposal());
    // No text of the database holds this character: the statement for all of them fails.
    const bad = 'gm0546-\u0000' as FractionId;
    const answers = await Promise.allSettled([
      world.cast(vote, fractions.leidenD66, 'voor'),
      world.cast(vote, bad, 'voor'),
      world.cast(vote, fractions.leidenVvd, 'tegen'),
    ]);
    expect(told(answers)).toEqual(['ok', 'fault', 'ok']);
    expect(await ballots(vote)).toEqual({ 'gm0546-d66': 'for', 'gm0546-vvd': 'against' });
    expect(await journalled(vote)).toHaveLength(2);
  });

  it('takes those of one fraction in the order in which they came, each with what stood before', async () => {
    const vote = await world.open(await world.proposal());
    const words = ['voor', 'tegen', 'onthouden'] as const;
    const sent = Array.from({ length: 40 }, (_, index) => words[index % 3] as string);
    const answers = await Promise.all(sent.map((word) => world.cast(vote, fractions.leidenD66, word)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const stored = sent.map((word) => ({ voor: 'for', tegen: 'against', onthouden: 'abstain' })[word]);
    expect(await ballots(vote)).toEqual({ 'gm0546-d66': stored.at(-1) });
    const written = await journalled(vote);
    expect(written.map((entry) => entry.after)).toEqual(stored);
    expect(written.map((entry) => entry.before)).toEqual([null, ...stored.slice(0, -1)]);
  });

  it('counts one that is sent ten thousand times once', async () => {
    const vote = await world.open(await world.proposal());
    const actor = specialist(fractions.leidenD66);
    const others = ['voor', 'tegen'] as const;
    const sent = Array.from({ length: 10_000 }, () => world.cast(vote, fractions.leidenD66, 'voor', actor));
    const beside = others.map((word, index) =>
      world.cast(vote, everyFraction[index + 1] as FractionId, word),
    );
    const answers = await Promise.all([...sent, ...beside]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(await ballots(vote)).toEqual({
      'gm0546-d66': 'for',
      'gm0546-vvd': 'for',
      'gm0547-d66': 'against',
    });
    const [[stored]] = await world.database.read(region.id, [voteById(vote)]);
    expect(resultOf(stored as Vote).fractions).toEqual({ for: 2, against: 1, abstain: 0, notCast: 2 });
  });
});

describe('two hundred sessions at once', () => {
  it('are stored as they were acknowledged, on five connections and with one reading of the clock', async () => {
    const { rows } = await world.owner.query<{ name: string }>('select current_database() as name');
    const few = database(applicationPool({ ...inject('database'), database: rows[0]?.name ?? '' }, 5));
    const vote = await world.open(await world.proposal());
    const words = ['voor', 'tegen', 'onthouden'] as const;
    const sent = Array.from({ length: 200 }, (_, index) => ({
      fraction: everyFraction[index % everyFraction.length] as FractionId,
      keuze: words[index % 3] as (typeof words)[number],
    }));
    const close = () =>
      perform(few, closeVoteOperation, { region, actor: clerk, now, today }, { stemming: vote }, {});
    const cast = ({ fraction, keuze }: (typeof sent)[number]) =>
      perform(
        few,
        castBallotOperation,
        { region, actor: specialist(fraction), now, today },
        { stemming: vote },
        { fractie: fraction, keuze },
      );
    const first = await Promise.all(sent.map(cast));
    expect(first.every((answer) => answer.ok)).toBe(true);
    // And once more while the clerk closes: what is acknowledged is there, what is refused is not.
    const acknowledged = new Map<string, string>(sent.map((one) => [one.fraction, one.keuze]));
    const second = sent
      .slice(0, 100)
      .map((one, index) => ({ ...one, keuze: words[(index + 1) % 3] as 'voor' }));
    const [ahead, behind] = [second.slice(0, 50), second.slice(50)];
    const [before, closed, after] = await Promise.all([
      Promise.all(ahead.map(cast)),
      close(),
      Promise.all(behind.map(cast)),
    ]);
    expect(closed.ok).toBe(true);
    for (const [index, answer] of [...before, ...after].entries()) {
      const one = second[index] as (typeof second)[number];
      if (answer.ok) acknowledged.set(one.fraction, one.keuze);
      else expect(answer.code).toBe('vote_not_open');
    }
    const stored = { voor: 'for', tegen: 'against', onthouden: 'abstain' } as Record<string, string>;
    expect(await ballots(vote)).toEqual(
      Object.fromEntries([...acknowledged].map(([fraction, word]) => [fraction, stored[word]])),
    );
    // Stored is counted is printed: the result, and the file that everybody can read.
    const kinds = Object.keys(stored);
    const [[counted], [subject]] = await few.read(region.id, [voteById(vote), subjectOfVote(vote)]);
    const choices = [...acknowledged.values()];
    const times = (kind: string) => choices.filter((each) => each === kind).length;
    const { notCast: _none, ...fractionsFor } = resultOf(counted as Vote).fractions;
    expect(Object.values(fractionsFor)).toEqual(kinds.map(times));
    const printed = fractionsTable({ region, lang: 'nl' } as unknown as PageContext, {
      vote: counted as Vote,
      subject: subject as VoteSubjectInMeeting,
      basis: undefined,
    });
    const [fraction, choice] = ['fractie', 'keuze'].map((name) => printed.columns.indexOf(name)) as [
      number,
      number,
    ];
    expect(Object.fromEntries(printed.rows.map((row) => [row[fraction], row[choice]]))).toEqual(
      Object.fromEntries(everyFraction.map((each) => [each, acknowledged.get(each) ?? 'niet_gestemd'])),
    );
    await journalHolds();
    await few.close();
  });
});

describe('two clerks who close at once', () => {
  it('close once: the second is told that the vote has moved on', async () => {
    const vote = await world.open(await world.proposal());
    await world.cast(vote, fractions.leidenD66, 'voor');
    const close = () => world.act(closeVoteOperation, clerk, { stemming: vote });
    const answers = await Promise.all([close(), close()]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['ok', 'vote_state']);
    expect(await world.journal(`vote/${vote}`)).toEqual(['open_vote', 'cast_ballot', 'close_vote']);
  });
});

describe('a clock that jumps', () => {
  it('changes no order: the last ballot that was sent stands, also when its clock reads earlier', async () => {
    const vote = await world.open(await world.proposal());
    const at = (moment: string, keuze: 'voor' | 'tegen') =>
      perform(
        world.database,
        castBallotOperation,
        { region, actor: specialist(fractions.leidenD66), now: moment, today },
        { stemming: vote },
        { fractie: fractions.leidenD66, keuze },
      );
    expect((await at('2026-11-24T19:50:00.000Z', 'voor')).ok).toBe(true);
    expect((await at('2026-11-24T18:50:00.000Z', 'tegen')).ok).toBe(true);
    expect(await ballots(vote)).toEqual({ 'gm0546-d66': 'against' });
    expect((await world.act(closeVoteOperation, clerk, { stemming: vote })).ok).toBe(true);
    expect(await at('2026-11-24T18:00:00.000Z', 'voor')).toMatchObject({ code: 'vote_not_open' });
    expect(await ballots(vote)).toEqual({ 'gm0546-d66': 'against' });
    await journalHolds();
  });
});

describe('an agenda item whose vote is open', () => {
  it('stays on the agenda', async () => {
    const item = await world.onAgenda(await world.proposal(), everyFraction);
    const opened = await world.openAt(item);
    const vote = opened.ok ? (opened.value as { id: VoteId }).id : (0 as VoteId);
    await world.cast(vote, fractions.leidenD66, 'voor');
    const removed = await world.act(removeItemOperation, clerk, { punt: item });
    expect(removed).toMatchObject({ ok: false, code: 'item_was_handled' });
    expect((await world.cast(vote, fractions.leidenVvd, 'tegen')).ok).toBe(true);
    expect(await ballots(vote)).toEqual({ 'gm0546-d66': 'for', 'gm0546-vvd': 'against' });
  });
});
