import { describe, expect, test } from 'vitest';
import { compareVersions, differencesBetween, pathsOf, saysEnough, type Shape } from './data-format.ts';

const shape = (schemas: Shape['schemas'], more: Partial<Shape> = {}): Shape => ({ files: {}, columns: {}, schemas, ...more });
const between = (name: string, earlier: Record<string, string>, now: Record<string, string>) => differencesBetween(shape({ [name]: { '': 'object!', ...earlier } }), shape({ [name]: { '': 'object!', ...now } })).map(({ what, where, breaks }) => `${what} ${where}${breaks ? ' BREAKS' : ''}`);

test('a schema is a list of paths with types, certainty and values', () => {
  expect(pathsOf({
    type: 'object', required: ['a'], properties: {
      a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string', enum: ['y', 'x'] } } } }, c: { anyOf: [{ const: 'none' }, { type: 'array', items: { type: 'number' } }] }, d: { type: 'object', additionalProperties: { type: 'integer' } }, e: { anyOf: [{ type: 'string' }, { type: 'null' }] }, f: { anyOf: [{ const: 'none' }, { type: 'string' }] },
    },
  })).toEqual({ '': 'object!', '/a': 'array!', '/a[]': 'object!', '/a[]/b': 'string "x" "y"', '/c': 'array|string "none"', '/c[]': 'number!', '/d': 'object', '/d/*': 'integer', '/e': 'null|string', '/f': 'string' });
});

describe('an open file, which others read', () => {
  test.each([
    ['a field that is gone', { '/a': 'string' }, {}, ['field-removed api-x/a BREAKS']],
    ['a field with another name', { '/a': 'string' }, { '/b': 'string' }, ['field-removed api-x/a BREAKS', 'field-added api-x/b']],
    ['another type', { '/a': 'string' }, { '/a': 'number' }, ['type-changed api-x/a BREAKS']],
    ['one type more', { '/a': 'string' }, { '/a': 'null|string' }, ['type-widened api-x/a BREAKS']],
    ['one type less', { '/a': 'null|string' }, { '/a': 'string' }, ['type-narrowed api-x/a']],
    ['what always stood and no longer does', { '/a': 'string!' }, { '/a': 'string' }, ['field-no-longer-certain api-x/a BREAKS']],
    ['what now always stands', { '/a': 'string' }, { '/a': 'string!' }, ['field-now-certain api-x/a']],
    ['a new field', {}, { '/a': 'string!' }, ['field-added api-x/a']],
    ['a new value', { '/a': 'string "x"' }, { '/a': 'string "x" "y"' }, ['values-added api-x/a "y"']],
    ['a choice that became free', { '/a': 'string "x"' }, { '/a': 'string' }, ['values-added api-x/a BREAKS']],
    ['a record that is gone is one difference', { '/a': 'object', '/a/b': 'string', '/a/b/c': 'string' }, {}, ['field-removed api-x/a BREAKS']],
    ['nothing', { '/a': 'string' }, { '/a': 'string' }, []],
  ])('%s', (_, earlier, now, expected) => expect(between('api-x', earlier, now)).toEqual(expected));
});

describe('a record, which people write', () => {
  test.each([
    ['a field that is now asked of everyone', { '/a': 'string' }, { '/a': 'string!' }, ['field-now-required x/a BREAKS']],
    ['a field that may now be left out', { '/a': 'string!' }, { '/a': 'string' }, ['field-now-optional x/a']],
    ['a new field that must stand', {}, { '/a': 'string!' }, ['field-added x/a BREAKS']],
    ['a new field that may stand', {}, { '/a': 'string' }, ['field-added x/a']],
    ['a value that is no longer allowed', { '/a': 'string "x" "y"' }, { '/a': 'string "x"' }, ['values-removed x/a "y" BREAKS']],
    ['one type more', { '/a': 'string' }, { '/a': 'array|string', '/a[]': 'string!' }, ['type-widened x/a', 'field-added x/a[]']],
    ['one type less', { '/a': 'array|string' }, { '/a': 'string' }, ['type-narrowed x/a BREAKS']],
  ])('%s', (_, earlier, now, expected) => expect(between('x', earlier, now)).toEqual(expected));
});

test('files and columns are part of the promise', () => {
  const earlier = shape({}, { files: { '/a.csv': 'text/csv', '/b.json': 'application/json' }, columns: { '/a.csv': ['id', 'name'] } });
  const now = shape({ new: {} }, { files: { '/a.csv': 'text/csv', '/c.json': 'application/json' }, columns: { '/a.csv': ['id', 'title'] } });
  expect(differencesBetween(earlier, now).map(({ what, where, breaks }) => [what, where, breaks])).toEqual([
    ['file-removed', '/b.json', true], ['file-added', '/c.json', false], ['column-removed', '/a.csv name', true], ['column-added', '/a.csv title', false], ['schema-added', 'new', false],
  ]);
});

test('what breaks asks for a new first number, what is added for a new second one', () => {
  const breaking = [{ what: 'field-removed', where: 'a', breaks: true }] as const;
  const adding = [{ what: 'field-added', where: 'a', breaks: false }] as const;
  expect(['1.2.3', '1.3.0', '2.0.0'].map((now) => saysEnough('1.2.3', now, breaking))).toEqual([false, false, true]);
  expect(['1.2.3', '1.2.4', '1.3.0', '2.0.0'].map((now) => saysEnough('1.2.3', now, adding))).toEqual([false, false, true, true]);
  expect(['1.2.2', '1.2.3', '1.2.4'].map((now) => saysEnough('1.2.3', now, []))).toEqual([false, true, true]);
  expect(['1.10.0', '1.2.0', '2.0.0'].sort(compareVersions)).toEqual(['1.2.0', '1.10.0', '2.0.0']);
});
