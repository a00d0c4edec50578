import { z } from 'zod';
import { ok, refuse } from '#kernel';
import { readInside, type Write } from '#platform/database';
import { erasePayloads } from '#platform/journal';
import { type MailAddress, parseMailAddress, queueMail, reasonsOf } from '#platform/mail';
import { operation, type WriteContext } from '#platform/operations';
import { followMail } from './follow-mail.ts';
import {
  confirmFollow,
  deleteFollow,
  followerByKey,
  followsOf,
  lockFollower,
  putFollow,
  setLanguage,
  subjectTitle,
} from './follow-store.ts';
import { confirmFollowPath, endFollowPath, followPath } from './paths.ts';
import { mayFollow } from './policy.ts';
import {
  confirmDays,
  linkHolds,
  mayAskMailbox,
  parseSubject,
  type Subject,
  subjectText,
} from './rules/follow.ts';
import { apiRhythms } from './words.ts';

const subjectField = z.string('subject_wrong').transform((given, check): Subject => {
  const parsed = parseSubject(given);
  if (parsed) return parsed;
  check.addIssue({ code: 'custom', message: 'subject_wrong' });
  return z.NEVER;
});
const rhythmField = z
  .enum([apiRhythms.week, apiRhythms.day], 'rhythm_wrong')
  .transform((given): 'day' | 'week' => (given === apiRhythms.day ? 'day' : 'week'));
const keyField = z.string('key_wrong').max(200, 'key_wrong');

const problems = {
  subject_wrong: {
    nl: 'Zeg wat u wilt volgen: voorstel/5, ambitie/wonen-en-groen of gemeente/gm0546.',
    en: 'Say what you want to follow: voorstel/5, ambitie/wonen-en-groen or gemeente/gm0546.',
  },
  rhythm_wrong: { nl: 'Kies hoe vaak: dag of week.', en: 'Choose how often: dag or week.' },
  mail_wrong: {
    nl: 'Vul één mailadres in, zoals naam@voorbeeld.nl.',
    en: 'Fill in one mail address, such as name@example.nl.',
  },
  key_wrong: { nl: 'Geef de sleutel uit de mail.', en: 'Give the key in the mail.' },
};
const linkOver = {
  status: 409,
  nl: 'Deze link werkt niet meer. Vraag opnieuw om te volgen; u krijgt dan een nieuwe.',
  en: 'This link does not work any more. Ask to follow again; you then get a new one.',
} as const;

const entry = (name: string, follower: number, payload: Readonly<Record<string, unknown>>) => ({
  operation: name,
  unseen: true as const,
  subject: `follower/${follower}`,
  payload,
});

/** What is called so in this region; undefined: there is no such thing. */
export async function titleOf(
  { transaction, region }: Pick<WriteContext, 'transaction' | 'region'>,
  { kind, key }: Subject,
): Promise<string | undefined> {
  if (kind === 'gemeente') return region.municipalities.find(({ id }) => id === key)?.name;
  const asked = kind === 'voorstel' ? subjectTitle(Number(key), null) : subjectTitle(null, key);
  return (await readInside(transaction, asked))[0]?.title;
}

/** Every link that went to a mailbox in a day, from whatever region and about whatever it was. */
async function linksTo(transaction: Write, mail: MailAddress, now: string) {
  const since = new Date(Date.parse(now) - 86_400_000).toISOString();
  const links = await reasonsOf(transaction, mail, { begin: 'follow/', since });
  // `follow/{region}/{follower}/{subject}/{moment}`, where a subject has a slash of its own.
  return links.map(({ reason, at }) => ({ subject: reason.split('/').slice(3, 5).join('/'), askedAt: at }));
}

/** Somebody names a mailbox: a link goes there, and nothing is told that way of who follows what. */
export const askFollowOperation = operation({
  name: 'ask_follow',
  policy: mayFollow,
  path: followPath,
  summary: {
    nl: 'Een voorstel, ambitie of gemeente volgen per mail; eerst gaat er een link naar het adres om te bevestigen',
    en: 'Follow a proposal, ambition or municipality by mail; first a link to confirm goes to the address',
  },
  params: z.object({}),
  input: z.object({
    onderwerp: subjectField,
    mail: z.string('mail_wrong').transform((given, check): MailAddress => {
      const parsed = parseMailAddress(given);
      if (parsed) return parsed;
      check.addIssue({ code: 'custom', message: 'mail_wrong' });
      return z.NEVER;
    }),
    hoe_vaak: rhythmField,
    taal: z.enum(['nl', 'en']).default('nl'),
  }),
  output: z.object({ onderwerp: z.string() }),
  problems,
  refusals: {
    subject_unknown: {
      status: 422,
      field: 'onderwerp',
      nl: 'Dit is hier niet te volgen. Begin op de pagina van het voorstel, de ambitie of de gemeente.',
      en: 'This cannot be followed here. Begin on the page of the proposal, the ambition or the municipality.',
    },
  },
  use: async (context, _params, input) => {
    const { transaction, region, now, site } = context;
    const title = await titleOf(context, input.onderwerp);
    if (title === undefined) return refuse('subject_unknown');
    const subject = subjectText(input.onderwerp);
    const follower = await lockFollower(transaction, region.id, input.mail, input.taal);
    const follows = await followsOf(transaction, follower.id);
    const known = follows.some((one) => one.subject === subject && one.confirmedAt !== null);
    const may = mayAskMailbox(await linksTo(transaction, input.mail, now), subject, now);
    if (may)
      await putFollow(transaction, region.id, follower.id, { subject, rhythm: input.hoe_vaak, askedAt: now });
    if (may && site !== undefined)
      await queueMail(
        transaction,
        {
          reason: `follow/${region.id}/${follower.id}/${subject}/${now.slice(0, 15)}`,
          to: follower.mail,
          content: followMail({ follower, title, region, site, known, now, lang: input.taal }),
          confidential: true,
          sendUntil: new Date(Date.parse(now) + confirmDays * 86_400_000).toISOString(),
        },
        now,
      );
    return ok({
      output: { onderwerp: subject },
      office: undefined,
      entries: [entry('ask_follow', follower.id, { subject })],
    });
  },
});

export const confirmFollowOperation = operation({
  name: 'confirm_follow',
  policy: mayFollow,
  path: confirmFollowPath,
  summary: {
    nl: 'Bevestigen dat u iets wilt volgen, of kiezen hoe vaak, met de sleutel uit de mail',
    en: 'Confirm that you want to follow something, or choose how often, with the key in the mail',
  },
  params: z.object({}),
  input: z.object({
    sleutel: keyField,
    onderwerp: subjectField,
    hoe_vaak: rhythmField,
    /** In which language the mailbox is written to from now on; left out: as it is. */
    taal: z.enum(['nl', 'en']).optional(),
  }),
  output: z.object({ sleutel: z.string(), onderwerp: z.string() }),
  problems,
  refusals: { link_over: linkOver },
  use: async ({ transaction, now }, _params, input) => {
    const subject = subjectText(input.onderwerp);
    const follower = await followerByKey(transaction, input.sleutel);
    const follows = follower ? await followsOf(transaction, follower.id) : [];
    const found = follows.find((one) => one.subject === subject);
    if (!follower || !found) return refuse('link_over');
    if (found.confirmedAt === null && !linkHolds(found.askedAt, now)) return refuse('link_over');
    await confirmFollow(transaction, follower.id, subject, input.hoe_vaak, now);
    // Whoever confirms from the mailbox says so; whoever only named it, did not.
    if (input.taal !== undefined) await setLanguage(transaction, follower.id, input.taal);
    return ok({
      output: { sleutel: input.sleutel, onderwerp: subject },
      office: undefined,
      entries: [entry('confirm_follow', follower.id, { subject, rhythm: input.hoe_vaak })],
    });
  },
});

export const endFollowOperation = operation({
  name: 'end_follow',
  policy: mayFollow,
  path: endFollowPath,
  summary: {
    nl: 'Niet meer volgen, met de link uit de mail; wordt niet gezegd wat, dan stopt alles en wordt het adres gewist',
    en: 'Follow no more, with the link in the mail; where nothing is named everything stops and the address is erased',
  },
  params: z.object({}),
  input: z.object({ sleutel: keyField, onderwerp: subjectField.optional() }),
  output: z.object({ sleutel: z.string().nullable() }),
  problems,
  refusals: { link_over: linkOver },
  use: async ({ transaction, region, now }, _params, input) => {
    const follower = await followerByKey(transaction, input.sleutel);
    if (!follower) return refuse('link_over');
    const subject = input.onderwerp && subjectText(input.onderwerp);
    const more = await deleteFollow(transaction, follower.id, subject);
    // With the address goes what the journal held of what it followed.
    if (!more)
      await erasePayloads(transaction, region.id, [`follower/${follower.id}`], {
        at: now,
        reason: 'volgt niets meer',
      });
    return ok({
      output: { sleutel: more ? input.sleutel : null },
      office: undefined,
      entries: [entry('end_follow', follower.id, more ? { subject: subject ?? null } : {})],
    });
  },
});
