import { Fragment } from 'preact';
import type { PartialDate } from '#kernel';
import {
  countWord,
  EarlierVersions,
  EmptyState,
  enumeration,
  MunicipalityName,
  Paragraphs,
  partialText,
  partialWhen,
  SourceLine,
  softHyphens,
} from '#platform/html';
import { type Page, type PageContext, readWithSections, type Section } from '#platform/http';
import { ambitionMessages } from '../messages.ts';
import { ambitionPath, recordVisionPath, visionPath } from '../paths.ts';
import { mayRecordVision } from '../policy.ts';
import { type Profile, profileList } from '../profile-store.ts';
import { type Ambition, ambitionList } from '../store.ts';
import { type Vision, visionVersions } from '../vision-store.ts';
import { SeenLinks } from './parts.tsx';

/** The vision, its ambitions and goals, and what later features add: how it came about, what is done for it. */
export function visionPage(sections: readonly Section[]): Page {
  return {
    path: visionPath,
    render: async (context) => {
      const t = ambitionMessages[context.lang];
      const own = [visionVersions(), ambitionList(), profileList()] as const;
      const { rows, parts } = await readWithSections(context, own, sections, { vision: undefined });
      const [versions, ambitions, profiles] = rows;
      const [vision] = versions;
      const clerk = mayRecordVision(context.actor, context.region.id);
      const body = (
        <div class="wrap">
          {vision ? <Head context={context} vision={vision} /> : <NoVision context={context} />}
          {clerk ? (
            <p class="b panel">
              <a href={context.link(recordVisionPath)}>{vision ? t.change : t.record}</a>
            </p>
          ) : null}
          <Together context={context} ambitions={ambitions} profiles={profiles} />
          {parts('vision')}
          {vision ? <SeenLinks context={context} links={vision.links} /> : null}
          <EarlierVersions
            lang={context.lang}
            versions={versions}
            show={(version) => <Text context={context} vision={version} />}
          />
        </div>
      );
      return { title: vision?.title ?? t.vision, current: 'ambitions', body };
    },
  };
}

function NoVision({ context }: { context: PageContext }) {
  const t = ambitionMessages[context.lang];
  return (
    <div class="phead">
      <h1>{t.vision}</h1>
      <EmptyState>{t.noVision}</EmptyState>
    </div>
  );
}

function Head({ context, vision }: { context: PageContext; vision: Vision }) {
  const t = ambitionMessages[context.lang];
  return (
    <div class="phead">
      <p class="kick">{t.vision}</p>
      <h1 lang="nl">{softHyphens(vision.title)}</h1>
      {vision.motto ? (
        <p class="motto" lang="nl">
          {vision.motto}
        </p>
      ) : null}
      <div class="cols">
        <section class="txt">
          {vision.status === 'adopted' ? null : <p class="flag">{t.status[vision.status]}</p>}
          <p class="lead">{adopted(context, vision)}</p>
          <Paragraphs text={vision.summary} />
          {vision.adoptions.length > 0 ? <SourceLine context={context} source={vision.source} /> : null}
        </section>
        {vision.adoptions.length > 0 ? <Adoptions context={context} vision={vision} /> : null}
      </div>
    </div>
  );
}

/** In one sentence where all who adopted it did so at one time. */
function adopted(context: PageContext, vision: Vision): string {
  const t = ambitionMessages[context.lang];
  const { municipalities } = context.region;
  const when = new Set<PartialDate>(vision.adoptions.map((each) => each.on));
  const [only] = when;
  if (when.size !== 1 || only === undefined) return '';
  const names = municipalities
    .filter((m) => vision.adoptions.some((each) => each.municipality === m.id))
    .map((m) => m.name);
  const listed = enumeration(names, context.lang);
  const who =
    names.length === municipalities.length
      ? t.allCouncils(countWord(names.length, context.lang))
      : names.length === 1
        ? t.councilOf(listed)
        : t.councilsOf(listed);
  return t.adoptedBy(who, partialWhen(only, context.lang));
}

function Adoptions({ context, vision }: { context: PageContext; vision: Vision }) {
  const t = ambitionMessages[context.lang];
  return (
    <aside class="side" aria-labelledby="vastgesteld">
      <h2 id="vastgesteld">{t.adoption}</h2>
      <dl>
        {context.region.municipalities.map((town) => {
          const own = vision.adoptions.find((each) => each.municipality === town.id);
          return (
            <Fragment key={town.id}>
              <dt>
                <MunicipalityName municipality={town} />
              </dt>
              <dd>{own ? partialText(own.on, context.lang) : <span class="muted">{t.notAdopted}</span>}</dd>
            </Fragment>
          );
        })}
      </dl>
    </aside>
  );
}

function Text({ context, vision }: { context: PageContext; vision: Vision }) {
  return (
    <>
      <h3 lang="nl">{vision.title}</h3>
      {vision.motto ? <p lang="nl">{vision.motto}</p> : null}
      <p>{ambitionMessages[context.lang].status[vision.status]}</p>
      <Paragraphs text={vision.summary} />
      <ul>
        {vision.adoptions.map((each) => (
          <li key={each.municipality}>
            {context.region.municipalities.find((m) => m.id === each.municipality)?.name ?? each.municipality}
            {': '}
            {partialText(each.on, context.lang)}
          </li>
        ))}
      </ul>
      <SourceLine context={context} source={vision.source} />
    </>
  );
}

/** Ambitions with their themes and goals: the tree below the vision. */
function Together(props: {
  context: PageContext;
  ambitions: readonly Ambition[];
  profiles: readonly Profile[];
}) {
  const { context } = props;
  const t = ambitionMessages[context.lang];
  return (
    <section class="b">
      <h2>{t.together}</h2>
      <p>
        {t.togetherText}{' '}
        {props.ambitions.some((ambition) => ambition.placeholder) ? (
          <span class="muted">
            {t.placeholder}. {t.placeholderNote}
          </span>
        ) : null}
      </p>
      {context.demonstration ? <p class="muted">{t.goalsInvented}</p> : null}
      {props.ambitions.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
      <ul class="tree">
        {props.ambitions.map((ambition) => {
          const profile = props.profiles.find((each) => each.ambition === ambition.id);
          return (
            <li key={ambition.id}>
              <h3 lang="nl">
                <a href={context.link(ambitionPath(ambition.id))}>{softHyphens(ambition.title)}</a>
              </h3>
              <p lang="nl">{ambition.description}</p>
              {profile ? <Themes context={context} themes={profile.themes} /> : null}
              {profile && profile.goals.length > 0 ? (
                <ol class="goals">
                  {profile.goals.map((goal) => (
                    <li key={goal.number} value={goal.number} lang="nl">
                      {goal.text}
                    </li>
                  ))}
                </ol>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function Themes({ context, themes }: { context: PageContext; themes: readonly string[] }) {
  if (themes.length === 0) return null;
  return (
    <ul class="themes" aria-label={ambitionMessages[context.lang].themes} lang="nl">
      {themes.map((theme) => (
        <li key={theme}>{theme}</li>
      ))}
    </ul>
  );
}
