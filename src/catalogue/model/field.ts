import { z } from 'zod';
import type { InEachLanguage } from '#languages/languages.ts';

/** What a field is called, what to write in it, and which standard term it carries. Schema, form, field guide, CSV column and JSON-LD all read this. */
export interface FieldMeta {
  label: InEachLanguage;
  hint?: InEachLanguage;
  /** A value as an officer would write it. */
  example?: unknown;
  /** CPSV-AP 3.2 property or class. */
  cpsv?: string;
  /** schema.org property or class. */
  schema?: string;
  /** Point of Regulation (EU) 2018/1724, Art. 10(1). */
  sdg?: string;
  /** Name of a thing that is an object: “a fee has no field …” is built from it. */
  thing?: string;
  /** The word list, unit list or record kind that an id of this field must be in. */
  refersTo?: string;
}

/** Gives a schema its words; every field of every record goes through here. */
export function described<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  return schema.meta(meta as unknown as z.GlobalMeta) as Schema;
}

/** The words of a schema, looked for through its optional and list wrappers. */
export function metaOf(schema: z.ZodType): FieldMeta | undefined {
  const meta = schema.meta() as unknown as FieldMeta | undefined;
  if (meta?.label) return meta;
  const inner = innerOf(schema);
  return inner && metaOf(inner);
}

/** The schema inside an optional, nullable or default wrapper; undefined when there is none. */
export function innerOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  return undefined;
}
