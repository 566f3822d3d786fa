import { languages, type Language } from '#languages/languages.ts';
import type { Texts } from '../../model/catalogue.ts';
import type { Text } from '../../model/text.ts';
import { countedOtherwise, formsDiffer, looseFactsIn, statedIn, type Stated } from '../stated-facts.ts';
import { type Fact, factCode } from '../fact.ts';
import { unmatched } from '../facts-compared.ts';
import { textsOf, type Answer, type ReasonCode, type Rule, type Subject } from '../rule.ts';

const compared = ['title', 'summary', 'eligibility', 'exclusions', 'information', 'steps', 'when', 'documents', 'fees', 'forms', 'formGuidance', 'appealHow', 'output', 'outputs', 'applicantDeadlines', 'notes', 'conflicts', 'body'] as const;
type Compared = (typeof compared)[number];

/** The texts say the same: as many list items, as many steps as facts state of steps, the same condition ids, the same numbers, lengths of time, amounts, dates, links, and the same forms of documents. A field that one language lacks is the business of `translated`. */
export const factsAgree: Rule = {
  name: 'facts-agree',
  judge({ service }) {
    const texts = textsOf(service);
    const [first, ...others] = differencesOf(texts, service.conceptTexts);
    if (!first) return ofOtherSteps(service.facts, texts) ?? { outcome: texts.length < 2 ? 'not-applicable' : 'met' };
    const { language, field, item, ...reason } = first;
    const values = {
      ...reason.values, field, with: reason.with, ...(item === undefined ? {} : { item }),
      ...(others.length === 0 ? {} : { more: others.length, elsewhere: others.slice(0, 5).map((other) => `${other.language}:${other.field}${other.item === undefined ? '' : `:${other.item}`}`).join(' ') + (others.length > 5 ? ' …' : '') }),
    };
    return { outcome: 'missing', language, with: reason.with, field: item === undefined ? field : `${field}.${item}`, reason: { code: reason.code, values } };
  },
  examples: [
    { outcome: 'met', texts: { sq: { summary: 'Brenda 15 ditëve.' }, sr: { summary: 'U roku od petnaest dana.' } } },
    { outcome: 'missing', texts: { sq: { summary: 'Brenda 15 ditëve.' }, sr: { summary: 'U roku od 30 dana.' } } },
    { outcome: 'missing', texts: { sq: { summary: 'Brenda pesëmbëdhjetë ditëve.' }, sr: { summary: 'U roku od petnaest radnih dana.' } } },
    { outcome: 'missing', texts: { sq: { documents: { 'id-card': 'kopje' } }, sr: { documents: { 'id-card': 'overena kopija' } } } },
    { outcome: 'missing', texts: { sq: { steps: ['Paguani.', 'Merrni certifikatën.'] }, sr: { steps: ['Platite.'] } } },
    { outcome: 'missing', facts: { steps: [{ by: 'applicant' }, { by: 'institution' }] }, texts: { sq: { steps: ['Paguani.', 'Prisni.', 'Merrni certifikatën.'] } } },
    { outcome: 'missing', texts: { sq: { when: { 'born-before-1981': 'të lindurit para vitit 1981' } }, sr: { when: { 'born-before-1980': 'rođeni pre 1981.' } } } },
    { outcome: 'not-applicable', texts: { sq: { summary: 'Vetëm shqip.' } } },
  ],
};

// Facts of three steps beside words of four would put somebody on a step that is another's.
function ofOtherSteps(facts: Subject['service']['facts'], texts: readonly { text: Text }[]): Answer | undefined {
  const there = texts.find(({ text }) => text.steps !== undefined)?.text.steps?.length;
  if (facts.steps === undefined || there === undefined || facts.steps.length === there) return undefined;
  return { outcome: 'missing', field: 'steps', inFacts: true, reason: { code: 'steps-differ', values: { field: 'steps', here: facts.steps.length, there } } };
}

/** Where two texts differ: in which of them, under which field, at which item of a list (from 1), and in what. */
interface Difference {
  language: Language;
  with: Language;
  field: string;
  item?: number;
  code: ReasonCode;
  values: Record<string, string | number>;
}

type Said = { code: ReasonCode; values: Record<string, string | number>; key?: string; item?: number };

function differencesOf(texts: readonly { language: Language; text: Text }[], conceptTexts: Texts | undefined): Difference[] {
  const found: Difference[] = [];
  for (const field of compared) {
    // Each text is held against the first that has the field, which is read once for all of them.
    const [first, ...others] = texts.filter(({ text }) => text[field] !== undefined);
    const read: Stated[] = [];
    for (const { language, text } of others) {
      for (const { key, item, code, values } of differencesKnown(first!.text[field], text[field], first!.language, language, field, conceptTexts, read)) {
        found.push({ language, with: first!.language, field: key === undefined ? field : `${field}.${key}`, ...(item === undefined ? {} : { item }), code, values });
      }
    }
  }
  return found.length < 2 ? found : languages.flatMap((language) => found.filter((difference) => difference.language === language));
}

// What a concept says is the same in all services that say nothing else.
const knownOfConcepts = new WeakMap<Texts, Map<string, Said[]>>();

function differencesKnown(a: Text[Compared], b: Text[Compared], there: Language, here: Language, field: Compared, conceptTexts: Texts | undefined, read: Stated[]): Said[] {
  if (conceptTexts === undefined || conceptTexts[there]?.[field] !== a || conceptTexts[here]?.[field] !== b) return differencesIn(a, b, there, here, read);
  let known = knownOfConcepts.get(conceptTexts);
  if (!known) knownOfConcepts.set(conceptTexts, (known = new Map()));
  const name = `${field} ${there} ${here}`;
  let said = known.get(name);
  if (!said) known.set(name, (said = differencesIn(a, b, there, here, read)));
  return said;
}

// `read` holds what was read of the words of `a`, one after the other, for the next language.
function differencesIn(a: Text[Compared], b: Text[Compared], there: Language, here: Language, read: Stated[]): Said[] {
  if (a === undefined || b === undefined) return [];
  const said: Said[] = [];
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return [{ code: 'lengths-differ', values: { here: b.length, there: a.length } }];
    for (let index = 0; index < a.length; index++) {
      const difference = differenceInWords(a[index]!, b[index]!, there, here, read, index);
      if (difference) said.push({ ...difference, item: index + 1 });
    }
    return said;
  }
  // “none” is an answer of its own: it is not a list that happens to be shorter.
  if (Array.isArray(a) || Array.isArray(b)) return [{ code: 'lengths-differ', values: { here: Array.isArray(b) ? b.length : 0, there: Array.isArray(a) ? a.length : 0 } }];
  if (typeof a === 'object' && typeof b === 'object') {
    const [onlyHere, onlyThere] = [Object.keys(b).filter((key) => !Object.hasOwn(a, key)), Object.keys(a).filter((key) => !Object.hasOwn(b, key))];
    if (onlyHere.length > 0 && onlyThere.length > 0) said.push({ code: 'keys-differ', values: { here: onlyHere.join(', '), there: onlyThere.join(', ') } });
    for (const [index, key] of Object.keys(a).entries()) {
      const difference = Object.hasOwn(b, key) ? differenceInWords(a[key]!, b[key]!, there, here, read, index) : undefined;
      if (difference) said.push({ ...difference, key });
    }
    return said;
  }
  const difference = differenceInWords(String(a), String(b), there, here, read, 0);
  return difference ? [difference] : said;
}

function differenceInWords(a: string, b: string, there: Language, here: Language, read: Stated[], index: number): Said | undefined {
  if (a === b) return undefined;
  const statedThere = (read[index] ??= statedIn(a, there));
  const statedHere = statedIn(b, here);
  // Most words state nothing that could differ.
  if (statedThere === statedHere) return undefined;
  const [links, otherLinks] = [statedThere.links.join(' '), statedHere.links.join(' ')];
  if (links !== otherLinks) return { code: 'links-differ', values: { here: otherLinks || '–', there: links || '–' } };
  if (statedThere.facts.length > 0 || statedHere.facts.length > 0) {
    const { onlyA, onlyB } = unmatched(statedThere.facts, statedHere.facts, () => looseFactsIn(a, there), () => looseFactsIn(b, here));
    if (onlyA.length > 0 || onlyB.length > 0) return { code: codeOf([...onlyA, ...onlyB]), values: { here: listed(onlyB), there: listed(onlyA) } };
  }
  const counted = countedOtherwise(statedThere, statedHere);
  if (counted) return { code: 'numbers-differ', values: { here: counted.onlyB.join(' | '), there: counted.onlyA.join(' | ') } };
  if (!formsDiffer(statedThere.forms, statedHere.forms)) return undefined;
  return { code: 'forms-differ', values: { here: [...statedHere.forms].join(' | ') || '–', there: [...statedThere.forms].join(' | ') || '–' } };
}

const codeOfKind: Readonly<Partial<Record<Fact['kind'], ReasonCode>>> = { time: 'times-differ', clock: 'times-differ', money: 'amounts-differ', date: 'dates-differ' };

function codeOf(facts: readonly Fact[]): ReasonCode {
  const codes = new Set(facts.filter((fact) => fact.kind !== 'number').map((fact) => codeOfKind[fact.kind] ?? 'numbers-differ'));
  return codes.size === 1 ? [...codes][0]! : 'numbers-differ';
}

function listed(facts: readonly Fact[]): string {
  return [...new Set(facts.map(factCode))].sort().join(' | ') || '–';
}
