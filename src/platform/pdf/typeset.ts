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

/** Exactly as it is asked for. */
export function laidOut(document: PrintedDocument) {
  compiler.mapShadow(`${workspace}/document.json`, Buffer.from(JSON.stringify(preparedDocument(document))));
  const compiled = compiler.compile({ mainFilePath: layout });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  return compiled.result;
}

/** As the contents count them. */
const entriesOf = ({ body }: PrintedDocument) =>
  body.filter((block) => block.kind === 'heading' && block.level <= 2).length;
/** So few on one page are seen at once: contents would make two pages of it. */
const fewEntries = 2;

/** As it is asked for; without contents where nobody needs them. */
function wellLaidOut(document: PrintedDocument) {
  if (document.contents && entriesOf(document) <= fewEntries) {
    const bare = laidOut({ ...document, contents: false });
    if (bare.numOfPages === 1) return bare;
  }
  return laidOut(document);
}

/** @throws where the layout does not compile */
export function typeset(document: PrintedDocument): Buffer {
  const creationTimestamp = Date.parse(document.date) / 1000;
  if (document.form === 'plain') return compiler.pdf(laidOut(document), { creationTimestamp });
  const pdfStandard = standards[document.form];
  return finished(compiler.pdf(wellLaidOut(document), { pdfStandard, creationTimestamp }));
}

const standards = { accessible: 'ua-1', archive: 'a-2a' } as const;
