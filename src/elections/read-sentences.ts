import type { FlagCode, ReadCode } from './rules/result-file.ts';

/** Why a file was not read: file, line, reason, and what to do. */
export const readNl: Readonly<Record<ReadCode, string>> = {
  file_empty: '{file} is leeg. Haal het bestand opnieuw op.',
  file_large: '{file} is groter dan {most} MB. Kies het bestand met de totalen (510d) of het CSV-bestand.',
  file_zip: '{file} is een ingepakt bestand (zip). Pak het uit en kies het bestand dat erin zit.',
  file_excel:
    '{file} is een bestand van een spreadsheet. Bewaar het als CSV met puntkomma’s, of neem het CSV-bestand van de Kiesraad zelf.',
  file_pdf:
    '{file} is een pdf, geen uitslagbestand. Neem het CSV- of EML-bestand (.eml.xml) van de Kiesraad.',
  file_html:
    '{file} is een webpagina, geen uitslagbestand. Bewaar niet de pagina maar het bestand waar ze naar verwijst.',
  file_other: '{file} is geen uitslagbestand. Neem het CSV- of EML-bestand (.eml.xml) van de Kiesraad.',
  file_mojibake:
    '{file}, regel {line}: letters zijn verhaspeld ("{value}"). Bewaar het bestand opnieuw als UTF-8, of neem dat van de Kiesraad zelf.',
  file_encoding:
    '{file}, regel {line}: de tekens zijn niet met zekerheid te lezen (geen UTF-8 en geen Windows-1252). Bewaar het bestand als UTF-8.',
  csv_empty: '{file}, regel {line}: het bestand bevat geen uitslagen. Haal het opnieuw op.',
  csv_header:
    '{file}, regel {line}: de kop klopt niet. Verwacht: Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels; Neem het CSV-bestand van de Kiesraad, of een EML-bestand.',
  csv_truncated:
    '{file}, regel {line}: de laatste regel houdt halverwege op, met {is} kolommen in plaats van {expected}. Het bestand is niet heel aangekomen: haal het opnieuw op.',
  csv_columns:
    '{file}, regel {line}: er staan te veel of te weinig kolommen. Vergelijk de regel met het bestand van de Kiesraad.',
  csv_quotes:
    '{file}, regel {line}: een aanhalingsteken sluit niet. Neem het bestand van de Kiesraad zelf, zonder het in een spreadsheet te bewaren.',
  csv_code:
    '{file}, regel {line}: de gemeentecode is geen code van vier cijfers, zoals G0546, maar "{code}". Een spreadsheet laat een nul vooraan weg: neem het bestand van de Kiesraad zelf.',
  csv_name:
    '{file}, regel {line}: de naam van de gemeente ontbreekt, is te lang of bevat vreemde tekens. Verbeter de regel.',
  csv_list:
    '{file}, regel {line}: de naam van de lijst ontbreekt, is te lang of bevat vreemde tekens. Verbeter de regel.',
  csv_votes:
    '{file}, regel {line}: het aantal stemmen is geen heel getal. Er staat "{value}". Verbeter de regel.',
  csv_votes_large:
    '{file}, regel {line}: het aantal stemmen is te groot om te kloppen ("{value}"). Verbeter de regel.',
  csv_thousands:
    '{file}, regel {line}: "{value}" heeft geen duizendpunt zoals de andere getallen, of op een andere plaats. Bewaar de kolom als getal zonder punten.',
  csv_seats: '{file}, regel {line}: het aantal zetels is geen heel getal. Verbeter de regel.',
  csv_list_twice:
    '{file}, regel {line}: de lijst "{name}" staat er twee keer voor deze gemeente. Verwijder de regel die er niet hoort.',
  csv_lists_many: '{file}, regel {line}: een gemeente heeft ten hoogste {most} lijsten. Dit is geen uitslag.',
  csv_name_contradicts:
    '{file}, regel {line}: de gemeentecode heet eerst "{other}" en nu "{name}". Verbeter de code of de naam.',
  eml_doctype:
    '{file}, regel {line}: er staat een DOCTYPE in. Een bestand van de Kiesraad heeft die niet: haal het opnieuw op bij de bron.',
  eml_entity:
    '{file}, regel {line}: er staat een verwijzing in die XML zelf niet kent (&naam;). Haal het bestand opnieuw op bij de bron.',
  eml_broken: '{file}, regel {line}: dit is geen geldige XML. Haal het bestand opnieuw op.',
  eml_truncated: '{file}, regel {line}: het bestand houdt halverwege op. Haal het opnieuw op.',
  eml_deep: '{file}, regel {line}: het bestand is dieper genest dan {most} elementen. Dit is geen uitslag.',
  eml_text_long:
    '{file}, regel {line}: een tekst of element is langer dan {most} tekens. Dit is geen uitslag.',
  eml_unknown_many:
    '{file}, regel {line}: er staan meer dan {most} elementen in die niet in een uitslag horen. Dit is geen uitslag.',
  eml_encoding:
    '{file}, regel {line}: de tekens zijn geen UTF-8. Haal het bestand opnieuw op: EML van de Kiesraad is UTF-8.',
  eml_root:
    '{file}, regel {line}: dit is XML, maar geen EML_NL (het begint met "{value}"). Neem het EML-bestand van de Kiesraad.',
  eml_other:
    '{file}, regel {line}: dit is een EML {value} en bevat geen uitslag. {about} Stemmen staan in een 510, gekozenen in een 520, het aantal zetels in een 110a.',
  eml_station:
    '{file}, regel {line}: dit is een EML {value}: geen telling van een hele gemeente. Neem de 510b of 510d van de gemeente.',
  eml_twice: '{file}, regel {line}: {value} staat er twee keer. Haal het bestand opnieuw op bij de bron.',
  eml_missing: '{file}, regel {line}: {value} ontbreekt. Haal het bestand opnieuw op bij de bron.',
  eml_election:
    '{file}, regel {line}: dit is geen gemeenteraadsverkiezing (GR) maar {about} ({value}). Neem het bestand van de raadsverkiezing.',
  eml_day:
    '{file}, regel {line}: de dag van de verkiezing is geen dag ("{value}"). Haal het bestand opnieuw op bij de bron.',
  eml_code:
    '{file}, regel {line}: de gemeentecode is "{value}". Een code heeft vier cijfers; nullen aanvullen zou raden zijn. Is dit een voorbeeldbestand, of hoort er een andere code te staan?',
  eml_code_contradicts:
    '{file}, regel {line}: de verkiezing is van gemeente {value}, maar het bestand is gemaakt door gemeente {other}. Ga na welke klopt.',
  eml_name: '{file}, regel {line}: de naam van de gemeente ontbreekt, is te lang of bevat vreemde tekens.',
  eml_contests:
    '{file}, regel {line}: er staat meer dan één kieskring in. Die worden niet opgeteld: neem de 510d van de gemeente.',
  eml_no_totals:
    '{file}, regel {line}: er staan geen totalen (TotalVotes) in. Neem de 510b of 510d van de gemeente.',
  eml_list_name: '{file}, regel {line}: de naam van lijst {number} is te lang of bevat vreemde tekens.',
  eml_list_number: '{file}, regel {line}: het lijstnummer "{value}" is geen nummer.',
  eml_list_twice:
    '{file}, regel {line}: lijst {number} staat er twee keer. Haal het bestand opnieuw op bij de bron.',
  eml_lists_many: '{file}, regel {line}: een gemeente heeft ten hoogste {most} lijsten. Dit is geen uitslag.',
  eml_no_lists:
    '{file}, regel {line}: er staat geen enkele lijst in. Haal het bestand opnieuw op bij de bron.',
  eml_selection:
    '{file}, regel {line}: een regel is geen lijst en geen kandidaat. Haal het bestand opnieuw op bij de bron.',
  eml_candidate_first:
    '{file}, regel {line}: er staat een kandidaat voordat er een lijst staat. Haal het bestand opnieuw op bij de bron.',
  eml_candidate_twice:
    '{file}, regel {line}: kandidaat {value} staat twee keer op één lijst. Haal het bestand opnieuw op bij de bron.',
  eml_number:
    '{file}, regel {line}: {what} is geen heel getal ("{value}"). Haal het bestand opnieuw op bij de bron.',
  eml_number_large:
    '{file}, regel {line}: {what} is te groot om te kloppen ("{value}"). Haal het bestand opnieuw op bij de bron.',
  eml_candidates_sum:
    '{file}, regel {line}: de lijst "{name}"{unit} heeft {is} stemmen, haar kandidaten samen {sum}. Vraag het stembureau om een goed bestand.',
  eml_lists_sum:
    '{file}, regel {line}: er zijn {is} geldige stemmen{unit}, de lijsten samen hebben er {sum}. Vraag het stembureau om een goed bestand.',
  eml_units_sum:
    '{file}, regel {line}: de lijst "{name}" heeft {is} stemmen, in de stembureaus samen {sum}. Vraag het stembureau om een goed bestand.',
  eml_seats_many:
    '{file}, regel {line}: er zijn meer gekozenen dan {most}, het grootste aantal zetels van een raad. Dit is geen uitslag.',
};

export const readEn: typeof readNl = {
  file_empty: '{file} is empty. Fetch it again.',
  file_large: '{file} is larger than {most} MB. Choose the file with the totals (510d) or the CSV file.',
  file_zip: '{file} is packed (zip). Unpack it and choose the file inside.',
  file_excel:
    '{file} is a spreadsheet. Save it as CSV with semicolons, or take the CSV file of the Kiesraad itself.',
  file_pdf: '{file} is a PDF, not a result file. Take the CSV or EML file (.eml.xml) of the Kiesraad.',
  file_html: '{file} is a web page, not a result file. Save the file that it links to.',
  file_other: '{file} is not a result file. Take the CSV or EML file (.eml.xml) of the Kiesraad.',
  file_mojibake:
    '{file}, line {line}: letters are garbled ("{value}"). Save the file again as UTF-8, or take that of the Kiesraad itself.',
  file_encoding:
    '{file}, line {line}: the characters cannot be read with certainty (neither UTF-8 nor Windows-1252). Save the file as UTF-8.',
  csv_empty: '{file}, line {line}: the file holds no results. Fetch it again.',
  csv_header:
    '{file}, line {line}: the head is not right. Expected: Gemeente;Code;AmsterdamseCode;Partij;AantalStemmen;AantalZetels; Take the CSV file of the Kiesraad, or an EML file.',
  csv_truncated:
    '{file}, line {line}: the last line ends half-way, with {is} columns instead of {expected}. The file did not arrive whole: fetch it again.',
  csv_columns:
    '{file}, line {line}: there are too many or too few columns. Compare the line with the file of the Kiesraad.',
  csv_quotes:
    '{file}, line {line}: a quote does not close. Take the file of the Kiesraad itself, not saved by a spreadsheet.',
  csv_code:
    '{file}, line {line}: the code of the municipality has not four digits, such as G0546, but is "{code}". A spreadsheet drops a leading zero: take the file of the Kiesraad itself.',
  csv_name:
    '{file}, line {line}: the name of the municipality is missing, too long, or has odd characters. Mend the line.',
  csv_list:
    '{file}, line {line}: the name of the list is missing, too long, or has odd characters. Mend the line.',
  csv_votes:
    '{file}, line {line}: the number of votes is not a whole number. It says "{value}". Mend the line.',
  csv_votes_large:
    '{file}, line {line}: the number of votes is too large to be right ("{value}"). Mend the line.',
  csv_thousands:
    '{file}, line {line}: "{value}" has no thousands point as the other numbers have, or in another place. Save the column as numbers without points.',
  csv_seats: '{file}, line {line}: the number of seats is not a whole number. Mend the line.',
  csv_list_twice:
    '{file}, line {line}: the list "{name}" is there twice for this municipality. Remove the line that does not belong.',
  csv_lists_many: '{file}, line {line}: a municipality has at most {most} lists. This is no result.',
  csv_name_contradicts:
    '{file}, line {line}: this code is called "{other}" first and "{name}" now. Mend the code or the name.',
  eml_doctype:
    '{file}, line {line}: there is a DOCTYPE in it. A file of the Kiesraad has none: fetch it again from its source.',
  eml_entity:
    '{file}, line {line}: there is a reference that XML itself does not know (&name;). Fetch the file again from its source.',
  eml_broken: '{file}, line {line}: this is no valid XML. Fetch the file again.',
  eml_truncated: '{file}, line {line}: the file ends half-way. Fetch it again.',
  eml_deep: '{file}, line {line}: the file is nested deeper than {most} elements. This is no result.',
  eml_text_long:
    '{file}, line {line}: a text or element is longer than {most} characters. This is no result.',
  eml_unknown_many:
    '{file}, line {line}: there are more than {most} elements that do not belong in a result. This is no result.',
  eml_encoding:
    '{file}, line {line}: the characters are no UTF-8. Fetch the file again: EML of the Kiesraad is UTF-8.',
  eml_root:
    '{file}, line {line}: this is XML, but no EML_NL (it begins with "{value}"). Take the EML file of the Kiesraad.',
  eml_other:
    '{file}, line {line}: this is an EML {value} and holds no result. {about} Votes are in a 510, who was elected in a 520, the number of seats in a 110a.',
  eml_station:
    '{file}, line {line}: this is an EML {value}: no count of a whole municipality. Take the 510b or 510d of the municipality.',
  eml_twice: '{file}, line {line}: {value} is there twice. Fetch the file again from its source.',
  eml_missing: '{file}, line {line}: {value} is missing. Fetch the file again from its source.',
  eml_election:
    '{file}, line {line}: this is no municipal council election (GR) but {about} ({value}). Take the file of the council election.',
  eml_day:
    '{file}, line {line}: the day of the election is no day ("{value}"). Fetch the file again from its source.',
  eml_code:
    '{file}, line {line}: the code of the municipality is "{value}". A code has four digits; to add zeros would be a guess. Is this an example file, or should there be another code?',
  eml_code_contradicts:
    '{file}, line {line}: the election is of municipality {value}, but the file was made by municipality {other}. Find out which is right.',
  eml_name: '{file}, line {line}: the name of the municipality is missing, too long, or has odd characters.',
  eml_contests:
    '{file}, line {line}: there is more than one electoral district in it. They are not added up: take the 510d of the municipality.',
  eml_no_totals:
    '{file}, line {line}: there are no totals (TotalVotes) in it. Take the 510b or 510d of the municipality.',
  eml_list_name: '{file}, line {line}: the name of list {number} is too long or has odd characters.',
  eml_list_number: '{file}, line {line}: the list number "{value}" is no number.',
  eml_list_twice: '{file}, line {line}: list {number} is there twice. Fetch the file again from its source.',
  eml_lists_many: '{file}, line {line}: a municipality has at most {most} lists. This is no result.',
  eml_no_lists: '{file}, line {line}: there is no list in it. Fetch the file again from its source.',
  eml_selection:
    '{file}, line {line}: an entry is neither a list nor a candidate. Fetch the file again from its source.',
  eml_candidate_first:
    '{file}, line {line}: there is a candidate before there is a list. Fetch the file again from its source.',
  eml_candidate_twice:
    '{file}, line {line}: candidate {value} is on one list twice. Fetch the file again from its source.',
  eml_number:
    '{file}, line {line}: {what} is not a whole number ("{value}"). Fetch the file again from its source.',
  eml_number_large:
    '{file}, line {line}: {what} is too large to be right ("{value}"). Fetch the file again from its source.',
  eml_candidates_sum:
    '{file}, line {line}: the list "{name}"{unit} has {is} votes, its candidates together {sum}. Ask the electoral committee for a right file.',
  eml_lists_sum:
    '{file}, line {line}: there are {is} valid votes{unit}, the lists together have {sum}. Ask the electoral committee for a right file.',
  eml_units_sum:
    '{file}, line {line}: the list "{name}" has {is} votes, in the polling stations together {sum}. Ask the electoral committee for a right file.',
  eml_seats_many:
    '{file}, line {line}: more were elected than {most}, the most seats a council has. This is no result.',
};

/** What whoever reads in must know, and that refuses nothing. */
export const flagNl: Readonly<Record<FlagCode, string>> = {
  flag_code_fictional:
    '{file}, regel {line}: code {value} is van geen gemeente in Nederland. Is dit een voorbeeldbestand?',
  flag_csv_end:
    '{file}, regel {line}: het bestand eindigt zonder regeleinde. Is het afgebroken? Ga na of het laatste getal heel is, of haal het bestand opnieuw op.',
  flag_seats_unlikely:
    '{file}, regel {line}: {name} ({code}) heeft in dit bestand samen {is} zetels. Een raad heeft er 9 tot 45, altijd oneven (Gemeentewet). Ontbreekt er een lijst, of is het bestand afgebroken? Haal het dan opnieuw op.',
  flag_name_elsewhere:
    '{file}, regel {line}: {name} heeft hier code {code}, maar er is al een {name} met code {other}. Twee gemeenten kunnen zo heten, zoals Bergen. Is de code verschreven, verbeter dan het bestand: anders komen de stemmen bij een nieuwe gemeente terecht.',
  flag_seats_missing:
    '{file}, regel {line}: bij {name} staat nergens een aantal zetels. De zetels zijn dus onbekend; lees de 520 in, of later het CSV-bestand met zetels.',
  flag_blank_list:
    '{file}, regel {line}: een lijst zonder naam heet hier "{name}", zoals in het CSV-bestand.',
  flag_entitled_few:
    '{file}, regel {line}: er zijn {is} kiesgerechtigden, maar {sum} stemmen. Vraag het na; de stemmen van de lijsten tellen wel op.',
  flag_entitled_same:
    '{file}, regel {line}: het bestand noemt evenveel kiesgerechtigden als stemmen ({is}). Waarschijnlijk was het aantal kiesgerechtigden niet bekend.',
  flag_admitted_other:
    '{file}, regel {line}: er zijn {is} kiezers toegelaten en {sum} stembiljetten geteld. Dat verschil hoort verklaard te zijn in het proces-verbaal.',
  flag_rejected_units:
    '{file}, regel {line}: er zijn {is} blanco en ongeldige stemmen, in de stembureaus samen {sum}.',
  flag_corrected: '{file}: in {count} stembureaus is de uitslag gecorrigeerd na onderzoek.',
  flag_investigated: '{file}: het bestand noemt {count} keer een onderzoek naar een stembureau.',
  flag_size_odd:
    '{file}, regel {line}: een raad heeft 9 tot 45 zetels, altijd oneven (Gemeentewet). Hier staat {is}.',
  flag_size_category:
    '{file}, regel {line}: {is} zetels past niet bij {value} (GR1: minder dan 19 zetels, GR2: 19 of meer).',
  flag_size_seats:
    '{file}: de raad van {name} heeft {is} zetels, maar aan de lijsten zijn er {sum} toegekend. Raakte een lijst uitgeput, of is er een zetel onbezet?',
  flag_list_name:
    '{file}: de lijst "{name}" van {town} heet in het bestand met de zetels "{other}". Ze horen bij elkaar door hun lijstnummer.',
  flag_votes_before:
    '{file} bevat geen stemmen. Die van {name} komen uit {other} (uitslag {version}). Zijn de stemmen ook veranderd, lees dan ook de 510 in.',
  flag_seats_before:
    '{file} bevat geen zetels. Die van {name} komen uit {other} (uitslag {version}). Zijn de zetels ook veranderd, lees dan ook de 520 in.',
  flag_votes_only_provisional:
    '{file} bevat geen stemmen, en van {name} zijn ze alleen voorlopig bekend. Lees de definitieve 510 in; tot dan telt deze uitslag niet.',
  flag_seats_only_provisional:
    '{file} bevat geen zetels, en van {name} zijn ze alleen voorlopig bekend. Lees de 520 in; tot dan telt deze uitslag niet.',
};
export const flagEn: typeof flagNl = {
  flag_code_fictional:
    '{file}, line {line}: code {value} is of no municipality in the Netherlands. Is this an example file?',
  flag_csv_end:
    '{file}, line {line}: the file ends without an end of line. Was it cut off? Check that the last number is whole, or fetch the file again.',
  flag_seats_unlikely:
    '{file}, line {line}: {name} ({code}) has {is} seats together in this file. A council has 9 to 45, always odd (Gemeentewet). Is a list missing, or was the file cut off? Then fetch it again.',
  flag_name_elsewhere:
    '{file}, line {line}: {name} has code {code} here, but there is a {name} with code {other} already. Two municipalities may share a name, as Bergen does. If the code is misspelt, mend the file: else the votes go to a new municipality.',
  flag_seats_missing:
    '{file}, line {line}: for {name} there is no number of seats. The seats are not known; read in the 520, or later the CSV file with seats.',
  flag_blank_list: '{file}, line {line}: a list without a name is called "{name}" here, as in the CSV file.',
  flag_entitled_few:
    '{file}, line {line}: {is} are entitled to vote, but there are {sum} votes. Ask; the votes for lists do add up.',
  flag_entitled_same:
    '{file}, line {line}: the file says that as many are entitled as voted ({is}). Probably the number entitled was not known.',
  flag_admitted_other:
    '{file}, line {line}: {is} voters were admitted and {sum} ballot papers counted. The official report should explain the difference.',
  flag_rejected_units:
    '{file}, line {line}: there are {is} blank and invalid votes, in the polling stations together {sum}.',
  flag_corrected: '{file}: in {count} polling stations the result was corrected after an inquiry.',
  flag_investigated: '{file}: the file names an inquiry into a polling station {count} times.',
  flag_size_odd: '{file}, line {line}: a council has 9 to 45 seats, always odd (Gemeentewet). It says {is}.',
  flag_size_category:
    '{file}, line {line}: {is} seats does not fit {value} (GR1: fewer than 19 seats, GR2: 19 or more).',
  flag_size_seats:
    '{file}: the council of {name} has {is} seats, but {sum} went to lists. Was a list exhausted, or is a seat vacant?',
  flag_list_name:
    '{file}: the list "{name}" of {town} is called "{other}" in the file with the seats. They belong together by their number.',
  flag_votes_before:
    '{file} holds no votes. Those of {name} come from {other} (result {version}). If the votes changed too, read in the 510 as well.',
  flag_seats_before:
    '{file} holds no seats. Those of {name} come from {other} (result {version}). If the seats changed too, read in the 520 as well.',
  flag_votes_only_provisional:
    '{file} holds no votes, and those of {name} are known provisionally only. Read in the definitive 510; until then this result does not weigh.',
  flag_seats_only_provisional:
    '{file} holds no seats, and those of {name} are known provisionally only. Read in the 520; until then this result does not weigh.',
};

const electionsNl: Readonly<Record<string, string>> = {
  PS: 'een verkiezing van provinciale staten',
  TK: 'een verkiezing van de Tweede Kamer',
  EK: 'een verkiezing van de Eerste Kamer',
  EP: 'een verkiezing van het Europees Parlement',
  AB: 'een verkiezing van een waterschap',
  BC: 'een verkiezing van een bestuurscommissie',
  GC: 'een verkiezing van een gebiedscommissie',
  ER: 'een verkiezing van een eilandsraad',
  NR: 'een nationaal referendum',
  PR: 'een provinciaal referendum',
  LR: 'een lokaal referendum',
};
const electionsEn: Readonly<Record<string, string>> = {
  PS: 'a provincial election',
  TK: 'a House of Representatives election',
  EK: 'a Senate election',
  EP: 'a European election',
  AB: 'a water authority election',
  BC: 'an election of a district committee',
  GC: 'an election of an area committee',
  ER: 'an island council election',
  NR: 'a national referendum',
  PR: 'a provincial referendum',
  LR: 'a local referendum',
};
const kindsNl: Readonly<Record<string, string>> = {
  '110b': 'Een 110b noemt de stembureaus.',
  '210': 'Een 210 is de kandidaatstelling van één lijst.',
  '230': 'Een 230 is de kandidatenlijst.',
  '630': 'Een 630 noemt de opties van een referendum.',
};
const kindsEn: Readonly<Record<string, string>> = {
  '110b': 'A 110b names the polling stations.',
  '210': 'A 210 is the nomination of one list.',
  '230': 'A 230 is the list of candidates.',
  '630': 'A 630 names the options of a referendum.',
};

/** What is filled in for `{about}` and `{unit}`. */
export function moreDetails(
  code: string,
  details: Readonly<Record<string, string | number>>,
  lang: 'nl' | 'en',
): Record<string, string> {
  const value = String(details.value ?? '');
  const unit = details.unit ? ` (${lang === 'nl' ? 'stembureau' : 'polling station'} ${details.unit})` : '';
  if (code === 'eml_election') {
    const names = lang === 'nl' ? electionsNl : electionsEn;
    return { unit, about: names[value] ?? (lang === 'nl' ? 'een andere verkiezing' : 'another election') };
  }
  const kinds = lang === 'nl' ? kindsNl : kindsEn;
  return { unit, about: kinds[value.slice(0, 4)] ?? kinds[value.slice(0, 3)] ?? '' };
}
