import { type Body, bodyById } from '#bodies';
import { weighingUnit } from '#elections';
import { dateOf } from '#kernel';
import {
  AdviceLine,
  capital,
  DataTable,
  EmptyState,
  type IconName,
  percent,
  plainDate,
  Status,
} from '#platform/html';
import type { Lang, PageContext, Section } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { votePath } from '../paths.ts';
import {
  type ConfirmedVote,
  publicResult,
  type VoteFraction,
  votesOfAmbition,
  votesOfBody,
  votesOfFraction,
  votesOfMunicipality,
} from '../store.ts';
import { VoteWeight } from './vote-weight.tsx';

const nl = {
  title: 'Hoe is er gestemd',
  own: {
    fraction: 'Stem van de fractie',
    municipality: 'Deze gemeente telde als',
    body: 'Voor, naar gewicht',
    ambition: 'Voor, naar gewicht',
  },
  none: {
    fraction:
      'Deze fractie was nog bij geen vastgestelde stemming. Zodra de regiogriffier een uitslag vaststelt, staat haar stem hier.',
    municipality:
      'Fracties van deze gemeente waren nog bij geen vastgestelde stemming. Zodra de regiogriffier een uitslag vaststelt, staat die hier.',
    body: 'Dit orgaan heeft nog niet over een advies gestemd. Zodra de regiogriffier een uitslag vaststelt, staat die hier.',
    ambition:
      'Over voorstellen bij deze ambitie is nog niet gestemd. Zodra de regiogriffier een uitslag vaststelt, staat die hier.',
  },
  note: 'Vastgestelde uitslagen in de regiocommissies, de laatste eerst; ten hoogste vijftig.',
  day: 'Dag',
  about: 'Voorstel',
  weight: 'Gewicht',
  outcome: 'Uitkomst',
  consensus: 'consensus',
  notCast: 'niet gestemd',
  neither: 'geen van beide',
  absent: 'geen fractie aanwezig',
};
const en: typeof nl = {
  title: 'How was voted',
  own: {
    fraction: 'Ballot of the fraction',
    municipality: 'This municipality counted as',
    body: 'For, by weight',
    ambition: 'For, by weight',
  },
  none: {
    fraction:
      'This fraction has not been at a confirmed vote yet. As soon as the regional clerk confirms a result, its ballot stands here.',
    municipality:
      'Fractions of this municipality have not been at a confirmed vote yet. As soon as the regional clerk confirms a result, it stands here.',
    body: 'This body has not voted on an advice yet. As soon as the regional clerk confirms a result, it stands here.',
    ambition:
      'There has been no vote on proposals for this ambition yet. As soon as the regional clerk confirms a result, it stands here.',
  },
  note: 'Confirmed results in the regional committees, the latest first; fifty at most.',
  day: 'Day',
  about: 'Proposal',
  weight: 'Weight',
  outcome: 'Outcome',
  consensus: 'consensus',
  notCast: 'did not vote',
  neither: 'neither',
  absent: 'no fraction present',
};
const texts = { nl, en };
type Place = 'fraction' | 'municipality' | 'body' | 'ambition';

const signs: Readonly<Record<string, { icon: IconName; tone: 'v' | 't' | 'n' }>> = {
  for: { icon: 'ok', tone: 'v' },
  against: { icon: 'rejected', tone: 't' },
  abstain: { icon: 'abstain', tone: 'n' },
  consensus: { icon: 'ok', tone: 'v' },
  notCast: { icon: 'waiting', tone: 'n' },
  neither: { icon: 'abstain', tone: 'n' },
  absent: { icon: 'out', tone: 'n' },
};

type Side = 'for' | 'against' | 'abstain' | 'consensus' | 'notCast' | 'neither' | 'absent';

function SideMark({ lang, side }: { lang: Lang; side: Side }) {
  const words = { ...votingMessages[lang], ...texts[lang] };
  return <Status {...(signs[side] as (typeof signs)[string])}>{capital(words[side])}</Status>;
}

/** How the subject of the page stood in one vote: a confirmed one is closed, so all of it is public. */
function sideOf(vote: ConfirmedVote, place: Place, subject: string): Side {
  if (place === 'fraction') {
    const own = vote.fractions.find((f) => f.fraction === subject);
    return vote.consensus ? 'consensus' : (own?.choice ?? 'notCast');
  }
  if (!vote.fractions.some((f) => f.municipality === subject)) return 'absent';
  if (vote.consensus) return 'consensus';
  return publicResult(vote)?.municipalities.find((m) => m.municipality === subject)?.side ?? 'neither';
}

function ownCells(context: PageContext, vote: ConfirmedVote, place: Place, subject: string) {
  const { lang } = context;
  if (place === 'fraction') {
    const own = vote.fractions.find((f) => f.fraction === subject);
    return [
      <SideMark key="s" lang={lang} side={sideOf(vote, place, subject)} />,
      own ? <OwnWeight key="w" context={context} vote={vote} own={own} /> : '–',
    ];
  }
  if (place === 'municipality') return [<SideMark key="s" lang={lang} side={sideOf(vote, place, subject)} />];
  const weight = publicResult(vote)?.weight;
  return [
    vote.consensus || !weight
      ? capital(texts[lang].consensus)
      : percent(weight.for, weight.for + weight.against, lang),
  ];
}

/** Votes may have been held under rulebooks that weigh by something else. */
function OwnWeight(props: { context: PageContext; vote: ConfirmedVote; own: VoteFraction }) {
  const { context, vote, own } = props;
  const by = vote.rules.weights;
  return (
    <>
      <VoteWeight context={context} vote={vote.id} fraction={own} />
      {by === 'votes_at_latest_election' ? '' : ` (${weighingUnit(by, context.lang)})`}
    </>
  );
}

function outcomeOf(vote: ConfirmedVote, lang: Lang): string {
  const words = votingMessages[lang];
  const result = publicResult(vote);
  const outcome = words[result?.outcome ?? 'none'];
  return result?.reason ? `${outcome}. ${words[result.reason]}` : outcome;
}

function History(props: {
  context: PageContext;
  place: Place;
  subject: string;
  votes: readonly ConfirmedVote[];
}) {
  const { context, place, subject, votes } = props;
  const { lang } = context;
  const t = texts[lang];
  const own = [
    { name: t.own[place], figures: place === 'body' || place === 'ambition' },
    ...(place === 'fraction' ? [{ name: t.weight, figures: true }] : []),
  ];
  return (
    <section class="b">
      <h2>{t.title}</h2>
      {votes.length === 0 ? (
        <EmptyState>{t.none[place]}</EmptyState>
      ) : (
        <>
          <AdviceLine lang={lang} competences={[]} />
          <DataTable
            caption={t.title}
            captionHidden
            note={t.note}
            columns={[{ name: t.about }, { name: t.day }, ...own, { name: t.outcome }]}
            rows={votes.map((vote) => ({
              key: String(vote.id),
              cells: [
                <a key="v" href={context.link(votePath(vote.id))} lang="nl">
                  {vote.title}
                </a>,
                plainDate(dateOf(vote.closedAt ?? vote.openedAt), lang),
                ...ownCells(context, vote, place, subject),
                outcomeOf(vote, lang),
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}

/** Confirmed votes on the pages of a fraction, a municipality, a committee and an ambition. */
export const votingHistory: readonly Section[] = [
  {
    place: 'fraction',
    order: 30,
    statements: (fraction) => [votesOfFraction(fraction)],
    view: ([votes], context, subject) => (
      <History context={context} place="fraction" subject={subject} votes={votes as ConfirmedVote[]} />
    ),
  },
  {
    place: 'municipality',
    order: 30,
    statements: (municipality) => [votesOfMunicipality(municipality)],
    view: ([votes], context, subject) => (
      <History context={context} place="municipality" subject={subject} votes={votes as ConfirmedVote[]} />
    ),
  },
  {
    place: 'ambition',
    order: 30,
    statements: (ambition) => [votesOfAmbition(ambition)],
    view: ([votes], context, subject) => (
      <History context={context} place="ambition" subject={subject} votes={votes as ConfirmedVote[]} />
    ),
  },
  {
    place: 'body',
    order: 30,
    statements: (body) => [votesOfBody(body), bodyById(body)],
    view: ([votes, bodies], context, subject) =>
      // Only a regional committee votes.
      (bodies as Body[])[0]?.kind === 'regional_committee' ? (
        <History context={context} place="body" subject={subject} votes={votes as ConfirmedVote[]} />
      ) : null,
  },
];
