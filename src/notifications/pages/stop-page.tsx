import { ErrorSummary, Submit } from '#platform/html';
import { emptyForm, type FormState, type Page, type PageAnswer, type PageContext } from '#platform/http';
import { notificationMessages } from '../messages.ts';
import { stopHere, stopOf, stopPath } from '../paths.ts';
import { apiKinds, kindOf } from '../words.ts';

/** A button that stops one kind of mail: what merely opens a link, as many scanners of mail do, stops nothing. */
export async function showStop(context: PageContext, state: FormState): Promise<PageAnswer> {
  const t = notificationMessages[context.lang];
  const kind = kindOf(context.params.soort ?? state.values.soort?.[0] ?? '');
  const key = context.params.sleutel ?? state.values.sleutel?.[0] ?? '';
  if (!kind) return undefined;
  const body = (
    <div class="wrap phead txt">
      <h1>{t.stopTitle}</h1>
      <ErrorSummary lang={context.lang} state={state} />
      <p>{t.stopText[kind]}</p>
      <p>{t.stopSure}</p>
      <form method="post" action={context.link(stopHere)} class="form">
        <input type="hidden" name="soort" value={apiKinds[kind]} />
        <input type="hidden" name="sleutel" value={key} />
        <p>
          <Submit>{t.stop}</Submit>
        </p>
      </form>
    </div>
  );
  return { title: t.stopTitle, body, address: stopOf(apiKinds[kind], key), live: true };
}

export const stopPage: Page = { path: stopPath, render: (context) => showStop(context, emptyForm) };

/** Where the button leads. */
export const stoppedPage: Page = {
  path: stopHere,
  render: async (context) => {
    const t = notificationMessages[context.lang];
    const body = (
      <div class="wrap phead txt">
        <h1>{t.stopped}</h1>
        <p>{t.stoppedText}</p>
      </div>
    );
    return { title: t.stopped, body };
  },
};
