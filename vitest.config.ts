import { defineConfig } from 'vitest/config';

const site = { globalSetup: ['tests/site/setup.ts'], testTimeout: 600_000, hookTimeout: 600_000, expect: { poll: { timeout: 20_000 } } };
// What measures the speed of a page, and what looks whether a build has left anything behind, wants nobody beside it.
const alone = ['lighthouse', 'faults'].map((name) => `tests/site/${name}.test.ts`);

// Four kinds: unit (beside the code; nothing is left behind, so its files share the modules that they load, which takes a third of the time); core (commands and whole systems, no site needed); site (the pilot catalogue built once, served on loopback, read in headless Chromium); and, when all others are done, one after the other, those that want to be alone.
export default defineConfig({
  test: {
    // As many as there are cores: vitest's own choice leaves one free, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], isolate: false, testTimeout: 180_000, hookTimeout: 180_000 } },
      { test: { name: 'core', include: ['tests/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 } },
      { test: { name: 'site', include: ['tests/site/*.test.ts'], exclude: alone, ...site } },
      { test: { name: 'alone', include: alone, ...site, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
