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

const pure = ['src/**/rules/*.test.{ts,tsx}', 'src/kernel/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    // Files wait for servers, browsers and databases more than they compute: one processor is not left to watch.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...settings,
        test: {
          ...limits,
          name: 'embedded',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
          exclude: pure,
        },
      },
      // They keep nothing and touch nothing: one process for all of them spares a minute of starting.
      { ...settings, test: { ...limits, name: 'rules', include: pure, isolate: false } },
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
