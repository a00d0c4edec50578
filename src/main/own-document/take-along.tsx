import type { Context } from 'hono';
import { Submit } from '#platform/html';
import type { Page, PageAnswer, PageContext } from '#platform/http';
import { selectionOfCookie } from './cookie.ts';
import { ownDocumentMessages } from './messages.ts';
import { selectionPath } from './paths.ts';

/** At the foot of a page that may be taken along. @param chosen how many pages somebody has chosen */
function TakeAlong(props: { context: PageContext; address: string; chosen: number; there: boolean }) {
  const { context, address, chosen, there } = props;
  const t = ownDocumentMessages[context.lang];
  return (
    <section class="wrap noprint" aria-label={t.addTitle}>
      <div class="takealong">
        {there ? (
          <p>{t.added}</p>
        ) : (
          <form method="post" action={context.link(selectionPath)}>
            <input type="hidden" name="doe" value="toevoegen" />
            <input type="hidden" name="pagina" value={address} />
            <Submit secondary>{t.add}</Submit>
          </form>
        )}
        <p>
          <a href={context.link(selectionPath)}>{chosen > 0 ? t.count(chosen) : t.addTitle}</a>
        </p>
      </div>
    </section>
  );
}

/** The page with, at its foot, the button that takes it along. */
export function withTakeAlong(
  context: Context,
  page: Page,
  pageCtx: PageContext,
  answer: PageAnswer,
): PageAnswer {
  if (!page.collected || !answer || !('body' in answer) || (answer.status ?? 200) !== 200) return answer;
  const address = page.path
    .slice(1)
    .replace(/\{(\w+)\}/g, (_whole, name: string) => pageCtx.params[name] ?? '');
  const { pages } = selectionOfCookie(context);
  const there = pages.some((each) => each.address === address);
  const foot = <TakeAlong context={pageCtx} address={address} chosen={pages.length} there={there} />;
  return {
    ...answer,
    body: (
      <>
        {answer.body}
        {foot}
      </>
    ),
  };
}
