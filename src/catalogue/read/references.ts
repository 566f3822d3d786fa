import { z } from 'zod';
import { metaOf } from '../model/field.ts';

/** A word in a record that names something else: where it stands and where it must be found. */
export interface Reference {
  path: PropertyKey[];
  id: string;
  target: string;
}

interface ReferencePath {
  steps: readonly string[];
  target: string;
}

const everyItem = '*';
const knownPaths = new WeakMap<z.ZodType, readonly ReferencePath[]>();

/** All references in a value, by the `refersTo` of its schema's fields. */
export function referencesIn(schema: z.ZodType, value: unknown): Reference[] {
  let paths = knownPaths.get(schema);
  if (!paths) knownPaths.set(schema, (paths = uniquePaths(pathsOf(schema, []))));
  return paths.flatMap(({ steps, target }) => valuesAt(value, steps, []).map(({ path, id }) => ({ path, id, target })));
}

function pathsOf(schema: z.ZodType, steps: readonly string[]): ReferencePath[] {
  const target = metaOf(schema)?.refersTo;
  const own = target && !(plain(schema) instanceof z.ZodArray) && !(plain(schema) instanceof z.ZodUnion) ? [{ steps, target }] : [];
  const inner = plain(schema);
  if (inner instanceof z.ZodObject) return [...own, ...Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) => pathsOf(field, [...steps, name]))];
  if (inner instanceof z.ZodRecord) return [...own, ...pathsOf(inner.valueType as z.ZodType, [...steps, everyItem])];
  if (inner instanceof z.ZodArray) {
    const items = pathsOf(inner.element as z.ZodType, [...steps, everyItem]);
    return items.length === 0 && target ? [{ steps: [...steps, everyItem], target }] : items;
  }
  if (inner instanceof z.ZodUnion) {
    const options = (inner.options as z.ZodType[]).flatMap((option) => pathsOf(option, steps));
    return options.length > 0 || !target ? options : [{ steps, target }, { steps: [...steps, everyItem], target }];
  }
  return own;
}

function plain(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault ? plain(schema.unwrap() as z.ZodType) : schema;
}

function uniquePaths(paths: readonly ReferencePath[]): ReferencePath[] {
  const seen = new Map(paths.map((path) => [path.steps.join('/'), path]));
  return [...seen.values()];
}

function valuesAt(value: unknown, steps: readonly string[], path: PropertyKey[]): { path: PropertyKey[]; id: string }[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step !== everyItem) return Array.isArray(value) ? [] : valuesAt((value as Record<string, unknown>)[step], rest, [...path, step]);
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesAt(item, rest, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => valuesAt(item, rest, [...path, key]));
}
