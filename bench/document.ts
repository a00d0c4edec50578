import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { type Block, type PrintedDocument, pdfPrinter } from '#platform/pdf';
import { type Line, line } from './lines.ts';
import { processorTime } from './process.ts';

// Issue 7: a programme of 30 pages with 24 tables and 6 charts, beside Chromium, both started before, new text each time.
const [sections, charts, pages, inARow] = [24, 6, 30, 20];
const words =
  'de gemeenten van de regio werken samen aan bereikbaarheid wonen en groen en leggen verantwoording af over begroting jaarrekening indicatoren samenwerkingsovereenkomsten en uitvoeringsprogramma met buurgemeenten'.split(
    ' ',
  );

/** The same for the same number, and other text for another. */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function programme(which: number): PrintedDocument {
  const next = numbers(which + 1);
  const text = (count: number) =>
    `${Array.from({ length: count }, () => words[Math.floor(next() * words.length)]).join(' ')}.`;
  const amount = () => Math.round(next() * 1_000_000).toLocaleString('nl-NL');
  const chart = (): Block => {
    const points = Array.from({ length: 8 }, (_, at) => `${28 + at * 75},${Math.round(20 + next() * 130)}`);
    const dots = points
      .map((point) => point.split(','))
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="4"></circle>`);
    return {
      kind: 'picture',
      says: text(12),
      svg: `<svg class="measured" viewBox="0 0 600 180" role="img"><polyline points="${points.join(' ')}" fill="none" stroke="currentColor"></polyline>${dots.join('')}<text x="300" y="170">${amount()}</text></svg>`,
    };
  };
  const body = Array.from({ length: sections }, (_, at): Block[] => [
    { kind: 'heading', level: 1, text: text(4) },
    ...[1, 2, 3].map((): Block => ({ kind: 'paragraph', text: text(140) })),
    {
      kind: 'table',
      caption: text(4),
      columns: [{ title: 'Activiteit' }, { title: '2026', figures: true }, { title: '2027', figures: true }],
      rows: Array.from({ length: 12 }, () => [text(5), amount(), amount()]),
    },
    ...(at % (sections / charts) === 0 ? [chart()] : []),
  ]);
  return {
    language: 'nl',
    title: text(3),
    date: '2026-01-01',
    contents: true,
    form: 'accessible',
    body: body.flat(),
  };
}

/** The same pieces for the browser, in letters of the same size. */
function asHtml({ title, body }: PrintedDocument): string {
  const pieces = body.map((block) => {
    if (block.kind === 'heading') return `<h2>${block.text}</h2>`;
    if (block.kind === 'paragraph') return `<p>${block.text}</p>`;
    if (block.kind === 'picture')
      return block.svg.replace('role="img"', `role="img" aria-label="${block.says}"`);
    if (block.kind !== 'table') throw new Error(`No ${block.kind} is in it`);
    const heads = block.columns.map((column) => `<th scope="col">${column.title}</th>`);
    const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    return `<table><caption>${block.caption}</caption><tr>${heads.join('')}</tr>${rows.join('')}</table>`;
  });
  return `<!doctype html><html lang="nl"><title>${title}</title><style>body{font:10.5pt/1.35 sans-serif;hyphens:auto}table{width:100%}</style><h1>${title}</h1>${pieces.join('')}`;
}

/** Programs of ours that print, or stand ready to. */
function printing(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        return (
          status.includes(`\nPPid:\t${process.pid}\n`) &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('compile-pdf')
        );
      } catch {
        return false;
      }
    });
}

/** The most that a program held, in MB; 0 once it is gone. */
function most(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Until the program that stands ready has nothing to do any more. */
async function standsReady(): Promise<void> {
  for (let look = 0, before = -1; look < 100; look += 1) {
    await wait(150);
    const [pid] = printing();
    const now = pid === undefined ? -1 : processorTime(pid);
    if (now > 0 && now === before) return;
    before = now;
  }
  throw new Error('No program stands ready to print');
}

/** @throws where it is another document than the one that is measured */
function checked(pdf: Buffer): void {
  const text = pdf.toString('latin1');
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;
  const held = [/\/Type\s*\/Page\b(?!s)/g, /\/S \/Table\n/g, /\/S \/Figure\n/g].map(count).join(', ');
  const asked = [pages, sections, charts].join(', ');
  if (held !== asked) throw new Error(`Pages, tables and charts are ${held} and have to be ${asked}`);
}

/** Milliseconds, MB and pages of documents one after another, beside Chromium printing the same. */
export async function documentLines(): Promise<Line[]> {
  const printer = pdfPrinter({ kept: 0, ready: 60_000 });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await (await browser.newContext()).newPage();
    const inBrowser = async (which: number) => {
      const html = asHtml(programme(which));
      const begin = performance.now();
      await page.setContent(html);
      await page.pdf({ format: 'A4', tagged: true, outline: true });
      return performance.now() - begin;
    };
    let memory = 0;
    const ours = async (which: number) => {
      const document = programme(which);
      memory = 0;
      // The one that stands ready, found before: to look through all processes takes a part of what is measured.
      const programs = printing();
      const look = setInterval(() => {
        memory = Math.max(memory, ...programs.map(most));
      }, 10);
      const begin = performance.now();
      const printed = await printer.print(document);
      const took = performance.now() - begin;
      clearInterval(look);
      if (!printed.ok) throw new Error(`Not printed: ${printed.why}`);
      checked(printed.pdf);
      return took;
    };
    // Both once, so that both are started.
    await ours(0);
    await inBrowser(0);
    const found: { ours: number; browser: number; memory: number }[] = [];
    for (let which = 1; which <= inARow; which += 1) {
      await standsReady();
      const took = await ours(which);
      const held = memory;
      found.push({ ours: took, browser: await inBrowser(which), memory: held });
    }
    const held = found.map((one) => one.memory);
    return [
      line(
        `document of ${pages} pages, of Chromium's time`,
        'x',
        found.map((one) => one.ours / one.browser),
        0.5,
      ),
      line(
        '  itself',
        'ms',
        found.map((one) => one.ours),
      ),
      line('  most memory of its program', 'MB', [Math.max(...held)], 250),
      line('  the last of twenty over the first', 'MB', [(held.at(-1) ?? 0) - (held[0] ?? 0)], 10),
    ];
  } finally {
    await browser.close();
  }
}
