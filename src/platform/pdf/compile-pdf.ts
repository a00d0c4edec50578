// A program of its own: a PrintedDocument as JSON comes in, a PDF goes out. A layout that goes on for ever, or takes all memory,
// ends this process and nothing else.

import type { PrintedDocument } from './document.ts';
import { laidOut, typeset } from './typeset.ts';

// Started before there is work: reads the layout, the fonts and the rules of hyphenation, which stay read.
if (process.argv.includes('ready'))
  laidOut({
    language: 'nl',
    title: 'gereedmaken',
    date: '2026-01-01',
    form: 'accessible',
    contents: true,
    body: [
      { kind: 'paragraph', text: 'samenwerkingsovereenkomst '.repeat(9) },
      { kind: 'table', columns: [{ title: 'a' }, { title: 'b', figures: true }], rows: [['a', '1']] },
    ],
  });

const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
// Nothing came: it was not needed, or who started it is gone.
if (pieces.length > 0)
  process.stdout.write(typeset(JSON.parse(Buffer.concat(pieces).toString('utf8')) as PrintedDocument));
