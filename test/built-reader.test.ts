// The program that reads documents, as `npm start` runs it: what it needs lies beside it or among the packages.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeDocx, writePdf } from '../src/main/demo/write-paper.ts';
import { notBuilt } from './processes.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const paper = { title: 'Een kader', paragraphs: ['De vijf raden beslissen elk zelf.'] };

describe.skipIf(notBuilt)('the built reader of documents', () => {
  it.each([
    ['pdf', writePdf(paper)],
    ['docx', writeDocx(paper)],
  ])('reads a %s', (kind, input) => {
    const run = spawnSync(
      process.execPath,
      ['--permission', `--allow-fs-read=${root}*`, '--no-warnings', `${root}dist/read-document.js`, kind],
      { input, encoding: 'utf8' },
    );
    const read = JSON.parse(run.stdout || '{}') as { text?: string; picture?: string | null };
    expect(run.stderr).toBe('');
    expect(read.text).toContain('De vijf raden beslissen elk zelf.');
    expect(read.picture === null).toBe(kind === 'docx');
  });
});
