import type { Refusal } from '#kernel';
import type { ConfirmationCode } from './import-result.ts';
import type { ImportCode } from './preview-import.ts';

const sentences: Readonly<Record<ImportCode | ConfirmationCode, string>> = {
  csv_empty: '{file}, regel {line}: het bestand bevat geen uitslagen.',
  csv_header:
    '{file}, regel {line}: de kop klopt niet. Verwacht: Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels;',
  csv_columns: '{file}, regel {line}: er staan te veel of te weinig kolommen.',
  csv_code: '{file}, regel {line}: de gemeentecode is geen code van vier cijfers, zoals G0546.',
  csv_name: '{file}, regel {line}: de naam van de gemeente ontbreekt.',
  csv_list: '{file}, regel {line}: de naam van de lijst ontbreekt.',
  csv_votes: '{file}, regel {line}: het aantal stemmen is geen heel getal.',
  csv_seats: '{file}, regel {line}: het aantal zetels is geen heel getal.',
  csv_list_twice: '{file}, regel {line}: de lijst "{name}" staat er twee keer voor deze gemeente.',
  csv_name_contradicts: '{file}, regel {line}: de gemeentecode heet eerst "{other}" en nu "{name}".',
  csv_not_utf8: '{file} is geen UTF-8. Bewaar het bestand als UTF-8.',
  takes_office_missing:
    'Een definitieve of gecorrigeerde uitslag heeft de dag nodig waarop de nieuwe raad aantreedt (--takes-office).',
  takes_office_early: 'De nieuwe raad kan niet aantreden voor de dag van de verkiezing.',
  file_known: '{file} is al eerder ingelezen met deze dag en status.',
  name_known: '{file}: {code} heet hier "{name}", maar is bekend als "{other}".',
  fraction_missing: '{municipality}: de lijst "{list}" heeft zetels, maar er is geen fractie bij genoemd.',
  list_unknown: '{municipality}: de lijst "{list}" staat niet in het bestand, of heeft geen zetels.',
  fraction_wrong:
    '{municipality}, lijst "{list}": {fraction} is geen code van een fractie van deze gemeente, of de naam ontbreekt.',
  fraction_twice: '{municipality}: de fractie {fraction} wordt door twee lijsten voortgezet.',
};

/** Why nothing was imported: file, line and reason. For the operator, who reads Dutch. */
export function importSentence(refusal: Refusal<ImportCode | ConfirmationCode>): string {
  return sentences[refusal.code].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(refusal.details[name] ?? whole),
  );
}
