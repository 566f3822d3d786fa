import type { Text } from '../../model/text.ts';
import { textsOf, type Answer, type Rule } from '../rule.ts';

const compared = ['summary', 'eligibility', 'exclusions', 'information', 'steps', 'when', 'documents', 'fees', 'forms', 'formGuidance', 'appealHow', 'output', 'notes', 'conflicts', 'body'] as const;

/** The texts say the same: as many list items, the same condition ids, the same numbers and links. A field that one language lacks is the business of `translated`. */
export const factsAgree: Rule = {
  name: 'facts-agree',
  judge({ service }) {
    const texts = textsOf(service);
    if (texts.length < 2) return { outcome: 'not-applicable' };
    const [first, ...others] = texts;
    for (const { language, text } of others) {
      for (const field of compared) {
        const difference = differenceIn(first!.text[field], text[field]);
        if (difference) return { outcome: 'missing', language, field, reason: { ...difference, values: { ...difference.values, field, with: first!.language } } };
      }
    }
    return { outcome: 'met' };
  },
  examples: [
    { outcome: 'met', texts: { sq: { summary: 'Brenda 15 ditëve.' }, sr: { summary: 'U roku od 15 dana.' } } },
    { outcome: 'missing', texts: { sq: { summary: 'Brenda 15 ditëve.' }, sr: { summary: 'U roku od 30 dana.' } } },
    { outcome: 'missing', texts: { sq: { steps: ['Paguani.', 'Merrni certifikatën.'] }, sr: { steps: ['Platite.'] } } },
    { outcome: 'missing', texts: { sq: { when: { 'born-before-1981': 'të lindurit para vitit 1981' } }, sr: { when: { 'born-before-1980': 'rođeni pre 1981.' } } } },
    { outcome: 'not-applicable', texts: { sq: { summary: 'Vetëm shqip.' } } },
  ],
};

type Difference = { code: NonNullable<Answer['reason']>['code']; values: Record<string, string | number> };

function differenceIn(a: Text[(typeof compared)[number]], b: Text[(typeof compared)[number]]): Difference | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return { code: 'lengths-differ', values: { here: b.length, there: a.length } };
    return firstOf(a.map((item, index) => differenceInWords(String(item), String(b[index]))));
  }
  if (typeof a === 'object' && typeof b === 'object' && !Array.isArray(a) && !Array.isArray(b)) {
    const others = b as Readonly<Record<string, string>>;
    const onlyHere = Object.keys(others).filter((key) => !(key in a));
    const onlyThere = Object.keys(a).filter((key) => !(key in others));
    if (onlyHere.length > 0 && onlyThere.length > 0) return { code: 'keys-differ', values: { here: onlyHere.join(', '), there: onlyThere.join(', ') } };
    return firstOf(Object.entries(a as Readonly<Record<string, string>>).map(([key, words]) => (others[key] === undefined ? undefined : differenceInWords(words, others[key]))));
  }
  return differenceInWords(String(a), String(b));
}

function differenceInWords(a: string, b: string): Difference | undefined {
  const [links, otherLinks] = [linksIn(a), linksIn(b)];
  if (links !== otherLinks) return { code: 'links-differ', values: { here: otherLinks, there: links } };
  const [numbers, otherNumbers] = [numbersIn(a), numbersIn(b)];
  return numbers === otherNumbers ? undefined : { code: 'numbers-differ', values: { here: otherNumbers || '–', there: numbers || '–' } };
}

function linksIn(words: string): string {
  return [...words.matchAll(/https?:\/\/[^\s)\]”“„]+/g)].map(([link]) => link.replace(/[.,;]+$/, '')).sort().join(' ');
}

// 9,36 and 9.36 are the same amount; 1.000 and 1,000 the same thousand.
function numbersIn(words: string): string {
  return [...words.replace(/https?:\/\/\S+/g, '').matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => number.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.')).sort().join(' ');
}

function firstOf(differences: readonly (Difference | undefined)[]): Difference | undefined {
  return differences.find((difference) => difference !== undefined);
}
