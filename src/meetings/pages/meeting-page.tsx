import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import type { MeetingId } from '#kernel';
import {
  AdviceLine,
  Breadcrumb,
  DefinitionSide,
  EmptyState,
  Icon,
  longDate,
  MunicipalityName,
  Paragraphs,
} from '#platform/html';
import { type Page, type PageContext, readWithSections, type Section } from '#platform/http';
import { proposalPath } from '#proposals';
import { type Rules, rulebookVersions, versionOn } from '#rulebook';
import { meetingMessages } from '../messages.ts';
import { consolePath, itemPath, meetingsPath } from '../paths.ts';
import { mayLead } from '../policy.ts';
import { type AgendaItem, type Meeting, meetingById } from '../store.ts';
import { kindWords } from '../words.ts';
import { Explanation, hours, itemKind, subjectHref } from './parts.tsx';

/** The page of a meeting for everyone: what is on the agenda, who is there, what came of it. */
export function meetingPage(sections: readonly Section[]): Page {
  return {
    path: '/vergaderingen/{vergadering}',
    render: async (context) => {
      const id = Number(context.params.vergadering) as MeetingId;
      const codes = context.region.municipalities.map((m) => m.id);
      const { rows, parts } = await readWithSections(
        context,
        [meetingById(id), fractionsInOfficeOn(context.today, codes), rulebookVersions()],
        sections,
        { meeting: id },
      );
      const [[meeting], fractions, versions] = rows;
      if (!meeting) return undefined;
      const rules = versionOn(versions, meeting.day)?.rules;
      const title = `${meeting.name}, ${longDate(meeting.day, context.lang)}`;
      const body = (
        <div class="wrap">
          <Head context={context} meeting={meeting} />
          <div class="agenda">
            {meeting.body === null ? (
              <Together context={context} meeting={meeting} />
            ) : (
              <Agenda context={context} meeting={meeting} rules={rules} />
            )}
            <Side context={context} meeting={meeting} />
          </div>
          {parts('meeting')}
          <Presence context={context} meeting={meeting} fractions={fractions} />
        </div>
      );
      return { title, current: 'meetings', body };
    },
  };
}

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
}

function Head({ context, meeting }: Props) {
  const t = meetingMessages[context.lang];
  const { lang } = context;
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
          <div class="txt" lang="nl">
            <Paragraphs text={meeting.about} />
          </div>
        )}
        <AdviceLine lang={lang} competences={[]} />
      </div>
    </>
  );
}

function Side({ context, meeting }: Props) {
  const t = meetingMessages[context.lang];
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
          <h2>{t.treats}</h2>
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

interface AgendaProps extends Props {
  readonly rules: Rules | undefined;
}

function Agenda(props: AgendaProps) {
  const { context, meeting } = props;
  const t = meetingMessages[context.lang];
  return (
    <section>
      <h2>{t.agenda}</h2>
      {meeting.items.length === 0 && meeting.state === 'planned' ? (
        <EmptyState>{t.emptyAgenda}</EmptyState>
      ) : null}
      <ol class="ag">
        {meeting.items.map((item, index) => (
          <Item key={item.id} {...props} item={item} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}

function Item(props: AgendaProps & { item: AgendaItem; number: number }) {
  const { context, item, meeting } = props;
  const t = meetingMessages[context.lang];
  const open = item.questions.filter((question) => question.answer === null).length;
  const begun = meeting.state === 'held' || (meeting.state === 'planned' && meeting.day <= context.today);
  return (
    <li>
      <Icon name={item.conclusion === null ? 'next' : 'past'} />
      <div>
        <b>
          {props.number}.{' '}
          <a href={context.link(itemPath(item.id))} lang="nl">
            {item.title}
          </a>
        </b>
        <span class="muted">{itemKind(context, item)}</span>
        <Explanation context={context} item={item} begun={begun} rules={props.rules} />
        {item.questions.length > 0 ? (
          <p class="small">
            {t.questionCount(item.questions.length)}
            {open > 0 ? `, ${t.unanswered(open)}` : ''}.
          </p>
        ) : null}
        {item.conclusion ? (
          <p class="small">
            <b>{t.conclusion}:</b> <span lang="nl">{item.conclusion}</span>
          </p>
        ) : null}
        <p class="small">
          <a href={subjectHref(context, item)}>
            {t.kinds[item.kind === 'ambition' ? 'ambition' : 'proposal']}
            <span class="vh"> {item.title}</span>
          </a>
        </p>
      </div>
    </li>
  );
}

/** Fractions present, by municipality; a list of every fraction in office would say nothing before the day. */
function Presence(props: Props & { fractions: readonly FractionInOffice[] }) {
  const { context, meeting, fractions } = props;
  const t = meetingMessages[context.lang];
  const present = new Set(meeting.present);
  const shown = fractions.filter((f) => present.has(f.fraction));
  // Tables and groups have no fractions.
  if (meeting.state === 'cancelled' || !meeting.committee) return null;
  return (
    <section class="b">
      <h2>{t.present}</h2>
      {shown.length === 0 ? (
        <EmptyState>{t.nobodyYet}</EmptyState>
      ) : (
        <>
          <p>{t.presentCount(String(shown.length), String(fractions.length))}</p>
          <ul class="mean">
            {context.region.municipalities.map((town) => {
              const own = shown.filter((f) => f.municipality === town.id).map((f) => f.shortName);
              return (
                <li key={town.id}>
                  <h3>
                    <MunicipalityName municipality={town} />
                  </h3>
                  <p>{own.length > 0 ? own.join(', ') : '–'}</p>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
