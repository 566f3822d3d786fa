import type { FileInPieces } from '#src/disk.ts';

const piece = 1 << 20;
// What stands after the list: its bracket, that of the object, and the end of the line.
const ending = 16;
const [quote, backslash, comma, open, close, openList, closeList] = [...'"\\,{}[]'].map((sign) => sign.charCodeAt(0));

/** A JSON object that ends with a list of objects, such as all services, whose other lists are short: read some bytes of the list at a time: what stands before the list, with a part of it, and which entry is the first of that part. */
export function* itemsInSlices(file: FileInPieces, atATime: number): Generator<{ first: number; value: unknown }> {
  let [head, from, first, count, depth, inString, escaped] = [undefined as string | undefined, 0, 0, 0, 0, false, false];
  const text = (start: number, end: number) => Buffer.from(file.read(start, end)).toString('utf8');
  for (let at = 0; at < file.length; at += piece) {
    const bytes = file.read(at, Math.min(at + piece, file.length));
    for (let index = 0; index < bytes.length; index++) {
      const sign = bytes[index];
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === backslash) escaped = true;
        else if (sign === quote) inString = false;
        continue;
      }
      if (sign === quote) inString = true;
      else if (sign === open || sign === openList) {
        depth++;
        // The list of the object itself; an earlier one was read past, and stands before it.
        if (sign === openList && depth === 2) [head, from, first, count] = [text(0, at + index + 1), at + index + 1, 0, 0];
      } else if (sign === close || sign === closeList) {
        depth--;
        const left = file.length - at - index;
        if (sign === closeList && depth === 1 && head !== undefined && left < ending && /^\]\s*\}\s*$/.test(text(at + index, file.length))) {
          yield { first, value: JSON.parse(`${head}${text(from, file.length)}`) };
          return;
        }
      } else if (sign === comma && depth === 2 && head !== undefined) {
        count++;
        if (at + index - from < atATime) continue;
        yield { first, value: JSON.parse(`${head}${text(from, at + index)}]}`) };
        [from, first] = [at + index + 1, count];
      }
    }
  }
  throw new Error('This is no object that ends with a list.');
}
