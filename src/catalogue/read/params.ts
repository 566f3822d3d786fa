import { z } from 'zod';
import { languages } from '#languages/languages.ts';
import { metaOf } from '../model/field.ts';
import type { RuleName } from '../model/rules.ts';
import { serviceFacts } from '../model/service.ts';
import { requirementFacts } from '../model/standard.ts';
import { textWords } from '../model/text.ts';

/** The schema of a requirement whose rule is known: what stands under `with` has to be what the rule reads. A rule itself never asks. */
export function requirementOfRule(rule: string): typeof requirementFacts {
  const params = Object.hasOwn(paramsOfRule, rule) ? paramsOfRule[rule as RuleName] : undefined;
  return requirementFacts.extend({ with: params ?? z.strictObject({ field: field.optional() }).optional() }).meta(metaOf(requirementFacts) as unknown as z.GlobalMeta) as unknown as typeof requirementFacts;
}

const fields = [
  ...Object.entries(serviceFacts.shape).flatMap(([field, schema]) => [field, ...partsOf(schema as z.ZodType).map((part) => `${field}.${part}`)]),
  ...Object.keys(textWords.shape),
];

// Every rule may be told the field that its messages speak of.
const field = z.enum([...new Set(fields)]);
const paramsOfRule: Readonly<Partial<Record<RuleName, z.ZodType>>> = {
  stated: z.strictObject({ field }),
  translated: z.strictObject({ language: z.enum(languages) }),
  // `warn`: after how many months citizens are told that nobody has checked the entry.
  'checked-recently': z.strictObject({ months: z.int().min(1).max(120), warn: z.int().min(1).max(120).optional() }),
  'plain-summary': z.strictObject({ characters: z.int().min(1).max(400) }),
  'document-language': z.strictObject({ language: z.enum(languages) }),
  'links-work': z.strictObject({ months: z.int().min(1).max(120) }).optional(),
  'short-sentences': z.strictObject({ words: z.int().min(1).max(100) }),
};

function partsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodOptional) return partsOf(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
