import type { ComponentChildren } from 'preact';
import { AdviceLine, DataTable, number } from '#platform/html';
import { type Page, type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import { votingMessages } from '../messages.ts';
import { derivationPath, powerPath, votePath } from '../paths.ts';
import { standingIsPublic } from '../policy.ts';
import { powerMessages } from '../power-messages.ts';
import { tippers } from '../rules/tipping.ts';
import { inputOf, subjectOfVote, type Vote, type VoteSubject, voteById } from '../store.ts';
import { powerOfWeighing, type VotePower } from '../vote-power.ts';
import { PowerSections } from './power-sections.tsx';
import { fullName } from './standing.tsx';
import { VoteWeight } from './vote-weight.tsx';
import { WhatIf } from './what-if.tsx';

async function render(context: PageContext, sections: readonly Section[]): Promise<PageAnswer> {
  const id = Number(context.params.stemming);
  if (!Number.isInteger(id)) return undefined;
  const { rows, parts } = await readWithSections(context, [voteById(id), subjectOfVote(id)], sections, {
    'vote-power': id,
  });
  const [[vote], [subject]] = rows;
  if (!vote || !subject) return undefined;
  const power = await powerOfWeighing(vote);
  return {
    title: powerMessages[context.lang].title,
    current: 'proposals',
    body: <PowerView {...{ context, vote, subject, power }} parts={parts('vote-power')} />,
    live: vote.state === 'open',
  };
}

/** Who could tip a vote: for anyone, while it is open and after it closed. */
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
  readonly parts: ComponentChildren;
}

function PowerView({ context, vote, subject, power, parts }: ViewProps) {
  const { lang } = context;
  const t = powerMessages[lang];
  const shown = standingIsPublic(vote) && vote.state !== 'annulled';
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
      <p>
        {t.intro} {t.introVote}
      </p>
      <p>
        <b>{t.quota(number(power.quota, lang), number(power.total, lang))}</b>
      </p>
      <Tippers context={context} vote={vote} shown={shown} />
      <WhatIf
        context={context}
        weighing={vote}
        path={powerPath(vote.id)}
        weight={(fraction) => <VoteWeight context={context} vote={vote.id} fraction={fraction} />}
        start={shown && !vote.consensus ? inputOf(vote).ballots : undefined}
      />
      <PowerSections
        context={context}
        weighing={vote}
        power={power}
        weight={(fraction) => <VoteWeight context={context} vote={vote.id} fraction={fraction} />}
        townWeight={(town) => (
          <a href={context.link(derivationPath(vote.id, town.id))}>{number(town.weight, lang)}</a>
        )}
      />
      {parts}
    </div>
  );
}

function Tippers({ context, vote, shown }: Pick<ViewProps, 'context' | 'vote'> & { shown: boolean }) {
  const { lang } = context;
  const t = powerMessages[lang];
  const outcomes = votingMessages[lang];
  const fractions = new Map(vote.fractions.map((each) => [each.fraction, each]));
  const found = shown ? tippers(inputOf(vote)) : [];
  const rows = found.map(({ fraction, voted, otherwise }) => {
    const named = fractions.get(fraction);
    return {
      key: fraction,
      cells: [named ? fullName(context, named) : fraction, t[voted], outcomes[otherwise]],
    };
  });
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
