import { basename, dirname, join, resolve } from 'node:path';
import { judgeDatasets } from '#catalogue/assess/data-sets.ts';
import { quarterOf } from '#catalogue/model/snapshot.ts';
import { readDatasets } from '#catalogue/read/datasets.ts';
import { sizeLimits } from '#catalogue/read/decode.ts';
import { monitorAs, monitorFormats, recordAsYaml, type Monitored, type MonitorFormat } from '#catalogue/write/data-report.ts';
import { commandWords } from '#languages/words/commands.ts';
import { openDataWords, openDataWordsWith } from '#languages/words/open-data.ts';
import { readContent } from '#src/content.ts';
import { readBytes, writeWhole } from '#src/disk.ts';
import { dayOf, exit, options, quarterGiven, run, WrongUse } from './command.ts';

await run({
  name: 'monitor',
  does: openDataWords.monitorDoes,
  options: {
    catalogue: { type: 'string', value: 'FILE', does: openDataWords.catalogueOption },
    content: options.content,
    format: { type: 'string', value: 'FORMAT', does: openDataWords.formatOption },
    keep: { type: 'string', value: 'QUARTER', does: openDataWords.keepOption },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language, say }) {
    if (values.catalogue === undefined) throw new WrongUse(openDataWords.catalogueNeeded);
    const format = String(values.format ?? 'text');
    if (!(monitorFormats as readonly string[]).includes(format)) throw new WrongUse(commandWords.badChoice('--format', format, monitorFormats.join(', ')));
    const [today, keep, content, path] = [dayOf(values.today), quarterGiven(values.keep), String(values.content ?? 'content'), String(values.catalogue)];
    const bytes = await readBytes(path);
    if (!bytes) throw new WrongUse(openDataWordsWith.noCatalogue(path));
    const read = await readContent(resolve(content));
    if (!read) throw new WrongUse(commandWords.noFolder(content));
    const { dataQuality: quality } = read.catalogue;
    if (!quality) throw new WrongUse(openDataWords.noYardstick);

    const { datasets, format: written, problems } = await readDatasets({ path: basename(path), bytes });
    const record = written && datasets.length > 0 ? judgeDatasets(datasets, quality, { file: basename(path), format: written }, today, keep ?? quarterOf(today), read.catalogue.links) : undefined;
    const monitored: Monitored = { problems, quality, folder: dirname(path), ...(record ? { record } : {}) };
    process.stdout.write(monitorAs(format as MonitorFormat, monitored, language));
    if (!record) return exit.problems;
    if (keep !== undefined) {
      const file = join(content, 'monitoring', keep, 'open-data.yaml');
      const kept = new TextEncoder().encode(recordAsYaml(record));
      // What could not be read back is not written.
      if (kept.length > sizeLimits.list) throw new WrongUse(openDataWordsWith.tooLargeToKeep(Math.ceil(kept.length / 1024), sizeLimits.list / 1024));
      await writeWhole(resolve(file), kept);
      process.stderr.write(`${say(openDataWordsWith.kept(file))}\n`);
    }
    return exit.fine;
  },
});
