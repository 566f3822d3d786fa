import { basename, join, relative, resolve, sep } from 'node:path';
import { idPattern } from '#catalogue/model/values.ts';
import type { ImportFault, ImportFile } from '#catalogue/model/import.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { importReports, isLeftBySystem } from '#catalogue/read/folders.ts';
import { readImport } from '#catalogue/read/import/import.ts';
import { importedRecords, ownServices } from '#catalogue/read/own.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { asExcerpt, inWords } from '#catalogue/write/diagnostics.ts';
import { planImport, type PlannedService } from '#catalogue/write/import-plan.ts';
import { faultAtPlace, faultInWords, hasRemainders, refusedInWords, remaindersAsObject, reportAsMarkdown, reportAsObject, reportAsText } from '#catalogue/write/import-report.ts';
import { commandWords } from '#languages/words/commands.ts';
import { importWords } from '#languages/words/import.ts';
import { houseFilesFor, isKnown, ownFiles } from '#src/content.ts';
import { exists, kindAt, readBytes, standingIn } from '#src/disk.ts';
import { dayOf, exit, options, run, unknownInstitution, wordGiven, WrongUse } from './command.ts';
import { saveTogether } from './half-saved.ts';

await run({
  name: 'import',
  does: importWords.importDoes,
  operands: 'FILE …',
  options: {
    content: options.content,
    institution: { type: 'string', value: 'ID', does: importWords.institution },
    service: { type: 'string', value: 'ID', does: importWords.service },
    concept: { type: 'string', value: 'ID', does: importWords.concept },
    out: { type: 'string', value: 'DIR', does: importWords.importOut },
    'dry-run': { type: 'boolean', does: importWords.dryRun },
    format: { type: 'string', value: 'text|json', does: importWords.importFormat },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, operands, language, say }) {
    const [folder, format, today] = [String(values.content ?? 'content'), String(values.format ?? 'text'), dayOf(values.today)];
    if (format !== 'text' && format !== 'json') throw new WrongUse(commandWords.badChoice('--format', format, 'text, json'));
    if (operands.length === 0) throw new WrongUse(importWords.noFiles);
    // The report of an earlier import is no record; it is written anew only where it says something else.
    const content = await ownFiles(resolve(folder), (path) => isKnown(path) || importReports.includes(basename(path)));
    if (!content) throw new WrongUse(commandWords.noFolder(folder));
    const files: SourceFile[] = [...content, ...(await houseFilesFor(content))];
    const { catalogue, problems: before } = readCatalogue(files);
    const wish = { institution: wordGiven(values.institution), service: wordGiven(values.service), concept: wordGiven(values.concept) };
    const known = catalogue.institutions.map(({ id }) => id);
    if (wish.institution !== undefined && !known.includes(wish.institution)) throw unknownInstitution(wish.institution, known, catalogue.institutions);
    if (wish.service !== undefined && (!idPattern.test(wish.service) || wish.service.length > 64)) throw new WrongUse(importWords.notAnId('--service', wish.service));
    if (wish.concept !== undefined && !catalogue.concepts.some(({ id }) => id === wish.concept)) throw new WrongUse(importWords.noConcept(wish.concept));
    const given = await Promise.all((await Promise.all(operands.map(filesAt))).flat().map(fileAt));

    const read = await readImport(given, catalogue, wish, today);
    const own = ownServices(files);
    const textAt = new Map(content.map((file) => [file.path, file]));
    const planned = planImport(read.drafts, {
      own, imported: importedRecords(files), base: read.base, silenceRemoves: read.speaksOf, today,
      textOf: (path) => (textAt.has(path) ? new TextDecoder().decode(textAt.get(path)!.bytes) : undefined),
    });
    const errors = read.faults.filter(({ severity }) => severity === 'error');
    const notesOf = ({ draft }: PlannedService) => read.faults.filter(({ severity, file }) => severity === 'warning' && draft.from.some((one) => one.file === file) && read.drafts.length === 1);
    const written = planned.flatMap((service) => filesOf(service, notesOf(service)));
    // The check has the last word: what it would refuse is not written.
    const changed = new Map(written.filter(({ text }) => text !== undefined).map(({ path, text }) => [path, { path, bytes: new TextEncoder().encode(text) }]));
    const after = readCatalogue([...files.filter(({ path }) => !changed.has(path)), ...changed.values()]);
    const old = new Set(before.map((problem) => JSON.stringify([problem.code, problem.file, problem.values])));
    // A service that could not be read whole would be refused for what its cells were told for already.
    const isReadWhole = (file: string) => !errors.some(({ service }) => service === undefined || file.startsWith(`institutions/${service.replace('/', '/services/')}/`));
    const problems = after.problems.filter((problem) => problem.severity === 'error' && !old.has(JSON.stringify([problem.code, problem.file, problem.values])) && isReadWhole(problem.file));
    const refused = errors.length > 0 || problems.length > 0;
    const out = resolve(String(values.out ?? folder));
    if (!refused && !values['dry-run']) await saveTogether(out, (await Promise.all(written.map(async ({ path, text }) => (text === undefined && !(await exists(join(out, path))) ? [] : [{ path: join(out, path), content: text }])))).flat());

    const shown = relative(process.cwd(), out).split(sep).join('/') || '.';
    if (format === 'json') {
      process.stdout.write(`${JSON.stringify({
        written: !refused && !values['dry-run'],
        faults: read.faults.map((fault) => ({ code: fault.code, severity: fault.severity, file: fault.file, ...(fault.at ? { at: fault.at } : {}), message: faultAtPlace(fault, language) })),
        problems: problems.map((problem) => ({ code: problem.code, file: problem.file, line: problem.line, column: problem.column, message: inWords(problem, language).message })),
        services: planned.map((service) => reportAsObject(service, notesOf(service), language)),
      }, null, 2)}\n`);
      return refused ? exit.problems : exit.fine;
    }
    for (const fault of read.faults) if (fault.severity === 'error' || read.drafts.length !== 1) process.stderr.write(`${faultInWords(fault, language)}\n`);
    for (const problem of problems) process.stderr.write(`${(stands(problem) ? asExcerpt : refusedInWords)(inWords(problem, language), language, shown)}\n`);
    if (refused) {
      process.stdout.write(`${say(importWords.nothingWritten)}\n`);
      return exit.problems;
    }
    const touched = planned.filter((service) => service.files.length > 0 || hasRemainders(service, notesOf(service)));
    for (const service of touched) process.stdout.write(reportAsText(service, notesOf(service), language));
    process.stdout.write(`${say(importWords.sum(planned.length, planned.filter(({ isNew }) => isNew).length, planned.filter(({ isNew, files: own_ }) => !isNew && own_.length > 0).length))}\n`);
    const paths = written.filter(({ text }) => text !== undefined).map(({ path }) => path);
    if (values['dry-run'] && paths.length > 0) process.stdout.write(`${say(importWords.wouldWrite)}\n`);
    for (const path of paths) process.stdout.write(`  ${shown}/${path}\n`);
    if (paths.length === 0) process.stdout.write(`${say(importWords.nothingToDo)}\n`);
    return exit.fine;

    // Whether a file has the line that a problem is about.
    function stands({ file, line, excerpt }: Problem): boolean {
      const there = textAt.get(file);
      return excerpt === undefined || (there !== undefined && new TextDecoder().decode(there.bytes).split(/\r\n|\r|\n/)[line - 1] === excerpt.text);
    }

    function filesOf(service: PlannedService, notes: readonly ImportFault[]): { path: string; text: string | undefined }[] {
      const [markdown, json] = importReports.map((name) => `${service.folder}/${name}`) as [string, string];
      const reports = hasRemainders(service, notes)
        ? [{ path: markdown, text: reportAsMarkdown(service, notes, language) }, { path: json, text: `${JSON.stringify(remaindersAsObject(service, notes, language), null, 2)}\n` }]
        : textAt.has(markdown) || textAt.has(json) ? [{ path: markdown, text: undefined }, { path: json, text: undefined }] : [];
      return [...service.files, ...reports].filter(({ path, text }) => text === undefined || !textAt.has(path) || new TextDecoder().decode(textAt.get(path)!.bytes) !== text);
    }
  },
});

/** What an operand names: a file, or those that lie in a folder, as an export to tables writes it. */
async function filesAt(path: string): Promise<string[]> {
  if ((await kindAt(path)) !== 'folder') return [path];
  const files = (await standingIn(path)).filter(({ name, kind }) => kind !== 'folder' && !isLeftBySystem(name)).map(({ name }) => join(path, name));
  if (files.length === 0) throw new WrongUse(importWords.nothingInFolder(path));
  return files;
}

async function fileAt(path: string): Promise<ImportFile> {
  // What has no end would be waited for without one, and a draft names the file that it comes from.
  if (path === '-' || (await kindAt(path)) === 'other') throw new WrongUse(importWords.noPipe(path));
  const bytes = await readBytes(path);
  if (!bytes) throw new WrongUse(importWords.noFile(path));
  return { path: basename(path), bytes };
}
