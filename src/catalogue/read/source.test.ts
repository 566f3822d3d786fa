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

describe('a row without its hyphen is told where the parser stumbled over it', () => {
  test.each([
    ['title: Leje\nsteps:\n  - Hapi\n  Plotësoni\n  - tre\n', ['yaml-syntax no-hyphen 4:3']], ['steps:\n  - Hapi\n  summary Leje\nunit: x\n', ['yaml-syntax no-hyphen 3:3']],
    ['steps:\n  - Hapi\n  • dy\n  • tre\nunit: x\n', ['yaml-syntax no-hyphen 3:3', 'yaml-syntax no-hyphen 4:3']], ['steps:\n- Hapi\n• dy\nunit: x\n', ['yaml-syntax no-hyphen 3:1']], ['steps:\n- Hapi\nPlotësoni kërkesën\n- tre\n', ['yaml-syntax no-hyphen 3:1']],
    ['fees:\n  - id: a\n    steps:\n    - Hapi\n    Plotësoni\n', ['yaml-syntax no-hyphen 5:5']],
  ])('%j', (yaml, places) => { expect(placesIn(yaml)).toEqual(places); });

  test.each([
    ['a field that lacks its colon behind a list at the margin', 'steps:\n- Hapi\nsummary Leje për ndërtim\n', ['yaml-syntax missing-colon 3:1']],
    ['the same with notes between', 'steps: # x\n# y\n- Hapi\nsummary Leje\n', ['yaml-syntax missing-colon 4:1']], ['the same within a row', 'fees:\n- id: a\n  steps:\n  - Hapi\n  note Leje\n', ['yaml-syntax missing-colon 5:3']],
    ['words in a block', 'summary: |\n  - x\n  Leje\nunit a\nnote: "b\n', ['yaml-syntax missing-colon 4:1', 'yaml-syntax unclosed-quote 5:7']],
    ['words in a folded block of a list', 'steps:\n  - >\n    - x\n    • y\n  - dy\nunit a\n', ['yaml-syntax missing-colon 6:1']],
    ['words between quotation marks', 'summary: "a\n  - x\n  Leje"\nunit a\n', ['yaml-syntax missing-colon 4:1']],
  ])('and is not taken for it: %s', (_, yaml, places) => { expect(placesIn(yaml)).toEqual(places); });

  test('nor a blank of another kind within words for an indentation', () => {
    for (const yaml of ['summary: |\n  a\n  \u00a0b: c\n  \u00a0- d\n', 'summary: "a\n  \u00a0b: c"\n']) expect(placesIn(yaml)).toEqual([]);
    expect(placesIn('summary: |\n  a\nreview:\n\u00a0 by: b\n')).toEqual(['yaml-syntax other-blank 4:1']);
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
