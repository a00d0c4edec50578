import type { MunicipalityId } from '#kernel';
import { queueMail } from '#platform/mail';
import type { WriteContext } from '#platform/operations';
import { notePath } from './paths.ts';
import { clerkAddresses, type Round } from './store.ts';

const words = {
  nl: {
    answered: (title: string) => `Antwoord op de inbreng van uw raad: ${title}`,
    answeredText: (title: string) =>
      `De raadpleging "${title}" is beantwoord. In de nota staat bij elk punt wat ermee is gedaan en waarom, en wat de conclusie is.`,
    answeredLink: 'De nota van beantwoording',
    why: 'U krijgt deze mail omdat u griffier bent van een raad die is gevraagd.',
  },
  en: {
    answered: (title: string) => `Answer to what your council brought: ${title}`,
    answeredText: (title: string) =>
      `The consultation "${title}" was answered. The note says of each point what was done with it and why, and what the conclusion is.`,
    answeredLink: 'The note of answers',
    why: 'You receive this mail because you are clerk of a council that was asked.',
  },
};

/**
 * The answer, to the clerks of these councils: queued with the write that sends it. That they are asked is a task of theirs, of
 * which whoever wants to be mailed is mailed (decision 0045): nobody gets two mails for one request.
 */
export async function mailAnswer(
  context: WriteContext,
  round: Round,
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
    const href = `${site}/${region.id}${lang === 'en' ? '/en' : ''}${notePath(round.id)}`;
    await queueMail(
      transaction,
      {
        reason: `consultation/${region.id}/${round.id}/answered/${municipality}/${person}/${today}`,
        to: email,
        content: {
          lang,
          subject: t.answered(round.title),
          parts: [t.answeredText(round.title), { href, text: t.answeredLink }, t.why],
        },
        confidential: false,
        sendUntil: new Date(Date.parse(now) + 7 * 86_400_000).toISOString(),
      },
      now,
    );
  }
}
