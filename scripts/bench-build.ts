import { execFile } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { houseFolder } from '#src/content.ts';
import { copyFolder, makeFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { enoughForThreads } from '#src/press/astro.ts';
import { peerFolders, writeForPeers } from './bench-peers.ts';
import { ourCommand, timed, weighed, type Command, type Run, type Weight } from './bench-run.ts';
import { writeCatalogue } from './generated.ts';

const execute = promisify(execFile);

/** Who is measured: ours, the peers, the floor in as many processes as ours has threads, and the floor in one where that is another. */
type Name = 'katalogu' | 'hugo' | 'eleventy' | 'floor' | 'floorAlone';
const inTurn = ['katalogu', 'hugo', 'eleventy', 'floor', 'floorAlone'] as const satisfies readonly Name[];
/** What was measured at one size; a peer that is not there has no runs. `bare`: ours again where the program has to be bundled first; `unchanged`: where nothing at all is new. */
export interface Measured { services: number; parts: number; bare: readonly Run[]; unchanged: readonly Run[]; runs: Readonly<Partial<Record<Name, readonly Run[]>>>; weights: Readonly<Partial<Record<Name, ReadonlyMap<string, Weight>>>>; oneEntry: Readonly<Partial<Record<Name, readonly Run[]>>>; absent: readonly Name[] }

// The page kinds that the peers have templates for; everything else of ours (embedded pages, work lists, open data …) is left out of the comparison.
const routes = String.raw`^/(\[lang\](/|/\[institution\]|/\[institution\]/\[service\]|/topics/\[topic\]/\[...page\]|/life-events/\[event\]/\[...page\]|/concepts/\[concept\]/\[...page\]|/topics|/life-events|/concepts/\[...page\]|/a-z/\[...page\]|/services/\[institution\]/\[page\]|/reports/\[institution\])?/?)?$`;
/** The day that every measured build is of. */
export const judgedOn = '2026-11-28';

/** The pages of a content folder that others are compared by; with --anew of content that was never seen, with --no-cache without anything that earlier runs kept. */
export const commandOfPages = (content: string, out: string): Command => [...ourCommand('bench-pages'), content, out, judgedOn, routes];

/** Builds a generated catalogue with us and with others, in turn, so that what else the machine does falls on all alike. */
export async function measureBuilds(wished: number, times: number): Promise<Measured> {
  const folder = await temporaryFolder();
  const [content, peer, out] = ['content', 'peer', 'out'].map((name) => join(folder, name)) as [string, string, string];
  try {
    const services = await writeCatalogue('content', content, wished);
    const parts = (await writeForPeers(content, peer, judgedOn)) < enoughForThreads ? 1 : Math.min(4, availableParallelism());
    const again = commandOfPages(content, join(out, 'katalogu'));
    const floor = (name: Name, count: number): Command[] => Array.from({ length: count }, (_, part) => [process.execPath, join(houseFolder, 'scripts/bench-floor.ts'), peerFolders(peer).content, peerFolders(peer).floor, join(out, name), String(part), String(count)]);
    const commands: Partial<Record<Name, readonly Command[]>> = {
      katalogu: [[...again, '--anew']], ...await commandOfHugo(peer, join(out, 'hugo')), ...await commandOfEleventy(peer, join(out, 'eleventy')),
      floor: floor('floor', parts), ...(parts > 1 ? { floorAlone: floor('floorAlone', 1) } : {}),
    };
    const names = inTurn.filter((name) => commands[name]);
    const runs: Partial<Record<Name, Run[]>> = {};
    const weights: Partial<Record<Name, ReadonlyMap<string, Weight>>> = {};
    // The program is made ready as its installation does; ours again without that, in turn with the others.
    const bare: Run[] = [];
    await makeFolder(out);
    await timed(ourCommand('prepare'));
    for (let time = 0; time < times; time++) {
      for (const name of names) {
        await remove(join(out, name));
        (runs[name] ??= []).push(await timed(...commands[name]!));
        weights[name] ??= await weighed(join(out, name));
        if (name !== 'katalogu') continue;
        await remove(join(out, name));
        bare.push(await timed([...again, '--no-cache']));
      }
    }
    // One file is changed and the site made again over what was there; then nothing is.
    await timed(again);
    const [oneEntry, unchanged]: [Partial<Record<Name, Run[]>>, Run[]] = [{}, []];
    const changed: Readonly<Partial<Record<Name, string>>> = { katalogu: join(content, 'institutions/gjakova/services/taxi-permit/sq.md'), hugo: join(peerFolders(peer).content, 'sq/gjakova/taxi-permit.md') };
    for (let time = 0; time < times; time++) {
      for (const name of ['katalogu', 'hugo'] as const) {
        if (!commands[name]) continue;
        const text = (await readTextFile(changed[name]!))!;
        await writeWhole(changed[name]!, text.replace(/^(title:|  title:\n    text:) .*$/m, `$1 Leje për taksi ${time}`));
        (oneEntry[name] ??= []).push(await timed(...(name === 'katalogu' ? [again] : commands[name])));
      }
      unchanged.push(await timed(again));
    }
    return { services, parts, bare, unchanged, runs, weights, oneEntry, absent: (['hugo', 'eleventy'] as const).filter((name) => !commands[name]) };
  } finally {
    await remove(folder);
  }
}

/** How Hugo builds the pages that were written for it; nothing where it is not installed. */
export async function commandOfHugo(peer: string, out: string): Promise<Partial<Record<Name, readonly Command[]>>> {
  const there = await execute('hugo', ['version']).then(() => true, () => false);
  if (!there) return {};
  const { content, hugo } = peerFolders(peer);
  await copyFolder(join(houseFolder, 'bench/hugo'), hugo);
  return { hugo: [['hugo', '--source', hugo, '--contentDir', content, '--destination', out, '--quiet', '--noBuildLock']] };
}

// Installed where one wishes: it is no part of this program. ELEVENTY names its `cmd.cjs`.
async function commandOfEleventy(peer: string, out: string): Promise<Partial<Record<Name, readonly Command[]>>> {
  const program = process.env.ELEVENTY;
  if (!program || (await readTextFile(program)) === undefined) return {};
  return { eleventy: [['env', `PEER=${peer}`, process.execPath, program, `--config=${join(houseFolder, 'bench/eleventy/config.cjs')}`, `--input=${peerFolders(peer).content}`, `--output=${out}`, '--quiet']] };
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

/** The middle figures of some runs. */
export function asMedians(runs: readonly Run[]): { seconds: number; cpuSeconds: number; peakMiB: number } {
  return { seconds: rounded(median(runs.map(({ wall }) => wall))), cpuSeconds: rounded(median(runs.map(({ cpu }) => cpu))), peakMiB: Math.round(median(runs.map(({ peak }) => peak))) };
}

/** Two digits after the point. */
export const rounded = (figure: number): number => Math.round(figure * 100) / 100;

const pagesIn = (weight: ReadonlyMap<string, Weight> | undefined): number => [...weight?.values() ?? []].reduce((sum, { pages }) => sum + pages, 0);

/** The figures as other programs read them. */
export function asData({ services, parts, bare, unchanged, runs, weights, oneEntry, absent }: Measured): object {
  const figure = (name: Name, of: keyof Run) => (runs[name] ? rounded(median(runs[name].map((run) => run[of]))) : null);
  return {
    services, absent, pages: Object.fromEntries(inTurn.flatMap((name) => (weights[name] ? [[name, pagesIn(weights[name])]] : []))),
    cold: {
      ratioToHugo: ratioOf(runs.katalogu, runs.hugo), ratioToFloor: ratioOf(runs.katalogu, runs.floor), ratioToEleventy: ratioOf(runs.katalogu, runs.eleventy), seconds: figure('katalogu', 'wall'), peakMiB: figure('katalogu', 'peak'), cpuSeconds: figure('katalogu', 'cpu'),
      cpuRatioToHugo: ratioOf(runs.katalogu, runs.hugo, 'cpu'), cpuRatioToFloor: ratioOf(runs.katalogu, runs.floor, 'cpu'), floorProcesses: parts, ratioToFloorAlone: ratioOf(runs.katalogu, runs.floorAlone ?? runs.floor),
    },
    bare: { ...asMedians(bare), ratioToHugo: ratioOf(bare, runs.hugo), ratioToFloor: ratioOf(bare, runs.floor) },
    oneEntry: { ...asMedians(oneEntry.katalogu!), ratioToHugo: ratioOf(oneEntry.katalogu, oneEntry.hugo) },
    unchanged: asMedians(unchanged),
    peers: Object.fromEntries(inTurn.slice(1).flatMap((name) => (runs[name] ? [[name, asMedians(runs[name])]] : []))),
    kinds: Object.fromEntries([...weights.katalogu!].map(([kind]) => [kind, Object.fromEntries(inTurn.flatMap((name) => { const weight = weights[name]?.get(kind); return weight ? [[name, { pages: weight.pages, meanBytes: Math.round(weight.bytes / weight.pages) }]] : []; }))])),
  };
}

/** The figures of several sizes as a part of `bench/README.md`. */
export async function writeResults(measured: readonly Measured[]): Promise<void> {
  const hugo = await execute('hugo', ['version']).then(({ stdout }) => stdout.trim().split(' ').slice(0, 2).join(' '), () => 'no Hugo');
  const { version: astro } = JSON.parse((await readTextFile(join(houseFolder, 'node_modules/astro/package.json')))!) as { version: string };
  const figures = (some: readonly Run[]) => `${rounded(median(some.map(({ wall }) => wall)))} s, ${rounded(median(some.map(({ cpu }) => cpu)))} s of processors`;
  const title = (name: Name, parts: number) => (name === 'floor' ? `floor, ${parts === 1 ? 'one process' : `${parts} processes`}` : name === 'floorAlone' ? 'floor, one process' : name);
  const rows = measured.flatMap((run) => inTurn.filter((name) => run.runs[name]).map((name) => {
    const cell = (of: keyof Run) => rounded(median(run.runs[name]!.map((one) => one[of])));
    return `| ${run.services} | ${title(name, run.parts)} | ${pagesIn(run.weights[name])} | ${cell('wall')} | ${cell('cpu')} | ${Math.round(cell('peak'))} | ${name === 'katalogu' ? '1' : ratioOf(run.runs.katalogu, run.runs[name])} | ${name === 'katalogu' ? '1' : ratioOf(run.runs.katalogu, run.runs[name], 'cpu')} |`;
  }));
  const growth = measured.slice(1).map((run, index) => {
    const last = measured[index]!;
    const exponent = (of: keyof Run) => rounded(Math.log(median(run.runs.katalogu!.map((one) => one[of])) / median(last.runs.katalogu!.map((one) => one[of]))) / Math.log(run.services / last.services));
    return `- ${last.services} → ${run.services} services: exponent ${exponent('wall')} of the clock, ${exponent('cpu')} of the processors`;
  });
  const lines = [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, Astro ${astro}, ${hugo}, ${machineInWords()}; medians of ${measured[0]?.runs.katalogu?.length ?? 0} runs in turn.`, '',
    '| services | program | pages | seconds | seconds of processors | MiB | ours ÷ theirs, clock | ours ÷ theirs, processors |', '|---|---|---|---|---|---|---|---|', ...rows, '', ...growth,
    ...measured.map((run) => `- the program to be bundled first, ${run.services} services: ${figures(run.bare)}, ${ratioOf(run.bare, run.runs.hugo) ?? '–'} × Hugo and ${ratioOf(run.bare, run.runs.floor) ?? '–'} × the floor by the clock`),
    ...measured.map((run) => `- one entry changed, ${run.services} services: ${figures(run.oneEntry.katalogu!)}, ${ratioOf(run.oneEntry.katalogu, run.oneEntry.hugo) ?? '–'} × Hugo, which builds everything again; nothing changed: ${figures(run.unchanged)}`),
    '', ...weightsInWords(measured.at(-1)!),
  ];
  await writeSection('results', lines);
}

// What shows that all print the same: the pages of each kind and their mean size.
function weightsInWords({ services, weights }: Measured): string[] {
  const shown = inTurn.filter((name) => weights[name] && name !== 'floorAlone');
  return [
    `Pages and bytes in the mean at ${services} services, by kind:`, '', `| kind | ${shown.join(' | ')} |`, `|---|${shown.map(() => '---|').join('')}`,
    ...[...weights.katalogu!].sort(([, a], [, b]) => b.bytes - a.bytes).map(([kind]) => `| ${kind} | ${shown.map((name) => { const weight = weights[name]!.get(kind); return weight ? `${weight.pages} × ${Math.round(weight.bytes / weight.pages).toLocaleString('en')}` : '–'; }).join(' | ')} |`),
  ];
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
