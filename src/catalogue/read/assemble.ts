import { furtherLanguages, languages, type FurtherLanguage, type Language } from '#languages/languages.ts';
import type { Catalogue, Concept, Institution, Places, PublishedDocuments, Service, Texts } from '../model/catalogue.ts';
import { compare } from '../model/problem.ts';
import type { ConceptFacts, ServiceFacts } from '../model/service.ts';
import type { Standard } from '../model/standard.ts';
import type { Text } from '../model/text.ts';
import { listNames, type Vocabularies } from '../model/vocabulary.ts';
import { inheritablePlaces, inheritedFields, inheritFacts, inheritTexts } from './inherit.ts';
import type { Records, RecordOf, VersionRecords } from './link.ts';
import type { Source } from './source.ts';

/** What all institutions share, as a catalogue in which none stands yet. */
export function assembleShared(records: Records): Catalogue {
  const versions = [...records.earlier.values(), records].flatMap(standardIn).sort((a, b) => compare(a.inForceFrom, b.inForceFrom));
  const [newest] = standardIn(records);
  return {
    institutions: [], services: [], concepts: conceptsIn(records), addresses: new Map(),
    vocabularies: Object.fromEntries(listNames.map((list) => [list, new Map(Object.entries(records.lists.get(list)?.value ?? {}).sort(([a], [b]) => compare(a, b)))])) as unknown as Vocabularies,
    ...(newest ? { standard: newest } : {}), standards: versions,
    obligations: Object.entries(records.obligations?.value ?? {}).map(([id, obligation]) => ({ id, ...obligation })).sort((a, b) => compare(a.id, b.id)),
    inventory: Object.entries(records.inventory?.value ?? {}).map(([id, category]) => ({ id, ...category })).sort((a, b) => (a.order ?? 1000) - (b.order ?? 1000) || compare(a.id, b.id)),
    script: records.script?.value ?? { keepLatin: [], words: {} },
    ...(records.everyday ? { everyday: records.everyday.value } : {}),
    ...(records.holidays ? { holidays: records.holidays.value } : {}),
    ...(records.dataQuality ? { dataQuality: records.dataQuality.value } : {}),
    openData: records.openData.map(({ value }) => value).sort((a, b) => compare(a.quarter, b.quarter) || compare(a.date, b.date)),
    snapshots: records.snapshots.map(({ value }) => value).sort((a, b) => compare(a.date, b.date) || compare(a.counted, b.counted)),
    links: new Map((records.links?.value.links ?? []).map((link) => [link.url, link])),
    feedback: byId(records.feedback).flatMap(([institution, { value }]) => value.rows.map((row) => ({ ...row, institution }))),
  };
}

/** The same with the institutions of some records and their services. */
export function assembleInstitutions(shared: Catalogue, conceptOf: ReadonlyMap<string, Concept>, records: Records): Catalogue {
  return {
    ...shared,
    institutions: byId(records.institutions).map(([id, { value, source }]): Institution => ({ id, facts: value, places: placesOf(value, source), ...documentsOf(records, id) })),
    services: servicesIn(records, conceptOf).filter(({ institution }) => records.institutions.has(institution)),
    files: records.files.filter(({ problems }) => problems.length === 0).map(({ file }) => file).sort((a, b) => compare(a.institution, b.institution) || compare(a.name, b.name)),
    answers: byId(records.answers).flatMap(([institution, { value }]) => value.answers.map((answer) => ({ ...answer, institution })).sort((a, b) => compare(a.quarter, b.quarter) || compare(a.requirement, b.requirement))),
  };
}

/** The services of some records, with what they take from their concepts. */
export function servicesIn(records: Records, conceptOf: ReadonlyMap<string, Concept>): Service[] {
  return byId(records.services).map(([key, record]) => serviceOf(key, record, records, conceptOf));
}

/** The concepts of some records. */
export function conceptsIn(records: Records): Concept[] {
  return byId(records.concepts).map(([id, record]) => {
    const { texts, placesOnce } = textsOf(records, `concepts/${id}`, record);
    return { id, facts: record.value, texts, get places() { return placesOnce(); } };
  });
}

function byId<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => compare(a, b));
}

function documentsOf(records: Records, institution: string): { documents?: PublishedDocuments } {
  const record = records.documents.get(institution);
  return record ? { documents: { of: new Map(Object.entries(record.value)), places: placesOf(record.value, record.source) } } : {};
}

function standardIn({ standard, requirements }: VersionRecords): Standard[] {
  if (!standard) return [];
  const sorted = [...requirements].map(([id, { value }]) => ({ id, ...value })).sort((a, b) => (a.order ?? 1000) - (b.order ?? 1000) || compare(a.id, b.id));
  const { partial = 0.5, dimensions } = standard.value;
  return [{ ...standard.value, partial, dimensions: dimensions.map((dimension) => ({ ...dimension, asks: dimension.asks ?? dimension.words })), requirements: sorted }];
}

function serviceOf(key: string, record: RecordOf<ServiceFacts>, records: Records, conceptOf: ReadonlyMap<string, Concept>): Service {
  const [institution, id] = key.split('/') as [string, string];
  const folder = `institutions/${institution}/services/${id}`;
  const concept = record.value.concept === undefined ? undefined : conceptOf.get(record.value.concept);
  const own = textsOf(records, folder, record);
  const placesOnce = once(() => (concept ? { ...inheritablePlaces(concept.places), ...own.placesOnce() } : own.placesOnce()));
  const inheritedOnce = once(() => (concept ? inheritedFields(concept.places, own.placesOnce()) : []));
  return {
    id, institution, folder,
    // Sums need neither: who asks for them gets them.
    get places() { return placesOnce(); },
    facts: concept ? inheritFacts(concept.facts, record.value) : record.value,
    texts: concept ? inheritTexts(concept.texts, own.texts, record.value) : own.texts,
    ...furtherTextsOf(records, folder),
    get inherited() { return inheritedOnce(); },
    ...(concept ? { conceptTexts: concept.texts } : {}),
  };
}

// What is made when it is first asked for, and lets go of what it is made from.
function once<Value>(make: () => Value): () => Value {
  let todo: (() => Value) | undefined = make;
  let value: Value;
  return () => {
    if (todo) value = todo();
    todo = undefined;
    return value;
  };
}

function textsOf(records: Records, folder: string, record: RecordOf<ConceptFacts | ServiceFacts>): { texts: Texts; placesOnce: () => Places } {
  const texts: Partial<Record<Language, Text>> = {};
  const spoken = records.folders.get(folder)?.texts;
  for (const language of languages) {
    const text = spoken?.get(language);
    if (text) texts[language] = wholeText(text);
  }
  return { texts, placesOnce: once(() => placesOfTexts(record, spoken)) };
}

function wholeText({ value, source }: RecordOf<Text>): Text {
  return source.body ? { ...value, body: source.body } : { ...value };
}

function furtherTextsOf(records: Records, folder: string): Pick<Service, 'further'> {
  const spoken = records.folders.get(folder)?.further;
  if (!spoken || spoken.size === 0) return {};
  return { further: Object.fromEntries(furtherLanguages.flatMap((language): [FurtherLanguage, Text][] => {
    const text = spoken.get(language);
    return text ? [[language, wholeText(text)]] : [];
  })) };
}

function placesOfTexts({ value, source }: RecordOf<ConceptFacts | ServiceFacts>, spoken: ReadonlyMap<Language, RecordOf<Text>> | undefined): Places {
  const places: Record<string, Places[string]> = {};
  putPlaces(places, '', value, source);
  for (const language of languages) {
    const text = spoken?.get(language);
    if (!text) continue;
    putPlaces(places, `${language}.`, text.value, text.source);
    putPlacesOfWords(places, `${language}.`, text.value, text.source);
    places[language] = { file: text.source.path, line: 1, column: 1 };
  }
  return places;
}

// Words are placed item by item and entry by entry, so that a finding shows the very line: `steps.2` is the second step, `notes.fees` that note.
function putPlacesOfWords(places: Record<string, Places[string]>, before: string, text: Text, source: Source): void {
  for (const field in text) {
    const value = text[field as keyof Text];
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) places[`${before}${field}.${index + 1}`] = source.placeOf([field, index]);
    } else if (typeof value === 'object' && field !== 'translatedFrom') {
      for (const key in value) places[`${before}${field}.${key}`] = source.placeOf([field, key], 'key');
    }
  }
}

const placedPartByPart = new Set(['timeLimit', 'output', 'review', 'publishing']);

function placesOf(value: object, source: Source): Places {
  const places: Record<string, Places[string]> = {};
  putPlaces(places, '', value, source);
  return places;
}

function putPlaces(places: Record<string, Places[string]>, before: string, value: object, source: Source): void {
  for (const field in value) {
    const inner = (value as Record<string, unknown>)[field];
    if (inner === undefined) continue;
    places[`${before}${field}`] = source.placeOf([field], 'key');
    if (placedPartByPart.has(field) && typeof inner === 'object' && inner !== null) {
      for (const part in inner) places[`${before}${field}.${part}`] = source.placeOf([field, part], 'key');
    }
  }
}
