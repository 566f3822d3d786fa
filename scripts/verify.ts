import { join, resolve } from 'node:path';
import { printable } from '#catalogue/write/diagnostics.ts';
import { commandWords } from '#languages/words/commands.ts';
import { verifyWords } from '#languages/words/verify.ts';
import { houseFolder } from '#src/content.ts';
import { fingerprint, isFolder, readTextFile } from '#src/disk.ts';
import { baseOf, exit, options, run, siteOf, WrongUse } from './command.ts';
import { differencesAt, differencesIn, recordFileAt, recordFor, recordIn, statementOf, type Differences } from './integrity.ts';

await run({
  name: 'verify',
  does: verifyWords.does,
  options: {
    out: options.out, against: { type: 'string', value: 'DIR', does: verifyWords.against }, site: { type: 'string', value: 'URL', does: verifyWords.site }, base: options.base,
    statement: { type: 'boolean', does: verifyWords.statement }, lang: options.lang,
  },
  async run({ values, say }) {
    const folder = String(values.out ?? 'dist');
    if (!(await isFolder(resolve(folder)))) throw new WrongUse(commandWords.noSite(folder));
    const built = await recordFor(resolve(folder));
    if (!built) throw new WrongUse(verifyWords.noRecord(join(folder, 'build.json')));
    const against = values.against === undefined ? undefined : await recordFileAt(String(values.against));
    const wanted = against === undefined ? built.text : await readTextFile(resolve(against));
    const record = recordIn(wanted);
    if (wanted === undefined || !record) throw new WrongUse(verifyWords.noRecord(String(against)));
    const [base, { site }] = [baseOf(String(values.base ?? record.base)), siteOf(values.site)];
    // With --statement the standard output holds the statement alone.
    const told = values.statement ? process.stderr : process.stdout;
    const tell = (place: string, differences: Differences): boolean => {
      const kinds = ['missing', 'changed', 'extra'] as const;
      for (const kind of kinds) for (const path of differences[kind]) told.write(`${say(verifyWords[kind])}: ${printable(path)}\n`);
      const [missing, changed, extra] = kinds.map((kind) => differences[kind].length) as [number, number, number];
      const differs = missing + changed + extra > 0;
      told.write(`${say(differs ? verifyWords.differs(place, missing, changed, extra) : verifyWords.whole(place, Object.keys(record.files).length, fingerprint(wanted), record.commit))}\n`);
      return !differs;
    };

    let isWhole = tell(folder, await differencesIn(resolve(folder), record));
    if (isWhole && wanted !== built.text) {
      told.write(`${say(verifyWords.otherBuild(folder))}\n`);
      isWhole = false;
    }
    if (site !== undefined) {
      const place = `${site}${base}`;
      const served = await bytesAt(`${place}/build.json`);
      if (served && fingerprint(served) !== fingerprint(wanted)) told.write(`${say(verifyWords.otherBuild(place))}\n`);
      const isServed = tell(place, await differencesAt(place, record, bytesAt));
      isWhole &&= isServed && served !== undefined && fingerprint(served) === fingerprint(wanted);
    }
    if (!isWhole) return exit.problems;
    if (values.statement) process.stdout.write(`${JSON.stringify(statementOf(wanted, record, await readTextFile(join(houseFolder, 'package-lock.json'))), null, 2)}\n`);
    return exit.fine;
  },
});

async function bytesAt(address: string): Promise<Uint8Array | undefined> {
  const answer = await fetch(address, { redirect: 'error', headers: { 'accept-encoding': 'identity' }, signal: AbortSignal.timeout(30_000) }).catch(() => { throw new WrongUse(verifyWords.unreachable(printable(address))); });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
}
