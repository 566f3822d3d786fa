import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '#catalogue/model/history.ts';
import { readHistory } from '../scripts/history.ts';
import { keptHistory } from '../scripts/kept-history.ts';
import { facts, institution, permit, repository, small, temporary, text } from './repository.ts';

describe('what is kept of commits', () => {
  test('law: with what earlier runs read of its commits, a history is the one that is read from nothing', async () => {
    const [services, concept] = [['a', 'b', 'c'].map((id) => `institutions/trial/services/${id}`), 'concepts/permit/service.yaml'];
    const steps = {
      fee: (at: number, service: string) => ({ [`${service}/service.yaml`]: facts().replace('amount: 2', `amount: ${at}`), [`${service}/en.md`]: text(`Permit ${at}`) }),
      shared: (at: number) => ({ [concept]: `fees: [{ id: issue, amount: ${at}, currency: EUR }]\n` }),
      inherits: (at: number, service: string) => ({ [concept]: `fees: [{ id: issue, amount: ${at}, currency: EUR }]\n`, [`${service}/service.yaml`]: 'status: confirmed\nconcept: permit\n' }),
      broken: (_at: number, service: string) => ({ [`${service}/service.yaml`]: 'status: [confirmed\n' }),
      textAlone: (at: number, service: string) => ({ [`${service}/en.md`]: text(`Permit ${at}`) }),
      gone: (_at: number, service: string, there: ReadonlySet<string>) => Object.fromEntries([...there].filter((path) => path.startsWith(`${service}/`)).map((path) => [path, undefined])),
      factsGone: (_at: number, service: string, there: ReadonlySet<string>) => (there.has(`${service}/service.yaml`) && there.has(`${service}/en.md`) ? { [`${service}/service.yaml`]: undefined } : {}),
      elsewhere: (at: number) => ({ 'institutions/trial/notes.txt': String(at) }),
    };
    const step = fc.tuple(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), fc.constantFrom(...services));
    // A service that cannot be read for a while is spoken of as it last could be.
    const known = (...walk: readonly `${keyof typeof steps} ${'a' | 'b' | 'c'}`[]) => walk.map((one): [keyof typeof steps, string] => [one.split(' ')[0] as keyof typeof steps, `institutions/trial/services/${one.at(-1)}`]);
    let taken = 0;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 7, maxLength: 8 }), async (walk) => {
      const { content, write, commit } = repository();
      const there = new Set<string>();
      let kept: ReadonlyMap<string, readonly HistoryEntry[]> = new Map();
      write({ 'institutions/trial/institution.yaml': institution });
      commit();
      for (const [at, [kind, service]] of walk.entries()) {
        const files: Record<string, string | undefined> = steps[kind](at + 3, service, there);
        write(files);
        for (const [path, words] of Object.entries(files)) { if (words === undefined) there.delete(path); else there.add(path); }
        commit();
        const limits = { commits: 5, files: 1_000 };
        const before = kept.size;
        const history = await readHistory(content, limits, { of: kept, keep: async (read) => { kept = new Map(read); } });
        expect(JSON.stringify(history)).toBe(JSON.stringify(await readHistory(content, limits)));
        if (before > 0) taken++;
      }
    }), { numRuns: 4, seed: 5, examples: [[known('fee b', 'broken b', 'fee a', 'fee a', 'fee a', 'fee b')], [known('fee b', 'factsGone b', 'fee a', 'fee b')]] });
    expect(taken).toBeGreaterThan(5);
  }, 300_000);

  test('commits that an earlier run read are not read again; what rests on a file that could not be read is not kept', async () => {
    const { content, write, commit, git } = repository();
    write(small);
    commit();
    write({ [`${permit}/service.yaml`]: facts() });
    const second = commit();
    const file = join(temporary, 'kept', 'history');
    const whole = await readHistory(content, undefined, await keptHistory(file));
    expect([...(await keptHistory(file)).of.keys()]).toHaveLength(2);
    // Its bytes are gone, and nobody asks for them.
    const blob = git('rev-parse', `${second}:data/content/${permit}/service.yaml`).trim();
    rmSync(join(git('rev-parse', '--absolute-git-dir').trim(), 'objects', blob.slice(0, 2), blob.slice(2)));
    expect(await readHistory(content, undefined, await keptHistory(file))).toEqual(whole);
    expect(await readHistory(content)).toBeUndefined();

    const other = repository();
    other.write(small);
    other.commit();
    other.write({ [`${permit}/service.yaml`]: 'status: [confirmed\n' });
    other.commit();
    const none = join(temporary, 'kept', 'none');
    await readHistory(other.content, undefined, await keptHistory(none));
    expect([...(await keptHistory(none)).of]).toEqual([]);
  });

  test('what is kept of commits and damaged, or another program’s, is read anew', async () => {
    const { content, write, commit } = repository();
    write(small);
    commit();
    const file = join(temporary, 'kept', 'damaged');
    const whole = await readHistory(content, undefined, await keptHistory(file));
    const bytes = readFileSync(file);
    for (const [from, to] of [[Buffer.from('"new"'), Buffer.from('"old"')], [Buffer.from('"ground":"'), Buffer.from('"ground":"0')]] as const) {
      const at = bytes.indexOf(from);
      expect(at).toBeGreaterThan(-1);
      writeFileSync(file, Buffer.concat([bytes.subarray(0, at), to, bytes.subarray(at + from.length)]));
      expect([...(await keptHistory(file)).of]).toEqual([]);
      expect(await readHistory(content, undefined, await keptHistory(file))).toEqual(whole);
    }
  });
});
