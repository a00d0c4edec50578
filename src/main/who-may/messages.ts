import type { Grant, ProcessStep } from '#kernel';
import type { GlossarySlug } from '#platform/html';

type Kind = Grant['kind'];

/** Offices in the order of the page. */
export const kinds = [
  'council_clerk',
  'municipal_secretary',
  'specialist',
  'portfolio_holder',
  'policy_officer',
  'societal_member',
  'chair',
  'regional_clerk',
  'operator',
  'signed_in',
  'anyone',
] as const satisfies readonly Kind[];

export const kindTerms: Partial<Record<Kind, GlossarySlug>> = {
  council_clerk: 'griffier',
  specialist: 'fractiespecialist',
  portfolio_holder: 'portefeuillehouder',
  societal_member: 'maatschappelijk-lid',
  operator: 'beheerder',
};

export const kindAnchors: Record<Kind, string> = {
  council_clerk: 'griffier',
  municipal_secretary: 'gemeentesecretaris',
  specialist: 'fractiespecialist',
  portfolio_holder: 'portefeuillehouder',
  policy_officer: 'beleidsmedewerker',
  societal_member: 'maatschappelijk-lid',
  chair: 'voorzitter',
  regional_clerk: 'regiogriffier',
  operator: 'beheerder',
  signed_in: 'aangemeld',
  anyone: 'iedereen',
};

const subjectsNl: Record<Kind, string> = {
  council_clerk: 'De griffier van een gemeente',
  municipal_secretary: 'De gemeentesecretaris',
  specialist: 'De fractiespecialist',
  portfolio_holder: 'De portefeuillehouder',
  policy_officer: 'De beleidsmedewerker',
  societal_member: 'Het maatschappelijk lid',
  chair: 'De voorzitter van een orgaan',
  regional_clerk: 'De regiogriffier',
  operator: 'De beheerder',
  signed_in: 'Wie is aangemeld',
  anyone: 'Iedereen',
};
const subjectsEn: Record<Kind, string> = {
  council_clerk: 'The clerk of a municipality',
  municipal_secretary: 'The municipal secretary',
  specialist: 'The fraction specialist',
  portfolio_holder: 'The portfolio holder',
  policy_officer: 'The policy officer',
  societal_member: 'The societal member',
  chair: 'The chair of a body',
  regional_clerk: 'The regional clerk',
  operator: 'The operator',
  signed_in: 'Whoever is signed in',
  anyone: 'Everybody',
};

const stepsNl: Record<ProcessStep, string> = {
  region: 'De regio, haar organen en haar spelregels',
  ambition: 'Ambities, tijdlijn en nieuws',
  proposal: 'Een idee wordt een voorstel',
  meeting: 'Vergaderen en beeldvorming',
  opinion: 'Oordeelsvorming',
  vote: 'Stemmen',
  advice: 'Het advies',
  decision: 'De raden en colleges beslissen',
  execution: 'Uitvoering',
  account: 'Verantwoording',
  installation: 'De installatie en het eigen account',
};
const stepsEn: typeof stepsNl = {
  region: 'The region, its bodies and its rules',
  ambition: 'Ambitions, timeline and news',
  proposal: 'An idea becomes a proposal',
  meeting: 'Meeting and picture forming',
  opinion: 'Opinion forming',
  vote: 'Voting',
  advice: 'The advice',
  decision: 'The councils and colleges decide',
  execution: 'Execution',
  account: 'Account',
  installation: 'The installation and the own account',
};

const nl = {
  title: 'Wie mag wat',
  lead: 'Wat iemand hier mag, volgt uit het ambt dat hij of zij bekleedt. Het recht begint met het ambt en eindigt ermee. Wat op deze pagina niet staat, mag niemand.',
  made: 'Deze pagina wordt gemaakt uit dezelfde regels als waarmee Regiotafel elke bewerking toestaat of weigert. Verandert een regel, dan verandert de pagina mee.',
  contents: 'Op deze pagina',
  mine: 'Wat u mag',
  mineNone:
    'U bent aangemeld, maar u bekleedt vandaag geen ambt in deze regio. U leest alles wat openbaar is.',
  mineNothing: 'Met dit ambt legt u hier niets vast.',
  process: 'Van idee tot verantwoording',
  processIntro: 'Per stap van het proces: wie er iets vastlegt, en waarover.',
  includes: 'Daaronder valt:',
  offices: 'Per ambt',
  officesIntro: 'Dezelfde rechten nog eens, bij het ambt.',
  nothing:
    'Legt in Regiotafel zelf niets vast. Een maatschappelijk lid praat mee aan de tafel; de tafel schrijft en biedt aan.',
  reading: 'Wie wat leest',
  readingIntro: 'Wat openbaar is, leest iedereen, zonder account. Nog niet openbaar is alleen dit:',
  standIns: 'Waarneming',
  standInsText:
    'Is wie een ambt bekleedt een tijd weg, dan neemt een ander het waar. Die mag precies wat het ambt mag, op die dagen en niet langer; alleen een volgende waarnemer aanwijzen niet. Bij wat zo is gedaan, staat "waarnemend".',
  standInsLink: 'Wie nu waarneemt, en wie een waarnemer aanwijst',
  nobody: 'Wat niemand mag',
  never: [
    'Niemand geeft een ander met de hand rechten. De beheerder legt vast wie welk ambt bekleedt, van wanneer tot wanneer; de rechten volgen daaruit.',
    'Niemand brengt de stem van een andere fractie uit of verandert die. Een stem op papier voert de regiogriffier in; daar staat dan bij dat ze van papier komt.',
    'Niemand legt het besluit van de raad van een andere gemeente vast. Ook de regiogriffier en de beheerder niet.',
    'De beheerder stemt niet, adviseert niet en legt geen besluit vast.',
    'Niemand verandert het journaal. Een fout wordt verbeterd met een nieuwe vastlegging; de oude blijft te lezen.',
    'Niemand herstelt het aanmelden van zichzelf, en niemand meldt zich aan als een ander: een link gaat naar het mailadres van wie het is. Waar geen mailadres of geen mailserver is, geeft de beheerder de link door. Ook dat staat in het journaal; wie een mailadres had, krijgt bericht als het wijzigt of als de beheerder zelf een link in handen krijgt.',
  ],
  journal: 'Hoe te controleren is dat het zo ging:',
  journalLink: 'het journaal',
  or: 'of',
  only: (who: string) => `alleen wie ${who.replace(/^die /, '')}`,
  subjects: subjectsNl,
  steps: stepsNl,
};

export const whoMayMessages = {
  nl,
  en: {
    title: 'Who may do what',
    lead: 'What somebody may do here follows from the office that he or she holds. The right begins with the office and ends with it. What is not on this page, nobody may do.',
    made: 'This page is made from the same rules by which Regiotafel allows or refuses every write. When a rule changes, the page changes with it.',
    contents: 'On this page',
    mine: 'What you may do',
    mineNone: 'You are signed in, but hold no office in this region today. You read all that is public.',
    mineNothing: 'In this office you record nothing here.',
    process: 'From idea to account',
    processIntro: 'By step of the process: who records something, and about what.',
    includes: 'This includes:',
    offices: 'By office',
    officesIntro: 'The same rights once more, by the office.',
    nothing:
      'Records nothing in Regiotafel itself. A societal member takes part in the talks at the table; the table writes and offers.',
    reading: 'Who reads what',
    readingIntro: 'What is public, everybody reads, without an account. Only this is not public yet:',
    standIns: 'Standing in',
    standInsText:
      'When whoever holds an office is away for a while, another stands in. That person may do exactly what the office may, on those days and no longer; only not name a further stand-in. What was done so is marked "waarnemend" (standing in).',
    standInsLink: 'Who stands in now, and who names a stand-in',
    nobody: 'What nobody may do',
    never: [
      'Nobody gives another rights by hand. The operator records who holds which office, from when until when; the rights follow.',
      'Nobody casts or changes the ballot of another fraction. A ballot on paper is entered by the regional clerk, and is shown as such.',
      'Nobody records the decision of the council of another municipality. The regional clerk and the operator do not either.',
      'The operator does not vote, does not advise and records no decision.',
      'Nobody changes the journal. A mistake is corrected with a new entry; the old one stays readable.',
      'Nobody restores the own sign-in, and nobody signs in as another: a link goes to the mail address of whose it is. Where there is no mail address or no mail server, the operator passes the link on. That stands in the journal too; whoever had a mail address is told when it changes or when the operator gets hold of a link.',
    ],
    journal: 'How to check that it was so:',
    journalLink: 'the journal',
    or: 'or',
    only: (who: string) => `only who ${who.replace(/^who /, '')}`,
    subjects: subjectsEn,
    steps: stepsEn,
  } satisfies typeof nl,
};
