import { join, resolve } from 'node:path';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { institutionIn, servicesOf } from '#catalogue/model/look-up.ts';
import { reservedIds } from '#catalogue/model/institution.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { formerInstitutions } from '#catalogue/model/succession.ts';
import { idPattern } from '#catalogue/model/values.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { asExcerpt, inWords, pathIn, printable } from '#catalogue/write/diagnostics.ts';
import { oldNamesIn, renamedPath, withFormerId, withNamesOfToday, withoutFormerIds, type OldName } from '#catalogue/write/renamed.ts';
import { commandWords } from '#languages/words/commands.ts';
import { renameWords } from '#languages/words/rename.ts';
import { houseFilesFor, ownFiles } from '#src/content.ts';
import { exists, filesBelow, isHollow, readBytes, removeHollow } from '#src/disk.ts';
import { exit, options, run, unknownInstitution, WrongUse } from './command.ts';
import { saveTogether } from './half-saved.ts';

await run({
  name: 'rename',
  does: renameWords.does,
  operands: 'OLD NEW',
  options: {
    content: options.content,
    'dry-run': { type: 'boolean', does: renameWords.dryRun },
    lang: options.lang,
  },
  async run({ values, operands, language, say }) {
    const folder = String(values.content ?? 'content');
    const at = resolve(folder);
    const [from, to] = operands as [string?, string?];
    if (operands.length !== 2 || from === to) throw new WrongUse(renameWords.twoIds);
    const files = await filesOf(folder);
    const { catalogue } = readCatalogue(files);
    await refuse(catalogue, folder, from!, to!);

    const moved = withFormerIds(await movedFiles(at, from!, to!), catalogue, from!, to!);
    const { bytes, names, problems } = mended(files, moved);
    // The check has the last word: what it would refuse is not written.
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      process.stderr.write(`${errors.map((problem) => asExcerpt(inWords(problem, language), language, folder)).join('\n')}\n${say(renameWords.refused)}\n`);
      return exit.problems;
    }

    if (!values['dry-run']) await save(at, moved, names.map(({ file }) => file), bytes);
    const lines = [
      say(renameWords.moved(pathIn(folder, `institutions/${from}`), pathIn(folder, `institutions/${to}`), moved.length)),
      ...names.map(({ file, line, was, now }) => `${pathIn(folder, file)}:${line}: ${was} → ${now}`),
      say(values['dry-run'] ? renameWords.onlyTold : renameWords.done),
    ];
    process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
    return exit.fine;
  },
});

interface MovedFile { from: string; to: string; bytes: SourceFile['bytes'] }

async function filesOf(folder: string): Promise<readonly SourceFile[]> {
  const own = await ownFiles(resolve(folder));
  if (!own) throw new WrongUse(commandWords.noFolder(folder));
  return [...own, ...(await houseFilesFor(own))];
}

async function refuse(catalogue: Catalogue, folder: string, from: string, to: string): Promise<void> {
  if (!institutionIn(catalogue, from)) throw unknownInstitution(from, catalogue.institutions.map(({ id }) => id), catalogue.institutions);
  if (!idPattern.test(to)) throw new WrongUse(renameWords.noId(to));
  if (reservedIds.includes(to)) throw new WrongUse(renameWords.reserved(to));
  const owner = formerInstitutions(catalogue).find(({ id }) => id === to)?.now;
  if (owner !== undefined && owner !== from) throw new WrongUse(renameWords.wasCalledBy(to, owner));
  for (const path of [`institutions/${to}`, `feedback/${to}.csv`]) if ((await exists(resolve(folder, path))) && !(await isHollow(resolve(folder, path)))) throw new WrongUse(renameWords.isThere(pathIn(folder, path)));
}

async function movedFiles(at: string, from: string, to: string): Promise<MovedFile[]> {
  const own = (await filesBelow(join(at, 'institutions', from))).map((path) => `institutions/${from}/${path}`);
  const paths = [...own, ...((await exists(join(at, `feedback/${from}.csv`))) ? [`feedback/${from}.csv`] : [])];
  return Promise.all(paths.map(async (path) => ({ from: path, to: renamedPath(path, from, to), bytes: (await readBytes(join(at, path)))! })));
}

// What the institution was called is said; what it and its services are called again is no former name.
function withFormerIds(moved: readonly MovedFile[], catalogue: Catalogue, from: string, to: string): MovedFile[] {
  const services = servicesOf(catalogue.services, from);
  const namesAgain = services.map(({ id }) => `${to}/${id}`);
  const changes = new Map<string, (text: string) => string>([
    [`institutions/${to}/institution.yaml`, (text) => withFormerId(text, institutionIn(catalogue, from)!.facts.formerIds ?? [], from, to)],
    ...services.map(({ id, facts }) => [`institutions/${to}/services/${id}/service.yaml`, (text: string) => withoutFormerIds(text, facts.formerIds ?? [], namesAgain)] as const),
  ]);
  return moved.map((file) => {
    const change = changes.get(file.to);
    return change ? { ...file, bytes: bytesOf(change(textOf(file.bytes))) } : file;
  });
}

// The folder as it would be, in which every place names the institution as it would be called.
function mended(files: readonly SourceFile[], moved: readonly MovedFile[]): { bytes: ReadonlyMap<string, SourceFile['bytes']>; names: OldName[]; problems: readonly Problem[] } {
  const placeOf = new Map(moved.map((file) => [file.from, file.to]));
  // What lies beside the records, such as notes, moves with them and is read by nobody.
  const read = files.map((file) => ({ ...file, path: placeOf.get(file.path) ?? file.path }));
  const bytes = new Map<string, SourceFile['bytes']>([...read.map((file) => [file.path, file.bytes] as const), ...moved.map((file) => [file.to, file.bytes] as const)]);
  const problemsNow = (): readonly Problem[] => readCatalogue(read.map((file) => ({ ...file, bytes: bytes.get(file.path)! }))).problems;
  const names: OldName[] = [];
  let problems = problemsNow();
  // Of many places of one kind the check names some at a time.
  for (let found = oldNamesIn(problems); found.length > 0; found = oldNamesIn(problems)) {
    const before = new Map(bytes);
    for (const [path, old] of Map.groupBy(found, ({ file }) => file)) bytes.set(path, bytesOf(withNamesOfToday(textOf(bytes.get(path)!), old)));
    if ([...before].every(([path, was]) => bytes.get(path) === was || textOf(bytes.get(path)!) === textOf(was))) break;
    names.push(...found);
    problems = problemsNow();
  }
  return { bytes, names, problems };
}

async function save(at: string, moved: readonly MovedFile[], mendedFiles: readonly string[], bytes: ReadonlyMap<string, SourceFile['bytes']>): Promise<void> {
  const written = new Set([...moved.map((file) => file.to), ...mendedFiles]);
  await saveTogether(at, [...[...written].map((path) => ({ path: join(at, path), content: bytes.get(path)! })), ...moved.map((file) => ({ path: join(at, file.from), content: undefined }))]);
  // What somebody else put there meanwhile stays.
  for (const folder of new Set(moved.map((file) => join(at, ...file.from.split('/').slice(0, 2))))) await removeHollow(folder);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function bytesOf(text: string): SourceFile['bytes'] {
  return new TextEncoder().encode(text);
}
