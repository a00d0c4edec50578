import { setTimeout as wait } from 'node:timers/promises';
import { visitor } from '#kernel';
import type { Region } from '#platform/operations';
import type { Installation } from '../installation.ts';
import { pageContext } from '../request.ts';
import { composed, type Find, gather } from './compose.ts';
import { type Job, noteProgress, takeJob } from './jobs.ts';
import { selectionKept } from './selection.ts';

/** How often a document asks the printer again, and how long between: ten minutes are long enough. */
export interface Turns {
  readonly most: number;
  readonly milliseconds: number;
}
export const usualTurns: Turns = { most: 300, milliseconds: 2000 };

/** How often a document that is printed shows that somebody works at it: well before another process would take it. */
const signMilliseconds = 30_000;

/**
 * Makes a document in the background, unless somebody does: one after another in a process, so that those of one reader leave
 * the printer to what others ask for. A fault is told to the reader and in the log.
 */
export function jobMaker(installation: Installation, find: Find, turns: Turns) {
  const inLine = new Set<string>();
  let before = Promise.resolve();
  return (region: Region, id: string): void => {
    if (inLine.has(id)) return;
    inLine.add(id);
    before = before
      .then(() => make(installation, region, id, find, turns))
      .catch((fault: unknown) => installation.fault(fault))
      .finally(() => inLine.delete(id));
  };
}

async function make(
  installation: Installation,
  region: Region,
  id: string,
  find: Find,
  turns: Turns,
): Promise<void> {
  const { database, clock } = installation;
  const note = (progress: Parameters<typeof noteProgress>[3]) =>
    noteProgress(database, region.id, id, progress, clock.now());
  const job = await takeJob(database, region.id, id, clock.now());
  if (!job) return;
  try {
    const document = await documentOf(installation, region, job, find, (done) => note({ done }));
    const printed = await printedInTurn(installation, document, turns, () => note({ done: job.total }));
    await note(printed.ok ? { pdf: printed.pdf } : { failure: printed.why });
  } catch (fault) {
    await note({ failure: 'fault' });
    throw fault;
  }
}

function documentOf(
  installation: Installation,
  region: Region,
  job: Pick<Job, 'selection' | 'language' | 'form'>,
  find: Find,
  told: (done: number) => Promise<void>,
) {
  const context = pageContext(installation, region, job.language, visitor, {}, new URLSearchParams());
  const selection = selectionKept(job.selection);
  return gather(context, selection, find, told).then((gathered) =>
    composed(context, selection, gathered, job.form),
  );
}

/** Waits for its turn at the printer. @returns `busy` when that does not come */
async function printedInTurn(
  { printer }: Installation,
  document: Awaited<ReturnType<typeof documentOf>>,
  turns: Turns,
  waiting: () => Promise<void>,
) {
  const sign = setInterval(() => void waiting().catch(() => {}), signMilliseconds);
  try {
    for (let turn = 1; ; turn += 1) {
      const printed = await printer.print(document);
      if (printed.ok || printed.why !== 'busy' || turn === turns.most) return printed;
      await wait(turns.milliseconds);
    }
  } finally {
    clearInterval(sign);
  }
}
