import { EmptyState, ErrorSummary, lawWords, plainDate } from '#platform/html';
import {
  emptyForm,
  type Feature,
  type FormState,
  type Page,
  type PageAnswer,
  type PageContext,
  type TaskList,
} from '#platform/http';
import { privacyMessages } from './messages.ts';
import { mayDecideRemoval } from './policy.ts';
import { type RemovalRequest, requestsOfRegion } from './requests-store.ts';
import { decideRemovalOperation } from './resident-requests.ts';

const path = '/privacy/verzoeken';
const leads = ({ actor, region }: PageContext) => mayDecideRemoval(actor, region.id) !== undefined;

/** What residents asked, for the regional clerk alone: it names their mail addresses. */
async function showRequests(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = privacyMessages[context.lang];
  if (!leads(context)) return { denied: t.requestsDenied };
  const [requests] = await context.read([requestsOfRegion(context.region.id)]);
  const body = (
    <div class="wrap txt phead">
      <h1>{t.requests}</h1>
      <p>{t.requestsIntro(lawWords('request', context.today, context.lang))}</p>
      <ErrorSummary lang={context.lang} state={state} />
      {requests.length === 0 ? <EmptyState>{t.requestsNone}</EmptyState> : null}
      {requests.map((request) => (
        <section class="b" key={request.id} id={`verzoek-${request.id}`}>
          <h2 class="wrapany">{request.mail}</h2>
          <p>
            {t.state}: {t.states[request.state]}.{' '}
            {request.state === 'open' && request.dueOn
              ? `${t.due} ${plainDate(request.dueOn, context.lang)}.`
              : (request.reason ?? '')}
          </p>
          {request.state === 'open' ? (
            <DecideForm
              lang={context.lang}
              action={context.link(`${path}/${request.id}/besluit`)}
              id={request.id}
              typed={context.params.verzoek === String(request.id) ? (state.values.reden?.[0] ?? '') : ''}
            />
          ) : null}
        </section>
      ))}
    </div>
  );
  return { title: t.requests, body, address: path };
}

/** Grant, or refuse with a reason: the button says which. */
export function DecideForm(props: {
  readonly lang: PageContext['lang'];
  readonly action: string;
  readonly id: number;
  readonly typed: string;
  /** Sent along. */
  readonly hidden?: Readonly<Record<string, string>>;
}) {
  const t = privacyMessages[props.lang];
  const field = `veld-reden-${props.id}`;
  return (
    <form method="post" action={props.action} class="form">
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <p class="field">
        <label for={field}>{t.reason}</label>
        <textarea id={field} name="reden" rows={2}>
          {props.typed}
        </textarea>
      </p>
      <p class="inline">
        <button
          type="submit"
          name="besluit"
          value="toewijzen"
          class="utrecht-button utrecht-button--primary-action"
        >
          {t.grant}
        </button>
        <button
          type="submit"
          name="besluit"
          value="afwijzen"
          class="utrecht-button utrecht-button--secondary-action"
        >
          {t.refuse}
        </button>
      </p>
    </form>
  );
}

const requestsPage: Page = { path, render: (context) => showRequests(context, emptyForm) };

const requestTasks: TaskList = {
  statements: (context) => (leads(context) ? [requestsOfRegion(context.region.id)] : []),
  tasks: ([requests = []], { lang }) =>
    (requests as RemovalRequest[])
      .filter((request) => request.state === 'open')
      .map((request) => ({
        day: request.dueOn,
        last: true,
        title: privacyMessages[lang].task,
        about: request.mail ?? '',
        path,
        one: request.id,
      })),
};

export const privacyFeature: Feature = {
  name: 'privacy',
  migrations: [],
  pages: [requestsPage],
  forms: [{ operation: decideRemovalOperation, page: showRequests, after: () => path }],
  tasks: requestTasks,
};
