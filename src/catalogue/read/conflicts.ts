import { z } from 'zod';
import { innerOf } from '../model/field.ts';
import type { Problem } from '../model/problem.ts';
import { serviceFacts, type SomeFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import type { RecordOf } from './link.ts';
import { nearest } from './nearest.ts';

/** Conflicts on a field that there is not: its page could not show them beside what they are about. */
export function problemsOfConflicts({ value, source }: RecordOf<SomeFacts>): Problem[] {
  return (value.conflicts ?? []).flatMap(({ field }, index) => (fields().has(field) ? [] : [
    source.problem('unknown-value', ['conflicts', index, 'field'], { value: field, field: 'field', nearest: nearest(field, [...fields()]), values: [...fields()].filter((name) => !name.includes('.')).join(', ') }, { severity: 'warning' }),
  ]));
}

let known: ReadonlySet<string> | undefined;

function fields(): ReadonlySet<string> {
  return (known ??= new Set([...waysWithin(serviceFacts), ...waysWithin(textWords)].filter((way) => !/^(?:conflicts|sources|review|replacedBy|formerIds|translatedFrom)(?:\.|$)/.test(way))));
}

function waysWithin(schema: z.ZodType, before = ''): string[] {
  const inner = innerOf(schema);
  if (inner) return waysWithin(inner, before);
  if (schema instanceof z.ZodArray) return waysWithin(schema.element as z.ZodType, before);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((option) => waysWithin(option, before));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => [`${before}${name}`, ...waysWithin(field, `${before}${name}.`)]);
}
