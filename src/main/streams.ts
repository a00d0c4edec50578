import type { IncomingMessage, ServerResponse } from 'node:http';
import { TrieRouter } from 'hono/router/trie-router';
import { parse } from 'hono/utils/cookie';
import { type Actor, visitor } from '#kernel';
import { troubleOf } from '#platform/database';
import { renderPart } from '#platform/html';
import { type Feature, type Lang, type Stream, securityHeaders, streamEnd } from '#platform/http';
import type { Said, Topic } from '#platform/live';
import type { Region } from '#platform/operations';
import type { Installation } from './installation.ts';
import { addressSeen } from './limits.ts';
import { nameRoute } from './observed.ts';
import { pageAddress } from './public-pages.ts';
import { actorOfSecret, numbersHold, pageContext, sessionCookie } from './request.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

interface Found {
  readonly stream: Stream;
  readonly lang: Lang;
}

/**
 * Streams in front of everything else, on the server's own requests and answers: an open one costs no more than its
 * connection. What a stream brings is drawn once for all who follow it.
 */
export function streamsFirst(
  installation: Installation,
  features: readonly Feature[],
  onwards: Listener,
): Listener {
  const routes = new TrieRouter<Found>();
  for (const stream of features.flatMap((feature) => feature.streams ?? [])) {
    if (!stream.path.endsWith(streamEnd)) throw new Error(`${stream.path} does not end in ${streamEnd}`);
    for (const lang of ['nl', 'en'] as const)
      routes.add('GET', pageAddress(lang, stream.path), { stream, lang });
  }
  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (request.method !== 'GET' || !path.endsWith(streamEnd)) return onwards(request, response);
    const [matched, stash] = routes.match('GET', path);
    const found = matched[0];
    if (!found) return onwards(request, response);
    nameRoute(response, pageAddress(found[0].lang, found[0].stream.path));
    const given = found[1] as Record<string, string | number>;
    const params = Object.fromEntries(
      Object.entries(given).map(([name, at]) => [name, typeof at === 'number' ? (stash?.[at] ?? '') : at]),
    );
    follow(installation, found[0], path, params, request, response).catch((fault: unknown) => {
      const trouble = troubleOf(fault) !== undefined;
      if (!trouble) installation.fault(fault);
      if (response.headersSent) response.destroy();
      else refuse(response, trouble ? 503 : 500);
    });
  };
}

function refuse(response: ServerResponse, status: 403 | 404 | 500 | 503): void {
  const later = status < 500 ? {} : { 'retry-after': '5' };
  response.writeHead(status, { ...securityHeaders, ...later, 'content-length': '0' });
  response.end();
}

async function follow(
  installation: Installation,
  { stream, lang }: Found,
  path: string,
  { region: regionId = '', ...params }: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const region = installation.region(regionId);
  if (!region || !numbersHold(params)) return refuse(response, 404);
  const secret = parse(request.headers.cookie ?? '', sessionCookie(installation))[
    sessionCookie(installation)
  ];
  const actor = secret ? await actorOfSecret(installation, secret) : visitor;
  if (stream.policy && !stream.policy.somewhere(actor, region.id)) return refuse(response, 403);
  const lastId = request.headers['last-event-id'];
  const answer = await installation.hub.follow(
    topicOf(installation, region, lang, stream, path, params),
    response,
    {
      lastId: typeof lastId === 'string' ? lastId : undefined,
      key: stream.key?.(actor, region),
      ...whoFollows(installation, request, actor),
    },
  );
  if (answer !== 'followed') refuse(response, answer === 'full' ? 503 : 404);
}

/** This machine itself is nobody apart: so is every visitor where `PROXIES` was not set. */
const loopback = /^(127\.|0:0:0:0$)/;

function whoFollows(installation: Installation, request: IncomingMessage, actor: Actor) {
  if (actor.kind === 'person') return { whose: `account ${actor.person}`, known: true };
  const address = addressSeen(request, installation.proxies);
  return { whose: loopback.test(address) ? undefined : `address ${address}`, known: false };
}

function topicOf(
  installation: Installation,
  region: Region,
  lang: Lang,
  stream: Stream,
  path: string,
  params: Readonly<Record<string, string>>,
): Topic {
  return {
    name: path,
    scope: region.id,
    read: async (): Promise<Said | undefined> => {
      // The region as it is now: its municipalities may have changed since somebody began to follow.
      const now = installation.region(region.id) ?? region;
      const page = pageContext(installation, now, lang, visitor, params, new URLSearchParams());
      const answer = await stream.read(page);
      if (!answer) return undefined;
      const { order, data, own } = answer;
      const parts = Object.fromEntries(
        Object.entries(data.parts).map(([name, part]) => [name, renderPart(part)]),
      );
      return { order, text: JSON.stringify({ ...data, parts }), ...(own ? { own } : {}) };
    },
  };
}
