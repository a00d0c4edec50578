import { plainDate } from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalDifferencesPath, proposalVersionPath } from '../paths.ts';
import type { Proposal, ProposalWithVersions } from '../store.ts';
import { versionMessages } from '../version-messages.ts';
import type { SavedVersion } from '../version-store.ts';

/** When and by whom a version was saved. */
export function Saved({ context, version }: { context: PageContext; version: SavedVersion }) {
  const t = versionMessages[context.lang];
  if (version.savedOn === null) return <>{t.notRecorded}</>;
  return (
    <>
      {t.saved} {plainDate(version.savedOn, context.lang)}
      {version.savedBy === null ? null : (
        <>
          {' '}
          {t.by} <span lang="nl">{version.savedBy}</span>
        </>
      )}
    </>
  );
}

interface Props {
  readonly context: PageContext;
  readonly proposal: Pick<Proposal, 'id' | 'version'>;
  readonly versions: readonly SavedVersion[];
}

/** The newest first, each with what changed since the one before. */
export function VersionList({ context, proposal, versions }: Props) {
  const t = versionMessages[context.lang];
  return (
    <ul class="plain">
      {versions.map((version, index) => {
        // On a list that was cut off the last one's earlier version is not in it.
        const before = versions[index + 1]?.number;
        return (
          <li key={version.number}>
            <a href={context.link(proposalVersionPath(proposal.id, version.number))}>
              {t.version(version.number)}
            </a>
            {version.number === proposal.version ? ` (${t.current})` : ''},{' '}
            <Saved context={context} version={version} />
            {before === undefined ? '.' : '. '}
            {before === undefined ? null : (
              <a href={context.link(proposalDifferencesPath(proposal.id, before, version.number))}>
                {t.compareWith(before, version.number)}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** On the page of the proposal: the newest. */
export function Versions({ context, proposal }: { context: PageContext; proposal: ProposalWithVersions }) {
  const versions = proposal.latestVersions;
  const t = versionMessages[context.lang];
  return (
    <section class="b" id="versies">
      <h2>{t.versions}</h2>
      <VersionList context={context} proposal={proposal} versions={versions} />
      {proposal.version === 1 ? <p class="small muted">{t.only}</p> : null}
      {proposal.version > versions.length ? (
        <p>
          <a href={context.link(proposalVersionPath(proposal.id))}>{t.allVersions}</a>
        </p>
      ) : null}
    </section>
  );
}
