/** What kept the database or a disk from doing its work: not a fault of the program, and it passes. */
export type Trouble = 'database_away' | 'storage_full';

// Class 08: no connection; 57P01 to 57P04: the server stops, crashed or starts; 53300: it takes no more connections.
const awayCodes =
  /^(08\w{3}|57P0[1-4]|53300|ECONN(REFUSED|RESET|ABORTED)|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// pg and its pool say these without a code.
const awaySentences =
  /^(Connection terminated|Connection ended|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after|The server does not support)/;
const fullCodes = /^(53100|ENOSPC|EDQUOT)$/;

/** ENOENT is only a server that is gone where it was a socket that was looked for. */
function isAway({ code, syscall, message }: NodeJS.ErrnoException): boolean {
  return (
    awayCodes.test(code ?? '') || (code === 'ENOENT' && syscall === 'connect') || awaySentences.test(message)
  );
}

/** What kind of trouble lies behind an error, however it was wrapped. @returns undefined when it is a fault */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  if (fullCodes.test((error as NodeJS.ErrnoException).code ?? '')) return 'storage_full';
  if (isAway(error)) return 'database_away';
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return inner.map(troubleOf).find((found) => found !== undefined);
}
