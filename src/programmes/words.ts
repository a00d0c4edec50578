import type { DoubtCode, Place } from './reading/understood.ts';
import { type CycleDocument, cycleDocuments } from './rules/programme.ts';

/** The documents of the cycle as the API calls them. */
export const documentWords = {
  framework: 'kadernota',
  budget: 'begroting',
  interim_1: 'tussenrapportage_1',
  interim_2: 'tussenrapportage_2',
  interim_3: 'tussenrapportage_3',
  accounts: 'jaarstukken',
} as const satisfies Readonly<Record<CycleDocument, string>>;
export type DocumentWord = (typeof documentWords)[CycleDocument];
export const documentNamed = Object.fromEntries(
  cycleDocuments.map((document) => [documentWords[document], document]),
) as Readonly<Record<DocumentWord, CycleDocument>>;
export const allDocumentWords = Object.values(documentWords) as [DocumentWord, ...DocumentWord[]];

export const placeWords: Readonly<Record<Place, string>> = {
  furniture: 'weggelaten',
  heading: 'kop',
  municipality: 'gemeente',
  document: 'stuk',
  title: 'titel',
  introduction: 'inleiding',
  costs: 'kosten',
  amount: 'bedrag',
  goal: 'doel',
  smart_goal: 'smart_doel',
  activity: 'activiteit',
  not_understood: 'niet_begrepen',
};

type Sentences = Readonly<Record<DoubtCode, (number: string, what: string) => string>>;

const nl: Sentences = {
  titles_differ: (number, what) =>
    `${number} heet in de lijst anders dan boven de tekst: "${what}". Beide blijven staan.`,
  no_text: (number) => `${number} staat in de lijst, maar heeft geen tekst.`,
  not_in_list: (number, what) => `${number} "${what}" heeft een tekst, maar staat niet in de lijst.`,
  goal_missing: (number) =>
    `Activiteit ${number} hoort bij SMART doel ${number.split('.')[0]}, maar dat staat er niet.`,
  number_twice: (number, what) =>
    `Nummer ${number} staat er twee keer ("${what}"). Geef een van de twee een ander nummer.`,
  number_missing: (_number, what) =>
    `Deze regel heeft geen nummer waar hij bij hoort: "${what}". Zet er 1. of 1.1 voor, of zet hem onder een nummer.`,
  number_deep: (_number, what) =>
    `"${what}" heeft een nummer onder een activiteit; een programma gaat tot 1.1. Zet de regel in de tekst van die activiteit, of geef hem een nummer als 1.2.`,
  no_numbers: () =>
    'Er staat geen enkel nummer in dat wij herkennen. Schrijf SMART doelen als "1. Titel" en activiteiten als "1.1 Titel". Komt de tekst uit Word met automatische nummering? Die staat niet in de tekst zelf; typ de nummers erbij.',
  no_goal: () => 'Er staat geen doel boven de SMART doelen. Zet het onder een kop "Doel".',
  title_missing: () => 'De titel van het programma ontbreekt. Vul hem in.',
  amount_english: (_number, what) =>
    `"${what}" is met punt en komma andersom geschreven dan hier gebruikelijk. Klopt het bedrag?`,
  amount_ambiguous: (_number, what) =>
    `"${what}" kan twee bedragen zijn. Schrijf 1.234 voor duizend of 1,23 voor een euro; het staat nu als tekst.`,
  amount_wrong: (_number, what) => `"${what}" is geen bedrag. Schrijf 1.234,50; het staat nu als tekst.`,
  amount_thousands: (_number, what) => `"${what}": alle bedragen hieronder zijn zo vermenigvuldigd.`,
  amount_twice: (_number, what) =>
    `Dit bedrag staat er twee keer, voor hetzelfde jaar (${what}). Haal er een weg.`,
  value_wrong: (_number, what) => `"${what}" past in geen vakje; het staat nu als tekst.`,
  column_unknown: (_number, what) =>
    `De kolom "${what}" kennen wij niet; wat erin staat, staat nu als tekst. Bekend zijn: nummer, titel, titel boven de tekst, tekst, indicator, eenheid, nulmeting, streefwaarde, streefdatum, bron, uitvoerder, lasten 2027, baten 2027.`,
  column_twice: (_number, what) =>
    `De kolommen ${what} betekenen hetzelfde. De eerste die gevuld is, telt; wat in de andere staat, staat nu als tekst met de naam van de kolom ervoor. Is het andersom, geef de kolommen dan een andere volgorde.`,
  no_title: (number) => `${number} heeft geen titel. Zet hem achter het nummer.`,
  subhead: (_number, what) =>
    `Onder nummers staat een kopje dat gelezen is als tekst van dat nummer: ${what}. Hoort het bij het hele programma, zet er dan "# " voor.`,
  number_other: (_number, what) =>
    `Dit stuk nummert anders; een programma heeft doelen 1. en activiteiten 1.1. Gelezen is: ${what}.`,
  number_odd: (number, what) =>
    `"${what}" begint met een nummer dat een programma niet kent; het staat nu in de tekst van ${number}. Is het een activiteit, nummer hem dan als 1.2.`,
  number_in_costs: (_number, what) =>
    `"${what}" staat onder de kosten en is tekst daarvan. Is het een activiteit, zet er dan een regel "Wat gaan we ervoor doen?" boven.`,
  number_in_text: (number, what) =>
    `"${what}" begint met een nummer en staat nu in de tekst van ${number}. Is het een activiteit, begin de titel dan met een hoofdletter.`,
  second_programme: (_number, what) =>
    `Hier begint een tweede programma: "${what}". Lees ze een voor een in: haal het andere hier weg. Is het een gewone zin, zet er dan een punt achter.`,
  sums_as_text: (_number, what) =>
    `Boven "${what}" staan geen jaren, of niet een per kolom; het staat nu als tekst. Zet de jaren erboven, of schrijf per jaar een regel als "Lasten 2027: 1.234".`,
};
const en: Sentences = {
  titles_differ: (number, what) =>
    `${number} is called otherwise in the list than above its text: "${what}". Both stay.`,
  no_text: (number) => `${number} is in the list but has no text.`,
  not_in_list: (number, what) => `${number} "${what}" has a text but is not in the list.`,
  goal_missing: (number) =>
    `Activity ${number} belongs to SMART goal ${number.split('.')[0]}, but that is not there.`,
  number_twice: (number, what) =>
    `Number ${number} is there twice ("${what}"). Give one of the two another number.`,
  number_missing: (_number, what) =>
    `This line has no number that it belongs to: "${what}". Put 1. or 1.1 before it, or put it below a number.`,
  number_deep: (_number, what) =>
    `"${what}" has a number below an activity; a programme goes as far as 1.1. Put the line in the text of that activity, or give it a number such as 1.2.`,
  no_numbers: () =>
    'There is no number that we recognise. Write SMART goals as "1. Title" and activities as "1.1 Title". Does the text come from Word with automatic numbering? That is not in the text itself; type the numbers.',
  no_goal: () => 'There is no goal above the SMART goals. Put it below a heading "Doel".',
  title_missing: () => 'The title of the programme is missing. Fill it in.',
  amount_english: (_number, what) =>
    `"${what}" is written with point and comma the other way round than here. Is the sum right?`,
  amount_ambiguous: (_number, what) =>
    `"${what}" can be two sums. Write 1.234 for a thousand or 1,23 for one euro; it stands as text now.`,
  amount_wrong: (_number, what) => `"${what}" is no sum. Write 1.234,50; it stands as text now.`,
  amount_thousands: (_number, what) => `"${what}": all sums below were multiplied by that.`,
  amount_twice: (_number, what) => `This sum is there twice, for the same year (${what}). Take one away.`,
  value_wrong: (_number, what) => `"${what}" fits no field; it stands as text now.`,
  column_unknown: (_number, what) =>
    `We do not know the column "${what}"; what is in it stands as text now. Known are: nummer, titel, titel boven de tekst, tekst, indicator, eenheid, nulmeting, streefwaarde, streefdatum, bron, uitvoerder, lasten 2027, baten 2027.`,
  column_twice: (_number, what) =>
    `The columns ${what} mean the same. The first that is filled counts; what is in the other stands as text now, with the name of the column before it. If it is the other way round, change the order of the columns.`,
  no_title: (number) => `${number} has no title. Put it after the number.`,
  subhead: (_number, what) =>
    `Below numbers stands a heading that was read as text of that number: ${what}. If it belongs to the whole programme, put "# " before it.`,
  number_other: (_number, what) =>
    `This document numbers otherwise; a programme has goals 1. and activities 1.1. Read was: ${what}.`,
  number_odd: (number, what) =>
    `"${what}" begins with a number that a programme does not know; it stands in the text of ${number} now. If it is an activity, number it as 1.2.`,
  number_in_costs: (_number, what) =>
    `"${what}" stands below the costs and is text of those. If it is an activity, put a line "Wat gaan we ervoor doen?" above it.`,
  number_in_text: (number, what) =>
    `"${what}" begins with a number and stands in the text of ${number} now. If it is an activity, begin its title with a capital.`,
  second_programme: (_number, what) =>
    `Here a second programme begins: "${what}". Read them one by one: take the other away here. If it is a plain sentence, put a full stop after it.`,
  sums_as_text: (_number, what) =>
    `Above "${what}" stand no years, or not one for each column; it stands as text now. Put the years above it, or write a line for each year such as "Lasten 2027: 1.234".`,
};
export const doubtSentences = { nl, en };
