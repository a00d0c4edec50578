import { timeOf } from '#kernel';
import { clockTime, Icon } from '#platform/html';
import type { PageContext } from '#platform/http';
import type { Rules } from '#rulebook';
import { agendaMessages } from '../agenda-messages.ts';
import type { Paper } from '../agenda-store.ts';
import { meetingMessages } from '../messages.ts';
import { itemPath } from '../paths.ts';
import { itemProgress } from '../rules/agenda.ts';
import { type Timetable, timetable } from '../rules/timetable.ts';
import { speakerMessages } from '../speaker-messages.ts';
import type { AgendaItem, Meeting } from '../store.ts';
import { Explanation, itemKind, subjectHref } from './parts.tsx';

export interface AgendaProps {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly papers: readonly Paper[];
  /** How many residents speak, by item; null: about something else. */
  readonly speakers: readonly { readonly item: number | null; readonly count: number }[];
  readonly rules: Rules | undefined;
  /** For paper: nothing of what came of it later. */
  readonly printed?: boolean;
}

export const timetableOf = (meeting: Meeting): Timetable =>
  timetable(
    meeting.startsAt,
    meeting.items.map((item) => item.minutes),
  );

/** "20.15 uur, 30 minuten"; nothing where nothing was planned. */
export function plannedTime(context: PageContext, start: string | null, minutes: number | null): string {
  const parts = [
    ...(start === null ? [] : [clockTime(start, context.lang)]),
    ...(minutes === null ? [] : [agendaMessages[context.lang].minuteCount(minutes)]),
  ];
  return parts.join(', ');
}

const signs = { done: 'past', now: 'current', to_come: 'next', not_noted: 'next' } as const;

/** The agenda for everyone: time, phase, papers, who explains and what came of each item. */
export function AgendaList(props: AgendaProps) {
  const { context, meeting } = props;
  const a = agendaMessages[context.lang];
  const { starts, ends } = timetableOf(meeting);
  const other = props.speakers.find((each) => each.item === null)?.count ?? 0;
  return (
    <>
      <ol class="ag">
        {meeting.items.map((item, index) => (
          <Item key={item.id} {...props} item={item} number={index + 1} start={starts[index] ?? null} />
        ))}
      </ol>
      {ends === null ? null : <p class="small muted">{a.ends(clockTime(ends, context.lang))}</p>}
      {other > 0 ? <p class="small">{speakerMessages[context.lang].countOther(other)}</p> : null}
    </>
  );
}

function Item(props: AgendaProps & { item: AgendaItem; number: number; start: string | null }) {
  const { context, item, meeting, printed } = props;
  const t = meetingMessages[context.lang];
  const a = agendaMessages[context.lang];
  const progress = itemProgress(item, meeting);
  const begun = meeting.state === 'held' || (meeting.state === 'planned' && meeting.day <= context.today);
  const planned = plannedTime(context, props.start, item.minutes);
  const href = subjectHref(context, item);
  return (
    <li {...(progress === 'now' ? { class: 'cur', 'aria-current': 'true' as const } : {})}>
      <Icon name={printed ? 'next' : signs[progress]} />
      <div>
        <b>
          {props.number}.{' '}
          <a href={context.link(itemPath(item.id))} lang="nl">
            {item.title}
          </a>
        </b>
        <span class="muted">
          {[planned, item.kind === 'general' ? '' : itemKind(context, item)].filter(Boolean).join(' · ')}
          {progress === 'now' && !printed ? (
            <b>
              {' '}
              {a.now}
              {item.calledAt ? `, ${a.since(clockTime(timeOf(item.calledAt), context.lang))}` : ''}.
            </b>
          ) : null}
        </span>
        <Explanation
          context={context}
          item={item}
          begun={begun && !printed}
          over={meeting.state === 'held'}
          rules={props.rules}
        />
        <Around {...props} />
        {printed ? null : <Came {...props} />}
        {href && !printed ? (
          <p class="small">
            <a href={href}>
              {t.kinds[item.kind === 'ambition' ? 'ambition' : 'proposal']}
              <span class="vh"> {item.title}</span>
            </a>
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Papers, experts and residents who speak. */
function Around({ context, item, papers, speakers }: AgendaProps & { item: AgendaItem }) {
  const a = agendaMessages[context.lang];
  const own = papers.filter((paper) => paper.item === item.id);
  const speaking = speakers.find((each) => each.item === item.id)?.count ?? 0;
  return (
    <>
      {item.experts.length > 0 ? (
        <p class="small">
          {a.experts}:{' '}
          <span lang="nl">{item.experts.map((name) => expertText(context, item, name)).join(', ')}</span>.
        </p>
      ) : null}
      {speaking > 0 ? <p class="small">{speakerMessages[context.lang].count(speaking)}.</p> : null}
      {own.length > 0 ? (
        <ul class="papers small" aria-label={`${a.papers}: ${item.title}`}>
          {own.map((paper) => {
            const href = paper.address ?? context.link(`/documenten/${paper.document}`);
            return (
              <li key={href}>
                <a href={href} lang="nl">
                  {paper.title}
                </a>
              </li>
            );
          })}
        </ul>
      ) : null}
    </>
  );
}

/** "Adviseur van een netbeheerder (kwam aan het woord)". */
export function expertText({ lang }: PageContext, item: AgendaItem, name: string): string {
  return item.expertsHeard.includes(name) ? `${name} (${agendaMessages[lang].expertHeard})` : name;
}

/** What was asked and what came of it. */
function Came({ context, item }: AgendaProps & { item: AgendaItem }) {
  const t = meetingMessages[context.lang];
  const open = item.questions.filter((question) => question.answer === null).length;
  return (
    <>
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
    </>
  );
}
