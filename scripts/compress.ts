import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';
import { filesBelow, readBytes, writeWhole } from '#src/disk.ts';

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

const text = /\.(?:html|css|js|json|csv|xml|svg|txt|md|ics|ttl|jsonld|atom|webmanifest)$/;
// Fetched by every reader who searches, and few: they are worth the slowest level. Pages are many; there the last two percent would cost forty times the time.
const worthAll = /^(?:assets|search-index)\//;
// Below this, a reply is one packet anyway.
const least = 1000;
const atOnce = 16;

/** What a compressed file is called beside the plain one. */
export type Form = '.br' | '.gz';

/** Puts `.br` and `.gz` beside every text file of a built site that has none yet, for servers that hand them out as they are. The same files give the same bytes. */
export async function compressFolder(out: string, but?: string): Promise<void> {
  const all = await filesBelow(out);
  const there = new Set(all);
  // One after the other is read: the pages of a country would not fit into memory side by side.
  const next = all.filter((path) => text.test(path) && path !== but && !there.has(`${path}.br`)).values();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const path of next) {
      for (const [form, packed] of await packedForms((await readBytes(join(out, path)))!, worthAll.test(path) ? 'most' : 'usual')) await writeWhole(join(out, `${path}${form}`), packed);
    }
  }));
}

// Of Brotli and of gzip.
const levels = { usual: [5, 6], good: [9, 9], most: [11, 9] } as const;

/** The compressed forms of a file; none where it is short. The most takes twenty times as long as what is good, for five percent. */
export async function packedForms(bytes: Uint8Array, how: keyof typeof levels): Promise<(readonly [Form, Uint8Array])[]> {
  if (bytes.length < least) return [];
  const [brotli, level] = levels[how];
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotli, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return [['.br', await brotlied(bytes, { params })], ['.gz', await gzipped(bytes, { level })]];
}

/** What was compressed; `undefined` where it is broken. */
export function unpacked(form: Form, packed: Uint8Array): Uint8Array | undefined {
  try {
    return form === '.br' ? brotliDecompressSync(packed) : gunzipSync(packed);
  } catch {
    return undefined;
  }
}
