import { createHash } from 'node:crypto';

/** A public page as it is sent, headers as node:http takes them fastest: one flat list. */
export interface KeptPage {
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: readonly string[];
  /** The same without a body, for who has the page already. */
  readonly unchanged: readonly string[];
}

export function keptPage(body: Buffer, given: Headers): KeptPage {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const own = [...given].filter(([name]) => name !== 'content-length');
  const unchanged = [...own.filter(([name]) => name !== 'content-type'), ['etag', etag]].flat();
  const headers = [...own, ['etag', etag], ['content-length', String(body.length)]].flat() as string[];
  return { body, etag, headers, unchanged };
}

/** Whether `If-None-Match` names this page; weakly compared, as RFC 9110, 13.1.2 asks. */
export function isNamed(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

export interface PageCache {
  get(key: string, revision: number): KeptPage | undefined;
  /** @param revision as it was before the page was made: what was overtaken meanwhile is not kept */
  put(key: string, revision: number, page: KeptPage): void;
  /** Bytes held: bodies, headers and keys. */
  bytes(): number;
}

// The map's own entry and the objects of a page; what V8 needs for them, rounded up.
const overhead = 1024;

/** Pages of one revision, at most `limit` bytes of them; what was used longest ago goes first. */
export function pageCache(limit: number): PageCache {
  // A map keeps the order in which keys were put in: the first is the one used longest ago.
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  let current = 0;
  const size = (key: string, page: KeptPage) => {
    const texts = [key, ...page.headers, ...page.unchanged];
    return page.body.length + overhead + texts.reduce((sum, text) => sum + text.length, 0);
  };
  const turn = (revision: number) => {
    if (revision <= current) return;
    pages.clear();
    bytes = 0;
    current = revision;
  };
  const drop = (key: string, page: KeptPage) => {
    pages.delete(key);
    bytes -= size(key, page);
  };
  return {
    get: (key, revision) => {
      turn(revision);
      const page = revision === current ? pages.get(key) : undefined;
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    put: (key, revision, page) => {
      turn(revision);
      const added = size(key, page);
      if (revision < current || added > limit) return;
      const before = pages.get(key);
      if (before) drop(key, before);
      for (const [oldest, old] of pages) {
        if (bytes + added <= limit) break;
        drop(oldest, old);
      }
      pages.set(key, page);
      bytes += added;
    },
    bytes: () => bytes,
  };
}
