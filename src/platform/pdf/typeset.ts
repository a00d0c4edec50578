import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintedDocument } from './document.ts';
import { finished } from './finished.ts';
import { preparedDocument } from './prepared.ts';

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

export function laidOut(document: PrintedDocument) {
  compiler.mapShadow(`${workspace}/document.json`, Buffer.from(JSON.stringify(preparedDocument(document))));
  const compiled = compiler.compile({ mainFilePath: layout });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  return compiled.result;
}

/** @throws where the layout does not compile */
export function typeset(document: PrintedDocument): Buffer {
  const creationTimestamp = Date.parse(document.date) / 1000;
  if (document.form === 'plain') return compiler.pdf(laidOut(document), { creationTimestamp });
  const pdfStandard = standards[document.form];
  return finished(compiler.pdf(laidOut(document), { pdfStandard, creationTimestamp }));
}

const standards = { accessible: 'ua-1', archive: 'a-2a' } as const;
