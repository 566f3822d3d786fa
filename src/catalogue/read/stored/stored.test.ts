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

  // Names stand for their namespaces, values hold what they like, and programs find the parts by their contents: what deceives the eye may not deceive us.
  const remote = '<draw:image xlink:href="https://a.example/p.png"/>';
  const twoBytes = (words: string) => Buffer.from(words, 'utf16le').toString('latin1');
  test.each([
    ['an arrow in a value before the address', '<a><draw:image draw:name="a>b" xlink:href="https://a.example/p.png"/></a>', 'active-content remote'], ['an arrow before the address of a form', '<a><form:form form:name=\'>\' xlink:href="https://a.example/"/></a>', 'active-content send'],
    ['a name of its own for addresses', '<a xmlns:x="http://www.w3.org/1999/xlink"><draw:image x:href="https://a.example/p.png"/></a>', 'wrong-content broken'], ['a name of its own for scripts', '<s:event-listener xmlns:s="urn:oasis:names:tc:opendocument:xmlns:script:1.0" s:macro-name="x"/>', 'wrong-content broken'],
    ['drawings without a name', '<object xmlns="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"/>', 'wrong-content broken'], ['a namespace in disguise', '<a xmlns:x="http://www.w3.org/1999/&#120;link"><draw:image x:href="https://a.example/p.png"/></a>', 'wrong-content broken'],
    ['letters of two bytes', twoBytes(`<a>${remote}</a>`), 'wrong-content broken'], ['another encoding, told with blanks', `<?xml version="1.0" encoding = "utf-7"?><a/>`, 'wrong-content broken'], ['another encoding, told late', `<?xml version="1.0"${' '.repeat(300)}encoding="utf-7"?><a/>`, 'wrong-content broken'],
    ['a tag that never ends', '<a><b c="d', 'wrong-content broken'], ['a tag within a tag', `<a b=${remote}>`, 'wrong-content broken'], ['a note that never ends', `<a/><!-- ${remote}`, 'wrong-content broken'],
  ])('in ODT with %s is refused', (_, content, said) => { expect(looked('odt', samples.odt(content))).toEqual([said]); });

  test.each([
    ['a template under another name for relations', { [rels]: relation('attachedTemplate', 'https://a.example/t.dotm').replaceAll(/(<\/?)Rel/g, '$1a-b:Rel') }, 'active-content remote'], ['an arrow in a value before the target', { [rels]: relation('attachedTemplate', 'https://a.example/t.dotm').replace('Id="a"', 'Id="a>b"') }, 'active-content remote'],
    ['another document inside under another name', { [sheet]: '<a-b:altChunk r:id="x"/>' }, 'active-content object'], ['a field in small letters', { [sheet]: '<w:instrText> ddeauto "cmd"</w:instrText>' }, 'active-content remote'], ['a field in pieces', { [sheet]: '<w:p><w:instrText>DDE</w:instrText><w:r/><w:instrText>AUTO "cmd"</w:instrText></w:p>' }, 'active-content remote'],
    ['a short field that fetches', { [sheet]: '<w:fldSimple w:instr="includepicture &quot;https://a.example&quot;"/>' }, 'active-content remote'], ['a field in a part with another ending', { 'word/words.dat': '\ufeff <w:instrText>DDEAUTO "cmd"</w:instrText>' }, 'active-content remote'],
  ])('in DOCX with %s is refused', (_, more, said) => { expect(looked('docx', samples.docx(more as unknown as Record<string, string>))).toEqual([said]); });

  test.each([
    ['docx', { [sheet]: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="x"><!-- <b --><w:t>Import, database; 1 &gt; 0 &#8211; &#34;DDE&#34;</w:t><w:instrText xml:space="preserve"> FORMTEXT </w:instrText><![CDATA[a < b]]></w:document>\n' }],
    ['odt', { 'styles.xml': '<a xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns="urn:other"><draw:fill-image draw:name="a > b" xlink:href="Pictures/1.png" /></a>' }],
  ] as const)('of the kind %s with words about all that is taken', (kind, more) => { expect(looked(kind, kind === 'docx' ? samples.docx(more) : samples.odt(undefined, more))).toEqual([]); });

  // Thirty kilobytes unpack to as many signs as may be; to begin anew at each of them would take days.
  test.each(['<-\t', '<form:form ', '<a b="', "<a b='c' ", '<a ', '"', '<!--'])('of nothing but %s is read once', (unit) => { expect(looked('odt', samples.odt(`<a>${unit.repeat(2_000_000 / unit.length)}`)).length).toBeLessThanOrEqual(1); });
  test.each<[string, (times: number) => string]>([
    ['a name that never ends', (times) => `<${'a'.repeat(times)}`], ['a name that never ends, with attributes', (times) => `<${'a'.repeat(times / 2)}${' b="1"'.repeat(times / 12)}`], ['a long name without a value', (times) => `<a ${'a'.repeat(times)} b="x"/>`],
    ['attributes that never end', (times) => `<a${' b="1"'.repeat(times / 6)}`], ['attributes whose values begin with the other mark', (times) => `<a ${`b="'" `.repeat(times / 6)}/>`], ['names of one letter', (times) => `<a ${'a '.repeat(times / 2)}b="x"/>`],
    ['blanks', (times) => `<a${' '.repeat(times)}b="x"/>`], ['blanks behind a name', (times) => `<a b${' '.repeat(times)}c="x"/>`], ['blanks that never end', (times) => `<a${' '.repeat(times)}`], ['blanks before a value that is none', (times) => `<a b="x" c${' '.repeat(times / 2)}=${' '.repeat(times / 2)}d/>`], ['blanks in an end', (times) => `</a${' '.repeat(times)}`],
  ])('with %s is read once', (_, contentOf) => { expect(looked('odt', samples.odt(`<office:document-content>${contentOf(2_000_000)}`)).length).toBeLessThanOrEqual(1); });
  test('of nothing but relations is read once', () => { expect(looked('docx', samples.docx({ [rels]: '<Relationship '.repeat(200_000) }))).toEqual(['wrong-content broken']); });

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
