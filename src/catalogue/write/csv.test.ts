import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvInParts, disarmed } from './csv.ts';

const cell = fc.oneof(fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', ' ', 'ë', '\uFEFF', '=', "'", '\t') }), fc.integer(), fc.constant(undefined));

test('our CSV is that of a writer which others keep, cell by cell', () => {
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), fc.boolean(), (rows, headed) => {
    const columns = headed ? ['a', 'b,c'] : undefined;
    const written = [...(columns ? [columns] : []), ...rows.map((row) => row.map(disarmed))];
    expect([...csvInParts(rows, columns)].join('')).toBe(written.length === 0 ? '' : stringify(written, { quoted_match: /[\r\n]|^\uFEFF/, record_delimiter: 'windows', bom: headed }));
  }));
});

test('what a spreadsheet would calculate is words', () => {
  expect([...csvInParts([['=1+1', -3, '@x', undefined]])]).toEqual(["'=1+1,-3,'@x,\r\n"]);
});
