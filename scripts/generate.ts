import { join } from 'node:path';
import { compareVersions, differencesBetween, saysEnough, shapeFile, shapeNow, type Shape } from '#catalogue/write/data-format.ts';
import { schemaFile, schemaOf } from '#catalogue/write/json-schema.ts';
import { formatVersion } from '#catalogue/write/open-index.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFolder } from '#src/content.ts';
import { readFolder, readTextFile, remove, writeWhole } from '#src/disk.ts';
import { exit, options, run } from './command.ts';

const releasedFolder = join(houseFolder, 'schemas', 'released');

await run({
  name: 'generate',
  does: commandWords.generateDoes,
  options: { check: { type: 'boolean', does: commandWords.onlyCheck }, release: { type: 'boolean', does: commandWords.releaseFormat }, lang: options.lang },
  async run({ values, say }) {
    if (values.release) return release(say);
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

/** Keeps the shape of the data format under its version: what is kept is what later changes are held against, and is never written anew. */
async function release(say: (words: InEachLanguage) => string): Promise<number> {
  const versions = ((await readFolder(releasedFolder)) ?? []).map(({ path }) => path.replace(/\.json$/, '')).sort(compareVersions);
  const last = versions.at(-1);
  const shape = shapeNow();
  if (last !== undefined) {
    const differences = differencesBetween(JSON.parse((await readTextFile(join(releasedFolder, `${last}.json`)))!) as Shape, shape);
    const refused = !saysEnough(last, formatVersion, differences);
    for (const { what, where, breaks } of differences.filter((one) => one.breaks || !refused)) process.stdout.write(`${breaks ? '✗' : '+'} ${what} ${where}\n`);
    if (refused || last === formatVersion) {
      process.stdout.write(`${say(refused ? commandWords.versionTooLow(formatVersion, last) : commandWords.alreadyReleased(formatVersion))}\n`);
      return refused ? exit.problems : exit.fine;
    }
  }
  await writeWhole(join(releasedFolder, `${formatVersion}.json`), shapeFile(shape));
  process.stdout.write(`${say(commandWords.released(formatVersion))}\n`);
  return exit.fine;
}
