import { randomUUID } from 'node:crypto';
import { fingerprint, readTextFile, writeWhole } from '../disk.ts';
import { fingerprintOf, fingerprintOfAll } from '../kept/prints.ts';
import type { Reading } from './reading.ts';

/** What questions to the catalogue are answered with now, by fingerprint; each is answered once. */
export interface Answers {
  to(question: string): string;
  /** Keeps what views say, and on what that rests, for the next run. */
  note(): Promise<void>;
}

/** A view as an earlier run made it: what was read for it, its fingerprint, and its value where that is kept. */
type Kept = readonly [reads: readonly number[], print: string, value?: unknown];

interface Notes {
  /** The program, and what everything rests on. */
  ground: string;
  questions: readonly string[];
  /** To each of the questions. */
  answers: readonly string[];
  views: Readonly<Record<string, Kept>>;
}

interface Known { reads: readonly string[]; print: string; value?: unknown }

/** What nobody watches, or cannot be compared, has changed for all we know. */
export const unknowable = '?';

/**
 * Answers by what the pages tell of themselves. A view (src/catalogue/model/views.ts) is answered from `file`, where an earlier run of the same program noted it, while all that was read for it is answered as it was then; else it is made.
 * The pages are asked only when the first question comes: until then they have loaded nothing.
 */
export async function answersOf(reading: () => Reading, program: string, file: string): Promise<Answers> {
  const notes = await readNotes(file);
  let earlier: { kept: Notes['views']; questions: Notes['questions']; answers: Notes['answers'] } | undefined;
  const ground = once(() => {
    const found = fingerprint(JSON.stringify([1, program, fingerprintOfAll(reading().ground)]));
    earlier = notes?.ground === found ? { kept: notes.views, questions: notes.questions, answers: notes.answers } : undefined;
    return found;
  });
  const [now, views] = [new Map<string, string>(), new Map<string, Known>()];
  let same = true;
  const to = (question: string): string => {
    let answer = now.get(question);
    if (answer === undefined) now.set(question, (answer = reckon(question)));
    return answer;
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
    const found = earlier && Object.hasOwn(earlier.kept, question) ? earlier.kept[question]! : undefined;
    if (!found?.[0].every((index) => to(earlier!.questions[index]!) === earlier!.answers[index])) return undefined;
    return { reads: found[0].map((index) => earlier!.questions[index]!), print: found[1], ...(found.length > 2 ? { value: found[2] } : {}) };
  };
  const madeAnew = (question: string): Known | undefined => {
    const made = reading().view(question);
    if (!made) return undefined;
    same = false;
    return { reads: [...made.reads], print: fingerprintOf(made.value), ...(made.keeps ? { value: made.value } : {}) };
  };
  // Whoever lists the pages asks here first (src/site.ts).
  place.kataloguKept = { valueOf: (question) => (views.get(question) ?? remember(question, stillStands(question)))?.value };
  return {
    to,
    async note() {
      askNobody();
      // Of what was made anew, everything that was read is to be answered too.
      for (const { reads } of views.values()) for (const read of reads) to(read);
      if (same && earlier && views.size === Object.keys(earlier.kept).length) return;
      const numbers = new Map<string, number>();
      const numberOf = (question: string): number => numbers.get(question) ?? (numbers.set(question, numbers.size), numbers.size - 1);
      const kept = Object.fromEntries([...views].map(([question, { reads, print, ...own }]): [string, Kept] => [question, [reads.map(numberOf), print, ...('value' in own ? [own.value] : []) as [unknown?]]]));
      const questions = [...numbers.keys()];
      const text = JSON.stringify({ ground: ground(), questions, answers: questions.map(to), views: kept } satisfies Notes);
      // Without notes views are made again: that costs time, nothing else.
      await writeWhole(file, `${fingerprint(text)}\n${text}`).catch(() => undefined);
    },
  };
}

const place = globalThis as { kataloguKept?: { valueOf(view: string): unknown } | undefined };

/** Who is to be asked for a view before it is made, while a site is printed and until its notes are written: what the pages made need not be made again beside them. */
export const keptViews = { valueOf: (view: string): unknown => place.kataloguKept?.valueOf(view) };

/** Leaves nobody to be asked first: everything is made. */
export function askNobody(): undefined {
  place.kataloguKept = undefined;
}

function answerAs(reading: Reading, question: string): string {
  try {
    if (!question.startsWith('disk ')) return fingerprintOfAll(reading.answer(question));
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
