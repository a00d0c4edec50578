import { z } from 'zod';

/** What this program writes, and the only one it reads. */
export const formatNumber = 1;

const counted = z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() });

/** Stands first: what is needed to make the tables before their rows come. */
export const headShape = z.object({
  format: z.number(),
  madeAt: z.string(),
  /** Of this program and of PostgreSQL, to be read by people. */
  program: z.string(),
  server: z.string(),
  /** Names of the migrations that had run, in order. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** Tables whose rows are not in it, with the reason. */
  left: z.record(z.string(), z.string()),
});
export type Head = z.infer<typeof headShape>;

/** Stands last: a backup without it was cut off. */
export const endShape = z.object({
  /** Of the first part, so that no other can be put before these rows. */
  head: z.string(),
  tables: z.record(z.string(), counted),
  sequences: z.record(z.string(), z.object({ last: z.number(), called: z.boolean() })),
  files: z.object({ count: z.number(), bytes: z.number(), sha256: z.string() }),
  /** Files that a row names and that were not there, or not with that content, when the backup was made. */
  missing: z.array(z.string()),
  /** Of every book how far it was sealed, its root, and the newest signed checkpoint. */
  journals: z.array(
    z.object({
      scope: z.string(),
      size: z.number(),
      root: z.string().nullable(),
      checkpoint: z.string().nullable(),
    }),
  ),
  /** The public key in force (its id): the secret one is not in a backup. */
  key: z.string().nullable(),
});
export type End = z.infer<typeof endShape>;

export const headName = 'regiotafel-backup.json';
export const endName = 'end.json';

export type BackupFault = 'no_backup' | 'truncated' | 'changed' | 'newer_format';
/** Why a file is not put back. `detail` names the part. */
export class BackupBroken extends Error {
  readonly fault: BackupFault;
  readonly detail: string;
  constructor(fault: BackupFault, detail = '', cause?: unknown) {
    super(`backup ${fault} ${detail}`, { cause });
    this.fault = fault;
    this.detail = detail;
  }
}
