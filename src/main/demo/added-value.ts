/** What a proposal of the demonstration adds, by its key; invented, as the proposals are. Two have nothing yet. */
export interface DemoAddedValue {
  readonly meerwaarde: Readonly<Record<string, string>>;
  readonly doelen: Readonly<Record<string, readonly number[]>>;
  readonly waarom_samen: string;
}

export const demonstrationAddedValue: Readonly<Record<string, DemoAddedValue>> = {
  rookvrij: {
    meerwaarde: {
      'gezonde-leefomgeving':
        'Op elke speelplek in drie gemeenten geldt dezelfde afspraak, met hetzelfde bord.',
    },
    doelen: { 'gezonde-leefomgeving': [1] },
    waarom_samen: 'Kinderen spelen ook in de buurgemeente. Eén afspraak is te onthouden, drie niet.',
  },
  nachtbus: {
    meerwaarde: { bereikbaarheid: 'Wie ’s nachts thuis wil komen, hoeft niet meer te rijden of te wachten.' },
    doelen: { bereikbaarheid: [1] },
    waarom_samen:
      'Een bus die bij de gemeentegrens stopt, brengt niemand thuis. De kosten per rit dalen als alle kernen meedoen.',
  },
  inkoop: {
    meerwaarde: { duurzaamheid: 'Alle stroom van de gemeenten komt van zon en wind uit Nederland.' },
    doelen: { duurzaamheid: [1] },
    waarom_samen: 'Wie samen inkoopt, krijgt een betere prijs en hoeft maar één keer aan te besteden.',
  },
  bedrijven: {
    meerwaarde: { economie: 'Een bedrijf dat wil groeien, krijgt één loket en één overzicht van plekken.' },
    doelen: { economie: [1] },
    waarom_samen: 'Geen van de gemeenten heeft alleen ruimte genoeg voor elk soort bedrijf.',
  },
  wonen: {
    meerwaarde: {
      'wonen-en-groen': 'Voor elke kern staat vast hoeveel woningen erbij komen, en welk groen open blijft.',
      'gezonde-leefomgeving': 'Nieuwe buurten krijgen groen op loopafstand.',
    },
    doelen: { 'wonen-en-groen': [1, 2], 'gezonde-leefomgeving': [2] },
    waarom_samen:
      'Het groen ligt tussen de gemeenten in. Wie alleen kiest, schuift de woningen door naar de buren.',
  },
  laadpalen: {
    meerwaarde: { bereikbaarheid: 'Laden werkt in elke gemeente met dezelfde pas en voor dezelfde prijs.' },
    doelen: { bereikbaarheid: [2] },
    waarom_samen: '',
  },
  recreatie: {
    meerwaarde: {
      'wonen-en-groen':
        'Paden maken het open groen bereikbaar, zodat het de moeite van het bewaren waard blijft.',
      'gezonde-leefomgeving': '',
    },
    doelen: { 'gezonde-leefomgeving': [2] },
    waarom_samen: 'Een wandeling houdt niet op bij een gemeentegrens; de bordjes nu wel.',
  },
  leerlingen: {
    meerwaarde: {
      voorzieningen: 'Leerlingen kunnen naar de school die bij hen past, ook in een andere gemeente.',
      bereikbaarheid: 'Busjes rijden niet meer half leeg achter elkaar aan.',
    },
    doelen: { voorzieningen: [1] },
    waarom_samen: 'De scholen staan in twee gemeenten; de leerlingen wonen in vijf.',
  },
};
