import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '#src/disk.ts';
import { command, expectWrongUse, passingFolder } from './ran.ts';

const { contentLike } = passingFolder('rename');
const named = { 'feedback/example.csv': 'month,service,reason,part,count,language\n2026-11,extract,wrong,fees,12,sq\n' };
const rename = (content: string, ...args: string[]) => command('rename', ['--content', content, '--lang', 'en', ...args]);
const read = (content: string, path: string) => readFileSync(join(content, path), 'utf8');
const all = async (content: string) => Object.fromEntries((await filesBelow(content)).map((path) => [path, read(content, path)]));

describe('npm run rename', () => {
  test('moves an institution with all that lies in its folder, says what it was called, and leaves nothing for the check', async () => {
    const content = contentLike('complete', { ...named, 'institutions/example/notes/README.md': 'kept\n' });
    const [before, errors] = [await all(content), (await command('check', ['--content', content, '--lang', 'en'])).code];
    const told = await rename(content, 'example', 'specimen', '--dry-run');
    expect([told.code, told.out.trim().split('\n').at(-1)]).toEqual([0, 'Nothing was written (--dry-run).']);
    expect(await all(content)).toEqual(before);

    const done = await rename(content, 'example', 'specimen');
    expect({ code: done.code, err: done.err }).toEqual({ code: 0, err: '' });
    expect(existsSync(join(content, 'institutions/example'))).toBe(false);
    expect(read(content, 'institutions/specimen/institution.yaml')).toContain('formerIds: [example]\n');
    expect([read(content, 'institutions/specimen/notes/README.md'), existsSync(join(content, 'feedback/specimen.csv')), existsSync(join(content, 'feedback/example.csv'))]).toEqual(['kept\n', true, false]);
    const moved = Object.keys(before).map((path) => path.replace(/^institutions\/example\//, 'institutions/specimen/').replace('feedback/example.csv', 'feedback/specimen.csv')).sort();
    expect(Object.keys(await all(content))).toEqual(moved);
    expect((await command('check', ['--content', content, '--lang', 'en'])).code).toBe(errors);

    // And back again: what it is called is no former name.
    expect((await rename(content, 'specimen', 'example')).code).toBe(0);
    expect(read(content, 'institutions/example/institution.yaml')).toContain('formerIds: [specimen]\n');
  });

  test('mends every place that names it, and no other', async () => {
    const content = contentLike('quarters', { 'standard/obligations.yaml': `${read('tests/sites/quarters', 'standard/obligations.yaml')}${Array.from({ length: 40 }, (_, index) => `asked-${index}:\n  names: { sq: T, sr: T, en: T }\n  institutions: [tiny, other]\n`).join('')}` });
    const before = await all(content);
    expect(await rename(content, 'tiny', 'small')).toMatchObject({ code: 0, err: '' });
    const after = await all(content);
    expect(after['standard/obligations.yaml']).toBe(before['standard/obligations.yaml']!.replaceAll('[tiny', '[small'));
    for (const path of Object.keys(before).filter((one) => one.startsWith('monitoring/'))) expect(after[path]).toBe(before[path]);
  });

  test('leads back to a name that each service says it had', async () => {
    const service = 'institutions/tiny/services/extract/service.yaml';
    const content = contentLike('quarters', { [service]: `${read('tests/sites/quarters', service)}formerIds: [small/extract, other/extract]\n` });
    expect(await rename(content, 'tiny', 'small')).toMatchObject({ code: 0, err: '' });
    expect(read(content, service.replace('tiny', 'small'))).toContain('formerIds: [other/extract]\n');
  });

  test('folders that hold nothing, as an interrupted rename leaves them, stand in nobody’s way', async () => {
    const content = contentLike('quarters');
    for (const empty of ['institutions/small/services/extract', 'institutions/tiny/drafts/old']) mkdirSync(join(content, empty), { recursive: true });
    expect(await rename(content, 'tiny', 'small')).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(content, 'institutions/tiny'))).toBe(false);
    expect((await rename(content, 'small', 'tiny')).code).toBe(0);
  });

  test('refuses what would lead nowhere, and then changes nothing', async () => {
    const content = contentLike('quarters');
    const before = await all(content);
    for (const args of [['tiny'], ['tiny', 'tiny'], ['nowhere', 'small'], ['tiny', 'other'], ['tiny', 'reports'], ['tiny', 'Small'], ['tiny', '../x']]) expectWrongUse(await rename(content, ...args));
    expect(await all(content)).toEqual(before);
  });
});
