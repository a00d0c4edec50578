import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** What a stream says at a moment: all of it, so that whoever missed something needs only the latest. */
export interface Said {
  /** How many journal entries were sealed before this was read: it only grows, over all processes. */
  readonly order: number;
  /** To everybody who follows, as JSON. */
  readonly text: string;
  /** To those who follow under a key, each their own. */
  readonly own?: ReadonlyMap<string, string>;
}

export interface Topic {
  /** Address of the stream. */
  readonly name: string;
  /** Region: what is written in another one does not concern it. */
  readonly scope: string;
  /** @returns undefined when there is nothing to follow (any more) */
  readonly read: () => Promise<Said | undefined>;
}

export interface Follower {
  /** The last that the browser has, as it says when it comes back: the id of an event. */
  readonly lastId?: string | undefined;
  readonly key?: string | undefined;
  /** Who follows, as far as that is known: an address or an account; undefined: nobody who is counted apart. */
  readonly whose?: string | undefined;
  /** With an account: for whom some room is kept. */
  readonly known?: boolean;
}

export interface Hub {
  /** Answers with a stream; where there is nothing to follow, or no room, nothing is answered. */
  follow(topic: Topic, response: ServerResponse, who: Follower): Promise<'followed' | 'unknown' | 'full'>;
  /** Something was written in this scope; left out: perhaps in any. */
  changed(scope?: string): void;
  following(): number;
  stop(): void;
}

export interface HubLimits {
  /** Streams that are open at once. */
  readonly streams: number;
  /** Of those, kept for who has an account. */
  readonly kept: number;
  /** Of one address, and of one account: nobody takes all. A town hall has one address, a person some tabs. */
  readonly ofAddress: number;
  readonly ofAccount: number;
  /** Bytes that wait for one slow reader before it is let go; it comes back and gets the latest. */
  readonly waiting: number;
  /** Milliseconds between signs of life; as often everything is read again, in case a message was lost. */
  readonly beat: number;
  /** Milliseconds after which a stream ends, so that who may no longer see its own part is asked again. */
  readonly age: number;
}
export const hubLimits: HubLimits = {
  streams: 5000,
  kept: 500,
  ofAddress: 400,
  ofAccount: 50,
  waiting: 256 * 1024,
  beat: 20_000,
  age: 30 * 60_000,
};

interface Listener {
  readonly response: ServerResponse;
  readonly key: string | undefined;
  readonly until: number;
  /** What it was sent last. */
  seen: Pick<Event, 'id' | 'order'>;
  own: string | undefined;
}
interface Event {
  readonly order: number;
  readonly id: string;
  readonly bytes: Buffer;
  readonly text: string;
}
interface Channel {
  readonly topic: Topic;
  readonly listeners: Set<Listener>;
  last: Event | undefined;
  own: ReadonlyMap<string, string>;
  /** Something may have changed since it was read. */
  stale: boolean;
  /** The first reading, on which all wait who come meanwhile. */
  readonly first: Promise<boolean>;
  /** How many wait for it: their topic is not left. */
  coming: number;
  running: boolean;
}

// A round and its rest: of a topic on which much happens about a third of the process's time. Never so long that who waits
// for a result would notice.
const restFactor = 2;
const leastRest = 30;
const mostRest = 80;
/** After a reading that failed: a database that is away is asked again, not besieged. */
const restAfterFault = 1000;
const retryFrom = 1000;
const retryTo = 4000;

/** The same text has the same id in every process: who has it already is not sent it again. */
function eventOf({ order, text }: Said): Event {
  const id = `${order}.${createHash('sha256').update(text).digest('base64url').slice(0, 10)}`;
  return { order, id, text, bytes: Buffer.from(`id: ${id}\ndata: ${text}\n\n`) };
}
const orderOf = (id: string | undefined) => Number(/^(\d+)\./.exec(id ?? '')?.[1] ?? -1);

// No proxy may gather it; a browser that lost it comes back after a while, not all at the same moment.
const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
} as const;
function begin(response: ServerResponse): void {
  response.writeHead(200, headers);
  response.write(`retry: ${Math.round(retryFrom + Math.random() * (retryTo - retryFrom))}\n\n`);
}

/** Streams to browsers (server-sent events): knows what is to be told and to whom, not what it is about. */
export function liveHub(
  limits: HubLimits = hubLimits,
  report: (fault: unknown) => void = () => undefined,
): Hub {
  const channels = new Map<string, Channel>();
  let open = 0;
  /** How many each has open. */
  const openOf = new Map<string, number>();
  let stopped = false;

  const counts = (whose: string | undefined, more: 1 | -1) => {
    open += more;
    if (whose === undefined) return;
    const left = (openOf.get(whose) ?? 0) + more;
    if (left > 0) openOf.set(whose, left);
    else openOf.delete(whose);
  };
  const full = ({ whose, known }: Follower) => {
    if (open >= limits.streams - (known ? 0 : limits.kept)) return true;
    const most = known ? limits.ofAccount : limits.ofAddress;
    return whose !== undefined && (openOf.get(whose) ?? 0) >= most;
  };
  const leave = (channel: Channel, whose: string | undefined, listener?: Listener) => {
    if (listener && !channel.listeners.delete(listener)) return;
    counts(whose, -1);
    if (channel.listeners.size === 0 && channel.coming === 0) channels.delete(channel.topic.name);
  };
  const write = (listener: Listener, bytes: Buffer | string) => {
    if (listener.response.writableLength > limits.waiting) listener.response.destroy();
    else listener.response.write(bytes);
  };
  const tell = ({ last, own }: Channel, listener: Listener) => {
    // What another process told it already is not followed by what this one knew before.
    if (last && last.id !== listener.seen.id && last.order >= listener.seen.order) {
      write(listener, last.bytes);
      listener.seen = last;
    }
    const mine = listener.key === undefined ? undefined : own.get(listener.key);
    if (mine === undefined || mine === listener.own) return;
    listener.own = mine;
    write(listener, `event: own\ndata: ${mine}\n\n`);
  };
  /** Reads once and tells everybody what they do not have yet. @returns false when there is nothing to follow */
  const round = async (channel: Channel): Promise<boolean> => {
    channel.stale = false;
    const said = await channel.topic.read();
    if (!said) return false;
    if (said.text !== channel.last?.text) channel.last = eventOf(said);
    channel.own = said.own ?? new Map();
    for (const listener of channel.listeners) tell(channel, listener);
    return true;
  };
  const rounds = async (channel: Channel) => {
    let failing = false;
    while (channel.stale && channel.listeners.size > 0 && !stopped) {
      const began = performance.now();
      const there = await round(channel).catch((fault: unknown) => {
        if (!failing) report(fault);
        channel.stale = true;
        return undefined;
      });
      failing = there === undefined;
      if (there === false) for (const { response } of channel.listeners) response.end();
      const rest = Math.min(mostRest, Math.max(leastRest, restFactor * (performance.now() - began)));
      await new Promise((resolve) => setTimeout(resolve, failing ? restAfterFault : rest));
    }
  };
  const wake = (channel: Channel) => {
    channel.stale = true;
    // Whoever comes first looks again.
    if (channel.running || channel.listeners.size === 0) return;
    channel.running = true;
    void rounds(channel).finally(() => {
      channel.running = false;
      if (channel.stale && !stopped) wake(channel);
    });
  };
  const changed = (scope?: string) => {
    for (const channel of channels.values())
      if (scope === undefined || channel.topic.scope === scope) wake(channel);
  };
  const beat = () => {
    const now = Date.now();
    for (const channel of channels.values())
      for (const listener of channel.listeners) {
        if (now > listener.until) listener.response.end();
        else write(listener, ':\n\n');
      }
    changed();
  };
  const timer = setInterval(beat, limits.beat);
  timer.unref();

  const opened = (topic: Topic): Channel => {
    const first = Promise.withResolvers<boolean>();
    const channel: Channel = {
      topic,
      listeners: new Set(),
      last: undefined,
      own: new Map(),
      stale: true,
      first: first.promise,
      coming: 0,
      running: false,
    };
    channels.set(topic.name, channel);
    round(channel).then(first.resolve, first.reject);
    return channel;
  };

  return {
    follow: async (topic, response, who) => {
      if (stopped || full(who)) return 'full';
      const { lastId, key, whose } = who;
      counts(whose, 1);
      const channel = channels.get(topic.name) ?? opened(topic);
      channel.coming += 1;
      let there = false;
      try {
        there = await channel.first;
      } finally {
        channel.coming -= 1;
        if (!there || response.destroyed) leave(channel, whose);
      }
      if (!there) return 'unknown';
      if (response.destroyed) return 'followed';
      begin(response);
      const listener: Listener = {
        response,
        key,
        until: Date.now() + limits.age * (1 + Math.random() / 4),
        seen: { id: lastId ?? '', order: orderOf(lastId) },
        own: undefined,
      };
      channel.listeners.add(listener);
      response.on('close', () => leave(channel, whose, listener));
      tell(channel, listener);
      if (channel.stale) wake(channel);
      return 'followed';
    },
    changed,
    following: () => open,
    stop: () => {
      stopped = true;
      clearInterval(timer);
      for (const channel of channels.values()) for (const { response } of channel.listeners) response.end();
    },
  };
}
