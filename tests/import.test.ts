import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { mergeOf, revisionsOf } from '#catalogue/assess/merge.ts';
import type { Draft, ImportFault } from '#catalogue/model/import.ts';
import { fieldsOf, type OwnService } from '#catalogue/model/workbook.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { readImport } from '#catalogue/read/import/import.ts';
import { importedRecords, ownServices } from '#catalogue/read/own.ts';
import { planImport, type PlannedService } from '#catalogue/write/import-plan.ts';
import { reportAsMarkdown } from '#catalogue/write/import-report.ts';
import { asCsv } from '#catalogue/write/workbook.ts';
import { languages } from '#languages/languages.ts';
import { writeTogether } from '#src/disk.ts';
import { filesOf, siteFolder, today } from './judged.ts';
import { command as commandOf, passingFolder } from './ran.ts';

const { folder: temporary, contentLike } = passingFolder('import');
const command = (name: string, ...args: string[]) => commandOf(name, args);
const contentFolder = () => contentLike('complete');
const bytesIn = (folder: string) => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => [join(entry.parentPath, entry.name).slice(folder.length), readFileSync(join(entry.parentPath, entry.name), 'utf8')]).sort());
const registryPages = ['sq.html', 'sr.html', 'en.txt'].map((name) => join(siteFolder('registry'), `licence-501.${name}`));

/** A content folder in memory: what an import writes into it is there for the next. */
type Files = Map<string, Uint8Array>;
async function contentOf(site: string): Promise<Files> {
  return new Map((await filesOf(siteFolder(site))).map(({ path, bytes }) => [path, bytes]));
}
const asFiles = (files: Files) => [...files].map(([path, bytes]) => ({ path, bytes }));
async function imported(files: Files, given: readonly { path: string; bytes: Uint8Array }[], wish = {}): Promise<{ planned: PlannedService[]; drafts: Draft[]; faults: ImportFault[] }> {
  const { catalogue } = readCatalogue(asFiles(files));
  const read = await readImport(given, catalogue, wish, '2026-11-22');
  expect(read.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  const planned = planImport(read.drafts, { own: ownServices(asFiles(files)), imported: importedRecords(asFiles(files)), base: read.base, silenceRemoves: read.speaksOf, today: '2026-11-22', textOf: (path) => (files.has(path) ? new TextDecoder().decode(files.get(path)) : undefined) });
  for (const { path, text } of planned.flatMap((one) => one.files)) files.set(path, new TextEncoder().encode(text));
  return { planned, drafts: read.drafts, faults: read.faults };
}
const change = (files: Files, path: string, from: string, to: string) => {
  const text = new TextDecoder().decode(files.get(path));
  expect(text).toContain(from);
  files.set(path, new TextEncoder().encode(text.replace(from, to)));
};
const pages = (edit: (text: string) => string = (text) => text) => registryPages.map((path) => ({ path: path.split('/').at(-1)!, bytes: new TextEncoder().encode(edit(readFileSync(path, 'utf8'))) }));
const fates = (planned: readonly PlannedService[]) => Object.fromEntries(planned.flatMap(({ merges }) => merges.filter(({ fate }) => fate !== 'same').map(({ field, fate }) => [field, fate])));
const folder = 'institutions/example/services/permit-for-felling-trees';

describe('a record that is imported again', () => {
  test('changes nothing when nothing changed', async () => {
    const files = await contentOf('complete');
    expect((await imported(files, pages())).planned[0]!.isNew).toBe(true);
    expect(readCatalogue(asFiles(files)).problems.filter((problem) => problem.file.startsWith(folder))).toEqual([]);
    expect((await imported(files, pages())).planned.flatMap((one) => one.files)).toEqual([]);
  });

  test('takes what the officer has not touched, keeps what only the officer changed, and shows what both changed', async () => {
    const files = await contentOf('complete');
    await imported(files, pages());
    change(files, `${folder}/service.yaml`, 'days: 30', 'days: 20');
    change(files, `${folder}/en.md`, 'Permit for felling trees', 'Permit to fell trees');
    const { planned } = await imported(files, pages((text) => text.replaceAll(/<dd>30<\/dd>|<td>30<\/td>|: 30/g, (found) => found.replace('30', '25')).replaceAll(/1 vit|1 godina|1 year/g, (found) => found.replace('1', '2'))));
    expect(fates(planned)).toMatchObject({ output: 'taken', 'en.title': 'kept', timeLimit: 'both-changed' });
    const text = new TextDecoder().decode(files.get(`${folder}/service.yaml`));
    expect(text).toContain('P2Y');
    expect(text).toContain('days: 20');
    expect(new TextDecoder().decode(files.get(`${folder}/en.md`))).toContain('Permit to fell trees');
    for (const language of languages) {
      const report = reportAsMarkdown(planned[0]!, [], language);
      expect(report).toContain('`{"decision":{"days":20}}`');
      expect(report).toContain('`{"decision":{"days":25}}`');
      expect(report).not.toMatch(/undefined|\[object/);
    }
  });

  test('a page that says less takes nothing away', async () => {
    const files = await contentOf('complete');
    await imported(files, pages());
    const { planned } = await imported(files, pages((text) => text.replaceAll(/1 vit|1 godina|1 year/g, 'sipas ligjit')));
    expect(fates(planned)).toMatchObject({ output: 'kept' });
    expect(planned[0]!.files).toEqual([]);
  });
});

describe('two people at one service', () => {
  test('a cell that one changed and a line that the other changed both stand; the same field is shown', async () => {
    const files = await contentOf('complete');
    const own = ownServices(asFiles(files));
    const { catalogue } = readCatalogue(asFiles(files));
    const [key, service] = [...own].find(([, { texts }]) => texts.sq?.title && texts.sq.summary)! as [string, OwnService];
    const edited: OwnService = { ...service, texts: { ...service.texts, sq: { ...service.texts.sq, title: 'Nga libri i punës', summary: 'Përmbledhja nga libri' } } };
    const base = new Map([[key, revisionsOf(service)]]);
    const tables = asCsv({ services: [edited], catalogue, language: 'sq', base, today }).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    const path = `institutions/${key.replace('/', '/services/')}/sq.md`;
    change(files, path, String(service.texts.sq!.summary), 'Përmbledhja nga kolegu');
    const { planned } = await imported(files, tables);
    expect(fates(planned)).toEqual({ 'sq.title': 'taken', 'sq.summary': 'both-changed' });
    expect(new TextDecoder().decode(files.get(path))).toContain('Përmbledhja nga kolegu');
    // The same workbook once more, with one further cell changed since.
    const again = asCsv({ services: [{ ...edited, texts: { ...edited.texts, sq: { ...edited.texts.sq, title: 'Edhe një herë' } } }], catalogue, language: 'sq', base, today }).map(({ path: name, text }) => ({ path: name, bytes: new TextEncoder().encode(text) }));
    expect(fates((await imported(files, again)).planned)).toEqual({ 'sq.title': 'taken', 'sq.summary': 'both-changed' });
  });

  test('a workbook of services that do not stand in this folder writes them whole', async () => {
    const files = await contentOf('complete');
    const own = ownServices(asFiles(files));
    const { catalogue } = readCatalogue(asFiles(files));
    const base = new Map([...own].map(([key, service]) => [key, revisionsOf(service)]));
    const tables = asCsv({ services: [...own.values()], catalogue, language: 'sq', base, today }).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    for (const path of [...files.keys()]) if (path.includes('/services/')) files.delete(path);
    await imported(files, tables);
    expect(readCatalogue(asFiles(files)).problems.filter(({ severity, file }) => severity === 'error' && file.includes('/services/'))).toEqual([]);
    expect([...ownServices(asFiles(files))].map(([key, service]) => [key, revisionsOf(service)])).toEqual([...base]);
  });

  test('of a sheet that was removed it is said once that it is missing, and of no service that the source no longer says it', async () => {
    const files = await contentOf('complete');
    const own = ownServices(asFiles(files));
    const { catalogue } = readCatalogue(asFiles(files));
    const base = new Map([...own].map(([key, service]) => [key, revisionsOf(service)]));
    const tables = asCsv({ services: [...own.values()], catalogue, language: 'sq', base, today }).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    const { planned, faults } = await imported(files, tables.filter(({ path }) => path !== 'fees.csv'));
    expect(tables.map(({ path }) => path)).toContain('fees.csv');
    expect([fates(planned), faults.map(({ code, values }) => `${code} ${values.en}`)]).toEqual([{}, ['missing-sheet Fees']]);
    expect(planned.flatMap((one) => one.files)).toEqual([]);
  });

  test('what was cleared in a workbook is taken out; what has no column stays', () => {
    const now = { facts: { status: 'unconfirmed', fees: 'none', kind: 'permit' }, texts: {} };
    const merged = mergeOf(now, { fields: new Map(fieldsOf({ facts: { status: 'unconfirmed' }, texts: {} })), silenceRemoves: (field) => field === 'fees', onlyAdds: () => false }, [revisionsOf(now)]);
    expect(merged.map(({ field, fate }) => [field, fate])).toEqual([['fees', 'removed'], ['kind', 'kept'], ['status', 'same']]);
  });
});

describe('npm run export and npm run import', () => {
  test('a workbook is refused in words where a folder stands in its place', async () => {
    const content = contentFolder();
    expect(await command('export', '--content', content, '--out', content, '--lang', 'sr', '--today', today)).toMatchObject({ code: 2, out: '', err: `Na mestu datoteke je fascikla: ${content}. Navedite datoteku.\n` });
  });

  test('the folder that an export to tables wrote comes back as one, whatever a desktop left in it', async () => {
    const content = contentFolder();
    const [before, tables] = [bytesIn(content), join(temporary, 'tables')];
    expect((await command('export', '--content', content, '--format', 'csv', '--out', tables, '--today', today)).code).toBe(0);
    for (const name of ['.~lock.fees.csv#', 'Thumbs.db']) writeFileSync(join(tables, name), 'x');
    const back = () => command('import', '--content', content, tables, '--lang', 'en', '--today', today);
    expect(await back()).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Everything is the same') });
    expect(bytesIn(content)).toEqual(before);
    writeFileSync(join(tables, 'fees.csv'), readFileSync(join(tables, 'fees.csv'), 'utf8').replace(/EUR/, 'EURO'));
    expect(await back()).toMatchObject({ code: 1, err: expect.stringContaining('fees.csv, fees!') });
    const empty = join(temporary, 'no-tables');
    mkdirSync(empty);
    expect(await command('import', '--content', content, empty, '--lang', 'sr', '--today', today)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`U fascikli ${empty} nema nijedne datoteke za uvoz.`) });
  });

  test('an export that comes back changes no byte', async () => {
    const content = contentFolder();
    const before = bytesIn(content);
    const book = join(temporary, 'all.xlsx');
    expect(await command('export', '--content', content, '--out', book, '--lang', 'sr', '--today', today)).toMatchObject({ code: 0, err: '' });
    const { code, out, err } = await command('import', book, '--content', content, '--lang', 'sr', '--today', today);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('ništa nije upisano');
    expect(bytesIn(content)).toEqual(before);
  });

  test('pages of a registry become a draft that the check accepts, with its report beside it', async () => {
    const content = contentFolder();
    const { code, out } = await command('import', ...registryPages, '--content', content, '--format', 'json', '--lang', 'sq', '--today', today);
    expect(code).toBe(0);
    const answer = JSON.parse(out) as { written: boolean; problems: unknown[]; services: { pieces: { all: number; placed: number; unplaced: number }; unplaced: unknown[] }[] };
    expect([answer.written, answer.problems]).toEqual([true, []]);
    expect(answer.services[0]!.pieces.all).toBe(answer.services[0]!.pieces.placed + answer.services[0]!.unplaced.length);
    expect(readdirSync(join(content, folder)).sort()).toEqual(['en.md', 'import-report.json', 'import-report.md', 'imported.yaml', 'service.yaml', 'sq.md', 'sr.md']);
    expect(readFileSync(join(content, folder, 'service.yaml'), 'utf8')).toContain('status: unconfirmed');
    expect(readCatalogue(await filesOf(content)).problems.filter((problem) => problem.file.startsWith(folder))).toEqual([]);
    const before = bytesIn(content);
    await command('import', ...registryPages, '--content', content, '--lang', 'sq', '--today', today);
    expect(bytesIn(content)).toEqual(before);
    const dry = await command('import', ...registryPages, '--content', content, '--service', 'another', '--dry-run', '--lang', 'en', '--today', today);
    expect([dry.code, existsSync(join(content, 'institutions/example/services/another'))]).toEqual([0, false]);
  });

  test('with a file that cannot be read nothing is written, and it is said in the officer’s language', async () => {
    const content = contentFolder();
    const before = bytesIn(content);
    const path = join(temporary, 'x.csv');
    writeFileSync(path, 'a;b\n1;2\n');
    const { code, out, err } = await command('import', path, ...registryPages, '--content', content, '--lang', 'sr', '--today', today);
    expect(code).toBe(1);
    expect(err).toContain('List „x“ nije poznat');
    expect(out.trim()).toBe('Ništa nije upisano.');
    expect(bytesIn(content)).toEqual(before);
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for: what to import is a saved file', async () => {
    const pipe = join(temporary, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const given of [pipe, '-']) {
      const { code, err } = await command('import', given, '--content', contentFolder(), '--lang', 'en', '--today', today);
      expect([code, err]).toEqual([2, expect.stringContaining(`${given} is no saved file`) as string]);
    }
  });

  /** What the import says of an exported catalogue with one cell written otherwise. */
  const withCell = async (column: string, value: string, language = 'en') => {
    const content = contentFolder();
    const book = `${content}-book`;
    expect((await command('export', '--content', content, '--format', 'csv', '--out', book, '--today', today)).code).toBe(0);
    const path = join(book, `${column.split('/')[0]!}.csv`);
    const sheet = Object.values(read(readFileSync(path, 'utf8'), { type: 'string', raw: true }).Sheets)[0]!;
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' });
    rows.find(([, service]) => service === 'extract' || service === 'tree-permit')![rows[0]!.indexOf(column)] = value;
    writeFileSync(path, utils.sheet_to_csv(utils.aoa_to_sheet(rows)));
    const files = readdirSync(book).map((name) => join(book, name));
    return { content, ...(await command('import', ...files, '--content', content, '--lang', language, '--today', today)) };
  };

  test.each([['sq', 'gabim'], ['sr', 'greška'], ['en', 'error']])('a choice that is none is told once, its kind in the officer’s language (%s)', async (language, error) => {
    const { code, out, err } = await withCell('services/status', 'E konfirmuar', language);
    expect([code, err.trimEnd().split('\n')]).toEqual([1, [expect.stringMatching(new RegExp(`^${error}\\[unknown-choice\\] services\\.csv, services!D\\d: .*E konfirmuar`))]]);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test.each([['fees/amount', '2,50 €'], ['fees/amount', 'falas'], ['fees/amount', '-1'], ['fees/id', 'Περί'], ['services/review.checked', '2026-02-30'], ['steps/sr', 'Περί']])('a cell of %s with “%s” is one error, and no line of a file is shown that is not there', async (column, value) => {
    const { code, err } = await withCell(column, value);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringMatching(/^error\[[a-z-]+\] \S+\.csv, /)]);
  });

  test('what the check refuses is told of the file as it would be written, without a line that is not in it', async () => {
    const { code, err } = await withCell('services/unit', 'nowhere', 'sq');
    expect(code).toBe(1);
    expect(err).toMatch(/^gabim\[unknown-reference\] .*\n {2}--> \S+\/extract\/service\.yaml \(siç do të shkruhej\)\n {3}= .+\n\n$/);
  });

  test.each([['10/11/2026', 'may be read in two ways; write year-month-day: 2026-11-10 or 2026-10-11'], ['25/11/2026', 'write year-month-day: 2026-11-25'], ['10-10-2026', 'write year-month-day: 2026-10-10'], ['nëntor 2026', 'is not a date; write year-month-day, like 2026-02-28'], ['31.11.2026', 'is not a date that exists']])('the date “%s” is told how it is written', async (value, says) => {
    const { err } = await withCell('services/review.checked', value);
    expect(err).toContain(`error[not-a-date] services.csv, services!AK3: “${value}”`);
    expect(err).toContain(says);
  });

  test.each([[['nowhere.xlsx']], [[registryPages[0]!, '--service', 'Not An Id']]])('wrong use ends with 2: %j', async (args) => {
    const { code, out, err } = await command('import', ...args, '--content', contentFolder());
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

test('several files are written together or not at all', async () => {
  const at = join(temporary, 'together');
  mkdirSync(join(at, 'taken'), { recursive: true });
  writeFileSync(join(at, 'old'), 'old');
  await expect(writeTogether([{ path: join(at, 'old'), content: 'new' }, { path: join(at, 'fresh'), content: 'x' }, { path: join(at, 'taken'), content: 'x' }])).rejects.toThrow();
  expect(readdirSync(at).sort()).toEqual(['old', 'taken']);
  expect(readFileSync(join(at, 'old'), 'utf8')).toBe('old');
  await writeTogether([{ path: join(at, 'old'), content: undefined }, { path: join(at, 'fresh'), content: 'x' }]);
  expect(readdirSync(at).sort()).toEqual(['fresh', 'taken']);
});
