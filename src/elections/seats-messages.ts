import type { Agreement } from './rules/seat-comparison.ts';
import type { Outside, ResidualRule } from './rules/seat-residuals.ts';

type PerRule = Readonly<Record<ResidualRule, string>>;

const agreement: Readonly<Record<Agreement, string>> = {
  same: 'Gelijk aan de officiële uitslag',
  same_by_lot: 'Gelijk aan de officiële uitslag, na loting',
  same_exhausted: 'Gelijk aan de officiële uitslag, door een uitgeputte lijst',
  differs: 'Wijkt af van de officiële uitslag',
  no_official: 'Er zijn geen officiële zetels om mee te vergelijken',
};
const agreementText: Readonly<Record<Agreement, string>> = {
  same: 'Uit de stemmen volgt voor elke lijst precies het officiële aantal zetels.',
  same_by_lot:
    'Lijsten hadden evenveel recht op een zetel, dus het lot besliste. Zoals het lot volgens de officiële uitslag viel, klopt elke lijst.',
  same_exhausted:
    'Alleen uit de stemmen volgt iets anders. Maar een lijst had te weinig kandidaten, en dat meldt het uitslagbestand. Met die regel erbij klopt elke lijst.',
  differs:
    'Uit de stemmen volgt iets anders dan de officiële uitslag geeft. De officiële uitslag geldt. Vaak staat de oorzaak niet in het bestand: een lijst met te weinig kandidaten, of een loting. Vraag het na bij het centraal stembureau van de gemeente.',
  no_official: 'In deze uitslag staan geen zetels. Hieronder staat wat uit de stemmen volgt.',
};
const heading: PerRule = {
  remainder: 'Restzetels: de grootste overschotten',
  average_once: 'Restzetels: de grootste gemiddelden, elke lijst één keer',
  average: 'Restzetels: de grootste gemiddelden',
};
const rule: PerRule = {
  remainder:
    'De raad heeft minder dan 19 zetels. Dan gaan de restzetels naar de lijsten die na de volle zetels de meeste stemmen overhouden: het grootste overschot. Een lijst doet alleen mee als zij minstens 75% van de kiesdeler haalde, en krijgt zo hoogstens één zetel.',
  average_once:
    'Alle lijsten die mochten meedoen, hebben een restzetel voor hun overschot. Wat over is, gaat naar de grootste gemiddelden: de stemmen gedeeld door de zetels die een lijst heeft, plus één. Een lijst krijgt zo hoogstens één zetel.',
  average:
    'Elke restzetel gaat naar de lijst met het grootste gemiddelde: haar stemmen gedeeld door de zetels die zij heeft, plus één. Daarna wordt opnieuw vergeleken.',
};
const outside: Readonly<Record<Outside, string>> = {
  no_votes: 'geen stemmen',
  exhausted: 'geen kandidaten meer',
  below_threshold: 'onder 75%',
  had_one: 'had er al een',
};

const nl = {
  title: 'Zetels nagerekend',
  toSeats: 'Reken na hoe deze zetels uit de stemmen volgen',
  intro:
    'Hier staat stap voor stap hoe de zetels uit de stemmen volgen, met de regels van de Kieswet. De officiële uitslag stelt het centraal stembureau vast; die geldt.',
  agreement,
  agreementText,
  quotaTitle: 'De kiesdeler',
  quotaText: (seats: string) =>
    `De kiesdeler is het aantal geldige stemmen gedeeld door de ${seats} zetels van de raad. Zo veel stemmen zijn één zetel waard:`,
  perSeat: 'stemmen per zetel',
  wholeTitle: 'Volle zetels',
  wholeText: (given: string, all: string, left: number) =>
    `Een lijst krijgt zo veel zetels als de kiesdeler in haar stemmen past. Zo zijn ${given} van de ${all} zetels verdeeld. ${left === 0 ? 'Er blijft niets over.' : left === 1 ? 'Er blijft één restzetel over.' : `Er blijven ${left} restzetels over.`}`,
  list: 'Lijst',
  votes: 'Stemmen',
  times: 'Keer de kiesdeler',
  whole: 'Volle zetels',
  heading,
  rule,
  beyond: 'Er zijn nog zetels over. Nu mag een lijst er meer dan één krijgen.',
  continued: 'De zetels die een lijst niet kan vullen, gaan op dezelfde manier naar andere lijsten.',
  seatTo: (place: number) => `Restzetel ${place}: naar`,
  freedTo: (place: number) => `Vrijgekomen zetel ${place}: naar`,
  byRemainder: (left: string) => `een overschot van ${left} stemmen`,
  byAverage: (votes: string, seats: number, average: string) =>
    `${votes} stemmen gedeeld door ${seats} ${seats === 1 ? 'zetel' : 'zetels'} is ${average}, het grootste gemiddelde`,
  lot: (lists: string, seats: number) =>
    `${lists} hadden evenveel recht op ${seats === 1 ? 'deze zetel' : `deze ${seats} zetels`}: het lot besliste.`,
  lotGives: (lists: string) =>
    `${lists} kregen hun laatste zetel met hetzelfde cijfer: het lot besliste wie de zetel afstond.`,
  lotSettled: 'Hoe het lot viel, volgt uit de officiële uitslag.',
  lotOpen:
    'Hoe het lot viel, is hier niet bekend. Bij wijze van voorbeeld staat hier de lijst die het eerst genoemd is.',
  remainder: 'Overschot',
  threshold: '75% van de kiesdeler',
  reached: 'gehaald',
  notReached: 'niet gehaald',
  outcome: 'Uitkomst',
  residual: (place: number) => `Restzetel ${place}`,
  freed: (place: number) => `Vrijgekomen zetel ${place}`,
  wins: 'krijgt de zetel',
  outside,
  compared: 'De cijfers die vergeleken zijn',
  comparedNote: 'Breuken zijn niet afgerond. Vet: de lijst die de zetel kreeg.',
  majorityTitle: 'Meer dan de helft van de stemmen',
  majorityText: (list: string, from: string) =>
    `${list} kreeg meer dan de helft van de stemmen, maar niet meer dan de helft van de zetels. Daarom gaat één zetel naar deze lijst. Die komt van ${from}: die lijst had de laatste restzetel gekregen.`,
  exhaustedTitle: 'Een lijst zonder genoeg kandidaten',
  exhaustedText: (list: string, candidates: number, seats: number) =>
    `${list} heeft ${candidates === 1 ? 'één kandidaat' : `${candidates} kandidaten`} en kan ${seats === 1 ? 'één zetel' : `${seats} zetels`} niet vullen. Het uitslagbestand meldt dat deze lijst uitgeput is; het aantal kandidaten is afgeleid uit de officiële zetels.`,
  unassigned: (seats: number) =>
    `${seats === 1 ? 'Eén zetel blijft' : `${seats} zetels blijven`} leeg: geen lijst kan meer zetels vullen.`,
  comparison: 'Vergeleken met de officiële uitslag',
  byVotes: 'Alleen uit de stemmen',
  withCandidates: 'Met de uitgeputte lijst',
  computed: 'Nagerekend',
  official: 'Officieel',
  equal: 'Gelijk?',
  yes: 'gelijk',
  no: 'anders',
  total: 'Samen',
  article: (count: number): string => (count === 1 ? 'Kieswet, artikel' : 'Kieswet, artikelen'),
  sources:
    'De regels staan in de Kieswet, hoofdstuk P, paragraaf 2 (artikelen P 5 tot en met P 10). De volgorde van de stappen is die van de beschrijving van de Kiesraad. Lijsten kunnen sinds 2017 niet meer worden gecombineerd.',
  refused: {
    size_wrong:
      'Het aantal zetels van de raad staat niet in deze uitslag. Zonder dat aantal is er niets na te rekenen.',
    votes_wrong: 'Een aantal stemmen in deze uitslag is te groot om mee te rekenen.',
    no_votes: 'In deze uitslag staan geen stemmen. Er is dus niets na te rekenen.',
  },
  electionTitle: 'Zetels nagerekend, verkiezing van',
  electionIntro:
    'Per gemeente: volgen de officiële zetels uit de stemmen? De laatste versie van elke uitslag is nagerekend met de regels van de Kieswet.',
  summary: (plain: string, all: string) =>
    plain === '1' && all === '1'
      ? 'De officiële zetels volgen uit de stemmen.'
      : plain === all
        ? `In alle ${all} gemeenten volgen de officiële zetels uit de stemmen.`
        : `In ${plain} van de ${all} gemeenten volgen de officiële zetels uit de stemmen.`,
  summaryExhausted: (count: number) =>
    count === 1
      ? 'In één gemeente kloppen ze ook, maar door een lijst met te weinig kandidaten.'
      : `In ${count} gemeenten kloppen ze ook, maar door een lijst met te weinig kandidaten.`,
  municipality: 'Gemeente',
  seats: 'Zetels',
  status: 'Status',
  outcomeShort: 'Nagerekend',
  onlyOther: 'Alleen wat niet zonder meer gelijk is',
  everything: 'Alle gemeenten',
  noneOther: 'Overal volgen de officiële zetels zonder meer uit de stemmen.',
  range: (from: string, to: string, all: string) => `Gemeente ${from} tot en met ${to} van ${all}`,
  before: 'Vorige gemeenten',
  after: 'Volgende gemeenten',
};

const agreementEn: Readonly<Record<Agreement, string>> = {
  same: 'Equal to the official result',
  same_by_lot: 'Equal to the official result, after a lot',
  same_exhausted: 'Equal to the official result, because of an exhausted list',
  differs: 'Differs from the official result',
  no_official: 'There are no official seats to compare with',
};
const agreementTextEn: Readonly<Record<Agreement, string>> = {
  same: 'From the votes follows for every list exactly the official number of seats.',
  same_by_lot:
    'Lists had equal claims to a seat, so the lot decided. As the lot fell according to the official result, every list is right.',
  same_exhausted:
    'From the votes alone something else follows. But a list had too few candidates, as the result file says. With that rule every list is right.',
  differs:
    'From the votes follows something else than the official result gives. The official result stands. Often the cause is not in the file: a list with too few candidates, or a lot. Ask the central electoral committee of the municipality.',
  no_official: 'This result holds no seats. Below is what follows from the votes.',
};
const headingEn: PerRule = {
  remainder: 'Residual seats: the largest remainders',
  average_once: 'Residual seats: the largest averages, every list once',
  average: 'Residual seats: the largest averages',
};
const ruleEn: PerRule = {
  remainder:
    'The council has fewer than 19 seats. Then the residual seats go to the lists with the most votes left after the whole seats: the largest remainder. A list only takes part when it reached at least 75% of the quota, and gets at most one seat in this way.',
  average_once:
    'All lists that could take part have a residual seat for their remainder. What is left goes to the largest averages: the votes divided by the seats that a list has, plus one. A list gets at most one seat in this way.',
  average:
    'Every residual seat goes to the list with the largest average: its votes divided by the seats that it has, plus one. Then the comparison is made anew.',
};
const outsideEn: Readonly<Record<Outside, string>> = {
  no_votes: 'no votes',
  exhausted: 'no candidates left',
  below_threshold: 'below 75%',
  had_one: 'had one already',
};
const en: typeof nl = {
  title: 'Seats recomputed',
  toSeats: 'See how these seats follow from the votes',
  intro:
    'Step by step how the seats follow from the votes, by the rules of the Elections Act (Kieswet). The official result is established by the central electoral committee, and stands.',
  agreement: agreementEn,
  agreementText: agreementTextEn,
  quotaTitle: 'The quota (kiesdeler)',
  quotaText: (seats) =>
    `The quota is the number of valid votes divided by the ${seats} seats of the council. That many votes are worth one seat:`,
  perSeat: 'votes a seat',
  wholeTitle: 'Whole seats',
  wholeText: (given, all, left) =>
    `A list gets as many seats as the quota fits into its votes. That gives ${given} of the ${all} seats. ${left === 0 ? 'Nothing is left.' : left === 1 ? 'One residual seat is left.' : `${left} residual seats are left.`}`,
  list: 'List',
  votes: 'Votes',
  times: 'Times the quota',
  whole: 'Whole seats',
  heading: headingEn,
  rule: ruleEn,
  beyond: 'Seats are left still. Now a list may get more than one.',
  continued: 'The seats that a list cannot fill go to other lists in the same way.',
  seatTo: (place) => `Residual seat ${place}: to`,
  freedTo: (place) => `Freed seat ${place}: to`,
  byRemainder: (left) => `a remainder of ${left} votes`,
  byAverage: (votes, seats, average) =>
    `${votes} votes divided by ${seats} ${seats === 1 ? 'seat' : 'seats'} is ${average}, the largest average`,
  lot: (lists, seats) =>
    `${lists} had equal claims to ${seats === 1 ? 'this seat' : `these ${seats} seats`}: the lot decided.`,
  lotGives: (lists) =>
    `${lists} won their last seat for the same figure: the lot decided which gave its seat up.`,
  lotSettled: 'How the lot fell follows from the official result.',
  lotOpen: 'How the lot fell is not known here. By way of example the list that is named first is shown.',
  remainder: 'Remainder',
  threshold: '75% of the quota',
  reached: 'reached',
  notReached: 'not reached',
  outcome: 'Outcome',
  residual: (place) => `Residual seat ${place}`,
  freed: (place) => `Freed seat ${place}`,
  wins: 'gets the seat',
  outside: outsideEn,
  compared: 'The figures that were compared',
  comparedNote: 'Fractions are not rounded. Bold: the list that got the seat.',
  majorityTitle: 'More than half of the votes',
  majorityText: (list, from) =>
    `${list} got more than half of the votes, but not more than half of the seats. Therefore one seat goes to this list. It comes from ${from}: that list had got the last residual seat.`,
  exhaustedTitle: 'A list without enough candidates',
  exhaustedText: (list, candidates, seats) =>
    `${list} has ${candidates === 1 ? 'one candidate' : `${candidates} candidates`} and cannot fill ${seats === 1 ? 'one seat' : `${seats} seats`}. The result file says that this list is exhausted; the number of candidates is derived from the official seats.`,
  unassigned: (seats) =>
    `${seats === 1 ? 'One seat stays' : `${seats} seats stay`} empty: no list can fill more seats.`,
  comparison: 'Compared with the official result',
  byVotes: 'From the votes alone',
  withCandidates: 'With the exhausted list',
  computed: 'Recomputed',
  official: 'Official',
  equal: 'Equal?',
  yes: 'equal',
  no: 'different',
  total: 'Together',
  article: (count) => (count === 1 ? 'Kieswet, article' : 'Kieswet, articles'),
  sources:
    'The rules are in the Elections Act (Kieswet), chapter P, paragraph 2 (articles P 5 to P 10). The order of the steps is that of the description by the Kiesraad. Since 2017 lists can no longer be combined.',
  refused: {
    size_wrong:
      'The number of seats of the council is not in this result. Without it there is nothing to recompute.',
    votes_wrong: 'A number of votes in this result is too large to compute with.',
    no_votes: 'This result holds no votes. So there is nothing to recompute.',
  },
  electionTitle: 'Seats recomputed, election of',
  electionIntro:
    'For each municipality: do the official seats follow from the votes? The latest version of every result is recomputed by the rules of the Elections Act (Kieswet).',
  summary: (plain, all) =>
    plain === '1' && all === '1'
      ? 'The official seats follow from the votes.'
      : plain === all
        ? `In all ${all} municipalities the official seats follow from the votes.`
        : `In ${plain} of the ${all} municipalities the official seats follow from the votes.`,
  summaryExhausted: (count) =>
    count === 1
      ? 'In one municipality they are right too, but because of a list with too few candidates.'
      : `In ${count} municipalities they are right too, but because of a list with too few candidates.`,
  municipality: 'Municipality',
  seats: 'Seats',
  status: 'Status',
  outcomeShort: 'Recomputed',
  onlyOther: 'Only what is not simply equal',
  everything: 'All municipalities',
  noneOther: 'Everywhere the official seats simply follow from the votes.',
  range: (from, to, all) => `Municipality ${from} to ${to} of ${all}`,
  before: 'Earlier municipalities',
  after: 'Next municipalities',
};
export const seatMessages = { nl, en };
