import { join } from 'node:path';
import { schemaFile, schemaOf } from '#catalogue/write/json-schema.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFolder } from '#src/content.ts';
import { readFolder, readTextFile, remove, writeWhole } from '#src/disk.ts';
import { exit, options, run } from './command.ts';

await run({
  name: 'generate',
  does: commandWords.generateDoes,
  options: { check: { type: 'boolean', does: commandWords.onlyCheck }, lang: options.lang },
  async run({ values, say }) {
    const folder = join(houseFolder, 'schemas');
    const wanted = new Map(Object.keys(schemaOf).map((name) => [`${name}.schema.json`, schemaFile(name)]));
    const present = ((await readFolder(folder)) ?? []).map((file) => file.path).filter((path) => path.endsWith('.schema.json'));
    const stale: string[] = present.filter((path) => !wanted.has(path));
    for (const [path, text] of wanted) if ((await readTextFile(join(folder, path))) !== text) stale.push(path);
    if (stale.length === 0 || values.check) {
      process.stdout.write(`${say(stale.length === 0 ? commandWords.upToDate : commandWords.stale(stale.join(', ')))}\n`);
      return stale.length === 0 ? exit.fine : exit.problems;
    }
    for (const path of stale) {
      const text = wanted.get(path);
      if (text === undefined) await remove(join(folder, path));
      else await writeWhole(join(folder, path), text);
    }
    process.stdout.write(`${say(commandWords.written(stale.length))}\n`);
    return exit.fine;
  },
});
