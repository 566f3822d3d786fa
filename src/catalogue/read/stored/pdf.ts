import { inflated, Swollen } from './inflate.ts';
import { latin, type StoredFault } from './stored.ts';

const mostUnpacked = 32 * 1024 * 1024;

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

  const { names, streams } = walk(text);
  if (names.some(({ name }) => name === 'Encrypt')) return { code: 'wrong-content', detail: 'locked' };
  const found = firstActive(names);
  if (found) return found;
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
    const inside = firstActive(walk(latin(objects)).names);
    if (inside) return inside;
  }
  // Where programs disagree on what is a stream and what is not, the long names are found all the same.
  const hidden = longNames.find((name) => text.includes(`/${name}`) && new RegExp(`/${name}(?![A-Za-z0-9])`).test(text));
  return hidden === undefined ? undefined : { code: 'active-content', detail: active[hidden]!, found: `/${hidden}` };
}

const otherPacking: ReadonlySet<string> = new Set(['LZWDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'Crypt', 'DecodeParms', 'DP', 'F', 'FFilter']);

interface Name { name: string; after: number; text: string }

function firstActive(names: readonly Name[]): StoredFault | undefined {
  const found = names.find(({ name, after, text }) => Object.hasOwn(active, name) && !(name === 'OpenAction' && isDestination(text, after)));
  return found && { code: 'active-content', detail: active[found.name]!, found: `/${found.name}` };
}

// Most programs write at which page to open the document: a place, no action.
function isDestination(text: string, after: number): boolean {
  return /^\s*\[\s*\d+\s+\d+\s+R\s*\/(?:Fit[BHVR]{0,2}|XYZ)\b/.test(text.slice(after, after + 120));
}

// Names outside of comments, strings and streams; a name may hide its letters as #4A.
function walk(text: string): { names: Name[]; streams: { dictionary: string[]; start: number; end: number }[] } {
  const names: Name[] = [];
  const streams: { dictionary: string[]; start: number; end: number }[] = [];
  let sinceObject = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '%') at = endOfLine(text, at);
    else if (sign === '(') at = endOfString(text, at);
    else if (sign === '/') {
      nameSigns.lastIndex = at + 1;
      const written = nameSigns.exec(text)?.[0] ?? '';
      at += written.length;
      names.push({ name: written.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), after: at + 1, text });
    } else if (sign === 'o' && text.startsWith('obj', at)) {
      sinceObject = names.length;
      at += 2;
    } else if (sign === 's' && text.startsWith('stream', at) && /[\r\n]/.test(text[at + 6] ?? '') && text.slice(at - 3, at) !== 'end') {
      const start = at + (text[at + 6] === '\r' && text[at + 7] === '\n' ? 8 : 7);
      const end = text.indexOf('endstream', start);
      if (end < 0) continue;
      streams.push({ dictionary: names.slice(sinceObject).map(({ name }) => name), start, end });
      at = end + 8;
    }
  }
  return { names, streams };
}
const nameSigns = /[^\s\0()<>[\]{}/%]*/y;

function endOfLine(text: string, at: number): number {
  lineEnd.lastIndex = at;
  return lineEnd.exec(text)?.index ?? text.length;
}
const lineEnd = /[\r\n]/g;

function endOfString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  // Never closed: what follows is looked at as if it were open to all.
  return from;
}
