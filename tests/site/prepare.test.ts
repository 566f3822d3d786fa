import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { programIn } from '#src/press/bundle.ts';
import { root } from '../ran.ts';

test('what npm runs once the packages are there leaves the bundle that a build asks for, and nothing else', async () => {
  const { NODE_ENV: _, ...env } = process.env;
  const prepared = promisify(execFile)(process.execPath, ['-r', join(root, 'scripts/compiled.cjs'), join(root, 'scripts/prepare.ts')], { cwd: root, env });
  const { stdout, stderr } = await prepared;
  expect([stdout, stderr]).toEqual(['', '']);
  const { key } = await programIn(root, { ...env, NODE_ENV: 'production' });
  expect(existsSync(join(root, 'node_modules/.cache/bundles', key))).toBe(true);
  // A build of another test may be at work beside it: whose a passing folder is stands in its name.
  expect(readdirSync(join(root, 'node_modules/.cache')).filter((name) => name.includes(`-${prepared.child.pid}-`))).toEqual([]);
});
