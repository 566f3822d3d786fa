import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAs } from '#catalogue/write/check.ts';
import { remove, temporaryFolder } from '#src/disk.ts';
import { judgeInParts, partsOf, workIn } from '../scripts/judge-parts.ts';
import { siteFolder, today } from './judged.ts';

let [content, place] = ['', ''];
const at = (path: string) => join(content, path);
const longAgo = new Date('2020-01-01');
const [service] = readdirSync('content/institutions/gjilan/services').sort() as [string];
const text = `institutions/gjilan/services/${service}/sq.md`;
const edit = (path: string, change: (words: string) => string) => writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));

beforeAll(async () => { [content, place] = [await temporaryFolder(), await temporaryFolder()]; });
afterAll(() => Promise.all([content, place].map(remove)));

const said = async (day: string, kept: boolean): Promise<string> => checkAs('text', { ...(await judgeInParts(content, day, false, kept ? { place, from: 0 } : undefined))!, folder: content }, 'sq');
const parts = () => readdirSync(place).map((name) => join(place, name));

/** What happens between two checks. */
const changes: readonly (readonly [string, () => void])[] = [
  ['nothing', () => undefined],
  ['words of the same length, at the same time', () => {
    const { mtime } = statSync(at(text));
    edit(text, (words) => words.replace(/^title: .../m, 'title: 12 '));
    utimesSync(at(text), mtime, mtime);
  }],
  ['a file that becomes unreadable', () => appendFileSync(at(text), 'x: [\n')],
  ['a service that goes', () => rmSync(at(`institutions/gjilan/services/${service}`), { recursive: true })],
  ['a service that is renamed, which others may name', () => renameSync(at(`institutions/gjilan/services/${service}`), at('institutions/gjilan/services/quite-another'))],
  ['an institution that comes', () => cpSync(at('institutions/gjilan'), at('institutions/gjilan-2'), { recursive: true })],
  ['an institution that goes', () => rmSync(at('institutions/gjilan'), { recursive: true })],
  ['a concept', () => { for (const id of readdirSync(at('concepts'))) edit(`concepts/${id}/service.yaml`, (words) => words.replace(/^timeLimit:\n(?: .*\n)+/m, '')); }],
  ['a shared file that is laid out in another way', () => edit('vocabularies/topics.yaml', (words) => words.replace(/^(\w[\w-]*):/m, '"$1":').replace(/$/, '\n\n'))],
  ['a word list', () => edit('vocabularies/topics.yaml', (words) => words.replace(/^(\w[\w-]*):/m, 'other-name:'))],
  ['the standard', () => { for (const name of readdirSync(at('standard/requirements')).slice(0, 3)) edit(`standard/requirements/${name}`, (words) => words.replace(/^level: .*$/m, 'level: optional')); }],
  ['two names that are one on many computers', () => cpSync(at(`institutions/gjilan/services/${service}`), at(`institutions/gjilan/services/${service.toUpperCase()}`), { recursive: true })],
  ['a kept part that was cut short', () => { for (const part of parts()) truncateSync(part, statSync(part).size - 7); }],
  ['a kept part with another byte', () => {
    for (const part of parts()) {
      const bytes = readFileSync(part);
      bytes[bytes.length - 100]! ^= 1;
      writeFileSync(part, bytes);
      utimesSync(part, longAgo, longAgo);
    }
  }],
  ['a kept part of another institution', () => { for (const [index, part] of parts().entries()) cpSync(parts()[(index + 1) % parts().length]!, part); }],
  ['a kept part that is empty, or anything', () => { for (const [index, part] of parts().entries()) writeFileSync(part, index % 2 ? '' : '{}\n{}'); }],
  ['a folder where a part was', () => { for (const part of parts()) { rmSync(part); cpSync(siteFolder('sparse'), part, { recursive: true }); } }],
];

describe('a check that takes what was judged before says what one says that judges everything', () => {
  test.each(changes)('after %s', async (_, change) => {
    for (const folder of [content, place]) rmSync(folder, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    await said(today, true);
    const size = parts().length;
    change();
    const now = await said(today, false);
    expect(await said(today, true)).toBe(now);
    // And what is kept now is right as well.
    expect(await said(today, true)).toBe(now);
    expect(size).toBeGreaterThan(3);
  });

  test('also on another day', async () => {
    for (const folder of [content, place]) rmSync(folder, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    await said(today, true);
    for (const day of ['2028-01-01', '2020-01-01']) expect(await said(day, true)).toBe(await said(day, false));
  });

  test('it does take it: files that did not change are not read', async () => {
    for (const folder of [content, place]) rmSync(folder, { recursive: true, force: true });
    cpSync('content', content, { recursive: true });
    await said(today, true);
    const count = async () => (await partsOf(workIn(content, today, false)!, { place, from: 0 })).judged;
    expect(await count()).toBe(0);
    appendFileSync(at(text), '\n12 ditë\n');
    expect(await count()).toBe(1);
  });
});
