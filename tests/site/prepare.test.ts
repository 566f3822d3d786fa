import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { programIn } from '#src/press/bundle.ts';
import { root } from '../ran.ts';

test('what npm runs once the packages are there leaves the bundle that a build asks for, and nothing else', async () => {
  const { NODE_ENV: _, ...env } = process.env;
  const passing = () => readdirSync(join(root, 'node_modules/.cache')).filter((name) => name.startsWith('site-'));
  const before = passing();
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-r', join(root, 'scripts/compiled.cjs'), join(root, 'scripts/prepare.ts')], { cwd: root, env });
  expect([stdout, stderr]).toEqual(['', '']);
  const { key } = await programIn(root, { ...env, NODE_ENV: 'production' });
  expect(existsSync(join(root, 'node_modules/.cache/bundles', key))).toBe(true);
  expect(passing().filter((name) => !before.includes(name))).toEqual([]);
});
