// Which feature may use which: the one reviewed list. Anything else is refused, and so is reaching past a feature's
// face, a package in rules/ or kernel, and an index.ts inside a feature's folders.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const platform = [
  'backup',
  'database',
  'files',
  'http',
  'html',
  'journal',
  'live',
  'mail',
  'nodes',
  'operations',
  'pdf',
  'postgres',
  'programs',
].map((part) => `platform/${part}`);
/** Feature -> the features whose faces it may import (earlier in the process). All may use kernel and platform. */
export const allowed = {
  municipalities: [],
  elections: ['municipalities'],
  people: ['municipalities'],
  rulebook: [],
  terms: [],
  bodies: ['municipalities', 'elections', 'people', 'rulebook'],
  ambitions: [],
  history: ['ambitions'],
  news: ['ambitions'],
  proposals: ['ambitions', 'bodies', 'rulebook'],
  documents: ['proposals', 'ambitions'],
  meetings: ['bodies', 'proposals', 'ambitions', 'elections', 'rulebook'],
  deliberation: ['meetings', 'proposals', 'elections', 'people'],
  commitments: ['meetings', 'ambitions'],
  calendar: ['bodies', 'rulebook', 'terms', 'ambitions', 'meetings', 'people'],
  motions: ['commitments', 'documents', 'proposals', 'ambitions', 'bodies', 'elections', 'people'],
  voting: ['deliberation', 'proposals', 'documents', 'elections', 'rulebook', 'bodies', 'meetings'],
  minutes: ['meetings', 'deliberation', 'commitments', 'voting', 'elections'],
  families: ['elections', 'voting'],
  verification: ['voting'],
  notifications: [
    'people',
    'elections',
    'ambitions',
    'news',
    'proposals',
    'meetings',
    'consultations',
    'calendar',
    'commitments',
    'motions',
  ],
  consultations: ['elections', 'documents', 'calendar', 'terms'],
  advice: ['voting', 'proposals', 'documents', 'rulebook', 'terms', 'bodies', 'meetings', 'calendar'],
  'local-decisions': [
    'commitments',
    'motions',
    'consultations',
    'ambitions',
    'advice',
    'voting',
    'proposals',
    'documents',
    'elections',
    'rulebook',
    'bodies',
    'meetings',
    'calendar',
  ],
  'long-term-agenda': ['advice', 'commitments', 'consultations', 'local-decisions', 'motions', 'proposals'],
  support: ['people'],
  mandates: ['local-decisions', 'proposals'],
  programmes: ['municipalities', 'ambitions', 'proposals', 'documents', 'advice'],
  execution: ['agreements', 'mandates', 'programmes'],
  evaluations: ['agreements', 'ambitions', 'mandates', 'programmes', 'rulebook'],
  agreements: ['ambitions', 'proposals', 'mandates', 'programmes'],
  preparation: ['agreements', 'ambitions', 'bodies', 'execution', 'programmes', 'proposals'],
  developments: ['ambitions'],
  'joint-programmes': ['mandates', 'process-plans'],
  'process-plans': ['ambitions', 'proposals', 'execution'],
  main: '*',
};
const platformOf = {
  'platform/backup': ['platform/database', 'platform/files', 'platform/journal'],
  'platform/database': [],
  'platform/files': [],
  'platform/pdf': ['platform/programs'],
  'platform/programs': [],
  'platform/journal': ['platform/database'],
  'platform/operations': ['platform/database', 'platform/files', 'platform/journal'],
  'platform/http': ['platform/database', 'platform/operations', 'platform/pdf'],
  'platform/html': ['platform/operations', 'platform/http', 'platform/pdf'],
  'platform/live': [],
  'platform/mail': ['platform/database'],
  'platform/nodes': ['platform/database'],
  'platform/postgres': ['platform/database'],
};

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The feature that a file lies in: `voting`, or `platform/http`. */
function featureOf(path) {
  const parts = path.split(sep);
  return parts[0] === 'platform' ? parts.slice(0, 2).join('/') : parts[0];
}

/** @param root folder that holds the features @returns a line for every violation */
export function violations(root) {
  const found = [];
  for (const file of files(root)) {
    const path = relative(root, file);
    const feature = featureOf(path);
    const depth = path.split(sep).length - feature.split('/').length;
    if (/(^|[/\\])index\.ts$/.test(path) && depth !== 1)
      found.push(`${path}: an index.ts inside a feature opens a second face`);
    if (/\.test\.tsx?$|[/\\]testing\.ts$/.test(path)) continue;
    const source = readFileSync(file, 'utf8');
    const parsed = parseSync(file, source);
    const specifiers = [
      ...parsed.module.staticImports.map((i) => i.moduleRequest.value),
      ...parsed.module.staticExports.flatMap((e) =>
        e.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
      ),
      ...[...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1]),
    ];
    if (path.endsWith('.tsx') && /\basync function [A-Z]/.test(source) && !/return context/.test(source))
      if (/async function [A-Z]\w*\([^)]*\)(: Promise<JSX)?/.test(source))
        found.push(`${path}: an async component renders as nothing`);
    for (const specifier of new Set(specifiers)) {
      const wrong = judge(root, file, path, feature, specifier);
      if (wrong) found.push(`${path}: ${wrong} (${specifier})`);
    }
  }
  return found;
}

function judge(root, file, path, feature, specifier) {
  const pure = feature === 'kernel' || /[/\\]rules[/\\]/.test(path) || /[/\\]policy\.ts$/.test(path);
  if (specifier.startsWith('.')) {
    const target = relative(root, resolve(dirname(file), specifier));
    if (featureOf(target) === feature) return undefined;
    if (feature === 'main' && /^[\w-]+[/\\]feature\.tsx?$/.test(target)) return undefined;
    return 'reaches into another feature past its face';
  }
  if (specifier.startsWith('#')) {
    const target = specifier.slice(1);
    if (target === 'kernel') return undefined;
    if (pure) return 'rules, policy and kernel use the kernel only';
    if (feature === 'main') return undefined;
    if (target.startsWith('platform/')) {
      if (!platform.includes(target)) return 'no such face';
      return !feature.startsWith('platform/') || platformOf[feature]?.includes(target)
        ? undefined
        : 'platform parts in this order may not use each other';
    }
    if (feature.startsWith('platform/')) return 'the platform knows no feature';
    return allowed[feature]?.includes(target)
      ? undefined
      : 'not in the reviewed list of scripts/check-direction.mjs';
  }
  if (pure && !(feature === 'kernel' && specifier === 'temporal-polyfill'))
    return 'rules, policy and kernel use no package';
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../src', import.meta.url));
  const found = violations(root);
  const counted = files(root).length;
  if (counted === 0) found.push('no files were read');
  for (const line of found) console.error(line);
  console.log(`direction: ${counted} files, ${found.length} violations`);
  process.exit(found.length === 0 ? 0 : 1);
}
