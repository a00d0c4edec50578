const nl = {
  title: 'Spelregels',
  intro: 'Zo adviseert de regiocommissie. De zinnen komen uit de instellingen van deze versie.',
  none: 'De regio heeft nog geen spelregels vastgelegd. De beheerder doet dat bij het inrichten van de regio.',
  noneInForce: 'Er geldt vandaag nog geen versie van de spelregels.',
  all: 'Alle versies',
  crumb: 'Waar u bent',
  version: (number: number) => `Versie ${number}`,
  inForce: (from: string) => `geldt vanaf ${from}`,
  ahead: (from: string) => `gaat gelden op ${from}`,
  over: (from: string, last: string) => `gold van ${from} tot en met ${last}`,
  never: 'vervangen: een latere versie heeft dezelfde ingangsdag',
};
const en: typeof nl = {
  title: 'Rulebook',
  intro:
    'This is how the regional committee advises. The sentences follow from the settings of this version.',
  none: 'The region has not recorded its rules yet. The operator does so when setting up the region.',
  noneInForce: 'No version of the rules is in force today.',
  all: 'All versions',
  crumb: 'Where you are',
  version: (number: number) => `Version ${number}`,
  inForce: (from: string) => `in force from ${from}`,
  ahead: (from: string) => `will be in force from ${from}`,
  over: (from: string, last: string) => `was in force from ${from} up to and including ${last}`,
  never: 'replaced: a later version takes effect on the same day',
};
export const rulebookMessages = { nl, en };
