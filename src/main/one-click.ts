import type { Context, Hono } from 'hono';
import { dateOf, visitor } from '#kernel';
import { endFollowOperation, followOfPath, kindOf, stopMailOperation, stopPath } from '#notifications';
import { type AnyOperation, perform, type Region } from '#platform/operations';
import { formValues } from './edge.ts';
import type { Installation } from './installation.ts';
import { comeBack, readsTooMuch } from './limits.ts';
import { pageAddress } from './public-pages.ts';

/**
 * Stops mail by one request, as a mailbox sends it when its owner presses "unsubscribe" (RFC 8058): without a session, from no
 * page of ours, and by POST only. The key in the address is what shows whose mail it is.
 */
export function mountOneClick(app: Hono, installation: Installation): void {
  const at = (path: string, operation: AnyOperation, input: (context: Context) => Given | undefined) => {
    const answer = async (context: Context) => {
      const region = installation.region(context.req.param('region') ?? '');
      const given = input(context);
      if (!region || !given) return context.notFound();
      return (await unasked(installation, context)) ?? stop(installation, context, region, operation, given);
    };
    for (const lang of ['nl', 'en'] as const) app.post(pageAddress(lang, path), answer);
  };
  at(stopPath, stopMailOperation, (context) => {
    const soort = kindOf(context.req.param('soort') ?? '');
    return soort && { soort, sleutel: context.req.param('sleutel') ?? '' };
  });
  at(followOfPath, endFollowOperation, (context) => ({ sleutel: context.req.param('sleutel') ?? '' }));
}

type Given = Readonly<Record<string, unknown>>;

/** @returns what is answered to a request that is none of a mailbox; undefined: it is one */
async function unasked(installation: Installation, context: Context): Promise<Response | undefined> {
  const limit = readsTooMuch(installation, context, visitor);
  if (limit) return comeBack(context.text('429', 429), limit);
  const values = await formValues(context);
  if (values['List-Unsubscribe']?.[0] === 'One-Click') return undefined;
  return context.text('List-Unsubscribe=One-Click', 422);
}

async function stop(
  installation: Installation,
  context: Context,
  region: Region,
  operation: AnyOperation,
  given: Given,
): Promise<Response> {
  const now = installation.clock.now();
  const writer = {
    region,
    actor: visitor,
    now,
    today: dateOf(now),
    reason: 'List-Unsubscribe=One-Click',
    written: (visible: boolean) => installation.written(visible),
  };
  const { ok } = await perform(installation.database, operation, writer, {}, given);
  return context.text(ok ? 'OK' : '404', ok ? 200 : 404, { 'cache-control': 'no-store' });
}
