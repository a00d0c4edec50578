import { type Ambition, ambitionList } from '#ambitions';
import { type FractionInOffice, fractionsInOfficeOn } from '#elections';
import {
  ChoiceGroup,
  clockTime,
  EmptyState,
  ErrorSummary,
  Icon,
  kept,
  longDate,
  Submit,
  TextArea,
} from '#platform/html';
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
import { meetingMessages } from '../messages.ts';
import { itemPath, meetingPath } from '../paths.ts';
import { mayLead } from '../policy.ts';
import { meetingRefusals } from '../refusals.ts';
import { phases, phasesFor } from '../rules/agenda.ts';
import { kindsFor } from '../rules/meeting-kind.ts';
import { type AgendaItem, itemById, type Meeting, meetingById } from '../store.ts';
import { MeetingFields } from './meeting-fields.tsx';
import { itemKind } from './parts.tsx';
import { PresenceForm } from './presence-form.tsx';

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly state: FormState;
}

/** The clerk's console: the agenda, the votes, who is there, and the end of the meeting. */
export function consoleView(sections: readonly Section[]) {
  return (context: PageContext, state: FormState) => showConsole(sections, context, state);
}

async function showConsole(
  sections: readonly Section[],
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
  ] as const;
  const { rows, parts } = await readWithSections(context, own, sections, { meeting: id });
  const [[meeting], fractions, proposals, ambitions] = rows;
  if (!meeting) return undefined;
  const t = meetingMessages[context.lang];
  const props = { context, meeting, state };
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
          <Agenda {...props} />
          {meeting.state === 'planned' ? (
            <AddItem {...props} proposals={proposals} ambitions={ambitions} />
          ) : null}
        </div>
      )}
      {parts('meeting')}
      <Attendance {...props} fractions={fractions} />
      {meeting.state === 'planned' ? <End {...props} proposals={proposals} /> : null}
    </div>
  );
  return { title: `${t.console}: ${meeting.name}`, current: 'meetings', body };
}

async function meetingId(context: PageContext): Promise<number> {
  if (context.params.vergadering !== undefined) return Number(context.params.vergadering);
  const [[item]] = await context.read([itemById(Number(context.params.punt))]);
  return item?.meeting ?? 0;
}

export function consolePage(sections: readonly Section[]): Page {
  return {
    path: '/vergaderingen/{vergadering}/regie',
    // What is to be put on the agenda, for who comes from it.
    query: ['onderwerp'],
    render: (context) => showConsole(sections, context, emptyForm),
  };
}

function Agenda({ context, meeting }: Props) {
  const t = meetingMessages[context.lang];
  return (
    <section>
      <h2>{t.agenda}</h2>
      {meeting.items.length === 0 && meeting.state === 'planned' ? (
        <EmptyState>{t.emptyAgenda}</EmptyState>
      ) : null}
      <ol class="ag">
        {meeting.items.map((item, index) => (
          <li key={item.id}>
            <Icon name={item.conclusion === null ? 'next' : 'past'} />
            <div>
              <b>
                {index + 1}.{' '}
                <a href={context.link(itemPath(item.id))} lang="nl">
                  {item.title}
                </a>
              </b>
              <span class="muted">{itemKind(context, item)}</span>
            </div>
            {meeting.state === 'planned' ? (
              <Order
                context={context}
                item={item}
                first={index === 0}
                last={index === meeting.items.length - 1}
              />
            ) : (
              <span />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Buttons rather than drag: they work by keyboard, by touch and without JavaScript. */
function Order(props: { context: PageContext; item: AgendaItem; first: boolean; last: boolean }) {
  const { context, item } = props;
  const t = meetingMessages[context.lang];
  const at = (path: string) => context.link(`${itemPath(item.id)}/${path}`);
  const name = `${item.title} (${itemKind(context, item)})`;
  return (
    <div class="ord">
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
      {item.kind === 'account' ? null : (
        <form method="post" action={at('verwijderen')}>
          <button type="submit" aria-label={`${t.remove}: ${name}`} title={t.remove}>
            ×
          </button>
        </form>
      )}
    </div>
  );
}

/** What fits this body now: its own proposals for picture and opinion, anything that is still at a table for steering. */
function AddItem(props: Props & { proposals: readonly Proposal[]; ambitions: readonly Ambition[] }) {
  const { context, meeting, state } = props;
  const t = meetingMessages[context.lang];
  const fitting = props.proposals.filter((proposal) =>
    phasesFor(proposal.state).some((phase) => phase === 'steering' || proposal.committee === meeting.body),
  );
  const chosen = kept(state, 'onderwerp', context.query.get('onderwerp') ?? '');
  const error = state.problems.onderwerp;
  const option = (value: string, text: string) => (
    <option key={value} value={value} selected={value === chosen}>
      {text}
    </option>
  );
  return (
    <section class="panel">
      <h2>{t.addItem}</h2>
      <form method="post" action={context.link(`${meetingPath(meeting.id)}/agendapunten`)} class="form">
        <p class="field">
          <label for="veld-onderwerp">{t.subject}</label>
          {error ? (
            <span id="veld-onderwerp-fout" class="error">
              {error}
            </span>
          ) : null}
          <select
            id="veld-onderwerp"
            name="onderwerp"
            {...(error ? { 'aria-describedby': 'veld-onderwerp-fout', 'aria-invalid': true } : {})}
          >
            <option value="">{t.choose}</option>
            <optgroup label={t.proposals}>{fitting.map((p) => option(`voorstel:${p.id}`, p.title))}</optgroup>
            <optgroup label={t.ambitions}>
              {props.ambitions.map((a) => option(`ambitie:${a.id}`, a.title))}
            </optgroup>
          </select>
        </p>
        <ChoiceGroup
          name="fase"
          label={t.phase}
          hint={t.phaseHint}
          state={state}
          choices={phases.map((phase) => ({ value: phaseValues[phase], text: t.phases[phase] }))}
        />
        <p>
          <Submit>{t.addSubmit}</Submit>
        </p>
      </form>
    </section>
  );
}

const phaseValues = {
  steering: 'sturing',
  picture_forming: 'beeldvorming',
  opinion_forming: 'oordeelsvorming',
} as const;

function Attendance(props: Props & { fractions: readonly FractionInOffice[] }) {
  const { context, meeting } = props;
  const t = meetingMessages[context.lang];
  if (meeting.state !== 'planned' || !meeting.committee) return null;
  return (
    <section class="b">
      <h2>{t.markPresent}</h2>
      {meeting.day > context.today ? (
        <EmptyState>{t.markLater}</EmptyState>
      ) : (
        <PresenceForm context={context} meeting={meeting} fractions={props.fractions} />
      )}
    </section>
  );
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
