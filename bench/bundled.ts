import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The bench of a meeting, bundled: its use cases lie beside pages, and Node runs no .tsx. */
export async function liveBench(): Promise<typeof import('./live.ts')> {
  // Beside the source, so that paths relative to the module mean the same.
  const outfile = `${folder}live-${process.pid}.mjs`;
  await build({
    entryPoints: [`${folder}live.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.csv': 'text' },
    logLevel: 'warning',
  });
  try {
    return (await import(outfile)) as typeof import('./live.ts');
  } finally {
    rmSync(outfile, { force: true });
  }
}
