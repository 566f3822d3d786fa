import { deflateSync } from 'node:zlib';
import { strToU8, zipSync, zlibSync } from 'fflate';

/** The smallest files of the kinds that institutions may store, and how they are made to deceive. */

const parts = (extra = '') => `1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction [2 0 R /XYZ null null 0]${extra} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n`;
const end = 'trailer\n<< /Root 1 0 R >>\n%%EOF\n';

export const pdf = strToU8(`%PDF-1.7\n${parts()}${end}`);

/** A PDF whose script lies in a stream of packed objects. */
export const pdfWithPackedScript: Uint8Array = withPackedScript(1);

/** The same, packed once more. */
export const pdfPackedTwice: Uint8Array = withPackedScript(2);

function withPackedScript(times: number): Uint8Array {
  let packed = strToU8('3 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>');
  for (let time = 0; time < times; time++) packed = zlibSync(packed);
  const filters = times === 1 ? '/FlateDecode' : `[${' /FlateDecode'.repeat(times)} ]`;
  const open = strToU8(`%PDF-1.7\n${parts()}3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter ${filters} /Length ${packed.length} >>\nstream\n`);
  return Buffer.concat([open, packed, strToU8(`\nendstream\nendobj\n${end}`)]);
}

export function docx(more: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document><w:t>Kërkesa</w:t></w:document>', 'word/_rels/document.xml.rels': '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>', ...more };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export function odt(content = '<office:document-content><office:scripts/><text:a xlink:href="https://example.org/">Kërkesa</text:a></office:document-content>', more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8(content), 'META-INF/manifest.xml': strToU8('<manifest:manifest/>'), ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])) });
}

export function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(8))), chunk('IEND', Buffer.alloc(0))]);
}

export const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffda0008010100003f00d2cfffd9', 'hex');
export const webp = Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888080000', 'hex');
