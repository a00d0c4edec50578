import { ambitionList } from '#ambitions';
import { fractionsInOfficeOn } from '#elections';
import { clockTime, ErrorSummary, longDate, Submit, TextArea } from '#platform/html';
import {
  emptyForm,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  readWithSections,
  type Section,
} from '#platform/http';
import { type Proposal, proposalList } from '#proposals';
import { rulebookVersions, versionOn } from '#rulebook';
import { roomOfMeeting } from '../attendance-store.ts';
import { meetingMessages } from '../messages.ts';
import { meetingPath } from '../paths.ts';
import { mayLead } from '../policy.ts';
import { meetingRefusals } from '../refusals.ts';
import { kindsFor } from '../rules/meeting-kind.ts';
import { meetingOfRequest } from '../speaker-store.ts';
import { itemById, type Meeting, meetingById } from '../store.ts';
import { AddItem } from './add-item.tsx';
import { ConsoleAgenda } from './console-agenda.tsx';
import { CurrentItem } from './console-current.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import { Attendance, type VotedBeside } from './presence-grid.tsx';
import { SpeakerRequests } from './speaker-requests.tsx';

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly state: FormState;
}

/** The clerk's console: the agenda, the votes, who is there, and the end of the meeting. */
export function consoleView(sections: readonly Section[], voted: VotedBeside | undefined) {
  return (context: PageContext, state: FormState) => showConsole(sections, voted, context, state);
}

async function showConsole(
  sections: readonly Section[],
  voted: VotedBeside | undefined,
  context: PageContext,
  state: FormState,
): Promise<PageAnswer> {
  if (!mayLead(context.actor, context.region.id))
    return { denied: meetingRefusals.not_regional_clerk[context.lang] };
  const id = await meetingId(context);
  const codes = context.region.municipalities.map((m) => m.id);
  const own = [
    meetingById(id),
    fractionsInOfficeOn(context.today, codes),
    proposalList(200, 0),
    ambitionList(),
    rulebookVersions(),
    roomOfMeeting(id),
    ...(voted ? [voted.statement(id)] : []),
  ] as const;
  const { rows, parts } = await readWithSections(context, own, sections, { meeting: id, console: id });
  const [[meeting], fractions, proposals, ambitions, versions, [room], ballots] = rows;
  if (!meeting || !room) return undefined;
  const { attendees, requests } = room;
  const t = meetingMessages[context.lang];
  const props = { context, meeting, state };
  const rules = versionOn(versions, meeting.day)?.rules;
  const body = (
    <div class="wrap">
      <div class="phead">
        <p class="amb">
          {t.console} · {longDate(meeting.day, context.lang)}, {clockTime(meeting.startsAt, context.lang)} ·{' '}
          <span lang="nl">{meeting.place}</span>
        </p>
        <h1 lang="nl">{meeting.name}</h1>
        <p>
          <a href={context.link(meetingPath(meeting.id))}>{t.toMeeting}</a>
        </p>
        {meeting.state === 'planned' ? null : (
          <p>
            <b>{t.states[meeting.state]}.</b>{' '}
            {meeting.cancelledReason ? <span lang="nl">{meeting.cancelledReason}</span> : null}
          </p>
        )}
        <ErrorSummary lang={context.lang} state={state} />
      </div>
      {meeting.body === null ? (
        <p>{t.noAgenda}</p>
      ) : (
        <div class="con">
          <ConsoleAgenda context={context} meeting={meeting} />
          <CurrentItem context={context} meeting={meeting} parts={parts('console')} />
        </div>
      )}
      <Attendance
        {...{ ...props, attendees, fractions, rules }}
        beside={voted?.beside(ballots ?? [], context)}
      />
      {parts('meeting')}
      <SpeakerRequests {...props} requests={requests} />
      {meeting.state === 'planned' && meeting.body !== null ? (
        <AddItem {...props} proposals={proposals} ambitions={ambitions} />
      ) : null}
      {meeting.state === 'planned' ? <End {...props} proposals={proposals} /> : null}
      <script type="module" src="/assets/console.js" />
    </div>
  );
  return { title: `${t.console}: ${meeting.name}`, current: 'meetings', body };
}

async function meetingId(context: PageContext): Promise<number> {
  if (context.params.vergadering !== undefined) return Number(context.params.vergadering);
  if (context.params.verzoek !== undefined) {
    const [[request]] = await context.read([meetingOfRequest(Number(context.params.verzoek))]);
    return request?.meeting ?? 0;
  }
  const [[item]] = await context.read([itemById(Number(context.params.punt))]);
  return item?.meeting ?? 0;
}

export function consolePage(sections: readonly Section[], voted: VotedBeside | undefined): Page {
  return {
    path: '/vergaderingen/{vergadering}/regie',
    // What is to be put on the agenda, for who comes from it.
    query: ['onderwerp'],
    render: (context) => showConsole(sections, voted, context, emptyForm),
  };
}

function End({ context, meeting, state, proposals }: Props & { proposals: readonly Proposal[] }) {
  const t = meetingMessages[context.lang];
  const at = (path: string) => context.link(`${meetingPath(meeting.id)}/${path}`);
  const sent = state.values.versie !== undefined;
  return (
    <section class="b">
      <h2>{t.lead}</h2>
      {meeting.day <= context.today ? (
        <form method="post" action={at('sluiten')} class="form">
          <p>{t.closeNote}</p>
          <p>
            <Submit>{t.close}</Submit>
          </p>
        </form>
      ) : null}
      <details open={sent}>
        <summary>{t.change}</summary>
        <form method="post" action={at('wijzigen')} class="form">
          <input type="hidden" name="versie" value={meeting.version} />
          <MeetingFields
            context={context}
            state={sent ? state : emptyForm}
            proposals={proposals}
            kinds={kindsFor(meeting.bodyKind)}
            start={meeting}
          />
          <p>
            <Submit secondary>{t.changeSubmit}</Submit>
          </p>
        </form>
      </details>
      <details open={state.problems.reden !== undefined}>
        <summary>{t.cancel}</summary>
        <form method="post" action={at('annuleren')} class="form">
          <p>{t.cancelNote}</p>
          <TextArea name="reden" label={t.cancelReason} state={state} rows={2} />
          <p>
            <Submit secondary>{t.cancel}</Submit>
          </p>
        </form>
      </details>
    </section>
  );
}
