import { setTimeout as wait } from 'node:timers/promises';
import { visitor } from '#kernel';
import type { Region } from '#platform/operations';
import type { Installation } from '../installation.ts';
import { pageContext } from '../request.ts';
import { composed, type Find, gather } from './compose.ts';
import { type Job, noteProgress, takeJob } from './jobs.ts';
import { selectionKept } from './selection.ts';
import { keepTurn, leaveLine, nextInLine, takeTurn } from './turns.ts';

/** How often a document asks whether it is its turn, and how long between: ten minutes are long enough. */
export interface Turns {
  readonly most: number;
  readonly milliseconds: number;
}
export const usualTurns: Turns = { most: 300, milliseconds: 2000 };

/** How often a document that is made shows that somebody works at it: well before another process would take it. */
const signMilliseconds = 30_000;

/**
 * Makes a document in the background, unless somebody does: one after another in a process, the regions in turn, so that those of
 * one reader leave the printer to what others ask for. A fault is told to the reader and in the log.
 */
export function jobMaker(installation: Installation, find: Find, turns: Turns) {
  const line: { readonly region: Region; readonly id: string }[] = [];
  const served: string[] = [];
  let making: string | undefined;
  async function work(): Promise<void> {
    for (let next = nextInLine(line, served); next; next = nextInLine(line, served)) {
      line.splice(line.indexOf(next), 1);
      making = next.id;
      served.push(next.region.id);
      if (served.length > 1000) served.splice(0, 500);
      await make(installation, next.region, next.id, find, turns).catch((fault: unknown) =>
        installation.fault(fault),
      );
    }
    making = undefined;
  }
  return (region: Region, id: string): void => {
    if (making === id || line.some((each) => each.id === id)) return;
    line.push({ region, id });
    if (making !== undefined) return;
    making = id;
    void work();
  };
}

async function make(
  installation: Installation,
  region: Region,
  id: string,
  find: Find,
  turns: Turns,
): Promise<void> {
  const { database, clock, printer } = installation;
  const note = (progress: Parameters<typeof noteProgress>[3]) =>
    noteProgress(database, region.id, id, progress, clock.now());
  const job = await takeJob(database, region.id, id, clock.now());
  if (!job) return;
  const sign = setInterval(() => {
    keepTurn(database, id, clock.now()).catch((fault: unknown) => installation.fault(fault));
    note({}).catch((fault: unknown) => installation.fault(fault));
  }, signMilliseconds);
  try {
    if (!(await turnCame(installation, job, turns, () => note({})))) {
      await note({ failure: 'busy' });
      return;
    }
    const document = await documentOf(installation, region, job, find, (done) => note({ done }));
    // Whoever has the turn waits in the printer's line, behind those that came before and before all that come later.
    const printed = await printer.print(document, { patient: true });
    await note(printed.ok ? { pdf: printed.pdf } : { failure: printed.why });
  } catch (fault) {
    await note({ failure: 'fault' });
    throw fault;
  } finally {
    clearInterval(sign);
    await leaveLine(database, id);
  }
}

/** @returns false when it did not come in time */
async function turnCame(
  { database, clock }: Installation,
  job: Job,
  turns: Turns,
  waiting: () => Promise<void>,
): Promise<boolean> {
  for (let turn = 1; ; turn += 1) {
    if (await takeTurn(database, job, clock.now())) return true;
    if (turn === turns.most) return false;
    await waiting();
    await wait(turns.milliseconds);
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
