import { type Actor, addDays, type CalendarDate } from '#kernel';
import { adoptionSource, dossierEvents, projectPage } from './dossier.ts';
import type { Cast } from './fill.ts';
import { demonstrationRegion } from './setting.ts';

/** Something that the region told: which operation, by whom, and how many days before the filling. */
export interface Told {
  readonly daysAgo: number;
  readonly actor: Actor;
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
}

const firstDays = 400;

/** Named in the project's own page (seed 001), as themes; the goals are invented and have no source. */
const profiles: readonly {
  readonly ambitie: string;
  readonly themas: readonly string[];
  readonly doelen: readonly string[];
}[] = [
  {
    ambitie: 'wonen-en-groen',
    themas: ['Wonen voor starters en ouderen', 'Waardevol groen', 'Buurten en wijken'],
    doelen: [
      'Elk jaar komen er in elke kern woningen bij voor starters en ouderen.',
      'Het groen tussen de kernen blijft open en wordt niet kleiner.',
    ],
  },
  {
    ambitie: 'bereikbaarheid',
    themas: ['Infrastructuur', 'Bereikbaarheid'],
    doelen: [
      'Elke kern is ook ’s avonds en in het weekend met het openbaar vervoer te bereiken.',
      'Wie fietst of elektrisch rijdt, merkt niets van gemeentegrenzen.',
    ],
  },
  {
    ambitie: 'voorzieningen',
    themas: ['Spreiding in de regio en in de buurt', 'Toegankelijkheid'],
    doelen: ['Zwembaden, sporthallen en scholen zijn binnen een kwartier te bereiken.'],
  },
  {
    ambitie: 'duurzaamheid',
    themas: ['Duurzaamheid', 'Energietransitie'],
    doelen: [
      'De gemeenten gebruiken voor zichzelf alleen stroom van zon en wind.',
      'Voor elke buurt is bekend wanneer en hoe ze van het gas af gaat.',
    ],
  },
  {
    ambitie: 'economie',
    themas: ['Sterke economie'],
    doelen: ['Bedrijven die willen groeien, vinden in de regio een plek.'],
  },
  {
    ambitie: 'gezonde-leefomgeving',
    themas: ['Gezonde leefomgeving'],
    doelen: ['Kinderen spelen en sporten in schone lucht.', 'Bewegen begint bij de voordeur.'],
  },
];

const news: readonly {
  readonly dagen: number;
  readonly titel: string;
  readonly tekst: string;
  readonly ambities: readonly string[];
}[] = [
  {
    dagen: 96,
    titel: 'Geen advies over de nachtbus, toch naar de raden',
    tekst:
      'De regiocommissie kwam over de nachtbus niet tot een advies. Het voorstel gaat nu zonder advies naar de raden.\n\nElke raad beslist zelf. Waar het voorstel ligt, is op deze site te volgen.',
    ambities: ['bereikbaarheid'],
  },
  {
    dagen: 40,
    titel: 'Wandelaars lopen de ontbrekende stukken na',
    tekst:
      'Waar houden de wandelroutes op bij een gemeentegrens? Een zaterdag lang liepen vrijwilligers het na. Wat zij vonden, gaat mee in het voorstel.',
    ambities: ['wonen-en-groen', 'gezonde-leefomgeving'],
  },
  {
    dagen: 6,
    titel: 'De tussenevaluatie komt eraan',
    tekst:
      'Na een jaar kijken de gemeenten samen terug: helpt deze manier van werken? In het voorjaar komen de regiocommissies bij elkaar om dat te bespreken. Wie wil meekijken, is welkom.',
    ambities: [],
  },
];

const month = (day: CalendarDate) => day.slice(0, 7);

/** The vision, the real history and the news, each on the day on which it is written down. */
export function toldInDemonstration(cast: Cast, today: CalendarDate): readonly Told[] {
  const regional = cast.officer();
  const first = { daysAgo: firstDays, params: {} };
  const vision: Told = {
    ...first,
    actor: cast.clerk,
    operation: 'record_vision',
    input: {
      titel: 'Toekomstvisie Leidse regio 2027',
      motto: 'Kwaliteiten versterken & krachten verenigen',
      samenvatting:
        'De vijf gemeenten vormen samen een aaneengesloten gebied. Veel inwoners wonen, werken en ontspannen zich over de grenzen van hun gemeente heen, en de opgaven worden groter. Daarom bepaalden de gemeentebesturen samen wat ze willen bewaren en bereiken: zeven ambities, om de eigen gemeente en de regio sterker te maken.\n\nZe gaan over wonen voor starters en ouderen en over waardevol groen, over voorzieningen die goed verspreid zijn, over bereikbaarheid, energie en economie. De letterlijke lijst van zeven is voor deze demonstratie niet gevonden; de zes thema’s hieronder komen uit openbare stukken.',
      stand: 'vastgesteld',
      vastgesteld: Object.fromEntries(demonstrationRegion.municipalities.map((m) => [m.id, '2016-10-27'])),
      ...adoptionSource,
      versie: 0,
    },
  };
  const described = profiles.map(
    ({ ambitie, themas, doelen }): Told => ({
      ...first,
      actor: regional,
      operation: 'describe_ambition',
      params: { ambitie },
      input: { themas, doelen: doelen.map((tekst) => ({ tekst })), versie: 0 },
    }),
  );
  const events = dossierEvents.map(
    (input): Told => ({ ...first, actor: regional, operation: 'record_event', input: { ...input } }),
  );
  const evaluation: Told = {
    daysAgo: 6,
    actor: cast.clerk,
    operation: 'record_event',
    params: {},
    input: {
      datum: month(addDays(today, 150)),
      soort: 'bijeenkomst',
      thema: 'Samen aan de slag',
      titel: 'Tussenevaluatie: helpt deze manier van werken?',
      tekst: 'De regiocommissies kijken terug op het eerste jaar, aan de hand van vaste vragen.',
      betrokken: 'Alle regiocommissies en de stuurgroep',
      gemeenten: demonstrationRegion.municipalities.map((m) => m.id),
    },
  };
  const old: Told = {
    ...first,
    actor: regional,
    operation: 'publish_news',
    input: {
      datum: '2018-03',
      titel: 'Ambtelijke verkenning samenwerking Leidse regio',
      tekst:
        'Het rapport is gemaakt in opdracht van de vijf gemeentesecretarissen. Het laat zien dat er bij ambtenaren en bestuurders breed draagvlak is voor de ambities van de toekomstvisie, en haast om ze in samenhang op te pakken.\n\nDe uitkomst kan worden gebruikt bij de gesprekken over nieuwe coalities, en voor een gezamenlijke paragraaf over de regio in de akkoorden. Het rapport is aangeboden aan de fracties in de vijf gemeenten.',
      bron: `${projectPage}, ‘Actueel’`,
    },
  };
  const items = news.map(
    ({ dagen, ...input }): Told => ({
      daysAgo: dagen,
      actor: regional,
      operation: 'publish_news',
      params: {},
      input: { ...input, datum: addDays(today, -dagen) },
    }),
  );
  return [vision, ...described, ...events, old, ...items, evaluation];
}
