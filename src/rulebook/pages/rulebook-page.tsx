import {
  AdviceLine,
  Breadcrumb,
  capital,
  EmptyState,
  plainDate,
  Timeline,
  TimelineItem,
} from '#platform/html';
import type { PageAnswer, PageContext } from '#platform/http';
import { type RulebookChange, rulebookChanges } from '../changes-store.ts';
import { rulebookMessages } from '../messages.ts';
import {
  changePath,
  changesPath,
  comparePath,
  newChangePath,
  rulebookPath,
  rulebookVersionPath,
  tryPath,
  tryPathWith,
} from '../paths.ts';
import { mayPropose } from '../policy.ts';
import { rulebookVersions } from '../store.ts';
import { type Validity, validities } from '../versions.ts';
import { ChangeRows } from './change-rows.tsx';
import { Agreed, DifferenceTable, RuleGroups, validityWords } from './parts.tsx';

/** The rules in force today, what is proposed, and every version. */
export async function showRulebook(context: PageContext): Promise<PageAnswer> {
  const t = rulebookMessages[context.lang];
  const [rows, changes] = await context.read([rulebookVersions(), rulebookChanges()]);
  const versions = validities(rows, context.today);
  const current = versions.find((version) => version.state === 'in_force');
  const body = (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      {current ? (
        <>
          <p class="muted">{`${t.version(current.version)}, ${validityWords(current, context.lang)}`}</p>
          <AdviceLine lang={context.lang} competences={[]} />
          <p>
            {t.intro} {t.model}
          </p>
          <p class="inline">
            <a href={context.link(comparePath)}>{t.compare}</a>
            <a href={context.link(tryPath)}>{t.tryOut}</a>
          </p>
          <RuleGroups context={context} rules={current.rules} level="h2" />
        </>
      ) : (
        <EmptyState>{versions.length === 0 ? t.none : t.noneInForce}</EmptyState>
      )}
      {versions.length > 0 ? (
        <>
          <OpenChanges context={context} changes={changes} />
          <Versions context={context} versions={versions} />
        </>
      ) : null}
    </div>
  );
  return { title: t.title, body };
}

function OpenChanges({ context, changes }: { context: PageContext; changes: readonly RulebookChange[] }) {
  const t = rulebookMessages[context.lang];
  const open = changes.filter(({ state }) => state === 'proposed' || state === 'agreed');
  return (
    <section class="b">
      <h2>{t.changes}</h2>
      {open.length === 0 ? <p>{t.noOpenChanges}</p> : <ChangeRows context={context} changes={open} />}
      <p class="inline">
        <a href={context.link(changesPath)}>{t.allChanges}</a>
        {mayPropose(context.actor, context.region.id) ? (
          <a href={context.link(newChangePath)}>{t.propose}</a>
        ) : null}
      </p>
    </section>
  );
}

/** In the order in which they were recorded to hold: the oldest first. */
function Versions({ context, versions }: { context: PageContext; versions: readonly Validity[] }) {
  const t = rulebookMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.all}</h2>
      <Timeline>
        {versions.toReversed().map((version) => (
          <TimelineItem
            key={version.version}
            date={plainDate(version.inForceFrom, context.lang)}
            ahead={version.state === 'ahead'}
            title={
              <a href={context.link(rulebookVersionPath(version.version))}>{t.version(version.version)}</a>
            }
          >
            {`, ${validityWords(version, context.lang)}`}
          </TimelineItem>
        ))}
      </Timeline>
    </section>
  );
}

/** One version, also when it is over or still to come: votes refer to the version they were held under. */
export async function showRulebookVersion(context: PageContext): Promise<PageAnswer> {
  const t = rulebookMessages[context.lang];
  const [rows, changes] = await context.read([rulebookVersions(), rulebookChanges()]);
  const versions = validities(rows, context.today);
  const found = versions.find((version) => String(version.version) === context.params.versie);
  if (!found) return undefined;
  const previous = versions.find((version) => version.version === found.version - 1);
  const title = `${t.title}, ${t.version(found.version).toLowerCase()}`;
  const change = changes.find((each) => each.version === found.version);
  const body = (
    <div class="wrap phead txt">
      <Breadcrumb label={t.crumb} links={[{ href: context.link(rulebookPath), text: t.title }]} />
      <h1>{title}</h1>
      <p class="muted">{capital(validityWords(found, context.lang))}</p>
      <AdviceLine lang={context.lang} competences={[]} />
      <p>
        {t.intro} {t.model}
      </p>
      <p>
        {change ? (
          <>
            {t.fromChange} <a href={context.link(changePath(change.number))}>{t.change(change.number)}</a>.{' '}
            <Agreed context={context} change={change} />
          </>
        ) : (
          t.byOperator
        )}
      </p>
      <p class="inline">
        <a href={context.link(comparePath)}>{t.compare}</a>
        <a href={context.link(tryPathWith(String(found.version)))}>{t.tryOut}</a>
      </p>
      <RuleGroups context={context} rules={found.rules} level="h2" />
      {previous ? (
        <section class="b">
          <h2>{t.againstPrevious(previous.version)}</h2>
          <DifferenceTable
            lang={context.lang}
            before={previous.rules}
            after={found.rules}
            caption={t.againstPrevious(previous.version)}
          />
        </section>
      ) : null}
    </div>
  );
  return { title, body };
}
