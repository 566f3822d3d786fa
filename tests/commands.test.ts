import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkAs, checkFormats, type CheckFormat, type CheckResult } from '#catalogue/write/check.ts';
import { languages, type Language } from '#languages/languages.ts';
import { WrongUse } from '../scripts/command.ts';
import { judge } from '../scripts/judge.ts';
import { today } from './judged.ts';

const root = join(import.meta.dirname, '..');
const sites = join(import.meta.dirname, 'sites');
const temporary = mkdtempSync(join(tmpdir(), 'katalogu-commands-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const commands = ['start', 'dev', 'edit', 'check', 'build', 'merge', 'changed', 'serve', 'monitor', 'report', 'snapshot', 'new', 'preview', 'practice', 'import', 'export', 'translated', 'format', 'generate', 'leaflets', 'inspect', 'lighthouse', 'verify', 'packages', 'links', 'names', 'fuzz', 'bench', 'test'];

interface Ran { code: number; out: string; err: string }

/** Runs a program to its end; what it was given is said by the test. */
function ran(program: string, args: readonly string[], { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ran> {
  return new Promise((done) => {
    const { KATALOGU_HOME: _home, KATALOGU_CONTENT: _content, ...inherited } = process.env;
    execFile(program, [...args], { cwd, env: { ...inherited, NODE_COMPILE_CACHE: join(temporary, 'compiled'), LANG: 'C', LC_ALL: 'C', ...env }, maxBuffer: 1 << 27 }, (fault, out, err) => {
      done({ code: fault ? (typeof fault.code === 'number' ? fault.code : -1) : 0, out, err });
    }).stdin?.end();
  });
}
const command = (name: string, args: readonly string[], where?: Parameters<typeof ran>[2]) => ran(process.execPath, [join(root, 'scripts', `${name}.ts`), ...args], where);
const check = (folder: string, ...args: string[]) => command('check', ['--content', folder, '--today', today, ...args]);

/** What a check says, without starting a process for it: the command itself is tested on its own. */
const said = async (folder: string, format: CheckFormat = 'text', language: Language = 'en', since?: string) => checkAs(format, await judge(folder, today, since), language);

let folders = 0;
/** A content folder of its own: a site of ours, with what a test adds to it or changes in it. */
function contentLike(site: string | undefined, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(temporary, `content-${++folders}`);
  mkdirSync(folder);
  if (site) cpSync(join(sites, site), folder, { recursive: true });
  put(folder, files);
  return folder;
}
function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Wrong use is one sentence for people: no trace of the program, nothing on the standard output. */
function expectWrongUse({ code, out, err }: Ran): void {
  expect(code, err).toBe(2);
  expect(out).toBe('');
  expect(err.trim().length).toBeGreaterThan(10);
  expect(err).not.toMatch(/\n\s+at |node:internal|undefined|fault of our program/);
}

const bare = 'institutions/bare/services/licence';

test('no command needs a value that stands below the line that runs it: it would not be there yet', () => {
  const late = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts')).flatMap((name) => {
    const [, after = ''] = readFileSync(join(root, 'scripts', name), 'utf8').split(/^await run\(/m);
    return [...after.matchAll(/^(?:const|let|class) \w+/gm)].map(([line]) => `${name}: ${line}`);
  });
  expect(late).toEqual([]);
});

describe.concurrent('every command', () => {
  test.each(commands)('npm run %s is there', (name) => {
    expect(scripts[name]).toBe(`node scripts/${name}.ts`);
    expect(existsSync(join(root, 'scripts', `${name}.ts`))).toBe(true);
  });

  test.each(commands)('%s says with --help how it is used', async (name) => {
    const { code, out, err } = await command(name, ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(name === 'test' ? 'npm test' : `npm run ${name}`);
  });

  test.each(languages)('--help speaks the language it is asked for (%s)', async (language) => {
    const { code, out } = await command('check', ['--help', '--lang', language]);
    expect(code).toBe(0);
    expect(out).toContain({ sq: 'Përdorimi', sr: 'Upotreba', en: 'Usage' }[language]);
    for (const option of ['--content DIR', '--format FORMAT', '--since REF', '--require SHARE', '--institution ID', '--today YYYY-MM-DD', '--lang sq|sr|en', '--help']) expect(out).toContain(option);
  });

  test.each([['sq', 'Gjithsej u gjetën: 0.'], ['sr', 'Ukupno nađeno: 0.'], ['en', 'Found in all: 0.']])('fuzz tells what it found in the language it is asked for (%s)', async (language, told) => {
    const { code, out } = await command('fuzz', ['--minutes', '0', '--lang', language]);
    expect({ code, out }).toEqual({ code: 0, out: `${told}\n` });
    expect((await command('fuzz', ['--minutes', 'x', '--lang', language])).err).toContain({ sq: 'pret një numër', sr: 'traži broj', en: 'needs a number' }[language]);
  });

  test.each(commands.filter((name) => name !== 'test'))('%s refuses an option that it does not know', async (name) => {
    const result = await command(name, ['--nonsense']);
    expectWrongUse(result);
    expect(result.err).toContain('--nonsense');
  });

  test.each(['check', 'build', 'start', 'dev', 'links'])('%s refuses a content folder that does not exist', async (name) => {
    const result = await command(name, ['--content', join(temporary, 'nowhere'), '--out', join(temporary, 'never')].slice(0, name === 'build' || name === 'start' ? 4 : 2));
    expectWrongUse(result);
    expect(result.err.split('\n').filter(Boolean).at(-1)).toContain('nowhere');
    expect(existsSync(join(temporary, 'never'))).toBe(false);
  });

  test.each(['serve', 'inspect', 'lighthouse'])('%s refuses a site that was never built', async (name) => {
    const result = await command(name, ['--out', join(temporary, 'nowhere')]);
    expectWrongUse(result);
    expect(result.err).toContain('npm run build');
  });

  test('build says of a folder within the content, or around it, what is wrong with it, and writes nothing', async () => {
    const content = contentLike('sparse');
    const inside = await command('build', ['--content', content, '--out', join(content, 'dist')]);
    expectWrongUse(inside);
    expect(inside.err).toContain(`${join(content, 'dist')} lies in ${content}, which the site is made from`);
    expect(existsSync(join(content, 'dist'))).toBe(false);
    const same = await command('build', ['--content', content, '--out', content, '--lang', 'sq']);
    expect(same.err).toContain(`Nga dosja ${content} ndërtohet faqja`);
    const around = await command('build', ['--content', content, '--out', dirname(content), '--lang', 'sr']);
    expect(around.err).toContain(`U fascikli ${dirname(content)} nalazi se ${content}`);
  });

  test.each([['check', '2026-02-30'], ['check', '21.11.2026'], ['build', '2026-13-01'], ['start', 'today'], ['dev', ''], ['links', '2026-02-30']])('%s refuses the day “%s”', async (name, day) => {
    expectWrongUse(await command(name, ['--content', join(sites, 'sparse'), '--today', day]));
  });

  test.each([['check', '--lang', 'de'], ['check', '--format', 'xml'], ['check', '--require', 'much'], ['check', '--require', '1.01'], ['check', '--require', '-1%'], ['check', '--require', ''], ['serve', '--port', '70000'], ['start', '--port', 'http'], ['build', '--site', 'katalogu.example']])('%s refuses %s %s', async (name, option, value) => {
    const given = `${option}=${value}`;
    expectWrongUse(await command(name, name === 'serve' ? ['--out', sites, given] : ['--content', join(sites, 'sparse'), given]));
  });

  test('an option that needs a value is not given another option as its value', async () => {
    expectWrongUse(await command('check', ['--content', '--format']));
  });
});

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

describe.concurrent('a check of a change', () => {
  const git = (folder: string, ...args: string[]) => ran('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } });
  /** A repository whose content lies in a folder of its own, with one commit. */
  async function repository(): Promise<string> {
    const folder = join(temporary, `repository-${++folders}`);
    cpSync(join(sites, 'complete'), join(folder, 'content'), { recursive: true });
    cpSync(join(sites, 'sparse'), join(folder, 'content'), { recursive: true });
    for (const args of [['init', '--quiet'], ['add', '.'], ['commit', '--quiet', '-m', 'first']]) expect((await git(folder, ...args)).code).toBe(0);
    return join(folder, 'content');
  }
  const since = (folder: string) => judge(folder, today, 'HEAD');
  const scoreOf = (reports: CheckResult['reports'], id: string) => reports.find(({ institution }) => institution === id)!.score!;

  test('that changes nothing finds nothing, and the shares are what they were', async () => {
    const { problems, findings, reports, before } = await since(await repository());
    expect({ problems, findings, ref: before!.ref }).toEqual({ problems: [], findings: [], ref: 'HEAD' });
    expect(before!.reports).toEqual(reports);
  });

  test('shows only the services that it touches, with before and after', async () => {
    const folder = await repository();
    put(folder, { [`${bare}/service.yaml`]: 'status: unconfirmed\nfees: none\nforms: none\n' });
    const { findings, reports, before } = await since(folder);
    expect(new Set(findings.map(({ institution, service }) => `${institution}/${service}`))).toEqual(new Set(['bare/licence']));
    expect(scoreOf(reports, 'bare')).toBeGreaterThan(scoreOf(before!.reports, 'bare'));
    expect(scoreOf(reports, 'example')).toBe(scoreOf(before!.reports, 'example'));
    const { code, out } = await check(folder, '--since', 'HEAD');
    expect(code).toBe(0);
    expect(out).toMatch(/Bare Agency .*\(7% → \d+%\)/);
    expect(out).not.toMatch(/Example .*→/);
  });

  test('counts a new file before it is known to git, and a concept’s instances when the concept changes', async () => {
    const folder = await repository();
    put(folder, { 'institutions/bare/services/permit/service.yaml': 'status: unconfirmed\n', 'institutions/bare/services/permit/sq.md': '---\ntitle: Leje\n---\n', 'concepts/extract/en.md': '---\ntitle: Extract\n---\n' });
    const { findings } = await since(folder);
    expect(new Set(findings.map(({ institution, service }) => `${institution}/${service}`))).toEqual(new Set(['bare/permit', 'example/extract']));
  });

  test('of the link record shows the services that it judges anew', async () => {
    const folder = await repository();
    put(folder, { 'monitoring/links.yaml': 'checked: 2026-11-21\nlinks:\n  - { url: "https://example.org/trees/form", checked: 2026-11-21, state: broken, status: 404, since: 2026-11-21 }\n  - { url: "https://example.org/extract", checked: 2026-11-21, state: works }\n' });
    const { findings } = await since(folder);
    expect(new Set(findings.map(({ service }) => service))).toEqual(new Set(['tree-permit']));
    expect(findings.find(({ requirement }) => requirement === 'links-work')).toMatchObject({ outcome: 'missing', file: 'institutions/example/services/tree-permit/service.yaml', line: 22 });
  });

  test('reports the problems of the files it touches', async () => {
    const folder = await repository();
    put(folder, { [`${bare}/service.yaml`]: 'status: unknown\n' });
    const { problems } = await since(folder);
    expect(problems.map(({ file }) => file)).toEqual([`${bare}/service.yaml`]);
  });

  test('opens in Markdown what the change opens, and no more', async () => {
    const folder = await repository();
    put(folder, { 'institutions/example/services/tree-permit/en.md': '---\ntitle: Permit to fell a tree\n---\n' });
    const out = await said(folder, 'markdown', 'en', 'HEAD');
    const opened = out.split('### ').find((part) => part.startsWith('What got worse'))!.split('\n').filter((line) => line.startsWith('- **'));
    expect(opened).toHaveLength(1);
    expect(opened[0]).toContain('tree-permit/en.md');
    expect(out).not.toContain('licence');
  });

  test('refuses a commit that git does not know, and takes none for an option of git', async () => {
    const folder = await repository();
    for (const ref of ['no-such-commit', '--help', '-x', '--output=x', 'HEAD; echo', '']) await expect(judge(folder, today, ref), ref).rejects.toBeInstanceOf(WrongUse);
    expectWrongUse(await check(folder, '--since=--output=x'));
  });

  test('refuses a folder outside of git', async () => {
    await expect(judge(contentLike('sparse'), today, 'HEAD')).rejects.toBeInstanceOf(WrongUse);
  });
});

describe.concurrent('generate', () => {
  test('finds the schemas of this program fresh', async () => {
    const { code, out } = await command('generate', ['--check', '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 0, out: 'The schemas are fresh.\n' });
  });

  test('says what is stale without touching it, then writes it, then finds it fresh', async () => {
    const home = join(temporary, 'home');
    put(home, { 'schemas/service.schema.json': '{}\n', 'schemas/gone.schema.json': '{}\n', 'schemas/README.md': 'x' });
    const generate = (...args: string[]) => command('generate', [...args, '--lang', 'en'], { env: { KATALOGU_HOME: home } });
    const stale = await generate('--check');
    expect(stale.code).toBe(1);
    expect(stale.out).toMatch(/gone\.schema\.json.*service\.schema\.json/);
    expect(readFileSync(join(home, 'schemas/service.schema.json'), 'utf8')).toBe('{}\n');
    expect((await generate()).code).toBe(0);
    expect(readdirSync(join(home, 'schemas')).sort()).toEqual([...readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json')), 'README.md'].sort());
    expect((await generate('--check')).code).toBe(0);
  });
});

describe.concurrent('new', () => {
  const titles = ['--title-sq', 'Leje', '--title-sr', 'Dozvola', '--title-en', 'Permit of the year'];
  const make = (folder: string, ...args: string[]) => command('new', [...args, '--content', folder, '--today', today, '--lang', 'en']);

  test('asks at a terminal, and writes nothing when the questions are broken off', async () => {
    const folder = contentLike('complete');
    const before = said(folder, 'json');
    // A terminal, as far as the program can tell; Ctrl-C is typed as soon as the first question stands.
    const asked = spawn(process.execPath, ['--import', 'data:text/javascript,process.stdin.isTTY=true;process.stdin.setRawMode=()=>process.stdin', join(root, 'scripts/new.ts'), 'service', '--content', folder, '--lang', 'en'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    asked.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      if (out.includes('Municipality of Example')) asked.stdin.end('\x03');
    });
    expect(await new Promise((closed) => { asked.on('close', closed); })).toBe(2);
    expect(out).toContain('Municipality of Example');
    expect(await said(folder, 'json')).toBe(await before);
  });

  test('makes an institution, a concept and a service that have no problem', async () => {
    const folder = contentLike(undefined);
    expect(await make(folder, 'institution', '--id', 'trial', '--type', 'agency', ...titles)).toMatchObject({ code: 0, err: '' });
    expect(await make(folder, 'concept', ...titles)).toMatchObject({ code: 0, err: '' });
    const { code, out } = await make(folder, 'service', '--institution', 'trial', '--concept', 'permit-of-the-year', ...titles);
    expect(code).toBe(0);
    expect(out).toContain('institutions/trial/services/permit-of-the-year/service.yaml');
    expect(out, 'what to write next').toContain('`fees`');
    expect((await judge(folder, today)).problems).toEqual([]);
  });

  test('makes a requirement that the standard can judge by', async () => {
    const folder = contentLike('sparse');
    cpSync(join(root, 'content', 'standard'), join(folder, 'standard'), { recursive: true });
    rmSync(join(folder, 'standard', 'obligations.yaml'));
    cpSync(join(root, 'content', 'vocabularies'), join(folder, 'vocabularies'), { recursive: true });
    expect(await make(folder, 'requirement', '--id', 'summary-is-there', ...titles)).toMatchObject({ code: 0, err: '' });
    const { problems, findings } = await judge(folder, today);
    expect(new Set(problems.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${code} ${file}`)), 'what nobody has written yet is not published').toEqual(new Set(['unfinished-words standard/requirements/summary-is-there.yaml']));
    expect(findings.map(({ requirement }) => requirement)).toContain('summary-is-there');
  });

  test('writes over nothing', async () => {
    const folder = contentLike('sparse');
    const before = readFileSync(join(folder, bare, 'service.yaml'), 'utf8');
    const result = await make(folder, 'service', '--institution', 'bare', '--id', 'licence', ...titles);
    expectWrongUse(result);
    expect(result.err).toContain('licence');
    expect(readFileSync(join(folder, bare, 'service.yaml'), 'utf8')).toBe(before);
    expect(readdirSync(join(folder, bare))).toEqual(['service.yaml', 'sq.md']);
  });

  test.each([
    ['no kind', []], ['an unknown kind', ['law', ...titles]], ['two kinds', ['concept', 'service', ...titles]], ['no title', ['concept', '--id', 'a']], ['an id that is none', ['concept', '--id', '../up', ...titles]],
    ['a word of the site’s addresses', ['institution', '--id', 'search', '--type', 'agency', ...titles]], ['an unknown institution', ['service', '--institution', 'nobody', ...titles]], ['an unknown type', ['institution', '--type', 'kingdom', ...titles]], ['an empty title', ['concept', '--title-sq', ' ', '--title-sr', 'a', '--title-en', 'b']],
    ['a requirement in a folder without a standard of its own', ['requirement', '--id', 'own-rule', ...titles]],
  ])('refuses %s', async (_, args) => {
    const folder = contentLike('sparse');
    expectWrongUse(await make(folder, ...args));
    expect(readdirSync(folder)).toEqual(['institutions']);
    expect(readdirSync(join(folder, 'institutions'))).toEqual(['bare']);
  });

  test('refuses a folder that does not exist', async () => {
    expectWrongUse(await make(join(temporary, 'nowhere'), 'concept', ...titles));
    expect(existsSync(join(temporary, 'nowhere'))).toBe(false);
  });
});
