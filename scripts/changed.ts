import { resolve } from 'node:path';
import { changedWords } from '#languages/words/changed.ts';
import { commandWords } from '#languages/words/commands.ts';
import { verifyWords } from '#languages/words/verify.ts';
import { readTextFile } from '#src/disk.ts';
import { addressesToForget, betweenBuilds, recordFileAt, recordIn, type BuildRecord } from './integrity.ts';
import { exit, options, run, siteOf, WrongUse } from './command.ts';

await run({
  name: 'changed',
  does: changedWords.does,
  operands: 'OLD NEW',
  options: { site: { ...options.site, does: changedWords.site }, format: { type: 'string', value: 'line|json', does: changedWords.format }, lang: options.lang },
  async run({ values, operands, say }) {
    if (operands.length !== 2) throw new WrongUse(changedWords.twoBuilds);
    const format = String(values.format ?? 'line');
    if (format !== 'line' && format !== 'json') throw new WrongUse(commandWords.badChoice('--format', format, 'line, json'));
    const [earlier, now] = [await recordAt(operands[0]!), await recordAt(operands[1]!)];
    const differences = betweenBuilds(earlier, now);
    const before = `${siteOf(values.site).site ?? now.site ?? ''}${now.base}`;
    const forget = addressesToForget(differences).map((address) => `${before}${address}`);
    const { same, changed, added, removed } = differences;
    if (format === 'json') process.stdout.write(`${JSON.stringify({ from: earlier.commit, to: now.commit, forget, changed, added, removed, same: same.length })}\n`);
    else for (const address of forget) process.stdout.write(`${address}\n`);
    process.stderr.write(`${say(changedWords.summary(same.length, changed.length, added.length, removed.length))}\n`);
    return exit.fine;
  },
});

async function recordAt(place: string): Promise<BuildRecord> {
  const file = await recordFileAt(place);
  const record = recordIn(await readTextFile(resolve(file)));
  if (!record) throw new WrongUse(verifyWords.noRecord(file));
  return record;
}
