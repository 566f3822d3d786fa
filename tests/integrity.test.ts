import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#languages/languages.ts';
import { measureFiles } from '#src/disk.ts';
import { addressesToForget, baseBuilt, between, differencesAt, differencesIn, recordIn, recordOfBuild, statementOf } from '../scripts/integrity.ts';
import { serveFolder } from '../scripts/server.ts';
import { command } from './ran.ts';

const folder = mkdtempSync(join(tmpdir(), 'katalogu-integrity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = { generator: 'katalogu', judgedOn: '2026-11-22', standard: 1, services: 2, commit: 'c'.repeat(40), changed: false, site: null, base: '', node: 'v24.21.0', packed: true };
let made = 0;
function siteOf(files: Readonly<Record<string, string>>): string {
  const site = join(folder, String(++made));
  mkdirSync(site);
  for (const [path, text] of Object.entries(files)) { mkdirSync(dirname(join(site, path)), { recursive: true }); writeFileSync(join(site, path), text); }
  return site;
}
const recorded = async (site: string, of: Parameters<typeof recordOfBuild>[0]) => recordOfBuild(of, await measureFiles(site, () => true));
const pages = { 'index.html': '<p>', 'sq/index.html': '<p>sq', 'sq/a.json': '{}', 'sq/a.json.br': 'packed', _headers: '/*\n' };

describe('the record of a build', () => {
  test('names every file with its checksum, sorted, a line each, and is the same bytes twice', async () => {
    const site = siteOf(pages);
    const text = await recorded(site, said);
    expect(await recorded(siteOf(Object.fromEntries(Object.entries(pages).reverse())), said)).toBe(text);
    expect(recordIn(text)).toMatchObject(said);
    expect(Object.keys(recordIn(text)!.files)).toEqual(Object.keys(pages).sort());
    expect(text.split('\n').filter((line) => line.startsWith('"'))).toHaveLength(Object.keys(pages).length);
  });

  test('says for which path it was built, so that nobody who serves or inspects it has to', async () => {
    const site = siteOf(pages);
    expect(await baseBuilt(site), 'without a record').toBe('');
    writeFileSync(join(site, 'build.json'), await recorded(site, { ...said, base: '/a/b' }));
    expect(await baseBuilt(site)).toBe('/a/b');
    writeFileSync(join(site, 'build.json'), 'torn');
    expect(await baseBuilt(site)).toBe('');
  });

  test('finds exactly what was taken away, changed and added', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(?:\/[a-z]{1,8})?\.html$/);
    const contents = fc.dictionary(name, fc.string(), { minKeys: 1, maxKeys: 6 }).filter((files) => !Object.keys(files).some((path) => Object.keys(files).some((other) => other.startsWith(`${path}/`))));
    await fc.assert(fc.asyncProperty(contents, fc.array(fc.constantFrom('keep', 'remove', 'change'), { minLength: 6, maxLength: 6 }), fc.boolean(), async (files, what, more) => {
      const site = siteOf(files);
      const record = recordIn(await recorded(site, said))!;
      expect(await differencesIn(site, record)).toEqual({ missing: [], changed: [], extra: [] });
      const paths = Object.keys(files);
      paths.forEach((path, index) => { if (what[index] === 'remove') rmSync(join(site, path)); if (what[index] === 'change') writeFileSync(join(site, path), `${files[path]}!`); });
      if (more) writeFileSync(join(site, 'MORE'), '');
      expect(await differencesIn(site, record)).toEqual({ missing: paths.filter((_, index) => what[index] === 'remove').sort(), changed: paths.filter((_, index) => what[index] === 'change').sort(), extra: more ? ['MORE'] : [] });
    }), { numRuns: 30 });
  });

  test('lists what a served site lacks or has otherwise by its path, whichever answer comes first', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.json`);
    const record = recordIn(await recorded(siteOf(Object.fromEntries(names.map((name) => [name, '{}']))), said))!;
    const late = async (address: string) => {
      const at = names.findIndex((name) => address.endsWith(name));
      await new Promise((done) => setTimeout(done, 5 * (names.length - at)));
      return at % 2 === 0 ? new TextEncoder().encode('[]') : undefined;
    };
    expect(await differencesAt('https://katalogu.example', record, late)).toEqual({ missing: ['b.json', 'd.json', 'f.json'], changed: ['a.json', 'c.json', 'e.json'], extra: [] });
  });

  test('takes a link, a hidden file and a swapped kind for what they are', async () => {
    const site = siteOf(pages);
    const record = recordIn(await recorded(site, said))!;
    symlinkSync('/etc/hostname', join(site, 'link'));
    mkdirSync(join(site, '.hidden'));
    writeFileSync(join(site, '.hidden', 'x'), '');
    rmSync(join(site, 'sq/a.json'));
    symlinkSync(join(site, 'index.html'), join(site, 'sq/a.json'));
    expect(await differencesIn(site, record)).toEqual({ missing: ['sq/a.json'], changed: [], extra: ['.hidden/x', 'link', 'sq/a.json'] });
  });

  test.each([undefined, '', '{}', 'null', '[]', '{"generator":"katalogu"}', '{"generator":"other","files":{}}', '{"generator":"katalogu","files":{"a":"short"}}', `{"generator":"katalogu","files":{"../a":"${'0'.repeat(64)}"}}`, `{"generator":"katalogu","files":{"/etc/passwd":"${'0'.repeat(64)}"}}`])('is none of ours when it says %s', (text) => {
    expect(recordIn(text)).toBeUndefined();
  });

  test('can be signed: the statement names its checksum, the commit and the lock file, and no time', async () => {
    const text = await recorded(siteOf(pages), said);
    const statement = JSON.stringify(statementOf(text, recordIn(text)!, 'lock'));
    expect(JSON.parse(statement)).toMatchObject({ _type: 'https://in-toto.io/Statement/v1', subject: [{ name: 'build.json', digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string } }], predicateType: 'https://slsa.dev/provenance/v1', predicate: { buildDefinition: { externalParameters: { judgedOn: said.judgedOn, standard: 1, site: null, base: '', packed: true }, internalParameters: { node: said.node }, resolvedDependencies: [{ digest: { gitCommit: said.commit } }, { name: 'package-lock.json' }] } } });
    expect(statement).not.toMatch(/\d{2}:\d{2}:\d{2}/);
  });
});

describe('two builds', () => {
  test('every path is the same, changed, new or gone, and nothing is twice', () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-e]\/index\.html(?:\.br)?$/), fc.constantFrom('1', '2'));
    fc.assert(fc.property(files, files, (earlier, now) => {
      const { same, changed, added, removed } = between({ files: earlier }, { files: now });
      expect([...same, ...changed, ...added].sort()).toEqual(Object.keys(now).sort());
      expect([...same, ...changed, ...removed].sort()).toEqual(Object.keys(earlier).sort());
      for (const path of same) expect(now[path]).toBe(earlier[path]);
      for (const path of changed) expect(now[path]).not.toBe(earlier[path]);
    }));
  });

  test('caches forget a page at its folder, once with its packed twins, and nothing that only the server reads', () => {
    const difference = { same: ['sq/same/index.html'], changed: ['build.json', 'sq/a/index.html', 'sq/a/index.html.br', 'sq/a/index.html.gz', '_headers', '404.html', 'index.html'], added: ['api/v1/a b.json'], removed: ['sq/old/index.html', '_hosting/nginx.conf'] };
    expect(addressesToForget(difference)).toEqual(['/', '/api/v1/a%20b.json', '/build.json', '/sq/a/', '/sq/old/']);
  });

  test('npm run changed lists what caches have to forget, from folders or records', async () => {
    const old = siteOf(pages);
    const now = siteOf({ ...pages, 'sq/index.html': 'other', 'sq/new/index.html': '' });
    writeFileSync(join(old, 'build.json'), await recorded(old, said));
    writeFileSync(join(now, 'build.json'), await recorded(now, { ...said, site: 'https://a.example', base: '/katalogu' }));
    const changed = async (...args: string[]) => (await command('changed', args)).out;
    expect(await changed(old, join(now, 'build.json'))).toBe('https://a.example/katalogu/build.json\nhttps://a.example/katalogu/sq/\nhttps://a.example/katalogu/sq/new/\n');
    expect(JSON.parse(await changed('--format', 'json', '--site', 'https://b.example', now, old))).toMatchObject({ forget: ['https://b.example/build.json', 'https://b.example/sq/', 'https://b.example/sq/new/'], changed: ['build.json', 'sq/index.html'], added: [], removed: ['sq/new/index.html'] });
  });

  test('npm run changed counts what it lists: nothing between a site and itself, and the record of another build', async () => {
    const [old, now] = [siteOf(pages), siteOf(pages)];
    writeFileSync(join(old, 'build.json'), await recorded(old, said));
    writeFileSync(join(now, 'build.json'), await recorded(now, said));
    const same = await command('changed', [old, now, '--lang', 'en']);
    expect(same.out).toBe('');
    expect(same.err).toMatch(/ 0 changed, 0 new, 0 removed/);
    expect(JSON.parse((await command('changed', [old, now, '--format', 'json'])).out)).toMatchObject({ forget: [], changed: [] });
    writeFileSync(join(now, 'build.json'), await recorded(now, { ...said, judgedOn: '2026-11-30' }));
    const later = await command('changed', [old, now, '--lang', 'en']);
    expect(later.out).toMatch(/^\S*\/build\.json\n$/);
    expect(later.err).toMatch(/ 1 changed, 0 new, 0 removed/);
  });
});

describe('npm run verify', () => {
  const verify = (...args: string[]) => command('verify', args, { cwd: folder });
  let site: string;
  beforeAll(async () => {
    site = siteOf(pages);
    writeFileSync(join(site, 'build.json'), await recorded(site, said));
  });

  test('says of a whole copy that it is whole, and of a touched one what was touched, with exit code 1', async () => {
    expect(await verify('--out', site)).toMatchObject({ code: 0, out: expect.stringContaining(`5 files, all as they were built from ${said.commit}`) as string });
    const copy = `${site}-copy`;
    cpSync(site, copy, { recursive: true });
    writeFileSync(join(copy, 'index.html'), '<script src=//evil.example>');
    writeFileSync(join(copy, '\u001b[31m::error::\u202e.html'), '');
    const { code, out } = await verify('--out', copy);
    expect(code).toBe(1);
    expect(out).toContain('changed: index.html\n');
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  test('is not content with a copy that brings a record of its own', async () => {
    const other = siteOf({ ...pages, 'index.html': 'other' });
    writeFileSync(join(other, 'build.json'), await recorded(other, said));
    expect((await verify('--out', other)).code).toBe(0);
    const { code, out } = await verify('--out', other, '--against', join(site, 'build.json'));
    expect([code, out.includes('changed: index.html')]).toEqual([1, true]);
    expect((await verify('--out', other, '--against', site)).out, 'the folder of the own build does as well').toBe(out);
  });

  test('asks a served site for what readers are sent', async () => {
    const { server, address } = await serveFolder(site, 0);
    const at = address.replace(/\/$/, '');
    try {
      expect((await verify('--out', site, '--site', at)).code).toBe(0);
      const served = siteOf({ ...pages, 'sq/index.html': 'changed on the way' });
      writeFileSync(join(served, 'build.json'), await recorded(site, said));
      const { server: second, address: elsewhere } = await serveFolder(served, 0);
      const { code, out } = await verify('--out', site, '--site', elsewhere.replace(/\/$/, ''));
      second.close();
      expect([code, out.includes('changed: sq/index.html')]).toEqual([1, true]);
    } finally {
      server.close();
    }
  });

  test('asks below the path that the site was built for, unless another is named', async () => {
    const below = siteOf(pages);
    writeFileSync(join(below, 'build.json'), await recorded(below, { ...said, base: '/katalogu' }));
    const { server, address } = await serveFolder(below, 0, '/katalogu');
    const at = new URL(address).origin;
    try {
      expect(await verify('--out', below, '--site', at)).toMatchObject({ code: 0, err: '' });
      expect((await verify('--out', below, '--site', at, '--base', '/other')).code).toBe(1);
    } finally {
      server.close();
    }
  });

  test.each(languages)('says what is wrong with its use (%s)', async (language) => {
    for (const args of [['--out', join(folder, 'nowhere')], ['--out', siteOf(pages)], ['--out', site, '--against', join(site, 'index.html')], ['--out', site, '--site', 'http://127.0.0.1:9']]) {
      const { code, out, err } = await verify(...args, '--lang', language);
      expect(code, err).toBe(2);
      expect(out.startsWith('✗')).toBe(false);
      expect(err.length).toBeGreaterThan(20);
    }
  });

  test('prints the statement alone, and none for a touched copy', async () => {
    const { out } = await verify('--out', site, '--statement');
    expect(JSON.parse(out)).toHaveProperty('subject');
    const touched = siteOf(pages);
    writeFileSync(join(touched, 'build.json'), readFileSync(join(site, 'build.json')));
    rmSync(join(touched, 'index.html'));
    expect(await verify('--out', touched, '--statement')).toMatchObject({ code: 1, out: '' });
  });
});
