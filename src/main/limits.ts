import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { type Actor, byAnyone, type PersonId } from '#kernel';
import { countAttempt, countTimes, hashOf, type Limit, limits } from '#people';
import type { AnyOperation } from '#platform/operations';
import type { Installation } from './installation.ts';

/**
 * Where a request comes from, as far as it can be trusted: what the nearest of our own servers saw. What a visitor writes into
 * `X-Forwarded-For` stands to the left of that. Of IPv6 the first half: whoever has one address has all of those.
 */
export function addressOf(context: Context, proxies: number): string {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
  return addressFrom(incoming?.socket.remoteAddress, context.req.header('x-forwarded-for'), proxies);
}

/** The same of a request as the server has it. */
export function addressSeen({ socket, headers }: IncomingMessage, proxies: number): string {
  return addressFrom(socket.remoteAddress, [headers['x-forwarded-for'] ?? ''].flat().join(','), proxies);
}

function addressFrom(remote: string | undefined, forwarded: string | undefined, proxies: number): string {
  const direct = remote ?? '';
  const told = (forwarded ?? '').split(',').map((part) => part.trim());
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

/** Whether no more are taken for now, without counting: what was refused here, and is not over. */
function isRefused(installation: Installation, limit: Limit, whose: string): boolean {
  const until = blocked.get(installation)?.get(`${limit.kind}\n${whose}`);
  return until !== undefined && until > installation.clock.now();
}

const goodLately = new WeakMap<Installation, Set<string>>();

/**
 * Looks a secret up, and counts it where nobody has it. Beyond the limit only secrets that were good here before are looked up:
 * a program that goes on with a token that is over does not shut out the others behind the same address.
 * @returns what was found; `wrong`, or `too_many`
 */
export async function lookUpSecret<T>(
  installation: Installation,
  context: Context,
  secret: string,
  find: () => Promise<T | undefined>,
): Promise<T | 'wrong' | 'too_many'> {
  const good = goodLately.get(installation) ?? new Set<string>();
  goodLately.set(installation, good);
  const key = hashOf(secret).toString('base64');
  const whose = addressOf(context, installation.proxies);
  if (!good.has(key) && isRefused(installation, limits.wrongSecret, whose)) return 'too_many';
  const found = await find();
  if (found !== undefined) {
    if (good.size >= remembered) good.clear();
    good.add(key);
    return found;
  }
  good.delete(key);
  return (await attempt(installation, limits.wrongSecret, whose)) ? 'wrong' : 'too_many';
}

/** Whether an account writes more than a person or a well-made program does. */
export const writesTooMuch = (installation: Installation, person: PersonId): boolean =>
  !counted(installation, limits.write, String(person));

export function attemptFrom(installation: Installation, context: Context, limit: Limit): Promise<boolean> {
  return attempt(installation, limit, addressOf(context, installation.proxies));
}

/** How much of a limit is counted here before the other nodes hear of it. */
const shareOfLimit = 10;

interface Counted {
  until: string;
  /** With all nodes, when it was last shared. */
  total: number;
  /** Here, since then. */
  own: number;
}
const countedHere = new WeakMap<Installation, Map<string, Counted>>();

/**
 * Counts what happens often and is rarely too much: here, and with the other nodes once it is a tenth of the limit. One ballot
 * costs the database nothing more; with n nodes some n tenths more than the limit pass.
 * @returns false: no more of these for now
 */
export function counted(installation: Installation, limit: Limit, whose: string): boolean {
  const now = installation.clock.now();
  const all = countedHere.get(installation) ?? new Map<string, Counted>();
  countedHere.set(installation, all);
  const key = `${limit.kind}\n${whose}`;
  let entry = all.get(key);
  if (!entry || entry.until <= now) {
    if (all.size >= remembered) for (const [other, { until }] of all) if (until <= now) all.delete(other);
    if (all.size >= remembered) all.clear();
    const until = new Date(Date.parse(now) + limit.minutes * 60_000).toISOString();
    entry = { until, total: 0, own: 0 };
    all.set(key, entry);
  }
  if (entry.total + entry.own >= limit.most) return false;
  entry.own += 1;
  if (entry.own >= limit.most / shareOfLimit) share(installation, limit, whose, entry);
  return true;
}

function share(installation: Installation, limit: Limit, whose: string, entry: Counted): void {
  const times = entry.own;
  entry.total += times;
  entry.own = 0;
  countTimes(installation.database, limit, whose, installation.clock.now(), times).then(
    ({ count, until }) => {
      entry.total = Math.max(entry.total, count);
      entry.until = until;
    },
    (fault: unknown) => installation.fault(fault),
  );
}

/**
 * Whether somebody sends more than a person or a well-made program does: writes and files by account, what comes without an
 * account by address.
 */
export async function sendsTooMuch(
  installation: Installation,
  context: Context,
  actor: Actor,
  operation: AnyOperation,
): Promise<Limit | undefined> {
  // What a visitor may not do is refused anyway, and costs no more than a page.
  if (actor.kind !== 'person' && !byAnyone(operation.policy)) return undefined;
  if (actor.kind !== 'person')
    return (await attemptFrom(installation, context, limits.anonymousWrite))
      ? undefined
      : limits.anonymousWrite;
  const whose = String(actor.person);
  if (writesTooMuch(installation, actor.person)) return limits.write;
  if (operation.upload === undefined || (await attempt(installation, limits.upload, whose))) return undefined;
  return limits.upload;
}

/**
 * Whether somebody reads more of what costs much than a room full of people does. A plain page is not limited: public pages
 * are kept, and a town hall has one address.
 */
export function readsTooMuch(installation: Installation, context: Context, actor: Actor): Limit | undefined {
  const whose =
    actor.kind === 'person'
      ? `account ${actor.person}`
      : `address ${addressOf(context, installation.proxies)}`;
  return counted(installation, limits.dearRead, whose) ? undefined : limits.dearRead;
}

/** Says when to come back (RFC 9110, 10.2.3). */
export function comeBack(answer: Response, limit: Limit): Response {
  answer.headers.set('retry-after', String(limit.minutes * 60));
  answer.headers.set('cache-control', 'private, no-store');
  return answer;
}
