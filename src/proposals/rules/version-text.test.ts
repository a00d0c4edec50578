import { expect, it } from 'vitest';
import type { ProposalText } from '../store.ts';
import { versionText } from './version-text.ts';

const names = {
  municipalities: [
    { id: 'gm0547', name: 'Leiderdorp' },
    { id: 'gm0546', name: 'Leiden' },
  ],
  bodies: [
    { id: 'tafel', name: 'Bestuurstafel Wonen' },
    { id: 'commissie', name: 'Regiocommissie Wonen' },
  ],
  ambitions: [{ id: 'wonen', title: 'Wonen en groen' }],
};
const text = {
  title: 'Bankjes',
  summary: 'Om de honderd meter een bankje.',
  summaryEnglish: null,
  lead: 'gm0546',
  framework: false,
  adviceKind: 'full',
  table: 'tafel',
  committee: 'commissie',
  ambitions: ['wonen'],
  added: [{ ambition: 'wonen', text: '', goals: [] }],
  whyTogether: '',
  participants: [
    { municipality: 'gm0546', competence: 'council', meaning: 'Tien bankjes.' },
    { municipality: 'gm0547', competence: 'college', meaning: '' },
  ],
  roomPoints: [],
} as unknown as ProposalText;

it('names what was written, one thing a paragraph, and leaves out what is empty', () => {
  expect(versionText(text, names).split('\n\n')).toEqual([
    'Bankjes',
    'Om de honderd meter een bankje.',
    'Trekker: Leiden',
    'Bestuurstafel: Bestuurstafel Wonen',
    'Regiocommissie: Regiocommissie Wonen',
    'Dit is geen kader',
    'De commissie adviseert over het hele voorstel',
    'Leiderdorp (het college beslist)',
    'Leiden (de raad beslist): Tien bankjes.',
    'Ambitie Wonen en groen',
  ]);
});

it('ends a sentence once, whoever wrote its full stop', () => {
  const added = (words: string) =>
    versionText(
      { ...text, added: [{ ambition: 'wonen', text: words, goals: [2] }] } as unknown as ProposalText,
      names,
    )
      .split('\n\n')
      .at(-1);
  expect(added('Alles op loopafstand.')).toBe(
    'Ambitie Wonen en groen. Voegt toe: Alles op loopafstand. Werkt aan doel 2',
  );
  expect(added('Alles op loopafstand')).toBe(
    'Ambitie Wonen en groen. Voegt toe: Alles op loopafstand. Werkt aan doel 2',
  );
});

it('says everything that may be written, and a code where nobody knows its name', () => {
  const more = versionText(
    {
      ...text,
      summaryEnglish: 'Benches.',
      table: null,
      committee: 'opgeheven',
      framework: true,
      adviceKind: 'headlines',
      roomPoints: ['De kleur', 'Het hout'],
      added: [{ ambition: 'wonen', text: 'Rust', goals: [1, 3] }],
      whyTogether: 'De vaart is van ons beiden.',
    } as unknown as ProposalText,
    names,
  ).split('\n\n');
  for (const said of [
    'In het Engels: Benches.',
    'Door de commissie zelf begonnen',
    'Regiocommissie: opgeheven',
    'Dit is een kader',
    'De commissie adviseert op hoofdlijnen',
    'Ruimte voor amendementen: De kleur',
    'Ruimte voor amendementen: Het hout',
    'Ambitie Wonen en groen. Voegt toe: Rust. Werkt aan doel 1, 3',
    'Waarom samen: De vaart is van ons beiden.',
  ])
    expect(more).toContain(said);
});
