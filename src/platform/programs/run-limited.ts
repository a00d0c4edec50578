import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Limits {
  readonly milliseconds: number;
  /** Of processor time: what a shell's `ulimit -t` takes. */
  readonly cpuSeconds: number;
  /** Kilobytes of data that the process may hold: what `ulimit -d` takes. */
  readonly memory: number;
  readonly output: number;
}

export type Outcome =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly why: 'not_there' | 'too_long' | 'too_large' }
  /** Stopped by the system: it took more memory or processor time than it may. */
  | { readonly ok: false; readonly why: 'killed' }
  /** Ended by itself with a fault. @property said the beginning of what it wrote to its error output */
  | { readonly ok: false; readonly why: 'failed'; readonly said: string };

const mostSaid = 600;

// Stops nothing on systems that do not know a limit: then the clock and the output still do.
const script =
  'ulimit -d "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 2; exec "$@"';

/** A program that was started and waits for what it is to work on. */
export interface Ready {
  /** Once: the clock starts now, the bound on processor time started with the program. */
  run(input: Readable, signal?: AbortSignal): Promise<Outcome>;
  /** It is not needed after all. */
  end(): void;
  /** Ended by itself, before anything was given to it. */
  readonly gone: boolean;
}

/**
 * Runs a program on what comes in, with bounds on time, memory and what it may say. It gets nothing of our environment but
 * the way to programs.
 */
export const runLimited = (
  program: string,
  args: readonly string[],
  input: Readable,
  limits: Limits,
  signal?: AbortSignal,
): Promise<Outcome> => startLimited(program, args, limits).run(input, signal);

/**
 * The same in two steps: a program that takes a while to start is started before there is work. It keeps no process alive.
 * @param settings more of an environment for it
 */
export function startLimited(
  program: string,
  args: readonly string[],
  limits: Limits,
  settings: Readonly<Record<string, string>> = {},
): Ready {
  const child = spawn(
    '/bin/sh',
    ['-c', script, 'lees', String(limits.memory), String(limits.cpuSeconds), program, ...args],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...settings, PATH: process.env.PATH, LANG: 'C.UTF-8' },
      detached: true,
    },
  );
  const pieces: Buffer[] = [];
  let size = 0;
  let why: 'too_long' | 'too_large' | undefined;
  let said = '';
  let lost: string | undefined;
  let ended: Outcome | undefined;
  let tell: ((outcome: Outcome) => void) | undefined;
  // The whole group: a shell's child is not left behind.
  const kill = (reason: typeof why) => {
    why ??= reason;
    try {
      if (child.pid && !ended) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Ended by itself meanwhile.
    }
  };
  const end = (outcome: Outcome) => {
    ended ??= outcome;
    tell?.(ended);
  };
  child.stdout.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > limits.output) kill('too_large');
    else pieces.push(piece);
  });
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${piece.toString('latin1')}`.slice(0, mostSaid);
  });
  // A program that ends early does not want the rest.
  child.stdin.on('error', () => undefined);
  child.on('error', () => end({ ok: false, why: 'not_there' }));
  child.on('close', (code, signal) => {
    if (why) end({ ok: false, why });
    else if (lost !== undefined) end({ ok: false, why: 'failed', said: lost });
    else if (code === 0) end({ ok: true, output: Buffer.concat(pieces) });
    else end(endedWrong(code, signal, said.trim()));
  });
  const held = [child, child.stdin, child.stdout, child.stderr] as { ref(): void; unref(): void }[];
  for (const each of held) each.unref();
  return {
    get gone() {
      return ended !== undefined;
    },
    end: () => kill(undefined),
    run: (input, signal) =>
      new Promise((resolve) => {
        for (const each of held) each.ref();
        const abort = () => kill(undefined);
        signal?.addEventListener('abort', abort, { once: true });
        const timer = setTimeout(() => kill('too_long'), limits.milliseconds);
        // What comes in could not be read: the fault of where it lies, not of the program nor of its content.
        input.on('error', (error) => {
          lost = String(error);
          kill(undefined);
        });
        input.pipe(child.stdin);
        tell = (outcome) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          input.destroy();
          resolve(outcome);
        };
        if (ended) tell(ended);
      }),
  };
}

/** A shell says 127 for what it did not find, and more than 128 for what a signal ended. */
function endedWrong(code: number | null, signal: string | null, said: string): Outcome {
  if (signal !== null || (code !== null && code > 128)) return { ok: false, why: 'killed' };
  return code === 127 ? { ok: false, why: 'not_there' } : { ok: false, why: 'failed', said };
}
