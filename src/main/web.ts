import { createServer } from 'node:http';
import { systemClock } from '#kernel';
import { webApp } from './app.tsx';
import { configuration, isLoopback } from './configuration.ts';
import { allPages } from './features.ts';
import { openInstallation } from './installation.ts';
import { publicPagesFirst } from './public-pages.ts';
import { startDatabase } from './start-database.ts';

/** Starts everything and says where to begin. */
async function start(): Promise<void> {
  const config = configuration(process.env);
  const { fillDemonstration } = await import('./demo/fill.ts');
  const started = await startDatabase(config);
  const wanted = config.demonstration ?? (isLoopback(config.host) && config.databaseUrl === undefined);
  if (wanted) await fillDemonstration(started.database, systemClock);
  const installation = await openInstallation({
    database: started.database,
    clock: systemClock,
    publicUrl: config.publicUrl,
  });
  const app = webApp(installation, { assets: config.assets, report: (line) => console.error(line) });
  const server = createServer(publicPagesFirst(app, installation, allPages));
  server.listen(config.port, config.host, () => {
    const region = installation.regions()[0];
    console.log(`Regiotafel staat klaar op ${config.publicUrl}/`);
    if (installation.demonstration)
      console.log(
        `Begin op ${config.publicUrl}/${region?.id ?? ''}/ of meld u aan op ${config.publicUrl}/aanmelden`,
      );
    else if (!region) console.log('Er is nog geen regio. Maak er een met: npx regiotafel regions create');
  });
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    server.close();
    server.closeAllConnections();
    await installation.stop();
    await started.stop();
    process.exit(code);
  };
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Poort ${config.port} is bezet. Kies een andere: PORT=7072 npm start`
        : `De webserver stopt: ${error.message}`,
    );
    void stop(1);
  });
  started.onExit((message) => {
    if (stopping) return;
    console.error(`De database is gestopt (${message}). Regiotafel stopt ook; start opnieuw met: npm start`);
    void stop(1);
  });
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
