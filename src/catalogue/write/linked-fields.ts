import { z } from 'zod';
import { languages } from '#languages/languages.ts';
import type { Service } from '../model/catalogue.ts';
import { innerOf, metaOf } from '../model/field.ts';
import { webAddressPattern } from '../model/values.ts';
import { double, inOrderOfTags, link, typed, words, type Writing } from './cpsv-writing.ts';
import { fieldsWithoutPlace, linesOf, model, wordsIn, type Shapes } from './more-fields.ts';
import { namespaces, type Value } from './statements.ts';
import type { Kind, Terms } from './terms.ts';

/** A field that is written under the term its line in the model names. */
export interface LinkedField { field: string; property: string; kind: Kind; of: keyof Shapes }

/** The fields without a part of their own that are written under their own terms: those whose values are words, dates, numbers, yes or no, or web addresses. A term that is listed takes the kind of value that the list says, and one that is not needs a key that no other has; everything else stays a note. */
export function linkedFields({ classes, properties }: Terms, shapes: Shapes = model): LinkedField[] {
  const kinds = new Map(Object.entries(properties));
  const keys = new Set([...classes, ...kinds.keys()].map(keyOf));
  return (['facts', 'texts'] as const).flatMap((of) => fieldsWithoutPlace(shapes, of).flatMap(([field, schema]): LinkedField[] => {
    const property = metaOf(schema)?.cpsv;
    const fitting = property === undefined ? [] : of === 'texts' ? ['words' as const] : kindsOf(schema);
    if (property === undefined || fitting.length === 0 || !isProperty(property)) return [];
    const listed = kinds.get(property);
    const kind = listed === undefined ? fitting[0]! : fitting.find((one) => one === listed);
    // A term of ours is explained in our vocabulary, so it is listed or none.
    if (kind === undefined || (listed === undefined && (property.startsWith('kat:') || keys.has(keyOf(property))))) return [];
    kinds.set(property, kind);
    keys.add(keyOf(property));
    return [{ field, property, kind, of }];
  }));
}

/** Terms with those that fields of the model bring along. */
export function withTermsOfFields(terms: Terms, shapes: Shapes = model): Terms {
  return { ...terms, properties: { ...terms.properties, ...Object.fromEntries(linkedFields(terms, shapes).map(({ property, kind }) => [property, kind])) } };
}

/** What a service says in such a field; nothing where it says nothing, or that there is none. */
export function valuesOf(writing: Writing, { facts, texts }: Pick<Service, 'facts' | 'texts'>, { field, kind, of }: LinkedField): Value[] {
  if (of === 'texts') return languages.flatMap((language) => { const said = wordsIn(texts[language], field); return said === undefined ? [] : linesOf(said).flatMap((line) => words(writing, { [language]: line })); }).sort(inOrderOfTags);
  const value = (facts as Readonly<Record<string, unknown>>)[field];
  if (value === undefined || value === 'none') return [];
  return [value].flat().map((one) => (kind === 'link' ? link(String(one)) : kind === 'text' ? { text: String(one) } : kind === 'xsd:double' ? double(Number(one)) : typed(kind, one as string | number | boolean)!));
}

const keyOf = (name: string): string => name.slice(name.indexOf(':') + 1);

// Classes begin with a capital letter.
function isProperty(name: string): boolean {
  const [prefix = '', local = ''] = name.split(':');
  return (Object.hasOwn(namespaces, prefix) || prefix === 'kat') && !structural.has(prefix) && /^[a-z][A-Za-z0-9-]*$/.test(local);
}

// What says of the data how they are made, not what a service is.
const structural: ReadonlySet<string> = new Set(['owl', 'rdf', 'sh', 'xsd']);

interface JsonSchema { type?: string; format?: string; pattern?: string; const?: unknown; minimum?: number; items?: JsonSchema; anyOf?: JsonSchema[] }

// The kinds that a field's values can be written as, the nearest first.
function kindsOf(schema: z.ZodType): Kind[] {
  return refers(schema) ? [] : kindsIn(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as JsonSchema);
}

function kindsIn({ type, format, pattern, const: only, minimum = -1, items, anyOf }: JsonSchema): Kind[] {
  if (anyOf) {
    const [first, ...others] = anyOf.filter((one) => one.const !== 'none').map(kindsIn) as [Kind[], ...Kind[][]];
    return first.filter((kind) => others.every((kinds) => kinds.includes(kind)));
  }
  if (only !== undefined && type === undefined) return [];
  if (type === 'array') return items ? kindsIn(items) : [];
  if (type === 'string') return format === 'date' ? ['xsd:date'] : pattern === webAddressPattern.source ? ['link'] : ['text'];
  if (type === 'integer') return ['xsd:integer', ...(minimum >= 0 ? ['xsd:nonNegativeInteger' as const] : []), 'xsd:double'];
  return type === 'number' ? ['xsd:double'] : type === 'boolean' ? ['xsd:boolean'] : [];
}

// An id leads to a thing of the catalogue, which has an address of its own kind.
function refers(schema: z.ZodType): boolean {
  const inner = schema instanceof z.ZodArray ? [schema.element as z.ZodType] : schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]) : [innerOf(schema)];
  return metaOf(schema)?.refersTo !== undefined || inner.some((one) => one !== undefined && refers(one));
}
