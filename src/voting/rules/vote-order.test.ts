import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inOrder,
  lapsed,
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
});

const questions = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 99 }),
    kind: fc.constantFrom(...questionKinds),
    place: fc.integer({ min: 1, max: 5 }),
    withdrawn: fc.boolean(),
    adopted: fc.constantFrom(undefined, true, false),
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
