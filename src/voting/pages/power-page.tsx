import type { ComponentChildren } from 'preact';
import type { FractionId } from '#kernel';
import { AdviceLine, DataTable, MunicipalityName, number, percent, Submit } from '#platform/html';
import { type Page, type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { derivationPath, powerPath, votePath } from '../paths.ts';
import { standingIsPublic } from '../policy.ts';
import { powerMessages } from '../power-messages.ts';
import { tippers } from '../rules/tipping.ts';
import { type Ballot, voteResult } from '../rules/weighted-vote.ts';
import {
  inputOf,
  subjectOfVote,
  type Vote,
  type VoteFraction,
  type VoteSubject,
  voteById,
} from '../store.ts';
import { powerInVote, type VotePower } from '../vote-power.ts';
import { PowerTable } from './power-table.tsx';
import { fullName } from './standing.tsx';
import { VoteWeight } from './vote-weight.tsx';

const choices = { voor: 'for', tegen: 'against' } as const;
type Side = keyof typeof choices;

/** `?f=gm0546-d66:voor&f=gm0546-vvd:tegen`: an address that can be mailed. What names no present fraction is left out. */
function asked(vote: Vote, query: URLSearchParams): Ballot[] | undefined {
  if (!query.has('f')) return undefined;
  const sides = new Map(query.getAll('f').map((given) => given.split(':') as [string, string]));
  return vote.fractions.flatMap(({ fraction }): Ballot[] => {
    const side = sides.get(fraction);
    return side === 'voor' || side === 'tegen' ? [{ fraction, choice: choices[side] }] : [];
  });
}

async function render(context: PageContext, sections: readonly Section[]): Promise<PageAnswer> {
  const id = Number(context.params.stemming);
  if (!Number.isInteger(id)) return undefined;
  const { rows, parts } = await readWithSections(context, [voteById(id), subjectOfVote(id)], sections, {
    'vote-power': id,
  });
  const [[vote], [subject]] = rows;
  if (!vote || !subject) return undefined;
  const power = await powerInVote(vote);
  return {
    title: powerMessages[context.lang].title,
    current: 'proposals',
    body: <PowerView {...{ context, vote, subject, power }} parts={parts('vote-power')} />,
    live: vote.state === 'open',
  };
}

/** Who could tip a vote: for anyone, before and after it closes. */
export const powerPage = (sections: readonly Section[]): Page => ({
  path: '/stemmingen/{stemming}/macht',
  query: ['f'],
  render: (context) => render(context, sections),
});

interface ViewProps {
  readonly context: PageContext;
  readonly vote: Vote;
  readonly subject: VoteSubject;
  readonly power: VotePower;
}

function PowerView({ context, vote, subject, power, parts }: ViewProps & { parts: ComponentChildren }) {
  const { lang } = context;
  const t = powerMessages[lang];
  return (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      <p>
        {t.about}{' '}
        <a href={context.link(votePath(vote.id))} lang="nl">
          {vote.question}
        </a>
      </p>
      <AdviceLine lang={lang} competences={subject.participants.map((p) => p.competence)} />
      <p>{t.intro}</p>
      <p>
        <b>{t.quota(number(power.quota, lang), number(power.total, lang))}</b>
      </p>
      <Tippers context={context} vote={vote} />
      <WhatIf context={context} vote={vote} />
      <Indices context={context} vote={vote} power={power} />
      {parts}
    </div>
  );
}

function Tippers({ context, vote }: Pick<ViewProps, 'context' | 'vote'>) {
  const { lang } = context;
  const t = powerMessages[lang];
  const outcomes = votingMessages[lang];
  const shown = standingIsPublic(vote) && vote.state !== 'annulled';
  const found = shown ? tippers(inputOf(vote)) : [];
  const rows = found.map(({ fraction, voted, otherwise }) => ({
    key: fraction,
    cells: [nameOf(context, vote, fraction), t[voted], outcomes[otherwise]],
  }));
  const columns = [{ name: t.fraction }, { name: t.voted }, { name: t.otherwise }];
  const sentence = vote.consensus ? t.tipConsensus : shown ? t.tipNone : t.tipLater;
  return (
    <section class="b">
      <h2>{t.tipHeading}</h2>
      {rows.length > 0 ? (
        <DataTable caption={t.tipHeading} captionHidden note={t.tipIntro} columns={columns} rows={rows} />
      ) : (
        <p>{sentence}</p>
      )}
    </section>
  );
}

function WhatIf({ context, vote }: Pick<ViewProps, 'context' | 'vote'>) {
  const { lang } = context;
  const t = powerMessages[lang];
  const tried = asked(vote, context.query);
  const known = standingIsPublic(vote) && vote.state !== 'annulled' && !vote.consensus;
  const ballots = tried ?? (known ? inputOf(vote).ballots : []);
  const sides = new Map(ballots.map((ballot) => [ballot.fraction, ballot.choice]));
  const here = context.link(powerPath(vote.id));
  return (
    <section class="b" id="wat-als">
      <h2>{t.tryHeading}</h2>
      <p>
        {t.tryIntro} {known && !tried ? t.tryStart : ''}
      </p>
      {tried || known ? <TriedOutcome context={context} vote={vote} ballots={ballots} /> : null}
      <form method="get" action={`${here}#wat-als`} class="whatif">
        {context.region.municipalities.map((town) => {
          const own = vote.fractions.filter((f) => f.municipality === town.id);
          if (own.length === 0) return null;
          return (
            <fieldset key={town.id}>
              <legend>
                <MunicipalityName municipality={town} />
              </legend>
              {own.map((f) => (
                <SideField
                  key={f.fraction}
                  context={context}
                  vote={vote}
                  fraction={f}
                  side={sides.get(f.fraction)}
                />
              ))}
            </fieldset>
          );
        })}
        <p>
          <Submit>{t.compute}</Submit> {tried ? <a href={here}>{t.reset}</a> : null}
        </p>
      </form>
    </section>
  );
}

function SideField(props: {
  context: PageContext;
  vote: Vote;
  fraction: VoteFraction;
  side: Ballot['choice'] | undefined;
}) {
  const { context, fraction: f, side } = props;
  const t = powerMessages[context.lang];
  const id = `keuze-${f.fraction}`;
  return (
    <p class="pick">
      <span>
        <label for={id}>{f.shortName}</label>{' '}
        <VoteWeight context={context} vote={props.vote.id} fraction={f} />
      </span>
      <select id={id} name="f">
        <option value="">{t.none}</option>
        {(Object.keys(choices) as Side[]).map((each) => (
          <option key={each} value={`${f.fraction}:${each}`} selected={side === choices[each]}>
            {t[choices[each]]}
          </option>
        ))}
      </select>
    </p>
  );
}

function TriedOutcome(props: { context: PageContext; vote: Vote; ballots: readonly Ballot[] }) {
  const { context, vote, ballots } = props;
  const { lang } = context;
  const t = powerMessages[lang];
  const result = voteResult({ ...inputOf(vote), ballots, consensus: false });
  const { for: inFavour, against } = result.weight;
  return (
    <p class="concl" role="status">
      {t.outcome} <b>{votingMessages[lang][result.outcome]}</b>.{' '}
      {t.sums(number(inFavour, lang), number(against, lang), percent(inFavour, inFavour + against, lang))}
    </p>
  );
}

function Indices({ context, vote, power }: Omit<ViewProps, 'subject'>) {
  const { lang } = context;
  const t = powerMessages[lang];
  if (power.total === 0) return <p>{t.noWeight}</p>;
  const { fractions, municipalities } = power;
  const towns = new Map<string, string>(context.region.municipalities.map((m) => [m.id, m.name]));
  return (
    <>
      <section class="b">
        <h2>{t.fractionsHeading}</h2>
        {fractions ? (
          <PowerTable
            context={context}
            power={fractions}
            by={vote.rules.weights}
            caption={t.fractionsHeading}
            note={t.fractionsNote}
            first={t.fraction}
            name={(id) => nameOf(context, vote, id)}
            weight={(player) => (
              <VoteWeight
                context={context}
                vote={vote.id}
                fraction={{ fraction: player.id, shortName: nameOf(context, vote, player.id), ...player }}
              />
            )}
          />
        ) : (
          <p>{t.tooMany}</p>
        )}
      </section>
      {municipalities ? (
        <section class="b">
          <h2>{t.townsHeading}</h2>
          <PowerTable
            context={context}
            power={municipalities}
            by={vote.rules.weights}
            caption={t.townsHeading}
            note={t.townsNote}
            first={t.town}
            name={(id) => towns.get(id) ?? id}
            weight={(player) => (
              <a href={context.link(derivationPath(vote.id, player.id))}>{number(player.weight, lang)}</a>
            )}
          />
        </section>
      ) : null}
      {fractions && power.smallest.length > 0 ? (
        <section class="b">
          <h2>{t.minimalHeading}</h2>
          <p>{t.minimal(number(Number(fractions.minimalWinning), lang))}</p>
          <ol class="plain">
            {power.smallest.map((coalition) => (
              <li key={coalition.join()}>{coalition.map((id) => nameOf(context, vote, id)).join(', ')}</li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

function nameOf(context: PageContext, vote: Vote, id: FractionId): string {
  const found = vote.fractions.find((f) => f.fraction === id);
  return found ? fullName(context, found) : id;
}
