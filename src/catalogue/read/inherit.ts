import type { Places, Texts } from '../model/catalogue.ts';
import { mergedFields, mergedWords, notInherited } from '../model/from-concept.ts';
import type { ConceptFacts, ServiceFacts } from '../model/service.ts';
import { otherWay } from '../model/several.ts';
import type { Text } from '../model/text.ts';
import { languages, type Language } from '#languages/languages.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Facts of a service over those of its concept, field by field; of `timeLimit`, `output` and `review` part by part. What is stated once takes the place of what is stated several times, and the other way round. */
export function inheritFacts(concept: ConceptFacts, own: ServiceFacts): ServiceFacts {
  const { conflicts: _conflicts, review: _review, sources: _sources, unseen: _unseen, ...inheritable } = concept;
  return { ...over(inheritable, own, mergedFields) } as ServiceFacts;
}

/** Words of a service over those of its concept; maps such as `when` and `notes` entry by entry. What stands of the concept's other way of stating is left behind. */
export function inheritTexts(concept: Texts, own: Texts, ownFacts: Fields): Texts {
  const merged: Partial<Record<Language, Text>> = { ...own };
  // Words for what the service states in another way than its concept would be shown nowhere.
  const elsewhere = Object.keys(ownFacts).flatMap((field) => otherWay(field) ?? []);
  for (const [language, text] of Object.entries(concept) as [Language, Text][]) {
    const { translatedFrom: _revision, titleStatus, ...inheritable } = text;
    for (const field of elsewhere) delete inheritable[field as 'output'];
    const ownText = own[language];
    // The concept's title says nothing on where an institution's own title comes from.
    const base = ownText?.title === undefined ? { ...inheritable, titleStatus } : inheritable;
    merged[language] = over(base, ownText ?? {}, mergedWords) as Text;
  }
  return merged;
}

/** Names of the fields that a service takes from its concept. */
export function inheritedFields(concept: Places, own: Places): string[] {
  return inheritable(concept).fields.filter((field) => !Object.hasOwn(own, field) && !Object.hasOwn(own, otherWay(field) ?? field));
}

/** Places of what a service can take from its concept: not its checks, sources and conflicts. */
export function inheritablePlaces(concept: Places): Places {
  return inheritable(concept).places;
}

// A concept is inherited by hundreds of services.
const known = new WeakMap<Places, { places: Places; fields: readonly string[] }>();

function inheritable(concept: Places): { places: Places; fields: readonly string[] } {
  let found = known.get(concept);
  if (!found) {
    const places = Object.fromEntries(Object.entries(concept).filter(([field]) => !notInherited.has(field.split('.')[0]!) || (field.includes('.') && !field.startsWith('review.'))));
    known.set(concept, (found = { places, fields: Object.keys(places).filter((field) => !isWithinWords.test(field)).sort() }));
  }
  return found;
}

// Items of a list and entries of a map have places of their own; a field is inherited by its name.
const isWithinWords = new RegExp(`^(?:${languages.join('|')})\\.[^.]+\\.`);

function over(base: Fields, own: Fields, merged: ReadonlySet<string>): Fields {
  const result: Record<string, unknown> = { ...base };
  for (const [field, value] of Object.entries(own)) {
    if (value === undefined) continue;
    const inherited = base[field];
    // Who states several does not inherit the one of the concept, nor the other way round.
    const other = otherWay(field);
    if (other !== undefined && merged === mergedFields) delete result[other];
    result[field] = merged.has(field) && isFields(inherited) && isFields(value) ? { ...inherited, ...value } : value;
  }
  return result;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
