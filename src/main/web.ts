import { createServer, type Server } from 'node:http';
import { documentReader } from '#documents';
import { systemClock } from '#kernel';
import { openFolderStore } from '#platform/files';
import { smtpDelivery } from '#platform/mail';
import { webApp } from './app.tsx';
import { type Configuration, configuration, isLoopback } from './configuration.ts';
import { allPages } from './features.ts';
import { type Installation, openInstallation } from './installation.ts';
import { keepCheckpoints } from './journal-key.ts';
import { keepTerms } from './privacy/keep-terms.ts';
import { publicPagesFirst } from './public-pages.ts';
import { shown } from './sentence.ts';
import { filesFolder, type StartedDatabase, startDatabase } from './start-database.ts';
import { streamsFirst } from './streams.ts';

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
  const started = await startDatabase(config);
  ends.push(started.stop);
  started.onExit((reason) => {
    void end(1, `De database is gestopt (${reason}). Regiotafel stopt ook; start opnieuw met: npm start`);
  });
  const files = await openFolderStore(filesFolder(config));
  await files.forgetUnfinished();
  const { fillDemonstration } = await import('./demo/fill.ts');
  const loopback = isLoopback(config.host);
  if (config.demonstration ?? (loopback && config.databaseUrl === undefined))
    await fillDemonstration(started.database, systemClock, files);
  const installation: Installation = await openInstallation({
    database: started.database,
    files,
    clock: systemClock,
    publicUrl: config.publicUrl,
    changed: () => reader.look(),
    fault: (error) => console.error(shown(error)),
    deliver: config.mail.url === undefined ? undefined : smtpDelivery(config.mail.url, config.mail.from),
    sessions: config.sessions,
    proxies: config.proxies,
    environment: process.env,
    report: (line) => console.error(line),
  });
  ends.push(() => installation.stop());
  const reader = documentReader({
    database: started.database,
    files,
    regions: () => installation.regions(),
    done: () => installation.written(),
    report: (line) => console.error(line),
  });
  ends.push(() => reader.stop());
  assertMeant(installation, config);
  const signing = keepCheckpoints(installation, config.journalKey, config.checkpointMail);
  ends.push(() => signing.stop());
  const terms = keepTerms(installation);
  ends.push(() => terms.stop());
  const app = webApp(installation, {
    assets: config.assets,
    securityContact: config.securityContact,
    report: (line) => console.error(line),
  });
  const onwards = publicPagesFirst(app, installation, allPages);
  const server = createServer(streamsFirst(installation, allPages, onwards));
  await listen(server, config);
  ends.push(async () => {
    installation.hub.stop();
    server.close();
    server.closeAllConnections();
  });
  greet(installation, config, started);
  // What waited for the program's end, or came with the demonstration.
  reader.look();
  installation.mail.look();
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
