const nl = {
  work: 'Mijn werk',
  workIntro: 'Wat in deze regio van u wordt gevraagd. Wat het eerst moet, staat bovenaan.',
  workNoDay: 'geen dag',
  workLast: 'uiterlijk',
  workNone: 'Er wordt nu niets van u gevraagd. Zodra er iets op u wacht, staat het hier.',
  workDenied: 'Uw werk ziet u als u bent aangemeld.',
  notFoundTitle: 'Deze pagina bestaat niet',
  notFoundText: 'Het adres klopt niet, of de pagina is er nooit geweest.',
  toStart: 'Naar het begin',
  foreignTitle: 'Dit formulier kwam niet van deze site',
  tooMany:
    'U verstuurt nu te veel achter elkaar. Er is niets opgeslagen; wat u typte staat er nog. Wacht even en verstuur het opnieuw.',
  foreignText: 'Open de pagina opnieuw en verstuur het formulier dan nog eens.',
  tooLargeTitle: 'Dit is te veel in één keer',
  tooLargeText:
    'Ga terug in uw browser: wat u typte staat er nog. Maak de tekst korter, of stuur hem in delen.',
  notAFormText: 'Dit is geen formulier van deze site. Ga terug in uw browser en verstuur het nog eens.',
  fileAgain: 'Kies het bestand opnieuw: een browser vult het niet nog eens in.',
  busyTitle: 'Het is even te druk',
  busyText: 'Er worden nu te veel documenten tegelijk gemaakt. Probeer het over een minuut opnieuw.',
  goneTitle: 'Dit wordt niet meer getoond',
  faultTitle: 'Er ging iets mis',
  faultText: 'Dit ligt aan ons. Probeer het zo nog eens. Blijft het misgaan, noem dan dit nummer:',
  deniedTitle: 'Dit kan met een ander ambt',
  deniedSignIn: 'Aanmelden',
  typedTitle: 'Wat u invulde',
  typedText: 'Deze pagina heeft er geen veld meer voor. Kopieer het als u het wilt bewaren.',
  regionsTitle: "Regio's",
  regionsText: 'Kies een regio.',
  regionsNone:
    'Er is nog geen regio. De beheerder nodigt zichzelf uit met: npx regiotafel people invite --operator, en maakt er dan een onder Beheer. Zie de README.',
};

const en: typeof nl = {
  work: 'My work',
  workIntro: 'What is asked of you in this region. What comes first stands at the top.',
  workNoDay: 'no day',
  workLast: 'at the latest',
  workNone: 'Nothing is asked of you now. As soon as something waits for you, it stands here.',
  workDenied: 'You see your work when you are signed in.',
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address is not right, or the page was never there.',
  toStart: 'To the start',
  foreignTitle: 'This form did not come from this site',
  tooMany:
    'You are sending too much in a row. Nothing was stored; what you typed is still there. Wait a moment and send it again.',
  foreignText: 'Open the page again and then send the form once more.',
  tooLargeTitle: 'This is too much at once',
  tooLargeText:
    'Go back in your browser: what you typed is still there. Make the text shorter, or send it in parts.',
  notAFormText: 'This is no form of this site. Go back in your browser and send it once more.',
  fileAgain: 'Choose the file again: a browser does not fill it in once more.',
  busyTitle: 'Too busy for a moment',
  busyText: 'Too many documents are being made at the moment. Try again in a minute.',
  goneTitle: 'This is not shown any more',
  faultTitle: 'Something went wrong',
  faultText: 'This is our fault. Try again in a moment. If it goes on, mention this number:',
  deniedTitle: 'This takes another office',
  deniedSignIn: 'Sign in',
  typedTitle: 'What you filled in',
  typedText: 'This page has no field for it any more. Copy it if you want to keep it.',
  regionsTitle: 'Regions',
  regionsText: 'Choose a region.',
  regionsNone:
    'There is no region yet. The operator invites himself or herself with: npx regiotafel people invite --operator, and then makes one under Operators. See the README.',
};

export const mainMessages = { nl, en };
