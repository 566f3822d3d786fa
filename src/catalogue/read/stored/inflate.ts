import { Inflate, Unzlib } from 'fflate';

/** Unpacked bytes came to more than was allowed. */
export class Swollen extends Error {}

/** Unpacks what was deflated, and stops as soon as it grows beyond a limit: a small file can hold gigabytes of nothing. */
export function inflated(packed: Uint8Array, limit: number, wrapped: 'zlib' | 'raw'): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) throw new Swollen();
    parts.push(part);
  };
  const stream = wrapped === 'zlib' ? new Unzlib(keep) : new Inflate(keep);
  // Deflate grows a thousandfold at most: pieces of 8 kB keep what is unpacked at once small.
  const piece = 8192;
  for (let at = 0; at < packed.length; at += piece) stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
