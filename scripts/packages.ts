import { join, resolve } from 'node:path';
import { printable } from '#catalogue/write/diagnostics.ts';
import { commandWords } from '#languages/words/commands.ts';
import { packageWords } from '#languages/words/packages.ts';
import { houseFolder } from '#src/content.ts';
import { readFolder, readTextFile } from '#src/disk.ts';
import { affectedBy } from './advisories.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { exit, options, run, WrongUse } from './command.ts';
import { isAllowed, lookedUp } from './licences.ts';
import { packagesIn } from './lock-file.ts';

await run({
  name: 'packages',
  does: packageWords.does,
  options: { format: { type: 'string', value: 'FORMAT', does: packageWords.format }, advisories: { type: 'string', value: 'DIR', does: packageWords.advisories }, lang: options.lang },
  async run({ values, say }) {
    const format = String(values.format ?? 'text');
    if (format !== 'text' && format !== 'cyclonedx') throw new WrongUse(commandWords.badChoice('--format', format, 'text, cyclonedx'));
    const manifest = JSON.parse((await readTextFile(join(houseFolder, 'package.json')))!) as { allowScripts?: Record<string, boolean> };
    const lock = (await readTextFile(join(houseFolder, 'package-lock.json')))!;
    if (format === 'cyclonedx') {
      process.stdout.write(billOfMaterials(lock));
      return exit.fine;
    }
    const packages = packagesIn(lock);
    const advisories = values.advisories === undefined ? undefined : (await readFolder(resolve(String(values.advisories)))) ?? (() => { throw new WrongUse(commandWords.noFolderOf('--advisories', String(values.advisories))); })();
    const faults: string[] = [];
    const counted = new Map<string, number>();
    const notes: string[] = [];
    for (const { name, version, licence, hasInstallScript } of packages) {
      const full = `${name}@${version}`;
      const found = lookedUp[full];
      const has = licence ?? found?.licence ?? 'unknown';
      counted.set(has, (counted.get(has) ?? 0) + 1);
      if (found?.licence === 'unknown') notes.push(say(packageWords.known(full, found.why)));
      else if (!isAllowed(has) && found?.licence !== has) faults.push(say(packageWords.notAllowed(full, has)));
      if (hasInstallScript && !Object.hasOwn(manifest.allowScripts ?? {}, name)) faults.push(say(packageWords.script(full)));
    }
    process.stdout.write(`${say(packageWords.packages(packages.length))}\n${[...counted].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([licence, count]) => `  ${String(count).padStart(4)}  ${licence}`).join('\n')}\n`);
    for (const note of notes) process.stdout.write(`${printable(note)}\n`);
    if (advisories) {
      const read = affectedBy(packages, advisories.filter(({ path }) => path.endsWith('.json')).map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('utf8') })));
      process.stdout.write(`${say(packageWords.read(advisories.length))}\n`);
      faults.push(...read.faults.map((path) => say(packageWords.noAdvisory(path))), ...read.affected.map(({ name, version, advisory, summary }) => say(packageWords.affected(`${name}@${version}`, advisory, summary))));
    }
    process.stdout.write(`${faults.length === 0 ? say(packageWords.fine) : faults.map((fault) => printable(fault)).join('\n')}\n`);
    return faults.length === 0 ? exit.fine : exit.problems;
  },
});
