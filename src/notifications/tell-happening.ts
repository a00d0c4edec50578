import { ambitionPath } from '#ambitions';
import { roundPath } from '#consultations';
import {
  type AmbitionId,
  type CalendarDate,
  dateOf,
  type MeetingId,
  type NewsId,
  type ProposalId,
} from '#kernel';
import { meetingPath } from '#meetings';
import { newsItemPath } from '#news';
import { plainDate } from '#platform/html';
import type { MailContent } from '#platform/mail';
import type { Region } from '#platform/operations';
import { proposalPath } from '#proposals';
import { followMessages } from './follow-messages.ts';
import { happenedWords } from './happening-words.ts';
import type { Happening } from './happenings.ts';

type Lang = 'nl' | 'en';

const paths: Readonly<Record<Happening['kind'], (key: string) => string>> = {
  proposal: (key) => proposalPath(Number(key) as ProposalId),
  meeting: (key) => meetingPath(Number(key) as MeetingId),
  news: (key) => newsItemPath(Number(key) as NewsId),
  ambition: (key) => ambitionPath(key as AmbitionId),
  consultation: (key) => roundPath(Number(key)),
};

/** Address below the region. */
export const happenedAt = ({ kind, key }: Happening) => paths[kind](key);

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

/** "Warmteplan: de stemming is geopend (24 november 2026)". */
export function happenedTitle(happened: Happening, region: Region, lang: Lang): string {
  const { title, day, own, operation } = happened;
  const when = day === null ? '' : `, ${spaced(plainDate(day as CalendarDate, lang))}`;
  const town = region.municipalities.find(({ id }) => id === own)?.name;
  const words = happenedWords(operation, lang);
  return `${title}${when}: ${town === undefined ? words : `${words} (${town})`}`;
}

function happenedLine(happened: Happening, region: Region, lang: Lang): string {
  return `${happenedTitle(happened, region, lang)}, ${spaced(plainDate(dateOf(happened.at), lang))}`;
}

/** So many in one mail. */
const mostTold = 40;

/** What a digest of a region says. @param address of a path below the region */
export function happenedLines(
  happened: readonly Happening[],
  region: Region,
  lang: Lang,
  address: (path: string) => string,
): MailContent['parts'] {
  const t = followMessages[lang].digest;
  const left = happened.length - mostTold;
  return [
    t.intro(region.name),
    ...happened.slice(0, mostTold).map((each) => ({
      href: address(happenedAt(each)),
      text: happenedLine(each, region, lang),
    })),
    ...(left > 0 ? [t.more(left)] : []),
  ];
}
