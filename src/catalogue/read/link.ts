import type { z } from 'zod';
import type { Language } from '#languages/languages.ts';
import type { DataQuality } from '../model/data-quality.ts';
import type { OpenDataRecord } from '../model/open-data.ts';
import { answersFacts, type AnswersFacts } from '../model/answer.ts';
import { feedbackFacts, type FeedbackFacts } from '../model/feedback.ts';
import { ruleNames } from '../model/rules.ts';
import { institutionFacts, type InstitutionFacts } from '../model/institution.ts';
import type { LinksRecord } from '../model/links.ts';
import type { Problem } from '../model/problem.ts';
import { conceptFacts, serviceFacts, type ConceptFacts, type ServiceFacts } from '../model/service.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { obligationsFacts, requirementFacts, type ObligationFacts, type RequirementFacts, type StandardFacts } from '../model/standard.ts';
import { concernsType, inventoryFacts, type CategoryFacts, type DocumentsFacts } from '../model/published-document.ts';
import type { EverydayFacts } from '../model/everyday.ts';
import { problemsOfForms, unusedFiles } from './forms.ts';
import type { StoredFile } from '../model/stored-file.ts';
import type { HolidaysFacts } from '../model/holidays.ts';
import type { ScriptFacts } from '../model/script.ts';
import type { Text } from '../model/text.ts';
import { listNames, vocabularySchemas, type GuidedStep, type ListName } from '../model/vocabulary.ts';
import { countedTwice } from './feedback.ts';
import { referencesIn } from './references.ts';
import { problemsOfChains } from './chains.ts';
import { problemsOfAnswers, problemsOfSnapshots } from './quarters.ts';
import { addAll } from './problem-at.ts';
import type { Source } from './source.ts';
import { nearest } from './validate.ts';

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
  folders: Map<string, { has: Set<string>; texts: Map<Language, RecordOf<Text>>; broken: boolean }>;
  /** Files that are there and could not be read: nobody can say what they hold, so nothing is held against them. */
  unreadable: Set<string>;
  /** Ids of what is not among these files because another thread reads it. */
  elsewhere?: { institutions: readonly string[]; services: readonly string[] };
}

/** Finds every id that names nothing, every id given twice, and words that are missing or belong to nothing. */
export function linkRecords(records: Records): Problem[] {
  const shared = sharedTargets(records);
  const problems: Problem[] = [];
  for (const record of records.institutions.values()) {
    addAll(problems, unknownReferences(institutionFacts, record, (target) => shared.get(target)), problemsOfInstitution(record, shared), twice(record, ['units', 'offices']));
  }
  for (const [id, record] of records.concepts) addAll(problems, unknownReferences(conceptFacts, record, (target) => targetOfService(target, shared, record)), problemsOfService(records, `concepts/${id}`, record));
  for (const [key, record] of records.services) {
    const [institution] = key.split('/') as [string];
    const owner = records.institutions.get(institution)?.value;
    // Without a readable institution.yaml nobody can say which units and offices there are.
    const own: Readonly<Record<string, readonly string[] | undefined>> = { units: owner && idsOf(owner.units), offices: owner && idsOf(owner.offices), files: records.files.filter(({ file }) => file.institution === institution).map(({ file }) => file.name) };
    const concept = record.value.concept === undefined ? undefined : records.concepts.get(record.value.concept);
    problems.push(
      ...unknownReferences(serviceFacts, record, (target) => (Object.hasOwn(own, target) ? own[target] : targetOfService(target, shared, record, concept)), `institutions/${institution}/institution.yaml`),
      ...problemsOfForms(record),
      ...problemsOfService(records, `institutions/${key.replace('/', '/services/')}`, record, concept && `concepts/${record.value.concept}`),
    );
  }
  addAll(problems, problemsOfChains(records));
  for (const list of listNames) {
    const record = records.lists.get(list);
    if (record) addAll(problems, unknownReferences(vocabularySchemas[list], record, (target) => shared.get(target)));
    if (record && list === 'life-events') addAll(problems, problemsOfLifeEvents(record as RecordOf<Record<string, { steps?: readonly GuidedStep[] }>>));
  }
  for (const version of [records, ...records.earlier.values()]) {
    for (const record of version.requirements.values()) {
      addAll(problems, unknownReferences(requirementFacts, record, (target) => shared.get(target)), problemsOfRequirement(record, version.standard));
    }
  }
  if (records.standard) addAll(problems, problemsOfStandard(records.standard, records));
  addAll(problems, problemsOfVersions(records));
  if (records.obligations) addAll(problems, unknownReferences(obligationsFacts, records.obligations, (target) => shared.get(target)), problemsOfObligations(records.obligations));
  if (records.inventory) addAll(problems, unknownReferences(inventoryFacts, records.inventory, (target) => shared.get(target)));
  for (const [institution, record] of records.documents) addAll(problems, problemsOfDocuments(record, records.inventory, records.institutions.get(institution)));
  addAll(problems, unusedFiles(records));
  if (records.links) addAll(problems, problemsOfLinks(records.links));
  if (records.holidays) addAll(problems, problemsOfHolidays(records.holidays));
  if (records.dataQuality) addAll(problems, problemsOfDataQuality(records.dataQuality));
  for (const record of records.openData) addAll(problems, problemsOfOpenData(record));
  for (const record of records.answers.values()) addAll(problems, unknownReferences(answersFacts, record, (target) => shared.get(target)), problemsOfAnswers(record, records.snapshots));
  for (const [institution, record] of records.feedback) addAll(problems, problemsOfFeedback(institution, record, records, shared));
  addAll(problems, problemsOfSnapshots(records.snapshots, { institutions: shared.get('institutions')!, requirements: shared.get('requirements')!, standards: versionsIn(records).map(({ value }) => value.version) }));
  return problems;
}

// A file of counts belongs to an institution that there is, and counts its services; those that cannot be read are there.
function problemsOfFeedback(institution: string, record: RecordOf<FeedbackFacts>, records: Records, shared: ReadonlyMap<string, readonly string[]>): Problem[] {
  const institutions = shared.get('institutions')!;
  if (!institutions.includes(institution)) return [record.source.problem('unknown-reference', [], { value: institution, targetName: 'institutions', nearest: nearest(institution, institutions), file: '' })];
  const folder = `institutions/${institution}/services/`;
  const services = [...new Set([...[...records.services.keys()].filter((key) => key.startsWith(`${institution}/`)).map((key) => key.split('/')[1]!), ...[...records.unreadable].flatMap((path) => (path.startsWith(folder) ? [path.split('/')[3]!] : []))])];
  return [...unknownReferences(feedbackFacts, record, (target) => (target === 'ownServices' ? services : shared.get(target))), ...countedTwice(record)];
}

function sharedTargets(records: Records): ReadonlyMap<string, readonly string[]> {
  const readable = listNames.filter((list) => !records.unreadable.has(`vocabularies/${list}.yaml`));
  const targets = new Map<string, readonly string[]>(readable.map((list) => [list === 'units' ? 'unit-names' : list, Object.keys(records.lists.get(list)?.value ?? {})]));
  const unreadable = (pattern: RegExp) => [...records.unreadable].flatMap((path) => pattern.exec(path)?.[1] ?? []);
  const concepts = [...records.concepts.keys(), ...unreadable(/^concepts\/([^/]+)\/service\.yaml$/)];
  const services = [...[...records.services.keys()].map((key) => key.split('/')[1]!), ...unreadable(/^institutions\/[^/]+\/services\/([^/]+)\/service\.yaml$/), ...(records.elsewhere?.services ?? [])];
  targets.set('concepts', concepts);
  targets.set('institutions', [...records.institutions.keys(), ...unreadable(/^institutions\/([^/]+)\/institution\.yaml$/), ...(records.elsewhere?.institutions ?? [])]);
  // An old quarter speaks of the requirements of its day, so every version counts.
  targets.set('requirements', [...new Set([records, ...records.earlier.values()].flatMap(({ requirements }) => [...requirements.keys()]).concat(unreadable(/^standard\/(?:earlier\/[^/]+\/)?requirements\/([^/]+)\.yaml$/)))]);
  targets.set('servicesOrConcepts', [...new Set([...concepts, ...services])]);
  return targets;
}

function targetOfService(target: string, shared: ReadonlyMap<string, readonly string[]>, record: RecordOf<ServiceFacts | ConceptFacts>, concept?: RecordOf<ConceptFacts>): readonly string[] | undefined {
  return target === 'ownChannels' ? idsOf(record.value.channels ?? concept?.value.channels) : shared.get(target);
}

const knownIds = new WeakMap<readonly string[], ReadonlySet<string>>();

function unknownReferences(schema: z.ZodType, record: RecordOf<object>, idsOfTarget: (target: string) => readonly string[] | undefined, ownFile = ''): Problem[] {
  return referencesIn(schema, record.value).flatMap(({ path, id, target }) => {
    const ids = idsOfTarget(target);
    if (!ids) return [];
    let known = knownIds.get(ids);
    if (!known) knownIds.set(ids, (known = new Set(ids)));
    if (known.has(id)) return [];
    const file = target === 'units' || target === 'offices' ? ownFile : (listNames as readonly string[]).includes(target) ? `vocabularies/${target}.yaml` : '';
    // A word list that is shared may know services of institutions that this folder does not hold; its pages say that they are not there yet.
    const severity = target === 'servicesOrConcepts' && record.source.path.startsWith('vocabularies/') ? 'warning' : 'error';
    return [record.source.problem('unknown-reference', path, { value: id, targetName: target, nearest: nearest(id, ids), file }, { severity })];
  });
}

function idsOf(items: readonly { id: string }[] | undefined): string[] {
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

function problemsOfService(records: Records, folder: string, record: RecordOf<ServiceFacts | ConceptFacts>, conceptFolder?: string): Problem[] {
  const { value, source } = record;
  const problems = [...twice(record, ['channels', 'fees', 'forms']), ...documentsTwice(record), ...problemsOfTimes(record)];
  const texts = records.folders.get(folder);
  const conceptTexts = conceptFolder === undefined ? undefined : records.folders.get(conceptFolder);
  // Words that could not be read may be the ones that are looked for; so may those of a concept that is not found.
  if (texts?.broken || conceptTexts?.broken || ('concept' in value && value.concept !== undefined && conceptFolder === undefined)) return problems;

  const named = (field: 'when' | 'conflicts' | 'forms', id: string) => [texts, conceptTexts].some((folderTexts) => [...(folderTexts?.texts.values() ?? [])].some((text) => Object.hasOwn(text.value[field] ?? {}, id)));
  const wanted = wordsWanted(value);
  for (const { field, id, path } of wanted) {
    if (!named(field, id)) problems.push(source.problem('missing-words', path, { value: id, field }, { severity: 'warning' }));
  }
  const conceptValue = conceptFolder === undefined ? undefined : records.concepts.get(conceptFolder.slice('concepts/'.length))?.value;
  if (conceptFolder !== undefined || folder.startsWith('institutions/')) addAll(problems, unusedWords(texts, [value, conceptValue]));
  const isConcept = folder.startsWith('concepts/');
  const hasTitle = [texts, conceptTexts].some((folderTexts) => [...(folderTexts?.texts.values() ?? [])].some((text) => text.value.title !== undefined));
  if (!hasTitle && !isConcept) problems.push({ ...source.problem('no-title', [], {}), file: `${folder}/sq.md`, line: 1, column: 1, excerpt: undefined! });
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

function unusedWords(texts: { texts: Map<Language, RecordOf<Text>> } | undefined, facts: readonly (ServiceFacts | ConceptFacts | undefined)[]): Problem[] {
  const lists = facts.filter((value) => value !== undefined);
  const documents = lists.flatMap((value) => (Array.isArray(value.documents) ? value.documents : []));
  const fees = lists.flatMap((value) => (Array.isArray(value.fees) ? value.fees : []));
  const forms = lists.flatMap((value): readonly { id: string }[] => (Array.isArray(value.forms) ? value.forms : []));
  const ids: Record<'when' | 'documents' | 'fees' | 'forms' | 'conflicts', readonly string[]> = {
    when: [...documents, ...fees].flatMap((item) => (item.when === undefined ? [] : [item.when])),
    documents: documents.map((document) => document.id),
    fees: fees.map((fee) => fee.id),
    forms: forms.map((form) => form.id),
    conflicts: lists.flatMap((value) => value.conflicts ?? []).map((conflict) => conflict.note),
  };
  return [...(texts?.texts.values() ?? [])].flatMap(({ value, source }) =>
    (Object.keys(ids) as (keyof typeof ids)[]).flatMap((field) => Object.keys(value[field] ?? {})
      .filter((id) => !ids[field].includes(id))
      .map((id) => source.problem('unused-words', [field, id], { value: id, nearest: nearest(id, ids[field]) }, { on: 'key', severity: 'warning' }))));
}

function twice(record: RecordOf<object>, fields: readonly string[]): Problem[] {
  return fields.flatMap((field) => {
    const items = (record.value as Record<string, unknown>)[field];
    return Array.isArray(items) ? repeated(record, field, (items as { id: string }[]).map((item) => item.id)) : [];
  });
}

// A document may be asked for twice under different conditions, never twice under the same.
function documentsTwice(record: RecordOf<ServiceFacts | ConceptFacts>): Problem[] {
  const documents = Array.isArray(record.value.documents) ? record.value.documents : [];
  return repeated(record, 'documents', documents.map((document) => `${document.id} ${document.when ?? ''}`));
}

function repeated(record: RecordOf<object>, field: string, ids: readonly string[]): Problem[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    return first === index ? [] : [record.source.problem('id-twice', [field, index, 'id'], { value: field === 'datasets' ? id : id.split(' ')[0]!, thing: 'record', first: record.source.placeOf([field, first, 'id']).line })];
  });
}

function problemsOfTimes(record: RecordOf<ServiceFacts | ConceptFacts>): Problem[] {
  const { value, source } = record;
  const spans = [['timeLimit', 'decision'], ['applicantDeadline']] as const;
  const problems = spans.flatMap((path) => {
    const span = path[0] === 'timeLimit' ? value.timeLimit?.decision : value.applicantDeadline;
    if (!span) return [];
    const lengths = [span.days, span.hours, span.months].filter((length) => length !== undefined).length;
    return lengths === 1 ? [] : [source.problem(lengths === 0 ? 'no-length-of-time' : 'two-lengths-of-time', path, { field: path.join('.') }, { on: 'key' })];
  });
  const fees = Array.isArray(value.fees) ? value.fees : [];
  fees.forEach((fee, index) => {
    if (fee.from !== undefined && fee.to !== undefined && fee.to < fee.from) problems.push(source.problem('dates-reversed', ['fees', index, 'to'], { field: 'fees', from: fee.from, to: fee.to }));
  });
  const { checked, next } = value.review ?? {};
  if (checked !== undefined && next !== undefined && next < checked) problems.push(source.problem('dates-reversed', ['review', 'next'], { field: 'review', from: checked, to: next }));
  return problems;
}

// What is required of an institution that nobody knows would be required of nobody.
function problemsOfStandard({ value, source }: RecordOf<StandardFacts>, records: Records): Problem[] {
  const unreadable = [...records.unreadable].flatMap((path) => /^institutions\/([^/]+)\/institution\.yaml$/.exec(path)?.[1] ?? []);
  const known = [...records.institutions.keys(), ...unreadable];
  return Object.keys(value.require?.institutions ?? {}).filter((institution) => !known.includes(institution))
    .map((institution) => source.problem('unknown-reference', ['require', 'institutions', institution], { value: institution, targetName: 'institutions', nearest: nearest(institution, known), file: '' }, { on: 'key' }));
}

// On each day one version judges: two that begin on one day, or are called by one number, would contradict each other.
function problemsOfVersions(records: Records): Problem[] {
  const versions = versionsIn(records);
  return versions.flatMap(({ value, source }, index) => {
    const before = versions.slice(0, index);
    const sameDay = before.find((other) => other.value.inForceFrom === value.inForceFrom);
    const sameNumber = before.find((other) => other.value.version === value.version);
    const dimensions = value.dimensions.map((dimension) => dimension.id);
    const unknown = (value.targets ?? []).flatMap((target, place) => Object.keys(target.dimensions ?? {}).filter((id) => !dimensions.includes(id)).map((id) => source.problem('unknown-reference', ['targets', place, 'dimensions', id], { value: id, targetName: 'dimensions', nearest: nearest(id, dimensions), file: '' }, { on: 'key' })));
    return [
      ...unknown,
      ...(sameDay ? [source.problem('two-standards-in-force', ['inForceFrom'], { value: value.inForceFrom, file: sameDay.source.path })] : []),
      ...(sameNumber ? [source.problem('same-version', ['version'], { value: value.version, file: sameNumber.source.path })] : []),
    ];
  });
}

function versionsIn(records: Records): RecordOf<StandardFacts>[] {
  return [...records.earlier.values(), records].flatMap(({ standard }) => standard ?? []);
}

function problemsOfObligations({ value, source }: RecordOf<Record<string, ObligationFacts>>): Problem[] {
  return Object.entries(value).flatMap(([id, { names, concept }]) => (names || concept !== undefined ? [] : [source.problem('nameless-obligation', [id], { value: id }, { on: 'key' })]));
}

/** A step must lead to a service or say what it is called; and nothing is done twice in one list. */
function problemsOfLifeEvents({ value, source }: RecordOf<Record<string, { steps?: readonly GuidedStep[] }>>): Problem[] {
  return Object.entries(value).flatMap(([event, { steps = [] }]) => steps.flatMap(({ service, names }, index) => {
    if (service === undefined && !names) return [source.problem('nameless-step', [event, 'steps', index], { value: event })];
    const first = steps.findIndex((step) => step.service !== undefined && step.service === service);
    return first === index || first === -1 ? [] : [source.problem('id-twice', [event, 'steps', index, 'service'], { value: service!, thing: 'list', first: source.placeOf([event, 'steps', first]).line })];
  }));
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

function problemsOfRequirement(record: RecordOf<RequirementFacts>, standard: RecordOf<StandardFacts> | undefined): Problem[] {
  const { value, source } = record;
  const problems: Problem[] = [];
  if (!(ruleNames as readonly string[]).includes(value.rule)) problems.push(source.problem('unknown-rule', ['rule'], { value: value.rule, nearest: nearest(value.rule, ruleNames), values: ruleNames.join(', ') }));
  const dimensions = standard?.value.dimensions.map((dimension) => dimension.id);
  if (dimensions && !dimensions.includes(value.dimension)) problems.push(source.problem('unknown-reference', ['dimension'], { value: value.dimension, targetName: 'dimensions', nearest: nearest(value.dimension, dimensions), file: standard!.source.path }));
  return problems;
}

function problemsOfLinks({ value: { checked, links }, source }: RecordOf<LinksRecord>): Problem[] {
  const first = new Map<string, number>();
  return links.flatMap((link, index) => {
    const problems: Problem[] = [];
    const before = first.get(link.url);
    if (before === undefined) first.set(link.url, index);
    else problems.push(source.problem('link-twice', ['links', index, 'url'], { value: link.url, first: source.placeOf(['links', before, 'url']).line }));
    if (link.state === 'moved' && link.to === undefined) problems.push(source.problem('missing-field', ['links', index], { field: 'to', thing: 'link', example: 'https://example.org/' }));
    if (link.since !== undefined && link.since > link.checked) problems.push(source.problem('dates-reversed', ['links', index, 'since'], { field: 'since', from: link.since, to: link.checked }));
    if (link.checked > checked) problems.push(source.problem('dates-reversed', ['links', index, 'checked'], { field: 'checked', from: link.checked, to: checked }));
    return problems;
  });
}

// A day off outside the years of the list would be believed to be missing; one that stands twice has two reasons to be corrected and one to be forgotten.
function problemsOfHolidays({ value: { from, to, names, days }, source }: RecordOf<HolidaysFacts>): Problem[] {
  const known = Object.keys(names);
  const first = new Map<string, number>();
  const reversed = to < from ? [source.problem('dates-reversed', ['to'], { field: 'holidays', from, to })] : [];
  return [...reversed, ...days.flatMap(({ date, name }, index) => {
    const problems: Problem[] = [];
    const before = first.get(date);
    if (before === undefined) first.set(date, index);
    else problems.push(source.problem('day-off-twice', ['days', index, 'date'], { value: date, first: source.placeOf(['days', before, 'date']).line }));
    if (reversed.length === 0 && (date < from || date > to)) problems.push(source.problem('day-off-outside', ['days', index, 'date'], { value: date, from, to }));
    if (!known.includes(name)) problems.push(source.problem('unknown-reference', ['days', index, 'name'], { value: name, targetName: 'holidayNames', nearest: nearest(name, known), file: '' }));
    return problems;
  })];
}

function problemsOfDataQuality(record: RecordOf<DataQuality>): Problem[] {
  const { value, source } = record;
  const dimensions = idsOf(value.dimensions);
  const unknown = value.metrics.flatMap(({ dimension }, index) => (dimensions.includes(dimension) ? [] : [source.problem('unknown-reference', ['metrics', index, 'dimension'], { value: dimension, targetName: 'dimensions', nearest: nearest(dimension, dimensions), file: '' })]));
  const metrics = idsOf(value.metrics);
  // A check with the id of a metric would be taken for it.
  const taken = value.checks.flatMap(({ id }, index) => (metrics.includes(id) ? [source.problem('id-twice', ['checks', index, 'id'], { value: id, thing: 'list', first: source.placeOf(['metrics', metrics.indexOf(id), 'id']).line })] : []));
  return [...unknown, ...taken, ...twice(record, ['ratings', 'dimensions', 'metrics', 'checks', 'formats', 'frequencies'])];
}

function problemsOfOpenData(record: RecordOf<OpenDataRecord>): Problem[] {
  const { value, source } = record;
  const unequal = value.datasets.flatMap((dataset, index) => {
    const more = Object.keys(dataset.won).find((dimension) => (dataset.won[dimension] ?? 0) > (dataset.possible[dimension] ?? 0));
    return more === undefined ? [] : [source.problem('number-too-large', ['datasets', index, 'won', more], { field: 'won', value: dataset.won[more]!, maximum: dataset.possible[more] ?? 0 })];
  });
  return [...unequal, ...twice(record, ['datasets'])];
}
