import type { Problem } from '#catalogue/model/problem.ts';
import type { Look } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { join } from 'node:path';
import { contentOf, keptBytes, keepBytes, programOf } from './parts.ts';

/** What was said of files that institutions share, each by its path and bytes, kept from one run to the next. */
export interface KeptLook {
  look: Look;
  /** Keeps what was said in this run, once every file was looked at. */
  keep(): void;
}

/** No institution has such a name. */
const lookedName = '+looked.part';

/** Asks `look` only of files of which it was not asked before: most of them carry notes, and to compare such a file it has to be parsed three times. */
export async function keptLook(place: string, house: string, look: Look): Promise<KeptLook> {
  const [path, ground] = [join(place, lookedName), await programOf(house)];
  const bytes = keptBytes(path, ground);
  const known = new Map(bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, Problem[]][]) : []);
  const said = new Map<string, readonly Problem[]>();
  let isNew = false;
  const ask = (file: SourceFile, ...rest: [Parameters<Look>[1]]): readonly Problem[] => {
    const name = contentOf([file]);
    const problems = known.get(name) ?? look(file, ...rest);
    isNew ||= !known.has(name);
    said.set(name, problems);
    return problems;
  };
  return { look: ask, keep: () => { if (isNew || said.size < known.size) keepBytes(path, ground, Buffer.from(JSON.stringify([...said]))); } };
}
