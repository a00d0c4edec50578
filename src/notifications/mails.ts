import { type CalendarDate, daysBetween } from '#kernel';
import type { Reachable } from '#people';
import { plainDate } from '#platform/html';
import type { Task } from '#platform/http';
import type { MailContent } from '#platform/mail';
import type { Region } from '#platform/operations';
import { notificationMessages } from './messages.ts';
import { settingsPath, stopOf } from './paths.ts';
import type { MailKind } from './store.ts';
import { apiKinds } from './words.ts';

/** Whom a mail is for, and of which region it tells. */
export interface Letter {
  readonly to: Reachable;
  readonly region: Region;
  /** What absolute addresses begin with. */
  readonly site: string;
  readonly demonstration: boolean;
  readonly key: string;
  readonly today: CalendarDate;
}

/** So many in one mail; the page has all of them. */
const mostTold = 25;

type Parts = MailContent['parts'];

/** What an address in a mail is made of. */
interface Addressed {
  readonly to: Pick<Reachable, 'language'>;
  readonly region: Pick<Region, 'id'>;
  readonly site: string;
}
/** The same of a mail that can be stopped. */
export type Stoppable = Addressed & Pick<Letter, 'key'>;

export const addressIn = ({ to, region, site }: Addressed, path: string) =>
  `${site}/${region.id}${to.language === 'en' ? '/en' : ''}${path}`;

export const stopAddress = (letter: Stoppable, kind: MailKind) =>
  addressIn(letter, stopOf(apiKinds[kind], letter.key));

/** At the end of every mail: where its kinds are chosen, and where this one is stopped. */
export function howToStop(letter: Stoppable, kind: MailKind): Parts {
  const t = notificationMessages[letter.to.language].mail;
  return [
    { href: addressIn(letter, settingsPath), text: t.choose },
    { href: stopAddress(letter, kind), text: t.stop[kind] },
  ];
}

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

/** Offices held in the region, as they are called. */
export function officesIn({ to, region }: Pick<Letter, 'to' | 'region'>): string {
  return to.actor.offices
    .filter((office) => office.region === region.id)
    .map((office) => office.title)
    .join(', ');
}

export function taskLine(letter: Letter, task: Task): Parts[number] {
  const t = notificationMessages[letter.to.language].mail;
  const day = task.day === null ? '' : spaced(plainDate(task.day, letter.to.language));
  const due = day === '' ? '' : ` (${task.last ? t.last(day) : day})`;
  return {
    href: addressIn(letter, task.path),
    text: `${task.title}${task.secret ? '' : `: ${task.about}`}${due}`,
  };
}

/** Whatever the mail says, with why it came and how it is stopped. */
export function letterOf(
  letter: Letter,
  kind: MailKind,
  subject: string,
  said: Parts,
  why: string,
): MailContent {
  const t = notificationMessages[letter.to.language].mail;
  return {
    lang: letter.to.language,
    subject,
    parts: [...said, why, ...(letter.demonstration ? [t.demonstration] : []), ...howToStop(letter, kind)],
  };
}

function lines(letter: Letter, tasks: readonly Task[]): Parts {
  const t = notificationMessages[letter.to.language].mail;
  const left = tasks.length - mostTold;
  const all = addressIn(letter, '/mijn-werk');
  return [
    ...tasks.slice(0, mostTold).map((task) => taskLine(letter, task)),
    { href: all, text: left > 0 ? t.more(left) : t.all },
  ];
}

export function askedMail(letter: Letter, tasks: readonly Task[]): MailContent {
  const t = notificationMessages[letter.to.language].mail;
  const [first] = tasks;
  const subject = tasks.length === 1 && first ? t.askedOne(first.title) : t.askedMany(tasks.length);
  const said = [t.asked(letter.region.name), ...lines(letter, tasks)];
  return letterOf(letter, 'asked', subject, said, t.whyAsked(officesIn(letter)));
}

export function reminderMail(letter: Letter, tasks: readonly Task[]): MailContent {
  const t = notificationMessages[letter.to.language].mail;
  const [first] = tasks;
  const left = first?.day ? daysBetween(letter.today, first.day) : 0;
  const subject =
    tasks.length === 1 && first ? t.reminderOne(first.title, left) : t.reminderMany(tasks.length);
  const said = [t.reminder(letter.region.name), ...lines(letter, tasks)];
  return letterOf(letter, 'reminders', subject, said, t.whyReminder(officesIn(letter)));
}
