import { formatSource } from '#catalogue/write/format.ts';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, describe, expect, test } from 'vitest';
import { shortfallsOf } from '#catalogue/assess/required.ts';
import { checkAs, checkAsObject, type CheckResult } from '#catalogue/write/check.ts';
import { voiceIn } from '#catalogue/write/check-result.ts';
import { asPullRequest, languageOfChange, marker } from '#catalogue/write/pull-request.ts';
import { languages, type Language } from '#languages/languages.ts';
import { WrongUse } from '../scripts/command.ts';
import { judge } from '../scripts/judge.ts';
import { refuseUnknown, requiredIn } from '../scripts/required.ts';
import { siteFolder, today } from './judged.ts';

const root = join(import.meta.dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'katalogu-pull-request-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const golden = (name: string) => join(import.meta.dirname, 'golden', name);

const example = 'institutions/example';
const extract = `${example}/services/extract`;
const tree = `${example}/services/tree-permit`;
const bare = 'institutions/bare/services/licence';

const quiet = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { encoding: 'utf8', env: quiet, stdio: ['ignore', 'pipe', 'ignore'] });
}

type Edit = (text: string) => string;
let folders = 0;

/** A repository with the complete and the sparse site below `content/`, one commit, and then what a test changes. */
function repository(files: Readonly<Record<string, string | Edit | null>> = {}, before: Readonly<Record<string, string | Edit | null>> = {}): string {
  const folder = join(temporary, `${++folders}`);
  const content = join(folder, 'content');
  cpSync(untouched, folder, { recursive: true });
  if (Object.keys(before).length > 0) {
    change(content, before);
    git(folder, 'commit', '--quiet', '--all', '--amend', '-m', 'first');
  }
  change(content, files);
  return content;
}

const untouched = join(temporary, 'untouched');
for (const site of ['complete', 'sparse']) cpSync(siteFolder(site), join(untouched, 'content'), { recursive: true });
for (const args of [['init', '--quiet', '--initial-branch=main'], ['add', '.'], ['commit', '--quiet', '-m', 'first']]) git(untouched, ...args);

function change(content: string, files: Readonly<Record<string, string | Edit | null>>): void {
  for (const [path, text] of Object.entries(files)) {
    const at = join(content, path);
    if (text === null) rmSync(at, { recursive: true });
    else {
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, typeof text === 'string' ? text : text(readFileSync(at, 'utf8')));
    }
  }
}

const replaced = (from: string | RegExp, to: string): Edit => (text) => {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`nothing to replace: ${String(from)}`);
  return result;
};
const judged = (content: string, since = 'HEAD') => judge(content, today, since);
const summary = async (content: string, language: Language = 'en') => asPullRequest({ ...(await judged(content)), folder: 'content' }, language);
const kinds = (result: CheckResult) => result.change!.services.map(({ institution, service, kind }) => `${institution}/${service} ${kind}`);
const opened = (result: CheckResult) => result.change!.findings.map(({ kind, finding }) => `${kind} ${finding.service} ${finding.requirement}`);
const section = (text: string, heading: string) => text.split(/^### /m).find((part) => part.startsWith(heading)) ?? '';

const feeDeleted = { [`${extract}/service.yaml`]: replaced(/^fees:\n.*\n/m, ''), [`${extract}/sq.md`]: replaced(/^fees:\n(?: .*\n)+/m, ''), [`${extract}/sr.md`]: replaced(/^fees:\n(?: .*\n)+/m, ''), [`${extract}/en.md`]: replaced(/^fees:\n(?: .*\n)+/m, '') };
const summaryChanged = { [`${tree}/sq.md`]: replaced('Ju lejon të prisni një dru në oborrin tuaj.', 'Ju lejon të prisni një dru në pronën tuaj.') };
const broken = { [`${tree}/service.yaml`]: replaced('unit: gardens', 'unit: [gardens') };
const mixed = { ...feeDeleted, ...summaryChanged, [`${bare}/service.yaml`]: (text: string) => `${text}fees: none\nforms: none\n`, 'institutions/bare/services/permit/service.yaml': 'status: unconfirmed\n', 'institutions/bare/services/permit/sq.md': '---\ntitle: Leje\n---\n' };

describe('the summary of a pull request', () => {
  test('is read like prose, in three languages', async () => {
    const result = { ...(await judged(repository(mixed))), folder: 'content' };
    for (const language of languages) await expect(asPullRequest(result, language)).toMatchFileSnapshot(golden(`pull-request.${language}.md`));
  });

  test('names the problems with place, line and remedy, in three languages', async () => {
    const result = { ...(await judged(repository({ ...broken, [`${extract}/service.yaml`]: replaced('amount: 1.5', 'amount: -1.5') }))), folder: 'content' };
    for (const language of languages) await expect(asPullRequest(result, language)).toMatchFileSnapshot(golden(`pull-request.problems.${language}.md`));
  });

  test('begins with the mark by which its comment is found, and has it once', async () => {
    for (const content of [repository(), repository(mixed), repository(broken)]) {
      const text = await summary(content);
      expect(text.startsWith(`${marker}\n`)).toBe(true);
      expect(text.split('<!--')).toHaveLength(2);
    }
  });

  test('is the same twice', async () => {
    const content = repository(mixed);
    expect(await summary(content)).toBe(await summary(content));
  });

  test('says in one sentence that a change touches no content', async () => {
    const content = repository();
    writeFileSync(join(content, '..', 'README.md'), 'x');
    expect((await summary(content)).split('\n').filter(Boolean)).toEqual([marker, '## What this change does', 'This change touches nothing in the content of the catalogue.']);
  });

  test('says that nothing changes for readers when only a comment does', async () => {
    const text = await summary(repository({ [`${extract}/service.yaml`]: (yaml) => `# checked\n${yaml}` }));
    expect(text).toContain('Nothing changes for readers, and completeness stays the same.');
    expect(text).not.toContain('| [');
  });

  test('tells a corrected fee as a change without gain or loss', async () => {
    const content = repository({ [`${extract}/service.yaml`]: replaced('amount: 1.5', 'amount: 2') });
    expect(kinds(await judged(content))).toEqual(['example/extract changed']);
    expect(opened(await judged(content))).toEqual([]);
    expect(await summary(content)).toContain('**This change can be merged: there are no problems.** Municipality of Example: completeness stays at 100%.');
  });

  test('tells a deleted fee as lost points, with place and remedy', async () => {
    const result = await judged(repository(feeDeleted));
    expect(opened(result)).toEqual(['new extract fee-stated', 'new extract payment-stated']);
    const text = section(asPullRequest(result, 'en'), 'What got worse');
    expect(text).toMatch(/- \*\*Extract from the register\*\* \(−3 points\): The field `fees`/);
    expect(text).toMatch(/\]\(content\/institutions\/example\/services\/extract\/service\.yaml#L\d+\)/);
    expect(text).toContain('`fees: none`');
  });

  test('tells the gain the other way round', async () => {
    const content = repository();
    change(content, feeDeleted);
    git(content, 'commit', '--quiet', '--all', '-m', 'second');
    git(content, 'checkout', '--quiet', 'HEAD~1', '--', '.');
    const result = await judged(content, 'main');
    expect(opened(result)).toContain('closed extract fee-stated');
    expect(asPullRequest(result, 'en')).toMatch(/completeness rises from \d+% to 100%/);
    expect(section(asPullRequest(result, 'en'), 'What got better')).toContain('(+3 points)');
  });

  test('names the translations that a changed text makes stale, at their lines', async () => {
    const result = await judged(repository(summaryChanged));
    expect(result.change!.stale).toMatchObject(['en', 'sr'].map((language) => ({ institution: 'example', service: 'tree-permit', language, field: 'summary', from: 'sq', file: `institutions/example/services/tree-permit/${language}.md`, line: 4 })));
    expect(section(asPullRequest(result, 'en'), 'Translations that become stale')).toMatch(/\*\*Permit to fell a tree\*\*: The field `summary`.*changed in `sq\.md`.*\.md\?plain=1#L4\)/);
    expect(asPullRequest(result, 'sr')).toContain('### Prevodi koji zastarevaju (2)');
  });

  test('does not tell again what was stale before', async () => {
    const content = repository({ [`${tree}/service.yaml`]: replaced('days: 15, count', 'days: 16, count') }, summaryChanged);
    expect((await judged(content)).change!.stale).toEqual([]);
  });

  test('holds the figures of the JSON', async () => {
    const result = await judged(repository(mixed));
    const { changes, reports } = checkAsObject(result, 'en') as { changes: { service: string; before: { score: number } | null; after: { score: number } | null }[]; reports: { institution: string; score: number }[] };
    const text = asPullRequest(result, 'en');
    const { percent } = voiceIn('en');
    for (const { score } of reports) expect(text).toContain(`**${percent(score)}**`);
    for (const { service, before, after } of changes) {
      const row = text.split('\n').find((line) => line.startsWith('| ') && line.includes(`/services/${service}/`))!;
      expect(row, service).toContain(`| ${before ? percent(before.score) : '–'} | ${after ? percent(after.score) : '–'} |`);
    }
  });

  test('stays below what GitHub takes, and counts what it leaves out', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => `institutions/bare/services/service-${index}`).flatMap((folder) => [[`${folder}/service.yaml`, 'status: nowhere\n'], [`${folder}/sq.md`, '---\ntitle: Leje\n---\n'], [`${folder}-whole/service.yaml`, 'status: unconfirmed\n'], [`${folder}-whole/sq.md`, `---\ntitle: ${'Leje '.repeat(50)}\n---\n`]]));
    const text = await summary(repository(many), 'sr');
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('### Problemi (60)');
    expect(text).toMatch(/i još \d{2,}/);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text.match(/^`{3,}/gm)!.length % 2).toBe(0);
  });
});

describe('what a change does to a service', () => {
  test('new', async () => {
    const result = await judged(repository({ 'institutions/bare/services/permit/service.yaml': 'status: unconfirmed\n', 'institutions/bare/services/permit/sq.md': '---\ntitle: Leje\n---\n' }));
    expect(kinds(result)).toEqual(['bare/permit new']);
    expect(result.change!.services[0]).toMatchObject({ before: null, after: { score: expect.any(Number) as number } });
  });

  test('removed, with nothing called closed', async () => {
    const content = repository({ [tree]: null, [`${extract}/service.yaml`]: (yaml) => yaml });
    expect(kinds(await judged(content))).toEqual(['example/tree-permit removed']);
    expect(opened(await judged(content))).toEqual([]);
    expect(await summary(content)).toContain('| Permit to fell a tree | removed | 100% | – |');
  });

  test('withdrawn, and in use again', async () => {
    const withdrawn = { [`${tree}/service.yaml`]: replaced('status: confirmed', 'status: withdrawn') };
    expect(kinds(await judged(repository(withdrawn)))).toEqual(['example/tree-permit withdrawn']);
    const back = await judged(repository({ [`${tree}/service.yaml`]: replaced('status: withdrawn', 'status: confirmed') }, withdrawn));
    expect(kinds(back)).toEqual(['example/tree-permit restored']);
    expect(back.change!.services[0]).toMatchObject({ before: null, after: { score: 1 } });
  });

  test('renamed: its findings stay what they were', async () => {
    const content = repository();
    renameSync(join(content, bare), join(content, 'institutions/bare/services/permission'));
    const result = await judged(content);
    expect(result.change!.services).toMatchObject([{ service: 'permission', kind: 'renamed', was: { institution: 'bare', service: 'licence' } }]);
    expect(result.change!.findings).toEqual([]);
    expect(asPullRequest(result, 'en')).toContain('renamed (before: licence)');
  });

  test('that cannot be read is not called removed, and loses no findings', async () => {
    const ways: Parameters<typeof repository>[0][] = [broken, { [`${tree}/sr.md`]: '---\ntitle: [\n---\n' }, { [`${tree}/service.yaml`]: null }];
    for (const files of ways) {
      const result = await judged(repository(files));
      expect(kinds(result)).toEqual(['example/tree-permit unreadable']);
      expect(result.change!.findings).toEqual([]);
      expect(asPullRequest(result, 'en')).toContain('**One problem must be mended before this change can be merged.**');
    }
  });

  test('that was mended is readable again, not new', async () => {
    const result = await judged(repository({ [`${tree}/service.yaml`]: replaced('unit: [gardens', 'unit: gardens') }, broken));
    expect(kinds(result)).toEqual(['example/tree-permit readable-again']);
    expect(result.problems).toEqual([]);
  });

  test('a changed concept changes those who take it over', async () => {
    const content = repository({ 'concepts/extract/sr.md': '---\ntitle: Izvod\n---\n' });
    expect(kinds(await judged(content))).toEqual(['example/extract changed']);
    expect(await summary(content)).toContain('The change touches the shared description extract, which 1 service takes over.');
  });

  test('a changed standard shows institutions, not services', async () => {
    const content = repository({}, {});
    cpSync(join(root, 'content', 'standard'), join(content, 'standard'), { recursive: true });
    git(content, 'add', '.');
    git(content, 'commit', '--quiet', '-m', 'standard');
    change(content, { 'standard/standard.yaml': replaced('weights: { must: 3, should: 2, may: 1 }', 'weights: { must: 9, should: 1, may: 1 }') });
    const text = await summary(content);
    expect(text).toContain('The change touches the standard or the word lists, by which every entry is read: 3 services of 2 institutions.');
    expect(text).toContain('| Bare Agency | 1 |');
    expect(text).not.toContain('tree');
  });

  test('a word added to a list changes no service, and one that is used shows the services that use it', async () => {
    const acts = 'vocabularies/acts.yaml';
    const added = await judged(repository({ [acts]: (text) => `${text}law-on-water:\n  words: { sq: Ligji për ujërat, sr: Zakon o vodama, en: Law on Water }\n` }));
    expect(added.problems).toEqual([]);
    expect(kinds(added)).toEqual([]);
    expect(asPullRequest(added, 'en')).toContain('The change touches the standard or the word lists');
    const used = await judged(repository({ [acts]: replaced(/^( +)url:.*\n/m, '') }));
    expect(kinds(used).length).toBeGreaterThan(0);
    expect(asPullRequest(used, 'en')).toContain('### Services (');
    expect(asPullRequest(used, 'en')).not.toContain('### Bare Agency');
  });

  test('a whole new institution, and one that goes', async () => {
    const content = repository({ 'institutions/trial/institution.yaml': 'type: agency\nlanguages: [sr, sq]\nnames: { sq: Agjencia e provës, sr: Probna agencija, en: Trial Agency }\n', 'institutions/trial/services/permit/service.yaml': 'status: unconfirmed\n', 'institutions/trial/services/permit/sq.md': '---\ntitle: Leje\n---\n' });
    expect(await summary(content)).toMatch(/Trial Agency: a new institution, with a completeness of \d+%\./);
    expect(languageOfChange(await judged(content))).toBe('sr');
    expect(await summary(repository({ 'institutions/bare': null }))).toContain('Bare Agency: no longer in the catalogue.');
  });
});

describe('the state that a change is compared with', () => {
  test('is where both parted: what others did since is not this change', async () => {
    const content = repository();
    git(content, 'checkout', '--quiet', '-b', 'officer');
    change(content, { [`${extract}/service.yaml`]: replaced('amount: 1.5', 'amount: 2') });
    git(content, 'commit', '--quiet', '--all', '-m', 'fee');
    git(content, 'checkout', '--quiet', 'main');
    change(content, { [`${bare}/service.yaml`]: (text) => `${text}fees: none\n` });
    git(content, 'commit', '--quiet', '--all', '-m', 'elsewhere');
    git(content, 'checkout', '--quiet', 'officer');
    expect((await judged(content, 'main')).change!.files).toEqual([`${extract}/service.yaml`]);
  });

  test('may be unrelated', async () => {
    const content = repository();
    git(content, 'checkout', '--quiet', '--orphan', 'other');
    git(content, 'commit', '--quiet', '-m', 'again');
    expect((await judged(content, 'main')).change).toMatchObject({ files: [], services: [], findings: [], stale: [] });
  });

  test('names both files of a rename, and links nothing that is a symbolic link', async () => {
    const content = repository();
    git(content, 'mv', `${bare}/sq.md`, `${bare}/sr.md`);
    git(content, 'commit', '--quiet', '-m', 'moved');
    expect((await judged(content, 'HEAD~1')).change!.files).toEqual([`${bare}/sq.md`, `${bare}/sr.md`]);
  });

  test('the folder may be the repository itself, or deep in it', async () => {
    const content = repository({ [`${bare}/service.yaml`]: (text) => `${text}fees: none\n` });
    const text = asPullRequest(await judged(content), 'en');
    expect(text).toContain('](content/institutions/bare/services/licence/service.yaml)');
    expect(checkAs('markdown', await judged(content), 'en', { files: 'https://example.org/blob/main' })).toContain('](https://example.org/blob/main/content/institutions/bare/services/licence/service.yaml)');
    rmSync(join(content, '..', '.git'), { recursive: true });
    git(content, 'init', '--quiet');
    git(content, 'add', '.');
    git(content, 'commit', '--quiet', '-m', 'first');
    change(content, { [`${bare}/service.yaml`]: (yaml) => `${yaml}forms: none\n` });
    expect(asPullRequest(await judged(content), 'en')).toContain('](institutions/bare/services/licence/service.yaml)');
  });

  test('outside of git it is said so', async () => {
    const folder = join(temporary, 'outside');
    cpSync(siteFolder('sparse'), folder, { recursive: true });
    await expect(judged(folder)).rejects.toThrow(/not in a git repository/);
  });
});

describe('the language of a pull request', () => {
  test('is the first official one of the institution', async () => {
    expect(languageOfChange(await judged(repository(feeDeleted)))).toBe('sq');
    expect(languageOfChange(await judged(repository({ [`${extract}/service.yaml`]: replaced('amount: 1.5', 'amount: 2') }, { [`${example}/institution.yaml`]: replaced('languages: [sq, sr]', 'languages: [sr, sq]') })))).toBe('sr');
  });

  test('is left to the reader when several institutions are touched, or none', async () => {
    expect(languageOfChange(await judged(repository(mixed)))).toBeUndefined();
    expect(languageOfChange(await judged(repository()))).toBeUndefined();
  });

  test('is the institution’s also when its file is broken or gone', async () => {
    expect(languageOfChange(await judged(repository({ [`${example}/institution.yaml`]: 'type: [\n' })))).toBe('sq');
    expect(languageOfChange(await judged(repository({ [example]: null })))).toBe('sq');
  });
});

interface Node { type: string; url?: string; value?: string; children?: Node[] }
/** What Markdown makes of a text, as GitHub reads it. */
function nodesOf(text: string): Node[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(unified().use(remarkParse).use(remarkGfm).parse(text) as Node);
}

describe('words from a file', () => {
  const wicked = '@octocat [click](https://evil.example) <img src=x> --> <!-- katalogu-check --> #1 `code` ``` | x </details> ::error::x ![i](https://evil.example/i.png)';
  const hostile = () => repository({
    'institutions/bare/institution.yaml': `type: agency\nnames: { sq: ${JSON.stringify(wicked)}, sr: ${JSON.stringify(wicked)}, en: ${JSON.stringify(wicked)} }\n`,
    [`${bare}/sq.md`]: `---\ntitle: ${JSON.stringify(wicked)}\nsummary: ${JSON.stringify(wicked.repeat(2))}\n---\n`,
    [`${bare}/service.yaml`]: `status: ${JSON.stringify(wicked)}\n`,
    'institutions/bare/services/other/service.yaml': 'status: unconfirmed\n',
    'institutions/bare/services/other/en.md': `---\ntitle: ${JSON.stringify(wicked)}\nsummary: ${JSON.stringify(`${wicked} ${'word '.repeat(30)}`)}\n---\n`,
    'institutions/bare/services/other/a](b) @octocat <i>.txt': 'x',
  });

  const read = judged(hostile());
  test.each(languages)('mention nobody, link nowhere, close nothing (%s)', async (language) => {
    const text = asPullRequest({ ...(await read), folder: 'content' }, language);
    // In a fence nothing is read as Markdown.
    const outside = text.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    expect(text).toContain('octocat');
    expect(outside).not.toMatch(/@octocat|(?<!\\)<img|(?<!\\)\[click|https:\/\/evil|(?<!\\)!\[|#1\b|<i>/);
    expect(outside.match(/(?<!\\)<!--/g)).toHaveLength(1);
    expect(outside.match(/(?<!\\)<(?!\/?(?:details|summary|sub)>|!-- katalogu-check -->)/g)).toBeNull();
    expect(outside.match(/(?<!\\)<\/details>/g)?.length ?? 0).toBe(outside.match(/(?<!\\)<details>/g)?.length ?? 0);
    for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::/);
    const nodes = nodesOf(text);
    expect(nodes.filter(({ type }) => type === 'image')).toEqual([]);
    expect(nodes.flatMap(({ type, url }) => (type === 'link' ? [url] : [])).filter((url) => !url!.startsWith('content/institutions/bare/'))).toEqual([]);
    expect([...new Set(nodes.flatMap(({ type, value }) => (type === 'html' ? [value] : [])))].filter((html) => !/^(?:<!-- katalogu-check -->|<details><summary>[^<>]*<\/summary>|<\/details>|<\/?sub>)$/.test(html!))).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'table').length).toBeGreaterThan(0);
  });
});

describe('what is required', () => {
  const reports = (scores: Readonly<Record<string, number | null>>) => Object.entries(scores).map(([institution, score]) => ({ institution, score })) as unknown as CheckResult['reports'];
  const short = (flag: string, now: Readonly<Record<string, number | null>>, before?: Readonly<Record<string, number | null>>) => shortfallsOf([requiredIn(flag)!], reports(now), before && reports(before)).map(({ institution, than }) => `${institution} ${than}`);

  test('is one share for all, or one for each', () => {
    expect(short('0.6', { a: 0.6, b: 0.59, c: null })).toEqual(['b share']);
    expect(short('60%', { a: 0.6, b: 0.59 })).toEqual(['b share']);
    expect(short('a=0.6,b=50%,*=0.4', { a: 0.59, b: 0.5, c: 0.39 })).toEqual(['a share', 'c share']);
    expect(short('a=0.2,0.4', { a: 0.3, b: 0.3 })).toEqual(['b share']);
    expect(short('a=0.6', { a: 0.6, b: 0 })).toEqual([]);
  });

  test('is never to be lower than before', () => {
    expect(short('before', { a: 0.5, b: 0.4, c: 0.1 }, { a: 0.5, b: 0.41 })).toEqual(['b before']);
    expect(short('before,c=0.5', { a: 0.5, b: 0.4, c: 0.1 }, { a: 0.5, b: 0.41 })).toEqual(['b before', 'c share']);
    expect(short('before', { a: 0.1 + 0.2 }, { a: 0.3 })).toEqual([]);
  });

  test('adds up with what the standard says', () => {
    expect(shortfallsOf([requiredIn('0.5')!, { all: 0.4, institutions: { a: 0.7 }, neverLower: true }], reports({ a: 0.6, b: 0.45, c: 0.5 }), reports({ c: 0.6 })).map(({ institution, required, than }) => [institution, required, than])).toEqual([['a', 0.7, 'share'], ['b', 0.5, 'share'], ['c', 0.6, 'before']]);
  });

  test.each(['', 'much', '1.01', 'a=', 'a=x', 'a=0.5,', '=', '%', 'before,', '-1'])('refuses “%s”', (value) => {
    expect(() => requiredIn(value)).toThrow(WrongUse);
  });

  test('of an institution that is not there is wrong use', async () => {
    const { catalogue } = await judged(repository());
    expect(() => refuseUnknown(requiredIn('nobody=0.5')!, catalogue, () => false)).toThrow(/nobody.*bare, example/);
    expect(() => refuseUnknown(requiredIn('constructor=0.5')!, catalogue, () => false)).toThrow(WrongUse);
    refuseUnknown(requiredIn('bare=0.5,*=0')!, catalogue, () => false);
  });

  test('stands also in the standard, and only counts the state before where there is one', async () => {
    const content = repository();
    for (const area of ['standard', 'vocabularies']) cpSync(join(root, 'content', area), join(content, area), { recursive: true });
    change(content, { 'standard/standard.yaml': (text) => formatSource('standard', `${text}require: { all: 0.01, institutions: { bare: 0.9 }, neverLower: true }\n`) });
    const { problems, catalogue, reports: now } = await judge(content, today);
    expect(problems.filter(({ file }) => file === 'standard/standard.yaml')).toEqual([]);
    expect(shortfallsOf([catalogue.standard!.require!], now)).toMatchObject([{ institution: 'bare', required: 0.9, than: 'share' }]);
  });

  const check = (content: string, ...args: string[]) => {
    try {
      return { code: 0, out: execFileSync(process.execPath, [join(root, 'scripts/check.ts'), '--content', content, '--today', today, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...quiet, NODE_COMPILE_CACHE: join(temporary, 'compiled'), LANG: 'C', LC_ALL: 'C' } }), err: '' };
    } catch (fault) {
      const { status, stdout, stderr } = fault as { status: number; stdout: string; stderr: string };
      return { code: status, out: stdout, err: stderr };
    }
  };

  test('is said in the verdict, on the terminal and by the exit code', () => {
    const content = repository(feeDeleted);
    const fell = check(content, '--since', 'HEAD', '--require', 'before', '--format', 'markdown', '--lang', 'en');
    expect(fell.code).toBe(1);
    expect(fell.out).toMatch(/\*\*This change cannot be merged as it is: completeness is too low\.\*\* Municipality of Example: completeness is 0\.\d{3}; before the change it was 1\.000, and it may not fall\./);
    expect(fell.err).toContain('it may not fall');
    const text = check(content, '--since', 'HEAD', '--require', 'example=100%');
    expect(text.code).toBe(1);
    expect(text.out).toContain('100% is required');
    expect(check(content, '--since', 'HEAD', '--require', 'before,*=0.01', '--institution', 'bare').code).toBe(0);
  });

  test('is refused where it cannot be understood', () => {
    const content = repository();
    for (const args of [['--require', 'before'], ['--require', 'nobody=0.5'], ['--files', 'javascript:alert(1)'], ['--files', 'https://a.b/(c)']]) expect(check(content, ...args)).toMatchObject({ code: 2, out: '' });
  });

  test('the command speaks the institution’s language unless another is asked for', () => {
    const content = repository(feeDeleted);
    expect(check(content, '--since', 'HEAD', '--format', 'markdown').out).toContain('## Çfarë sjell ky ndryshim');
    expect(check(content, '--since', 'HEAD', '--format', 'markdown', '--lang', 'sr').out).toContain('## Šta donosi ova izmena');
    expect(check(repository(mixed), '--since', 'HEAD', '--format', 'markdown').out).toContain('## What this change does');
    expect(check(content, '--since', 'HEAD').out).toContain('No problems');
  });
});

describe('annotations on GitHub', () => {
  test('show what the change makes worse, and stale translations as warnings at their lines', async () => {
    const lines = checkAs('github', { ...(await judged(repository({ ...feeDeleted, ...summaryChanged }))), folder: 'content' }, 'en').trimEnd().split('\n');
    for (const [index, language] of ['en', 'sr'].entries()) expect(lines[index]).toMatch(new RegExp(`^::warning file=content/institutions/example/services/tree-permit/${language}\\.md,line=4,title=stale-translation::The field \`summary\``));
    expect(lines.slice(2).every((line) => line.startsWith('::notice file=content/institutions/example/services/extract/'))).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
    expect(checkAs('github', await judged(repository()), 'en')).toBe('');
  });

  test('are at most ten of a kind, the last of which counts the others', async () => {
    const lines = checkAs('github', await judge(repository(), today), 'en').trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/title=more::\d+ more findings/);
    const { findings } = await judge(repository(), today);
    expect(lines.at(-1)).toContain(`::${findings.filter(({ outcome }) => outcome === 'missing' || outcome === 'partial').length - 9} more`);
  });
});

describe('SARIF', () => {
  interface Sarif { version: string; runs: { tool: { driver: { informationUri?: string; rules: { id: string; shortDescription: { text: string }; helpUri?: string; defaultConfiguration: { level: string } }[] } }; results: { ruleId: string; ruleIndex: number; level: string; message: { text: string }; baselineState?: string; partialFingerprints: Record<string, string>; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[] }[] }[] }
  const sarif = (result: CheckResult, site?: string) => (JSON.parse(checkAs('sarif', result, 'en', site === undefined ? {} : { site })) as Sarif).runs[0]!;

  test('gives every result its rule, its level and a fingerprint of its own', async () => {
    const { tool: { driver: { rules } }, results } = sarif(await judged(repository({ ...mixed, ...broken })));
    expect(results.length).toBeGreaterThan(10);
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints['katalogu/v1'])).size).toBe(results.length);
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(rules[ruleIndex]!.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(message.text).not.toMatch(/undefined|^\s*$/);
    }
    expect(results[0]!.level).toBe('error');
    for (const { shortDescription, defaultConfiguration } of rules) {
      expect(shortDescription.text.length).toBeGreaterThan(3);
      expect(['error', 'note']).toContain(defaultConfiguration.level);
    }
    expect(new Set(results.map(({ baselineState }) => baselineState))).toEqual(new Set(['new', 'unchanged']));
  });

  test('keeps its fingerprints when lines move', async () => {
    const prints = async (files: Parameters<typeof repository>[0]) => sarif(await judge(repository(files), today)).results.map(({ partialFingerprints }) => partialFingerprints['katalogu/v1']);
    const wrong = replaced('amount: 1.5', 'amount: -1.5');
    expect(await prints({ [`${extract}/service.yaml`]: (text) => `# a line\n# more\n${wrong(text)}` })).toEqual(await prints({ [`${extract}/service.yaml`]: wrong }));
  });

  test('links the page of a requirement where the site is known', async () => {
    const result = await judge(repository(), today);
    expect(sarif(result, 'https://example.org/katalogu').tool.driver.rules.every(({ id, helpUri }) => helpUri === `https://example.org/katalogu/en/requirements/${id}/`)).toBe(true);
    expect(JSON.stringify(sarif(result))).not.toContain('helpUri');
  });
});
