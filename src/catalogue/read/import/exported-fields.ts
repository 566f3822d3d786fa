/** Where what was read is put, and the parts of a service that lie below its address. */
import { languages, type OfficialLanguage } from '#languages/languages.ts';
import { idPattern } from '../../model/values.ts';
import { keyOf, leave, place, spokenIn, type Fact } from './facts.ts';
import { said, wordsIn, type Exported } from './exported-statements.ts';

export type Fields = Record<string, unknown>;

/** A part of a service, with the id that its address carries. */
export interface Part { node: string; id: string; fact: Fact }

export function put({ fields }: Exported, field: string, value: unknown): void {
  if (value !== undefined && !(Array.isArray(value) && value.length === 0)) fields.set(field, value);
}

export function putWords({ fields }: Exported, field: string, by: ReadonlyMap<OfficialLanguage, string>): void {
  for (const [language, value] of by) fields.set(`${language}.${field}`, value);
}

/** Words that belong to one thing of a field, by its id. */
export function putEntry({ fields }: Exported, field: string, id: string, by: ReadonlyMap<OfficialLanguage, string>): void {
  for (const [language, value] of by) fields.set(`${language}.${field}`, { ...(fields.get(`${language}.${field}`) as Fields | undefined), [id]: value });
}

/** What a record states, without the parts of which nothing is known. */
export function stated(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Whether nothing was read of a field, in any language. */
export function isEmpty({ fields }: Exported, field: string): boolean {
  return field === 'timeLimit' ? (fields.get('timeLimit') as { decision?: unknown } | undefined)?.decision === undefined : !fields.has(field) && languages.every((language) => !fields.has(`${language}.${field}`));
}

/** The parts of the service that a property leads to, by the ids of their addresses. */
export function partsOf(exported: Exported, property: string, kind: string): Part[] {
  const { key } = exported;
  return said(exported, key, property).flatMap((fact) => {
    const node = keyOf(fact.statement.object);
    // What comes twice has a number behind its id.
    const id = node.startsWith(`${key}#${kind}-`) ? node.slice(key.length + kind.length + 2).replace(/\.\d+$/, '') : '';
    if (!idPattern.test(id) || id.length > 64) return [];
    placePart(exported, fact, node);
    return [{ node, id, fact }];
  });
}

/** The part of which there is only one, at the address without an id. */
export function onlyPart(exported: Exported, property: string, kind: string): { node: string }[] {
  return said(exported, exported.key, property).filter(({ statement }) => keyOf(statement.object) === `${exported.key}#${kind}`).map((fact) => {
    const node = keyOf(fact.statement.object);
    placePart(exported, fact, node);
    return { node };
  });
}

/** Says that a part is read, with the name that its address gives it. */
export function placePart(exported: Exported, fact: Fact, node: string): void {
  for (const one of [fact, ...said(exported, node, 'dct:identifier')]) place(one);
}

export function partsInOrder(exported: Exported, property: string, kind: string): Part[] {
  return partsOf(exported, property, kind).sort((a, b) => Number(a.id) - Number(b.id));
}

/** A list of lines: each language goes on as long as none of its lines is missing. */
export function putLines(exported: Exported, field: string, property: string, kind: string, inside: string): Part[] {
  const { fields } = exported;
  const found = partsInOrder(exported, property, kind);
  for (const [index, { node }] of found.entries()) for (const [language, line] of wordsIn(exported, node, inside)) {
    const before = (fields.get(`${language}.${field}`) as string[] | undefined) ?? [];
    if (before.length === index) fields.set(`${language}.${field}`, [...before, line]);
    else for (const fact of said(exported, node, inside).filter(({ statement }) => spokenIn(exported, statement.object) === language)) leave(fact, 'no-field');
  }
  return found;
}
