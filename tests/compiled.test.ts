import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { passingFolder, put, root } from './ran.ts';

const { folder } = passingFolder('compiled');
put(folder, { 'command.mts': `
import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
const thread = new Worker('require("node:worker_threads").parentPort.postMessage(require("node:module").getCompileCacheDir() ?? "nothing")', { eval: true });
const inThread = await new Promise((told) => thread.once('message', told));
console.log(JSON.stringify([getCompileCacheDir() ?? 'nothing', inThread]));
` });
const { NODE_COMPILE_CACHE: _, ...env } = process.env;
const keepsIn = async (where: Record<string, string>, ...args: string[]) => JSON.parse((await promisify(execFile)(process.execPath, ['-r', join(root, 'scripts/compiled.cjs'), join(folder, 'command.mts'), ...args], { env: { ...env, ...where } })).stdout) as string[];

test('a command and its threads have Node keep what it made of our files, beside the packages', async () => {
  const kept = await keepsIn({});
  for (const place of kept) expect(place.startsWith(join(root, 'node_modules/.cache/compile'))).toBe(true);
});

test('with --no-cache neither does', async () => {
  expect(await keepsIn({}, '--no-cache')).toEqual(['nothing', 'nothing']);
});

test('where nothing can be written, the command works without', async () => {
  put(folder, { file: '' });
  expect(await keepsIn({ NODE_COMPILE_CACHE: join(folder, 'file/below') })).toEqual(['nothing', 'nothing']);
  expect(existsSync(join(folder, 'file/below'))).toBe(false);
});

test('a module of ours that is not there is named, and one of a package is found as ever', async () => {
  put(folder, { 'elsewhere.ts': 'export const found: string = "elsewhere";', 'beside.mts': 'import { found } from "./elsewhere.ts"; console.log(found);' });
  const run = (...args: string[]) => promisify(execFile)(process.execPath, ['-r', join(root, 'scripts/compiled.cjs'), ...args], { cwd: root, env });
  // Files of others are found where Node finds them, also with what Node says of them.
  expect((await run(join(folder, 'beside.mts'))).stdout).toBe('elsewhere\n');
  const inside = (code: string) => run('--input-type=module', '--eval', code);
  expect((await inside('const { conceptIn } = await import("#catalogue/model/look-up.ts"); const { z } = await import("zod"); console.log(typeof conceptIn, typeof z.object);')).stdout).toBe('function function\n');
  await expect(inside('await import("#catalogue/model/not-there.ts")')).rejects.toThrow(/not-there\.ts/);
});
