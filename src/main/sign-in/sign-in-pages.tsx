import type { OfficeHolder, Provider } from '#people';
import { ErrorSummary, Notice, outsideAddress, Submit, TextField } from '#platform/html';
import type { FormState, Lang } from '#platform/http';
import { signInMessages } from './messages.ts';
import { UsePasskey } from './passkey-parts.tsx';

type T = (typeof signInMessages)['nl'];

/** The ways in for whoever holds an office; reading needs none of them. */
export function SignInPage(props: {
  lang: Lang;
  state: FormState;
  next: string | undefined;
  providers: readonly Provider[];
  demonstration: boolean;
}) {
  const { lang, state } = props;
  const t = signInMessages[lang];
  // In a demonstration they stand below a heading of their own.
  const Heading = props.demonstration ? 'h3' : 'h2';
  return (
    <div class="wrap phead txt own">
      {props.demonstration ? <h2>{t.forReal}</h2> : <h1>{t.title}</h1>}
      <ErrorSummary lang={lang} state={state} />
      <p>{t.intro}</p>
      {props.providers.length === 0 ? null : (
        <section class="b">
          <Heading>{t.byProvider}</Heading>
          <ul class="plain">
            {props.providers.map(({ slug, name }) => (
              <li key={slug}>
                <a href={outsideAddress(withPath(`/aanmelden/bij/${slug}`, props.next), lang)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="b">
        <Heading>{t.byPasskey}</Heading>
        <UsePasskey lang={lang} next={props.next} />
      </section>
      <section class="b">
        <Heading>{t.byMail}</Heading>
        <p>{t.byMailText}</p>
        <form method="post" action={outsideAddress('/aanmelden/link', lang)} class="form">
          {props.next === undefined ? null : <input type="hidden" name="naar" value={props.next} />}
          <TextField name="mail" label={t.mail} type="email" state={state} />
          <p>
            <Submit>{t.ask}</Submit>
          </p>
        </form>
      </section>
    </div>
  );
}

export function Asked({ t }: { t: T }) {
  return (
    <div class="wrap phead txt">
      <h1>{t.askedTitle}</h1>
      <div role="status">
        <p>{t.askedText}</p>
        <p>{t.askedNone}</p>
      </div>
    </div>
  );
}

export function DemonstrationPage(props: {
  t: T;
  lang: Lang;
  next: string | undefined;
  suggested: readonly OfficeHolder[];
  all: readonly OfficeHolder[];
}) {
  const { t, lang } = props;
  const hints: Readonly<Record<string, string>> = {
    regional_clerk: t.tryClerk,
    specialist: t.trySpecialist,
    council_clerk: t.tryCouncilClerk,
  };
  return (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      <p>{t.demoIntro}</p>
      <h2>{t.demoTitle}</h2>
      <ul class="rows">
        {props.suggested.map((holder) => (
          <li key={holder.person} class="plainrow">
            <p>{hints[holder.kind]}</p>
            <OfficeButton lang={lang} holder={holder} next={props.next} primary />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.allOffices}</summary>
        <ul class="offices">
          {props.all.map((holder) => (
            <li key={holder.title}>
              <OfficeButton lang={lang} holder={holder} next={props.next} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function OfficeButton(props: {
  lang: Lang;
  holder: OfficeHolder;
  next: string | undefined;
  primary?: boolean;
}) {
  const { lang, holder, primary } = props;
  return (
    <form method="post" action={outsideAddress('/aanmelden', lang)}>
      <input type="hidden" name="ambt" value={holder.person} />
      {props.next === undefined ? null : <input type="hidden" name="naar" value={props.next} />}
      <button
        type="submit"
        class={`utrecht-button ${primary ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}`}
      >
        <span>
          {signInMessages[lang].signInAs} <span lang="nl">{holder.title}</span>
        </span>
      </button>
    </form>
  );
}

/** An address with where to go afterwards. */
export function withPath(address: string, next: string | undefined): string {
  return next === undefined ? address : `${address}?naar=${encodeURIComponent(next)}`;
}

export function LinkPage(props: { lang: Lang; link: string; next: string | undefined; over: boolean }) {
  const { lang } = props;
  const t = signInMessages[lang];
  return (
    <div class="wrap phead txt own">
      <h1>{t.linkTitle}</h1>
      {props.over ? (
        <>
          <Notice kind="warning" role="alert">
            <p>{t.linkOver}</p>
          </Notice>
          <p>
            <a href={outsideAddress('/aanmelden', lang)}>{t.linkAnew}</a>
          </p>
        </>
      ) : (
        <>
          <p>{t.linkIntro}</p>
          <form
            method="post"
            action={outsideAddress(
              withPath(`/aanmelden/${encodeURIComponent(props.link)}`, props.next),
              lang,
            )}
          >
            <Submit>{t.linkButton}</Submit>
          </form>
        </>
      )}
    </div>
  );
}
