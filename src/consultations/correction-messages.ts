const nl = {
  title: 'Verbeteren wat is ingediend',
  intro:
    'Staat hier iets anders dan de raad besloot, verbeter het dan met de reden. Wat er stond, blijft voor iedereen leesbaar. Besloot de raad daarna iets anders, dan is dit er niet voor.',
  answered: 'De regio beantwoordt een ander standpunt of een andere toelichting opnieuw.',
  decision: 'Het besluit van de raad',
  first: 'Wat eerst onder voorbehoud is ingediend',
  firstStood: 'Eerst onder voorbehoud ingediend',
  pastTitle: 'Verbeteren wat is vastgelegd',
  pastIntro:
    'Vertelt de bron iets anders dan hier staat, verbeter het dan met de reden. Wat er stond, blijft voor iedereen leesbaar.',
  reason: 'Waarom verbetert u dit?',
  save: 'Verbetering vastleggen',
  shows: ['Wat er nu staat, wat er stond, en uw reden'],
  corrected: (day: string) => `verbeterd op ${day}`,
  by: (day: string, by: string) => `Verbeterd op ${day} door ${by}`,
  stood: 'Er stond',
  decided: (day: string) => `besluit van ${day}`,
  noLink: 'geen adres van het besluit',
};
const en: typeof nl = {
  title: 'Correct what was handed in',
  intro:
    'If something else stands here than the council decided, correct it with the reason. What stood there stays readable for everybody. If the council decided otherwise after that, this is not the place.',
  answered: 'The region answers another position or another explanation anew.',
  decision: 'The decision of the council',
  first: 'What was first handed in under reservation',
  firstStood: 'First handed in under reservation',
  pastTitle: 'Correct what was recorded',
  pastIntro:
    'If the source tells something else than stands here, correct it with the reason. What stood there stays readable for everybody.',
  reason: 'Why do you correct this?',
  save: 'Record the correction',
  shows: ['What stands there now, what stood there, and your reason'],
  corrected: (day) => `corrected on ${day}`,
  by: (day, by) => `Corrected on ${day} by ${by}`,
  stood: 'It said',
  decided: (day) => `decision of ${day}`,
  noLink: 'no address of the decision',
};
export const correctionMessages = { nl, en };
