import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesBelow } from '#src/disk.ts';
import { shardOf } from '#src/press/shard.ts';
import { WrongUse } from '../scripts/command.ts';
import { holdsShard, joinShards, madeFrom, recordShard, refuseOthers, shardsIn, type Made } from '../scripts/shards.ts';

const folder = mkdtempSync(join(tmpdir(), 'katalogu-shards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made: Made = { judgedOn: '2026-11-22', standard: 1, services: 2, commit: 'c'.repeat(40), changed: false, site: null, base: '', node: 'v24.21.0', packed: true, program: 'p', content: 'c', history: 'h', settings: {} };
const pages = Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`sq/a/s${number}/index.html`, `page ${number}`]));
const shared = { 'assets/a.css': 'a{}', '404.html': 'none' };
let trees = 0;

function put(place: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) { mkdirSync(dirname(join(place, path)), { recursive: true }); writeFileSync(join(place, path), text); }
}

/** Three parts of one small site, as a build leaves them. */
async function parts(of = 3, said: Partial<Made> = {}): Promise<string[]> {
  const tree = join(folder, String(++trees));
  return Promise.all(Array.from({ length: of }, async (_, index) => {
    const place = join(tree, String(index + 1));
    put(place, { ...shared, ...Object.fromEntries(Object.entries(pages).filter(([path]) => shardOf(path, of) === index + 1)) });
    await recordShard(place, { shard: index + 1, of }, { ...made, ...said });
    return place;
  }));
}
const joined = async (folders: readonly string[]): Promise<Record<string, string>> => {
  const out = join(folder, `out-${++trees}`);
  const shards = await shardsIn(folders);
  refuseOthers(shards, made);
  await joinShards(shards, out);
  return Object.fromEntries((await filesBelow(out)).map((path) => [path, readFileSync(join(out, path), 'utf8')]));
};
const recordOf = (place: string) => JSON.parse(readFileSync(join(place, 'shard.json'), 'utf8')) as { files: Record<string, string>; shard: number };
const rewrite = (place: string, change: (record: ReturnType<typeof recordOf>) => void) => { const record = recordOf(place); change(record); writeFileSync(join(place, 'shard.json'), JSON.stringify(record)); };

describe('parts of a build', () => {
  test('are the whole when they are joined, in whatever order they are named', async () => {
    const [one, two, three] = await parts() as [string, string, string];
    expect(await joined([three, one, two])).toEqual({ ...pages, ...shared });
    expect(await joined(await parts(1))).toEqual({ ...pages, ...shared });
    expect([await holdsShard(one), await holdsShard(folder)]).toEqual([true, false]);
  });

  test('are refused when one is missing, named twice, or of another division', async () => {
    const [one, two, three] = await parts() as [string, string, string];
    const [other] = await parts(2) as [string];
    for (const folders of [[], [one, two], [one, two, two, three], [one, one, one], [one, two, other], [one, two, folder], [one, two, join(folder, 'nowhere')]]) await expect(joined(folders), folders.join()).rejects.toBeInstanceOf(WrongUse);
    await expect(joined([one, three])).rejects.toThrow(/missing: 2/);
  });

  test.each([['judgedOn', '2026-11-23'], ['commit', 'd'.repeat(40)], ['commit', null], ['changed', true], ['site', 'https://a.example'], ['base', '/b'], ['node', 'v26.0.0'], ['program', 'q'], ['content', 'd'], ['history', 'i'], ['standard', 2], ['services', 3], ['settings', { KATALOGU_EDIT: 'x' }]] as const)('are refused when they differ in %s (%s)', async (name, value) => {
    const [one, two] = await parts() as [string, string];
    const [, , three] = await parts(3, { [name]: value }) as [string, string, string];
    await expect(joined([one, two, three])).rejects.toThrow(/made from something else/);
  });

  test.each([
    ['a file was changed', (place: string, path: string) => writeFileSync(join(place, path), 'other')],
    ['a file is gone', (place: string, path: string) => rmSync(join(place, path))],
    ['a file came to it', (place: string) => put(place, { 'sq/more.html': '<script>' })],
    ['a link came to it', (place: string) => symlinkSync('/etc/hostname', join(place, 'link'))],
    ['a file became a link', (place: string, path: string) => { rmSync(join(place, path)); put(folder, { outside: pages[path]! }); symlinkSync(join(folder, 'outside'), join(place, path)); }],
    ['its folder became a link', (place: string, path: string) => { rmSync(join(place, 'sq'), { recursive: true }); put(join(folder, `away-${trees}`), { [path.slice(3)]: pages[path]! }); symlinkSync(join(folder, `away-${trees}`), join(place, 'sq')); }],
    ['it holds a page of another part', (place: string) => { const foreign = Object.keys(pages).find((path) => shardOf(path, 3) !== 2)!; put(place, { [foreign]: 'mine' }); rewrite(place, ({ files }) => { files[foreign] = '0'.repeat(64); }); }],
    ['what all parts make is not alike', (place: string) => rewrite(place, ({ files }) => { files['404.html'] = '0'.repeat(64); })],
    ['its record leads out of it', (place: string) => rewrite(place, ({ files }) => { files['../../outside'] = '0'.repeat(64); })],
    ['its record leads to the root', (place: string) => rewrite(place, ({ files }) => { files['/etc/passwd'] = '0'.repeat(64); })],
    ['its record is no record', (place: string) => writeFileSync(join(place, 'shard.json'), '{"generator":"katalogu-shard"}')],
    ['its record is no JSON', (place: string) => writeFileSync(join(place, 'shard.json'), '{')],
    ['its number is none', (place: string) => rewrite(place, (record) => { record.shard = 1.5; })],
  ])('are refused when %s', async (_, change) => {
    const folders = await parts();
    change(folders[1]!, Object.keys(recordOf(folders[1]!).files).find((path) => path.startsWith('sq/'))!);
    await expect(joined(folders)).rejects.toBeInstanceOf(WrongUse);
  });
});

test('what a build is made from is told apart by one sign of its content, its history or a setting', async () => {
  const content = join(folder, 'content');
  put(content, { 'a.yaml': 'a: 1', '.git/x': '1' });
  const { program, content: _c, history: _h, settings: _s, ...said } = made;
  const sum = () => madeFrom(said, content, 'history');
  const first = await sum();
  expect(await sum()).toEqual(first);
  expect(first.program).not.toBe(program);
  writeFileSync(join(content, '.git/x'), '2');
  expect(await sum()).toEqual(first);
  writeFileSync(join(content, 'a.yaml'), 'a: 2');
  expect((await sum()).content).not.toBe(first.content);
  expect((await madeFrom(said, content, undefined)).history).not.toBe(first.history);
});
