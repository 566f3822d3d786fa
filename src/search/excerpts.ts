/** The sentence of a service that answers a question, for what was found inside the texts. */
import type { Language } from '#languages/languages.ts';
import { tokensOf } from './fold.ts';
import { marked, type Piece } from './marks.ts';
import { readQuestion } from './roots.ts';
import { stemIn } from './stems.ts';
import { likeness, likenessWithSlips } from './text-scores.ts';

// What the list of results shows by itself, or what only editors ask for.
const shownElsewhere = new Set(['title', 'summary', 'alsoCalled', 'titleStatus', 'translatedFrom', 'conflicts']);

const [longest, before] = [220, 80];

/** The sentence of a text in which most words of a question stand, with these set off; nothing where none does. `text` is that of the open file of the service in one language, `spelt` writes it in the script of the reader. */
export function excerptOf(text: Readonly<Record<string, unknown>>, question: string, language: Language, spelt = (sentence: string): string => sentence): Piece[] | undefined {
  const roots = readQuestion(question, language);
  const sentences = Object.entries(text).filter(([field]) => !shownElsewhere.has(field)).flatMap(([, value]) => linesIn(value)).flatMap((line) => plain(line).replace(/([.!?…:])\s+/g, '$1\n').split(/\n+/)).filter((sentence) => sentence.trim() !== '');
  for (const alike of [likeness, likenessWithSlips]) {
    let best: { sentence: string; worth: number; matched: Set<string> } | undefined;
    for (const sentence of sentences) {
      const matched = new Set<string>();
      let worth = 0;
      const stems = tokensOf(sentence).map((token) => [token, stemIn[language](token)] as const);
      for (const { root, weight } of roots) {
        const some = stems.filter(([, stem]) => alike(root, stem) > 0);
        for (const [token] of some) matched.add(token);
        worth += weight * Math.max(0, ...some.map(([, stem]) => alike(root, stem)));
      }
      if (worth > (best?.worth ?? 0)) best = { sentence, worth, matched };
    }
    if (best) return marked(cut(spelt(best.sentence), best.matched), best.matched);
  }
  return undefined;
}

function linesIn(value: unknown): string[] {
  // Of a list that is stated to be empty nothing can be read.
  if (typeof value === 'string') return value === 'none' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesIn) : [];
}

/** A line of Markdown as it is read. */
function plain(line: string): string {
  return line.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/^\s*(?:#+|[-*>]|\d+\.)\s+/gm, '').replace(/[*_`|]+/g, '');
}

/** What stands around the first word that matched, where a sentence is long. */
function cut(sentence: string, matched: ReadonlySet<string>): string {
  const whole = sentence.trim();
  if (whole.length <= longest) return whole;
  const [first, second] = marked(whole, matched);
  const [at, word] = first!.matched ? [0, first!.text] : [first!.text.length, second?.text ?? ''];
  // Where no space is near, a word is cut, but never the one that matched.
  const space = whole.lastIndexOf(' ', at - before) + 1;
  const start = at <= before ? 0 : at - space <= 2 * before ? space : at - before;
  const last = whole.lastIndexOf(' ', start + longest);
  const end = start + longest >= whole.length ? whole.length : Math.max(last > start ? last : start + longest, at + word.length);
  return `${start > 0 ? '… ' : ''}${whole.slice(start, end)}${end < whole.length ? ' …' : ''}`;
}
