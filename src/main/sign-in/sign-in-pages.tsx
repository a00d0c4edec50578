import { calendarMessages } from '#calendar';
import { type Actor, dateOf, operating } from '#kernel';
import type { OfficeHolder, Token } from '#people';
import { Notice, outsideAddress, plainDate } from '#platform/html';
import type { Lang } from '#platform/http';
import type { Region } from '#platform/operations';
import { signInMessages } from './messages.ts';

type T = (typeof signInMessages)['nl'];

export function SignInPage({ t }: { t: T }) {
  return (
    <div class="wrap phead txt">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
    </div>
  );
}

export function DemonstrationPage(props: {
  t: T;
  lang: Lang;
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
            <OfficeButton lang={lang} holder={holder} primary />
          </li>
        ))}
      </ul>
      <details>
        <summary>{t.allOffices}</summary>
        <ul class="offices">
          {props.all.map((holder) => (
            <li key={holder.title}>
              <OfficeButton lang={lang} holder={holder} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function OfficeButton({ lang, holder, primary }: { lang: Lang; holder: OfficeHolder; primary?: boolean }) {
  return (
    <form method="post" action={outsideAddress('/aanmelden', lang)}>
      <input type="hidden" name="ambt" value={holder.person} />
      <button
        type="submit"
        class={`utrecht-button ${primary ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}`}
      >
        {signInMessages[lang].signInAs} <span lang="nl">{holder.title}</span>
      </button>
    </form>
  );
}

export function LinkPage({ lang, link, over }: { lang: Lang; link: string; over: boolean }) {
  const t = signInMessages[lang];
  return (
    <div class="wrap phead txt">
      <h1>{t.linkTitle}</h1>
      {over ? (
        <Notice kind="warning" role="alert">
          <p>{t.linkOver}</p>
        </Notice>
      ) : (
        <p>{t.linkIntro}</p>
      )}
      {over ? null : (
        <form method="post" action={outsideAddress(`/aanmelden/${encodeURIComponent(link)}`, lang)}>
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {t.linkButton}
          </button>
        </form>
      )}
    </div>
  );
}

export function MinePage(props: {
  lang: Lang;
  actor: Extract<Actor, { kind: 'person' }>;
  regions: readonly Region[];
  tokens: readonly Token[];
  made?: string;
  /** What was typed, when it was wrong. */
  label?: string;
  problem?: string;
}) {
  const { lang, actor } = props;
  const t = signInMessages[lang];
  return (
    <div class="wrap phead txt">
      <h1>{t.mine}</h1>
      <h2>{t.offices}</h2>
      {actor.offices.length === 0 ? <p>{t.noOffices}</p> : null}
      <ul>
        {actor.offices.map((office) => (
          <li key={office.title} lang="nl">
            {office.title}
          </li>
        ))}
      </ul>
      <ul>
        {props.regions.map((region) => (
          <li key={region.id}>
            <a href={`/${region.id}/${lang === 'en' ? 'en/' : ''}`}>{region.name}</a>
          </li>
        ))}
        {operating(actor) ? (
          <li>
            <a href={outsideAddress('/beheer', lang)}>{t.operators}</a>
          </li>
        ) : null}
      </ul>
      <p>
        <a href={outsideAddress('/mijn/kalender', lang)}>{calendarMessages[lang].own.link}</a>
      </p>
      <h2>{t.tokens}</h2>
      <p>{t.tokensIntro}</p>
      {props.made ? (
        <Notice kind="ok" role="status">
          <p>
            {t.tokenMade} <code>{props.made}</code>
          </p>
        </Notice>
      ) : null}
      <ul>
        {props.tokens.map((token) => (
          <li key={token.id}>
            {token.label}, {t.tokenUntil} {plainDate(dateOf(token.expiresAt), lang)}
            <form method="post" action={outsideAddress(`/mijn/sleutels/${token.id}/intrekken`, lang)}>
              <button
                type="submit"
                class="utrecht-button utrecht-button--secondary-action"
                aria-label={`${t.tokenWithdraw}: ${token.label}`}
              >
                {t.tokenWithdraw}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={outsideAddress('/mijn/sleutels', lang)}>
        <p class="field">
          <label for="waarvoor">{t.tokenLabel}</label>
          {props.problem ? (
            <span id="waarvoor-fout" class="error">
              {props.problem}
            </span>
          ) : null}
          <input
            id="waarvoor"
            name="waarvoor"
            type="text"
            maxlength={100}
            {...(props.label === undefined ? {} : { value: props.label })}
            {...(props.problem ? { 'aria-invalid': true, 'aria-describedby': 'waarvoor-fout' } : {})}
          />
        </p>
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          {t.tokenMake}
        </button>
      </form>
    </div>
  );
}
