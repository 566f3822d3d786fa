import { fork, type ChildProcess } from 'node:child_process';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { filesBelow, measureFiles, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { machineInWords, median, rounded, writeSection } from './bench-build.ts';

/** What a reader asks for: the address, what the browser says of itself, and the answer that it has to get. */
export interface Asked { kind: string; path: string; headers: Readonly<Record<string, string>>; status: number }
/** What a server said to one question, as the bare server repeats it from memory. */
export interface Answer extends Asked { answered: IncomingHttpHeaders; body: string }
/** One run against one server; `cpu` is what the server's own process spent. */
interface Load { requests: number; seconds: number; cpu: number; p99: number; bytes: number; faults: number }
/** What a server process says when it is asked how it does. */
export interface State { rss: number; heap: number; cpu: number }
export interface Served { kinds: readonly { asked: Asked; bytes: number; ours: Load; bare: Load; ratio: number; cpuRatio: number }[]; memory: Memory; connections: number; times: number }
/** How much the server held while it answered: one figure every half second, and what is in use after tidying, before and after. */
interface Memory { seconds: number; requests: number; rss: readonly number[]; growthPerMinute: number; heapBefore: number; heapAfter: number }

// The package brings no types; this is what we use of it.
interface Cannon { (options: { url: string; connections: number; duration: number; requests: readonly { method: string; path: string; headers: Readonly<Record<string, string>> }[] }): Promise<{ duration: number; requests: { total: number }; latency: { p99: number }; throughput: { total: number }; errors: number; statusCodeStats: Record<string, { count: number }> }> }

const connections = 50;
const mebi = 2 ** 20;

/** The page of a service that is neither long nor short. */
export async function middlePage(folder: string): Promise<string> {
  const services = new Set((await filesBelow(join(folder, 'api/v1/services'))).map((path) => `sq/${path.replace(/\.json$/, '')}/index.html`));
  return middleOf(await measureFiles(folder, (path) => services.has(path))).replace(/index\.html$/, '');
}

function middleOf(files: readonly { path: string; bytes: number }[]): string {
  return `/${[...files].sort((a, b) => a.bytes - b.bytes || (a.path < b.path ? -1 : 1))[Math.floor(files.length / 2)]?.path ?? 'index.html'}`;
}

/** What is asked of a built site: each kind of file as browsers ask for it. */
async function questionsOf(folder: string): Promise<Asked[]> {
  const sizes = await measureFiles(folder, (path) => /^(?:search-index\/names\/.*\.json|assets\/[^/]+\.css|api\/v1\/services\/.*\.json)$/.test(path));
  const middle = (of: (path: string) => boolean): string => middleOf(sizes.filter(({ path }) => of(path)));
  const page = await middlePage(folder);
  const packed = (kind: string) => ({ 'accept-encoding': kind });
  return [
    { kind: 'page of a service, Brotli', path: page, headers: packed('gzip, deflate, br'), status: 200 },
    { kind: 'page of a service, gzip', path: page, headers: packed('gzip'), status: 200 },
    { kind: 'page of a service, as it is', path: page, headers: packed('identity'), status: 200 },
    { kind: 'page of a service, known already', path: page, headers: { ...packed('br'), 'if-none-match': '' }, status: 304 },
    { kind: 'names for the search, Brotli', path: middle((path) => path.startsWith('search-index/')), headers: packed('br'), status: 200 },
    { kind: 'style sheet, Brotli', path: middle((path) => path.endsWith('.css')), headers: packed('br'), status: 200 },
    { kind: 'a service as JSON, Brotli', path: middle((path) => path.startsWith('api/v1/services/')), headers: packed('br'), status: 200 },
    { kind: 'all services as JSON, Brotli', path: '/api/v1/services.json', headers: packed('br'), status: 200 },
    { kind: 'not there', path: '/sq/nothing/here/', headers: packed('br'), status: 404 },
  ];
}

/** Asks a built site on loopback under load, in turn with a bare server that repeats the same bytes from memory; then asks for everything at once and watches what the server holds. */
export async function measureServing(folder: string, { times, seconds, watched }: { times: number; seconds: number; watched: number }): Promise<Served> {
  const passing = await temporaryFolder();
  const ours = await started(folder);
  const answers: Answer[] = [];
  for (const asked of await questionsOf(folder)) {
    const known: Record<string, string> = asked.headers['if-none-match'] === undefined ? {} : { 'if-none-match': String((await answerOf(ours.address, { ...asked, headers: { 'accept-encoding': 'br' } })).headers.etag) };
    const question = { ...asked, headers: { ...asked.headers, ...known } };
    const { status, headers, body } = await answerOf(ours.address, question);
    if (status !== asked.status) throw new Error(`${asked.path} was answered with ${status}, not ${asked.status}.`);
    answers.push({ ...question, answered: headers, body: body.toString('base64') });
  }
  await writeWhole(join(passing, 'answers.json'), JSON.stringify(answers));
  const bare = await started(join(passing, 'answers.json'));
  try {
    const kinds: Served['kinds'][number][] = [];
    for (const asked of answers) {
      const runs: { ours: Load; bare: Load }[] = [];
      for (let time = 0; time < times; time++) runs.push({ ours: await load(ours, [asked], seconds), bare: await load(bare, [asked], seconds) });
      const perRequest = ({ cpu, requests }: Load) => cpu / requests;
      const inSecond = ({ requests, seconds: spent }: Load) => requests / spent;
      const inTheMiddle = (of: 'ours' | 'bare') => runs.map((run) => run[of]).sort((a, b) => inSecond(a) - inSecond(b))[Math.floor(times / 2)]!;
      kinds.push({ asked, bytes: Buffer.byteLength(asked.body, 'base64'), ours: inTheMiddle('ours'), bare: inTheMiddle('bare'), ratio: median(runs.map((run) => inSecond(run.ours) / inSecond(run.bare))), cpuRatio: median(runs.map((run) => perRequest(run.ours) / perRequest(run.bare))) });
    }
    return { kinds, memory: await watch(ours, answers, watched), connections, times };
  } finally {
    for (const { child } of [ours, bare]) child.kill();
    await remove(passing);
  }
}

interface Running { child: ChildProcess; address: string }

// A process of its own, so that what it spends and holds is its own.
async function started(what: string): Promise<Running> {
  const child = fork(join(import.meta.dirname, 'bench-served.ts'), [what], { execArgv: ['--expose-gc'] });
  return { child, address: await new Promise((ready, failed) => { child.once('message', (address: string) => ready(address)); child.once('exit', (code) => failed(new Error(`The server ended with ${code}.`))); }) };
}

function stateOf({ child }: Running, tidied = false): Promise<State> {
  return new Promise((said) => { child.once('message', (state: State) => said(state)); child.send({ tidied }); });
}

async function load(server: Running, asked: readonly Asked[], seconds: number): Promise<Load> {
  const cannon = createRequire(import.meta.url)('autocannon') as Cannon;
  const before = await stateOf(server);
  const { duration, requests, latency, throughput, errors, statusCodeStats } = await cannon({ url: server.address, connections, duration: seconds, requests: asked.map(({ path, headers }) => ({ method: 'GET', path, headers })) });
  const expected = new Set(asked.map(({ status }) => String(status)));
  const others = Object.entries(statusCodeStats).reduce((sum, [status, { count }]) => sum + (expected.has(status) ? 0 : count), 0);
  return { requests: requests.total, seconds: duration, cpu: (await stateOf(server)).cpu - before.cpu, p99: latency.p99, bytes: throughput.total, faults: errors + others };
}

async function watch(server: Running, asked: readonly Asked[], seconds: number): Promise<Memory> {
  const before = await stateOf(server, true);
  const samples: number[] = [];
  const loaded = load(server, asked, seconds);
  let over = false;
  void loaded.finally(() => { over = true; });
  // The first question of `load` is on its way; answers to ours would be taken for its.
  await new Promise((wait) => setTimeout(wait, 500));
  while (!over) {
    const rss = Number(/VmRSS:\s+(\d+)/.exec((await readTextFile(`/proc/${server.child.pid}/status`)) ?? '')?.[1] ?? 0) / 1024;
    samples.push(rss);
    await new Promise((wait) => setTimeout(wait, 500));
  }
  const { requests } = await loaded;
  const after = await stateOf(server, true);
  // The first third warms up: the compiler and the buffers take what they need.
  const settled = samples.slice(Math.floor(samples.length / 3));
  return { seconds, requests, rss: samples, growthPerMinute: slopeOf(settled) * 120, heapBefore: before.heap / mebi, heapAfter: after.heap / mebi };
}

/** How much figures grow from one to the next: the straight line that fits best. */
export function slopeOf(figures: readonly number[]): number {
  const [x, y] = [(figures.length - 1) / 2, figures.reduce((sum, figure) => sum + figure, 0) / figures.length];
  const [above, below] = figures.reduce(([a, b], figure, index) => [a + (index - x) * (figure - y), b + (index - x) ** 2], [0, 0] as [number, number]);
  return below === 0 ? 0 : above / below;
}

/** One question, answered as it comes over the line. */
export function answerOf(address: string, { path, headers }: Pick<Asked, 'path' | 'headers'>): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, failed) => {
    ask(new URL(path, address), { headers: { ...headers, connection: 'close' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) })).on('error', failed);
    }).on('error', failed).end();
  });
}

/** The figures as other programs read them. */
export function servedAsData({ kinds, memory, connections: open, times }: Served): object {
  const figures = ({ requests, seconds, cpu, p99, faults }: Load) => ({ requestsPerSecond: Math.round(requests / seconds), requestsPerCore: Math.round(requests / cpu), p99, faults });
  return {
    connections: open, runs: times,
    kinds: kinds.map(({ asked, bytes, ours, bare, ratio, cpuRatio }) => ({ kind: asked.kind, address: asked.path, status: asked.status, bytes, ours: figures(ours), bare: figures(bare), ratio: rounded(ratio), cpuRatio: rounded(cpuRatio) })),
    memory: { seconds: memory.seconds, requests: memory.requests, mostMiB: Math.round(Math.max(...memory.rss)), growthMiBPerMinute: rounded(memory.growthPerMinute), heapBeforeMiB: rounded(memory.heapBefore), heapAfterMiB: rounded(memory.heapAfter), samples: memory.rss.map(Math.round) },
  };
}

/** The figures as a part of `bench/README.md`. */
export async function writeServed({ kinds, memory, connections: open, times }: Served): Promise<void> {
  const figure = (number: number) => Math.round(number).toLocaleString('en');
  const rows = kinds.map(({ asked, bytes, ours, bare, ratio, cpuRatio }) => `| ${asked.kind} | ${asked.status} | ${figure(bytes)} | ${figure(ours.requests / ours.cpu)} | ${figure(bare.requests / bare.cpu)} | ${rounded(1 / cpuRatio)} | ${figure(ours.requests / ours.seconds)} | ${rounded(ratio)} | ${ours.p99} / ${bare.p99} |`);
  const faults = kinds.reduce((sum, { ours, bare }) => sum + ours.faults + bare.faults, 0);
  const quarters = [0, 1, 2, 3].map((part) => figure(median(memory.rss.slice(Math.floor((memory.rss.length * part) / 4), Math.floor((memory.rss.length * (part + 1)) / 4)))));
  await writeSection('served', [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machineInWords()}; ${open} connections, medians of ${times} runs in turn, ${faults} answers with another status or none.`, '',
    '| asked for | status | bytes sent | requests a second of one core | bare server | ours ÷ bare | requests a second, by the clock | ours ÷ bare | p99, ms: ours / bare |', '|---|---|---|---|---|---|---|---|---|', ...rows, '',
    `- Memory under all of these at once, ${memory.seconds} s and ${figure(memory.requests)} answers: ${quarters.join(', ')} MiB in the four quarters of the time (median), ${rounded(memory.growthPerMinute)} MiB a minute after the first third; what is in use after tidying went from ${memory.heapBefore.toFixed(1)} to ${memory.heapAfter.toFixed(1)} MiB.`,
  ]);
}
