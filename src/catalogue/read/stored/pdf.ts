import { inflated, Swollen } from './inflate.ts';
import { latin, type StoredFault } from './stored.ts';

// Of the objects alone; the pages and pictures of a form stay packed.
const mostUnpacked = 8 * 1024 * 1024;

// Names of a PDF that make it act, hold another file, or fetch one (ISO 32000-1, 12.6 and 7.11).
const active: Readonly<Record<string, Extract<StoredFault, { code: 'active-content' }>['detail']>> = {
  JavaScript: 'script', JS: 'script', OpenAction: 'opening', AA: 'opening', Launch: 'launch', EmbeddedFile: 'embedded', EmbeddedFiles: 'embedded', Filespec: 'embedded', XFA: 'xfa', SubmitForm: 'send', ImportData: 'send',
  GoToR: 'remote', GoToE: 'embedded', RichMedia: 'media', Movie: 'media', Sound: 'media', Rendition: 'media', Screen: 'media', FileAttachment: 'embedded',
};
const longNames = Object.keys(active).filter((name) => name.length >= 9 && name !== 'OpenAction');

/** What in a PDF would act by itself. Streams that hold objects are unpacked; what is locked or packed in a way that we do not know is refused. */
export function faultInPdf(bytes: Uint8Array): StoredFault | undefined {
  const text = latin(bytes);
  if (!/^%PDF-[12]\.\d[\r\n\s%]/.test(text)) return { code: 'wrong-content', detail: 'broken' };
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) return { code: 'wrong-content', detail: 'broken' };
  if (/[^\s\0]/.test(text.slice(end + 5))) return { code: 'wrong-content', detail: 'around' };

  const streams: { dictionary: string[]; start: number; end: number }[] = [];
  let found: StoredFault | undefined;
  let isLocked = false;
  let dictionary: string[] = [];
  const isWhole = walk(text, {
    name(name, after) {
      found ??= activeBy(name, text, after);
      isLocked ||= name === 'Encrypt';
      if (ofStreams.has(name)) dictionary.push(name);
    },
    object() { dictionary = []; },
    stream(start, end) {
      streams.push({ dictionary, start, end });
      dictionary = [];
    },
  });
  if (isLocked) return { code: 'wrong-content', detail: 'locked' };
  if (found) return found;
  if (!isWhole) return { code: 'wrong-content', detail: 'broken' };
  let left = mostUnpacked;
  for (const { dictionary, start, end: stop } of streams) {
    // The kind of a stream may be written elsewhere; only one of objects counts them and says where the first begins.
    if (!dictionary.includes('ObjStm') && !(dictionary.includes('N') && dictionary.includes('First'))) continue;
    const isPacked = dictionary.includes('Filter');
    // Nobody needs another packing, a chain of them or a filter before it; we could not look inside.
    if (isPacked && (dictionary.filter((name) => name === 'FlateDecode').length !== 1 || dictionary.some((name) => otherPacking.has(name)))) return { code: 'wrong-content', detail: 'broken' };
    let objects = bytes.subarray(start, stop);
    try {
      if (isPacked) objects = inflated(objects, left, 'zlib');
    } catch (fault) {
      return { code: 'wrong-content', ...(fault instanceof Swollen ? { detail: 'swollen', limit: mostUnpacked / 1024 / 1024 } : { detail: 'broken' }) };
    }
    left -= objects.length;
    const unpacked = latin(objects);
    const isReadable = walk(unpacked, { name(name, after) { found ??= activeBy(name, unpacked, after); } });
    if (found) return found;
    if (!isReadable) return { code: 'wrong-content', detail: 'broken' };
  }
  // Where programs disagree on what is a stream and what is not, the long names are found all the same.
  const hidden = longNames.find((name) => text.includes(`/${name}`) && new RegExp(`/${name}(?![A-Za-z0-9])`).test(text));
  return hidden === undefined ? undefined : { code: 'active-content', detail: active[hidden]!, found: `/${hidden}` };
}

const otherPacking: ReadonlySet<string> = new Set(['LZWDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'Crypt', 'DecodeParms', 'DP', 'F', 'FFilter']);

const ofStreams: ReadonlySet<string> = new Set(['ObjStm', 'N', 'First', 'Filter', 'FlateDecode', ...otherPacking]);

function activeBy(name: string, text: string, after: number): StoredFault | undefined {
  return Object.hasOwn(active, name) && !(name === 'OpenAction' && isDestination(text, after)) ? { code: 'active-content', detail: active[name]!, found: `/${name}` } : undefined;
}

// Most programs write at which page to open the document: a place, no action.
function isDestination(text: string, after: number): boolean {
  return /^\s*\[\s*\d+\s+\d+\s+R\s*\/(?:Fit[BHVR]{0,2}|XYZ)\b/.test(text.slice(after, after + 120));
}

interface Looks {
  name(name: string, after: number): void;
  object?(): void;
  stream?(start: number, end: number): void;
}

// So many strings may never be closed: each is looked for to the end of the file.
const mostUnclosed = 20;

// Names outside of comments, strings and streams; a name may hide its letters as #4A. Nothing is kept: two megabytes may unpack to millions of names. False where too much stays open to be read.
function walk(text: string, look: Looks): boolean {
  let unclosed = 0;
  let lastEnd = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '%') at = endOfLine(text, at);
    else if (sign === '(') {
      const end = endOfString(text, at);
      if (end === undefined && ++unclosed > mostUnclosed) return false;
      // Never closed: what follows is looked at as if it were open to all.
      at = end ?? at;
    } else if (sign === '/') {
      nameSigns.lastIndex = at + 1;
      const written = nameSigns.exec(text)?.[0] ?? '';
      at += written.length;
      look.name(written.includes('#') ? written.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : written, at + 1);
    } else if (sign === 'o' && text.startsWith('obj', at)) {
      look.object?.();
      at += 2;
    } else if (sign === 's' && text.startsWith('stream', at) && /[\r\n]/.test(text[at + 6] ?? '') && text.slice(at - 3, at) !== 'end') {
      const start = at + (text[at + 6] === '\r' && text[at + 7] === '\n' ? 8 : 7);
      // Where none ends behind one, none ends behind the next.
      lastEnd = lastEnd < 0 ? lastEnd : text.indexOf('endstream', start);
      if (lastEnd < 0) continue;
      look.stream?.(start, lastEnd);
      at = lastEnd + 8;
    }
  }
  return true;
}
const nameSigns = /[^\s\0()<>[\]{}/%]*/y;

function endOfLine(text: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(text)?.index ?? text.length;
}
const lineEnd = /[\r\n]/g;

function endOfString(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return undefined;
}
