import { z } from 'zod';
import { innerOf, metaOf } from '../model/field.ts';
import type { Values } from '../model/problem.ts';

/** The way to a field: the names and places on it. */
export type Path = readonly PropertyKey[];

/** The schema of a field, found by the way to it. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((at, step) => at && stepInto(at, step), schema);
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType | undefined {
  const inner = innerOf(schema);
  if (inner) return stepInto(inner, step);
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType>)[step];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map((option) => stepInto(option, step)).find(Boolean);
  return undefined;
}

/** A schema without what makes it optional or gives it a default. */
export function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = schema && innerOf(schema);
  return inner ? unwrapped(inner) : schema;
}

/** The fields of a record, or of each that a value may be. */
export function fieldsOf(schema: z.ZodType | undefined): string[] {
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodObject) return Object.keys(plain.shape);
  if (plain instanceof z.ZodUnion) return (plain.options as z.ZodType[]).flatMap(fieldsOf);
  return [];
}

/** What the nearest thing around a field is called, such as `fee`. */
export function thingAt(schema: z.ZodType, path: Path): string {
  for (let length = path.length; length >= 0; length--) {
    const at = schemaAt(schema, path.slice(0, length));
    const thing = at && metaOf(at)?.thing;
    if (thing) return thing;
  }
  return 'record';
}

/** Whether “none” is an answer. */
export function allowsNone(schema: z.ZodType | undefined): boolean {
  const plain = unwrapped(schema);
  return plain instanceof z.ZodUnion && (plain.options as z.ZodType[]).some((option) => option instanceof z.ZodLiteral && option.value === 'none');
}

/** The name of a field in each language, as values of a message. */
export function labelOf(schema: z.ZodType | undefined): Values {
  const label = schema && metaOf(schema)?.label;
  return label ? { label } : {};
}

/** The example of a field, as an officer would write it on one line; empty where it has none. */
export function exampleOf(schema: z.ZodType | undefined): string {
  const example = schema && metaOf(schema)?.example;
  return example === undefined ? '' : asYaml(example);
}

/** A value as an officer would write it on one line. */
export function asYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.entries(value).map(([field, inner]) => `${field}: ${asYaml(inner)}`).join(', ')} }`;
  return typeof value === 'string' && /^\d|[:#,"'[\]{}]/.test(value) && !/^\d{4}-\d{2}-\d{2}$/.test(value) ? JSON.stringify(value) : String(value);
}
