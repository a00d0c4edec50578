const nl = {
  title: 'Aanmelden',
  forReal: 'Met een eigen account',
  intro:
    'Lezen kan zonder aanmelden. Aanmelden is voor wie een ambt bekleedt in de regio. Een wachtwoord bestaat hier niet.',
  byProvider: 'Met het account van uw organisatie',
  providerTrouble: 'Aanmelden lukte niet',
  again: 'Terug naar aanmelden',
  troubles: {
    not_set_up: (name: string) =>
      `Aanmelden met ${name} is nog niet klaar: het geheim van de dienst ontbreekt. De beheerder kan dat zetten.`,
    not_reached: (name: string) =>
      `${name} is nu niet te bereiken. Probeer het straks opnieuw; duurt het lang, bel dan de beheerder.`,
    broken_off: (name: string) => `U hebt het aanmelden met ${name} afgebroken.`,
    not_begun: () =>
      'Dit aanmelden is niet in deze browser begonnen, duurde langer dan tien minuten, of was al gebruikt. Begin opnieuw.',
    not_trusted: (name: string) =>
      `Het antwoord van ${name} klopt niet, dus u bent niet aangemeld. Begin opnieuw; gebeurt het weer, bel dan de beheerder.`,
    claim_missing: (name: string) =>
      `${name} zegt niet wie u bent: het kenmerk waaraan Regiotafel u herkent, ontbreekt. De beheerder kan dat instellen.`,
    address_unverified: (name: string) =>
      `${name} heeft uw mailadres niet gecontroleerd. Vraag daar om herstel.`,
    acr_missing: (name: string) =>
      `U hebt zich bij ${name} te licht aangemeld. Meld u daar aan met een tweede stap, zoals een app of een sleutel.`,
    amr_missing: (name: string) =>
      `U hebt zich bij ${name} te licht aangemeld. Meld u daar aan met een tweede stap, zoals een app of een sleutel.`,
    account_unknown: (name: string) =>
      `Uw account van ${name} is hier niet bekend. Een account alleen geeft geen toegang: vraag uw griffie om een uitnodiging.`,
    no_office: (name: string) =>
      `U bekleedt vandaag geen ambt bij de gemeente van ${name}. Klopt dat niet, bel dan uw griffie.`,
    other_account: (name: string) =>
      `Bij ${name} hoorde eerder een ander account bij u. Kreeg u een nieuw account, vraag dan de beheerder om het over te zetten.`,
  },
  byPasskey: 'Met een passkey',
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
  byProvider: 'With the account of your organisation',
  providerTrouble: 'Signing in did not succeed',
  again: 'Back to signing in',
  troubles: {
    not_set_up: (name) =>
      `Signing in with ${name} is not ready: the secret of the provider is missing. The operator can set it.`,
    not_reached: (name) => `${name} cannot be reached now. Try again later; if it lasts, call the operator.`,
    broken_off: (name) => `You broke off signing in with ${name}.`,
    not_begun: () =>
      'This sign-in was not begun in this browser, took more than ten minutes, or was used already. Begin again.',
    not_trusted: (name) =>
      `The answer of ${name} is not right, so you are not signed in. Begin again; if it happens again, call the operator.`,
    claim_missing: (name) =>
      `${name} does not say who you are: the claim by which Regiotafel knows you is missing. The operator can set that up.`,
    address_unverified: (name) => `${name} has not verified your mail address. Ask there to have it mended.`,
    acr_missing: (name) =>
      `You signed in too lightly at ${name}. Sign in there with a second step, such as an app or a key.`,
    amr_missing: (name) =>
      `You signed in too lightly at ${name}. Sign in there with a second step, such as an app or a key.`,
    account_unknown: (name) =>
      `Your account of ${name} is not known here. An account alone gives no access: ask your clerk for an invitation.`,
    no_office: (name) =>
      `You hold no office today at the municipality of ${name}. If that is not right, call your clerk.`,
    other_account: (name) =>
      `At ${name} another account belonged to you before. If you got a new one, ask the operator to move it.`,
  },
  byPasskey: 'With a passkey',
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
