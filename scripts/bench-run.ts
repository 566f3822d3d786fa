import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { houseFolder } from '#src/content.ts';
import { filesBelow, readBytesNow, readTextFile, standingIn } from '#src/disk.ts';

/** One run of whole processes: seconds of the clock, seconds of all processors, the most memory they and their children held at once (MiB). */
export interface Run { wall: number; cpu: number; peak: number }

/** A program with its arguments; several of them run side by side as one. */
export type Command = readonly string[];

/** A script of ours, as npm runs it. */
export const ourCommand = (name: string): Command => [process.execPath, '-r', join(houseFolder, 'scripts/compiled.cjs'), join(houseFolder, `scripts/${name}.ts`)];

/** Runs commands side by side and measures them as one. The shell sums up the processors of all child processes, which Node does not tell. */
export async function timed(...commands: readonly Command[]): Promise<Run> {
  const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
  const script = `TIMEFORMAT='%R %U %S'; time { all=(); ${commands.map((command) => `${command.map(quoted).join(' ')} 2>&1 & all+=($!);`).join(' ')} code=0; for one in "\${all[@]}"; do wait "$one" || code=$?; done; }; exit $code`;
  // Where this process has Node keep what it made of programs is not meant for theirs.
  const { NODE_COMPILE_CACHE: _, ...others } = process.env;
  const child = spawn('bash', ['-c', script], { cwd: houseFolder, env: others, stdio: ['ignore', 'pipe', 'pipe'] });
  let [said, times] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => { said += piece.toString(); });
  child.stderr.on('data', (piece: Buffer) => { times += piece.toString(); });
  const ended = new Promise<number | null>((resolve) => { child.on('close', resolve); });
  let [running, peak] = [true, 0];
  const watched = (async () => {
    for (; running; await setTimeout(50)) peak = Math.max(peak, await memoryBelow(child.pid!));
  })();
  const code = await ended;
  running = false;
  await watched;
  if (code !== 0) throw new Error(`${commands[0]!.slice(0, 2).join(' ')} ended with ${code}: ${said.slice(-500)}`);
  const [wall, user, system] = times.trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number, number];
  return { wall, cpu: user + system, peak: Math.round(peak) };
}

// What all processes below one hold at this moment; of one that stands alone the most it ever held, which the system notes to the byte.
async function memoryBelow(pid: number): Promise<number> {
  const held: { now: number; most: number }[] = [];
  const visit = async (parent: number): Promise<void> => {
    for (const { name: thread } of await standingIn(`/proc/${parent}/task`)) {
      for (const child of ((await readTextFile(`/proc/${parent}/task/${thread}/children`).catch(() => undefined)) ?? '').trim().split(' ').filter(Boolean).map(Number)) {
        const status = (await readTextFile(`/proc/${child}/status`).catch(() => undefined)) ?? '';
        const kilobytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
        held.push({ now: kilobytes('VmRSS'), most: kilobytes('VmHWM') });
        await visit(child);
      }
    }
  };
  await visit(pid);
  return Math.max(0, ...held.map(({ most }) => most), held.reduce((sum, { now }) => sum + now, 0));
}

/** The kinds of pages that are compared, each by its address after the language. */
const kinds = [['home', /^(?:[^/]+\/)?$/], ['list by letter', /^[^/]+\/a-z\//], ['topic', /^[^/]+\/topics\//], ['event of life', /^[^/]+\/life-events\//], ['comparison of a concept', /^[^/]+\/concepts\//], ['report', /^[^/]+\/reports\//], ['services of an institution, further', /^[^/]+\/services\//], ['institution', /^[^/]+\/[^/]+\/$/], ['service', /^[^/]+\/[^/]+\/[^/]+\/$/]] as const;

/** How many pages of a kind there are, and what they weigh (bytes). */
export interface Weight { pages: number; bytes: number }

/** What was printed, by kind of page. */
export async function weighed(folder: string): Promise<Map<string, Weight>> {
  const found = new Map<string, Weight>();
  for (const path of await filesBelow(folder)) {
    if (!path.endsWith('index.html')) continue;
    const kind = kinds.find(([, pattern]) => pattern.test(path.slice(0, -'index.html'.length)))?.[0] ?? 'other';
    const { pages, bytes } = found.get(kind) ?? { pages: 0, bytes: 0 };
    found.set(kind, { pages: pages + 1, bytes: bytes + readBytesNow(`${folder}/${path}`).length });
  }
  return found;
}
