import type { z } from 'zod';
import type { DataQuality } from '../model/data-quality.ts';
import { feedbackFacts, type FeedbackFacts } from '../model/feedback.ts';
import type { HolidaysFacts } from '../model/holidays.ts';
import type { LinksRecord } from '../model/links.ts';
import type { OpenDataRecord } from '../model/open-data.ts';
import type { Problem } from '../model/problem.ts';
import { inventoryFacts } from '../model/published-document.ts';
import { ruleNames } from '../model/rules.ts';
import { conceptFacts } from '../model/service.ts';
import { obligationsFacts, requirementFacts, type ObligationFacts, type RequirementFacts, type StandardFacts } from '../model/standard.ts';
import { listNames, vocabularySchemas, type GuidedStep } from '../model/vocabulary.ts';
import { asWritten, besidesFaults, problemsOfSoundFields, type FaultyRecord } from './faulty.ts';
import { countedTwice } from './feedback.ts';
import { kindOf } from './folders.ts';
import { idsOf, nameToday, problemsOfService, targetOfFaulty, targetOfService, unknownReferences, type RecordOf, type Records, type Targets } from './link.ts';
import { addAll } from './problem-at.ts';
import { institutionsUnknownIn, problemsOfSnapshots } from './quarters.ts';
import { twice } from './repeated.ts';
import { actsInCircles } from './succession.ts';
import { nearest } from './nearest.ts';
import { unknownRule } from './validate.ts';

/** Every id that may be named from anywhere. What cannot be read is there all the same. */
export function targetsIn(records: Records, names: { institutions: readonly string[]; services: readonly string[] }): Targets {
  // Of a list with faults the ids are known as long as it could be parsed.
  const isParsed = (path: string) => records.faulty.has(path) && !records.faulty.get(path)!.source.readInPart;
  const listsKnown = listNames.filter((list) => !records.unreadable.has(`vocabularies/${list}.yaml`) || isParsed(`vocabularies/${list}.yaml`));
  const targets = new Map<string, readonly string[]>(listsKnown.map((list) => [list === 'units' ? 'unit-names' : list, Object.keys(records.lists.get(list)?.value ?? records.faulty.get(`vocabularies/${list}.yaml`)?.source.value ?? {})]));
  const unreadable = (pattern: RegExp) => [...records.unreadable].flatMap((path) => pattern.exec(path)?.[1] ?? []);
  const concepts = [...records.concepts.keys(), ...unreadable(/^concepts\/([^/]+)\/service\.yaml$/)];
  targets.set('concepts', concepts);
  targets.set('institutions', names.institutions);
  // An old quarter speaks of the requirements of its day, so every version counts.
  targets.set('requirements', [...new Set([records, ...records.earlier.values()].flatMap(({ requirements }) => [...requirements.keys()]).concat(unreadable(/^standard\/(?:earlier\/[^/]+\/)?requirements\/([^/]+)\.yaml$/)))]);
  targets.set('services', names.services);
  targets.set('servicesOrConcepts', [...new Set([...concepts, ...names.services.map((key) => key.split('/')[1]!)])]);
  return targets;
}

/** The same of what all institutions share. */
export function linkShared(records: Records, targets: Targets): Problem[] {
  const problems: Problem[] = [];
  for (const [id, record] of records.concepts) addAll(problems, unknownReferences(conceptFacts, record, (target) => targetOfService(target, targets, record)), problemsOfService(records.folders.get(`concepts/${id}`), `concepts/${id}`, record));
  for (const list of listNames) {
    const record = records.lists.get(list);
    if (record) addAll(problems, unknownReferences(vocabularySchemas[list], record, (target) => targets.get(target)));
    if (record && list === 'acts') addAll(problems, actsInCircles(record));
    if (record && list === 'life-events') addAll(problems, problemsOfLifeEvents(record as RecordOf<Record<string, { steps?: readonly GuidedStep[] }>>));
  }
  for (const version of [records, ...records.earlier.values()]) {
    for (const record of version.requirements.values()) {
      addAll(problems, unknownReferences(requirementFacts, record, (target) => targets.get(target)), problemsOfRequirement(record, version.standard));
    }
  }
  addAll(problems, problemsOfVersions(records));
  if (records.obligations) addAll(problems, unknownReferences(obligationsFacts, records.obligations, besidesInstitutions(targets)), problemsOfObligations(records.obligations));
  if (records.inventory) addAll(problems, unknownReferences(inventoryFacts, records.inventory, (target) => targets.get(target)));
  if (records.links) addAll(problems, problemsOfLinks(records.links));
  if (records.holidays) addAll(problems, problemsOfHolidays(records.holidays));
  if (records.dataQuality) addAll(problems, problemsOfDataQuality(records.dataQuality));
  for (const record of records.openData) addAll(problems, problemsOfOpenData(record));
  for (const [path, record] of records.faulty) addAll(problems, besidesFaults(record, problemsOfFaulty(path, record, targets)));
  addAll(problems, problemsOfSnapshots(records.snapshots, { requirements: targets.get('requirements')!, standards: versionsIn(records).map(({ value }) => value.version) }));
  return problems;
}

// What is asked at the end, of all institutions (problemsOfNamedInstitutions).
const besidesInstitutions = (targets: Targets) => (target: string): readonly string[] | undefined => (target === 'institutions' ? undefined : targets.get(target));

/** Institutions that what all share names and that there are not. Asked once all were read: then it is known which of them were called otherwise (`today`). */
export function problemsOfNamedInstitutions({ standard, obligations, snapshots, faulty }: Records, known: readonly string[], today: ReadonlyMap<string, string>): Problem[] {
  const named = (record: RecordOf<object>) => unknownReferences(obligationsFacts, record, (target) => (target === 'institutions' ? known : undefined), '', today);
  const refused = faulty.get('standard/obligations.yaml');
  return [
    ...(standard ? problemsOfStandard(standard, known, today) : []),
    ...(obligations ? named(obligations) : []),
    ...(refused ? besidesFaults(refused, named(asWritten(refused))) : []),
    ...institutionsUnknownIn(snapshots, new Set([...known, ...today.keys()])),
  ];
}

function problemsOfFaulty(path: string, record: FaultyRecord, targets: Targets): Problem[] {
  const kind = kindOf(path);
  const named = (schema: z.ZodType) => unknownReferences(schema, asWritten(record), (target) => targetOfFaulty(target, targets, record));
  switch (kind.kind) {
    case 'concept-facts': return [...named(conceptFacts), ...problemsOfSoundFields(conceptFacts, record)];
    case 'list': return named(vocabularySchemas[kind.list]);
    case 'requirement': return named(requirementFacts);
    case 'obligations': return unknownReferences(obligationsFacts, asWritten(record), besidesInstitutions(targets));
    case 'inventory': return named(inventoryFacts);
    default: return [];
  }
}

/** A file of counts belongs to an institution that there is, and counts its services; those that cannot be read are there. */
export function problemsOfFeedback(institution: string, record: RecordOf<FeedbackFacts>, names: { services: readonly string[] }, unreadable: readonly string[], targets: Targets, today: ReadonlyMap<string, string> = new Map()): Problem[] {
  const institutions = targets.get('institutions')!;
  if (!institutions.includes(institution)) return [record.source.problem('unknown-reference', [], { value: institution, targetName: 'institutions', nearest: nearest(institution, institutions), file: '', ...nameToday(institution, today) })];
  const folder = `institutions/${institution}/services/`;
  const services = [...new Set([...names.services.filter((key) => key.startsWith(`${institution}/`)).map((key) => key.split('/')[1]!), ...unreadable.flatMap((path) => (path.startsWith(folder) ? [path.split('/')[3]!] : []))])];
  return [...unknownReferences(feedbackFacts, record, (target) => (target === 'ownServices' ? services : targets.get(target))), ...countedTwice(record)];
}

// What is required of an institution that nobody knows would be required of nobody.
function problemsOfStandard({ value, source }: RecordOf<StandardFacts>, known: readonly string[], today: ReadonlyMap<string, string>): Problem[] {
  return Object.keys(value.require?.institutions ?? {}).filter((institution) => !known.includes(institution))
    .map((institution) => source.problem('unknown-reference', ['require', 'institutions', institution], { value: institution, targetName: 'institutions', nearest: nearest(institution, known), file: '', ...nameToday(institution, today) }, { on: 'key' }));
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

function problemsOfRequirement(record: RecordOf<RequirementFacts>, standard: RecordOf<StandardFacts> | undefined): Problem[] {
  const { value, source } = record;
  const problems: Problem[] = [];
  if (!(ruleNames as readonly string[]).includes(value.rule)) problems.push(source.problem('unknown-rule', ['rule'], unknownRule(value.rule)));
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
