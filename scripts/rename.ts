import { join, resolve } from 'node:path';
import { institutionIn } from '#catalogue/model/look-up.ts';
import { reservedIds } from '#catalogue/model/institution.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { formerInstitutions } from '#catalogue/model/succession.ts';
import { idPattern } from '#catalogue/model/values.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { asExcerpt, inWords, pathIn, printable } from '#catalogue/write/diagnostics.ts';
import { oldNamesIn, renamedPath, withFormerId, withNamesOfToday, type OldName } from '#catalogue/write/renamed.ts';
import { commandWords } from '#languages/words/commands.ts';
import { renameWords } from '#languages/words/rename.ts';
import { houseFilesFor, ownFiles } from '#src/content.ts';
import { exists, filesBelow, isEmptyFolder, readBytes, remove } from '#src/disk.ts';
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
    const own = await ownFiles(at);
    if (!own) throw new WrongUse(commandWords.noFolder(folder));
    const files = [...own, ...(await houseFilesFor(own))];
    const before = readCatalogue(files);
    await refuse(before.catalogue, folder, from!, to!);

    const moved = await movedFiles(at, from!, to!);
    const formerIds = institutionIn(before.catalogue, from)!.facts.formerIds ?? [];
    const institution = moved.find(({ to: path }) => path === `institutions/${to}/institution.yaml`)!;
    institution.bytes = bytesOf(withFormerId(textOf(institution.bytes), formerIds, from!, to!));

    const isMoved = new Set(moved.map(({ from: path }) => path));
    const bytes = new Map([...files.filter(({ path }) => !isMoved.has(path)), ...moved.map((file) => ({ path: file.to, bytes: file.bytes }))].map((file) => [file.path, file]));
    const read = (): Problem[] => readCatalogue([...bytes.values()].filter(({ path }) => isRead(path))).problems;
    const old: OldName[] = [];
    let problems = read();
    // Of many places of one kind the check names some at a time.
    for (let found = oldNamesIn(problems); found.length > 0; found = oldNamesIn(problems)) {
      const isMended = [...Map.groupBy(found, ({ file }) => file)].map(([path, names]) => mend(path, names)).includes(true);
      if (!isMended) break;
      old.push(...found);
      problems = read();
    }
    // The check has the last word: what it would refuse is not written.
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      process.stderr.write(`${errors.map((problem) => asExcerpt(inWords(problem, language), language, folder)).join('\n')}\n${say(renameWords.refused)}\n`);
      return exit.problems;
    }

    if (!values['dry-run']) {
      const written = new Set([...moved.map((file) => file.to), ...old.map(({ file }) => file)]);
      await saveTogether(at, [...[...written].map((path) => ({ path: join(at, path), content: bytes.get(path)!.bytes })), ...moved.map((file) => ({ path: join(at, file.from), content: undefined }))]);
      await removeEmpty(at, moved.map((file) => file.from));
    }
    const lines = [
      say(renameWords.moved(pathIn(folder, `institutions/${from}`), pathIn(folder, `institutions/${to}`), moved.length)),
      ...old.map(({ file, line, was, now }) => `${pathIn(folder, file)}:${line}: ${was} → ${now}`),
      say(values['dry-run'] ? renameWords.onlyTold : renameWords.done),
    ];
    process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
    return exit.fine;

    function mend(path: string, names: readonly OldName[]): boolean {
      const text = textOf(bytes.get(path)!.bytes);
      const mended = withNamesOfToday(text, names);
      bytes.set(path, { ...bytes.get(path)!, bytes: bytesOf(mended) });
      return mended !== text;
    }

    // What lies beside the records, such as notes, moves with them and is read by nobody.
    function isRead(path: string): boolean {
      const source = moved.find((file) => file.to === path)?.from ?? path;
      return files.some((file) => file.path === source);
    }
  },
});

async function refuse(catalogue: ReturnType<typeof readCatalogue>['catalogue'], folder: string, from: string, to: string): Promise<void> {
  if (!institutionIn(catalogue, from)) throw unknownInstitution(from, catalogue.institutions.map(({ id }) => id), catalogue.institutions);
  if (!idPattern.test(to)) throw new WrongUse(renameWords.noId(to));
  if (reservedIds.includes(to)) throw new WrongUse(renameWords.reserved(to));
  const owner = formerInstitutions(catalogue).find(({ id }) => id === to)?.now;
  if (owner !== undefined && owner !== from) throw new WrongUse(renameWords.wasCalledBy(to, owner));
  for (const path of [`institutions/${to}`, `feedback/${to}.csv`]) if (await exists(resolve(folder, path))) throw new WrongUse(renameWords.isThere(pathIn(folder, path)));
}

async function movedFiles(at: string, from: string, to: string): Promise<{ from: string; to: string; bytes: Uint8Array }[]> {
  const own = (await filesBelow(join(at, 'institutions', from))).map((path) => `institutions/${from}/${path}`);
  const paths = [...own, ...((await exists(join(at, `feedback/${from}.csv`))) ? [`feedback/${from}.csv`] : [])];
  return Promise.all(paths.map(async (path) => ({ from: path, to: renamedPath(path, from, to), bytes: (await readBytes(join(at, path)))! })));
}

// Folders that hold nothing any more, the innermost first; what somebody else put there stays.
async function removeEmpty(at: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(paths.filter((path) => path.startsWith('institutions/')).flatMap((path) => { const parts = path.split('/').slice(0, -1); return parts.slice(1).map((_, index) => parts.slice(0, index + 2).join('/')); }));
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) if (await isEmptyFolder(join(at, folder))) await remove(join(at, folder));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function bytesOf(text: string): SourceFile['bytes'] {
  return new TextEncoder().encode(text);
}
