import { expect, it } from 'vitest';
import { kindOf, kindsFor, type MeetingMatter, meetingKinds, wrongMatter } from './meeting-kind.ts';

const bodies = [
  'governing_table',
  'theme_table',
  'steering_group',
  'regional_committee',
  'working_group',
  'sounding_board',
  null,
] as const;

it.each([
  ['regional_committee', 'opinion_forming'],
  ['governing_table', 'table'],
  ['theme_table', 'table'],
  ['steering_group', 'steering_group'],
  ['working_group', 'consultation'],
  ['sounding_board', 'consultation'],
])('takes what a %s holds as a rule when nobody says which kind', (body, kind) => {
  expect(kindOf(undefined, body)).toEqual({ ok: true, value: kind });
});

it('has a place for every kind, and lets a body hold only its own', () => {
  const held = new Set(bodies.flatMap((body) => kindsFor(body)));
  expect([...held].sort()).toEqual([...meetingKinds].sort());
  for (const body of bodies)
    for (const kind of meetingKinds) expect(kindOf(kind, body).ok).toBe(kindsFor(body).includes(kind));
  expect(kindOf('steering_group', 'regional_committee')).toMatchObject({ code: 'kind_does_not_fit' });
  expect(kindOf('joint_council_evening', 'regional_committee')).toMatchObject({ code: 'kind_does_not_fit' });
  expect(kindOf('table', null)).toMatchObject({ code: 'body_missing' });
  expect(kindOf(undefined, null)).toMatchObject({ code: 'body_missing' });
});

const evening: MeetingMatter = {
  kind: 'joint_council_evening',
  title: 'Raadsavond over de woonvisie',
  startsAt: '20:00',
  endsAt: '22:30',
  councils: ['gm0546', 'gm0547'],
  proposal: 4,
  document: null,
};
const towns = ['gm0546', 'gm0547', 'gm0579'];
const paper = { title: 'Begroting 2028', address: null };

it.each([
  ['all is there', {}, null, undefined],
  ['a paper in place of a proposal', { proposal: null, document: paper }, null, undefined],
  ['no name and no body', { title: null }, null, 'title_missing'],
  ['an end before the beginning', { endsAt: '19:59' }, null, 'ends_early'],
  ['an end at the beginning', { endsAt: '20:00' }, null, 'ends_early'],
  ['one council', { councils: ['gm0546'] }, null, 'councils_few'],
  ['one council twice', { councils: ['gm0546', 'gm0546'] }, null, 'councils_few'],
  ['a council of elsewhere', { councils: ['gm0546', 'gm0363'] }, null, 'council_outside_region'],
  ['nothing to treat', { proposal: null }, null, 'document_missing'],
  ['two things to treat', { document: paper }, null, 'document_twice'],
  ['a conference with councils', { kind: 'conference', proposal: null }, null, 'councils_elsewhere'],
  ['a conference with a document', { kind: 'conference', councils: [] }, null, 'councils_elsewhere'],
  [
    'a committee without a name',
    { kind: 'picture_forming', title: null, councils: [], proposal: null },
    'regional_committee',
    undefined,
  ],
] as const)('judges what is said of a meeting: %s', (_case, change, body, code) => {
  expect(wrongMatter({ ...evening, ...change }, body, towns)?.code).toBe(code);
});
