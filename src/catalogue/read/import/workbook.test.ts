import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { read as readBook, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { importFaults } from '#languages/words/import-faults.ts';
import { languages, type Language } from '#languages/languages.ts';
import { workbookWords } from '#languages/words/workbook.ts';
import { houseFilesFor } from '#src/content.ts';
import { readFolder } from '#src/disk.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { serviceFacts } from '../../model/service.ts';
import { textWords } from '../../model/text.ts';
import { fieldsOf, sheetFor, sheets, type OwnService } from '../../model/workbook.ts';
import { gridsOf, headingOf } from '../../write/grid.ts';
import { asCsv, asOds, asXlsx } from '../../write/workbook.ts';
import { readCatalogue } from '../catalogue.ts';
import { ownServices } from '../own.ts';
import { readImport } from './import.ts';
import { readWorkbooks } from './workbook.ts';

const root = join(import.meta.dirname, '../../../..');
let catalogue: Catalogue;
let own: Map<string, OwnService>;
beforeAll(async () => {
  const content = (await readFolder(join(root, 'content')))!;
  own = ownServices(content);
  ({ catalogue } = readCatalogue([...content, ...(await houseFilesFor(content))]));
});

const asked = (services: readonly OwnService[], language: Language = 'sq') => ({ services, catalogue, language, base: new Map(), today: '2026-11-21' });
const fields = (services: readonly OwnService[]) => Object.fromEntries(services.map((one) => [`${one.institution}/${one.service}`, Object.fromEntries(fieldsOf(one))]));
const encode = (text: string) => new TextEncoder().encode(text);
const headingsIn = (grids: ReturnType<typeof gridsOf>) => grids.flatMap(({ sheet }) => sheet.columns.map((column) => headingOf(column, 'sq')));
const csvFiles = (services: readonly OwnService[]) => asCsv(asked(services)).map(({ path, text }) => ({ path, bytes: encode(text) }));

describe('what is exported comes back', () => {
  test('all services as .xlsx', async () => {
    const language = 'sr';
    const read = readWorkbooks([{ path: 'a.xlsx', bytes: await asXlsx(asked([...own.values()], language)) }], catalogue);
    expect(read.faults).toEqual([]);
    expect(fields(read.services)).toEqual(fields([...own.values()]));
    expect(read.cells.placed).toBe(read.cells.all);
  }, 120_000);

  test('what a service was called before, and what replaces it', () => {
    const services: OwnService[] = [
      { institution: 'gjakova', service: 'new', facts: { status: 'confirmed', formerIds: ['gjakova/old', 'another/one'] }, texts: { sq: { title: 'I ri' } } },
      { institution: 'gjakova', service: 'gone', facts: { status: 'withdrawn', replacedBy: 'gjakova/new' }, texts: { sq: { title: 'I hequr' } } },
    ];
    const read = readWorkbooks(csvFiles(services), catalogue);
    expect(read.faults).toEqual([]);
    expect(fields(read.services)).toEqual(fields(services));
  });

  test('question marks that a program wrote for letters are told at their cell; those that ask something, or stand in an address, are none', () => {
    const serbian = (title: string, body: string): OwnService => ({ institution: 'prishtina', service: 'kiosk-permit', facts: {}, texts: { sr: { title, body } } });
    // As a spreadsheet saves it in Windows-1252, or without any other letter than those of ASCII.
    const saved = (service: OwnService) => csvFiles([service]).map(({ path, bytes }) => ({ path, bytes: Uint8Array.from(new TextDecoder().decode(bytes).replace(/\uFEFF/, ''), (sign) => (sign.codePointAt(0)! < 0x100 ? sign.codePointAt(0)! : 0x3f)) }));
    const lost = (service: OwnService) => readWorkbooks(saved(service), catalogue).faults.filter(({ severity }) => severity === 'error').map(({ code, at, values: { word } }) => [code, at?.split('!')[0], word]);
    expect(lost(serbian('Izvod iz matične knjige', 'Za članove.'))).toEqual([['lost-letters', 'services', 'mati?ne'], ['lost-letters', 'services', '?lanove.']]);
    const asking = serbian('Kako? Kome?', 'Vidite https://example.com/a?b=c i [stranicu](/x?id=1). Kome (zbog koga?)');
    expect(lost(asking)).toEqual([]);
    const whole = readWorkbooks(csvFiles([serbian('Ko?Kako?', 'čl. 3')]), catalogue);
    expect([whole.faults, whole.services.length]).toEqual([[], 1]);
  });

  test('a note beside a cell is told, and not one of those at the headings', async () => {
    const bytes = await asXlsx(asked([...own.values()]));
    expect(readWorkbooks([{ path: 'a.xlsx', bytes }], catalogue).faults).toEqual([]);
    const book = readBook(bytes, { cellNF: true });
    const name = book.SheetNames.find((one) => Object.values(book.Sheets[one]!).some((cell: CellObject) => cell.v === 'fees/amount'))!;
    for (const address of ['D3', 'K3']) book.Sheets[name]![address] = { ...(book.Sheets[name]![address] as CellObject | undefined ?? { t: 'z' }), c: [{ a: 'x', t: 'Pyet drejtorin' }] };
    const { faults } = readWorkbooks([{ path: 'a.xlsx', bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer) }], catalogue);
    expect(faults.map(({ code, severity, at, values }) => [code, severity, at, values.words])).toEqual(['D3', 'K3'].map((at) => ['note-in-cell', 'warning', `${name}!${at}`, 'Pyet drejtorin']));
  });

  test('services that an officer names by a title, in any language, or by the id with its words', () => {
    const services = [...own.values()].filter(({ institution }) => institution === 'prishtina');
    const titleOf = new Map(catalogue.services.filter(({ institution }) => institution === 'prishtina').map(({ id, texts }, index) => [id, index % 3 === 0 ? `${id} · ${texts.sq!.title}` : (index % 2 === 0 ? texts.sr : texts.sq)!.title!.toUpperCase()]));
    const named = services.map((service) => ({ ...service, service: titleOf.get(service.service)! }));
    const read = readWorkbooks(csvFiles(named), catalogue);
    expect(read.faults).toEqual([]);
    expect(fields(read.services)).toEqual(fields(services));
  });

  test('a new service that other sheets name by the title that it has on the sheet of services; a title of two is asked about', () => {
    const fresh: OwnService = { institution: 'prishtina', service: 'kiosk-permit', facts: { fees: [{ id: 'fee', amount: 5, currency: 'EUR' }, { id: 'copy', amount: 1, currency: 'EUR' }] }, texts: { sq: { title: 'Leja e kioskës' } } };
    const inFees = (files: ReturnType<typeof csvFiles>, words: string) => files.map(({ path, bytes }) => ({ path, bytes: path === 'fees.csv' ? encode(new TextDecoder().decode(bytes).replace('kiosk-permit', words)) : bytes }));
    const read = readWorkbooks(inFees(csvFiles([fresh]), 'Leja e Kioskës'), catalogue);
    expect(read.faults).toEqual([]);
    expect(fields(read.services)).toEqual(fields([fresh]));
    const twin = { ...fresh, service: 'kiosk-permit-2', facts: {} };
    expect(readWorkbooks(inFees(csvFiles([fresh, twin]), 'Leja e kioskës'), catalogue).faults.map(({ code, values: { ids } }) => [code, ids])).toEqual([['several-services', 'kiosk-permit, kiosk-permit-2']]);
  });

  test('rows of another day are told what their institution or their service is called today, each once', () => {
    const rows = csvFiles([{ institution: 'prishtina', service: 'birth-extract', facts: { status: 'confirmed', fees: [{ id: 'issue', amount: 1, currency: 'EUR' }] }, texts: { sq: { title: 'Ekstrakt' } } }]);
    const told = (of: Catalogue) => readWorkbooks(rows, of).faults.map(({ code, values: { value, now } }) => [code, value, now]);
    const renamed: Catalogue = { ...catalogue, institutions: catalogue.institutions.map((one) => (one.id === 'prishtina' ? { ...one, id: 'capital', facts: { ...one.facts, formerIds: ['prishtina'] } } : one)), services: [] };
    expect(told(renamed)).toEqual([['called-today', 'prishtina', 'capital']]);
    const moved: Catalogue = { ...catalogue, services: catalogue.services.map((one) => (one.institution === 'prishtina' && one.id === 'birth-extract' ? { ...one, id: 'extract', facts: { ...one.facts, formerIds: ['prishtina/birth-extract'] } } : one)) };
    expect(told(moved)).toEqual([['called-today', 'prishtina/birth-extract', 'prishtina/extract']]);
    expect(told(catalogue)).toEqual([]);
  });

  test('texts in languages that the institution added, which have columns where it did and in no other workbook', async () => {
    const prizren = { ...catalogue.institutions.find(({ id }) => id === 'prishtina')!, id: 'prizren' };
    const [first] = catalogue.institutions;
    const here: Catalogue = { ...catalogue, institutions: [...catalogue.institutions, { ...prizren, facts: { ...prizren.facts, languages: ['sq', 'sr', 'tr'] } }] };
    const services: OwnService[] = [{
      institution: 'prizren', service: 'permit', facts: { status: 'unconfirmed', fees: [{ id: 'issue', amount: 2, currency: 'EUR' }] },
      texts: { sq: { title: 'Leje', steps: ['Kërkoni.', 'Merrni.'] }, tr: { title: 'İzin', steps: ['Başvurun.', 'Alın.'], fees: { issue: 'verilmesi' }, notes: { fees: 'Nakit.' }, eligibility: 'none', body: 'Ek bilgi.' } },
    }];
    const of = { services, catalogue: here, language: 'sr' as const, institution: 'prizren', base: new Map(), today: '2026-11-21' };
    for (const files of [[{ path: 'a.xlsx', bytes: await asXlsx(of) }], asCsv(of).map(({ path, text }) => ({ path, bytes: encode(text) }))]) {
      const read = readWorkbooks(files, here);
      expect(read.faults).toEqual([]);
      expect(fields(read.services)).toEqual(fields(services));
      expect(['tr.title', 'tr.steps', 'tr.fees', 'tr.notes', 'tr.eligibility', 'bs.title', 'bs.steps'].map(read.speaksOf)).toEqual([true, true, true, true, true, false, false]);
    }
    expect(headingsIn(gridsOf([], here, 'sq', 'prizren'))).toContain('Titulli (turqisht)');
    expect(headingsIn(gridsOf([], here, 'sq', first!.id)).filter((heading) => heading.includes('turqisht'))).toEqual([]);
    const older = readWorkbooks(asCsv({ ...of, catalogue, services: services.map(({ texts: { sq }, ...one }) => ({ ...one, texts: { sq: sq! } })) }).map(({ path, text }) => ({ path, bytes: encode(text) })), here);
    expect(older.faults).toEqual([]);
    expect(['tr.title', 'tr.steps', 'tr.fees', 'tr.notes', 'tr.eligibility', 'tr.body'].filter(older.speaksOf), 'what has no column is left as it is').toEqual([]);
  }, 120_000);

  test('as .ods and as tables of text', () => {
    for (const files of [[{ path: 'a.ods', bytes: asOds(asked([...own.values()])) }], csvFiles([...own.values()])]) {
      const read = readWorkbooks(files, catalogue);
      expect(read.faults).toEqual([]);
      expect(fields(read.services)).toEqual(fields([...own.values()]));
    }
  }, 120_000);

  test('the same services give the same bytes', async () => {
    const some = [...own.values()].slice(0, 2);
    expect(Buffer.from(await asXlsx(asked(some))).equals(Buffer.from(await asXlsx(asked(some))))).toBe(true);
  }, 120_000);

  test('any service that the model accepts', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.replace(/[\p{C}]/gu, '').normalize('NFC').trim()).filter((text) => text !== '' && !/[^\p{Script=Latin}\p{Script=Common}]|(?!\p{Script=Latin})\p{L}/u.test(text) && !languages.some((language) => [workbookWords.none[language], 'none'].includes(text.toLowerCase())));
    const latin = fc.constantFrom('një', 'Fjalë, me presje; dhe pikë', '=1+1', '-2', '+383 38', '@x', '"thonjëza"', 'dy\nrreshta', '007', "'=x", '1,50', '2026-01-01', 'e'.repeat(1000), '· asnjë ·', 'x · y');
    const text = fc.oneof(words, latin);
    const id = fc.constantFrom('a', 'b-1', 'old-one', '007', '1e3', '2026-01-01');
    const list = (item: fc.Arbitrary<unknown>) => fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector: (one) => JSON.stringify((one as { id?: string }).id ?? one) });
    const docs = fc.record({ id: fc.constantFrom('id-card', 'passport', 'application'), form: fc.constantFrom('copy', 'original'), when: id, fetched: fc.constant(true), or: fc.constant(['passport', 'diploma']) }, { requiredKeys: ['id'] });
    const fee = fc.record({ id, amount: fc.integer({ min: 0, max: 99999 }).map((cents) => cents / 100), currency: fc.constant('EUR'), article: text.filter((one) => one.length <= 60), from: fc.constant('2026-01-01'), payment: fc.constant(['cash']), account: fc.constantFrom('1000430070003710', '100043'), reference: text.filter((one) => one.length < 300) }, { requiredKeys: ['id', 'amount', 'currency'] });
    const length = fc.constantFrom('PT15M', { max: 'P5Y' }, { min: 'PT10M', max: 'PT15M' });
    const facts = fc.record({
      status: fc.constantFrom('confirmed', 'unconfirmed'), documents: fc.oneof(fc.constant('none'), list(docs)), fees: fc.oneof(fc.constant('none'), list(fee).filter((fees) => (fees as { amount: number }[]).some(({ amount }) => amount !== 0))),
      timeLimit: fc.record({ decision: fc.record({ days: fc.integer({ min: 1, max: 3660 }), count: fc.constant('working'), article: fc.constant('98') }, { requiredKeys: ['days'] }), practice: length }, { requiredKeys: [] }), contact: fc.oneof(fc.constant('counter'), fc.constant(['counter', 'desk'])),
      appeal: fc.oneof(fc.constant('none'), list(fc.record({ body: fc.constant('second-instance'), days: fc.constant(30), fee: fc.constantFrom('none', 2.5) }, { requiredKeys: ['body'] }))), topics: fc.constant(['civil-status']), forms: list(fc.record({ id, file: fc.constant('kerkesa-2026.pdf'), language: fc.constantFrom('sq', 'tr') })), output: fc.record({ validity: fc.oneof(fc.constant('unlimited'), length) }),
      steps: fc.array(fc.record({ by: fc.constantFrom('applicant', 'institution') }, { requiredKeys: [] }), { minLength: 1, maxLength: 4 }), languages: fc.constant(['sq', 'tr']),
    }, { requiredKeys: ['status'] });
    const byId = fc.dictionary(id, text, { minKeys: 1, maxKeys: 3 });
    const wording = fc.record({ title: text.filter((one) => one.length <= 300), summary: text.filter((one) => one.length <= 400), eligibility: fc.oneof(fc.constant('none'), fc.array(text, { minLength: 1, maxLength: 3 })), steps: fc.array(text, { minLength: 1, maxLength: 4 }), when: byId, documents: byId, fees: byId, notes: fc.dictionary(fc.constantFrom('fees', 'timeLimit.decision'), text, { minKeys: 1 }), alsoCalled: fc.array(text.filter((one) => one.length <= 300), { minLength: 1, maxLength: 3 }), body: text }, { requiredKeys: [] });
    const service = fc.record({ facts, texts: fc.record({ sq: wording, sr: wording, en: wording }, { requiredKeys: [] }) });
    fc.assert(fc.property(fc.array(service, { minLength: 1, maxLength: 3 }), (given) => {
      const services = given.map((one, index): OwnService => ({ institution: 'prishtina', service: `s-${index}`, ...one })) as OwnService[];
      for (const { facts: own_, texts } of services) {
        fc.pre(serviceFacts.safeParse(own_).success && Object.values(texts).every(({ body: _, ...rest }) => textWords.safeParse(rest).success));
      }
      const read = readWorkbooks(csvFiles(services), catalogue);
      expect(read.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(fields(read.services)).toEqual(fields(services));
    }), { numRuns: 60 });
  }, 120_000);
});

type Book = Record<string, WorkSheet>;

/** A workbook of ours with one thing changed by hand, as a spreadsheet program would save it. */
function changed(change: (book: Book) => void): ReturnType<typeof readWorkbooks> {
  const grids = gridsOf([own.get('prishtina/birth-extract')!], catalogue, 'en');
  const book: Book = Object.fromEntries(grids.map(({ sheet, rows }) => [sheet.key, utils.aoa_to_sheet([sheet.columns.map(({ key }) => key), sheet.columns.map((column) => headingOf(column, 'en')), ...rows])]));
  change(book);
  const saved = utils.book_new();
  for (const [key, sheet] of Object.entries(book)) utils.book_append_sheet(saved, sheet, key);
  return readWorkbooks([{ path: 'a.xlsx', bytes: new Uint8Array(write(saved, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer) }], catalogue);
}
const addressOf = (key: string, row: number) => utils.encode_cell({ r: row - 1, c: sheetFor(sheets.find((one) => one.key === key.split('/')[0])!, []).columns.findIndex((column) => column.key === key) });
function put(book: Book, key: string, value: string | number | undefined, more: Partial<CellObject> = {}, row = 3): void {
  const sheet = book[key.split('/')[0]!]!;
  const address = addressOf(key, row);
  if (value === undefined) delete sheet[address];
  else sheet[address] = { t: typeof value === 'number' ? 'n' : 's', v: value, ...more };
  const range = utils.decode_range(sheet['!ref']!);
  range.e.r = Math.max(range.e.r, row - 1);
  sheet['!ref'] = utils.encode_range(range);
}
const add = (book: Book, sheet: string, row: unknown[]) => utils.sheet_add_aoa(book[sheet]!, [row], { origin: -1 });
function withoutRow(book: Book, key: string, row: number): void {
  const lines = utils.sheet_to_json<unknown[]>(book[key]!, { header: 1, blankrows: true });
  book[key] = utils.aoa_to_sheet([...lines.slice(0, row - 1), ...lines.slice(row)]);
}

describe('a workbook that is not as it should be', () => {
  test.each<[string, string, (book: Book) => void]>([
    ['merged-cells', 'B3:B4', (book) => { book.fees!['!merges'] = [utils.decode_range('B3:B4')]; }],
    ['formula', '=1+1', (book) => put(book, 'fees/amount', 2, { f: '1+1' })],
    ['error-value', '#REF!', (book) => { book.fees![addressOf('fees/amount', 3)] = { t: 'e', v: 0x17, w: '#REF!' }; }],
    ['unknown-heading', 'write “Amount”', (book) => { put(book, 'fees/amount', 'x', {}, 1); put(book, 'fees/amount', 'Amounnt', {}, 2); }],
    ['missing-heading', 'fees/amount', (book) => { for (const row of [1, 2, 3]) put(book, 'fees/amount', undefined, {}, row); }],
    ['not-a-number', 'by surface', (book) => put(book, 'fees/amount', 'by surface')],
    ['not-a-number', 'write 1.50, or 1500 if thousands are meant', (book) => put(book, 'fees/amount', '1,500')],
    ['not-a-number', 'shkruani 5,50.', (book) => put(book, 'fees/amount', '5,50 €')],
    ['not-a-duration', 'write PT10M – PT15M.', (book) => put(book, 'services/timeLimit.practice', '10–15 minuta')],
    ['not-a-duration', 'P6M (6 muaj)', (book) => put(book, 'services/timeLimit.practice', 'menjëherë')],
    ['not-an-id', 'taksa-e-leshimit', (book) => put(book, 'fees/id', 'Taksa e lëshimit')],
    ['not-an-id', 'if-you-are-abroad', (book) => put(book, 'documents/when', 'if you are abroad')],
    ['not-an-id', 'constructor” is a name that the program keeps for itself; write constructor-1.', (book) => put(book, 'fees/id', 'constructor')],
    ['not-an-id', 'small letters a–z, digits and hyphens', (book) => put(book, 'fees/id', '…')],
    ['unknown-choice', 'civil-status-office', (book) => put(book, 'channels/office', 'Zyra e re')],
    ['number-for-date', '45000', (book) => put(book, 'services/review.checked', 45_000)],
    ['not-a-date', '2026-02-30', (book) => put(book, 'services/review.checked', '2026-02-30')],
    ['became-a-date', '2026-02-01', (book) => put(book, 'fees/article', 46_054, { z: 'd/m' })],
    ['number-for-words', '10004300700037', (book) => put(book, 'fees/account', 10_004_300_700_037_100_000)],
    ['unknown-choice', 'id-card', (book) => put(book, 'documents/id', 'id crad')],
    ['not-yes-or-no', 'maybe', (book) => put(book, 'documents/fetched', 'maybe')],
    ['other-alphabet', 'Άδεια', (book) => put(book, 'services/sq.title', 'Άδεια')],
    ['other-alphabet', 'رخصة', (book) => put(book, 'services/sr.title', 'رخصة')],
    ['other-alphabet', 'Извод', (book) => put(book, 'services/sq.title', 'Извод')],
    ['mixed-alphabets', 'Izv\u043ed', (book) => put(book, 'services/sr.title', 'Izv\u043ed')],
    ['none-and-rows', 'nuk ka asnjë (“Taksat”)', (book) => put(book, 'services/fees', 'nema')],
    ['not-a-number', 'hiqeni rreshtin dhe te fleta “Shërbimet” shkruani “asnjë” në kolonën “Taksat”', (book) => put(book, 'fees/amount', 'falas')],
    ['unknown-choice', 'unconfirmed · E pakonfirmuar nga institucioni', (book) => put(book, 'services/status', 'nuk është konfirmuar')],
    ['unknown-choice', 'prishtina · Opština Priština', (book) => { add(book, 'services', ['Prishtina e re', 'x']); }],
    ['only-none', '2 €', (book) => put(book, 'services/fees', '2 €')],
    ['service-twice', 'prishtina/birth-extract', (book) => { add(book, 'services', ['prishtina', 'birth-extract']); }],
    ['no-sheet-of-services', 'Put that sheet back', (book) => { delete book.services; }],
    ['row-of-no-service', 'prishtina/other', (book) => { add(book, 'fees', ['prishtina', 'other', 'a', 1, 'EUR']); }],
    ['row-without-service', 'fees!A4', (book) => { add(book, 'fees', ['prishtina', undefined, 'a', 1, 'EUR']); }],
    ['bad-id', 'ekstrakti-i-shkurtorres', (book) => { add(book, 'services', ['prishtina', 'Ekstrakti i shkurtorres']); }],
    ['service-twice', 'prishtina/birth-extract', (book) => { add(book, 'services', ['prishtina', 'Ekstrakti i lindjes']); }],
    ['bad-id', 'napišite prototype-1.', (book) => { add(book, 'services', ['prishtina', 'prototype']); }],
    ['unknown-institution', 'nowhere', (book) => { add(book, 'services', ['nowhere', 'x']); }],
    ['missing-cell', '“Document” is missing', (book) => put(book, 'documents/id', undefined)],
    ['not-a-number', 'shkruani 3 te “Afati ligjor për vendim: Muaj”', (book) => put(book, 'services/timeLimit.decision.days', '3 muaj')],
    ['not-a-number', 'upišite 14 u „', (book) => put(book, 'services/timeLimit.decision.hours', '2 nedelje')],
    ['not-a-number', 'shkruani 14.', (book) => put(book, 'services/timeLimit.decision.days', '2 javë')],
    ['not-a-number', 'working days are counted', (book) => put(book, 'services/timeLimit.decision.days', '15 ditë pune')],
    ['does-not-fit', '“Amount”', (book) => put(book, 'fees/amount', -1)],
    ['does-not-fit', 'At most 60 rows', (book) => { for (let row = 0; row < 61; row++) add(book, 'eligibility', ['prishtina', 'birth-extract', `Kusht ${row}`]); }],
    ['does-not-fit', 'steps!C3', (book) => { for (let row = 0; row < 61; row++) add(book, 'steps', ['prishtina', 'birth-extract', undefined, undefined, `Hapi ${row}`]); }],
    ['does-not-fit', 'has 401 characters; at most 400', (book) => put(book, 'services/sq.summary', 'a'.repeat(401))],
    ['free-as-zero', 'hiqeni rreshtin dhe shkruani “asnjë” te “Taksat”', (book) => put(book, 'fees/amount', 0)],
    ['parts-of-a-cent', 'upišite 4,00', (book) => put(book, 'fees/amount', 3.999999)],
    ['gap-in-list', 'steps!', (book) => put(book, 'steps/sr', undefined)],
    ['cell-without-heading', 'stray', (book) => { add(book, 'fees', ['prishtina', 'birth-extract', 'a', 1, 'EUR', ...new Array<undefined>(30), 'stray']); }],
    ['other-version', '9', (book) => { book.katalogu = utils.aoa_to_sheet([['katalogu-workbook', '9']]); }],
    ['too-many-rows', '20000', (book) => put(book, 'fees/id', 'x', {}, 20_050)],
    ['sheet-twice', 'fees', (book) => { book.again = book.fees!; }],
    ['heading-twice', 'Article', (book) => { put(book, 'fees/article', 'fees/amount', {}, 1); }],
  ])('%s is said with its place (%s)', (code, names, change) => {
    const { faults } = changed(change);
    const fault = faults.find((one) => one.code === code);
    expect(fault, JSON.stringify(faults)).toBeDefined();
    expect(fault!.severity).toBe('error');
    const words = languages.map((language) => importFaults[fault!.code](fault!.values)[language]);
    for (const one of words) expect(one).not.toMatch(/undefined|NaN|\[object/);
    expect(`${fault!.at ?? ''} ${words.join(' ')}`).toContain(names);
  });

  test('a column of institutions that was removed is told once: on its sheet, or on that of the services for all', () => {
    const without = (...keys: string[]) => changed((book) => {
      for (const id of ['a', 'b']) add(book, 'fees', ['prishtina', 'birth-extract', id, 1, 'EUR']);
      for (const key of keys) for (let row = 1; row <= 9; row++) put(book, `${key}/institution`, undefined, {}, row);
    }).faults.map(({ code, at }) => `${at} ${code}`);
    expect(without('fees')).toEqual(['fees!A3 row-without-service']);
    expect(without('services', 'fees', 'documents', 'steps')).toEqual(['services!A3 row-without-service']);
  });

  test('a service that says “none” and has many rows is told so once', () => {
    const { faults } = changed((book) => {
      put(book, 'services/fees', 'nema');
      for (const id of ['a', 'b', 'c']) add(book, 'fees', ['prishtina', 'birth-extract', id, 1, 'EUR']);
    });
    expect(faults.filter(({ code }) => code === 'none-and-rows')).toHaveLength(1);
  });

  test.each<[string, (book: Book) => void]>([
    ['formula', (book) => put(book, 'fees/amount', 2, { f: '1+1' })],
    ['error-value', (book) => { book.fees![addressOf('fees/amount', 3)] = { t: 'e', v: 0x17, w: '#REF!' }; }],
    ['merged-cells', (book) => { add(book, 'fees', ['prishtina', 'birth-extract', 'again', undefined, 'EUR']); const { c } = utils.decode_cell(addressOf('fees/amount', 3)); book.fees!['!merges'] = [{ s: { r: 2, c }, e: { r: 3, c } }]; }],
  ])('of a cell that cannot be taken (%s) it is not said that it is missing', (code, change) => expect(changed(change).faults.map((fault) => fault.code)).toEqual([code]));

  test('an institution is known by its name, too; one that is unknown is told where the sheet of services has it, and nowhere else', () => {
    const named = (name: string) => changed((book) => { for (const [key, sheet] of Object.entries(book)) for (let row = 3; row <= utils.decode_range(sheet['!ref']!).e.r + 1; row++) put(book, `${key}/institution`, name, {}, row); });
    expect(named('Komuna e Prishtinës').services.map(({ institution }) => institution)).toEqual(['prishtina']);
    expect(named('nowhere').faults.map(({ code, at }) => [code, at])).toEqual([['unknown-institution', 'services!A3']]);
    expect(changed((book) => put(book, 'services/institution', 'nowhere')).faults.map(({ code }) => code)).toEqual(['unknown-institution']);
  });

  test('a document of a word processor is no workbook', () => {
    const packed = (parts: Record<string, string>) => readWorkbooks([{ path: 'a.docx', bytes: zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))) }], catalogue).faults.map(({ code }) => code);
    expect(packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' })).toEqual(['not-a-workbook']);
    expect(packed({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<document/>' })).toEqual(['not-a-workbook']);
  });

  test('an office is known by its name as well as by its id, and what lasts for ever as the registries say it', () => {
    for (const [name, id] of [['Qendra për Shërbim me Qytetarë (QSHQ)', 'citizens-service-centre'], ['servisni centar za gradjane', 'citizens-service-centre'], ['Citizens’ Service Centre', 'citizens-service-centre'], ['civil-status-office', 'civil-status-office']] as const) for (const validity of ['pa afat', 'Nema roka', 'Bez roka', 'unlimited']) {
      const { faults, services } = changed((book) => { put(book, 'channels/office', name); put(book, 'services/unit', 'Drejtoria e Kadastrit'); put(book, 'services/output.validity', validity); });
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { channels, unit, output } = services[0]!.facts as { channels: { office?: string }[]; unit?: string; output?: { validity?: string } };
      expect([channels[0]!.office, unit, output!.validity]).toEqual([id, 'dir-cadastre', 'unlimited']);
    }
    expect(changed((book) => put(book, 'services/timeLimit.practice', 'pa afat')).faults.map(({ code }) => code)).toEqual(['not-a-duration']);
  });

  test('an institution is known by its name, in any of its languages and without its marks', () => {
    for (const name of ['Komuna e Prishtinës', 'komuna e prishtines ', 'Opština Priština', 'prishtina']) {
      const { faults, services } = changed((book) => { for (const sheet of ['services', 'fees']) put(book, `${sheet}/institution`, name); });
      expect([faults, services[0]!.institution, services[0]!.facts.fees]).toEqual([[], 'prishtina', own.get('prishtina/birth-extract')!.facts.fees]);
    }
  });

  test('a row gets the id that nobody sees and the currency that has no other, and its words go with it', () => {
    const { faults, services } = changed((book) => {
      put(book, 'fees/id', undefined);
      put(book, 'fees/currency', undefined);
      put(book, 'fees/sq', 'shpejt', {}, 4);
      for (const [key, value] of [['institution', 'prishtina'], ['service', 'birth-extract'], ['amount', 5]] as const) put(book, `fees/${key}`, value, {}, 4);
      put(book, 'channels/id', undefined);
    });
    expect(faults).toEqual([]);
    expect(services[0]!.facts).toMatchObject({ fees: [{ id: 'issue', amount: 1, currency: 'EUR' }, { id: 'issue-2', amount: 5, currency: 'EUR' }], channels: [{ id: 'counter' }] });
    expect(services[0]!.texts.sq!.fees).toEqual({ issue: 'lëshimi i ekstraktit', 'issue-2': 'shpejt' });
  });

  test('that there is none is said in several words, and that it is free of fees alone', () => {
    const facts = (key: string, words: string) => changed((book) => { withoutRow(book, 'fees', 3); put(book, key, words); });
    for (const words of ['nuk ka', 'Nema', 'falas', 'besplatno']) expect(facts('services/fees', words).services[0]!.facts.fees).toBe('none');
    expect(facts('services/appeal', 'nuk ka').services[0]!.facts.appeal).toBe('none');
    expect(facts('services/appeal', 'falas').faults.map(({ code }) => code)).toEqual(['only-none']);
  });

  test('no fault is kept back for what another cell holds, whatever that is', () => {
    const idsOf = (first: string) => changed((book) => { put(book, 'fees/id', first); add(book, 'fees', ['prishtina', 'birth-extract', 'Taksa tjetër', 1, 'EUR']); }).faults.filter(({ code, values }) => code === 'not-an-id' && values.field === 'id').map(({ at }) => at!);
    const [one, other] = idsOf('Taksa e lëshimit');
    expect([one, other, ...idsOf(`${other} fees.1.id`)]).toEqual([one, other, one, other]);
    expect(other).toMatch(/^fees!.4$/);
  });

  test('what a row lacks is said in that row, not in the first of its sheet', () => {
    const { faults } = changed((book) => { add(book, 'fees', ['prishtina', 'birth-extract', 'expedited', undefined, 'EUR']); });
    expect(faults.map(({ code, at, values }) => [code, at!.replace(/[A-Z](?=\d+$)/, ''), values.en])).toEqual([['missing-cell', 'fees!4', 'Amount']]);
  });

  test('that the sheet of services is missing is said once, whatever else is there', () => {
    const { services, faults } = changed((book) => { delete book.services; });
    expect([services, faults.map(({ code }) => code)]).toEqual([[], ['no-sheet-of-services']]);
  });

  test('Serbian in Cyrillic is kept in Latin, and it is said', () => {
    const { services, faults } = changed((book) => put(book, 'services/sr.title', 'Извод из матичне књиге рођених'));
    expect(services[0]!.texts.sr!.title).toBe('Izvod iz matične knjige rođenih');
    expect(faults.map(({ code, severity }) => [code, severity])).toEqual([['cyrillic-to-latin', 'warning']]);
  });

  test('a day that the cell shows as a day is a date; words of the list and decimal commas are understood', () => {
    const { services, faults } = changed((book) => {
      put(book, 'services/review.checked', 46_346, { z: 'dd.mm.yyyy' });
      put(book, 'documents/id', 'Letërnjoftim ');
      put(book, 'documents/form', 'COPY');
      put(book, 'fees/amount', '1,5');
    });
    expect(faults).toEqual([]);
    expect(services[0]!.facts).toMatchObject({ review: { checked: '2026-11-20' }, fees: [{ amount: 1.5 }] });
    expect((services[0]!.facts.documents as { id: string }[])[0]!.id).toBe('id-card');
  });

  test('“none” and “not stated” are two contents of a cell', () => {
    const none = changed((book) => { withoutRow(book, 'fees', 3); put(book, 'services/fees', 'asnjë'); });
    const left = changed((book) => withoutRow(book, 'fees', 3));
    expect(none.services[0]!.facts.fees).toBe('none');
    expect(left.services[0]!.facts.fees).toBeUndefined();
  });

  test('a sheet or a column that the workbook was made with and has no more is told once, and says nothing of any service', () => {
    const stated = (...fields: string[]) => utils.aoa_to_sheet([['katalogu-workbook', '1'], ...fields.map((field) => ['prishtina/birth-extract', field, 'x'])]);
    const told = (...missing: string[]) => {
      const { faults, speaksOf } = changed((book) => {
        book.katalogu = stated('fees', 'sq.fees', 'en.fees', 'sq.notes', 'sq.summary', 'steps', 'no.such', 'constructor');
        for (const key of missing) if (key.includes('/')) for (let row = 1; row <= 3; row++) put(book, key, undefined, {}, row); else delete book[key];
      });
      return [faults.map(({ code, severity, values }) => `${severity} ${code} ${values.en}`), speaksOf('fees'), speaksOf('sq.summary')];
    };
    expect(told()).toEqual([[], true, true]);
    expect(told('fees')).toEqual([['warning missing-sheet Fees'], false, true]);
    expect(told('words', 'services/sq.summary')).toEqual([['warning missing-sheet Other words', 'warning missing-column Summary (Albanian)'], true, false]);
  });

  test('headings are found without the hidden row', () => {
    const { services, faults } = changed((book) => { for (const key of Object.keys(book)) withoutRow(book, key, 1); });
    expect(faults).toEqual([]);
    expect(fields(services)).toEqual(fields([own.get('prishtina/birth-extract')!]));
  });
});

test('headings carry their hints as notes, and cells offer the word lists', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await asXlsx(asked([], 'sr')) as never, { ignoreNodes: ['dataValidations'] });
  const sheet = book.getWorksheet('Takse')!;
  const at = sheets.find(({ key }) => key === 'fees')!.columns.findIndex(({ key }) => key === 'fees/payment') + 1;
  expect(sheet.getRow(1).hidden).toBe(true);
  expect(sheet.getRow(2).getCell(at).value).toBe('Način plaćanja');
  expect(JSON.stringify(sheet.getRow(2).getCell(at).note)).toContain('Prazno: niko nije rekao.');
  const lists = book.getWorksheet('katalogu_lists')!;
  expect(lists.state).toBe('veryHidden');
  expect(JSON.stringify(lists.getSheetValues())).toContain('cash · u gotovini');
}, 60_000);

describe('a file that is not what it seems', () => {
  const refused = (bytes: Uint8Array, path = 'a.xlsx') => readWorkbooks([{ path, bytes }], catalogue).faults.map(({ code }) => code);
  const small = () => { const book = utils.book_new(); utils.book_append_sheet(book, utils.aoa_to_sheet([['services/institution', 'services/service']]), 'x'); return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer); };
  const withPart = (name: string, bytes: Uint8Array) => zipSync({ ...unzipSync(small()), [name]: bytes });
  const ole = (words: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...Buffer.from(words, 'utf16le')]);

  test('a macro', () => expect(refused(withPart('xl/vbaProject.bin', strToU8('x')))).toEqual(['workbook-macro']));
  test('a macro by its name', () => expect(refused(small(), 'a.xlsm')).toEqual(['workbook-macro']));
  test('a macro in an .ods', () => expect(refused(withPart('Basic/Standard/Module1.xml', strToU8('<x/>')), 'a.ods')).toEqual(['workbook-macro']));
  test('a password', () => expect(refused(ole('EncryptedPackage'))).toEqual(['workbook-locked']));
  test('a password on an .ods', () => expect(refused(withPart('META-INF/manifest.xml', strToU8('<m:encryption-data/>')), 'a.ods')).toEqual(['workbook-locked']));
  test('the old format', () => expect(refused(ole('Workbook'), 'a.xls')).toEqual(['workbook-old']));
  test('a bomb of one part', () => expect(refused(withPart('xl/media/a.xml', new Uint8Array(40 * 1024 * 1024)))).toEqual(['workbook-bomb']), 60_000);
  test('a bomb of many parts', () => expect(refused(zipSync({ ...unzipSync(small()), ...Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a/${index}`, new Uint8Array(1)])) }))).toEqual(['workbook-bomb']), 60_000);
  test('a part that holds more than it declares', () => {
    const bytes = withPart('xl/worksheets/sheet9.xml', strToU8(`<x>${'a'.repeat(5000)}</x>`));
    // The sizes in the list of contents are lies: five bytes instead of five thousand.
    const at = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet9.xml') - 46 + 24;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, 5, true);
    expect(refused(bytes)).toEqual(['workbook-damaged']);
  });
  test('a workbook cut in the middle', () => expect(refused(small().subarray(0, 900))).toEqual(['workbook-damaged']));
  test('an archive of something else', () => expect(refused(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['not-a-workbook']));
  test('a table with a tag in a cell stays a table', async () => {
    const read = await readImport([{ path: 'steps.csv', bytes: encode('services/institution;services/service;services/sq.title\nprishtina;x;<p>Leje</p>\n') }], catalogue, {}, '2026-11-22');
    expect([read.drafts.map(({ kind }) => kind), read.faults]).toEqual([['workbook'], []]);
  });
  test('a table with nothing of ours', () => expect(refused(encode('a;b\n1;2\n'), 'a.csv')).toEqual(['unknown-sheet']));
  test('any bytes are read without a crash', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), (bytes, start) => { expect(refused(new Uint8Array([...start, ...bytes]), 'a.csv')).toBeInstanceOf(Array); }), { numRuns: 100 });
  });

  describe('a table of text', () => {
    const table = (separator: string) => [['services/institution', 'services/service', 'services/sq.title', 'services/sr.title'], ['Institucioni', 'Shërbimi', 'Titulli (shqip)', 'Titulli (serbisht)'], ['prishtina', 'x', 'Çertifikatë e re', 'Rođenje čoveka']].map((row) => row.join(separator)).join('\r\n');
    const titles = (bytes: Uint8Array) => { const read = readWorkbooks([{ path: 'services.csv', bytes }], catalogue); return [read.services[0]?.texts.sq?.title, read.services[0]?.texts.sr?.title, ...read.faults.map(({ code }) => code)]; };
    const right = ['Çertifikatë e re', 'Rođenje čoveka'];
    test.each([';', ',', '\t'])('parted by %j', (separator) => expect(titles(encode(table(separator)))).toEqual(right));
    test('with a mark at its beginning', () => expect(titles(encode(`\uFEFF${table(';')}`))).toEqual(right));
    test('in UTF-16', () => expect(titles(new Uint8Array(Buffer.from(`\uFEFF${table('\t')}`, 'utf16le')))).toEqual([...right, 'read-in-encoding']));
    test('in Windows-1250', () => {
      const codes: Readonly<Record<string, number>> = { Ç: 0xc7, ë: 0xeb, đ: 0xf0, č: 0xe8 };
      expect(titles(Uint8Array.from([...table(';')].map((sign) => codes[sign] ?? sign.charCodeAt(0))))).toEqual([...right, 'read-in-encoding']);
    });
    test('5,000 services', () => {
      const lines = table(';').split('\r\n');
      const many = [...lines.slice(0, 2), ...Array.from({ length: 5000 }, (_, index) => lines[2]!.replace(';x;', `;x-${index};`))].join('\n');
      const read = readWorkbooks([{ path: 'services.csv', bytes: encode(many) }], catalogue);
      expect([read.services.length, read.faults]).toEqual([5000, []]);
    }, 60_000);
  });
});
