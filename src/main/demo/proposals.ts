/** How far a proposal of the demonstration has come, and what was said and decided on the way. All invented. */
export interface DemoProposal {
  readonly titel: string;
  readonly samenvatting: string;
  readonly samenvatting_engels: string;
  readonly thema: 'wonen-en-groen' | 'bereikbaarheid-en-voorzieningen' | 'duurzaamheid-en-economie';
  readonly ambities: readonly string[];
  readonly trekker: string;
  readonly kader: 'ja' | 'nee';
  readonly ruimte: readonly string[];
  /** Municipality -> what it means there. */
  readonly deelnemers: Readonly<Record<string, string>>;
  /** Days before the filling on which each step was taken; what is absent has not happened. */
  readonly stappen: {
    readonly opgesteld: number;
    readonly aangeboden?: number;
    readonly beeld?: number;
    readonly oordeel?: number;
    readonly advies?: number;
    readonly verstuurd?: number;
  };
  readonly advies?: {
    readonly tekst: string;
    readonly voorwaarden: readonly string[];
    readonly minderheid: readonly string[];
    readonly consensus?: boolean /** Endings of fraction keys that vote against, abstain or are absent. */;
    readonly tegen?: readonly string[];
    readonly onthouden?: readonly string[];
    readonly afwezig?: readonly string[];
  };
  /** An open vote that waits for ballots. */
  readonly stemmingOpen?: boolean;
  readonly besluiten?: readonly {
    readonly gemeente: string;
    readonly dagen: number;
    readonly uitkomst: string;
    readonly behandeling?: string;
    readonly amendementen?: readonly { readonly tekst: string; readonly ruimtepunt?: number }[];
    readonly verantwoording?: string;
  }[];
}

export const demonstrationProposals: readonly DemoProposal[] = [
  {
    titel: 'Zwembaden en sporthallen spreiden',
    samenvatting:
      'De vijf gemeenten brengen in beeld welke zwembaden en sporthallen vol zijn en welke leeg staan. Daarna kiezen ze samen waar nieuwe komen.',
    samenvatting_engels:
      'The five municipalities map which pools and sports halls are full and which stand empty, and then choose together where new ones come.',
    thema: 'bereikbaarheid-en-voorzieningen',
    ambities: ['voorzieningen'],
    trekker: 'gm0626',
    kader: 'nee',
    ruimte: [],
    deelnemers: {
      gm0546: 'Twee hallen zijn vol.',
      gm0547: 'Het zwembad is aan vervanging toe.',
      gm0579: 'De sporthal heeft ruimte over.',
      gm0626: 'Trekt het onderzoek.',
      gm0638: 'Deelt een hal met de buren.',
    },
    stappen: { opgesteld: 20 },
  },
  {
    titel: 'Warmteplan voor de regio',
    samenvatting:
      'Welke wijk krijgt een warmtenet en welke niet? Dit plan geeft een volgorde voor de hele regio en zegt wie wat betaalt.',
    samenvatting_engels:
      'Which neighbourhood gets district heating and which does not? This plan gives an order for the whole region and says who pays for what.',
    thema: 'duurzaamheid-en-economie',
    ambities: ['duurzaamheid'],
    trekker: 'gm0638',
    kader: 'ja',
    ruimte: [],
    deelnemers: {
      gm0546: 'Vier wijken in de eerste ronde.',
      gm0547: 'Eén wijk in de eerste ronde.',
      gm0579: 'Onderzoek in de tweede ronde.',
      gm0626: 'Eén wijk in de tweede ronde.',
      gm0638: 'Geen warmtenet; wel isoleren.',
    },
    stappen: { opgesteld: 120, aangeboden: 40, beeld: 12 },
  },
  {
    titel: 'Kader laadpalen en deelvervoer',
    samenvatting:
      'Overal dezelfde regels voor laadpalen, deelauto’s en deelfietsen. Wie over een gemeentegrens rijdt, merkt daar niets van.',
    samenvatting_engels: 'The same rules everywhere for charging points, shared cars and shared bicycles.',
    thema: 'bereikbaarheid-en-voorzieningen',
    ambities: ['bereikbaarheid'],
    trekker: 'gm0547',
    kader: 'ja',
    ruimte: [],
    deelnemers: {
      gm0546: '400 laadpalen erbij.',
      gm0547: '90 laadpalen erbij.',
      gm0579: '80 laadpalen erbij.',
      gm0626: '85 laadpalen erbij.',
      gm0638: '30 laadpalen erbij.',
    },
    stappen: { opgesteld: 150, aangeboden: 80, beeld: 50, oordeel: 10 },
    stemmingOpen: true,
    advies: {
      tekst: 'De commissie adviseert het kader vast te stellen, met één tarief voor de hele regio.',
      voorwaarden: [
        'Het tarief is in alle gemeenten gelijk.',
        'De commissie bespreekt elk jaar de storingen.',
      ],
      minderheid: [],
      afwezig: ['-sp'],
    },
  },
  {
    titel: 'Ruimte voor bedrijven',
    samenvatting:
      'Oude bedrijventerreinen worden opgeknapt voordat er nieuwe komen. Elke gemeente meldt lege kavels bij één loket.',
    samenvatting_engels:
      'Old business parks are renewed before new ones come. Every municipality reports empty plots to one desk.',
    thema: 'duurzaamheid-en-economie',
    ambities: ['economie'],
    trekker: 'gm0546',
    kader: 'ja',
    ruimte: [],
    deelnemers: {
      gm0546: 'Twee terreinen opknappen.',
      gm0547: 'Eén terrein opknappen.',
      gm0579: 'Meldt lege kavels.',
      gm0626: 'Meldt lege kavels.',
      gm0638: 'Eén terrein uitbreiden, pas daarna.',
    },
    stappen: { opgesteld: 200, aangeboden: 120, beeld: 90, oordeel: 45, advies: 5 },
    advies: {
      tekst: 'De commissie adviseert het kader vast te stellen zoals het er ligt.',
      voorwaarden: ['Het loket start binnen een half jaar.'],
      minderheid: [],
      consensus: true,
    },
  },
  {
    titel: 'Regionaal kader voor wonen en groen',
    samenvatting:
      'De vijf gemeenten willen samen duizenden woningen bouwen zonder het groen tussen de kernen kwijt te raken. Dit kader zegt waar wel en waar niet wordt gebouwd, en wie meebetaalt aan het groen.',
    samenvatting_engels:
      'The five municipalities want to build thousands of homes together without losing the green between the towns. This framework says where to build, where not, and who pays for the green.',
    thema: 'wonen-en-groen',
    ambities: ['wonen-en-groen', 'gezonde-leefomgeving'],
    trekker: 'gm0547',
    kader: 'ja',
    ruimte: [
      'De bouwhoogte in de eigen gemeente',
      'De parkeernorm',
      'Het aandeel sociale huur boven de afgesproken grens',
    ],
    deelnemers: {
      gm0546: 'De meeste nieuwe woningen. Niets in het buitengebied.',
      gm0547: 'Woningen vooral op oude bedrijfsgrond. De raad stelt zelf de parkeernorm vast.',
      gm0579: 'Betaalt mee aan het groenfonds.',
      gm0626: 'De landgoederen blijven groen; de raad kiest de bouwhoogte.',
      gm0638: 'De open polder krijgt bescherming.',
    },
    stappen: { opgesteld: 220, aangeboden: 140, beeld: 80, oordeel: 66, advies: 52, verstuurd: 46 },
    advies: {
      tekst:
        'De regiocommissie adviseert de raden het kader vast te stellen: ja, mits aan drie voorwaarden wordt voldaan.',
      voorwaarden: [
        'Voor elke woning in het buitengebied komt er elders groen bij.',
        'Het groenfonds start binnen een jaar.',
        'De commissie bespreekt elk jaar de voortgang.',
      ],
      minderheid: [
        'Enkele fracties vinden dat het groenfonds te veel vraagt van kleine gemeenten.',
        'Enkele lokale fracties willen eerst een groenkaart en dan aantallen.',
      ],
      tegen: [
        '-vvd',
        '-forum-voor-democratie',
        '-partij-sleutelstad',
        '-lokale-partij-leiderdorp',
        '-hart-voor-oegstgeest',
        '-voorschoten-lokaal',
        '-belang-van-zoeterwoude',
        'gm0638-cda',
      ],
      onthouden: ['-volt'],
      afwezig: ['-bvnl'],
    },
    besluiten: [
      { gemeente: 'gm0579', dagen: 18, uitkomst: 'conform', behandeling: 'hamerstuk' },
      {
        gemeente: 'gm0546',
        dagen: 11,
        uitkomst: 'conform_met_amendement',
        behandeling: 'bespreekstuk',
        amendementen: [{ tekst: 'Langs de singels wordt niet hoger gebouwd dan vier lagen.', ruimtepunt: 1 }],
      },
      { gemeente: 'gm0638', dagen: 4, uitkomst: 'afwijkend', behandeling: 'bespreekstuk' },
      { gemeente: 'gm0626', dagen: -9, uitkomst: 'agenda', behandeling: 'bespreekstuk' },
      { gemeente: 'gm0547', dagen: -20, uitkomst: 'agenda' },
    ],
  },
  {
    titel: 'Rookvrije speelplekken',
    samenvatting: 'Drie gemeenten maken hun speelplekken en sportvelden rookvrij, met dezelfde borden.',
    samenvatting_engels:
      'Three municipalities make their playgrounds and sports fields smoke-free, with the same signs.',
    thema: 'wonen-en-groen',
    ambities: ['gezonde-leefomgeving'],
    trekker: 'gm0579',
    kader: 'nee',
    ruimte: [],
    deelnemers: {
      gm0546: 'Alle speelplekken.',
      gm0547: 'Speelplekken en twee sportvelden.',
      gm0579: 'Alle speelplekken en sportvelden.',
    },
    stappen: { opgesteld: 260, aangeboden: 200, beeld: 170, oordeel: 140, advies: 120, verstuurd: 118 },
    advies: {
      tekst: 'De commissie adviseert de drie raden de speelplekken rookvrij te maken.',
      voorwaarden: [],
      minderheid: [],
      consensus: true,
    },
    besluiten: [
      { gemeente: 'gm0546', dagen: 90, uitkomst: 'conform', behandeling: 'hamerstuk' },
      { gemeente: 'gm0547', dagen: 85, uitkomst: 'conform', behandeling: 'hamerstuk' },
      { gemeente: 'gm0579', dagen: 80, uitkomst: 'conform', behandeling: 'hamerstuk' },
    ],
  },
];
