import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readKnown } from '../content.ts';
import { fingerprint, type ListedFile } from '../disk.ts';
import { contentOf, keepBytes, keptBytes } from './parts.ts';

/** What git calls the bytes of a file that are as they were committed; undefined of others. */
export type Blobs = (path: string) => string | undefined;

/** Which bytes the files of institutions hold, known by git's names for them: git has looked whether they are still those. */
export interface KeptContents {
  /** The fingerprint of the names and bytes of an institution's files (`contentOf`), where they were read once under the same names. */
  contentOf(institution: string, files: readonly ListedFile[]): string | undefined;
  /** Reads the files of those that were asked for and not known, and keeps what is known then; of institutions that are not among these nothing. */
  learn(institutions: readonly string[]): void;
}

/** No institution has such a name. */
const name = '+contents.part';
const ground = 'contents 1';

/** By the names of all its files in git, the fingerprint of an institution's content; none where the bytes in the folder are not those in git, though git takes them for the same (other ends of lines, say). */
type Known = Readonly<Record<string, readonly [named: string, content?: string]>>;

/** Opens what is kept in `place` of a content folder. */
export function keptContents(place: string, folder: string, blobs: Blobs): KeptContents {
  const path = join(place, name);
  const bytes = keptBytes(path, ground);
  const known = bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Known) : {};
  const unknown = new Map<string, { named: string; files: readonly ListedFile[] }>();
  return {
    contentOf(institution, files) {
      const lines: string[] = [];
      for (const { path: file, fault } of files) {
        const blob = fault ? undefined : blobs(file);
        if (blob === undefined) return undefined;
        lines.push(`${file}\0${blob}`);
      }
      const named = fingerprint(lines.join('\n'));
      const own = Object.hasOwn(known, institution) ? known[institution]! : undefined;
      if (own?.[0] === named) return own[1];
      unknown.set(institution, { named, files });
      return undefined;
    },
    learn(institutions) {
      const there = new Set(institutions);
      const all = new Map(Object.entries(known).filter(([institution]) => there.has(institution)));
      for (const [institution, { named, files }] of unknown) {
        const read = readKnown(folder, files);
        const isCommitted = read.every(({ path: file, bytes: held }) => blobNamed(held, blobs(file)!.length) === blobs(file));
        all.set(institution, isCommitted ? [named, contentOf(read)] : [named]);
      }
      if (unknown.size > 0 || all.size < Object.keys(known).length) keepBytes(path, ground, Buffer.from(JSON.stringify(Object.fromEntries(all))));
    },
  };
}

// Repositories name by SHA-1, newer ones by SHA-256.
const blobNamed = (bytes: Uint8Array, length: number): string => createHash(length === 64 ? 'sha256' : 'sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
