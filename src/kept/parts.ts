import { crc32 } from 'node:zlib';
import { join } from 'node:path';
import { readKnown } from '../content.ts';
import { filesBelow, fingerprint, marksOf, readBytesNow, readWholeNow, remove, standingIn, writeWholeNow, type ListedFile } from '../disk.ts';
import type { Names } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';

/** What was made of each institution of a content folder, kept from one run to the next. Every part says what it rests on; where anything of that is another now, it is none. */
export interface KeptParts {
  /** What all of them rest on. */
  readonly ground: string;
  /** The bytes kept for an institution, where its files, their names and the ground are what they were. To be asked before its files are read; `content` is their fingerprint (contentOf), where that is known without asking for them. */
  get(institution: string, files: readonly ListedFile[], content?: string): Uint8Array | undefined;
  /** The bytes kept under a name, where they were made of just this content. */
  known(name: string, content: string): Uint8Array | undefined;
  /** Looks at the files of an institution before they are read, where `get` was not asked. */
  look(institution: string, files: readonly ListedFile[]): void;
  /** Keeps bytes that were made of the files of an institution, as they were read (contentOf). Where nothing can be written, nothing is kept. */
  put(institution: string, content: string, part: Uint8Array): void;
  /** Throws away what is kept of institutions that were not asked for, but for some that will be. */
  tidyUp(later?: ReadonlySet<string>): Promise<void>;
}

/** How parts are written: another way of writing has another number. */
const form = 1;
/** A file that changed so shortly before it was looked at may change once more without a trace: clocks of disks tick slowly. Milliseconds. */
const tick = 2000;

interface Head {
  form: number;
  ground: string;
  /** By what its files are known without being read; empty where one was too fresh. */
  marks: string;
  /** The fingerprint of their names and bytes. */
  content: string;
  /** Of the bytes that follow. */
  sum: number;
  length: number;
}

/**
 * Opens what is kept in `place` of a content folder; `ground` names all that a part rests on besides its institution's own files (groundOf).
 * Files are known by their place on the disk, their length and times of change; where these are others (a fresh checkout, a copy), by their bytes.
 */
export function keptParts(place: string, folder: string, ground: string): KeptParts {
  const begun = Date.now();
  const marked = new Map<string, string>();
  const asked = new Set<string>();
  const fileOf = (institution: string) => join(place, `${institution}.part`);
  const marksFor = (institution: string, files: readonly ListedFile[]): string => {
    let marks = marked.get(institution);
    if (marks === undefined) {
      const found = marksOf(folder, files.map(({ path }) => path));
      marked.set(institution, (marks = found.last + tick < begun ? found.marks : ''));
    }
    return marks;
  };
  const write = (institution: string, content: string, part: Uint8Array): void => put(fileOf(institution), { ground, marks: marked.get(institution) ?? '', content }, part);
  return {
    ground,
    get(institution, files, content) {
      asked.add(institution);
      const found = partIn(readWholeNow(fileOf(institution)));
      const isOfGround = found?.head.ground === ground;
      if (isOfGround && content !== undefined && found.head.content === content) return found.part;
      // Before any of its files is read: what changes from now on is seen the next time.
      const marks = marksFor(institution, files);
      if (!isOfGround) return undefined;
      if (marks !== '' && found.head.marks === marks) return found.part;
      if (contentOf(readKnown(folder, files)) !== found.head.content) return undefined;
      if (marks !== '') write(institution, found.head.content, found.part);
      return found.part;
    },
    known(name, content) {
      const found = partIn(readWholeNow(fileOf(name)));
      return found?.head.ground === ground && found.head.content === content ? found.part : undefined;
    },
    look(institution, files) {
      marksFor(institution, files);
    },
    put(institution, content, part) {
      write(institution, content, part);
    },
    async tidyUp(later) {
      // What stands behind a + belongs to the institution before it; with none before it, to all.
      const isKnown = (id: string) => id === '' || asked.has(id) || marked.has(id) || later?.has(id);
      for (const { name } of await standingIn(place)) if (!isKnown(name.replace(/(?:\+.*)?\.part$/, ''))) await remove(join(place, name));
    },
  };
}

/** Bytes of another kind that are kept beside the parts; undefined where they are others than were written, or rest on another ground. */
export function keptBytes(path: string, ground: string): Uint8Array | undefined {
  const found = partIn(readWholeNow(path));
  return found?.head.ground === ground ? found.part : undefined;
}

/** Keeps such bytes. */
export function keepBytes(path: string, ground: string, bytes: Uint8Array): void {
  put(path, { ground, marks: '', content: '' }, bytes);
}

function put(path: string, known: Pick<Head, 'ground' | 'marks' | 'content'>, part: Uint8Array): void {
  const head: Head = { form, ...known, sum: crc32(part), length: part.length };
  try {
    writeWholeNow(path, [Buffer.from(`${JSON.stringify(head)}\n`), part]);
  } catch {
    // A full disk or a folder that may not be written costs time, nothing else.
  }
}

/** What every part rests on: the program, the day, the files that all institutions share, what institutions and services there are to be named, and what was asked for. */
export async function groundOf(house: string, { today, shared, names: { institutions, services, problems }, asked }: { today: string; shared: readonly SourceFile[]; names: Names; asked?: unknown }): Promise<string> {
  return fingerprint(JSON.stringify([form, await programOf(house), { today, institutions, services, problems, asked }, contentOf(shared)]));
}

/** The fingerprint of the names and bytes of files. */
export const contentOf = (files: readonly SourceFile[]): string => contentOfLines(files.map(lineOf));

/** What the fingerprint of a file is made of, so that those of several groups can be put together. */
export const lineOf = ({ path, bytes, fault }: SourceFile): string => `${path}\0${fault ?? ''}\0${fingerprint(bytes)}`;

/** The fingerprint of files of each of which such a line is known. */
export const contentOfLines = (lines: readonly string[]): string => fingerprint(lines.join('\n'));

const programs = new Map<string, Promise<string>>();

/** The fingerprint of all that reads, judges and words: not of the pages, which change more often. */
export function programOf(house: string): Promise<string> {
  let print = programs.get(house);
  if (!print) programs.set(house, (print = printOfProgram(house)));
  return print;
}

async function printOfProgram(house: string): Promise<string> {
  return fingerprint(JSON.stringify([process.version, (await filesOfProgram(house)).map((path) => [path, fingerprint(readBytesNow(join(house, path)))])]));
}

/** The files of all that reads, judges and words: `tests/arrows.test.ts` holds them against what the threads that judge import. */
export async function filesOfProgram(house: string): Promise<string[]> {
  const below = async (folder: string, wanted: RegExp) => (await filesBelow(join(house, folder))).filter((path) => wanted.test(path) && !path.endsWith('.test.ts')).map((path) => `${folder}/${path}`);
  return [...(await below('src/catalogue', /\.ts$/)), ...(await below('src/languages', /\.ts$/)), ...(await below('src', /^(?:(?:disk|kept)\/)?[^/]+\.ts$/)), ...(await below('scripts', /^(?:judge[^/]*|not-formatted|units|further-threads|revision|history|kept-history|command|half-saved|in-content|leftovers|machine-faults)\.ts$/)), 'package-lock.json'];
}

// What was written by half, or changed since, is no part.
function partIn(bytes: Uint8Array | undefined): { head: Head; part: Uint8Array } | undefined {
  if (!bytes) return undefined;
  const end = bytes.indexOf(10);
  try {
    const head = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('utf8')) as Head;
    const part = bytes.subarray(end + 1);
    return head.form === form && head.length === part.length && head.sum === crc32(part) ? { head, part } : undefined;
  } catch {
    return undefined;
  }
}
