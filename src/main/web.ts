import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { documentReader } from '#documents';
import { systemClock } from '#kernel';
import type { Database } from '#platform/database';
import { type FileStore, openFolderStore } from '#platform/files';
import { smtpDelivery } from '#platform/mail';
import { type JoinedNode, joinNodes, OtherFolder } from '#platform/nodes';
import { webApp } from './app.tsx';
import { type Configuration, configuration, isLoopback } from './configuration.ts';
import { keepReserve } from './disk-space.ts';
import { allPages } from './features.ts';
import { type Installation, openInstallation, version } from './installation.ts';
import { keepCheckpoints } from './journal-key.ts';
import { jsonLog } from './log.ts';
import { countRequests, metricsOf } from './metrics.ts';
import { metricsFirst, observed } from './observed.ts';
import { keepTerms } from './privacy/keep-terms.ts';
import { publicPagesFirst } from './public-pages.ts';
import { shown } from './sentence.ts';
import { filesFolder, type StartedDatabase, startDatabase } from './start-database.ts';
import { stopServer } from './stop-server.ts';
import { streamsFirst } from './streams.ts';
import { keepTelling } from './tell.ts';

const begin = Promise.withResolvers<void>();
// What was begun, to be ended in the opposite order.
const ends: (() => Promise<void>)[] = [];
let ending = false;

/** Ends what was begun, once; what is being begun at the moment is finished first, so that it can be ended. */
async function end(code: number, message?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (message) console.error(message);
  await begin.promise;
  for (const one of ends.reverse()) await one().catch((error: unknown) => console.error(shown(error)));
  process.exit(code);
}

/** Starts everything and says where to begin. */
async function start(): Promise<void> {
  const config = configuration(process.env);
  const log = jsonLog(config.logLevel, (line) => console.error(line));
  const fault = (error: unknown) => log.write('error', 'fault', { text: shown(error) });
  const report = (line: string) => log.write('warn', 'report', { text: line });
  let node: JoinedNode | undefined;
  const started = await startDatabase(
    config,
    async (database) => {
      const files = await openFiles(config);
      if (config.demonstration ?? (isLoopback(config.host) && config.databaseUrl === undefined))
        await (await import('./demo/fill.ts')).fillDemonstration(database, systemClock, files);
      node = await join(config, database, files, fault);
    },
    report,
  );
  ends.push(started.stop);
  ends.push(async () => node?.leave());
  const files = await openFiles(config);
  started.onExit((reason) => {
    void end(1, `De database is gestopt (${reason}). Regiotafel stopt ook; start opnieuw met: npm start`);
  });
  const installation: Installation = await openInstallation({
    database: started.database,
    files,
    clock: systemClock,
    publicUrl: config.publicUrl,
    changed: () => reader.look(),
    fault,
    deliver: config.mail.url === undefined ? undefined : smtpDelivery(config.mail.url, config.mail.from),
    sessions: config.sessions,
    proxies: config.proxies,
    printerReady: 60_000,
    environment: process.env,
    report,
  });
  ends.push(() => installation.stop());
  const reader = documentReader({
    database: started.database,
    files,
    regions: () => installation.regions(),
    done: () => installation.written(),
    report,
  });
  ends.push(() => reader.stop());
  assertMeant(installation, config);
  const signing = keepCheckpoints(installation, config.journalKey, config.checkpointMail);
  ends.push(() => signing.stop());
  const terms = keepTerms(installation);
  ends.push(() => terms.stop());
  const telling = keepTelling(installation, config.mail.from);
  ends.push(() => telling.stop());
  const app = webApp(installation, {
    assets: config.assets,
    securityContact: config.securityContact,
    room: keepReserve(files, config.diskReserve),
    report,
  });
  const onwards = publicPagesFirst(app, installation, allPages);
  const requests = countRequests();
  const metrics = metricsOf(installation, requests);
  const all = metricsFirst(metrics, config.metricsToken, streamsFirst(installation, allPages, onwards));
  const server = createServer(observed(requests, log, all));
  await listen(server, config);
  ends.push(async () => {
    metrics.stop();
    await stopServer(server, installation.hub, config.stopSeconds);
  });
  greet(installation, config, started);
  // What waited for the program's end, or came with the demonstration.
  reader.look();
  installation.mail.look();
}

/** Known when the embedded server has found its place. */
async function openFiles(config: Configuration): Promise<FileStore> {
  const files = await openFolderStore(filesFolder(config));
  // With several processes another one may be receiving a file now; no upload lasts that long.
  await files.forgetUnfinished(config.databaseUrl === undefined ? 0 : 3_600_000);
  return files;
}

/** @throws with a sentence where the documents of others lie elsewhere */
async function join(
  config: Configuration,
  database: Database,
  files: FileStore,
  fault: (error: unknown) => void,
): Promise<JoinedNode> {
  const name = `${hostname()}:${config.port}`;
  const mark = await files.mark();
  return joinNodes(database, { name, version, files: mark }, fault).catch((error: unknown) => {
    if (!(error instanceof OtherFolder)) throw error;
    throw new Error(
      `De documenten van een ander webproces op deze database (${error.node}) liggen in een andere map dan ${filesFolder(config)}. Laat alle webprocessen dezelfde map delen met REGIOTAFEL_DATA (een netwerkschijf bijvoorbeeld). Draait dat proces niet meer, wacht dan een minuut.`,
      { cause: error },
    );
  });
}

// In a demonstration everybody can sign in as any office: only where that is meant.
function assertMeant(installation: Installation, { host, demonstration }: Configuration): void {
  if (!installation.demonstration || (demonstration ?? isLoopback(host))) return;
  const why = demonstration === false ? 'REGIOTAFEL_DEMO=0 is gezet' : `HOST=${host} laat anderen toe`;
  throw new Error(
    `Deze gegevens zijn een demonstratie, waarin iedereen zich als elk ambt aanmeldt, en ${why}. Kies een andere map met REGIOTAFEL_DATA, of zet REGIOTAFEL_DEMO=1 als het zo bedoeld is.`,
  );
}

function listen(server: Server, { host, port }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(problem(error))));
    server.listen(port, host, resolve);
  });

  function problem({ code, message }: NodeJS.ErrnoException): string {
    if (code === 'EADDRINUSE') return `Poort ${port} is bezet. Kies een andere: PORT=${port + 1} npm start`;
    if (code === 'EACCES')
      return `Poort ${port} mag dit account niet openen. Kies een andere: PORT=7071 npm start`;
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
      return `HOST=${host} is geen adres van deze computer. Laat HOST weg, of zet HOST=0.0.0.0 voor alle adressen.`;
    return `De webserver start niet: ${message}`;
  }
}

function greet(installation: Installation, config: Configuration, { folder }: StartedDatabase): void {
  const address = config.publicUrl;
  const region = installation.regions()[0];
  const lines = [...config.notices, `Regiotafel staat klaar op ${address}/`];
  if (folder !== undefined && folder !== config.dataDirectory)
    lines.unshift(`De gegevens staan in ${folder}: bij ${config.dataDirectory} kan de database niet.`);
  if (installation.demonstration)
    lines.push(`Begin op ${address}/${region?.id ?? ''}/ of meld u aan op ${address}/aanmelden`);
  else if (config.demonstration) lines.push('Er waren al gegevens: de demonstratie is er niet bij gezet.');
  if (!region)
    lines.push(
      `Er is nog geen regio. Een beheerder (npx regiotafel people invite --operator) maakt er een op ${address}/beheer`,
    );
  // In one write: who reads the one line has the others.
  console.log(lines.join('\n'));
}

// From the first moment: an interrupt while the database starts must not leave it behind. A terminal that is closed hangs up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

start().then(begin.resolve, (error: unknown) => {
  console.error(shown(error));
  begin.resolve();
  void end(1);
});
