import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Hub } from '#platform/live';

const everyMilliseconds = 50;

/**
 * Takes no new connection, tells streams to come back (elsewhere, or here after the start), and lets requests that are under way
 * end; what is not done in time is broken off.
 */
export async function stopServer(server: Server, hub: Pick<Hub, 'stop'>, seconds: number): Promise<void> {
  let closed = false;
  server.close(() => {
    closed = true;
  });
  hub.stop();
  for (const until = Date.now() + seconds * 1000; !closed && Date.now() < until; ) {
    // One that just had its answer asks nothing more.
    server.closeIdleConnections();
    await wait(everyMilliseconds);
  }
  server.closeAllConnections();
}
