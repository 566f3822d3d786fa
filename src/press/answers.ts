import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { fingerprint, readBytesNow, readTextFile, writeInto, writeWhole } from '../disk.ts';
import { fingerprintOf, fingerprintOfAll } from '../kept/prints.ts';
import { piecesIn } from './pieces.ts';
import type { Keeping, Reading } from './reading.ts';

/** What questions to the catalogue are answered with now, by fingerprint; each is answered once. */
export interface Answers {
  to(question: string): string;
  /** Keeps what views say, and on what that rests, for the next run. */
  note(): Promise<void>;
}

/** What is kept of a view besides its fingerprint: its value, or the fingerprint of each of its entries, of which single ones are asked for. */
interface More { value?: unknown; entries?: Readonly<Record<string, string>> }
/** A view as an earlier run made it: what was read for it, by the place of that among the readings; its fingerprint, and what is kept besides. */
type Kept = readonly [reading: number, print: string, more?: More];

interface Notes {
  /** The program, and what everything rests on. */
  ground: string;
  questions: readonly string[];
  /** To each of the questions. */
  answers: readonly string[];
  /** What was read for views, by the places of the questions: the same for many. */
  readings: readonly (readonly number[])[];
  views: Readonly<Record<string, Kept>>;
}

interface Known { reading: { readonly reads: readonly string[] }; print: string; more?: More | undefined }

/** What nobody watches, or cannot be compared, has changed for all we know. */
export const unknowable = '?';

/**
 * Answers by what the pages tell of themselves. A view (src/catalogue/model/views.ts) is answered from `file`, where an earlier run of the same program noted it, while all that was read for it is answered as it was then; else it is made.
 * The pages are asked only when the first question comes: until then they have loaded nothing.
 */
export async function answersOf(reading: () => Reading, program: string, file: string): Promise<Answers> {
  const notes = await readNotes(file);
  let earlier: { views: Notes['views']; readings: readonly { reads: readonly string[]; stands(): boolean }[] } | undefined;
  const ground = once(() => {
    const found = fingerprint(JSON.stringify([3, program, fingerprintOfAll(reading().ground)]));
    earlier = notes?.ground !== found ? undefined : {
      views: notes.views,
      readings: notes.readings.map((places) => ({
        get reads() { return places.map((place) => notes.questions[place]!); },
        stands: once(() => places.every((place) => to(notes.questions[place]!) === notes.answers[place])),
      })),
    };
    return found;
  });
  const [now, views] = [new Map<string, string>(), new Map<string, Known>()];
  const pieces = piecesIn(file.replace(/\.json$/, '.pieces'));
  let same = true;
  const areThoseBefore = (): boolean => earlier !== undefined && views.size === Object.keys(earlier.views).length && [...views.keys()].every((question) => Object.hasOwn(earlier!.views, question));
  // Who has a long value made mostly asks for it next.
  let last: { question: string; value: unknown } | undefined;
  const to = (question: string): string => {
    if (question.startsWith('entry ')) return ofEntry(question);
    let answer = now.get(question);
    if (answer === undefined) now.set(question, (answer = reckon(question)));
    return answer;
  };
  // Nothing is remembered of it: there are as many as services, and what they are of is known.
  const ofEntry = (question: string): string => {
    const at = question.lastIndexOf(' ');
    const [entries, key] = [known(`view ${question.slice('entry '.length, at)}`)?.more?.entries, question.slice(at + 1)];
    if (!entries) return `${unknowable}${randomUUID()}`;
    return Object.hasOwn(entries, key) ? entries[key]! : '';
  };
  const reckon = (question: string): string => {
    if (question.startsWith('view ')) return known(question)?.print ?? `${unknowable}${randomUUID()}`;
    if (!question.startsWith('every ')) return answerAs(reading(), question);
    const [, called, ...keys] = question.split(' ');
    return fingerprint(reading().institutions().map((institution) => `${institution} ${to(['view', called, institution, ...keys].join(' '))}`).join('\n'));
  };
  const known = (question: string): Known | undefined => views.get(question) ?? remember(question, stillStands(question) ?? madeAnew(question));
  const remember = (question: string, found: Known | undefined): Known | undefined => {
    if (found) views.set(question, found);
    return found;
  };
  const stillStands = (question: string): Known | undefined => {
    ground();
    const found = earlier && Object.hasOwn(earlier.views, question) ? earlier.views[question]! : undefined;
    const own = found && earlier!.readings[found[0]]!;
    if (!found || !own?.stands()) return undefined;
    return { reading: own, print: found[1], more: found[2] };
  };
  const madeAnew = (question: string): Known | undefined => {
    const made = reading().view(question);
    if (!made) return undefined;
    same = false;
    const own = { reads: [...made.reads] };
    if (made.keeps === undefined || made.keeps === 'noted') return { reading: own, print: fingerprintOf(made.value), more: moreOf(made) };
    last = { question, value: made.value };
    return { reading: own, print: pieces.keep(question, made.value) };
  };
  const held = new Map<string, unknown>();
  const filedValue = (question: string, keeps: Keeping): unknown => {
    if (held.has(question)) return held.get(question);
    const found = known(question);
    if (!found) return undefined;
    // What is damaged is made again.
    const value = last?.question === question ? last.value : pieces.valueOf(question, found.print) ?? (remember(question, madeAnew(question)) && last!.value);
    if (keeps !== 'apart') held.set(question, value);
    return value;
  };
  // Whoever lists the pages, and whoever puts a file together of long values, asks here first (src/site.ts).
  place.kataloguKept = { valueOf: (question, keeps) => (keeps === 'noted' ? (views.get(question) ?? remember(question, stillStands(question)))?.more?.value : filedValue(question, keeps)) };
  return {
    to,
    async note() {
      askNobody();
      if (same && areThoseBefore()) return;
      // Of what was made anew, everything that was read is to be answered too: that may be views that nobody has asked for yet.
      const readings = new Map<string, number>();
      const placeOf = new Map<Known['reading'], number>();
      for (const { reading: own } of views.values()) {
        if (placeOf.has(own)) continue;
        for (const read of own.reads) to(read);
        const key = own.reads.join('\n');
        const place = readings.get(key) ?? readings.size;
        readings.set(key, place);
        placeOf.set(own, place);
      }
      const numbers = new Map<string, number>();
      const numberOf = (question: string): number => numbers.get(question) ?? (numbers.set(question, numbers.size), numbers.size - 1);
      const places = [...readings.keys()].map((key) => (key === '' ? [] : key.split('\n').map(numberOf)));
      const questions = [...numbers.keys()];
      const kept = Object.fromEntries([...views].map(([question, { reading: own, print, more }]): [string, Kept] => [question, more ? [placeOf.get(own)!, print, more] : [placeOf.get(own)!, print]]));
      const text = JSON.stringify({ ground: ground(), questions, answers: questions.map(to), readings: places, views: kept } satisfies Notes);
      // Without notes views are made again: that costs time, nothing else.
      await writeWhole(file, `${fingerprint(text)}\n${text}`).catch(() => undefined);
      // Pieces go by the names of views, so where those are what they were, so is what is kept.
      if (!areThoseBefore()) await pieces.tidyUp(views.keys());
    },
  };
}

const place = globalThis as { kataloguKept?: { valueOf(view: string, keeps: Keeping): unknown } | undefined };

/** Who is to be asked for a view before it is made, while a site is printed and until its notes are written: what the pages made need not be made again beside them. */
export const keptViews = { valueOf: (view: string, keeps: Keeping): unknown => place.kataloguKept?.valueOf(view, keeps) };

/** Leaves nobody to be asked first: everything is made. */
export function askNobody(): undefined {
  place.kataloguKept = undefined;
}

/** Where nothing is kept for a later run, long values of views are made once for all that is printed, and lie in a passing folder meanwhile. */
export function keepMeanwhile(reading: () => Reading | undefined, folder: string): undefined {
  const there = new Set<string>();
  place.kataloguKept = { valueOf(question, keeps) {
    const file = join(folder, `${fingerprint(question).slice(0, 32)}.piece`);
    if (there.has(question)) return deserialize(zstdDecompressSync(readBytesNow(file))) as unknown;
    const value = reading()?.view(question)?.value;
    // Others are remembered by whoever made them.
    if (keeps === 'apart' && value !== undefined) {
      writeInto(file, zstdCompressSync(serialize(value)));
      there.add(question);
    }
    return value;
  } };
}

function moreOf({ value, keeps, byEntry }: NonNullable<ReturnType<Reading['view']>>): More | undefined {
  if (byEntry) return { entries: Object.fromEntries(Object.entries(value as object).map(([key, entry]) => [key, fingerprintOf(entry)])) };
  return keeps === 'noted' ? { value } : undefined;
}

function answerAs(reading: Reading, question: string): string {
  try {
    if (question.startsWith('disk ')) return `${unknowable}${randomUUID()}`;
    const answer = reading.answer(question);
    return answer.length === 1 ? fingerprintOf(answer[0]) : answer.length === 0 ? '' : fingerprintOfAll(answer);
  } catch {
    // Said below.
  }
  return `${unknowable}${randomUUID()}`;
}

async function readNotes(path: string): Promise<Notes | undefined> {
  const text = await readTextFile(path);
  if (text === undefined || fingerprint(text.slice(65)) !== text.slice(0, 64)) return undefined;
  return JSON.parse(text.slice(65)) as Notes;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
