import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { printable } from '#catalogue/write/diagnostics.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import { fuzzWords } from '#languages/words/fuzz.ts';
import { houseFolder } from '#src/content.ts';
import { fingerprint, writeWhole } from '#src/disk.ts';
import { exit, options, run, WrongUse } from './command.ts';

interface Found { kind: 'found'; message: string; stack: string; path: string; bytes: Uint8Array }
interface End { kind: 'end'; executions: number; seeds: number; kept: number; mean: number; most: number; ninetyNine: number; lines: Record<string, [number, number]> }

const slowest = 5000;
const folder = join(houseFolder, 'node_modules', '.cache', 'fuzz');

await run({
  name: 'fuzz',
  does: fuzzWords.does,
  options: { minutes: { type: 'string', value: 'N', does: fuzzWords.minutes }, seed: { type: 'string', value: 'S', does: fuzzWords.seed }, lang: options.lang },
  async run({ values, say }) {
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
      process.stdout.write(`${say(fuzzWords.found(printable(message)))}\n  ${printable(stack)}\n  ${kept}\n`);
    };
    while (Date.now() < until) {
      process.stdout.write(`${say(fuzzWords.beginsWith(seed))}\n`);
      const end = await once(seed++, until, say(fuzzWords.neverEnds), tell);
      if (end && end.executions > 0) process.stdout.write(summaryOf(end, say));
    }
    process.stdout.write(`${say(fuzzWords.altogether(faults))}\n`);
    return faults === 0 ? exit.fine : exit.problems;
  },
});

// An input that never ends is kept, and the rest of the time spent from another number on.
function once(seed: number, until: number, neverEnds: string, tell: (found: Omit<Found, 'kind'>) => Promise<void>): Promise<End | undefined> {
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
        telling.push(tell({ message: neverEnds, stack: '', path: whole.subarray(0, line).toString(), bytes: whole.subarray(line + 1) }));
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

function summaryOf({ executions, seeds, kept, mean, most, ninetyNine, lines }: End, say: (words: InEachLanguage) => string): string {
  const read = Object.entries(lines).filter(([path]) => path.startsWith('catalogue/read/') && !path.includes('/import/'));
  const [reached, all] = read.reduce(([one, other], [, [more, whole]]) => [one + more, other + whole], [0, 0]);
  const told = [
    ...Object.entries(lines).map(([path, [some, whole]]) => `  ${say(fuzzWords.lines(path, some, whole))}`),
    say(fuzzWords.summary({ executions, seeds, kept, mean: mean.toFixed(1), ninetyNine: ninetyNine.toFixed(0), most: most.toFixed(0) })), say(fuzzWords.reached(reached, all, ((100 * reached) / all).toFixed(1))),
  ];
  return told.map((line) => `${line}\n`).join('');
}
