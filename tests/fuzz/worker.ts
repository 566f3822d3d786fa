import { parentPort, workerData } from 'node:worker_threads';
import { coverageOf } from './coverage.ts';
import { mutated } from './mutate.ts';
import { randomOf } from './random.ts';
import type { Seed } from './seeds.ts';

/** One run of the fuzzing, in a thread that can be stopped when an input never ends. */
const { seed, until, beat, shown, slowest } = workerData as { seed: number; until: number; beat: Int32Array; shown: Uint8Array; slowest: number };

const coverage = coverageOf((url) => /\/src\/(?:catalogue\/read\/|catalogue\/write\/(?:format|markdown)\.ts|languages\/signs\.ts)/.test(url) && !url.includes('.test.'));
const [{ look }, { seedsOf }] = [await import('./oracle.ts'), await import('./seeds.ts')];
const random = randomOf(seed);
const corpus: Seed[] = [];
const times: number[] = [];
const found = new Set<string>();
let executions = 0;

async function attempt({ path, bytes }: Seed): Promise<void> {
  // The thread above sees what is being read, should it never come back.
  const place = Buffer.from(`${path}\n`);
  shown.set(place);
  shown.set(bytes.subarray(0, shown.length - place.length - 4), place.length);
  Atomics.store(beat, 1, place.length + bytes.length);
  Atomics.add(beat, 0, 1);
  const before = process.threadCpuUsage();
  try {
    await look(path, bytes);
  } catch (fault) {
    tell(fault instanceof Error ? fault : new Error(String(fault)), path, bytes);
  }
  const { user, system } = process.threadCpuUsage(before);
  const spent = (user + system) / 1000;
  times.push(spent);
  if (spent > slowest) tell(new Error(`reading takes ${Math.round(spent)} ms`), path, bytes, 'slow');
  executions++;
}

function tell(fault: Error, path: string, bytes: Buffer, kind = fault.message.replace(/\d+/g, '#').slice(0, 80)): void {
  if (found.has(kind)) return;
  found.add(kind);
  parentPort!.postMessage({ kind: 'found', message: fault.message, stack: fault.stack?.split('\n').find((line) => line.includes('/src/'))?.trim() ?? '', path, bytes: new Uint8Array(bytes) });
}

const all = await seedsOf();
const pool = Array.from({ length: all.length }, () => all.splice(random.below(all.length), 1)[0]!);
// A few hundred of all kinds are enough to begin with; the others are looked at in between.
for (const one of pool.splice(0, 400)) {
  if (Date.now() > until) break;
  await attempt(one);
  if (coverage.newPieces() > 0) corpus.push(one);
}
const seeds = corpus.length;
const together = 6;
while (Date.now() < until) {
  const batch = Array.from({ length: together }, () => {
    if (pool.length > 0 && random.chance(0.3)) return pool.pop()!;
    // What reached something new is looked around more often than what came first.
    const { path, bytes } = random.chance(0.5) ? random.of(corpus.slice(-Math.max(50, corpus.length - seeds))) : random.of(corpus);
    return { path, bytes: mutated(bytes, random, random.of(corpus).bytes) };
  });
  for (const one of batch) await attempt(one);
  if (coverage.newPieces() > 0) corpus.push(...batch);
}
const sorted = times.sort((a, b) => a - b);
parentPort!.postMessage({ kind: 'end', executions, seeds, kept: corpus.length - seeds, mean: times.reduce((sum, time) => sum + time, 0) / times.length, most: sorted.at(-1) ?? 0, ninetyNine: sorted[Math.floor(sorted.length * 0.99)] ?? 0, lines: coverage.lines() });
