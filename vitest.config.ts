import { defineConfig } from 'vitest/config'

/** One runner for all tests. `server` and `e2e` share one PostgreSQL, brought up by the global set-up. */
export default defineConfig({
  test: {
    reporters: ['default'],
    globalSetup: ['./server/testing/global-setup.ts'],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    maxWorkers: 2,
    // Files of a project share a worker, and with it what it has loaded; each has a database and a program of its own.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'rules', include: ['rules/**/*.test.ts'] } },
      { extends: true, test: { name: 'contract', include: ['contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'server', include: ['server/**/*.test.ts'] } },
      { extends: true, test: { name: 'web', include: ['web/**/*.test.ts', 'web/**/*.test.tsx'] } },
      { extends: true, test: { name: 'e2e', include: ['e2e/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
})
