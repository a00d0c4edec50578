import type { Refusal } from '#kernel';
import type { RefusalText, RefusalTexts } from '#platform/operations';
import { largestText, mostParts, type ReadCode } from './reading/read-programme.ts';
import { largestFile, type TextCode } from './reading/text-of-file.ts';

const wrong = (nl: string, en: string): RefusalText => ({ status: 422, field: 'bestand', nl, en });

export const fileRefusals: RefusalTexts<ReadCode | TextCode> = {
  file_empty: wrong('Hier staat geen tekst in.', 'There is no text in this.'),
  file_large: {
    ...wrong(
      `Dit is te groot: een bestand mag ${largestFile / 2 ** 20} MB zijn, de tekst daarin ${largestText / 2 ** 20} MB. Neem één programma tegelijk.`,
      `This is too large: a file may be ${largestFile / 2 ** 20} MB, the text in it ${largestText / 2 ** 20} MB. Take one programme at a time.`,
    ),
    status: 413,
  },
  file_not_text: wrong(
    'Dit is geen tekst, Markdown, Word (DOCX), ODT of CSV. Van een pdf of webpagina kopieert u de tekst en plakt u die.',
    'This is no text, Markdown, Word (DOCX), ODT or CSV. Of a pdf or web page copy the text and paste it.',
  ),
  file_unreadable: wrong(
    'Dit Word-bestand is niet te lezen: het is beschadigd of te zwaar. Kopieer de tekst en plak die.',
    'This Word file cannot be read: it is damaged or too heavy. Copy the text and paste it.',
  ),
  zip_bomb: wrong(
    'Dit bestand pakt uit tot veel meer dan een document. Sla het opnieuw op in Word, of plak de tekst.',
    'This file unfolds to far more than a document. Save it anew in Word, or paste the text.',
  ),
  zip_broken: wrong('Dit bestand is beschadigd. Sla het opnieuw op.', 'This file is damaged. Save it anew.'),
  zip_other: wrong(
    'Dit ingepakte bestand is geen Word-document (DOCX) of ODT.',
    'This packed file is no Word document (DOCX) or ODT.',
  ),
  file_macros: wrong(
    'In dit document zitten macro’s. Sla het op als gewoon DOCX-bestand.',
    'This document has macros. Save it as a plain DOCX file.',
  ),
  file_encrypted: wrong(
    'Dit document heeft een wachtwoord. Sla het op zonder.',
    'This document has a password. Save it without.',
  ),
  csv_broken: wrong(
    'Dit CSV-bestand is niet te lezen; het gaat mis op regel {line}. Kijk of daar een aanhalingsteken mist.',
    'This CSV file cannot be read; it goes wrong on line {line}. See whether a quotation mark is missing there.',
  ),
  parts_many: wrong(
    `Dit zijn meer dan ${mostParts} doelen en activiteiten. Neem één programma tegelijk.`,
    `These are more than ${mostParts} goals and activities. Take one programme at a time.`,
  ),
};

/** The same for the command line. */
export function readSentence({ code, details }: Refusal<ReadCode | TextCode>): string {
  return fileRefusals[code].nl.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}
