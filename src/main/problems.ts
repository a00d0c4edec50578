import type { Context } from 'hono';
import type { Lang } from '#platform/http';
import type { Sentence } from '#platform/operations';

/** What the API itself refuses; what an operation refuses, it tells in its own sentences. */
const sentences = {
  region_unknown: { nl: 'Deze regio bestaat niet.', en: 'There is no such region.' },
  not_found: { nl: 'Dit bestaat niet in deze regio.', en: 'There is no such thing in this region.' },
  address_unknown: { nl: 'Dit adres bestaat niet.', en: 'There is no such address.' },
  token_wrong: {
    nl: 'Deze sleutel geldt niet (meer). Maak een nieuwe op Mijn account.',
    en: 'This token is not (or no longer) valid. Make a new one on your own page.',
  },
  token_scope: {
    nl: 'Deze sleutel is hier niet voor gemaakt. Kies op Mijn account wat een sleutel mag.',
    en: 'This token was not made for this. Choose on your own page what a token may do.',
  },
  token_missing: {
    nl: 'Stuur een persoonlijke sleutel mee: Authorization: Bearer rt_...',
    en: 'Send a personal token: Authorization: Bearer rt_...',
  },
  not_json: { nl: 'Stuur de invoer als application/json.', en: 'Send the input as application/json.' },
  not_json_nor_form: {
    nl: 'Stuur de invoer als application/json, of als multipart/form-data met het bestand onder "bestand".',
    en: 'Send the input as application/json, or as multipart/form-data with the file as "bestand".',
  },
  busy: {
    nl: 'Er worden nu te veel documenten tegelijk gemaakt. Probeer het over een minuut opnieuw.',
    en: 'Too many documents are being made at the moment. Try again in a minute.',
  },
  too_heavy: {
    nl: 'Het zetten van dit document duurde langer dan mag. Er is niets verloren. Maak een korter document: kies minder delen of een kortere periode.',
    en: 'Setting this document took longer than it may. Nothing is lost. Make a shorter document: choose fewer parts or a shorter period.',
  },
  too_many: {
    nl: 'U verstuurt nu te veel achter elkaar. Wacht even en probeer het opnieuw.',
    en: 'You are sending too much in a row. Wait a moment and try again.',
  },
  reads_too_many: {
    nl: 'Dit kost de server veel werk, en u vraagt er nu te veel van. Wacht vijf minuten en probeer het opnieuw.',
    en: 'This costs the server much work, and you are asking for too much of it. Wait five minutes and try again.',
  },
  gone: { nl: 'Dit wordt niet meer getoond.', en: 'This is not shown any more.' },
  json_malformed: { nl: 'Dit is geen geldige JSON.', en: 'This is not valid JSON.' },
  too_large: { nl: 'Stuur ten hoogste 1 MB tegelijk.', en: 'Send at most 1 MB at once.' },
  query_wrong: { nl: 'De vraag in het adres klopt niet.', en: 'The query in the address is not right.' },
  database_away: {
    nl: 'De database antwoordt niet. Het kan zijn dat wat u stuurde is bewaard: kijk straks, en stuur het anders opnieuw.',
    en: 'The database does not answer. What you sent may have been kept: look later, and send it again if it was not.',
  },
  storage_full: {
    nl: 'De schijf van de server is vol. Wat u stuurde is niet bewaard.',
    en: "The server's disk is full. What you sent was not kept.",
  },
  input_wrong: { nl: 'De invoer klopt niet.', en: 'The input is not right.' },
  fault: {
    nl: 'Er ging bij ons iets mis. Noem dit nummer als u het meldt.',
    en: 'Something went wrong on our side. Mention this number when you report it.',
  },
} satisfies Record<string, Sentence>;

/** Dutch, unless `Accept-Language` puts English before it (RFC 9110, 12.5.4). */
export function problemLang(acceptLanguage: string | undefined): Lang {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters
      .find((parameter) => parameter.trim().startsWith('q='))
      ?.trim()
      .slice(2);
    return { lang: tag.split('-')[0], weight: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const weightOf = (lang: Lang) => Math.max(0, ...wanted.filter((w) => w.lang === lang).map((w) => w.weight));
  return weightOf('en') > weightOf('nl') ? 'en' : 'nl';
}

export function langOf(context: Context): Lang {
  return problemLang(context.req.header('accept-language'));
}

/** RFC 9457; `code` is for programs, `title` for people. */
export function problemResponse(
  lang: Lang,
  status: number,
  code: string,
  title: string,
  more: Record<string, unknown> = {},
): Response {
  const body = JSON.stringify({ type: `urn:regiotafel:${code}`, title, status, code, ...more });
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': lang,
    'cache-control': 'no-store',
  };
  return new Response(body, { status, headers });
}

/** One of the API's own problems, in the language that was asked for. */
export function problem(
  context: Context,
  status: number,
  code: keyof typeof sentences,
  more?: Record<string, unknown>,
): Response {
  const lang = langOf(context);
  return problemResponse(lang, status, code, sentences[code][lang], more);
}
