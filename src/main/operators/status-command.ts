import type { Clock } from '#kernel';
import { readInstallation, readRegions } from '#municipalities';
import { type Database, installation } from '#platform/database';
import type { FileStore } from '#platform/files';
import type { Arguments } from '../arguments.ts';
import { knownOptions } from '../command-line.ts';
import { notices, readState } from './state.ts';
import { problemWords } from './state-messages.ts';

export const statusUsage = '  regiotafel status [--json]';

/** What the page under /beheer says; ends with 1 when something needs attention. */
export async function statusCommand(
  given: Arguments,
  place: { readonly database: Database; readonly files: FileStore; readonly sendsMail: boolean },
  clock: Clock,
): Promise<unknown> {
  knownOptions(given, []);
  const regions = await readRegions(place.database);
  const demonstration = (await readInstallation(place.database))?.demonstration ?? false;
  const scopes = [installation, ...regions.map(({ id }) => id)] as const;
  const state = await readState({ ...place, scopes, demonstration }, clock.now());
  if (state.problems.some((problem) => !notices.has(problem))) process.exitCode = 1;
  return {
    problemen: state.problems.map((code) => ({ code, melding: problemWords('nl', code, state.unreached) })),
    versie: state.version,
    node: state.node,
    database: { postgresql: state.database.server, bytes: state.database.bytes },
    migraties: { uitgevoerd: state.database.ran, bekend: state.known },
    journaal: state.books.map((book) => ({
      boek: book.scope,
      regels: book.entries,
      niet_verzegeld: book.unsealed,
      ondertekend: book.signed,
      controlepunt: book.signedAt,
    })),
    sleutel: state.key,
    post: { wacht: state.mail.waiting, oudste: state.mail.oldest, opgegeven: state.mail.failed },
    back_up: state.backup
      ? { gemaakt: state.backup.at, bytes: state.backup.bytes, ontbrekend: state.backup.missing }
      : null,
    schijf: { vrij: state.disk.free, totaal: state.disk.total },
    webprocessen: state.nodes.map((node) => ({
      waar: node.name,
      versie: node.version,
      sinds: node.startedAt,
      gezien: node.seenAt,
      leeft: node.alive,
    })),
  };
}
