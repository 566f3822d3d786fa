import { join, resolve } from 'node:path';
import { changedPages, previewFiles, previewSection } from '#catalogue/write/preview.ts';
import { languageOfChange } from '#catalogue/write/pull-request.ts';
import { commandWords } from '#languages/words/commands.ts';
import { previewWords } from '#languages/words/preview.ts';
import { exists, isEmptyFolder, listFolder, readBytesNow, writeWhole } from '#src/disk.ts';
import { dayOf, exit, options, run, WrongUse } from './command.ts';
import { judge } from './judge.ts';

await run({
  name: 'preview',
  does: previewWords.does,
  options: {
    content: options.content,
    since: { type: 'string', value: 'REF', does: previewWords.since },
    out: options.out,
    to: { type: 'string', value: 'DIR', does: previewWords.to },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language }) {
    if (values.since === undefined) throw new WrongUse(previewWords.needsSince);
    const [out, to] = [String(values.out ?? 'dist'), String(values.to ?? 'preview')];
    if ((await exists(resolve(to))) && !(await isEmptyFolder(resolve(to)))) throw new WrongUse(previewWords.notEmpty(to));
    const site = listFolder(resolve(out));
    if (!site) throw new WrongUse(commandWords.noSite(out));
    const result = await judge(String(values.content ?? 'content'), dayOf(values.today), String(values.since));
    const pages = changedPages(result);
    const stands = new Set(site.flatMap(({ path, fault }) => (fault === undefined ? [path] : [])));
    const files = previewFiles(pages, { has: (path) => stands.has(path), get: (path) => readBytesNow(join(resolve(out), path)) });
    for (const [path, bytes] of files) await writeWhole(join(resolve(to), path), bytes);
    // The list is a part of a comment, and empty where there is nothing to list.
    if (pages.length === 0) process.stderr.write(`${previewWords.nothing[language]}\n`);
    process.stdout.write(previewSection(pages, files, (values.lang === undefined && languageOfChange(result)) || language));
    return exit.fine;
  },
});
