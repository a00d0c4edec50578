import { dateOf } from '#kernel';
import { kept, plainDate, Submit, TextArea, TextField } from '#platform/html';
import type { PageContext } from '#platform/http';
import { accountCorrectionMessages } from '../correction-messages.ts';
import { decisionMessages } from '../messages.ts';
import { accountPath, discussionPath } from '../paths.ts';
import { latestAccount } from '../rules/account-state.ts';
import type { AccountCorrection, DiscussionCorrection } from '../store.ts';
import { DiscussionDay } from './day-fields.tsx';
import type { FormProps } from './form-parts.tsx';

/** What stood there before each correction, the last one first. */
export function AccountCorrections(props: {
  context: PageContext;
  corrections: readonly (AccountCorrection | DiscussionCorrection)[];
}) {
  const { lang } = props.context;
  const c = accountCorrectionMessages[lang];
  return (
    <>
      {props.corrections.toReversed().map((was) => (
        <div key={was.at} class="small">
          <p>
            {c.by(plainDate(dateOf(was.at), lang), was.by)}. <span lang="nl">{was.reason}</span>
          </p>
          <p>
            {c.stood}
            {'day' in was ? ` (${plainDate(was.day, lang)})` : ''}: <span lang="nl">{was.text}</span>
          </p>
        </div>
      ))}
    </>
  );
}

/** Opens with what stands there; after a refusal with what was typed, beside what stands now. */
function CorrectionFields(props: FormProps & { label: string; text: string; seen: number }) {
  const { context, state, label, text, seen } = props;
  const c = accountCorrectionMessages[context.lang];
  return (
    <>
      <p>{c.intro}</p>
      <input
        type="hidden"
        name="gezien"
        value={state.refusal ? String(seen) : kept(state, 'gezien', String(seen))}
      />
      <TextArea name="tekst" label={label} state={state} start={text} rows={6} />
      <TextArea name="reden" label={c.reason} state={state} rows={2} />
      <p>
        <Submit>{c.save}</Submit>
      </p>
    </>
  );
}

export function CorrectAccountForm(props: FormProps) {
  const { context, body } = props;
  const t = decisionMessages[context.lang];
  const account = latestAccount(body.entries)?.account;
  if (!account) return <></>;
  const path = `${accountPath(body.proposal.id, body.town.id)}/verbetering`;
  return (
    <form method="post" action={context.link(path)} class="form">
      {props.state.refusal ? <p lang="nl">{account.text}</p> : null}
      <CorrectionFields
        {...props}
        label={t.accountText(t.theBody[body.competence])}
        text={account.text}
        seen={account.corrections.length}
      />
    </form>
  );
}

export function CorrectDiscussionForm(props: FormProps) {
  const { context, body, state } = props;
  const t = decisionMessages[context.lang];
  const discussion = latestAccount(body.entries)?.account?.discussion;
  if (!discussion) return <></>;
  const path = `${discussionPath(body.proposal.id, body.town.id)}/verbetering`;
  return (
    <form method="post" action={context.link(path)} class="form">
      {state.refusal ? <p lang="nl">{discussion.text}</p> : null}
      <DiscussionDay {...props} start={discussion.day} />
      <CorrectionFields
        {...props}
        label={t.discussionText}
        text={discussion.text}
        seen={discussion.corrections.length}
      />
    </form>
  );
}
