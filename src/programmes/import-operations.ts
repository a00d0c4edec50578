import { z } from '@hono/zod-openapi';
import { type MunicipalityId, ok, type Result } from '#kernel';
import type { ReceivedFile } from '#platform/files';
import {
  fileField,
  municipalityField,
  operation,
  optionalText,
  type RefusalTexts,
  type Upload,
  yesNoField,
} from '#platform/operations';
import {
  type ImportPlan,
  type ImportProgrammeCode,
  importProgramme,
  type ReadProgrammeCode,
  readProgrammePage,
} from './import-programme.ts';
import { notYours } from './operations.ts';
import { valueProblems } from './part-input.ts';
import { readProgrammePath, takeProgrammePath } from './paths.ts';
import { mayKeepProgramme } from './policy.ts';
import { largestText } from './reading/read-programme.ts';
import { largestFile, type TextCode, textOfFile } from './reading/text-of-file.ts';
import { fileRefusals } from './refusals.ts';
import { apiCarrier, apiPair, apiUnderstood, carrierShape, pairShape, understoodShape } from './told.ts';
import { allDocumentWords, documentNamed, documentWords } from './words.ts';

/** What came as a file, as text: only what `inspect` made is taken for one. */
class SentPage {
  readonly name: string;
  readonly text: string;
  readonly counted: boolean;
  constructor(name: string, text: string, counted: boolean) {
    this.name = name;
    this.text = text;
    this.counted = counted;
  }
}

async function inspect(file: ReceivedFile): Promise<Result<SentPage, TextCode>> {
  const text = await textOfFile(file.path);
  if (!text.ok) return text;
  const name = file.name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{C}/gu, '')
    .trim();
  return ok(new SentPage(name.slice(0, 200) || 'bestand', text.value.text, text.value.counted));
}

type UploadCode = ReadProgrammeCode | TextCode;
const upload: Upload<UploadCode> = {
  limit: largestFile,
  tooLarge: 'file_large',
  // Of which municipality is seen when it is read.
  may: (actor, region) => mayKeepProgramme.somewhere(actor, region),
  notAllowed: 'programme_not_yours',
  inspect,
};

const regionWord = 'regio';

const planShape = z.object({
  programma: z.object({ gemeente: z.string().nullable(), jaar: z.number(), code: z.string() }).nullable(),
  /** Het stuk waar teksten en bedragen bij komen te staan. */
  uit_stuk: z.enum(allDocumentWords),
  /** Null: dit onderdeel is nieuw. */
  verandert: z.array(pairShape.extend({ titel_eerder: z.string().nullable() })),
  /** Wat nu anders heet terwijl de eerdere tekst blijft staan: gaat die over iets anders? */
  eerdere_tekst_blijft: z.array(
    z.object({ nummer: z.string(), titel_eerder: z.string(), stukken: z.array(z.enum(allDocumentWords)) }),
  ),
  /** Wat in het programma van een jaar eerder onder dit nummer staat; stuur de nummers die u overneemt mee als `overnemen`. */
  van_vorig_jaar: z.array(
    z.object({
      nummer: z.string(),
      titel: z.string(),
      titel_vorig_jaar: z.string(),
      /** Anders is het misschien iets anders. */
      zelfde_titel: z.boolean(),
      ambities: z.array(z.string()),
      voorstellen: z.array(z.number().int()),
      uitvoering: carrierShape,
    }),
  ),
  /** Stuur dit mee bij het overnemen: dan gebeurt precies dit, of niets. */
  gezien: z.string(),
});
const apiPlan = ({
  key,
  document,
  pairs,
  leftBehind,
  offers,
  seen,
}: ImportPlan): z.infer<typeof planShape> => ({
  programma: key ? { gemeente: key.municipality, jaar: key.year, code: key.code } : null,
  uit_stuk: documentWords[document],
  verandert: pairs.map((pair) => ({ ...apiPair(pair), titel_eerder: pair.one?.title ?? null })),
  eerdere_tekst_blijft: leftBehind.map(({ number, titleBefore, texts }) => ({
    nummer: number,
    titel_eerder: titleBefore,
    stukken: texts.map((each) => documentWords[each]),
  })),
  van_vorig_jaar: offers.map((each) => ({
    nummer: each.number,
    titel: each.title,
    titel_vorig_jaar: each.titleBefore,
    zelfde_titel: each.sameTitle,
    ambities: [...each.ambitions],
    voorstellen: [...each.proposals],
    uitvoering: apiCarrier(each.carrier),
  })),
  gezien: seen,
});

export const readProgrammeOperation = operation({
  name: 'read_programme',
  policy: mayKeepProgramme,
  path: readProgrammePath,
  summary: {
    nl: 'Een bladzijde van een begroting inlezen: laat zien wat begrepen is, en verandert nog niets',
    en: 'Read a page of a budget: shows what was understood, and changes nothing yet',
  },
  params: z.object({}),
  input: z.object({
    [fileField]: z
      .custom<SentPage>((given) => given instanceof SentPage, 'file_as_form')
      .optional()
      .openapi({
        type: 'string',
        format: 'binary',
        description: 'Tekst, Markdown, CSV, DOCX of ODT; ten hoogste 10 MB',
      }),
    /** De tekst zelf, in plaats van een bestand; ook om te verbeteren wat ingelezen is. */
    tekst: z.string('text_long').max(largestText, 'text_long').optional(),
    /** Van welke gemeente het programma is, of `regio`. */
    gemeente: z.union([z.literal(regionWord), municipalityField('municipality_wrong')], 'municipality_wrong'),
    /** Leeg: het stuk dat de tekst noemt, en anders de begroting. */
    stuk: z.enum(allDocumentWords, 'document_wrong').optional(),
    jaar: z.coerce
      .number('year_wrong')
      .int('year_wrong')
      .min(1990, 'year_wrong')
      .max(2100, 'year_wrong')
      .optional(),
    code: z
      .string('code_wrong')
      .trim()
      .toUpperCase()
      .regex(/^[0-9A-Z.-]{0,10}$/, 'code_wrong')
      .default(''),
    titel: optionalText(1000, 'title_long'),
    /** Regels die op de bladzijde lijken te horen en toch tekst zijn. */
    bewaren: z.array(z.string().max(500), 'keep_wrong').max(200, 'keep_wrong').default([]),
    /** De inlezing waar deze voor in de plaats komt. */
    vervangt: z.coerce.number('replaces_wrong').int('replaces_wrong').positive().max(999_999_999).optional(),
  }),
  output: z.object({ inlezing: z.number(), begrepen: understoodShape, ...planShape.shape }),
  problems: {
    ...valueProblems,
    file_as_form: {
      nl: 'Stuur het bestand mee als formulier (multipart/form-data), of de inhoud als tekst.',
      en: 'Send the file as a form (multipart/form-data), or its content as tekst.',
    },
    text_long: { nl: 'Houd de tekst onder 1 MB.', en: 'Keep the text under 1 MB.' },
    municipality_wrong: {
      nl: 'Kies van welke gemeente dit programma is, of de regio.',
      en: 'Choose of which municipality this programme is, or the region (regio).',
    },
    code_wrong: {
      nl: 'De code is kort, zoals 3C: letters, cijfers, punt en streepje.',
      en: 'The code is short, such as 3C: letters, digits, point and dash.',
    },
    keep_wrong: { nl: 'Kies ten hoogste 200 regels.', en: 'Choose at most 200 lines.' },
    replaces_wrong: { nl: 'Geef het nummer van een inlezing.', en: 'Give the number of what was read.' },
  },
  refusals: {
    ...fileRefusals,
    programme_not_yours: notYours,
    municipality_unknown: {
      status: 422,
      field: 'gemeente',
      nl: 'Deze gemeente ligt niet in deze regio.',
      en: 'This municipality is not in this region.',
    },
    file_missing: {
      status: 422,
      field: fileField,
      nl: 'Kies een bestand of plak de tekst.',
      en: 'Choose a file or paste the text.',
    },
  } satisfies RefusalTexts<UploadCode>,
  upload,
  use: async (context, _params, input) => {
    const pasted = input.tekst?.trim() ? new SentPage('geplakte tekst', input.tekst, false) : undefined;
    const municipality: MunicipalityId | null = input.gemeente === regionWord ? null : input.gemeente;
    const file = input[fileField] ?? pasted;
    const settings = {
      document: input.stuk ? documentNamed[input.stuk] : null,
      year: input.jaar ?? null,
      code: input.code,
      title: input.titel,
      keep: input.bewaren,
      counted: file?.counted ?? false,
    };
    const done = await readProgrammePage(context, municipality, file, settings, input.vervangt);
    if (!done.ok) return done;
    const { id, plan } = done.value.output;
    const output = { inlezing: id, begrepen: apiUnderstood(plan.read), ...apiPlan(plan) };
    return ok({ ...done.value, output });
  },
});

export const importRefusals: RefusalTexts<ImportProgrammeCode> = {
  ...fileRefusals,
  programme_not_yours: notYours,
  import_unknown: {
    status: 404,
    nl: 'Deze inlezing is er niet meer: zij is verbeterd of verlopen. Lees het bestand opnieuw in.',
    en: 'What was read here is there no more: it was mended, or is over. Read the file again.',
  },
  import_taken: {
    status: 409,
    nl: 'Deze inlezing is al overgenomen: programma {programme}, versie {version}. Er is niets nog eens gebeurd.',
    en: 'What was read here was taken over already: programme {programme}, version {version}. Nothing was done twice.',
  },
  key_missing: {
    status: 409,
    nl: 'Vul eerst de code en het jaar van het programma in, en lees opnieuw.',
    en: 'Fill in the code and the year of the programme first, and read again.',
  },
  title_missing: {
    status: 409,
    nl: 'Vul eerst de titel van het programma in, en lees opnieuw.',
    en: 'Fill in the title of the programme first, and read again.',
  },
  must_mend: {
    status: 409,
    nl: 'Verbeter eerst wat bij "Eerst te verbeteren" staat: nu is niet te zeggen welke tekst waarbij hoort.',
    en: 'Mend first what stands at "To be mended first": now nobody can say which text belongs to what.',
  },
  lines_left: {
    status: 422,
    field: 'weglaten',
    nl: 'Er zijn regels die nergens bij horen ({count}). Geef ze een nummer, of kies dat ze weg mogen.',
    en: 'There are lines that belong to nothing ({count}). Give them a number, or choose that they may go.',
  },
  offer_unknown: {
    status: 422,
    field: 'overnemen',
    nl: 'Onder {number} is van vorig jaar niets over te nemen. Kies nummers uit de lijst.',
    en: 'Under {number} there is nothing to take over from the year before. Choose numbers of the list.',
  },
  changed_meanwhile: {
    status: 409,
    nl: 'Het programma is veranderd sinds u dit zag. Hieronder staat wat er nu zou veranderen; bekijk het en neem het opnieuw over.',
    en: 'The programme has changed since you saw this. Below is what would change now; look at it and take it over again.',
  },
  nothing_to_do: {
    status: 409,
    nl: 'Er is niets over te nemen: alles staat er al zo.',
    en: 'There is nothing to take over: everything stands there like this.',
  },
};

export const importProgrammeOperation = operation({
  name: 'import_programme',
  policy: mayKeepProgramme,
  path: takeProgrammePath('{inlezing}'),
  summary: {
    nl: 'Het ingelezen programma overnemen, precies zoals getoond',
    en: 'Take over the programme that was read, exactly as shown',
  },
  params: z.object({ inlezing: z.coerce.number().int().positive().max(999_999_999) }),
  input: z.object({
    gezien: z.string('seen_missing').regex(/^[0-9a-f]{16}$/, 'seen_missing'),
    weglaten: yesNoField('leave_wrong').default(false),
    /** Nummers waarvan "hoort bij" en uitvoering van een jaar eerder meekomen. */
    overnemen: z.array(z.string().max(10), 'offers_wrong').max(600, 'offers_wrong').default([]),
    reden: optionalText(500, 'reason_long'),
  }),
  output: z.object({ programma: z.number(), versie: z.number() }),
  problems: {
    seen_missing: {
      nl: 'Stuur "gezien" mee, zoals het bij het inlezen terugkwam.',
      en: 'Send "gezien" along, as reading gave it.',
    },
    offers_wrong: {
      nl: 'Kies nummers uit de lijst van vorig jaar.',
      en: 'Choose numbers of the list of the year before.',
    },
    leave_wrong: { nl: 'Kies ja of nee.', en: 'Choose yes or no (ja, nee).' },
    reason_long: { nl: 'Houd de reden onder 500 tekens.', en: 'Keep the reason under 500 characters.' },
  },
  refusals: importRefusals,
  use: async (context, { inlezing }, input) => {
    const taking = {
      seen: input.gezien,
      leaveOut: input.weglaten,
      offers: input.overnemen,
      reason: input.reden,
    };
    const done = await importProgramme(context, inlezing, taking);
    if (!done.ok) return done;
    const { programme, version } = done.value.output;
    return ok({ ...done.value, output: { programma: programme, versie: version } });
  },
});
