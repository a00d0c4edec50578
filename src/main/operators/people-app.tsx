import type { Hono } from 'hono';
import { bodyList, endSeatsWithOffice } from '#bodies';
import type { PersonId } from '#kernel';
import {
  endOfficeOperation,
  type HandedOver,
  invitePersonOperation,
  linkHours,
  renewLinkOperation,
  setMailAddressOperation,
} from '#people';
import { ErrorSummary, Notice, Submit, TextField } from '#platform/html';
import { emptyForm, type FormState, formObject } from '#platform/http';
import type { Installation } from '../installation.ts';
import { asked, askedFor, invitation, peopleNow, showInvitation } from './invitation-form.tsx';
import {
  notThere,
  numberFrom,
  type OperatorContext,
  operatorsOnly,
  send,
  sentValues,
} from './operator-page.tsx';
import { personMessages } from './people-messages.ts';
import { showPeople } from './people-page.tsx';

const base = '/beheer/mensen';

/** People: invited by a link, shown once; given another office; an office ended. */
export function mountPeople(app: Hono, installation: Installation): void {
  const only = (work: (operator: OperatorContext) => Promise<Response>) => operatorsOnly(installation, work);
  app.get(base, only(showPeople));
  app.get(
    invitation,
    only((operator) => showInvitation(operator, emptyForm, askedFor(operator))),
  );
  app.post(invitation, only(invite));
  app.post(`${base}/:persoon/link`, only(renew));
  app.get(
    `${base}/:persoon/mail`,
    only((operator) => showMailAddress(operator, emptyForm)),
  );
  app.post(`${base}/:persoon/mail`, only(setMailAddress));
  app.get(
    `${base}/ambten/:ambt/beeindigen`,
    only((operator) => showEnd(operator, emptyForm)),
  );
  app.post(`${base}/ambten/:ambt/beeindigen`, only(end));
}

async function invite(operator: OperatorContext): Promise<Response> {
  const { installation } = operator;
  const values = await sentValues(operator);
  const given = asked((name) => values[name]?.[0] ?? '');
  const region = installation.region(given.region);
  const [bodies] = region ? await installation.database.read(region.id, [bodyList()]) : [[]];
  const operation = invitePersonOperation({
    regions: installation.regions(),
    bodies,
    publicUrl: installation.publicUrl,
  });
  const sent = await send(operator, operation, values, formObject(values));
  if (!sent.ok) return showInvitation(operator, sent.state, given, sent.status);
  const { person, title } = sent.value;
  return showLink(operator, person, title, sent.value, linkHours);
}

/** Shown in the answer itself: an address to go to would hand the secret to the browser's history. */
async function showLink(
  operator: OperatorContext,
  person: PersonId,
  title: string,
  handed: HandedOver,
  hours: number,
): Promise<Response> {
  const t = personMessages[operator.lang];
  const name = (await peopleNow(operator)).find((each) => each.id === person)?.name ?? '';
  const body = (
    <>
      {handed.way ? (
        <Notice kind="ok" role="status" title={t.noLink}>
          <p>
            {t.linkFor(name, title)}{' '}
            {'passkey' in handed.way ? t.byPasskey : t.atProvider(handed.way.provider)}{' '}
            {handed.mailedTo === undefined ? null : t.wayMailed(handed.mailedTo)}
          </p>
        </Notice>
      ) : handed.link === undefined ? (
        <Notice kind="ok" role="status" title={t.mailed}>
          <p>
            {t.linkFor(name, title)} {t.mailedTo(handed.mailedTo ?? '', hours)}
          </p>
          {operator.installation.sendsMail ? null : <p>{t.mailKept}</p>}
        </Notice>
      ) : (
        <>
          <p role="status">
            {t.linkFor(name, title)} {t.linkOnce(hours)}
          </p>
          <p>
            <code class="secret">{`${operator.installation.publicUrl}/aanmelden/${handed.link}`}</code>
          </p>
        </>
      )}
      <p>
        <a href={operator.link(base)}>{t.toPeople}</a>
      </p>
    </>
  );
  return operator.show({ part: 'people', title: t.linkTitle, body, address: base });
}

async function renew(operator: OperatorContext): Promise<Response> {
  const t = personMessages[operator.lang];
  const person = numberFrom(operator.request.req.param('persoon'));
  if (person === undefined) return notThere(operator);
  const values = await sentValues(operator);
  const operation = renewLinkOperation(operator.installation.publicUrl);
  const sent = await send(operator, operation, values, { ...formObject(values), persoon: person });
  if (!sent.ok) return showRestore(operator, person, sent.state, sent.status);
  const held = (await peopleNow(operator)).find((each) => each.id === sent.value.person)?.offices[0];
  const title = held?.title ?? t.noOffice;
  return showLink(operator, sent.value.person, title, sent.value, sent.value.hours);
}

/** Why somebody with a stronger way in needs a link: asked where it is needed, and nowhere else. */
async function showRestore(operator: OperatorContext, id: number, state: FormState, status: number) {
  const t = personMessages[operator.lang];
  const person = (await peopleNow(operator)).find((each) => each.id === id);
  if (!person) return notThere(operator);
  const body = (
    <>
      <ErrorSummary lang={operator.lang} state={state} />
      <p>
        <b lang="nl">{person.name}</b>. {t.restoreText}
      </p>
      <form method="post" action={operator.link(`${base}/${person.id}/link`)} class="form">
        <TextField name="reden" label={t.restoreWhy} hint={t.whyHint} state={state} />
        <p>
          <Submit>{t.restore}</Submit>
        </p>
      </form>
    </>
  );
  return operator.show({ part: 'people', title: t.restore, body, status, address: base });
}

async function showMailAddress(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const t = personMessages[operator.lang];
  const id = numberFrom(operator.request.req.param('persoon'));
  const person = (await peopleNow(operator)).find((each) => each.id === id);
  if (!person) return notThere(operator);
  const body = (
    <>
      <ErrorSummary lang={operator.lang} state={state} />
      <p>
        <b lang="nl">{person.name}</b>. {t.mailText}
      </p>
      <form method="post" action={operator.link(`${base}/${person.id}/mail`)} class="form">
        <TextField name="mail" label={t.mail} hint={t.mailNone} state={state} start={person.email ?? ''} />
        <TextField name="reden" label={t.why} hint={t.whyHint} state={state} />
        <p>
          <Submit>{t.mailSave}</Submit>
        </p>
      </form>
    </>
  );
  return operator.show({ part: 'people', title: t.mailTitle, body, status });
}

async function setMailAddress(operator: OperatorContext): Promise<Response> {
  const id = numberFrom(operator.request.req.param('persoon'));
  if (id === undefined) return notThere(operator);
  const values = await sentValues(operator);
  const operation = setMailAddressOperation(operator.installation.publicUrl);
  const sent = await send(operator, operation, values, { ...formObject(values), persoon: id });
  return sent.ok ? operator.redirect(base) : showMailAddress(operator, sent.state, sent.status);
}

async function showEnd(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const t = personMessages[operator.lang];
  const id = numberFrom(operator.request.req.param('ambt'));
  const people = await peopleNow(operator);
  const person = people.find((each) => each.offices.some((held) => held.id === id));
  const held = person?.offices.find((each) => each.id === id);
  if (!person || !held) return notThere(operator);
  const body = (
    <>
      <ErrorSummary lang={operator.lang} state={state} />
      <p>
        <b lang="nl">
          {held.title}, {person.name}
        </b>
        . {t.endText}
      </p>
      <form method="post" action={operator.link(`${base}/ambten/${held.id}/beeindigen`)} class="form">
        <TextField
          name="tot_en_met"
          label={t.last}
          hint={t.lastHint}
          type="date"
          state={state}
          start={operator.today}
        />
        <TextField name="reden" label={t.why} hint={t.whyHint} state={state} />
        <p>
          <Submit>{t.end}</Submit>
        </p>
      </form>
    </>
  );
  return operator.show({ part: 'people', title: t.endTitle, body, status });
}

async function end(operator: OperatorContext): Promise<Response> {
  const id = numberFrom(operator.request.req.param('ambt'));
  if (id === undefined) return notThere(operator);
  const values = await sentValues(operator);
  const operation = endOfficeOperation(endSeatsWithOffice);
  const sent = await send(operator, operation, values, { ...formObject(values), ambt: id });
  return sent.ok ? operator.redirect(`${base}?beeindigd=${id}`) : showEnd(operator, sent.state, sent.status);
}
