// A program of its own: a PrintedDocument as JSON comes in, a PDF goes out. A layout that goes on for ever, or takes all memory,
// ends this process and nothing else.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedDocument } from './document.ts';
import { preparedDocument } from './prepared.ts';
import { withRowHeads } from './row-heads.ts';

const { resolve } = createRequire(import.meta.url);
const fonts = [
  ['source-sans-3', 'SourceSans3', '400Regular'],
  ['source-sans-3', 'SourceSans3', '400Regular_Italic'],
  ['source-sans-3', 'SourceSans3', '600SemiBold'],
  ['source-sans-3', 'SourceSans3', '700Bold'],
  ['source-serif-4', 'SourceSerif4', '600SemiBold'],
].map(([family, name, style]) => resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`));

const layout = fileURLToPath(new URL('./document.typ', import.meta.url));
const workspace = dirname(layout);

// Before there is anything to print: who waits for a document does not wait for this.
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
});

function laidOut(document: PrintedDocument) {
  compiler.mapShadow(`${workspace}/document.json`, Buffer.from(JSON.stringify(preparedDocument(document))));
  const compiled = compiler.compile({ mainFilePath: layout });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  return compiled.result;
}

function compile(document: PrintedDocument): Buffer {
  const creationTimestamp = Date.parse(document.date) / 1000;
  if (document.form === 'plain') return compiler.pdf(laidOut(document), { creationTimestamp });
  const pdfStandard = standards[document.form];
  return withRowHeads(compiler.pdf(laidOut(document), { pdfStandard, creationTimestamp }));
}

const standards = { accessible: 'ua-1', archive: 'a-2a' } as const;

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
  process.stdout.write(compile(JSON.parse(Buffer.concat(pieces).toString('utf8')) as PrintedDocument));
