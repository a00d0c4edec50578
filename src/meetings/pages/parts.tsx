import type { Seat } from '#bodies';
import {
  clockTime,
  dayLabel,
  EmptyState,
  Icon,
  MunicipalityName,
  plainDate,
  type Row,
  RowsList,
} from '#platform/html';
import type { PageContext } from '#platform/http';
import { proposalPath } from '#proposals';
import type { Rules } from '#rulebook';
import { agendaMessages } from '../agenda-messages.ts';
import { meetingMessages } from '../messages.ts';
import { meetingPath } from '../paths.ts';
import { agendaIsPublic, missingExplanations, stillAnnounced } from '../rules/agenda.ts';
import type { AgendaItem, Meeting, Question } from '../store.ts';
import { kindWords } from '../words.ts';

/** Meetings by date, each with its body and how much is on its agenda. */
export function MeetingRows(props: {
  context: PageContext;
  meetings: readonly Meeting[];
  /** Without the body's name: on its own page. */
  own?: boolean;
}) {
  const { lang, link } = props.context;
  const t = meetingMessages[lang];
  const rows = props.meetings.map((meeting): Row => {
    return {
      lead: dayLabel(meeting.day, props.context.today, lang),
      below: clockTime(meeting.startsAt, lang),
      title: props.own ? (meeting.title ?? meeting.place) : meeting.name,
      href: link(meetingPath(meeting.id)),
      lines: [
        [
          kindWords[lang][meeting.kind],
          ...(props.own && meeting.title === null ? [] : [meeting.place]),
          ...(meeting.state === 'cancelled' || meeting.body === null
            ? []
            : // How long a draft is, is not told before it is published.
              [agendaIsPublic(meeting) ? t.items(meeting.items.length) : agendaMessages[lang].draft]),
          ...(meeting.state === 'planned' ? [] : [t.states[meeting.state].toLowerCase()]),
        ].join(' · '),
      ],
    };
  });
  return <RowsList rows={rows} />;
}

/** `20.00 uur`, `20.00 tot 22.30 uur`. */
export function hours(meeting: Pick<Meeting, 'startsAt' | 'endsAt'>, lang: PageContext['lang']): string {
  const { startsAt, endsAt } = meeting;
  if (endsAt === null) return clockTime(startsAt, lang);
  return meetingMessages[lang].until(startsAt, clockTime(endsAt, lang));
}

/** What an item is about, as a link where there is a page for it. */
export function subjectHref(context: PageContext, item: AgendaItem): string | undefined {
  if (item.kind === 'general') return undefined;
  return item.proposal === null
    ? context.link(`/ambities/${item.ambition}`)
    : context.link(proposalPath(item.proposal));
}

/** "Beeldvorming", "Start van een ambitie · Sturing", "Verantwoording van Leiderdorp". */
export function itemKind(context: PageContext, item: AgendaItem): string {
  const t = meetingMessages[context.lang];
  if (item.kind === 'general' || item.phase === null) return agendaMessages[context.lang].general;
  if (item.kind === 'proposal') return t.phases[item.phase];
  if (item.kind === 'ambition') return `${t.kinds.ambition} · ${t.phases[item.phase]}`;
  const town = context.region.municipalities.find((m) => m.id === item.municipality);
  return `${t.accountOf} ${town?.name ?? ''}`;
}

/** How those who sit in a capacity are called, to choose from. */
export function seatNames(seats: readonly Seat[], capacity: Seat['capacity']): string[] {
  return seats
    .filter((seat) => seat.capacity === capacity)
    .map((seat) => (seat.organisation ? `${seat.title} (${seat.organisation})` : seat.title));
}

/** Who is to explain and who did; what is missing is told once the meeting is there. */
export function Explanation(props: {
  context: PageContext;
  item: AgendaItem;
  begun: boolean;
  /** The meeting was held: who was announced and did not explain, was announced only. */
  over: boolean;
  /** Of the rulebook in force on the day of the meeting; none was, and nobody is asked. */
  rules: Rules | undefined;
}) {
  const { context, item } = props;
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const by = [item.explainedGoverning, item.explainedSocietal].filter((name) => name !== null);
  const missing = props.begun && props.rules ? missingExplanations(item, props.rules.explainers) : [];
  const announced = stillAnnounced(item);
  if (by.length === 0 && missing.length === 0 && announced.length === 0) return null;
  return (
    <>
      {announced.length > 0 ? (
        <p class="small">
          {props.over ? a.wasAnnounced : a.willExplain} <span lang="nl">{announced.join(', ')}</span>.
        </p>
      ) : null}
      {by.length > 0 ? (
        <p class="small">
          {t.explainedBy} <span lang="nl">{by.join(', ')}</span>.
        </p>
      ) : null}
      {missing.map((who) => (
        <p class="flag" key={who}>
          <Icon name="warning" />
          <span>{t.missing[who]}</span>
        </p>
      ))}
    </>
  );
}

/** Questions and wishes, the oldest first, with what the table answered. */
export function Questions(props: {
  context: PageContext;
  questions: readonly Question[];
  /** Under each: the form to answer, for who may. */
  below?: (question: Question) => preact.JSX.Element | null;
}) {
  const { context } = props;
  const t = meetingMessages[context.lang];
  if (props.questions.length === 0) return <EmptyState>{t.noQuestions}</EmptyState>;
  return (
    <ol class="talk">
      {props.questions.map((question) => {
        const town = context.region.municipalities.find((m) => m.id === question.municipality);
        return (
          <li key={question.id} id={`vraag-${question.id}`}>
            <p class="small muted">
              {question.kind === 'question' ? t.question : t.wish}, {question.fractionName}{' '}
              {town ? <MunicipalityName municipality={town} /> : null},{' '}
              {plainDate(question.askedOn, context.lang)}
            </p>
            <p lang="nl">{question.text}</p>
            {question.answer === null ? (
              <p class="muted">{t.noAnswer}</p>
            ) : (
              <div class="answer">
                <p class="small muted">
                  {t.answerBy}: <span lang="nl">{question.answeredBy}</span>
                  {question.answeredOn ? `, ${plainDate(question.answeredOn, context.lang)}` : ''}
                </p>
                <p lang="nl">{question.answer}</p>
              </div>
            )}
            {props.below?.(question)}
          </li>
        );
      })}
    </ol>
  );
}
