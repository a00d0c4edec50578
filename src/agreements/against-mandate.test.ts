import { expect, it } from 'vitest';
import { date } from '#kernel';
import { evaluatedTerm, type FrameworkRow, mandateView } from '#mandates';
import { againstMandate, workOfAgreement } from './against-mandate.ts';
import type { AgreementContent } from './rules/agreement.ts';
import type { AgreementRow } from './store.ts';
import { agreementView } from './whole.ts';

const today = date('2026-11-26');
const terms = { amount: 1000, measure: 'total', shares: [], endsOn: '2028-12-31', replaces: null };
const framework = (more: object = {}) =>
  ({
    id: 5,
    executionOn: null,
    bodies: [
      { municipality: 'gm0546', outcome: 'as_advised', day: '2026-01-10', amendments: [], end: null },
      { municipality: 'gm0547', outcome: 'rejected', day: '2026-02-10', amendments: [], end: null },
    ],
    terms,
    uses: [],
    ...more,
  }) as unknown as FrameworkRow;

const town = (municipality: string) => ({
  key: municipality,
  municipality,
  capacity: { unit: 'fte', years: [] },
});
const agreement = (id: number, more: Partial<AgreementContent> = {}, steps: object[] = [{ kind: 'sign' }]) =>
  ({
    id,
    steps: steps.map((step) => ({ day: '2026-03-01', version: 1, ...step })),
    ...{
      version: 1,
      recordedAt: '2026-03-01T10:00:00Z',
      earlier: [],
      replaced: [],
      used: [],
      reported: [],
      untold: [],
    },
    content: {
      parties: [town('gm0546')],
      startsOn: '2026-03-01',
      endsOn: '2027-12-31',
      key: null,
      hoursPerFte: 1872,
      noticeMonths: null,
      evaluationOn: null,
      money: [
        { year: 2026, cents: 300_01 },
        { year: 2027, cents: 400_00 },
      ],
      mandate: 5,
      proposal: null,
      ...more,
    },
  }) as unknown as AgreementRow;

const judged = (own: AgreementRow, others: AgreementRow[] = [], mandate: FrameworkRow = framework()) =>
  againstMandate(mandateView(mandate, [mandate], today), agreementView(own, today), [own, ...others], today)
    .outside;

it('an agreement within its mandate has nothing outside it', () => {
  expect(judged(agreement(1))).toEqual([]);
});

it.each([
  ['a municipality that is not bound', { parties: [town('gm0547')] }, 'municipality'],
  ['more money than there is', { money: [{ year: 2026, cents: 1_000_01 }] }, 'amount'],
  ['a last day after the mandate', { endsOn: '2029-01-01' }, 'ended'],
  ['what its keeper says lies outside the text', { outsideScope: 'De fietsbrug.' }, 'scope'],
])('says %s', (_what, more, kind) => {
  expect(judged(agreement(1, more as never)).map((each) => each.kind)).toEqual([kind]);
});

it('counts what other signed agreements ask, no draft, and not twice what carries out a proposal', () => {
  const other = (more: Partial<AgreementContent>, steps?: object[]) => agreement(2, more, steps);
  expect(judged(agreement(1), [other({})])).toMatchObject([{ kind: 'amount', amount: 701, others: 701 }]);
  expect(judged(agreement(1), [other({}, [])])).toEqual([]);
  expect(judged(agreement(1), [other({ mandate: 6 })])).toEqual([]);
  const use = {
    ...{ work: 9, amount: 600, measure: 'total', state: 'in_execution', municipalities: [] },
    ...{ from: today, until: null, completed: null },
  };
  const mandate = framework({ uses: [use] });
  expect(judged(agreement(1), [], mandate)).toMatchObject([{ others: 600 }]);
  expect(judged(agreement(1, { proposal: 9 }), [], mandate)).toEqual([]);
  expect(judged(agreement(1), [other({ proposal: 9 })], mandate)).toMatchObject([{ others: 600 }]);
});

it('is judged by its last day once it has ended', () => {
  const body = { municipality: 'gm0546', outcome: 'as_advised', day: '2026-01-10', amendments: [] };
  const mandate = framework({ bodies: [{ ...body, end: { day: '2026-10-01' } }] });
  const end = (day: string) => [{ kind: 'sign' }, { kind: 'end', day }];
  expect(judged(agreement(1, { money: [] }, end('2026-09-30')), [], mandate)).toEqual([]);
  expect(judged(agreement(1, { money: [] }), [], mandate)).toMatchObject([{ kind: 'municipality' }]);
});

it('asks its dearest year of money that is given by the year', () => {
  const { content } = agreement(1);
  const view = agreementView(agreement(1), today);
  expect(workOfAgreement({ held: view.held, row: { content } }, 'year').amount).toBe(400);
  expect(workOfAgreement({ held: view.held, row: { content } }, 'total').amount).toBe(701);
});

it('a mandate is judged from the start of execution, before that from the first decision, until nobody is bound', () => {
  const term = (more: object, others: FrameworkRow[] = []) => {
    const row = framework(more);
    return evaluatedTerm(mandateView(row, [row, ...others], today), today);
  };
  const { endsOn } = framework().terms ?? {};
  expect(term({})).toEqual({ start: '2026-01-10', endsOn });
  expect(term({ executionOn: '2026-06-01' })).toEqual({ start: '2026-06-01', endsOn });
  expect(term({ executionOn: '2026-06-01', bodies: [] })).toBeNull();
  // Taken back by all: judged all the same, up to the last day on which somebody was bound.
  const ended = (day: string) => framework().bodies.map((body) => ({ ...body, end: { day } }));
  expect(term({ bodies: ended('2026-05-01') })).toEqual({ start: '2026-01-10', endsOn: '2026-05-01' });
  expect(term({ bodies: ended('2026-05-01'), terms: null })).toEqual({
    start: '2026-01-10',
    endsOn: '2026-05-01',
  });
  expect(term({ terms: null })).toEqual({ start: '2026-01-10', endsOn: null });
});
