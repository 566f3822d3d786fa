import type { z } from 'zod';
import { languages, ownNames, type FurtherLanguage, type Language } from '#languages/languages.ts';
import type { DataQuality } from '../model/data-quality.ts';
import type { OpenDataRecord } from '../model/open-data.ts';
import { answersFacts, type AnswersFacts } from '../model/answer.ts';
import type { FeedbackFacts } from '../model/feedback.ts';
import { institutionFacts, type InstitutionFacts } from '../model/institution.ts';
import type { LinksRecord } from '../model/links.ts';
import type { Problem } from '../model/problem.ts';
import { serviceFacts, type ConceptFacts, type ServiceFacts } from '../model/service.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ObligationFacts, RequirementFacts, StandardFacts } from '../model/standard.ts';
import { concernsType, type CategoryFacts, type DocumentsFacts } from '../model/published-document.ts';
import type { EverydayFacts } from '../model/everyday.ts';
import { asWritten, besidesFaults, idsWritten, problemsOfFields, problemsOfSoundFields, type FaultyRecord } from './faulty.ts';
import { kindOf } from './folders.ts';
import { problemsOfForms, unusedFiles } from './forms.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { HolidaysFacts } from '../model/holidays.ts';
import type { ScriptFacts } from '../model/script.ts';
import type { Text } from '../model/text.ts';
import { listNames, type ListName } from '../model/vocabulary.ts';
import { referencesIn } from './references.ts';
import { addAll } from './problem-at.ts';
import { problemsOfAnswers } from './quarters.ts';
import { namedTwice, twice } from './repeated.ts';
import { senselessInInstitution } from './sense.ts';
import { formerIdsInUse, wronglyReplaced } from './succession.ts';
import type { Source } from './source.ts';
import { nearest } from './nearest.ts';

/** A valid record and where it came from. */
export interface RecordOf<Value> {
  value: Value;
  source: Source;
}

/** One version of the standard as it was read. */
export interface VersionRecords {
  standard?: RecordOf<StandardFacts> | undefined;
  requirements: Map<string, RecordOf<RequirementFacts>>;
}

/** Everything that was read, before it is linked. Services are keyed `institution/service`. */
export interface Records {
  institutions: Map<string, RecordOf<InstitutionFacts>>;
  /** What each institution publishes without being asked. */
  documents: Map<string, RecordOf<DocumentsFacts>>;
  services: Map<string, RecordOf<ServiceFacts>>;
  concepts: Map<string, RecordOf<ConceptFacts>>;
  lists: Map<ListName, RecordOf<Record<string, object>>>;
  requirements: Map<string, RecordOf<RequirementFacts>>;
  snapshots: RecordOf<Snapshot>[];
  openData: RecordOf<OpenDataRecord>[];
  dataQuality?: RecordOf<DataQuality> | undefined;
  /** By the id of the institution that answers. */
  answers: Map<string, RecordOf<AnswersFacts>>;
  /** By the id of the institution whose readers wrote. */
  feedback: Map<string, RecordOf<FeedbackFacts>>;
  standard?: RecordOf<StandardFacts> | undefined;
  obligations?: RecordOf<Record<string, ObligationFacts>> | undefined;
  inventory?: RecordOf<Record<string, CategoryFacts>> | undefined;
  /** Versions of the standard that were in force before, by the name of their folder. */
  earlier: Map<string, VersionRecords>;
  script?: RecordOf<ScriptFacts> | undefined;
  everyday?: RecordOf<EverydayFacts> | undefined;
  holidays?: RecordOf<HolidaysFacts> | undefined;
  links?: RecordOf<LinksRecord> | undefined;
  /** Files that institutions store for their forms, with what is wrong with them. */
  files: { file: StoredFile; path: string; problems: readonly Problem[] }[];
  folders: Map<string, FolderOfTexts>;
  /** Records that were parsed and refused by their schema, by the path of their file. */
  faulty: Map<string, FaultyRecord>;
  /** Files that are there and could not be read, or are refused: nobody can say what they hold, so nothing is held against them. */
  unreadable: Set<string>;
}

/** The texts of a service or concept as they were read; those in languages that the institution added stand apart. */
export interface FolderOfTexts {
  has: Set<string>;
  texts: Map<Language, RecordOf<Text>>;
  further: Map<FurtherLanguage, RecordOf<Text>>;
  broken: boolean;
}

/** Ids that may be named, by what they are ids of. */
export type Targets = ReadonlyMap<string, readonly string[]>;

/** Finds every id of institutions and their services that names nothing, every id given twice, and words that are missing or belong to nothing. */
export function linkInstitutions(own: Records, shared: Records, targets: Targets): Problem[] {
  const problems: Problem[] = [];
  for (const [id, record] of own.institutions) {
    addAll(problems, formerIdsInUse(record, id, targets), unknownReferences(institutionFacts, record, (target) => targets.get(target)), problemsOfInstitution(record, targets), twice(record, ['units', 'offices']), namedTwice(record), senselessInInstitution(record));
  }
  const filesOf = Map.groupBy(own.files, ({ file }) => file.institution);
  // An institution's units are asked for by each of its services.
  const knownWithin = new Map<string, IdsWithin>();
  const idsWithin = (institution: string): IdsWithin => {
    let ids = knownWithin.get(institution);
    if (!ids) knownWithin.set(institution, (ids = { ...unitsAndOffices(own, institution), files: (filesOf.get(institution) ?? []).map(({ file }) => file.name) }));
    return ids;
  };
  const namedByService = (institution: string, record: RecordOf<ServiceFacts>, others: (target: string) => readonly string[] | undefined): Problem[] => {
    const ids = idsWithin(institution);
    return unknownReferences(serviceFacts, record, (target) => (Object.hasOwn(ids, target) ? ids[target] : others(target)), `institutions/${institution}/institution.yaml`);
  };
  for (const [key, record] of own.services) {
    const [institution] = key.split('/') as [string];
    const concept = record.value.concept === undefined ? undefined : shared.concepts.get(record.value.concept);
    addAll(
      problems,
      namedByService(institution, record, (target) => targetOfService(target, targets, record, concept)),
      problemsOfForms(record),
      formerIdsInUse(record, key, targets),
      wronglyReplaced(record, key),
      unlistedLanguages(own.folders.get(`institutions/${key.replace('/', '/services/')}`), own.institutions.get(institution)?.value),
      problemsOfService(own.folders.get(`institutions/${key.replace('/', '/services/')}`), `institutions/${key.replace('/', '/services/')}`, record, concept && { record: concept, texts: shared.folders.get(`concepts/${record.value.concept}`) }),
    );
  }
  for (const [institution, record] of own.documents) addAll(problems, problemsOfDocuments(record, shared.inventory, own.institutions.get(institution)));
  addAll(problems, unusedFiles(own));
  for (const record of own.answers.values()) addAll(problems, unknownReferences(answersFacts, record, (target) => targets.get(target)), problemsOfAnswers(record, shared));
  for (const [path, record] of own.faulty) addAll(problems, besidesFaults(record, problemsOfFaulty(path, record, targets, namedByService)));
  return problems;
}

function problemsOfFaulty(path: string, record: FaultyRecord, targets: Targets, namedByService: (institution: string, record: RecordOf<ServiceFacts>, others: (target: string) => readonly string[] | undefined) => Problem[]): Problem[] {
  const kind = kindOf(path);
  switch (kind.kind) {
    case 'institution': return unknownReferences(institutionFacts, asWritten(record), (target) => targets.get(target));
    case 'answers': return unknownReferences(answersFacts, asWritten(record), (target) => targets.get(target));
    case 'service-facts': return [...namedByService(kind.institution, asWritten(record), (target) => targetOfFaulty(target, targets, record)), ...problemsOfSoundFields(serviceFacts, record)];
    default: return [];
  }
}

type IdsWithin = Readonly<Record<string, readonly string[] | undefined>>;

function unitsAndOffices({ institutions, faulty }: Records, institution: string): IdsWithin {
  const owner = institutions.get(institution)?.value;
  if (owner) return { units: idsOf(owner.units), offices: idsOf(owner.offices) };
  // Without a readable institution.yaml nobody can say which units and offices there are.
  const written = faulty.get(`institutions/${institution}/institution.yaml`);
  return { units: written && idsWritten(written, 'units'), offices: written && idsWritten(written, 'offices') };
}

/** What a faulty service or concept may name; of its channels nobody can say which it would take over. */
export function targetOfFaulty(target: string, shared: Targets, record: FaultyRecord): readonly string[] | undefined {
  return target === 'ownChannels' ? idsWritten(record, 'channels') : targetOfAll(target, shared);
}

export function targetOfService(target: string, shared: ReadonlyMap<string, readonly string[]>, record: RecordOf<ServiceFacts | ConceptFacts>, concept?: RecordOf<ConceptFacts>): readonly string[] | undefined {
  return target === 'ownChannels' ? idsOf(record.value.channels ?? concept?.value.channels) : targetOfAll(target, shared);
}

// Which services were called otherwise is known once all institutions were read (succession.ts).
const targetOfAll = (target: string, shared: Targets): readonly string[] | undefined => (target === 'services' ? undefined : shared.get(target));

// So many ids can be chosen from within a message; a longer list stands in its file.
const mostToList = 12;
export const listed = (ids: readonly string[]): string => (ids.length <= mostToList ? ids.join(', ') : '');

const knownIds = new WeakMap<readonly string[], ReadonlySet<string>>();

export function unknownReferences(schema: z.ZodType, record: RecordOf<object>, idsOfTarget: (target: string) => readonly string[] | undefined, ownFile = '', today: ReadonlyMap<string, string> = new Map()): Problem[] {
  const isKnown = (id: string, target: string): boolean => {
    const ids = idsOfTarget(target);
    if (!ids) return true;
    let known = knownIds.get(ids);
    if (!known) knownIds.set(ids, (known = new Set(ids)));
    return known.has(id);
  };
  // A folder in capital letters is refused itself: who names it rightly makes no second mistake.
  const isInCapitals = ({ id, target }: { id: string; target: string }): boolean => idsOfTarget(target)!.some((known) => known !== id && known.toLowerCase() === id);
  return referencesIn(schema, record.value, isKnown).filter((reference) => !isInCapitals(reference)).map(({ path, id, target }) => {
    const ids = idsOfTarget(target)!;
    const file = target === 'units' || target === 'offices' ? ownFile : (listNames as readonly string[]).includes(target) ? `vocabularies/${target}.yaml` : target === 'concepts' ? `concepts/${id}/service.yaml` : '';
    // A word list that is shared may know services of institutions that this folder does not hold; its pages say that they are not there yet.
    const severity = target === 'servicesOrConcepts' && record.source.path.startsWith('vocabularies/') ? 'warning' : 'error';
    return record.source.problem('unknown-reference', path, { value: id, targetName: target, nearest: nearest(id, ids), values: listed(ids), known: ids.length, file, ...nameToday(id, today) }, { severity });
  });
}

/** What something is called today that was called otherwise, as a value of a problem. */
export function nameToday(id: string, today: ReadonlyMap<string, string>): { today?: string } {
  const now = today.get(id);
  return now === undefined ? {} : { today: now };
}

export function idsOf(items: readonly { id: string }[] | undefined): string[] {
  return (items ?? []).map((item) => item.id);
}

function problemsOfInstitution(record: RecordOf<InstitutionFacts>, shared: ReadonlyMap<string, readonly string[]>): Problem[] {
  const named = shared.get('unit-names');
  const problems: Problem[] = [];
  for (const field of ['units', 'offices'] as const) {
    record.value[field]?.forEach((item, index) => {
      if (!item.names && named && !named.includes(item.id)) problems.push(record.source.problem('no-names', [field, index, 'id'], { value: item.id }));
    });
  }
  const units = idsOf(record.value.units);
  record.value.offices?.forEach((office, index) => {
    if (office.unit !== undefined && !units.includes(office.unit)) problems.push(record.source.problem('unknown-reference', ['offices', index, 'unit'], { value: office.unit, targetName: 'units', nearest: nearest(office.unit, units), file: '' }));
  });
  record.value.units?.forEach((unit, index) => {
    if (unit.parent !== undefined && !units.includes(unit.parent)) problems.push(record.source.problem('unknown-reference', ['units', index, 'parent'], { value: unit.parent, targetName: 'units', nearest: nearest(unit.parent, units), file: '' }));
  });
  return problems;
}

type Folder = Pick<FolderOfTexts, 'texts' | 'further' | 'broken'>;

/** What is missing or too much in the words of a service or concept, and what its facts say twice or the wrong way round. */
export function problemsOfService(texts: Folder | undefined, folder: string, record: RecordOf<ServiceFacts | ConceptFacts>, concept?: { record: RecordOf<ConceptFacts>; texts: Folder | undefined }): Problem[] {
  const { value, source } = record;
  const problems = problemsOfFields(record);
  const conceptTexts = concept?.texts;
  // Words that could not be read may be the ones that are looked for; so may those of a concept that is not found.
  if (texts?.broken || conceptTexts?.broken || ('concept' in value && value.concept !== undefined && concept === undefined)) return problems;

  const named = (field: 'when' | 'conflicts' | 'forms', id: string) => [texts, conceptTexts].some((folderTexts) => [...(folderTexts?.texts.values() ?? [])].some((text) => Object.hasOwn(text.value[field] ?? {}, id)));
  const wanted = wordsWanted(value);
  for (const { field, id, path } of wanted) {
    if (!named(field, id)) problems.push(source.problem('missing-words', path, { value: id, field }, { severity: 'warning' }));
  }
  if (concept !== undefined || folder.startsWith('institutions/')) addAll(problems, unusedWords(texts, [value, concept?.record.value]));
  // Its instances may have titles of their own; it is then published under its id.
  const isConcept = folder.startsWith('concepts/');
  const hasTitle = [texts, conceptTexts].some((folderTexts) => [...(folderTexts?.texts.values() ?? [])].some((text) => text.value.title !== undefined));
  if (!hasTitle) problems.push({ ...source.problem('no-title', [], isConcept ? { concept: 'concept' } : {}, isConcept ? { severity: 'warning' } : {}), file: `${folder}/sq.md`, line: 1, column: 1, excerpt: undefined! });
  return problems.map((problem) => (problem.excerpt === undefined ? withoutExcerpt(problem) : problem));
}

function withoutExcerpt({ excerpt: _excerpt, ...problem }: Problem): Problem {
  return problem;
}

function wordsWanted(value: ServiceFacts | ConceptFacts): { field: 'when' | 'conflicts' | 'forms'; id: string; path: PropertyKey[] }[] {
  const documents = Array.isArray(value.documents) ? value.documents : [];
  const fees = Array.isArray(value.fees) ? value.fees : [];
  return [
    ...documents.flatMap((document, index) => (document.when === undefined ? [] : [{ field: 'when' as const, id: document.when, path: ['documents', index, 'when'] }])),
    ...fees.flatMap((fee, index) => (fee.when === undefined ? [] : [{ field: 'when' as const, id: fee.when, path: ['fees', index, 'when'] }])),
    ...(value.conflicts ?? []).map((conflict, index) => ({ field: 'conflicts' as const, id: conflict.note, path: ['conflicts', index, 'note'] })),
  ];
}

// An institution that writes in a further language says so, and then its readers are told. Where its own name has that language too, it is told there, once.
function unlistedLanguages(folder: Folder | undefined, owner: InstitutionFacts | undefined): Problem[] {
  if (!folder || !owner) return [];
  return [...folder.further].filter(([language]) => !owner.languages?.includes(language) && owner.names[language] === undefined).map(([language, { source }]) => (
    source.problem('unlisted-language', [], { value: ownNames[language], nearest: [...(owner.languages ?? languages.slice(0, 2)), language].join(', ') }, { severity: 'warning' })
  ));
}

function unusedWords(texts: Folder | undefined, facts: readonly (ServiceFacts | ConceptFacts | undefined)[]): Problem[] {
  const lists = facts.filter((value) => value !== undefined);
  const documents = lists.flatMap((value) => (Array.isArray(value.documents) ? value.documents : []));
  const fees = lists.flatMap((value) => (Array.isArray(value.fees) ? value.fees : []));
  const forms = lists.flatMap((value): readonly { id: string }[] => (Array.isArray(value.forms) ? value.forms : []));
  const ids: Record<'when' | 'documents' | 'fees' | 'forms' | 'outputs' | 'applicantDeadlines' | 'conflicts', readonly string[]> = {
    when: [...documents, ...fees].flatMap((item) => (item.when === undefined ? [] : [item.when])),
    documents: documents.map((document) => document.id),
    fees: fees.map((fee) => fee.id),
    forms: forms.map((form) => form.id),
    outputs: lists.flatMap(({ outputs }) => idsOf(outputs)), applicantDeadlines: lists.flatMap(({ applicantDeadlines }) => idsOf(applicantDeadlines)),
    conflicts: lists.flatMap((value) => value.conflicts ?? []).map((conflict) => conflict.note),
  };
  const [own, concept] = facts;
  const statesSeveral = own?.outputs !== undefined || (own?.output === undefined && concept?.outputs !== undefined);
  return [...(texts?.texts.values() ?? []), ...(texts?.further.values() ?? [])].flatMap(({ value, source }) => [
    // A sentence says what the only one is; of several, no page could tell which is meant.
    ...(statesSeveral && value.output !== undefined ? [source.problem('one-and-several', ['output'], { field: 'output', several: 'outputs', detail: 'words' }, { on: 'key', severity: 'warning' })] : []),
    ...(Object.keys(ids) as (keyof typeof ids)[]).flatMap((field) => Object.keys(value[field] ?? {})
      .filter((id) => !ids[field].includes(id))
      .map((id) => source.problem('unused-words', [field, id], { value: id, nearest: nearest(id, ids[field]) }, { on: 'key', severity: 'warning' }))),
  ]);
}

function problemsOfDocuments({ value, source }: RecordOf<DocumentsFacts>, inventory: RecordOf<Record<string, CategoryFacts>> | undefined, owner: RecordOf<InstitutionFacts> | undefined): Problem[] {
  const known = inventory && Object.keys(inventory.value);
  const firstOf = new Map<string, number>();
  return Object.entries(value).flatMap(([category, held]) => {
    const problems: Problem[] = [];
    const asked = inventory && known!.includes(category) ? inventory.value[category] : undefined;
    if (known && !asked) problems.push(source.problem('unknown-reference', [category], { value: category, targetName: 'inventory', nearest: nearest(category, known), file: inventory.source.path }, { on: 'key' }));
    if (asked && owner && !concernsType(asked, owner.value.type)) problems.push(source.problem('category-of-others', [category], { value: category, types: asked.types!.join(', ') }, { on: 'key' }));
    for (const [index, document] of (held === 'none' ? [] : held).entries()) {
      const path = [category, index];
      const [from, to] = document.period?.split('/') ?? [];
      const first = firstOf.get(document.id);
      if (first === undefined) firstOf.set(document.id, source.placeOf([...path, 'id']).line);
      else problems.push(source.problem('id-twice', [...path, 'id'], { value: document.id, thing: 'record', within: 'file', first }));
      if (Object.values(document.title).every((words) => words === undefined)) problems.push(source.problem('untitled-document', [...path, 'title'], { value: document.id }, { on: 'key' }));
      if (from !== undefined && to !== undefined && to < from) problems.push(source.problem('dates-reversed', [...path, 'period'], { field: 'period', from, to }));
      if (document.date !== undefined && document.seen !== undefined && document.seen < document.date) problems.push(source.problem('seen-before-date', [...path, 'seen'], { date: document.date, seen: document.seen }));
    }
    return problems;
  });
}

