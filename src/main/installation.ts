import type { Clock, RegionId } from '#kernel';
import { readInstallation, readRegions } from '#municipalities';
import type { Database, Scope } from '#platform/database';
import { sealAll } from '#platform/journal';
import type { Region } from '#platform/operations';

export const version = '0.1.0';

/**
 * What the web process holds in memory of the installation: the regions, whether it is a demonstration, and a revision
 * per region that moves with every sealed write and so tells cached pages to be made anew.
 */
export interface Installation {
  readonly database: Database;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly demonstration: boolean;
  regions(): readonly Region[];
  region(id: string): Region | undefined;
  revision(): number;
  /** Called after a write: pages change at once, the journal is sealed soon after. */
  written(): void;
  /** Reads the regions again; for writes by another process too. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

export async function openInstallation(options: {
  database: Database;
  clock: Clock;
  publicUrl: string;
  /** How often to look for writes of other processes, in ms; 0: never. */
  pollEvery?: number;
}): Promise<Installation> {
  const { database } = options;
  let regions = await readRegions(database);
  const found = await readInstallation(database);
  let revision = 1;
  let sealing: Promise<unknown> = Promise.resolve();
  const seal = () => {
    sealing = sealing
      .then(() => sealAll(database, regions.map((region) => region.id) as Scope[]))
      .then((sealed) => {
        if (sealed > 0) revision += 1;
      })
      // The next round seals what this one could not; a database that is gone shows itself at the next request.
      .catch(() => undefined);
  };
  const refresh = async () => {
    regions = await readRegions(database);
    revision += 1;
    seal();
    await sealing;
  };
  const poll = options.pollEvery
    ? setInterval(() => {
        readRegions(database).then(
          (read) => {
            if (read.length !== regions.length) revision += 1;
            regions = read;
          },
          () => undefined,
        );
        seal();
      }, options.pollEvery)
    : undefined;
  poll?.unref();
  return {
    database,
    clock: options.clock,
    publicUrl: options.publicUrl,
    demonstration: found?.demonstration ?? false,
    regions: () => regions,
    region: (id) => regions.find((region) => region.id === (id as RegionId)),
    revision: () => revision,
    written: () => {
      revision += 1;
      seal();
    },
    refresh,
    stop: async () => {
      clearInterval(poll);
      await sealing;
    },
  };
}
