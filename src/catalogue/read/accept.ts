import { z } from 'zod';
import type { $ZodCheck } from 'zod/v4/core';
import { innerOf } from '../model/field.ts';

type Accept = (value: unknown) => boolean;

/** Whether a value is for certain one of its schema, and stands as the schema would give it back: its fields in the order of the model. The short answer for nearly every file; whatever it does not accept is asked of the schema itself, which alone says what is wrong. */
export function isAccepted(schema: z.ZodType, value: unknown): boolean {
  return acceptOf(schema)(value);
}

const known = new WeakMap<z.ZodType, Accept>();

function acceptOf(schema: z.ZodType): Accept {
  let accept = known.get(schema);
  if (!accept) known.set(schema, (accept = made(schema)));
  return accept;
}

// What is not told from a schema's kind for certain is accepted by none.
const never: Accept = () => false;

function made(schema: z.ZodType): Accept {
  if (schema instanceof z.ZodOptional) return acceptOf(innerOf(schema)!);
  const checks = checksOf(schema);
  if (!checks) return never;
  const passes = (value: never): boolean => checks.every((check) => check(value));
  const one = checks[0];
  if (schema instanceof z.ZodString || schema instanceof z.ZodISODate) return (value) => typeof value === 'string' && passes(value as never);
  if (schema instanceof z.ZodNumber) return (value) => typeof value === 'number' && Number.isFinite(value) && passes(value as never);
  if (schema instanceof z.ZodArray) {
    const item = acceptOf(schema.element as z.ZodType);
    return (value) => {
      if (!Array.isArray(value) || !passes(value as never)) return false;
      for (let index = 0; index < value.length; index++) if (!item(value[index])) return false;
      return true;
    };
  }
  if (one) return never;
  if (schema instanceof z.ZodUnknown) return () => true;
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const values: ReadonlySet<unknown> = new Set(schema instanceof z.ZodEnum ? schema.options : schema.values);
    return (value) => values.has(value);
  }
  if (schema instanceof z.ZodObject) return ofRecord(schema);
  if (schema instanceof z.ZodRecord) return ofMap(schema);
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as z.ZodType[];
    // Of two kinds of records the first that fits is given back, in its own order.
    if (options.filter((option) => option instanceof z.ZodObject || option instanceof z.ZodRecord || option instanceof z.ZodUnion).length > 1) return never;
    const accepts = options.map(acceptOf);
    return (value) => accepts.some((accept) => accept(value));
  }
  return never;
}

function ofRecord(schema: z.ZodObject): Accept {
  // A record that lets unknown fields pass, or leaves them out, is not for the short way.
  if (!(schema._zod.def.catchall instanceof z.ZodNever)) return never;
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const fields = new Map(Object.keys(shape).map((name, index) => [name, { index, accept: acceptOf(shape[name]!), wanted: shape[name]!._zod.optin === undefined }]));
  const wanted = [...fields.values()].filter((field) => field.wanted).length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let [last, had] = [-1, 0];
    for (const name in value) {
      const field = fields.get(name);
      if (!field || field.index <= last || !field.accept((value as Record<string, unknown>)[name])) return false;
      last = field.index;
      if (field.wanted) had++;
    }
    return had === wanted;
  };
}

function ofMap(schema: z.ZodRecord): Accept {
  const keyType = schema.keyType as unknown as z.ZodType;
  // Keys that all have to stand come in the order of their names.
  if (keyType._zod.values && !schema._zod.def.partial) return never;
  const [key, item] = [acceptOf(keyType), acceptOf(schema.valueType as z.ZodType)];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const name in value) if (!key(name) || !item((value as Record<string, unknown>)[name])) return false;
    return true;
  };
}

// What a schema asks beyond the kind of value; undefined where it asks something of which nothing is known here.
function checksOf(schema: z.ZodType): ((value: never) => boolean)[] | undefined {
  const def = schema._zod.def as { checks?: readonly $ZodCheck[] } & CheckDef;
  // A date is a kind of its own, and its own first check.
  const asked = [...(def.check === undefined ? [] : [def]), ...(def.checks ?? []).map((check) => check._zod.def as CheckDef)].map(checkOf);
  return asked.every((check) => check !== undefined) ? asked : undefined;
}

interface CheckDef { check?: string; format?: string; pattern?: RegExp; minimum?: number; maximum?: number; value?: number | bigint; inclusive?: boolean; when?: unknown }

function checkOf({ check, format, pattern, minimum, maximum, value, inclusive }: CheckDef): ((value: never) => boolean) | undefined {
  switch (check) {
    case 'min_length': return (given: string) => given.length >= minimum!;
    case 'max_length': return (given: string) => given.length <= maximum!;
    case 'string_format': return (format === 'regex' || format === 'date') && pattern && !pattern.global && !pattern.sticky ? (given: string) => pattern.test(given) : undefined;
    case 'number_format': return format === 'safeint' ? (given: number) => Number.isSafeInteger(given) : undefined;
    case 'greater_than': return inclusive && typeof value === 'number' ? (given: number) => given >= value : undefined;
    case 'less_than': return inclusive && typeof value === 'number' ? (given: number) => given <= value : undefined;
    default: return undefined;
  }
}
