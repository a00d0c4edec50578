import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Hub, type HubLimits, hubLimits, liveHub, type Said } from './hub.ts';

let said: Said | undefined;
let reads: number;
/** A reading waits for this. */
let slowly: Promise<unknown> | undefined;
let failing: boolean;
let hub: Hub;
let server: Server;
const faults: unknown[] = [];

async function serve(limits: Partial<HubLimits> = {}) {
  hub = liveHub({ ...hubLimits, ...limits }, (fault) => faults.push(fault));
  server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    const given = (name: string) => searchParams.get(name) ?? undefined;
    const key = given('key');
    const whose = given('whose');
    const known = given('known') !== undefined;
    const lastId = request.headers['last-event-id'] as string | undefined;
    const topic = {
      name: '/regio/stemmingen/1/live',
      scope: 'regio',
      read: async () => {
        reads += 1;
        const found = said;
        await slowly;
        if (failing) throw new Error('the database is away');
        return found;
      },
    };
    void hub.follow(topic, response, { lastId, key, whose, known }).then((answer) => {
      if (answer !== 'followed') response.writeHead(answer === 'full' ? 503 : 404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
}
beforeEach(async () => {
  said = { order: 7, text: '"a"' };
  reads = 0;
  slowly = undefined;
  failing = false;
  faults.length = 0;
  await serve();
});
afterEach(() => {
  hub.stop();
  server.closeAllConnections();
  server.close();
});

interface Following {
  readonly answer: IncomingMessage;
  text(): string;
  /** The last id that it was sent. */
  id(): string | undefined;
  ended(): boolean;
}
function follow(headers: Record<string, string> = {}, path = '/'): Promise<Following> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ host: 'localhost', port, path, headers, agent: false }, (answer) => {
      let text = '';
      let ended = false;
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('close', () => {
        ended = true;
      });
      answer.on('error', () => undefined);
      resolve({
        answer,
        text: () => text,
        id: () => [...text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1],
        ended: () => ended,
      });
    }).on('error', reject);
  });
}
const say = (order: number, text: string, own?: Said['own']) => {
  said = { order, text, ...(own ? { own } : {}) };
  hub.changed('regio');
};
const data = (following: Following) => [...following.text().matchAll(/^data: (.+)$/gm)].map((m) => m[1]);

describe('a stream', () => {
  it('tells at once what stands, and then what changes', async () => {
    const one = await follow();
    expect(one.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    await vi.waitFor(() => expect(data(one)).toEqual(['"a"']));
    expect(one.text()).toMatch(/^retry: \d{4}\n\n/);
    say(8, '"b"');
    await vi.waitFor(() => expect(data(one)).toEqual(['"a"', '"b"']));
    expect(one.id()).toMatch(/^8\./);
    // Something else was written: nothing new to tell.
    say(9, '"b"');
    say(10, '"c"');
    await vi.waitFor(() => expect(data(one)).toEqual(['"a"', '"b"', '"c"']));
  });

  it('sends who comes back what is new, once, and nothing that is there already', async () => {
    const first = await follow();
    await vi.waitFor(() => expect(first.id()).toBeDefined());
    const id = first.id() as string;
    first.answer.destroy();
    await vi.waitFor(() => expect(hub.following()).toBe(0));
    const same = await follow({ 'last-event-id': id });
    say(8, '"b"');
    say(9, '"c"');
    await vi.waitFor(() => expect(data(same).at(-1)).toBe('"c"'));
    expect(data(same)).not.toContain('"a"');
    const late = await follow({ 'last-event-id': id });
    await vi.waitFor(() => expect(data(late)).toEqual(['"c"']));
  });

  it('is never set back by a process that knows less', async () => {
    const ahead = await follow({ 'last-event-id': '9.somewhereelse' });
    say(8, '"b"');
    await vi.waitFor(() => expect(reads).toBeGreaterThan(1));
    say(10, '"d"');
    await vi.waitFor(() => expect(data(ahead)).toEqual(['"d"']));
  });

  it('reads once for all who follow, however many changes come', async () => {
    const many = await Promise.all(Array.from({ length: 50 }, () => follow()));
    await vi.waitFor(() => expect(many.every((one) => data(one).length === 1)).toBe(true));
    expect(reads).toBe(1);
    for (let order = 8; order < 200; order += 1) say(order, `"${order}"`);
    await vi.waitFor(() => expect(many.every((one) => data(one).at(-1) === '"199"')).toBe(true));
    expect(reads).toBeLessThan(6);
  });

  it('tells each its own, and nobody that of another', async () => {
    const own = new Map([
      ['d66', 'voor'],
      ['vvd', 'tegen'],
    ]);
    said = { order: 7, text: '"a"', own };
    const [d66, vvd, visitor] = await Promise.all([
      follow({}, '/?key=d66'),
      follow({}, '/?key=vvd'),
      follow(),
    ]);
    await vi.waitFor(() => expect(d66.text()).toContain('event: own\ndata: voor\n\n'));
    await vi.waitFor(() => expect(vvd.text()).toContain('event: own\ndata: tegen\n\n'));
    say(8, '"a"', new Map([...own, ['d66', 'onthouden']]));
    await vi.waitFor(() => expect(d66.text()).toContain('data: onthouden'));
    expect(data(vvd)).toEqual(['"a"', 'tegen']);
    expect(data(visitor)).toEqual(['"a"']);
  });

  it('is refused where there is nothing to follow, and ends when there is nothing any more', async () => {
    said = undefined;
    expect((await follow()).answer.statusCode).toBe(404);
    expect(hub.following()).toBe(0);
    said = { order: 7, text: '"a"' };
    const one = await follow();
    said = undefined;
    hub.changed();
    await vi.waitFor(() => expect(one.ended()).toBe(true));
  });
});

describe('at an unlucky moment', () => {
  it('tells what was written while the first reading was under way', async () => {
    const read = Promise.withResolvers<void>();
    slowly = read.promise;
    const coming = follow();
    await vi.waitFor(() => expect(reads).toBe(1));
    say(8, '"b"');
    slowly = undefined;
    read.resolve();
    const one = await coming;
    await vi.waitFor(() => expect(data(one).at(-1)).toBe('"b"'));
    say(9, '"c"');
    await vi.waitFor(() => expect(data(one).at(-1)).toBe('"c"'));
  });

  it('keeps those who wait when one of them goes', async () => {
    const read = Promise.withResolvers<void>();
    slowly = read.promise;
    const { port } = server.address() as AddressInfo;
    const gone = get({ host: 'localhost', port, agent: false }).on('error', () => undefined);
    await vi.waitFor(() => expect(reads).toBe(1));
    const staying = follow();
    await vi.waitFor(() => expect(hub.following()).toBe(2));
    gone.destroy();
    await new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
    slowly = undefined;
    read.resolve();
    const late = await follow();
    const all = [await staying, late];
    say(8, '"b"');
    await vi.waitFor(() => expect(all.map((one) => data(one).at(-1))).toEqual(['"b"', '"b"']));
    expect(hub.following()).toBe(2);
  });

  it('reads again by itself after a reading that failed, and tells of the fault once', async () => {
    const one = await follow();
    await vi.waitFor(() => expect(data(one)).toEqual(['"a"']));
    failing = true;
    say(8, '"b"');
    await vi.waitFor(() => expect(reads).toBeGreaterThan(2), { timeout: 5000 });
    failing = false;
    await vi.waitFor(() => expect(data(one)).toEqual(['"a"', '"b"']), { timeout: 5000 });
    expect(faults).toHaveLength(1);
  });
});

describe('bounds', () => {
  it('lets go of a reader who does not read, and of nobody else', async () => {
    const [slow, quick] = await Promise.all([follow(), follow()]);
    await vi.waitFor(() => expect(data(quick)).toHaveLength(1));
    slow.answer.pause();
    const big = 'x'.repeat(400_000);
    for (let order = 8; hub.following() > 1 && order < 80; order += 1) {
      say(order, `"${order}${big}"`);
      await vi.waitFor(() => expect(quick.id()).toMatch(new RegExp(`^${order}\\.`)));
    }
    expect(hub.following()).toBe(1);
    expect(quick.ended()).toBe(false);
  });

  it('gives nobody all of them: so many of one address or account, and some are kept for accounts', async () => {
    hub.stop();
    server.close();
    await serve({ streams: 5, kept: 2, ofAddress: 2, ofAccount: 1 });
    const status = async (path: string) => (await follow({}, path)).answer.statusCode;
    const first = await follow({}, '/?whose=a');
    expect([await status('/?whose=a'), await status('/?whose=a')]).toEqual([200, 503]);
    // Another address, until what is kept; an account still comes in, once.
    expect([await status('/?whose=b'), await status('/?whose=c')]).toEqual([200, 503]);
    expect([await status('/?whose=p&known=1'), await status('/?whose=p&known=1')]).toEqual([200, 503]);
    first.answer.destroy();
    await vi.waitFor(() => expect(hub.following()).toBe(3));
    expect(await status('/?whose=q&known=1')).toBe(200);
  });

  it('takes no more streams than it may, and has room again when one leaves', async () => {
    hub.stop();
    server.close();
    await serve({ streams: 2, kept: 0 });
    const [first] = await Promise.all([follow(), follow()]);
    expect((await follow()).answer.statusCode).toBe(503);
    first?.answer.destroy();
    await vi.waitFor(() => expect(hub.following()).toBe(1));
    expect((await follow()).answer.statusCode).toBe(200);
  });

  it('gives signs of life, and reads again with them', async () => {
    hub.stop();
    server.close();
    await serve({ beat: 20, age: 60_000 });
    const one = await follow();
    await vi.waitFor(() => expect(one.text()).toContain('\n:\n\n'));
    // Nobody was told of this one.
    said = { order: 8, text: '"unheard"' };
    await vi.waitFor(() => expect(data(one)).toContain('"unheard"'));
    expect(one.ended()).toBe(false);
  });

  it('ends a stream that is old', async () => {
    hub.stop();
    server.close();
    await serve({ beat: 20, age: 60 });
    const one = await follow();
    await vi.waitFor(() => expect(one.ended()).toBe(true));
  });

  it('ends all when the server stops', async () => {
    const many = await Promise.all([follow(), follow(), follow()]);
    hub.stop();
    await vi.waitFor(() => expect(many.every((one) => one.ended())).toBe(true));
    expect((await follow()).answer.statusCode).toBe(503);
  });
});
