import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test, vi } from 'vitest';
import { historyFromQuarters } from '#catalogue/assess/history.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { noHistory, type History } from '#catalogue/model/history.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { changesAsData } from '#catalogue/write/changes-file.ts';
import { changesPage, daysOfService } from '#catalogue/write/changes.ts';
import { changesAsAtom, changesFor, changesInFeed } from '#catalogue/write/feed.ts';
import { jsonSchemaOf } from '#catalogue/write/json-schema.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { changeWordsWith } from '#languages/words/changes.ts';
import { doubtOf, readHistory } from '../scripts/history.ts';
import { readRevision } from '../scripts/revision.ts';
import { file, filesOf } from './judged.ts';
import { facts, institution, permit, repository, small, temporary, text } from './repository.ts';

const told = (history: History | undefined) => history!.entries.map(({ kind, institution: where, service, facts: changes }) => [kind, `${where}/${service}`, ...changes.map(({ field, change, language }) => [change, field, language].filter(Boolean).join(' '))].join(' '));

async function catalogueOf(content: string): Promise<Catalogue> {
  return readCatalogue(await filesOf(content)).catalogue;
}
const spoken = (catalogue: Catalogue, path: string) => voiceOf(routes.find((route) => route.path === path)!, catalogue.script);

describe.concurrent('what the commits say', () => {
  test('a fee, a document and a summary that change are told, in the words of each reader', async () => {
    const { content, write, commit } = repository();
    write(small);
    commit();
    write({ [`${permit}/service.yaml`]: facts().replace('amount: 2', 'amount: 3'), [`${permit}/sr.md`]: text('Dozvola', 'summary: Novo.\n') });
    const head = commit();
    const history = await readHistory(content);
    expect(told(history)).toEqual(['changed trial/permit removed documents changed fees changed summary sr', 'new trial/permit']);
    expect(history).toMatchObject({ from: 'commits', complete: true, shallow: false, commit: head });
    const catalogue = await catalogueOf(content);
    const words = (path: string) => changesPage(catalogue, catalogue.services, history!, spoken(catalogue, path)).days[0]!.institutions[0]!.changes[0]!.facts;
    expect(words('en')).toEqual(['Required document – removed: identity card (copy)', 'Fee: €2 → €3', 'Summary – text changed in Serbian']);
    expect(words('sq')).toEqual(['Dokument i kërkuar – hequr: letërnjoftim (kopje)', 'Taksa: 2\u00A0€ → 3\u00A0€', 'Përmbledhja – u ndryshua teksti në serbisht']);
    expect(words('sr')).toEqual(['Traženi dokument – uklonjeno: lična karta (kopija)', 'Taksa: 2\u00A0€ → 3\u00A0€', 'Sažetak – izmenjen tekst na srpskom']);
    expect(words('sr-cyrl')).toEqual(['Тражени документ – уклоњено: лична карта (копија)', 'Такса: 2\u00A0€ → 3\u00A0€', 'Сажетак – измењен текст на српском']);
  });

  test('a text in a language that the institution added is told as one, and what changed alike in the languages of the site as theirs', async () => {
    const { content, write, commit } = repository();
    const all = (words: string) => Object.fromEntries(['sq', 'sr', 'en', 'tr'].map((language) => [`${permit}/${language}.md`, text('Permit', `steps:\n  - ${words}\n`)]));
    write({ ...small, ...all('One.') });
    commit();
    write(all('Two.'));
    commit();
    write({ [`${permit}/tr.md`]: text('İzin', 'steps:\n  - Two.\n') });
    commit();
    const history = await readHistory(content);
    expect(told(history).slice(0, 2)).toEqual(['changed trial/permit changed title tr', 'changed trial/permit changed steps sq changed steps sr changed steps en changed steps tr']);
    const catalogue = await catalogueOf(content);
    const words = (path: string) => changesPage(catalogue, catalogue.services, history!, spoken(catalogue, path)).days.flatMap(({ institutions }) => institutions.flatMap(({ changes }) => changes.flatMap(({ facts: said }) => said)));
    expect(words('en')).toEqual(['Title – text changed in Turkish', 'Steps – text changed in all languages', 'Steps – text changed in Turkish']);
    expect(words('sq')[0]).toBe('Titulli – u ndryshua teksti në turqisht');
  });

  test('the same change of many services is said once, and new services by institution', async () => {
    const { content, write, commit } = repository();
    const many = (more: string) => Object.fromEntries(['a', 'b', 'c'].flatMap((id) => [[`institutions/trial/services/${id}/service.yaml`, facts(more)], [`institutions/trial/services/${id}/en.md`, text(`Permit ${id}`)]]));
    write({ 'institutions/trial/institution.yaml': institution, ...many('') });
    commit();
    write(many('silence: may-appeal\n'));
    commit();
    const catalogue = await catalogueOf(content);
    const { days } = changesPage(catalogue, catalogue.services, (await readHistory(content))!, spoken(catalogue, 'en'));
    expect(days.map(({ alike, institutions, added }) => [alike.map(({ facts: said, services }) => [said, services.map(({ title }) => title.text)]), institutions, added.map(({ services }) => services.length)])).toEqual([
      [[[['When the institution does not answer – added: You may appeal.'], ['Permit a', 'Permit b', 'Permit c']]], [], []], [[], [], [3]],
    ]);
  });

  test('a change of what services share is told of each that takes it over', async () => {
    const { content, write, commit } = repository();
    const own = 'status: confirmed\nconcept: permit\n';
    write({ 'institutions/trial/institution.yaml': institution, 'institutions/other/institution.yaml': institution, 'concepts/permit/service.yaml': 'fees: none\n', [`${permit}/service.yaml`]: own, 'institutions/other/services/permit/service.yaml': `${own}fees: [{ id: issue, amount: 1, currency: EUR }]\n` });
    commit();
    write({ 'concepts/permit/service.yaml': 'fees: none\nsilence: may-appeal\n' });
    commit();
    write({ 'concepts/permit/service.yaml': 'silence: may-appeal\n' });
    commit();
    expect(told(await readHistory(content))).toEqual(['changed trial/permit removed fees', 'changed other/permit added silence', 'changed trial/permit added silence', 'new other/permit', 'new trial/permit']);
  });

  test('a service that is moved keeps its history; one that goes is told, and so is one that comes back', async () => {
    const { content, write, commit } = repository();
    write(small);
    commit();
    const moved = 'institutions/trial/services/licence';
    write({ [permit]: undefined, [`${moved}/service.yaml`]: small[`${permit}/service.yaml`]!, [`${moved}/sr.md`]: small[`${permit}/sr.md`]!, [`${moved}/en.md`]: small[`${permit}/en.md`]! });
    commit();
    write({ [`${moved}/service.yaml`]: facts().replace('confirmed', 'withdrawn') });
    commit();
    write({ [moved]: undefined });
    commit();
    const history = await readHistory(content);
    expect(history!.entries.map(({ kind, service, was }) => [kind, service, was?.service])).toEqual([['removed', 'licence', undefined], ['withdrawn', 'licence', undefined], ['renamed', 'licence', 'permit'], ['new', 'permit', undefined]]);
    expect(history!.entries[0]!.titles).toEqual({ sr: 'Dozvola', en: 'Permit' });
  });

  test('what others did on a branch is told once, on the day it was merged', async () => {
    const { content, write, commit, git } = repository();
    write(small);
    commit();
    git('checkout', '-q', '-b', 'work');
    write({ [`${permit}/service.yaml`]: facts().replace('amount: 2', 'amount: 3') });
    commit();
    write({ [`${permit}/service.yaml`]: facts().replace('amount: 2', 'amount: 4') });
    commit();
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '-m', 'Merge', 'work');
    const merge = git('rev-parse', '--short=12', 'HEAD').trim();
    const history = await readHistory(content);
    expect(told(history)).toEqual(['changed trial/permit removed documents changed fees', 'new trial/permit']);
    expect(history!.entries[0]).toMatchObject({ revision: merge, date: new Date(Number(git('log', '-1', '--format=%ct')) * 1000).toISOString().replace('.000', '') });
    expect(history!.entries[0]!.facts.at(-1)).toMatchObject({ before: { amount: 2 }, after: { amount: 4 } });
  });

  test('a state that could not be read is passed over, and its repair is compared with the last that could', async () => {
    const { content, write, commit } = repository();
    write(small);
    commit();
    write({ [`${permit}/service.yaml`]: 'status: [oh\n' });
    commit();
    write({ [`${permit}/service.yaml`]: facts('documents: [{ id: id-card, form: copy }]\n').replace('amount: 2', 'amount: 5') });
    commit();
    expect(told(await readHistory(content))).toEqual(['changed trial/permit changed fees', 'new trial/permit']);
  });

  test('a service that could not be read from the beginning is not called new when it can be', async () => {
    const { content, write, commit } = repository();
    write({ ...small, [`${permit}/service.yaml`]: 'status: confirmed\nan-older-name: 1\n' });
    commit();
    write(small);
    commit();
    expect(told(await readHistory(content))).toEqual([]);
  });

  test('a shallow clone says that it is one, and takes its oldest commit for the beginning, not for a change', async () => {
    const { root, write, commit } = repository();
    write(small);
    commit();
    for (const amount of [3, 4]) { write({ [`${permit}/service.yaml`]: facts().replace('amount: 2', `amount: ${amount}`) }); commit(); }
    const clone = join(temporary, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '2', `file://${root}`, clone], { stdio: 'ignore' });
    const history = await readHistory(join(clone, 'data', 'content'));
    expect(history).toMatchObject({ from: 'commits', complete: false, shallow: true });
    expect(told(history)).toEqual(['changed trial/permit changed fees']);
    expect((await doubtOf(clone, history))?.en).toMatch(/^The repository is a shallow clone: the site knows no changes before 20\d\d-\d\d-\d\d\. Fetch/);
    expect(await doubtOf(root, await readHistory(join(root, 'data', 'content')))).toBeUndefined();
  });

  test('no more commits are read than are asked for, and that is said', async () => {
    const { content, write, commit } = repository();
    for (const amount of [2, 3, 4, 5]) { write({ ...small, [`${permit}/service.yaml`]: facts().replace('amount: 2', `amount: ${amount}`) }); commit(); }
    const history = await readHistory(content, { commits: 2, files: 1_000 });
    expect(told(await readHistory(content, { commits: 10, files: 2 }))).toEqual(told(history));
    expect(history).toMatchObject({ complete: false, shallow: false });
    expect(history!.entries.map(({ facts: [change] }) => (change!.after as { amount: number }).amount)).toEqual([5, 4]);
  });

  test('files with strange names, and commits elsewhere in the repository, change nothing', async () => {
    const { root, content, write, commit } = repository();
    write(small);
    commit();
    write({ [`${permit}/a "b"\n:c.md`]: 'x', [`${permit}/ë š.md`]: 'x', 'README.md': 'x' });
    commit();
    writeFileSync(join(root, 'program.ts'), 'x');
    commit();
    expect(told(await readHistory(content))).toEqual(['new trial/permit']);
  });

  test('two readings of one commit are the same', async () => {
    const { content, write, commit } = repository();
    write(small);
    commit();
    write({ [`${permit}/service.yaml`]: facts() });
    commit();
    expect(JSON.stringify(await readHistory(content))).toBe(JSON.stringify(await readHistory(content)));
  });
});

test('a repository that git does not read because it belongs to another user is no folder without one: whoever builds or checks is told how to allow it', async () => {
  const { root, content, write, commit } = repository();
  write(small);
  commit();
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  try {
    const history = await readHistory(content);
    expect(history).toBeUndefined();
    expect((await doubtOf(content, history))?.sq).toBe(`Git nuk e lexon depon ${root}, sepse i përket një përdoruesi tjetër. Lejojeni me: git config --global --add safe.directory ${root}`);
    await expect(readRevision(content, 'HEAD')).rejects.toThrow(`safe.directory ${root}`);
  } finally {
    vi.unstubAllEnvs();
  }
  expect(await doubtOf(temporary, undefined)).toBeUndefined();
});

describe('without commits', () => {
  test('a folder outside every repository, or never committed, has no history of its own', async () => {
    const folder = join(temporary, 'plain');
    cpSync(join(import.meta.dirname, 'sites', 'complete'), folder, { recursive: true });
    expect(await readHistory(folder)).toBeUndefined();
    const { content, write } = repository();
    write(small);
    expect(await readHistory(content)).toBeUndefined();
  });

  test('the quarters that were kept say what came and what went, and the page says that it is no more than that', async () => {
    const catalogue = await catalogueOf(join(import.meta.dirname, 'sites', 'quarters'));
    const [first, ...later] = catalogue.snapshots;
    const history = historyFromQuarters(catalogue);
    expect(first?.counted).toBe('catalogue');
    expect(history).toMatchObject({ from: 'quarters', complete: false, since: `${first!.date}T00:00:00Z` });
    expect(later.length).toBeGreaterThan(0);
    expect(history.entries.every(({ kind, facts: changes, revision }) => (kind === 'new' || kind === 'removed') && changes.length === 0 && later.some(({ quarter }) => quarter === revision))).toBe(true);
    expect(changesPage(catalogue, catalogue.services, history, spoken(catalogue, 'en')).known).toMatch(/^This site was built without the history of the repository\. Only the quarters/);
    expect(changesPage(catalogue, catalogue.services, noHistory, spoken(catalogue, 'sr-cyrl')).known).toMatch(/не зна се/);
  });
});

// A catalogue whose words try to leave whatever they are put into, and a history of it.
const hostile = ['"', "'", '</script>', '<b>', ']]>', '&amp;', '\u202E', '\u0007', '\uFFFE', '=cmd|', '\n', 'x'.repeat(200)];
const anyWords = fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 30 })), { minLength: 1, maxLength: 8 }).map((parts) => `a${parts.join('')}`);
const { catalogue: tiny } = readCatalogue([file('institutions/trial/institution.yaml', institution), file(`${permit}/service.yaml`, facts()), file(`${permit}/en.md`, text('Permit'))]);
const entryWith = (words: string, index = 0): History['entries'][number] => ({ date: new Date(Date.UTC(2026, 5, 1, 0, 0, -index)).toISOString().replace('.000', ''), revision: String(index).padStart(12, '0'), institution: 'trial', service: index === 0 ? 'gone' : 'permit', kind: index === 0 ? 'removed' : 'changed', titles: { en: words }, facts: [{ field: 'forms', change: 'changed', before: { id: 'f', url: `https://x.example/${words}` }, after: { id: 'f', url: `https://y.example/${words}` } }] });
const historyOf = (...entries: History['entries']): History => ({ from: 'commits', complete: true, shallow: false, commit: 'f'.repeat(40), since: '2026-01-01T00:00:00Z', entries });
const legible = (words: string) => words.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

describe('what a day did to a service', () => {
  const at = (time: string, facts: History['entries'][number]['facts'], given: Partial<History['entries'][number]> = {}): History['entries'][number] => ({ ...entryWith('x', 1), date: `2026-11-22T${time}Z`, revision: time, facts, ...given });
  const inAll = (field: string) => (['sq', 'sr', 'en'] as const).map((language) => ({ field, change: 'changed' as const, language }));
  const history = historyOf(at('12:00:00', [...inAll('alsoCalled'), ...inAll('notes')]), at('11:00:00', [...inAll('steps'), ...inAll('notes')]), at('10:00:00', inAll('alsoCalled')), at('09:00:00', [], { kind: 'new' }), at('08:00:00', inAll('conflicts'), { date: '2026-11-20T08:00:00Z' }));
  const permitOf = tiny.services[0]!;

  test('is one block, in which equal lines stand once and names that only the search reads do not stand', () => {
    const said = (path: string) => daysOfService(tiny, history, permitOf, spoken(tiny, path)).map(({ day, lines }) => [day, ...lines]);
    expect(said('en')).toEqual([['22 November 2026', 'Notes, Steps – text changed in all languages', 'New service'], ['20 November 2026', 'Contradictions between sources – text changed in all languages']]);
    expect(said('sq')[0]).toEqual(['22 nëntor 2026', 'Shënime, Hapat – u ndryshua teksti në të gjitha gjuhët', 'Shërbim i ri']);
    expect(said('sr')[0]).toEqual(['22. novembra 2026.', 'Napomene, Koraci – izmenjen tekst na svim jezicima', 'Nova usluga']);
    expect(daysOfService(tiny, historyOf(at('10:00:00', inAll('alsoCalled'))), permitOf, spoken(tiny, 'en'))).toEqual([]);
  });

  test('says on what sources contradict each other, and when that was settled', () => {
    const [fees, days] = [{ field: 'fees', note: 'two-fees' }, { field: 'timeLimit.decision', note: 'two-limits' }];
    const conflicts = historyOf(at('12:00:00', [
      { field: 'conflicts', change: 'removed', before: { field: 'documents', note: 'two-lists' } }, { field: 'conflicts', change: 'removed', before: days }, { field: 'conflicts', change: 'changed', before: fees, after: { ...fees, resolved: '2026-11-21' } },
    ]));
    const said = (path: string) => daysOfService(tiny, conflicts, permitOf, spoken(tiny, path))[0]!.lines;
    expect(said('en')).toEqual(['Conflict – removed: Documents', 'Conflict – removed: Legal limit for the decision', 'Conflict: Fees → Fees (settled on 21 November 2026)']);
    expect(said('sr')[2]).toMatch(/ \(rešeno 21\. novembra 2026\.\)$/);
  });

  test('is told of the day that it was in Kosovo, not in Greenwich', () => {
    const late = historyOf(at('23:30:00', inAll('steps')));
    expect(daysOfService(tiny, late, permitOf, spoken(tiny, 'en')).map(({ day }) => day)).toEqual(['23 November 2026']);
    expect(changesPage(tiny, tiny.services, late, spoken(tiny, 'sq')).days.map(({ id, date }) => [id, date])).toEqual([['2026-11-23', '23 nëntor 2026']]);
  });

  test('stands once under its institution on the page of changes and is left out of the feeds, but whole in the data', () => {
    const { days } = changesPage(tiny, tiny.services, history, spoken(tiny, 'en'));
    expect(days[0]!.institutions.map(({ changes }) => changes.map(({ facts }) => facts))).toEqual([[['Notes, Steps – text changed in all languages']]]);
    expect(changesAsAtom({ catalogue: tiny, services: tiny.services, history, today: '2026-11-22', root: 'https://x.example' }, {}, spoken(tiny, 'en'))).not.toContain('Also called');
    expect(JSON.stringify(changesAsData({ catalogue: tiny, services: tiny.services, findings: [], inventory: [], reports: [], today: '2026-11-22', root: 'https://x.example', history }))).toContain('Also called');
  });

  test('many alike are counted in the case that the language asks for', () => {
    expect([changeWordsWith.alike(42, '42'), changeWordsWith.alike(5, '5')].map(({ sq, sr, en }) => [sq, sr, en])).toEqual([['I njëjti ndryshim te 42 shërbime', 'Ista izmena kod 42 usluge', 'The same change in 42 services'], ['I njëjti ndryshim te 5 shërbime', 'Ista izmena kod 5 usluga', 'The same change in 5 services']]);
  });
});

describe('the feed', () => {
  const site = (history: History, catalogue = tiny) => ({ catalogue, services: catalogue.services, history, today: '2026-11-22', root: 'https://x.example/base' });

  test('is read back by a feed parser as it was meant, whatever the words are', () => {
    fc.assert(fc.property(anyWords, (words) => {
      const atom = changesAsAtom(site(historyOf(entryWith(words), entryWith(words, 1))), {}, spoken(tiny, 'en'));
      expect(atom).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
      const feed = parseAtomFeed(atom);
      const plain = (shown: string | { value?: string } | undefined) => (typeof shown === 'string' ? shown : shown?.value ?? '');
      const squeezed = (said: string) => said.replace(/\s+/g, ' ').trim();
      expect(feed.entries).toHaveLength(2);
      expect(squeezed(plain(feed.entries![0]!.title as unknown as string | { value?: string } | undefined))).toBe(squeezed(`${legible(words)}, Municipality`));
      expect(feed.entries![1]!.links![0]!.href).toBe('https://x.example/base/en/trial/permit/');
    }), { numRuns: 150 });
  });

  test('names its language, itself and its page; the day of the newest change is its own', () => {
    for (const { path, tag } of routes) {
      const atom = changesAsAtom(site(historyOf(entryWith('x', 3), entryWith('x', 4))), { institution: 'trial' }, spoken(tiny, path));
      const feed = parseAtomFeed(atom);
      expect(atom).toContain(`xml:lang="${tag}"`);
      expect(feed).toMatchObject({ id: `tag:x.example,2026:${path}/changes/trial`, updated: '2026-05-31T23:59:57Z' });
      expect(feed.links).toEqual(expect.arrayContaining([expect.objectContaining({ rel: 'self', href: `https://x.example/base/${path}/trial/changes.atom` }), expect.objectContaining({ rel: 'alternate', href: `https://x.example/base/${path}/changes/` })]));
      expect(new Set(feed.entries!.map(({ id }) => id)).size).toBe(2);
      expect(feed.entries![0]).toMatchObject({ id: `tag:x.example,2026:${path}/changes/trial/permit/000000000003`, updated: '2026-05-31T23:59:57Z' });
    }
  });

  test('tells of an institution or a topic only what is theirs, and of no more than the newest', () => {
    const many = historyOf(...Array.from({ length: 80 }, (_, index) => entryWith('x', index + 1)), { ...entryWith('x', 90), institution: 'other' });
    expect(changesFor(site(many), { institution: 'other' })).toHaveLength(1);
    expect(changesFor(site(many), { topic: 'transport' })).toHaveLength(80);
    expect(changesFor(site(many), { topic: 'no-such' })).toEqual([]);
    expect(parseAtomFeed(changesAsAtom(site(many), {}, spoken(tiny, 'sq'))).entries).toHaveLength(changesInFeed);
  });

  test('without a change has a date all the same, and no clock in it', () => {
    expect(parseAtomFeed(changesAsAtom(site(noHistory), {}, spoken(tiny, 'en')))).toMatchObject({ updated: '2026-11-22T00:00:00Z' });
  });
});

test('the open file keeps its schema, and says in each language what the page says', async () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(jsonSchemaOf('api-changes'));
  for (const history of [historyOf(entryWith('x'), entryWith('</script>', 1)), noHistory]) {
    const data = changesAsData({ catalogue: tiny, services: tiny.services, findings: [], inventory: [], reports: [], today: '2026-11-22', root: 'https://x.example', history });
    expect(validate(JSON.parse(JSON.stringify(data))), JSON.stringify(validate.errors)).toBe(true);
    const page = changesPage(tiny, tiny.services, history, spoken(tiny, 'sr'));
    expect(page.days.flatMap(({ institutions }) => institutions.flatMap(({ changes }) => changes).map(({ became, facts: said }) => [...(became ? [became] : []), ...said]))).toEqual(data.changes.map(({ words }) => words.sr));
  }
});
