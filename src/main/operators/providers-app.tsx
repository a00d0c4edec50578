import type { Hono } from 'hono';
import type { MunicipalityId } from '#kernel';
import {
  endProviderOperation,
  type Provider,
  providerBySlug,
  providerList,
  secretName,
  setAccountOperation,
  setProviderOperation,
} from '#people';
import { installation as installationScope } from '#platform/database';
import { ChoiceGroup, ErrorSummary, SelectField, Submit, TextField } from '#platform/html';
import { emptyForm, type FormState, formObject } from '#platform/http';
import type { Region } from '#platform/operations';
import type { Installation } from '../installation.ts';
import { clientSecret, returnPath } from '../sign-in/openid.ts';
import { peopleNow } from './invitation-form.tsx';
import { notThere, type OperatorContext, operatorsOnly, send, sentValues } from './operator-page.tsx';
import { providerMessages } from './providers-messages.ts';

const base = '/beheer/aanmelden';

/** The municipalities of all regions, once each. */
export function townsOf(regions: readonly Region[]): ReadonlyMap<MunicipalityId, string> {
  return new Map(regions.flatMap((region) => region.municipalities.map((town) => [town.id, town.name])));
}

/** Where the people of a municipality sign in with their own account. */
export function mountProviderPages(app: Hono, installation: Installation): void {
  const only = (work: (operator: OperatorContext) => Promise<Response>) => operatorsOnly(installation, work);
  app.get(base, only(showProviders));
  app.get(
    `${base}/dienst`,
    only((operator) => showForm(operator, emptyForm)),
  );
  app.post(`${base}/dienst`, only(save));
  app.post(`${base}/:dienst/beeindigen`, only(end));
  app.get(
    `${base}/:dienst/koppelen`,
    only((operator) => showAccount(operator, emptyForm)),
  );
  app.post(`${base}/:dienst/koppelen`, only(connect));
}

async function find(operator: OperatorContext, slug: string): Promise<Provider | undefined> {
  const [[found]] = await operator.installation.database.read(installationScope, [providerBySlug(slug)]);
  return found;
}

async function showProviders(operator: OperatorContext): Promise<Response> {
  const { lang, installation } = operator;
  const t = providerMessages[lang];
  const [providers] = await installation.database.read(installationScope, [providerList()]);
  const towns = townsOf(installation.regions());
  const body = (
    <>
      <p>{t.intro}</p>
      {providers.length === 0 ? <p>{t.none}</p> : null}
      {providers.map((provider) => (
        <Card key={provider.slug} operator={operator} provider={provider} towns={towns} />
      ))}
      {towns.size === 0 ? (
        <p>{t.noTowns}</p>
      ) : (
        <p>
          <a href={operator.link(`${base}/dienst`)}>{t.add}</a>
        </p>
      )}
    </>
  );
  return operator.show({ part: 'providers', title: t.title, body });
}

function secretWords(operator: OperatorContext, slug: string): string {
  const t = providerMessages[operator.lang];
  const name = secretName(slug);
  try {
    return clientSecret(operator.installation, slug) === undefined ? t.secretMissing(name) : t.secretSet;
  } catch {
    return t.secretWrong(name);
  }
}

function Card(props: {
  operator: OperatorContext;
  provider: Provider;
  towns: ReadonlyMap<MunicipalityId, string>;
}) {
  const { operator, provider } = props;
  const t = providerMessages[operator.lang];
  const facts: readonly (readonly [string, string])[] = [
    [t.facts.town, props.towns.get(provider.municipality) ?? provider.municipality],
    [t.facts.issuer, provider.issuer],
    [t.facts.client, provider.client],
    [t.facts.claim, provider.claim],
    [t.facts.acr, provider.acr.join(', ') || t.any],
    [t.facts.amr, provider.amr.join(', ') || t.any],
    [t.facts.required, provider.required ? t.yes : t.no],
    [t.facts.secret, secretWords(operator, provider.slug)],
    [t.facts.back, `${operator.installation.publicUrl}${returnPath(provider.slug)}`],
  ];
  return (
    <section class="b">
      <h2>{provider.name}</h2>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd class="wrapany">{value}</dd>
          </div>
        ))}
      </dl>
      <div class="inline">
        <a href={operator.link(`${base}/dienst?dienst=${provider.slug}`)}>
          {t.change}
          <span class="vh">: {provider.name}</span>
        </a>
        <a href={operator.link(`${base}/${provider.slug}/koppelen`)}>
          {t.account}
          <span class="vh">: {provider.name}</span>
        </a>
        <form method="post" action={operator.link(`${base}/${provider.slug}/beeindigen`)}>
          <button type="submit" class="link" title={t.endNote}>
            {t.end}
            <span class="vh">: {provider.name}</span>
          </button>
        </form>
      </div>
      <p class="small muted">{t.endNote}</p>
    </section>
  );
}

async function showForm(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const t = providerMessages[operator.lang];
  const slug = state.values.slug?.[0] ?? operator.request.req.query('dienst') ?? '';
  const known = slug === '' ? undefined : await find(operator, slug);
  const towns = [...townsOf(operator.installation.regions())];
  const field = { state } as const;
  const body = (
    <>
      <ErrorSummary lang={operator.lang} state={state} />
      <form method="post" action={operator.link(`${base}/dienst`)} class="form">
        {known ? (
          <input type="hidden" name="slug" value={known.slug} />
        ) : (
          <TextField {...field} name="slug" label={t.slug} hint={t.slugHint} />
        )}
        <TextField {...field} name="naam" label={t.name} hint={t.nameHint} start={known?.name ?? ''} />
        <SelectField
          {...field}
          name="gemeente"
          label={t.town}
          empty={t.choose}
          start={known?.municipality ?? ''}
          choices={towns.map(([value, text]) => ({ value, text }))}
        />
        <TextField
          {...field}
          name="uitgever"
          label={t.issuer}
          hint={t.issuerHint}
          type="url"
          start={known?.issuer ?? ''}
        />
        <TextField {...field} name="client" label={t.client} start={known?.client ?? ''} />
        <TextField {...field} name="kenmerk" label={t.claim} hint={t.claimHint} start={known?.claim ?? ''} />
        <TextField {...field} name="acr" label={t.acr} hint={t.acrHint} start={known?.acr.join(' ') ?? ''} />
        <TextField {...field} name="amr" label={t.amr} hint={t.amrHint} start={known?.amr.join(' ') ?? ''} />
        <ChoiceGroup
          {...field}
          name="verplicht"
          label={t.required}
          hint={t.requiredHint}
          chosen={[known?.required ? 'ja' : 'nee']}
          choices={[
            { value: 'nee', text: t.no },
            { value: 'ja', text: t.yes },
          ]}
        />
        <p>
          <Submit>{t.save}</Submit>
        </p>
      </form>
      <p>
        <a href={operator.link(base)}>{t.back}</a>
      </p>
    </>
  );
  const title = known ? t.changeTitle(known.name) : t.addTitle;
  return operator.show({ part: 'providers', title, body, status });
}

async function save(operator: OperatorContext): Promise<Response> {
  const values = await sentValues(operator);
  const known = new Set(townsOf(operator.installation.regions()).keys());
  const sent = await send(operator, setProviderOperation(known), values, formObject(values));
  return sent.ok ? operator.redirect(base) : showForm(operator, sent.state, sent.status);
}

async function end(operator: OperatorContext): Promise<Response> {
  const slug = operator.request.req.param('dienst') ?? '';
  const sent = await send(operator, endProviderOperation, {}, { slug });
  return sent.ok ? operator.redirect(base) : notThere(operator);
}

async function showAccount(operator: OperatorContext, state: FormState, status = 200): Promise<Response> {
  const t = providerMessages[operator.lang];
  const provider = await find(operator, operator.request.req.param('dienst') ?? '');
  if (!provider) return notThere(operator);
  const people = await peopleNow(operator);
  const body = (
    <>
      <ErrorSummary lang={operator.lang} state={state} />
      <p>{t.accountText}</p>
      <form method="post" action={operator.link(`${base}/${provider.slug}/koppelen`)} class="form">
        <SelectField
          name="persoon"
          label={t.person}
          state={state}
          empty={t.choose}
          choices={people.map(({ id, name }) => ({ value: String(id), text: name }))}
        />
        <TextField name="waarde" label={`${t.value} (${provider.claim})`} hint={t.valueHint} state={state} />
        <p>
          <Submit>{t.connect}</Submit>
        </p>
      </form>
      <p>
        <a href={operator.link(base)}>{t.back}</a>
      </p>
    </>
  );
  return operator.show({ part: 'providers', title: t.accountTitle(provider.name), body, status });
}

async function connect(operator: OperatorContext): Promise<Response> {
  const values = await sentValues(operator);
  const given = { ...formObject(values), slug: operator.request.req.param('dienst') };
  const sent = await send(operator, setAccountOperation, values, given);
  return sent.ok ? operator.redirect(base) : showAccount(operator, sent.state, sent.status);
}
