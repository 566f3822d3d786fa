import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareVersions, differencesBetween, saysEnough, shapeFile, shapeNow, type Shape } from '#catalogue/write/data-format.ts';
import { formatVersion } from '#catalogue/write/open-index.ts';
import { formatChanges } from '#languages/words/data-format.ts';
import { readFolder } from '#src/disk.ts';

const files = (await readFolder(join(import.meta.dirname, '..', 'schemas', 'released')))!;
const released = files.map(({ path, bytes }) => ({ version: path.replace(/\.json$/, ''), shape: JSON.parse(new TextDecoder().decode(bytes)) as Shape })).sort((a, b) => compareVersions(a.version, b.version));
const last = released.at(-1)!;
const now = JSON.parse(shapeFile(shapeNow())) as Shape;

describe('the data format', () => {
  test('keeps what was promised: what breaks has a new first number, what is added a new second one', () => {
    const differences = differencesBetween(last.shape, now);
    const named = differences.map(({ what, where, breaks }) => `${breaks ? 'BREAKS' : 'added'}: ${what} ${where}`).filter((line) => line.startsWith('BREAKS') || last.version === formatVersion);
    expect(saysEnough(last.version, formatVersion, differences), `Since ${last.version}, with version ${formatVersion} (src/languages/words/data-format.ts):\n${named.join('\n')}`).toBe(true);
  });

  test('names its changes, the newest first, in three languages', () => {
    const versions = formatChanges.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort(compareVersions).reverse());
    expect(new Set(versions).size).toBe(versions.length);
    for (const { version } of released) expect(versions, 'a released version has its line').toContain(version);
    for (const { changes } of formatChanges) for (const words of changes) expect(Object.values(words).every((text) => text.length > 10)).toBe(true);
  });

  test('would not let a field go unseen', () => {
    const without = structuredClone(now) as { schemas: Record<string, Record<string, string>> } & Shape;
    delete without.schemas['api-service']!['/facts/silence'];
    delete without.schemas['service']!['/status'];
    const found = differencesBetween(now, without).map(({ what, where }) => `${what} ${where}`);
    expect(found).toEqual(['field-removed service/status', 'field-removed api-service/facts/silence']);
    expect(saysEnough('1.1.0', '1.9.0', differencesBetween(now, without))).toBe(false);
  });

  test('grows from each released version to the next as its number says', () => {
    for (const [index, { version, shape }] of released.slice(1).entries()) expect(saysEnough(released[index]!.version, version, differencesBetween(released[index]!.shape, shape)), version).toBe(true);
  });
});
