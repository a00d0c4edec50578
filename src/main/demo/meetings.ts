/** A meeting of the demonstration. All invented; days are counted back from the filling, below zero it is to come. */
export interface DemoMeeting {
  readonly orgaan: string;
  readonly dagen: number;
  readonly tijd: string;
  readonly plaats: string;
  readonly punten: readonly DemoItem[];
  /** Accounts that were discussed. */
  readonly besproken?: readonly {
    readonly voorstel: string;
    readonly gemeente: string;
    readonly tekst: string;
  }[];
  /** Beginnings or endings of the keys of fractions that are not there. */
  readonly afwezig?: readonly string[];
}

export interface DemoItem {
  /** Key of a proposal, or the code of an ambition. */
  readonly voorstel?: string;
  readonly ambitie?: string;
  readonly fase: 'sturing' | 'beeldvorming' | 'oordeelsvorming';
  /** Municipality whose portfolio holder explained, and whether a societal member did. */
  readonly toelichting?: { readonly bestuurlijk: string; readonly maatschappelijk: boolean };
  readonly vragen?: readonly {
    readonly fractie: string;
    readonly soort: 'vraag' | 'wens';
    readonly tekst: string;
    readonly antwoord?: string;
  }[];
  readonly conclusie?: string;
  readonly toezeggingen?: readonly {
    readonly tekst: string;
    /** Code of a municipality, or `tafel`. */
    readonly eigenaar: string;
    /** Days after the meeting; nobody named a day when left out. */
    readonly dagen?: number;
  }[];
  readonly advies?: DemoAdvice;
}

export interface DemoAdvice {
  readonly tekst: string;
  readonly voorwaarden: readonly string[];
  readonly minderheid: readonly string[];
  readonly consensus?: boolean;
  /** The vote is still open: the first fractions have voted. */
  readonly open?: boolean;
  readonly tegen?: readonly string[];
  readonly onthouden?: readonly string[];
  /** Too few municipalities were there: no advice came of it. */
  readonly zonderUitkomst?: boolean;
}

const wonen = 'regiocommissie-wonen-en-groen';
const bereikbaarheid = 'regiocommissie-bereikbaarheid-en-voorzieningen';
const duurzaamheid = 'regiocommissie-duurzaamheid-en-economie';

/** The oldest first. */
export const demonstrationMeetings: readonly DemoMeeting[] = [
  {
    orgaan: wonen,
    dagen: 215,
    tijd: '20:00',
    plaats: 'Gemeentehuis Oegstgeest',
    punten: [
      {
        voorstel: 'rookvrij',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0579', maatschappelijk: true },
        conclusie: 'Geen vragen meer. Het voorstel gaat door naar oordeelsvorming.',
      },
    ],
  },
  {
    orgaan: bereikbaarheid,
    dagen: 205,
    tijd: '20:00',
    plaats: 'Stadhuis Leiden',
    punten: [
      {
        voorstel: 'nachtbus',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0546', maatschappelijk: true },
        vragen: [
          {
            fractie: 'gm0638-cda',
            soort: 'vraag',
            tekst: 'Hoeveel mensen stappen er naar verwachting in het dorp uit?',
            antwoord: 'Ongeveer vijftien per nacht, zo blijkt uit de telling bij de dagbus.',
          },
        ],
        conclusie: 'De commissie wil bij de oordeelsvorming de kosten per halte zien.',
        toezeggingen: [
          {
            tekst: 'De kosten per halte naast de kosten per reiziger zetten.',
            eigenaar: 'gm0546',
            dagen: 60,
          },
        ],
      },
    ],
  },
  {
    orgaan: duurzaamheid,
    dagen: 195,
    tijd: '19:30',
    plaats: 'Gemeentehuis Zoeterwoude',
    punten: [
      {
        voorstel: 'inkoop',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0638', maatschappelijk: true },
        conclusie: 'Het beeld is compleet.',
      },
    ],
  },
  {
    orgaan: wonen,
    dagen: 152,
    tijd: '20:00',
    plaats: 'Gemeentehuis Voorschoten',
    punten: [
      {
        voorstel: 'rookvrij',
        fase: 'oordeelsvorming',
        toelichting: { bestuurlijk: 'gm0579', maatschappelijk: true },
        conclusie: 'De commissie is het eens.',
        advies: {
          tekst: 'De commissie adviseert de drie raden de speelplekken rookvrij te maken.',
          voorwaarden: [],
          minderheid: [],
          consensus: true,
        },
      },
      {
        voorstel: 'wonen',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0547', maatschappelijk: true },
        vragen: [
          {
            fractie: 'gm0626-voorschoten-lokaal',
            soort: 'vraag',
            tekst: 'Wat draagt een kleine gemeente per inwoner bij aan het groenfonds?',
            antwoord: 'Alle gemeenten dragen per inwoner evenveel bij; de tabel staat in het voorstel.',
          },
          {
            fractie: 'gm0546-partij-voor-de-dieren',
            soort: 'wens',
            tekst: 'Neem op dat er bij elke woning in het buitengebied elders groen bijkomt.',
            antwoord: 'De tafel neemt dit over.',
          },
        ],
        conclusie: 'De tafel past de tekst aan op het groen buiten de kernen.',
      },
    ],
  },
  {
    orgaan: duurzaamheid,
    dagen: 132,
    tijd: '19:30',
    plaats: 'Stadhuis Leiden',
    punten: [
      {
        voorstel: 'inkoop',
        fase: 'oordeelsvorming',
        toelichting: { bestuurlijk: 'gm0638', maatschappelijk: true },
        advies: {
          tekst: 'De commissie adviseert de colleges samen stroom in te kopen.',
          voorwaarden: ['De stroom komt van zon en wind uit Nederland.'],
          minderheid: [],
          consensus: true,
        },
      },
      {
        voorstel: 'bedrijven',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0546', maatschappelijk: true },
        conclusie: 'De commissie wil een lijst van lege kavels.',
        toezeggingen: [
          {
            tekst: 'Een lijst van lege kavels, per gemeente, naar de commissie sturen.',
            eigenaar: 'gm0547',
            dagen: 90,
          },
        ],
      },
    ],
  },
  {
    orgaan: bereikbaarheid,
    dagen: 112,
    tijd: '20:00',
    plaats: 'Gemeentehuis Leiderdorp',
    afwezig: ['gm0579', 'gm0626', 'gm0638'],
    punten: [
      {
        voorstel: 'nachtbus',
        fase: 'oordeelsvorming',
        toelichting: { bestuurlijk: 'gm0546', maatschappelijk: false },
        conclusie: 'Er waren fracties uit te weinig gemeenten voor een advies.',
        advies: {
          tekst: 'De commissie adviseert de nachtbus twee jaar te proberen.',
          voorwaarden: [],
          minderheid: [],
          tegen: ['-vvd'],
          zonderUitkomst: true,
        },
      },
      {
        voorstel: 'laadpalen',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0547', maatschappelijk: true },
        vragen: [
          {
            fractie: 'gm0547-vvd',
            soort: 'vraag',
            tekst: 'Gelden de regels ook voor palen die er al staan?',
            antwoord: 'Ja, vanaf de dag waarop hun contract afloopt.',
          },
        ],
        conclusie: 'Het beeld is compleet. Oordeelsvorming op de volgende vergadering.',
      },
    ],
  },
  {
    orgaan: wonen,
    dagen: 52,
    tijd: '20:00',
    plaats: 'Gemeentehuis Leiderdorp',
    afwezig: ['-bvnl'],
    besproken: [
      {
        voorstel: 'rookvrij',
        gemeente: 'gm0547',
        tekst:
          'De commissie begrijpt de keuze en hoort volgend jaar graag hoe het plan van de jongeren uitpakt.',
      },
    ],
    punten: [
      {
        voorstel: 'wonen',
        fase: 'oordeelsvorming',
        toelichting: { bestuurlijk: 'gm0547', maatschappelijk: true },
        conclusie: 'Consensus lukte niet; de commissie heeft gestemd.',
        toezeggingen: [{ tekst: 'Elk jaar in oktober verslag doen van het groenfonds.', eigenaar: 'tafel' }],
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
        },
      },
      {
        voorstel: 'recreatie',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0626', maatschappelijk: false },
        conclusie: 'De commissie geeft het voorstel terug aan de tafel.',
      },
    ],
  },
  {
    orgaan: duurzaamheid,
    dagen: 6,
    tijd: '19:30',
    plaats: 'Gemeentehuis Oegstgeest',
    punten: [
      {
        voorstel: 'bedrijven',
        fase: 'oordeelsvorming',
        toelichting: { bestuurlijk: 'gm0546', maatschappelijk: true },
        advies: {
          tekst: 'De commissie adviseert het kader vast te stellen zoals het er ligt.',
          voorwaarden: ['Het loket start binnen een half jaar.'],
          minderheid: [],
          consensus: true,
        },
      },
      {
        voorstel: 'warmte',
        fase: 'beeldvorming',
        toelichting: { bestuurlijk: 'gm0638', maatschappelijk: true },
        conclusie: 'De commissie wil nog een keer beeld vormen, met de kosten per huishouden erbij.',
        toezeggingen: [
          { tekst: 'De kosten per huishouden uitrekenen, ook voor huurders.', eigenaar: 'gm0579', dagen: 19 },
        ],
      },
    ],
  },
  {
    orgaan: bereikbaarheid,
    dagen: 0,
    tijd: '20:00',
    plaats: 'Gemeentehuis Leiderdorp',
    afwezig: ['-sp'],
    punten: [
      {
        voorstel: 'laadpalen',
        fase: 'oordeelsvorming',
        toelichting: { bestuurlijk: 'gm0547', maatschappelijk: true },
        vragen: [
          {
            fractie: 'gm0579-d66',
            soort: 'wens',
            tekst: 'Laat de commissie elk jaar zien hoe vaak palen in storing waren.',
            antwoord: 'De tafel zegt dit toe.',
          },
        ],
        advies: {
          tekst: 'De commissie adviseert het kader vast te stellen, met één tarief voor de hele regio.',
          voorwaarden: [
            'Het tarief is in alle gemeenten gelijk.',
            'De commissie bespreekt elk jaar de storingen.',
          ],
          minderheid: [],
          open: true,
        },
      },
      { voorstel: 'zwembaden', fase: 'sturing' },
    ],
  },
  {
    orgaan: duurzaamheid,
    dagen: -15,
    tijd: '19:30',
    plaats: 'Gemeentehuis Voorschoten',
    punten: [
      {
        voorstel: 'warmte',
        fase: 'beeldvorming',
        vragen: [
          {
            fractie: 'gm0626-vvd',
            soort: 'vraag',
            tekst: 'Wat betaalt een huishouden dat niet op het warmtenet wil?',
          },
        ],
      },
      { ambitie: 'economie', fase: 'sturing' },
    ],
  },
  { orgaan: wonen, dagen: -22, tijd: '20:00', plaats: 'Gemeentehuis Zoeterwoude', punten: [] },
  {
    orgaan: 'stuurgroep',
    dagen: -8,
    tijd: '16:00',
    plaats: 'Stadhuis Leiden',
    punten: [{ voorstel: 'zwembaden', fase: 'sturing' }],
  },
];
