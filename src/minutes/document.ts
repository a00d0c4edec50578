import { dateOf } from '#kernel';
import { demonstrationSentence, longDate, plainDate } from '#platform/html';
import type { Lang, PageContext } from '#platform/http';
import type { Block, Inline, Line, PrintedDocument } from '#platform/pdf';
import { minutesMessages } from './messages.ts';
import { minutesPath } from './paths.ts';
import type { Minutes, MinutesVersion } from './store.ts';
import { minutesWords } from './words.ts';

/** In this language, its links made whole by `address`. */
export function bodyIn(
  lang: Lang,
  version: MinutesVersion,
  address: (path: string) => string,
): readonly Block[] {
  const linked = (part: Inline): Inline =>
    typeof part === 'string' || part.href === undefined ? part : { ...part, href: address(part.href) };
  const line = (text: Line): Line =>
    Array.isArray(text) ? (text as readonly Inline[]).map(linked) : linked(text as Inline);
  // Votes are told in paragraphs: no other piece holds a link.
  return (lang === 'nl' ? version.bodyNl : version.bodyEn).map((block) =>
    block.kind === 'paragraph' ? { ...block, text: line(block.text) } : block,
  );
}

/** Draft, approved and when, or overtaken: the one line that says what a version is worth. */
export function standingOf(lang: Lang, { approval, versions }: Minutes, version: number): string {
  const t = minutesMessages[lang];
  if (approval?.version === version) return t.approvedNote(longDate(approval.approvedOn, lang));
  const newest = versions[0]?.version ?? version;
  return newest > version
    ? `${t.draft(version)}. ${t.superseded(newest)}`
    : `${t.draft(version)}. ${t.draftNote}`;
}

/** A version of the minutes for paper. */
export function minutesDocument(
  context: PageContext,
  minutes: Minutes,
  version: MinutesVersion,
): PrintedDocument {
  const { lang } = context;
  const t = minutesMessages[lang];
  const approved = minutes.approval?.version === version.version ? minutes.approval : undefined;
  return {
    language: lang,
    title: minutesWords[lang].document(minutes.name),
    over: context.region.name,
    under: `${longDate(minutes.day, lang)}. ${standingOf(lang, minutes, version.version)}`,
    // Approving is the newest thing that is said in it.
    date: approved?.approvedOn ?? dateOf(version.madeAt),
    source: context.absolute(context.link(minutesPath(minutes.meeting))),
    form: 'accessible',
    body: [
      ...(context.demonstration ? [{ kind: 'note' as const, text: demonstrationSentence(lang) }] : []),
      ...bodyIn(lang, version, (path) => context.absolute(context.link(path))),
      { kind: 'note', text: t.made(plainDate(dateOf(version.madeAt), lang), version.madeBy) },
    ],
  };
}
