const nl = {
  title: (fraction: string) => `Concept-standpunt van ${fraction}`,
  drafts: 'Concepten die u kunt zien',
  keep: 'Als concept bewaren, alleen voor u',
  keepNote:
    'Een concept ziet u alleen. Daarna kiest u met wie u het deelt: uw fractie, zusterfracties, personen, de commissie, of ieder met een ambt in de regio. Openbaar wordt het pas als u het indient.',
  notPublic: 'Dit is een concept. Het is niet openbaar.',
  seenBy: 'Het is te zien voor:',
  author: (office: string) => `${office}, die het schreef`,
  ownFraction: (fraction: string) =>
    `de specialisten van ${fraction}, die het ook kunnen wijzigen en indienen`,
  sister: (fraction: string) => `de specialisten van ${fraction}`,
  nobodyElse: {
    named:
      'Verder voor niemand: niet voor de regiogriffier, de voorzitter of de beheerder op hun pagina’s. Wie hier geen ambt meer heeft, ziet het niet meer.',
    body: 'Verder voor niemand: niet voor inwoners en niet voor wie een ander ambt in de regio heeft. Wie geen zetel meer heeft in dit orgaan, ziet het niet meer.',
    region: 'Niet voor inwoners. Wie hier geen ambt meer heeft, ziet het niet meer.',
  },
  bodyToo: (body: string) =>
    `wie een ambt of een zetel heeft in ${body}: ook de voorzitter en de griffier die daar zitten`,
  regionToo: 'iedereen die een ambt heeft in deze regio, in welke gemeente ook',
  level: 'Wie mag het lezen?',
  levelHint:
    'Wie u hieronder aanwijst, kan het in elk geval lezen. Wijzigen en indienen doet alleen uw fractie.',
  levels: {
    named: () => 'Alleen wie ik hieronder aanwijs',
    body: (body: string) => `Ook iedereen met een ambt of zetel in ${body}`,
    region: () => 'Ook iedereen met een ambt in deze regio, behalve maatschappelijke leden',
  },
  changed: (moment: string, version: number) => `Versie ${version}, ${moment}`,
  open: 'Nog open',
  noText: 'Er staat nog geen toelichting.',
  edit: 'Concept wijzigen en delen',
  undecidedYet: 'Nog open laten',
  share: 'Delen met',
  shareOwn: 'Eigen fractie',
  shareOwnYes: (fraction: string) =>
    `De andere specialisten van ${fraction}: zij kunnen het ook wijzigen en indienen`,
  shareSisters: 'Fracties in andere raden: zij kunnen het lezen',
  sharePersons: 'Personen met een ambt in deze regio: zij kunnen het lezen',
  save: 'Concept bewaren',
  submit: 'Indienen: openbaar maken',
  submitSub:
    'Wat hieronder staat, is wat iedereen te zien krijgt. Wijzigt u nog iets, bewaar het concept dan eerst.',
  shows: (fraction: string, stance: string) => `het standpunt van ${fraction}: ${stance}`,
  showsReasons: 'de toelichting, letterlijk zoals ze hier staat:',
  showsWho: (office: string) => `uw ambt (${office}) en het moment, ook in het journaal`,
  staysHidden:
    'Niet zichtbaar wordt met wie u het concept deelde, of wat er eerder in stond: dat wordt gewist.',
  afterwards: 'Intrekken kan later met een reden. Dan blijft te zien dat het er stond.',
  incomplete: 'Indienen kan zodra er een standpunt en een toelichting staan.',
  discard: 'Concept weggooien',
  discardNote: 'Het concept en met wie het gedeeld was, worden gewist.',
  denied: 'Dit concept is er niet, of het is niet met u gedeeld.',
};
const en: typeof nl = {
  title: (fraction) => `Draft position of ${fraction}`,
  drafts: 'Drafts that you can see',
  keep: 'Keep as a draft, for you alone',
  keepNote:
    'A draft is seen by you alone. Then you choose with whom you share it: your fraction, sister fractions, persons, the committee, or everybody with an office in the region. It becomes public only when you submit it.',
  notPublic: 'This is a draft. It is not public.',
  seenBy: 'It can be seen by:',
  author: (office) => `${office}, who wrote it`,
  ownFraction: (fraction) => `the specialists of ${fraction}, who can change and submit it too`,
  sister: (fraction) => `the specialists of ${fraction}`,
  nobodyElse: {
    named:
      'By nobody else: not by the regional clerk, the chair or the operator on their pages. Who holds no office here any more does not see it any more.',
    body: 'By nobody else: not by residents and not by who holds another office in the region. Who has no seat in this body any more does not see it any more.',
    region: 'Not by residents. Who holds no office here any more does not see it any more.',
  },
  bodyToo: (body) =>
    `who holds an office or has a seat in ${body}: the chair and the clerk who sit there too`,
  regionToo: 'everybody who holds an office in this region, in whichever municipality',
  level: 'Who may read it?',
  levelHint: 'Those you name below can read it in any case. Only your fraction changes and submits it.',
  levels: {
    named: () => 'Only those I name below',
    body: (body) => `Also everybody with an office or seat in ${body}`,
    region: () => 'Also everybody with an office in this region, except societal members',
  },
  changed: (moment, version) => `Version ${version}, ${moment}`,
  open: 'Still open',
  noText: 'There are no reasons yet.',
  edit: 'Change and share the draft',
  undecidedYet: 'Leave open',
  share: 'Share with',
  shareOwn: 'Own fraction',
  shareOwnYes: (fraction) => `The other specialists of ${fraction}: they can change and submit it too`,
  shareSisters: 'Fractions in other councils: they can read it',
  sharePersons: 'Persons with an office in this region: they can read it',
  save: 'Keep the draft',
  submit: 'Submit: make public',
  submitSub:
    'What stands below is what everybody will see. If you still change something, keep the draft first.',
  shows: (fraction, stance) => `the position of ${fraction}: ${stance}`,
  showsReasons: 'the reasons, literally as they stand here:',
  showsWho: (office) => `your office (${office}) and the moment, in the journal too`,
  staysHidden:
    'With whom you shared the draft, or what stood in it before, does not become visible: it is erased.',
  afterwards: 'You can withdraw it later with a reason. It stays to be seen that it was there.',
  incomplete: 'You can submit once there are a position and reasons.',
  discard: 'Throw the draft away',
  discardNote: 'The draft, and with whom it was shared, are erased.',
  denied: 'There is no such draft, or it is not shared with you.',
};
export const draftMessages = { nl, en };
