import { defineConfig } from 'vitest/config';

// Two kinds: core (no site needed) and site (the pilot catalogue built once, served on loopback, read in headless Chromium).
export default defineConfig({
  test: {
    // As many as there are cores: vitest's own choice leaves one free, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'core', include: ['src/**/*.test.ts', 'tests/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'site', include: ['tests/site/*.test.ts'], globalSetup: ['tests/site/setup.ts'], testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false, expect: { poll: { timeout: 20_000 } } } },
    ],
  },
});
