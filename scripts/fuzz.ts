import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { printable } from '#catalogue/write/diagnostics.ts';
import { fuzzWords } from '#languages/words/fuzz.ts';
import { houseFolder } from '#src/content.ts';
import { fingerprint, writeWhole } from '#src/disk.ts';
import { exit, run, WrongUse } from './command.ts';

interface Found { kind: 'found'; message: string; stack: string; path: string; bytes: Uint8Array }
interface End { kind: 'end'; executions: number; seeds: number; kept: number; mean: number; most: number; ninetyNine: number; lines: Record<string, [number, number]> }

const slowest = 5000;
const folder = join(houseFolder, 'node_modules', '.cache', 'fuzz');

await run({
  name: 'fuzz',
  does: fuzzWords.does,
  options: { minutes: { type: 'string', value: 'N', does: fuzzWords.minutes }, seed: { type: 'string', value: 'S', does: fuzzWords.seed } },
  async run({ values }) {
    const numberOf = (option: 'minutes' | 'seed', otherwise: number): number => {
      const number = values[option] === undefined ? otherwise : Number(values[option]);
      if (!Number.isFinite(number) || number < 0) throw new WrongUse(fuzzWords.badNumber(`--${option}`));
      return number;
    };
    const until = Date.now() + numberOf('minutes', 1) * 60_000;
    let seed = numberOf('seed', Date.now() % 1_000_000);
    let faults = 0;
    const tell = async ({ message, stack, path, bytes }: Omit<Found, 'kind'>): Promise<void> => {
      faults++;
      const kept = join(folder, `${fingerprint(bytes).slice(0, 12)}-${path.replaceAll('/', '+')}`);
      await writeWhole(kept, bytes);
      process.stdout.write(`FOUND ${printable(message)}\n  ${printable(stack)}\n  ${kept}\n`);
    };
    while (Date.now() < until) {
      process.stdout.write(`seed ${seed}\n`);
      const end = await once(seed++, until, tell);
      if (end) process.stdout.write(summaryOf(end));
    }
    process.stdout.write(`${faults} found\n`);
    return faults === 0 ? exit.fine : exit.problems;
  },
});

// An input that never ends is kept, and the rest of the time spent from another number on.
function once(seed: number, until: number, tell: (found: Omit<Found, 'kind'>) => Promise<void>): Promise<End | undefined> {
  const beat = new Int32Array(new SharedArrayBuffer(8));
  const shown = new Uint8Array(new SharedArrayBuffer(256 * 1024));
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(houseFolder, 'tests', 'fuzz', 'worker.ts'), { workerData: { seed, until, beat, shown, slowest } });
    const telling: Promise<void>[] = [];
    // By the time of the processors: on a busy machine the clock goes on while nothing is read.
    const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
    let [last, since] = [-1, spent()];
    const watch = setInterval(() => {
      const now = Atomics.load(beat, 0);
      if (now !== last) [last, since] = [now, spent()];
      else if (now > 0 && spent() - since > slowest * 12) {
        const whole = Buffer.from(shown.slice(0, Atomics.load(beat, 1)));
        const line = whole.indexOf(10);
        telling.push(tell({ message: 'reading never ends', stack: '', path: whole.subarray(0, line).toString(), bytes: whole.subarray(line + 1) }));
        void worker.terminate();
      }
    }, 1000);
    worker.on('message', (message: Found | End) => {
      if (message.kind === 'found') telling.push(tell(message));
      else void Promise.all(telling).then(() => resolve(message));
    });
    worker.on('error', reject);
    worker.on('exit', () => { clearInterval(watch); void Promise.all(telling).then(() => resolve(undefined)); });
  });
}

function summaryOf({ executions, seeds, kept, mean, most, ninetyNine, lines }: End): string {
  const read = Object.entries(lines).filter(([path]) => path.startsWith('catalogue/read/') && !path.includes('/import/'));
  const [reached, all] = read.reduce(([one, other], [, [more, whole]]) => [one + more, other + whole], [0, 0]);
  return `${Object.entries(lines).map(([path, [some, whole]]) => `  ${path}: ${some}/${whole} lines`).join('\n')}\n${executions} files read, from ${seeds} that reached something of their own and ${kept} found on the way; ${mean.toFixed(1)} ms a file on average, 99 of 100 below ${ninetyNine.toFixed(0)} ms, the slowest ${most.toFixed(0)} ms\nsrc/catalogue/read without import: ${reached} of ${all} lines reached (${((100 * reached) / all).toFixed(1)} %)\n`;
}
