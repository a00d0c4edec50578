import type { ComponentChildren } from 'preact';
import { WeightLink } from '#elections';
import { AdviceLine, Breadcrumb, number } from '#platform/html';
import { type Page, type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import { type Proposal, proposalPath } from '#proposals';
import { rulebookVersionPath } from '#rulebook';
import { expectedPowerPath, powerPath } from '../paths.ts';
import { powerMessages } from '../power-messages.ts';
import { type Vote, votesOfProposal } from '../store.ts';
import { powerOfWeighing, type VotePower } from '../vote-power.ts';
import { type ExpectedWeighing, expectedReads, expectedWeighing } from '../weighing.ts';
import { PowerSections } from './power-sections.tsx';
import { WhatIf } from './what-if.tsx';

async function render(context: PageContext, sections: readonly Section[]): Promise<PageAnswer> {
  const id = Number(context.params.voorstel);
  if (!Number.isInteger(id)) return undefined;
  const own = [...expectedReads(context, id), votesOfProposal(id)] as const;
  const { rows, parts } = await readWithSections(context, own, sections, { 'proposal-power': id });
  const [proposals, councils, versions, votes] = rows;
  const [proposal] = proposals;
  if (!proposal) return undefined;
  const weighing = expectedWeighing(context, proposals, councils, versions);
  const power = weighing && (await powerOfWeighing(weighing));
  const vote = votes.find(
    ({ state, proposalVersion }) => state !== 'annulled' && proposalVersion === proposal.version,
  );
  return {
    title: powerMessages[context.lang].expectedTitle,
    current: 'proposals',
    body: <View {...{ context, proposal, weighing, power, vote }} parts={parts('proposal-power')} />,
  };
}

/** Who could tip the advice on a proposal, before there is a vote: for anyone, as if everybody came today. */
export const expectedPowerPage = (sections: readonly Section[]): Page => ({
  path: expectedPowerPath('{voorstel}'),
  query: ['f'],
  render: (context) => render(context, sections),
});

interface ViewProps {
  readonly context: PageContext;
  readonly proposal: Proposal;
  readonly weighing: ExpectedWeighing | undefined;
  readonly power: VotePower | undefined;
  /** The latest on the text as it is. */
  readonly vote: Vote | undefined;
  readonly parts: ComponentChildren;
}

function View({ context, proposal, weighing, power, vote, parts }: ViewProps) {
  const { lang } = context;
  const t = powerMessages[lang];
  return (
    <div class="wrap phead txt">
      <Breadcrumb
        label={t.crumb}
        links={[{ href: context.link(proposalPath(proposal.id)), text: t.toProposal }]}
      />
      <h1>{t.expectedTitle}</h1>
      <p>
        {t.aboutProposal} <span lang="nl">{proposal.title}</span>
      </p>
      <AdviceLine lang={lang} competences={proposal.participants.map((p) => p.competence)} />
      <p>
        {t.intro} {vote ? t.introOpened : t.introNoVote} {t.introExpected}{' '}
        {vote ? <a href={context.link(powerPath(vote.id))}>{t.toVotePower}</a> : null}
      </p>
      {weighing && power ? (
        <>
          <p>
            <b>{t.quota(number(power.quota, lang), number(power.total, lang))}</b>{' '}
            <a href={context.link(rulebookVersionPath(weighing.rulebookVersion))}>
              {t.rulebook} {weighing.rulebookVersion}
            </a>
          </p>
          <WhatIf
            context={context}
            weighing={weighing}
            path={expectedPowerPath(proposal.id)}
            weight={(fraction) => <WeightLink context={context} fraction={fraction} />}
            note={t.tryAbsent}
          />
          <PowerSections
            context={context}
            weighing={weighing}
            power={power}
            weight={(fraction) => <WeightLink context={context} fraction={fraction} />}
            townWeight={({ weight }) => <>{number(weight, lang)}</>}
          />
          {parts}
        </>
      ) : (
        <p>{t.noRules}</p>
      )}
    </div>
  );
}
