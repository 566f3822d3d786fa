import { listsByPlace } from '#catalogue/write/edit-form.ts';
import { freeId } from '#languages/letters.ts';
import { officialLanguages } from '#languages/languages.ts';
import { cleanedValue, differencesOf, fieldAt, isObject, isSame, withField, type Draft, type Fields } from './draft.ts';

/** What two people made of the same files: theirs, with what only the officer changed; and what both changed, differently: a field by its path, or one item of a list as `facts.documents/id-card`. Nobody is asked about the record of what translations were made from: it holds what each of them noted. What the common description says is the ground of lists that both wrote for the first time. */
export function merged(base: Draft, mine: Draft, theirs: Draft, shared: Fields = {}): { draft: Draft; both: string[] } {
  const own = withIdsOfItsOwn(base, mine, theirs);
  const changedByThem = new Set(differencesOf(base, theirs));
  const both: string[] = [];
  const draft = differencesOf(base, own).reduce((whole, path) => {
    const [before, ours, others] = [fieldAt(base, path), fieldAt(own, path), fieldAt(theirs, path)];
    if (!changedByThem.has(path) || isSaidAlike(ours, others)) return withField(whole, path, ours);
    if (path.endsWith('.translatedFrom')) return withField(whole, path, recordOfBoth(before, ours, others));
    const items = itemsOfBoth(path, path.startsWith('facts.') ? before ?? shared[path.slice('facts.'.length)] : before, ours, others);
    both.push(...(items?.both.map((id) => `${path}/${id}`) ?? [path]));
    return withField(whole, path, items ? items.value : ours);
  }, theirs);
  return { draft, both };
}

const isSaidAlike = (one: unknown, other: unknown): boolean => isSame(cleanedValue(one), cleanedValue(other));

interface TranslationRecord { language?: string; fields?: Fields }

function recordOfBoth(base: unknown, mine: unknown, theirs: unknown): TranslationRecord {
  const [before, own, other] = [base, mine, theirs].map((one): TranslationRecord => (isObject(one) ? one : {})) as [TranslationRecord, TranslationRecord, TranslationRecord];
  // Made from different languages: what stands in the file stays, and the rest is not recorded.
  if (own.language !== other.language) return other;
  const noted = Object.entries(own.fields ?? {}).filter(([field, revision]) => before.fields?.[field] !== revision);
  return { ...other, fields: { ...other.fields, ...Object.fromEntries(noted) } };
}

type Items = ReadonlyMap<string, unknown>;

/** The items of a value as it is written: rows, chosen ids, and words by what they speak of. A row without an id yet, or with that of a row above it, is called by its place. */
function itemsWritten(path: string, value: unknown): Items | undefined {
  const [part = '', field = ''] = path.split('.');
  if (isObject(value)) return part === 'facts' ? undefined : new Map(Object.entries(value));
  // Lines of a text go by their place.
  if (!Array.isArray(value) || part !== 'facts' || listsByPlace.has(field)) return undefined;
  const ids = value.map(idOf);
  return new Map(value.map((item, index) => [ids[index] !== undefined && ids.indexOf(ids[index]) === index ? ids[index] : `${place}${index}`, item]));
}

// No id begins so.
const place = '#';

/** The items of a value by their ids, where all have them, as in a file. */
function itemsIn(path: string, value: unknown): Items | undefined {
  const items = itemsWritten(path, value);
  return items && [...items.keys()].some((id) => id.startsWith(place)) ? undefined : items;
}

function idOf(item: unknown): string | undefined {
  const id = isObject(item) ? item.id ?? item.note : item;
  return typeof id === 'string' ? id : undefined;
}

const asValue = (path: string, items: Items): unknown => (items.size === 0 ? undefined : path.startsWith('facts.') ? [...items.values()] : Object.fromEntries(items));

function itemsOfBoth(path: string, base: unknown, mine: unknown, theirs: unknown): { value: unknown; both: string[] } | undefined {
  // What has no id yet is new, and the officer’s alone.
  const [own, other] = [itemsWritten(path, mine), itemsIn(path, theirs)];
  const before = itemsIn(path, base) ?? (base === undefined || base === 'none' ? new Map<string, unknown>() : undefined);
  if (!own || !other || !before) return undefined;
  const both: string[] = [];
  const stands = (id: string): boolean => {
    const [was, ours, others] = [before, own, other].map((items) => items.get(id)) as [unknown, unknown, unknown];
    if (isSaidAlike(ours, was)) return other.has(id);
    if (!isSaidAlike(others, was) && !isSaidAlike(others, ours)) both.push(id);
    return own.has(id);
  };
  const order = inOneOrder([...before.keys()], [...own.keys()], [...other.keys()]).filter(stands);
  // What only they changed stands as they wrote it.
  const items = new Map(order.map((id) => [id, own.has(id) && !isSaidAlike(own.get(id), before.get(id)) ? own.get(id) : other.get(id)]));
  return { value: asValue(path, items), both };
}

/** All ids in the order of whoever changed it, each of the others after what stood above it. */
function inOneOrder(before: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const isInOrder = (ids: readonly string[]) => isSame(ids.filter((id) => before.includes(id)), before.filter((id) => ids.includes(id)));
  const [first, second] = isInOrder(theirs) && !isInOrder(mine) ? [mine, theirs] : [theirs, mine];
  return second.reduce((order, id, index) => (order.includes(id) ? order : order.toSpliced(index === 0 ? 0 : order.indexOf(second[index - 1]!) + 1, 0, id)), [...first]);
}

// Lists whose ids the form makes, with words of the same name: two people who each add a fee have given it the same id, and mean two fees.
const idsMadeHere = ['fees', 'forms', 'outputs', 'applicantDeadlines'] as const;

function withIdsOfItsOwn(base: Draft, mine: Draft, theirs: Draft): Draft {
  return idsMadeHere.reduce((draft, field) => {
    const path = `facts.${field}`;
    const [before, own, other] = [base, mine, theirs].map((one) => itemsIn(path, fieldAt(one, path)));
    if (!own || !other) return draft;
    const isMeantApart = (id: string) => !before?.has(id) && other.has(id) && !isSaidAlike(own.get(id), other.get(id));
    return [...own.keys()].filter(isMeantApart).reduce((renamed, id) => withOtherId(renamed, field, id, freeId(id, [...own.keys(), ...other.keys()])), draft);
  }, mine);
}

function withOtherId(draft: Draft, field: string, id: string, other: string): Draft {
  const rows = (fieldAt(draft, `facts.${field}`) as readonly unknown[]).map((row) => (isObject(row) && row.id === id ? { ...row, id: other } : row));
  const renamed = (key: string) => (words: unknown, to: string): unknown => (isObject(words) && Object.hasOwn(words, key) ? Object.fromEntries(Object.entries(words).map(([name, value]) => [name === key ? to : name, value])) : words);
  return officialLanguages.filter((language) => draft.texts[language]).reduce((whole, language) => {
    const words = renamed(id)(fieldAt(whole, `${language}.${field}`), other);
    const record = fieldAt(whole, `${language}.translatedFrom`);
    const named = words === undefined ? whole : withField(whole, `${language}.${field}`, words);
    return isObject(record) ? withField(named, `${language}.translatedFrom`, { ...record, fields: renamed(`${field}.${id}`)(record.fields, `${field}.${other}`) }) : named;
  }, withField(draft, `facts.${field}`, rows));
}

/** What stands at a path of `merged`: a field, or one item of it as a list or words of one. */
export function partAt(draft: Draft, path: string): unknown {
  const [field = '', id] = path.split('/');
  const value = fieldAt(draft, field);
  if (id === undefined) return value;
  const item = itemsWritten(field, value)?.get(id);
  return item === undefined ? undefined : asValue(field, new Map([[id, item]]));
}

/** A draft in which a field, or one item of it, is as in another; all other rows stay, those without an id too. */
export function withPartOf(draft: Draft, other: Draft, path: string): Draft {
  const [field = '', id] = path.split('/');
  const [items, theirs] = [itemsWritten(field, fieldAt(draft, field)) ?? new Map<string, unknown>(), itemsWritten(field, fieldAt(other, field))];
  if (id === undefined || !theirs) return withField(draft, field, fieldAt(other, field));
  const order = inOneOrder([], [...theirs.keys()], [...items.keys()]).filter((one) => (one === id ? theirs.has(id) : items.has(one)));
  return withField(draft, field, asValue(field, new Map(order.map((one) => [one, one === id ? theirs.get(one) : items.get(one)]))));
}
