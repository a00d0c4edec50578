import type { CalendarDate, Clock, RegionId } from '#kernel';
import { dayAround } from '#kernel';
import { readInstallation, readRegions } from '#municipalities';
import { type Database, listen, type Scope } from '#platform/database';
import type { FileStore } from '#platform/files';
import { sealAll, sealedChannel, writtenChannel } from '#platform/journal';
import { type Hub, liveHub } from '#platform/live';
import { type Deliver, type MailSender, mailChannel, mailSender } from '#platform/mail';
import type { Region } from '#platform/operations';
import { type PdfPrinter, pdfPrinter } from '#platform/pdf';
import { type Environment, type SessionSettings, usualSessions } from './configuration.ts';

export const version = '0.1.0';

/**
 * What the web process holds in memory of the installation: the regions, whether it is a demonstration, and a revision
 * that moves with every write that pages show and at midnight, and so tells kept pages to be made anew.
 */
export interface Installation {
  readonly database: Database;
  readonly files: FileStore;
  readonly printer: PdfPrinter;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly demonstration: boolean;
  /** Until when the demonstration wrote what it begins with; undefined: it is none. */
  readonly inventedUntil: string | undefined;
  /** The streams that browsers follow; told of every sealing, of this process and of others. */
  readonly hub: Hub;
  readonly mail: MailSender;
  /** Whether mail is sent; otherwise it is kept, and an operator reads it. */
  readonly sendsMail: boolean;
  readonly sessions: SessionSettings;
  /** How many of the operator's own servers stand in front. */
  readonly proxies: number;
  /** Where the secrets of providers stand, in variables or in files that they name. */
  readonly environment: Environment;
  /** A line for whoever runs this: no personal data in it. */
  report(line: string): void;
  /** Something failed for which nobody waits. */
  fault(error: unknown): void;
  regions(): readonly Region[];
  region(id: string): Region | undefined;
  revision(): number;
  /** The local day (Europe/Amsterdam). */
  today(): CalendarDate;
  /** Called after a write of this process: pages change at once, the journal is sealed soon after. */
  written(visible?: boolean): void;
  /** Reads the regions again; for writes by another process too. */
  refresh(): Promise<void>;
  /** When every write until now has been heard of and sealed. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function openInstallation(options: {
  database: Database;
  files: FileStore;
  clock: Clock;
  publicUrl: string;
  /** Something that pages show was written, by this process or another: there may be work that waits. */
  changed?: () => void;
  /** Something failed for which nobody waits. */
  fault?: (error: unknown) => void;
  /** Left out: mail is kept. */
  deliver?: Deliver | undefined;
  sessions?: SessionSettings;
  proxies?: number;
  environment?: Environment;
  report?: (line: string) => void;
  /** Milliseconds that a program stands ready for the next document. */
  printerReady?: number;
}): Promise<Installation> {
  const { database, clock, files } = options;
  const changed = options.changed ?? (() => undefined);
  const fault = options.fault ?? (() => undefined);
  const report = options.report ?? (() => undefined);
  const hub = liveHub(undefined, fault);
  let regions = await readRegions(database);
  const found = await readInstallation(database);
  let moved = 1;
  let today = dayAround(clock.now());
  let following: Promise<void> = Promise.resolve();
  // One after another: a later round sees at least what an earlier one saw.
  const follow = (work: () => Promise<unknown>) => {
    // The next round does what this one could not; a database that is gone shows itself at the next request.
    following = following.then(work).then(
      () => undefined,
      () => undefined,
    );
    return following;
  };
  const seal = () => sealAll(database, regions.map((region) => region.id) as Scope[]);
  // Five hundred ballots of one commit need one sealing: whoever comes before it begins is in it.
  let sealWaits = false;
  const sealSoon = () => {
    if (sealWaits) return;
    sealWaits = true;
    void follow(() => {
      sealWaits = false;
      return seal();
    });
  };
  const refresh = () => {
    moved += 1;
    changed();
    // Without waiting for the sealing, which is a commit of its own.
    hub.changed();
    return follow(async () => {
      const read = await readRegions(database);
      if (JSON.stringify(read) !== JSON.stringify(regions)) {
        regions = read;
        moved += 1;
      }
      await seal();
    });
  };
  /** The local day now; with a new one every page is made anew. */
  const turnDay = () => {
    const now = clock.now();
    if (now < today.begins || now >= today.ends) {
      today = dayAround(now);
      moved += 1;
    }
    return today.day;
  };
  const mail = mailSender({
    database,
    clock,
    deliver: options.deliver,
    domain: new URL(options.publicUrl).hostname,
    report,
  });
  const ear = listen(database.pool, {
    [mailChannel]: () => mail.look(),
    [writtenChannel]: () => void refresh(),
    [sealedChannel]: (scope) => hub.changed(scope),
  });
  return {
    database,
    files,
    printer: pdfPrinter({ ready: options.printerReady ?? 0 }),
    clock,
    publicUrl: options.publicUrl,
    demonstration: found?.demonstration ?? false,
    inventedUntil: found?.demonstration ? found.recordedAt : undefined,
    hub,
    mail,
    sendsMail: options.deliver !== undefined,
    sessions: options.sessions ?? usualSessions,
    proxies: options.proxies ?? 0,
    environment: options.environment ?? {},
    report,
    fault,
    regions: () => regions,
    region: (id) => regions.find((region) => region.id === (id as RegionId)),
    revision: () => {
      turnDay();
      return moved;
    },
    today: () => turnDay(),
    written: (visible = true) => {
      if (visible) {
        moved += 1;
        changed();
      }
      sealSoon();
    },
    refresh,
    settled: async () => {
      await ear.caughtUp();
      await following;
      await mail.settled();
    },
    stop: async () => {
      hub.stop();
      await ear.stop();
      await mail.stop();
      await following;
    },
  };
}
