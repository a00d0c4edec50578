export { type Kept, type MadeBackup, makeBackup } from './make-backup.ts';
export { BackupBroken, type BackupFault, type End, type Head } from './manifest.ts';
export { type ReadBackup, readBackup } from './read-backup.ts';
export { type RestoreFault, RestoreRefused, restoreBackup, type Target } from './restore-backup.ts';
