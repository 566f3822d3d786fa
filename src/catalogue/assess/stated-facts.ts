import type { InEachLanguage, Language } from '#languages/languages.ts';
import { formWords, languageInAddress, mayState, plainCopy, plainLetters, valueOfWord } from '#languages/numbers.ts';
import { unitAt, withUnit } from './amounts.ts';
import type { Fact } from './fact.ts';
import { foundIn } from './facts-in-words.ts';
import { wordNumberAt } from './numbers-in-words.ts';

export type DocumentForm = (typeof formWords)[number][0];

/** What words state: addresses, numbers of every kind, and in which form a document is asked for. */
export interface Stated {
  links: readonly string[];
  facts: readonly Fact[];
  forms: ReadonlySet<DocumentForm>;
  /** Numbers in words that stand without a unit, from two on and in their order of size: *two photographs*. */
  counted: readonly number[];
}

/** Reads what words of a language state, however they spell it. */
export function statedIn(words: string, language: Language): Stated {
  if (!mayState[language].test(words)) return nothing;
  const known = readLately[language];
  let stated = known.get(words);
  if (!stated) {
    if (known.size === most) known.clear();
    known.set(words, (stated = read(words, language)));
  }
  return stated;
}

// The same sentences stand in the services of many institutions.
const readLately: InEachLanguage<Map<string, Stated>> = { sq: new Map(), sr: new Map(), en: new Map() };
const most = 500;

function read(words: string, language: Language): Stated {
  const links: string[] = [];
  const without = withoutAddresses(withoutMarkers(words), (address) => {
    links.push(plainAddress(address));
  });
  const plain = plainLetters(without, language);
  const counted: number[] = [];
  const facts = foundIn(plain, language, counted).map(({ fact }) => fact);
  return { links: links.sort(), facts, forms: formsIn(plain, language), counted: counted.filter((number) => number >= 2).sort((a, b) => a - b) };
}

/** What words may state beyond that: articles, “first”, “both”, number words without a unit, units without a number. They only explain a difference. */
export function looseFactsIn(words: string, language: Language): Fact[] {
  const plain = plainLetters(withoutAddresses(withoutMarkers(words)), language);
  const stated = foundIn(plain, language);
  return [...plain.matchAll(/[a-z]+/g)].flatMap(({ 0: word, index }): Fact[] => {
    // What is stated for certain is no explanation of anything else.
    if (stated.some(({ start, end }) => index >= start && index < end)) return [];
    const unit = unitAt(plain.slice(index), language);
    const number = wordNumberAt(plain, index, language);
    const value = number?.value ?? valueOfWord(word, language)?.value;
    if (value === undefined) return unit ? [{ kind: 'time', amount: 1, unit: unit.unit }] : [];
    return [{ kind: 'number', amount: value }, withUnit(value, 0, '', plain.slice(number?.end ?? index + word.length), language).fact];
  });
}

/** Whether two texts ask for a document in different forms: a verified copy in only one of them, or different forms in both. */
export function formsDiffer(a: ReadonlySet<DocumentForm>, b: ReadonlySet<DocumentForm>): boolean {
  if (a.has('verified-copy') !== b.has('verified-copy')) return true;
  return a.size > 0 && b.size > 0 && (a.size !== b.size || [...a].some((form) => !b.has(form)));
}

/** Numbers that only one of two texts counts in words. Languages put words as figures, pairs and ordinals: only where both count as many things, and leave as many figures without a unit, is one number in the place of another. */
export function countedOtherwise(a: Stated, b: Stated): { onlyA: number[]; onlyB: number[] } | undefined {
  const figures = ({ facts }: Stated) => facts.filter(({ kind }) => kind === 'number').length;
  if (a.counted.length !== b.counted.length || figures(a) !== figures(b)) return undefined;
  const [onlyA, onlyB] = [without(a.counted, b.counted), without(b.counted, a.counted)];
  return onlyA.length === 0 ? undefined : { onlyA, onlyB };
}

function without(numbers: readonly number[], others: readonly number[]): number[] {
  const left = [...others];
  return numbers.filter((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const nothing: Stated = { links: [], facts: [], forms: new Set(), counted: [] };

const addresses = /https?:\/\/[^\s)\]”“„"<>]+|(?<![\w@])www\.[^\s)\]”“„"<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

// The numbers of a numbered list in Markdown count its items: one language may have hyphens there.
function withoutMarkers(words: string): string {
  return words.includes('\n') ? words.replace(/^[ \t]*\d{1,3}[.)][ \t]+(?=[\p{Lu}*_[])/gmu, '') : words;
}

function withoutAddresses(words: string, take?: (address: string) => void): string {
  if (!/@|:\/\/|www\./i.test(words)) return words;
  return words.replace(addresses, (address) => {
    take?.(address);
    return ' ';
  });
}

function plainAddress(address: string): string {
  const trimmed = address.replace(/(?<![.,;:!?'’])[.,;:!?'’]+$/, '');
  if (!trimmed.includes('://')) return trimmed.toLowerCase().replace(/^www\./, 'https://');
  return trimmed.replace(/^https?:\/\/(?:www\.)?/i, 'https://').replace(/\/$/, '').replace(languageInAddress, '*');
}

const mayNameForm = /kop[ij]|cop[iy]|orig|uvid|prepis|shik|verifi|view|show|inspec/;

function formsIn(plain: string, language: Language): Set<DocumentForm> {
  const forms = new Set<DocumentForm>();
  if (!mayNameForm.test(plain)) return forms;
  let rest = plain;
  for (const [form, patterns] of formWords) {
    const without = rest.replace(patterns[language], ' ');
    if (without !== rest) forms.add(form);
    rest = without;
  }
  if (forms.has('verified-copy') && plainCopy[language].test(rest)) forms.add('copy');
  return forms;
}
