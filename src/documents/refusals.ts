import { fileField, notOperator, type RefusalTexts, type Sentence } from '#platform/operations';
import { proposalUnknown } from '#proposals';
import type { AddDocumentCode, AddVersionCode, BringCode } from './add-document.ts';
import type { InspectCode } from './inspect.ts';
import type { EraseCode, WithdrawCode } from './withdraw-version.ts';

const notYours = {
  status: 403,
  nl: 'Documenten voegt toe wie beleidsmedewerker, portefeuillehouder of regiogriffier is. Meld u aan met dat ambt.',
  en: 'Policy officers, portfolio holders and the regional clerk add documents. Sign in with that office.',
} as const;
/** What lies with an ambition is told by whoever tells of it. */
export const subjectNotYours = {
  status: 403,
  nl: 'Documenten bij een ambitie voegt de regiogriffier toe, of de beleidsmedewerker van de regio. Meld u aan met dat ambt.',
  en: 'The regional clerk adds documents to an ambition, or the policy officer of the region. Sign in with that office.',
} as const;
/** What was signed is put beside an agreement by whoever keeps it for the region. */
export const agreementNotYours = {
  status: 403,
  nl: 'Documenten bij een overeenkomst voegt de regiogriffier toe, of de beleidsmedewerker van de regio. Meld u aan met dat ambt.',
  en: 'The regional clerk adds documents to an agreement, or the policy officer of the region. Sign in with that office.',
} as const;
const documentUnknown = {
  status: 404,
  nl: 'Dit document bestaat niet.',
  en: 'There is no such document.',
} as const;
const versionUnknown = {
  status: 404,
  nl: 'Deze versie bestaat niet.',
  en: 'There is no such version.',
} as const;

const file = (nl: string, en: string) => ({ status: 422, field: fileField, nl, en }) as const;

/** Why a file is not taken in, and what to do. */
export const fileRefusals: RefusalTexts<InspectCode | 'file_large'> = {
  file_large: {
    status: 413,
    field: fileField,
    nl: 'Dit bestand is groter dan 25 MB. Maak het kleiner (bewaar het als PDF, verklein de foto’s) of voeg het toe als link.',
    en: 'This file is larger than 25 MB. Make it smaller (save it as PDF, shrink the pictures) or add it as a link.',
  },
  file_empty: file(
    'Dit bestand is leeg. Kies het opnieuw; staat het nog open in een ander programma, bewaar het daar dan eerst.',
    'This file is empty. Choose it again; if it is still open in another program, save it there first.',
  ),
  file_program: file(
    'Dit is een programma, geen document. Voeg een PDF, DOCX, ODT, PNG, JPEG of WebP toe.',
    'This is a program, not a document. Add a PDF, DOCX, ODT, PNG, JPEG or WebP.',
  ),
  file_page: file(
    'Dit is een webpagina of een SVG: daarin kan een programma zitten. Bewaar het als PDF of PNG, of voeg het toe als link.',
    'This is a web page or an SVG: a program may hide in it. Save it as PDF or PNG, or add it as a link.',
  ),
  file_old_office: file(
    'Dit is een oud soort tekstbestand (zoals DOC of RTF). Open het en bewaar het als DOCX, ODT of PDF.',
    'This is an old kind of text file (such as DOC or RTF). Open it and save it as DOCX, ODT or PDF.',
  ),
  file_unknown: file(
    'Van dit bestand is aan de inhoud niet te zien dat het een PDF, DOCX, ODT, PNG, JPEG of WebP is. Bewaar het als een van deze.',
    'By its content this file is no PDF, DOCX, ODT, PNG, JPEG or WebP. Save it as one of these.',
  ),
  file_macros: file(
    'In dit bestand zitten macro’s (kleine programma’s). Bewaar het zonder macro’s, als DOCX, ODT of PDF.',
    'There are macros (small programs) in this file. Save it without macros, as DOCX, ODT or PDF.',
  ),
  file_encrypted: file(
    'Dit bestand is met een wachtwoord versleuteld; niemand zou het kunnen lezen. Bewaar het zonder wachtwoord.',
    'This file is encrypted with a password; nobody could read it. Save it without a password.',
  ),
  zip_broken: file(
    'Dit bestand is beschadigd of niet volledig. Open het op uw computer, bewaar het opnieuw en kies het dan nog eens.',
    'This file is damaged or not complete. Open it on your computer, save it anew and choose it again.',
  ),
  zip_bomb: file(
    'Dit bestand pakt uit tot veel meer dan een document is. Het wordt niet bewaard. Bewaar de tekst als PDF.',
    'This file unfolds to far more than a document is. It is not kept. Save the text as PDF.',
  ),
  zip_other: file(
    'Dit is een ingepakte map (zip) of een rekenblad of presentatie, geen tekst. Voeg de documenten elk apart toe, als PDF, DOCX of ODT.',
    'This is an archive (zip), a spreadsheet or a presentation, not a text. Add the documents one by one, as PDF, DOCX or ODT.',
  ),
  image_large: file(
    'Deze afbeelding is te groot: ten hoogste 10 MB en 40 miljoen beeldpunten. Maak haar kleiner.',
    'This picture is too large: at most 10 MB and 40 million pixels. Make it smaller.',
  ),
  image_broken: file(
    'Deze afbeelding is beschadigd. Open haar op uw computer en bewaar haar opnieuw.',
    'This picture is damaged. Open it on your computer and save it anew.',
  ),
};

const bringRefusals: RefusalTexts<BringCode | InspectCode | 'file_large'> = {
  document_not_yours: notYours,
  subject_not_yours: subjectNotYours,
  agreement_not_yours: agreementNotYours,
  nothing_brought: {
    status: 422,
    field: fileField,
    nl: 'Kies een bestand, of vul het adres van een link in.',
    en: 'Choose a file, or fill in the address of a link.',
  },
  both_brought: {
    status: 422,
    field: 'adres',
    nl: 'Kies een bestand of vul een link in, niet allebei: een versie is het een of het ander.',
    en: 'Choose a file or fill in a link, not both: a version is the one or the other.',
  },
  seen_missing: {
    status: 422,
    field: 'gezien_op',
    nl: 'Vul in op welke dag u de link zag: wat erachter staat kan veranderen.',
    en: 'Fill in on which day you saw the link: what is behind it may change.',
  },
  ...fileRefusals,
};

export const addDocumentRefusals: RefusalTexts<AddDocumentCode | InspectCode | 'file_large'> = {
  ...bringRefusals,
  proposal_unknown: proposalUnknown,
  agreement_unknown: {
    status: 404,
    nl: 'Deze ondertekende overeenkomst is er niet. Aan een concept worden geen documenten toegevoegd: die zijn voor iedereen.',
    en: 'There is no such signed agreement. Documents are not added to a draft: they are for everybody.',
  },
  ambition_unknown: { status: 404, nl: 'Deze ambitie bestaat niet.', en: 'There is no such ambition.' },
  owner_missing: {
    status: 422,
    field: 'archiefvormer',
    nl: 'Kies in het archief van welke gemeente het hoort: een ambitie of overeenkomst heeft geen trekker.',
    en: 'Choose in whose municipal archive it belongs: nobody leads an ambition or an agreement.',
  },
  document_known: {
    status: 409,
    field: fileField,
    nl: 'Dit staat er al, als "{title}". Is het een nieuwe versie daarvan, voeg die dan daar toe.',
    en: 'This is there already, as "{title}". If it is a new version of that, add it there.',
  },
  owner_outside_region: {
    status: 422,
    field: 'archiefvormer',
    nl: 'Kies een gemeente uit de lijst.',
    en: 'Choose a municipality from the list.',
  },
};

export const addVersionRefusals: RefusalTexts<AddVersionCode | InspectCode | 'file_large'> = {
  ...bringRefusals,
  document_unknown: documentUnknown,
  same_as_latest: {
    status: 409,
    field: fileField,
    nl: 'Dit is hetzelfde als versie {number}. Kies het bestand dat u veranderde.',
    en: 'This is the same as version {number}. Choose the file that you changed.',
  },
};

export const withdrawRefusals: RefusalTexts<WithdrawCode> = {
  document_not_yours: notYours,
  subject_not_yours: subjectNotYours,
  agreement_not_yours: agreementNotYours,
  document_unknown: documentUnknown,
  version_unknown: versionUnknown,
  already_withdrawn: {
    status: 409,
    nl: 'Deze versie wordt al niet meer getoond.',
    en: 'This version is not shown any more already.',
  },
};

export const eraseRefusals: RefusalTexts<EraseCode> = {
  not_operator: notOperator,
  document_unknown: { ...documentUnknown, status: 409, field: 'document' },
  version_unknown: { ...versionUnknown, status: 409, field: 'versie' },
  not_withdrawn: {
    status: 409,
    field: 'versie',
    nl: 'Deze versie wordt nog getoond. Laat de regiogriffier haar eerst intrekken, met een reden.',
    en: 'This version is still shown. Let the regional clerk withdraw it first, with a reason.',
  },
  not_a_file: {
    status: 409,
    field: 'versie',
    nl: 'Deze versie is een link: er is geen bestand om te wissen.',
    en: 'This version is a link: there is no file to erase.',
  },
  already_erased: {
    status: 409,
    field: 'versie',
    nl: 'Dit bestand is al gewist.',
    en: 'This file has been erased already.',
  },
};

export const bringProblems: Readonly<Record<string, Sentence>> = {
  title_missing: { nl: 'Geef het document een titel.', en: 'Give the document a title.' },
  title_long: { nl: 'Houd de titel onder 200 tekens.', en: 'Keep the title under 200 characters.' },
  kind_missing: { nl: 'Kies wat voor document het is.', en: 'Choose what kind of document it is.' },
  lang_wrong: { nl: 'Kies Nederlands of Engels.', en: 'Choose Dutch or English.' },
  municipality_wrong: { nl: 'Kies een gemeente uit de lijst.', en: 'Choose a municipality from the list.' },
  file_as_form: {
    nl: 'Kies een bestand. Een programma stuurt het als multipart/form-data, onder de naam "bestand".',
    en: 'Choose a file. A program sends it as multipart/form-data, under the name "bestand".',
  },
  address_wrong: {
    nl: 'Vul een adres in dat met https:// begint.',
    en: 'Fill in an address that starts with https://.',
  },
  address_long: { nl: 'Houd het adres onder 2.000 tekens.', en: 'Keep the address under 2,000 characters.' },
  day_wrong: { nl: 'Vul een dag in, zoals 2026-12-09.', en: 'Fill in a day, such as 2026-12-09.' },
  change_missing: {
    nl: 'Schrijf in één zin wat er is veranderd.',
    en: 'Write in one sentence what has changed.',
  },
  change_long: { nl: 'Houd dit onder 500 tekens.', en: 'Keep this under 500 characters.' },
  reason_missing: {
    nl: 'Schrijf waarom; de reden blijft zichtbaar. Noem er geen persoonsgegevens in.',
    en: 'Write why; the reason stays visible. Put no personal data in it.',
  },
  reason_long: { nl: 'Houd dit onder 500 tekens.', en: 'Keep this under 500 characters.' },
  number_wrong: {
    nl: 'Vul het nummer in, zoals het in het adres van het document staat.',
    en: 'Fill in the number, as it stands in the address of the document.',
  },
};
