import { capital, countWord } from '#platform/html';

type Body = 'council' | 'college' | 'mayor' | 'mixed';

const nl = {
  now: 'Nu in de',
  intro:
    'Een regionaal plan van idee tot evaluatie: voorbereid aan een bestuurstafel, besproken in een regiocommissie, en beslist door elke raad zelf.',
  deciders: {
    council: ['raad', 'raden'],
    college: ['college', 'colleges'],
    mayor: ['burgemeester', 'burgemeesters'],
    mixed: ['gemeente', 'gemeenten'],
  } as Readonly<Record<Body, readonly [string, string]>>,
  deciding: (who: string, one: boolean) => `${who} ${one ? 'besluit' : 'besluiten'} nog over`,
  runs: (day: string) => `de termijn loopt tot en met ${day}.`,
  over: (day: string) => `de termijn liep tot en met ${day}.`,
  wished: (day: string) => `de gewenste dag is ${day}.`,
  stage: {
    table: ['Voorbereid wordt', '.'],
    picture_forming: ['De regiocommissie vormt een beeld van', '.'],
    opinion_forming: ['De regiocommissie vormt een oordeel over', '.'],
    advice: ['Er ligt een advies klaar over', '; het gaat nu naar de gemeenten.'],
  } as Readonly<Record<string, readonly [string, string]>>,
  decided: 'Over alle voorstellen is besloten.',
  empty: 'Er is nog geen voorstel.',
  emptyLead:
    'Een beleidsmedewerker of portefeuillehouder schrijft het eerste voorstel aan een bestuurstafel. Vanaf dan is hier te volgen waar het staat.',
  outcomes: {
    as_advised: (who: string, one: boolean) => `${who} ${one ? 'nam' : 'namen'} het advies over.`,
    amended: (who: string, one: boolean) =>
      `${who} ${one ? 'nam' : 'namen'} het advies over met een amendement.`,
    deviating: (who: string, one: boolean) => `${who} ${one ? 'wijkt' : 'wijken'} af van het advies.`,
    rejected: (who: string, one: boolean) => `${who} ${one ? 'verwierp' : 'verwierpen'} het voorstel.`,
  },
  others: (count: number) =>
    count === 1
      ? 'Er ligt nog één ander voorstel bij de gemeenten.'
      : `Er liggen nog ${countWord(count, 'nl')} andere voorstellen bij de gemeenten.`,
  see: 'Bekijk het voorstel',
  all: 'Alle voorstellen als lijst',
  how: 'Hoe werkt de Regiotafel?',
  board: 'Waar staat wat',
  key: 'Elk teken op een kaart is een gemeente:',
  state: 'Stand per gemeente',
  map: 'Wat ligt bij welke raad? Schematische kaart.',
  lying: (count: number) =>
    count === 0 ? 'niets open' : count === 1 ? '1 stuk open' : `${count} stukken open`,
  owing: 'verantwoording verwacht',
  say: {
    in_preparation: (day: string) => `In voorbereiding sinds ${day}.`,
    offered: (day: string) => `Op ${day} aangeboden aan de regiocommissie.`,
    picture_forming: (day: string) => `Beeldvorming sinds ${day}.`,
    opinion_forming: (day: string) => `Oordeelsvorming sinds ${day}.`,
    advice_adopted: (day: string) => `Advies vastgesteld op ${day}; nog niet verstuurd.`,
    in_execution: (day: string) => `In uitvoering sinds ${day}.`,
    completed: (day: string) => `Afgerond op ${day}.`,
  } as Readonly<Record<string, (day: string) => string>>,
  subset: (count: string) => `${count} gemeenten doen mee.`,
  ofDecided: (count: number, all: number) => `${count} van ${all} besloten.`,
  counts: {
    as_advised: (count: number) => `${count}\u00a0${count === 1 ? 'nam' : 'namen'} over`,
    amended: (count: number) => `${count}\u00a0${count === 1 ? 'nam' : 'namen'} over met amendement`,
    deviating: (count: number) => `${count}\u00a0${count === 1 ? 'wijkt' : 'wijken'} af`,
    rejected: (count: number) => `${count}\u00a0${count === 1 ? 'verwierp' : 'verwierpen'}`,
    held_over: (count: number) => `${count}\u00a0${count === 1 ? 'hield' : 'hielden'} aan`,
  },
  stations: {
    table: 'Bestuurstafel',
    picture_forming: 'Beeldvorming',
    opinion_forming: 'Oordeelsvorming',
    advice: 'Advies',
    councils: 'Raden',
    execution: 'Uitvoering',
  },
  none: {
    table: 'Hier komt een voorstel dat aan een bestuurstafel wordt geschreven.',
    picture_forming: 'Hier komt een voorstel zodra de regiogriffier de beeldvorming begint.',
    opinion_forming: 'Hier komt een voorstel zodra de regiocommissie er een oordeel over vormt.',
    advice: 'Hier staat een vastgesteld advies tot de regiogriffier het verstuurt.',
    councils: 'Hier komt een voorstel zodra het advies naar de raden is verstuurd.',
    execution: 'Hier komt een voorstel zodra een beleidsmedewerker de uitvoering begint.',
  },
};
const en: typeof nl = {
  now: 'Now in the',
  intro:
    'A regional plan from idea to evaluation: prepared at a governing table, discussed in a regional committee, and decided by every council by itself.',
  deciders: {
    council: ['council', 'councils'],
    college: ['college', 'colleges'],
    mayor: ['mayor', 'mayors'],
    mixed: ['municipality', 'municipalities'],
  },
  deciding: (who, one) => `${who} still ${one ? 'has' : 'have'} to decide on`,
  runs: (day) => `the term runs up to and including ${day}.`,
  over: (day) => `the term ran up to and including ${day}.`,
  wished: (day) => `the wished day is ${day}.`,
  stage: {
    table: ['In preparation:', '.'],
    picture_forming: ['The regional committee forms a picture of', '.'],
    opinion_forming: ['The regional committee forms an opinion on', '.'],
    advice: ['There is an advice on', '; it now goes to the municipalities.'],
  },
  decided: 'All proposals have been decided on.',
  empty: 'There is no proposal yet.',
  emptyLead:
    'A policy officer or portfolio holder writes the first proposal at a governing table. From then on one can follow here where it stands.',
  outcomes: {
    as_advised: (who) => `${who} adopted the advice.`,
    amended: (who) => `${who} adopted the advice with an amendment.`,
    deviating: (who, one) => `${who} ${one ? 'deviates' : 'deviate'} from the advice.`,
    rejected: (who) => `${who} rejected the proposal.`,
  },
  others: (count) =>
    count === 1
      ? 'One other proposal lies with the municipalities.'
      : `${capital(countWord(count, 'en'))} other proposals lie with the municipalities.`,
  see: 'Look at the proposal',
  all: 'All proposals as a list',
  how: 'How does Regiotafel work?',
  board: 'What stands where',
  key: 'Every sign on a card is a municipality:',
  state: 'State per municipality',
  map: 'What lies with which council? Schematic map.',
  lying: (count) => (count === 0 ? 'nothing open' : count === 1 ? '1 item open' : `${count} items open`),
  owing: 'account expected',
  say: {
    in_preparation: (day) => `In preparation since ${day}.`,
    offered: (day) => `Offered to the regional committee on ${day}.`,
    picture_forming: (day) => `Picture forming since ${day}.`,
    opinion_forming: (day) => `Opinion forming since ${day}.`,
    advice_adopted: (day) => `Advice adopted on ${day}; not sent yet.`,
    in_execution: (day) => `In execution since ${day}.`,
    completed: (day) => `Completed on ${day}.`,
  },
  subset: (count) => `${count} municipalities take part.`,
  ofDecided: (count, all) => `${count} of ${all} decided.`,
  counts: {
    as_advised: (count) => `${count}\u00a0adopted it`,
    amended: (count) => `${count}\u00a0adopted it with an amendment`,
    deviating: (count) => `${count}\u00a0${count === 1 ? 'deviates' : 'deviate'}`,
    rejected: (count) => `${count}\u00a0rejected it`,
    held_over: (count) => `${count}\u00a0held it over`,
  },
  stations: {
    table: 'Governing table',
    picture_forming: 'Picture forming',
    opinion_forming: 'Opinion forming',
    advice: 'Advice',
    councils: 'Councils',
    execution: 'Execution',
  },
  none: {
    table: 'A proposal that is written at a governing table comes here.',
    picture_forming: 'A proposal comes here once the regional clerk starts picture forming.',
    opinion_forming: 'A proposal comes here once the regional committee forms an opinion on it.',
    advice: 'An adopted advice stands here until the regional clerk sends it.',
    councils: 'A proposal comes here once the advice was sent to the councils.',
    execution: 'A proposal comes here once a policy officer starts its execution.',
  },
};
export const homeMessages = { nl, en };
