import { type CalendarDate, dateOf } from '#kernel';
import type { Write } from '#platform/database';
import { plainDate } from '#platform/html';
import { type MailAddress, type MailContent, queueMail } from '#platform/mail';

type Lang = MailContent['lang'];
const day = (given: CalendarDate, lang: Lang) => plainDate(given, lang).replaceAll('\u00a0', ' ');

const words = {
  nl: {
    subject: 'Uw gegevens in Regiotafel',
    link: 'Zien wat er over u wordt bewaard',
    why: 'U vroeg om te zien wat er over dit mailadres wordt bewaard. Met de link hieronder ziet u het, en kunt u vragen om het te verwijderen.',
    until: (until: string) => `De link werkt tot en met ${until}. Geef hem aan niemand.`,
    notAsked: 'Vroeg u hier niet om? Dan hoeft u niets te doen.',
    received: (due: string) =>
      `Uw verzoek om gegevens te verwijderen is ontvangen. U krijgt uiterlijk op ${due} antwoord.`,
    granted:
      'Uw verzoek om gegevens te verwijderen is toegewezen. De gegevens zijn gewist, ook uit het journaal.',
    refused: (reason: string) =>
      `Uw verzoek om gegevens te verwijderen is afgewezen. De reden: ${reason} Bent u het er niet mee eens, dan kunt u bezwaar maken bij de gemeente of een klacht indienen bij de Autoriteit Persoonsgegevens.`,
  },
  en: {
    subject: 'Your data in Regiotafel',
    link: 'See what is held about you',
    why: 'You asked to see what is held about this mail address. With the link below you see it, and can ask to have it removed.',
    until: (until: string) => `The link works until ${until}. Give it to nobody.`,
    notAsked: 'Did you not ask for this? Then you need do nothing.',
    received: (due: string) => `Your request to remove data was received. You get an answer by ${due}.`,
    granted: 'Your request to remove data was granted. The data were erased, from the journal too.',
    refused: (reason: string) =>
      `Your request to remove data was refused. The reason: ${reason} If you disagree, you can object with the municipality or complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).`,
  },
} as const;

const weekLater = (now: string) => new Date(Date.parse(now) + 7 * 86_400_000).toISOString();

function send(
  transaction: Write,
  to: MailAddress,
  lang: Lang,
  reason: string,
  parts: MailContent['parts'],
  now: string,
  confidential = false,
) {
  const content = { lang, subject: words[lang].subject, parts };
  return queueMail(transaction, { reason, to, content, confidential, sendUntil: weekLater(now) }, now);
}

/** The one-time link to what is held. */
export function mailLink(
  transaction: Write,
  given: { to: MailAddress; lang: Lang; id: number; href: string; now: string },
) {
  const { to, lang, id, href, now } = given;
  const t = words[lang];
  const until = day(dateOf(weekLater(now)), lang);
  const parts = [t.why, { href, text: t.link }, t.until(until), t.notAsked];
  return send(transaction, to, lang, `removal_request/${id}`, parts, now, true);
}

export function mailReceipt(
  transaction: Write,
  given: { to: MailAddress; lang: Lang; id: number; due: CalendarDate; now: string },
) {
  const { to, lang, id, due, now } = given;
  const parts = [words[lang].received(day(due, lang))];
  return send(transaction, to, lang, `removal_receipt/${id}`, parts, now);
}

export function mailDecision(
  transaction: Write,
  given: { to: MailAddress; lang: Lang; id: number; refused: string | null; now: string },
) {
  const { to, lang, id, refused, now } = given;
  const t = words[lang];
  return send(
    transaction,
    to,
    lang,
    `removal_decision/${id}`,
    [refused === null ? t.granted : t.refused(refused)],
    now,
  );
}
