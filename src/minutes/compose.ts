import { type Commitment, ownerName } from '#commitments';
import { deliberationMessages, latestOf, positionsThatHold } from '#deliberation';
import { timeOf } from '#kernel';
import { adviceSentence, clockTime, longDate, plainDate } from '#platform/html';
import type { Lang } from '#platform/http';
import { type Block, typed } from '#platform/pdf';
import { fractionsThere, presenceBlocks } from './compose-presence.ts';
import { type Composing, type Item, type MeetingRecord, nameOf, votesOf } from './composing.ts';
import { leftBlocks, outcomeOf, voteBlocks } from './vote-blocks.ts';
import { minutesWords } from './words.ts';

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
        [`${index + 1}. `, typed(at.lang, item.title)],
        outcomeOf(at, item),
      ]),
    },
  ];
}

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
    { kind: 'heading', level: 1, text: [`${place}. `, typed(at.lang, item.title)] },
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
          typed(at.lang, question.text),
        ],
      },
      {
        kind: 'quote',
        text:
          question.answer === null
            ? { text: t.noAnswer, emphasis: true }
            : [
                { text: `${t.answer(question.answeredBy ?? '')} `, emphasis: true },
                typed(at.lang, question.answer),
              ],
      },
    ]),
    ...positionBlocks(at, item),
    ...consensusBlocks(at, item),
    ...votesOf(at, item).flatMap((vote) => voteBlocks(at, vote)),
    ...leftBlocks(at, item),
    ...(item.conclusion
      ? [
          {
            kind: 'paragraph' as const,
            text: [{ text: `${t.outcome}: `, strong: true }, typed(at.lang, item.conclusion)],
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
        typed(at.lang, reasons),
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

const dueText = ({ lang }: Composing, one: Commitment) =>
  `${plainDate(one.due, lang)}${one.dueSaid ? '' : `, ${minutesWords[lang].usualDay}`}`;

function commitmentList(at: Composing, item: Item): Block[] {
  const t = minutesWords[at.lang];
  const own = at.commitments.filter((one) => one.item === item.id);
  return own.map((one) => ({
    kind: 'paragraph',
    text: [
      { text: `${t.commitment}: `, strong: true },
      typed(at.lang, one.text),
      ` ${ownerName(at, one)}, ${t.when.toLowerCase()} ${dueText(at, one)}.`,
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
      rows: at.commitments.map((one) => [typed(at.lang, one.text), ownerName(at, one), dueText(at, one)]),
    },
  ];
}
