import { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { languages } from '#languages/languages.ts';
import { idFrom, inbornNames } from '#languages/letters.ts';
import type { ProblemCode } from '#languages/problems.ts';
import { metaOf } from '../model/field.ts';
import type { Problem, Values } from '../model/problem.ts';
import { ruleNames } from '../model/rules.ts';
import { valueAt } from '../model/value-at.ts';
import { durationPattern, idPattern, notBlank, webAddressPattern } from '../model/values.ts';
import { isAccepted } from './accept.ts';
import { dateMeant, durationMeant, lengthMeant, meansNone, numberMeant, numbersMeant, unquoted, wordsBeforeColon } from './meant.ts';
import { nearest } from './nearest.ts';
import { nameHere, sharedName } from './other-names.ts';
import { allowsNone, asYaml, exampleOf, fieldsOf, labelOf, schemaAt, thingAt, unwrapped, type Path } from './schema-at.ts';
import type { Read, Source } from './source.ts';
import { problemsOfValues } from './values.ts';

/** Holds a source against its schema; every fault is a problem at the field that has it. */
export function validate<Schema extends z.ZodType>(schema: Schema, source: Source): Read<z.infer<Schema>> {
  if (isAccepted(schema, source.value)) return withoutFaults(source.value as z.infer<Schema>, source);
  let value = source.value;
  let result = schema.safeParse(value, { reportInput: true });
  if (!result.success) {
    const asWritten = withNumbersAsWritten(result.error.issues, value, source);
    if (asWritten !== value) {
      value = asWritten;
      result = schema.safeParse(value, { reportInput: true });
    }
  }
  if (result.success) return withoutFaults(result.data, source);
  const issues = oneMistake(result.error.issues.flatMap((issue) => plainIssues(issue, value))).flatMap((issue) => saidOfPart(issue, value, source));
  const problems = withoutRenamed(issues, schema, value).flatMap((issue) => problemsOf(issue, schema, value, source));
  return { problems: [...problems, ...problemsOfValues(value, source).filter((other) => !problems.some(({ line, column }) => line === other.line && column === other.column))] };
}

function withoutFaults<Value>(value: Value, source: Source): Read<Value> {
  const found = problemsOfValues(value, source);
  return found.some(({ severity }) => severity === 'error') ? { problems: found } : { value, problems: found };
}

// A value is wrong once: of the wrong type its length says nothing more, and empty words need no second reason.
function oneMistake(issues: readonly $ZodIssue[]): $ZodIssue[] {
  const first = new Map<string, $ZodIssue>();
  for (const issue of issues) {
    const path = issue.path.join('/');
    if (!first.has(path) || (issue.code === 'invalid_type' && first.get(path)!.code !== 'unrecognized_keys')) first.set(path, issue);
  }
  return issues.filter((issue) => issue.code === 'unrecognized_keys' || first.get(issue.path.join('/')) === issue);
}

// A field that goes by another name is there: that it is missing as well would be the same mistake twice.
function withoutRenamed(issues: readonly $ZodIssue[], schema: z.ZodType, whole: unknown): $ZodIssue[] {
  const renamed = new Set(issues.flatMap(({ path, ...issue }) => (issue.code !== 'unrecognized_keys' ? [] : issue.keys.flatMap((key) => {
    const { nearest: here, within } = meantFieldOf(thingAt(schema, path), key, fieldsOf(schemaAt(schema, path)));
    return here && !within ? [[...path, here].join('/')] : [];
  }))));
  return issues.filter(({ path }) => !renamed.has(path.join('/')) || valueAt(whole, path) !== undefined);
}

// Of a file that is read in part: what is missing may stand in the rest, and a name behind a fault may be a piece of what that breaks.
function saidOfPart(issue: $ZodIssue, whole: unknown, { readInPart }: Source): $ZodIssue[] {
  if (!readInPart) return [issue];
  const [first] = issue.path;
  if (issue.code === 'unrecognized_keys' && first === undefined) {
    const keys = issue.keys.filter((key) => !isBehindFault(key, issue.keys, readInPart));
    return keys.length > 0 ? [{ ...issue, keys }] : [];
  }
  const next = readInPart.indexOf(String(first)) + 1;
  const isCutShort = issue.path.length < 2 || (next < readInPart.length && readInPart[next] === undefined);
  return valueAt(whole, issue.path) === undefined && issue.code !== 'unrecognized_keys' && isCutShort ? [] : [issue];
}

// Behind a fault, with nothing but other names that nobody knows between.
function isBehindFault(key: string, unknown: readonly string[], names: readonly (string | undefined)[]): boolean {
  const place = names.indexOf(key);
  const before = names.findLastIndex((name, index) => index < place && (name === undefined || !unknown.includes(name)));
  return before >= 0 && names[before] === undefined;
}

// `article: 12` and `postalCode: 10000` mean words: the characters as written are taken, so that no zero is lost.
function withNumbersAsWritten(issues: readonly $ZodIssue[], value: unknown, source: Source): unknown {
  const wanted = issues.flatMap((issue) => plainIssues(issue, value)).filter((issue) => issue.code === 'invalid_type' && issue.expected === 'string' && typeof valueAt(value, issue.path) === 'number');
  if (wanted.length === 0) return value;
  const copy = structuredClone(value);
  for (const { path } of wanted) {
    const written = source.writtenAt(path);
    const holder = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
    if (written !== undefined && holder) holder[path.at(-1)!] = written;
  }
  return copy;
}

/** What is wrong, each at its own place: a field that may be “none” or a list is judged as the list when a list was written. */
export function plainIssues(issue: $ZodIssue, value: unknown, before: Path = []): $ZodIssue[] {
  const path = [...before, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path: path as PropertyKey[] }];
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => plainIssues(inner, value, path)));
  const nested = branches.filter((branch) => branch.every((inner) => inner.path.length > path.length || (inner.code !== 'invalid_type' && inner.code !== 'invalid_value')));
  const best = nested.sort((a, b) => a.length - b.length)[0];
  if (best && best.length > 0) return best;
  // What is too long as a list or has a wrong form says nothing of the kind that is expected.
  const expected = branches.flatMap((branch) => branch.flatMap((inner) => (inner.code === 'invalid_type' ? inner.expected : inner.code === 'invalid_value' ? inner.values.join(', ') : [])));
  return [{ ...issue, path: path as PropertyKey[], message: [...new Set(expected)].join(' ') }];
}

function problemsOf(issue: $ZodIssue, schema: z.ZodType, whole: unknown, source: Source): Problem[] {
  const path = issue.path;
  const value = valueAt(whole, path);
  const at = schemaAt(schema, path);
  const field = String(path.findLast((step) => typeof step === 'string') ?? '');
  const base: Values = { field, thing: thingAt(schema, path.slice(0, -1)), value: (typeof value === 'number' && source.writtenAt(path)) || shown(value), ...labelOf(at) };
  const one = (code: ProblemCode, values: Values = {}, on: 'key' | 'value' = 'value'): Problem[] => [source.problem(code, path, { ...base, ...values }, { on })];

  if (value === undefined && issue.code !== 'unrecognized_keys') return wordsLacking(path, schema, whole, source) ?? [source.problem('missing-field', path.slice(0, -1), { ...base, example: exampleOf(at) }, { on: 'key' })];
  if (value === null) return [source.problem('empty-field', path, { ...base, none: allowsNone(at) ? 'none' : '' }, { on: 'key' })];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const fields = fieldsOf(at);
      const thing = thingAt(schema, path);
      return issue.keys.map((key) => source.problem('unknown-field', [...path, key], {
        field: short(key), thing, fields: fields.join(', '), ...meantFieldOf(thing, key, fields),
      }, { on: 'key' }));
    }
    case 'invalid_value':
      return one('unknown-value', { values: issue.values.map(String).join(', '), nearest: typeof value === 'string' ? nearest(value, issue.values.map(String)) : '' });
    case 'invalid_format':
      if (isInborn(issue, value)) return field === 'rule' ? one('unknown-rule', unknownRule(String(value))) : one('reserved-id', { program: 'program' });
      return one(codeOfFormat(issue, field), { ...(mayNamePerson(path, value) ? { role: 'role' } : formMeant(issue, value)), example: exampleOf(at) });
    case 'invalid_key':
      return [source.problem('not-an-id', path, { ...base, value: String(path.at(-1)), nearest: asId(path.at(-1)) }, { on: 'key' })];
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOf({ ...inner, path: [...path, ...inner.path] }, schema, whole, source));
    case 'too_small':
      if (Array.isArray(value) && value.length > 0) return one('list-too-short', { minimum: Number(issue.minimum), length: value.length });
      return issue.origin === 'array' || issue.origin === 'string' ? one('empty-value') : one(Number(issue.minimum) === 0 ? 'negative-number' : 'number-too-small', { minimum: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'array' ? one('list-too-long', { maximum: Number(issue.maximum) }) : issue.origin === 'string' ? one('text-too-long', { maximum: Number(issue.maximum), length: [...String(value)].length }) : one('number-too-large', { maximum: Number(issue.maximum) });
    case 'invalid_union':
      return one('wrong-type', { expected: issue.message, example: exampleOf(at), within: fileMeant(schema, path, value), ...meantOf(value, issue.message, at, field) });
    case 'invalid_type':
      return one('wrong-type', { expected: issue.expected, example: exampleOf(at), fields: fieldsOf(at).join(', '), within: fileMeant(schema, path, value), ...meantOf(value, issue.expected, at, field), ...severalMeant(schema, path, value), ...lengthElsewhere(value, schema, path) });
    default:
      return one('wrong-type', { expected: issue.code, example: exampleOf(at) });
  }
}

// A field that goes by another name or stands in another file first, then a mistyped one.
function meantFieldOf(thing: string, key: string, fields: readonly string[]): Values {
  const here = nameHere(thing, key);
  return here ? { nearest: here.nearest, within: here.within ?? '' } : { nearest: nearest(key, fields) };
}

// Who checked is a role; a name that stands there is not to become an id that is published.
const mayNamePerson = (path: Path, value: unknown): boolean => path.at(-2) === 'review' && path.at(-1) === 'by' && !idPattern.test(unquoted(String(value)));

// What was meant, where a value of another form shows it.
function formMeant(issue: Extract<$ZodIssue, { code: 'invalid_format' }>, value: unknown): Values {
  const written = String(value);
  const words = unquoted(written);
  if (issue.format === 'date') return { nearest: dateMeant(words) };
  if (issue.pattern === String(durationPattern)) return { nearest: durationMeant(words), ...(/^P.*\d\D+.*W|^P.*W./i.test(words) ? { detail: 'weeks' } : {}) };
  // The address of a service names its institution before it; an id does not.
  return { nearest: asId(typeof value !== 'string' ? value : /^[^/]+\/[^/]+$/.test(words) ? words.split('/')[1] : words), ...(words === written ? {} : { quoted: 'quoted' }) };
}

// What is stated once in one field and several times in another: `output` and `outputs`.
function severalMeant(schema: z.ZodType, path: Path, value: unknown): Values {
  const field = path.at(-1);
  const several = typeof field === 'string' && Array.isArray(value) ? `${field}s` : '';
  return several && fieldsOf(schemaAt(schema, path.slice(0, -1))).includes(several) ? { nearest: several } : {};
}

// Facts among the words, or words among the facts, under a field that both files have.
function fileMeant(schema: z.ZodType, [field]: Path, value: unknown): string {
  const thing = metaOf(schema)?.thing ?? '';
  if (thing === 'text') return sharedName(thing, field) && (typeof value !== 'string' || meansNone(value)) ? 'service' : '';
  return (field === 'steps' || field === 'output') && typeof value === 'string' && sharedName(thing, field) ? 'text' : '';
}

// What was meant, where a value of another kind shows it.
function meantOf(value: unknown, expected: string, at: z.ZodType | undefined, field: string): Values {
  const kinds = expected.split(' ');
  if (kinds.includes('none') && allowsNone(at) && meansNone(value)) return { nearest: 'none' };
  if (typeof value === 'string') {
    if (field === 'amount' && meansNone(value)) return { free: 'free' };
    if (kinds.includes('number') || kinds.includes('int')) return numbersMeant(value, field) ?? { nearest: numberMeant(value, field) };
    return kinds.includes('array') && idPattern.test(value) && takesIds(at) ? { nearest: `[${value}]` } : {};
  }
  const words = kinds.includes('string') ? wordsBeforeColon(value) : undefined;
  return words ? { detail: 'colon', value: short(words.before), nearest: JSON.stringify(words.whole) } : {};
}

// A length of time with its unit in the field of another one: `3 muaj` under `days`.
function lengthElsewhere(value: unknown, schema: z.ZodType, path: Path): Values {
  const meant = typeof value === 'string' ? lengthMeant(value, String(path.at(-1))) : undefined;
  if (!meant) return {};
  const { number, field } = meant;
  if (field === path.at(-1)) return { nearest: String(number) };
  const other = schemaAt(schema, [...path.slice(0, -1), field]);
  return other ? { number, ...(field === 'count' ? { counted: 'count: working' } : { unit: field }), besideLabel: metaOf(other)!.label } : {};
}

function takesIds(schema: z.ZodType | undefined): boolean {
  const list = unwrapped(schema);
  const example = list instanceof z.ZodArray ? metaOf(schema!)?.example : undefined;
  return Array.isArray(example) && example.every((item) => typeof item === 'string' && idPattern.test(item));
}

/** What is said of a rule that there is not. Nobody may give one a name: the names are those of the functions. */
export const unknownRule = (value: string): Values => ({ value, nearest: nearest(value, ruleNames), values: ruleNames.join(', ') });

const isInborn = (issue: Extract<$ZodIssue, { code: 'invalid_format' }>, value: unknown): boolean => issue.pattern === String(idPattern) && inbornNames.includes(String(value));

function codeOfFormat(issue: Extract<$ZodIssue, { code: 'invalid_format' }>, field: string): ProblemCode {
  if (issue.format === 'date') return 'not-a-date';
  if (issue.pattern === String(notBlank)) return 'empty-value';
  if (issue.pattern === String(idPattern)) return 'not-an-id';
  if (issue.pattern === String(durationPattern)) return 'not-a-duration';
  if (issue.pattern === String(webAddressPattern)) return 'not-a-web-address';
  return codeOfField[field] ?? 'wrong-form';
}
const codeOfField: Readonly<Record<string, ProblemCode>> = { email: 'not-an-email', phone: 'not-a-phone-number', account: 'not-an-account', opens: 'not-a-time-of-day', closes: 'not-a-time-of-day', id: 'not-an-id' };

function shown(value: unknown): string {
  // JSON knows neither “not a number” nor infinity.
  return short(typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value) ?? '');
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

// Words that stand in every language are asked for once, whichever of them are not there, with those that are.
function wordsLacking(path: Path, schema: z.ZodType, whole: unknown, source: Source): Problem[] | undefined {
  const holder = path.slice(0, -1);
  const at = schemaAt(schema, holder);
  const said = valueAt(whole, holder);
  if (!at || metaOf(at)?.thing !== 'wordsInEachLanguage' || typeof said !== 'object' || said === null) return undefined;
  const words = said as Readonly<Record<string, unknown>>;
  const lacking = languages.filter((language) => words[language] === undefined);
  if (lacking[0] !== path.at(-1)) return [];
  const field = String(holder.findLast((step) => typeof step === 'string') ?? '');
  const inAll = asYaml({ ...Object.fromEntries(languages.map((language) => [language, words[language] ?? '…'])), ...words });
  const nearest = inAll.length > mostShown ? lacking.map((language) => `${language}: …`).join(', ') : typeof holder.at(-1) === 'string' ? `${field}: ${inAll}` : inAll;
  const translated = (field === 'names' || field === 'words') && fieldsOf(schemaAt(schema, holder.slice(0, -1))).includes('translated') ? lacking.join(', ') : '';
  return [source.problem('missing-field', holder, { field, detail: lacking.join(', '), nearest, translated, thing: 'wordsInEachLanguage', ...labelOf(at) }, { on: 'key' })];
}

// A line that is longer is not read.
const mostShown = 160;

function asId(value: unknown): string {
  return typeof value === 'string' ? idFrom(value) : '';
}
