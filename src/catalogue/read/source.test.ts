import { describe, expect, test } from 'vitest';
import { readText, readYaml } from './source.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const placesIn = (yaml: string) => readYaml({ path: 'x.yaml', bytes: bytesOf(yaml) }).problems.map(({ code, values, line, column }) => `${code} ${String(values.detail)} ${line}:${column}`);
const bodyOf = (body: string) => {
  const { value } = readText({ path: 'sq.md', bytes: bytesOf(`---\ntitle: Leje\n---\n${body}`) });
  return [value?.body, value?.bodyLine];
};

describe('a fault behind a fault stands in its own line, where the parser of YAML has lost count', () => {
  test.each([
    ["status: unconfirmed\n}'\n'a\n", ['yaml-syntax unclosed-bracket 2:1', 'yaml-syntax other 3:2']],
    ['fees: [[}||\n|\n', ['yaml-syntax unclosed-bracket 1:8', 'yaml-syntax missing-colon 2:1']],
    ['a: b\nc: [[}||\n| x\n', ['yaml-syntax unclosed-bracket 2:5', 'yaml-syntax missing-colon 3:1']],
  ])('%j', (yaml, places) => {
    expect(placesIn(yaml)).toEqual(places);
  });
});

describe('a body keeps the blanks that its first line begins with: they may mean a block of code', () => {
  test.each([
    ['\n    <b>kod</b>\n', '    <b>kod</b>', 5], ['\n\n\tkod\n\nfjalë\n\n', '\tkod\n\nfjalë', 6], ['  \n \n  - a\n  - b\n', '  - a\n  - b', 6], ['fjalë\n', 'fjalë', 4],
  ])('%j', (written, body, line) => {
    expect(bodyOf(written)).toEqual([body, line]);
  });

  test('blanks alone are no body', () => {
    expect(bodyOf('\n \n\t\n')).toEqual([undefined, undefined]);
  });
});

test('a line end that is written as \\n is no letter of the word after it; a letter of another alphabet within a word is', () => {
  const codesIn = (yaml: string) => readYaml({ path: 'x.yaml', bytes: bytesOf(yaml) }).problems.map(({ code }) => code);
  expect(codesIn('key: "fjalë\\nКомуна"\n')).toEqual([]);
  expect(codesIn('key: "nКомуна"\n')).toEqual(['mixed-alphabets']);
});
