import { number } from '#platform/html';
import { type Block, type Inline, typed } from '#platform/pdf';
import {
  derivationPath,
  inOrder,
  outcomeWords,
  publicResult,
  questionName,
  questionState,
  type Vote,
  type VoteFraction,
  votePath,
} from '#voting';
import { type Composing, type Item, nameOf, votesOf } from './composing.ts';
import { minutesWords } from './words.ts';

/** What came of an item: of its proposal, and not of what was moved to that. */
export function outcomeOf(at: Composing, item: Item): Inline {
  const own = votesOf(at, item).filter((vote) => vote.state !== 'annulled');
  const vote = own.findLast(({ about }) => about === null);
  if (item.conclusion !== null) return typed(at.lang, item.conclusion);
  return vote ? outcomeText(at, vote) : minutesWords[at.lang].noOutcome;
}

function outcomeText({ lang }: Composing, vote: Vote): string {
  const t = minutesWords[lang];
  if (vote.state === 'annulled') return `${t.annulled} ${vote.annulledReason ?? ''}`;
  const result = publicResult(vote);
  return result && vote.state === 'confirmed' ? `${outcomeWords(lang, vote, result)}` : t.notConfirmed;
}

/** What was moved and never voted on: withdrawn, lapsed, or the meeting ended before it. */
export function leftBlocks(at: Composing, item: Item): Block[] {
  const own = at.moved.filter((question) => question.item === item.id);
  return inOrder(own)
    .filter((question) => question.vote === null)
    .map((question) => ({
      kind: 'paragraph',
      text: [
        { text: `${questionName(question, at.lang)}. `, strong: true },
        `${minutesWords[at.lang].movedBy} ${question.by}. ${questionState(question, own, at.lang)}.`,
      ],
    }));
}

export function voteBlocks(at: Composing, vote: Vote): Block[] {
  const t = minutesWords[at.lang];
  const asked: Block = {
    kind: 'paragraph',
    text: [
      // Every figure of it, and where it comes from, is there.
      { text: `${vote.consensus ? t.consensus : t.vote} ${vote.id}`, strong: true, href: votePath(vote.id) },
      ': ',
      typed(at.lang, vote.question),
    ],
  };
  const result = vote.state === 'confirmed' && !vote.consensus ? publicResult(vote) : undefined;
  const words = (sums: NonNullable<typeof result>['weight']) => ({
    for: number(sums.for, at.lang),
    against: number(sums.against, at.lang),
    abstain: number(sums.abstain, at.lang),
    notCast: number(sums.notCast, at.lang),
  });
  const moved = at.moved.find((question) => question.id === vote.about?.question);
  return [
    asked,
    ...(moved ? [{ kind: 'note' as const, text: `${t.movedBy} ${moved.by}.` }] : []),
    { kind: 'quote', text: typed(at.lang, vote.draftText) },
    ...(vote.conditions.length > 0
      ? [{ kind: 'list' as const, ordered: true, items: vote.conditions.map((each) => typed(at.lang, each)) }]
      : []),
    { kind: 'paragraph', text: { text: outcomeText(at, vote), strong: true } },
    ...(result
      ? ([
          {
            kind: 'paragraph',
            text: [
              { text: t.votes(words(result.weight)), href: derivationPath(vote.id) },
              ` ${t.heads(words(result.fractions))}`,
            ],
          },
          { kind: 'facts', rows: sides(at, vote) },
        ] as const)
      : []),
  ];
}

/** Who voted what, by name: the ballots of a confirmed vote are public. */
function sides(at: Composing, vote: Vote): [string, Inline][] {
  const t = minutesWords[at.lang];
  const named = (each: VoteFraction) =>
    each.onPaper ? `${nameOf(at, each.fraction)} (${t.onPaper})` : nameOf(at, each.fraction);
  return (['for', 'against', 'abstain', 'notCast'] as const).flatMap((side): [string, Inline][] => {
    const own = vote.fractions.filter((each) => (each.choice ?? 'notCast') === side);
    return own.length === 0 ? [] : [[t.lists[side], own.map(named).join(', ')]];
  });
}
