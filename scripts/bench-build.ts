import { execFile, spawn } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { houseFolder } from '#src/content.ts';
import { filesBelow, makeFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { writeForPeers } from './bench-peers.ts';
import { writeCatalogue } from './generated.ts';

const execute = promisify(execFile);

/** One run of a whole process: seconds of the clock, seconds of all processors, the most memory it held at once (MiB). */
export interface Run { wall: number; cpu: number; peak: number }
type Name = 'katalogu' | 'hugo' | 'eleventy' | 'floor';
/** What was measured at one size; a peer that is not there has no runs. `known`: ours again where an earlier build kept what Astro made of the program. */
export interface Measured { services: number; known: readonly Run[]; runs: Readonly<Partial<Record<Name, readonly Run[]>>>; pages: Readonly<Partial<Record<Name, number>>>; oneEntry: Readonly<Partial<Record<Name, readonly Run[]>>>; absent: readonly Name[] }

// The page kinds that the peers have templates for; everything else of ours (embedded pages, work lists, open data …) is left out of the comparison.
const routes = String.raw`^/(\[lang\](/|/\[institution\]|/\[institution\]/\[service\]|/topics/\[topic\]/\[...page\]|/life-events/\[event\]/\[...page\]|/concepts/\[concept\]/\[...page\]|/topics|/life-events|/concepts/\[...page\]|/a-z/\[...page\]|/services/\[institution\]/\[page\]|/reports/\[institution\])?/?)?$`;
const today = '2026-11-28';

/** Builds a generated catalogue with us and with others, in turn, so that what else the machine does falls on all alike. */
export async function measureBuilds(wished: number, times: number): Promise<Measured> {
  const folder = await temporaryFolder();
  const [content, peer, out] = ['content', 'peer', 'out'].map((name) => join(folder, name)) as [string, string, string];
  try {
    const services = await writeCatalogue('content', content, wished);
    await writeForPeers(content, peer, today);
    const commands: Partial<Record<Name, readonly string[]>> = {
      katalogu: [process.execPath, join(houseFolder, 'scripts/bench-pages.ts'), content, join(out, 'katalogu'), today, routes],
      ...await commandOfHugo(peer, join(out, 'hugo')), ...await commandOfEleventy(peer, join(out, 'eleventy')),
      floor: [process.execPath, join(houseFolder, 'scripts/bench-floor.ts'), peer, join(out, 'floor')],
    };
    const names = (['katalogu', 'hugo', 'eleventy', 'floor'] as const).filter((name) => commands[name]);
    const runs: Partial<Record<Name, Run[]>> = {};
    const pages: Partial<Record<Name, number>> = {};
    for (let time = 0; time < times; time++) {
      for (const name of names) {
        await remove(join(out, name));
        await makeFolder(out);
        (runs[name] ??= []).push(await timed(commands[name]!));
        pages[name] ??= (await filesBelow(join(out, name))).filter((path) => path.endsWith('.html')).length;
      }
    }
    // Printed whole from a program that is known; the first run makes it known.
    const [again, known]: [readonly string[], Run[]] = [[...commands.katalogu!, 'kept'], []];
    for (let time = -1; time < times; time++) {
      await remove(join(out, 'katalogu'));
      const run = await timed(again);
      if (time >= 0) known.push(run);
    }
    // One file is changed and the site made again over what was there.
    const oneEntry: Partial<Record<Name, Run[]>> = {};
    const changed: Readonly<Partial<Record<Name, string>>> = { katalogu: join(content, 'institutions/gjakova/services/taxi-permit/sq.md'), hugo: join(peer, 'sq/gjakova/taxi-permit.md') };
    for (let time = 0; time < times; time++) {
      for (const name of ['katalogu', 'hugo'] as const) {
        if (!commands[name]) continue;
        const text = (await readTextFile(changed[name]!))!;
        await writeWhole(changed[name]!, text.replace(/^title: .*$/m, `title: Leje për taksi ${time}`));
        (oneEntry[name] ??= []).push(await timed(name === 'katalogu' ? again : commands[name]));
      }
    }
    return { services, known, runs, pages, oneEntry, absent: (['hugo', 'eleventy'] as const).filter((name) => !commands[name]) };
  } finally {
    await remove(folder);
  }
}

async function commandOfHugo(content: string, out: string): Promise<Partial<Record<Name, readonly string[]>>> {
  const there = await execute('hugo', ['version']).then(() => true, () => false);
  return there ? { hugo: ['hugo', '--source', join(houseFolder, 'bench/hugo'), '--contentDir', content, '--destination', out, '--quiet', '--noBuildLock'] } : {};
}

// Installed where one wishes: it is no part of this program. ELEVENTY names its `cmd.cjs`.
async function commandOfEleventy(content: string, out: string): Promise<Partial<Record<Name, readonly string[]>>> {
  const program = process.env.ELEVENTY;
  if (!program || (await readTextFile(program)) === undefined) return {};
  return { eleventy: ['env', `PEER=${content}`, process.execPath, program, `--config=${join(houseFolder, 'bench/eleventy/config.cjs')}`, `--input=${content}`, `--output=${out}`, '--quiet'] };
}

// The shell sums up the processors of all child processes, which Node does not tell.
async function timed(command: readonly string[]): Promise<Run> {
  let peak = 0;
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" 2>&1', 'timed', ...command], { cwd: houseFolder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, times] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => { said += piece.toString(); });
  child.stderr.on('data', (piece: Buffer) => { times += piece.toString(); });
  const watch = setInterval(async () => {
    const children = await readTextFile(`/proc/${child.pid}/task/${child.pid}/children`);
    for (const pid of (children ?? '').trim().split(' ')) peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec((await readTextFile(`/proc/${pid}/status`)) ?? '')?.[1] ?? 0) / 1024);
  }, 100);
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.slice(0, 2).join(' ')} ended with ${code}: ${said.slice(-500)}`);
  const [wall, user, system] = times.trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number, number];
  return { wall, cpu: user + system, peak: Math.round(peak) };
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted.length % 2 === 1 ? sorted[(sorted.length - 1) / 2]! : (sorted[sorted.length / 2 - 1]! + sorted[sorted.length / 2]!) / 2;
}

/** How many times as long as another, run by run, the middle one. */
function ratioOf(ours: readonly Run[] | undefined, theirs: readonly Run[] | undefined, of: keyof Run = 'wall'): number | null {
  return ours && theirs ? rounded(median(ours.map((run, index) => run[of] / theirs[index]![of]))) : null;
}

/** Two digits after the point. */
export const rounded = (figure: number): number => Math.round(figure * 100) / 100;

/** The figures as other programs read them. */
export function asData({ services, known, runs, pages, oneEntry, absent }: Measured): object {
  const figure = (name: Name, of: keyof Run) => (runs[name] ? rounded(median(runs[name].map((run) => run[of]))) : null);
  return {
    services, pages, absent,
    cold: { ratioToHugo: ratioOf(runs.katalogu, runs.hugo), ratioToFloor: ratioOf(runs.katalogu, runs.floor), ratioToEleventy: ratioOf(runs.katalogu, runs.eleventy), seconds: figure('katalogu', 'wall'), peakMiB: figure('katalogu', 'peak'), cpuSeconds: figure('katalogu', 'cpu'), cpuRatioToHugo: ratioOf(runs.katalogu, runs.hugo, 'cpu') },
    known: { seconds: rounded(median(known.map(({ wall }) => wall))), cpuSeconds: rounded(median(known.map(({ cpu }) => cpu))), ratioToHugo: ratioOf(known, runs.hugo) },
    oneEntry: { cpuSeconds: oneEntry.katalogu ? rounded(median(oneEntry.katalogu.map(({ cpu }) => cpu))) : null, seconds: oneEntry.katalogu ? rounded(median(oneEntry.katalogu.map(({ wall }) => wall))) : null, ratioToHugo: ratioOf(oneEntry.katalogu, oneEntry.hugo) },
    peers: Object.fromEntries((['hugo', 'eleventy', 'floor'] as const).flatMap((name) => (runs[name] ? [[name, { seconds: figure(name, 'wall'), cpuSeconds: figure(name, 'cpu'), peakMiB: figure(name, 'peak') }]] : []))),
  };
}

/** The figures of several sizes as a part of `bench/README.md`. */
export async function writeResults(measured: readonly Measured[]): Promise<void> {
  const hugo = await execute('hugo', ['version']).then(({ stdout }) => stdout.trim().split(' ').slice(0, 2).join(' '), () => 'no Hugo');
  const { version: astro } = JSON.parse((await readTextFile(join(houseFolder, 'node_modules/astro/package.json')))!) as { version: string };
  const cell = (run: Measured, name: Name, of: keyof Run) => (run.runs[name] ? String(rounded(median(run.runs[name].map((one) => one[of])))) : '–');
  const rows = measured.flatMap((run) => (['katalogu', 'hugo', 'eleventy', 'floor'] as const).filter((name) => run.runs[name]).map((name) => `| ${run.services} | ${name} | ${run.pages[name]} | ${cell(run, name, 'wall')} | ${cell(run, name, 'cpu')} | ${cell(run, name, 'peak')} | ${name === 'katalogu' ? '1' : ratioOf(run.runs.katalogu, run.runs[name])} | ${name === 'katalogu' ? '1' : ratioOf(run.runs.katalogu, run.runs[name], 'cpu')} |`));
  const growth = measured.slice(1).map((run, index) => {
    const last = measured[index]!;
    const exponent = (of: keyof Run) => rounded(Math.log(median(run.runs.katalogu!.map((one) => one[of])) / median(last.runs.katalogu!.map((one) => one[of]))) / Math.log(run.services / last.services));
    return `- ${last.services} → ${run.services} services: exponent ${exponent('wall')} of the clock, ${exponent('cpu')} of the processors`;
  });
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, Astro ${astro}, ${hugo}, ${machineInWords()}; medians of ${measured[0]?.runs.katalogu?.length ?? 0} runs in turn.`, '',
    '| services | program | pages | seconds | seconds of processors | MiB | ours ÷ theirs, clock | ours ÷ theirs, processors |', '|---|---|---|---|---|---|---|---|', ...rows, '', ...growth,
    ...measured.map((run) => `- the program known from an earlier build, ${run.services} services: ${rounded(median(run.known.map(({ wall }) => wall)))} s, ${rounded(median(run.known.map(({ cpu }) => cpu)))} s of processors, ${ratioOf(run.known, run.runs.hugo) ?? '–'} × Hugo by the clock`),
    ...measured.map((run) => `- one entry changed, ${run.services} services: ${rounded(median(run.oneEntry.katalogu!.map(({ cpu }) => cpu)))} s of processors, ${rounded(median(run.oneEntry.katalogu!.map(({ wall }) => wall)))} s, ${ratioOf(run.oneEntry.katalogu, run.oneEntry.hugo) ?? '–'} × Hugo`),
  ];
  await writeSection('results', lines);
}

/** The machine that was measured on. */
export function machineInWords(): string {
  return `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
}

/** Writes a part of a page of ours between its two marks; a new one comes to the end. */
export async function writeSection(name: string, lines: readonly string[], page = 'bench/README.md'): Promise<void> {
  const path = join(houseFolder, page);
  const before = (await readTextFile(path)) ?? '';
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [above, below] = before.includes(start) ? [before.slice(0, before.indexOf(start)), before.slice(before.indexOf(end) + end.length)] : [`${before}\n`, '\n'];
  await writeWhole(path, `${above}${[start, '', ...lines, '', end].join('\n')}${below}`);
}
