import type { MeetingId } from '#kernel';
import { AdviceLine, Breadcrumb, clockTime, EmptyState, Icon, longDate } from '#platform/html';
import type { Page } from '#platform/http';
import { rulebookVersions, versionOn } from '#rulebook';
import { agendaMessages } from '../agenda-messages.ts';
import { changesOfMeeting, papersOfMeeting } from '../agenda-store.ts';
import { meetingMessages } from '../messages.ts';
import { meetingPath, meetingsPath, speakPath } from '../paths.ts';
import { mayReadDraft } from '../policy.ts';
import { agendaIsPublic } from '../rules/agenda.ts';
import { takesSpeakers } from '../rules/speaking.ts';
import { speakerMessages } from '../speaker-messages.ts';
import { speakersOfMeeting } from '../speaker-store.ts';
import { meetingById } from '../store.ts';
import { AgendaList } from './agenda-list.tsx';
import { Changes, momentOf } from './meeting-page.tsx';

/** Oproep: who meets when and where, about what and with which papers; to read and to print. */
export const convocationPage: Page = {
  path: '/vergaderingen/{vergadering}/oproep',
  render: async (context) => {
    const id = Number(context.params.vergadering) as MeetingId;
    const [[meeting], versions, papers, changes, speakers] = await context.read([
      meetingById(id),
      rulebookVersions(),
      papersOfMeeting(id),
      changesOfMeeting(id),
      speakersOfMeeting(id),
    ]);
    if (!meeting) return undefined;
    const { lang } = context;
    const t = meetingMessages[lang];
    const a = agendaMessages[lang];
    const published = meeting.publishedAt !== null;
    const own = mayReadDraft(context.actor, context.region.id, meeting);
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
          <p class="amb">
            {a.convocation} · {context.region.name}
          </p>
          <h1 lang="nl">{meeting.name}</h1>
          <p>
            <b>
              {longDate(meeting.day, lang)}, {clockTime(meeting.startsAt, lang)},{' '}
              <span lang="nl">{meeting.place}</span>
            </b>
          </p>
          {meeting.cancelledReason ? (
            <p class="flag">
              <Icon name="warning" />
              <span>
                <b>{t.cancelledBecause}</b> <span lang="nl">{meeting.cancelledReason}</span>
              </span>
            </p>
          ) : null}
          {published ? (
            <p class="small muted">{a.published(momentOf(context, meeting.publishedAt))}</p>
          ) : own ? (
            <p class="flag">
              <Icon name="warning" />
              <span>{agendaIsPublic(meeting) ? a.draftBegun : a.draftOwn}</span>
            </p>
          ) : null}
          <p>{meeting.committee ? a.convocationIntro(meeting.name) : a.convocationOther(meeting.name)}</p>
          {meeting.committee ? <p>{a.invited}</p> : null}
          <AdviceLine lang={lang} competences={[]} />
        </div>
        <h2>{t.agenda}</h2>
        {published || own ? (
          <AgendaList
            context={context}
            meeting={meeting}
            papers={papers}
            speakers={speakers}
            rules={versionOn(versions, meeting.day)?.rules}
            printed
          />
        ) : (
          <EmptyState>{a.draftPublic}</EmptyState>
        )}
        {takesSpeakers(meeting, context.today) ? (
          <p>
            <a href={context.link(speakPath(id))}>{speakerMessages[lang].link}</a>.{' '}
            {speakerMessages[lang].closed}
          </p>
        ) : null}
        <p>
          {a.onScreen}{' '}
          <a href={context.link(meetingPath(id))}>{context.absolute(context.link(meetingPath(id)))}</a>
        </p>
        {published ? <Changes context={context} changes={changes} /> : null}
      </div>
    );
    return { title: `${a.convocation}: ${meeting.name}`, current: 'meetings', body };
  },
};
