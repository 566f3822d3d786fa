import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { remove, temporaryFolder } from '#src/disk.ts';
import { asMedians, judgedOn, machineInWords, median, rounded, writeSection } from './bench-build.ts';
import { ourCommand, timed, type Command, type Run } from './bench-run.ts';
import { reword } from './bench-whole.ts';
import { writeCatalogue } from './generated.ts';

const execute = promisify(execFile);

/** In which state a folder is checked: with nothing kept; once more, nothing having changed; of a change, `--since` the commit before it, of one text and of one file that all institutions share. */
const states = ['cold', 'again', 'since', 'sinceShared'] as const;
type State = (typeof states)[number];

/** The check at one size. */
export interface MeasuredCheck { services: number; files: number; runs: Readonly<Record<State, readonly Run[]>> }

/** Checks a generated catalogue that lies in git, as a command of its own, in every state in turn. */
export async function measureCheck(wished: number, times: number): Promise<MeasuredCheck> {
  const folder = await temporaryFolder();
  try {
    const content = join(folder, 'content');
    const services = await writeCatalogue('content', content, wished);
    const git = async (...args: string[]): Promise<string> => (await execute('git', ['-C', folder, '-c', 'user.name=katalogu', '-c', 'user.email=katalogu@example.org', '-c', 'commit.gpgsign=false', ...args], { maxBuffer: 1 << 28 })).stdout;
    await git('init', '--quiet');
    await git('add', '.');
    await git('commit', '--quiet', '-m', 'before');
    const check: Command = [...ourCommand('check'), '--content', content, '--today', judgedOn];
    const since: Command = [...check, '--since', 'HEAD'];
    const runs: Record<State, Run[]> = { cold: [], again: [], since: [], sinceShared: [] };
    for (let time = 0; time < times; time++) {
      // The first makes what is kept, which rests on what institutions share, the second has it known by git's names.
      await timed(check);
      await timed(since);
      runs.cold.push(await timed([...check, '--no-cache']));
      runs.again.push(await timed(check));
      await reword(join(content, 'institutions/gjakova/services/taxi-permit/sq.md'), /^(title:|  title:\n    text:) .*$/m, `Leje për taksi ${time}`);
      runs.since.push(await timed(since));
      await git('checkout', '--quiet', '.');
      await reword(join(content, 'concepts/taxi-permit/sq.md'), /^(title:|  title:\n    text:) .*$/m, `Leje për taksi ${time}`);
      runs.sinceShared.push(await timed(since));
      await git('checkout', '--quiet', '.');
    }
    return { services, files: (await git('ls-files', '-z')).split('\0').length - 1, runs };
  } finally {
    await remove(folder);
  }
}

/** The figures as other programs read them; ratios are those of runs in turn. */
export function checkAsData({ services, files, runs }: MeasuredCheck): object {
  return { services, files, ...Object.fromEntries(states.map((state) => [state, { ...asMedians(runs[state]), ...(state === 'cold' ? {} : { ratioToCold: ratioToCold(runs, state) }) }])) };
}

const ratioToCold = (runs: MeasuredCheck['runs'], state: State): number => rounded(median(runs[state].map(({ wall }, index) => wall / runs.cold[index]!.wall)));

/** The figures of all sizes as a part of `bench/README.md`. */
export async function writeCheckResults(measured: readonly MeasuredCheck[]): Promise<void> {
  const words: Readonly<Record<State, string>> = { cold: 'nothing kept (`--no-cache`)', again: 'once more, nothing changed', since: 'of a change of one text (`--since`)', sinceShared: 'of a change of a concept' };
  const rows = measured.flatMap(({ services, files, runs }) => states.map((state) => {
    const { seconds, cpuSeconds, peakMiB } = asMedians(runs[state]);
    return `| ${services} in ${files.toLocaleString('en')} files | ${words[state]} | ${seconds} | ${cpuSeconds} | ${peakMiB} | ${state === 'cold' ? 1 : ratioToCold(runs, state)} |`;
  }));
  await writeSection('check', [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machineInWords()}; medians of ${measured[0]?.runs.cold.length ?? 0} ${measured[0]?.runs.cold.length === 1 ? 'run' : 'runs in turn'}.`, '',
    '| services | checked | seconds | seconds of processors | MiB | × with nothing kept |', '|---|---|---|---|---|---|', ...rows,
  ]);
}
