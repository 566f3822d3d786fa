import type { ScriptExceptions } from '../cyrillic.ts';

/** Listed names as a tree of their words and marks, so that a long list is no slower than a short one. */
interface Names {
  next: Map<string, Names>;
  /** Set where a name ends: how it is written, or nothing where it stays. */
  ends?: { as?: string };
}

export interface Listed {
  /** Stay as they are, with their capitals. */
  names: Names;
  /** In small letters; in a text they may have any. */
  words: Names;
  /** Words that no rule looks at twice, with what they are in Cyrillic; empty where one does. */
  plain: Map<string, string>;
}

// The same list comes with every text of a build; it is sorted out once.
const known = new WeakMap<ScriptExceptions, Listed>();

/** The listed names and words of a list of exceptions, ready to be looked for. */
export function listedNames(exceptions: ScriptExceptions): Listed {
  const ready = known.get(exceptions);
  if (ready) return ready;
  const listed: Listed = { names: { next: new Map() }, words: { next: new Map() }, plain: new Map() };
  for (const name of exceptions.keepLatin) addName(listed.names, name, {});
  for (const [word, as] of Object.entries(exceptions.words)) addName(listed.words, word.toLowerCase(), { as: as.normalize('NFC') });
  known.set(exceptions, listed);
  return listed;
}

const wordsAndMarks = /[\p{L}\p{M}\p{N}]+|\s+|[^]/uy;

function addName(names: Names, name: string, ends: { as?: string }): void {
  let node = names;
  for (const [part] of name.normalize('NFC').trim().matchAll(new RegExp(wordsAndMarks, 'gu'))) {
    const key = part.trim() || ' ';
    const next = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  node.ends ??= ends;
}

/** Whether any listed name begins with a word. */
export function mayBeginName(word: string, { names, words }: Listed): boolean {
  return names.next.has(word) || words.next.has(word.toLowerCase());
}

/** The longest listed name that begins with the word at this place, and where it ends. */
export function nameAt(text: string, at: number, { names, words }: Listed): { end: number; as?: string } | undefined {
  const name = longestOf(names, text, at, (part) => part);
  const word = longestOf(words, text, at, (part) => part.toLowerCase());
  return word && word.end > (name?.end ?? 0) ? word : name;
}

/** A blank of a name may be any blank of the text, also the end of a line. */
function longestOf(names: Names, text: string, at: number, reading: (part: string) => string): { end: number; as?: string } | undefined {
  let found: { end: number; as?: string } | undefined;
  wordsAndMarks.lastIndex = at;
  for (let node: Names | undefined = names; node.next.size > 0;) {
    const part = wordsAndMarks.exec(text)?.[0];
    node = part === undefined ? undefined : node.next.get(reading(part).trim() || ' ');
    if (!node) break;
    if (node.ends) found = { end: wordsAndMarks.lastIndex, ...node.ends };
  }
  return found;
}
