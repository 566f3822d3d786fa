import { cancel, intro, outro } from '@clack/prompts';
import { dirname, join, resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import { institutionTypes } from '#catalogue/model/institution.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { asExcerpt, inWords } from '#catalogue/write/diagnostics.ts';
import { draftOf, recordKinds, type RecordKind, type Wish } from '#catalogue/write/draft.ts';
import { commandWords } from '#languages/words/commands.ts';
import { newWords } from '#languages/words/new.ts';
import { houseFilesFor, ownFiles } from '#src/content.ts';
import { exists, remove, writeNew } from '#src/disk.ts';
import { atTerminal } from './at-terminal.ts';
import { dayOf, exit, options, run, WrongUse } from './command.ts';
import { Stopped, wishFrom, type Given } from './interview.ts';

await run({
  name: 'new',
  does: commandWords.newDoes,
  operands: recordKinds.join('|'),
  options: {
    content: options.content,
    id: { type: 'string', value: 'ID', does: newWords.id },
    institution: { type: 'string', value: 'ID', does: newWords.institution },
    concept: { type: 'string', value: 'ID', does: newWords.concept },
    obligation: { type: 'string', value: 'ID', does: newWords.obligation },
    like: { type: 'string', value: 'INSTITUTION/SERVICE', does: newWords.like },
    unit: { type: 'string', value: 'ID', does: newWords.unit },
    office: { type: 'string', value: 'ID', does: newWords.office },
    type: { type: 'string', value: institutionTypes.join('|'), does: newWords.type },
    'title-sq': { type: 'string', value: 'TEXT', does: newWords.titleIn('sq') },
    'title-sr': { type: 'string', value: 'TEXT', does: newWords.titleIn('sr') },
    'title-en': { type: 'string', value: 'TEXT', does: newWords.titleIn('en') },
    'title-tr': { type: 'string', value: 'TEXT', does: newWords.titleIn('tr') },
    'title-bs': { type: 'string', value: 'TEXT', does: newWords.titleIn('bs') },
    'title-rom': { type: 'string', value: 'TEXT', does: newWords.titleIn('rom') },
    yes: { type: 'boolean', does: newWords.yes },
    today: options.today,
    lang: options.lang,
  },
  async run({ values, operands, language, say }) {
    const kind = operands[0] as RecordKind | undefined;
    if (operands.length !== 1 || !recordKinds.includes(kind!)) throw new WrongUse(newWords.whichKind(recordKinds.join(', ')));
    const folder = String(values.content ?? 'content');
    const files = await ownFiles(resolve(folder));
    if (!files) throw new WrongUse(commandWords.noFolder(folder));
    // A requirement beside no standard would be the beginning of another standard.
    if (kind === 'requirement' && !files.some(({ path }) => path === 'standard/standard.yaml')) throw new WrongUse(newWords.noStandard(folder, files.some(({ path }) => path === 'vocabularies/acts.yaml')));
    const today = dayOf(values.today);
    const whole = [...files, ...(await houseFilesFor(files))];
    const before = readCatalogue(whole);
    const { content: _content, yes, today: _today, lang: _lang, ...answers } = values;
    const prompts = process.stdin.isTTY === true && !yes ? atTerminal : undefined;

    if (prompts) intro(say(newWords.intro(kind!)));
    let wish: Wish;
    try {
      wish = await wishFrom(kind!, answers as Given, before.catalogue, { today, language, prompts });
    } catch (fault) {
      if (!(fault instanceof Stopped)) throw fault;
      cancel(say(newWords.cancelled));
      return exit.wrongUse;
    }

    const drafts = draftOf(wish);
    for (const { path } of drafts) if (await exists(join(resolve(folder), path))) throw new WrongUse(newWords.alreadyThere(join(folder, path)));
    const after = [...files, ...drafts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))];
    // What the check would refuse is never written, but for words that only a person can write.
    const { catalogue: read, problems } = readCatalogue([...after, ...(await houseFilesFor(after))]);
    const [known, written] = [new Set(before.problems.map(placeOf)), new Set(drafts.map(({ path }) => path))];
    const own = problems.filter((problem) => problem.severity === 'error' && problem.code !== 'unfinished-words' && (written.has(problem.file) || !known.has(placeOf(problem))));
    if (own.length > 0) {
      process.stderr.write(own.map((problem) => `${asExcerpt(inWords(problem, language), language, folder)}\n`).join(''));
      return exit.problems;
    }
    await writeAll(drafts.map(({ path, text: content }) => ({ path: join(resolve(folder), path), shown: join(folder, path), content })));
    const { findings, catalogue } = assess(read, today);
    const missing = findings.filter((finding) => finding.subject === undefined && finding.institution === wish.institution && finding.service === wish.id && finding.possible > finding.won).sort((a, b) => b.possible - b.won - (a.possible - a.won));
    if (missing.length > 0) process.stdout.write(`\n${say(newWords.stillMissing)}\n`);
    for (const finding of missing) {
      const requirement = catalogue.standard!.requirements.find((candidate) => candidate.id === finding.requirement)!;
      process.stdout.write(`  ${String(finding.possible - finding.won).padStart(3)}  ${requirement.words[language].title}: ${requirement.words[language].remedy}\n`);
    }
    if (prompts) outro(say(newWords.done));
    return exit.fine;
  },
});

function placeOf({ file, code, line, column }: Problem): string {
  return `${code} ${file}:${line}:${column}`;
}

// All files or none: what stops half way takes back what was written.
async function writeAll(files: readonly { path: string; shown: string; content: string }[]): Promise<void> {
  const done: string[] = [];
  const folder = dirname(files[0]!.path);
  const wasThere = await exists(folder);
  try {
    for (const { path, shown, content } of files) {
      if (!(await writeNew(path, content))) throw new WrongUse(newWords.alreadyThere(shown));
      done.push(path);
    }
  } catch (fault) {
    for (const path of wasThere ? done : [folder]) await remove(path);
    throw fault;
  }
  for (const { shown } of files) process.stdout.write(`+ ${shown}\n`);
}
