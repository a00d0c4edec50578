// Bundles the two entry points and gathers the style sheets and fonts that pages need.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// npm packages stay where they are; the project's own `#feature` faces are bundled.
const packagesOutside = {
  name: 'packages-outside',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^.#/]/ }, (found) =>
      found.kind === 'entry-point' ? undefined : { path: found.path, external: true },
    );
  },
};

// Beside the one in use, and put in its place when whole: a running server goes on reading its style sheet.
const made = `dist.deel-${process.pid}`;
rmSync(at(made), { recursive: true, force: true });
await build({
  entryPoints: [at('src/main/web.ts'), at('src/main/cli.ts')],
  outdir: at(made),
  bundle: true,
  splitting: true,
  // Beside the entry points: paths relative to the module then mean the same in each.
  chunkNames: '[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  loader: { '.csv': 'text' },
  plugins: [packagesOutside],
  logLevel: 'warning',
});

mkdirSync(at(`${made}/assets/fonts`), { recursive: true });
const sheets = [
  ...['alert', 'breadcrumb-nav', 'button', 'skip-link'].map(
    (part) => `node_modules/@utrecht/${part}-css/dist/index.css`,
  ),
  // Tokens first, paper last; between them by component.
  ...[
    'tokens',
    'base',
    'frame',
    'parts',
    'lists',
    'record',
    'home',
    'tables',
    'charts',
    'forms',
    'meetings',
    'councils',
    'operators',
    'print',
  ].map((part) => `src/platform/html/style/${part}.css`),
];
writeFileSync(
  at(`${made}/assets/regiotafel.css`),
  sheets.map((sheet) => readFileSync(at(sheet), 'utf8')).join('\n'),
);
cpSync(at('src/platform/html/icon.svg'), at(`${made}/assets/icon.svg`));
for (const [font, name] of [
  ['source-sans-3', 'sans'],
  ['source-serif-4', 'serif'],
])
  cpSync(
    at(`node_modules/@fontsource-variable/${font}/files/${font}-latin-wght-normal.woff2`),
    at(`${made}/assets/fonts/${name}.woff2`),
  );
const old = `${made}.oud`;
if (existsSync(at('dist'))) renameSync(at('dist'), at(old));
renameSync(at(made), at('dist'));
rmSync(at(old), { recursive: true, force: true });
