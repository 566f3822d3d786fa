import { z } from 'zod';
import { assess } from '#catalogue/assess/assess.ts';
import type { Catalogue, Concept, Institution } from '#catalogue/model/catalogue.ts';
import type { Finding } from '#catalogue/model/finding.ts';
import { innerOf, metaOf } from '#catalogue/model/field.ts';
import type { Problem, Values } from '#catalogue/model/problem.ts';
import { institutionFacts } from '#catalogue/model/institution.ts';
import { serviceFacts } from '#catalogue/model/service.ts';
import { textWords } from '#catalogue/model/text.ts';
import { isWithdrawn } from '#catalogue/model/withdrawn.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { readText, readYaml, type Source, type SourceFile } from '#catalogue/read/source.ts';
import { inWords, valuesInWords } from '#catalogue/write/diagnostics.ts';
import type { EditContext } from './context.ts';
import { nameOfUnit } from '#catalogue/write/names.ts';
import { fieldAt, labelOfEntry, labelOfField } from '#catalogue/write/finding-words.ts';
import { inEach, isLanguage, type InEachLanguage, type Language } from '#languages/languages.ts';
import { editProblems } from '#languages/words/edit-problems.ts';
import { editWords, editWordsWith } from '#languages/words/edit.ts';
import type { Voice } from '#languages/voice.ts';
import type { ServiceSubject, Subject } from './backend.ts';
import { matterInForm, remedyInForm } from './findings.ts';
import { namersOf, type Naming } from './named-by.ts';
import { folderOf, type FileName, type Gap, type ServiceFiles } from './draft.ts';

/** A message of the check, with the field of the form that it speaks of. */
export interface Said {
  text: string;
  help: string;
  /** `facts.fees`, `sq.summary`. */
  field?: string;
  /** Which row of it, counted from 0, where it has several. */
  row?: number;
  /** The input that it speaks of, by its steps below the facts: `offices`, 3, `hours`, 0, `closes`. */
  steps?: readonly (string | number)[];
  points?: number;
  /** Another service, in which it is put right. */
  at?: ServiceSubject;
}

/** What the check says of a service: the same reading and the same rules as everywhere. */
export interface Verdict {
  errors: readonly Said[];
  warnings: readonly Said[];
  /** What a requirement still asks for, by points. */
  missing: readonly Said[];
  /** From 0 to 1; null while it cannot be judged, and left out where nothing is reckoned. */
  score?: number | null;
}

/** What stands around the service, read once. */
export interface Surroundings {
  context: EditContext;
  catalogue: Catalogue;
  /** All files but those of the service or the institution itself. */
  filesBut(subject: Subject): SourceFile[];
}

/** Reads the context; stored files are there by their names alone, other services with whether they are offered and what they offer, so that references to them are known. */
export function surroundingsOf(context: EditContext): Surroundings {
  const around = [...context.files, ...context.stored.map((path) => ({ path, text: '' }))].map(({ path, text }) => ({ path, bytes: bytesOf(text) }));
  return {
    context, catalogue: readCatalogue(around).catalogue,
    filesBut: ({ institution, service }) => [...around.filter(({ path }) => service !== undefined || path !== `${folderOf({ institution })}/institution.yaml`), ...context.services.filter((other) => other.institution !== institution || other.id !== service).map((other) => ({ path: `${folderOf({ institution: other.institution, service: other.id })}/service.yaml`, bytes: bytesOf(`status: ${other.withdrawn ? 'withdrawn' : 'unconfirmed'}\n${other.concept ? `concept: ${other.concept}\n` : ''}`) }))],
  };
}

/** Judges a service, or an institution, as its files would stand. */
export function judge(surroundings: Surroundings, { institution, service }: Subject, files: ServiceFiles, voice: Voice): Verdict {
  return service === undefined ? judgeInstitution(surroundings, institution, files, voice) : judgeService(surroundings, { institution, service }, files, voice);
}

/** Judges an institution as its file would stand: nothing is asked of it by points, those are its services’. */
export function judgeInstitution(surroundings: Surroundings, institution: string, files: ServiceFiles, voice: Voice): Verdict {
  const { catalogue, errors, warnings } = readWith(surroundings, { institution }, files, voice);
  return { errors: [...errors, ...officesMissed(surroundings, institution, catalogue, voice)], warnings, missing: [] };
}

// An office that services name is not taken away while they do: their readers would be sent nowhere.
function officesMissed({ context, catalogue: before }: Surroundings, institution: string, { institutions }: Catalogue, voice: Voice): Said[] {
  const officesOf = (all: readonly Institution[]) => all.find(({ id }) => id === institution)?.facts.offices ?? [];
  if (!institutions.some(({ id }) => id === institution)) return [];
  const left = new Set(officesOf(institutions).map(({ id }) => id));
  return officesOf(before.institutions).filter(({ id }) => !left.has(id)).flatMap(({ id: office }) => context.services.filter((service) => service.institution === institution && service.offices?.includes(office) === true).map(({ id, titles }): Said => ({
    text: voice.say(editWordsWith.officeNamed(nameOfUnit(before, before.institutions.find((one) => one.id === institution)!, office, voice), voice.firstOf(titles)?.text ?? id)), help: voice.say(editWords.nameAnotherOffice), field: 'facts.offices', at: { institution, service: id },
  })));
}

/** Judges a service as its files would stand. */
export function judgeService(surroundings: Surroundings, subject: ServiceSubject, files: ServiceFiles, voice: Voice): Verdict {
  const { catalogue, ...told } = readWith(surroundings, subject, files, voice);
  const naming = namedThoughWithdrawn(surroundings, subject, catalogue, voice);
  const errors = [...told.errors, ...naming.errors];
  const warnings = [...told.warnings, ...naming.warnings];
  if (errors.length > 0) return { errors, warnings, missing: [], score: null };
  const { findings, reports, catalogue: judged } = assess(catalogue, surroundings.context.today);
  const missing = findings.filter((finding) => finding.institution === subject.institution && finding.service === subject.service && finding.subject === undefined && finding.possible > finding.won)
    .sort((a, b) => b.possible - b.won - (a.possible - a.won));
  return {
    errors, warnings, score: reports.find(({ institution }) => institution === subject.institution)?.perService[subject.service]?.score ?? null,
    missing: missing.map((finding) => {
      const requirement = judged.standard!.requirements.find(({ id }) => id === finding.requirement)!;
      return { text: matterInForm(finding, requirement, voice), help: remedyInForm(finding, requirement, voice), points: finding.possible - finding.won, ...fieldOfFinding(finding) };
    }),
  };
}

// What the reading of the files says, each with its field.
function readWith(surroundings: Surroundings, subject: Subject, files: ServiceFiles, voice: Voice): { catalogue: Catalogue; errors: Said[]; warnings: Said[] } {
  const folder = folderOf(subject);
  const own = Object.entries(files).map(([name, text]) => ({ path: `${folder}/${name}`, bytes: bytesOf(text) }));
  const { catalogue, problems } = readCatalogue([...surroundings.filesBut(subject), ...own]);
  const sources = new Map(own.flatMap((file) => {
    const { value } = (file.path.endsWith('.yaml') ? readYaml : readText)(file);
    return value ? [[file.path, value] as const] : [];
  }));
  // The services of an institution lie in its folder.
  const isOurs = ({ file }: Problem) => (subject.service === undefined ? own.some(({ path }) => path === file) : file.startsWith(`${folder}/`));
  const ours = problems.filter(isOurs);
  const said = (problem: Problem): Said => {
    const source = sources.get(problem.file);
    const field = fieldOfProblem(problem, source);
    const values = labelled(problem.values, field, subject.service === undefined ? institutionFacts : serviceFacts);
    const { text, help, helpAlone } = inFormWords({ ...problem, values }, voice);
    const row = field === undefined || !source ? undefined : rowOfProblem(problem, field, source);
    const isInRow = field !== undefined && source !== undefined && isList(field, source);
    return { text: row === undefined ? text : `${nameOfRow(field!, row, voice)}: ${text}`, help: isInRow ? help : helpAlone, ...(field === undefined ? {} : { field }), ...(row === undefined ? {} : { row }), ...(field?.startsWith('facts.') && source ? { steps: [...stepsOf(problem, source), ...languagesLeftOut(problem.values).slice(0, 1)] } : {}) };
  };
  return { catalogue, errors: ours.filter(({ severity }) => severity === 'error').map(said), warnings: ours.filter(({ severity }) => severity === 'warning').map(said) };
}

/** A problem as it is told in the form, in the officer's language and script: what is wrong, and what to do in a row or where there is none. */
export function inFormWords(problem: Problem, voice: Voice): { text: string; help: string; helpAlone: string } {
  const { language } = voice.route;
  const { message, help } = inWords(problem, language);
  const inForm = editProblems[problem.code];
  const [says, does] = [inForm?.says, inForm?.write].map((words) => (typeof words === 'function' ? words(valuesInWords(problem.values, language)) : words));
  const write = (words: InEachLanguage | undefined, otherwise: string) => voice.write(words?.[language] ?? otherwise, language).text;
  return { text: write(says, message), help: write(does, help), helpAlone: write(inForm?.writeAlone ?? does, help) };
}

// The check of everything refuses another service that is replaced by a withdrawn one; in the form it is told where it comes from.
function namedThoughWithdrawn({ context }: Surroundings, subject: ServiceSubject, { services }: Catalogue, voice: Voice): { errors: Said[]; warnings: Said[] } {
  const service = services.find(({ institution, id }) => institution === subject.institution && id === subject.service);
  const namers = service && isWithdrawn(service) ? namersOf(context, subject, service.facts.concept) : [];
  const said = ({ service: { institution, id, titles }, field }: Naming): Said => ({
    text: voice.say(editWordsWith.namedBy(voice.firstOf(titles)?.text ?? id, inEach((language) => labelOfField(field, language) ?? field))), help: voice.say(editWords.nameAnother), field: 'facts.status', at: { institution, service: id },
  });
  return { errors: namers.filter(({ field }) => field === 'replacedBy').map(said), warnings: namers.filter(({ field }) => field !== 'replacedBy').map(said) };
}

/** A verdict in which empty rows above others are told by their number, in place of what the check says of a file with nothing in a row. */
export function withGaps(verdict: Verdict, gaps: readonly Gap[], voice: Voice): Verdict {
  if (gaps.length === 0) return verdict;
  const said = gaps.map(({ language, field, row }): Said => {
    const label = voice.say(metaOf(textWords.shape[field as keyof typeof textWords.shape])!.label);
    return { text: voice.say(editWordsWith.emptyRow(label, row, language)), help: voice.say(editWords.fillRow), field: `${language}.${field}`, row: row - 1 };
  });
  const told = new Set(said.map(({ field }) => field));
  return { ...verdict, errors: [...said, ...verdict.errors.filter(({ field }) => !told.has(field))], missing: [], score: null };
}

// In the form a field has its label; its name in the file is nobody's concern here.
function labelled({ label, besideLabel, ...values }: Values, within: string | undefined, facts: z.ZodObject): Values {
  const called = Object.fromEntries((['field', 'several'] as const).flatMap((name) => {
    const value = name === 'field' && typeof label === 'object' ? label : typeof values[name] === 'string' ? labelOf(values[name], within, facts) : undefined;
    return value === undefined ? [] : [[name, value]];
  }));
  const left = languagesLeftOut(values);
  if (left.length > 0 && typeof called.field === 'object') called.field = inEach((language) => `${called.field![language]} (${left.map((one) => editWordsWith.language(one)[language].toLocaleLowerCase()).join(', ')})`);
  return { ...values, ...called, ...(typeof besideLabel === 'object' ? { [values.unit === undefined ? 'counted' : 'unit']: besideLabel } : {}) };
}

// Of words in each language, those that are not there.
function languagesLeftOut({ thing, detail }: Values): Language[] {
  return thing === 'wordsInEachLanguage' && typeof detail === 'string' ? detail.split(', ').filter(isLanguage) : [];
}

// Within the field that a problem is about, or of the facts or a text.
function labelOf(name: string, within: string | undefined, facts: z.ZodObject): InEachLanguage | undefined {
  const [part, top = '', ...rest] = within?.split('.') ?? [];
  const paths = [...(within === undefined ? [] : [[top, ...rest, ...name.split('.')]]), name.split('.')];
  const holder = part === 'facts' ? (facts.shape as Readonly<Record<string, z.ZodType>>)[top] : undefined;
  const first = part === 'facts' || part === undefined ? [facts, textWords] : [textWords, facts];
  const found = paths.flatMap((path) => first.flatMap((shape) => fieldAt(shape, path) ?? []))[0] ?? (holder && fieldWithin(holder, name));
  return found && metaOf(found)?.label;
}

function fieldWithin(schema: z.ZodType, name: string): z.ZodType | undefined {
  const inner = innerOf(schema) ?? (schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined);
  if (inner) return fieldWithin(inner, name);
  const parts = schema instanceof z.ZodObject ? Object.values(schema.shape as Readonly<Record<string, z.ZodType>>) : schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]) : [];
  return (schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.ZodType>>)[name] : undefined) ?? parts.map((part) => fieldWithin(part, name)).find(Boolean);
}

// A problem knows its line: the field is the last one that begins on it or before it.
function fieldOfProblem(problem: Problem, source: Source | undefined): string | undefined {
  const name = problem.file.split('/').at(-1)! as FileName;
  const part = name.endsWith('.yaml') ? 'facts' : name.slice(0, -'.md'.length);
  if (problem.code === 'no-title') return `${part}.title`;
  if (!source) return undefined;
  if (source.bodyLine !== undefined && problem.line >= source.bodyLine) return `${part}.body`;
  const fields = Object.keys(source.value as object).map((field) => ({ field, line: source.placeOf([field], 'key').line })).filter(({ line }) => line <= problem.line).sort((a, b) => b.line - a.line);
  return fields[0] && `${part}.${fields[0].field}`;
}

// In a list of several the row is told, which is the last one that begins before the problem.
function rowOfProblem({ line, column }: Problem, path: string, source: Source): number | undefined {
  const field = path.slice(path.indexOf('.') + 1);
  const rows = (source.value as Readonly<Record<string, unknown>>)[field];
  if (!Array.isArray(rows) || rows.length < 2) return undefined;
  const row = rows.findLastIndex((_row, index) => { const place = source.placeOf([field, index]); return place.line < line || (place.line === line && place.column <= column); });
  return row < 0 ? undefined : row;
}

// The innermost part that begins before the problem.
function stepsOf({ line, column }: Problem, { value, placeOf }: Source): (string | number)[] {
  const steps: (string | number)[] = [];
  for (let inner: unknown = value; typeof inner === 'object' && inner !== null; inner = (inner as Record<string | number, unknown>)[steps.at(-1)!]) {
    const parts = Array.isArray(inner) ? [...inner.keys()] : Object.keys(inner);
    const places = parts.map((part) => ({ part, place: placeOf([...steps, part], 'key') })).filter(({ place }) => place.line < line || (place.line === line && place.column <= column));
    const last = places.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column).at(-1);
    if (!last) break;
    steps.push(last.part);
  }
  return steps;
}

function isList(path: string, source: Source): boolean {
  return Array.isArray((source.value as Readonly<Record<string, unknown>>)[path.slice(path.indexOf('.') + 1)]);
}

// As it is called above the row.
function nameOfRow(path: string, row: number, voice: Voice): string {
  const [part, field = ''] = path.split('.');
  const { language } = voice.route;
  const thing = (part === 'facts' ? labelOfEntry(field, language) : labelOfField(field, language, 'words')) ?? field;
  return voice.write(editWordsWith.row(thing, row + 1)[language], language).text;
}

const inTexts: ReadonlySet<string> = new Set(['title', 'summary', 'eligibility', 'steps', 'information', 'alsoCalled', 'formGuidance', 'appealHow', 'notes', 'exclusions']);

function fieldOfFinding({ field, language }: Finding): { field?: string } {
  if (field === undefined) return language ? { field: `${language}.title` } : {};
  const [first = '', ...rest] = field.split('.');
  if (isLanguage(first)) return { field: `${first}.${rest[0]}` };
  if (language && (inTexts.has(first) || rest.length > 0)) return { field: `${language}.${first}` };
  return { field: inTexts.has(first) ? `sq.${first}` : language ? `${language}.${first}` : `facts.${first}` };
}

/** The institution of a service, as it was read. */
export function institutionOf({ catalogue }: Surroundings, id: string): Institution | undefined {
  return catalogue.institutions.find((institution) => institution.id === id);
}

/** The shared description that a service inherits from. */
export function conceptOf({ catalogue }: Surroundings, id: unknown): Concept | undefined {
  return catalogue.concepts.find((concept) => concept.id === id);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
