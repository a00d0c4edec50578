const nl = {
  account: 'Verantwoording verbeteren',
  discussion: 'Bespreking verbeteren',
  intro: 'Wat er stond, blijft voor iedereen leesbaar.',
  reason: 'Waarom verbetert u dit?',
  save: 'Verbetering vastleggen',
  by: (day: string, by: string) => `Verbeterd op ${day} door ${by}`,
  stood: 'Er stond',
};
const en: typeof nl = {
  account: 'Correct the account',
  discussion: 'Correct the discussion',
  intro: 'What stood there stays readable for everybody.',
  reason: 'Why do you correct this?',
  save: 'Record the correction',
  by: (day, by) => `Corrected on ${day} by ${by}`,
  stood: 'It said',
};
export const accountCorrectionMessages = { nl, en };
