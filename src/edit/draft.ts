import type { Problem } from '#catalogue/model/problem.ts';
import { readText, readYaml } from '#catalogue/read/source.ts';
import { listsByPlace } from '#catalogue/write/edit-form.ts';
import { formatRecord, formatText } from '#catalogue/write/format.ts';
import { editSource } from '#catalogue/write/format-edit.ts';
import { officialLanguages, type OfficialLanguage } from '#languages/languages.ts';
import { withoutHiddenSigns } from '#languages/signs.ts';
import type { Subject } from './backend.ts';

/** Fields of a record as they are written. */
export type Fields = Readonly<Record<string, unknown>>;

/** A service's own facts and words, as its files say them: nothing of its concept. The free text is `body`. */
export interface Draft {
  facts: Fields;
  texts: Readonly<Partial<Record<OfficialLanguage, Fields>>>;
}

export type FileName = 'institution.yaml' | 'service.yaml' | `${OfficialLanguage}.md`;
const ofService: readonly FileName[] = ['service.yaml', ...officialLanguages.map((language) => `${language}.md` as const)];

/** The files of a service; an institution has its one. */
export function fileNamesOf({ service }: Subject): readonly FileName[] {
  return service === undefined ? ['institution.yaml'] : ofService;
}

/** The files of a service or of an institution by their names; what is not there is left out. */
export type ServiceFiles = Readonly<Partial<Record<FileName, string>>>;

/** What is to be written: a text for each file that changed, null for one that has nothing left to say. */
export type ChangedFiles = Partial<Record<FileName, string | null>>;

/** The folder of a service or of an institution, relative to the content folder. */
export function folderOf({ institution, service }: Subject): string {
  return service === undefined ? `institutions/${institution}` : `institutions/${institution}/services/${service}`;
}

// Where the facts stand: an institution is always there before it is opened, a service may be new.
function factsOf(files: ServiceFiles): { name: 'institution.yaml' | 'service.yaml'; kind: 'institution' | 'service' } {
  return files['institution.yaml'] === undefined ? { name: 'service.yaml', kind: 'service' } : { name: 'institution.yaml', kind: 'institution' };
}

/** Reads the files of a service or an institution into a draft; what cannot be read is told, never dropped. */
export function draftOf(folder: string, files: ServiceFiles): { draft: Draft; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (name: FileName): Fields | undefined => {
    const text = files[name];
    if (text === undefined) return undefined;
    const source = (name.endsWith('.yaml') ? readYaml : readText)({ path: `${folder}/${name}`, bytes: new TextEncoder().encode(text) });
    problems.push(...source.problems);
    return source.value && { ...(source.value.value as Fields), ...(source.value.body === undefined ? {} : { body: source.value.body }) };
  };
  const texts = Object.fromEntries(officialLanguages.flatMap((language) => {
    const words = read(`${language}.md`);
    return words ? [[language, words]] : [];
  }));
  return { draft: { facts: read(factsOf(files).name) ?? {}, texts }, problems };
}

/** The files that have to be written so that they say what the draft says. A file of which nothing changed is not among them, and in the others no line changes but those of a changed field. */
export function changedFiles(files: ServiceFiles, before: Draft, after: Draft): ChangedFiles {
  const changed: ChangedFiles = {};
  const keep = (name: FileName, text: string | null | undefined): void => {
    if (text !== undefined && text !== files[name] && !(text === null && files[name] === undefined)) changed[name] = text;
  };
  const { name, kind } = factsOf(files);
  keep(name, withFields(kind, files[name], before.facts, after.facts));
  for (const language of officialLanguages) keep(`${language}.md`, withFields('text', files[`${language}.md`], before.texts[language] ?? {}, after.texts[language] ?? {}));
  return changed;
}

function withFields(kind: 'institution' | 'service' | 'text', source: string | undefined, before: Fields, after: Fields): string | null | undefined {
  const [was, is] = [cleaned(before), cleaned(after)];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => !isSame(was[field], is[field]));
  if (fields.length === 0) return undefined;
  if (Object.keys(is).length === 0 && kind === 'text') return null;
  if (source === undefined) {
    const { body, ...frontMatter } = is;
    return kind === 'text' ? formatText({ frontMatter, ...(typeof body === 'string' ? { body } : {}) }) : formatRecord(kind, is);
  }
  return fields.reduce((text, field) => editSource(kind, text, [field], is[field]), source);
}

/** The top-level fields in which two drafts differ: `facts.fees`, `sq.title`. */
export function differencesOf(a: Draft, b: Draft): string[] {
  const differ = (one: Fields, other: Fields) => [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((field) => !isSame(one[field], other[field]));
  return [...differ(cleaned(a.facts), cleaned(b.facts)).map((field) => `facts.${field}`), ...officialLanguages.flatMap((language) => differ(cleaned(a.texts[language] ?? {}), cleaned(b.texts[language] ?? {})).map((field) => `${language}.${field}`))];
}

/** A field of a draft by its path, such as `facts.fees` or `sq.title`. */
export function fieldAt(draft: Draft, path: string): unknown {
  const [part, field] = split(path);
  return part === 'facts' ? draft.facts[field] : draft.texts[part]?.[field];
}

/** A draft with one field set; without a value the field is left out. */
export function withField(draft: Draft, path: string, value: unknown): Draft {
  const [part, field] = split(path);
  const { [field]: _old, ...others } = (part === 'facts' ? draft.facts : draft.texts[part]) ?? {};
  const own = part === 'facts' ? draft.facts : draft.texts[part] ?? {};
  // A field that stays keeps its place.
  const fields = value === undefined ? others : Object.hasOwn(own, field) ? { ...own, [field]: value } : { ...others, [field]: value };
  return part === 'facts' ? { ...draft, facts: fields } : { ...draft, texts: { ...draft.texts, [part]: fields } };
}

function split(path: string): ['facts' | OfficialLanguage, string] {
  const dot = path.indexOf('.');
  return [path.slice(0, dot) as 'facts' | OfficialLanguage, path.slice(dot + 1)];
}

/** An empty row of a list in one language, counted from 1, with words of that language below it. */
export interface Gap {
  language: OfficialLanguage;
  field: string;
  row: number;
}

/** The rows that a file cannot leave empty: without them the words below would stand beside another row of the other languages. */
export function gapsIn(draft: Draft): Gap[] {
  return officialLanguages.flatMap((language) => Object.entries(cleaned(draft.texts[language] ?? {})).flatMap(([field, value]) => (
    listsByPlace.has(field) && Array.isArray(value) ? value.flatMap((line, index) => (line === '' ? [{ language, field, row: index + 1 }] : [])) : [])));
}

/** A record without what says nothing: empty words, empty rows that hold no place for others, and the lists and parts that hold nothing else. */
export function cleaned(fields: Fields): Fields {
  return (cleanedValue(fields) as Fields | undefined) ?? {};
}

/** A value without what says nothing in it. */
export function cleanedValue(value: unknown, within = ''): unknown {
  if (typeof value === 'string') {
    // Signs that nobody sees come along when words are pasted; a blank before one would stay at the end.
    const words = withoutHiddenSigns(value).trim().normalize('NFC');
    return words === '' ? undefined : words;
  }
  if (value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value))) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => cleanedValue(item));
    const kept = placed(items, within, value.some(isObject));
    return kept.some((item) => !isObject(item) || Object.keys(item).length > 0) ? kept : undefined;
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = cleanedValue(inner, key);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

// The rows of steps, of facts and of words alike, go with each other by their place: an empty one holds that place.
function placed(items: readonly unknown[], within: string, ofFacts: boolean): unknown[] {
  if (within === 'steps' && ofFacts) return items.map((item) => item ?? {});
  if (!listsByPlace.has(within)) return items.filter((item) => item !== undefined);
  return items.slice(0, items.findLastIndex((item) => item !== undefined) + 1).map((item) => item ?? '');
}

/** Whether a value is a thing with fields. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, in whatever order their fields stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
