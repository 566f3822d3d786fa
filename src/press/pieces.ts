import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { fingerprint, remove, standingIn } from '../disk.ts';
import { keepBytes, keptBytes } from '../kept/parts.ts';

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
      return bytes && JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as unknown;
    },
    keep(view, value) {
      const text = JSON.stringify(value);
      const print = fingerprint(text);
      keepBytes(join(place, nameOf(view)), print, zstdCompressSync(text));
      return print;
    },
    async tidyUp(views) {
      const known = new Set([...views].map(nameOf));
      for (const { name } of await standingIn(place)) if (!known.has(name)) await remove(join(place, name));
    },
  };
}
