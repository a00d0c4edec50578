const nl = {
  versions: 'Versies van de tekst',
  allVersions: 'Alle versies van de tekst',
  versionsOf: 'Versies van',
  intro:
    'Wie een voorstel opnieuw bewaart, maakt een nieuwe versie. Wat er stond blijft te lezen: een stemming, een advies en een besluit noemen de versie waarover zij gingen.',
  only: 'Dit is de eerste versie. De tekst is niet gewijzigd; wie hem wijzigt, maakt een tweede versie en dan staan zij hier allebei.',
  version: (number: number) => `versie ${number}`,
  versionTitle: (number: number) => `Versie ${number}`,
  ofAll: (number: number, all: number) => `Versie ${number} van ${all}`,
  current: 'de tekst van nu',
  saved: 'bewaard op',
  by: 'door',
  notRecorded: 'wanneer zij is bewaard, is niet vastgelegd',
  missing: 'De tekst van deze versie is niet bewaard: zij is van voor de tijd dat versies werden bewaard.',
  earlier: 'Dit is een eerdere versie',
  earlierText: 'Zo stond het voorstel er toen. Daarna is de tekst gewijzigd.',
  isCurrent: 'Dit is de tekst van nu.',
  toProposal: 'Naar het voorstel',
  compareWith: (from: number, to: number) => `Vergelijk versie ${from} met ${to}`,
  ownDocuments:
    'De documenten hebben hun eigen versies. Bij een stemming en een besluit staat welke er toen bij lagen.',
};
const en: typeof nl = {
  versions: 'Versions of the text',
  allVersions: 'All versions of the text',
  versionsOf: 'Versions of',
  intro:
    'Whoever saves a proposal again makes a new version. What stood there stays readable: a vote, an advice and a decision name the version that they were about.',
  only: 'This is the first version. The text has not been changed; whoever changes it makes a second version, and then both stand here.',
  version: (number) => `version ${number}`,
  versionTitle: (number) => `Version ${number}`,
  ofAll: (number, all) => `Version ${number} of ${all}`,
  current: 'the text as it is now',
  saved: 'saved on',
  by: 'by',
  notRecorded: 'when it was saved was not recorded',
  missing: 'The text of this version was not kept: it is from before versions were kept.',
  earlier: 'This is an earlier version',
  earlierText: 'This is how the proposal read then. The text was changed afterwards.',
  isCurrent: 'This is the text as it is now.',
  toProposal: 'To the proposal',
  compareWith: (from, to) => `Compare version ${from} with ${to}`,
  ownDocuments:
    'Documents have versions of their own. A vote and a decision say which lay with the proposal then.',
};
export const versionMessages = { nl, en };
