const nl = {
  title: 'Ambities',
  intro: 'Waar de gemeenten samen aan werken. Elk voorstel hoort bij een of meer ambities.',
  placeholder: 'Voorlopige indeling',
  placeholderNote: 'Een thema uit openbare stukken. De tekst van de ambitie zelf is nog niet vastgelegd.',
  none: 'Er zijn nog geen ambities. Zodra de regio ze vastlegt, staan ze hier.',
  crumb: 'Waar u bent',
};
const en: typeof nl = {
  title: 'Ambitions',
  intro: 'What the municipalities work on together. Every proposal belongs to one or more ambitions.',
  placeholder: 'Provisional arrangement',
  placeholderNote:
    'A theme from public documents. The text of the ambition itself has not been recorded yet.',
  none: 'There are no ambitions yet. They appear here once the region records them.',
  crumb: 'Where you are',
};
export const ambitionMessages = { nl, en };
