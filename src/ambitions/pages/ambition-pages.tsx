import { Breadcrumb, EarlierVersions, EmptyState, Paragraphs, SourceLine, softHyphens } from '#platform/html';
import { type PageAnswer, type PageContext, readWithSections, type Section } from '#platform/http';
import { ambitionMessages } from '../messages.ts';
import { ambitionPath, ambitionsPath, describeAmbitionPath, visionPath } from '../paths.ts';
import { mayTell } from '../policy.ts';
import { ambitionWithVersions, type Goal, type Profile, profileList } from '../profile-store.ts';
import { type Ambition, ambitionList } from '../store.ts';
import { SeenLinks } from './parts.tsx';
import { Themes } from './vision-page.tsx';

/** Every ambition of the vision. */
export async function showAmbitions(context: PageContext): Promise<PageAnswer> {
  const t = ambitionMessages[context.lang];
  const [ambitions, profiles] = await context.read([ambitionList(), profileList()]);
  const body = (
    <div class="wrap phead">
      <h1>{t.title}</h1>
      <p>
        {t.intro} {t.fromVision} <a href={context.link(visionPath)}>{t.readVision}</a>.
      </p>
      {ambitions.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      <ul class="mean">
        {ambitions.map((ambition) => {
          const goals = profiles.find((each) => each.ambition === ambition.id)?.goals.length ?? 0;
          return (
            <li key={ambition.id} id={ambition.id}>
              <h2 lang="nl">
                <a href={context.link(ambitionPath(ambition.id))}>{softHyphens(ambition.title)}</a>
              </h2>
              <div>
                <p lang="nl">{ambition.description}</p>
                <p class="small muted">
                  {[ambition.placeholder ? t.placeholder : '', goals > 0 ? t.goalCount(goals) : '']
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
  return { title: t.title, current: 'ambitions', body };
}

/** One ambition, with what later features add: its proposals, news, and how was voted on them. */
export function ambitionView(sections: readonly Section[]): (context: PageContext) => Promise<PageAnswer> {
  return async (context) => {
    const t = ambitionMessages[context.lang];
    const id = context.params.ambitie ?? '';
    const own = [ambitionWithVersions(id)] as const;
    const { rows, parts } = await readWithSections(context, own, sections, { ambition: id });
    const [[ambition]] = rows;
    if (!ambition) return undefined;
    const { versions } = ambition;
    const [profile] = versions;
    const body = (
      <div class="wrap">
        <Head context={context} ambition={ambition} profile={profile} />
        <Goals context={context} goals={profile?.goals ?? []} />
        {mayTell(context.actor, context.region.id) ? (
          <p class="b panel">
            <a href={context.link(describeAmbitionPath(id))}>{t.describe}</a>
          </p>
        ) : null}
        {parts('ambition')}
        <SeenLinks context={context} links={profile?.links ?? []} title={t.documentsElsewhere} />
        <EarlierVersions
          lang={context.lang}
          versions={versions}
          show={(version) => (
            <>
              <Paragraphs text={version.text} />
              <Themes context={context} themes={version.themes} />
              <GoalList context={context} goals={version.goals} />
              <ul lang="nl">
                {version.links.map((link) => (
                  <li key={link.address}>
                    <a href={link.address} rel="noopener">
                      {link.title}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        />
      </div>
    );
    return { title: ambition.title, current: 'ambitions', body };
  };
}

function Head(props: { context: PageContext; ambition: Ambition; profile: Profile | undefined }) {
  const { context, ambition, profile } = props;
  const t = ambitionMessages[context.lang];
  return (
    <div class="phead">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(visionPath), text: t.visionShort },
          { href: context.link(ambitionsPath), text: t.title },
        ]}
      />
      <h1 lang="nl">{softHyphens(ambition.title)}</h1>
      <p class="lead" lang="nl">
        {ambition.description}
      </p>
      {ambition.placeholder ? (
        <p class="small muted">
          <b>{`${t.placeholder}.`}</b> {t.placeholderNote}
        </p>
      ) : null}
      {profile ? (
        <div class="txt told">
          <Paragraphs text={profile.text} />
          <Themes context={context} themes={profile.themes} />
        </div>
      ) : null}
    </div>
  );
}

function Goals({ context, goals }: { context: PageContext; goals: readonly Goal[] }) {
  const t = ambitionMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.goals}</h2>
      {goals.length === 0 ? <EmptyState>{t.noGoals}</EmptyState> : null}
      <GoalList context={context} goals={goals} />
    </section>
  );
}

function GoalList({ context, goals }: { context: PageContext; goals: readonly Goal[] }) {
  if (goals.length === 0) return null;
  return (
    <ol class="goals">
      {goals.map((goal) => (
        <li key={goal.number} id={`doel-${goal.number}`} value={goal.number}>
          <span lang="nl">{goal.text}</span>
          <SourceLine context={context} source={goal.source} />
        </li>
      ))}
    </ol>
  );
}
