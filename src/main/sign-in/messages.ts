const nl = {
  title: 'Aanmelden',
  forReal: 'Met een eigen account',
  intro:
    'Lezen kan zonder aanmelden. Aanmelden is voor wie een ambt bekleedt in de regio. Een wachtwoord bestaat hier niet.',
  byMail: 'Met een link per mail',
  byMailText: 'Voor de eerste keer, of als u geen passkey hebt. De link werkt één keer en een half uur lang.',
  mail: 'Uw mailadres',
  ask: 'Stuur mij een link',
  askedTitle: 'Kijk in uw mail',
  askedText:
    'Als dit mailadres bij ons bekend is, is er nu een bericht onderweg. Open de link daarin op dit apparaat.',
  askedNone:
    'Komt er niets? Kijk bij ongewenste mail, of vraag de griffie of de beheerder op welk adres u bekend bent.',
  tooManyTitle: 'Even wachten',
  tooManyText:
    'Er is van dit adres te vaak geprobeerd om aan te melden. Probeer het over een kwartier opnieuw.',
  demoTitle: 'Probeer een ambt uit',
  demoIntro:
    'Dit is een demonstratie: u meldt zich aan als een ambt, zonder wachtwoord. De personen bestaan niet.',
  tryClerk: 'Regiogriffier: open een stemming, stel de uitslag vast en verstuur een advies.',
  trySpecialist: 'Fractiespecialist: breng de stem van uw fractie uit.',
  tryCouncilClerk: 'Griffier: leg vast wat uw raad besloot en verantwoord een afwijking.',
  allOffices: 'Alle ambten',
  signInAs: 'Aanmelden als',
  linkTitle: 'Aanmelden met uw link',
  linkIntro: 'Met deze knop meldt u zich aan. De link werkt één keer.',
  linkButton: 'Aanmelden',
  linkOver: 'Deze link is gebruikt of verlopen. Vraag de griffie of de beheerder om een nieuwe.',
  linkAnew: 'Vraag zelf een nieuwe link per mail',
  notSignedIn: 'Meld u eerst aan.',
};
const en: typeof nl = {
  title: 'Sign in',
  forReal: 'With an account of your own',
  intro:
    'Reading needs no account. Signing in is for whoever holds an office in the region. There are no passwords here.',
  byMail: 'With a link by mail',
  byMailText: 'For the first time, or when you have no passkey. The link works once, for half an hour.',
  mail: 'Your mail address',
  ask: 'Send me a link',
  askedTitle: 'Look in your mail',
  askedText: 'If we know this mail address, a mail is on its way now. Open the link in it on this device.',
  askedNone:
    'Does nothing arrive? Look among unwanted mail, or ask the clerk or the operator under which address you are known.',
  tooManyTitle: 'Wait a moment',
  tooManyText:
    'There were too many attempts to sign in from this address. Try again in a quarter of an hour.',
  demoTitle: 'Try an office',
  demoIntro:
    'This is a demonstration: you sign in as an office, without a password. The persons do not exist.',
  tryClerk: 'Regional clerk: open a vote, confirm its result and send an advice.',
  trySpecialist: 'Fraction specialist: cast the vote of your fraction.',
  tryCouncilClerk: 'Council clerk: record what your council decided and account for a deviation.',
  allOffices: 'All offices',
  signInAs: 'Sign in as',
  linkTitle: 'Sign in with your link',
  linkIntro: 'This button signs you in. The link works once.',
  linkButton: 'Sign in',
  linkOver: 'This link has been used or is over. Ask the clerk or the operator for a new one.',
  linkAnew: 'Ask for a new link by mail yourself',
  notSignedIn: 'Sign in first.',
};
export const signInMessages = { nl, en };
