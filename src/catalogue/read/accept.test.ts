import { expect, it } from 'vitest';
import { documentsFacts } from '../model/published-document.ts';
import { institutionFacts } from '../model/institution.ts';
import { conceptFacts, serviceFacts } from '../model/service.ts';
import { requirementFacts } from '../model/standard.ts';
import { textWords } from '../model/text.ts';
import { z } from 'zod';
import { isAccepted } from './accept.ts';
import { readText, readYaml } from './source.ts';
import { readFolder } from '#src/disk.ts';

const schemas = { 'service.yaml': serviceFacts, 'institution.yaml': institutionFacts, 'documents.yaml': documentsFacts, 'sq.md': textWords, 'sr.md': textWords, 'en.md': textWords } as const;
type Name = keyof typeof schemas;
const isRequirement = ({ path }: { path: string }): boolean => path.startsWith('standard/requirements/');
const read = (await readFolder('content'))!.flatMap((file) => {
  const name = file.path.split('/').at(-1) as Name;
  const schema: z.ZodType | undefined = isRequirement(file) ? requirementFacts : name === 'service.yaml' && file.path.startsWith('concepts/') ? conceptFacts : schemas[name];
  return schema ? [{ path: file.path, schema, value: (name.endsWith('.md') ? readText(file) : readYaml(file)).value?.value }] : [];
});

// What the schema would give back, as it stands.
const given = (schema: z.ZodType, value: unknown): string | undefined => {
  const held = schema.safeParse(value);
  return held.success ? JSON.stringify(held.data) : undefined;
};

it('nearly every file of the catalogue is accepted without asking its schema, and every requirement, which each command reads', () => {
  const asked = read.filter(({ schema, value }) => !isAccepted(schema, value));
  expect(asked.length).toBeLessThan(read.length / 20);
  expect(asked.filter(isRequirement)).toEqual([]);
});

it('what is accepted is what the schema would give back, whatever is done to a file', () => {
  const odd = [null, '', ' ', 0, -1, 1.5, NaN, 10 ** 20, 'none', [], {}, ['x'], { id: 'x' }, true, '2026-02-30', 'X_Y', 'x'.repeat(3000), undefined];
  let [accepted, all] = [0, 0];
  const hold = (schema: z.ZodType, value: unknown): void => {
    all++;
    if (!isAccepted(schema, value)) return;
    accepted++;
    expect(given(schema, value)).toBe(JSON.stringify(value));
  };
  for (const [number, { schema, value }] of read.entries()) {
    hold(schema, value);
    // Every field in its turn: another value, taken out, put at the end, one more beside it.
    const damage = (whole: unknown, put: (changed: unknown) => unknown): void => {
      if (typeof whole !== 'object' || whole === null) return;
      for (const [index, [name, inner]] of Object.entries(whole).entries()) {
        const other = odd[(index * 7 + number) % odd.length];
        if (Array.isArray(whole)) {
          hold(schema, put(whole.with(index, other)));
          hold(schema, put([...whole, ...whole]));
          damage(inner, (changed) => put(whole.with(index, changed)));
        } else {
          const { [name]: taken, ...rest } = whole as Record<string, unknown>;
          for (const changed of [{ ...whole, [name]: other }, rest, { ...rest, [name]: taken }, { ...whole, unknown: other }]) hold(schema, put(changed));
          damage(inner, (changed) => put({ ...whole, [name]: changed }));
        }
      }
    };
    if (number % 9 === 0) damage(value, (changed) => changed);
  }
  expect(accepted).toBeGreaterThan(read.length);
  expect(all - accepted).toBeGreaterThan(read.length);
});

it('a schema of a kind that is not known here accepts nothing the short way', () => {
  for (const schema of [z.string().trim(), z.string().refine(() => true), z.object({}), z.url(), z.strictObject({}).refine(() => false), z.union([z.strictObject({}), z.record(z.string(), z.string())]), z.record(z.enum(['a']), z.string())]) expect(isAccepted(schema as z.ZodType, schema instanceof z.ZodString ? 'a' : {})).toBe(false);
});
