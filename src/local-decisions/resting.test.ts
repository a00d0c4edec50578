import { expect, it } from 'vitest';
import { date } from '#kernel';
import { decisionsRest } from './resting.ts';

const row = (committeeDay: string | null, day: string | null) => ({
  ...{ proposal: 5, title: 'Wonen', council: 'gm0547', outcome: null },
  ...{ sentOn: date('2026-10-14'), last: date('2026-12-14'), enteredOn: date('2026-11-02') },
  day: day === null ? null : date(day),
  committeeDay: committeeDay === null ? null : date(committeeDay),
});
const council = { meeting: 'council', start: '2026-12-09', last: '2026-12-10', planned: true };
const committee = { meeting: 'committee', start: '2026-12-02', last: '2026-12-03', planned: true };
const within = { meeting: 'council', start: '2026-10-14', last: '2026-12-14', planned: false };

it.each([
  ['the day alone', row(null, '2026-12-10'), [council]],
  ['that of its committee too', row('2026-12-03', '2026-12-10'), [committee, council]],
  ['a committee that has been', row('2026-11-23', '2026-12-10'), [council]],
  ['nothing', row(null, null), [within]],
] as const)('a decision rests on the days that the clerk noted: %s', (_name, one, rests) => {
  expect(decisionsRest.resting([[one]], date('2026-11-24'), 'nl')).toMatchObject(rests);
});
