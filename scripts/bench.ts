import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { catalogueAsCpsv, serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { linkedFile, linkedFormats } from '#catalogue/write/linked-files.ts';
import { unknownAddress } from '#catalogue/write/statements.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { commandWords } from '#languages/words/commands.ts';
import { readContent } from '#src/content.ts';
import { isFolder } from '#src/disk.ts';
import { asData, measureBuilds, writeResults } from './bench-build.ts';
import { checkAsData, measureCheck, writeCheckResults } from './bench-check.ts';
import { timesOfKeystrokes } from './bench-keystrokes.ts';
import { measureServing, servedAsData, writeServed } from './bench-serve.ts';
import { dayOfVisits, measureVisit, writeVisits } from './bench-visits.ts';
import { qualityAmongOthers, qualityOfSearch } from './bench-search.ts';
import { measureWhole, wholeAsData, writeWholeResults } from './bench-whole.ts';
import { dayOf, exit, options, run, WrongUse } from './command.ts';

const runs = 3;

const benches: Readonly<Record<string, (services: number) => Promise<string>>> = { assess: timesOfAssess, search: qualityOfSearch, 'search-large': qualityAmongOthers, 'search-keys': timesOfKeystrokes, linked: timesOfLinkedData };

await run({
  name: 'bench',
  does: commandWords.benchDoes,
  operands: ['check', ...Object.keys(benches), 'build', 'whole', 'serve', 'visits'].join('|'),
  options: { services: { type: 'string', value: 'N', does: commandWords.servicesCount }, runs: { type: 'string', value: 'N', does: commandWords.runsCount }, format: { type: 'string', value: 'text|json', does: commandWords.benchFormat }, out: options.out, lang: options.lang },
  async run({ values, operands, say }) {
    const sized = { services: String(values.services ?? 1000), runs: String(values.runs ?? 3), format: String(values.format ?? 'text') };
    const [asked = 'check', ...more] = operands;
    if (more.length === 0 && asked === 'check') return ofSizes({ measure: measureCheck, asData: checkAsData, write: writeCheckResults }, sized);
    if (more.length === 0 && asked === 'whole') return ofSizes({ measure: measureWhole, asData: wholeAsData, write: writeWholeResults }, sized);
    if (more.length === 0 && asked === 'build') return ofSizes({ measure: measureBuilds, asData, write: writeResults }, sized, ({ absent }) => { for (const peer of absent) process.stderr.write(`${say(commandWords.peerAbsent(peer))}\n`); });
    if (more.length === 0 && asked === 'serve') return serve(String(values.out ?? 'dist'), sized.runs, sized.format);
    if (more.length === 0 && asked === 'visits') return visits(String(values.out ?? 'dist'));
    const bench = benches[asked];
    if (more.length > 0 || !bench) throw new WrongUse(commandWords.badChoice('bench', operands.join(' '), ['check', ...Object.keys(benches), 'build', 'whole', 'serve', 'visits'].join(', ')));
    const wished = Number(values.services ?? 1000);
    if (!Number.isInteger(wished) || wished < 1 || wished > 20_000) throw new WrongUse(commandWords.badChoice('--services', String(values.services), '1–20000'));
    process.stdout.write(`${await bench(wished)}, Node ${process.version}, ${cpus().length} cores\n`);
    return exit.fine;
  },
});

/** What is measured at several sizes: how, what programs read of it, and how it is written down in bench/README.md. */
interface Sized<Measured> { measure(services: number, times: number): Promise<Measured>; asData(measured: Measured): object; write(all: readonly Measured[]): Promise<void> }

async function ofSizes<Measured>({ measure, asData, write }: Sized<Measured>, { services, runs, format }: { services: string; runs: string; format: string }, tell: (measured: Measured) => void = () => undefined): Promise<number> {
  const [sizes, times] = [sizesIn(services), timesIn(runs, format)];
  const all: Measured[] = [];
  for (const size of sizes) {
    const measured = await measure(size, times);
    all.push(measured);
    tell(measured);
    process.stdout.write(`${JSON.stringify(asData(measured), undefined, format === 'json' ? undefined : 2)}\n`);
  }
  if (sizes.length > 1) await write(all);
  return exit.fine;
}

/** A built site under load; what is measured is written down in bench/README.md. */
async function serve(out: string, runs: string, format: string): Promise<number> {
  const times = timesIn(runs, format);
  if (!(await isFolder(resolve(out)))) throw new WrongUse(commandWords.noSite(out));
  const served = await measureServing(resolve(out), { times, seconds: 2, watched: 60 });
  process.stdout.write(`${JSON.stringify(servedAsData(served), undefined, format === 'json' ? undefined : 2)}\n`);
  await writeServed(served);
  return exit.fine;
}

/** What readers of a built site cost whoever serves it; written down in .github/deployment.md. */
async function visits(out: string): Promise<number> {
  if (!(await isFolder(resolve(out)))) throw new WrongUse(commandWords.noSite(out));
  const costs = await measureVisit(resolve(out));
  process.stdout.write(`${JSON.stringify({ costs, day: dayOfVisits(costs) }, undefined, 2)}\n`);
  await writeVisits(costs);
  return exit.fine;
}

function sizesIn(services: string): number[] {
  const sizes = services.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 50 || size > 20_000)) throw new WrongUse(commandWords.badChoice('--services', services, '50–20000'));
  return sizes;
}

function timesIn(runs: string, format: string): number {
  const times = Number(runs);
  if (!Number.isInteger(times) || times < 1 || times > 20) throw new WrongUse(commandWords.badChoice('--runs', runs, '1–20'));
  if (format !== 'text' && format !== 'json') throw new WrongUse(commandWords.badChoice('--format', format, 'text, json'));
  return times;
}

/** Judging alone, of a catalogue that was read already. */
async function timesOfAssess(wished: number): Promise<string> {
  const catalogue = multiplied((await readContent('content'))!.catalogue, wished);
  const today = dayOf(undefined);
  return inWords(`assessment of ${catalogue.services.length} services of ${catalogue.institutions.length} institutions`, await timesOf(async () => { assess(catalogue, today); }));
}

/** The whole catalogue as Turtle and as JSON-LD: statements, bytes and seconds. */
async function timesOfLinkedData(wished: number): Promise<string> {
  const catalogue = multiplied((await readContent('content'))!.catalogue, wished);
  const data = { catalogue, services: catalogue.services, root: unknownAddress };
  let statements = 0;
  for (const { types, says } of catalogueAsCpsv(data)) statements += types.length + says.reduce((sum, [, values]) => sum + values.length, 0);
  // Time of the processor, not of the clock: what else the machine does is not counted.
  const seconds = (work: () => void): string => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return `${((user + system) / 1e6).toFixed(1)} s`;
  };
  const lines = linkedFormats.map((format) => {
    let bytes = 0;
    const spent = seconds(() => { for (const piece of linkedFile(format, catalogueAsCpsv(data), unknownAddress, cpsvTerms)) bytes += Buffer.byteLength(piece); });
    return `${format} ${(bytes / 1e6).toFixed(1)} MB in ${spent}`;
  });
  const write = serviceAsCpsv(data);
  const alone = seconds(() => { for (const service of data.services) for (const format of linkedFormats) for (const _ of linkedFile(format, write(service), unknownAddress, cpsvTerms)) { /* only the time counts */ } });
  return `linked data of ${data.services.length} services: ${statements} statements, ${lines.join(', ')}, each service alone in both forms in ${alone} of processor time, ${Math.round(process.memoryUsage().rss / 1e6)} MB held`;
}

async function timesOf(work: () => Promise<void>): Promise<number[]> {
  const seconds: number[] = [];
  for (let count = 0; count <= runs; count++) {
    const begin = performance.now();
    await work();
    // The first run warms up.
    if (count > 0) seconds.push((performance.now() - begin) / 1000);
  }
  return seconds.sort((a, b) => a - b);
}

function inWords(what: string, seconds: readonly number[]): string {
  return `${what}: median ${seconds[Math.floor(seconds.length / 2)]!.toFixed(2)} s of ${runs} runs (${seconds[0]!.toFixed(2)}–${seconds.at(-1)!.toFixed(2)} s)`;
}

function multiplied(catalogue: Catalogue, wished: number): Catalogue {
  const copies = Math.ceil(wished / catalogue.services.length);
  const nameOf = (id: string, copy: number) => (copy === 0 ? id : `${id}-${copy}`);
  const numbers = Array.from({ length: copies }, (_, copy) => copy);
  return {
    ...catalogue,
    institutions: numbers.flatMap((copy) => catalogue.institutions.map((institution) => ({ ...institution, id: nameOf(institution.id, copy) }))),
    services: numbers.flatMap((copy) => catalogue.services.map((service) => ({ ...service, institution: nameOf(service.institution, copy) }))).slice(0, wished),
  };
}
