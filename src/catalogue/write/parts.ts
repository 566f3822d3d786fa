import { isLanguage, type FurtherLanguage, type Language } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Service } from '../model/catalogue.ts';
import type { Text } from '../model/text.ts';
import { concerns, isUnseen, openConflicts } from '../model/openness.ts';
import { otherWay } from '../model/several.ts';
import { stated } from './stated.ts';

/** A part of the page: a value, a known “none”, an honest gap, or something the copy that was read did not show. */
export interface Part<Value> {
  state: 'stated' | 'none' | 'missing' | 'unseen';
  value?: Value;
  /** The copy that was read breaks off within what is stated. */
  partly?: true;
  note?: Phrase;
  /** What official sources say against each other here. */
  conflicts: readonly Phrase[];
}

// That sources contradict each other is said even where nobody has put it into words.
const wordless: Phrase = { text: '', lang: '' };

/** How sure the parts of a service are, with what is noted beside them and contradicts them. */
export function partsOf({ facts }: Service, words: ReturnType<typeof wordsOf>, day?: string) {
  const conflictsOn = (field: string): Phrase[] => openConflicts(facts, day).filter((conflict) => concerns(conflict, field)).map(({ note }) => words.entry('conflicts', note) ?? wordless);
  return <Value>(field: string, value: Value | 'none' | undefined) => stated<Part<Value>>({
    state: value === 'none' ? 'none' : value !== undefined ? 'stated' : isUnseen(facts, field) ? 'unseen' : 'missing',
    value: value === 'none' ? undefined : value,
    partly: value !== undefined && value !== 'none' && isUnseen(facts, field) ? true : undefined,
    note: words.entry('notes', field) ?? words.entry('notes', otherWay(field) ?? field.split('.')[0]!),
    conflicts: conflictsOn(field),
  });
}

type WordField = 'eligibility' | 'exclusions' | 'information' | 'steps' | 'formGuidance';

/** The words of a service’s texts, each in the first of the reader’s languages that has them; a language that the institution added may stand before these. */
export function wordsOf(service: Service, voice: Voice, added?: FurtherLanguage) {
  const firstWith = <Value>(pick: (text: Text | undefined) => Value | undefined): { value: Value; language: Language | FurtherLanguage } | undefined => {
    for (const language of added ? [added, ...voice.order] : voice.order) {
      const value = pick(isLanguage(language) ? service.texts[language] : service.further?.[language]);
      if (value !== undefined) return { value, language };
    }
    return undefined;
  };
  const write = (words: string, language: Language | FurtherLanguage): Phrase => (isLanguage(language) ? voice.write(words, language) : { text: words, lang: language });
  return {
    list(field: WordField): Phrase[] | undefined {
      const found = firstWith((text) => text?.[field]);
      return found && (found.value === 'none' ? [] : (found.value as string[]).map((line) => write(line, found.language)));
    },
    entry(field: 'when' | 'documents' | 'fees' | 'forms' | 'outputs' | 'applicantDeadlines' | 'notes' | 'conflicts', id: string): Phrase | undefined {
      const found = firstWith((text) => text?.[field]?.[id]);
      return found && write(found.value, found.language);
    },
    one(field: 'output' | 'appealHow'): Phrase | undefined {
      const found = firstWith((text) => text?.[field]);
      return found && write(found.value, found.language);
    },
  };
}

/** The text below the fields, in the first of the reader’s languages that has one. */
export function bodyOf(service: Service, voice: Voice): { words: string; language: Language } | undefined {
  const language = voice.order.find((candidate) => service.texts[candidate]?.body !== undefined);
  return language && { words: service.texts[language]!.body!, language };
}
