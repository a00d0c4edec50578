import { ambitionPath } from '#ambitions';
import { councilCalendarPath, councilDatePath } from '#calendar';
import { commitmentPath } from '#commitments';
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
import { motionPath } from '#motions';
import { newsItemPath } from '#news';
import { plainDate } from '#platform/html';
import type { MailContent } from '#platform/mail';
import type { Region } from '#platform/operations';
import { proposalPath } from '#proposals';
import { followMessages } from './follow-messages.ts';
import { happenedWords } from './happening-words.ts';
import type { Happening } from './happenings.ts';

type Lang = 'nl' | 'en';

/** Where a council's calendar is shown. */
const slugOf = (region: Region, code: string | null) =>
  region.municipalities.find(({ id }) => id === code)?.slug ?? '';

const paths: Readonly<Record<Happening['kind'], (key: string, council: string) => string>> = {
  proposal: (key) => proposalPath(Number(key) as ProposalId),
  meeting: (key) => meetingPath(Number(key) as MeetingId),
  news: (key) => newsItemPath(Number(key) as NewsId),
  ambition: (key) => ambitionPath(key as AmbitionId),
  consultation: (key) => roundPath(Number(key)),
  motion: (key) => motionPath(Number(key)),
  commitment: (key) => commitmentPath(Number(key)),
  council: (_key, council) => councilCalendarPath(council),
  council_date: (key, council) => councilDatePath(council, key),
};

/** Address below the region. */
export const happenedAt = ({ kind, key, own }: Happening, region: Region) =>
  paths[kind](key, slugOf(region, own));

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

const longest = 160;

/** A commitment is a sentence or more, and a line of a mail holds its beginning. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  return `${text.slice(0, space > 0 ? space : longest)} …`;
}

/** "Warmteplan: de stemming is geopend (24 november 2026)". */
export function happenedTitle(happened: Happening, region: Region, lang: Lang): string {
  const { title, day, own, operation } = happened;
  const town = region.municipalities.find(({ id }) => id === own)?.name;
  const words = happenedWords(operation, lang);
  const happening = town === undefined ? words : `${words} (${town})`;
  const when = day === null ? [] : [spaced(plainDate(day as CalendarDate, lang))];
  const about = [...(title === '' ? [] : [shortened(title)]), ...when].join(', ');
  return about === '' ? happening : `${about}: ${happening}`;
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
      href: address(happenedAt(each, region)),
      text: happenedLine(each, region, lang),
    })),
    ...(left > 0 ? [t.more(left)] : []),
  ];
}
