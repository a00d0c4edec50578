/** How the journal of the installation calls a backup that was made. */
export const backupNote = 'make_backup';
