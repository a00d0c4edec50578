import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The bench of a meeting. */
export const liveBench = () => bundled('live') as Promise<typeof import('./live.ts')>;
/** The bench of digests. */
export const digestBench = () => bundled('digests') as Promise<typeof import('./digests.ts')>;

/** A bench whose use cases lie beside pages, bundled: Node runs no .tsx. */
async function bundled(name: string): Promise<unknown> {
  // Beside the source, so that paths relative to the module mean the same.
  const outfile = `${folder}${name}-${process.pid}.mjs`;
  await build({
    entryPoints: [`${folder}${name}.ts`],
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
    return await import(outfile);
  } finally {
    rmSync(outfile, { force: true });
  }
}
