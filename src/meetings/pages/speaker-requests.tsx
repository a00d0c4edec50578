import { EmptyState, Submit } from '#platform/html';
import type { FormState, PageContext } from '#platform/http';
import { speakerMessages } from '../speaker-messages.ts';
import type { SpeakingRequest } from '../speaker-store.ts';
import type { Meeting } from '../store.ts';
import { momentOf } from './meeting-page.tsx';

interface Props {
  readonly context: PageContext;
  readonly meeting: Meeting;
  readonly requests: readonly SpeakingRequest[];
  readonly state: FormState;
}

/** For the clerk alone: who asked to speak, and the answer. */
export function SpeakerRequests(props: Props) {
  const { context, meeting, requests } = props;
  const s = speakerMessages[context.lang];
  if (!meeting.committee || (requests.length === 0 && meeting.state !== 'planned')) return null;
  return (
    <section class="b" id="insprekers">
      <h2>{s.requests}</h2>
      {requests.length === 0 ? (
        <EmptyState>{s.none}</EmptyState>
      ) : (
        <>
          <p>
            {s.onlyYou} {s.tellYourself}
          </p>
          <ul class="talk">
            {requests.map((request) => (
              <li key={request.id}>
                <Request {...props} request={request} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Request({ context, meeting, state, request }: Props & { request: SpeakingRequest }) {
  const s = speakerMessages[context.lang];
  const item = meeting.items.find((each) => each.id === request.item);
  const about = item ? item.title : s.other;
  const at = (path: string) => context.link(`/insprekers/${request.id}/${path}`);
  const wrong = context.params.verzoek === String(request.id) ? state.problems.reden : undefined;
  const kept = context.params.verzoek === String(request.id) ? (state.values.reden?.[0] ?? '') : '';
  const id = wrong ? 'veld-reden' : `reden-${request.id}`;
  if (request.erasedAt !== null)
    return (
      <p class="muted">
        {about}: {s.states[request.state]}. {s.erased}, {momentOf(context, request.erasedAt)}.
      </p>
    );
  return (
    <>
      <p class="small muted">
        {momentOf(context, request.askedAt)} · <b>{s.states[request.state]}</b> ·{' '}
        <span lang="nl">{about}</span>
      </p>
      <p>
        <b>{request.name}</b>, {request.contact}
      </p>
      <p class="pre" lang="nl">
        {request.topic}
      </p>
      {request.reason ? <p class="small">{request.reason}</p> : null}
      <form method="post" action={at('antwoord')} class="form">
        <p class="field">
          <label for={id}>{s.reason}</label>
          {wrong ? (
            <span id={`${id}-fout`} class="error">
              {wrong}
            </span>
          ) : null}
          {/* Not of one line: Enter there would press the first button, and admit whom one declines. */}
          <textarea
            id={id}
            name="reden"
            rows={2}
            {...(wrong ? { 'aria-describedby': `${id}-fout`, 'aria-invalid': true } : {})}
          >
            {kept}
          </textarea>
        </p>
        <p class="acts">
          {request.state === 'accepted' ? null : (
            <button
              type="submit"
              name="besluit"
              value="toelaten"
              class="utrecht-button utrecht-button--secondary-action"
              aria-label={`${s.accept}: ${request.name}`}
            >
              {s.accept}
            </button>
          )}
          {request.state === 'declined' ? null : (
            <button
              type="submit"
              name="besluit"
              value="afwijzen"
              class="utrecht-button utrecht-button--secondary-action"
              aria-label={`${s.decline}: ${request.name}`}
            >
              {s.decline}
            </button>
          )}
        </p>
      </form>
      <form method="post" action={at('wissen')}>
        <Submit secondary>{s.erase}</Submit>
      </form>
    </>
  );
}
