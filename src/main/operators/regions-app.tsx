import type { Context, Hono } from 'hono';
import { emptyForm, type Form, type PageAnswer, type PageContext } from '#platform/http';
import type { Region } from '#platform/operations';
import { features } from '../features.ts';
import type { Installation } from '../installation.ts';
import { submit } from '../pages-app.tsx';
import { pageContext, route } from '../request.ts';
import { makeRegion, showNewRegion } from './new-region.tsx';
import { notThere, type OperatorContext, operatorsOnly } from './operator-page.tsx';
import { regionForms } from './region-forms.tsx';
import { Done, showRegion, showRegions } from './region-page.tsx';

const base = '/beheer/regios';

/** Regions: made, and arranged through the operations that the features offer. */
export function mountRegions(app: Hono, installation: Installation): void {
  const only = (work: (operator: OperatorContext) => Promise<Response>) => operatorsOnly(installation, work);
  app.get(
    base,
    only(async (operator) => showRegions(operator)),
  );
  app.get(
    `${base}/nieuw`,
    only(async (operator) => showNewRegion(operator)),
  );
  app.post(`${base}/nieuw`, only(makeRegion));
  app.get(
    `${base}/:region`,
    only(async (operator) => {
      const region = regionOf(operator);
      return region ? showRegion(operator, region) : notThere(operator);
    }),
  );
  for (const form of regionForms(features.flatMap((feature) => feature.operations ?? []))) {
    const address = `${base}/:region${route(form.operation.path)}`;
    app.get(
      address,
      only((operator) => showForm(operator, form)),
    );
    app.post(
      address,
      only((operator) => sendForm(operator, form)),
    );
  }
}

function regionOf(operator: OperatorContext): Region | undefined {
  return operator.installation.region(operator.request.req.param('region') ?? '');
}

/** The context of the region's own pages, with links that stay with the operator. */
function contextOf(operator: OperatorContext, region: Region): PageContext {
  const { region: _region, ...params } = operator.request.req.param() as Record<string, string>;
  const query = new URL(operator.request.req.url).searchParams;
  const { installation, lang, actor } = operator;
  return {
    ...pageContext(installation, region, lang, actor, params, query),
    link: (path) => operator.link(`${base}/${region.id}${path}`),
  };
}

function answer(operator: OperatorContext, shown: PageAnswer, status = 200): Response {
  if (shown === undefined) return notThere(operator);
  // Only an operator comes this far: no form of ours is denied.
  if ('denied' in shown) return notThere(operator);
  if ('redirect' in shown) return operator.redirect(shown.redirect);
  const body = (
    <>
      <Done operator={operator} />
      {shown.body}
    </>
  );
  return operator.show({ part: 'regions', title: shown.title, body, status: shown.status ?? status });
}

async function showForm(operator: OperatorContext, form: Form): Promise<Response> {
  const region = regionOf(operator);
  if (!region) return notThere(operator);
  return answer(operator, await form.page(contextOf(operator, region), emptyForm));
}

async function sendForm(operator: OperatorContext, form: Form): Promise<Response> {
  const region = regionOf(operator);
  if (!region) return notThere(operator);
  const { installation, request } = operator;
  const show = (shown: PageAnswer, status?: number) => answer(operator, shown, status);
  return submit(installation, request as Context, form, contextOf(operator, region), show);
}
