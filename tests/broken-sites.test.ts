import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { metaOf } from '#catalogue/model/field.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { readDatasets } from '#catalogue/read/datasets.ts';
import { problemsOfNames } from '#catalogue/read/names.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { yamlFaults } from '#catalogue/read/yaml-faults.ts';
import { checkAs, checkFormats, type CheckResult } from '#catalogue/write/check.ts';
import { asExcerpt, inWords } from '#catalogue/write/diagnostics.ts';
import { schemaOf } from '#catalogue/write/json-schema.ts';
import { languages } from '#languages/languages.ts';
import { problemCodes, problemWords } from '#languages/problems.ts';
import { houseFilesFor } from '#src/content.ts';
import { readFolder } from '#src/disk.ts';
import { notFormatted } from '../scripts/not-formatted.ts';
import { judgedFiles } from './judged.ts';
import * as samples from './stored-samples.ts';

/*
 * Every folder of tests/sites/broken is the smallest content folder with one problem, named after the problem's code
 * (`unknown-field`, or `unknown-field.in-a-fee` for a further way to it), with the text that a check prints beside it.
 * A problem of an open-data catalogue has the smallest wrong catalogue instead (`catalogue/`), with what the monitoring prints.
 * After a wanted change: `npx vitest run tests/broken-sites.test.ts -u`, then read expected.txt like prose.
 */
const sites = join(import.meta.dirname, 'sites', 'broken');
const made = mkdtempSync(join(tmpdir(), 'katalogu-broken-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

const institution = 'institutions/trial/institution.yaml';
const service = 'institutions/trial/services/permit/service.yaml';
const text = 'institutions/trial/services/permit/sq.md';
const names = 'type: municipality\nnames: { sq: Komuna e provës, sr: Probna opština, en: Municipality of Trial }\n';
const title = '---\ntitle: Leje\n---\n';

// What git, an editor or a checkout would not keep as it is.
const madeHere: Readonly<Record<string, (write: (path: string, content: string | Uint8Array) => string) => void>> = {
  'empty-content.without-a-file': () => {},
  'empty-file.of-blanks': (write) => { write(institution, ' \n\n'); },
  'file-too-large': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, `${title}\n${'Fjalë. '.repeat(10_000)}\n`); },
  'list-too-long.in-a-body': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, `${title}\n${'- Fjalë.\n'.repeat(2001)}`); },
  'list-too-long.of-quotations': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, `${title}\n${'> Fjalë.\n\n'.repeat(2001)}`); },
  'list-too-long.of-underlined-headings': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, `${title}\n${'Fjalë\n===\n'.repeat(2001)}`); },
  'list-too-long.of-notes': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, `${title}\n${Array.from({ length: 2001 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join('')}`); },
  'list-too-long.in-a-table': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, `${title}\n|${' a |'.repeat(400)}\n|${' - |'.repeat(400)}\n${'| b |\n'.repeat(30)}`); },
  'not-utf-8': (write) => { write(institution, Buffer.from('type: municipality\nnames: { sq: Komuna e prov\u00eb, sr: Op\u009atina, en: Trial }\n', 'latin1')); },
  'nested-too-deep.in-steps-of-one-space': (write) => { write(institution, Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}type:`).join('\n')); },
  'not-utf-8.but-utf-16': (write) => { write(institution, names); write(service, Buffer.from('\uFEFFstatus: unconfirmed\n', 'utf16le')); write(text, title); },
  'not-utf-8.but-utf-16-without-a-mark': (write) => { write(institution, names); write(service, Buffer.from('status: unconfirmed\n', 'utf16le')); write(text, title); },
  'not-utf-8.half-of-a-letter': (write) => { write(institution, names); write(service, Buffer.from([...Buffer.from('status: unconfirmed\nunit: komun\u00eb'.slice(0, -1)), 0xc3])); write(text, title); },
  'not-formatted.byte-order-mark': (write) => { write(institution, names); write(service, '\uFEFFstatus: unconfirmed\n'); write(text, title); },
  'not-formatted.lines-of-windows': (write) => { write(institution, names); write(service, 'status: unconfirmed\r\n'); write(text, title); },
  'not-formatted.lines-of-old-computers': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, title.replaceAll('\n', '\r')); },
  'not-formatted.parted-letters': (write) => { write(institution, names); write(service, 'status: unconfirmed\n'); write(text, '---\ntitle: Leje pe\u0308r ty\n---\n'); },
  'same-name.with-a-point-at-the-end': (write) => { write(`${withForm(write, 'pdf', samples.pdf).replace(made, '').split('/').slice(2).join('/')}.`, samples.pdf); },
  'file-too-large.a-stored-file': (write) => { withForm(write, 'pdf', new Uint8Array(2 * 1024 * 1024 + 1)); },
  'empty-file.a-stored-file': (write) => { withForm(write, 'pdf', new Uint8Array(0)); },
  'active-content.in-packed-objects': (write) => { withForm(write, 'pdf', samples.pdfWithPackedScript); },
  'active-content.a-macro': (write) => { withForm(write, 'docx', samples.docx({ 'word/vbaProject.bin': 'x' })); },
  'active-content.a-template-from-the-network': (write) => { withForm(write, 'docx', samples.docx({ 'word/_rels/settings.xml.rels': '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="&#69;xternal"/></Relationships>' })); },
  'active-content.a-script-in-odt': (write) => { withForm(write, 'odt', samples.odt('<office:document-content><office:scripts><script:event-listener/></office:scripts></office:document-content>')); },
  'active-content.an-entity': (write) => { withForm(write, 'odt', samples.odt('<!DOCTYPE x [<!ENTITY a "b">]><office:document-content/>')); },
  'wrong-content.packed-twice': (write) => { withForm(write, 'pdf', samples.pdfPackedTwice); },
  'wrong-content.swollen': (write) => { withForm(write, 'docx', samples.docx({ 'word/media/image1.png': '0'.repeat(33 * 1024 * 1024) })); },
  'wrong-content.a-part-that-leads-out': (write) => { withForm(write, 'docx', samples.docx({ '../../evil.xml': 'x' })); },
  'wrong-content.a-picture-with-more-behind-it': (write) => { withForm(write, 'png', Buffer.concat([samples.png(10, 10), Buffer.from('<script>')])); },
  'too-many-pixels': (write) => { withForm(write, 'png', samples.png(20_000, 20_000)); },
  'symbolic-link.to-a-form': (write) => { const path = withForm(write, 'pdf', samples.pdf).replace('.pdf', '-2.pdf'); symlinkSync('/etc/passwd', path); },
  'symbolic-link': (write) => { symlinkSync('/etc/hostname', write(institution, names).replace('institution.yaml', 'sq.md')); },
  'symbolic-link.to-a-folder': (write) => { symlinkSync('/', join(dirname(dirname(write(institution, names))), 'everything')); },
};

function withForm(write: (path: string, content: string | Uint8Array) => string, kind: string, bytes: Uint8Array): string {
  write(institution, names);
  write(service, `status: unconfirmed\nforms:\n  - { id: application, file: application.${kind} }\n`);
  write(text, '---\ntitle: Leje\nforms:\n  application: Kërkesa\n---\n');
  return write(`institutions/trial/files/application.${kind}`, bytes);
}

const fromFolders = readdirSync(sites).filter((name) => existsSync(join(sites, name, 'content')));
const catalogues = readdirSync(sites).filter((name) => existsSync(join(sites, name, 'catalogue')));
const cases = [...fromFolders, ...catalogues, ...Object.keys(madeHere), 'and-more', 'changing-file', 'special-file', 'too-many-files', 'unreadable'].sort();
const codeOf = (name: string) => name.split('.')[0]!;

function folderOf(name: string): string {
  const make = madeHere[name];
  if (!make) return join(sites, name, 'content');
  const folder = join(made, name);
  mkdirSync(folder, { recursive: true });
  make((path, content) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  });
  return folder;
}

function printed(problems: readonly Problem[]): string {
  return problems.map((problem) => asExcerpt(inWords(problem, 'en'), 'en', 'content')).join('\n');
}

async function expectAsWritten(name: string, files: readonly SourceFile[]): Promise<void> {
  // The smallest wrong files are not all written the one way: that is looked for in its own case.
  await expectOneProblem(name, judgedFiles([...files, ...(await houseFilesFor(files))], codeOf(name) === 'not-formatted' ? notFormatted : undefined));
}

async function expectOneProblem(name: string, result: CheckResult): Promise<void> {
  expect(result.problems.map((problem) => problem.code), 'one fault is one problem').toEqual([codeOf(name)]);
  await expect(printed(result.problems)).toMatchFileSnapshot(join(sites, name, 'expected.txt'));
  for (const language of languages) {
    for (const problem of result.problems) {
      const { message, help } = inWords(problem, language);
      expect(message.length, `message in ${language}`).toBeGreaterThan(5);
      expect(help.length, `help in ${language}`).toBeGreaterThan(5);
    }
    for (const format of checkFormats) expect(checkAs(format, result, language), `${format} in ${language}`).not.toMatch(/undefined|NaN|\[object|\n\s+at .+:\d+:\d+/);
  }
}

describe('a broken content folder gets one problem, at its place, with a way to mend it', () => {
  test.each([...fromFolders, ...Object.keys(madeHere)].sort())('%s', async (name) => {
    await expectAsWritten(name, (await readFolder(folderOf(name)))!);
  });

  test.each(catalogues)('%s', async (name) => {
    const [file] = (await readFolder(join(sites, name, 'catalogue')))!;
    const { problems } = await readDatasets(file!);
    await expectOneProblem(name, { ...judgedFiles([]), problems });
  });

  // Between two looks at a folder a file may go; what the disk then says is tried in src/disk.test.ts.
  test('changing-file', async () => {
    await expectAsWritten('changing-file', [{ path: institution, bytes: new TextEncoder().encode(names) }, { path: service, bytes: new Uint8Array(), fault: 'changing-file' }, { path: text, bytes: new TextEncoder().encode(title) }]);
  });

  // A file of nothing but faults: what is said of it can be read, and how many there are.
  test('and-more', async () => {
    const bytes = new TextEncoder().encode(`status: unconfirmed\n${Array.from({ length: 350 }, (_, index) => `field${index}: x\n`).join('')}`);
    const files = [{ path: institution, bytes: new TextEncoder().encode(names) }, { path: service, bytes }, { path: text, bytes: new TextEncoder().encode(title) }];
    const result = judgedFiles([...files, ...(await houseFilesFor(files))]);
    expect(Object.entries(Object.groupBy(result.problems, ({ code }) => code)).map(([code, those]) => [code, those!.length])).toEqual([['unknown-field', 100], ['and-more', 1]]);
    expect(result.problems.at(-1)).toMatchObject({ file: service, line: 102, severity: 'error', values: { count: 250, of: 'unknown-field' } });
    await expectOneProblem('and-more', { ...result, problems: result.problems.slice(-1) });
  });

  test('too-many-files', () => {
    const { problems } = problemsOfNames(Array.from({ length: 5 }, (_, index) => ({ path: `institutions/trial/services/permit/${index}.md`, bytes: new Uint8Array() })), { all: 10, ofOneFolder: 4 });
    return expectOneProblem('too-many-files', { ...judgedFiles([]), problems });
  });

  test('special-file', async () => {
    const folder = join(made, 'special-file');
    mkdirSync(join(folder, dirname(service)), { recursive: true });
    writeFileSync(join(folder, institution), names);
    writeFileSync(join(folder, text), title);
    execFileSync('mkfifo', [join(folder, service)]);
    await expectAsWritten('special-file', (await readFolder(folder))!);
  });

  test('unreadable', async () => {
    const folder = join(made, 'unreadable');
    mkdirSync(dirname(join(folder, institution)), { recursive: true });
    writeFileSync(join(folder, institution), names);
    chmodSync(join(folder, institution), 0o000);
    chmodSync(made, 0o755);
    // Nothing is closed to root, so root reads as nobody for a moment.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid!(65534);
    let files;
    try {
      files = await readFolder(folder);
    } finally {
      if (isRoot) process.seteuid!(0);
    }
    await expectAsWritten('unreadable', files!);
  });
});

describe('the broken sites are whole', () => {
  test('every problem code has its broken site', () => {
    expect([...new Set(cases.map(codeOf))].sort()).toEqual([...problemCodes].sort());
  });

  test('every folder of broken sites is looked at', () => {
    expect(readdirSync(sites).sort()).toEqual(cases);
  });
});

describe('messages', () => {
  const things = new Set<string>();
  const targets = new Set<string>();
  const seen = new Set<z.ZodType>();
  const visit = (schema: z.ZodType): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    const meta = metaOf(schema);
    if (meta?.thing) things.add(meta.thing);
    if (meta?.refersTo) targets.add(meta.refersTo);
    if (schema instanceof z.ZodObject) Object.values(schema.shape).forEach((field) => visit(field as z.ZodType));
    else if (schema instanceof z.ZodArray) visit(schema.element as z.ZodType);
    else if (schema instanceof z.ZodRecord) visit(schema.valueType as z.ZodType);
    else if (schema instanceof z.ZodUnion) (schema.options as z.ZodType[]).forEach(visit);
    else if (schema instanceof z.ZodOptional) visit(schema.unwrap() as z.ZodType);
  };
  Object.values(schemaOf).forEach(visit);

  test.each(languages)('every thing and every list that a record speaks of has a name (%s)', (language) => {
    expect(things.size).toBeGreaterThan(20);
    expect([...things].filter((thing) => !problemWords[language].things[thing])).toEqual([]);
    expect([...targets].filter((target) => !problemWords[language].targets[target])).toEqual([]);
  });

  test.each(languages)('each way to break YAML is said in its own sentence (%s)', (language) => {
    const said = yamlFaults.map((detail) => inWords({ code: 'yaml-syntax', severity: 'error', file: 'a', line: 1, column: 1, values: { detail } }, language));
    expect(new Set(said.map(({ message }) => message)).size).toBe(yamlFaults.length);
    expect(said.filter(({ help }) => help === '')).toEqual([]);
  });

  test('the three languages speak of the same things', () => {
    for (const part of ['things', 'targets', 'types', 'severities', 'problems'] as const) {
      const keys = languages.map((language) => Object.keys(problemWords[language][part]).sort());
      expect(keys[1]).toEqual(keys[0]);
      expect(keys[2]).toEqual(keys[0]);
    }
  });
});
