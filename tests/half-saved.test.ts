import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { endWriting } from '#src/disk.ts';
import { wordsOfEndedSaves } from '../scripts/half-saved.ts';
import { command, passingFolder, ran, root } from './ran.ts';

const { folder } = passingFolder('half-saved');
const old = { 'service.yaml': 'status: unconfirmed\n', 'sq.md': 'Leje\n', 'en.md': 'Permit\n' };
const wanted = { 'service.yaml': 'status: withdrawn\n', 'sq.md': null, 'en.md': 'Licence\n', 'sr.md': 'Dozvola\n' };
const fresh = { 'service.yaml': wanted['service.yaml'], 'en.md': wanted['en.md'], 'sr.md': wanted['sr.md'] };

/** A service that is saved by a process which is killed at its nth change of the disk. */
async function killedAt(nth: number): Promise<{ at: string; isDone: boolean }> {
  const at = mkdtempSync(join(folder, 'content-'));
  for (const [name, text] of Object.entries(old)) writeFileSync(join(at, name), text);
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let count = 0;
    for (const name of ['renameSync', 'rmSync']) { const own = fs[name]; fs[name] = (...args) => { if (++count === ${nth}) process.kill(process.pid, 'SIGKILL'); return own(...args); }; }
    syncBuiltinESMExports();
    const { saveTogether } = await import(${JSON.stringify(pathToFileURL(join(root, 'scripts/half-saved.ts')).href)});
    await saveTogether(${JSON.stringify(at)}, Object.entries(${JSON.stringify(wanted)}).map(([name, text]) => ({ path: ${JSON.stringify(at)} + '/' + name, content: text ?? undefined })));`;
  const { code, err } = await ran(process.execPath, ['--input-type=module', '-e', program]);
  expect([0, -1], err).toContain(code);
  return { at, isDone: code === 0 };
}

const filesIn = (at: string) => Object.fromEntries(readdirSync(at).map((name) => [name, readFileSync(join(at, name), 'utf8')]));

describe('a save that is killed', () => {
  test('at whatever step is finished or taken back by the next command, and said', async () => {
    const seen = new Set<string>();
    for (let nth = 1, isDone = false; !isDone; nth++) {
      const killed = await killedAt(nth);
      isDone = killed.isDone;
      const said = await wordsOfEndedSaves(killed.at);
      const files = filesIn(killed.at);
      expect([old, fresh], `killed at step ${nth}`).toContainEqual(files);
      // The very first step is the journal itself; the last ones only clear up.
      if (said.length > 0) expect(said[0]!.en).toContain(files['sr.md'] === undefined ? 'as they were; save once more' : 'is now finished');
      seen.add(said[0]?.en.slice(0, 12) ?? '');
      expect(await wordsOfEndedSaves(killed.at)).toEqual([]);
    }
    expect(seen.size).toBe(3);
  }, 60_000);

  test('is left as it is where somebody changed a file since', async () => {
    // The journal twice, then two of the files.
    const { at } = await killedAt(5);
    writeFileSync(join(at, 'sr.md'), 'Shkruar me dorë\n');
    const [said] = await wordsOfEndedSaves(at);
    expect(said!.en).toContain('see whether they fit together');
    expect(filesIn(at)['sr.md']).toBe('Shkruar me dorë\n');
    expect(readdirSync(at).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 30_000);

  test('stands in nobody’s way where its journal was cut, or says what no journal says', () => {
    const journal = join(folder, 'journal');
    for (const text of ['', '{"paths":["a"],"st', '{}', '[]', 'null', '7', '"steps"', '{"paths":[],"steps":null,"left":[]}']) {
      writeFileSync(journal, text);
      expect(endWriting(journal), text).toBeUndefined();
      expect(existsSync(journal), text).toBe(false);
    }
  });

  test('is told by the check on its way, in the language of its messages', async () => {
    const { at } = await killedAt(4);
    const { code, out, err } = await command('check', ['--content', at, '--format', 'json', '--lang', 'sq']);
    expect(code).toBe(1);
    JSON.parse(out);
    expect(err).toContain('Një ruajtje ishte ndërprerë dhe tani u përfundua');
    expect(err).toContain(`${at}/service.yaml`);
    expect(filesIn(at)).toEqual(fresh);
  }, 30_000);
});
