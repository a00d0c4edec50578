import { itemKind, type Meeting } from '#meetings';
import type { Lang, PageContext } from '#platform/http';
import { liveMessages } from './live-messages.ts';
import { outcomeName } from './outcome-words.ts';
import { publicResult, type Vote, type VoteFraction } from './store.ts';

/** What the pages of a meeting look different by: which vote, and its state. */
export function phaseOf(vote: Vote | undefined): string {
  return vote ? `${vote.id} ${vote.state}` : 'none';
}

/** The item that was taken up after what was voted on last: it is discussed now. Nothing while a vote is open. */
export function itemUnderDiscussion(
  meeting: Pick<Meeting, 'currentItem' | 'items' | 'state'>,
  vote: Pick<Vote, 'state' | 'agendaItem'> | undefined,
): Meeting['items'][number] | undefined {
  if (meeting.state !== 'planned' || vote?.state === 'open' || vote?.agendaItem === meeting.currentItem)
    return undefined;
  return meeting.items.find(({ id }) => id === meeting.currentItem);
}

/** What the pages of a meeting that everybody follows look different by. */
export function meetingPhase(meeting: Meeting, vote: Vote | undefined): string {
  return `${meeting.currentItem ?? 'none'} ${phaseOf(vote)}`;
}

/** Likewise, in a sentence: what is discussed, else what is voted on or came of it. */
export function meetingSentence(context: PageContext, meeting: Meeting, vote: Vote | undefined): string {
  const item = itemUnderDiscussion(meeting, vote);
  if (!item) return phaseSentence(vote, context.lang);
  return liveMessages[context.lang].sayItem(item.title, itemKind(context, item));
}

/** What only the own fraction is told: its ballot, or that it was reminded. */
export function ownState(vote: Vote, { choice }: Pick<VoteFraction, 'choice'>): string {
  if (choice !== null) return choice;
  return vote.state === 'open' && vote.remindedAt !== null ? `reminded ${vote.remindedAt}` : '';
}

/** The phase and what came of it, in a sentence for who does not see the screen. */
export function phaseSentence(vote: Vote | undefined, lang: Lang): string {
  const t = liveMessages[lang];
  if (!vote) return t.emptyTitle;
  if (vote.state === 'open') return t.sayOpen(vote.question);
  const result = publicResult(vote);
  if (!result) return t.sayAnnulled;
  const outcome = outcomeName(lang, vote, result);
  if (vote.state === 'confirmed') return t.sayConfirmed(outcome);
  return vote.consensus ? t.sayConsensus(outcome) : t.sayClosed(outcome);
}
