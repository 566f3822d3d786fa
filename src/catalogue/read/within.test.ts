import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const folder = 'institutions/trial/services/permit';
const told = (name: string, text: string) => readCatalogue([
  file('institutions/trial/institution.yaml', 'type: agency\nnames: { sq: Agjencia, sr: Agencija, en: Agency }\n'), file(`${folder}/service.yaml`, 'status: confirmed\n'), file(`${folder}/${name}`, text),
]).problems.filter((problem) => problem.file === `${folder}/${name}`).map(({ code, line, column, excerpt }) => [code, line, column, excerpt!.text.slice(column - 1, column - 1 + excerpt!.length)]);

test('every link of a line of a body is told, each at its own place', () => {
  const body = 'See [a](http://a.example/) and [b](javascript:x) or [rks-gov.net](https://evil.example/), [rks-gov.net](https://bad.example/).';
  expect(told('sq.md', `---\ntitle: Leje\n---\n\n${body}\n`)).toEqual([
    ['unsafe-link', 5, 5, '[a](http://a.example/)'], ['unsafe-link', 5, 32, '[b](javascript:x)'], ['misleading-link', 5, 53, '[rks-gov.net](https://evil.example/)'], ['misleading-link', 5, 91, '[rks-gov.net](https://bad.example/)'],
  ]);
  expect(told('sq.md', '---\ntitle: Leje\n---\n\n![a](https://a.example/x.png) ![b](https://b.example/x.png)\n').map(([code, , column]) => [code, column])).toEqual([['image-in-text', 1], ['image-in-text', 31]]);
});

test('a tag that opens and one that closes stay one fault', () => {
  expect(told('sq.md', '---\ntitle: Leje\n---\n\nA <b>word</b>.\n').map(([code]) => code)).toEqual(['raw-html']);
});

test.each([
  ['on one line', 'summary: Shihni https://rks-g0v.net/a dhe https://ok.example dhe https://user@b.example/.', [[3, 17], [3, 66]]],
  ['in quotes', 'summary: "Shihni https://rks-g0v.net/a dhe https://user@b.example/."', [[3, 18], [3, 44]]],
  ['in a block of lines', 'summary: |\n  Shihni https://rks-g0v.net/a\n  dhe https://user@b.example/.', [[4, 10], [5, 7]]],
  ['over folded lines', 'summary: Shihni https://rks-g0v.net/a\n\n  dhe https://user@b.example/.', [[3, 17], [5, 7]]],
  ['the same one twice', 'summary: https://user@b.example/ https://user@b.example/', [[3, 10], [3, 34]]],
] as const)('every address of a value is told, each at its own place: %s', (_, field, places) => {
  expect(told('sq.md', `---\ntitle: Leje\n${field}\n---\n`).filter(([code]) => code === 'doubtful-address' || code === 'unsafe-address').map(([, line, column]) => [line, column])).toEqual(places);
});

test('an address that is written otherwise than it reads is told where its value begins', () => {
  expect(told('sq.md', '---\ntitle: Leje\nsummary: "Shihni https:\\/\\/user@b.example/ dhe https://user@c.example/"\n---\n').filter(([code]) => code === 'unsafe-address').map(([, line, column]) => [line, column])).toEqual([[3, 10], [3, 48]]);
});

test('every mark in a field is told, each at its own place', () => {
  expect(told('sq.md', '---\ntitle: Leje\nsteps:\n  - Shihni [a](https://a.example/), **pastaj** `b`\n---\n')).toEqual([['markup-in-field', 4, 12, '[a](https://a.example/)'], ['markup-in-field', 4, 37, '**pastaj**'], ['markup-in-field', 4, 48, '`b`']]);
});
