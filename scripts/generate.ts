import { join } from 'node:path';
import { codeOwners, editorSettings, editorSnippets } from '#catalogue/write/editor-support.ts';
import { schemaFile, schemaOf } from '#catalogue/write/json-schema.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { readFolder, readTextFile, remove, writeWhole } from '#src/disk.ts';
import { exit, options, run } from './command.ts';

await run({
  name: 'generate',
  does: commandWords.generateDoes,
  options: { check: { type: 'boolean', does: commandWords.onlyCheck }, lang: options.lang },
  async run({ values, say }) {
    const wanted = new Map<string, string>([
      ...Object.keys(schemaOf).map((name) => [`schemas/${name}.schema.json`, schemaFile(name)] as const),
      ['.vscode/settings.json', editorSettings()], ['.vscode/katalogu.code-snippets', editorSnippets()], ['.github/CODEOWNERS', await owners()],
    ]);
    const present = ((await readFolder(join(houseFolder, 'schemas'))) ?? []).map((file) => `schemas/${file.path}`).filter((path) => path.endsWith('.schema.json'));
    const stale: string[] = present.filter((path) => !wanted.has(path));
    for (const [path, text] of wanted) if ((await readTextFile(join(houseFolder, path))) !== text) stale.push(path);
    if (stale.length === 0 || values.check) {
      process.stdout.write(`${say(stale.length === 0 ? commandWords.upToDate : commandWords.stale(stale.join(', ')))}\n`);
      return stale.length === 0 ? exit.fine : exit.problems;
    }
    for (const path of stale) {
      const text = wanted.get(path);
      if (text === undefined) await remove(join(houseFolder, path));
      else await writeWhole(join(houseFolder, path), text);
    }
    process.stdout.write(`${say(commandWords.written(stale.length))}\n`);
    return exit.fine;
  },
});

async function owners(): Promise<string> {
  const institutions = (await readContent(join(houseFolder, 'content')))?.catalogue.institutions ?? [];
  const { codeowners = [] } = JSON.parse((await readTextFile(join(houseFolder, 'package.json'))) ?? '{}') as { codeowners?: string[] };
  return codeOwners(institutions.map(({ id, facts }) => ({ id, handles: facts.editors?.handles ?? [] })), codeowners);
}
