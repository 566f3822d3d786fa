/** Bytes of a file → its text, or why it is none. */
import { problemAt } from './problem-at.ts';
import type { Read, SourceFile } from './source.ts';

/** Sizes beyond which a file is refused before it is parsed: bytes of a text and of a list, signs of a line. */
export const sizeLimits = { text: 64 * 1024, list: 2 * 1024 * 1024, line: 20_000 };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a file in UTF-8; a fault of the disk, a size beyond the limit and bytes that are no text are problems. */
export function decode(file: SourceFile, limit: number): Read<string> {
  const tooLarge = (size: number): Read<string> => ({ problems: [problemAt(file.path, 'file-too-large', 1, 1, '', { kilobytes: Math.ceil(size / 1024), limit: limit / 1024 })] });
  if (file.fault === 'file-too-large') return tooLarge(file.size ?? file.bytes.length);
  if (file.fault) return { problems: [problemAt(file.path, file.fault, 1, 1, '')] };
  if (file.bytes.length > limit) return tooLarge(file.bytes.length);
  if (isOfTwoBytes(file.bytes)) return { problems: [problemAt(file.path, 'not-utf-8', 1, 1, '', { encoding: 'UTF-16' })] };
  let text: string;
  try {
    text = decoder.decode(file.bytes);
  } catch {
    const at = firstInvalidByte(file.bytes);
    return { problems: [problemAt(file.path, 'not-utf-8', at.line, at.column, '')] };
  }
  if (text.trim() === '') return { problems: [problemAt(file.path, 'empty-file', 1, 1, '')] };
  // Old machines end a line with a carriage return alone; what is read stays as long as it was.
  if (text.includes('\r')) text = text.replace(/\r(?!\n)/g, '\n');
  const long = limit <= sizeLimits.list ? firstLineTooLong(text) : undefined;
  if (long !== undefined) return { problems: [problemAt(file.path, 'line-too-long', long.line, 1, '', { length: long.length, limit: sizeLimits.line })] };
  return { value: text, problems: [] };
}

// UTF-16 begins with a mark, or writes every letter of Latin script with an empty byte beside it.
function isOfTwoBytes(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const length = Math.min(bytes.length, 200);
  let empty = 0;
  for (let index = 0; index < length; index++) if (bytes[index] === 0) empty++;
  return empty * 4 > length;
}

function firstLineTooLong(text: string): { line: number; length: number } | undefined {
  if (text.length <= sizeLimits.line) return undefined;
  const index = text.split('\n').findIndex((line) => line.length > sizeLimits.line);
  return index < 0 ? undefined : { line: index + 1, length: text.split('\n')[index]!.length };
}

function firstInvalidByte(bytes: Uint8Array): { line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that still decodes, found by halving; a cut inside a character is not a fault of the prefix.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  const before = new TextDecoder().decode(bytes.subarray(0, low), { stream: true }).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
