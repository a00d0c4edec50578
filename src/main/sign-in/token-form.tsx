import type { CalendarDate } from '#kernel';
import { tokenScopes } from '#people';
import { Breadcrumb, ChoiceGroup, ErrorSummary, outsideAddress, Submit, TextField } from '#platform/html';
import type { FormState, Lang } from '#platform/http';
import type { Sentence } from '#platform/operations';
import { accountMessages } from './account-messages.ts';

export interface TokenOperation {
  readonly name: string;
  readonly summary: Sentence;
}

type Scope = keyof typeof tokenScopes;

/** What a token is for, what it may do and until when: no choice is made for whoever makes it. */
export function TokenForm(props: {
  lang: Lang;
  state: FormState;
  until: CalendarDate;
  operations: readonly TokenOperation[];
}) {
  const { lang, state } = props;
  const t = accountMessages[lang].form;
  const chose = (state.values['handelingen[]'] ?? []).length > 0 || state.problems.handelingen !== undefined;
  return (
    <div class="wrap phead txt own">
      <Breadcrumb
        label={accountMessages[lang].crumb}
        links={[{ href: outsideAddress('/mijn', lang), text: t.back }]}
      />
      <h1>{t.title}</h1>
      <ErrorSummary lang={lang} state={state} />
      <form method="post" action={outsideAddress('/mijn/sleutels', lang)} class="form">
        <TextField name="waarvoor" label={t.label} hint={t.labelHint} state={state} />
        <ChoiceGroup
          name="bereik"
          label={t.scope}
          state={state}
          choices={(Object.keys(tokenScopes) as Scope[]).map((value) => ({ value, text: t.scopes[value] }))}
        />
        <details open={chose}>
          <summary>{t.operations}</summary>
          <ChoiceGroup
            name="handelingen[]"
            label={t.operations}
            hint={t.operationsHint}
            state={state}
            choices={props.operations.map(({ name, summary }) => ({ value: name, text: summary[lang] }))}
          />
        </details>
        <TextField
          name="tot_en_met"
          label={t.until}
          hint={t.untilHint}
          type="date"
          state={state}
          start={props.until}
        />
        <p>
          <Submit>{t.make}</Submit>
        </p>
      </form>
    </div>
  );
}
