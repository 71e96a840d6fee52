import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['test/*.test.ts'] },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: 'test/browser/house.ts',
          setupFiles: 'test/browser/causes.ts',
          testTimeout: 150_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 40_000, interval: 50 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
