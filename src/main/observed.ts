import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from './log.ts';
import type { Metrics, Requests } from './metrics.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

// The address as it is declared: what was asked may name a person, or be a secret.
const routes = new WeakMap<object, string>();

/** Says which declared address an answer belongs to. */
export function nameRoute(response: object | undefined, route: string): void {
  if (response) routes.set(response, route);
}

/** The same for what the router answers. */
export const namedByRouter: MiddlewareHandler = async (context, next) => {
  await next();
  const { outgoing } = (context.env ?? {}) as { outgoing?: object };
  if (outgoing && !routes.has(outgoing)) nameRoute(outgoing, routePath(context, -1));
};

/** Counts and logs each request by what it was, never by who sent it or what was in it. */
export function observed(requests: Requests, log: Log, onwards: Listener): Listener {
  return (request, response) => {
    const began = performance.now();
    response.once('close', () => {
      const milliseconds = performance.now() - began;
      const route = routes.get(response) ?? 'other';
      const method = request.method ?? '';
      // Broken off before it had an answer.
      const status = response.headersSent ? response.statusCode : 499;
      requests.answered(method, route, status, milliseconds);
      const level = status >= 500 ? 'warn' : 'info';
      if (log.shows(level))
        log.write(level, 'request', {
          request: randomBytes(6).toString('hex'),
          method,
          route,
          status,
          ms: Math.round(milliseconds * 10) / 10,
        });
    });
    onwards(request, response);
  };
}

const loopback = /^(127\.|::1$|::ffff:127\.)/;
const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

function mayLook(request: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined)
    return (
      loopback.test(request.socket.remoteAddress ?? '') &&
      forwarded.every((name) => request.headers[name] === undefined)
    );
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** `/metrics` for a monitor: with the token, or without one from this machine itself. For everybody else there is none. */
export function metricsFirst(metrics: Metrics, token: string | undefined, onwards: Listener): Listener {
  return (request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET' || !mayLook(request, token))
      return onwards(request, response);
    nameRoute(response, '/metrics');
    metrics.text().then(
      (text) => {
        response.writeHead(200, {
          'content-type': 'text/plain; version=0.0.4; charset=utf-8',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
        response.end(text);
      },
      () => response.writeHead(500).end(),
    );
  };
}
