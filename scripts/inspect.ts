import { resolve } from 'node:path';
import { commandWords } from '#languages/words/commands.ts';
import { inspectWords } from '#languages/words/inspect.ts';
import { isFolder, lengthsOf, readTextFile } from '#src/disk.ts';
import { baseOf, exit, options, run, WrongUse } from './command.ts';
import { baseBuilt } from './integrity.ts';
import type { Fault } from './inspect-page.ts';

/** HTML and CSS that a service page needs before it can be read, compressed (gzip, bytes). */
const servicePageBudget = 14 * 1024;

/** Script that any page may bring before the reader searches, compressed (gzip, bytes). */
const scriptBudget = 30 * 1024;

/** What a page may weigh as it is, and any other file that a browser loads by itself, so that no list grows with the catalogue (bytes). */
const [pageLimit, fileLimit] = [1_000_000, 5_000_000];

await run({
  name: 'inspect',
  does: commandWords.inspectDoes,
  options: { out: options.out, base: options.base, shapes: { type: 'string', value: 'FILE', does: commandWords.inspectShapes }, lang: options.lang },
  async run({ values, say }) {
    const out = resolve(String(values.out ?? 'dist'));
    if (!(await isFolder(out))) throw new WrongUse(commandWords.noSite(String(values.out ?? 'dist')));
    const [{ invalidData, unlikeIndex, wrongLinkedData, wrongRecord }, { heaviestOf, inspectPages }] = await Promise.all([import('./inspect-data.ts'), import('./inspect-pages.ts')]);
    const base = baseOf(String(values.base ?? (await baseBuilt(out))));
    const shapes = await shapesIn(values.shapes);
    // Files are read one after the other and let go: only their lengths are known of all.
    const files = await lengthsOf(out, () => true);
    if (!files.some(({ path }) => path.endsWith('.html'))) throw new WrongUse(commandWords.noSite(String(values.out ?? 'dist')));
    let faults = 0;
    const report = (title: string, found: readonly Fault[]): void => {
      faults += found.length;
      process.stdout.write(`${found.length === 0 ? '✓' : '✗'} ${title}\n`);
      for (const { where, what } of found.slice(0, 50)) process.stdout.write(`    ${where}: ${what}\n`);
    };
    const pages = await inspectPages(out, base, files);
    const weighed = heaviestOf(pages.weights, servicePageBudget);
    report(say(inspectWords.budget(weighed.heaviest.bytes, weighed.heaviest.path, servicePageBudget)), weighed.found);
    const scripts = heaviestOf(pages.scripts, scriptBudget);
    report(say(inspectWords.scripts(scripts.heaviest.bytes, scripts.heaviest.path, scriptBudget)), scripts.found);
    const large = heaviestOf(files.filter(({ path }) => isLoaded(path)), (path) => (path.endsWith('.html') ? pageLimit : fileLimit));
    report(say(inspectWords.large(large.heaviest.bytes, large.heaviest.path, pageLimit, fileLimit)), large.found);
    report(say(inspectWords.own(pages.count)), pages.foreign);
    report(say(inspectWords.html(pages.count)), pages.invalid);
    report(say(inspectWords.data), [...(await invalidData(out, files)), ...(await unlikeIndex(out, base, files))]);
    const linked = await wrongLinkedData(out, shapes);
    report(say(inspectWords.linked(linked.statements)), linked.found);
    const recorded = await wrongRecord(out, files);
    report(say(inspectWords.recorded(recorded.files)), recorded.found);
    report(say(inspectWords.links), pages.broken);
    return faults === 0 ? exit.fine : exit.problems;
  },
});

/** What browsers load without being told to: pages and what these bring; open data is for programs. */
function isLoaded(path: string): boolean {
  return /^(?:assets|search-index|fonts|icons)\/(?!.*\.(?:br|gz)$)|\.(?:html|js|css|webmanifest|svg|png|woff2)$|\/offline\/[^/]+\.json$/.test(path);
}

/** Shapes that the linked data are to keep beside ours, such as those of CPSV-AP, which are not part of the program. */
async function shapesIn(file: unknown): Promise<string[]> {
  if (file === undefined) return [];
  const text = await readTextFile(resolve(String(file)));
  if (text === undefined) throw new WrongUse(inspectWords.noShapes(String(file)));
  return [text];
}
