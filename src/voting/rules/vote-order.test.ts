import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inOrder,
  lapsed,
  lapsedBy,
  nextInOrder,
  type OrderedQuestion,
  type QuestionKind,
  questionKinds,
  replaced,
  standsBefore,
} from './vote-order.ts';

const question = (id: number, kind: QuestionKind, more: Partial<OrderedQuestion> = {}): OrderedQuestion => ({
  id,
  kind,
  place: id,
  withdrawn: false,
  adopted: undefined,
  yieldsTo: null,
  ...more,
});
const sub = question(1, 'sub_amendment');
const far = question(2, 'amendment');
const near = question(3, 'amendment');
const option = question(4, 'option');
const motion = question(5, 'motion');
const all = [motion, near, option, far, sub];
const done = (given: OrderedQuestion, adopted: boolean) => ({ ...given, adopted });

describe('the order of votes', () => {
  it('is sub-amendment, amendment with the furthest-reaching first, option, proposal, motion', () => {
    expect(inOrder(all).map((each) => each.id)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([
    ['the first', sub, all, false, undefined],
    ['an amendment waits for what changes it', far, all, false, sub],
    ['the nearer for the further', near, [done(sub, true), far, near], false, far],
    ['what was withdrawn is not waited for', near, [{ ...far, withdrawn: true }, near], false, undefined],
    ['the proposal waits for all amendments', 'proposal', [done(far, false), near], false, near],
    ['the proposal waits for options', 'proposal', [option], false, option],
    ['the proposal does not wait for motions', 'proposal', [motion], false, undefined],
    ['a motion waits for the proposal', motion, [motion], false, 'proposal'],
    ['a motion after the proposal', motion, [motion], true, undefined],
    ['a motion waits for amendments too', motion, [near, motion], false, near],
  ] as const)('%s', (_what, about, questions, voted, before) => {
    const given = about === 'proposal' ? about : (questions.find((each) => each.id === about.id) ?? about);
    expect(standsBefore(given, questions, voted)).toEqual(before);
  });

  it('lets the other options lapse when one is adopted, and not when one is rejected', () => {
    const other = question(6, 'option');
    expect(lapsed(other, [done(option, true), other])).toBe(true);
    expect(lapsed(other, [done(option, false), other])).toBe(false);
    expect(standsBefore('proposal', [done(option, true), other], false)).toBeUndefined();
    expect(standsBefore('proposal', [done(option, false), other], false)).toEqual(other);
  });

  it('lets amendments on the same point lapse when a further-reaching one is adopted, down the line', () => {
    const nearer = { ...near, yieldsTo: far.id };
    const nearest = question(6, 'amendment', { yieldsTo: near.id });
    const beside = question(7, 'amendment');
    const when = (adopted: boolean) => [done(far, adopted), nearer, nearest, beside];
    expect(when(true).map((each) => lapsedBy(each, when(true))?.id)).toEqual([undefined, 2, 2, undefined]);
    expect(when(false).some((each) => lapsed(each, when(false)))).toBe(false);
    expect(standsBefore('proposal', when(true), false)).toEqual(beside);
    // What was withdrawn takes no place in the line, and what was adopted nearby lets the rest lapse.
    expect(lapsed(nearest, [done(far, true), { ...nearer, withdrawn: true }, nearest])).toBe(true);
    expect(lapsed(nearest, [done(far, false), done(nearer, true), nearest])).toBe(true);
    expect(lapsed(nearest, [done(far, false), done(nearer, false), nearest])).toBe(false);
  });

  it.each([
    ['the first of all', [far, near], {}, far],
    ['the next once the first is closed', [done(far, false), near], {}, near],
    ['nothing while a vote is open', [far, near], { open: true }, undefined],
    ['the proposal when all before it is settled', [done(far, true), motion], {}, 'proposal'],
    ['the motion after the proposal', [done(far, true), motion], { voted: true }, motion],
    ['nothing at the end', [done(motion, true)], { voted: true }, undefined],
    ['the proposal when nothing was moved', [], {}, 'proposal'],
  ] as const)('puts to the vote next: %s', (_what, questions, proposal, expected) => {
    const given = questions.map((each) => ({ ...each, state: null }));
    const next = nextInOrder(given, { open: false, voted: false, ...proposal });
    expect(typeof next === 'object' ? next.id : next).toBe(
      typeof expected === 'object' ? expected.id : expected,
    );
  });
});

const questions = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 99 }),
    kind: fc.constantFrom(...questionKinds),
    place: fc.integer({ min: 1, max: 5 }),
    withdrawn: fc.boolean(),
    adopted: fc.constantFrom(undefined, true, false),
    yieldsTo: fc.option(fc.integer({ min: 1, max: 99 })),
  }),
  { selector: (each) => each.id, maxLength: 8 },
);

describe('whatever is put to the vote', () => {
  it('leaves one that may be opened until all are settled, and never goes round in a circle', () => {
    fc.assert(
      fc.property(questions, (given) => {
        const left = given.filter(
          (each) => !each.withdrawn && each.adopted === undefined && !lapsed(each, given),
        );
        const free = left.filter((each) => standsBefore(each, given, true) === undefined);
        expect(free.length).toBe(left.length > 0 ? 1 : 0);
        const next = nextInOrder(
          given.map((each) => ({ ...each, state: null })),
          { open: false, voted: true },
        );
        expect(typeof next === 'object' ? next.id : next).toBe(free[0]?.id);
      }),
    );
  });

  it('moves within its kind and changes nothing else', () => {
    fc.assert(
      fc.property(questions, fc.nat(), fc.constantFrom('up', 'down'), (given, at, direction) => {
        const one = given[at % Math.max(1, given.length)];
        if (!one) return;
        const places = new Map(replaced(given, one.id, direction).map(({ id, place }) => [id, place]));
        const after = given.map((each) => ({ ...each, place: places.get(each.id) ?? each.place }));
        const others = (list: readonly OrderedQuestion[]) =>
          inOrder(list.filter((each) => each.id !== one.id)).map((each) => each.id);
        expect(others(after)).toEqual(others(given));
      }),
    );
  });
});
