import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';

// The floor of speed is lower than what a quiet machine shows (100): a shared one is slowed by others.
it('home, a service, the search and a report reach everything that Lighthouse asks, and nothing shifts while they load', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/lighthouse.ts', '--out', inject('dist'), '--lang', 'en'], { maxBuffer: 1 << 26 }).catch((fault: { stdout: string; stderr: string }) => ({ stdout: `${fault.stdout}${fault.stderr}✗` }));
  expect(stdout).not.toContain('✗');
  expect(stdout.match(/^✓ /gm)).toHaveLength(4);
});
