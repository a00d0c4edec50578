import { inSentence, type Refusal } from '#kernel';
import type { ConfirmationCode } from './import-result.ts';
import type { ImportCode } from './preview-import.ts';
import { flagEn, flagNl, moreDetails, readEn, readNl } from './read-sentences.ts';
import type { Flag } from './rules/result-file.ts';

type Sentences = Readonly<Record<ImportCode | ConfirmationCode, string>>;

const nl: Sentences = {
  ...readNl,
  files_none: 'Kies ten minste één bestand.',
  part_twice:
    '{file}, regel {line}: {other} geeft hetzelfde van {name}. Kies één van de twee: hun uitslag wordt niet opgeteld.',
  names_differ:
    '{file}, regel {line}: gemeente {code} heet hier "{name}" en in een ander bestand "{other}". Ga na welke code klopt.',
  days_differ:
    '{file}, regel {line}: dit is de verkiezing van {day}, {other} is van {given}. Lees ze apart in.',
  day_differs:
    '{file}, regel {line}: dit is de verkiezing van {day}, niet van {given}. Kies het goede bestand of de goede dag.',
  day_needed: '{file} noemt geen dag van de verkiezing. Vul die in.',
  list_unmatched:
    '{file}, regel {line}: de lijst "{name}" van {town} heeft zetels, maar staat niet bij de stemmen. Horen de bestanden bij dezelfde verkiezing?',
  list_ambiguous:
    '{file}, regel {line}: de lijst "{name}" van {town} past op meer dan één lijst, of heeft een ander lijstnummer. Horen de bestanden bij dezelfde verkiezing?',
  file_twice: '{file} en {other} zijn hetzelfde bestand. Laat er een weg.',
  takes_office_missing:
    'Een definitieve of gecorrigeerde uitslag heeft de dag nodig waarop de nieuwe raad aantreedt.',
  takes_office_early: 'De nieuwe raad kan niet aantreden voor de dag van de verkiezing.',
  file_known:
    '{file} is al eerder ingelezen met deze dag en status. Laat het weg: wat erin staat, wordt uit die versie genomen.',
  name_known:
    '{file}, regel {line}: {code} heet hier "{name}", maar is bekend als "{other}". Klopt de code niet, verbeter dan het bestand. Is het dezelfde gemeente, bevestig dat dan.',
  seats_unlikely:
    '{file}, regel {line}: {name} ({code}) heeft samen {is} zetels. Een raad heeft er 9 tot 45, altijd oneven (Gemeentewet). Is het bestand niet heel, haal het dan opnieuw op. Kloppen de zetels toch, bevestig dat dan.',
  file_other_day:
    '{file} is al eerder ingelezen als uitslag van {day}, niet van {given}. Kies het goede bestand of de goede dag. Was de dag de vorige keer verkeerd, dan leest de beheerder het opnieuw in met: npx regiotafel elections import --accept-day',
  fraction_missing: '{municipality}: de lijst "{list}" heeft zetels, maar er is geen fractie bij genoemd.',
  list_unknown: '{municipality}: de lijst "{list}" staat niet in het bestand, of heeft geen zetels.',
  fraction_wrong:
    '{municipality}, lijst "{list}": {fraction} is geen code van een fractie van deze gemeente, of de naam ontbreekt.',
  fraction_twice: '{municipality}: de fractie {fraction} wordt door twee lijsten voortgezet.',
  imported_meanwhile:
    'Intussen is een andere uitslag ingelezen. Er is niets opgeslagen: bekijk opnieuw wat deze uitslag verandert en bevestig dan.',
  other_region:
    'In dit bestand staat {name}, een gemeente van een andere regio. Een bestand met gemeenten van meer regio’s leest de beheerder in.',
  not_clerk: 'Een uitslag leest de regiogriffier of de beheerder in. Meld u aan met dat ambt.',
};

const en: Sentences = {
  ...readEn,
  files_none: 'Choose at least one file.',
  part_twice:
    '{file}, line {line}: {other} gives the same of {name}. Choose one of them: results are not added up.',
  names_differ:
    '{file}, line {line}: municipality {code} is called "{name}" here and "{other}" in another file. Find out which code is right.',
  days_differ:
    '{file}, line {line}: this is the election of {day}, {other} is of {given}. Read them in one by one.',
  day_differs:
    '{file}, line {line}: this is the election of {day}, not of {given}. Choose the right file or the right day.',
  day_needed: '{file} names no day of the election. Fill it in.',
  list_unmatched:
    '{file}, line {line}: the list "{name}" of {town} has seats, but is not among the votes. Are the files of the same election?',
  list_ambiguous:
    '{file}, line {line}: the list "{name}" of {town} fits more than one list, or has another number. Are the files of the same election?',
  file_twice: '{file} and {other} are the same file. Leave one out.',
  takes_office_missing:
    'A definitive or corrected result needs the day on which the new council takes office.',
  takes_office_early: 'The new council cannot take office before the day of the election.',
  file_known:
    '{file} was read in before with this day and status. Leave it out: what is in it is taken from that version.',
  name_known:
    '{file}, line {line}: {code} is called "{name}" here, but is known as "{other}". If the code is wrong, mend the file. If it is the same municipality, confirm that.',
  seats_unlikely:
    '{file}, line {line}: {name} ({code}) has {is} seats together. A council has 9 to 45, always odd (Gemeentewet). If the file is not whole, fetch it again. If the seats are right all the same, confirm that.',
  file_other_day:
    '{file} was read in before as the result of {day}, not of {given}. Choose the right file or the right day. If the day was wrong the time before, the operator reads it in again with: npx regiotafel elections import --accept-day',
  fraction_missing: '{municipality}: the list "{list}" has seats, but no fraction was named for it.',
  list_unknown: '{municipality}: the list "{list}" is not in the file, or has no seats.',
  fraction_wrong:
    '{municipality}, list "{list}": {fraction} is no code of a fraction of this municipality, or the name is missing.',
  fraction_twice: '{municipality}: the fraction {fraction} is continued by two lists.',
  imported_meanwhile:
    'Another result was read in meanwhile. Nothing was stored: look again at what this result changes, then confirm.',
  other_region:
    'This file holds {name}, a municipality of another region. A file with municipalities of several regions is read in by the operator.',
  not_clerk: 'A result is read in by the regional clerk or the operator. Sign in with that office.',
};

const filled = (
  template: string,
  code: string,
  details: Readonly<Record<string, string | number>>,
  lang: 'nl' | 'en',
) => {
  const all: Readonly<Record<string, string | number>> = { ...details, ...moreDetails(code, details, lang) };
  return template
    .replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(all, name) ? inSentence(all[name], lang) : whole,
    )
    .replace(/ {2,}/g, ' ');
};

/** Why nothing was imported: file, line and reason. */
export function importSentence(
  refusal: Refusal<ImportCode | ConfirmationCode>,
  lang: 'nl' | 'en' = 'nl',
): string {
  const template = { nl, en }[lang][refusal.code];
  return filled(template, refusal.code, refusal.details, lang);
}

/** The sentences of every refusal, for the operation that imports. */
export const importTexts = { nl, en };

/** What whoever imports must know of a file. */
export function flagSentence({ code, details }: Flag, lang: 'nl' | 'en' = 'nl'): string {
  return filled({ nl: flagNl, en: flagEn }[lang][code], code, details, lang);
}
