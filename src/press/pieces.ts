import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { fingerprint, remove, standingIn } from '../disk.ts';
import { keepBytes, keptBytes } from '../kept/parts.ts';
import { fingerprintOf } from '../kept/prints.ts';

/** Values of views that are too long for the notes, each in a file of its own, known by what the view says. */
export interface Pieces {
  /** What a view said, by its fingerprint; undefined where that is not what is kept. */
  valueOf(view: string, print: string): unknown;
  /** Keeps what a view says, and gives its fingerprint. Where nothing can be written, nothing is kept. */
  keep(view: string, value: unknown): string;
  /** Throws away what is kept of all but some views. */
  tidyUp(views: Iterable<string>): Promise<void>;
}

/** Opens what is kept in a folder. */
export function piecesIn(place: string): Pieces {
  const nameOf = (view: string) => `${fingerprint(view).slice(0, 32)}.piece`;
  return {
    valueOf(view, print) {
      const bytes = keptBytes(join(place, nameOf(view)), print);
      return bytes && valueIn(bytes);
    },
    keep(view, value) {
      // The serializer writes the same data now in one way, now in another, so they are not named by it.
      const print = fingerprintOf(value);
      keepBytes(join(place, nameOf(view)), print, bytesOf(value));
      return print;
    },
    async tidyUp(views) {
      const known = new Set([...views].map(nameOf));
      for (const { name } of await standingIn(place)) if (!known.has(name)) await remove(join(place, name));
    },
  };
}

// Most are bytes already, and megabytes: what is known of their length spares putting them together from small pieces. First a sign of how the value is written, then the length.
const [asBytes, asValue, headLength] = [0, 1, 5];

function bytesOf(value: unknown): Uint8Array {
  const isBytes = value instanceof Uint8Array;
  const plain = isBytes ? value : serialize(value);
  const head = Buffer.alloc(headLength, isBytes ? asBytes : asValue);
  head.writeUInt32LE(plain.length, 1);
  return Buffer.concat([head, zstdCompressSync(plain)]);
}

function valueIn(bytes: Uint8Array): unknown {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // One more than it is, else another piece is asked for that stays empty.
  const plain = zstdDecompressSync(view.subarray(headLength), { chunkSize: Math.max(64, view.readUInt32LE(1) + 1) });
  return view[0] === asBytes ? new Uint8Array(plain.buffer, plain.byteOffset, plain.length) : deserialize(plain) as unknown;
}
