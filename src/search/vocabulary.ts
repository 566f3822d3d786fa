/** The words of all names in one language, and how well a typed word matches them. */
import type { Language } from '#languages/languages.ts';
import { soundOf } from './fold.ts';
import { apart, forgiven, lettersOf, slipsBetween } from './spelling.ts';
import { caselessIn, stemIn } from './stems.ts';

/** A word of the names. */
export interface Term {
  form: string;
  stem: string;
  letters: number;
  stemLetters: number;
  /** Entry → weight of the heaviest field in which the word stands. */
  entries: Map<number, number>;
  /** Institutions whose name has it. */
  places: Set<number>;
  /** Entry → how many telling words its shortest name with this word has; only where the names themselves are elsewhere (parted.ts). */
  shortest?: Map<number, number>;
  /** Reads where the word stands, where that was put off. */
  fill?: (() => void) | undefined;
}

/** How a typed word matches a word of the names, and by what. */
export interface Match {
  term: Term;
  quality: number;
  /** Matched only as a slip of the finger. */
  mended: boolean;
}

// How much a match is worth; chosen on judged questions (tests/search/queries.yaml holds them to it). Another case is hardly less than the very form: whether a name has the word as subject or as object is an accident of grammar.
const quality = { exact: 1, inCase: 0.985, stem: 0.94, sound: 0.88, begun: 0.86, begunWhole: 0.4, begins: 0.76, missingLetter: 0.02, stemBegins: 0.72, oneSlip: 0.74, twoSlips: 0.55, wrongFirstLetter: 0.12, enough: 0.9, slipInStem: 0.04 };

// Stems of words that differ by more are alike by chance: a testament is no test.
const longestEnding = 3;

// In a shorter word a slip beside the ending makes another word.
const leastBeforeEnding = 6;

export interface Vocabulary {
  language: Language;
  add(form: string, entry: number | undefined, weight: number, place?: number): Term;
  /** All words, by the alphabet. */
  all(): readonly Term[];
  /** Says that words were given further entries: what was reckoned from them is out of date. */
  changed(): void;
  /** The words that a typed word matches; `typing` says that it may not be finished. */
  match(token: string, typing: boolean): readonly Match[];
  /** Whether a word, or another form of it, stands in the names. */
  knows(token: string): boolean;
  /** The same for a piece of a word, which by chance looks like a short stem more often. */
  knowsPiece(token: string): boolean;
  /** The entries that have a word, by their place. */
  entriesWith(form: string): readonly number[];
  /** In how many entries a stem stands. */
  spreadOf(stem: string): number;
}

/** An empty vocabulary of a language. */
export function vocabularyOf(language: Language): Vocabulary {
  const stemOf = stemIn[language];
  const caseless = caselessIn[language];
  const terms = new Map<string, Term>();
  const byStem = new Map<string, Term[]>();
  const bySound = new Map<string, Term[]>();
  const spread = new Map<string, number>();
  const known = new Map<string, readonly Match[]>();
  let inOrder: Term[] | undefined;
  let byLength: Term[][] | undefined;
  const filed = (index: Map<string, Term[]>, key: string, term: Term): void => { const list = index.get(key); if (list) list.push(term); else index.set(key, [term]); };

  return {
    language,
    add(form, entry, weight, place) {
      let term = terms.get(form);
      if (!term) {
        const stem = stemOf(form);
        terms.set(form, (term = { form, stem, letters: lettersOf(form), stemLetters: lettersOf(stem), entries: new Map(), places: new Set() }));
        filed(byStem, stem, term);
        filed(bySound, soundOf(stem), term);
        inOrder = byLength = undefined;
      }
      if (entry !== undefined) term.entries.set(entry, Math.max(weight, term.entries.get(entry) ?? 0));
      if (place !== undefined) term.places.add(place);
      return term;
    },
    all: () => (inOrder ??= [...terms.values()].sort((a, b) => (a.form < b.form ? -1 : 1))),
    changed() {
      known.clear();
      spread.clear();
    },
    match(token, typing) {
      const key = typing ? `${token}…` : token;
      let matches = known.get(key);
      if (!matches) {
        if (known.size > 2000) known.clear();
        known.set(key, (matches = matchesOf(token, typing)));
        for (const { term } of matches) filled(term);
      }
      return matches;
    },
    knows: (token) => terms.has(token) || byStem.has(stemOf(token)) || bySound.has(soundOf(stemOf(token))),
    knowsPiece(token) {
      const stem = stemOf(token);
      return terms.has(token) || (stem.length >= 4 && byStem.has(stem));
    },
    entriesWith(form) {
      const term = terms.get(form);
      return term ? [...filled(term).entries.keys()].sort((a, b) => a - b) : [];
    },
    spreadOf(stem) {
      let entries = spread.get(stem);
      if (entries === undefined) spread.set(stem, (entries = new Set((byStem.get(stem) ?? []).flatMap((term) => [...filled(term).entries.keys()])).size));
      return entries;
    },
  };

  function matchesOf(token: string, typing: boolean): Match[] {
    const best = new Map<Term, Match>();
    const found = (term: Term, value: number, mended = false): void => {
      if (value > (best.get(term)?.quality ?? 0)) best.set(term, { term, quality: value, mended });
    };
    const stem = stemOf(token);
    for (const term of byStem.get(stem) ?? []) found(term, term.form === token ? quality.exact : caseless(term.form) === caseless(token) ? quality.inCase : quality.stem);
    // Short words sound like too many others: qit is not CIT.
    if (stem.length >= 4) for (const term of bySound.get(soundOf(stem)) ?? []) found(term, quality.sound);
    const sure = [...best.values()].some((match) => match.quality >= quality.enough);
    // A finished word is no beginning of another one, where it is a word itself, and one being typed hardly: “në shtëpi të re” wants no revole.
    if (token.length >= (typing ? 2 : 4) && (typing || !sure)) {
      for (const term of beginningWith(token)) found(term, sure ? quality.begunWhole : Math.max(0.4, (typing ? quality.begun : quality.begins) - quality.missingLetter * (term.form.length - token.length)));
      if (stem.length >= 4) for (const term of beginningWith(stem)) if (!term.form.startsWith(token)) found(term, quality.stemBegins - quality.missingLetter * (term.form.length - stem.length));
    }
    if (!sure) mend(token, stem, typing, found);
    return [...best.values()].sort((a, b) => b.quality - a.quality || (a.term.form < b.term.form ? -1 : 1)).slice(0, 40);
  }

  function mend(token: string, stem: string, typing: boolean, found: (term: Term, value: number, mended: boolean) => void): void {
    const most = forgiven(token);
    if (most === 0) return;
    const letters = lettersOf(token);
    const stemLetters = lettersOf(stem);
    const grade = (slips: number, sameStart: boolean) => (slips === 1 ? quality.oneSlip : quality.twoSlips) - (sameStart ? 0 : quality.wrongFirstLetter);
    byLength ??= lengthsOf(terms.values());
    // Slips change the length of a word by as many letters at most, and that of its stem by endings besides.
    for (let length = Math.max(1, token.length - most); length <= token.length + most; length++) {
      for (const term of byLength[length] ?? []) {
        if (apart(term.letters, letters) > 2 * most) continue;
        const slips = slipsBetween(token, term.form, most);
        if (slips > 0 && slips <= most) found(term, grade(slips, term.form[0] === token[0]), true);
      }
    }
    if (stem.length >= 4) for (const [other, some] of byStem) {
      // A letter exchanged in a short one makes another word: peshk, pushkë.
      if (other.length < 4 || Math.max(stem.length, other.length) < (stem.length === other.length ? 6 : 5) || Math.abs(stem.length - other.length) > 1 || apart(stemLetters, some[0]!.stemLetters) > 2 || slipsBetween(stem, other, 1) !== 1) continue;
      for (const term of some) if (Math.abs(term.form.length - token.length) <= longestEnding) found(term, grade(1, stem[0] === other[0]) - quality.slipInStem, true);
    }
    // A slip beside the ending: parkimm, where the names have parkimit.
    if (token.length >= leastBeforeEnding) for (const term of beginningWith(token[0]!)) {
      if (term.form.length > token.length && slipsBeforeEnding(token, term.form)) found(term, grade(1, true) - quality.slipInStem, true);
    }
    // Half a word with a slip in it, while it is being typed.
    if (typing && token.length >= 5) for (const term of beginningWith(token[0]!)) {
      if (term.form.length > token.length + 1 && slipsBetween(token, term.form.slice(0, token.length), 1) === 1) found(term, quality.twoSlips + 0.05, true);
    }
  }

  /** The words that begin so: they stand side by side in the order of the alphabet. */
  function beginningWith(start: string): Term[] {
    inOrder ??= [...terms.values()].sort((a, b) => (a.form < b.form ? -1 : 1));
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder[middle]!.form < start) low = middle + 1; else high = middle;
    }
    let end = low;
    while (end < inOrder.length && inOrder[end]!.form.startsWith(start)) end++;
    return inOrder.slice(low, end);
  }
}

/** Whether a word differs by one slip from another one without its ending. */
function slipsBeforeEnding(token: string, form: string): boolean {
  return [-1, 0, 1].some((longer) => {
    const start = token.length + longer;
    return start >= leastBeforeEnding && start < form.length && form.length - start <= longestEnding && slipsBetween(token, form.slice(0, start), 1) === 1;
  });
}

function filled(term: Term): Term {
  const { fill } = term;
  term.fill = undefined;
  fill?.();
  return term;
}

function lengthsOf(terms: Iterable<Term>): Term[][] {
  const lengths: Term[][] = [];
  for (const term of terms) (lengths[term.form.length] ??= []).push(term);
  return lengths;
}
