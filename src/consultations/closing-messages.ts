const nl = {
  noteOpen:
    'De nota is er nog niet. Als de raadpleging is gesloten, beantwoordt de regiogriffier elk punt, en dan gaat zij naar de raden.',
  noteClosed: 'De nota is er nog niet. De regiogriffier beantwoordt elk punt, en dan gaat zij naar de raden.',
  reopenShows: ['Dat de raadpleging weer open is, op welke dag en waarom'],
  withdrawShows: ['Dat de raadpleging is ingetrokken, op welke dag en waarom'],
  inTermAgain: (name: string, until: string) =>
    `${name} nam terug dat de raad niets inbrengt, en kan reageren tot en met ${until}.`,
  waitsForIt: 'De conclusie en de nota kunnen daarna, of zodra die raad heeft gereageerd.',
  suppliesIt: 'Wat die raad indient, beantwoordt u in een aanvulling op de nota.',
  since: {
    brought: (concluded: string, name: string, _point: string) =>
      `Sinds de conclusie van ${concluded} bracht ${name} iets in.`,
    corrected: (concluded: string, name: string, _point: string) =>
      `Sinds de conclusie van ${concluded} is de inbreng van ${name} verbeterd.`,
    left: (concluded: string, name: string, point: string) =>
      `Sinds de conclusie van ${concluded} trok ${name} zich terug uit ${point}.`,
    joined: (concluded: string, name: string, point: string) =>
      `Sinds de conclusie van ${concluded} sloot ${name} aan bij ${point}.`,
  },
  lookAgain: 'Kijk de conclusie na en bewaar haar opnieuw als zij nog klopt.',
  writeOwn: 'Nog geen punten. Schrijf er hieronder een.',
  shareAlone:
    'Alleen zij zien uw concept, ook de regiogriffier niet. Aansluiten kan niet meer: de nota is al naar de raden gestuurd.',
  decidedOn: (day: string) => `Besloten op ${day}.`,
  withdrawnPoints: 'Teruggetrokken punten',
  withdrawnOn: (day: string) => `Teruggetrokken op ${day}: geen raad staat hier nog achter.`,
  joinedAfter: {
    answer: (name: string, day: string) => `${name} sloot aan op ${day}, na het antwoord.`,
    note: (name: string, day: string) => `${name} sloot aan op ${day}, nadat de nota was gestuurd.`,
  },
  mine: {
    handedIn: (until: string) =>
      `De termijn van uw raad loopt tot en met ${until}. Wil uw raad nog aansluiten bij een punt of zich terugtrekken, vraag de regiogriffier dan te heropenen.`,
    decided: (until: string) =>
      `De termijn loopt tot en met ${until}. Besluit uw raad zich uit een punt terug te trekken, vraag de regiogriffier dan te heropenen.`,
    writes: (until: string) =>
      `De termijn van uw raad loopt tot en met ${until}. Wat tot dan binnenkomt, is op tijd. Sluit uw raad aan bij een punt dat al is beantwoord, dan staat dat erbij.`,
    ownAlone: (until: string) =>
      `De nota is al naar de raden gestuurd. Uw raad kan tot en met ${until} eigen punten indienen: die zijn op tijd en krijgen een antwoord. Aansluiten bij een punt van een andere raad kan niet meer.`,
  },
  jointEnded:
    'De raadpleging is ingetrokken. Wat u met andere raden schreef, blijft voor hun griffiers staan.',
  tasks: {
    left: 'Lezen welke raad zich uit een punt terugtrok',
    inTermAgain: 'Een raad kan weer reageren: wachten met de conclusie',
    inTermAfter: 'Een raad kan weer reageren: de nota krijgt dan een aanvulling',
    reopened: 'Lezen dat de raadpleging weer open is',
    reopenedOn: (day: string) => `Heropend op ${day}.`,
    withdrawn: 'Lezen dat de raadpleging is ingetrokken',
    withdrawnOn: (day: string) => `Ingetrokken op ${day}.`,
  },
  misses: (until: string) =>
    `Volgens de raadskalender vergadert deze raad niet in wat rest van de termijn, die loopt tot en met ${until}.`,
};
const en: typeof nl = {
  noteOpen:
    'There is no note yet. Once the consultation has closed the regional clerk answers each point, and then it goes to the councils.',
  noteClosed:
    'There is no note yet. The regional clerk answers each point, and then it goes to the councils.',
  reopenShows: ['That the consultation is open again, on which day and why'],
  withdrawShows: ['That the consultation was withdrawn, on which day and why'],
  inTermAgain: (name, until) =>
    `${name} took back that its council brings nothing, and can respond until ${until}.`,
  waitsForIt: 'You can conclude and send the note after that, or once that council has responded.',
  suppliesIt: 'What that council hands in you answer in a supplement to the note.',
  since: {
    brought: (concluded, name) => `Since the conclusion of ${concluded} ${name} brought something.`,
    corrected: (concluded, name) =>
      `Since the conclusion of ${concluded} what ${name} brought was corrected.`,
    left: (concluded, name, point) => `Since the conclusion of ${concluded} ${name} left ${point}.`,
    joined: (concluded, name, point) => `Since the conclusion of ${concluded} ${name} joined ${point}.`,
  },
  lookAgain: 'Look at the conclusion again, and save it once more if it still holds.',
  writeOwn: 'No points yet. Write one below.',
  shareAlone:
    'Only they see your draft; the regional clerk does not either. They cannot join it any more: the note was sent to the councils already.',
  decidedOn: (day) => `Decided on ${day}.`,
  withdrawnPoints: 'Withdrawn points',
  withdrawnOn: (day) => `Withdrawn on ${day}: no council stands behind this any more.`,
  joinedAfter: {
    answer: (name, day) => `${name} joined on ${day}, after the answer.`,
    note: (name, day) => `${name} joined on ${day}, after the note was sent.`,
  },
  mine: {
    handedIn: (until) =>
      `The term of your council runs until ${until}. If your council wants to join or leave a point, ask the regional clerk to open the consultation again.`,
    decided: (until) =>
      `The term runs until ${until}. If your council decides to leave a point, ask the regional clerk to open the consultation again.`,
    writes: (until) =>
      `The term of your council runs until ${until}. What comes in until then is in time. If your council joins a point that was answered already, that is said with it.`,
    ownAlone: (until) =>
      `The note was sent to the councils already. Until ${until} your council can hand in points of its own: they are in time, and are answered. Joining a point of another council is not possible any more.`,
  },
  jointEnded:
    'The consultation was withdrawn. What you wrote with other councils stays there for their clerks.',
  tasks: {
    left: 'Read which council left a point',
    inTermAgain: 'A council can respond again: wait with the conclusion',
    inTermAfter: 'A council can respond again: the note then gets a supplement',
    reopened: 'Read that the consultation is open again',
    reopenedOn: (day) => `Opened again on ${day}.`,
    withdrawn: 'Read that the consultation was withdrawn',
    withdrawnOn: (day) => `Withdrawn on ${day}.`,
  },
  misses: (until) =>
    `According to the council's calendar this council does not meet in what is left of the term, which runs until ${until}.`,
};
/** Of what follows on closing: in the term of a council, after the answers and the note, and when it is undone. */
export const closingMessages = { nl, en };
