import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaItemId } from '#kernel';
import { closeMeetingOperation } from '../meetings/operations.ts';
import { annulVoteOperation, closeVoteOperation } from '../voting/operations.ts';
import { everyFraction, fractions, holding, specialist, votingRegion } from '../voting/testing.ts';
import * as operations from './operations.ts';
import { consensusOfItem, positionsOfItem } from './store.ts';

type World = Awaited<ReturnType<typeof votingRegion>>;
let world: World;
beforeAll(async () => {
  world = await votingRegion();
});
afterAll(() => world.close());

const clerk = holding('regional_clerk');
const chair = holding('chair', { body: 'bereikbaarheid' as never });
const { leidenD66, leidenVvd, leiderdorpD66, leiderdorpVvd, zoeterwoudeCda } = fractions;
type Told = { ok: boolean; code?: string; value?: unknown };
const code = (told: unknown) => ((told as Told).ok ? 'ok' : (told as Told).code);
const id = (told: unknown) => ((told as Told).value as { id: number }).id;

const onAgenda = async (fase = 'oordeelsvorming') => {
  const steps = fase === 'oordeelsvorming' ? undefined : (['offer'] as const);
  return world.onAgenda(await world.proposal(steps), everyFraction, fase);
};
const give = (punt: number, fractie: string, more: object = {}, actor = specialist(fractie as never)) =>
  world.act(
    operations.givePositionOperation,
    actor,
    { punt },
    {
      fractie,
      standpunt: 'voor',
      toelichting: 'Het is nodig.',
      ...more,
    },
  );
const join = (standpunt: number, fractie: string, actor = specialist(fractie as never)) =>
  world.act(operations.joinPositionOperation, actor, { standpunt }, { fractie });
const positions = async (item: number) => {
  const [rows] = await world.database.read('proefregio' as never, [positionsOfItem(item as AgendaItemId)]);
  return rows;
};
const draft = { adviestekst: 'Stel het vast.', voorwaarden: 'Eerst meten\n\nDan plaatsen' };
const propose = (punt: number, actor = chair, more: object = {}) =>
  world.act(operations.proposeConsensusOperation, actor, { punt }, { ...draft, ...more });
const object = (consensus: number, fractie: string, actor = specialist(fractie as never)) =>
  world.act(operations.objectOperation, actor, { consensus }, { fractie });
const record = (item: number, more: object = {}) => world.openAt(item, { soort: 'consensus', ...more });

describe('positions', () => {
  it('are given by the own specialist or noted by the clerk, with reasons; every change is a version', async () => {
    const item = await onAgenda();
    expect(code(await give(item, leidenD66, {}, specialist(leidenVvd)))).toBe('not_your_fraction');
    expect(code(await give(item, leidenD66, { gezien: 0 }))).toBe('ok');
    expect(code(await give(item, leidenVvd, { standpunt: 'tegen' }, clerk))).toBe('ok');
    // The second of two is told what the first wrote.
    expect(await give(item, leidenD66, { gezien: 0, standpunt: 'tegen' })).toMatchObject({
      code: 'position_changed',
      details: { reasons: 'Het is nodig.' },
    });
    expect(code(await give(item, leidenD66, { gezien: 1, standpunt: 'voor_mits' }))).toBe('ok');
    const [first, second] = await positions(item);
    expect(first?.versions.map((v) => [v.number, v.stance, v.noted, v.proposalVersion])).toEqual([
      [2, 'for_if', false, 1],
      [1, 'for', false, 1],
    ]);
    expect(second?.versions[0]).toMatchObject({ stance: 'against', noted: true });
    expect(() => give(item, leidenD66, { toelichting: ' ' })).toThrow('reasons_missing');
    expect(await world.journal(`position/${first?.id}`)).toEqual(['give_position', 'give_position']);
  });

  it('are not taken in picture forming, nor once the meeting is over', async () => {
    const picture = await onAgenda('beeldvorming');
    expect(code(await give(picture, leidenD66))).toBe('no_positions_here');
    const item = await onAgenda();
    const given = await give(item, leidenD66);
    const { rows } = await world.owner.query('select meeting_id from agenda_item where id = $1', [item]);
    await world.act(closeMeetingOperation, clerk, { vergadering: rows[0].meeting_id });
    expect(code(await give(item, leidenVvd))).toBe('positions_over');
    expect(code(await join(id(given), leiderdorpD66))).toBe('positions_over');
    expect(await positions(item)).toHaveLength(1);
  });

  it('are joined by sister fractions in other municipalities, which stand in one place', async () => {
    const item = await onAgenda();
    const d66 = id(await give(item, leidenD66));
    const vvd = id(await give(item, leidenVvd, { standpunt: 'tegen' }));
    expect(code(await join(d66, leidenVvd))).toBe('same_municipality');
    expect(code(await join(d66, leiderdorpD66, specialist(leiderdorpVvd)))).toBe('not_your_fraction');
    expect(code(await join(d66, leiderdorpD66))).toBe('ok');
    expect(code(await join(vvd, leiderdorpD66))).toBe('joined_already');
    expect(code(await join(vvd, zoeterwoudeCda, clerk))).toBe('ok');
    expect((await positions(item))[0]?.supporters.map((s) => [s.fraction, s.version])).toEqual([
      [leiderdorpD66, 1],
    ]);
    // A position of its own: it lets go of what it had joined, and joins no other.
    expect(code(await give(item, leiderdorpD66, { standpunt: 'onbeslist' }))).toBe('ok');
    expect((await positions(item))[0]?.supporters).toEqual([]);
    expect(code(await join(vvd, leiderdorpD66))).toBe('own_position_there');
    const leave = (fractie: string) =>
      world.act(
        operations.leavePositionOperation,
        specialist(fractie as never),
        { standpunt: vvd },
        { fractie },
      );
    expect(code(await leave(zoeterwoudeCda))).toBe('ok');
    expect(code(await leave(zoeterwoudeCda))).toBe('not_joined');
  });

  it('can be withdrawn and stay to be read; who had joined stands nowhere', async () => {
    const item = await onAgenda();
    const d66 = id(await give(item, leidenD66));
    await join(d66, leiderdorpD66);
    const withdraw = (actor = specialist(leidenD66)) =>
      world.act(operations.withdrawPositionOperation, actor, { standpunt: d66 }, { reden: 'Wij denken na.' });
    expect(code(await withdraw(specialist(leiderdorpD66)))).toBe('not_your_fraction');
    expect(code(await withdraw())).toBe('ok');
    expect(code(await withdraw())).toBe('position_withdrawn');
    expect(code(await join(d66, leiderdorpD66))).toBe('position_withdrawn');
    const [position] = await positions(item);
    expect(position?.versions.map((v) => v.stance)).toEqual(['withdrawn', 'for']);
    expect(position?.supporters).toEqual([]);
  });

  it('are one when ten come at the same moment, and each is a version', async () => {
    const item = await onAgenda();
    const told = await Promise.all(Array.from({ length: 10 }, () => give(item, leidenD66)));
    expect(told.map(code)).toEqual(Array(10).fill('ok'));
    const rows = await positions(item);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.versions.map((v) => v.number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });
});

describe('consensus', () => {
  it('is proposed by the chair of this committee, or noted for the chair', async () => {
    const item = await onAgenda();
    expect(code(await propose(item, specialist(leidenD66)))).toBe('not_the_chair');
    expect(code(await propose(item, holding('chair', { body: 'wonen' as never })))).toBe('not_the_chair');
    expect(code(await propose(item))).toBe('ok');
    expect(code(await propose(item))).toBe('consensus_proposed_already');
    expect(code(await propose(await onAgenda(), clerk))).toBe('ok');
    expect(code(await propose(await onAgenda('beeldvorming')))).toBe('not_in_opinion_forming');
  });

  it('is not recorded without a proposal, on another text, nor while an objection stands', async () => {
    const item = await onAgenda();
    expect(code(await record(item))).toBe('consensus_not_proposed');
    const consensus = id(await propose(item));
    expect(code(await record(item, { adviestekst: 'Stel het niet vast.' }))).toBe('consensus_on_other_text');
    expect(code(await object(consensus, leiderdorpVvd, specialist(leidenVvd)))).toBe('not_your_fraction');
    const objection = id(await object(consensus, leiderdorpVvd));
    expect(code(await object(consensus, leiderdorpVvd))).toBe('objected_already');
    expect(await record(item)).toMatchObject({ code: 'objection_stands', details: { fraction: 'VVD' } });
    const withdraw = (actor = specialist(leiderdorpVvd)) =>
      world.act(operations.withdrawObjectionOperation, actor, { bezwaar: objection });
    expect(code(await withdraw(specialist(leidenD66)))).toBe('not_your_fraction');
    expect(code(await withdraw())).toBe('ok');
    expect(code(await withdraw())).toBe('objection_withdrawn');
    expect(code(await record(item))).toBe('ok');
    const [rows] = await world.database.read('proefregio' as never, [consensusOfItem(item)]);
    expect(rows[0]).toMatchObject({ state: 'recorded', objections: [{ fraction: leiderdorpVvd }] });
    expect(rows[0]?.objections[0]?.withdrawnAt).not.toBeNull();
    expect(code(await object(consensus, leidenVvd))).toBe('consensus_ended');
  });

  it('gives way to a vote where it is not reached; the objection stays to be read', async () => {
    const item = await onAgenda();
    const consensus = id(await propose(item));
    await object(consensus, zoeterwoudeCda);
    const vote = id(await world.openAt(item));
    expect(code(await propose(item))).toBe('vote_pending');
    await world.act(closeVoteOperation, clerk, { stemming: vote });
    await world.act(annulVoteOperation, clerk, { stemming: vote }, { reden: 'Proef' });
    const withdraw = () => world.act(operations.withdrawConsensusOperation, chair, { consensus });
    expect(code(await withdraw())).toBe('ok');
    expect(code(await withdraw())).toBe('consensus_ended');
    expect(code(await propose(item))).toBe('ok');
    const [rows] = await world.database.read('proefregio' as never, [consensusOfItem(item)]);
    expect(rows.map((each) => [each.state, each.objections.length])).toEqual([
      ['standing', 0],
      ['withdrawn', 1],
    ]);
  });

  it('and an objection at the same moment: never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const item = await onAgenda();
      const consensus = id(await propose(item));
      const [recorded, objected] = await Promise.all([record(item), object(consensus, leidenVvd)]);
      const [rows] = await world.database.read('proefregio' as never, [consensusOfItem(item)]);
      const standing = rows[0]?.objections.filter((each) => each.withdrawnAt === null).length;
      expect([code(recorded), code(objected), standing]).toEqual(
        (recorded as Told).ok ? ['ok', 'consensus_ended', 0] : ['objection_stands', 'ok', 1],
      );
    }
  });
});
