import type { Hono } from 'hono';
import { installation as installationScope } from '#platform/database';
import { DataTable, momentWords, Notice, Submit } from '#platform/html';
import {
  keptDays,
  latestMail,
  type MailRow,
  mailById,
  mailState,
  type RefusedAddress,
  refusedAddresses,
} from '#platform/mail';
import type { Installation } from '../installation.ts';
import { mailMessages } from './mail-messages.ts';
import { notThere, numberFrom, type OperatorContext, operatorsOnly, send } from './operator-page.tsx';
import { readMailOperation } from './read-mail.ts';

const base = '/beheer/post';
const shownMails = 200;

/** Mail that was sent, waits or is kept; the text of one is read by a button, for it may hold a secret. */
export function mountMail(app: Hono, installation: Installation): void {
  const only = (work: (operator: OperatorContext) => Promise<Response>) => operatorsOnly(installation, work);
  app.get(base, only(showList));
  app.get(`${base}/:bericht`, only(showOne));
  app.post(`${base}/:bericht/lezen`, only(readOne));
}

type Shown = Omit<MailRow, 'text'>;

function stateWords(operator: OperatorContext, mail: Shown): string {
  const t = mailMessages[operator.lang];
  const state = mailState(mail, operator.now);
  if (mail.returnedAt !== null) return `${t.states.returned}, ${momentWords(mail.returnedAt, operator.lang)}`;
  if (state === 'waiting' && !operator.installation.sendsMail) return t.kept;
  const words =
    mail.sentAt === null ? t.states[state] : `${t.states.sent}, ${momentWords(mail.sentAt, operator.lang)}`;
  if (mail.unheard > 0 && state !== 'waiting') return `${words}, ${state === 'sent' ? t.twice : t.unknown}`;
  return state !== 'sent' && mail.attempts > 0 ? `${words}, ${t.attempts(mail.attempts)}` : words;
}

async function showList(operator: OperatorContext): Promise<Response> {
  const { lang, installation } = operator;
  const t = mailMessages[lang];
  const [mails, refused] = await installation.database.read(installationScope, [
    latestMail(shownMails),
    refusedAddresses(),
  ]);
  const body = (
    <>
      <p>{t.intro(keptDays)}</p>
      {installation.sendsMail ? <p>{t.sends}</p> : <Notice kind="info">{<p>{t.keptOnly}</p>}</Notice>}
      {refused.length === 0 ? null : <Refused operator={operator} refused={refused} />}
      {mails.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable
          caption={t.caption}
          captionHidden
          columns={[{ name: t.subject }, { name: t.to }, { name: t.written }, { name: t.state }]}
          rows={mails.map((mail) => ({
            key: String(mail.id),
            cells: [
              <a key="subject" href={operator.link(`${base}/${mail.id}`)}>
                {mail.subject}
              </a>,
              <span key="to" class="wrapany">
                {mail.recipient}
              </span>,
              momentWords(mail.createdAt, lang),
              stateWords(operator, mail),
            ],
          }))}
        />
      )}
    </>
  );
  return operator.show({ part: 'mail', title: t.title, body });
}

/** Where nothing arrives any more, and what can be done. */
function Refused({ operator, refused }: { operator: OperatorContext; refused: readonly RefusedAddress[] }) {
  const t = mailMessages[operator.lang];
  return (
    <section class="b">
      <h2>{t.refused}</h2>
      <p>{t.refusedText}</p>
      <DataTable
        caption={t.refused}
        captionHidden
        columns={[{ name: t.to }, { name: t.since }, { name: t.problem }]}
        rows={refused.map(({ address, refusedAt, answer }) => ({
          key: address,
          cells: [
            <span key="to" class="wrapany">
              {address}
            </span>,
            momentWords(refusedAt, operator.lang),
            answer,
          ],
        }))}
      />
    </section>
  );
}

async function showOne(operator: OperatorContext): Promise<Response> {
  const id = numberFrom(operator.request.req.param('bericht'));
  if (id === undefined) return notThere(operator);
  const [[mail]] = await operator.installation.database.read(installationScope, [mailById(id)]);
  return mail ? show(operator, mail, false) : notThere(operator);
}

async function readOne(operator: OperatorContext): Promise<Response> {
  const id = numberFrom(operator.request.req.param('bericht'));
  if (id === undefined) return notThere(operator);
  const sent = await send(operator, readMailOperation, {}, { bericht: id });
  return sent.ok ? show(operator, sent.value, true) : notThere(operator);
}

/** @param opened its secret may be shown */
function show(operator: OperatorContext, mail: MailRow, opened: boolean): Response {
  const { lang } = operator;
  const t = mailMessages[lang];
  const facts = [
    [t.to, mail.recipient],
    [t.written, momentWords(mail.createdAt, lang)],
    [t.until, momentWords(mail.sendUntil, lang)],
    [t.state, stateWords(operator, mail)],
    ...(mail.returnedAt === null || mail.sentAt === null
      ? []
      : [[t.states.sent, momentWords(mail.sentAt, lang)]]),
    ...(mail.problem === null ? [] : [[t.problem, mail.problem]]),
  ] as const;
  const body = (
    <>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd class="wrapany">{value}</dd>
          </div>
        ))}
      </dl>
      {mail.text === null ? (
        <p>{t.gone}</p>
      ) : mail.confidential && !opened ? (
        <form method="post" action={operator.link(`${base}/${mail.id}/lezen`)} class="form">
          <p>{t.readNote}</p>
          <p>
            <Submit>{t.read}</Submit>
          </p>
        </form>
      ) : (
        <pre class="mail">{mail.text}</pre>
      )}
      <p>
        <a href={operator.link(base)}>{t.back}</a>
      </p>
    </>
  );
  const title = `${t.showTitle}: ${mail.subject}`;
  return operator.show({ part: 'mail', title, body, address: `${base}/${mail.id}` });
}
