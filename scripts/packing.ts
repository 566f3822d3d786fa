import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { fingerprint, readBytesNow, writeInto } from '#src/disk.ts';
import type { Packer, Sum } from '#src/press/print.ts';

/** The module of the packer. */
export const packing: string = import.meta.url;

/** What a compressed file is called beside the plain one. */
export type Form = '.br' | '.gz';

const text = /\.(?:html|css|js|json|csv|xml|svg|txt|md|ics|ttl|jsonld|atom|webmanifest)$/;

/** What is written anew once all files stand: packed only then. */
export const rewritten = 'api/v1/index.json';

/** Whether a file has packed forms, if it is long enough. */
export function isPacked(path: string): boolean {
  return text.test(path);
}

/** Below this, a reply is one packet anyway. */
export const least = 1000;

// Of Brotli and of gzip. The most of Brotli takes three times as long as the next and gives half a percent; “good” is where it does not yet search long.
const levels = { usual: [5, 6], good: [9, 9], fine: [10, 9], most: [11, 9] } as const;

// Fetched by every reader: few are worth the slowest level, and what grows with the catalogue the one before. Pages are many; there the last two percent would cost forty times the time.
const worth: readonly (readonly [RegExp, keyof typeof levels])[] = [[/^assets\//, 'most'], [/^search-index\//, 'fine'], [/(?:)/, 'usual']];

/** The compressed forms of a file; none where it is short. At once: waiting for each costs as much as packing a page. */
export function packedForms(bytes: Uint8Array, how: keyof typeof levels): (readonly [Form, Uint8Array])[] {
  if (bytes.length < least) return [];
  const [brotli, level] = levels[how];
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return [['.br', brotliCompressSync(bytes, { params })], ['.gz', gzipSync(bytes, { level })]];
}

/** Packs files while they are printed, when their bytes need not be read again (src/press/print.ts). */
export const packer: Packer = {
  formsOf: (file, bytes) => (isPacked(file) && file !== rewritten ? packedForms(bytes, levelOf(file)) : []),
};

function levelOf(path: string): keyof typeof levels {
  return worth.find(([pattern]) => pattern.test(path))![1];
}

/** What was compressed; `undefined` where it is broken. */
export function unpacked(form: Form, packed: Uint8Array): Uint8Array | undefined {
  try {
    return form === '.br' ? brotliDecompressSync(packed) : gunzipSync(packed);
  } catch {
    return undefined;
  }
}

/** The files of a folder that are to be packed, and which of them is next: shared by all who pack. */
export interface Packing { out: string; paths: readonly string[]; next: Int32Array }

/** Packs a file after the other as long as there is one that nobody has taken; tells the sums of each and of its forms. */
export async function packInTurn({ out, paths, next }: Packing, tell: (sums: readonly Sum[]) => unknown, turn: () => Promise<unknown>): Promise<void> {
  for (let index = Atomics.add(next, 0, 1); index < paths.length; index = Atomics.add(next, 0, 1)) {
    tell(packFile(out, paths[index]!));
    await turn();
  }
}

/** Puts its packed forms beside a file, and gives the sums of it and of them. */
export function packFile(out: string, path: string): readonly Sum[] {
  const bytes = readBytesNow(join(out, path));
  const forms = packedForms(bytes, levelOf(path));
  for (const [form, packed] of forms) writeInto(join(out, `${path}${form}`), packed);
  return [['', bytes] as const, ...forms].map(([form, of]) => [`${path}${form}`, fingerprint(of)] as const);
}
