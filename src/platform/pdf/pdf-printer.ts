import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Limits, type Ready, startLimited } from '#platform/programs';
import type { PrintedDocument } from './document.ts';

export type Printed =
  | { readonly ok: true; readonly pdf: Buffer }
  /** `busy`: too many wait already. `too_heavy`: it took more time or memory than it may. */
  | { readonly ok: false; readonly why: 'busy' | 'too_heavy' };

export interface How {
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
  /** Waits for its turn however many wait: for who is bounded elsewhere. */
  readonly patient?: boolean;
}

export interface PdfPrinter {
  /**
   * The same document gives the same bytes.
   * @throws for a fault of our own: a layout that does not compile
   */
  print(document: PrintedDocument, how?: How): Promise<Printed>;
}

export interface PrinterMeans {
  /** Documents in the making at one moment: each takes a processor and some 140 MB. */
  readonly atOnce: number;
  /** That may wait for their turn. */
  readonly waiting: number;
  /** Bytes of finished documents that are kept for who asks next. */
  readonly kept: number;
  /** Milliseconds that a program stands ready after a document: who makes one often makes the next. 0: none. */
  readonly ready: number;
  readonly limits: Limits;
}

const standard: PrinterMeans = {
  atOnce: 1,
  waiting: 12,
  kept: 8 * 2 ** 20,
  ready: 0,
  limits: { milliseconds: 30_000, cpuSeconds: 25, memory: 2_000_000, output: 32 * 2 ** 20 },
};

// Beside this module in the sources; in the built program beside the bundles.
const own = import.meta.url.endsWith('.ts') ? './compile-pdf.ts' : './compile-pdf.js';
const program = fileURLToPath(new URL(own, import.meta.url));

// A layout takes some sixty megabytes at once. In pages of 2 MB, where the system gives them, it takes two thirds of the time:
// small ones come one by one, fifteen thousand of them. The C library reads these names; another one passes them over.
const memory = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1', MALLOC_ARENA_MAX: '1' };

export function pdfPrinter(means: Partial<PrinterMeans> = {}): PdfPrinter {
  const { atOnce, waiting, kept, ready, limits } = { ...standard, ...means };
  const finished = new Map<string, Buffer>();
  let size = 0;
  const queue: (() => void)[] = [];
  let running = 0;

  let spare: Ready | undefined;
  let stopping: NodeJS.Timeout | undefined;
  const start = (...more: readonly string[]) =>
    startLimited(process.execPath, ['--no-warnings', program, ...more], limits, memory);
  function standBy() {
    if (ready === 0) return;
    spare ??= start('ready');
    clearTimeout(stopping);
    stopping = setTimeout(() => {
      spare?.end();
      spare = undefined;
    }, ready).unref();
  }

  async function compile(text: string, signal: AbortSignal | undefined): Promise<Printed> {
    const given = spare && !spare.gone ? spare : start();
    spare = undefined;
    clearTimeout(stopping);
    const answer = await given.run(Readable.from([text]), signal);
    standBy();
    if (answer.ok) return { ok: true, pdf: answer.output };
    if (answer.why === 'failed' || answer.why === 'not_there')
      throw new Error(
        `A document could not be printed: ${answer.why === 'failed' ? answer.said : 'no program'}`,
      );
    return { ok: false, why: 'too_heavy' };
  }

  function keep(name: string, pdf: Buffer) {
    if (pdf.length > kept || finished.has(name)) return;
    finished.set(name, pdf);
    size += pdf.length;
    for (const [oldest, { length }] of finished) {
      if (size <= kept) return;
      finished.delete(oldest);
      size -= length;
    }
  }

  return {
    print: async (document, { signal, patient = false } = {}) => {
      const text = JSON.stringify(document);
      const name = createHash('sha256').update(text).digest('hex');
      const ready = finished.get(name);
      if (ready) return { ok: true, pdf: ready };
      if (running >= atOnce) {
        if (queue.length >= waiting && !patient) return { ok: false, why: 'busy' };
        // Whoever ends hands its place over.
        await new Promise<void>((resolve) => queue.push(resolve));
      } else running += 1;
      try {
        const printed = await compile(text, signal);
        if (printed.ok) keep(name, printed.pdf);
        return printed;
      } finally {
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
