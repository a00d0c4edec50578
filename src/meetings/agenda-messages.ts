import { plainDate } from '#platform/html';
import type { Lang } from '#platform/http';
import type { NotedChange } from './agenda-store.ts';

const nl = {
  steps: { explain: 'Toelichting', talk: 'Vragen en wensen', note: 'Uitkomst genoteerd' },
  stepsOf: 'Stappen van dit punt',
  spoken: (time: string) => `aan de orde sinds ${time}`,
  general: 'Algemeen',
  own: 'Eigen punt',
  ownGroup: 'Anders',
  ownChoice: 'Een eigen punt: opening, mededelingen, rondvraag',
  ownTitle: 'Naam van het eigen punt',
  ownTitleHint: 'Alleen bij een eigen punt, zoals Opening of Rondvraag.',
  phaseHint: 'Bij een eigen punt niet nodig. Beeld en oordeel alleen over voorstellen van deze commissie.',
  minutes: 'Aantal minuten',
  minutesHint: 'Mag leeg blijven. Met minuten bij elk punt loopt de klok mee.',
  ends: (time: string) => `Einde ongeveer ${time}.`,
  about: 'ongeveer',
  minuteCount: (count: number) => (count === 1 ? '1 minuut' : `${count} minuten`),
  papers: 'Stukken',
  paperOf: 'document van het voorstel',
  experts: 'Deskundigen van buiten',
  expertsHint: 'Een per regel. Functie en organisatie zijn genoeg; een naam die u typt, wordt openbaar.',
  expertHeard: 'kwam aan het woord',
  explainers: 'Toelichters',
  explainersNote:
    'Wie dit punt komt toelichten. Het staat op de agenda en in de oproep; een naam die u typt, wordt openbaar.',
  announcedGoverning: 'Bestuurder die toelicht',
  announcedSocietal: 'Maatschappelijk lid dat toelicht',
  mayBeEmpty: 'Mag leeg blijven.',
  willExplain: 'Toelichting door',
  wasAnnounced: 'Aangekondigd was',
  confirmTitle: 'Toelichting en deskundigen',
  confirmNote: 'Tik aan wie aan het woord kwam.',
  confirm: 'Lichtte toe',
  confirmExpert: 'Kwam aan het woord',
  notAfterAll: 'Toch niet',
  roles: { governing: 'bestuurder', societal: 'maatschappelijk lid', expert: 'deskundige' },
  paperTitle: 'Stuk: titel',
  paperAddress: 'Stuk: adres',
  papersNote: 'De documenten van het voorstel horen er vanzelf bij. Voeg hier toe wat er nog meer ligt.',
  edit: 'Bewerken',
  editTitle: 'Agendapunt bewerken',
  editSubmit: 'Punt bewaren',
  draft: 'Concept',
  draftPublic:
    'De agenda is nog niet gepubliceerd. De regiogriffier publiceert oproep, agenda en stukken tegelijk.',
  draftBegun:
    'De vergadering is begonnen: iedereen leest deze agenda. De oproep is niet gepubliceerd; wat u nu verandert, blijft zichtbaar.',
  draftOwn: 'Concept: alleen u en de voorzitter zien deze agenda.',
  publish: 'Oproep, agenda en stukken publiceren',
  publishNote:
    'Oproep, agenda en stukken worden op hetzelfde moment openbaar. Wat u daarna verandert, blijft zichtbaar met het moment erbij.',
  takeOffReason: 'Waarom gaat dit punt van de agenda?',
  takeOffNote:
    'De agenda is gepubliceerd. Het adres van het punt blijft en zegt wanneer, waarom en door wie het eraf ging.',
  showsConvocation: (day: string, place: string) => `de oproep: ${day}, ${place}`,
  showsItem: (title: string) => `het agendapunt "${title}", met tijd, toelichters en deskundigen`,
  showsPapers: 'de stukken bij deze punten: bekijk ze op de oproep hierboven voordat u publiceert',
  speakersHidden:
    'Wie vraagt om in te spreken ziet alleen de regiogriffier; openbaar is alleen hoeveel sprekers er zijn.',
  wasRemoved: (title: string) => `Hier stond het agendapunt "${title}" van een gepubliceerde agenda.`,
  wasRemovedTitle: 'Dit punt is van de agenda gehaald',
  toMeeting: 'De agenda zoals die nu is',
  bySystem: 'het systeem: er was geen verantwoording meer nodig',
  published: (moment: string) => `Gepubliceerd op ${moment}.`,
  changes: 'Gewijzigd sinds de agenda openbaar is',
  noChanges: 'Sinds de agenda openbaar is, is niets gewijzigd.',
  changedCount: (count: number) =>
    count === 1
      ? '1 wijziging sinds de agenda openbaar is'
      : `${count} wijzigingen sinds de agenda openbaar is`,
  convocation: 'Oproep',
  toConvocation: 'Oproep bekijken of afdrukken',
  convocationIntro: (body: string) => `De ${body} vergadert. U bent welkom: de vergadering is openbaar.`,
  convocationOther: (body: string) => `${body} vergadert.`,
  invited: 'Opgeroepen: van elke fractie in de raden van de regio de fractiespecialist.',
  onScreen: 'Stukken en latere wijzigingen staan op:',
  now: 'Nu aan de orde',
  done: 'Klaar',
  toCome: 'Nog niet aan de orde',
  takeUp: 'Aan de orde stellen',
  takeUpName: (title: string) => `Aan de orde stellen: ${title}`,
  noneNow: 'Er is nog geen punt aan de orde. Stel er links een aan de orde.',
  noneNowLater: 'Vanaf de dag van de vergadering stelt u hier een punt aan de orde.',
  currentItem: 'Het punt dat aan de orde is',
  since: (time: string) => `sinds ${time}`,
  toItem: 'Vragen, toelichting en uitkomst noteren',
  next: 'Volgend punt aan de orde stellen',
  nextItem: 'Hierna:',
  moveName: (title: string) => `Verplaatsen: ${title}`,
  moveHelp: 'Sleep een punt aan het handvat, of druk op spatie en dan op de pijlen.',
  // Said by the script that drags; it fills in the rest.
  taken: '{title} opgepakt. Pijl omhoog of omlaag verplaatst, spatie zet neer, Escape breekt af.',
  moved: '{title}: plaats {place} van {count}.',
  dropped: '{title} staat op plaats {place}. De volgorde is bewaard.',
  restored: '{title} staat weer op de oude plaats.',
  failed: 'Dit is niet bewaard.',
};
const en: typeof nl = {
  steps: { explain: 'Explanation', talk: 'Questions and wishes', note: 'Outcome noted' },
  stepsOf: 'Steps of this item',
  spoken: (time) => `under discussion since ${time}`,
  general: 'General',
  own: 'Item of its own',
  ownGroup: 'Other',
  ownChoice: 'An item of its own: opening, announcements, any other business',
  ownTitle: 'Name of the own item',
  ownTitleHint: 'Only for an item of its own, such as Opening or Any other business.',
  phaseHint: 'Not needed for an item of its own. Picture and opinion only of proposals of this committee.',
  minutes: 'Number of minutes',
  minutesHint: 'May stay empty. With minutes for every item the clock runs along.',
  ends: (time) => `Ends at about ${time}.`,
  about: 'about',
  minuteCount: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  papers: 'Papers',
  paperOf: 'document of the proposal',
  experts: 'Outside experts',
  expertsHint: 'One a line. Office and organisation are enough; a name that you type becomes public.',
  expertHeard: 'spoke',
  explainers: 'Explainers',
  explainersNote:
    'Who comes to explain this item. It stands on the agenda and in the convocation; a name that you type becomes public.',
  announcedGoverning: 'Governing member who explains',
  announcedSocietal: 'Societal member who explains',
  mayBeEmpty: 'May stay empty.',
  willExplain: 'Explanation by',
  wasAnnounced: 'Announced was',
  confirmTitle: 'Explanation and experts',
  confirmNote: 'Tap who spoke.',
  confirm: 'Explained',
  confirmExpert: 'Spoke',
  notAfterAll: 'Not after all',
  roles: { governing: 'governing member', societal: 'societal member', expert: 'expert' },
  paperTitle: 'Paper: title',
  paperAddress: 'Paper: address',
  papersNote: 'The documents of the proposal come along by themselves. Add here what else there is.',
  edit: 'Edit',
  editTitle: 'Edit the agenda item',
  editSubmit: 'Save the item',
  draft: 'Draft',
  draftPublic:
    'The agenda has not been published yet. The regional clerk publishes convocation, agenda and papers at one moment.',
  draftBegun:
    'The meeting has begun: everyone reads this agenda. The convocation was not published; what you change now stays visible.',
  draftOwn: 'Draft: only you and the chair see this agenda.',
  publish: 'Publish convocation, agenda and papers',
  publishNote:
    'Convocation, agenda and papers become public at the same moment. What you change after that stays visible with its moment.',
  takeOffReason: 'Why does this item leave the agenda?',
  takeOffNote:
    'The agenda was published. The address of the item stays and says when, why and by whom it was taken off.',
  showsConvocation: (day, place) => `the convocation: ${day}, ${place}`,
  showsItem: (title) => `the agenda item "${title}", with time, explainers and experts`,
  showsPapers: 'the papers of these items: look at them on the convocation above before you publish',
  speakersHidden:
    'Who asks to speak is seen by the regional clerk alone; public is only how many speakers there are.',
  wasRemoved: (title) => `There was the agenda item "${title}" of a published agenda here.`,
  wasRemovedTitle: 'This item was taken off the agenda',
  toMeeting: 'The agenda as it is now',
  bySystem: 'the system: no account was needed any more',
  published: (moment) => `Published on ${moment}.`,
  changes: 'Changed since the agenda became public',
  noChanges: 'Nothing was changed since the agenda became public.',
  changedCount: (count) =>
    count === 1
      ? '1 change since the agenda became public'
      : `${count} changes since the agenda became public`,
  convocation: 'Convocation',
  toConvocation: 'See or print the convocation',
  convocationIntro: (body) => `${body} meets. You are welcome: the meeting is public.`,
  convocationOther: (body) => `${body} meets.`,
  invited: 'Called: of every fraction in the councils of the region its specialist.',
  onScreen: 'Papers and later changes are at:',
  now: 'Under discussion now',
  done: 'Done',
  toCome: 'Still to come',
  takeUp: 'Take up',
  takeUpName: (title) => `Take up: ${title}`,
  noneNow: 'No item is under discussion yet. Take one up in the agenda.',
  noneNowLater: 'From the day of the meeting on you take up an item here.',
  currentItem: 'The item under discussion',
  since: (time) => `since ${time}`,
  toItem: 'Note questions, explanation and outcome',
  next: 'Take up the next item',
  nextItem: 'After this:',
  moveName: (title) => `Move: ${title}`,
  moveHelp: 'Drag an item by its handle, or press space and then the arrow keys.',
  taken: '{title} picked up. Arrow up or down moves it, space puts it down, Escape stops.',
  moved: '{title}: place {place} of {count}.',
  dropped: '{title} is at place {place}. The order is saved.',
  restored: '{title} is back at its old place.',
  failed: 'This was not saved.',
};
export const agendaMessages = { nl, en };

const fieldWords = {
  nl: {
    title: 'naam',
    minutes: 'tijd',
    explainers: 'toelichters',
    experts: 'deskundigen',
    papers: 'stukken',
  },
  en: { title: 'name', minutes: 'time', explainers: 'explainers', experts: 'experts', papers: 'papers' },
} as const;

/** One change as a sentence. */
export function changeSentence({ what }: NotedChange, lang: Lang): string {
  const dutch = lang === 'nl';
  switch (what.kind) {
    case 'added':
      return dutch ? `Toegevoegd: ${what.title}.` : `Added: ${what.title}.`;
    case 'removed':
      return [
        dutch ? `Van de agenda gehaald: ${what.title}.` : `Taken off the agenda: ${what.title}.`,
        what.reason ? `${dutch ? 'Reden' : 'Reason'}: ${what.reason}` : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'moved':
      return `${dutch ? 'Andere volgorde' : 'Another order'}: ${what.titles
        .map((title, place) => `${place + 1}. ${title}`)
        .join('; ')}.`;
    case 'edited': {
      const fields = what.fields.map((field) => fieldWords[lang][field]).join(', ');
      return dutch ? `Gewijzigd bij ${what.title}: ${fields}.` : `Changed of ${what.title}: ${fields}.`;
    }
    case 'meeting': {
      const say = ({ day, startsAt, place }: typeof what.before) =>
        `${plainDate(day, lang)}, ${startsAt}, ${place}`;
      return dutch
        ? `Verplaatst van ${say(what.before)} naar ${say(what.after)}.`
        : `Moved from ${say(what.before)} to ${say(what.after)}.`;
    }
  }
}
