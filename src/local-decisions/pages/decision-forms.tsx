import type { JSX } from 'preact';
import { ErrorSummary, Submit, TextArea, TextField } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { accountCorrectionMessages } from '../correction-messages.ts';
import { decisionMessages } from '../messages.ts';
import { accountPath, decisionPath, discussionPath, schedulePath } from '../paths.ts';
import { accountStanding, latestAccount } from '../rules/account-state.ts';
import { CorrectAccountForm, CorrectDiscussionForm } from './account-corrections.tsx';
import { type BodyDecision, readBodyDecision } from './body-decision.ts';
import { DayFields, DiscussionDay } from './day-fields.tsx';
import { DecisionFrame, WhatStands } from './decision-page.tsx';
import { type FormProps, HandlingField, Seen } from './form-parts.tsx';
import { CorrectionForm, OutcomeForm } from './outcome-form.tsx';
import { WrittenAccounts } from './parts.tsx';

type Show = (context: PageContext, state: FormState) => Promise<PageAnswer>;

/**
 * One form a page, below what stands now: whoever comes second sees what the first recorded, with the own input kept.
 * Who may not enter anything here is shown the page of the decision.
 */
function formPage(
  open: (body: BodyDecision) => boolean,
  shown: (props: FormProps) => { readonly title: string; readonly form: JSX.Element },
): Show {
  return async (context, state) => {
    const body = await readBodyDecision(context);
    if (!body) return undefined;
    if (context.actor.kind !== 'person') return { denied: decisionMessages[context.lang].notSignedIn };
    const t = decisionMessages[context.lang];
    const refused = state.refusal !== undefined || Object.keys(state.problems).length > 0;
    if (!open(body) && !refused) {
      return { redirect: context.link(decisionPath(body.proposal.id, body.town.id)) };
    }
    const { title, form } = shown({ context, body, state });
    const page = (
      <DecisionFrame context={context} body={body} title={title}>
        <ErrorSummary lang={context.lang} state={state} />
        {body.now ? (
          <section class="standing">
            <h2>{t.now}</h2>
            <WhatStands context={context} body={body} />
          </section>
        ) : null}
        {open(body) ? form : null}
      </DecisionFrame>
    );
    return { title, current: 'councils', body: page };
  };
}

function ScheduleForm(props: FormProps) {
  const { context, body, state } = props;
  const t = decisionMessages[context.lang];
  const planned = body.state === 'scheduled' ? body.now : undefined;
  return (
    <form method="post" action={context.link(schedulePath(body.proposal.id, body.town.id))} class="form">
      <Seen body={body} state={state} />
      <DayFields {...props} />
      <HandlingField {...props} start={planned?.handling ?? ''} empty={t.handlingOpen} />
      <TextField name="link" type="url" label={t.link} state={state} start={planned?.link ?? ''} />
      <p>
        <Submit>{planned ? t.reschedule : t.schedule}</Submit>
      </p>
    </form>
  );
}

function AccountForm({ context, body, state }: FormProps) {
  const t = decisionMessages[context.lang];
  return (
    <form method="post" action={context.link(accountPath(body.proposal.id, body.town.id))} class="form">
      <TextArea
        name="tekst"
        label={t.accountText(t.theBody[body.competence])}
        hint={t.accountHint}
        state={state}
      />
      <p>
        <Submit>{t.accountSubmit}</Submit>
      </p>
    </form>
  );
}

function DiscussionForm({ context, body, state }: FormProps) {
  const t = decisionMessages[context.lang];
  // On the agenda before it was written anew: that meeting discussed another text.
  const since = latestAccount(body.entries)?.account?.writtenOn ?? context.today;
  const meeting = body.discussedOn !== null && body.discussedOn >= since ? body.discussedOn : '';
  return (
    <>
      <WrittenAccounts context={context} entries={body.entries} />
      <form method="post" action={context.link(discussionPath(body.proposal.id, body.town.id))} class="form">
        <DiscussionDay {...{ context, body, state }} start={meeting} />
        <TextArea name="tekst" label={t.discussionText} state={state} />
        <p>
          <Submit>{t.discuss}</Submit>
        </p>
      </form>
    </>
  );
}

const words = (context: PageContext) => decisionMessages[context.lang];
const own = (body: BodyDecision) => body.may && body.open;
const owing = (body: BodyDecision) => body.now?.accountOwed === true && body.now.account === null;
/** Of the deviation that stands; one that is no longer owed may still be discussed. */
const written = (body: BodyDecision) => {
  const standing = accountStanding(body.entries);
  return standing.state === 'expected' ? undefined : standing.written[0];
};

export const showSchedule = formPage(
  (body) => own(body) && body.state !== 'decided',
  (props) => ({
    title: props.body.state === 'scheduled' ? words(props.context).reschedule : words(props.context).schedule,
    form: <ScheduleForm {...props} />,
  }),
);
/** Whoever records what somebody else recorded a moment before comes to the correction, with the own input. */
export const showOutcome = formPage(own, (props) =>
  props.body.state === 'decided'
    ? { title: words(props.context).correct, form: <CorrectionForm {...props} /> }
    : { title: words(props.context).record, form: <OutcomeForm {...props} /> },
);
export const showCorrection = formPage(
  (body) => own(body) && (body.state === 'decided' || body.state === 'held_over'),
  (props) => ({ title: words(props.context).correct, form: <CorrectionForm {...props} /> }),
);
export const showAccount = formPage(
  (body) => own(body) && owing(body),
  (props) => ({
    title: written(props.body) ? words(props.context).writeAnew : words(props.context).writeAccount,
    form: <AccountForm {...props} />,
  }),
);
export const showDiscussion = formPage(
  (body) => body.mayDiscuss && written(body) !== undefined && written(body)?.discussion === null,
  (props) => ({ title: words(props.context).discuss, form: <DiscussionForm {...props} /> }),
);

export const showCorrectAccount = formPage(
  (body) => own(body) && latestAccount(body.entries) !== undefined,
  (props) => ({
    title: accountCorrectionMessages[props.context.lang].account,
    form: <CorrectAccountForm {...props} />,
  }),
);
export const showCorrectDiscussion = formPage(
  (body) => body.mayDiscuss && Boolean(latestAccount(body.entries)?.account?.discussion),
  (props) => ({
    title: accountCorrectionMessages[props.context.lang].discussion,
    form: <CorrectDiscussionForm {...props} />,
  }),
);

const at = '/voorstellen/{voorstel}/besluiten/{gemeente}';
const page = (path: string, show: Show): Page => ({
  path: `${at}/${path}`,
  render: (context) => show(context, emptyForm),
});
export const decisionFormPages: readonly Page[] = [
  page('agenda', showSchedule),
  page('uitkomst', showOutcome),
  page('verbetering', showCorrection),
  page('verantwoording', showAccount),
  page('verantwoording/bespreking', showDiscussion),
  page('verantwoording/verbetering', showCorrectAccount),
  page('verantwoording/bespreking/verbetering', showCorrectDiscussion),
];
