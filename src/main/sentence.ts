/**
 * What to show of an error: a sentence of ours or of the system says enough; anything else is a fault and is shown
 * whole, with the place where it arose.
 */
export function shown(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.constructor === Error ? error.message : (error.stack ?? error.message);
}
