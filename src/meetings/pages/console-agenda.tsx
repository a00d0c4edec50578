import { AgendaOrder, BecomesVisible, EmptyState, Icon, Submit } from '#platform/html';
import type { PageContext } from '#platform/http';
import { agendaMessages } from '../agenda-messages.ts';
import { meetingMessages } from '../messages.ts';
import { convocationPath, editItemPath, itemPath, meetingPath } from '../paths.ts';
import { agendaIsPublic, itemProgress } from '../rules/agenda.ts';
import type { AgendaItem, Meeting } from '../store.ts';
import { plannedTime, timetableOf } from './agenda-list.tsx';
import { momentOf } from './meeting-page.tsx';
import { itemKind } from './parts.tsx';

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
}

const signs = { done: 'past', now: 'current', to_come: 'next', not_noted: 'next' } as const;

/** The agenda as the clerk builds it and walks through it: times, state, order, and what is taken up. */
export function ConsoleAgenda({ context, meeting }: Props) {
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const open = meeting.state === 'planned';
  const { starts } = timetableOf(meeting);
  return (
    <section>
      <div class="h2row">
        <h2>{t.agenda}</h2>
        {open ? <a href="#toevoegen">{t.addItem}</a> : null}
      </div>
      {meeting.items.length === 0 && open ? <EmptyState>{t.emptyAgenda}</EmptyState> : null}
      <p class="vh" role="status" id="agenda-melding" />
      <AgendaOrder
        id="agenda"
        data-action={context.link(`${meetingPath(meeting.id)}/volgorde`)}
        data-taken={a.taken}
        data-moved={a.moved}
        data-dropped={a.dropped}
        data-restored={a.restored}
        data-failed={a.failed}
      >
        {open && meeting.items.length > 1 ? (
          <p class="small muted onlyscript" id="agenda-hulp">
            {a.moveHelp}
          </p>
        ) : null}
        <ol class="ag build">
          {meeting.items.map((item, index) => (
            <Item
              key={item.id}
              context={context}
              meeting={meeting}
              item={item}
              index={index}
              start={starts[index] ?? null}
            />
          ))}
        </ol>
      </AgendaOrder>
      <Publication context={context} meeting={meeting} />
    </section>
  );
}

function Item(props: Props & { item: AgendaItem; index: number; start: string | null }) {
  const { context, meeting, item, index } = props;
  const a = agendaMessages[context.lang];
  // Two items of one agenda may be about the same proposal: by their place they are told apart.
  const name = `${index + 1}. ${item.title}`;
  const progress = itemProgress(item, meeting);
  const open = meeting.state === 'planned';
  const state =
    progress === 'to_come' || progress === 'not_noted'
      ? itemKind(context, item)
      : progress === 'now'
        ? a.now
        : a.done;
  return (
    <li
      data-item={item.id}
      data-title={item.title}
      {...(progress === 'now' ? { class: 'cur', 'aria-current': 'step' as const } : {})}
    >
      <Icon name={signs[progress]} />
      <div>
        <b>
          {index + 1}.{' '}
          <a href={context.link(itemPath(item.id))} lang="nl">
            {item.title}
          </a>
        </b>
        <span class="muted">
          {[plannedTime(context, props.start, item.minutes), state].filter(Boolean).join(' · ')}
        </span>
        {open ? (
          <div class="does">
            {progress === 'to_come' ? (
              <Order
                context={context}
                item={item}
                name={name}
                first={index === 0}
                last={index === meeting.items.length - 1}
                published={agendaIsPublic(meeting)}
              />
            ) : null}
            <a href={context.link(editItemPath(item.id))}>
              {a.edit}
              <span class="vh">: {name}</span>
            </a>
            {progress !== 'now' && meeting.day <= context.today ? (
              <form method="post" action={context.link(`${itemPath(item.id)}/aan-de-orde`)}>
                <button type="submit" class="quiet" aria-label={a.takeUpName(name)}>
                  {a.takeUp}
                </button>
              </form>
            ) : null}
          </div>
        ) : null}
        {open && progress === 'to_come' && item.kind !== 'account' && agendaIsPublic(meeting) ? (
          <TakeOff context={context} item={item} name={name} />
        ) : null}
      </div>
    </li>
  );
}

/** What everybody could read leaves with a reason, which stays at its address. */
function TakeOff({ context, item, name }: { context: PageContext; item: AgendaItem; name: string }) {
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const id = `eraf-${item.id}`;
  return (
    <details>
      <summary>
        {t.remove}
        <span class="vh">: {name}</span>
      </summary>
      <form method="post" action={context.link(`${itemPath(item.id)}/verwijderen`)} class="form">
        <p class="field">
          <label for={id}>{a.takeOffReason}</label>
          <span class="hint">{a.takeOffNote}</span>
          <textarea id={id} name="reden" rows={2} required />
        </p>
        <p>
          <Submit secondary>
            {t.remove}
            <span class="vh">: {name}</span>
          </Submit>
        </p>
      </form>
    </details>
  );
}

/** Buttons beside the handle that a script brings to life: they work by keyboard, by touch and without JavaScript. */
function Order(props: {
  context: PageContext;
  item: AgendaItem;
  name: string;
  first: boolean;
  last: boolean;
  published: boolean;
}) {
  const { context, item, name } = props;
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const at = (path: string) => context.link(`${itemPath(item.id)}/${path}`);
  return (
    <div class="ord">
      <button
        type="button"
        class="handle"
        hidden
        aria-label={a.moveName(name)}
        aria-describedby="agenda-hulp"
      >
        ⠿
      </button>
      <form method="post" action={at('verplaatsen')} class="ord">
        {props.first ? null : (
          <button type="submit" name="richting" value="omhoog" aria-label={`${t.up}: ${name}`} title={t.up}>
            ↑
          </button>
        )}
        {props.last ? null : (
          <button
            type="submit"
            name="richting"
            value="omlaag"
            aria-label={`${t.down}: ${name}`}
            title={t.down}
          >
            ↓
          </button>
        )}
      </form>
      {item.kind === 'account' || props.published ? null : (
        <form method="post" action={at('verwijderen')}>
          <button type="submit" aria-label={`${t.remove}: ${name}`} title={t.remove}>
            ×
          </button>
        </form>
      )}
    </div>
  );
}

/** Draft: the button that makes everything public at once. Published: since when. */
function Publication({ context, meeting }: Props) {
  const a = agendaMessages[context.lang];
  const link = (
    <p>
      <a href={context.link(convocationPath(meeting.id))}>{a.toConvocation}</a>
    </p>
  );
  if (meeting.publishedAt !== null)
    return (
      <>
        <p class="small muted">{a.published(momentOf(context, meeting.publishedAt))}</p>
        {link}
      </>
    );
  if (meeting.state !== 'planned' || meeting.items.length === 0) return null;
  return (
    <>
      <p class="flag">
        <Icon name="warning" />
        <span>{agendaIsPublic(meeting) ? a.draftBegun : a.draftOwn}</span>
      </p>
      {link}
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/publiceren`)} class="form">
        <BecomesVisible
          context={context}
          shows={[
            a.showsConvocation(meeting.day, meeting.place),
            ...meeting.items.map((item) => a.showsItem(item.title)),
            a.showsPapers,
          ]}
          besides={[a.publishNote, a.speakersHidden]}
          secrets
        />
        <p>
          <Submit>{a.publish}</Submit>
        </p>
      </form>
    </>
  );
}
