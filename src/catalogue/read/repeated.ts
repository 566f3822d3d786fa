/** What stands twice where once says it. */
import type { Problem } from '../model/problem.ts';
import type { SomeFacts } from '../model/service.ts';
import { severalOf } from '../model/several.ts';
import type { RecordOf } from './link.ts';

/** Ids that stand twice in one of these lists. */
export function twice(record: RecordOf<object>, fields: readonly string[]): Problem[] {
  return fields.flatMap((field) => {
    const items = (record.value as Record<string, unknown>)[field];
    return Array.isArray(items) ? repeated(record, field, (items as { id: string }[]).map((item) => item.id)) : [];
  });
}

/** A document may be asked for twice under different conditions, never twice under the same. */
export function documentsTwice(record: RecordOf<SomeFacts>): Problem[] {
  const documents = Array.isArray(record.value.documents) ? record.value.documents : [];
  return repeated(record, 'documents', documents.map((document) => `${document.id} ${document.when ?? ''}`));
}

/** An act may stand with several of its articles, never twice with the same. */
export function actsTwice(record: RecordOf<SomeFacts>): Problem[] {
  return repeated(record, 'legalBasis', (record.value.legalBasis ?? []).map(({ act, article }) => `${act} ${article ?? ''}`), 'act');
}

/** What is stated once stands without an id, what is stated several times in a list: never both. */
export function bothWays({ value, source }: RecordOf<SomeFacts>): Problem[] {
  return (Object.entries(severalOf) as [keyof typeof severalOf, keyof typeof value][]).flatMap(([one, several]) => (value[one] === undefined || value[several] === undefined ? [] : [source.problem('one-and-several', [one], { field: one, several }, { on: 'key' })]));
}

/** A topic, a way of paying or any other thing that a list names is named once. */
export function namedTwice({ value, source }: RecordOf<object>): Problem[] {
  const problems: Problem[] = [];
  const path: PropertyKey[] = [];
  const look = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    const isList = Array.isArray(inner);
    for (const key of isList ? inner.keys() : Object.keys(inner)) {
      const item = (inner as Record<PropertyKey, unknown>)[key];
      path.push(key);
      if (isList && typeof item === 'string') {
        const first = inner.indexOf(item);
        if (first !== key) problems.push(source.problem('id-twice', path, { value: item, thing: 'record', detail: 'named', first: source.placeOf([...path.slice(0, -1), first]).line }));
      } else {
        look(item);
      }
      path.pop();
    }
  };
  look(value);
  return problems;
}

function repeated(record: RecordOf<object>, field: string, ids: readonly string[], called = 'id'): Problem[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    return first === index ? [] : [record.source.problem('id-twice', [field, index, called], { ...(called === 'id' ? {} : { detail: 'named' }), value: field === 'datasets' ? id : id.split(' ')[0]!, thing: 'record', first: record.source.placeOf([field, first, called]).line })];
  });
}
