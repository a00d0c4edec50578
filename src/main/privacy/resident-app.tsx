import type { Context, Hono } from 'hono';
import { dateOf } from '#kernel';
import { requestsOfContact, type SpeakingRequest } from '#meetings';
import { type Follow, followsOfMail, parseSubject } from '#notifications';
import { hashOf, limits } from '#people';
import { installation as installationScope } from '#platform/database';
import {
  DataTable,
  ErrorSummary,
  outsideAddress,
  plainDate,
  SelectField,
  Submit,
  TextField,
} from '#platform/html';
import { emptyForm, type FormState, formObject, type Lang } from '#platform/http';
import { parseMailAddress } from '#platform/mail';
import { formValues } from '../edge.ts';
import { attemptFrom } from '../limits.ts';
import { languageOf } from '../request.ts';
import type { Around } from '../sign-in/around.ts';
import { foreign } from '../sign-in/sign-in-app.tsx';
import { tooMany } from '../sign-in/too-many.tsx';
import { privacyMessages } from './messages.ts';
import { type RemovalRequest, requestBySecret } from './requests-store.ts';
import { asksTooOften } from './resident-limits.ts';
import {
  askResidentRequestOperation,
  confirmResidentRequestOperation,
  linkIsOver,
} from './resident-requests.ts';

const path = '/gegevens';

/** A resident without an account sees what is held about a mail address, by a link that is mailed to it. */
export function mountResidents(app: Hono, ways: Around): void {
  app.get(path, (context) => showForm(ways, context, emptyForm));
  app.post(path, (context) => ask(ways, context));
  app.get(`${path}/:sleutel`, (context) => showHeld(ways, context));
  app.post(`${path}/:sleutel/verwijderen`, (context) => confirm(ways, context));
}

function showForm(ways: Around, context: Context, state: FormState, status = 200): Promise<Response> {
  const lang = languageOf(context);
  const t = privacyMessages[lang];
  const regions = ways.installation.regions();
  const [only] = regions;
  const body = (
    <div class="wrap txt phead">
      <h1>{t.resident}</h1>
      <p>{t.residentIntro}</p>
      <p>{t.account}</p>
      <ErrorSummary lang={lang} state={state} />
      <form method="post" action={outsideAddress(path, lang)} class="form">
        {regions.length === 1 && only ? (
          <input type="hidden" name="regio" value={only.id} />
        ) : (
          <SelectField
            name="regio"
            label={t.region}
            state={state}
            empty=""
            choices={regions.map((region) => ({ value: region.id, text: region.name }))}
          />
        )}
        <TextField name="mail" type="email" label={t.mail} state={state} />
        <p>
          <Submit>{t.residentSubmit}</Submit>
        </p>
      </form>
    </div>
  );
  return ways.show(context, { title: t.resident, body, status }, path);
}

async function ask(ways: Around, context: Context): Promise<Response> {
  if (!ways.own(context)) return foreign(ways, context);
  const { installation } = ways;
  const lang = languageOf(context);
  const t = privacyMessages[lang];
  const values = await formValues(context);
  const known = installation.region(values.regio?.[0] ?? '');
  const given = { ...formObject(values), regio: known?.id ?? '', taal: lang };
  const often = await asksTooOften(installation, context, parseMailAddress(values.mail?.[0] ?? ''));
  if (often === 'refuse') return tooMany(ways, context);
  if (often === undefined) {
    const sent = await ways.send(context, askResidentRequestOperation(installation.publicUrl), given, values);
    if (!sent.ok) return showForm(ways, context, sent.state, sent.status);
  }
  const body = (
    <div class="wrap txt phead">
      <h1>{t.sentTitle}</h1>
      <p>{t.sent}</p>
    </div>
  );
  return ways.show(context, { title: t.sentTitle, body }, path);
}

const secretOf = (context: Context) => context.req.param('sleutel') ?? '';

async function requestOf(ways: Around, context: Context): Promise<RemovalRequest | undefined> {
  const { installation } = ways;
  const [[request]] = await installation.database.read(installationScope, [
    requestBySecret(hashOf(secretOf(context))),
  ]);
  return request && !linkIsOver(request, installation.clock.now()) ? request : undefined;
}

async function showHeld(ways: Around, context: Context): Promise<Response> {
  const { installation } = ways;
  if (!(await attemptFrom(installation, context, limits.signIn))) return tooMany(ways, context);
  const lang = languageOf(context);
  const t = privacyMessages[lang];
  const request = await requestOf(ways, context);
  if (!request || request.region === null || request.mail === null) return over(ways, context);
  if (request.state !== 'unconfirmed') {
    const body = (
      <div class="wrap txt phead">
        <h1>{t.resident}</h1>
        <Standing lang={lang} request={request} />
        <p>
          {t.standingOnly} <a href={outsideAddress(path, lang)}>{t.again}</a>
        </p>
      </div>
    );
    return ways.show(context, { title: t.resident, body }, `${path}/${secretOf(context)}`);
  }
  const [held, follows] = await installation.database.read(request.region, [
    requestsOfContact(request.mail),
    followsOfMail(request.mail),
  ]);
  const nothing = held.length === 0 && follows.length === 0;
  const towns = installation.region(request.region)?.municipalities ?? [];
  const body = (
    <div class="wrap txt phead">
      <h1>{t.resident}</h1>
      <p>{nothing ? t.heldNone(request.mail) : t.heldFor(request.mail)}</p>
      {held.length === 0 ? null : <HeldTable lang={lang} held={held} />}
      {follows.length === 0 ? null : <FollowTable lang={lang} follows={follows} towns={towns} />}
      <form
        method="post"
        action={outsideAddress(`${path}/${secretOf(context)}/verwijderen`, lang)}
        class="form"
      >
        <p>{t.removeNote}</p>
        <p>
          <Submit>{t.askSubmit}</Submit>
        </p>
      </form>
    </div>
  );
  return ways.show(context, { title: t.resident, body }, `${path}/${secretOf(context)}`);
}

function over(ways: Around, context: Context): Promise<Response> {
  const lang = languageOf(context);
  const t = privacyMessages[lang];
  const body = (
    <div class="wrap txt phead">
      <h1>{t.overTitle}</h1>
      <p>
        {t.over} <a href={outsideAddress(path, lang)}>{t.again}</a>
      </p>
    </div>
  );
  return ways.show(context, { title: t.overTitle, body, status: 404 }, path);
}

function HeldTable({ lang, held }: { lang: Lang; held: readonly (SpeakingRequest & { day: string })[] }) {
  const t = privacyMessages[lang];
  return (
    <DataTable
      caption={t.resident}
      captionHidden
      columns={[{ name: t.meeting }, { name: t.name }, { name: t.topic }, { name: t.askedOn }]}
      rows={held.map((each) => ({
        key: String(each.id),
        cells: [
          plainDate(each.day as never, lang),
          each.name ?? '',
          each.topic ?? '',
          plainDate(dateOf(each.askedAt), lang),
        ],
      }))}
    />
  );
}

/** What the mailbox follows, since when and how often; the key stays in its own mails. */
function FollowTable(props: {
  readonly lang: Lang;
  readonly follows: readonly (Follow & { title: string | null })[];
  readonly towns: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = privacyMessages[props.lang];
  const named = (subject: string) => {
    const parsed = parseSubject(subject);
    return props.towns.find(({ id }) => id === parsed?.key)?.name ?? subject;
  };
  return (
    <DataTable
      caption={t.follows}
      columns={[{ name: t.followed }, { name: t.followedSince }, { name: t.rhythm }]}
      rows={props.follows.map((each) => ({
        key: each.subject,
        cells: [
          each.title ?? named(each.subject),
          each.confirmedAt === null ? t.unconfirmed : plainDate(dateOf(each.confirmedAt), props.lang),
          t.rhythms[each.rhythm],
        ],
      }))}
    />
  );
}

function Standing({ lang, request }: { lang: Lang; request: RemovalRequest }) {
  const t = privacyMessages[lang];
  if (request.state === 'open' && request.dueOn) return <p>{t.open(plainDate(request.dueOn, lang))}</p>;
  if (request.decidedAt === null) return null;
  const day = plainDate(dateOf(request.decidedAt), lang);
  return <p>{request.state === 'granted' ? t.granted(day) : t.refused(day, request.reason ?? '')}</p>;
}

async function confirm(ways: Around, context: Context): Promise<Response> {
  if (!ways.own(context)) return foreign(ways, context);
  const request = await requestOf(ways, context);
  if (!request) return over(ways, context);
  const given = { regio: request.region ?? '', sleutel: secretOf(context) };
  const sent = await ways.send(context, confirmResidentRequestOperation, given);
  return sent.ok ? ways.to(context, `${path}/${secretOf(context)}`) : over(ways, context);
}
