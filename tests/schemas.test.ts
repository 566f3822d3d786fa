import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { readFeedback } from '#catalogue/read/feedback.ts';
import { kindOf } from '#catalogue/read/folders.ts';
import { readText, readYaml } from '#catalogue/read/source.ts';
import { jsonSchemaOf, schemaFile, schemaOf } from '#catalogue/write/json-schema.ts';
import type { Judged } from '#catalogue/write/open-data.ts';
import { contentOf, isWrittenHere } from '#catalogue/write/open-files.ts';
import { indexAsData, withChecksums } from '#catalogue/write/open-index.ts';
import { filesOfKind, publishedFiles } from '#catalogue/write/published-files.ts';
import { readFolder } from '#src/disk.ts';
import { filesOf, judgedFiles, siteFolder, today } from './judged.ts';

const root = join(import.meta.dirname, '..');
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
const names = Object.keys(schemaOf);
const recordKinds = names.filter((name) => !name.startsWith('api-'));
const published: ReadonlyMap<string, ValidateFunction> = new Map(names.map((name) => [name, ajv.compile(jsonSchemaOf(name))]));

/** What the published schema and zod say of a value that came from JSON. */
function verdicts(name: string, value: unknown): { zod: boolean; schema: boolean; why: string } {
  const validate = published.get(name)!;
  const parsed = (schemaOf[name] as z.ZodType).safeParse(value);
  const schema = validate(value);
  return { zod: parsed.success, schema, why: `${JSON.stringify(value)?.slice(0, 500)}\nzod: ${parsed.success ? 'valid' : JSON.stringify(parsed.error.issues)}\nschema: ${schema ? 'valid' : ajv.errorsText(validate.errors)}` };
}

function expectOneVerdict(name: string, value: unknown): void {
  // The reader refuses this key before any schema sees it (`forbidden-key`), and zod and ajv read it differently.
  if (JSON.stringify(value)?.includes('"__proto__"')) return;
  const { zod, schema, why } = verdicts(name, value);
  expect(schema, why).toBe(zod);
}

const schemaNameOf = (path: string): string | undefined => {
  const kind = kindOf(path);
  const byKind: Readonly<Record<string, string>> = { standard: 'standard', requirement: 'requirement', obligations: 'obligations', inventory: 'inventory', 'published-documents': 'documents', script: 'script', everyday: 'everyday-words', holidays: 'holidays', institution: 'institution', 'concept-facts': 'concept', 'service-facts': 'service', 'concept-text': 'text', 'service-text': 'text', snapshot: 'snapshot', links: 'links', 'data-quality': 'data-quality', 'open-data': 'open-data', 'snapshot-catalogue': 'snapshot-catalogue', answers: 'answers', feedback: 'feedback', imported: 'imported' };
  return kind.kind === 'list' ? `list-${kind.list}` : byKind[kind.kind];
};

/** Every record of the content folder, of the complete site and of the one with several quarters, as it stands in its file. */
const records = [...(await readFolder(join(root, 'content')))!, ...(await readFolder(siteFolder('complete')))!, ...(await readFolder(siteFolder('quarters')))!].flatMap((file) => {
  const name = schemaNameOf(file.path);
  const source = name && (file.path.endsWith('.md') ? readText(file) : file.path.endsWith('.csv') ? readFeedback(file) : readYaml(file)).value;
  return name && source ? [{ name, path: file.path, value: JSON.parse(JSON.stringify(source.value)) as unknown }] : [];
});

describe('the published schema and zod', () => {
  test('there is a real record of every kind', () => {
    expect([...new Set(records.map(({ name }) => name))].sort()).toEqual([...recordKinds].sort());
  });

  test('both accept every real record', () => {
    const refused = records.map(({ name, path, value }) => ({ path, ...verdicts(name, value) })).filter(({ zod, schema }) => !zod || !schema);
    expect(refused.map(({ path, why }) => `${path}: ${why}`)).toEqual([]);
    expect(records.length).toBeGreaterThan(150);
  });

  // Values at the edges of what fields allow, and just beyond.
  const edge = fc.constantFrom<unknown>(
    null, true, false, '', ' ', 'none', 'a', 'A', 'a-b', 'a--b', '-a', 'a-', 'a\n', 'a b', 'é', 'x'.repeat(60), 'x'.repeat(61), 'x'.repeat(64), 'x'.repeat(65), 'x'.repeat(300), 'x'.repeat(301), 'x'.repeat(400), 'x'.repeat(401), 'x'.repeat(2000), 'x'.repeat(2001),
    '😀'.repeat(150), '😀'.repeat(300), '😀'.repeat(301), '\ud800', '\ud83d'.repeat(300), '2026-02-28', '2026-02-29', '2024-02-29', '2026-13-01', '2026-1-1', '2026-11-21T00:00:00Z', '0000-01-01', '08:00', '24:00', '8:00', '23:59', 'P1Y', 'P', 'PT', 'PT15M', 'P1W', 'P6M1D', 'p6m', 'unlimited', 'https://example.org', 'http://a', 'https://', 'https:// a', 'ftp://a.b', 'javascript:alert(1)', 'https://a.b/ ', 'a@b.c', 'a@b', '@b.c', 'a@b.c.', '038 200 100', '+383 38 200-100', '12', '1000430070003710', '10000', '123', 'timeLimit.decision', 'TimeLimit', '3f9a', '3F9A', '2026-q4', '2026-q5',
    -1, -0.5, 0, 0.5, 1, 1.5, 2, 3660, 3661, 1_000_000, 1_000_000.5, 1e21, Number.MAX_SAFE_INTEGER, 2 ** 53, {}, [], [[]], [{}], ['none'], [null], { sq: 'a', sr: 'b', en: 'c' }, { sq: 'a', sr: 'b' }, { id: 'a' }, { __id: 'a' },
  );
  const anything = fc.oneof({ weight: 4, arbitrary: edge }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }) });

  test.each(recordKinds)('agree on every %s that was changed somewhere', (name) => {
    const real = records.filter((record) => record.name === name);
    const change = fc.record({ which: fc.nat(), where: fc.nat(), put: anything, how: fc.constantFrom('put', 'drop', 'add', 'double') });
    let refused = 0;
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const value = changes.reduce((changed, one) => withChange(changed, one), real[changes[0]!.which % real.length]!.value);
      if (!(schemaOf[name] as z.ZodType).safeParse(value).success) refused++;
      expectOneVerdict(name, value);
    }), { numRuns: 250 });
    expect(refused, 'changes that were refused').toBeGreaterThan(0);
  });

  test.each(recordKinds)('agree on anything that is taken for a %s', (name) => {
    const fields = Object.keys(((schemaOf[name] as { shape?: object }).shape) ?? { construction: 0, a: 0, 'b-c': 0, Ö: 0 });
    fc.assert(fc.property(fc.oneof(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 6 })), (value) => expectOneVerdict(name, JSON.parse(JSON.stringify(value)))), { numRuns: 150 });
  });

  test.each(names)('the file of %s says what the model says', async (name) => {
    const files = (await readFolder(join(root, 'schemas')))!;
    const file = files.find(({ path }) => path === `${name}.schema.json`);
    expect(file && new TextDecoder().decode(file.bytes)).toBe(schemaFile(name));
  });

  test('no pattern asks for what only some regular expressions know', () => {
    const patterns = names.flatMap((name) => [...schemaFile(name).matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, pattern]) => JSON.parse(pattern!) as string));
    expect(patterns.length).toBeGreaterThan(100);
    // Python and Go stop at classes of Unicode and names of groups.
    expect(patterns.filter((pattern) => /\\[pPk]|\\u|\(\?</.test(pattern))).toEqual([]);
  });

  test('no schema is left over from a record kind that is gone', async () => {
    const files = (await readFolder(join(root, 'schemas')))!.map(({ path }) => path).filter((path) => path.endsWith('.schema.json'));
    expect(files.sort()).toEqual(names.map((name) => `${name}.schema.json`).sort());
  });
});

interface Change { where: number; put: unknown; how: 'put' | 'drop' | 'add' | 'double' }

/** A copy of a record in which one value was exchanged, dropped, added or doubled. */
function withChange(record: unknown, { where, put, how }: Change): unknown {
  const copy = structuredClone({ record });
  const slots = slotsIn(copy, []);
  const { holder, key } = slots[where % slots.length]!;
  if (how === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (how === 'drop' && key !== 'record') delete (holder as Record<string, unknown>)[key];
  else if (how === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else if (how === 'add' && !Array.isArray(holder) && holder !== copy) (holder as Record<string, unknown>)[typeof put === 'string' && put ? put : 'added'] = put;
  else (holder as Record<string, unknown>)[key] = put;
  return copy.record;
}

function slotsIn(holder: object, found: { holder: object; key: string }[]): { holder: object; key: string }[] {
  for (const [key, value] of Object.entries(holder)) {
    found.push({ holder, key });
    if (typeof value === 'object' && value !== null) slotsIn(value, found);
  }
  return found;
}

describe.each(['content', 'complete', 'sparse', 'quarters'])('the open data of %s', async (site) => {
  const { catalogue, findings, inventory, reports } = judgedFiles(await filesOf(site === 'content' ? join(root, 'content') : siteFolder(site)));
  const judged: Judged = { catalogue, findings, inventory, reports, today, root: 'https://katalogu.example/base', services: catalogue.services.filter((service) => service.facts.status !== 'withdrawn') };
  // Every JSON file of the table, as it is written.
  const objects = publishedFiles.filter(({ id, schema }) => schema !== undefined && isWrittenHere(id)).flatMap(({ id, schema, address }) => filesOfKind({ address }, judged).map(({ filled }) => [schema!, JSON.parse(JSON.stringify(contentOf(id, judged, filled))) as unknown] as const));

  test('has a file of every kind, and each keeps exactly one schema', () => {
    expect(publishedFiles.filter(({ id, schema }) => schema !== undefined && !isWrittenHere(id))).toEqual([]);
    // What a site has none of yet: quarters.
    const rare = new Set(['api-quarter']);
    expect([...new Set(objects.map(([name]) => name))].filter((name) => !rare.has(name)).sort()).toEqual(names.filter((name) => name.startsWith('api-') && !rare.has(name)).sort());
    const likes = ([name, value]: (typeof objects)[number]) => names.filter((other) => other.startsWith('api-') && published.get(other)!(value)).filter((other) => other !== name);
    for (const one of objects.slice(0, 60)) expect(likes(one), one[0]).toEqual([]);
  });

  test('has an index with sums that keeps its schema too', () => {
    const index = indexAsData(judged);
    const summed = withChecksums(index, new Map(index.files.map(({ address }) => [address.slice(judged.root.length), { bytes: 1, sha256: 'a'.repeat(64) }])));
    expect(summed.files.filter(({ bytes }) => bytes === 1)).toHaveLength(index.files.length - 1);
    expect(verdicts('api-index', summed)).toMatchObject({ zod: true, schema: true });
  });

  test('is valid against its schemas, as it is read by others', () => {
    const refused = objects.map(([name, value]) => ({ name, ...verdicts(name, value) })).filter(({ zod, schema }) => !zod || !schema);
    expect(refused.map(({ name, why }) => `${name}: ${why}`)).toEqual([]);
  });

  test('is refused when it is damaged', () => {
    for (const [name, value] of objects) {
      const object = value as Record<string, unknown>;
      for (const field of Object.keys(object).slice(0, 3)) {
        const { [field]: _gone, ...rest } = object;
        expect(verdicts(name, rest), `${name} without ${field}`).toMatchObject({ zod: false, schema: false });
      }
      expect(verdicts(name, { ...object, added: 1 }), `${name} with a field too many`).toMatchObject({ zod: false, schema: false });
    }
  });
});
