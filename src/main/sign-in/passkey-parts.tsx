import type { ComponentChildren } from 'preact';
import { outsideAddress, Submit, TextField } from '#platform/html';
import { emptyForm, type Lang } from '#platform/http';
import { accountMessages } from './account-messages.ts';

/** What the script of passkeys finds: it shows the form, which says so without it. */
function Around(props: {
  lang: Lang;
  what: 'make' | 'use';
  /** Where the form goes; the options lie below it. */
  address: string;
  children: ComponentChildren;
}) {
  const t = accountMessages[props.lang];
  return (
    <div
      data-passkey={props.what}
      data-options={outsideAddress(`${props.address}/opties`, props.lang)}
      data-failed={t.passkeyFailed}
      data-known={t.passkeyKnown}
    >
      <p data-without class="muted">
        {t.passkeyWithout}
      </p>
      <p class="error" role="alert" data-trouble hidden />
      <form method="post" action={outsideAddress(props.address, props.lang)} class="form" hidden>
        {props.children}
      </form>
      <script src="/assets/passkeys.js" defer />
    </div>
  );
}

export function UsePasskey({ lang, next }: { lang: Lang; next: string | undefined }) {
  return (
    <Around lang={lang} what="use" address="/aanmelden/passkey">
      {next === undefined ? null : <input type="hidden" name="naar" value={next} />}
      <p>
        <Submit>{accountMessages[lang].passkeyUse}</Submit>
      </p>
    </Around>
  );
}

/** @param device a name to begin with */
export function MakePasskey({ lang, device }: { lang: Lang; device: string }) {
  const t = accountMessages[lang];
  return (
    <Around lang={lang} what="make" address="/mijn/passkeys">
      <TextField
        name="naam"
        label={t.passkeyName}
        hint={t.passkeyNameHint}
        state={emptyForm}
        start={device}
      />
      <p>
        <Submit>{t.passkeyMake}</Submit>
      </p>
    </Around>
  );
}
