import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Actor, dateOf } from '#kernel';
import { outsideAddress } from '#platform/html';
import { type FormState, fromOwnPage, type Lang, type PageAnswer, readInput } from '#platform/http';
import { type InstallationOperation, performOutside, tellRefusal } from '#platform/operations';
import type { Installation } from '../installation.ts';
import { answerPage, refusedState } from '../pages-app.tsx';
import { actorOfCookie, languageOf, ownAddress, sessionCookie } from '../request.ts';

export type OwnActor = Extract<Actor, { kind: 'person' }>;

export type Sent<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly code: string; readonly state: FormState; readonly status: number };

/** What every page outside the regions that is about signing in needs. */
export interface Around {
  readonly installation: Installation;
  /** @param outside the page's own address, where that is not the one that was asked for */
  show(context: Context, answer: PageAnswer, outside?: string): Promise<Response>;
  /** Sent by a page of ours. */
  own(context: Context): boolean;
  to(context: Context, address: string): Response;
  /** The person who is signed in, when the request comes from a page of ours; undefined: to the page of signing in. */
  ownActor(context: Context): Promise<OwnActor | undefined>;
  /** A write of one's own, or of a visitor, through its operation. */
  send<Input, Output, Code extends string>(
    context: Context,
    operation: InstallationOperation<Input, Output, Code>,
    given: unknown,
    values?: FormState['values'],
  ): Promise<Sent<Output>>;
}

export function around(installation: Installation): Around {
  const own = (context: Context) => fromOwnPage(context, new URL(installation.publicUrl).origin);
  return {
    installation,
    own,
    show: async (context, answer, outside = ownAddress(context)) => {
      const actor = await actorOfCookie(installation, context);
      const regions = installation.regions();
      const region = regions.length === 1 ? regions[0] : undefined;
      const page = { lang: languageOf(context), region, actor, path: context.req.path, outside };
      const answered = answerPage(installation, context, page, answer);
      // What stands here is for one reader.
      answered.headers.set('cache-control', 'private, no-store');
      return answered;
    },
    to: (context, address) => context.redirect(outsideAddress(address, languageOf(context)), 303),
    ownActor: async (context) => {
      const actor = await actorOfCookie(installation, context);
      const fine = context.req.method === 'GET' || own(context);
      return actor.kind === 'person' && fine ? actor : undefined;
    },
    send: (context, operation, given, values = {}) =>
      sendAsReader(installation, context, operation, given, values),
  };
}

async function sendAsReader<Input, Output, Code extends string>(
  installation: Installation,
  context: Context,
  operation: InstallationOperation<Input, Output, Code>,
  given: unknown,
  values: FormState['values'],
): Promise<Sent<Output>> {
  const lang: Lang = languageOf(context);
  const read = readInput(operation, lang, given);
  if (!read.ok)
    return { ok: false, code: 'input_wrong', state: { values, problems: read.problems }, status: 422 };
  const now = installation.clock.now();
  const actor = await actorOfCookie(installation, context);
  const written = (visible: boolean) => installation.written(visible);
  const writer = { actor, now, today: dateOf(now), written };
  const result = await performOutside(installation.database, operation, writer, read.value);
  if (result.ok) return result;
  const told = tellRefusal(operation, lang, result);
  return {
    ok: false,
    code: result.code,
    state: { values, ...refusedState(told, values) },
    status: told.status,
  };
}

/** The secret in this browser's cookie; empty: none. */
export function cookieSecret(installation: Installation, context: Context): string {
  return getCookie(context, sessionCookie(installation)) ?? '';
}
