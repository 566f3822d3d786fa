import { zipSync, zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as samples from '../../../../tests/stored-samples.ts';
import { problemsOfStoredFile } from './stored.ts';

const looked = (kind: string, bytes: Uint8Array) => problemsOfStoredFile({ path: `institutions/a/files/form.${kind}`, bytes: new Uint8Array(bytes) }).map(({ code, values }) => [code, values.detail].filter(Boolean).join(' '));
const text = (words: string) => Buffer.from(words, 'latin1');
const pdfWith = (more: string) => text(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog ${more} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);
const stream = (dictionary: string, content: Buffer | string) => Buffer.concat([text(`%PDF-1.5\n1 0 obj\n<< ${dictionary} >>\nstream\n`), Buffer.from(content), text('\nendstream\nendobj\n%%EOF\n')]);
const good = { pdf: samples.pdf, docx: samples.docx(), odt: samples.odt(), png: samples.png(100, 100), jpg: samples.jpg, webp: samples.webp };

describe('a stored file', () => {
  test.each(Object.entries(good))('of the kind %s is taken as it is', (kind, bytes) => { expect(looked(kind, bytes)).toEqual([]); });

  test('that is called by another kind is refused', () => {
    for (const [kind, bytes] of Object.entries(good)) for (const other of Object.keys(good)) if (other !== kind) expect(looked(other, bytes), `${kind} as ${other}`).toEqual(['wrong-content kind']);
  });

  test('with something before it or behind it is refused', () => {
    for (const [kind, bytes] of Object.entries(good)) {
      expect(looked(kind, Buffer.concat([bytes, text('<script>alert(1)</script>')]))[0], `behind ${kind}`).toMatch(/^wrong-content (?:around|broken)$/);
      expect(looked(kind, Buffer.concat([text('GIF89a<!--'), bytes])), `before ${kind}`).toEqual(['wrong-content kind']);
    }
  });

  test('that breaks off anywhere is refused, and nothing is thrown', () => {
    for (const [kind, bytes] of Object.entries(good)) for (let length = 0; length < bytes.length - 1; length += Math.max(1, Math.floor(bytes.length / 40))) expect(looked(kind, bytes.subarray(0, length)).length, `${kind} of ${length} bytes`).toBe(1);
  });

  test('of any bytes is looked at without a crash', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(good) as (keyof typeof good)[])), fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { maxLength: 12 }), (kind, changes) => {
      const bytes = new Uint8Array(good[kind]);
      for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
      expect(looked(kind, bytes).length).toBeLessThanOrEqual(1);
    }), { numRuns: 300 });
  });
});

describe('a PDF', () => {
  test.each([
    ['/OpenAction << /S /JavaScript /JS (x) >>', 'active-content opening'], ['/AA << /O 3 0 R >>', 'active-content opening'], ['/Names << /JavaScript 3 0 R >>', 'active-content script'], ['/J#61vaScript 3 0 R', 'active-content script'], ['/JS(x)', 'active-content script'],
    ['/S/Launch', 'active-content launch'], ['/Type/EmbeddedFile', 'active-content embedded'], ['/Subtype /FileAttachment', 'active-content embedded'], ['/XFA [', 'active-content xfa'], ['/S /SubmitForm', 'active-content send'], ['/S /GoToR', 'active-content remote'], ['/Subtype /RichMedia', 'active-content media'], ['/Encrypt 4 0 R', 'wrong-content locked'],
    ['% a comment\n/S /Launch', 'active-content launch'], ['(a string) /S /Launch', 'active-content launch'], ['(never closed /S /Launch', 'active-content launch'], ['( \\( ) /S /Launch', 'active-content launch'],
  ])('with %s is refused', (more, said) => { expect(looked('pdf', pdfWith(more))).toEqual([said]); });

  test.each(['/OpenAction [3 0 R /Fit]', '/OpenAction[1 0 R /XYZ null null 0]', '/Title (How to write /JS and /AA)', '% /AA\n', '/AAA 1 0 R', '/URI (https://example.org/)', '/Launcher 1'])('with %s is taken', (more) => { expect(looked('pdf', pdfWith(more))).toEqual([]); });

  test('is looked into where its objects are packed, and refused where they cannot be unpacked', () => {
    expect(looked('pdf', samples.pdfWithPackedScript)).toEqual(['active-content script']);
    expect(looked('pdf', stream('/Type /ObjStm /N 1 /First 4', '3 0 << /S /Launch >>'))).toEqual(['active-content launch']);
    expect(looked('pdf', stream('/N 1 /First 4', '3 0 << /S /Launch >>'))).toEqual(['active-content launch']);
    for (const filter of ['/Filter /LZWDecode', '/Filter 9 0 R', '/Filter [/ASCIIHexDecode /FlateDecode]', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>', '/Filter /FlateDecode']) expect(looked('pdf', stream(`/Type /ObjStm /N 1 /First 4 ${filter}`, 'not packed at all')), filter).toEqual(['wrong-content broken']);
  });

  // One look through two megabytes is enough for each of these; one for every sign would take hours.
  test.each([
    ['strings that never end', pdfWith('('.repeat(1_900_000)), ['wrong-content broken']],
    ['streams that never end', pdfWith('stream\n'.repeat(270_000)), []],
    ['streams of one dictionary', pdfWith('/N stream\nendstream\n'.repeat(95_000)), []],
    ['millions of names, packed', stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', Buffer.from(zlibSync(new Uint8Array(7 * 1024 * 1024).fill(0x2f), { level: 1 }))), []],
  ] as const)('of %s is read once', (_, bytes, said) => { expect(looked('pdf', bytes)).toEqual(said); });

  test('may hold whatever it likes in the streams of its pages', () => {
    expect(looked('pdf', stream('/Length 20', 'BT (/JS /AA) Tj ET /AA'))).toEqual([]);
  });
});

describe('a document of an office program', () => {
  const [rels, sheet] = ['word/_rels/document.xml.rels', 'word/document.xml'];
  const relation = (type: string, target: string, mode = ' TargetMode="External"') => `<Relationships><Relationship Id="a" Type="http://x/${type}" Target="${target}"${mode}/></Relationships>`;
  test.each([
    ['a macro', { 'word/vbaProject.bin': 'x' }, 'active-content macro'], ['a control', { 'word/activeX/activeX1.xml': '<x/>' }, 'active-content object'], ['an object', { 'word/embeddings/oleObject1.bin': 'x' }, 'active-content object'], ['a page', { 'word/afchunk.htm': 'x' }, 'active-content object'],
    ['a template from elsewhere', { [rels]: relation('attachedTemplate', 'https://a.example/t.dotm') }, 'active-content remote'], ['a picture from elsewhere', { [rels]: relation('image', 'https://a.example/p.png') }, 'active-content remote'], ['a file of the network', { [rels]: relation('image', '\\\\a\\b', '') }, 'active-content remote'], ['a link that scripts', { [rels]: relation('hyperlink', 'javascript:x') }, 'active-content remote'],
    ['a field that fetches', { [sheet]: '<w:instrText>DDEAUTO "cmd"</w:instrText>' }, 'active-content remote'], ['a macro by its kind', { '[Content_Types].xml': '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>' }, 'active-content macro'], ['an entity', { [sheet]: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }, 'active-content entity'],
    ['two parts of one name', { 'WORD/document.xml': 'x' }, 'wrong-content path'], ['a part that leads out', { '../x.xml': 'x' }, 'wrong-content path'], ['a part with a drive', { 'C:/x.xml': 'x' }, 'wrong-content path'],
  ])('with %s is refused', (_, more, said) => { expect(looked('docx', samples.docx(more as unknown as Record<string, string>))).toEqual([said]); });

  test.each([
    ['<script:event-listener script:macro-name="x"/>', 'active-content macro'], ['<draw:object xlink:href="./Object 1"/>', 'active-content object'], ['<draw:image xlink:href="https://a.example/p.png"/>', 'active-content remote'], ['<draw:image xlink:href="../../etc/passwd"/>', 'active-content remote'], ['<text:a xlink:href="vnd.sun.star.script:x"/>', 'active-content macro'], ['<text:section-source xlink:href="https://a.example/"/>', 'active-content remote'], ['<form:form xlink:href="https://a.example/"/>', 'active-content send'],
  ])('in ODT with %s is refused', (content, said) => { expect(looked('odt', samples.odt(content))).toEqual([said]); });

  test('with Basic is refused, with pictures and styles taken', () => {
    expect(looked('odt', samples.odt(undefined, { 'Basic/Standard/Module1.xml': '<x/>' }))).toEqual(['active-content macro']);
    expect(looked('odt', samples.odt('<draw:image xlink:href="Pictures/1.png"/>', { 'Pictures/1.png': 'x', 'styles.xml': '<x/>', 'Thumbnails/thumbnail.png': 'x' }))).toEqual([]);
  });

  test('that is only packed, or whose parts do not agree with its list, is refused', () => {
    const packed = zipSync({ 'a.txt': new Uint8Array(3) });
    expect(looked('docx', packed)).toEqual(['wrong-content kind']);
    expect(problemsOfStoredFile({ path: 'institutions/trial/files/a.docx', bytes: packed })[0]!.values.expected).toBe('docx');
    const renamed = new Uint8Array(samples.docx());
    renamed[30 + 1] = 0x78;
    expect(looked('docx', renamed)).toEqual(['wrong-content broken']);
  });
});
