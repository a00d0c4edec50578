import { dateOf } from '#kernel';
import { BecomesVisible, longDate, Notice, plainDate, Submit, TextArea } from '#platform/html';
import type { FormState } from '#platform/http';
import { mayReopen, type Since, sinceConclusion } from '../after-closing.ts';
import { closingMessages } from '../closing-messages.ts';
import { consultationMessages } from '../messages.ts';
import { roundPath } from '../paths.ts';
import { waitingFor } from '../rules/early-closing.ts';
import { untilOf } from '../until.ts';
import { closedText, reopenedTexts } from '../until-words.ts';
import { waitingNames } from '../waiting-names.ts';
import { closedEarly, stillInTerm } from '../whole.ts';
import { pointName, townName } from './parts.tsx';
import type { RoundProps } from './round-page.tsx';

/** That it was closed before its last day, and why; also where that was undone. */
export function ClosedNotice({ context, round }: Pick<RoundProps, 'context' | 'round'>) {
  const t = consultationMessages[context.lang];
  const closing = closedEarly(round);
  const reopened = reopenedTexts(context, round);
  if (!closing && reopened.length === 0) return null;
  return (
    <Notice kind="info">
      {closing ? (
        <p>
          {closedText(context, round)} {t.reason}: <span lang="nl">{closing.reason}</span>
        </p>
      ) : null}
      {reopened.map(({ said, reason }, index) => (
        <p key={`${index}${said}`}>
          {said} {t.reason}: <span lang="nl">{reason}</span>
        </p>
      ))}
    </Notice>
  );
}

type WorkProps = RoundProps & { readonly form: FormState; readonly open: boolean };

/** While it runs: once every council has responded nobody waits for the last day. */
export function CloseRound({ context, round, form, open }: WorkProps) {
  const t = consultationMessages[context.lang];
  const until = untilOf(round);
  const waiting = waitingFor(round.submissions);
  if (until === null) return null;
  if (waiting.length > 0) return <p>{t.closeWaits(waitingNames(context.region, waiting, context.lang))}</p>;
  return (
    <details open={open}>
      <summary>{t.close}</summary>
      <form method="post" action={context.link(`${roundPath(round.id)}/sluiten`)} class="form">
        <p>{t.closeNote(longDate(until, context.lang))}</p>
        <TextArea name="reden" label={t.closeReason} state={form} rows={2} />
        <BecomesVisible context={context} shows={t.closeShows} besides={t.closeBesides} />
        <p>
          <Submit>{t.close}</Submit>
        </p>
      </form>
    </details>
  );
}

/** The closing undone, as long as the term runs and nothing went to the councils. */
export function ReopenRound({ context, round, form, open }: WorkProps) {
  const t = consultationMessages[context.lang];
  const until = untilOf(round);
  if (until === null || !mayReopen(round, context.today)) return null;
  return (
    <details open={open}>
      <summary>{t.reopen}</summary>
      <form method="post" action={context.link(`${roundPath(round.id)}/heropenen`)} class="form">
        <p>{t.reopenNote(longDate(until, context.lang))}</p>
        <TextArea name="reden" label={t.reopenReason} state={form} rows={2} />
        <BecomesVisible
          context={context}
          shows={closingMessages[context.lang].reopenShows}
          besides={t.closeBesides}
        />
        <p>
          <Submit secondary>{t.reopen}</Submit>
        </p>
      </form>
    </details>
  );
}

/** For the regional clerk: who is in its term again, and what changed since the conclusion. */
export function SinceClosing({ context, round, state }: RoundProps) {
  const { lang, today } = context;
  const t = closingMessages[lang];
  const until = untilOf(round);
  const waits = state === 'sent_out' || state === 'concept' ? [] : stillInTerm(round, today);
  const ended = state === 'completed' || state === 'dropped';
  const since = sinceConclusion(round);
  if (waits.length + since.length === 0) return null;
  const concluded = round.concludedAt ? plainDate(dateOf(round.concludedAt), lang) : '';
  const say = ({ municipality, what, point }: Since) =>
    t.since[what](concluded, townName(context, municipality), point ? pointName(context, point) : '');
  return (
    <Notice kind="warning">
      {waits.map(({ municipality }) => (
        <p key={municipality}>
          {t.inTermAgain(townName(context, municipality), until ? plainDate(until, lang) : '')}{' '}
          {ended ? t.suppliesIt : t.waitsForIt}
        </p>
      ))}
      {since.map(say).map((said) => (
        <p key={said}>{said}</p>
      ))}
      {since.length > 0 ? <p>{t.lookAgain}</p> : null}
    </Notice>
  );
}
