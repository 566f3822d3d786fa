import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { houseFolder } from '#src/content.ts';
import { readTextFile, remove, temporaryFolder } from '#src/disk.ts';

const binaryOf: Readonly<Record<string, string>> = { astro: 'astro/bin/astro.mjs', vitest: 'vitest/vitest.mjs' };

if (process.argv.includes('--help')) {
  process.stdout.write('npm test [-- FILE …]\n\nTypes, unit tests, whole-system tests and browser tests. What stands after -- goes to vitest.\n');
  process.exit(0);
}

// Everything: types, beside them vitest (unit, whole-system and browser tests), then one plain line that any reader of logs understands.
const folder = await temporaryFolder();
const counts = { passed: 0, failed: 0 };

// Every file that tsconfig.json names, TypeScript as well as Astro, in one thread; what is said of it is shown at the end.
const types = run('astro', ['check', '--minimumFailingSeverity', 'error'], 'pipe');
const { code } = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(folder, 'result.json')}`, ...process.argv.slice(2)], 'inherit');
const result = JSON.parse((await readTextFile(join(folder, 'result.json'))) ?? '{}') as { numPassedTests?: number; numFailedTests?: number; numFailedTestSuites?: number };
counts.passed += result.numPassedTests ?? 0;
counts.failed += result.numFailedTests ?? 0;
// A suite that cannot even be loaded has no failed test, and has failed all the same.
if (code !== 0 && (result.numFailedTests ?? 0) === 0) counts.failed++;
await remove(folder);
const { code: typed, said } = await types;
counts[typed === 0 ? 'passed' : 'failed']++;

process.stdout.write(`${said}\n${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed === 0 && result.numPassedTests !== undefined ? 0 : 1;

async function run(command: string, args: readonly string[], out: 'inherit' | 'pipe'): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [join(houseFolder, 'node_modules', binaryOf[command]!), ...args], { stdio: ['ignore', out, 'inherit'], cwd: houseFolder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  const ended = new Promise<number>((resolve) => { child.on('close', (code) => resolve(code ?? 1)).on('error', () => resolve(1)); });
  const said = child.stdout ? await text(child.stdout) : '';
  return { code: await ended, said };
}
