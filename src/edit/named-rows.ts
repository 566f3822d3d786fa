import { freeId, idFrom } from '#languages/letters.ts';
import { cleaned, isObject, type Draft } from './draft.ts';

/** A draft in which new rows of a list that have names of their own, such as offices, have an id made of the Albanian one; what is there keeps its id. */
export function withIdsFromNames(draft: Draft, lists: readonly string[]): Draft {
  return lists.reduce((whole, field) => {
    const rows = whole.facts[field];
    return Array.isArray(rows) ? { ...whole, facts: { ...whole.facts, [field]: withIds(rows) } } : whole;
  }, draft);
}

function withIds(rows: readonly unknown[]): unknown[] {
  const taken = rows.flatMap((row) => (isObject(row) && typeof row.id === 'string' ? [row.id] : []));
  return rows.map((row) => {
    // An empty row is left out when it is written.
    if (!isObject(row) || typeof row.id === 'string' || Object.keys(cleaned(row)).length === 0) return row;
    const { sq } = (isObject(row.names) ? row.names : {});
    const id = freeId(idFrom(typeof sq === 'string' ? sq : '') || 'office', taken);
    taken.push(id);
    return { id, ...row };
  });
}
