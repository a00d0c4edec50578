import { type Paper, writeDocx, writePdf } from './write-paper.ts';

/** A document of the demonstration; every word of it is invented, and it says so itself. */
export interface DemoPaper {
  readonly titel: string;
  readonly soort: string;
  /** The oldest first. */
  readonly versies: readonly {
    /** Counted back from the filling. */
    readonly dagen: number;
    readonly naam: string;
    readonly bytes: () => Buffer;
    readonly wijziging?: string;
  }[];
}

const invented =
  'Verzonnen voorbeeld voor de demonstratie van Regiotafel. Geen gemeente heeft dit geschreven.';
const title = 'Regionaal kader voor wonen en groen';

const first: Paper = {
  title: `${title} (concept)`,
  paragraphs: [
    invented,
    '# 1. Waar dit over gaat',
    'De vijf gemeenten hebben samen woningen nodig en willen het groen tussen de kernen houden. Wie op de ene plek bouwt, moet op de andere plek weten dat het open blijft. Dit kader zegt waar wel en waar niet, en wie meebetaalt.',
    'Het kader is een advies van de regiocommissie aan de vijf raden. Elke raad beslist zelf.',
    '# 2. Bouwen',
    'Tot en met 2035 komen er in de regio 8.000 woningen bij. Een derde is sociale huur.',
    'Gebouwd wordt bij stations, langs bestaande busroutes en op oude bedrijfsgrond.',
    'In het buitengebied komen geen nieuwe woningen, behalve waar een boerderij stopt.',
    'De parkeernorm is in de hele regio gelijk: één plaats per woning.',
    '# 3. Groen',
    'De open polder en de landgoederen blijven zoals ze zijn. Daarvoor komt geen nieuwe weg en geen nieuw bedrijf.',
    'Langs de vaarten komt een doorgaand wandelpad. Waar het pad over land van een boer gaat, krijgt die een vergoeding.',
    '# 4. Betalen',
    'Er komt een groenfonds. Elke gemeente betaalt naar het aantal inwoners.',
    'Het fonds begint met 2 miljoen euro en betaalt aanleg, niet het onderhoud.',
    '# 5. Hoe het verder gaat',
    'Elk jaar in het voorjaar laat de bestuurstafel zien hoeveel er is gebouwd en wat er met het groen gebeurde.',
  ],
};

/** What the table rewrote after a first round. */
const changes: Readonly<Record<string, string>> = {
  'Tot en met 2035 komen er in de regio 8.000 woningen bij. Een derde is sociale huur.':
    'Tot en met 2035 komen er in de regio 7.200 woningen bij. Ten minste een derde is sociale huur.',
  'Het fonds begint met 2 miljoen euro en betaalt aanleg, niet het onderhoud.':
    'Het fonds begint met 2,5 miljoen euro en betaalt aanleg en de eerste vijf jaar onderhoud.',
  'De parkeernorm is in de hele regio gelijk: één plaats per woning.':
    'De parkeernorm kiest elke raad zelf, net als de bouwhoogte en het aandeel sociale huur boven een derde.',
};
const additions: Readonly<Record<string, readonly string[]>> = {
  'Er komt een groenfonds. Elke gemeente betaalt naar het aantal inwoners.': [
    'Wie toch in het groen bouwt, legt dat uit aan de regiocommissie en betaalt aan het fonds wat herstel elders kost.',
  ],
};

const second: Paper = {
  title,
  paragraphs: first.paragraphs.flatMap((text) => [changes[text] ?? text, ...(additions[text] ?? [])]),
};

const annex: Paper = {
  title: 'Vragen en antwoorden bij het kader voor wonen en groen',
  paragraphs: [
    invented,
    '# Moet mijn gemeente meedoen?',
    'Nee. De raad beslist. Neemt een raad het kader niet over, dan legt zij in de regiocommissie uit waarom.',
    '# Komen er flats langs de singels?',
    'Dat staat niet in het kader. Hoe hoog er gebouwd wordt, bepaalt elke raad zelf.',
    '# Wie beheert het groenfonds?',
    'De gemeente die trekker is houdt het geld op een aparte rekening en laat elk jaar zien waar het heen ging.',
  ],
};

/** By the key of the proposal. */
export const demonstrationPapers: Readonly<Record<string, readonly DemoPaper[]>> = {
  wonen: [
    {
      titel: `${title}: de tekst`,
      soort: 'voorstel',
      versies: [
        { dagen: 245, naam: 'Kader wonen en groen concept.pdf', bytes: () => writePdf(first) },
        {
          dagen: 205,
          naam: 'Kader wonen en groen.pdf',
          bytes: () => writePdf(second),
          wijziging:
            'Na de eerste ronde: minder woningen, parkeernorm aan de raden, en een regel voor wie toch in het groen bouwt.',
        },
      ],
    },
    {
      titel: 'Vragen en antwoorden',
      soort: 'bijlage',
      versies: [{ dagen: 203, naam: 'Vragen en antwoorden.docx', bytes: () => writeDocx(annex) }],
    },
  ],
};
