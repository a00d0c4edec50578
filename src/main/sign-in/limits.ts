import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { countAttempt, type Limit } from '#people';
import type { Installation } from '../installation.ts';

/**
 * Where a request comes from, as far as it can be trusted: what the nearest of our own servers saw. What a visitor writes into
 * `X-Forwarded-For` stands to the left of that. Of IPv6 the first half: whoever has one address has all of those.
 */
export function addressOf(context: Context, proxies: number): string {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
  const direct = incoming?.socket.remoteAddress ?? '';
  const told = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  const seen = proxies === 0 ? direct : (told.at(-proxies) ?? direct) || direct;
  const address = seen.replace(/^::ffff:(?=\d+\.)/, '').toLowerCase();
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':');
  // `2001:db8::1` is `2001:db8:0:0:...`: the first four groups, as they are when written out.
  const whole = tail === undefined ? groups : [...groups.filter(Boolean), '0', '0', '0', '0'];
  return whole.slice(0, 4).join(':');
}

/** At most so many in memory: an attack from many addresses must not fill it. */
const remembered = 10_000;

const blocked = new WeakMap<Installation, Map<string, string>>();

/**
 * Counts an attempt with all nodes together. Who has been refused is remembered here until it is over: an attack costs the
 * database nothing more.
 * @returns false: no more of these for now
 */
export async function attempt(installation: Installation, limit: Limit, whose: string): Promise<boolean> {
  const now = installation.clock.now();
  const known = blocked.get(installation) ?? new Map<string, string>();
  blocked.set(installation, known);
  const key = `${limit.kind}\n${whose}`;
  const until = known.get(key);
  if (until !== undefined && until > now) return false;
  known.delete(key);
  const refusedUntil = await countAttempt(installation.database, limit, whose, now);
  if (refusedUntil === undefined) return true;
  if (known.size >= remembered) known.clear();
  known.set(key, refusedUntil);
  return false;
}

export function attemptFrom(installation: Installation, context: Context, limit: Limit): Promise<boolean> {
  return attempt(installation, limit, addressOf(context, installation.proxies));
}
