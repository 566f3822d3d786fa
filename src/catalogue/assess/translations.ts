import { furtherLanguages, languages, type FurtherLanguage, type InEachLanguage, type Language, type OfficialLanguage } from '#languages/languages.ts';
import type { Catalogue, Concept, Service, Texts } from '../model/catalogue.ts';
import { compare } from '../model/problem.ts';
import { textWords, type Text } from '../model/text.ts';
import { revisionOf } from './revision.ts';
import { servicesOf } from '../model/look-up.ts';
import { stillOffered } from '../model/withdrawn.ts';

/** A field of words of which the translation knows what it was made from. `steps`, or `notes.timeLimit` for an entry of a map. */
export interface TranslatedField<Into extends OfficialLanguage = Language> {
  language: Into;
  field: string;
  /** The language that it was translated from. */
  from: Language;
  /** Set when the words are the concept's: it is the concept's text that has to be looked at. */
  inherited?: true;
}

type WithTexts = { texts: Texts; conceptTexts?: Texts | undefined };

/** Every field that is older than the words it was translated from, in the order of the languages. */
export function staleFieldsOf(service: WithTexts): TranslatedField[] {
  return recordedFieldsOf(service).flatMap(({ stale, ...field }) => (stale ? [field] : []));
}

/** Every field with a recorded revision whose words are shown, with whether they are stale. What a service inherits is judged by the concept's own texts. */
export function recordedFieldsOf({ texts, conceptTexts }: WithTexts): (TranslatedField & { stale: boolean })[] {
  if (!conceptTexts) return inOrder(recordedIn(texts));
  const isInherited = (language: Language, field: string) => sameWords(wordsAt(texts[language], field), wordsAt(conceptTexts[language], field));
  const own = recordedIn(texts).filter(({ language, field }) => !isInherited(language, field));
  const inherited = recordedIn(conceptTexts).filter(({ language, field }) => isInherited(language, field)).map((field) => ({ ...field, inherited: true as const }));
  return inOrder([...own, ...inherited]);
}

/** The same of the words in languages that an institution added. They have no common description: what they were made from is what the service shows. */
export function recordedFieldsOfAdded({ texts, further }: Pick<Service, 'texts' | 'further'>): (TranslatedField<FurtherLanguage> & { stale: boolean })[] {
  const revisionIn = revisionsOf(texts);
  return furtherLanguages.flatMap((language) => recordedOf(language, further?.[language], texts, revisionIn).sort((a, b) => compare(a.field, b.field)));
}

/** Every field that one language says and another does not, with a language that says it. */
export function untranslatedFieldsOf({ texts }: Pick<WithTexts, 'texts'>): TranslatedField[] {
  const known = untranslated.get(texts);
  if (known) return known;
  const saidIn = new Map<string, Language>();
  const saidBy = new Map(languages.map((language) => [language, new Set(fieldsOfWords(texts[language]))]));
  for (const [language, fields] of saidBy) for (const field of fields) if (!saidIn.has(field)) saidIn.set(field, language);
  const missing = inOrder(languages.flatMap((language) => {
    const said = saidBy.get(language)!;
    return [...saidIn].flatMap(([field, from]) => (said.has(field) ? [] : [{ language, field, from }]));
  }));
  untranslated.set(texts, missing);
  return missing;
}

// One requirement a language asks the same of the same texts.
const untranslated = new WeakMap<Texts, TranslatedField[]>();

const notTranslated: ReadonlySet<string> = new Set(['translatedFrom', 'titleStatus', 'alsoCalled']);

/** The fields of a text that a translator writes, entry by entry where a field is a map; the free text is `body`. Other names are each language's own. */
export function fieldsOfWords(text: Text | undefined): string[] {
  const fields: string[] = [];
  for (const [field, value] of Object.entries(text ?? {})) {
    if (notTranslated.has(field) || value === undefined) continue;
    if (typeof value === 'object' && !Array.isArray(value)) for (const key of Object.keys(value)) fields.push(`${field}.${key}`);
    else fields.push(field);
  }
  return fields;
}

/** Whether a text may hold words of that name: a field of its own, or the free text. */
export const isTranslatedField = (field: string): boolean => field === 'body' || (Object.hasOwn(textWords.shape, field) && !notTranslated.has(field));

/** The words of a field, or of an entry of a map; undefined when there are none. */
export function wordsAt(text: Text | undefined, path: string): unknown {
  const dot = path.indexOf('.');
  const field = dot < 0 ? path : path.slice(0, dot);
  const value = text && Object.hasOwn(text, field) ? (text as Readonly<Record<string, unknown>>)[field] : undefined;
  if (dot < 0) return value;
  const key = path.slice(dot + 1);
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** What is recorded of a translation: the language it was made from, and the revision of each field's source words. */
export interface TranslationRecord {
  language: Language;
  fields: Readonly<Record<string, string>>;
}

/** The record of a text as it has to be when its translation is fresh. `only` names fields, or maps of them; the others keep what is recorded. A field whose source has no words is not a translation and gets none. */
export function freshRecord(text: Text, source: Text, from: Language, only: readonly string[] = []): TranslationRecord {
  const known = text.translatedFrom?.fields ?? {};
  const kept = Object.entries(known).filter(([field]) => only.length > 0 && wordsAt(text, field) !== undefined);
  const wanted = fieldsOfWords(text).filter((field) => wordsAt(source, field) !== undefined && (only.length === 0 || isNamed(field, only)));
  const fields = new Map(kept);
  for (const field of wanted) {
    const revision = revisionOf(wordsAt(source, field));
    // What was recorded of a whole map is now recorded entry by entry.
    fields.delete(field.split('.')[0]!);
    fields.set(field, known[field] !== undefined && isRevision(known[field], revision) ? known[field] : revision);
  }
  return { language: from, fields: Object.fromEntries(fields) };
}

/** Whether a field, or the map that it is an entry of, is among those named. */
export function isNamed(field: string, names: readonly string[]): boolean {
  return names.some((name) => field === name || field.startsWith(`${name}.`));
}

/** What a translator of an institution's services has to do in a language. */
export interface TranslationTask {
  state: 'missing' | 'stale';
  /** The service or the concept whose words they are. */
  service?: string;
  concept?: string;
  /** Relative to the content folder. */
  folder: string;
  file: string;
  field: string;
  from: Language;
}

/** The translators' work list of an institution: what is missing and what is stale in each language, in its services and in the concepts they share, sorted by folder and field. */
export function translationWorkOf(catalogue: Catalogue, institution: string): InEachLanguage<TranslationTask[]> {
  const services = stillOffered(servicesOf(catalogue.services, institution));
  const used = new Set(services.map((service) => service.facts.concept));
  const concepts = new Map(catalogue.concepts.filter(({ id }) => used.has(id)).map((concept) => [concept.id, concept]));
  const tasks = [...[...concepts.values()].flatMap(tasksOfConcept), ...services.flatMap((service) => tasksOfService(service, concepts.get(service.facts.concept ?? '')))]
    .sort((a, b) => compare(a.folder, b.folder) || compare(a.field, b.field) || compare(a.state, b.state));
  const inLanguage = (language: Language) => tasks.flatMap(({ language: wanted, ...task }) => (wanted === language ? [task] : []));
  return { sq: inLanguage('sq'), sr: inLanguage('sr'), en: inLanguage('en') };
}

type TaskInLanguage = TranslationTask & { language: Language };

function tasksOfConcept(concept: Concept): TaskInLanguage[] {
  const folder = `concepts/${concept.id}`;
  const task = (state: TranslationTask['state']) => ({ language, field, from }: TranslatedField): TaskInLanguage => ({ language, state, concept: concept.id, folder, file: `${folder}/${language}.md`, field, from });
  return [...untranslatedFieldsOf(concept).map(task('missing')), ...staleFieldsOf(concept).map(task('stale'))];
}

function tasksOfService(service: Service, concept: Concept | undefined): TaskInLanguage[] {
  const task = (state: TranslationTask['state']) => ({ language, field, from }: TranslatedField): TaskInLanguage => ({ language, state, service: service.id, folder: service.folder, file: `${service.folder}/${language}.md`, field, from });
  // What the concept leaves untranslated is written there once, not in every service.
  const own = untranslatedFieldsOf(service).filter(({ field, from }) => !sameWords(wordsAt(service.texts[from], field), wordsAt(concept?.texts[from], field)));
  return [...own.map(task('missing')), ...staleFieldsOf(service).filter(({ inherited }) => !inherited).map(task('stale'))];
}

// What a concept records is asked once for each of its services.
const recorded = new WeakMap<Texts, readonly (TranslatedField & { stale: boolean })[]>();

function recordedIn(texts: Texts): readonly (TranslatedField & { stale: boolean })[] {
  const known = recorded.get(texts);
  if (known) return known;
  const revisionIn = revisionsOf(texts);
  const found = languages.flatMap((language) => recordedOf(language, texts[language], texts, revisionIn));
  recorded.set(texts, found);
  return found;
}

type RevisionIn = (from: Language, field: string) => string;

// Several languages are made from the same words.
function revisionsOf(texts: Texts): RevisionIn {
  const revisions = new Map<string, string>();
  return (from, field) => {
    let revision = revisions.get(`${from}.${field}`);
    if (revision === undefined) revisions.set(`${from}.${field}`, (revision = revisionOf(wordsAt(texts[from], field))));
    return revision;
  };
}

function recordedOf<Into extends OfficialLanguage>(language: Into, text: Text | undefined, sources: Texts, revisionIn: RevisionIn): (TranslatedField<Into> & { stale: boolean })[] {
  const { language: from, fields } = text?.translatedFrom ?? {};
  // Where the text that it was made from is not there, nobody knows whether it is newer.
  if (from === undefined || fields === undefined || sources[from] === undefined) return [];
  return Object.entries(fields).flatMap(([field, revision]) => {
    // Words that are no longer there are not stale, whatever was recorded of them.
    if (wordsAt(text, field) === undefined) return [];
    return [{ language, field, from, stale: !isRevision(revision, revisionIn(from, field)) }];
  });
}

// A revision may be recorded shorter or longer than we write it.
function isRevision(recorded: string, now: string): boolean {
  return now.startsWith(recorded) || recorded.startsWith(now);
}

function sameWords(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return false;
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || (Array.isArray(a) && Array.isArray(b) && a.length !== b.length)) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function inOrder<Field extends TranslatedField>(fields: readonly Field[]): Field[] {
  if (fields.length < 2) return [...fields];
  return languages.flatMap((language) => fields.filter((field) => field.language === language).sort((a, b) => compare(a.field, b.field)));
}
