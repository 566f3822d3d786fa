import type { z } from 'zod';
import { idFrom, inbornNames } from '#languages/letters.ts';
import { answersFacts } from '../model/answer.ts';
import { dataQualityFacts } from '../model/data-quality.ts';
import { everydayFacts } from '../model/everyday.ts';
import { feedbackFacts } from '../model/feedback.ts';
import { holidaysFacts } from '../model/holidays.ts';
import { importedFacts } from '../model/imported.ts';
import { institutionFacts, reservedIds } from '../model/institution.ts';
import { linksRecord } from '../model/links.ts';
import { openDataFacts } from '../model/open-data.ts';
import { compare, type Problem } from '../model/problem.ts';
import { documentsFacts, inventoryFacts } from '../model/published-document.ts';
import { scriptFacts } from '../model/script.ts';
import { conceptFacts, serviceFacts } from '../model/service.ts';
import { catalogueSnapshotFacts, snapshotFacts } from '../model/snapshot.ts';
import { obligationsFacts, requirementFacts, standardFacts } from '../model/standard.ts';
import { fileKinds, isFileName, windowsNames, type FileKind } from '../model/stored-file.ts';
import { textWords, type Text } from '../model/text.ts';
import { idPattern } from '../model/values.ts';
import { vocabularySchemas } from '../model/vocabulary.ts';
import { problemsInBody } from './body.ts';
import { readFeedback } from './feedback.ts';
import { faultyRecord } from './faulty.ts';
import { furtherLanguageOf, kindOf, type FileKind as Kind } from './folders.ts';
import type { FolderOfTexts, Records, RecordOf, VersionRecords } from './link.ts';
import { problemsOfMarkup } from './markup.ts';
import { fileNameNear } from './names.ts';
import { requirementOfRule } from './params.ts';
import { addAll, problemAt } from './problem-at.ts';
import { readText, readYaml, type Read, type ReadSource, type Source, type SourceFile } from './source.ts';
import { problemsOfStoredFile } from './stored/stored.ts';
import { problemsOfOpenWords, withoutOpenEnd } from './unfinished.ts';
import { nearest } from './nearest.ts';
import { validate } from './validate.ts';

/** What is asked of every file that was read, beside what it says: whether it is written the one way, for instance. */
export type Look = (file: SourceFile, source: Source) => readonly Problem[];

/** How files are read: without those that are left out because of their names; without bodies, which are read only to find problems. */
export interface Reading {
  skipped?: ReadonlySet<string>;
  bodies?: boolean;
  look?: Look | undefined;
  remembered?: Remembered | undefined;
}

/** What was read of files, each as long as somebody keeps it: a file that is given again is not read again. */
export type Remembered = WeakMap<SourceFile, { read: ReadSource; valid: Map<z.ZodType, Read<unknown>> }>;

/** Reads files to records, before anything is linked; what is wrong with a file is added to the problems. */
export function readRecords(files: readonly SourceFile[], problems: Problem[], reading: Reading = {}): Records {
  const records: Records = { institutions: new Map(), documents: new Map(), services: new Map(), concepts: new Map(), lists: new Map(), requirements: new Map(), earlier: new Map(), snapshots: [], openData: [], answers: new Map(), feedback: new Map(), folders: new Map(), files: [], faulty: new Map(), unreadable: new Set() };
  let paths: ReadonlySet<string> | undefined;
  const isThere = (path: string): boolean => (paths ??= new Set(files.map((file) => file.path))).has(path);
  for (const file of [...files].sort((a, b) => compare(a.path, b.path))) {
    const kind = kindOf(file.path);
    if (kind.kind === 'ignored' || reading.skipped?.has(file.path)) continue;
    if (kind.kind === 'unknown') {
      problems.push(unknownFile(file, kind.expected, isThere));
      continue;
    }
    const opened = open(file, kind.kind, records, problems, reading);
    (keepers[kind.kind] as (opened: Opened, kind: KnownKind) => void)(opened, kind);
    const { source } = opened;
    if (reading.look && source && !file.house && !records.unreadable.has(file.path)) addAll(problems, reading.look(file, source));
  }
  addAll(problems, problemsOfMissing(records, files));
  return records;
}

/** A file that was read, and where what it says is kept. */
interface Opened {
  file: SourceFile;
  folder: string;
  /** Absent where the file cannot be read, or is none that has records. */
  source: Source | undefined;
  /** The same, or what can be read of it in spite of a fault in its YAML. */
  readable: Source | undefined;
  /** Words of it were left open. */
  isOpenEnded: boolean;
  /** Its body is looked at. */
  asksBody: boolean;
  records: Records;
  problems: Problem[];
  /** What the file says, where its schema takes it. */
  record<Schema extends z.ZodType>(schema: Schema): RecordOf<z.infer<Schema>> | undefined;
}

type KnownKind = Exclude<Kind, { kind: 'ignored' | 'unknown' }>;

function open(file: SourceFile, kind: KnownKind['kind'], records: Records, problems: Problem[], { bodies = true, remembered }: Reading): Opened {
  const isText = kind === 'service-text' || kind === 'concept-text' || kind === 'further-text';
  const known = remembered?.get(file);
  const read: ReadSource = known?.read ?? (kind === 'stored-file' ? { problems: [] } : isText ? readText(file) : kind === 'feedback' ? readFeedback(file) : readYaml(file));
  const valid = known?.valid ?? new Map<z.ZodType, Read<unknown>>();
  if (remembered && !known) remembered.set(file, { read, valid });
  const source = keep(read, problems);
  const readable = source ?? read.part;
  // What monitoring noted are the words of others, whatever they are.
  const openWords = readable && !file.path.startsWith('monitoring/') ? problemsOfOpenWords(readable, isText) : [];
  addAll(problems, openWords);
  return {
    file, source, readable, records, problems, folder: file.path.slice(0, Math.max(0, file.path.lastIndexOf('/'))), isOpenEnded: openWords.length > 0, asksBody: bodies,
    record<Schema extends z.ZodType>(schema: Schema) {
      const held = readable && ((valid.get(schema) as Read<z.infer<Schema>> | undefined) ?? validate(schema, readable));
      if (held && remembered) valid.set(schema, held);
      const stated = held && keep(held, problems);
      // What is read in part is no record, however right its parts are.
      const value = source && stated;
      if (value === undefined) records.unreadable.add(file.path);
      if (held && value === undefined) records.faulty.set(file.path, faultyRecord(schema, readable, held.problems));
      return source && value !== undefined ? { value, source } : undefined;
    },
  };
}

/** What becomes of a file of each kind. */
const keepers: { readonly [Name in KnownKind['kind']]: (opened: Opened, kind: Extract<KnownKind, { kind: Name }>) => void } = {
  standard: ({ records, record }, { earlier }) => { versionOf(records, earlier).standard = record(standardFacts); },
  obligations: ({ records, record }) => { records.obligations = record(obligationsFacts); },
  inventory: ({ records, record }) => { records.inventory = record(inventoryFacts); },
  requirement: ({ file, records, problems, record }, { id, earlier }) => {
    const facts = record(requirementFacts);
    add(versionOf(records, earlier).requirements, id, facts && record(requirementOfRule(facts.value.rule)), file.path, problems);
  },
  links: ({ records, record }) => { records.links = record(linksRecord); },
  'data-quality': ({ records, record }) => { records.dataQuality = record(dataQualityFacts); },
  script: ({ records, record }) => { records.script = record(scriptFacts); },
  everyday: ({ records, record }) => { records.everyday = record(everydayFacts); },
  holidays: ({ records, record }) => { records.holidays = record(holidaysFacts); },
  list: ({ records, record }, { list }) => { set(records.lists, list, record(vocabularySchemas[list])); },
  institution: ({ file, folder, records, problems, record }, { institution }) => {
    folderOf(records, folder).has.add('institution.yaml');
    if (reservedIds.includes(institution)) problems.push(problemAt(file.path, 'reserved-id', 1, 1, '', { value: institution }));
    add(records.institutions, institution, record(institutionFacts), file.path, problems);
  },
  'published-documents': ({ records, record }, { institution }) => {
    folderOf(records, `institutions/${institution}`);
    set(records.documents, institution, record(documentsFacts));
  },
  'concept-facts': ({ file, folder, records, problems, record }, { concept }) => {
    folderOf(records, folder).has.add('service.yaml');
    add(records.concepts, concept, record(conceptFacts), file.path, problems);
  },
  'service-facts': ({ file, folder, records, problems, record }, { institution, service }) => {
    folderOf(records, folder).has.add('service.yaml');
    folderOf(records, `institutions/${institution}`);
    add(records.services, `${institution}/${service}`, record(serviceFacts), file.path, problems);
  },
  'concept-text': (opened, { language }) => keepText(opened, ({ texts }, text) => texts.set(language, text)),
  'service-text': (opened, { institution, language }) => {
    folderOf(opened.records, `institutions/${institution}`);
    keepText(opened, ({ texts }, text) => texts.set(language, text));
  },
  'further-text': (opened, { institution, language }) => {
    folderOf(opened.records, `institutions/${institution}`);
    keepText(opened, ({ further }, text) => further.set(language, text));
  },
  'stored-file': ({ file, records, problems }, { institution, name }) => {
    folderOf(records, `institutions/${institution}`);
    addAll(problems, keepFile(records, institution, name, file));
  },
  answers: ({ records, record }, { institution }) => {
    folderOf(records, `institutions/${institution}`);
    set(records.answers, institution, record(answersFacts));
  },
  feedback: ({ records, record }, { institution }) => { set(records.feedback, institution, record(feedbackFacts)); },
  imported: ({ folder, records, record }) => {
    folderOf(records, folder);
    record(importedFacts);
  },
  snapshot: (opened, { folder }) => keepOfQuarter(opened, opened.records.snapshots, opened.record(snapshotFacts), folder),
  'snapshot-catalogue': (opened, { folder }) => keepOfQuarter(opened, opened.records.snapshots, opened.record(catalogueSnapshotFacts), folder),
  'open-data': (opened, { folder }) => keepOfQuarter(opened, opened.records.openData, opened.record(openDataFacts), folder),
};

function keepText({ folder, readable, isOpenEnded, asksBody, records, problems, record }: Opened, put: (folder: FolderOfTexts, text: RecordOf<Text>) => void): void {
  const written = record(textWords);
  const text = written && isOpenEnded ? { ...written, value: withoutOpenEnd(written.value) } : written;
  if (readable && asksBody) addAll(problems, problemsInBody(readable));
  if (text) {
    addAll(problems, problemsOfMarkup(text.value, text.source));
    put(folderOf(records, folder), text);
  } else folderOf(records, folder).broken = true;
}

function keepOfQuarter<Kept extends { quarter: string }>({ problems }: Opened, list: RecordOf<Kept>[], kept: RecordOf<Kept> | undefined, folder: string): void {
  if (!kept) return;
  if (kept.value.quarter !== folder) problems.push(kept.source.problem('wrong-quarter', ['quarter'], { value: kept.value.quarter, folder }));
  list.push(kept);
}

/** Files without which others say nothing. */
function problemsOfMissing({ folders, earlier }: Records, files: readonly SourceFile[]): Problem[] {
  const missing = (folder: string, name: string): Problem => problemAt(`${folder}/${name}`, 'missing-file', 1, 1, '', { folder, name });
  const isThere = (path: string): boolean => files.some((file) => file.path === path);
  return [
    ...[...folders].flatMap(([folder, { has }]) => { const wanted = /^institutions\/[^/]+$/.test(folder) ? 'institution.yaml' : 'service.yaml'; return has.has(wanted) ? [] : [missing(folder, wanted)]; }),
    ...[...earlier.keys()].map((version) => `standard/earlier/${version}`).filter((folder) => !isThere(`${folder}/standard.yaml`)).map((folder) => missing(folder, 'standard.yaml')),
    ...(files.some(({ path }) => path.startsWith('standard/')) && !isThere('standard/standard.yaml') ? [missing('standard', 'standard.yaml')] : []),
  ];
}

function unknownFile({ path, fault }: SourceFile, expected: readonly string[], isThere: (path: string) => boolean): Problem {
  const name = path.split('/').at(-1)!;
  const nearestName = nameMeant(name, expected, (other) => isThere(`${path.slice(0, -name.length)}${other}`));
  return problemAt(path, fault ?? 'unknown-file', 1, 1, '', { name, nearest: nearestName, stored: storedMeant(path, name) });
}

function versionOf(records: Records, earlier: string | undefined): VersionRecords {
  if (earlier === undefined) return records;
  let version = records.earlier.get(earlier);
  if (!version) records.earlier.set(earlier, (version = { requirements: new Map() }));
  return version;
}

// `sq.md.txt` and `sq.markdown` are what computers make of sq.md; a name that is taken is no advice.
function nameMeant(name: string, expected: readonly string[], isTaken: (name: string) => boolean): string {
  // A text in a language that the site does not speak is none of another.
  if (furtherLanguageOf(name)) return '';
  const stem = (of: string): string => of.split('.')[0]!.toLowerCase();
  const meant = expected.find((other) => stem(other) === stem(name)) ?? nearest(name, expected);
  return meant && isTaken(meant) ? '' : meant;
}

// A form that lies beside the service that names it belongs into the folder of stored files, under a name that an address may have.
function storedMeant(path: string, name: string): string {
  const [, institution] = /^institutions\/([^/]+)\//.exec(path) ?? [];
  const [, stem, kind = ''] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
  return institution !== undefined && stem !== undefined && (fileKinds as readonly string[]).includes(kind.toLowerCase()) ? `institutions/${institution}/files/${idFrom(stem) || 'form'}.${kind.toLowerCase()}` : '';
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
  if (inbornNames.includes(name)) problems.push(problemAt(file, 'reserved-id', 1, 1, '', { value: name, program: 'program' }));
  else if (!idPattern.test(name) || name.length > 64) {
    problems.push(problemAt(file, 'not-an-id', 1, 1, '', { value: name, named: 'on-disk', nearest: idFrom(name) }));
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

function folderOf(records: Records, folder: string): FolderOfTexts {
  let entry = records.folders.get(folder);
  if (!entry) records.folders.set(folder, (entry = { has: new Set(), texts: new Map(), further: new Map(), broken: false }));
  return entry;
}
