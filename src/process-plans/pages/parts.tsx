import { type Ambition, ambitionPath } from '#ambitions';
import { DataTable, Icon, type IconName, Invented, plainDate, Status, wroteItself } from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import { processPlanMessages } from '../messages.ts';
import { actionPath } from '../paths.ts';
import type { Action, PlanContent } from '../rules/plan.ts';
import type { ReportState, Standing } from '../rules/progress.ts';
import type { PlanRow } from '../store.ts';
import { type ActionView, alarmTexts, ownerText, stateText, trackName, whenText } from '../whole.ts';

const looks: Readonly<Record<ReportState, { icon: IconName; tone?: 'v' | 't' | 'n' }>> = {
  not_begun: { icon: 'planned' },
  busy: { icon: 'current' },
  late: { icon: 'warning' },
  done: { icon: 'ok', tone: 'v' },
  dropped: { icon: 'out' },
};

/** Sign and word of the state; nobody reported is said as such. */
export function StateSign({ context, state }: { context: PageContext; state: Standing['state'] }) {
  return (
    <Status {...(state === null ? { icon: 'out' as const } : looks[state])}>
      {stateText(context, state)}
    </Status>
  );
}

export function Alarms({ context, standing }: { context: PageContext; standing: Standing }) {
  return (
    <>
      {alarmTexts(context, standing).map((text) => (
        <span class="line-below" key={text}>
          <span class="flag">
            <Icon name="warning" />
            <span>{text}</span>
          </span>
        </span>
      ))}
    </>
  );
}

export function When({ context, action }: { context: PageContext; action: Action }) {
  return (
    <>
      {whenText(context, action)}
      {action.said === '' ? null : (
        <span class="line-below" lang="nl">
          {processPlanMessages[context.lang].saidAs(action.said)}
        </span>
      )}
    </>
  );
}

/** What is invented says so, and what is real says where it stands. */
export function WhereFrom({ context, plan }: { context: PageContext; plan: PlanRow }) {
  const { content } = plan;
  const t = processPlanMessages[context.lang];
  if (content.source === '')
    return (
      <Invented context={context} of={plan}>
        {t.invented}
      </Invented>
    );
  return (
    <p class="src">
      {t.source}: <span lang="nl">{content.source}</span>.{' '}
      {wroteItself(context, plan.recordedAt) ? t.told : null}
    </p>
  );
}

export function ActionsTable(props: {
  context: PageContext;
  plan: PlanRow;
  caption: string;
  views: readonly ActionView[];
  /** Where they stand apart from their plan: of which track each is. */
  tracks?: true;
}) {
  const { context, plan } = props;
  const { lang } = context;
  const t = processPlanMessages[lang];
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={[
        ...(props.tracks ? [{ name: t.track }] : []),
        { name: t.action },
        { name: t.when },
        { name: t.owner },
        { name: t.state },
        { name: t.lastReport },
      ]}
      rows={props.views.map(({ action, standing }) => ({
        key: action.number,
        cells: [
          ...(props.tracks
            ? [
                <span key="track" lang="nl">
                  {trackName(context, plan.content, action)}
                </span>,
              ]
            : []),
          <a key="action" href={context.link(actionPath(plan.id, action.number))} lang="nl">
            {action.number} {action.text}
          </a>,
          <When key="when" context={context} action={action} />,
          <span key="owner" lang={action.owner?.kind === 'organisation' ? 'nl' : lang}>
            {ownerText(context, plan.content, action)}
          </span>,
          <span key="state">
            <StateSign context={context} state={standing.state} />
            <Alarms context={context} standing={standing} />
          </span>,
          standing.last ? (
            <span key="last">
              {plainDate(standing.last.day, lang)}: <span lang="nl">{standing.last.words}</span>
            </span>
          ) : (
            t.noReport
          ),
        ],
      }))}
    />
  );
}

/** Ambitions and proposals that an action belongs to. */
export function Links(props: {
  context: PageContext;
  action: Action;
  ambitions: readonly Ambition[];
  titles: readonly { readonly id: number; readonly title: string }[];
}) {
  const { context, action } = props;
  return (
    <ul>
      {action.ambitions.map((id) => (
        <li key={id}>
          <a href={context.link(ambitionPath(id))} lang="nl">
            {props.ambitions.find((each) => each.id === id)?.title ?? id}
          </a>
        </li>
      ))}
      {action.proposals.map((id) => (
        <li key={id}>
          <a href={context.link(proposalPath(id as Parameters<typeof proposalPath>[0]))} lang="nl">
            {props.titles.find((each) => each.id === id)?.title ?? String(id)}
          </a>
        </li>
      ))}
    </ul>
  );
}
