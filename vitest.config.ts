import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const settings = {
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  plugins: [
    {
      name: 'csv-as-text',
      transform: (code: string, id: string) =>
        id.endsWith('.csv') ? { code: `export default ${JSON.stringify(code)}`, map: null } : undefined,
    },
  ],
};
const limits = { testTimeout: 120_000, hookTimeout: 180_000, pool: 'forks' as const };

// The use cases once more on the server that a distribution installs, where there is one.
const onOutsideServer = [
  'src/main/operators/own-region.test.ts',
  'src/main/voting-at-once.test.ts',
  'src/meetings/meetings.test.ts',
  'src/voting/voting.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    // Files wait for servers, browsers and databases more than they compute: one processor is not left to watch. Three on two
    // processors were slower, and browsers gave up waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Files follow each other in the same process: none may leave anything behind. Reading the whole application anew for each
      // took a quarter of the run.
      {
        ...settings,
        test: { ...limits, name: 'embedded', include: ['src/**/*.test.{ts,tsx}'], isolate: false },
      },
      {
        ...settings,
        test: { ...limits, name: 'programs', include: ['test/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'] },
      },
      ...(existsSync('/usr/lib/postgresql')
        ? [
            {
              ...settings,
              test: {
                ...limits,
                name: 'outside server',
                include: onOutsideServer,
                env: { REGIOTAFEL_TEST_SERVER: 'debian' },
              },
            },
          ]
        : []),
    ],
  },
});
