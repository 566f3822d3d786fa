import { officialLanguages } from '#languages/languages.ts';
import { mergeOf, type FieldMerge } from '../assess/merge.ts';
import { revisionOf } from '../assess/revision.ts';
import type { Draft } from '../model/import.ts';
import type { ImportedFacts } from '../model/imported.ts';
import { fieldsOf, plainly, type OwnService } from '../model/workbook.ts';
import { filesWith, importedWith } from './imported.ts';

/** What is there before an import. */
export interface Before {
  own: ReadonlyMap<string, OwnService>;
  imported: ReadonlyMap<string, ImportedFacts>;
  /** Text of a file, relative to the content folder. */
  textOf(path: string): string | undefined;
  /** Revisions of fields when the file was made, by `institution/service`. */
  base: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Whether a field that the file does not state is to be taken out. */
  silenceRemoves(field: string): boolean;
  /** Year-month-day. */
  today: string;
}

/** What an import does to one service. */
export interface PlannedService {
  draft: Draft;
  folder: string;
  isNew: boolean;
  merges: readonly FieldMerge[];
  /** Relative to the content folder. */
  files: readonly { path: string; text: string }[];
}

/** What an import would write: nothing is touched here. */
export function planImport(drafts: readonly Draft[], before: Before): PlannedService[] {
  return drafts.map((draft) => {
    const key = `${draft.institution}/${draft.service}`;
    const folder = `institutions/${draft.institution}/services/${draft.service}`;
    const own = before.own.get(key);
    const record = before.imported.get(key);
    const fields = withWhatStands(draft, own);
    // Where the service does not stand, as in another folder than the one a workbook was made of, nothing of it is already there.
    const earlier = own ? [before.base.get(key), record?.[draft.kind] && new Map(Object.entries(record[draft.kind]!.fields))].filter((states) => states !== undefined) : [];
    const merges = mergeOf(own, { fields, silenceRemoves: before.silenceRemoves, onlyAdds: (field) => draft.kind !== 'workbook' && /(?:^|\.)(?:sources|conflicts)$/.test(field) }, earlier).filter(({ field, theirs }) => theirs !== undefined || (draft.kind === 'workbook' ? before.silenceRemoves(field) : record?.[draft.kind]?.fields[field] !== undefined));
    const changes = merges.filter(({ fate }) => fate === 'taken' || fate === 'removed').map(({ field, theirs }) => ({ field, value: theirs }));
    const texts = new Map(['service.yaml', ...officialLanguages.map((language) => `${language}.md`)].flatMap((name) => {
      const text = before.textOf(`${folder}/${name}`);
      return text === undefined ? [] : [[name, text] as const];
    }));
    const written = own && changes.length === 0 ? new Map<string, string>() : filesWith(changes, texts);
    // A workbook knows itself how everything stood; only what was taken from it has to be remembered.
    const remembered = merges.filter(({ theirs, fate }) => theirs !== undefined && (draft.kind !== 'workbook' || fate === 'taken'));
    const imported = remembered.length === 0 ? undefined : importedWith(record, draft.kind, { date: before.today, from: draft.from.map(({ file, language }) => ({ file, ...(language ? { language } : {}) })), fields: Object.fromEntries(remembered.map(({ field, theirs }) => [field, revisionOf(plainly(theirs, field))])) });
    const files = [...written, ...(imported === undefined ? [] : [['imported.yaml', imported] as const])].map(([name, text]) => ({ path: `${folder}/${name}`, text }));
    return { draft, folder, isNew: !own, merges, files };
  });
}

type Fields = Readonly<Record<string, unknown>>;

// Sources and conflicts are gathered from many places: an import adds to them and takes none away. Of a record it changes only what it states.
function withWhatStands({ fields, kind }: Draft, own: OwnService | undefined): ReadonlyMap<string, unknown> {
  if (kind === 'workbook' || !own) return fields;
  const ours = fieldsOf(own);
  const conflicts = joined(ours.get('conflicts'), fields.get('conflicts'), ({ field }) => String(field));
  const notes = new Set(conflicts.map(({ note }) => note));
  const known = sameFees(ours.get('fees'), fields.get('fees'));
  return new Map([...fields].map(([field, value]): readonly [string, unknown] => {
    const here = ours.get(field);
    if (field === 'sources') return [field, joined(here, value, ({ url }) => pageOf(String(url)))];
    // Where somebody has already described a contradiction in a field, theirs stands.
    if (field === 'conflicts') return [field, conflicts];
    if (field.endsWith('.conflicts')) return [field, { ...Object.fromEntries(Object.entries(value as Fields).filter(([note]) => notes.has(note))), ...(here as Fields | undefined) }];
    if (field.endsWith('.fees')) return [field, Object.fromEntries(Object.entries(value as Fields).map(([id, words]) => [known.get(id) ?? id, words]))];
    if (field === 'fees') return [field, over(here, Array.isArray(value) ? (value as Fields[]).map((fee) => ({ ...fee, id: known.get(String(fee.id)) ?? fee.id })) : value)];
    return [field, over(here, value)];
  }));
}

// The same page under another form of its address is the same source.
function pageOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, searchParams } = new URL(url);
  return searchParams.has('id') ? `${hostname}${pathname} ${searchParams.get('id')}` : url;
}

function joined(ours: unknown, theirs: unknown, keyOf: (item: Fields) => string): Fields[] {
  const [here, there] = [ours, theirs].map((list) => (Array.isArray(list) ? (list as Fields[]) : [])) as [Fields[], Fields[]];
  const has = new Set(here.map(keyOf));
  return [...here, ...there.filter((item) => !has.has(keyOf(item)))];
}

// A source gives its payments no ids: those of the same amounts in the same order are known again.
function sameFees(ours: unknown, theirs: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(ours) || !Array.isArray(theirs) || ours.length !== theirs.length) return new Map();
  const pairs = (theirs as Fields[]).map((fee, index) => [fee, ours[index] as Fields] as const);
  return pairs.every(([there, here]) => there.amount === here.amount) ? new Map(pairs.map(([there, here]) => [String(there.id), String(here.id)])) : new Map();
}

/** What is stated, over what stands: parts of a record, and of the items of a list that are known again by their ids. */
function over(ours: unknown, theirs: unknown): unknown {
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    const byId = new Map((ours as Fields[]).map((item) => [item?.id, item]));
    const twice = byId.size !== ours.length;
    return theirs.map((item: unknown) => (!twice && isFields(item) && item.id !== undefined && isFields(byId.get(item.id)) ? { ...byId.get(item.id), ...item } : item));
  }
  if (!isFields(theirs) || !isFields(ours)) return theirs;
  return { ...ours, ...Object.fromEntries(Object.entries(theirs).map(([key, value]) => [key, over(ours[key], value)])) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
