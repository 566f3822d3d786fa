import { join } from 'node:path';
import { fingerprint, haveInto, markOf, readTextFile, writeWhole } from '../disk.ts';
import { fingerprintOf, fingerprintOfAll } from '../kept/prints.ts';
import { unknowable, type Answers } from './answers.ts';
import { forms, type EarlierFiles, type GrowingSite } from './growing.ts';
import type { Reading } from './reading.ts';

/** What is noted of a site: on what each page rests, and which files there were. */
interface Notes {
  /** The program, and what all pages rest on. */
  ground: string;
  /** Every question that a page asked, and the fingerprint of what it was answered with. */
  questions: readonly string[];
  answers: readonly string[];
  /** By file: the questions, and what its route handed it. */
  pages: Readonly<Record<string, readonly [questions: readonly number[], given: string]>>;
  /** By route: the questions that it asked for its paths, and those paths. */
  routes: Readonly<Record<string, readonly [questions: readonly number[], paths: readonly string[]]>>;
  /** By what every file of the site is known. */
  marks: Readonly<Record<string, string>>;
}

/** The pages of an earlier site that may stand as they are, and notes for the next. */
export interface KeptPages extends EarlierFiles {
  /** The paths of a route as they were, where every question that it asked for them is answered as it was; undefined where it has to be asked. */
  pathsOf(route: string): readonly string[] | undefined;
  /** Remembers the paths of a route that was asked. */
  asked(route: string, paths: readonly string[], reads: readonly string[]): void;
  /** Whether an earlier page may stand; false where it has to be printed. `given` is what its route hands it; a route that need not be asked hands it what it did. */
  mayStand(file: string, given: { props: unknown } | 'as it was'): boolean;
  /** Puts a file of the earlier site, with its packed forms, into the folder of the new; false where it cannot be had. */
  bring(file: string): boolean;
  /** Remembers a page that was printed. */
  printed(file: string, given: unknown, reads: readonly string[]): void;
  /** Writes the notes down, with what the files of the site are known by. */
  note(site: GrowingSite): Promise<void>;
}

/** Pages of the site in `earlier` whose every question is answered as it was when they were printed. The notes name each file by its place on the disk and its last change: what somebody else wrote is no page of ours. */
export async function keptPages(reading: Pick<Reading, 'ground'>, program: string, earlier: string, out: string, notesFile: string, { to: answerTo }: Pick<Answers, 'to'>): Promise<KeptPages> {
  const ground = fingerprint(JSON.stringify([4, program, fingerprintOfAll(reading.ground)]));
  const text = await readTextFile(notesFile);
  const notes = notesIn(text);
  const known = notes?.ground === ground ? notes : undefined;
  const still = new Map<number, boolean>();
  const isAnsweredAlike = (index: number): boolean => {
    let alike = still.get(index);
    if (alike === undefined) still.set(index, (alike = answerTo(known!.questions[index]!) === known!.answers[index]));
    return alike;
  };
  const numbers = new Map<string, number>();
  const numberOf = (question: string): number => {
    let number = numbers.get(question);
    if (number === undefined) numbers.set(question, (number = numbers.size));
    return number;
  };
  const markKnown = (file: string): string | undefined => (known !== undefined && Object.hasOwn(known.marks, file) ? known.marks[file] : undefined);
  const seen = new Map<string, boolean>();
  const stands = (file: string): boolean => {
    let does = seen.get(file);
    if (does === undefined) {
      const mark = markKnown(file);
      seen.set(file, (does = mark !== undefined && markOf(join(earlier, file)) === mark));
    }
    return does;
  };
  const formsOf = (file: string): readonly string[] | undefined => {
    const noted = forms.map((form) => `${file}${form}`).filter((form) => markKnown(form) !== undefined);
    return noted.every(stands) ? noted : undefined;
  };
  const pages = new Map<string, readonly [readonly number[], string]>();
  const routes = new Map<string, readonly [readonly number[], readonly string[]]>();
  const own = <Entry>(of: 'pages' | 'routes', name: string): Entry | undefined => (known !== undefined && Object.hasOwn(known[of], name) ? known[of][name] as Entry : undefined);
  const asNow = (questions: readonly number[]): number[] => questions.map((index) => numberOf(known!.questions[index]!));
  return {
    stands, formsOf,
    pathsOf(name) {
      const route = own<Notes['routes'][string]>('routes', name);
      if (!route?.[0].every(isAnsweredAlike)) return undefined;
      routes.set(name, [asNow(route[0]), route[1]]);
      return route[1];
    },
    asked(name, paths, reads) {
      routes.set(name, [reads.map(numberOf), paths]);
    },
    mayStand(file, given) {
      const page = own<Notes['pages'][string]>('pages', file);
      if (!page || page[1] === unknowable || (given !== 'as it was' && page[1] !== givenAs(given.props)) || !page[0].every(isAnsweredAlike) || !stands(file) || formsOf(file) === undefined) return false;
      pages.set(file, [asNow(page[0]), page[1]]);
      return true;
    },
    bring(file) {
      return [file, ...formsOf(file)!].every((one) => {
        // Another build may put its site there at any moment, so the file is looked at before and after.
        const [from, to] = [join(earlier, one), join(out, one)];
        return markOf(from) === markKnown(one) && haveInto(from, to) && markOf(from) === markKnown(one);
      });
    },
    printed(file, given, reads) {
      pages.set(file, [reads.map(numberOf), givenAs(given)]);
    },
    async note(site) {
      const questions = [...numbers.keys()];
      const { fresh, kept } = await site.files();
      const marks = { ...Object.fromEntries(kept.map((file) => [file, markKnown(file)!])), ...Object.fromEntries(fresh.map((file) => [file, markOf(join(site.part, file))!])) };
      const now = JSON.stringify({ ground, questions, answers: questions.map(answerTo), pages: Object.fromEntries(pages), routes: Object.fromEntries(routes), marks } satisfies Notes);
      const written = `${fingerprint(now)}\n${now}`;
      // Without notes the next site is printed whole; this one is as good.
      if (written !== text) await writeWhole(notesFile, written).catch(() => undefined);
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

function notesIn(text: string | undefined): Notes | undefined {
  return text !== undefined && fingerprint(text.slice(65)) === text.slice(0, 64) ? JSON.parse(text.slice(65)) as Notes : undefined;
}
