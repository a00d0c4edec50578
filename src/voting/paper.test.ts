import { afterAll, beforeAll, expect, it } from 'vitest';
import { type VoteId, visitor } from '#kernel';
import { closeVoteOperation, enterPaperOperation } from './operations.ts';
import { resultOf, type Vote, voteById } from './store.ts';
import { clerk, fractions, holding, region, specialist, votingRegion } from './testing.ts';

let world: Awaited<ReturnType<typeof votingRegion>>;
beforeAll(async () => {
  world = await votingRegion();
});
afterAll(() => world.close());

const read = async (id: VoteId): Promise<Vote> => {
  const [[vote]] = await world.database.read(region.id, [voteById(id)]);
  return vote as Vote;
};
const enter = (vote: VoteId, stemmen: Record<string, string>, actor = clerk) =>
  world.act(enterPaperOperation, actor, { stemming: vote }, { stemmen });
const cast = (vote: Vote) =>
  vote.fractions.filter((f) => f.choice).map((f) => [f.fraction, f.choice, f.onPaper]);

it('counts what was written on paper beside what was cast, and marks it', async () => {
  const id = await world.open(await world.proposal());
  await world.cast(id, fractions.leidenD66, 'voor');
  const entered = await enter(id, { [fractions.leiderdorpD66]: 'tegen', [fractions.leidenVvd]: 'onthouden' });
  expect(entered.ok).toBe(true);
  expect(cast(await read(id))).toEqual([
    [fractions.leidenD66, 'for', false],
    [fractions.leiderdorpD66, 'against', true],
    [fractions.leidenVvd, 'abstain', true],
  ]);
  // A slip of the pen is mended by the clerk, or by the fraction itself: then it is no longer on paper.
  expect((await enter(id, { [fractions.leidenVvd]: 'voor' })).ok).toBe(true);
  await world.cast(id, fractions.leiderdorpD66, 'voor');
  await world.act(closeVoteOperation, clerk, { stemming: id });
  const closed = await read(id);
  expect(cast(closed)).toEqual([
    [fractions.leidenD66, 'for', false],
    [fractions.leiderdorpD66, 'for', false],
    [fractions.leidenVvd, 'for', true],
  ]);
  expect(resultOf(closed).weight).toEqual({ for: 200, against: 0, abstain: 0, notCast: 55 });
  expect(await world.journal(`vote/${id}`)).toEqual([
    'open_vote',
    'cast_ballot',
    'enter_paper_ballot',
    'enter_paper_ballot',
    'enter_paper_ballot',
    'cast_ballot',
    'close_vote',
  ]);
});

it('touches no ballot that a specialist cast, and enters all lines or none', async () => {
  const id = await world.open(await world.proposal());
  await world.cast(id, fractions.leidenD66, 'voor');
  expect(await enter(id, { [fractions.leidenVvd]: 'voor', [fractions.leidenD66]: 'tegen' })).toMatchObject({
    code: 'voted_themselves',
    details: { field: 'stemmen.gm0546-d66' },
  });
  expect(await enter(id, { [fractions.leidenVvd]: 'voor', 'gm0546-sp': 'tegen' })).toMatchObject({
    code: 'fraction_not_eligible',
  });
  expect(cast(await read(id))).toEqual([[fractions.leidenD66, 'for', false]]);
  expect(() => enter(id, {})).toThrow();
});

it('is for the regional clerk, while the vote is open', async () => {
  const id = await world.open(await world.proposal());
  for (const actor of [visitor, holding('chair'), specialist(fractions.leidenVvd)])
    expect(await enter(id, { [fractions.leidenVvd]: 'voor' }, actor)).toMatchObject({
      code: 'not_regional_clerk',
    });
  expect(await enter(999_999 as VoteId, { [fractions.leidenVvd]: 'voor' })).toMatchObject({
    code: 'vote_unknown',
  });
  await world.act(closeVoteOperation, clerk, { stemming: id });
  expect(await enter(id, { [fractions.leidenVvd]: 'voor' })).toMatchObject({ code: 'vote_not_open' });
});
