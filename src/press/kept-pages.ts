import { join } from 'node:path';
import { fingerprint, haveInto, marksIn, marksOfOne, readTextFile, writeWhole, type Marks, type Standing } from '../disk.ts';
import { fingerprintOf, fingerprintOfAll } from '../kept/prints.ts';
import { unknowable, type Answers } from './answers.ts';
import type { Held } from './astro-app.ts';
import { forms, type EarlierFiles, type GrowingSite } from './growing.ts';
import { notesAsText, notesIn, type NotedPages, type Notes } from './notes.ts';
import type { Reading } from './reading.ts';

/** The pages of an earlier site that may stand as they are, and notes for the next. */
export interface KeptPages extends EarlierFiles {
  /** The paths of a route as they were, where every question that it asked for them is answered as it was; undefined where it has to be asked. */
  pathsOf(route: string): readonly string[] | undefined;
  /** Remembers the paths of a route that was asked. */
  asked(route: string, paths: readonly string[], reads: readonly string[]): void;
  /** Whether an earlier page may stand; false where it has to be printed. `given` is what its route hands it; a route that need not be asked hands it what it did. */
  mayStand(file: string, given: { props: unknown } | 'as it was'): boolean;
  /** Whether the route of an earlier page handed it nothing but its path. */
  handedNothing(file: string): boolean;
  /** Puts a file of the earlier site, with its packed forms, into the folder of the new; false where it cannot be had. */
  bring(file: string): boolean;
  /** Remembers a page that was printed. */
  printed(file: string, given: unknown, reads: readonly string[]): void;
  /** The routes that were held against Astro when the earlier pages were printed. */
  held(): Held;
  /** Writes the notes down, with what the files of the site are known by. */
  note(site: GrowingSite, held: Held): Promise<void>;
}

/** Where an earlier site stands, and what stands in it. */
export interface Earlier { site: string; notes: string; standing: Standing }

/** What a page rests on: its questions by their places among those of this run, and what its route handed it. */
interface Rests { questions: readonly number[] | Uint32Array; given: string }

/** Pages of the site in `earlier` whose every question is answered as it was when they were printed. The notes name each file by its place on the disk and its last change: what somebody else wrote is no page of ours. */
export async function keptPages(reading: Pick<Reading, 'ground'>, program: string, { site: earlier, notes: notesFile, standing }: Earlier, out: string, { to: answerTo }: Pick<Answers, 'to'>): Promise<KeptPages> {
  const ground = fingerprint(JSON.stringify([6, program, fingerprintOfAll(reading.ground)]));
  const notes = notesIn(await readTextFile(notesFile));
  const known = notes?.ground === ground ? notes : undefined;
  // Questions keep the numbers that they had; those that nobody asks any more are left out when all is written.
  const questions = [...(known?.questions ?? [])];
  let numbers: Map<string, number> | undefined;
  const numberOf = (question: string): number => {
    numbers ??= new Map(questions.map((one, index) => [one, index]));
    let number = numbers.get(question);
    if (number === undefined) {
      numbers.set(question, (number = questions.length));
      questions.push(question);
    }
    return number;
  };
  const [unasked, alike, other] = [0, 1, 2];
  const answered = new Uint8Array(questions.length);
  const isAnsweredAlike = (index: number): boolean => {
    if (answered[index] === unasked) answered[index] = answerTo(questions[index]!) === known!.answers[index] ? alike : other;
    return answered[index] === alike;
  };
  const placeOf = new Map(known?.files.map((file, index) => [file, index]));
  const as = known ? standingAs(known, standing) : new Uint8Array(0);
  const stands = (file: string): boolean => as[placeOf.get(file) ?? -1] === 1;
  const formsAt = new Map<number, readonly string[] | undefined>();
  const formsOf = (file: string): readonly string[] | undefined => {
    const place = placeOf.get(file);
    if (place === undefined) return [];
    if (!formsAt.has(place)) {
      // The list is sorted: what begins as the file does follows it.
      const noted: string[] = [];
      for (let next = place + 1; known!.files[next]?.startsWith(file); next++) if (forms.includes(known!.files[next]!.slice(file.length))) noted.push(known!.files[next]!);
      formsAt.set(place, noted.every(stands) ? noted : undefined);
    }
    return formsAt.get(place);
  };
  const pages = known ? pageAt(known) : new Int32Array(0);
  const stay = new Set<number>();
  const printed = new Map<string, Rests>();
  const routes = new Map<string, readonly [readonly number[], readonly string[]]>();
  let isAsked = false;
  return {
    stands, formsOf, paths: () => standing.paths,
    lengthOf: (file) => Number(known!.marks[placeOf.get(file)! * marksOfOne + 2]),
    pathsOf(name) {
      const route = known !== undefined && Object.hasOwn(known.routes, name) ? known.routes[name] : undefined;
      if (!route?.[0].every(isAnsweredAlike)) return undefined;
      routes.set(name, route);
      return route[1];
    },
    asked(name, paths, reads) {
      isAsked = true;
      routes.set(name, [reads.map(numberOf), paths]);
    },
    mayStand(file, given) {
      const page = pages[placeOf.get(file) ?? -1] ?? -1;
      if (page < 0 || !stands(file) || formsOf(file) === undefined) return false;
      const { questions: own, given: noted } = restsOf(known!.pages, page);
      if (noted === unknowable || (given !== 'as it was' && noted !== givenAs(given.props)) || !own.every(isAnsweredAlike)) return false;
      stay.add(page);
      return true;
    },
    handedNothing(file) {
      const page = pages[placeOf.get(file) ?? -1] ?? -1;
      return page >= 0 && known!.pages.given[page] === nothing;
    },
    bring(file) {
      return [file, ...formsOf(file)!].every((one) => {
        // Another build may put its site there at any moment, so the file is looked at before and after.
        const [from, to] = [join(earlier, one), join(out, one)];
        const isNoted = () => isSame(marksIn(earlier, [one]), 0, known!.marks, placeOf.get(one)!);
        return isNoted() && haveInto(from, to) && isNoted();
      });
    },
    printed(file, given, reads) {
      printed.set(file, { questions: reads.map(numberOf), given: givenAs(given) });
    },
    held: () => new Map(Object.entries(known?.held ?? {})),
    async note(site, held) {
      const { fresh, kept } = await site.files();
      // Where everything stands, so do the notes.
      if (known && !isAsked && fresh.length === 0 && printed.size === 0 && stay.size === known.pages.file.length && routes.size === Object.keys(known.routes).length && kept.length === known.files.length) return;
      const files = [...fresh, ...kept].sort();
      const place = new Map(files.map((file, index) => [file, index]));
      const marks = new BigInt64Array(files.length * marksOfOne);
      const take = (file: string, from: Marks, index: number): void => marks.set(from.subarray(index * marksOfOne, (index + 1) * marksOfOne), place.get(file)! * marksOfOne);
      for (const file of kept) take(file, known!.marks, placeOf.get(file)!);
      const ofFresh = marksIn(site.part, fresh);
      for (const [index, file] of fresh.entries()) take(file, ofFresh, index);
      const rests = new Map(printed);
      for (const page of stay) {
        const file = known!.files[known!.pages.file[page]!]!;
        if (!printed.has(file)) rests.set(file, restsOf(known!.pages, page));
      }
      const { asked, ...columns } = inColumns(rests, routes, place);
      const text = notesAsText({ ground, questions: asked.map((number) => questions[number]!), answers: asked.map((number) => answerTo(questions[number]!)), files, marks, held: Object.fromEntries(held), ...columns });
      // Without notes the next site is printed whole; this one is as good.
      await writeWhole(notesFile, text).catch(() => undefined);
    },
  };
}

/** Whether each noted file is the one that stands: both lists are sorted. */
function standingAs({ files, marks }: Pick<Notes, 'files' | 'marks'>, standing: Standing): Uint8Array {
  const as = new Uint8Array(files.length);
  let at = 0;
  for (const [index, file] of files.entries()) {
    while (at < standing.paths.length && standing.paths[at]! < file) at++;
    if (standing.paths[at] === file && isSame(standing.marks, at, marks, index)) as[index] = 1;
  }
  return as;
}

function isSame(a: Marks, atA: number, b: Marks, atB: number): boolean {
  for (let number = 0; number < marksOfOne; number++) if (a[atA * marksOfOne + number] !== b[atB * marksOfOne + number]) return false;
  return true;
}

/** Which page each file is, by the place of the file; -1 where it is none. */
function pageAt({ files, pages }: Pick<Notes, 'files' | 'pages'>): Int32Array {
  const page = new Int32Array(files.length).fill(-1);
  for (const [index, file] of pages.file.entries()) page[file] = index;
  return page;
}

const restsOf = ({ end, question, given }: NotedPages, page: number): Rests => ({ questions: question.subarray(page === 0 ? 0 : end[page - 1]!, end[page]!), given: given[page]! });

/** What pages and routes rest on, as it is written down: questions are numbered anew, in the order in which they come first. */
function inColumns(rests: ReadonlyMap<string, Rests>, routes: ReadonlyMap<string, readonly [readonly number[], readonly string[]]>, place: ReadonlyMap<string, number>): { pages: NotedPages; routes: Notes['routes']; asked: number[] } {
  const [asked, numbers] = [[] as number[], new Map<number, number>()];
  const anew = (question: number): number => {
    let number = numbers.get(question);
    if (number === undefined) numbers.set(question, (number = asked.push(question) - 1));
    return number;
  };
  const [file, given, end, question] = [[] as number[], [] as string[], [] as number[], [] as number[]];
  for (const [path, own] of rests) {
    if (!place.has(path)) continue;
    for (const one of own.questions) question.push(anew(one));
    file.push(place.get(path)!);
    given.push(own.given);
    end.push(question.length);
  }
  const ofRoutes = Object.fromEntries([...routes].map(([name, [own, paths]]) => [name, [own.map(anew), paths] as const]));
  return { asked, routes: ofRoutes, pages: { given, file: Uint32Array.from(file), end: Uint32Array.from(end), question: Uint32Array.from(question) } };
}

const nothing = '';

// What a route hands to a page may be anything, also what cannot be compared.
function givenAs(given: unknown): string {
  if (given === undefined) return nothing;
  try {
    return fingerprintOf(given);
  } catch {
    return unknowable;
  }
}
