import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readKnown } from '../content.ts';
import { listFolder } from '../disk.ts';
import { contentOf, groundOf, keptParts } from './parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'katalogu-parts-'));
const [content, place] = [join(folder, 'content'), join(folder, 'kept')];
const [yaml, text] = ['institutions/a/institution.yaml', 'institutions/a/services/x/sq.md'].map((path) => join(content, path)) as [string, string];
const files = () => listFolder(content)!;
const longAgo = new Date('2020-01-01');

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(content, 'institutions/a/services/x'), { recursive: true });
  writeFileSync(yaml, 'type: ministry\n');
  writeFileSync(text, 'title: Lejë\n');
});
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

function keep(part: string, ground = 'ground'): void {
  const kept = keptParts(place, content, ground);
  kept.get('a', files());
  kept.put('a', contentOf(readKnown(content, files())), Buffer.from(part));
}
const found = (ground = 'ground'): string | undefined => {
  const part = keptParts(place, content, ground).get('a', files());
  return part && Buffer.from(part).toString();
};

describe('what was made of an institution', () => {
  test('is found again, also where its files were only written anew', () => {
    keep('one');
    expect(found()).toBe('one');
    const before = readFileSync(text);
    rmSync(text);
    writeFileSync(text, before);
    expect(found()).toBe('one');
  });

  test('is nothing once a file says something else, even with the same length and time', () => {
    utimesSync(text, longAgo, longAgo);
    keep('one');
    writeFileSync(text, 'title: Lejo\n');
    utimesSync(text, longAgo, longAgo);
    expect(statSync(text).mtime).toEqual(longAgo);
    expect(found()).toBeUndefined();
  });

  test('is nothing once a file came, went or has another name', () => {
    keep('one');
    writeFileSync(join(content, 'institutions/a/services/x/en.md'), 'title: Permit\n');
    expect(found()).toBeUndefined();
    keep('two');
    renameSync(join(content, 'institutions/a/services/x/en.md'), join(content, 'institutions/a/services/x/sr.md'));
    expect(found()).toBeUndefined();
    keep('three');
    rmSync(join(content, 'institutions/a/services/x/sr.md'));
    expect(found()).toBeUndefined();
  });

  test('is nothing on another ground', () => {
    keep('one');
    expect(found('another')).toBeUndefined();
  });

  test('is nothing where its file was damaged', () => {
    keep('a part that is long enough');
    const file = join(place, readdirSync(place)[0]!);
    const whole = readFileSync(file);
    for (const damaged of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('!')]), Buffer.from(whole.map((byte, at) => (at === whole.length - 3 ? byte ^ 1 : byte))), Buffer.alloc(0), Buffer.from('{}')]) {
      writeFileSync(file, damaged);
      expect(found()).toBeUndefined();
    }
    writeFileSync(file, whole);
    expect(found()).toBe('a part that is long enough');
  });

  test('rests on what was read, not on what the file says afterwards', () => {
    const kept = keptParts(place, content, 'ground');
    kept.get('a', files());
    const read = readKnown(content, files());
    appendFileSync(text, 'summary: Dikush shkroi ndërkohë\n');
    kept.put('a', contentOf(read), Buffer.from('of the text before'));
    expect(found()).toBeUndefined();
  });

  test('costs nothing but time where it cannot be kept', () => {
    writeFileSync(place, 'a file where the folder would be');
    keep('one');
    expect(found()).toBeUndefined();
  });

  test('goes when nobody asks for it any more', async () => {
    keep('one');
    await keptParts(place, content, 'ground').tidyUp();
    expect(readdirSync(place)).toEqual([]);
  });
});

test('the ground is another for another day, another word list and another service to be named', async () => {
  const given = { today: '2026-11-28', shared: [{ path: 'vocabularies/units.yaml', bytes: Buffer.from('a: 1\n') }], names: { problems: [], skipped: new Set<string>(), institutions: ['a'], services: ['a/x'] } };
  const ground = (change: Partial<typeof given> = {}) => groundOf(process.cwd(), { ...given, ...change });
  const all = await Promise.all([ground(), ground({ today: '2026-11-29' }), ground({ shared: [{ path: 'vocabularies/units.yaml', bytes: Buffer.from('a: 2\n') }] }), ground({ names: { ...given.names, services: ['a/x', 'a/y'] } }), ground({ names: { ...given.names, institutions: [] } })]);
  expect(new Set(all).size).toBe(all.length);
  expect(await ground()).toBe(all[0]);
});
