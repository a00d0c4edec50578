import { type Commitment, ownerName } from '#commitments';
import {
  type ConsensusProposal,
  deliberationMessages,
  latestOf,
  type Position,
  positionsThatHold,
} from '#deliberation';
import type { FractionInOffice } from '#elections';
import { timeOf } from '#kernel';
import type { Attendee, Meeting } from '#meetings';
import { adviceSentence, clockTime, longDate, number, plainDate } from '#platform/html';
import type { Lang } from '#platform/http';
import type { Region } from '#platform/operations';
import type { Block, Inline } from '#platform/pdf';
import { derivationPath, outcomeWords, publicResult, type Vote, votePath } from '#voting';
import { fractionsThere, nameOf, presenceBlocks } from './compose-presence.ts';
import { minutesWords } from './words.ts';

/** All that was recorded of a meeting. */
export interface MeetingRecord {
  readonly region: Region;
  readonly meeting: Meeting;
  /** In office on the day of the meeting. */
  readonly fractions: readonly FractionInOffice[];
  /** Everybody with a place in the meeting: who was there and when, and who gave notice. */
  readonly attendees: readonly Attendee[];
  readonly positions: readonly Position[];
  readonly consensus: readonly ConsensusProposal[];
  readonly votes: readonly Vote[];
  readonly commitments: readonly Commitment[];
}

type Item = Meeting['items'][number];
export type Composing = MeetingRecord & { readonly lang: Lang };

/**
 * The minutes as they follow from what was recorded, and from nothing else. Links in it are addresses below the region, without
 * language: what is kept must not name a host.
 */
export function composeMinutes(record: MeetingRecord, lang: Lang): Block[] {
  const { meeting } = record;
  const at: Composing = { ...record, lang };
  const t = minutesWords[lang];
  return [
    {
      kind: 'paragraph',
      text: {
        // A meeting treats proposals on which different bodies decide.
        text: adviceSentence(lang, ['council', 'college']),
        strong: true,
      },
    },
    {
      kind: 'facts',
      rows: [
        [t.day, `${longDate(meeting.day, lang)}, ${clockTime(meeting.startsAt, lang)}`],
        [t.place, meeting.place],
        ...(meeting.committee
          ? ([[t.present, t.presentCount(fractionsThere(record).size, record.fractions.length)]] as const)
          : []),
      ],
    },
    ...outcomesTable(at),
    ...presenceBlocks(at),
    ...meeting.items.flatMap((item, index) => itemBlocks(at, item, index + 1)),
    ...commitmentsTable(at),
  ];
}

function outcomesTable(at: Composing): Block[] {
  const t = minutesWords[at.lang];
  if (at.meeting.items.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t.outcomes },
    {
      kind: 'table',
      columns: [{ title: t.item }, { title: t.outcome }],
      rows: at.meeting.items.map((item, index) => [
        `${index + 1}. ${item.title}`,
        item.conclusion ?? votesOf(at, item).map((vote) => outcomeText(at, vote))[0] ?? t.noOutcome,
      ]),
    },
  ];
}

const votesOf = ({ votes }: Composing, item: Item) => votes.filter((vote) => vote.agendaItem === item.id);
function phaseOf(at: Composing, item: Item): string {
  const t = minutesWords[at.lang];
  if (item.kind === 'account')
    return t.account(at.region.municipalities.find((town) => town.id === item.municipality)?.name ?? '');
  if (item.phase === null) return '';
  return item.kind === 'ambition' ? t.ambition : t.phases[item.phase];
}

function itemBlocks(at: Composing, item: Item, place: number): Block[] {
  const t = minutesWords[at.lang];
  const explained = [item.explainedGoverning, item.explainedSocietal].filter((who) => who !== null);
  return [
    { kind: 'heading', level: 1, text: `${place}. ${item.title}` },
    ...(item.phase === null ? [] : [{ kind: 'note' as const, text: phaseOf(at, item) }]),
    ...(explained.length > 0
      ? [{ kind: 'paragraph' as const, text: `${t.explained}: ${explained.join(', ')}.` }]
      : []),
    ...(item.expertsHeard.length > 0
      ? [{ kind: 'paragraph' as const, text: `${t.experts}: ${item.expertsHeard.join(', ')}.` }]
      : []),
    ...item.questions.flatMap((question): Block[] => [
      {
        kind: 'paragraph',
        text: [
          { text: `${t[question.kind]} ${nameOf(at, question.fraction)}: `, strong: true },
          question.text,
        ],
      },
      {
        kind: 'quote',
        text:
          question.answer === null
            ? { text: t.noAnswer, emphasis: true }
            : [{ text: `${t.answer(question.answeredBy ?? '')} `, emphasis: true }, question.answer],
      },
    ]),
    ...positionBlocks(at, item),
    ...consensusBlocks(at, item),
    ...votesOf(at, item).flatMap((vote) => voteBlocks(at, vote)),
    ...(item.conclusion
      ? [
          {
            kind: 'paragraph' as const,
            text: [{ text: `${t.outcome}: `, strong: true }, item.conclusion],
          },
        ]
      : []),
    ...commitmentList(at, item),
  ];
}

/** Positions as they stood when the list was made, with the sister fractions that joined. */
function positionBlocks(at: Composing, item: Item): Block[] {
  const own = positionsThatHold(at.positions.filter((position) => position.item === item.id));
  const { stances } = deliberationMessages[at.lang];
  const t = minutesWords[at.lang];
  return own.map((position): Block => {
    const { stance, reasons } = latestOf(position);
    const joined = position.supporters.map((each) => nameOf(at, each.fraction)).join(', ');
    return {
      kind: 'paragraph',
      text: [
        { text: `${t.position} ${nameOf(at, position.fraction)}: ${stances[stance]}. `, strong: true },
        reasons,
        ...(joined === '' ? [] : [` (${t.joined}: ${joined})`]),
      ],
    };
  });
}

/** That consensus was asked for, and who objected. */
function consensusBlocks(at: Composing, item: Item): Block[] {
  const t = minutesWords[at.lang];
  return at.consensus
    .filter((each) => each.item === item.id)
    .map((each): Block => {
      const objections = each.objections.filter((one) => one.withdrawnAt === null);
      const named = objections.map((one) =>
        one.reason === null ? nameOf(at, one.fraction) : `${nameOf(at, one.fraction)} (${one.reason})`,
      );
      return {
        kind: 'paragraph',
        text: [
          { text: `${t.consensusAsked} ${clockTime(timeOf(each.proposedAt), at.lang)}: `, strong: true },
          named.length === 0 ? t.noObjection : `${t.objection} ${named.join(', ')}.`,
        ],
      };
    });
}

function outcomeText({ lang }: Composing, vote: Vote): string {
  const t = minutesWords[lang];
  if (vote.state === 'annulled') return `${t.annulled} ${vote.annulledReason ?? ''}`;
  const result = publicResult(vote);
  return result && vote.state === 'confirmed' ? `${outcomeWords(lang, vote, result)}` : t.notConfirmed;
}

function voteBlocks(at: Composing, vote: Vote): Block[] {
  const t = minutesWords[at.lang];
  const asked: Block = {
    kind: 'paragraph',
    text: [
      // Every figure of it, and where it comes from, is there.
      { text: `${vote.consensus ? t.consensus : t.vote} ${vote.id}`, strong: true, href: votePath(vote.id) },
      `: ${vote.question}`,
    ],
  };
  const result = vote.state === 'confirmed' && !vote.consensus ? publicResult(vote) : undefined;
  const words = (sums: NonNullable<typeof result>['weight']) => ({
    for: number(sums.for, at.lang),
    against: number(sums.against, at.lang),
    abstain: number(sums.abstain, at.lang),
    notCast: number(sums.notCast, at.lang),
  });
  return [
    asked,
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
  return (['for', 'against', 'abstain', 'notCast'] as const).flatMap((side): [string, Inline][] => {
    const own = vote.fractions.filter((each) => (each.choice ?? 'notCast') === side);
    return own.length === 0 ? [] : [[t.lists[side], own.map((each) => nameOf(at, each.fraction)).join(', ')]];
  });
}

const dueText = ({ lang }: Composing, one: Commitment) =>
  `${plainDate(one.due, lang)}${one.dueSaid ? '' : `, ${minutesWords[lang].usualDay}`}`;

function commitmentList(at: Composing, item: Item): Block[] {
  const t = minutesWords[at.lang];
  const own = at.commitments.filter((one) => one.item === item.id);
  return own.map((one) => ({
    kind: 'paragraph',
    text: [
      { text: `${t.commitment}: `, strong: true },
      `${one.text} ${ownerName(at, one)}, ${t.when.toLowerCase()} ${dueText(at, one)}.`,
    ],
  }));
}

function commitmentsTable(at: Composing): Block[] {
  const t = minutesWords[at.lang];
  if (at.commitments.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t.commitments },
    {
      kind: 'table',
      columns: [{ title: t.commitment }, { title: t.who }, { title: t.when }],
      rows: at.commitments.map((one) => [one.text, ownerName(at, one), dueText(at, one)]),
    },
  ];
}
