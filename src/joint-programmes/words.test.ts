import { expect, it } from 'vitest';
import { date, type MunicipalityId, type ProposalId } from '#kernel';
import type { FrameworkRow } from '#mandates';
import type { JointRow } from './store.ts';
import { decidedOn } from './words.ts';

const leiden = 'gm0546' as MunicipalityId;
const today = date('2026-11-24');
const body: FrameworkRow['bodies'][number] = {
  municipality: leiden,
  competence: 'council',
  outcome: 'as_advised',
  day: date('2026-03-01'),
  amendments: [],
  beside: [],
  link: null,
  textVersion: 1,
  end: null,
};
const framework = (given: Partial<FrameworkRow['bodies'][number]>): FrameworkRow => ({
  ...{ id: 5 as ProposalId, title: 'Kader', lead: leiden, textVersion: 1, roomPoints: [] },
  ...{ executionOn: null, terms: null, uses: [], bodies: [{ ...body, ...given }] },
});
const row = { content: { mandate: 5 } } as JointRow;
const adopted = { municipality: leiden, organ: 'council', outcome: 'adopted', day: '2026-03-01' };

it('what was adopted as frame stays adopted, also when it ended or was replaced since', () => {
  expect(decidedOn(row, [framework({})], today)).toEqual([adopted]);
  const recorded = { version: 1, recordedAt: '2026-10-01T00:00:00Z', recordedBy: 'Griffier Leiden' };
  const end = { ...recorded, day: date('2026-10-01'), link: null, reason: 'Opgezegd.' };
  expect(decidedOn(row, [framework({ end })], today)).toEqual([adopted]);
  const successor: FrameworkRow = {
    ...framework({}),
    id: 6 as ProposalId,
    terms: { replaces: 5 as ProposalId, endsOn: null, amount: null } as FrameworkRow['terms'],
  };
  expect(decidedOn(row, [successor, framework({})], today)).toEqual([adopted]);
  // Nothing of a framework that is not there.
  expect(decidedOn(row, [successor], today)).toBeNull();
});
