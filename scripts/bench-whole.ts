import { join } from 'node:path';
import { lengthsOf, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { asMedians, commandOfPages, judgedOn, machineInWords, median, rounded, writeSection } from './bench-build.ts';
import { ourCommand, timed, type Command, type Run } from './bench-run.ts';
import { writeCatalogue } from './generated.ts';

/** What is changed before the site is made over the earlier one: a title, which search and lists name; a sentence of one service; nothing. */
const changes = [
  { name: 'title', of: 'sq', line: /^(title:|  title:\n    text:) .*$/m, text: (time: number) => `Leje për taksi ${time}` },
  { name: 'sentence', of: 'en', line: /^(output:) .*$/m, text: (time: number) => `A permit to operate a vehicle as a taxi, worded ${time + 1} times.` },
  { name: 'nothing' },
] as const;
type Change = (typeof changes)[number]['name'];

/** The whole product at one size, beside its pages alone; `plain`: without packed forms. */
export interface MeasuredWhole { services: number; files: number; bytes: number; pages: readonly Run[]; plain: readonly Run[]; whole: readonly Run[]; again: Readonly<Record<Change, readonly Run[]>> }

/** Makes everything of a generated catalogue – check, pages, search, open data, packed forms, record – in turn with the pages that other programs are compared by, both cold; then again over the earlier site after each kind of change. */
export async function measureWhole(wished: number, times: number): Promise<MeasuredWhole> {
  const folder = await temporaryFolder();
  const [content, out] = [join(folder, 'content'), join(folder, 'out')];
  try {
    const services = await writeCatalogue('content', content, wished);
    const build: Command = [...ourCommand('build'), '--content', content, '--out', join(out, 'whole'), '--today', judgedOn];
    const [pages, plain, whole]: [Run[], Run[], Run[]] = [[], [], []];
    for (let time = 0; time < times; time++) {
      await remove(out);
      pages.push(await timed([...commandOfPages(content, join(out, 'pages')), '--no-cache']));
      await remove(out);
      plain.push(await timed([...build, '--no-cache', '--no-packed']));
      await remove(out);
      whole.push(await timed([...build, '--no-cache']));
    }
    const made = await lengthsOf(join(out, 'whole'), () => true);

    await timed(build);
    const again: Record<Change, Run[]> = { title: [], sentence: [], nothing: [] };
    for (let time = 0; time < times; time++) {
      for (const change of changes) {
        if ('line' in change) await reword(join(content, `institutions/gjakova/services/taxi-permit/${change.of}.md`), change.line, change.text(time));
        again[change.name].push(await timed(build));
      }
    }
    return { services, files: made.length, bytes: made.reduce((sum, { bytes }) => sum + bytes, 0), pages, plain, whole, again };
  } finally {
    await remove(folder);
  }
}

/** Puts other words into a file. */
export async function reword(path: string, line: RegExp, text: string): Promise<void> {
  const before = (await readTextFile(path))!;
  const after = before.replace(line, `$1 ${text}`);
  // A build of nothing new would be measured as one of a change.
  if (after === before) throw new Error(`${path} has no line such as ${line.source}.`);
  await writeWhole(path, after);
}

/** The figures as other programs read them. */
export function wholeAsData({ services, files, bytes, pages, plain, whole, again }: MeasuredWhole): object {
  const beside = (runs: readonly Run[]) => ({ ...asMedians(runs), ratioToPages: ratio(runs, pages, 'wall'), cpuRatioToPages: ratio(runs, pages, 'cpu') });
  return { services, files, bytes, pages: asMedians(pages), plain: beside(plain), whole: beside(whole), again: Object.fromEntries(Object.entries(again).map(([name, runs]) => [name, asMedians(runs)])) };
}

const ratio = (ours: readonly Run[], theirs: readonly Run[], of: keyof Run): number => rounded(median(ours.map((run, index) => run[of] / theirs[index]![of])));

/** The figures of all sizes as a part of `bench/README.md`. */
export async function writeWholeResults(measured: readonly MeasuredWhole[]): Promise<void> {
  const cells = (runs: readonly Run[]) => { const { seconds, cpuSeconds, peakMiB } = asMedians(runs); return `${seconds} | ${cpuSeconds} | ${peakMiB.toLocaleString('en')}`; };
  const rows = measured.flatMap(({ services, files, bytes, pages, plain, whole, again }) => [
    `| ${services} | pages alone, cold | ${cells(pages)} | 1 |`,
    `| ${services} | everything but packed forms, cold | ${cells(plain)} | ${ratio(plain, pages, 'wall')} (processors ${ratio(plain, pages, 'cpu')}) |`,
    `| ${services} | everything, cold: ${files.toLocaleString('en')} files, ${Math.round(bytes / 1e6).toLocaleString('en')} MB | ${cells(whole)} | ${ratio(whole, pages, 'wall')} (processors ${ratio(whole, pages, 'cpu')}) |`,
    `| ${services} | a title changed | ${cells(again.title)} | |`,
    `| ${services} | a sentence changed | ${cells(again.sentence)} | |`,
    `| ${services} | nothing changed | ${cells(again.nothing)} | |`,
  ]);
  await writeSection('whole', [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machineInWords()}; medians of ${measured[0]?.whole.length ?? 0} ${measured[0]?.whole.length === 1 ? 'run' : 'runs in turn'}.`, '',
    '| services | what | seconds | seconds of processors | MiB | × the pages |', '|---|---|---|---|---|---|', ...rows,
  ]);
}
