import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import { readFolder, readTextFile } from '#src/disk.ts';
import { routes } from '#languages/languages.ts';

it('the built site has no broken link, valid HTML, light pages, valid open data, and linked data that keep our profile', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/inspect.ts', '--out', inject('dist'), '--lang', 'en'], { maxBuffer: 1 << 26 }).catch((fault: { stdout: string; stderr: string }) => ({ stdout: `${fault.stdout}${fault.stderr}✗` }));
  expect(stdout).not.toContain('✗');
  expect(stdout.match(/✓/g)).toHaveLength(9);
});

it('the index names every open file with the size and checksum that it has', async () => {
  const dist = inject('dist');
  const index = JSON.parse((await readTextFile(`${dist}/api/v1/index.json`))!) as { checksums: string; commit: string | null; files: { address: string; kind: string; bytes?: number; sha256?: string }[] };
  const listed = new Map(index.files.map((file) => [new URL(file.address).pathname.slice(1), file]));
  const found = (await readFolder(dist))!.filter(({ path }) => path.startsWith('api/v1/') && path !== 'api/v1/index.json' && !/\.(?:br|gz)$/.test(path));
  expect(index.checksums).toBe('SHA-256');
  expect(found.length).toBeGreaterThan(100);
  for (const { path, bytes } of found) expect(listed.get(path), path).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect([...listed.values()].filter(({ kind, sha256 }) => kind !== 'index' && sha256 === undefined)).toEqual([]);
});

it('every service of the content has its page in every language, and the sitemap names it', async () => {
  const dist = inject('dist');
  const { services } = JSON.parse((await readTextFile(`${dist}/api/v1/services.json`))!) as { services: { id: string }[] };
  const files = new Set((await readFolder(dist))!.map((file) => file.path));
  const [, part] = /<loc>https:\/\/katalogu\.example\/(sitemaps\/1\.xml)<\/loc>/.exec((await readTextFile(`${dist}/sitemap.xml`))!)!;
  const sitemap = (await readTextFile(`${dist}/${part}`))!;
  expect(services.length).toBe(42);
  for (const { id } of services) {
    for (const route of routes) {
      expect(files.has(`${route.path}/${id}/index.html`), `${route.path}/${id}`).toBe(true);
      expect(sitemap).toContain(`/${route.path}/${id}/</loc>`);
    }
  }
});

it('the page, the API and the check show the same completeness', async () => {
  const dist = inject('dist');
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/check.ts', '--format', 'json', '--today', '2026-11-22'], { maxBuffer: 1 << 28 });
  const { reports } = JSON.parse(stdout) as { reports: { institution: string; score: number }[] };
  for (const { institution, score } of reports) {
    const report = JSON.parse((await readTextFile(`${dist}/api/v1/reports/${institution}.json`))!) as { score: number };
    expect(report.score).toBe(score);
    expect(await readTextFile(`${dist}/en/reports/${institution}/index.html`)).toContain(`${Math.floor(score * 100)}%`);
  }
});

it('a Cyrillic page holds no Latin word that the rule should have derived', async () => {
  const page = (await readTextFile(`${inject('dist')}/sr-cyrl/index.html`))!.replace(/<head>.*<\/head>/s, '').replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '').replace(/<(\w+)[^>]*\blang="(?!sr-Cyrl)[^"]*"[^>]*>[^<]*<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/https?:\S+/g, '');
  expect((page.match(/\b[a-zčćšžđ]{4,}\b/gi) ?? []).filter((word) => !/^(?:Shqip|Srpski|English|Katalogu|amp|nbsp|JSON|CSV)$/i.test(word))).toEqual([]);
});
