import type { Context, MiddlewareHandler } from 'hono';
import { limits } from '#people';
import type { Installation } from '../installation.ts';
import { comeBack, readsTooMuch, writesTooMuch } from '../limits.ts';
import { mainMessages } from '../messages.ts';
import { actorOfCookie, languageOf } from '../request.ts';
import { type Around, around } from './around.ts';
import { signInMessages } from './messages.ts';

/** What an account writes outside the regions (its own, and an operator's) counts with what it writes in them. */
export function limitedWrites(installation: Installation): MiddlewareHandler {
  const ways = around(installation);
  return async (context, next) => {
    const actor = await actorOfCookie(installation, context);
    if (actor.kind !== 'person' || !writesTooMuch(installation, actor.person)) return next();
    return comeBack(await refused(ways, context), limits.write);
  };
}

/** The same of what costs much to read. */
export function limitedReads(installation: Installation): MiddlewareHandler {
  const ways = around(installation);
  return async (context, next) => {
    const limit = readsTooMuch(installation, context, await actorOfCookie(installation, context));
    return limit ? comeBack(await refused(ways, context), limit) : next();
  };
}

function refused(ways: Around, context: Context): Promise<Response> {
  const lang = languageOf(context);
  const title = signInMessages[lang].tooManyTitle;
  const body = (
    <div class="wrap phead txt">
      <h1>{title}</h1>
      <p>{mainMessages[lang].tooMany}</p>
    </div>
  );
  return ways.show(context, { title, body, status: 429 }, '/mijn');
}
