import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { FractionId } from '#kernel';
import type { Session } from './live-region.ts';

export const choices = ['voor', 'tegen', 'onthouden'] as const;
export type Word = (typeof choices)[number];

/** Every session has a connection of its own, as every browser has. */
export function crowd(port: number, region: string, sessions: readonly Session[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: sessions.length, maxFreeSockets: sessions.length });
  const send = (path: string, secret: string, fields: Readonly<Record<string, string>>) =>
    new Promise<number>((resolve, reject) => {
      const body = new URLSearchParams(fields).toString();
      const headers = {
        cookie: `regiotafel=${secret}`,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
        'sec-fetch-site': 'same-origin',
      };
      const asked = request(
        { agent, host: 'localhost', port, path: `/${region}${path}`, method: 'POST', headers },
        (answer) => {
          answer.resume();
          answer.on('end', () => resolve(answer.statusCode ?? 0));
          answer.on('error', reject);
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  const cast = ({ secret, fraction }: { secret: string; fraction: FractionId }, vote: number, keuze: Word) =>
    send(`/stemmingen/${vote}/stem`, secret, { fractie: fraction, keuze });
  return { send, cast, leave: () => agent.destroy() };
}

/** A browser that follows a stream, as little of it as can be: what it got, and when a text came. */
export interface Watcher {
  readonly got: () => number;
  /** Moment (of `performance.now`) at which the text came first. */
  readonly saw: () => number | undefined;
  readonly ended: () => boolean;
  stop(): void;
}

export function watch(port: number, path: string, text: string, cookie?: string): Promise<Watcher> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: 'localhost', port, noDelay: true });
    let got = 0;
    let at: number | undefined;
    let ended = false;
    let tail = '';
    socket.setEncoding('latin1');
    socket.on('connect', () => {
      const secret = cookie ? `Cookie: regiotafel=${cookie}\r\n` : '';
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n${secret}\r\n`);
    });
    const watcher: Watcher = {
      got: () => got,
      saw: () => at,
      ended: () => ended,
      stop: () => socket.destroy(),
    };
    socket.on('data', (part: string) => {
      if (got === 0 && !part.startsWith('HTTP/1.1 200'))
        return reject(new Error(`${path}: ${part.slice(0, 30)}`));
      got += part.length;
      const joined = tail + part;
      if (at === undefined && joined.includes(text)) at = performance.now();
      tail = joined.slice(-text.length);
      resolve(watcher);
    });
    socket.on('close', () => {
      ended = true;
    });
    socket.on('error', reject);
  });
}

export async function watchers(count: number, port: number, path: string, text: string): Promise<Watcher[]> {
  const all: Watcher[] = [];
  // A hundred at a time: a listening socket holds no longer queue.
  while (all.length < count)
    all.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(100, count - all.length) }, () => watch(port, path, text)),
      )),
    );
  return all;
}
