import * as spreadsheet from '@e965/xlsx';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { textWords } from '#catalogue/model/text.ts';
import { armed, csvInParts, disarmed } from '#catalogue/write/csv.ts';
import { jsonSchemaOf } from '#catalogue/write/json-schema.ts';
import { serviceAsData, servicesAsData, type Judged } from '#catalogue/write/open-data.ts';
import { filesOfKind, servicesOnPage } from '#catalogue/write/published-files.ts';
import { contentOf } from '#catalogue/write/open-files.ts';
import { bytesOf } from '#catalogue/write/bytes.ts';
import { servicesInPieces, servicesPageInPieces, tableInPieces } from '#catalogue/write/open-pieces.ts';
import { tableAsCsv, type Cell, type Table } from '#catalogue/write/table.ts';
import { tables } from '#catalogue/write/tables.ts';
import { asText, rowsInSheet, sheets, workbookOf } from '#catalogue/write/catalogue-workbook.ts';
import { sheetWords } from '#languages/words/tables.ts';
import { filesOf, judgedFiles, siteFolder, today } from './judged.ts';

/** Whatever people may write: quotes, line ends, the end of a script, marks of direction, formulas, letters of any script. */
const hostile = ['a "quoted" word', 'two\nlines', 'two\r\nlines', 'a, b; c', '</script><script>', '\u202Eright to left\u200F', '=cmd|\' /C calc\'!A0', '+1', '-1', '@sum', "'=already", "'", '\ttab', '\uFEFFmark', '_x0041_', '\u0000\u001F', ' blanks ', 'ë ç č ć š ž đ ђ', '😀', 'x'.repeat(10_000), ']]>', '&amp;', '', '0', '1e5', '2026-01-01'];
const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join('')));

const readCsv = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false });

describe('a table of anything', () => {
  test('reads back from CSV as it was, once the apostrophes are taken away', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyText, anyText, anyText), { maxLength: 6 }), (rows) => {
      const text = [...csvInParts(rows, ['a', 'b', 'c'])].join('');
      expect(readCsv(text).slice(1).map((row) => row.map(armed))).toEqual(rows);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(readCsv(text).flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }), { numRuns: 300 });
  });

  test('is the same in parts as whole', () => {
    const rows = Array.from({ length: 4500 }, (_, index) => [`row ${index}`, index]);
    const parts = [...csvInParts(rows, ['a', 'b'])];
    expect(parts.length).toBe(3);
    expect(readCsv(parts.join('')).slice(1)).toEqual(rows.map((row) => row.map(String)));
    expect(parts.join('').split('\r\n').length).toBe(4502);
  });

  test('disarms words and leaves numbers alone', () => {
    expect([disarmed('=1+1'), disarmed(-5), disarmed("'=x"), disarmed("it's"), disarmed(undefined), disarmed('＝1')]).toEqual(["'=1+1", '-5', "''=x", "it's", '', "'＝1"]);
  });
});

const inOne = (parts: Iterable<string | Uint8Array>) => Buffer.concat([...parts].map((part) => Buffer.from(part))).toString('utf8');

describe.each(['content', 'complete', 'sparse', 'quarters'])('the tables of %s', async (site) => {
  const { catalogue, findings, inventory, reports } = judgedFiles(await filesOf(site === 'content' ? join(import.meta.dirname, '..', 'content') : siteFolder(site)));
  const judged: Judged = { catalogue, findings, inventory, reports, today, root: 'https://katalogu.example', services: catalogue.services.filter(({ facts }) => facts.status !== 'withdrawn') };

  test.each(Object.values<Table>(tables).map((table) => [table.id, table] as const))('%s reads back cell by cell, put together of institutions or written at once', (_, table) => {
    const text = [...tableAsCsv(table, judged)].join('');
    expect(inOne(tableInPieces(table, judged))).toBe(text);
    for (const { id } of judged.catalogue.institutions) expect(inOne(tableInPieces(table, judged, id))).toBe([...tableAsCsv(table, judged, id)].join(''));
    const [head, ...rows] = readCsv(text);
    expect(head).toEqual(table.columns.map(({ id }) => id));
    const written = [...table.rows(judged)];
    expect(rows.map((row) => row.map(armed))).toEqual(written.map((row) => row.map((cell, index) => (cell === undefined ? '' : table.columns[index]!.kind === 'share' ? (cell as number).toFixed(4) : String(cell)))));
    for (const row of written) row.forEach((cell, index) => expect(kindIsKept(cell, table.columns[index]!.kind), `${table.columns[index]!.id}: ${cell}`).toBe(true));
  });

  test('the services in pieces are the same bytes, and in pages each stands once', () => {
    const whole = `${JSON.stringify(servicesAsData(judged))}\n`;
    expect(inOne(servicesInPieces(judged))).toBe(whole);
    expect(filesOfKind({ address: '/api/v1/service-pages/{servicePage}.json' }, judged)).toEqual([]);
    // The copies of a service stand together, as services of an institution do.
    const times = Math.ceil((servicesOnPage * 2 + 1) / Math.max(1, judged.services.length));
    const copies = [...Map.groupBy(judged.services, ({ institution }) => institution).values()].flatMap((own) => Array.from({ length: times }, () => own).flat());
    const large = { ...judged, services: copies };
    const pages = filesOfKind({ address: '/api/v1/service-pages/{servicePage}.json' }, large).map(({ filled }) => JSON.parse(inOne(servicesPageInPieces(large, Number(filled.servicePage)))) as ReturnType<typeof servicesAsData>);
    expect(pages.flatMap(({ services }) => services)).toEqual(JSON.parse(JSON.stringify(servicesAsData(large).services)));
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(jsonSchemaOf('api-services'));
    for (const page of pages.slice(0, 1)) expect(validate(JSON.parse(JSON.stringify(page))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('say of each service what the model says', () => {
    const rowsOf = (table: Table) => readCsv([...tableAsCsv(table, judged)].join('')).slice(1).map((row) => Object.fromEntries(row.map((cell, index) => [table.columns[index]!.id, armed(cell)])));
    const services = rowsOf(tables.servicesTable);
    const fees = rowsOf(tables.feesTable);
    expect(services.map(({ id }) => id)).toEqual(judged.services.map(({ institution, id }) => `${institution}/${id}`));
    for (const service of judged.services) {
      const id = `${service.institution}/${service.id}`;
      const row = services.find((candidate) => candidate.id === id)!;
      expect([row.title_sq, row.status, row.completeness]).toEqual([service.texts.sq?.title ?? '', service.facts.status, serviceAsData(judged, service).completeness.score?.toFixed(4) ?? '']);
      const own = fees.filter(({ service_id }) => service_id === id);
      if (Array.isArray(service.facts.fees)) expect(own.map(({ id: fee, amount, answer }) => [fee, Number(amount), answer])).toEqual(service.facts.fees.map((fee) => [fee.id, fee.amount, 'stated']));
      else expect(own.map(({ answer }) => answer)).toEqual([service.facts.fees === 'none' ? 'none' : service.facts.unseen?.includes('fees') ? 'not-seen' : 'not-stated']);
    }
  });
});

test('a table of parts names what official sources contradict each other on, until the day that settles it', async () => {
  const { catalogue, findings, inventory, reports } = judgedFiles(await filesOf(siteFolder('complete')));
  const service = catalogue.services.find(({ facts }) => facts.fees === 'none')!;
  const conflicts = [{ field: 'fees.amount', note: 'two-amounts' }, { field: 'fees', note: 'settled', resolved: today }, { field: 'fees', note: 'not-yet', resolved: '2099-01-01' }, { field: 'outputs', note: 'two-outputs' }];
  const judged: Judged = { catalogue, findings, inventory, reports, today, root: 'https://katalogu.example', services: [{ ...service, facts: { ...service.facts, conflicts } }] };
  const saidIn = (table: Table) => new Set([...table.rows(judged)].map((row) => row[table.columns.findIndex(({ id }) => id === 'contradicted')]));
  expect([tables.feesTable, tables.outputsTable, tables.formsTable].map((table) => [...saidIn(table)])).toEqual([['fees.amount; fees'], ['outputs'], ['']]);
});

test('what a text says in a language that an institution added stands behind all else, wherever words of the others stand', async () => {
  const { catalogue, findings, inventory, reports } = judgedFiles(await filesOf(siteFolder('complete')));
  const service = catalogue.services.find(({ facts }) => facts.fees === 'none')!;
  const fees = [{ id: 'issue', amount: 2, currency: 'EUR' as const, when: 'abroad' }];
  const judged: Judged = { catalogue, findings, inventory, reports, today, root: 'https://katalogu.example', services: [{ ...service, facts: { ...service.facts, fees }, further: { tr: { title: 'İzin', fees: { issue: 'harç' }, when: { abroad: 'yurt dışında' } } } }] };
  const [row] = tables.feesTable.rows(judged);
  expect(tables.feesTable.columns.slice(-9).map(({ id }, index) => [id, row!.slice(-9)[index]])).toEqual([
    ['title_tr', 'İzin'], ['title_bs', undefined], ['title_rom', undefined], ['for_tr', 'harç'], ['for_bs', undefined], ['for_rom', undefined], ['condition_tr', 'yurt dışında'], ['condition_bs', undefined], ['condition_rom', undefined],
  ]);
  const ofServices = Object.values<Table>(tables).filter(({ columns }) => columns.some(({ id }) => id === 'service_id' || id === 'summary_tr'));
  for (const { id: table, columns } of ofServices) for (const { id } of columns.filter(({ id: column, field }) => field?.startsWith('text.') && column.endsWith('_sq'))) expect(columns.map((column) => column.id), `${table} ${id}`).toContain(id.replace(/_sq$/, '_tr'));
  expect(ofServices.length).toBe(9);
});

function kindIsKept(cell: Cell, kind: Table['columns'][number]['kind']): boolean {
  if (cell === undefined || cell === '') return true;
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(String(cell));
  return typeof cell === (kind === 'text' ? 'string' : 'number');
}

test('JSON says any text as it was, and keeps its schema where the model accepts it', async () => {
  const { catalogue, findings, inventory, reports } = judgedFiles(await filesOf(siteFolder('complete')));
  const judged: Judged = { catalogue, findings, inventory, reports, today, root: 'https://katalogu.example', services: catalogue.services };
  const schema = new Ajv2020({ strict: false }).compile(jsonSchemaOf('api-services'));
  await fc.assert(fc.asyncProperty(fc.oneof(anyText, fc.string({ unit: fc.integer({ min: 0xd700, max: 0xe100 }).map((code) => String.fromCharCode(code)) })), async (words) => {
    const of = { ...judged, services: [{ ...judged.services[0]!, texts: { sq: { title: words, steps: [words], body: words } } }] };
    const bytes: Uint8Array[] = [];
    for await (const part of bytesOf(contentOf('services', of, {}))) bytes.push(part);
    const read = JSON.parse(Buffer.concat(bytes).toString('utf8')) as { services: { texts: { sq: object } }[] };
    expect(read.services[0]!.texts.sq).toEqual({ title: words, steps: [words], body: words });
    expect(schema(read)).toBe(textWords.safeParse({ title: words, steps: [words] }).success);
  }), { numRuns: 100 });
});

describe('the workbook', () => {
  let judged: Judged;
  beforeAll(async () => {
    const { catalogue, findings, inventory, reports } = judgedFiles(await filesOf(siteFolder('complete')));
    // A fee with a first day: no date stands in the tiny site's own.
    const services = catalogue.services.map((service) => (Array.isArray(service.facts.fees) ? { ...service, facts: { ...service.facts, fees: service.facts.fees.map((fee) => ({ ...fee, from: '2026-03-29' })) } } : service));
    judged = { catalogue, findings, inventory, reports, today, root: 'https://katalogu.example', services };
  });

  /** A sheet as a spreadsheet library reads it: raw cells, dates as days. */
  const sheetIn = (bytes: Uint8Array, name: string) => spreadsheet.read(bytes, { type: 'array', cellFormula: true, cellNF: true }).Sheets[name]!;
  const cellsOf = (sheet: spreadsheet.WorkSheet) => spreadsheet.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, blankrows: true, defval: null, UTC: true }).map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
  const expected = (table: Table, from: Judged) => [...table.rows(from)].map((row) => row.map((cell) => (cell === undefined || cell === '' ? null : cell)));

  test('holds the tables, cell by cell, with filters and no formula', async () => {
    const bytes = await workbookOf(judged);
    const book = spreadsheet.read(bytes, { type: 'array', cellFormula: true });
    expect(book.SheetNames).toEqual([sheetWords.about, ...sheets.map(([name]) => sheetWords[name])]);
    for (const [name, table] of sheets) {
      const sheet = sheetIn(bytes, sheetWords[name]);
      const [head, ...rows] = cellsOf(sheet);
      expect(head).toEqual(table.columns.map(({ words }) => `${words.sq}\n${words.sr}\n${words.en}`));
      expect(rows, name).toEqual(expected(table, judged));
      expect(Object.values(sheet).filter((cell: { f?: string }) => cell?.f !== undefined)).toEqual([]);
      expect(sheet['!autofilter']).toBeDefined();
    }
    for (const [, name] of Object.entries(sheetWords)) expect(name.length).toBeLessThanOrEqual(31);
  });

  test('has real dates and numbers', async () => {
    const sheet = sheetIn(await workbookOf(judged), sheetWords.fees);
    const column = (id: string) => spreadsheet.utils.encode_col(tables.feesTable.columns.findIndex((one) => one.id === id));
    const rows = [...tables.feesTable.rows(judged)];
    const dated = rows.findIndex((row) => row[tables.feesTable.columns.findIndex(({ id }) => id === 'from')]);
    expect(dated).toBeGreaterThanOrEqual(0);
    expect(sheet[`${column('from')}${dated + 2}`]).toMatchObject({ t: 'n', z: 'yyyy-mm-dd' });
    expect(sheet[`${column('amount')}${dated + 2}`]).toMatchObject({ t: 'n' });
  });

  test('is the same bytes twice', async () => {
    const first = await workbookOf(judged);
    await new Promise((later) => setTimeout(later, 2100));
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await workbookOf(judged)))).toBe(0);
  });

  test('keeps any text, and none is calculated', async () => {
    await fc.assert(fc.asyncProperty(anyText, anyText, async (title, summary) => {
      const service = { ...judged.services[0]!, texts: { ...judged.services[0]!.texts, sq: { title, summary } } };
      const of = { ...judged, services: [service], findings: [] };
      const [, row] = cellsOf(sheetIn(await workbookOf(of), sheetWords.services));
      const at = (id: string) => row![tables.servicesTable.columns.findIndex((one) => one.id === id)] ?? '';
      // What a cell cannot hold is said by asText; the escape of “_x0041_” is read away again.
      const held = (words: string) => asText(words).replaceAll('_x005F_', '_');
      expect([at('title_sq'), at('summary_sq')]).toEqual([held(title), held(summary)]);
      for (const words of [title, summary]) if (words.length < 32_000 && !/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/.test(words)) expect(held(words)).toBe(words);
    }), { numRuns: 40 });
  });

  test('leaves a sheet out that would be too long, and says where it is', async () => {
    const many = { ...judged, findings: Array.from({ length: rowsInSheet + 1 }, () => judged.findings[0]!) };
    const book = spreadsheet.read(await workbookOf(many), { type: 'array' });
    expect(book.SheetNames).not.toContain(sheetWords.findings);
    expect(JSON.stringify(cellsOf(book.Sheets[sheetWords.about]!))).toContain('/api/v1/findings.csv');
  });

  test('of one institution holds its own rows only', async () => {
    const sheet = sheetIn(await workbookOf({ ...judged, services: [...judged.services, { ...judged.services[0]!, institution: 'another' }] }, 'example'), sheetWords.services);
    expect(cellsOf(sheet).slice(1).map((row) => row[1])).toEqual(judged.services.map(() => 'example'));
  });
});
