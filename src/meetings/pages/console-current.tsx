import { timeOf } from '#kernel';
import { AdviceLine, clockTime, EmptyState, Icon, Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import { agendaMessages } from '../agenda-messages.ts';
import { itemPath } from '../paths.ts';
import { itemProgress } from '../rules/agenda.ts';
import type { AgendaItem, Meeting } from '../store.ts';
import { ConfirmExplained } from './confirm-explained.tsx';
import { itemKind } from './parts.tsx';

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
  /** What later features add at the item: positions, consensus, the vote. */
  readonly parts: readonly (preact.JSX.Element | null)[];
}

/** The item that is being discussed, with its steps. */
export function CurrentItem({ context, meeting, parts }: Props) {
  const a = agendaMessages[context.lang];
  const index = meeting.items.findIndex((each) => each.id === meeting.currentItem);
  const item = meeting.items[index];
  if (meeting.state !== 'planned') return null;
  return (
    <section class="nowp" aria-labelledby="nu">
      {item ? (
        <>
          <div class="h2row">
            <h2 id="nu" lang="nl">
              {index + 1}. {item.title}
            </h2>
            {item.calledAt ? (
              <span class="muted">{a.since(clockTime(timeOf(item.calledAt), context.lang))}</span>
            ) : null}
          </div>
          <p class="muted">{itemKind(context, item)}</p>
          {item.kind === 'proposal' ? <AdviceLine lang={context.lang} competences={[]} /> : null}
          <Steps context={context} item={item} />
          {item.kind === 'account' ? null : <ConfirmExplained context={context} item={item} />}
          {parts}
          <p>
            <a href={context.link(itemPath(item.id))}>{a.toItem}</a>
          </p>
          <Next context={context} meeting={meeting} after={index} />
        </>
      ) : (
        <>
          <h2 id="nu">{a.currentItem}</h2>
          <EmptyState>{meeting.day > context.today ? a.noneNowLater : a.noneNow}</EmptyState>
          <Next context={context} meeting={meeting} after={-1} />
        </>
      )}
    </section>
  );
}

/** What is asked of an item on which no opinion is formed; those of opinion forming come from the vote. */
function Steps({ context, item }: { context: PageContext; item: AgendaItem }) {
  const a = agendaMessages[context.lang];
  if (item.kind !== 'proposal' || item.phase === 'opinion_forming') return null;
  const explained = item.explainedGoverning !== null || item.explainedSocietal !== null;
  const noted = item.conclusion !== null;
  const done = [explained, noted, noted];
  const names = [a.steps.explain, a.steps.talk, a.steps.note];
  const current = done.indexOf(false);
  return (
    <ol class="now-steps" aria-label={a.stepsOf}>
      {names.map((name, index) => (
        <li key={name} {...(index === current ? { class: 'cur', 'aria-current': 'step' as const } : {})}>
          <Icon name={done[index] ? 'past' : index === current ? 'current' : 'next'} /> {name}
        </li>
      ))}
    </ol>
  );
}

/** The first item after this one that was not taken up. */
function Next({ context, meeting, after }: { context: PageContext; meeting: Meeting; after: number }) {
  const a = agendaMessages[context.lang];
  if (meeting.day > context.today) return null;
  const next = meeting.items.find(
    (item, index) => index > after && itemProgress(item, meeting) === 'to_come',
  );
  if (!next) return null;
  return (
    <form method="post" action={context.link(`${itemPath(next.id)}/aan-de-orde`)}>
      <p class="small muted">
        {a.nextItem} <span lang="nl">{next.title}</span>
      </p>
      <p>
        <Submit secondary>{a.next}</Submit>
      </p>
    </form>
  );
}
