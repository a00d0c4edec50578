import { dateOf, type RegionId } from '#kernel';
import { ensureSetting, howToStop, type Stoppable, stopAddress } from '#notifications';
import { clerksWithMail } from '#people';
import { installation, type Scope, type Write } from '#platform/database';
import { momentWords } from '#platform/html';
import type { SignedCheckpoint } from '#platform/journal';
import { type MailContent, queueMail } from '#platform/mail';

/** How often a clerk's office is sent what is signed every hour. */
export type CheckpointMail = 'hour' | 'day';

const words = {
  nl: {
    subject: (of: string) => `Controlepunt van het journaal: ${of}`,
    all: 'de hele installatie',
    what: (of: string, when: string) =>
      `Dit is de getekende stand van het journaal van ${of} op ${when}. U hoeft er niets mee te doen, behalve hem bewaren, buiten Regiotafel.`,
    why: 'Met een bewaard controlepunt kan iedereen later nagaan dat alles van daarvoor nog hetzelfde is. U krijgt dit bericht omdat u het ambt van griffier heeft.',
    check: 'Een bewaard controlepunt nagaan',
  },
  en: {
    subject: (of: string) => `Checkpoint of the journal: ${of}`,
    all: 'the whole installation',
    what: (of: string, when: string) =>
      `This is the journal of ${of} as it was signed on ${when}. You need do nothing with it, but keep it, outside Regiotafel.`,
    why: 'With a checkpoint that was kept anyone can tell later that everything before it is still the same. You get this message because you hold the office of clerk.',
    check: 'Check a checkpoint that was kept',
  },
} as const;

const days = 7;

/** Sends a new checkpoint to every clerk of the region who did not stop that; that of the installation to those of all regions. @returns to how many */
export async function mailCheckpoint(
  transaction: Write,
  scope: Scope,
  checkpoint: SignedCheckpoint,
  about: { readonly name: string | undefined; readonly publicUrl: string; readonly every: CheckpointMail },
): Promise<number> {
  const { size, signedAt, note } = checkpoint;
  const today = dateOf(signedAt);
  const region = scope === installation ? undefined : (scope as RegionId);
  const clerks = await clerksWithMail(transaction, today, region);
  // A second mail for the same reason is not queued: of a day the first.
  const once = about.every === 'day' ? today : String(size);
  const sendUntil = new Date(Date.parse(signedAt) + days * 86_400_000).toISOString();
  let mailed = 0;
  for (const { person, email, language, region: own } of clerks) {
    const { checkpoints, key } = await ensureSetting(transaction, person, signedAt);
    if (!checkpoints) continue;
    const stoppable = { to: { language }, region: { id: own }, site: about.publicUrl, key };
    const content = contentFor(stoppable, note, signedAt, region, about.name);
    const reason = `checkpoint/${scope}/${once}/${person}`;
    const unsubscribe = stopAddress(stoppable, 'checkpoints');
    const mail = { reason, to: email, content, confidential: false, sendUntil, unsubscribe };
    await queueMail(transaction, mail, signedAt);
    mailed += 1;
  }
  return mailed;
}

function contentFor(
  to: Stoppable,
  note: string,
  signedAt: string,
  region: RegionId | undefined,
  name: string | undefined,
): MailContent {
  const lang = to.to.language;
  const t = words[lang];
  const of = name ?? t.all;
  const check = `${to.site}/${region}${lang === 'en' ? '/en' : ''}/journaal`;
  return {
    lang,
    subject: t.subject(of),
    parts: [
      t.what(of, momentWords(signedAt, lang).replaceAll('\u00a0', ' ')),
      { verbatim: note },
      t.why,
      ...(region === undefined ? [] : [{ href: check, text: t.check }]),
      ...howToStop(to, 'checkpoints'),
    ],
  };
}
