import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgendaItemId, type ProposalId, type VoteId, visitor } from '#kernel';
import { lockProposal } from '#proposals';
import { annulVoteOperation, closeVoteOperation, confirmVoteOperation } from './operations.ts';
import {
  moveQuestionOperation,
  openQuestionOperation,
  planQuestionOperation,
  withdrawQuestionOperation,
} from './order-operations.ts';
import { latestVote, type Vote, voteById, votesAwaitingAdvice } from './store.ts';
import { questionsAtItem } from './store-questions.ts';
import { clerk, everyFraction, fractions, holding, region, votingRegion } from './testing.ts';

let world: Awaited<ReturnType<typeof votingRegion>>;
beforeAll(async () => {
  world = await votingRegion();
});
afterAll(() => world.close());

const done = async (...given: Parameters<typeof world.act>): Promise<number> => {
  const result = await world.act(...given);
  if (!result.ok) throw new Error(`${given[0].name}: ${result.code}`);
  return (result.value as { id: number }).id;
};
const plan = (item: number, soort: string, titel: string, more: Record<string, unknown> = {}) =>
  done(
    planQuestionOperation,
    clerk,
    { punt: item },
    { soort, titel, tekst: `Tekst ${titel}`, indiener: 'D66', ...more },
  );
const open = (question: number, actor = clerk) =>
  world.act(openQuestionOperation, actor, { stemvraag: question });
/** Opens, votes and closes. */
async function vote(question: number, choice: 'voor' | 'tegen'): Promise<VoteId> {
  const opened = (await done(openQuestionOperation, clerk, { stemvraag: question })) as VoteId;
  await world.cast(opened, fractions.leidenD66, choice);
  await done(closeVoteOperation, clerk, { stemming: opened });
  return opened;
}
/** And confirms. */
async function decide(question: number, choice: 'voor' | 'tegen'): Promise<VoteId> {
  const decided = await vote(question, choice);
  await done(confirmVoteOperation, clerk, { stemming: decided });
  return decided;
}
const pending = async (proposal: ProposalId) =>
  (await world.write((tx) => lockProposal(tx, proposal)))?.votePending;
async function prepared() {
  const proposal = await world.proposal();
  return { proposal, item: await world.onAgenda(proposal, everyFraction) };
}
const questions = async (item: number) => {
  const [found] = await world.database.read(region.id, [questionsAtItem(item, null)]);
  return found;
};

describe('the order of votes', () => {
  it('opens what comes first only: sub-amendment, amendments, the proposal, motions', async () => {
    const { proposal, item } = await prepared();
    const motion = await plan(item, 'motie', 'Meten');
    const near = await plan(item, 'amendement', 'Minder ver');
    const far = await plan(item, 'amendement', 'Verder');
    const sub = await plan(item, 'subamendement', 'Op Verder');
    // The furthest-reaching was moved last: the clerk puts it first.
    await done(moveQuestionOperation, clerk, { stemvraag: far }, { richting: 'omhoog' });
    expect(await world.openAt(item)).toMatchObject({
      code: 'order_of_votes',
      details: { first: 'Op Verder' },
    });
    for (const question of [near, far, motion])
      expect(await open(question)).toMatchObject({ code: 'order_of_votes', details: { first: 'Op Verder' } });
    await decide(sub, 'tegen');
    expect(await open(near)).toMatchObject({ code: 'order_of_votes', details: { first: 'Verder' } });
    const adopted = await decide(far, 'voor');
    await done(withdrawQuestionOperation, clerk, { stemvraag: near });
    expect(await open(motion)).toMatchObject({
      code: 'order_of_votes',
      details: { first: 'Kader laadpalen' },
    });
    // None of these is the vote on the proposal: no advice follows from them.
    expect(await world.write((tx) => latestVote(tx, proposal))).toBeUndefined();
    const onProposal = await world.openAt(item);
    expect(onProposal.ok).toBe(true);
    const main = onProposal.ok ? (onProposal.value as { id: VoteId }).id : (0 as VoteId);
    expect(await open(motion)).toMatchObject({ code: 'vote_already_there' });
    await world.cast(main, fractions.leidenD66, 'voor');
    for (const operation of [closeVoteOperation, confirmVoteOperation])
      await done(operation, clerk, { stemming: main });
    await decide(motion, 'voor');
    const [awaiting] = await world.database.read(region.id, [votesAwaitingAdvice()]);
    expect(awaiting.filter((each) => each.proposal === proposal).map((each) => each.id)).toEqual([main]);
    expect((await world.write((tx) => latestVote(tx, proposal)))?.id).toBe(main);
    const [[read]] = await world.database.read(region.id, [voteById(adopted)]);
    expect((read as Vote).about).toEqual({ question: far, kind: 'amendment', title: 'Verder' });
    expect((await questions(item)).map((each) => [each.title, each.adopted, each.withdrawn])).toEqual([
      ['Meten', true, false],
      ['Minder ver', undefined, true],
      ['Verder', true, false],
      ['Op Verder', false, false],
    ]);
    expect(await world.journal(`agenda_item/${item}`)).toEqual([
      ...Array(4).fill('plan_vote_question'),
      'move_vote_question',
      'withdraw_vote_question',
    ]);
  });

  it('goes on from what was counted: the next opens once the one before is closed', async () => {
    const { proposal, item } = await prepared();
    const far = await plan(item, 'amendement', 'Verder');
    const near = await plan(item, 'amendement', 'Minder ver', { vervalt_bij: far });
    const beside = await plan(item, 'amendement', 'Iets anders');
    const first = (await done(openQuestionOperation, clerk, { stemvraag: far })) as VoteId;
    await world.cast(first, fractions.leidenD66, 'voor');
    expect(await open(beside)).toMatchObject({ code: 'vote_already_there' });
    await done(closeVoteOperation, clerk, { stemming: first });
    // Adopted by the count: the nearer one lapses before anybody confirmed anything.
    expect(await open(near)).toMatchObject({ code: 'question_lapsed' });
    const second = await vote(beside, 'tegen');
    const last = await world.openAt(item);
    const onProposal = (last.ok ? last.value.id : 0) as VoteId;
    await world.cast(onProposal, fractions.leidenD66, 'voor');
    await done(closeVoteOperation, clerk, { stemming: onProposal });
    expect(await world.openAt(item)).toMatchObject({ code: 'vote_already_there' });
    const confirm = (stemming: VoteId) => world.act(confirmVoteOperation, clerk, { stemming });
    const annul = (stemming: VoteId) =>
      world.act(annulVoteOperation, clerk, { stemming }, { reden: 'De verkeerde tekst.' });
    const asked = 'Neemt de commissie het amendement ‘Verder’ aan?';
    expect(await confirm(onProposal)).toMatchObject({ code: 'confirm_first', details: { question: asked } });
    expect(await annul(first)).toMatchObject({ code: 'voted_after' });
    expect(await annul(second)).toMatchObject({ code: 'voted_after' });
    expect(await pending(proposal)).toBe(true);
    for (const stemming of [first, second]) expect((await confirm(stemming)).ok).toBe(true);
    expect(await pending(proposal)).toBe(true);
    expect((await confirm(onProposal)).ok).toBe(true);
    expect(await pending(proposal)).toBe(false);
    // Back in the reverse order, and what lapsed is there again.
    for (const stemming of [onProposal, second, first]) expect((await annul(stemming)).ok).toBe(true);
    expect(await open(near)).toMatchObject({ code: 'order_of_votes', details: { first: 'Verder' } });
    await vote(far, 'tegen');
    expect((await open(near)).ok).toBe(true);
    expect(await pending(proposal)).toBe(true);
  });

  it('lets only an amendment yield, and only to one that is still to come', async () => {
    const { item } = await prepared();
    const far = await plan(item, 'amendement', 'Verder');
    const late = { titel: 'x', tekst: 'x', indiener: 'x' };
    const add = (soort: string, vervalt_bij: number) =>
      world.act(planQuestionOperation, clerk, { punt: item }, { soort, ...late, vervalt_bij });
    for (const soort of ['subamendement', 'optie', 'motie'])
      expect(await add(soort, far)).toMatchObject({ code: 'yields_to_wrong' });
    const elsewhere = await plan((await prepared()).item, 'amendement', 'Elders');
    expect(await add('amendement', elsewhere)).toMatchObject({ code: 'yields_to_wrong' });
    await decide(far, 'tegen');
    expect(await add('amendement', far)).toMatchObject({ code: 'yields_to_wrong' });
  });

  it('lets the other options lapse when one is adopted', async () => {
    const { item } = await prepared();
    const [first, second] = [await plan(item, 'optie', 'Alles'), await plan(item, 'optie', 'De helft')];
    await decide(first, 'voor');
    expect(await open(second)).toMatchObject({ code: 'question_lapsed' });
    expect((await world.openAt(item)).ok).toBe(true);
  });

  it('takes a vote that was annulled anew, and nothing that was decided', async () => {
    const { item } = await prepared();
    const amendment = await plan(item, 'amendement', 'Verder');
    const wrong = await done(openQuestionOperation, clerk, { stemvraag: amendment });
    await done(annulVoteOperation, clerk, { stemming: wrong }, { reden: 'De verkeerde tekst.' });
    await decide(amendment, 'voor');
    expect(await open(amendment)).toMatchObject({ code: 'question_voted' });
    for (const operation of [moveQuestionOperation, withdrawQuestionOperation])
      expect(
        await world.act(operation, clerk, { stemvraag: amendment }, { richting: 'omhoog' }),
      ).toMatchObject({ code: 'question_voted' });
  });

  it('takes no amendment any more when the proposal is voted on', async () => {
    const { item } = await prepared();
    expect((await world.openAt(item)).ok).toBe(true);
    const late = { titel: 'Laat', tekst: 'x', indiener: 'D66' };
    const act = (soort: string) =>
      world.act(planQuestionOperation, clerk, { punt: item }, { soort, ...late });
    expect(await act('amendement')).toMatchObject({ code: 'proposal_voted' });
    expect((await act('motie')).ok).toBe(true);
  });

  it('opens one at a time, also when two clerks click at once', async () => {
    const { item } = await prepared();
    const amendment = await plan(item, 'amendement', 'Verder');
    const answers = await Promise.all([open(amendment), open(amendment)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it('is the clerk’s', async () => {
    const { item } = await prepared();
    const amendment = await plan(item, 'amendement', 'Verder');
    for (const actor of [visitor, holding('chair'), holding('specialist')]) {
      expect(await open(amendment, actor)).toMatchObject({ code: 'not_regional_clerk' });
      expect(await world.act(withdrawQuestionOperation, actor, { stemvraag: amendment })).toMatchObject({
        code: 'not_regional_clerk',
      });
    }
    expect(await open(999_999)).toMatchObject({ code: 'question_unknown' });
    expect(
      await world.act(
        planQuestionOperation,
        clerk,
        { punt: 999_999 as AgendaItemId },
        {
          soort: 'motie',
          titel: 'x',
          tekst: 'x',
          indiener: 'x',
        },
      ),
    ).toMatchObject({ code: 'item_unknown' });
  });
});
