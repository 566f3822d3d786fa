import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { readFeedback } from './feedback.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const read = (csv: string) => {
  const { catalogue, problems } = readCatalogue([
    file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: a, sr: a, en: a }\n'), file('institutions/trial/services/permit/service.yaml', 'status: unconfirmed\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\n---\n'), file('feedback/trial.csv', csv),
  ]);
  return { rows: catalogue.feedback, problems: problems.map(({ code, line, column }) => `${code} ${line}:${column}`) };
};

test('rows are read as spreadsheets save them: a byte order mark, semicolons, quotation marks, other line ends, columns in any order', () => {
  expect(read('\ufeff"count";service;month;reason\r\n"12";permit; 2026-11 ;wrong\r\n\r\n')).toEqual({ rows: [{ count: 12, service: 'permit', month: '2026-11', reason: 'wrong', institution: 'trial' }], problems: [] });
  expect(read('month,service,reason,part,count,language\n2026-11,permit,otherwise,fees,3,sr\n2026-11,permit,otherwise,,3,\n').rows).toHaveLength(2);
});

test('only a head means that nobody wrote', () => {
  expect(read('month,service,reason,count\n')).toEqual({ rows: [], problems: [] });
});

test.each([
  ['month,service,count\n2026-11,permit,1\n', ['missing-field 1:1']],
  ['month,service,reason,count\n2026-11,permit,,1\n', ['missing-field 2:1']],
  ['month,service,reason,count,count\n', ['duplicate-key 1:28']],
  ['month,service,reason,count\n2026-11,permit,wrong,0\n', ['number-too-small 2:22']],
  ['month,service,reason,count\n2026-11,permit,wrong,"1""x"\n2026-1,permit,wrong,2\n', ['wrong-type 2:22', 'wrong-form 3:1']],
  ['month,service,reason,count\n@x,permit,wrong,1\n2026-11,permit,wrong,-cmd\n', ['formula-in-cell 2:1', 'formula-in-cell 3:22']],
  ['', ['empty-file 1:1']],
])('what is wrong is told at its cell: %j', (csv, problems) => {
  expect(read(csv).problems).toEqual(problems);
});

test('law: any text is read without a crash, and every problem has a place within it', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.constantFrom('month', 'service', 'reason', 'count', ',', ';', '"', '\n', '2026-11', 'permit', 'wrong', '1', '=', '__proto__', ' ')).map((pieces) => `month,service,reason,count\n${pieces.join('')}`)), (text) => {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/).length;
    for (const { line, column } of readFeedback(file('feedback/a.csv', text)).problems) expect(line >= 1 && line <= lines && column >= 1).toBe(true);
  }), { numRuns: 300 });
});
