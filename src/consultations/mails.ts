import { dateOf, type MunicipalityId } from '#kernel';
import { plainDate } from '#platform/html';
import { queueMail } from '#platform/mail';
import type { WriteContext } from '#platform/operations';
import { notePath, submissionPath } from './paths.ts';
import { clerkAddresses, type Round } from './store.ts';

const words = {
  nl: {
    asked: (title: string) => `Uw raad wordt gevraagd: ${title}`,
    askedText: (title: string, sender: string, last: string) =>
      `${sender} legt "${title}" voor aan uw raad. Uw raad kan reageren tot en met ${last}.`,
    askedLink: 'De raadpleging en de inbreng van uw raad',
    answered: (title: string) => `Antwoord op de inbreng van uw raad: ${title}`,
    answeredText: (title: string) =>
      `De raadpleging "${title}" is beantwoord. In de nota staat bij elk punt wat ermee is gedaan en waarom, en wat de conclusie is.`,
    answeredLink: 'De nota van beantwoording',
    why: 'U krijgt deze mail omdat u griffier bent van een raad die is gevraagd.',
  },
  en: {
    asked: (title: string) => `Your council is asked: ${title}`,
    askedText: (title: string, sender: string, last: string) =>
      `${sender} puts "${title}" to your council. Your council can respond up to and including ${last}.`,
    askedLink: 'The consultation and what your council brings',
    answered: (title: string) => `Answer to what your council brought: ${title}`,
    answeredText: (title: string) =>
      `The consultation "${title}" was answered. The note says of each point what was done with it and why, and what the conclusion is.`,
    answeredLink: 'The note of answers',
    why: 'You receive this mail because you are clerk of a council that was asked.',
  },
};

/** The clerks of these councils, at once: queued with the write that causes it, one for each reason. */
export async function mailClerks(
  context: WriteContext,
  round: Round,
  what: 'asked' | 'answered',
  councils: readonly MunicipalityId[],
): Promise<void> {
  const { transaction, region, site, today, now } = context;
  // Nobody asked over the web (the demonstration is played): there is no address to send anybody to.
  if (site === undefined) return;
  for (const { municipality, person, email, lang } of await clerkAddresses(
    transaction,
    region.id,
    councils,
    today,
  )) {
    const t = words[lang];
    const path = what === 'asked' ? submissionPath(round.id, municipality) : notePath(round.id);
    const href = `${site}/${region.id}${lang === 'en' ? '/en' : ''}${path}`;
    const last = plainDate(round.lastDay ?? dateOf(now), lang).replaceAll('\u00a0', ' ');
    const text =
      what === 'asked' ? t.askedText(round.title, round.sender, last) : t.answeredText(round.title);
    const link = what === 'asked' ? t.askedLink : t.answeredLink;
    await queueMail(
      transaction,
      {
        reason: `consultation/${region.id}/${round.id}/${what}/${municipality}/${person}/${today}`,
        to: email,
        content: { lang, subject: t[what](round.title), parts: [text, { href, text: link }, t.why] },
        confidential: false,
        sendUntil: new Date(Date.parse(now) + 7 * 86_400_000).toISOString(),
      },
      now,
    );
  }
}
