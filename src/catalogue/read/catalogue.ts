import { languages, type Language } from '#languages/languages.ts';
import { answersFacts } from '../model/answer.ts';
import type { Catalogue, Concept, Institution, Places, PublishedDocuments, Service, Texts } from '../model/catalogue.ts';
import { dataQualityFacts } from '../model/data-quality.ts';
import { openDataFacts } from '../model/open-data.ts';
import { importedFacts } from '../model/imported.ts';
import { feedbackFacts } from '../model/feedback.ts';
import { institutionFacts, reservedIds } from '../model/institution.ts';
import { compare, inOrder, type Problem } from '../model/problem.ts';
import { linksRecord } from '../model/links.ts';
import { documentsFacts, inventoryFacts } from '../model/published-document.ts';
import { conceptFacts, serviceFacts, type ConceptFacts, type ServiceFacts } from '../model/service.ts';
import { catalogueSnapshotFacts, snapshotFacts, type Snapshot } from '../model/snapshot.ts';
import { obligationsFacts, requirementFacts, standardFacts, type Standard } from '../model/standard.ts';
import { everydayFacts } from '../model/everyday.ts';
import { holidaysFacts } from '../model/holidays.ts';
import { scriptFacts } from '../model/script.ts';
import { textWords, type Text } from '../model/text.ts';
import { fileKinds, isFileName, windowsNames, type FileKind } from '../model/stored-file.ts';
import { idPattern } from '../model/values.ts';
import { listNames, vocabularySchemas, type Vocabularies } from '../model/vocabulary.ts';
import type { z } from 'zod';
import { addressesOf } from './addresses.ts';
import { readFeedback } from './feedback.ts';
import { kindOf } from './folders.ts';
import { inheritablePlaces, inheritedFields, inheritFacts, inheritTexts } from './inherit.ts';
import { linkRecords, type Records, type RecordOf, type VersionRecords } from './link.ts';
import { problemsInBody } from './body.ts';
import { fileNameNear, problemsOfNames } from './names.ts';
import { problemsOfStoredFile } from './stored/stored.ts';
import { requirementOfRule } from './params.ts';
import { addAll } from './problem-at.ts';
import { problemAt, readText, readYaml, type Source, type SourceFile } from './source.ts';
import { nearest, validate } from './validate.ts';

/** What is asked of every file that was read, beside what it says: whether it is written the one way, for instance. */
export type Look = (file: SourceFile, source: Source) => readonly Problem[];

/** Reads a content folder: what could be read, and every problem of the run in the order of files and lines. */
export function readCatalogue(files: readonly SourceFile[], look?: Look, elsewhere?: Records['elsewhere']): { catalogue: Catalogue; problems: Problem[] } {
  const house = new Set(files.filter((file) => file.house).map((file) => file.path));
  const problems: Problem[] = [];
  const records = { ...readRecords(files, problems, true, look), ...(elsewhere ? { elsewhere } : {}) };
  if (!files.some((file) => !file.house && kindOf(file.path).kind === 'institution') && problems.every((problem) => house.has(problem.file))) problems.push(problemAt('.', 'empty-content', 1, 1, ''));
  addAll(problems, linkRecords(records));
  return { catalogue: assemble(records), problems: inOrder(problems.filter((problem) => !house.has(problem.file))) };
}

/** The services that some files tell of, with what they take from their concepts, and the files that could not be read: all that a history needs of an earlier state. */
export function readServices(files: readonly SourceFile[]): { services: Service[]; unreadable: ReadonlySet<string> } {
  const records = readRecords(files, [], false);
  return { services: servicesIn(records, new Map(conceptsIn(records).map((concept) => [concept.id, concept]))), unreadable: records.unreadable };
}

// What stands in bodies is read only to find problems.
function readRecords(files: readonly SourceFile[], problems: Problem[], bodies: boolean, look?: Look): Records {
  const records: Records = { institutions: new Map(), documents: new Map(), services: new Map(), concepts: new Map(), lists: new Map(), requirements: new Map(), earlier: new Map(), snapshots: [], openData: [], answers: new Map(), feedback: new Map(), folders: new Map(), files: [], unreadable: new Set() };
  const names = problemsOfNames(files);
  addAll(problems, names.problems);
  for (const file of [...files].sort((a, b) => compare(a.path, b.path))) {
    const kind = kindOf(file.path);
    if (kind.kind === 'ignored' || names.skipped.has(file.path)) continue;
    if (kind.kind === 'unknown') {
      const name = file.path.split('/').at(-1)!;
      problems.push(problemAt(file.path, file.fault ?? 'unknown-file', 1, 1, '', { name, nearest: nearest(name, kind.expected) }));
      continue;
    }
    const source = kind.kind === 'stored-file' ? undefined : keep(kind.kind === 'service-text' || kind.kind === 'concept-text' ? readText(file) : kind.kind === 'feedback' ? readFeedback(file) : readYaml(file), problems);
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    const record = <Schema extends z.ZodType>(schema: Schema): RecordOf<z.infer<Schema>> | undefined => {
      const value = source && keep(validate(schema, source), problems);
      if (value === undefined) records.unreadable.add(file.path);
      return source && value !== undefined ? { value, source } : undefined;
    };
    switch (kind.kind) {
      case 'standard': versionOf(records, kind.earlier).standard = record(standardFacts); break;
      case 'obligations': records.obligations = record(obligationsFacts); break;
      case 'inventory': records.inventory = record(inventoryFacts); break;
      case 'requirement': {
        const facts = record(requirementFacts);
        add(versionOf(records, kind.earlier).requirements, kind.id, facts && record(requirementOfRule(facts.value.rule)), file.path, problems);
        break;
      }
      case 'links': records.links = record(linksRecord); break;
      case 'data-quality': records.dataQuality = record(dataQualityFacts); break;
      case 'script': records.script = record(scriptFacts); break;
      case 'everyday': records.everyday = record(everydayFacts); break;
      case 'holidays': records.holidays = record(holidaysFacts); break;
      case 'list': set(records.lists, kind.list, record(vocabularySchemas[kind.list])); break;
      case 'institution':
        folderOf(records, `institutions/${kind.institution}`).has.add('institution.yaml');
        if (reservedIds.includes(kind.institution)) problems.push(problemAt(file.path, 'reserved-id', 1, 1, '', { value: kind.institution }));
        add(records.institutions, kind.institution, record(institutionFacts), file.path, problems);
        break;
      case 'published-documents':
        folderOf(records, `institutions/${kind.institution}`);
        set(records.documents, kind.institution, record(documentsFacts));
        break;
      case 'concept-facts':
        folderOf(records, folder).has.add('service.yaml');
        add(records.concepts, kind.concept, record(conceptFacts), file.path, problems);
        break;
      case 'service-facts':
        folderOf(records, folder).has.add('service.yaml');
        folderOf(records, `institutions/${kind.institution}`);
        add(records.services, `${kind.institution}/${kind.service}`, record(serviceFacts), file.path, problems);
        break;
      case 'concept-text':
      case 'service-text': {
        if (kind.kind === 'service-text') folderOf(records, `institutions/${kind.institution}`);
        const text = record(textWords);
        if (source && bodies) addAll(problems, problemsInBody(source));
        if (text) folderOf(records, folder).texts.set(kind.language, text);
        else folderOf(records, folder).broken = true;
        break;
      }
      case 'stored-file':
        folderOf(records, `institutions/${kind.institution}`);
        addAll(problems, keepFile(records, kind.institution, kind.name, file));
        break;
      case 'answers':
        folderOf(records, `institutions/${kind.institution}`);
        set(records.answers, kind.institution, record(answersFacts));
        break;
      case 'feedback': set(records.feedback, kind.institution, record(feedbackFacts)); break;
      case 'imported':
        folderOf(records, folder);
        record(importedFacts);
        break;
      case 'snapshot':
      case 'snapshot-catalogue': {
        const snapshot: RecordOf<Snapshot> | undefined = record(kind.kind === 'snapshot' ? snapshotFacts : catalogueSnapshotFacts);
        if (snapshot && snapshot.value.quarter !== kind.folder) problems.push(snapshot.source.problem('wrong-quarter', ['quarter'], { value: snapshot.value.quarter, folder: kind.folder }));
        if (snapshot) records.snapshots.push(snapshot);
        break;
      }
      case 'open-data': {
        const kept = record(openDataFacts);
        if (kept && kept.value.quarter !== kind.folder) problems.push(kept.source.problem('wrong-quarter', ['quarter'], { value: kept.value.quarter, folder: kind.folder }));
        if (kept) records.openData.push(kept);
        break;
      }
    }
    if (look && source && !file.house && !records.unreadable.has(file.path)) addAll(problems, look(file, source));
  }
  for (const [folder, { has }] of records.folders) {
    const wanted = /^institutions\/[^/]+$/.test(folder) ? 'institution.yaml' : 'service.yaml';
    if (!has.has(wanted)) problems.push(problemAt(`${folder}/${wanted}`, 'missing-file', 1, 1, '', { folder, name: wanted }));
  }
  for (const earlier of records.earlier.keys()) {
    const folder = `standard/earlier/${earlier}`;
    if (!files.some((file) => file.path === `${folder}/standard.yaml`)) problems.push(problemAt(`${folder}/standard.yaml`, 'missing-file', 1, 1, '', { folder, name: 'standard.yaml' }));
  }
  if (files.some((file) => file.path.startsWith('standard/')) && !files.some((file) => file.path === 'standard/standard.yaml')) problems.push(problemAt('standard/standard.yaml', 'missing-file', 1, 1, '', { folder: 'standard', name: 'standard.yaml' }));
  return records;
}

function versionOf(records: Records, earlier: string | undefined): VersionRecords {
  if (earlier === undefined) return records;
  let version = records.earlier.get(earlier);
  if (!version) records.earlier.set(earlier, (version = { requirements: new Map() }));
  return version;
}

function keep<Value>(read: { value?: Value; problems: Problem[] }, problems: Problem[]): Value | undefined {
  addAll(problems, read.problems);
  return read.value;
}

function set<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined): void {
  if (value !== undefined) map.set(key, value);
}

function add<Value>(map: Map<string, Value>, id: string, value: Value | undefined, file: string, problems: Problem[]): void {
  const name = id.split('/').at(-1)!;
  if (!idPattern.test(name) || name.length > 64) {
    problems.push(problemAt(file, 'not-an-id', 1, 1, '', { value: name, named: 'on-disk', nearest: name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') }));
  }
  if (windowsNames.has(name)) problems.push(problemAt(file, 'reserved-id', 1, 1, '', { value: name, windows: 'windows' }));
  // Many hosts lead the address `…/index/` to that of the folder above.
  else if (name === 'index' && !reservedIds.includes(id)) problems.push(problemAt(file, 'reserved-id', 1, 1, '', { value: name, page: 'page' }));
  set(map, id, value);
}

// A file that is named by no rule is not looked into.
function keepFile(records: Records, institution: string, name: string, file: SourceFile): Problem[] {
  const problems = isFileName(name) ? problemsOfStoredFile(file) : [problemAt(file.path, file.fault ?? 'not-a-file-name', 1, 1, '', { value: name, nearest: fileNameNear(name), values: fileKinds.map((kind) => `.${kind}`).join(', ') })];
  records.files.push({ file: { institution, name, kind: name.split('.').at(-1) as FileKind, bytes: file.bytes }, path: file.path, problems });
  return problems;
}

function folderOf(records: Records, folder: string): { has: Set<string>; texts: Map<Language, RecordOf<Text>>; broken: boolean } {
  let entry = records.folders.get(folder);
  if (!entry) records.folders.set(folder, (entry = { has: new Set(), texts: new Map(), broken: false }));
  return entry;
}

function assemble(records: Records): Catalogue {
  const concepts = conceptsIn(records);
  const conceptOf = new Map(concepts.map((concept) => [concept.id, concept]));
  const institutions: Institution[] = byId(records.institutions).map(([id, { value, source }]) => ({ id, facts: value, places: placesOf(value, source), ...documentsOf(records, id) }));
  const services = servicesIn(records, conceptOf).filter(({ institution }) => records.institutions.has(institution));
  const versions = [...records.earlier.values(), records].flatMap(standardIn).sort((a, b) => compare(a.inForceFrom, b.inForceFrom));
  const [newest] = standardIn(records);
  return {
    institutions, services, concepts,
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
    addresses: addressesOf(records),
    files: [...records.files].filter(({ problems }) => problems.length === 0).map(({ file }) => file).sort((a, b) => compare(a.institution, b.institution) || compare(a.name, b.name)),
    links: new Map((records.links?.value.links ?? []).map((link) => [link.url, link])),
    feedback: byId(records.feedback).flatMap(([institution, { value }]) => value.rows.map((row) => ({ ...row, institution }))),
    answers: byId(records.answers).flatMap(([institution, { value }]) => value.answers.map((answer) => ({ ...answer, institution })).sort((a, b) => compare(a.quarter, b.quarter) || compare(a.requirement, b.requirement))),
  };
}

function byId<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => compare(a, b));
}

function conceptsIn(records: Records): Concept[] {
  return byId(records.concepts).map(([id, record]) => ({ id, facts: record.value, ...textsOf(records, `concepts/${id}`, record) }));
}

function servicesIn(records: Records, conceptOf: ReadonlyMap<string, Concept>): Service[] {
  return byId(records.services).map(([key, record]) => serviceOf(key, record, records, conceptOf));
}

function documentsOf(records: Records, institution: string): { documents?: PublishedDocuments } {
  const record = records.documents.get(institution);
  return record ? { documents: { of: new Map(Object.entries(record.value)), places: placesOf(record.value, record.source) } } : {};
}

function standardIn({ standard, requirements }: VersionRecords): Standard[] {
  if (!standard) return [];
  const sorted = [...requirements].map(([id, { value }]) => ({ id, ...value })).sort((a, b) => (a.order ?? 1000) - (b.order ?? 1000) || compare(a.id, b.id));
  return [{ ...standard.value, requirements: sorted }];
}

function serviceOf(key: string, record: RecordOf<ServiceFacts>, records: Records, conceptOf: ReadonlyMap<string, Concept>): Service {
  const [institution, id] = key.split('/') as [string, string];
  const folder = `institutions/${institution}/services/${id}`;
  const own = textsOf(records, folder, record);
  const concept = record.value.concept === undefined ? undefined : conceptOf.get(record.value.concept);
  return {
    id, institution, folder,
    facts: concept ? inheritFacts(concept.facts, record.value) : record.value,
    texts: concept ? inheritTexts(concept.texts, own.texts) : own.texts,
    places: concept ? { ...inheritablePlaces(concept.places), ...own.places } : own.places,
    inherited: concept ? inheritedFields(concept.places, own.places) : [],
    ...(concept ? { conceptTexts: concept.texts } : {}),
  };
}

function textsOf(records: Records, folder: string, record: RecordOf<ConceptFacts | ServiceFacts>): { texts: Texts; places: Places } {
  const texts: Partial<Record<Language, Text>> = {};
  const places: Record<string, Places[string]> = { ...placesOf(record.value, record.source) };
  for (const language of languages) {
    const text = records.folders.get(folder)?.texts.get(language);
    if (!text) continue;
    texts[language] = { ...text.value, ...(text.source.body ? { body: text.source.body } : {}) };
    for (const [field, place] of Object.entries(placesOfWords(text.value, text.source))) places[`${language}.${field}`] = place;
    places[language] = { file: text.source.path, line: 1, column: 1 };
  }
  return { texts, places };
}

/** Words are placed item by item and entry by entry, so that a finding shows the very line: `steps.2` is the second step, `notes.fees` that note. */
function placesOfWords(text: Text, source: Source): Places {
  const inside = Object.entries(text).flatMap(([field, value]) => {
    if (Array.isArray(value)) return value.map((_, index) => [`${field}.${index + 1}`, source.placeOf([field, index])] as const);
    return typeof value === 'object' && field !== 'translatedFrom' ? Object.keys(value).map((key) => [`${field}.${key}`, source.placeOf([field, key], 'key')] as const) : [];
  });
  return { ...placesOf(text, source), ...Object.fromEntries(inside) };
}

const placedPartByPart = new Set(['timeLimit', 'output', 'review', 'publishing']);

function placesOf(value: object, source: Source): Places {
  const places: Record<string, Places[string]> = {};
  for (const [field, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    places[field] = source.placeOf([field], 'key');
    if (placedPartByPart.has(field) && typeof inner === 'object' && inner !== null) {
      for (const part of Object.keys(inner)) places[`${field}.${part}`] = source.placeOf([field, part], 'key');
    }
  }
  return places;
}
