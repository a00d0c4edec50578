import { dateOf } from '#kernel';
import { demonstrationSentence, longDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { type Block, type Line, type PrintedDocument, typed } from '#platform/pdf';
import { consultationMessages } from './messages.ts';
import {
  basisText,
  behindText,
  jointText,
  passageText,
  pointName,
  reservationText,
  sharers,
  submissionText,
  tookBackTexts,
  townName,
} from './pages/parts.tsx';
import { notePath } from './paths.ts';
import type { Point, Round } from './store.ts';
import { carried, submissionOf, toAnswer } from './whole.ts';

/** Nota van beantwoording: what each council said, what was done with each point and why; the same on the page and on paper. */
export function noteBody(context: PageContext, round: Round): readonly Block[] {
  const { lang } = context;
  const t = consultationMessages[lang];
  const points = toAnswer(round);
  const sent = round.sentOn ? longDate(round.sentOn, lang) : t.unknown;
  const last = round.lastDay ? longDate(round.lastDay, lang) : t.unknown;
  return [
    { kind: 'paragraph', text: t.noteIntro(round.sender, sent, last) },
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
    { kind: 'heading', level: 1, text: t.conclusion },
    ...conclusion(context, round),
    { kind: 'heading', level: 1, text: t.councils },
    councilTable(context, round),
    { kind: 'note', text: t.silence },
    { kind: 'heading', level: 1, text: t.points },
    { kind: 'note', text: points.length === 0 ? t.noPointsAtAll : t.noteOne },
    ...points.flatMap((point) => pointBlocks(context, round, point)),
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
  if (!round.support || !round.effect) return [{ kind: 'paragraph', text: t.noteNot }];
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
      const reservation = own.provisional ? ` (${reservationText(own, lang)})` : '';
      const joint = jointText(context, round, own);
      const isIn = own.handedInAt !== null;
      return [
        [
          townName(context, id),
          `${state}${reservation}${joint ? ` (${joint})` : ''}${back}`,
          isIn && own.position ? t.positions[own.position] : '–',
          isIn ? String(carried(round, id).length) : '–',
        ],
      ];
    }),
  };
}

function pointBlocks(context: PageContext, round: Round, point: Point): readonly Block[] {
  const { lang } = context;
  const t = consultationMessages[lang];
  const [now] = point.versions;
  if (!now) return [];
  const place = passageText(context, now);
  const behind = sharers(context, round, point).filter(({ publicAt }) => publicAt !== null);
  const names = behindText(context, round, behind);
  return [
    { kind: 'heading', level: 2, text: pointName(context, point) },
    { kind: 'paragraph', text: typed(lang, now.text) },
    ...(now.quote ? [{ kind: 'quote' as const, text: typed(lang, now.quote) }] : []),
    { kind: 'note', text: [...(place === '' ? [] : [typed(lang, place), '. ']), `${t.sharedBy}: ${names}.`] },
    {
      kind: 'paragraph',
      text: point.disposition
        ? [
            { text: `${t.answer}: ${t.dispositions[point.disposition]}. `, strong: true },
            typed(lang, point.reason ?? ''),
          ]
        : t.noAnswer,
    },
  ];
}

export function noteDocument(context: PageContext, round: Round): PrintedDocument {
  const { lang } = context;
  const t = consultationMessages[lang];
  const newest = round.points
    .flatMap(({ answeredAt }) => (answeredAt ? [answeredAt] : []))
    .concat(round.reportedAt ?? [])
    .toSorted()
    .at(-1);
  return {
    language: lang,
    title: `${t.note}: ${round.title}`,
    heading: [`${t.note}: `, typed(lang, round.title)],
    over: context.region.name,
    ...(round.reportedAt ? { under: t.noteFrom(longDate(dateOf(round.reportedAt), lang)) } : {}),
    date: newest ? dateOf(newest) : context.today,
    source: context.absolute(context.link(notePath(round.id))),
    form: 'accessible',
    body: [
      ...(context.demonstration ? [{ kind: 'note' as const, text: demonstrationSentence(lang) }] : []),
      ...noteBody(context, round),
    ],
  };
}
