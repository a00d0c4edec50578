import type { ComponentChildren, JSX } from 'preact';
import { dateOf } from '#kernel';
import {
  drawnOnceFor,
  Invented,
  Notice,
  plainDate,
  type RecordedVersion,
  sinceFirst,
  softHyphens,
} from '#platform/html';
import { type Page, type PageContext, readWithSections, type Section } from '#platform/http';
import { keptProgramme, withContent } from '../kept-content.ts';
import { programmeMessages } from '../messages.ts';
import { executorText, ownerName, programmeName } from '../names.ts';
import { partPath, programmePath } from '../paths.ts';
import {
  type Activity,
  amountsOfParts,
  type Branch,
  gapsOf,
  type ProgrammeTree,
  type SmartGoal,
} from '../rules/programme.ts';
import { type Measured, standing } from '../rules/progress.ts';
import {
  type LinkTitle,
  linkTitles,
  measurementsOf,
  newestOfProgramme,
  type Programme,
  programmeKnown,
  programmeVersions,
} from '../store.ts';
import { belonging, called, linksOf, noLinks } from './links.tsx';
import { Crumbs, IndicatorFacts, Money, Texts, textsOf } from './parts.tsx';
import { WayBar } from './picture.tsx';

const anchor = (number: string) => `nummer-${number.replace('.', '-')}`;

type Last = ReadonlyMap<string, Measured>;

/** One programme: the tree, what is missing, money, and every goal with its activities behind it. @param sections of features that come later */
export const programmePageWith = (sections: readonly Section[]): Page => ({
  path: programmePath('{programma}'),
  collected: ({ programma }) => newestOfProgramme(Number(programma)),
  query: ['versie'],
  render: async (context) => {
    const id = Number(context.params.programma);
    const asked = Number(context.query.get('versie') ?? 0);
    if (!Number.isSafeInteger(id) || id > 999_999_999 || !Number.isSafeInteger(asked) || asked > 32_000)
      return undefined;
    const known = keptProgramme(context.region, id);
    const { version = null, content } = known?.programme ?? {};
    const shown = asked > 0 ? asked : null;
    const { ambitions, proposals } = content ? linksOf(content) : noLinks;
    const own = [
      programmeKnown(id, shown, version),
      programmeVersions(id),
      measurementsOf(id),
      linkTitles(id, shown, version, ambitions, proposals),
    ] as const;
    const { rows, parts } = await readWithSections(context, own, sections, { programme: id });
    const [[row], versions, measured, titles] = rows;
    if (!row) return undefined;
    const { programme, tree } = withContent(context.region, row, known);
    const last: Last = new Map(
      [...Map.groupBy(measured, ({ number }) => number)].flatMap(([number, all]) => {
        const newest = standing(all).at(-1);
        return newest ? [[number, newest] as const] : [];
      }),
    );
    const title = programmeName(programme, programme.content.title);
    const body = (
      <div class="wrap phead">
        <Head context={context} programme={programme} versions={versions} />
        <Drawn {...{ context, programme, tree, last, titles }} />
        {parts('programme')}
        <Versions context={context} id={programme.id} versions={versions} shown={programme.version} />
      </div>
    );
    return { title, current: 'councils', body };
  },
});

/** Draws a part in this state, or sets in what was drawn of it. */
type Draw = (part: string, state: string, draw: () => JSX.Element) => JSX.Element;
const reported = (last: Last, { number }: SmartGoal): string => String(last.get(number)?.id ?? '');
interface Shown {
  readonly context: PageContext;
  readonly programme: Programme;
  readonly tree: ProgrammeTree;
  readonly last: Last;
  readonly titles: readonly LinkTitle[];
}

/** A version never changes, and of what is measured one goal at a time: what is not drawn yet is drawn (decision 7). */
function Drawn(props: Shown) {
  const { context, programme, tree, last, titles } = props;
  const of = `programme/${programme.id}/${programme.version}/${context.lang}`;
  const draw: Draw = (part, state, made) => drawnOnceFor(context.region, `${of}/${part}`, state, made);
  const state = JSON.stringify([[...last.values()].map(({ id }) => id), titles]);
  return draw('', state, () => (
    <>
      {draw('gaps', '', () => (
        <Gaps context={context} programme={programme} />
      ))}
      <TreeView context={context} tree={tree} last={last} draw={draw} />
      {draw('money', '', () => (
        <MoneyOf context={context} programme={programme} />
      ))}
      <Whole {...props} draw={draw} />
    </>
  ));
}

function Head(props: { context: PageContext; programme: Programme; versions: readonly RecordedVersion[] }) {
  const { context, programme } = props;
  const t = programmeMessages[context.lang];
  const { content } = programme;
  return (
    <>
      <Crumbs context={context} />
      <h1 lang="nl">{softHyphens(programmeName(programme, content.title))}</h1>
      <p class="lead">{t.from(ownerName(context, programme.municipality), programme.year)}</p>
      <Invented context={context} of={sinceFirst(programme, props.versions)}>
        {t.invented}
      </Invented>
      {programme.version === props.versions[0]?.version ? null : (
        <Notice kind="info">
          <p>
            {t.older(programme.version)} <a href={context.link(programmePath(programme.id))}>{t.newest}</a>
          </p>
        </Notice>
      )}
      {content.introduction.length === 0 ? null : (
        <div class="told">
          <Texts context={context} texts={content.introduction} />
        </div>
      )}
    </>
  );
}

/** A goal without indicator and an activity without goal are told before anything else. */
function Gaps({ context, programme }: { context: PageContext; programme: Programme }) {
  const t = programmeMessages[context.lang];
  const gaps = gapsOf(programme.content);
  const line = (text: string, parts: readonly { number: string }[]) =>
    parts.length === 0 ? null : (
      <li>
        {text}{' '}
        {parts.map(({ number }, index) => (
          <span key={number}>
            {index > 0 ? ', ' : ''}
            <a href={`#${anchor(number)}`}>{number}</a>
          </span>
        ))}
      </li>
    );
  const all = [
    line(t.gapIndicator, gaps.withoutIndicator),
    line(t.gapGoal, gaps.withoutGoal),
    line(t.gapActivity, gaps.withoutActivity),
  ];
  return (
    <section class="b panel">
      <h2>{t.gaps}</h2>
      {all.every((each) => each === null) ? <p>{t.noGaps}</p> : <ul class="plain">{all}</ul>}
    </section>
  );
}

/** The tree to look at: numbers and titles, with how far each goal is. */
function TreeView(props: { context: PageContext; tree: ProgrammeTree; last: Last; draw: Draw }) {
  const { context, tree, last, draw } = props;
  const t = programmeMessages[context.lang];
  const branch = ({ goal, activities }: Branch) =>
    draw(`branch/${goal.number}`, reported(last, goal), () => (
      <li>
        <a href={`#${anchor(goal.number)}`} lang="nl">
          <b>{goal.number}</b> {goal.title}
        </a>
        {goal.indicator ? (
          <div>
            <WayBar lang={context.lang} indicator={goal.indicator} value={last.get(goal.number)?.value} />
          </div>
        ) : null}
        <Leaves activities={activities} />
      </li>
    ));
  return (
    <section class="b">
      <h2>{t.tree}</h2>
      <p>{t.treeText}</p>
      {tree.goals.map(({ title, branches }) => (
        <div key={title}>
          <h3 lang="nl">{title}</h3>
          <ul class="tree">{branches.map(branch)}</ul>
        </div>
      ))}
      {tree.loose.length === 0 ? null : (
        <div>
          <p class="flag">{t.noGoals}</p>
          <ul class="tree">{tree.loose.map(branch)}</ul>
        </div>
      )}
      {tree.withoutGoal.length === 0 ? null : (
        <div>
          <h3>{t.withoutGoal}</h3>
          <Leaves activities={tree.withoutGoal} />
        </div>
      )}
    </section>
  );
}

function Leaves({ activities }: { activities: readonly Activity[] }) {
  if (activities.length === 0) return null;
  return (
    <ul class="leaves">
      {activities.map(({ number, title }) => (
        <li key={number}>
          <a href={`#${anchor(number)}`} lang="nl">{`${number} ${title}`}</a>
        </li>
      ))}
    </ul>
  );
}

function MoneyOf({ context, programme }: { context: PageContext; programme: Programme }) {
  const t = programmeMessages[context.lang];
  const { amounts, costs, activities } = programme.content;
  const ofParts = amountsOfParts(programme.content);
  const counted = new Set(ofParts);
  const within = activities.some((each) => each.amounts.some((amount) => !counted.has(amount)));
  if (amounts.length + ofParts.length + costs.length === 0) return null;
  return (
    <section class="b">
      <h2>{t.costs}</h2>
      <Texts context={context} texts={costs} />
      <Money context={context} amounts={amounts} caption={t.ownMoney} />
      <Money
        context={context}
        amounts={ofParts}
        caption={t.partsMoney}
        {...(within ? { note: t.partsWithin } : {})}
      />
    </section>
  );
}

function Whole(props: Shown & { draw: Draw }) {
  const { context, programme, tree, last, titles, draw } = props;
  const t = programmeMessages[context.lang];
  const branch = (each: Branch) => {
    const { goal, activities } = each;
    return draw(`goal/${goal.number}`, `${reported(last, goal)} ${called(titles, each)}`, () => (
      <GoalPart context={context} id={programme.id} goal={goal} last={last} titles={titles}>
        {activities.map((activity) => activityPart(context, programme.id, activity, titles))}
        {activities.length === 0 ? <p class="flag">{t.noActivities}</p> : null}
      </GoalPart>
    ));
  };
  return (
    <>
      {tree.goals.map(({ title, branches }) => (
        <section class="b" key={title}>
          <p class="kick">{t.goal}</p>
          <h2 lang="nl">{softHyphens(title)}</h2>
          {branches.map(branch)}
        </section>
      ))}
      {tree.loose.length === 0 ? null : (
        <section class="b">
          <h2>{t.noGoals}</h2>
          {tree.loose.map(branch)}
        </section>
      )}
      {tree.withoutGoal.length === 0 ? null : (
        <section class="b">
          <h2>{t.withoutGoal}</h2>
          <p>{t.withoutGoalText}</p>
          {tree.withoutGoal.map((each) => activityPart(context, programme.id, each, titles, 'h3'))}
        </section>
      )}
    </>
  );
}

function GoalPart(props: {
  context: PageContext;
  id: number;
  goal: SmartGoal;
  last: Last;
  titles: readonly LinkTitle[];
  children: ComponentChildren;
}) {
  const { context, goal } = props;
  const t = programmeMessages[context.lang];
  return (
    <section class="b" id={anchor(goal.number)}>
      <p class="kick">{t.smartGoal(goal.number)}</p>
      <h3 lang="nl">
        <a href={context.link(partPath(props.id, goal.number))}>{softHyphens(goal.title)}</a>
      </h3>
      {goal.indicator === null ? (
        <p class="flag">{t.noIndicator}</p>
      ) : (
        <>
          <IndicatorFacts context={context} indicator={goal.indicator} />
          <p>
            <WayBar
              lang={context.lang}
              indicator={goal.indicator}
              value={props.last.get(goal.number)?.value}
            />
          </p>
        </>
      )}
      {belonging(context, props.titles, goal)}
      <Texts context={context} texts={goal.texts} />
      {props.children}
    </section>
  );
}

/** Called, not rendered as a component: of five hundred of them the components would cost half of the page. */
function activityPart(
  context: PageContext,
  id: number,
  activity: Activity,
  titles: readonly LinkTitle[],
  Head: 'h3' | 'h4' = 'h4',
) {
  const t = programmeMessages[context.lang];
  const executor = executorText(context, activity);
  return (
    <div class="activity" id={anchor(activity.number)} key={activity.number}>
      <Head lang="nl">
        <a href={context.link(partPath(id, activity.number))}>{`${activity.number} ${activity.title}`}</a>
      </Head>
      {executor === '' ? null : (
        <p class="small">
          {t.executor}: <span lang="nl">{executor}</span>
        </p>
      )}
      {belonging(context, titles, activity)}
      {textsOf(context, activity.texts)}
    </div>
  );
}

function Versions(props: {
  context: PageContext;
  id: number;
  versions: readonly RecordedVersion[];
  shown: number;
}) {
  const { context } = props;
  const t = programmeMessages[context.lang];
  if (props.versions.length < 2) return null;
  return (
    <section class="b">
      <h2>{t.versions}</h2>
      <ul class="plain">
        {props.versions.map(({ version, recordedAt, recordedBy, reason }) => (
          <li key={version}>
            {version === props.shown ? (
              <b>{t.version(version, plainDate(dateOf(recordedAt), context.lang))}</b>
            ) : (
              <a href={context.link(`${programmePath(props.id)}?versie=${version}`)}>
                {t.version(version, plainDate(dateOf(recordedAt), context.lang))}
              </a>
            )}{' '}
            <span lang="nl">
              {recordedBy}
              {reason === null ? '' : `: ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
