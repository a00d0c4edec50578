/**
 * The real history of the Leidse regio, 2014 to 2021: facts from public documents, in our own sentences, each with its
 * source and dated as precisely as the source does. Nothing here is invented.
 */
export interface DossierEvent {
  readonly datum: string;
  readonly tot_en_met?: string;
  readonly soort: 'bijeenkomst' | 'besluit' | 'stuk' | 'raadpleging' | 'keerpunt' | 'gebeurtenis';
  readonly thema: string;
  readonly titel: string;
  readonly tekst: string;
  readonly betrokken: string;
  readonly gemeenten: readonly string[];
  readonly bron: string;
  readonly bron_adres?: string;
}

const [leiden, leiderdorp, oegstgeest, voorschoten, zoeterwoude] = [
  'gm0546',
  'gm0547',
  'gm0579',
  'gm0626',
  'gm0638',
] as const;
const five = [leiden, leiderdorp, oegstgeest, voorschoten, zoeterwoude];

const making = 'De visie maken';
const form = 'De vorm zoeken';
const together = 'Samen aan de slag';

// Documents without an address, by name and part: the texts that this product was made from.
const project =
  'Projectpagina Toekomstvisie Leidse regio 2027, ‘Verkenning bestuurlijke samenwerkingsvormen’';
const rejected = 'Tussendocument ‘Lichte samenwerking met stip op de horizon’, 15 juni 2017';
const oegstgeestPlan = 'Gemeente Oegstgeest, uitvoering van het procesvoorstel voor samenwerking (2015)';
const leidenReport = 'Gemeente Leiden, ‘Ontwikkelingen in 2016’, onderdeel Bestuur';
const leiderdorpBudget = 'Gemeente Leiderdorp, programma ‘3C: Regiozaken’, activiteiten 2022';

const status = {
  bron: 'leidseregio2027.nl, stand van zaken',
  bron_adres: 'https://www.leidseregio2027.nl/stand-van-zaken/',
};
const voorschotenPage = {
  bron: 'voorschoten.nl, Samenwerking Leidse regio',
  bron_adres: 'https://www.voorschoten.nl/inwoners-voorschoten/samenwerking-leidse-regio_45221/',
};
const omroepWest = {
  bron: 'Omroep West, 2018',
  bron_adres:
    'https://www.omroepwest.nl/nieuws/3574137/Gedeputeerde-Baljeu-Fusie-Leidse-regio-geen-doel-op-zich',
};
const leidschDagblad = {
  bron: 'Leidsch Dagblad, ‘Vijf plaatsen, een vage visie’, 29 oktober 2016',
  bron_adres:
    'http://www.leidschdagblad.nl/regionaal/leidenenregio/article28695099.ece/Vijf-plaatsen-een-vage-visie',
};

/** The paper reported that the councils agreed. */
export const adoptionSource = leidschDagblad;
/** What the councils adopted, and what the news of March 2018 is from. */
export const projectPage = project;

export const dossierEvents: readonly DossierEvent[] = [
  {
    datum: '2014',
    soort: 'gebeurtenis',
    thema: making,
    titel: 'Ook Oegstgeest en Voorschoten kiezen voor de Leidse regio',
    tekst:
      'Eind 2014 hebben alle vijf gemeenten de bedoeling om nadrukkelijker met elkaar samen te werken. Oegstgeest noemt de Leidse regio zijn basiscoalitie en houdt zijn bestuurlijke zelfstandigheid.',
    betrokken: '',
    gemeenten: [oegstgeest, voorschoten],
    bron: `${oegstgeestPlan}, ‘Oegstgeester spoor’`,
  },
  {
    datum: '2015-01-13',
    soort: 'keerpunt',
    thema: making,
    titel: 'De colleges beginnen aan één toekomstvisie',
    tekst:
      'Op een conferentie nemen de vijf colleges het initiatief tot de ‘Toekomstvisie Leidse regio 2027’. De visie moet sturen en toetsen: wat gaan de gemeenten samen doen, en past dat?',
    betrokken: 'Regioconferentie van de vijf colleges',
    gemeenten: five,
    bron: `${oegstgeestPlan}, ‘Oegstgeester spoor’ en ‘Strategische agenda’`,
  },
  {
    datum: '2015',
    soort: 'stuk',
    thema: making,
    titel: 'Oegstgeest schrijft op wanneer samenwerken loont',
    tekst:
      'Samenwerken moet inwoners of organisaties iets opleveren, in kwaliteit of in geld, en de gemeente én de regio sterker maken. Vooraf wordt geen thema en geen vorm uitgesloten, behalve een bestuurlijke fusie.',
    betrokken: '',
    gemeenten: [oegstgeest],
    bron: `${oegstgeestPlan}, ‘Leidraad voor samenwerking’`,
  },
  {
    datum: '2015-10',
    soort: 'gebeurtenis',
    thema: making,
    titel: 'De gemeenten praten over hun toekomst samen',
    tekst:
      'Vanaf oktober 2015 tellen de gesprekken die later naar de visie en de zoektocht naar een vorm leiden.',
    betrokken: '',
    gemeenten: five,
    ...omroepWest,
  },
  {
    datum: '2016-10-27',
    soort: 'keerpunt',
    thema: making,
    titel: 'Vijf raden bespreken dezelfde visie, op hetzelfde uur, en stemmen in',
    tekst:
      'Vijf gemeenteraden debatteren tegelijk over één stuk: ‘Kwaliteiten versterken & krachten verenigen’. Alle vijf gaan akkoord, en in alle vijf klinkt dezelfde kritiek: de visie is vaag. Zoeterwoude krijgt er tekst over groen bij.',
    betrokken: 'De vijf gemeenteraden',
    gemeenten: five,
    ...leidschDagblad,
  },
  {
    datum: '2016',
    soort: 'stuk',
    thema: making,
    titel: 'De visie noemt zeven ambities, maar spelregels zijn er niet',
    tekst:
      'De gemeenten kunnen nog niet samen bepalen wat voorgaat en geen kaders maken. Daarom begint fase 2 van het project: welke bestuurlijke en organisatorische vorm helpt hen de ambities waar te maken?',
    betrokken: '',
    gemeenten: five,
    bron: leidenReport,
  },
  {
    datum: '2017-03-07',
    soort: 'raadpleging',
    thema: form,
    titel: 'Driehonderd mensen op een symposium over de regio',
    tekst: 'Ongeveer driehonderd mensen denken mee over de vraag hoe de gemeenten moeten samenwerken.',
    betrokken: '',
    gemeenten: five,
    bron: 'leidseregio2027.nl, symposium 7 maart',
    bron_adres: 'https://www.leidseregio2027.nl/symposium-7-maart/',
  },
  {
    datum: '2017-03-17',
    soort: 'stuk',
    thema: form,
    titel: 'De stuurgroep legt ‘licht met stip’ voor aan de colleges',
    tekst:
      'Het idee: een lichte vorm zonder overdracht van bevoegdheden, met regiocommissies van fractiespecialisten die de raden adviseren. Daarbij een stip op de horizon: voor Leiden en Leiderdorp een samengestelde gemeente per 1 januari 2022.',
    betrokken: 'De stuurgroep en de vijf colleges',
    gemeenten: five,
    bron: `${rejected}, hoofdstuk 1 en paragraaf 2.1 tot en met 2.3`,
  },
  {
    datum: '2017-03-21',
    soort: 'bijeenkomst',
    thema: form,
    titel: 'Geen draagvlak voor ‘licht met stip’; de regioraad wordt het compromis',
    tekst:
      'Voor sommige colleges is de stip onaanvaardbaar. Andere vinden dat licht samenwerken zonder die stip te weinig toevoegt en niet past bij de visie. Ze kiezen samen voor de regioraad als eerste conceptvoorstel.',
    betrokken: 'Conferentie van de vijf colleges',
    gemeenten: five,
    bron: `${rejected}, hoofdstuk 1`,
  },
  {
    datum: '2017-03-30',
    soort: 'gebeurtenis',
    thema: form,
    titel: 'De beeldvorming is klaar',
    tekst: 'Ook een peiling onder inwoners, een steekproef, hoort bij deze fase.',
    betrokken: '',
    gemeenten: five,
    bron: 'leiderdorp.nl, Project toekomstvisie sluit beeldvormende fase af',
    bron_adres:
      'https://www.leiderdorp.nl/inwoner/nieuws/project_toekomstvisie_leidse_regio_2027_sluit_beeldvormende_fase_af',
  },
  {
    datum: '2017-03',
    soort: 'stuk',
    thema: form,
    titel: 'Het concept: een Leidse regioraad',
    tekst:
      'Een openbaar lichaam met een dagelijks bestuur en een regioraad waarin alle fracties uit de raden een stem hebben. De raden mogen hun wensen en bedenkingen geven.',
    betrokken: 'De vijf colleges',
    gemeenten: five,
    ...status,
  },
  {
    datum: '2017-04-10',
    tot_en_met: '2017-04-12',
    soort: 'raadpleging',
    thema: form,
    titel: 'Avonden over de regioraad',
    tekst: 'Drie dagen achter elkaar zijn er avonden over het conceptvoorstel.',
    betrokken: '',
    gemeenten: five,
    ...status,
  },
  {
    datum: '2017-05-13',
    soort: 'bijeenkomst',
    thema: form,
    titel: 'Stuurgroep en klankbordgroep bespreken wat de raden schreven',
    tekst:
      'Halverwege mei zijn de wensen en bedenkingen van de vijf raden binnen. Ongeveer dertig mensen praten over wat die betekenen en hoe het verder moet.',
    betrokken: 'De stuurgroep en de klankbordgroep',
    gemeenten: five,
    bron: 'Sleutelstad, 16 mei 2017',
    bron_adres:
      'https://sleutelstad.nl/2017/05/16/gemeenten-zetten-zoektocht-naar-regionale-samenwerking-voort/',
  },
  {
    datum: '2017-05-24',
    soort: 'keerpunt',
    thema: form,
    titel: 'De regioraad gaat van tafel',
    tekst:
      'De wensen en bedenkingen laten zien dat er geen draagvlak is. De stuurgroep geeft de colleges de tijd om met hun eigen raad te bespreken hoe het verder moet.',
    betrokken: 'De stuurgroep',
    gemeenten: five,
    bron: `${rejected}, hoofdstuk 1`,
  },
  {
    datum: '2017-06-15',
    soort: 'stuk',
    thema: form,
    titel: 'De afgevallen vorm wordt toch openbaar',
    tekst:
      'Om iedereen ervan kennis te laten nemen verschijnt de hele tekst van ‘licht met stip’. De stuurgroep heeft haar nooit vastgesteld. Wat deze site laat zien, de regiocommissie en haar ‘ja-mits’, staat daarin beschreven.',
    betrokken: '',
    gemeenten: five,
    bron: rejected,
  },
  {
    datum: '2017-09',
    tot_en_met: '2018-03',
    soort: 'keerpunt',
    thema: together,
    titel: 'Eerst de inhoud: licht samenwerken, zonder regionale besluiten',
    tekst:
      'Over een bestuurlijke eindvorm wordt tot de verkiezingen van maart 2018 niet meer gesproken. De gemeenten pakken de meest urgente onderwerpen samen op, met ambtelijke en bestuurlijke samenwerking. De raden denken na over een betere manier om samen te vergaderen.',
    betrokken: 'De vijf gemeenten',
    gemeenten: five,
    bron: `${project}, ‘Samen aan de slag met de inhoud’`,
  },
  {
    datum: '2018-01',
    soort: 'gebeurtenis',
    thema: together,
    titel: 'De provincie: niet nog tien jaar zo doorgaan',
    tekst: 'De provincie wil niet dat de zoektocht nog tien jaar duurt en spreekt over een verkenner.',
    betrokken: 'Provincie Zuid-Holland',
    gemeenten: [],
    ...omroepWest,
  },
  {
    datum: '2018-03',
    soort: 'stuk',
    thema: together,
    titel: 'Ambtelijke verkenning: draagvlak voor de ambities, en haast',
    tekst:
      'De gemeentesecretarissen lieten onderzoeken of de gemeenten verder willen samenwerken. Het rapport ziet breed draagvlak voor de ambities en de noodzaak om ze in samenhang op te pakken. De uitkomst is aangeboden aan de fracties en kan bij de gesprekken over nieuwe coalities worden gebruikt.',
    betrokken: 'De vijf gemeentesecretarissen',
    gemeenten: five,
    bron: `${project}, ‘Actueel’`,
  },
  {
    datum: '2018-09-27',
    soort: 'bijeenkomst',
    thema: together,
    titel: 'Voorschoten bespreekt de routekaart',
    tekst:
      'In september 2018 is er een routekaart voor de samenwerking. In Voorschoten staat ze op 27 september op de agenda.',
    betrokken: '',
    gemeenten: [voorschoten],
    ...voorschotenPage,
  },
  {
    datum: '2020-07-09',
    soort: 'stuk',
    thema: form,
    titel: 'Leiderdorp laat de gevolgen van een fusie onderzoeken',
    tekst:
      'Het rapport verschijnt naast een ander rapport, van Twynstra Gudde, over doorgaan met licht samenwerken.',
    betrokken: '',
    gemeenten: [leiderdorp],
    bron: 'Onderzoek gemeente Leiderdorp, 9 juli 2020',
    bron_adres: 'https://docslib.org/doc/8356056/onderzoek-gemeente-leiderdorp',
  },
  {
    datum: '2021',
    soort: 'keerpunt',
    thema: together,
    titel: '‘Nu doorpakken!’: Leiderdorp wil meer samenwerken en zelfstandig blijven',
    tekst:
      'Na het onderzoek van Berenschot naar een herindeling werd de motie ‘Samenwerken in de Leidse regio: nu doorpakken!’ aangenomen. In 2021 begint het college met de uitvoering: zelfstandige gemeenten die meer samenwerken, en een gesprek daarover met andere gemeenten, inwoners en bedrijven.',
    betrokken: 'Het college van Leiderdorp',
    gemeenten: [leiderdorp],
    bron: `${leiderdorpBudget}, onderdeel 1.1`,
  },
];
