import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFormats } from '#catalogue/write/check.ts';
import { said, today } from './judged.ts';
import { command, expectWrongUse, passingFolder, ran, root } from './ran.ts';

const { contentLike } = passingFolder('check');
const sites = join(import.meta.dirname, 'sites');
const check = (folder: string, ...args: string[]) => command('check', ['--content', folder, '--today', today, ...args]);
const bare = 'institutions/bare/services/licence';

describe.concurrent('a check', () => {
  test.each([['complete', 0], ['sparse', 0], ['broken/unknown-field/content', 1], ['broken/empty-content/content', 1]])('of %s ends with %d', async (site, code) => {
    const result = await check(join(sites, site));
    expect(result.code).toBe(code);
    expect(result.err).toBe('');
  });

  test('of an empty folder is one problem', async () => {
    expect((await said(contentLike(undefined), 'line')).trim().split('\n')).toEqual([expect.stringContaining('empty-content')]);
  });

  test('passes where there are only warnings', async () => {
    const { code, out } = await check(join(sites, 'broken', 'unused-words', 'content'));
    expect(code).toBe(0);
    expect(out).toContain('warning[unused-words]');
  });

  test.each(['unknown-field.in-a-fee', 'not-a-date', 'missing-file'])('prints %s as its site expects it, then the counts', async (name) => {
    const { out } = await command('check', ['--today', today, '--format', 'text', '--lang', 'en'], { cwd: join(sites, 'broken', name), env: { KATALOGU_HOME: root } });
    expect(out.startsWith(`${readFileSync(join(sites, 'broken', name, 'expected.txt'), 'utf8')}\n1 problem in 1 file.\n`)).toBe(true);
  });

  test('speaks to the reader', async () => {
    expect((await check(join(sites, 'complete'), '--lang', 'sr')).out).toContain('Opština Primer');
  });

  test('speaks the language of the machine when none is asked for', async () => {
    const { out } = await command('check', ['--content', join(sites, 'complete'), '--today', today], { env: { LC_ALL: 'sq_XK.UTF-8' } });
    expect(out).toContain('Komuna Shembull');
  });

  test('names the command for what is missing so that it can be copied, also where the path has blanks', async () => {
    const plain = contentLike('sparse');
    expect((await check(plain)).out).toContain(`npm run report -- --content ${plain} --institution bare\n`);
    const spaced = join(plain, '..', 'përmbajtja e $re');
    cpSync(plain, spaced, { recursive: true });
    expect((await check(spaced)).out).toContain(`npm run report -- --content "${spaced.replace('$', '\\$')}" --institution bare\n`);
  });

  test('changes no file', async () => {
    const folder = contentLike('complete');
    const all = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]);
    const before = all();
    await check(folder);
    expect(all()).toEqual(before);
  });

  test.each([['0.99', 1], ['99%', 1], ['0.05', 0], ['5%', 0]])('of a sparse site with --require %s ends with %d', async (share, code) => {
    const result = await check(join(sites, 'sparse'), '--require', share);
    expect(result.code).toBe(code);
    expect(result.err.includes('Bare Agency')).toBe(code === 1);
  });

  test('of a complete site reaches any share that can be required', async () => {
    expect((await check(join(sites, 'complete'), '--require', '100%')).code).toBe(0);
  });

  test('is narrowed to one institution', async () => {
    const folder = contentLike('complete', { 'institutions/bare/institution.yaml': 'type: agency\nnames: { sq: A, sr: B, en: Bare Agency }\ntopcs: a\n' });
    const { code, out } = await check(folder, '--institution', 'example', '--format', 'json', '--lang', 'en');
    const { problems, findings, reports } = JSON.parse(out) as { problems: unknown[]; findings: { institution: string }[]; reports: { institution: string }[] };
    expect(code).toBe(0);
    expect(problems).toEqual([]);
    expect(new Set(findings.map(({ institution }) => institution))).toEqual(new Set(['example']));
    expect(reports.map(({ institution }) => institution)).toEqual(['example']);
    expect((await check(folder, '--institution', 'bare')).code).toBe(1);
  });

  test('refuses an institution that is not there, and names those that are', async () => {
    const result = await check(join(sites, 'complete'), '--institution', 'nobody');
    expectWrongUse(result);
    expect(result.err).toContain('example');
  });

  test('through npm prints one JSON object and nothing else', async () => {
    const { code, out } = await ran('npm', ['run', '--silent', 'check', '--', '--content', join(sites, 'complete'), '--today', today, '--format', 'json']);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['problems', 'findings', 'reports', 'inventory']);
  });
});

describe.concurrent('the JSON of a check', () => {
  test('has the shape that others rely on', async () => {
    const folder = contentLike('complete', { 'institutions/example/services/extract/notes.txt': 'x', 'institutions/example/services/tree-permit/sr.md': '---\ntitle: Dozvola\n---\n' });
    const { problems, findings, reports } = JSON.parse(await said(folder, 'json', 'sr')) as { problems: Record<string, unknown>[]; findings: Record<string, unknown>[]; reports: Record<string, unknown>[] };
    expect(problems).toEqual([{ code: 'unknown-file', severity: 'error', file: 'institutions/example/services/extract/notes.txt', line: 1, column: 1, message: expect.stringContaining('notes.txt') as string, help: expect.any(String) as string }]);
    expect(findings.length).toBeGreaterThan(60);
    for (const finding of findings) {
      expect(finding).toMatchObject({ institution: 'example', service: expect.any(String) as string, requirement: expect.any(String) as string, dimension: expect.any(String) as string, outcome: expect.stringMatching(/^(?:met|partial|missing|not-applicable|unknown)$/) as string, message: expect.any(String) as string, help: expect.any(String) as string, points: expect.any(Number) as number });
      expect(finding.points).toBe(Number(finding.possible) - Number(finding.won));
      if (finding.file !== undefined) expect(existsSync(join(folder, String(finding.file))), String(finding.file)).toBe(true);
      if (finding.outcome === 'met') expect(finding.points).toBe(0);
    }
    expect(findings.find(({ requirement, service }) => requirement === 'text-in-serbian' && service === 'tree-permit')).toMatchObject({ outcome: 'partial', language: 'sr', file: 'institutions/example/services/tree-permit/sr.md' });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ institution: 'example', services: 2, score: expect.any(Number) as number, dimensions: { completeness: { score: 1 }, language: {} }, requirements: { 'fee-stated': { met: 2, missing: 0 } } });
    const sum = (field: string) => findings.reduce((total, finding) => total + Number(finding[field]), 0);
    expect(reports[0]!.score).toBeCloseTo(sum('won') / sum('possible'), 12);
  });

  test('of a folder without a service has no score rather than zero', async () => {
    const answer = await said(contentLike(undefined, { 'institutions/bare/institution.yaml': 'type: agency\nnames: { sq: A, sr: B, en: C }\n' }), 'json');
    expect((JSON.parse(answer) as { reports: object[] }).reports).toMatchObject([{ institution: 'bare', services: 0, score: null }]);
  });
});

const wicked = '::error file=a::pwned ##[error]pwned @octocat [click](https://evil.example) <img src=x> #1 `code`';
const wickedSite = () => contentLike('sparse', {
  'institutions/bare/institution.yaml': `type: agency\nnames: { sq: ${JSON.stringify(wicked)}, sr: ${JSON.stringify(wicked)}, en: ${JSON.stringify(`${wicked}\n${wicked}`)} }\n`,
  [`${bare}/service.yaml`]: `status: ${JSON.stringify(`x\n${wicked}\r\n${wicked}`)}\n`,
  [`${bare}/sq.md`]: `---\ntitle: Leje\nsummary: ${JSON.stringify(`::error::${'fjalë '.repeat(30)}`)}\n---\n`,
  'institutions/bare/services/other/service.yaml': 'status: unconfirmed\n',
  'institutions/bare/services/other/en.md': `---\ntitle: ${JSON.stringify(wicked)}\nsummary: ${JSON.stringify(`::error::pwned ${'word '.repeat(30)}`)}\n---\n`,
});

describe.concurrent('words from a file cannot take over', () => {
  test('the log of a GitHub runner, in any format', async () => {
    const folder = wickedSite();
    for (const format of checkFormats) {
      const out = await said(folder, format);
      expect(out.length, format).toBeGreaterThan(100);
      const own = format === 'github' ? /^::(?:error|warning|notice) file=[^:,]+,line=\d+(?:,col=\d+)?,title=[a-z0-9-]+::[^\r\n]+$/ : /^(?!::)/;
      for (const line of out.split(/\r?\n/).filter(Boolean)) {
        expect(line.trimStart(), format).toMatch(own);
        if (format !== 'json' && format !== 'sarif') expect(line, format).not.toContain('##[');
      }
    }
  });

  test('a pull request’s summary', async () => {
    const out = await said(wickedSite(), 'markdown');
    expect(out).toContain('octocat');
    expect(out).not.toMatch(/@octocat|(?<!\\)\[click|https:\/\/evil|(?<!\\)<img|(?<!\\)`code|#1/);
  });

  test('a file name does not either', async () => {
    const out = await said(contentLike('sparse', { 'institutions/bare/@octocat,title=x::[a](b)': 'x' }), 'github');
    expect(out.split('\n')[0]).toMatch(/^::error file=[^:,]*@octocat%2Ctitle=x%3A%3A\[a\]\(b\),line=1,col=1,title=unknown-file::/);
  });
});

describe.concurrent('a check for a code scanner', () => {
  test('is SARIF 2.1.0 with a rule and a place for every result', async () => {
    const sarif = JSON.parse(await said(contentLike('sparse', { 'institutions/bare/ä #?.txt': 'x' }), 'sarif')) as { version: string; $schema: string; runs: { tool: { driver: { name: string; rules: { id: string }[] } }; results: { ruleId: string; level: string; message: { text: string }; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[] }[] }[] };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.$schema).toMatch(/sarif.*2\.1\.0/);
    expect(sarif.runs).toHaveLength(1);
    const { tool, results } = sarif.runs[0]!;
    const rules = tool.driver.rules.map(({ id }) => id);
    expect(tool.driver.name).toBe('Katalogu');
    expect(new Set(rules).size).toBe(rules.length);
    expect(results.length).toBeGreaterThan(20);
    for (const { ruleId, level, message, locations } of results) {
      expect(rules).toContain(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      expect(locations[0]!.physicalLocation.region.startLine).toBeGreaterThanOrEqual(1);
    }
    expect(results[0]!.level).toBe('error');
    expect(results[0]!.locations[0]!.physicalLocation.artifactLocation.uri).toMatch(/institutions\/bare\/%C3%A4%20%23%3F\.txt$/);
  });
});
