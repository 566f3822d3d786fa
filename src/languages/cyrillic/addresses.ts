/** What is no word of a text though it has letters: addresses, file names, numbers of acts and cases. */

/** Where a web address ends that is under way at this place: at a blank, a quotation mark or an open bracket, without the full stop of the sentence. */
export function endOfAddress(text: string, at: number): number {
  const tail = /(?:[^\s<>"„“”«»`()[\]{}|\\^]|\([^\s<>"„“”«»`()[\]{}|\\^]*\))*/uy;
  tail.lastIndex = at;
  let end = at + tail.exec(text)![0].length;
  while (end > at && '.,;:!?…\'’*_'.includes(text[end - 1]!)) end -= 1;
  return end;
}

/** From where on a piece is an e-mail address, a host name or a file name; infinity when it is none. */
export function addressIn(piece: string): number {
  if (!/[.@]/.test(piece)) return Infinity;
  if (piece.includes('@')) return 0;
  const parts = piece.split('/');
  if (isFileName(parts.at(-1)!)) return 0;
  let from = 0;
  for (const part of parts) {
    if (isHostName(part)) return from;
    from += part.length + 1;
  }
  return Infinity;
}

function isFileName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && fileEndings.has(name.slice(dot + 1).toLowerCase());
}

function isHostName(name: string): boolean {
  const labels = name.split('.');
  return labels.length > 1 && topLevels.has(labels.at(-1)!) && labels.every((label) => /^[A-Za-z0-9-]+$/.test(label));
}

// As they are also said of themselves, outside file names: “u formatu PDF”.
const formats = ['csv', 'docx', 'html', 'jpeg', 'jpg', 'json', 'jsonld', 'ods', 'odt', 'pdf', 'png', 'pptx', 'rdf', 'rtf', 'svg', 'txt', 'xls', 'xlsx', 'xml', 'yaml', 'yml', 'zip'];
export const formatNames: ReadonlySet<string> = new Set(formats);
export const fileEndings: ReadonlySet<string> = new Set([...formats, 'asice', 'doc', 'gif', 'htm', 'ics', 'js', 'jsonl', 'md', 'mjs', 'mp4', 'p7m', 'ppt', 'py', 'ts', 'ttl', 'webp']);
const topLevels = new Set(['al', 'app', 'at', 'ba', 'be', 'biz', 'bg', 'ch', 'com', 'de', 'dev', 'edu', 'eu', 'fr', 'gov', 'gr', 'hr', 'info', 'int', 'io', 'it', 'me', 'mk', 'net', 'org', 'rs', 'si', 'tr', 'uk', 'us', 'xk']);

/** The words of a piece, by their place in it, that are parts of a number of an act or a case: 02/L-37. */
export function codesIn(piece: string): ReadonlySet<number> {
  const codes = new Set<number>();
  if (!/\d/.test(piece)) return codes;
  let chain: number[] = [];
  let numbered = false;
  let previousEnd = 0;
  const close = (): void => {
    if (numbered) for (const at of chain) codes.add(at);
    chain = [];
    numbered = false;
  };
  for (const { 0: word, index } of piece.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!/^[-/]$/.test(piece.slice(previousEnd, index))) close();
    // European acts end in the community’s abbreviation, which Serbian has in its own letters: 2006/123/ЕЗ.
    if (/^(?:[A-ZČĆĐŠŽ]{1,5}|[A-Z\d]*\d[A-Z\d]*)$/.test(word) && !(chain.length > 0 && /^(?:EU|EZ|EEZ)$/.test(word))) {
      chain.push(index);
      numbered ||= /\d/.test(word);
    } else close();
    previousEnd = index + word.length;
  }
  close();
  return codes;
}
