import { join } from 'node:path';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { languages } from '#languages/languages.ts';
import { keptAsText, keptFrom } from '#search/kept-texts.ts';
import { textIndexOf } from '#search/text-index.ts';
import { houseFolder } from '#src/content.ts';
import { filesBelow, fingerprint, readBytes, readFolder, readTextFile, remove, writeInto, writeWhole } from '#src/disk.ts';
import { fingerprintOf } from '#src/kept/prints.ts';
import { packedForms, unpacked, type Form } from './packing.ts';

interface Wish {
  catalogue: Catalogue;
  /** The folder of the site. */
  out: string;
  base: string;
  /** Where the last build left what the next one need not make again; the same site comes of it with and without. */
  kept?: string | undefined;
  /** Whether a file of the earlier site stays, which bears the same name. */
  stays?: (path: string) => boolean;
  /** Whether packed forms are put beside the files. */
  packed?: boolean;
}

/** Makes the index of texts of every language: `search-index/{language}.json` and, named by their content, the files it opens. Both Serbian scripts share one. */
export async function buildTextIndex({ catalogue, out, base, kept, stays = () => false, packed = true }: Wish): Promise<void> {
  const program = await markOfProgram();
  for (const language of languages) {
    const notes = kept === undefined ? undefined : join(kept, `${language}.txt`);
    const before = notes === undefined ? undefined : await readTextFile(notes);
    // A service is known by the same print in every language; its words are others in each.
    const ground = `${program} ${language}`;
    const { files, kept: now } = textIndexOf(catalogue, language, base, before === undefined ? undefined : keptFrom(before, ground), fingerprintOf);
    for (const [name, text] of files) {
      const file = `search-index/${name === 'head' ? `${language}.json` : `texts/${language}/${name}.json`}`;
      // Its name says what is in it.
      if (name !== 'head' && stays(file)) continue;
      const path = join(out, file);
      const bytes = Buffer.from(text);
      writeInto(path, bytes);
      // The opening file is compressed with the rest of the site.
      if (packed && name !== 'head') for (const [form, ofForm] of await formsOf(bytes, kept === undefined ? undefined : join(kept, language, name))) writeInto(`${path}${form}`, ofForm);
    }
    if (notes === undefined) continue;
    const text = keptAsText(now, ground);
    // Without them the next index is made from nothing; this one is as good.
    if (text !== before) await writeWhole(notes, text).catch(() => undefined);
    for (const path of await filesBelow(join(kept!, language))) if (!files.has(path.replace(/\.\w+$/, ''))) await remove(join(kept!, language, path));
  }
}

/** A file compressed: as an earlier build did it, where that is still whole. */
async function formsOf(bytes: Uint8Array, kept: string | undefined): Promise<(readonly [Form, Uint8Array])[]> {
  const known = kept === undefined ? [] : await Promise.all((['.br', '.gz'] as const).map(async (form) => [form, await readBytes(`${kept}${form}`)] as const));
  const whole = known.filter((one): one is [Form, Uint8Array] => one[1] !== undefined && Buffer.compare(unpacked(one[0], one[1]) ?? Buffer.of(), bytes) === 0);
  if (whole.length === 2) return whole;
  const forms = packedForms(bytes, 'good');
  if (kept !== undefined) for (const [form, packed] of forms) await writeWhole(`${kept}${form}`, packed).catch(() => undefined);
  return forms;
}

/** Changes with everything that texts are read by. */
async function markOfProgram(): Promise<string> {
  const files = (await readFolder(join(houseFolder, 'src/search'), { wanted: (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') }))!;
  return fingerprint([process.version, ...files.map(({ path, bytes }) => `${path} ${fingerprint(bytes)}`)].join('\n'));
}
