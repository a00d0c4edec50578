import type { AccountWhy, AdviceOutcome, DecisionOutcome } from './rules/account.ts';

type Competence = 'council' | 'college' | 'mayor';

const bodyNames: Record<Competence, string> = { council: 'Raad', college: 'College', mayor: 'Burgemeester' };
const theBody: Record<Competence, string> = {
  council: 'de raad',
  college: 'het college',
  mayor: 'de burgemeester',
};
const adopted: Record<DecisionOutcome, string> = {
  as_advised: 'Voorstel aangenomen',
  amended: 'Aangenomen met amendement',
  deviating: 'Anders besloten',
  rejected: 'Voorstel verworpen',
  held_over: 'Aangehouden',
};
const outcomes: Record<AdviceOutcome, Record<DecisionOutcome, string>> = {
  positive: {
    as_advised: 'Overgenomen',
    amended: 'Overgenomen met amendement',
    deviating: 'Wijkt af',
    rejected: 'Verworpen',
    held_over: 'Aangehouden',
  },
  // "Overnemen" of a negative advice would be to reject: say what happened to the proposal.
  negative: adopted,
  none: adopted,
};
const why: Record<AccountWhy, string> = {
  held_over: 'Aanhouden is nog geen uitkomst.',
  no_advice: 'Er was geen advies om van af te wijken.',
  follows: 'Het besluit volgt het advies.',
  rejection_follows: 'Het advies was negatief; verwerpen volgt dat advies.',
  amended_inside: 'Elk amendement blijft binnen de ruimte die het advies aangeeft.',
  amended_in_full: 'Het advies gaat over het hele voorstel en geeft geen ruimte voor amendementen.',
  amended_outside: 'Ten minste één amendement valt buiten de ruimte die het advies aangeeft.',
  deviating: 'Het besluit wijkt af van het advies.',
  rejected: 'Het advies was positief en het voorstel is verworpen.',
  adopted_against: 'Het advies was negatief en het voorstel is toch aangenomen.',
};

export const decisionsNl = {
  notSignedIn:
    'Dit legt de griffier van het eigen orgaan vast, of de regiogriffier voor de commissie. Meld u aan met dat ambt.',
  tasks: {
    schedule: 'Op de agenda zetten',
    record: 'Uitkomst vastleggen',
    treated: 'Wordt behandeld',
    account: 'Verantwoording schrijven',
    execute: 'Uitvoering kan beginnen',
    complete: 'Uitvoering afronden',
    toDecision: 'Naar het besluit',
  },
  bodyNames,
  theBody,
  bodyOf: (competence: Competence, town: string) => `${bodyNames[competence]} van ${town}`,
  outcomes,
  why,
  councils: (count: string, competence: Competence | undefined) =>
    competence === 'council'
      ? `De ${count} raden`
      : competence === 'college'
        ? `De ${count} colleges`
        : competence === 'mayor'
          ? `De ${count} burgemeesters`
          : `De ${count} gemeenten`,
  route: {
    title: 'De weg per gemeente',
    intro: 'Iedereen begint in de regiocommissie. Wat daarna komt, kan per raad verschillen.',
    steps: (steps: readonly string[]) => `Regiocommissie, ${steps.map((step) => `dan ${step}`).join(', ')}.`,
    own: 'de eigen commissie van de raad',
    ownOn: (day: string) => `de eigen commissie van de raad (${day})`,
    noDay: 'dag nog niet bekend',
    replaced: (committee: string, themes: string) =>
      `${committee} vervangt voor ${themes} de eigen commissie van de raad: die stap valt weg.`,
    kept: (themes: string) => `Deze raad houdt voor ${themes} een eigen commissie.`,
    noTheme: (committee: string) =>
      `${committee} werkt niet aan de ambities van dit voorstel en vervangt dus geen eigen commissie.`,
    noCouncil: (body: string) => `Hier beslist ${body}; een commissie van de raad komt er niet aan te pas.`,
    line: 'Eigen commissie',
    committeeDay: 'Op welke dag behandelt de eigen commissie dit?',
    committeeDayHint: 'Mag leeg blijven. Niet later dan de dag van de raad.',
  },
  state: 'Stand per orgaan',
  scheduled: 'Op de agenda',
  not_yet: 'Nog niet op de agenda',
  notSent: 'Wacht op het advies',
  meeting: 'Vergadering',
  handling: 'Behandeling',
  handlingOpen: 'Nog niet bepaald',
  handlingUnknown: 'Niet vastgelegd',
  decisionOf: (competence: Competence, town: string) => `Besluit van ${theBody[competence]} van ${town}`,
  outcome: 'Uitkomst',
  account: 'Verantwoording',
  accountState: {
    not_owed: 'Niet nodig',
    expected: 'Verwacht: komt terug in de regiocommissie',
    received: 'Ontvangen',
    discussed: 'Besproken',
  },
  accountNotYet: 'nog niet aan de orde',
  accountLifted: 'Niet meer nodig; eerder geschreven:',
  accountNeeded: 'Verantwoording nodig.',
  accountNotNeeded: 'Geen verantwoording nodig.',
  accountOnlyOutside: 'Verantwoording alleen als een amendement buiten de ruimte valt.',
  term: 'Termijn',
  wished: 'Gewenste dag',
  decided: 'besloten',
  termOver: 'termijn voorbij:',
  wishedOver: 'gewenste dag voorbij:',
  afterTerm: 'na de termijn',
  body: 'Orgaan',
  so: (decided: string, all: string) => `${decided} van ${all} besloten.`,
  regional: {
    open: () => '',
    ratified_by_all: () => 'Alle organen namen het voorstel aan.',
    partly_ratified: (adoptedBy: string, all: string) =>
      `${adoptedBy} van ${all} namen het voorstel aan; alleen daar geldt het.`,
    not_ratified: () => 'Geen van de organen nam het voorstel aan.',
  },
  inside: (point: number, text: string) => `binnen punt ${point} van de ruimte: ${text}`,
  outside: 'buiten de ruimte',
  votes: (yes: number, no: number) => `${yes} stemmen voor, ${no} tegen.`,
  hamerstuk: 'Hamerstuk',
  bespreekstuk: 'Bespreekstuk',
  earlier: 'Eerder',
  corrected: 'Verbeterd, telt niet meer',
  becauseOf: 'Reden:',
  enteredOn: (day: string, by: string) => `Vastgelegd op ${day} door ${by}.`,
  details: 'Besluit en verantwoording',
  ownSystem: 'Stuk in het eigen raadssysteem',
  noOwnSystem: 'Van dit stuk is geen adres in het eigen raadssysteem vastgelegd.',
  // the page of one body
  now: 'Wat nu vastligt',
  nothingYet: 'Er ligt nog niets vast. Niets wordt ingevuld voordat de griffier het vastlegt.',
  onAgendaFor: 'Behandeling op',
  decidedOn: 'Besloten op',
  heldOverOn: 'Aangehouden op',
  adviceWas: {
    positive: 'Het advies was positief.',
    negative: 'Het advies was negatief.',
    none: 'Er kwam geen advies.',
  },
  readAdvice: 'Lees wat de commissie adviseerde',
  rulebook: 'spelregels, versie',
  lateBy: (days: number) => `${days} ${days === 1 ? 'dag' : 'dagen'} na de termijn`,
  history: 'Wat eerder vastlag',
  doWhat: 'Wat wilt u doen?',
  schedule: 'Op de agenda zetten',
  reschedule: 'Andere dag kiezen',
  record: 'Uitkomst vastleggen',
  recordShows: [
    'wat is besloten en op welke dag',
    'de stemmen, de amendementen en de link, als u die invult',
  ],
  recordNote: 'Daarna verbetert u met een reden; wat er eerst stond, blijft zichtbaar.',
  correct: 'Uitkomst verbeteren',
  writeAccount: 'Verantwoording schrijven',
  writeAnew: 'Nieuwe verantwoording schrijven',
  discuss: 'Bespreking vastleggen',
  notYours: (who: string) => `${who} legt dit vast.`,
  clerk: { council: 'De eigen griffier', college: 'De gemeentesecretaris', mayor: 'De gemeentesecretaris' },
  written: 'Geschreven op',
  discussedOn: 'Besproken in de regiocommissie op',
  // forms
  dayTreated: (body: string) => `Op welke dag behandelt ${body} dit?`,
  dayTreatedHint: (last: string) => `Termijn: ${last}. Een latere dag mag, en wordt zo getoond.`,
  dayDecided: (body: string) => `Op welke dag besloot ${body}?`,
  whatDecided: (body: string) => `Wat besloot ${body}?`,
  negativeHint:
    'Het advies was negatief. Overnemen van een negatief advies is verwerpen. Kies wat er met het voorstel gebeurde.',
  noneHint: 'Er was geen advies. Geen enkele uitkomst vraagt een verantwoording.',
  heldHint: 'Nog geen uitkomst: leg de volgende vast als die er is.',
  votesFor: 'Stemmen voor',
  votesAgainst: 'Stemmen tegen',
  votesLegend: 'Is er gestemd? Vul beide in, of laat beide leeg.',
  link: 'Adres van het stuk in het eigen raadssysteem (mag leeg blijven)',
  amendments: 'Amendementen',
  amendmentsHint: 'Alleen bij de uitkomst "met amendement".',
  amendment: 'Tekst van amendement',
  roomPoint: 'Valt binnen de ruimte? Amendement',
  roomOutside: 'Buiten de ruimte',
  choose: 'Kies',
  reason: 'Waarom verbetert u de uitkomst?',
  reasonHint: 'De oude uitkomst blijft met deze reden zichtbaar.',
  heldNext: 'Is na het aanhouden alsnog besloten? Dat is geen verbetering: leg dan de nieuwe uitkomst vast.',
  accountText: (body: string) => `Waarom week ${body} af van het advies?`,
  accountHint: 'Deze tekst staat bij het voorstel en komt terug in de regiocommissie.',
  accountSubmit: 'Verantwoording vastleggen',
  discussionDay: 'Op welke dag besprak de commissie dit?',
  discussionText: 'Wat vond de commissie ervan?',
  // execution
  execution: 'Uitvoering',
  executionWaits: (lead: string) =>
    `De uitvoering kan beginnen: ten minste één orgaan nam het voorstel aan. De beleidsmedewerker van ${lead} begint ermee.`,
  executionEarly: 'De uitvoering begint zodra één orgaan het voorstel heeft aangenomen.',
  executionOpen: (names: string) => `Nog geen uitkomst in ${names}; dat blijft open.`,
  evaluations: (interim: string, final: string) =>
    `Tussenevaluatie uiterlijk ${interim}, eindevaluatie uiterlijk ${final}.`,
  evaluationsSource: (version: number) => `Spelregels, versie ${version}`,
  executionSince: (day: string) => `De uitvoering is begonnen op ${day}.`,
  executionDone: (day: string) => `De uitvoering is afgerond op ${day}.`,
  start: 'Uitvoering beginnen',
  startNote: 'Wat gebeurt er eerst? (mag leeg blijven)',
  complete: 'Uitvoering afronden',
  completeNote: 'Wat is er bereikt? (mag leeg blijven)',
  completeHint: 'Afronden kan niet terug.',
  // councils
  list: 'Raden',
  listIntro: 'Elke raad beslist zelf. Hier staat per raad wat er ligt en wat er is besloten.',
  council: 'Raad',
  gemeenteraad: 'Gemeenteraad',
  toCalendar: 'Kalender van deze raad',
  toCommitments: 'Toezeggingen en aangenomen moties van deze raad',
  toLongTerm: 'Termijnagenda van deze raad',
  toRegionLongTerm: 'Termijnagenda van de regio',
  toMotions: 'Moties en amendementen in de raden',
  crumb: 'Kruimelpad',
  lead: (lying: number, coming: number, word: (count: number) => string) => {
    const here = `${word(lying)} ${lying === 1 ? 'voorstel ligt' : 'voorstellen liggen'} nu bij deze gemeente`;
    const next = `${word(coming)} ${coming === 1 ? 'voorstel komt' : 'voorstellen komen'} eraan`;
    if (lying === 0) return `er ligt nu niets bij deze gemeente${coming === 0 ? '' : `; ${next}`}.`;
    return coming === 0 ? `${here}.` : `${here}; ${next}.`;
  },
  lying: (town: string) => `Wat ligt bij ${town}`,
  nothing: 'Er ligt nu niets. Zodra de regiogriffier een advies verstuurt, staat het hier.',
  proposal: 'Voorstel',
  on: 'Behandeling',
  asked: 'Gevraagd',
  askFramework: 'Kader vaststellen',
  askProposal: 'Beslissen over het voorstel',
  askRoom: 'eigen invulling binnen de ruimte mag',
  stand: 'Stand',
  toBeSent: 'Advies is vastgesteld en wordt nog verstuurd',
  lateTitle: (days: string, one: boolean, title: string) =>
    `${days} ${one ? 'dag' : 'dagen'} na de termijn: ${title}`,
  lateText: (last: string, day: string) =>
    `Termijn: ${last}. De behandeling staat op ${day}. De griffier kan een andere dag kiezen.`,
  soDecided: (town: string) => `Zo besloot ${town}`,
  noneDecided: 'Hier is nog niets besloten over een regionaal voorstel.',
  noAccounts: 'Hier is niet afgeweken van een advies. Er staat geen verantwoording open.',
  noneOpen: 'Er staat geen verantwoording open.',
  accountsNote:
    'Wie afwijkt van een advies, legt hier uit waarom. De uitleg komt terug in de regiocommissie.',
  fractions: 'Fracties en gewicht',
  fractionsShort: 'Fracties',
  betweenElections: 'Fractiewijzigingen tussen verkiezingen',
  fractionsNote: (day: string, town: string, own: string, all: string, share: string) =>
    `Verkiezing van ${day}. Aandelen zijn van de fracties met een zetel. ${town} heeft gewicht ${own} van de ${all} in de regio (${share}).`,
  noFractions: 'Van deze gemeente is nog geen uitslag ingelezen. De beheerder doet dat.',
  fraction: 'Fractie',
  seats: 'Zetels',
  shareHere: (town: string) => `In ${town}`,
  shareRegion: 'In de regio',
  weightAsBar: 'Gewicht als balk',
  source: (town: string, year: number) => `Bron: uitslag gemeenteraad ${town} ${year}`,
};
