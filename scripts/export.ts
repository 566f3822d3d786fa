import { join, resolve } from 'node:path';
import { revisionsOf } from '#catalogue/assess/merge.ts';
import { fieldsOf } from '#catalogue/model/workbook.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { ownServices } from '#catalogue/read/own.ts';
import { asCsv, asOds, asXlsx, cellLimit } from '#catalogue/write/workbook.ts';
import { commandWords } from '#languages/words/commands.ts';
import { importWords } from '#languages/words/import.ts';
import { contentFiles } from '#src/content.ts';
import { writeTogether } from '#src/disk.ts';
import { dayOf, exit, options, run, unknownInstitution, WrongUse } from './command.ts';

const formats = ['xlsx', 'ods', 'csv'] as const;

await run({
  name: 'export',
  does: importWords.exportDoes,
  options: {
    content: options.content,
    format: { type: 'string', value: formats.join('|'), does: importWords.exportFormat },
    institution: { type: 'string', value: 'ID', does: importWords.onlyInstitution },
    empty: { type: 'boolean', does: importWords.empty },
    out: { type: 'string', value: 'FILE|-', does: importWords.exportOut },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language, say }) {
    const [folder, format, today] = [String(values.content ?? 'content'), String(values.format ?? 'xlsx'), dayOf(values.today)];
    if (!(formats as readonly string[]).includes(format)) throw new WrongUse(commandWords.badChoice('--format', format, formats.join(', ')));
    if (values.out === '-' && format === 'csv') throw new WrongUse(importWords.severalTables);
    if (values.out === '-' && process.stdout.isTTY) throw new WrongUse(importWords.notAtTerminal);
    const files = await contentFiles(resolve(folder));
    if (!files) throw new WrongUse(commandWords.noFolder(folder));
    const read = readCatalogue(files);
    const institution = values.institution === undefined ? undefined : String(values.institution);
    const known = read.catalogue.institutions.map(({ id }) => id);
    if (institution !== undefined && !known.includes(institution)) throw unknownInstitution(institution, known, read.catalogue.institutions);
    if (read.problems.some(({ severity }) => severity === 'error')) {
      process.stderr.write(`${say(importWords.contentHasProblems)}\n`);
      return exit.problems;
    }
    const services = values.empty ? [] : [...ownServices(files).values()].filter((service) => institution === undefined || service.institution === institution);
    for (const service of services) {
      for (const [field, value] of fieldsOf(service)) if (typeof value === 'string' && value.length > cellLimit) throw new WrongUse(importWords.cellTooLong(`${service.institution}/${service.service}`, field, cellLimit));
    }
    const asked = { services, catalogue: read.catalogue, language, institution, today, base: new Map(services.map((service) => [`${service.institution}/${service.service}`, revisionsOf(service)])) };
    const out = String(values.out ?? ['katalogu', institution, ...(values.empty ? ['empty'] : [])].filter(Boolean).join('-') + (format === 'csv' ? '-csv' : `.${format}`));
    const written = format === 'csv' ? asCsv(asked).map(({ path, text }) => ({ path: join(out, path), content: text })) : [{ path: out, content: format === 'ods' ? asOds(asked) : await asXlsx(asked) }];
    if (out === '-') process.stdout.write(written[0]!.content);
    else await writeTogether(written.map(({ path, content }) => ({ path: resolve(path), content })));
    // What is written to the standard output stands there alone.
    process[out === '-' ? 'stderr' : 'stdout'].write(`${say(importWords.exported(out, services.length))}\n`);
    return exit.fine;
  },
});
