import type { Lang } from '#platform/http';
import type { RefusalText, RefusalTexts } from '#platform/operations';
import type { ImportDatesCode, ReadCalendarCode } from './import-council-dates.ts';
import { largestCalendar, mostReadDates } from './reading/read-calendar.ts';
import type { PlaceInFile, ReadProblemCode } from './reading/read-date.ts';
import { notCouncilClerk } from './refusals.ts';

const councilUnknown = {
  status: 404,
  nl: 'Deze gemeente ligt niet in deze regio.',
  en: 'This municipality is not in this region.',
} as const;
const wrong = (nl: string, en: string): RefusalText => ({ status: 422, field: 'bestand', nl, en });

export const readRefusals: RefusalTexts<ReadCalendarCode | 'file_large'> = {
  not_council_clerk: notCouncilClerk,
  council_unknown: councilUnknown,
  file_missing: wrong(
    'Kies een bestand: CSV, iCalendar (.ics) of JSON van het raadsinformatiesysteem. Of plak de inhoud.',
    'Choose a file: CSV, iCalendar (.ics) or JSON of the council information system. Or paste its content.',
  ),
  file_large: {
    ...wrong(
      `Dit bestand is groter dan ${largestCalendar / 1024} kB. Neem één jaar, zonder bijlagen.`,
      `This file is larger than ${largestCalendar / 1024} kB. Take one year, without attachments.`,
    ),
    status: 413,
  },
  file_empty: wrong('Dit bestand is leeg.', 'This file is empty.'),
  file_not_text: wrong(
    'Dit is geen CSV, iCalendar of JSON. Sla een Excelbestand eerst op als CSV; van een webpagina neemt u het agendabestand (.ics).',
    'This is no CSV, iCalendar or JSON. Save an Excel file as CSV first; of a web page take the calendar file (.ics).',
  ),
  csv_broken: wrong(
    'Dit CSV-bestand is niet te lezen; het gaat mis op regel {line}. Kijk of daar een aanhalingsteken mist.',
    'This CSV file cannot be read; it goes wrong on line {line}. See whether a quotation mark is missing there.',
  ),
  csv_no_header: wrong(
    'Zet boven de lijst een regel met namen van kolommen, waaronder dag of datum. Bekend zijn: dag; tot_en_met; tijd; eind; soort; naam; plaats; link; kenmerk; status.',
    'Put a line with names of columns above the list, with dag or datum. Known are: dag; tot_en_met; tijd; eind; soort; naam; plaats; link; kenmerk; status.',
  ),
  csv_column_twice: wrong(
    'De kolom {name} staat er meer dan eens. Laat er een staan, of geef de andere een eigen naam.',
    'The column {name} stands there more than once. Keep one, or give the other a name of its own.',
  ),
  ical_broken: wrong('Dit begint als iCalendar en is het niet.', 'This begins as iCalendar and is not.'),
  ical_no_events: wrong(
    'In dit agendabestand staat geen enkele afspraak.',
    'There is no event in this calendar file.',
  ),
  json_broken: wrong(
    'Dit is geen geldige JSON. Sla het antwoord van het raadsinformatiesysteem ongewijzigd op.',
    'This is no valid JSON. Save the answer of the council information system unchanged.',
  ),
  json_no_meetings: wrong(
    'In deze JSON staan geen vergaderingen: verwacht wordt een vergadering met plannings of start_date, of een lijst daarvan.',
    'There are no meetings in this JSON: a meeting with plannings or start_date is expected, or a list of them.',
  ),
  dates_many: wrong(
    `In dit bestand staan meer dan ${mostReadDates} dagen. Neem één jaar, van één raad.`,
    `There are more than ${mostReadDates} days in this file. Take one year, of one council.`,
  ),
  nothing_read: wrong('In dit bestand staan geen dagen.', 'There are no days in this file.'),
};

export const importRefusals: RefusalTexts<ImportDatesCode> = {
  not_council_clerk: notCouncilClerk,
  council_unknown: councilUnknown,
  import_unknown: {
    status: 404,
    nl: 'Deze inlezing is al overgenomen of verlopen. Stuur het bestand opnieuw.',
    en: 'What was read here was taken over already, or is over. Send the file again.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'De kalender is veranderd sinds u dit zag. Hieronder staat wat het bestand nu zou veranderen; bekijk het en neem het opnieuw over.',
    en: 'The calendar has changed since you saw this. Below is what the file would change now; look at it and take it over again.',
  },
  nothing_to_do: {
    status: 409,
    nl: 'Er is niets over te nemen: alles staat er al zo.',
    en: 'There is nothing to take over: everything stands there like this.',
  },
};

interface ProblemSentences {
  readonly places: Readonly<Record<PlaceInFile['unit'], (number: number) => string>>;
  readonly more: (count: number) => string;
  readonly codes: Readonly<Record<ReadProblemCode, string>>;
}
const nl: ProblemSentences = {
  places: { line: (number) => `regel ${number}`, item: (number) => `vergadering ${number}` },
  more: (count) => `nog ${count}`,
  codes: {
    kind_unknown:
      'Niet te zien of dit raad, commissie of reces is. Noem het in het bestand, of kies bij het inlezen wat zo’n vergadering is.',
    day_wrong: 'De dag is niet te lezen. Schrijf 2027-01-14 of 14-01-2027.',
    time_wrong: 'De tijd is niet te lezen. Schrijf 20:00.',
    not_public: 'Staat in het bestand als niet openbaar; wat hier staat, is voor iedereen.',
    not_announced:
      'Een antwoord op een uitnodiging (METHOD), geen aankondiging. Bewaar de agenda zelf als bestand.',
    zone_unknown: 'De tijdzone is onbekend en staat niet in het bestand.',
    recurrence_endless: 'De herhaling levert nooit een dag op. Zet de dagen los in het bestand.',
    recurrence_wrong: 'De herhaling is niet te volgen. Zet de dagen los in het bestand.',
    recurrence_many: 'De herhaling levert te veel dagen op. Zet de dagen los in het bestand.',
    later_ones_too:
      'Een wijziging "deze en alle volgende" nemen wij niet over. Zet de dagen los in het bestand.',
    item_broken: 'Dit deel van het bestand is beschadigd of onvolledig.',
    title_long: 'De naam is langer dan 120 tekens.',
    place_long: 'De plaats is langer dan 200 tekens.',
    far_away: 'Meer dan 10 jaar geleden of meer dan 5 jaar vooruit. Klopt het jaar?',
    pattern: 'Dit is een sjabloon, geen vergadering.',
    twice: 'Staat al eerder in het bestand.',
    key_twice: 'Staat onder hetzelfde kenmerk al eerder in het bestand, op een andere tijd.',
    older_version:
      'Een oudere versie: het bestand heeft van dezelfde afspraak een nieuwere (SEQUENCE, DTSTAMP), en die telt.',
    link_left_out: 'De dag is wel overgenomen, de link niet: alleen adressen met https:// gaan mee.',
    end_left_out:
      'De dag is wel overgenomen, de eindtijd niet: die ligt na middernacht, of niet na een begintijd.',
    only_recess_lasts: 'Alleen een reces duurt meer dagen.',
    recess_ends_early: 'De laatste dag ligt voor de eerste.',
    recess_long: 'Een reces duurt hier ten hoogste 100 dagen. Klopt het jaar?',
    date_ends_early: 'De eindtijd ligt niet na de begintijd.',
  },
};
const en: ProblemSentences = {
  places: { line: (number) => `line ${number}`, item: (number) => `meeting ${number}` },
  more: (count) => `${count} more`,
  codes: {
    kind_unknown:
      'Whether this is council, committee or recess cannot be seen. Name it in the file, or choose what such a meeting is when reading it in.',
    day_wrong: 'The day cannot be read. Write 2027-01-14 or 14-01-2027.',
    time_wrong: 'The time cannot be read. Write 20:00.',
    not_public: 'Not public, says the file; what stands here is for everybody.',
    not_announced:
      'An answer to an invitation (METHOD), and no announcement. Save the calendar itself as a file.',
    zone_unknown: 'The time zone is unknown and not in the file.',
    recurrence_endless: 'The recurrence never comes to a day. Write the days out in the file.',
    recurrence_wrong: 'The recurrence cannot be followed. Write the days out in the file.',
    recurrence_many: 'The recurrence comes to too many days. Write the days out in the file.',
    later_ones_too:
      'We do not take over a change of "this and all later ones". Write the days out in the file.',
    item_broken: 'This part of the file is damaged or incomplete.',
    title_long: 'The name is longer than 120 characters.',
    place_long: 'The place is longer than 200 characters.',
    far_away: 'More than 10 years ago, or more than 5 years ahead. Is the year right?',
    pattern: 'This is a template, no meeting.',
    twice: 'Stands earlier in the file already.',
    key_twice: 'Stands earlier in the file already under the same key, at another time.',
    older_version:
      'An older version: the file has a newer one of the same event (SEQUENCE, DTSTAMP), and that one counts.',
    link_left_out: 'The day was taken over, the link was not: only addresses with https:// are.',
    end_left_out:
      'The day was taken over, its end was not: it lies after midnight, or not after a beginning.',
    only_recess_lasts: 'Only a recess lasts for days.',
    recess_ends_early: 'The last day lies before the first.',
    recess_long: 'A recess lasts at most 100 days here. Is the year right?',
    date_ends_early: 'The end does not lie after the beginning.',
  },
};
export const problemSentences = { nl, en };

const mostPlaces = 3;

/** "regel 3, regel 9 en regel 12", or the first with how many more. */
export function placesWords(places: readonly PlaceInFile[], lang: Lang): string {
  const words = problemSentences[lang];
  const named = places.slice(0, mostPlaces).map(({ unit, number }) => words.places[unit](number));
  const more = places.length - named.length;
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format([
    ...named,
    ...(more > 0 ? [words.more(more)] : []),
  ]);
}
