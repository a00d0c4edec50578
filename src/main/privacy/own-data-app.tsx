import type { Context, Hono } from 'hono';
import { dateOf } from '#kernel';
import { installation as installationScope } from '#platform/database';
import { ErrorSummary, outsideAddress, plainDate, Submit } from '#platform/html';
import { emptyForm, type FormState, type Lang } from '#platform/http';
import { languageOf } from '../request.ts';
import type { Around, OwnActor } from '../sign-in/around.ts';
import { type Held, heldAbout, kindNamed } from './held.ts';
import { privacyMessages } from './messages.ts';
import { askOwnRemovalOperation } from './person-requests.ts';
import { type RemovalRequest, requestsOfPerson } from './requests-store.ts';

const path = '/mijn/gegevens';

/** What is held about who is signed in: on a page, as JSON, and the way to have it removed. */
export function mountOwnData(app: Hono, ways: Around): void {
  const mine =
    (work: (context: Context, actor: OwnActor) => Promise<Response>) => async (context: Context) => {
      const actor = await ways.ownActor(context);
      return actor ? work(context, actor) : ways.to(context, '/aanmelden');
    };
  app.get(
    path,
    mine((context, actor) => show(ways, context, actor, emptyForm)),
  );
  app.get(
    `${path}.json`,
    mine(async (context, actor) => {
      const held = await read(ways, actor, 'all');
      context.header('cache-control', 'private, no-store');
      context.header('content-disposition', 'attachment; filename="mijn-gegevens.json"');
      return context.json({
        persoon: actor.person,
        op: ways.installation.clock.now(),
        gegevens: held.map(({ key, book, rows, total }) => ({
          soort: key,
          wat: kindNamed(key)?.what.nl,
          termijn: kindNamed(key)?.term.nl,
          grondslag: kindNamed(key)?.basis.nl,
          boek: book,
          aantal: total,
          regels: rows,
        })),
      });
    }),
  );
  app.post(
    `${path}/verwijderen`,
    mine(async (context, actor) => {
      const sent = await ways.send(context, askOwnRemovalOperation, {});
      return sent.ok ? ways.to(context, path) : show(ways, context, actor, sent.state, sent.status);
    }),
  );
}

const read = (ways: Around, actor: OwnActor, which: 'some' | 'all') =>
  heldAbout(
    ways.installation.database,
    actor.person,
    [installationScope, ...ways.installation.regions().map((region) => region.id)],
    which,
  );

async function show(
  ways: Around,
  context: Context,
  actor: OwnActor,
  state: FormState,
  status = 200,
): Promise<Response> {
  const lang = languageOf(context);
  const t = privacyMessages[lang];
  const held = await read(ways, actor, 'some');
  const [requests] = await ways.installation.database.read(installationScope, [
    requestsOfPerson(actor.person),
  ]);
  const body = (
    <div class="wrap phead own account">
      <h1>{t.mine}</h1>
      <ErrorSummary lang={lang} state={state} />
      <p>
        {t.mineIntro} <a href={`${path}.json`}>{t.download}</a>
      </p>
      {held.map((one) => (
        <Kind key={`${one.book}/${one.key}`} lang={lang} held={one} />
      ))}
      <Removal lang={lang} request={requests[0]} />
    </div>
  );
  return ways.show(context, { title: t.mine, body, status }, path);
}

const text = (value: unknown) =>
  value === null || value === undefined
    ? '–'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

function Kind({ lang, held }: { lang: Lang; held: Held }) {
  const t = privacyMessages[lang];
  const kind = kindNamed(held.key);
  if (!kind) return null;
  return (
    <section class="b">
      <h2>{kind.what[lang]}</h2>
      <p class="small">
        <b>{t.term}</b> {kind.term[lang]}. <b>{t.basis}</b> {kind.basis[lang]}.
      </p>
      <details>
        <summary>
          {t.rows(held.total)}, {t.book(held.book)}
        </summary>
        {held.total > held.rows.length ? <p class="small">{t.more(held.rows.length)}</p> : null}
        <ul class="plain">
          {held.rows.map((row, index) => (
            <li key={`${index}`} class="wrapany small">
              {Object.entries(row)
                .map(([name, value]) => `${name}: ${text(value)}`)
                .join('; ')}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Removal({ lang, request }: { lang: Lang; request: RemovalRequest | undefined }) {
  const t = privacyMessages[lang];
  return (
    <section class="b" id="verwijderen">
      <h2>{t.ask}</h2>
      {request?.state === 'refused' && request.decidedAt !== null ? (
        <p>{t.refused(plainDate(dateOf(request.decidedAt), lang), request.reason ?? '')}</p>
      ) : null}
      {request?.state === 'open' && request.dueOn !== null ? (
        <p>{t.asked(plainDate(request.dueOn, lang))}</p>
      ) : (
        <form method="post" action={outsideAddress(`${path}/verwijderen`, lang)} class="form">
          <p>{t.askNote}</p>
          <p>
            <Submit secondary>{t.askSubmit}</Submit>
          </p>
        </form>
      )}
    </section>
  );
}
