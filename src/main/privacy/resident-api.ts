import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { dateOf, visitor } from '#kernel';
import { requestsOfContact } from '#meetings';
import { followsOfMail } from '#notifications';
import { hashOf, type Limit, limits } from '#people';
import { installation as installationScope } from '#platform/database';
import { readInput } from '#platform/http';
import { parseMailAddress } from '#platform/mail';
import { type InstallationOperation, performOutside, tellRefusal } from '#platform/operations';
import { jsonBody, problemContent } from '../api-app.ts';
import { type Installation, version } from '../installation.ts';
import { attemptFrom, comeBack } from '../limits.ts';
import { langOf, problem, problemResponse } from '../problems.ts';
import { privacyMessages } from './messages.ts';
import { requestBySecret } from './requests-store.ts';
import { asksTooOften } from './resident-limits.ts';
import {
  askResidentRequestOperation,
  confirmResidentRequestOperation,
  linkIsOver,
} from './resident-requests.ts';

const states = {
  unconfirmed: 'niet_bevestigd',
  open: 'open',
  granted: 'toegewezen',
  refused: 'afgewezen',
} as const;
const secretField = z.string().max(200).describe('Wat in de gemailde link na /gegevens/ staat.');
const asked = z.object({
  mail: z.string(),
  taal: z.enum(['nl', 'en']).optional().describe('Waarin de mail is; anders die van Accept-Language.'),
});
const withSecret = z.object({ sleutel: secretField });
const heldShape = z.object({
  mail: z.string(),
  stand: z.enum(Object.values(states)),
  uiterlijk_op: z.string().nullable(),
  besloten_op: z.string().nullable(),
  reden: z.string().nullable(),
  gegevens: z
    .array(
      z.object({
        vergaderdag: z.string(),
        naam: z.string().nullable(),
        onderwerp: z.string().nullable(),
        gevraagd_op: z.string(),
      }),
    )
    .nullable()
    .describe('Zolang niet om verwijdering is gevraagd; daarna niets.'),
  volgt: z
    .array(
      z.object({
        onderwerp: z.string(),
        hoe_vaak: z.enum(['dag', 'week']),
        bevestigd_op: z.string().nullable(),
      }),
    )
    .nullable(),
});

/**
 * What a resident does at `/gegevens`, by API and counted with it: a secret is sent as input and never as part of an address,
 * which others would write down.
 */
export function mountResidentApi(app: OpenAPIHono, installation: Installation): void {
  const way = (
    name: string,
    path: string,
    texts: { readonly summary: string; readonly done: string },
    shapes: { readonly input: z.ZodType; readonly output: z.ZodType; readonly status: 200 | 201 | 202 },
    answer: (context: Context, given: Record<string, unknown>) => Promise<Response>,
  ) => {
    const done = { description: texts.done, content: { 'application/json': { schema: shapes.output } } };
    const refusals = Object.fromEntries([400, 404, 409, 422, 429].map((status) => [status, problemContent]));
    const declared = createRoute({
      method: 'post',
      path,
      operationId: name,
      summary: texts.summary,
      request: { body: { required: true, content: { 'application/json': { schema: shapes.input } } } },
      responses: { [shapes.status]: done, ...refusals },
    });
    app.openAPIRegistry.registerPath(declared);
    app.post(path, async (context) => {
      if (!installation.region(context.req.param('region') ?? ''))
        return problem(context, 404, 'region_unknown');
      const body = await jsonBody(context, 'not_json');
      if (body instanceof Response) return body;
      const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
      return answer(context, given as Record<string, unknown>);
    });
  };
  way(
    'ask_held_data',
    '/gegevens',
    {
      summary: 'Vragen wat er over een mailadres wordt bewaard; de link gaat naar dat adres',
      done: 'Er is een mail onderweg',
    },
    { input: asked, output: z.object({ melding: z.string() }), status: 202 },
    (context, given) => ask(installation, context, given),
  );
  way(
    'read_held_data',
    '/gegevens/inzien',
    { summary: 'Zien wat er wordt bewaard, met de sleutel uit de mail', done: 'Wat er wordt bewaard' },
    { input: withSecret, output: heldShape, status: 200 },
    (context, given) => show(installation, context, given),
  );
  way(
    'ask_removal',
    '/gegevens/verwijderen',
    {
      summary: 'Vragen om te verwijderen wat er wordt bewaard, met de sleutel uit de mail',
      done: 'De regiogriffier beslist binnen een maand',
    },
    { input: withSecret, output: z.object({ stand: z.literal('open') }), status: 201 },
    (context, given) => confirm(installation, context, given),
  );
}

function tooMany(context: Context, limit: Limit): Response {
  return comeBack(problem(context, 429, 'too_many'), limit);
}

/** @returns what the API answers when it was refused; undefined: it was done */
async function send<Input, Output, Code extends string>(
  installation: Installation,
  context: Context,
  operation: InstallationOperation<Input, Output, Code>,
  given: unknown,
): Promise<Response | undefined> {
  const lang = langOf(context);
  const read = readInput(operation, lang, given);
  if (!read.ok) return problem(context, 422, 'input_wrong', { velden: read.problems });
  const now = installation.clock.now();
  const written = (visible: boolean) => installation.written(visible);
  const writer = { actor: visitor, now, today: dateOf(now), written };
  const result = await performOutside(installation.database, operation, writer, read.value);
  if (result.ok) return undefined;
  const told = tellRefusal(operation, lang, result);
  return problemResponse(lang, told.status, result.code, told.sentence);
}

async function ask(
  installation: Installation,
  context: Context,
  given: Record<string, unknown>,
): Promise<Response> {
  const lang = langOf(context);
  const mail = typeof given.mail === 'string' ? given.mail : '';
  const often = await asksTooOften(installation, context, parseMailAddress(mail));
  if (often === 'refuse') return tooMany(context, limits.linkRequest);
  const input = { mail, taal: given.taal ?? lang, regio: context.req.param('region') };
  const refused =
    often === 'quiet'
      ? undefined
      : await send(installation, context, askResidentRequestOperation(installation.publicUrl), input);
  return refused ?? context.json({ melding: privacyMessages[lang].sent }, 202, { 'api-version': version });
}

const secretOf = (given: Record<string, unknown>) =>
  typeof given.sleutel === 'string' ? given.sleutel.slice(0, 200) : '';

async function show(
  installation: Installation,
  context: Context,
  given: Record<string, unknown>,
): Promise<Response> {
  if (!(await attemptFrom(installation, context, limits.signIn))) return tooMany(context, limits.signIn);
  const [[request]] = await installation.database.read(installationScope, [
    requestBySecret(hashOf(secretOf(given))),
  ]);
  const here = request && request.region === context.req.param('region');
  if (!here || request.mail === null || linkIsOver(request, installation.clock.now()))
    return problem(context, 404, 'not_found', { detail: privacyMessages[langOf(context)].over });
  const shown = request.state === 'unconfirmed';
  const [held, follows] = shown
    ? await installation.database.read(request.region, [
        requestsOfContact(request.mail),
        followsOfMail(request.mail),
      ])
    : [];
  const answer: z.output<typeof heldShape> = {
    mail: request.mail,
    stand: states[request.state],
    uiterlijk_op: request.dueOn,
    besloten_op: request.decidedAt === null ? null : new Date(request.decidedAt).toISOString(),
    reden: request.reason,
    gegevens:
      held?.map((each) => ({
        vergaderdag: each.day,
        naam: each.name,
        onderwerp: each.topic,
        gevraagd_op: new Date(each.askedAt).toISOString(),
      })) ?? null,
    volgt:
      follows?.map((each) => ({
        onderwerp: each.subject,
        hoe_vaak: each.rhythm === 'day' ? ('dag' as const) : ('week' as const),
        bevestigd_op: each.confirmedAt === null ? null : new Date(each.confirmedAt).toISOString(),
      })) ?? null,
  };
  return context.json(answer, 200, { 'api-version': version, 'cache-control': 'private, no-store' });
}

async function confirm(
  installation: Installation,
  context: Context,
  given: Record<string, unknown>,
): Promise<Response> {
  if (!(await attemptFrom(installation, context, limits.signIn))) return tooMany(context, limits.signIn);
  const input = { regio: context.req.param('region'), sleutel: secretOf(given) };
  const refused = await send(installation, context, confirmResidentRequestOperation, input);
  return refused ?? context.json({ stand: 'open' }, 201, { 'api-version': version });
}
