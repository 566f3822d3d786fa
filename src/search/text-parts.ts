/** The index of texts of one language, cut into files; what an earlier index has of unchanged texts is used again, with the same outcome. */
import { hash } from 'node:crypto';
import { packNumbers, unpackNumbers } from './packed.ts';
import { keyOf, type TextHead, type TextRoute } from './text-packed.ts';

/** One service, as the index is made of it. */
export interface TextRecord {
  /** Changes with anything that the text is made of; known without reading it. */
  print: string;
  /** Changes with its text. */
  mark(): string;
  stems(): ReadonlyMap<string, number>;
}

/** What is kept of an index for the next one: of each service, in order, by what it is known, the mark of its text and its stems, packed; of each stem its services, packed. */
export interface KeptTexts {
  prints: readonly string[];
  marks: readonly string[];
  lists: readonly string[];
  words: ReadonlyMap<string, string>;
}

// Some 7 kB compressed.
const longest = 20_000;

/** The words of all texts. Where the services are those of before, only what is said of changed texts is put right; otherwise all is put together anew, out of the lists that are known. */
export function wordsOf(records: readonly TextRecord[], before?: KeptTexts): KeptTexts {
  const known = new Map(before?.marks.map((mark, place) => [mark, before.lists[place]!]));
  const marked = new Map(before?.prints.map((print, place) => [print, before.marks[place]!]));
  const prints = records.map(({ print }) => print);
  const marks = records.map(({ print, mark }) => marked.get(print) ?? mark());
  const lists = records.map(({ stems }, place) => known.get(marks[place]!) ?? packList(stems()));
  const changed = before?.marks.length === marks.length ? marks.flatMap((mark, place) => (mark === before.marks[place] ? [] : [place])) : undefined;
  // Putting right a word costs as much as making it.
  const words = before && changed && changed.length < marks.length / 20 ? putRight(before, lists, changed) : joined(lists);
  return { prints, marks, lists, words };
}

function joined(lists: readonly string[]): Map<string, string> {
  const postings = new Map<string, [number, number][]>();
  for (const [place, list] of lists.entries()) for (const [stem, level] of unpackList(list)) {
    const known = postings.get(stem);
    if (known) known.push([place, level]); else postings.set(stem, [[place, level]]);
  }
  return inOrder(new Map([...postings].map(([stem, numbers]) => [stem, packNumbers(numbers)])));
}

function putRight({ lists: earlier, words }: KeptTexts, lists: readonly string[], changed: readonly number[]): Map<string, string> {
  const levels = new Map<string, Map<number, number | undefined>>();
  for (const place of changed) {
    const [old, now] = [new Map(unpackList(earlier[place]!)), new Map(unpackList(lists[place]!))];
    for (const stem of new Set([...old.keys(), ...now.keys()])) {
      if (old.get(stem) === now.get(stem)) continue;
      levels.set(stem, (levels.get(stem) ?? new Map()).set(place, now.get(stem)));
    }
  }
  const right = new Map(words);
  for (const [stem, at] of levels) {
    const numbers = new Map<number, number | undefined>([...unpackNumbers(words.get(stem) ?? ''), ...at]);
    const left = [...numbers].filter((one): one is [number, number] => one[1] !== undefined).sort(([a], [b]) => a - b);
    if (left.length === 0) right.delete(stem); else right.set(stem, packNumbers(left));
  }
  return [...levels.keys()].every((stem) => words.has(stem)) ? right : inOrder(right);
}

/** Words by their keys: those that sound alike side by side. */
function inOrder(words: ReadonlyMap<string, string>): Map<string, string> {
  const keyed = [...words].map(([stem, packed]) => [keyOf(stem), stem, packed] as const);
  return new Map(keyed.sort(([keyA, a], [keyB, b]) => (keyA < keyB ? -1 : keyA > keyB ? 1 : a < b ? -1 : 1)).map(([, stem, packed]) => [stem, packed]));
}

/** The files of an index of texts, by name without ending. `entries` are the sizes of the entries of the first route; `others` are the routes in another script. */
export function textFiles({ words, marks }: KeptTexts, names: TextHead['names'], entries: readonly number[], others: Readonly<Record<string, TextRoute>>): Map<string, string> {
  const files = new Map<string, string>();
  const put = (content: string): string => {
    const name = hash('sha256', content, 'hex').slice(0, 10);
    files.set(name, content);
    return name;
  };
  const filed: Record<string, string> = {};
  for (const { beginnings, stems } of cut([...words].map(([stem, packed]) => ({ key: keyOf(stem), stem, packed, size: stem.length + packed.length + 6 })), '')) {
    const name = put(JSON.stringify(Object.fromEntries(stems.map(({ stem, packed }) => [stem, packed]))));
    for (const beginning of beginnings) filed[beginning] = name;
  }
  let first = 0;
  const starts = entries.map((size): [number, number] => [(first += size) - size, 0]);
  const head: TextHead = { names, count: marks.length, starts: packNumbers(starts), words: filed, routes: Object.fromEntries(Object.entries(others).map(([route, own]) => [route, put(JSON.stringify(own))])) };
  return files.set('head', JSON.stringify(head));
}

interface Filed { key: string; stem: string; packed: string; size: number }
interface Part { beginnings: string[]; stems: Filed[]; size: number }

/** Cuts words with the same beginning into files: by their next letter as long as they are too many, small neighbours together. */
function cut(stems: readonly Filed[], beginning: string): Part[] {
  const size = stems.reduce((sum, one) => sum + one.size, 0);
  const letters = Map.groupBy(stems, ({ key }) => key.charAt(beginning.length));
  if (size <= longest || letters.has('')) return [{ beginnings: [beginning], stems: [...stems], size }];
  const parts: Part[] = [];
  for (const [letter, some] of letters) for (const part of cut(some, beginning + letter)) {
    const last = parts.at(-1);
    if (last && last.size + part.size <= longest) {
      last.beginnings.push(...part.beginnings);
      last.stems.push(...part.stems);
      last.size += part.size;
    } else parts.push(part);
  }
  return parts;
}

// Stems have no capital letters, so a capital letter is the level of the one before it.
function packList(stems: ReadonlyMap<string, number>): string {
  return [...stems].map(([stem, level]) => `${stem}${String.fromCharCode(65 + level)}`).join(' ');
}

function unpackList(list: string): [string, number][] {
  return list === '' ? [] : list.split(' ').map((one) => [one.slice(0, -1), one.charCodeAt(one.length - 1) - 65]);
}
