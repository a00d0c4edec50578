import { monitorEventLoopDelay } from 'node:perf_hooks';
import { installation as installationScope, type Statement, statement } from '#platform/database';
import type { Installation } from './installation.ts';

// The text form of Prometheus, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/
// A few dozen lines of our own: a client brings a registry, a clock and packages for what is a map of counts.

const bounds = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10] as const;

interface Counted {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  count: number;
  seconds: number;
  readonly within: number[];
}

export interface Requests {
  /** A request that has its answer. @param route as it is declared, never as it was asked */
  answered(method: string, route: string, status: number, milliseconds: number): void;
  lines(): string[];
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export function countRequests(): Requests {
  const all = new Map<string, Counted>();
  return {
    answered: (given, route, status, milliseconds) => {
      const method = methods.has(given) ? given : 'other';
      const key = `${method} ${status} ${route}`;
      let found = all.get(key);
      if (!found) {
        found = { method, route, status, count: 0, seconds: 0, within: bounds.map(() => 0) };
        all.set(key, found);
      }
      const seconds = milliseconds / 1000;
      found.count += 1;
      found.seconds += seconds;
      for (const [at, bound] of bounds.entries())
        if (seconds <= bound) found.within[at] = (found.within[at] ?? 0) + 1;
    },
    lines: () => requestLines([...all.values()]),
  };
}

const quoted = (value: string) =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

function requestLines(all: readonly Counted[]): string[] {
  const name = 'regiotafel_http_request_seconds';
  const lines = [`# HELP ${name} Requests by route, and how long they took.`, `# TYPE ${name} histogram`];
  for (const { method, route, status, count, seconds, within } of all) {
    const labels = `method=${quoted(method)},route=${quoted(route)},status="${status}"`;
    for (const [at, bound] of bounds.entries())
      lines.push(`${name}_bucket{${labels},le="${bound}"} ${within[at]}`);
    lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`);
    lines.push(`${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${count}`);
  }
  return lines;
}

/** One figure, with its labels. */
type Sample = readonly [labels: string, value: number];

function gauge(name: string, help: string, samples: readonly Sample[]): string[] {
  if (samples.length === 0) return [];
  const full = `regiotafel_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} gauge`,
    ...samples.map(([labels, value]) => `${full}${labels === '' ? '' : `{${labels}}`} ${value}`),
  ];
}

interface MailState {
  readonly waiting: number;
  readonly oldest: number;
}
const mailState = statement<MailState>(
  'metrics_mail',
  `select count(*) as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as oldest
   from mail where sent_at is null and failed_at is null and send_until > now()`,
);
interface BookState {
  readonly sealed: number;
  readonly unsealed: number;
  readonly signed: number | null;
}
const bookState = statement<BookState>(
  'metrics_journal',
  `select (select coalesce(max(size), 0) from journal_tree) as sealed,
     (select count(*) from journal_entry where seq is null) as unsealed,
     (select extract(epoch from now() - max(signed_at))::float8 from journal_checkpoint) as signed`,
);
const regionState = statement<{ ballots: number; texts: number }>(
  'metrics_region',
  `select (select count(*) from ballot) as ballots,
     (select count(*) from document_text where state = 'pending') as texts`,
);

async function storedLines(installed: Installation): Promise<string[]> {
  const { database } = installed;
  const read = <Row>(scope: Parameters<typeof database.read>[0], asked: Statement<Row>) =>
    database.read(scope, [asked]).then(([rows]) => rows[0] as Row);
  const mail = await read(installationScope, mailState());
  const scopes = [installationScope, ...installed.regions().map(({ id }) => id)] as const;
  const books = await Promise.all(scopes.map((scope) => read(scope, bookState())));
  const regions = await Promise.all(installed.regions().map(({ id }) => read(id, regionState())));
  const ofBooks = (value: (book: BookState) => number | null) =>
    books.flatMap((book, at): Sample[] => {
      const found = value(book);
      return found === null ? [] : [[`book=${quoted(scopes[at] ?? '')}`, found]];
    });
  const ofRegions = (value: (region: (typeof regions)[number]) => number) =>
    regions.map((region, at): Sample => [`region=${quoted(scopes[at + 1] ?? '')}`, value(region)]);
  return [
    ...gauge('mail_waiting', 'Mails that were not sent yet.', [['', mail.waiting]]),
    ...gauge('mail_oldest_seconds', 'Age of the oldest mail that waits.', [['', mail.oldest]]),
    ...gauge(
      'journal_entries',
      'Sealed entries.',
      ofBooks(({ sealed }) => sealed),
    ),
    ...gauge(
      'journal_unsealed',
      'Entries that are to be sealed.',
      ofBooks(({ unsealed }) => unsealed),
    ),
    ...gauge(
      'journal_checkpoint_age_seconds',
      'Since the last signed checkpoint.',
      ofBooks(({ signed }) => signed),
    ),
    ...gauge(
      'ballots',
      'Ballots that are stored.',
      ofRegions(({ ballots }) => ballots),
    ),
    ...gauge(
      'documents_waiting',
      'Documents whose text is to be read.',
      ofRegions(({ texts }) => texts),
    ),
  ];
}

export interface Metrics {
  text(): Promise<string>;
  stop(): void;
}

/** What a monitor reads. No personal data, no addresses; what the database knows is left out while it is away. */
export function metricsOf(installed: Installation, requests: Requests): Metrics {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const ownLines = (): string[] => {
    const { pool } = installed.database;
    const { rss, heapUsed, external } = process.memoryUsage();
    const late = delay.percentile(99) / 1e9;
    delay.reset();
    return [
      ...gauge('database_connections', 'Connections of the pool.', [
        ['state="open"', pool.totalCount],
        ['state="idle"', pool.idleCount],
        ['state="awaited"', pool.waitingCount],
      ]),
      ...gauge(
        'event_loop_delay_seconds',
        'How late the process was since the last look (99th percentile).',
        [['', Number.isFinite(late) ? late : 0]],
      ),
      ...gauge('memory_bytes', 'Of the process.', [
        ['kind="resident"', rss],
        ['kind="heap"', heapUsed],
        ['kind="external"', external],
      ]),
      ...gauge('streams', 'Streams that are followed.', [['', installed.hub.following()]]),
      ...gauge('uptime_seconds', 'Since the start.', [['', Math.round(process.uptime())]]),
    ];
  };
  return {
    text: async () => {
      const stored = await storedLines(installed).catch(() => undefined);
      const up = gauge('database_up', 'Whether the database answers.', [['', stored ? 1 : 0]]);
      return `${[...requests.lines(), ...ownLines(), ...up, ...(stored ?? [])].join('\n')}\n`;
    },
    stop: () => delay.disable(),
  };
}
