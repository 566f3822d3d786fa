import { join, resolve } from 'node:path';
import { marksOf, type Mark } from '#catalogue/assess/practice.ts';
import { exercises, practiceInstitution } from '#catalogue/model/practice.ts';
import { asExcerpt, inWords, printable } from '#catalogue/write/diagnostics.ts';
import type { Language } from '#languages/languages.ts';
import { exerciseWords, practiceWords } from '#languages/words/practice.ts';
import { houseFolder } from '#src/content.ts';
import { copyFolder, exists, isFolder, listFolder, replaceFolder } from '#src/disk.ts';
import { dayOf, exit, options, run, WrongUse } from './command.ts';
import { judge } from './judge.ts';

await run({
  name: 'practice',
  does: practiceWords.does,
  options: {
    content: { ...options.content, does: practiceWords.folder },
    mark: { type: 'boolean', does: practiceWords.mark },
    reset: { type: 'boolean', does: practiceWords.reset },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, language, say }) {
    const folder = String(values.content ?? 'practice');
    const there = await exists(resolve(folder));
    if (there && !(await holdsOnlyPractice(resolve(folder)))) throw new WrongUse(practiceWords.foreign(folder));
    if (values.mark && !values.reset) {
      if (!there) throw new WrongUse(practiceWords.notThere(folder));
      const marks = marksOf(await judge(folder, dayOf(values.today)));
      for (const mark of marks) process.stdout.write(inLines(mark, language, folder));
      const done = marks.filter((mark) => mark.done).length;
      process.stdout.write(`\n${say(practiceWords.sum(done, marks.length))}\n`);
      return done === marks.length ? exit.fine : exit.problems;
    }
    if (there && !values.reset) throw new WrongUse(practiceWords.isThere(folder));
    const fresh = `${resolve(folder)}.part`;
    await copyFolder(join(houseFolder, 'src', 'practice', 'content'), fresh);
    await replaceFolder(fresh, resolve(folder));
    process.stdout.write(`${say(there ? practiceWords.restored(folder) : practiceWords.made(folder))}\n`);
    for (const [index, { id, service }] of exercises.entries()) {
      const words = exerciseWords[id]!;
      process.stdout.write(`\n${index + 1}. ${say(words.title)}\n   ${plain(say(words.task))}\n   ${join(folder, 'institutions', practiceInstitution, 'services', service)}\n`);
    }
    process.stdout.write(`\n${say(practiceWords.then)}\n`);
    return exit.fine;
  },
});

// Backticks are for pages.
function plain(words: string): string {
  return words.replaceAll('`', '');
}

// A folder with any other institution in it is somebody’s work, and is never put back.
async function holdsOnlyPractice(folder: string): Promise<boolean> {
  if (!(await isFolder(folder))) return false;
  const files = listFolder(folder) ?? [];
  const institutions = new Set(files.flatMap(({ path }) => /^institutions\/([^/]+)\//.exec(path)?.[1] ?? []));
  return files.every(({ path }) => /^(?:institutions|vocabularies)\//.test(path)) && [...institutions].every((id) => id === practiceInstitution);
}

function inLines({ exercise, done, problems, open }: Mark, language: Language, folder: string): string {
  const words = exerciseWords[exercise.id]!;
  const head = `${done ? '✓' : '·'} ${words.title[language]}: ${(done ? practiceWords.done : practiceWords.notYet)[language]}\n`;
  const broken = problems.map((problem) => `${asExcerpt(inWords(problem, language), language, folder).trimEnd()}\n`);
  return `${head}${broken.join('')}${problems.length > 0 ? '' : open.map((number) => `    ${practiceWords.write[language]}: ${printable(plain(words.write[number]![language]))}\n`).join('')}`;
}
