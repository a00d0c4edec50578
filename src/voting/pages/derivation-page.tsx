import { splitOffSentence } from '#elections';
import { AdviceLine, Breadcrumb, DataTable, momentWords, plainDate } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { type RulebookVersion, rulebookVersionPath, rulebookVersions, ruleSentences } from '#rulebook';
import { type VoteBasis, weightBasisOfVote } from '../basis.ts';
import { derivationMessages } from '../derivation-messages.ts';
import { votingMessages } from '../messages.ts';
import { votePath } from '../paths.ts';
import { subjectOfVote, type Vote, type VoteSubject, voteById } from '../store.ts';
import { WorkedOut } from './derivation-readings.tsx';
import { type DerivationProps, Uncounted, Weights } from './derivation-weights.tsx';
import { PaperLine } from './paper-line.tsx';
import { stateText } from './votes-section.tsx';

/** "Waar komt dit getal vandaan?" of one vote, on paper too: from the files to the outcome, with every sum written out. */
export const derivationPage: Page = {
  path: '/stemmingen/{stemming}/herleiding',
  render: async (context) => {
    const id = Number(context.params.stemming);
    const [[vote], [subject], [kept], rulebooks] = await context.read([
      voteById(id),
      subjectOfVote(id),
      weightBasisOfVote(id),
      rulebookVersions(),
    ]);
    if (!vote || !subject) return undefined;
    const t = derivationMessages[context.lang];
    const rulebook = rulebooks.find((each) => each.version === vote.rulebookVersion);
    return {
      title: t.titleOf(vote.id),
      current: 'proposals',
      body: <Derivation {...{ context, vote, subject, rulebook }} basis={kept?.basis} />,
      live: vote.state === 'open',
    };
  },
};

function Derivation(
  props: Omit<DerivationProps, 'basis'> & {
    readonly basis: VoteBasis | undefined;
    readonly subject: VoteSubject;
    readonly rulebook: RulebookVersion | undefined;
  },
) {
  const { context, vote, subject, basis } = props;
  const t = derivationMessages[context.lang];
  return (
    <div class="wrap phead derivation">
      <Breadcrumb
        label={votingMessages[context.lang].crumb}
        links={[{ href: context.link(votePath(vote.id)), text: t.toVote }]}
      />
      <h1>{t.titleOf(vote.id)}</h1>
      <AdviceLine lang={context.lang} competences={subject.participants.map((p) => p.competence)} />
      <p>{t.intro}</p>
      <Question context={context} vote={vote} subject={subject} />
      <Rules context={context} vote={vote} rulebook={props.rulebook} basis={basis} />
      {basis ? (
        <>
          <section class="b">
            <h2>{t.weights}</h2>
            <p>{t.weightsNote}</p>
            <Weights {...{ context, vote, basis }} />
          </section>
          <section class="b">
            <h2>{t.uncounted}</h2>
            <Uncounted {...{ context, vote, basis }} />
          </section>
          <section class="b">
            <h2>{t.readings}</h2>
            <WorkedOut context={context} vote={vote} />
            <PaperLine context={context} vote={vote} />
          </section>
          <section class="b">
            <h2>{t.files}</h2>
            <Files context={context} basis={basis} />
          </section>
        </>
      ) : (
        <p>{t.missing}</p>
      )}
    </div>
  );
}

function Question({ context, vote, subject }: Omit<DerivationProps, 'basis'> & { subject: VoteSubject }) {
  const { lang } = context;
  const t = derivationMessages[lang];
  const moment = (at: string) => momentWords(at, lang);
  return (
    <section class="b">
      <h2>{t.question}</h2>
      <p lang="nl">
        <b>{vote.question}</b>
      </p>
      <p>
        {votingMessages[lang].about}{' '}
        <a href={context.link(proposalPath(vote.proposal))} lang="nl">
          {subject.title}
        </a>
        , {t.version(vote.proposalVersion)}. {stateText(context, vote)}. {t.opened}: {moment(vote.openedAt)}
        {vote.closedAt ? `. ${t.closed}: ${moment(vote.closedAt)}` : ''}
        {vote.confirmedAt ? `. ${t.confirmed}: ${moment(vote.confirmedAt)}` : ''}.
      </p>
      <p lang="nl">{vote.draftText}</p>
      {vote.conditions.length > 0 ? (
        <ol class="plain" lang="nl">
          {vote.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function Rules(props: {
  context: PageContext;
  vote: Vote;
  rulebook: RulebookVersion | undefined;
  basis: VoteBasis | undefined;
}) {
  const { context, vote, rulebook, basis } = props;
  const { lang } = context;
  const t = derivationMessages[lang];
  return (
    <section class="b">
      <h2>{t.rules}</h2>
      <p>
        <a href={context.link(rulebookVersionPath(vote.rulebookVersion))}>
          {t.rulesVersion} {vote.rulebookVersion}
        </a>
        {rulebook ? `, ${t.rulesFrom} ${plainDate(rulebook.inForceFrom, lang)}` : ''}.
      </p>
      <ul class="plain">
        {(rulebook ? ruleSentences(rulebook.rules, lang) : []).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {basis ? (
        <p>
          <b>{t.splitOff}</b> {splitOffSentence(basis.rule, lang)}
        </p>
      ) : null}
    </section>
  );
}

function Files({ context, basis }: Pick<DerivationProps, 'context' | 'basis'>) {
  const { lang, region } = context;
  const t = derivationMessages[lang];
  const files = [...Map.groupBy(basis.councils, (council) => council.sha256)];
  return (
    <DataTable
      caption={t.files}
      captionHidden
      note={t.filesNote}
      columns={[{ name: t.file }, { name: t.municipality }, { name: 'SHA-256' }]}
      rows={files.map(([sha256, councils]) => ({
        key: sha256,
        cells: [
          councils[0]?.fileName,
          councils
            .map(({ municipality }) => region.municipalities.find((m) => m.id === municipality)?.name)
            .join(', '),
          <code key="hash">{sha256}</code>,
        ],
      }))}
    />
  );
}
