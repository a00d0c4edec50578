import { Notice, outsideAddress } from '#platform/html';
import type { Lang } from '#platform/http';
import { signInMessages } from './messages.ts';
import type { Trouble } from './provider-app.tsx';

/** Why signing in at a provider did not end here, and what to do now. */
export function ProviderProblem({ lang, provider, code }: { lang: Lang; provider: string; code: Trouble }) {
  const t = signInMessages[lang];
  return (
    <div class="wrap phead txt own">
      <h1>{t.providerTrouble}</h1>
      <Notice kind="warning" role="alert">
        <p>{t.troubles[code](provider)}</p>
      </Notice>
      <p>
        <a href={outsideAddress('/aanmelden', lang)}>{t.again}</a>
      </p>
    </div>
  );
}
