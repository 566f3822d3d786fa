import { resolve } from 'node:path';
import { isWrittenByHand, schemaNameOf } from '#catalogue/read/folders.ts';
import { readText, readYaml, type SourceFile } from '#catalogue/read/source.ts';
import { asExcerpt, inWords, pathIn, printable } from '#catalogue/write/diagnostics.ts';
import { firstDifference, formatSource } from '#catalogue/write/format.ts';
import { commandWords } from '#languages/words/commands.ts';
import { formatWords } from '#languages/words/format.ts';
import { ownFiles } from '#src/content.ts';
import { writeWhole } from '#src/disk.ts';
import { exit, options, run, unknownInstitution, WrongUse } from './command.ts';
import { inContent } from './in-content.ts';

await run({
  name: 'format',
  does: formatWords.does,
  operands: '[FILE …]',
  options: {
    content: options.content,
    institution: { type: 'string', value: 'ID', does: commandWords.institution },
    check: { type: 'boolean', does: formatWords.check },
    lang: options.lang,
  },
  async run({ values, operands, language, say }) {
    const folder = String(values.content ?? 'content');
    const all = (await ownFiles(resolve(folder)))?.filter(({ path }) => isWrittenByHand(path));
    if (!all) throw new WrongUse(commandWords.noFolder(folder));
    const id = values.institution === undefined ? undefined : String(values.institution);
    const within = all.filter(({ path }) => id === undefined || path.startsWith(`institutions/${id}/`));
    if (id !== undefined && within.length === 0) throw unknownInstitution(id, [...new Set(all.flatMap(({ path }) => /^institutions\/([^/]+)\//.exec(path)?.[1] ?? []))], (await import('#catalogue/read/catalogue.ts')).readCatalogue(all).catalogue.institutions);
    const named = operands.map((file) => inContent(file, resolve(folder)));
    const files = operands.length === 0 ? within : within.filter(({ path }) => named.includes(path));
    const other = operands.find((_, index) => !files.some(({ path }) => path === named[index]));
    if (other !== undefined) throw new WrongUse(formatWords.notOurs(other));

    const complaints: string[] = [];
    let changed = 0;
    for (const file of files) {
      const { problems } = readAs(file);
      // What formatting mends itself is no reason to leave a file as it is.
      if (problems.some(({ values, severity }) => severity === 'error' && !values.mended)) {
        complaints.push(...problems.map((problem) => `${asExcerpt(inWords(problem, language), language, folder)}\n`));
        continue;
      }
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
      const written = formatSource(schemaNameOf(file.path)!, text);
      if (written === text) continue;
      changed++;
      if (!values.check) await replace(file, resolve(folder), written);
      process.stdout.write(`${printable(pathIn(folder, file.path))}${values.check ? `:${firstDifference(text, written).line}` : ''}: ${say(values.check ? formatWords.wouldChange : formatWords.changed)}\n`);
    }
    process.stdout.write(`${say(values.check ? formatWords.sumOfCheck(files.length, changed) : formatWords.sum(files.length, changed))}\n`);
    process.stderr.write(complaints.join(''));
    return complaints.length > 0 || (values.check && changed > 0) ? exit.problems : exit.fine;
  },
});

function readAs(file: SourceFile): ReturnType<typeof readYaml> {
  return schemaNameOf(file.path) === 'text' ? readText(file) : readYaml(file);
}

async function replace(file: SourceFile, folder: string, written: string): Promise<void> {
  // What we write must be readable before it replaces what was there.
  const { problems } = readAs({ path: file.path, bytes: new TextEncoder().encode(written) });
  if (problems.some(({ severity }) => severity === 'error')) throw new Error(`${file.path}: ${problems.map(({ code }) => code).join(', ')}`);
  await writeWhole(resolve(folder, file.path), written);
}
