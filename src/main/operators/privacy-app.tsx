import type { Hono } from 'hono';
import { dateOf } from '#kernel';
import { installation as installationScope, type Scope, statement } from '#platform/database';
import { DataTable, ErrorSummary, momentWords, plainDate, Submit } from '#platform/html';
import { emptyForm, type FormState, formObject } from '#platform/http';
import type { Installation } from '../installation.ts';
import { DecideForm } from '../privacy/feature.tsx';
import { kindNamed } from '../privacy/held.ts';
import { applyTerms, type Kept, pastTerms } from '../privacy/keep-terms.ts';
import { privacyMessages } from '../privacy/messages.ts';
import { decidePersonRemovalOperation } from '../privacy/person-requests.ts';
import { requestsOfPersons } from '../privacy/requests-store.ts';
import { type OperatorContext, operatorsOnly, send, sentValues } from './operator-page.tsx';

const base = '/beheer/privacy';

/** What is past its term and was removed, and requests of persons with an account. */
export function mountPrivacy(app: Hono, installation: Installation): void {
  const only = (work: (operator: OperatorContext) => Promise<Response>) => operatorsOnly(installation, work);
  app.get(
    base,
    only((operator) => show(operator, emptyForm)),
  );
  app.post(
    `${base}/verwijderen`,
    only(async (operator) => {
      await applyTerms(installation.database, operator.now, operator.actor.name);
      installation.written(true);
      return operator.redirect(base);
    }),
  );
  app.post(
    `${base}/besluit`,
    only(async (operator) => {
      const values = await sentValues(operator);
      const sent = await send(operator, decidePersonRemovalOperation, values, formObject(values));
      return sent.ok ? operator.redirect(base) : show(operator, sent.state, sent.status);
    }),
  );
}

const removals = statement<{ at: string; removed: Readonly<Record<string, number>> | null }>(
  'retention_entries',
  `select e.at, p.payload::jsonb->'removed' as removed from journal_entry e
   left join journal_payload p on p.entry_id = e.id where e.operation = 'apply_retention' order by e.id desc limit 5`,
);

async function show(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const { installation, lang, now } = operator;
  const t = privacyMessages[lang];
  const { database } = installation;
  const [requests] = await database.read(installationScope, [requestsOfPersons()]);
  const past = (await pastTerms(database, now)).filter((each) => Object.keys(each.past).length > 0);
  const books: Scope[] = [installationScope, ...installation.regions().map((region) => region.id)];
  const last: { book: Scope; at: string; removed: Readonly<Record<string, number>> }[] = [];
  for (const book of books)
    for (const row of (await database.read(book, [removals()]))[0])
      last.push({ book, at: row.at, removed: row.removed ?? {} });
  const body = (
    <>
      <ErrorSummary lang={lang} state={state} />
      <Past operator={operator} past={past} />
      <section class="b">
        <h2>{t.last}</h2>
        {last.length === 0 ? <p>{t.lastNone}</p> : null}
        <ul>
          {last.map((each) => (
            <li key={`${each.book}${each.at}`}>
              {momentWords(each.at, lang)}, {t.book(each.book)}: {countsOf(operator, each.removed)}
            </li>
          ))}
        </ul>
      </section>
      <section class="b">
        <h2>{t.personRequests}</h2>
        <p>{t.personRequestsIntro}</p>
        {requests.map((request) => (
          <div class="b" key={request.id}>
            <h3>{request.name}</h3>
            <p>
              {t.state}: {t.states[request.state]}.{' '}
              {request.state === 'open' && request.dueOn
                ? `${t.due} ${plainDate(request.dueOn, lang)}.`
                : null}
              {request.decidedAt === null ? null : plainDate(dateOf(request.decidedAt), lang)}{' '}
              {request.reason}
            </p>
            {request.state === 'open' ? (
              <DecideForm
                lang={lang}
                action={operator.link(`${base}/besluit`)}
                id={request.id}
                hidden={{ verzoek: String(request.id) }}
                typed={
                  state.values.verzoek?.[0] === String(request.id) ? (state.values.reden?.[0] ?? '') : ''
                }
              />
            ) : null}
          </div>
        ))}
        {requests.length === 0 ? <p>{t.nothing}</p> : null}
      </section>
    </>
  );
  return operator.show({ part: 'privacy', title: t.title, body, status, address: base });
}

const countsOf = (operator: OperatorContext, counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([key, count]) => `${kindNamed(key)?.what[operator.lang] ?? key}: ${count}`)
    .join('; ');

function Past({ operator, past }: { operator: OperatorContext; past: readonly Kept[] }) {
  const t = privacyMessages[operator.lang];
  return (
    <section class="b">
      <h2>{t.retention}</h2>
      {past.length === 0 ? (
        <p>{t.retentionNone}</p>
      ) : (
        <>
          <p>{t.retentionNote}</p>
          <DataTable
            caption={t.retention}
            captionHidden
            columns={[{ name: t.kind }, { name: t.where }, { name: t.count }]}
            rows={past.flatMap(({ book, past: counts }) =>
              Object.entries(counts).map(([key, count]) => ({
                key: `${book}/${key}`,
                cells: [kindNamed(key)?.what[operator.lang] ?? key, t.book(book), String(count)],
              })),
            )}
          />
          <form method="post" action={operator.link(`${base}/verwijderen`)} class="form">
            <p>
              <Submit>{t.retentionNow}</Submit>
            </p>
          </form>
        </>
      )}
    </section>
  );
}
