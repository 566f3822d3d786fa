import { join } from 'node:path';
import { daysOff } from '#catalogue/assess/holidays.ts';
import { compareVersions, differencesBetween, saysEnough, shapeFile, shapeNow, type Shape } from '#catalogue/write/data-format.ts';
import { codeOwners, editorSettings, editorSnippets } from '#catalogue/write/editor-support.ts';
import { withYears } from '#catalogue/write/holidays.ts';
import { schemaFile, schemaOf } from '#catalogue/write/json-schema.ts';
import { formatVersion } from '#catalogue/write/open-index.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { readFolder, readTextFile, remove, writeWhole } from '#src/disk.ts';
import { exit, options, run, WrongUse } from './command.ts';
import { feastsOf } from './holidays.ts';

const releasedFolder = join(houseFolder, 'schemas', 'released');

const holidayFile = join('content', 'vocabularies', 'holidays.yaml');

await run({
  name: 'generate',
  does: commandWords.generateDoes,
  options: { check: { type: 'boolean', does: commandWords.onlyCheck }, release: { type: 'boolean', does: commandWords.releaseFormat }, holidays: { type: 'string', value: 'YEAR', does: commandWords.holidaysUntil }, lang: options.lang },
  async run({ values, say }) {
    if (values.release) return release(say);
    if (values.holidays !== undefined) return addHolidays(String(values.holidays), say);
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

/** Adds the years that the list of holidays lacks, up to a year; what stands there is the editors'. */
async function addHolidays(year: string, say: (words: InEachLanguage) => string): Promise<number> {
  const text = (await readTextFile(join(houseFolder, holidayFile))) ?? '';
  const last = Number(/^to: (\d{4})-12-31$/m.exec(text)?.[1] ?? Number(/^from: (\d{4})/m.exec(text)?.[1]) - 1);
  if (!/^\d{4}$/.test(year) || Number.isNaN(last) || Number(year) > last + 20) throw new WrongUse(commandWords.badChoice('--holidays', year, `${last + 1} – ${last + 20}`));
  if (Number(year) > last) await writeWhole(join(houseFolder, holidayFile), withYears(text, `${year}-12-31`, daysOff(feastsOf(last + 1, Number(year)))));
  process.stdout.write(`${say(Number(year) > last ? commandWords.kept(holidayFile) : commandWords.keptAlready(holidayFile))}\n`);
  return exit.fine;
}

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

async function owners(): Promise<string> {
  const institutions = (await readContent(join(houseFolder, 'content')))?.catalogue.institutions ?? [];
  const { codeowners = [] } = JSON.parse((await readTextFile(join(houseFolder, 'package.json'))) ?? '{}') as { codeowners?: string[] };
  return codeOwners(institutions.map(({ id, facts }) => ({ id, handles: facts.editors?.handles ?? [] })), codeowners);
}
