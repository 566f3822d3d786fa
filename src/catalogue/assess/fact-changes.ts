import { isLanguage, officialLanguages } from '#languages/languages.ts';
import type { Service } from '../model/catalogue.ts';
import type { FactChange } from '../model/history.ts';

/** What is different in a service, fact by fact: entries of lists by their id, words by language and field. */
export function factChangesBetween(before: Service, after: Service): FactChange[] {
  return [...factsChanged(before.facts, after.facts), ...officialLanguages.flatMap((language) => {
    const [old, now] = [before, after].map(({ texts, further }) => (isLanguage(language) ? texts[language] : further?.[language]));
    return wordsChanged(old, now).map((change) => ({ ...change, language }));
  })];
}

type Fields = Readonly<Record<string, unknown>>;

// By what an entry of a list is known: the rest of it may change.
const nameOfEntry: Readonly<Record<string, (entry: Fields) => string>> = {
  channels: ({ id }) => String(id), documents: ({ id }) => String(id), fees: ({ id }) => String(id), forms: ({ id }) => String(id),
  outputs: ({ id }) => String(id), applicantDeadlines: ({ id }) => String(id), appeal: ({ body }) => String(body), legalBasis: ({ act, article }) => `${act} ${article ?? ''}`, sources: ({ url }) => String(url), conflicts: ({ field, note }) => `${field} ${note}`,
};
const partByPart: ReadonlySet<string> = new Set(['timeLimit', 'output', 'review']);

function factsChanged(before: Fields, after: Fields): FactChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.flatMap((field): FactChange[] => {
    const [old, now] = [before[field], after[field]];
    if (same(old, now)) return [];
    if (partByPart.has(field)) return factsChanged((old ?? {}) as Fields, (now ?? {}) as Fields).map((change) => ({ ...change, field: `${field}.${change.field}` }));
    const name = nameOfEntry[field];
    if (name) return entriesChanged(field, entriesOf(old), entriesOf(now), (entry) => (typeof entry === 'object' ? name(entry as Fields) : String(entry)));
    // Who acts in which step has no words of its own.
    if (field === 'steps') return [{ field: 'steps', change: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed' }];
    if (Array.isArray(old ?? now) || Array.isArray(now)) return entriesChanged(field, entriesOf(old), entriesOf(now), String);
    return [changeOf(field, old, now)];
  });
}

// A known “none” is an entry of its own: it comes and goes like the others.
function entriesOf(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}

function entriesChanged(field: string, before: readonly unknown[], after: readonly unknown[], nameOf: (entry: unknown) => string): FactChange[] {
  const [old, now] = [named(before, nameOf), named(after, nameOf)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => (same(old.get(name), now.get(name)) ? [] : [changeOf(field, old.get(name), now.get(name))]));
  // The same entries in another order.
  return changes.length > 0 ? changes : [{ field, change: 'changed' }];
}

// A document may be asked for twice, once in each form.
function named(entries: readonly unknown[], nameOf: (entry: unknown) => string): Map<string, unknown> {
  const times = new Map<string, number>();
  return new Map(entries.map((entry) => {
    const name = nameOf(entry);
    times.set(name, (times.get(name) ?? 0) + 1);
    return [times.get(name) === 1 ? name : `${name} ${times.get(name)}`, entry];
  }));
}

function wordsChanged(before: Fields | undefined, after: Fields | undefined): FactChange[] {
  if (!before || !after) return before || after ? [{ field: 'text', change: before ? 'removed' : 'added' }] : [];
  // What a translation was made from is kept for translators.
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => field !== 'translatedFrom').sort();
  return fields.flatMap((field): FactChange[] => {
    const [old, now] = [before[field], after[field]];
    if (same(old, now)) return [];
    const { change, ...values } = changeOf(field, old, now);
    return [field === 'title' ? { change, ...values } : { field, change }];
  });
}

function changeOf(field: string, before: unknown, after: unknown): FactChange {
  return { field, change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

// Records come from files: the order of their fields says nothing.
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(inOneOrder(a)) === JSON.stringify(inOneOrder(b));
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, inner]) => [field, inOneOrder(inner)]));
}
