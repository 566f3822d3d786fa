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
