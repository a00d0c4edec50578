import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Lang } from '#platform/http';
import { mainMessages } from './messages.ts';
import { problem } from './problems.ts';

/** What a form or a program sends in one go; a file with results has a limit of its own. */
const mostBytes = 2 ** 20;
/** Where a file is sent in. */
export const filesPath = '/beheer/uitslagen';
const clerkFiles = /^\/[^/]+(\/en)?\/uitslagen\/inlezen$/;
// Far above the largest form of ours (the lists of a national result); every name costs time.
const mostFields = 5000;

export function isApi(path: string): boolean {
  return /^\/[^/]+\/api\//.test(path);
}

/** The language of an address below a region; outside the regions `?taal=en` says it. */
export function langOfAddress(context: Context): Lang {
  const english = /^\/[^/]+\/en(\/|$)/.test(context.req.path) || context.req.query('taal') === 'en';
  return english ? 'en' : 'nl';
}

/**
 * No address of ours holds a control character: the database takes no character 0, and a line end would write a header
 * or a line of the log of its own.
 */
export const plainAddresses: MiddlewareHandler = async (context, next) => {
  const [path = '', ...query] = context.req.url.split('?');
  // What was pasted in the field of a search has lines.
  const control = /%([01][\da-f]|7f)/i.test(path) || /%(?!0[ad])([01][\da-f]|7f)/i.test(query.join('?'));
  return control ? context.notFound() : next();
};

/** Refuses a message that is too large before it is read into memory. */
export function limitedBodies(
  tooLarge: (context: Context) => Response,
  hasOwnLimit: (context: Context) => boolean,
): MiddlewareHandler {
  const limited = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => (isApi(context.req.path) ? problem(context, 413, 'too_large') : tooLarge(context)),
  });
  return (context, next) =>
    context.req.path === filesPath || clerkFiles.test(context.req.path) || hasOwnLimit(context)
      ? next()
      : limited(context, next);
}

/** The fields of a form, by name; several values under one name for checkboxes. */
export async function formValues(context: Context): Promise<Record<string, string[]>> {
  const body = Object.entries(await formBody(context));
  if (body.length > mostFields)
    throw new HTTPException(413, { message: mainMessages[langOfAddress(context)].tooLargeText });
  const texts = body.map(([name, given]) => [
    name,
    [given].flat().filter((value): value is string => typeof value === 'string'),
  ]);
  return Object.fromEntries(texts);
}

/** @throws HTTPException with a sentence when the message is no form */
async function formBody(context: Context) {
  try {
    return await context.req.parseBody({ all: true });
  } catch (error) {
    if (error instanceof HTTPException) throw error;
    throw new HTTPException(400, { message: mainMessages[langOfAddress(context)].notAFormText });
  }
}

/** An address as a line of the log may hold it: a link with which one signs in is a secret, and so are an own calendar and the
 * key that stops mail. */
export function loggedPath(context: Context): string {
  const path = new URL(context.req.url).pathname;
  return path
    .replace(/^(\/aanmelden\/|\/gegevens\/|\/mijn\/kalender\/).+/, '$1...')
    .replace(/^(\/[^/]+(?:\/en)?\/(?:berichten|volgen)\/[^/]+\/).+/, '$1...');
}
