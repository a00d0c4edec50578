import type { MeetingId } from '#kernel';
import {
  Breadcrumb,
  clockTime,
  EmptyState,
  ErrorSummary,
  longDate,
  Notice,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { meetingMessages } from '../messages.ts';
import { meetingPath, meetingsPath, speakPath } from '../paths.ts';
import { agendaIsPublic } from '../rules/agenda.ts';
import { takesSpeakers } from '../rules/speaking.ts';
import { speakerMessages } from '../speaker-messages.ts';
import { type Meeting, meetingById } from '../store.ts';

/** A resident asks to speak, without account: who, how to be reached, about what, and what happens with it. */
export async function showSpeak(context: PageContext, state: FormState): Promise<PageAnswer> {
  const id = Number(context.params.vergadering) as MeetingId;
  const [[meeting]] = await context.read([meetingById(id)]);
  if (!meeting) return undefined;
  const t = meetingMessages[context.lang];
  const s = speakerMessages[context.lang];
  const sent = context.query.get('verstuurd') === 'ja';
  const body = (
    <div class="wrap txt">
      <Breadcrumb
        label={t.crumb}
        links={[
          { href: context.link(meetingsPath), text: t.list },
          { href: context.link(meetingPath(id)), text: meeting.name },
        ]}
      />
      <div class="phead">
        <h1>{s.title}</h1>
        <p>
          <b lang="nl">{meeting.name}</b>, {longDate(meeting.day, context.lang)},{' '}
          {clockTime(meeting.startsAt, context.lang)}, <span lang="nl">{meeting.place}</span>
        </p>
        {sent ? (
          <Notice kind="ok" title={s.sentTitle} role="status">
            <p>{s.sent}</p>
          </Notice>
        ) : (
          <p>{s.intro}</p>
        )}
        <ErrorSummary lang={context.lang} state={state} />
      </div>
      {sent ? (
        <p>
          <a href={context.link(meetingPath(id))}>{s.backToMeeting}</a>
        </p>
      ) : takesSpeakers(meeting, context.today) ? (
        <SpeakForm context={context} meeting={meeting} state={state} />
      ) : (
        <EmptyState>{s.closed}</EmptyState>
      )}
      <section class="b">
        <h2>{s.dataTitle}</h2>
        <ul class="plain">
          {s.data.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
  return { title: `${s.title}: ${meeting.name}`, current: 'meetings', address: speakPath(id), body };
}

function SpeakForm({
  context,
  meeting,
  state,
}: {
  context: PageContext;
  meeting: Meeting;
  state: FormState;
}) {
  const s = speakerMessages[context.lang];
  const items = agendaIsPublic(meeting) ? meeting.items : [];
  return (
    <form method="post" action={context.link(speakPath(meeting.id))} class="form panel">
      <TextField name="naam" label={s.name} state={state} />
      <TextField name="bereikbaar" label={s.contact} hint={s.contactHint} state={state} />
      <SelectField
        name="punt"
        label={s.item}
        state={state}
        empty={s.other}
        choices={items.map((item, index) => ({
          value: String(item.id),
          text: `${index + 1}. ${item.title}`,
          written: true,
        }))}
      />
      <TextArea name="onderwerp" label={s.topic} state={state} rows={4} />
      <p>
        <Submit>{s.submit}</Submit>
      </p>
    </form>
  );
}

export const speakPage: Page = {
  path: '/vergaderingen/{vergadering}/inspreken',
  query: ['verstuurd'],
  render: (context) => showSpeak(context, emptyForm),
};
