import type { Refusal } from '#kernel';
import type { ConfirmationCode } from './import-result.ts';
import type { ImportCode } from './preview-import.ts';

type Sentences = Readonly<Record<ImportCode | ConfirmationCode, string>>;

const nl: Sentences = {
  csv_empty: '{file}, regel {line}: het bestand bevat geen uitslagen.',
  csv_header:
    '{file}, regel {line}: de kop klopt niet. Verwacht: Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;',
  csv_columns: '{file}, regel {line}: er staan te veel of te weinig kolommen.',
  csv_code: '{file}, regel {line}: de gemeentecode is geen code van vier cijfers, zoals G0546.',
  csv_name: '{file}, regel {line}: de naam van de gemeente ontbreekt, is te lang of bevat vreemde tekens.',
  csv_list: '{file}, regel {line}: de naam van de lijst ontbreekt, is te lang of bevat vreemde tekens.',
  csv_lists_many: '{file}, regel {line}: een gemeente heeft ten hoogste {most} lijsten.',
  csv_votes: '{file}, regel {line}: het aantal stemmen is geen heel getal.',
  csv_seats: '{file}, regel {line}: het aantal zetels is geen heel getal.',
  csv_list_twice: '{file}, regel {line}: de lijst "{name}" staat er twee keer voor deze gemeente.',
  csv_name_contradicts: '{file}, regel {line}: de gemeentecode heet eerst "{other}" en nu "{name}".',
  csv_not_utf8: '{file} is geen UTF-8. Bewaar het bestand als UTF-8.',
  takes_office_missing:
    'Een definitieve of gecorrigeerde uitslag heeft de dag nodig waarop de nieuwe raad aantreedt.',
  takes_office_early: 'De nieuwe raad kan niet aantreden voor de dag van de verkiezing.',
  file_known: '{file} is al eerder ingelezen met deze dag en status.',
  name_known: '{file}: {code} heet hier "{name}", maar is bekend als "{other}".',
  fraction_missing: '{municipality}: de lijst "{list}" heeft zetels, maar er is geen fractie bij genoemd.',
  list_unknown: '{municipality}: de lijst "{list}" staat niet in het bestand, of heeft geen zetels.',
  fraction_wrong:
    '{municipality}, lijst "{list}": {fraction} is geen code van een fractie van deze gemeente, of de naam ontbreekt.',
  fraction_twice: '{municipality}: de fractie {fraction} wordt door twee lijsten voortgezet.',
  imported_meanwhile:
    'Intussen is een andere uitslag ingelezen. Er is niets opgeslagen: bekijk opnieuw wat deze uitslag verandert en bevestig dan.',
};

const en: Sentences = {
  csv_empty: '{file}, line {line}: the file holds no results.',
  csv_header:
    '{file}, line {line}: the head is not right. Expected: Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;',
  csv_columns: '{file}, line {line}: there are too many or too few columns.',
  csv_code: '{file}, line {line}: the code of the municipality has not four digits, such as G0546.',
  csv_name: '{file}, line {line}: the name of the municipality is missing, too long, or has odd characters.',
  csv_list: '{file}, line {line}: the name of the list is missing, too long, or has odd characters.',
  csv_lists_many: '{file}, line {line}: a municipality has at most {most} lists.',
  csv_votes: '{file}, line {line}: the number of votes is not a whole number.',
  csv_seats: '{file}, line {line}: the number of seats is not a whole number.',
  csv_list_twice: '{file}, line {line}: the list "{name}" is there twice for this municipality.',
  csv_name_contradicts: '{file}, line {line}: this code is called "{other}" first and "{name}" now.',
  csv_not_utf8: '{file} is not UTF-8. Save the file as UTF-8.',
  takes_office_missing:
    'A definitive or corrected result needs the day on which the new council takes office.',
  takes_office_early: 'The new council cannot take office before the day of the election.',
  file_known: '{file} was read in before with this day and status.',
  name_known: '{file}: {code} is called "{name}" here, but is known as "{other}".',
  fraction_missing: '{municipality}: the list "{list}" has seats, but no fraction was named for it.',
  list_unknown: '{municipality}: the list "{list}" is not in the file, or has no seats.',
  fraction_wrong:
    '{municipality}, list "{list}": {fraction} is no code of a fraction of this municipality, or the name is missing.',
  fraction_twice: '{municipality}: the fraction {fraction} is continued by two lists.',
  imported_meanwhile:
    'Another result was read in meanwhile. Nothing was stored: look again at what this result changes, then confirm.',
};

/** Why nothing was imported: file, line and reason. */
export function importSentence(
  refusal: Refusal<ImportCode | ConfirmationCode>,
  lang: 'nl' | 'en' = 'nl',
): string {
  return { nl, en }[lang][refusal.code].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(refusal.details[name] ?? whole),
  );
}
