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
import { catalogueSnapshotFacts, snapshotFacts, type Snapshot } from '../model/snapshot.ts';
import { obligationsFacts, requirementFacts, standardFacts } from '../model/standard.ts';
import { fileKinds, isFileName, windowsNames, type FileKind } from '../model/stored-file.ts';
import { textWords } from '../model/text.ts';
import { idPattern } from '../model/values.ts';
import { vocabularySchemas } from '../model/vocabulary.ts';
import { problemsInBody } from './body.ts';
import { readFeedback } from './feedback.ts';
import { faultyRecord } from './faulty.ts';
import { furtherLanguageOf, kindOf } from './folders.ts';
import type { FolderOfTexts, Records, RecordOf, VersionRecords } from './link.ts';
import { problemsOfMarkup } from './markup.ts';
import { fileNameNear } from './names.ts';
import { requirementOfRule } from './params.ts';
import { addAll, problemAt } from './problem-at.ts';
import { readText, readYaml, type Read, type Source, type SourceFile } from './source.ts';
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
export type Remembered = WeakMap<SourceFile, { read: Read<Source>; valid: Map<z.ZodType, Read<unknown>> }>;

/** Reads files to records, before anything is linked; what is wrong with a file is added to the problems. */
export function readRecords(files: readonly SourceFile[], problems: Problem[], { skipped, bodies = true, look, remembered }: Reading = {}): Records {
  const records: Records = { institutions: new Map(), documents: new Map(), services: new Map(), concepts: new Map(), lists: new Map(), requirements: new Map(), earlier: new Map(), snapshots: [], openData: [], answers: new Map(), feedback: new Map(), folders: new Map(), files: [], faulty: new Map(), unreadable: new Set() };
  let paths: ReadonlySet<string> | undefined;
  for (const file of [...files].sort((a, b) => compare(a.path, b.path))) {
    const kind = kindOf(file.path);
    if (kind.kind === 'ignored' || skipped?.has(file.path)) continue;
    if (kind.kind === 'unknown') {
      const name = file.path.split('/').at(-1)!;
      problems.push(problemAt(file.path, file.fault ?? 'unknown-file', 1, 1, '', { name, nearest: nameMeant(name, kind.expected, (other) => (paths ??= new Set(files.map(({ path }) => path))).has(`${file.path.slice(0, -name.length)}${other}`)), stored: storedMeant(file.path, name) }));
      continue;
    }
    const isText = kind.kind === 'service-text' || kind.kind === 'concept-text' || kind.kind === 'further-text';
    const known = remembered?.get(file);
    const read = known?.read ?? (kind.kind === 'stored-file' ? { problems: [] } : isText ? readText(file) : kind.kind === 'feedback' ? readFeedback(file) : readYaml(file));
    const valid = known?.valid ?? new Map<z.ZodType, Read<unknown>>();
    if (remembered && !known) remembered.set(file, { read, valid });
    const source = keep(read, problems);
    // What monitoring noted are the words of others, whatever they are.
    const open = source && !file.path.startsWith('monitoring/') ? problemsOfOpenWords(source, isText) : [];
    addAll(problems, open);
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    const record = <Schema extends z.ZodType>(schema: Schema): RecordOf<z.infer<Schema>> | undefined => {
      const held = source && ((valid.get(schema) as Read<z.infer<Schema>> | undefined) ?? validate(schema, source));
      if (held && remembered) valid.set(schema, held);
      const value = held && keep(held, problems);
      if (value === undefined) records.unreadable.add(file.path);
      if (held && value === undefined) records.faulty.set(file.path, faultyRecord(schema, source!, held.problems));
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
      case 'service-text':
      case 'further-text': {
        if (kind.kind !== 'concept-text') folderOf(records, `institutions/${kind.institution}`);
        const written = record(textWords);
        const text = written && open.length > 0 ? { ...written, value: withoutOpenEnd(written.value) } : written;
        if (source && bodies) addAll(problems, problemsInBody(source));
        if (text) addAll(problems, problemsOfMarkup(text.value, text.source));
        if (text && kind.kind === 'further-text') folderOf(records, folder).further.set(kind.language, text);
        else if (text && kind.kind !== 'further-text') folderOf(records, folder).texts.set(kind.language, text);
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
