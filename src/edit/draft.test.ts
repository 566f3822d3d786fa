import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#src/disk.ts';
import { freeId, idFrom } from '#languages/letters.ts';
import { changedFiles, cleaned, differencesOf, draftOf, fieldAt, folderOf, gapsIn, withField, type Draft, type ServiceFiles } from './draft.ts';

const content = join(import.meta.dirname, '../../content');
const all = (await readFolder(content))!;
const services = [...Map.groupBy(all.filter(({ path }) => /^institutions\/[^/]+\/services\//.test(path)), ({ path }) => path.split('/').slice(0, 4).join('/'))]
  .map(([folder, files]) => ({ folder, files: Object.fromEntries(files.map(({ path, bytes }) => [path.slice(folder.length + 1), new TextDecoder().decode(bytes)])) as ServiceFiles }));

const birth = services.find(({ folder }) => folder === folderOf({ institution: 'prishtina', service: 'birth-extract' }))!;
const linesOf = (text: string | null | undefined) => (text ?? '').split('\n');
const changedLines = (before: string, after: string | null | undefined) => linesOf(after).filter((line, index) => line !== linesOf(before)[index]);

test('every service opens, and a form that nobody touched writes nothing', () => {
  expect(services.length).toBeGreaterThanOrEqual(42);
  for (const { folder, files } of services) {
    const { draft, problems } = draftOf(folder, files);
    expect(problems, folder).toEqual([]);
    expect(changedFiles(files, draft, structuredClone(draft)), folder).toEqual({});
  }
});

test('a corrected fee is one line of one file, in every service that has one', () => {
  for (const { folder, files } of services) {
    const { draft } = draftOf(folder, files);
    const fees = draft.facts.fees;
    if (!Array.isArray(fees)) continue;
    const changed = changedFiles(files, draft, withField(draft, 'facts.fees', [{ ...(fees[0] as object), amount: 12.34 }, ...fees.slice(1)]));
    expect(Object.keys(changed), folder).toEqual(['service.yaml']);
    expect(changedLines(files['service.yaml']!, changed['service.yaml']), folder).toEqual([expect.stringContaining('12.34')]);
    expect(linesOf(changed['service.yaml']).length).toBe(linesOf(files['service.yaml']).length);
  }
});

test('a corrected sentence is one line of one text, and comments stay', () => {
  const files = { ...birth.files, 'sq.md': birth.files['sq.md']!.replace('\nsteps:', '\n# si në regjistër\nsteps:') };
  const { draft } = draftOf(birth.folder, files);
  const steps = fieldAt(draft, 'sq.steps') as string[];
  const changed = changedFiles(files, draft, withField(draft, 'sq.steps', [steps[0], 'Zyrtari e gjen personin në regjistër.', ...steps.slice(2)]));
  expect(Object.keys(changed)).toEqual(['sq.md']);
  expect(changedLines(files['sq.md'], changed['sq.md'])).toEqual(['  - Zyrtari e gjen personin në regjistër.']);
  expect(changed['sq.md']).toContain('# si në regjistër');
});

test('a step keeps its place: what is written in one language for the third is never the first, and an empty row above it is named', () => {
  const base: Draft = { facts: {}, texts: { sq: { title: 'Leje', steps: ['Një', 'Dy', 'Tre'] }, en: { title: 'Permit' } } };
  const third = withField(base, 'en.steps', ['', ' ', 'Three']);
  expect(cleaned(third.texts.en!).steps).toEqual(['', '', 'Three']);
  expect(differencesOf(withField(base, 'en.steps', ['Three']), third)).toEqual(['en.steps']);
  expect(gapsIn(third)).toEqual([{ language: 'en', field: 'steps', row: 1 }, { language: 'en', field: 'steps', row: 2 }]);
  // Rows at the end say nothing, and names that people use have no place.
  const ended = withField(withField(base, 'en.steps', ['One', '', '']), 'en.alsoCalled', ['', 'licence']);
  expect(cleaned(ended.texts.en!)).toEqual({ title: 'Permit', steps: ['One'], alsoCalled: ['licence'] });
  expect(gapsIn(ended)).toEqual([]);
  expect(cleaned({ steps: ['', ''] })).toEqual({});
});

test('signs that nobody sees, pasted with a title, leave no blank and no quotation marks in the file', () => {
  const { draft } = draftOf(birth.folder, birth.files);
  const changed = changedFiles(birth.files, draft, withField(draft, 'sq.title', 'Ekstrakti i re\u00adgjistrit\u00ad \u200b'));
  expect(changedLines(birth.files['sq.md']!, changed['sq.md'])).toEqual(['title: Ekstrakti i regjistrit']);
  expect(changedFiles(birth.files, draft, withField(draft, 'sq.summary', '\u200b '))).toEqual({});
});

test('a field that is emptied is left out; a text with nothing left to say goes', () => {
  const { draft } = draftOf(birth.folder, birth.files);
  const changed = changedFiles(birth.files, draft, withField(withField(draft, 'facts.unit', ''), 'facts.channels', [{}]));
  expect(changed['service.yaml']).not.toContain('unit:');
  expect(changed['service.yaml']).not.toContain('channels:');
  expect(changedFiles(birth.files, draft, { ...draft, texts: { sq: draft.texts.sq!, sr: draft.texts.sr! } })).toEqual({ 'en.md': null });
});

test('a new service is written as the formatter writes it', () => {
  const draft: Draft = { facts: { status: 'unconfirmed', documents: [{ id: 'id-card', form: 'copy' }], fees: 'none' }, texts: { sq: { title: 'Leje e re', body: 'Fjalë.' }, sr: { title: ' ' } } };
  const files = changedFiles({}, { facts: {}, texts: {} }, draft);
  expect(Object.keys(files)).toEqual(['service.yaml', 'sq.md']);
  const again = draftOf('institutions/x/services/y', files as ServiceFiles).draft;
  expect(cleaned(again.facts)).toEqual(draft.facts);
  expect(changedFiles(files as ServiceFiles, again, again)).toEqual({});
  expect(files['sq.md']).toBe('---\ntitle: Leje e re\n---\n\nFjalë.\n');
});

test('a text in an added language is opened, corrected line by line, begun and taken away like the others', () => {
  const files: ServiceFiles = { ...birth.files, 'tr.md': '---\n# Mamuşa\ntitle: Doğum belgesi\nsteps:\n  - Başvurun.\n  - Bekleyin.\n---\n\nEk bilgi.\n' };
  const { draft } = draftOf(birth.folder, files);
  expect(draft.texts.tr).toEqual({ title: 'Doğum belgesi', steps: ['Başvurun.', 'Bekleyin.'], body: 'Ek bilgi.' });
  const changed = changedFiles(files, draft, withField(draft, 'tr.steps', ['Başvurun.', 'Alın.']));
  expect(changedLines(files['tr.md']!, changed['tr.md'])).toEqual(['  - Alın.']);
  expect(changedFiles(files, draft, { ...draft, texts: { ...draft.texts, tr: {} } })).toEqual({ 'tr.md': null });
  expect(changedFiles(files, draft, withField(draft, 'rom.title', 'Lil e bijandipasko'))).toEqual({ 'rom.md': '---\ntitle: Lil e bijandipasko\n---\n' });
  expect(gapsIn(withField(draft, 'tr.steps', ['', 'Alın.']))).toEqual([{ language: 'tr', field: 'steps', row: 1 }]);
});

test('ids are made from words in any of the languages, and no two are the same', () => {
  expect(idFrom('Çertifikata e Shtëpisë (kopje)')).toBe('certifikata-e-shtepise-kopje');
  expect(idFrom('Đačka knjižica')).toBe('djacka-knjizica');
  expect(freeId('issue', ['issue', 'issue-2'])).toBe('issue-3');
  const long = `${'leje-'.repeat(12)}abcd`;
  expect([long.length, freeId(long, [long]), freeId(`${long.slice(0, 61)}-bc`, [`${long.slice(0, 61)}-bc`])]).toEqual([64, `${long.slice(0, 62)}-2`, `${long.slice(0, 61)}-2`]);
});
