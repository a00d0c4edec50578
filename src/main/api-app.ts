import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { byAnyone, refuse } from '#kernel';
import { limits } from '#people';
import type { ReceivedFile } from '#platform/files';
import type { ApiRead, Download, Export, Feature, PageContext } from '#platform/http';
import { readInput, readReason } from '#platform/http';
import { type AnyOperation, fileField, perform, tellRefusal } from '#platform/operations';
import { nameProblems, queryProblems } from './api-query.ts';
import { downloadsOf, sendFile } from './downloads.ts';
import { exportedTypes, exportsOf, formOf, sendExport } from './exports.ts';
import { type Installation, version } from './installation.ts';
import { comeBack, readsTooMuch, sendsTooMuch } from './limits.ts';
import { langOf, problem, problemResponse } from './problems.ts';
import { actorOfToken, numbersHold, pageContext, writerOf } from './request.ts';
import { isMultipart, takeForm } from './uploads.ts';

const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    detail: z.string().optional(),
    velden: z.record(z.string(), z.string()).optional(),
  })
  .openapi('Probleem');

export const problemContent = {
  description: 'De aanvraag is geweigerd, met een code en een zin.',
  content: { 'application/problem+json': { schema: problemShape } },
};

const queryContent = {
  ...problemContent,
  description:
    'De vraag in het adres klopt niet, of noemt een naam die hier niet bestaat; `velden` zegt per naam wat er mis is.',
};

/** The API of every region: Dutch names, read without an account, write by personal token. */
export function apiApp(installation: Installation, features: readonly Feature[]): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerComponent('securitySchemes', 'sleutel', { type: 'http', scheme: 'bearer' });
  for (const feature of features) {
    for (const read of feature.reads ?? []) mountRead(app, installation, read);
    const operations = [
      ...(feature.forms ?? []).map((form) => form.operation),
      ...(feature.operations ?? []),
      ...(feature.fileOperations ?? []),
    ];
    for (const operation of operations) mountOperation(app, installation, operation);
  }
  for (const download of downloadsOf(features)) mountDownload(app, installation, download);
  for (const each of exportsOf(features)) mountExport(app, installation, each);
  app.get('/openapi.json', (context) => {
    const region = installation.region(context.req.param('region') ?? '');
    if (!region) return problem(context, 404, 'region_unknown');
    const wrong = refusedNames(context, []);
    if (wrong) return wrong;
    const document = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: `Regiotafel ${region.name}`,
        version,
        description:
          'Adviezen zijn geen besluiten: de gemeenten beslissen, elk door het orgaan dat bevoegd is.',
      },
      servers: [{ url: `${installation.publicUrl}/${region.id}/api/v1` }],
    });
    return context.json(document);
  });
  app.notFound((context) => problem(context, 404, 'address_unknown'));
  return app;
}

/** Of an address that is no read of JSON. @param known names that it reads */
function refusedNames(context: Context, known: readonly string[]): Response | undefined {
  const velden = nameProblems(known, new URL(context.req.url).searchParams, langOf(context));
  return velden && problem(context, 400, 'query_wrong', { velden });
}

function requestOf(path: string, operation?: AnyOperation) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const params = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  return {
    ...(names.length > 0 ? { params } : {}),
    ...(operation ? { body: { required: true, content: contentOf(operation) } } : {}),
  };
}

const reasonField = z
  .string()
  .max(1000)
  .optional()
  .describe(
    'Waarom; staat in het journaal. Zonder reden staat daar op grond van welke bevoegdheid het gebeurde.',
  );

/** Any write may say why, also where its input has no reason of its own. */
function withReason(input: z.ZodType): z.ZodType {
  if (!(input instanceof z.ZodObject) || 'reden' in input.shape) return input;
  return input.safeExtend({ reden: reasonField });
}

/** JSON, and where a file may come along a form with it. */
function contentOf(operation: AnyOperation) {
  if (!operation.upload) return { 'application/json': { schema: withReason(operation.input) } };
  const withFile = withReason(operation.input) as z.ZodObject;
  return {
    'application/json': { schema: withFile.omit({ [fileField]: true }) },
    'multipart/form-data': { schema: withFile },
  };
}

function mountRead(app: OpenAPIHono, installation: Installation, read: ApiRead): void {
  const declared = createRoute({
    method: 'get',
    path: read.path,
    operationId: read.name,
    summary: read.summary.nl,
    request: { ...requestOf(read.path), ...(read.query ? { query: read.query } : {}) },
    responses: {
      200: { description: read.summary.nl, content: { 'application/json': { schema: read.output } } },
      400: queryContent,
      404: problemContent,
      ...(read.dear ? { 429: problemContent } : {}),
    },
  });
  app.openAPIRegistry.registerPath(declared);
  app.get(declared.getRoutingPath(), async (context) => {
    const page = await apiContext(installation, context);
    if (page instanceof Response) return page;
    const limit = read.dear && readsTooMuch(installation, context, page.actor);
    if (limit) return comeBack(problem(context, 429, 'reads_too_many'), limit);
    const velden = queryProblems(read, page.query, langOf(context));
    if (velden) return problem(context, 400, 'query_wrong', { velden });
    const found = await read.read(page);
    if (found === undefined) return problem(context, 404, 'not_found');
    return context.json(found as object, 200, { 'api-version': version });
  });
}

/** @param operation that the token must be good for; left out: reading, which every token may */
async function apiContext(installation: Installation, context: Context, operation?: string) {
  const { region: regionId = '', ...params } = context.req.param() as Record<string, string>;
  const region = installation.region(regionId);
  if (!region) return problem(context, 404, 'region_unknown');
  if (!numbersHold(params)) return problem(context, 404, 'not_found');
  const holder = await actorOfToken(installation, context);
  if (holder === 'too_many') return comeBack(problem(context, 429, 'too_many'), limits.wrongSecret);
  if (holder === 'wrong') return problem(context, 401, 'token_wrong');
  if (operation !== undefined && !holder.may(operation)) return problem(context, 403, 'token_scope');
  return pageContext(installation, region, 'nl', holder.actor, params, new URL(context.req.url).searchParams);
}

function mountOperation(app: OpenAPIHono, installation: Installation, operation: AnyOperation): void {
  const declared = createRoute({
    method: 'post',
    path: operation.path,
    operationId: operation.name,
    summary: operation.summary.nl,
    ...(byAnyone(operation.policy) ? {} : { security: [{ sleutel: [] }] }),
    request: requestOf(operation.path, operation),
    responses: {
      201: { description: 'Gedaan', content: { 'application/json': { schema: operation.output } } },
      400: problemContent,
      401: problemContent,
      403: problemContent,
      409: problemContent,
      422: problemContent,
      429: problemContent,
    },
  });
  app.openAPIRegistry.registerPath(declared);
  app.post(declared.getRoutingPath(), async (context) => {
    const page = await apiContext(installation, context, operation.name);
    if (page instanceof Response) return page;
    const wrong = refusedNames(context, []);
    if (wrong) return wrong;
    if (page.actor.kind !== 'person' && !byAnyone(operation.policy))
      return problem(context, 401, 'token_missing');
    const limit = await sendsTooMuch(installation, context, page.actor, operation);
    if (limit) return comeBack(problem(context, 429, 'too_many'), limit);
    const body = await bodyOf(installation, context, page, operation);
    if (body instanceof Response) return body;
    try {
      return await performSent(installation, context, page, operation, body.input);
    } finally {
      await body.file?.discard();
    }
  });
}

async function performSent(
  installation: Installation,
  context: Context,
  page: PageContext,
  operation: AnyOperation,
  sent: unknown,
): Promise<Response> {
  const lang = langOf(context);
  const params = operation.params.safeParse(page.params);
  if (!params.success) return problem(context, 404, 'not_found');
  const input = readInput(operation, lang, sent);
  if (!input.ok) return problem(context, 422, 'input_wrong', { velden: input.problems });
  const given = readReason(lang, sent);
  if (!given.ok) return problem(context, 422, 'input_wrong', { velden: given.problems });
  const writer = {
    ...writerOf(installation, page),
    ...(given.reason === undefined ? {} : { reason: given.reason }),
  };
  const result = await perform(installation.database, operation, writer, params.data, input.value);
  if (!result.ok) {
    const told = tellRefusal(operation, lang, result);
    // Of several reasons each is told at its field; one alone is the title.
    const all = [told, ...told.also].flatMap(({ field, sentence }) => (field ? [[field, sentence]] : []));
    const each = told.also.length === 0 ? {} : { velden: Object.fromEntries(all) };
    return problemResponse(lang, told.status, result.code, told.sentence, each);
  }
  return context.json(result.value as object, 201, { 'api-version': version });
}

interface Body {
  readonly input: unknown;
  readonly file?: ReceivedFile | undefined;
}

/** What was sent: JSON, or a form with a file where the operation takes one. */
async function bodyOf(
  installation: Installation,
  context: Context,
  page: PageContext,
  operation: AnyOperation,
): Promise<Body | Response> {
  const { upload } = operation;
  if (!upload || !isMultipart(context)) {
    const json = await jsonBody(context, upload === undefined ? 'not_json' : 'not_json_nor_form');
    return json instanceof Response ? json : { input: json };
  }
  const lang = langOf(context);
  if (!upload.may(page.actor, page.region.id)) {
    const told = tellRefusal(operation, lang, refuse(upload.notAllowed));
    return problemResponse(lang, told.status, upload.notAllowed, told.sentence);
  }
  const taken = await takeForm(context, installation.files, { ...operation, upload }, lang);
  if (Object.keys(taken.problems).length === 0) return taken;
  await taken.file?.discard();
  return problem(context, taken.status, 'input_wrong', { velden: taken.problems });
}

function mountDownload(app: OpenAPIHono, installation: Installation, download: Download): void {
  const declared = createRoute({
    method: 'get',
    path: download.path,
    operationId: download.name,
    summary: download.summary.nl,
    request: requestOf(download.path),
    responses: {
      200: {
        description: download.summary.nl,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      400: queryContent,
      404: problemContent,
      410: problemContent,
    },
  });
  app.openAPIRegistry.registerPath(declared);
  app.get(declared.getRoutingPath(), async (context) => {
    const page = await apiContext(installation, context);
    if (page instanceof Response) return page;
    const wrong = refusedNames(context, []);
    if (wrong) return wrong;
    return sendFile(installation, context, page, download, (status, sentence) =>
      status === 404
        ? problem(context, 404, 'not_found')
        : problem(context, 410, 'gone', sentence === undefined ? {} : { detail: sentence }),
    );
  });
}

function mountExport(app: OpenAPIHono, installation: Installation, each: Export): void {
  const type = exportedTypes[formOf(each)];
  const names = each.query ?? [];
  const query = z.object(Object.fromEntries(names.map((name) => [name, z.string().optional()])));
  const declared = createRoute({
    method: 'get',
    path: each.path,
    operationId: each.name,
    summary: each.summary.nl,
    request: { ...requestOf(each.path), ...(names.length > 0 ? { query } : {}) },
    responses: {
      200: {
        description: each.summary.nl,
        content: { [type]: { schema: { type: 'string', format: 'binary' } } },
      },
      400: queryContent,
      404: problemContent,
      429: problemContent,
      503: problemContent,
    },
  });
  app.openAPIRegistry.registerPath(declared);
  app.get(declared.getRoutingPath(), async (context) => {
    const page = await apiContext(installation, context);
    if (page instanceof Response) return page;
    const wrong = refusedNames(context, names);
    if (wrong) return wrong;
    return sendExport(installation, context, page, each, (status, why) =>
      problem(
        context,
        status,
        why ?? ({ 404: 'not_found', 429: 'reads_too_many', 503: 'busy' } as const)[status],
      ),
    );
  });
}

export async function jsonBody(
  context: Context,
  otherwise: 'not_json' | 'not_json_nor_form',
): Promise<unknown> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? ''))
    return problem(context, 415, otherwise);
  try {
    return await context.req.json();
  } catch {
    return problem(context, 400, 'json_malformed');
  }
}
