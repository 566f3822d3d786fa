import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isKnown, readKnown } from '../content.ts';
import type { ListedFile } from '../disk.ts';
import { namesIn } from '#catalogue/read/catalogue.ts';
import { isPlain } from '#catalogue/read/names.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { contentOf, keepBytes, keptBytes } from './parts.ts';

/** What git calls the bytes of a file as a commit has them; undefined where it has no such file. */
export type Blobs = (path: string) => string | undefined;

/** What the folder of an institution holds: the fingerprint of the names and bytes of its files (`contentOf`), and its services (institution/service) in the order of their folders; undefined where its own file is not there. */
export interface Held { content: string; services: readonly string[] | undefined }

/** What the folders of institutions hold, known by the one name that git has for all that lies below each: git has looked whether it is still that. */
export interface KeptTrees {
  /** What was once read under a name. Where that is not known, `files`, which are as they were committed, are to be read for the next time. */
  heldIn(institution: string, tree: string, files?: readonly ListedFile[]): Held | undefined;
  /** Reads what is to be read, and keeps what is known then; of institutions that are not among these nothing. */
  learn(institutions: readonly string[], blobs: Blobs): void;
  /** Whether anything is known. */
  readonly isEmpty: boolean;
}

/** No institution has such a name. */
const name = '+trees.part';
const ground = 'trees 1';

/** By the name that git has for its folder, what an institution holds; nothing where the bytes in the folder are not those in git, though git takes them for the same (other ends of lines, say), or where names of files need a look at all others. */
type Known = Readonly<Record<string, readonly [tree: string, content?: string, services?: readonly string[]]>>;

/** Opens what is kept in `place` of a content folder. */
export function keptTrees(place: string, folder: string): KeptTrees {
  const path = join(place, name);
  const bytes = keptBytes(path, ground);
  const known = bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Known) : {};
  const asked = new Map<string, { tree: string; files: readonly ListedFile[] }>();
  return {
    isEmpty: Object.keys(known).length === 0,
    heldIn(institution, tree, files) {
      const own = Object.hasOwn(known, institution) ? known[institution] : undefined;
      if (own?.[0] === tree) return own[1] === undefined ? undefined : { content: own[1], services: own[2] };
      if (files) asked.set(institution, { tree, files });
      return undefined;
    },
    learn(institutions, blobs) {
      const there = new Set(institutions);
      const all = new Map(Object.entries(known).filter(([institution]) => there.has(institution)));
      for (const [institution, { tree, files }] of asked) {
        const read = readKnown(folder, files);
        const { institutions: own, services } = namesIn(files);
        all.set(institution, !files.every((file) => isPlain(file.path)) || !areCommitted(read, blobs) ? [tree] : own.length === 0 ? [tree, contentOf(read)] : [tree, contentOf(read), services]);
      }
      if (asked.size > 0 || all.size < Object.keys(known).length) keepBytes(path, ground, Buffer.from(JSON.stringify(Object.fromEntries(all))));
    },
  };
}

/** Whether files that are read hold the very bytes that git has under their names: it takes others for the same. */
export function areCommitted(files: readonly SourceFile[], blobs: Blobs): boolean {
  return files.every(({ path, bytes }) => {
    if (!isKnown(path)) return true;
    const blob = blobs(path);
    return blob !== undefined && blobNamed(bytes, blob.length) === blob;
  });
}

// Repositories name by SHA-1, newer ones by SHA-256.
const blobNamed = (bytes: Uint8Array, length: number): string => createHash(length === 64 ? 'sha256' : 'sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
