const nl = {
  title: 'Raadsdagen inlezen',
  crumb: 'Inlezen',
  link: 'Raadsdagen inlezen uit een bestand',
  intro:
    'Lees de vergaderdata in zoals het eigen systeem van de raad ze geeft. U ziet eerst wat er verandert. Pas als u dat overneemt, staat het in de kalender.',
  file: 'Bestand',
  fileHint: 'CSV, agendabestand (.ics) of JSON van het raadsinformatiesysteem; ten hoogste 512 kB.',
  text: 'Of plak de inhoud',
  unknown: 'Wat is een vergadering waarvan de soort niet uit de naam blijkt?',
  unknowns: {
    overslaan: 'Overslaan en noemen',
    raad: 'Een raadsvergadering',
    commissie: 'Een raadscommissie',
  },
  address: 'Adres van een vergadering in het eigen systeem (mag leeg blijven)',
  addressHint:
    'Alleen voor JSON waarin vergaderingen geen openbaar adres hebben: zo krijgt elke dag toch een link. Zet {id} waar het nummer staat, zoals https://amsterdam.raadsinformatie.nl/vergadering/{id}.',
  submit: 'Lezen en bekijken',
  how: 'Hoe komt u aan een bestand?',
  ways: [
    'Agendabestand (.ics): de meeste raadsinformatiesystemen en agendaprogramma’s kunnen de agenda zo opslaan. Herhaalde, verzette en geannuleerde vergaderingen worden herkend.',
    'CSV: een lijst met boven de kolommen een naam. Dag is verplicht; tot_en_met, tijd, eind, soort, naam, plaats, link, kenmerk en status mogen. Met kenmerk wordt een verzette dag als dezelfde herkend.',
    'JSON: het antwoord van het raadsinformatiesysteem over een of meer vergaderingen, ongewijzigd.',
  ],
  waiting: 'Wacht op uw besluit',
  waits: (file: string, day: string) => `${file}, ingelezen op ${day}`,
  previewTitle: (file: string) => `Wat verandert door ${file}`,
  preview: 'Er is nog niets veranderd. Bekijk wat er zou veranderen, en neem het over of laat het liggen.',
  until: (day: string) => `Dit blijft staan tot en met ${day}.`,
  counts: (added: number, changed: number, cancelled: number, same: number) =>
    `${added} nieuw, ${changed} gewijzigd, ${cancelled} vervallen, ${same} hetzelfde.`,
  added: 'Nieuw',
  changed: 'Gewijzigd',
  cancelled: 'Vervallen volgens het bestand',
  gone: 'Staat er wel, maar niet in het bestand',
  goneNote: 'Deze dagen blijven staan, tenzij u hieronder kiest om ze in te trekken.',
  ignored: (count: number) =>
    count === 1 ? '1 vervallen dag die hier niet staat' : `${count} vervallen dagen die hier niet staan`,
  ignoredNote: 'Het bestand noemt ze vervallen. Ze staan niet in deze kalender, dus er verandert niets.',
  before: 'Staat er voor de eerste dag van het bestand',
  beforeNote: (day: string) =>
    `Het bestand begint op ${day}: deze dagen ervoor blijven staan, ook als u hieronder intrekt. Klopt er een niet meer, trek die dan zelf in.`,
  after: 'Staat er na de laatste dag van het bestand',
  afterNote: (day: string) =>
    `Het bestand loopt tot en met ${day}: deze dagen erna blijven staan, ook als u hieronder intrekt.`,
  otherKinds: 'Van een soort die niet in het bestand staat',
  otherKindsNote:
    'Het bestand zegt niets over deze soort: deze dagen blijven staan, ook als u hieronder intrekt.',
  alike: (count: number, first: string | null, last: string | null) =>
    first === null || last === null ? `${count} keer` : `${count} keer, van ${first} tot en met ${last}`,
  problems: 'Niet overgenomen',
  problemsNote: 'De rest kunt u gewoon overnemen.',
  place: 'Waar',
  what: 'Wat er staat',
  why: 'Waarom niet',
  was: 'Was',
  becomes: 'Wordt',
  noLink: 'Geen link naar het eigen systeem.',
  withoutLink: (count: number) =>
    count === 1
      ? '1 dag heeft geen link naar het eigen systeem van de raad.'
      : `${count} dagen hebben geen link naar het eigen systeem van de raad.`,
  withdraw: 'Wat niet in het bestand staat',
  withdrawNo: 'Laten staan',
  withdrawYes: 'Ook intrekken',
  reason: 'Waarom (mag leeg blijven)',
  reasonHint: 'Staat bij wat verandert of vervalt. Leeg: de naam van het bestand.',
  take: 'Overnemen in de kalender',
  visible: 'Wat u overneemt, is meteen openbaar, ook in andere regio’s waarin deze gemeente samenwerkt.',
  nothing: 'Er is niets over te nemen: alles wat in het bestand staat, staat er al zo.',
  again: 'Een ander bestand inlezen',
};
const en: typeof nl = {
  title: 'Read in council dates',
  crumb: 'Read in',
  link: 'Read in council dates from a file',
  intro:
    'Read in the dates as the council’s own system gives them. First you see what would change. Only when you take it over does it stand in the calendar.',
  file: 'File',
  fileHint: 'CSV, calendar file (.ics) or JSON of the council information system; at most 512 kB.',
  text: 'Or paste its content',
  unknown: 'What is a meeting whose name does not say its kind?',
  unknowns: { overslaan: 'Leave out and name', raad: 'A council meeting', commissie: 'A council committee' },
  address: 'Address of a meeting in the council’s own system (may be left empty)',
  addressHint:
    'Only for JSON in which meetings have no public address: so each day has a link after all. Put {id} where the number stands, such as https://amsterdam.raadsinformatie.nl/vergadering/{id}.',
  submit: 'Read and look',
  how: 'How do you get a file?',
  ways: [
    'Calendar file (.ics): most council information systems and calendar programs save their calendar like this. Repeated, moved and cancelled meetings are recognised.',
    'CSV: a list with a name above each column. Dag (day) is needed; tot_en_met, tijd, eind, soort, naam, plaats, link, kenmerk and status may be there. With kenmerk a day that moved is recognised as the same.',
    'JSON: the answer of the council information system about one or more meetings, unchanged.',
  ],
  waiting: 'Waits for you to decide',
  waits: (file, day) => `${file}, read on ${day}`,
  previewTitle: (file) => `What ${file} changes`,
  preview: 'Nothing has changed yet. Look at what would change, and take it over or leave it.',
  until: (day) => `This stays here up to and including ${day}.`,
  counts: (added, changed, cancelled, same) =>
    `${added} new, ${changed} changed, ${cancelled} cancelled, ${same} the same.`,
  added: 'New',
  changed: 'Changed',
  cancelled: 'Cancelled, says the file',
  gone: 'Stands here, but not in the file',
  goneNote: 'These days stay, unless you choose below to withdraw them.',
  ignored: (count) =>
    count === 1
      ? '1 cancelled day that does not stand here'
      : `${count} cancelled days that do not stand here`,
  ignoredNote: 'The file calls them cancelled. They are not in this calendar, so nothing changes.',
  before: 'Stands before the first day of the file',
  beforeNote: (day) =>
    `The file begins on ${day}: these days before it stay, also when you withdraw below. Where one is not right any more, withdraw it yourself.`,
  after: 'Stands after the last day of the file',
  afterNote: (day) => `The file runs until ${day}: these days after it stay, also when you withdraw below.`,
  otherKinds: 'Of a kind that is not in the file',
  otherKindsNote: 'The file says nothing of this kind: these days stay, also when you withdraw below.',
  alike: (count, first, last) =>
    first === null || last === null ? `${count} times` : `${count} times, from ${first} to ${last}`,
  problems: 'Not taken over',
  problemsNote: 'You can take over the rest all the same.',
  place: 'Where',
  what: 'What it says',
  why: 'Why not',
  was: 'Was',
  becomes: 'Becomes',
  noLink: 'No link to the council’s own system.',
  withoutLink: (count) =>
    count === 1
      ? '1 day has no link to the council’s own system.'
      : `${count} days have no link to the council’s own system.`,
  withdraw: 'What is not in the file',
  withdrawNo: 'Let it stand',
  withdrawYes: 'Withdraw it too',
  reason: 'Why (may be left empty)',
  reasonHint: 'Stands with what changes or is cancelled. Empty: the name of the file.',
  take: 'Take over into the calendar',
  visible: 'What you take over is public at once, in other regions of this municipality too.',
  nothing: 'There is nothing to take over: all that the file says stands there like this.',
  again: 'Read in another file',
};
export const importMessages = { nl, en };
