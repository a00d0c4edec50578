/** A proposal of the demonstration and what its bodies did with it. All invented; days are counted back from the filling. */
export interface DemoProposal {
  /** By which the meetings of the demonstration name it. */
  readonly sleutel: string;
  readonly titel: string;
  readonly samenvatting: string;
  readonly samenvatting_engels: string;
  readonly thema: 'wonen-en-groen' | 'bereikbaarheid-en-voorzieningen' | 'duurzaamheid-en-economie';
  /** Started by the committee rather than at a governing table. */
  readonly eigenInitiatief?: boolean;
  readonly ambities: readonly string[];
  readonly trekker: string;
  readonly kader: 'ja' | 'nee';
  readonly ruimte: readonly string[];
  readonly bevoegd?: 'raad' | 'college' | 'burgemeester';
  /** Municipality -> what it means there. */
  readonly deelnemers: Readonly<Record<string, string>>;
  readonly opgesteld: number;
  /** What the first version said otherwise, and when it was rewritten. */
  readonly herschreven?: {
    readonly dagen: number;
    readonly eerst: Partial<Pick<DemoProposal, 'samenvatting' | 'ruimte' | 'deelnemers'>>;
  };
  readonly aangeboden?: number;
  readonly teruggegeven?: { readonly dagen: number; readonly toelichting: string };
  readonly verstuurd?: number;
  /** Sent on as "geen advies". */
  readonly zonderAdvies?: number;
  readonly besluiten?: readonly DemoDecision[];
  readonly uitvoering?: number;
}

export interface DemoDecision {
  readonly gemeente: string;
  /** Below zero: it is on the agenda of the first meeting of that council so many days from now, or later. */
  readonly dagen: number;
  readonly uitkomst: string;
  readonly behandeling?: string;
  readonly amendementen?: readonly { readonly tekst: string; readonly ruimtepunt?: number }[];
  readonly verantwoording?: { readonly dagen: number; readonly tekst: string };
}

/** The oldest first. */
export const demonstrationProposals: readonly DemoProposal[] = [
  {
    sleutel: 'rookvrij',
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
    opgesteld: 300,
    aangeboden: 250,
    verstuurd: 145,
    besluiten: [
      { gemeente: 'gm0546', dagen: 112, uitkomst: 'conform', behandeling: 'hamerstuk' },
      {
        gemeente: 'gm0547',
        dagen: 108,
        uitkomst: 'verworpen',
        behandeling: 'bespreekstuk',
        verantwoording: {
          dagen: 95,
          tekst: 'De raad wil jongeren eerst zelf laten meedenken en komt volgend jaar met een eigen plan.',
        },
      },
      { gemeente: 'gm0579', dagen: 104, uitkomst: 'conform', behandeling: 'hamerstuk' },
    ],
  },
  {
    sleutel: 'nachtbus',
    titel: 'Nachtbus door de regio',
    samenvatting:
      'Op vrijdag en zaterdag rijdt er een nachtbus langs alle kernen. De gemeenten betalen samen wat de kaartjes niet opbrengen.',
    samenvatting_engels:
      'On Fridays and Saturdays a night bus serves all towns. The municipalities share what the tickets do not bring in.',
    thema: 'bereikbaarheid-en-voorzieningen',
    ambities: ['bereikbaarheid'],
    trekker: 'gm0546',
    kader: 'nee',
    ruimte: [],
    deelnemers: {
      gm0546: 'Begin en eind van elke rit.',
      gm0547: 'Drie haltes.',
      gm0579: 'Twee haltes.',
      gm0626: 'Drie haltes.',
      gm0638: 'Eén halte in het dorp.',
    },
    opgesteld: 280,
    aangeboden: 240,
    zonderAdvies: 98,
    besluiten: [
      { gemeente: 'gm0546', dagen: 62, uitkomst: 'conform', behandeling: 'bespreekstuk' },
      { gemeente: 'gm0547', dagen: 55, uitkomst: 'conform', behandeling: 'hamerstuk' },
      { gemeente: 'gm0638', dagen: 41, uitkomst: 'verworpen', behandeling: 'bespreekstuk' },
      { gemeente: 'gm0626', dagen: 27, uitkomst: 'aangehouden', behandeling: 'bespreekstuk' },
      { gemeente: 'gm0579', dagen: -12, uitkomst: 'agenda', behandeling: 'bespreekstuk' },
    ],
  },
  {
    sleutel: 'inkoop',
    titel: 'Samen stroom inkopen',
    samenvatting:
      'De gemeenten kopen de stroom voor straatlampen, scholen en gemeentehuizen samen in, alleen van zon en wind uit Nederland.',
    samenvatting_engels:
      'The municipalities buy the power for street lights, schools and town halls together, only from Dutch sun and wind.',
    thema: 'duurzaamheid-en-economie',
    ambities: ['duurzaamheid'],
    trekker: 'gm0638',
    kader: 'nee',
    ruimte: [],
    bevoegd: 'college',
    deelnemers: {
      gm0546: 'Doet mee met alle gebouwen.',
      gm0547: 'Doet mee met straatlampen en scholen.',
      gm0579: 'Stapt in als het eigen contract afloopt.',
      gm0626: 'Doet mee met alle gebouwen.',
      gm0638: 'Trekt de aanbesteding.',
    },
    opgesteld: 270,
    aangeboden: 225,
    verstuurd: 125,
    besluiten: [
      { gemeente: 'gm0638', dagen: 100, uitkomst: 'conform' },
      { gemeente: 'gm0546', dagen: 96, uitkomst: 'conform' },
      { gemeente: 'gm0547', dagen: 92, uitkomst: 'conform' },
      { gemeente: 'gm0626', dagen: 80, uitkomst: 'conform' },
      {
        gemeente: 'gm0579',
        dagen: 70,
        uitkomst: 'verworpen',
        verantwoording: {
          dagen: 3,
          tekst:
            'Het college zit tot eind volgend jaar vast aan een eigen contract en stapt daarna graag in.',
        },
      },
    ],
    uitvoering: 60,
  },
  {
    sleutel: 'bedrijven',
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
    opgesteld: 260,
    aangeboden: 175,
  },
  {
    sleutel: 'wonen',
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
    opgesteld: 250,
    herschreven: {
      dagen: 215,
      eerst: {
        samenvatting:
          'De vijf gemeenten willen samen duizenden woningen bouwen. Dit kader zegt waar wel en waar niet wordt gebouwd.',
        ruimte: ['De bouwhoogte in de eigen gemeente', 'De parkeernorm'],
        deelnemers: {
          gm0546: 'De meeste nieuwe woningen.',
          gm0547: 'Woningen vooral op oude bedrijfsgrond. De raad stelt zelf de parkeernorm vast.',
          gm0579: 'Nog uit te werken.',
          gm0626: 'De landgoederen blijven groen; de raad kiest de bouwhoogte.',
          gm0638: 'De open polder krijgt bescherming.',
        },
      },
    },
    aangeboden: 200,
    verstuurd: 46,
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
      { gemeente: 'gm0547', dagen: -1, uitkomst: 'agenda' },
    ],
  },
  {
    sleutel: 'laadpalen',
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
    opgesteld: 170,
    aangeboden: 135,
  },
  {
    sleutel: 'warmte',
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
    opgesteld: 120,
    aangeboden: 60,
  },
  {
    sleutel: 'recreatie',
    titel: 'Wandelroutes aan elkaar knopen',
    samenvatting:
      'Losse wandelroutes worden één netwerk met dezelfde bordjes. Boeren die een pad over hun land toelaten, krijgen een vergoeding.',
    samenvatting_engels:
      'Separate walking routes become one network with the same signs. Farmers who allow a path over their land are paid.',
    thema: 'wonen-en-groen',
    ambities: ['wonen-en-groen', 'gezonde-leefomgeving'],
    trekker: 'gm0626',
    kader: 'nee',
    ruimte: [],
    deelnemers: {
      gm0546: 'Sluit de singels aan.',
      gm0547: 'Een pad langs de plas.',
      gm0626: 'De routes door de landgoederen.',
      gm0638: 'Paden door de polder.',
    },
    opgesteld: 110,
    aangeboden: 80,
    teruggegeven: {
      dagen: 48,
      toelichting: 'De commissie wil eerst weten wat de vergoeding per jaar kost en wie haar betaalt.',
    },
  },
  {
    sleutel: 'zwembaden',
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
    opgesteld: 20,
  },
  {
    sleutel: 'leerlingen',
    titel: 'Leerlingenvervoer over de grens',
    samenvatting:
      'De commissie wil dat een kind niet van taxi hoeft te wisselen bij de gemeentegrens. Ze begint dit voorstel zelf.',
    samenvatting_engels:
      'The committee wants that no child has to change taxis at a municipal border. It starts this proposal itself.',
    thema: 'bereikbaarheid-en-voorzieningen',
    eigenInitiatief: true,
    ambities: ['voorzieningen', 'bereikbaarheid'],
    trekker: 'gm0579',
    kader: 'nee',
    ruimte: [],
    deelnemers: {
      gm0546: 'De meeste ritten beginnen hier.',
      gm0547: 'Eén school met leerlingen uit alle gemeenten.',
      gm0579: 'Zoekt uit wat samen rijden scheelt.',
      gm0626: 'Eigen contract tot volgend jaar.',
      gm0638: 'Lange ritten, weinig kinderen.',
    },
    opgesteld: 15,
    aangeboden: 8,
  },
];
