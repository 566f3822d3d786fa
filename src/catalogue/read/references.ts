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

/** All references in a value, by the `refersTo` of its schema's fields, but for those that are known already: of these, nobody needs to hear where they stand. */
export function referencesIn(schema: z.ZodType, value: unknown, isKnown: (id: string, target: string) => boolean = () => false): Reference[] {
  let paths = knownPaths.get(schema);
  if (!paths) knownPaths.set(schema, (paths = uniquePaths(pathsOf(schema, []))));
  const found: Reference[] = [];
  // The path is one list that grows and shrinks.
  const path: PropertyKey[] = [];
  const look = (inner: unknown, { steps, target }: ReferencePath, at: number): void => {
    const step = steps[at];
    if (step === undefined) {
      if (typeof inner === 'string' && !isKnown(inner, target)) found.push({ path: [...path], id: inner, target });
    } else if (typeof inner === 'object' && inner !== null && (step === everyItem || !Array.isArray(inner))) {
      for (const key of step === everyItem ? (Array.isArray(inner) ? inner.keys() : Object.keys(inner)) : [step]) {
        path.push(key);
        look((inner as Record<PropertyKey, unknown>)[key], { steps, target }, at + 1);
        path.pop();
      }
    }
  };
  for (const way of paths) look(value, way, 0);
  return found;
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
