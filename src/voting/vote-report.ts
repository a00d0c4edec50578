import { dateOf, timeOf } from '#kernel';
import { adviceSentence, clockTime, demonstrationSentence, number, percent, plainDate } from '#platform/html';
import type { ExportedTable, PageContext } from '#platform/http';
import { type Block, type PrintedDocument, typed } from '#platform/pdf';
import { proposalPath } from '#proposals';
import { shareWords } from '#rulebook';
import type { VoteBasis } from './basis.ts';
import { derivationMessages } from './derivation-messages.ts';
import { votingMessages } from './messages.ts';
import { orderMessages } from './order-messages.ts';
import { outcomeName, reasonText } from './outcome-words.ts';
import { fullName } from './pages/standing.tsx';
import { stateText } from './pages/votes-section.tsx';
import { paperMessages } from './paper-messages.ts';
import { votePath } from './paths.ts';
import { standingIsPublic } from './policy.ts';
import { reportMessages } from './report-messages.ts';
import type { Tally } from './rules/weighted-vote.ts';
import { paperPublic, publicResult, type Vote, type VoteFraction, type VoteSubject } from './store.ts';

export interface Reported {
  readonly vote: Vote;
  readonly subject: VoteSubject;
  readonly basis: VoteBasis | undefined;
}

/** The result of a vote for paper: the figures of the page, from the same function. */
export function voteReport(context: PageContext, reported: Reported): PrintedDocument {
  const { vote, subject, basis } = reported;
  const { lang } = context;
  const t = reportMessages[lang];
  const last = vote.confirmedAt ?? vote.closedAt ?? vote.openedAt;
  return {
    language: lang,
    title: vote.consensus ? t.consensusTitle(vote.id) : t.title(vote.id),
    over: context.region.name,
    under: typed(lang, vote.question),
    date: dateOf(last),
    source: context.absolute(context.link(votePath(vote.id))),
    form: 'accessible',
    body: [
      {
        kind: 'paragraph',
        text: {
          text: adviceSentence(
            lang,
            subject.participants.map((p) => p.competence),
          ),
          strong: true,
        },
      },
      ...(context.demonstration ? [{ kind: 'note' as const, text: demonstrationSentence(lang) }] : []),
      facts(context, reported),
      { kind: 'heading', level: 1, text: vote.about ? orderMessages[lang].asked : t.draft },
      { kind: 'quote', text: typed(lang, vote.draftText) },
      ...(vote.conditions.length > 0
        ? [{ kind: 'list' as const, ordered: true, items: vote.conditions.map((each) => typed(lang, each)) }]
        : []),
      ...outcome(context, vote),
      fractions(context, vote),
      ...(basis ? [...uncounted(context, basis), ...files(context, basis)] : []),
    ],
  };
}

function facts(context: PageContext, { vote, subject }: Reported): Block {
  const { lang } = context;
  const t = reportMessages[lang];
  const moment = (at: string) => `${plainDate(dateOf(at), lang)}, ${clockTime(timeOf(at), lang)}`;
  const moments = [
    [t.opened, vote.openedAt],
    [t.closed, vote.closedAt],
    [t.confirmed, vote.confirmedAt],
  ] as const;
  return {
    kind: 'facts',
    rows: [
      [
        t.proposal,
        [
          typed(lang, subject.title, { href: context.absolute(context.link(proposalPath(vote.proposal))) }),
          `, ${t.version(vote.proposalVersion)}`,
        ],
      ],
      [t.standing, stateText(context, vote)],
      ...moments.flatMap(([name, at]): [string, string][] => (at ? [[name, moment(at)]] : [])),
      ...(vote.annulledReason
        ? ([[votingMessages[lang].annulledBecause, typed(lang, vote.annulledReason)]] as const)
        : []),
    ],
  };
}

function outcome(context: PageContext, vote: Vote): Block[] {
  const { lang } = context;
  const t = reportMessages[lang];
  const v = votingMessages[lang];
  const result = publicResult(vote);
  const heading: Block = { kind: 'heading', level: 1, text: t.outcome };
  if (!result) return vote.state === 'annulled' ? [] : [heading, { kind: 'paragraph', text: t.hidden }];
  const rules = `${t.rules} ${vote.rulebookVersion}: ${vote.consensus ? '' : `${v.rules(shareWords(vote.rules.threshold, lang))} `}${v.minimum(result.minimum.needed, vote.participating.length, result.minimum.present)}`;
  return [
    heading,
    {
      kind: 'paragraph',
      text: [{ text: `${outcomeName(lang, vote, result)}.`, strong: true }, ` ${reasonText(v, result)}`],
    },
    { kind: 'note', text: rules },
    ...(vote.consensus ? [] : readings(context, vote, result)),
  ];
}

function readings(
  context: PageContext,
  vote: Vote,
  result: NonNullable<ReturnType<typeof publicResult>>,
): Block[] {
  const { lang } = context;
  const t = reportMessages[lang];
  const v = votingMessages[lang];
  const sums = ({ for: inFavour, against, abstain, notCast }: Tally) =>
    [inFavour, against, abstain, notCast].map((count) => number(count, lang));
  const columns = [v.for, v.against, v.abstain, t.notCast].map((title) => ({ title, figures: true }));
  const share = (tally: Tally) => percent(tally.for, tally.for + tally.against, lang);
  return [
    {
      kind: 'table',
      caption: `${t.readings}. ${t.readingsNote} ${v.weightNote[vote.rules.weights](days(context, vote))}`,
      columns: [{ title: t.reading }, ...columns, { title: t.share, figures: true }],
      rows: [
        [t.byWeight, ...sums(result.weight), share(result.weight)],
        [t.byFraction, ...sums(result.fractions), share(result.fractions)],
      ],
    },
    {
      kind: 'table',
      caption: t.towns,
      columns: [{ title: t.town }, ...columns, { title: t.countsAs }],
      rows: result.municipalities.map((each) => [
        townName(context, each.municipality),
        ...sums(each),
        t.sides[each.side],
      ]),
    },
  ];
}

const townName = ({ region }: PageContext, id: string) =>
  region.municipalities.find((town) => town.id === id)?.name ?? id;
const days = ({ lang }: PageContext, vote: Vote) =>
  [...new Set(vote.fractions.map((f) => f.electionDay))].map((day) => plainDate(day, lang)).join(', ');

function fractions(context: PageContext, vote: Vote): Block {
  const { lang } = context;
  const t = reportMessages[lang];
  const ballots = standingIsPublic(vote) && !vote.consensus;
  const sum = vote.fractions.reduce((total, each) => total + each.weight, 0);
  const onPaper = vote.fractions.some((each) => paperPublic(vote, each));
  return {
    kind: 'table',
    caption: onPaper ? `${t.fractions}. ${paperMessages[lang].shortNote}` : t.fractions,
    columns: [
      { title: t.fraction },
      { title: t.source, figures: true },
      { title: t.weight, figures: true },
      ...(ballots ? [{ title: t.ballot }] : []),
    ],
    rows: [
      ...vote.fractions.map((each) => [
        fullName(context, each),
        String(each.result),
        number(each.weight, lang),
        ...(ballots ? [ballotWords(context, vote, each)] : []),
      ]),
      [
        { text: t.together, strong: true },
        '',
        { text: number(sum, lang), strong: true },
        ...(ballots ? [''] : []),
      ],
    ],
  };
}

function ballotWords({ lang }: PageContext, vote: Vote, each: VoteFraction): string {
  if (each.choice === null) return reportMessages[lang].notCast;
  const choice = votingMessages[lang][each.choice];
  return paperPublic(vote, each) ? `${choice} (${paperMessages[lang].short})` : choice;
}

function uncounted(context: PageContext, basis: VoteBasis): Block[] {
  const t = reportMessages[context.lang];
  const absent = basis.fractions.filter(({ standing }) => standing !== 'eligible');
  const heading: Block = { kind: 'heading', level: 1, text: t.uncounted };
  if (absent.length === 0) return [heading, { kind: 'paragraph', text: t.everybody }];
  return [
    heading,
    {
      kind: 'table',
      columns: [{ title: t.fraction }, { title: t.weight, figures: true }, { title: t.why }],
      rows: absent.map((each) => [
        fullName(context, each),
        number(each.weight, context.lang),
        derivationMessages[context.lang][each.standing === 'absent' ? 'absent' : 'no_weight'],
      ]),
    },
  ];
}

function files(context: PageContext, basis: VoteBasis): Block[] {
  const { lang } = context;
  const t = reportMessages[lang];
  const hashes = new Map(basis.councils.map((council) => [council.sha256, council.fileName]));
  return [
    { kind: 'heading', level: 1, text: t.files },
    {
      kind: 'table',
      columns: [
        { title: t.source, figures: true },
        { title: t.town },
        { title: t.electionDay },
        { title: t.countsFrom },
        { title: t.file },
      ],
      rows: basis.councils.map((council) => [
        String(council.result),
        townName(context, council.municipality),
        plainDate(council.electionDay, lang),
        plainDate(council.takesOffice, lang),
        council.fileName,
      ]),
    },
    ...[...hashes].map(([hash, name]): Block => ({ kind: 'note', text: `${name}: SHA-256 ${hash}` })),
  ];
}

/** A row a fraction, whether she counted or not; the sums of the readings follow from it. */
export function fractionsTable(context: PageContext, { vote, basis }: Reported): ExportedTable {
  const shown = standingIsPublic(vote) && !vote.consensus;
  const source = new Map(basis?.councils.map((council) => [council.municipality, council]));
  const rows = [
    ...vote.fractions.map((each) => ({ ...each, standing: 'eligible' as const })),
    ...(basis?.fractions ?? [])
      .filter(({ standing }) => standing !== 'eligible')
      .map((each) => ({ ...each, choice: null, onPaper: false })),
  ];
  const standings = { eligible: 'telt_mee', absent: 'afwezig', no_weight: 'zonder_gewicht' };
  const choices = { for: 'voor', against: 'tegen', abstain: 'onthouden' };
  return {
    columns: [
      'stemming',
      'gemeente',
      'gemeentenaam',
      'fractie',
      'fractienaam',
      'gewicht',
      'stand',
      'keuze',
      'op_papier',
      'uitslag',
      'verkiezingsdag',
      'bestand',
      'sha256',
    ],
    rows: rows.map((each) => {
      const council = source.get(each.municipality);
      return [
        vote.id,
        each.municipality,
        townName(context, each.municipality),
        each.fraction,
        each.shortName,
        each.weight,
        standings[each.standing],
        shown && each.standing === 'eligible' ? (each.choice ? choices[each.choice] : 'niet_gestemd') : null,
        { true: 'ja', false: 'nee', null: null }[`${paperPublic(vote, each)}`],
        council?.result ?? null,
        council?.electionDay ?? null,
        council?.fileName ?? null,
        council?.sha256 ?? null,
      ];
    }),
  };
}

/** The three readings, as the API tells them; no rows before they are public. */
export function readingsTable(_context: PageContext, { vote }: Reported): ExportedTable {
  const result = vote.consensus ? undefined : publicResult(vote);
  const sums = (tally: Tally) => [tally.for, tally.against, tally.abstain, tally.notCast];
  return {
    columns: ['stemming', 'lezing', 'gemeente', 'voor', 'tegen', 'onthouden', 'niet_gestemd', 'telt_als'],
    rows: result
      ? [
          [vote.id, 'gewicht', null, ...sums(result.weight), null],
          [vote.id, 'fracties', null, ...sums(result.fractions), null],
          ...result.municipalities.map((each) => [
            vote.id,
            'gemeente',
            each.municipality,
            ...sums(each),
            { for: 'voor', against: 'tegen', neither: 'geen' }[each.side],
          ]),
        ]
      : [],
  };
}
