import { join } from 'node:path';
import { fingerprint, haveInto, markOf, readTextFile, removeNow, writeWhole } from '../disk.ts';
import { fingerprintOf, fingerprintOfAll } from '../kept/prints.ts';
import { unknowable, type Answers } from './answers.ts';
import type { Reading } from './reading.ts';

/** What is noted of the pages of a site: on what each rests, and which file it was. */
interface Notes {
  /** The program, and what all pages rest on. */
  ground: string;
  /** Every question that a page asked, and the fingerprint of what it was answered with. */
  questions: readonly string[];
  answers: readonly string[];
  /** By file: the questions, what its route handed it, and by what the file and its packed forms are known. */
  pages: Readonly<Record<string, readonly [questions: readonly number[], given: string, marks: readonly (string | null)[]]>>;
  /** By what other files are known. */
  besides: Readonly<Record<string, string | null>>;
}

/** The pages of an earlier site that may stand as they are, and notes for the next. */
export interface KeptPages {
  /** Puts an earlier page into its place; false where it has to be printed. */
  keep(file: string, given: unknown): boolean;
  /** Remembers a page that was printed. */
  printed(file: string, given: unknown, reads: readonly string[]): void;
  /** Whether a file of the earlier site is the one that was noted: a page or packed form that was kept, or a file that was noted besides. */
  stands(file: string): boolean;
  /** Writes the notes down, with what the files are known by now; of these files too. */
  note(besides: readonly string[]): Promise<void>;
}

// What is made of a page after it is printed and may be kept with it.
const forms = ['', '.br', '.gz'];

/** Pages of the site in `earlier` whose every question is answered as it was when they were printed. The notes name each file by its place on the disk and its last change: what somebody else wrote is no page of ours. */
export async function keptPages(reading: Pick<Reading, 'ground'>, program: string, earlier: string, out: string, notesFile: string, { to: answerTo }: Pick<Answers, 'to'>): Promise<KeptPages> {
  const ground = fingerprint(JSON.stringify([2, program, fingerprintOfAll(reading.ground)]));
  const notes = await readNotes(notesFile);
  const known = notes?.ground === ground ? notes : undefined;
  const stands = new Map<number, boolean>();
  const standsStill = (index: number): boolean => {
    let still = stands.get(index);
    if (still === undefined) stands.set(index, (still = answerTo(known!.questions[index]!) === known!.answers[index]));
    return still;
  };
  const numbers = new Map<string, number>();
  const numberOf = (question: string): number => {
    let number = numbers.get(question);
    if (number === undefined) numbers.set(question, (number = numbers.size));
    return number;
  };
  const pages = new Map<string, readonly [readonly number[], string]>();
  const stood = new Set<string>();
  // Another build may put its site there at any moment, so the file is looked at before and after.
  const isHad = (file: string, mark: string | null | undefined): boolean => {
    const [from, to] = [join(earlier, file), join(out, file)];
    if (!mark || markOf(from) !== mark || !haveInto(from, to)) return false;
    if (markOf(from) === mark) {
      stood.add(file);
      return true;
    }
    removeNow(to);
    return false;
  };
  return {
    keep(file, given) {
      const page = known !== undefined && Object.hasOwn(known.pages, file) ? known.pages[file] : undefined;
      const own = page && givenAs(given);
      if (!page || page[1] !== own || own === unknowable || !page[0].every(standsStill) || !isHad(file, page[2][0])) return false;
      for (const [index, form] of forms.entries()) if (index > 0) isHad(`${file}${form}`, page[2][index]);
      pages.set(file, [page[0].map((index) => numberOf(known!.questions[index]!)), own]);
      return true;
    },
    printed(file, given, reads) {
      pages.set(file, [reads.map(numberOf), givenAs(given)]);
    },
    stands: (file) => stood.has(file) || (known !== undefined && Object.hasOwn(known.besides, file) && known.besides[file] === (markOf(join(earlier, file)) ?? '')),
    async note(besides) {
      const questions = [...numbers.keys()];
      const files = Object.fromEntries([...pages].map(([file, page]) => [file, [...page, forms.map((form) => markOf(join(out, `${file}${form}`)) ?? null)] as const]));
      const text = JSON.stringify({ ground, questions, answers: questions.map(answerTo), pages: files, besides: Object.fromEntries(besides.map((file) => [file, markOf(join(out, file)) ?? null])) } satisfies Notes);
      // Without notes the next site is printed whole; this one is as good.
      await writeWhole(notesFile, `${fingerprint(text)}\n${text}`).catch(() => undefined);
    },
  };
}

// What a route hands to a page may be anything, also what cannot be compared.
function givenAs(given: unknown): string {
  if (given === undefined) return '';
  try {
    return fingerprintOf(given);
  } catch {
    return unknowable;
  }
}

async function readNotes(path: string): Promise<Notes | undefined> {
  const text = await readTextFile(path);
  if (text === undefined || fingerprint(text.slice(65)) !== text.slice(0, 64)) return undefined;
  return JSON.parse(text.slice(65)) as Notes;
}
