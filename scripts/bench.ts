import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commandWords } from '#languages/words/commands.ts';
import { readContent } from '#src/content.ts';
import { copyFolder, remove, temporaryFolder } from '#src/disk.ts';
import { exit, options, run, WrongUse } from './command.ts';

const execute = promisify(execFile);
const runs = 3;

await run({
  name: 'bench',
  does: commandWords.benchDoes,
  operands: 'check',
  options: { services: { type: 'string', value: 'N', does: commandWords.servicesCount }, lang: options.lang },
  async run({ values, operands }) {
    if (operands.length > 1 || (operands[0] ?? 'check') !== 'check') throw new WrongUse(commandWords.badChoice('bench', operands.join(' '), 'check'));
    const wished = Number(values.services ?? 1000);
    if (!Number.isInteger(wished) || wished < 1 || wished > 20_000) throw new WrongUse(commandWords.badChoice('--services', String(values.services), '1–20000'));
    const folder = await temporaryFolder();
    try {
      const services = await multiply('content', folder, wished);
      const seconds: number[] = [];
      for (let count = 0; count <= runs; count++) {
        const begin = performance.now();
        await execute(process.execPath, ['scripts/check.ts', '--content', folder, '--format', 'line'], { maxBuffer: 1 << 28 });
        if (count > 0) seconds.push((performance.now() - begin) / 1000);
      }
      const sorted = seconds.sort((a, b) => a - b);
      process.stdout.write(`check of ${services} services: median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)} s of ${runs} runs (${sorted[0]!.toFixed(2)}–${sorted.at(-1)!.toFixed(2)} s), Node ${process.version}, ${cpus().length} cores\n`);
      return exit.fine;
    } finally {
      await remove(folder);
    }
  },
});

/** Copies the institutions of a content folder under new names until there are so many services. */
async function multiply(from: string, to: string, wished: number): Promise<number> {
  const read = (await readContent(from))!;
  for (const shared of ['concepts', 'standard', 'vocabularies']) await copyFolder(join(from, shared), join(to, shared));
  let services = 0;
  for (let copy = 0; services < wished; copy++) {
    for (const institution of read.catalogue.institutions) {
      if (services >= wished) break;
      await copyFolder(join(from, 'institutions', institution.id), join(to, 'institutions', copy === 0 ? institution.id : `${institution.id}-${copy}`));
      services += read.catalogue.services.filter((service) => service.institution === institution.id).length;
    }
  }
  return services;
}
