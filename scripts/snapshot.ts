import { join, resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import { fingerprintOf } from '#catalogue/assess/fingerprint.ts';
import { firstDayOf, lastDayOf, snapshotOf } from '#catalogue/assess/quarter.ts';
import { quarterOf } from '#catalogue/model/snapshot.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { isJudged } from '#catalogue/read/folders.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { completenessLines } from '#catalogue/write/check.ts';
import { asExcerpt, inWords, printable } from '#catalogue/write/diagnostics.ts';
import { pathOfSnapshot, snapshotFile } from '#catalogue/write/snapshot.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFilesFor, ownFiles } from '#src/content.ts';
import { readTextFile, writeWhole } from '#src/disk.ts';
import { dayOf, exit, options, quarterGiven, run, WrongUse } from './command.ts';
import { readCommit } from './revision.ts';

await run({
  name: 'snapshot',
  does: commandWords.snapshotDoes,
  options: {
    quarter: { type: 'string', value: 'YYYY-Qn', does: commandWords.quarterOfDay },
    ref: { type: 'string', value: 'REF', does: commandWords.ref },
    content: options.content,
    today: { ...options.today, does: commandWords.dayInQuarter },
    out: { type: 'string', value: 'FILE|-', does: commandWords.snapshotOut },
    lang: options.lang,
  },
  async run({ values, language, say }) {
    const clock = dayOf(values.today);
    const quarter = quarterGiven(values.quarter) ?? quarterOf(clock);
    if (clock < firstDayOf(quarter)) throw new WrongUse(commandWords.quarterNotBegun(quarter));
    if (values.today !== undefined && quarterOf(clock) !== quarter) throw new WrongUse(commandWords.dayOutsideQuarter(clock, quarter));
    // Without a day of its own a quarter is judged on its last: so any day’s run over the same content gives the same bytes.
    const day = values.today === undefined ? lastDayOf(quarter) : clock;
    const folder = String(values.content ?? 'content');
    const path = pathOfSnapshot(quarter);
    // The file that is about to be written has no say in what is written.
    const own = (await contentAt(folder, values.ref)).filter((file) => file.path !== path);
    const files = [...own, ...(await houseFilesFor(own))];

    const { catalogue: read, problems } = readCatalogue(files);
    if (problems.some(({ severity }) => severity === 'error')) {
      process.stderr.write(`${problems.map((problem) => asExcerpt(inWords(problem, language), language, folder)).join('\n')}\n${say(commandWords.notKept)}\n`);
      return exit.problems;
    }
    const assessment = assess(read, day);
    const snapshot = snapshotOf(assessment, quarter, fingerprintOf(files.filter((file) => isJudged(file.path))));
    const text = snapshotFile(snapshot);
    const notes = [
      ...(snapshot.standardFrom === undefined ? [] : [commandWords.beforeStandard(day, snapshot.standard, snapshot.standardFrom)]),
      ...(clock < lastDayOf(quarter) ? [commandWords.quarterNotEnded(quarter, lastDayOf(quarter))] : []),
    ].map(say);
    if (values.out === '-') {
      process.stderr.write(notes.map((line) => `${printable(line)}\n`).join(''));
      process.stdout.write(text);
      return exit.fine;
    }
    const target = values.out === undefined ? join(folder, path) : String(values.out);
    const same = (await readTextFile(resolve(target))) === text;
    if (!same) await writeWhole(resolve(target), text);
    const lines = [say(same ? commandWords.keptAlready(target) : commandWords.kept(target)), say(commandWords.judgedAsOf(quarter, day, snapshot.standard)), ...notes, ...completenessLines(assessment, language)];
    process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
    return exit.fine;
  },
});

async function contentAt(folder: string, ref: string | boolean | undefined): Promise<readonly SourceFile[]> {
  const files = ref === undefined ? await ownFiles(resolve(folder)) : await readCommit(resolve(folder), String(ref));
  if (!files) throw new WrongUse(commandWords.noFolder(folder));
  return files;
}
