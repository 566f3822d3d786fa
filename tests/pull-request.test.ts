import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { voiceIn } from '#catalogue/write/check-result.ts';
import { checkAs } from '#catalogue/write/check.ts';
import { asPullRequest, languageOfChange, marker } from '#catalogue/write/pull-request.ts';
import { languages } from '#languages/languages.ts';
import { siteFolder } from './judged.ts';
import { bare, broken, change, example, extract, feeDeleted, git, golden, isThereIn, judged, kinds, mixed, opened, replaced, repository, root, section, summary, summaryChanged, temporary, tree } from './changed-content.ts';

describe('the summary of a pull request', () => {
  test('is read like prose, in three languages', async () => {
    const content = repository(mixed);
    const result = { ...(await judged(content)), folder: 'content' };
    for (const language of languages) await expect(asPullRequest(result, language, isThereIn(content))).toMatchFileSnapshot(golden(`pull-request.${language}.md`));
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

  test('does not say so when an office has other hours, an act another name, or an address leads nowhere any more', async () => {
    const former = { [`${example}/institution.yaml`]: (yaml: string) => `${yaml}formerIds: [specimen]\n` };
    for (const content of [repository({ [`${example}/institution.yaml`]: replaced('closes: "16:00"', 'closes: "12:00"') }), repository({ 'vocabularies/acts.yaml': replaced('Law on Extracts', 'Law on Registers') }), repository({ [`${example}/institution.yaml`]: replaced('formerIds: [specimen]\n', '') }, former)]) {
      const text = await summary(content);
      expect(text).toContain('**This change can be merged: there are no problems.**');
      expect(text).not.toContain('Nothing changes for readers');
    }
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

  test('tells what the documents of an institution lose, as it does of services, and no service beside them', async () => {
    const content = repository({ [`${example}/documents.yaml`]: replaced(/^budget:\n(?: .*\n)+/m, 'budget: none\n') });
    const result = await judged(content);
    expect(opened(result)).toContain('new budget document-published');
    expect(kinds(result)).toEqual([]);
    expect(section(await summary(content), 'What got worse')).toMatch(/- \*\*Budget\*\* \(−3 points\): .* \[documents\.yaml, line \d+\]\(content\/institutions\/example\/documents\.yaml#L\d+\)/);
    git(content, 'commit', '--quiet', '--all', '-m', 'second');
    git(content, 'checkout', '--quiet', 'HEAD~1', '--', '.');
    expect(section(await summary(content, 'sq'), 'Çfarë u përmirësua')).toContain('**Buxheti**');
  });

  test('opens nothing where documents are written down for the first time', async () => {
    expect(opened(await judged(repository({ 'institutions/bare/documents.yaml': 'budget: none\n' })))).toEqual([]);
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
    const { changes, reports } = JSON.parse(checkAs('json', result, 'en')) as { changes: { service: string; before: { score: number } | null; after: { score: number } | null }[]; reports: { institution: string; score: number }[] };
    const text = asPullRequest(result, 'en');
    const { percent } = voiceIn('en');
    for (const { score } of reports) expect(text).toContain(`**${percent(score)}**`);
    for (const { service, before, after } of changes) {
      const row = text.split('\n').find((line) => line.startsWith('| ') && line.includes(`/services/${service}/`))!;
      expect(row, service).toContain(`| ${before ? percent(before.score) : '–'} | ${after ? percent(after.score) : '–'} |`);
    }
  });

  test('leads to no text that nobody has written yet', async () => {
    const text = await summary(repository({ 'institutions/example/services/bench/service.yaml': 'status: unconfirmed\n', 'institutions/example/services/bench/sq.md': '---\ntitle: Stol\n---\n' }));
    expect(text).toContain('sr.md \\(a new file\\)');
    expect(text).not.toMatch(/\]\([^)]*bench\/(?:sr|en)\.md/);
    expect(text).toMatch(/\]\([^)]*bench\/sq\.md\?plain=1#L1\)/);
  });

  test('says from what the completeness of an institution adds up where services that it owes have no entry', async () => {
    const owed = { 'standard/obligations.yaml': 'roads:\n  names: { sq: Rrugë, sr: Putevi, en: Roads }\n  institutions: [example]\ntrees:\n  names: { sq: Dru, sr: Drveće, en: Trees }\n  institutions: [example]\n  services: [tree-permit]\n' };
    const content = repository();
    change(content, owed);
    git(content, 'add', '--all');
    git(content, 'commit', '--quiet', '--amend', '-m', 'first');
    change(content, { [`${extract}/service.yaml`]: replaced('amount: 1.5', 'amount: 2') });
    const result = await judged(content);
    const { won, possible, described } = result.reports.find(({ institution }) => institution === 'example')!;
    expect(possible).toBeGreaterThan(described.possible);
    expect(asPullRequest(result, 'en')).toContain(`The catalogue describes 2 of at least 3 services that the institution has to offer. The entries that it has, alone: 100%. How the points add up: ${described.won} of ${described.possible} points for the entries themselves, ${won - described.won} of ${possible - described.possible} points for whether`);
    expect(await summary(repository({ [`${extract}/service.yaml`]: replaced('amount: 1.5', 'amount: 2') }))).not.toContain('add up');
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

  test('renamed beyond recognition, where it says what it was called', async () => {
    const anew = { 'institutions/bare/services/permission/service.yaml': 'status: unconfirmed\nformerIds: [bare/licence]\ntopics: [family]\n', 'institutions/bare/services/permission/sq.md': '---\ntitle: Diçka tjetër\n---\n' };
    expect(kinds(await judged(repository({ [bare]: null, ...anew })))).toEqual(['bare/permission renamed']);
  });

  test('the answer names the addresses that are lost, and the line by which each leads on', async () => {
    const content = repository({ [tree]: null });
    renameSync(join(content, bare), join(content, 'institutions/bare/services/permission'));
    const lost = await summary(content);
    expect(lost).toContain('### Addresses that will lead nowhere any more (2)');
    expect(lost).toMatch(/- `\/bare\/licence\/`: add to \[[^\]]+\]\([^)]*institutions\/bare\/services\/permission\/service\.yaml\): `formerIds: \[bare\/licence\]`/);
    expect(lost).toMatch(/- `\/example\/tree-permit\/`: .*`status: withdrawn`.*`formerIds: \[example\/tree-permit\]`/);
    change(content, { 'institutions/bare/services/permission/service.yaml': (yaml) => `${yaml}formerIds: [bare/licence]\n`, [`${extract}/service.yaml`]: (yaml) => `${yaml}formerIds: [example/tree-permit]\n` });
    expect(await summary(content)).not.toContain('lead nowhere');
    for (const language of languages) expect(await summary(content, language)).not.toMatch(/undefined|NaN/);
  });

  test('a former address that is told no more is lost as well; those that lead to one place stand in one line', async () => {
    const content = repository({ [`${bare}/service.yaml`]: replaced('bare/permit', 'bare/permission') }, { [`${bare}/service.yaml`]: (yaml) => `${yaml}formerIds: [bare/permit, bare/consent]\n` });
    expect(await summary(content)).toMatch(/- `\/bare\/permit\/`: add to .*`formerIds: \[bare\/permission, bare\/consent, bare\/permit\]`/);
    change(content, { [`${bare}/service.yaml`]: (yaml) => yaml.replace(/^formerIds.*\n/m, '') });
    for (const id of ['consent', 'permit']) expect(await summary(content)).toMatch(new RegExp(`- \`/bare/${id}/\`: .*\`formerIds: \\[bare/consent, bare/permit\\]\``));
  });

  test('of an institution whose file has a slip, no address is lost', async () => {
    expect(await summary(repository({ [`${example}/institution.yaml`]: replaced('type: municipality', 'type: municipal') }))).not.toContain('lead nowhere');
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

  test('a changed concept tells who keeps a value of its own, with the field and its place, and not that nothing changes for readers', async () => {
    const own = { [`${extract}/service.yaml`]: (text: string) => `${text}timeLimit:\n  decision: { days: 12, count: calendar, from: complete-application }\n`, [`${extract}/sq.md`]: (text: string) => text.replace('---\n', '---\nsummary: Përmbledhja e vetë komunës.\n') };
    const changed = { 'concepts/extract/service.yaml': replaced('days: 30', 'days: 25'), 'concepts/extract/sq.md': replaced(/^summary: .*$/m, 'summary: Përmbledhje e re.') };
    const content = repository(changed, own);
    expect((await judged(content)).change!.overrides).toEqual([
      { institution: 'example', service: 'extract', concept: 'extract', field: 'sq.summary', file: `${extract}/sq.md`, line: 2 },
      { institution: 'example', service: 'extract', concept: 'extract', field: 'timeLimit.decision', file: `${extract}/service.yaml`, line: expect.any(Number) as number },
    ]);
    const text = await summary(content);
    expect(text).not.toContain('Nothing changes for readers');
    expect(section(text, 'These keep their own value')).toMatch(/^- \*\*[^*]+\*\*: sq\.summary \[sq\.md, line 2\]\(\S+\), timeLimit\.decision \[service\.yaml, line \d+\]\(\S+\)$/m);
    for (const [language, says] of [['sq', 'e mbajnë vlerën e vet'], ['sr', 'zadržavaju svoju vrednost']] as const) expect(await summary(content, language)).toContain(says);
    const result = { ...(await judged(content)), folder: 'content' };
    expect(checkAs('text', result, 'en')).toContain('These keep their own value, though the shared description changed:\n  example/extract: sq.summary, timeLimit.decision\n');
    expect(JSON.parse(checkAs('json', result, 'en'))).toMatchObject({ overrides: [{ field: 'sq.summary' }, { field: 'timeLimit.decision' }] });
    // Who takes the field over, or says already what the concept says now, has nothing to look at.
    expect((await judged(repository(changed))).change!.overrides).toEqual([]);
    expect((await judged(repository({ 'concepts/extract/service.yaml': replaced('days: 30', 'days: 12') }, { [`${extract}/service.yaml`]: (text) => `${text}timeLimit: { decision: { days: 12 } }\n` }))).change!.overrides.map(({ field }) => field)).not.toContain('sq.summary');
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
    // Within it a revision is not found, in whatever way git refuses it.
    for (const ref of ['nosuch', '@{u}', 'HEAD@{100}', 'HEAD^{tree}']) await expect(judged(repository(), ref), ref).rejects.toThrow(/does not find/);
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
