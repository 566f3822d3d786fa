import type { ImportFault, ImportFile } from '../../model/import.ts';
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';

/** What a workbook may hold at most: bytes of the file, parts of the archive, bytes when unpacked, and how many times smaller a large part may be when packed. */
const archiveLimits = { bytes: 20 * 1024 * 1024, parts: 2000, unpacked: 80 * 1024 * 1024, ratio: 250, ratioFrom: 5 * 1024 * 1024 };

const megabyte = 1024 * 1024;
const olePattern = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file is a packed workbook (.xlsx, .ods) or one of the older or locked ones, told by its first bytes. */
export function looksLikeWorkbook({ bytes }: ImportFile): boolean {
  return startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, olePattern);
}

/** Looks into a workbook before anything of it is unpacked. What it gives back is the same archive without packing, so that nothing behind this door can swell. */
export function openArchive({ path: file, bytes }: ImportFile): { bytes: Uint8Array } | { fault: ImportFault } {
  const refuse = (code: ImportFault['code'], values: ImportFault['values'] = {}) => ({ fault: { code, severity: 'error' as const, file, values } });
  if (bytes.length > archiveLimits.bytes) return refuse('workbook-too-large', { megabytes: Math.ceil(bytes.length / megabyte), limit: archiveLimits.bytes / megabyte });
  if (startsWith(bytes, olePattern)) return refuse(holdsWord(bytes, 'EncryptedPackage') ? 'workbook-locked' : 'workbook-old');
  if (/\.(?:xlsm|xltm|xlsb|xlam)$/i.test(file)) return refuse('workbook-macro');
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (part) => { parts.push(part); return false; } });
  } catch {
    return refuse('workbook-damaged');
  }
  if (parts.length === 0) return refuse('workbook-damaged');
  const unpacked = parts.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const swollen = parts.find(({ originalSize, size }) => originalSize > archiveLimits.ratioFrom && originalSize > size * archiveLimits.ratio);
  if (parts.length > archiveLimits.parts || unpacked > archiveLimits.unpacked || swollen) return refuse('workbook-bomb', { megabytes: Math.ceil(unpacked / megabyte), parts: parts.length, limit: archiveLimits.unpacked / megabyte, limitParts: archiveLimits.parts });
  if (parts.some(({ name }) => /vbaProject\.bin$|(?:^|\/)(?:macrosheets|dialogsheets)\/|^(?:Basic|Scripts)\/(?!.*\/$)/i.test(name))) return refuse('workbook-macro');
  if (new Set(parts.map(({ name }) => name.toLowerCase())).size !== parts.length) return refuse('workbook-damaged');
  let files: Record<string, Uint8Array>;
  try {
    // Room is made for as many bytes as a part declares: one that holds more is cut and does not pass the next line.
    files = unzipSync(bytes);
  } catch {
    return refuse('workbook-damaged');
  }
  if (parts.some(({ name, originalSize }) => files[name]?.length !== originalSize || (/\.(?:xml|rels)$/i.test(name) && !isWhole(files[name]!)))) return refuse('workbook-damaged');
  const manifest = files['META-INF/manifest.xml'];
  if (manifest && holdsText(manifest, 'encryption-data')) return refuse('workbook-locked');
  // Documents of word processors are packed alike.
  const kind = files.mimetype && new TextDecoder().decode(files.mimetype);
  if (!parts.some(({ name }) => name.startsWith('xl/')) && (!files['content.xml'] || (kind !== undefined && !kind.includes('spreadsheet')))) return refuse('not-a-workbook');
  return { bytes: zipSync(files, { level: 0 }) };
}

function startsWith(bytes: Uint8Array, pattern: readonly number[]): boolean {
  return pattern.every((byte, index) => bytes[index] === byte);
}

// A page of XML ends with a tag; one that was cut does not.
function isWhole(xml: Uint8Array): boolean {
  let end = xml.length;
  while (end > 0 && xml[end - 1]! <= 0x20) end--;
  return end === 0 || xml[end - 1] === 0x3e;
}

// Names in the older container stand in UTF-16.
function holdsWord(bytes: Uint8Array, word: string): boolean {
  return holdsText(bytes, [...word].join('\0'));
}

function holdsText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(text);
}
