import { ambitionsWithGoals } from '#ambitions';
import { bodyList } from '#bodies';
import { AdviceLine, Breadcrumb, Notice, softHyphens } from '#platform/html';
import type { Page, PageContext } from '#platform/http';
import { proposalMessages } from '../messages.ts';
import { proposalDifferencesPath, proposalPath, proposalVersionPath } from '../paths.ts';
import { type Proposal, proposalById } from '../store.ts';
import { versionMessages } from '../version-messages.ts';
import { type ProposalVersion, proposalVersion, proposalVersions } from '../version-store.ts';
import { AddedValue } from './added-value.tsx';
import { Meaning, type Named, Side, Summary } from './proposal-parts.tsx';
import { Saved, VersionList } from './version-list.tsx';

function Back({ context, proposal }: { context: PageContext; proposal: Proposal }) {
  return (
    <Breadcrumb
      label={proposalMessages[context.lang].crumb}
      links={[{ href: context.link(proposalPath(proposal.id)), text: proposal.title }]}
    />
  );
}

/** Every version of a proposal's text. */
export const proposalVersionsPage: Page = {
  path: '/voorstellen/{voorstel}/versies',
  render: async (context) => {
    const id = Number(context.params.voorstel);
    const [[proposal], versions] = await context.read([proposalById(id), proposalVersions(id)]);
    if (!proposal) return undefined;
    const t = versionMessages[context.lang];
    const body = (
      <div class="wrap phead txt">
        <Back context={context} proposal={proposal} />
        <h1>{t.versions}</h1>
        <p>
          {t.versionsOf} <span lang="nl">{softHyphens(proposal.title)}</span>. {t.intro}
        </p>
        <VersionList context={context} proposal={proposal} versions={versions} />
        {proposal.version === 1 ? <p class="small muted">{t.only}</p> : null}
      </div>
    );
    return { title: `${t.versions}: ${proposal.title}`, current: 'proposals', body };
  },
};

/** One version of a proposal's text, as votes and decisions name it. */
export const proposalVersionPage: Page = {
  path: '/voorstellen/{voorstel}/versies/{versie}',
  collected: ({ voorstel }) => [`proposal/${voorstel}`],
  render: async (context) => {
    const id = Number(context.params.voorstel);
    const number = Number(context.params.versie);
    const [[proposal], [version], ambitions, bodies] = await context.read([
      proposalById(id),
      proposalVersion(id, number),
      ambitionsWithGoals(),
      bodyList(),
    ]);
    if (!proposal || number > proposal.version) return undefined;
    const t = versionMessages[context.lang];
    const named = { context, ambitions, bodies };
    const body = (
      <div class="wrap">
        <div class="phead">
          <Back context={context} proposal={proposal} />
          <p class="amb">
            {t.ofAll(number, proposal.version)}
            {version ? (
              <>
                {', '}
                <Saved context={context} version={version} />
                {version.content.framework ? ` · ${proposalMessages[context.lang].framework}` : null}
              </>
            ) : null}
          </p>
          <h1 lang="nl">{softHyphens((version?.content ?? proposal).title)}</h1>
          <Standing context={context} proposal={proposal} number={number} kept={version !== undefined} />
        </div>
        {version ? (
          <Text {...named} proposal={{ ...proposal, ...version.content }} version={version} />
        ) : null}
      </div>
    );
    return { title: `${proposal.title}, ${t.version(number)}`, current: 'proposals', body };
  },
};

/** Whether this is what the proposal says now. */
function Standing(props: { context: PageContext; proposal: Proposal; number: number; kept: boolean }) {
  const { context, proposal, number, kept } = props;
  const t = versionMessages[context.lang];
  const now = number === proposal.version;
  return (
    <div class="aside-note">
      <Notice kind="info" title={now ? t.versionTitle(number) : t.earlier}>
        <p>{now ? t.isCurrent : kept ? t.earlierText : t.missing}</p>
        <p class="inline">
          <a href={context.link(proposalPath(proposal.id))}>{t.toProposal}</a>
          {now || !kept ? null : (
            <a href={context.link(proposalDifferencesPath(proposal.id, number, proposal.version))}>
              {t.compareWith(number, proposal.version)}
            </a>
          )}
          <a href={context.link(proposalVersionPath(proposal.id))}>{t.allVersions}</a>
        </p>
      </Notice>
    </div>
  );
}

/** @param props.proposal with the text of that version in the place of its own */
function Text({ version, ...named }: Named & { version: ProposalVersion }) {
  const t = versionMessages[named.context.lang];
  return (
    <>
      <AdviceLine
        lang={named.context.lang}
        competences={version.content.participants.map((each) => each.competence)}
      />
      <div class="cols">
        <Summary {...named} />
        <div class="sides">
          <Side {...named} />
        </div>
      </div>
      <Meaning {...named} />
      <AddedValue {...named} />
      <section class="b">
        <p class="small muted">{t.ownDocuments}</p>
      </section>
    </>
  );
}
