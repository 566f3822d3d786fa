import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';

const folder = 'institutions/trial/services/permit';
const institution = 'type: municipality\nnames: { sq: Komuna e provës, sr: Probna opština, en: Municipality of Trial }\nunits:\n  - { id: one, names: { sq: a, sr: b, en: c } }\n';
const documents = 'id-card:\n  words: { sq: letërnjoftim, sr: lična karta, en: identity card }\n';

/** What the check says of a service, by file, line and code. */
function told(service: string, text = '---\ntitle: Leje\n---\n', others: Readonly<Record<string, string>> = {}): string[] {
  const files = { 'institutions/trial/institution.yaml': institution, 'vocabularies/documents.yaml': documents, [`${folder}/service.yaml`]: service, [`${folder}/sq.md`]: text, ...others };
  const { problems } = readCatalogue(Object.entries(files).map(([path, content]) => ({ path, bytes: new TextEncoder().encode(content) })));
  return problems.filter(({ severity }) => severity === 'error').map(({ file, line, code }) => `${file.split('/').at(-1)}:${line} ${code}`);
}

test('a fault of YAML hides nothing that is wrong in the other fields', () => {
  expect(told('status: draft\ntimeLimit:\n\tdecision: { days: 30 }\nunit: one\ndocuments:\n  - { id: id-crad }\nreview: { checked: 2026-02-30 }\n')).toEqual([
    'service.yaml:1 unknown-value', 'service.yaml:3 tab-as-indent', 'service.yaml:6 unknown-reference', 'service.yaml:7 not-a-date',
  ]);
  expect(told('timeLimit:\n\tdecision: { days: 30 }\nstatus: unconfirmed\nlegalBasi: none\nfees:\n  - { id: issue, amount: 1 }\n')).toEqual(['service.yaml:2 tab-as-indent', 'service.yaml:4 unknown-field', 'service.yaml:6 missing-field']);
  expect(told('status: unconfirmed\n', '---\ntitle: "Leje\ntitleStatus: odd\nsteps: Një\n---\n\n<b>x</b>\n')).toEqual(['sq.md:2 yaml-syntax', 'sq.md:3 unknown-value', 'sq.md:4 wrong-type', 'sq.md:7 raw-html']);
});

test.each([
  ['what must be there may stand in what cannot be read', 'unit: one\nstatus "unconfirmed"\n'],
  ['a name beside a fault may be a piece of what it breaks', 'status: unconfirmed\nfees:\n  - { id: issue\namount: 1\ncurrency: EUR\n'],
  ['what a field lacks may stand behind it', 'status: unconfirmed\nfees:\n  - id: issue\n    amount: 1\ncurrency: "EUR\n'],
  ['a thing that is named may stand in what cannot be read', 'status: unconfirmed\nchannels:\n\t- { id: desk, type: counter }\nsteps:\n  - { by: applicant, channel: desk }\n'],
])('%s: nothing is said that follows from the fault alone', (_, service) => {
  expect(new Set(told(service).map((one) => one.split(' ')[1]!.replace('tab-as-indent', 'yaml-syntax')))).toEqual(new Set(['yaml-syntax']));
});

test('what others name may stand in what cannot be read of a list or of their institution', () => {
  const service = 'status: unconfirmed\nunit: two\ndocuments:\n  - { id: passport }\n';
  const list = { 'vocabularies/documents.yaml': `${documents}passport:\n\twords: { sq: pasaportë, sr: pasoš, en: passport }\n` };
  const office = { 'institutions/trial/institution.yaml': `${institution}  - { id: two, names: { sq: a, sr: b, en: "c } }\nphone: "+383 38 200 000"\n` };
  expect(told(service, undefined, { ...list, ...office })).toEqual(['institution.yaml:5 yaml-syntax', 'documents.yaml:4 tab-as-indent']);
});
