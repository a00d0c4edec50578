import { fractionsInOfficeOn } from '#elections';
import { dateOf, type MeetingId, timeOf } from '#kernel';
import {
  AdviceLine,
  Breadcrumb,
  clockTime,
  DefinitionSide,
  EmptyState,
  Icon,
  longDate,
  MunicipalityName,
  Paragraphs,
  plainDate,
} from '#platform/html';
import { type Page, type PageContext, readWithSections, type Section } from '#platform/http';
import { proposalPath } from '#proposals';
import { rulebookVersions, versionOn } from '#rulebook';
import { agendaMessages, changeSentence } from '../agenda-messages.ts';
import { changesOfMeeting, type NotedChange, papersOfMeeting } from '../agenda-store.ts';
import { attendeesOfMeeting } from '../attendance-store.ts';
import { meetingMessages } from '../messages.ts';
import { consolePath, convocationPath, meetingsPath, speakPath } from '../paths.ts';
import { mayLead, mayReadDraft } from '../policy.ts';
import { agendaIsPublic } from '../rules/agenda.ts';
import { takesSpeakers } from '../rules/speaking.ts';
import { speakerMessages } from '../speaker-messages.ts';
import { speakersOfMeeting } from '../speaker-store.ts';
import { type Meeting, meetingById, newestOfMeeting } from '../store.ts';
import { kindWords } from '../words.ts';
import { AgendaList, type AgendaProps } from './agenda-list.tsx';
import { AttendanceList } from './attendance-list.tsx';
import { hours } from './parts.tsx';

/** The page of a meeting for everyone: what is on the agenda, who is there, what came of it. */
export function meetingPage(sections: readonly Section[]): Page {
  return {
    path: '/vergaderingen/{vergadering}',
    collected: ({ vergadering }) => newestOfMeeting(Number(vergadering)),
    render: async (context) => {
      const id = Number(context.params.vergadering) as MeetingId;
      const codes = context.region.municipalities.map((m) => m.id);
      const { rows, parts } = await readWithSections(
        context,
        [
          meetingById(id),
          fractionsInOfficeOn(context.today, codes),
          rulebookVersions(),
          papersOfMeeting(id),
          changesOfMeeting(id),
          speakersOfMeeting(id),
          attendeesOfMeeting(id),
        ],
        sections,
        { meeting: id, 'meeting-now': id },
      );
      const [[meeting], fractions, versions, papers, changes, speakers, attendees] = rows;
      if (!meeting) return undefined;
      const rules = versionOn(versions, meeting.day)?.rules;
      const title = `${meeting.name}, ${longDate(meeting.day, context.lang)}`;
      const body = (
        <div class="wrap">
          <Head context={context} meeting={meeting} changes={changes.length} />
          {parts('meeting-now')}
          <div class="agenda">
            {meeting.body === null ? (
              <Together context={context} meeting={meeting} />
            ) : (
              <Agenda context={context} meeting={meeting} papers={papers} speakers={speakers} rules={rules} />
            )}
            <Side context={context} meeting={meeting} />
          </div>
          {meeting.publishedAt === null && changes.length === 0 ? null : (
            <Changes context={context} changes={changes} />
          )}
          {parts('meeting')}
          <AttendanceList {...{ context, meeting, attendees, fractions, rules }} />
        </div>
      );
      return { title, current: 'meetings', body };
    },
  };
}

/** A draft is for who makes it. */
function Agenda(props: AgendaProps) {
  const { context, meeting } = props;
  const t = meetingMessages[context.lang];
  const shown = agendaIsPublic(meeting) || mayReadDraft(context.actor, context.region.id, meeting);
  return (
    <section id="agenda-nu" data-fresh>
      <h2>{t.agenda}</h2>
      {shown && meeting.items.length === 0 && meeting.state === 'planned' ? (
        <EmptyState>{t.emptyAgenda}</EmptyState>
      ) : null}
      {shown ? (
        <AgendaList {...props} />
      ) : (
        <EmptyState>{agendaMessages[context.lang].draftPublic}</EmptyState>
      )}
    </section>
  );
}

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
}

function Head({ context, meeting, changes }: Props & { changes: number }) {
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const { lang } = context;
  const draft = !agendaIsPublic(meeting) && meeting.state === 'planned' && meeting.body !== null;
  return (
    <>
      <Breadcrumb label={t.crumb} links={[{ href: context.link(meetingsPath), text: t.list }]} />
      <div class="phead">
        <p class="amb">
          {longDate(meeting.day, lang)}, {hours(meeting, lang)} · {kindWords[lang][meeting.kind]} ·{' '}
          <span lang="nl">{meeting.place}</span>
        </p>
        <h1 lang="nl">{meeting.name}</h1>
        {meeting.cancelledReason ? (
          <p class="flag">
            <Icon name="warning" />
            <span>
              <b>{t.cancelledBecause}</b> <span lang="nl">{meeting.cancelledReason}</span>
            </span>
          </p>
        ) : null}
        {meeting.about === null ? null : (
          <div class="group txt" lang="nl">
            <Paragraphs text={meeting.about} />
          </div>
        )}
        {draft && mayReadDraft(context.actor, context.region.id, meeting) ? (
          <p class="flag">
            <Icon name="warning" />
            <span>{a.draftOwn}</span>
          </p>
        ) : null}
        {changes > 0 ? (
          <p>
            <a href="#wijzigingen">{a.changedCount(changes)}</a>
          </p>
        ) : null}
        <AdviceLine lang={lang} competences={[]} />
      </div>
    </>
  );
}

export function momentOf(context: PageContext, at: string): string {
  return `${plainDate(dateOf(at), context.lang)}, ${clockTime(timeOf(at), context.lang)}`;
}

function Side({ context, meeting }: Props) {
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  return (
    <DefinitionSide
      id="vergadering"
      title={t.states[meeting.state]}
      items={[
        { term: t.day, value: longDate(meeting.day, context.lang) },
        { term: t.time, value: hours(meeting, context.lang) },
        { term: t.kind, value: kindWords[context.lang][meeting.kind] },
        { term: t.place, value: <span lang="nl">{meeting.place}</span> },
        ...(meeting.body === null
          ? []
          : [
              {
                term: t.body,
                value: (
                  <a href={context.link(`/organen/${meeting.body}`)} lang="nl">
                    {meeting.bodyName}
                  </a>
                ),
              },
            ]),
      ]}
    >
      {meeting.publishedAt === null || meeting.state === 'cancelled' ? null : (
        <>
          <p class="small">{a.published(momentOf(context, meeting.publishedAt))}</p>
          <p>
            <a href={context.link(convocationPath(meeting.id))}>{a.toConvocation}</a>
          </p>
        </>
      )}
      {takesSpeakers(meeting, context.today) ? (
        <p>
          <a href={context.link(speakPath(meeting.id))}>{speakerMessages[context.lang].link}</a>
        </p>
      ) : null}
      {mayLead(context.actor, context.region.id) ? (
        <p class="act">
          <a href={context.link(consolePath(meeting.id))}>{t.toConsole}</a>
        </p>
      ) : null}
    </DefinitionSide>
  );
}

/** What a meeting without a body is about: of a joint council evening the councils and their one document. */
function Together({ context, meeting }: Props) {
  const t = meetingMessages[context.lang];
  const towns = context.region.municipalities.filter((town) => meeting.councils.includes(town.id));
  const { document } = meeting;
  return (
    <section>
      {towns.length > 0 ? (
        <>
          <h2>{t.councils}</h2>
          <p>{t.treated}</p>
          <ul>
            {towns.map((town) => (
              <li key={town.id}>
                <MunicipalityName municipality={town} />
              </li>
            ))}
          </ul>
          <h2 class="group">{t.treats}</h2>
          <p lang="nl">
            {meeting.proposal !== null ? (
              <a href={context.link(proposalPath(meeting.proposal))}>{meeting.proposalTitle}</a>
            ) : document?.address ? (
              <a href={document.address}>{document.title}</a>
            ) : (
              document?.title
            )}
          </p>
        </>
      ) : null}
    </section>
  );
}

/** What is other than when it was published, and since when; the latest first. */
export function Changes({ context, changes }: { context: PageContext; changes: readonly NotedChange[] }) {
  const a = agendaMessages[context.lang];
  if (changes.length === 0) return null;
  return (
    <section class="b" id="wijzigingen">
      <h2>{a.changes}</h2>
      <ul class="rows">
        {changes.map((change) => (
          <li key={change.id}>
            <div class="d">
              {plainDate(dateOf(change.at), context.lang)}
              <span>{clockTime(timeOf(change.at), context.lang)}</span>
            </div>
            <div>
              <p class="m">{changeSentence(change, context.lang)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
