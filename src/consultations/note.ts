import { dateOf } from '#kernel';
import { demonstrationSentence, enumeration, longDate, plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { type Block, type Line, type PrintedDocument, typed } from '#platform/pdf';
import { joinedAfter } from './after-closing.ts';
import { closingMessages } from './closing-messages.ts';
import { correctionMessages } from './correction-messages.ts';
import { consultationMessages } from './messages.ts';
import { answerLabel } from './pages/answers.tsx';
import { correctedText, correctionText, firstStood, stoodText } from './pages/corrections.tsx';
import {
  basisText,
  joinedAfterTexts,
  jointText,
  passageText,
  pointName,
  reservationText,
  sharers,
  standingText,
  submissionText,
  tookBackTexts,
  townName,
} from './pages/parts.tsx';
import { notePath } from './paths.ts';
import type { Point, Round, Submission, ViewAnswer } from './round.ts';
import { decidedAway, withdrawnAt } from './rules/points.ts';
import { closedText, judgedText, longerText } from './until-words.ts';
import {
  carried,
  notedPoints,
  shownAnswers,
  submissionOf,
  supplements,
  unansweredViews,
  viewsToAnswer,
} from './whole.ts';

/**
 * Nota van beantwoording: what each council said, what was done with each point and why; the same on the page and on paper.
 * @param clerk the regional clerk, who sees the answers too that did not go to the councils yet
 */
export function noteBody(context: PageContext, round: Round, clerk: boolean): readonly Block[] {
  const { lang } = context;
  const t = consultationMessages[lang];
  const noted = notedPoints(round);
  const points = noted.filter((point) => withdrawnAt(point) === undefined);
  const withdrawn = noted.filter((point) => !points.includes(point));
  const blocks = (all: readonly Point[]) => all.flatMap((point) => pointBlocks(context, round, point, clerk));
  const sent = round.sentOn ? longDate(round.sentOn, lang) : t.unknown;
  const last = round.lastDay ? longDate(round.lastDay, lang) : t.unknown;
  return [
    {
      kind: 'paragraph',
      text: [t.noteIntro(round.sender, sent, last), longerText(context, round), closedText(context, round)]
        .filter(Boolean)
        .join(' '),
    },
    { kind: 'facts', rows: factRows(context, round) },
    ...(round.shortReason === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              { text: `${t.shortTitle}. `, strong: true },
              `${t.short(round.shortDays ?? 0, round.shortLeast ?? 0)} `,
              typed(lang, round.shortReason),
            ],
          },
        ]),
    ...(round.questions.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: t.questions },
          {
            kind: 'list' as const,
            ordered: true,
            items: round.questions.map((each) => typed(lang, each)),
          },
        ]),
    { kind: 'heading', level: 1, text: t.conclusion },
    ...conclusion(context, round),
    { kind: 'heading', level: 1, text: t.councils },
    councilTable(context, round),
    { kind: 'note', text: t.silence },
    ...wordsBlocks(context, round, clerk),
    // What is counted beside each council is what stands here.
    ...(noted.length > 0 && points.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: t.points },
          { kind: 'note' as const, text: points.length === 0 ? t.noPointsAtAll : t.noteOne },
        ]),
    ...blocks(points),
    ...(withdrawn.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: closingMessages[lang].withdrawnPoints },
          ...blocks(withdrawn),
        ]),
  ];
}

function factRows(context: PageContext, round: Round): readonly (readonly [string, Line])[] {
  const t = consultationMessages[context.lang];
  const { document } = round;
  return [
    [t.kind, t.kinds[round.kind]],
    [t.basis, basisText(context, round)],
    ...(document
      ? ([
          [t.document, [typed(context.lang, document.title), `, ${t.version(document.version)}`]],
          [t.hash, document.sha256 ?? t.unknown],
        ] as const)
      : []),
  ];
}

function conclusion(context: PageContext, round: Round): readonly Block[] {
  const t = consultationMessages[context.lang];
  if (!round.support || !round.effect)
    return [{ kind: 'paragraph', text: closingMessages[context.lang].noteClosed }];
  const outcome = `${t.supports[round.support]}. ${t.effects[round.effect]}.`;
  return [
    { kind: 'paragraph', text: { text: outcome, strong: true } },
    { kind: 'paragraph', text: typed(context.lang, round.conclusion ?? '') },
  ];
}

function councilTable(context: PageContext, round: Round): Block {
  const { lang } = context;
  const t = consultationMessages[lang];
  return {
    kind: 'table',
    columns: [
      { title: t.council },
      { title: t.state },
      { title: t.position },
      { title: t.points, figures: true },
    ],
    rows: round.addressees.flatMap((id) => {
      const own = submissionOf(round, id);
      if (!own) return [];
      const state = submissionText(context, round, own);
      const back = tookBackTexts(context, round, own)
        .map((each) => ` (${each})`)
        .join('');
      const reservation = own.provisional ? ` (${reservationText(round, own, lang)})` : '';
      const corrected = own.corrections.length > 0 ? ` (${correctedText(context, own)})` : '';
      const judged = judgedText(context, round, own);
      const joint = jointText(context, round, own);
      const isIn = own.handedInAt !== null;
      return [
        [
          townName(context, id),
          `${state}${judged ? ` (${judged})` : ''}${reservation}${corrected}${joint ? ` (${joint})` : ''}${back}`,
          isIn && own.position ? t.positions[own.position] : '–',
          isIn ? String(carried(round, id).length) : '–',
        ],
      ];
    }),
  };
}

/** What each council said as a whole, in its own words, and what was done with that. */
function wordsBlocks(context: PageContext, round: Round, clerk: boolean): readonly Block[] {
  const t = consultationMessages[context.lang];
  const blocks = round.addressees.flatMap((id) => {
    const own = submissionOf(round, id);
    return own && own.handedInAt !== null ? viewBlocks(context, round, own, clerk) : [];
  });
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: t.words }, ...blocks];
}

function viewBlocks(context: PageContext, round: Round, own: Submission, clerk: boolean): readonly Block[] {
  const { lang } = context;
  const t = consultationMessages[lang];
  const answers = shownAnswers(own, clerk);
  const asked = viewsToAnswer(round).includes(own);
  const { corrections } = own;
  if (own.note === '' && own.sentNote === null && corrections.length === 0 && answers.length === 0 && !asked)
    return [];
  const position = (given: Submission['position']) => (given ? `${t.positions[given]}. ` : '');
  return [
    { kind: 'heading', level: 2, text: townName(context, own.municipality) },
    {
      kind: 'paragraph',
      text: [{ text: position(own.position), strong: true }, typed(lang, own.note)],
    },
    ...(own.sentNote === null
      ? []
      : [
          {
            kind: 'note' as const,
            text: [`${t.sentFirst}: ${position(own.sentPosition)}`, typed(lang, own.sentNote)],
          },
        ]),
    ...corrections.toReversed().map((was) => {
      const first = firstStood(context, own, was);
      return {
        kind: 'note' as const,
        text: [
          `${correctionText(context, was)}. `,
          typed(lang, was.reason),
          ` ${correctionMessages[lang].stood}: ${stoodText(context, was)}`,
          typed(lang, was.note),
          ...(first ? [` ${first.said}`, typed(lang, first.note)] : []),
        ],
      };
    }),
    ...answers.map((answer, index) =>
      answerBlock(context, answerLabel(context, answer, index === answers.length - 1), answer),
    ),
    ...(unansweredViews(round).includes(own) ? [{ kind: 'paragraph' as const, text: t.noAnswer }] : []),
  ];
}

const answerBlock = (
  { lang }: PageContext,
  label: string,
  { disposition, reason }: Pick<ViewAnswer, 'disposition' | 'reason'>,
): Block => ({
  kind: 'paragraph',
  text: [
    { text: `${label}: ${consultationMessages[lang].dispositions[disposition]}. `, strong: true },
    typed(lang, reason),
  ],
});

function pointBlocks(context: PageContext, round: Round, point: Point, clerk: boolean): readonly Block[] {
  const { lang } = context;
  const t = consultationMessages[lang];
  const [now] = point.versions;
  if (!now) return [];
  const place = passageText(context, now);
  const behind = sharers(context, round, point).filter(({ publicAt }) => publicAt !== null);
  // Who joined after it was sent did not share it then.
  const shared = behind.filter((each) => joinedAfter(each, point) !== 'note');
  const after = joinedAfterTexts(context, round, point, behind, clerk);
  const stands = standingText(context, round, point, shared);
  const { disposition, reason, toldAt } = point;
  const withdrawn = withdrawnAt(point);
  const about: Line = [
    ...(place === '' ? [] : [typed(lang, place), '. ']),
    ...(now.quoteFound === false ? [`${t.notQuoted} `] : []),
    ...(stands === '' ? [] : [stands]),
  ];
  return [
    { kind: 'heading', level: 2, text: pointName(context, point) },
    { kind: 'paragraph', text: typed(lang, now.text) },
    ...(now.quote ? [{ kind: 'quote' as const, text: typed(lang, now.quote) }] : []),
    ...(about.length === 0 ? [] : [{ kind: 'note' as const, text: about }]),
    ...after.map((text) => ({ kind: 'note' as const, text })),
    ...(withdrawn === undefined
      ? []
      : [
          {
            kind: 'note' as const,
            text: closingMessages[lang].withdrawnOn(plainDate(dateOf(withdrawn), lang)),
          },
        ]),
    ...decidedAway(point).map(({ municipality, decisionDay }) => ({
      kind: 'note' as const,
      text: t.decidedAway(townName(context, municipality), decisionDay ? plainDate(decisionDay, lang) : ''),
    })),
    disposition !== null && reason !== null && (toldAt !== null || clerk)
      ? answerBlock(context, t.answer, { disposition, reason })
      : { kind: 'paragraph', text: t.noAnswer },
  ];
}

/** When it went to the councils, and to whom came later. */
export function sentText(round: Round, lang: PageContext['lang']): string {
  const t = consultationMessages[lang];
  const days = supplements(round).map((day) => longDate(day, lang));
  const first = round.reportedAt ? t.noteFrom(longDate(dateOf(round.reportedAt), lang)) : '';
  return days.length === 0 ? first : `${first} ${t.supplemented(enumeration(days, lang))}`;
}

export function noteDocument(context: PageContext, round: Round): PrintedDocument {
  const { lang } = context;
  const t = consultationMessages[lang];
  const newest = supplements(round).at(-1) ?? (round.reportedAt ? dateOf(round.reportedAt) : undefined);
  return {
    language: lang,
    title: `${t.note}: ${round.title}`,
    heading: [`${t.note}: `, typed(lang, round.title)],
    over: context.region.name,
    ...(round.reportedAt ? { under: sentText(round, lang) } : {}),
    date: newest ?? context.today,
    source: context.absolute(context.link(notePath(round.id))),
    form: 'accessible',
    body: [
      ...(context.demonstration ? [{ kind: 'note' as const, text: demonstrationSentence(lang) }] : []),
      ...noteBody(context, round, false),
    ],
  };
}
