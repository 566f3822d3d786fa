import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFolder, today } from './judged.ts';
import { command, passingFolder, root } from './ran.ts';

const made = siteFolder('open-data');
const { folder: temporary, contentLike } = passingFolder('monitor');
const monitor = (...args: string[]) => command('monitor', ['--today', today, '--lang', 'en', ...args]);
const contentFolder = () => contentLike('sparse');

describe('npm run monitor', () => {
  test.each(['catalogue.ttl', 'catalogue.jsonld', 'ckan.json'])('judges %s alike, in one JSON object', async (file) => {
    const { code, out, err } = await monitor('--catalogue', join(made, file), '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const { summary, ...answer } = JSON.parse(out) as { problems: unknown[]; datasets: { points: number }[]; publishers: unknown[]; summary: { format: string; datasets: number; late: number; quarter: string } };
    expect(Object.keys(answer)).toEqual(['problems', 'datasets', 'publishers']);
    expect(answer.datasets.map(({ points }) => points)).toEqual([85, 40, 325]);
    expect(summary).toMatchObject({ datasets: 3, late: 1, quarter: '2026-q4' });
  });

  test('keeps a quarter, the same bytes on a second run, and the content stays sound', async () => {
    const content = contentFolder();
    const kept = join(content, 'monitoring/2026-q4/open-data.yaml');
    const { code, err } = await monitor('--catalogue', join(made, 'ckan.json'), '--content', content, '--keep', '2026-Q4');
    expect(code).toBe(0);
    expect(err).toContain('monitoring/2026-q4/open-data.yaml');
    const first = readFileSync(kept, 'utf8');
    await monitor('--catalogue', join(made, 'ckan.json'), '--content', content, '--keep', '2026-q4');
    expect(readFileSync(kept, 'utf8')).toBe(first);
    const { out: checked } = await command('check', ['--content', content, '--today', today, '--lang', 'en']);
    expect(checked).toContain('No problems in the files.');
  });

  test.each([['catalogue.rdf', '<rdf:RDF/>', 'unread-format'], ['catalogue.ttl', 'hello', 'not-rdf'], ['a.json', '{', 'not-json']])('ends with 1 at %s that is no catalogue, names the place and keeps nothing', async (name, text, problem) => {
    const content = contentFolder();
    const file = join(content, '..', `${basename(content)}-${name}`);
    writeFileSync(file, text);
    const { code, out } = await monitor('--catalogue', file, '--content', content, '--keep', '2026-Q4');
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^error\\[${problem}\\][^\\n]*\\n +--> ${file}:1:\\d+`));
    expect(existsSync(join(content, 'monitoring'))).toBe(false);
  });

  test('says problems in its JSON as in its text', async () => {
    const file = join(temporary, 'broken.json');
    writeFileSync(file, '{ "result":\n }');
    const { code, out } = await monitor('--catalogue', file, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'not-json', severity: 'error', file: 'broken.json', line: 2, column: 2 }], datasets: [], publishers: [], summary: { datasets: 0, score: null, date: null } });
  });

  test.each([
    ['without a catalogue', []],
    ['with a file that is not there', ['--catalogue', join(temporary, 'nowhere.ttl')]],
    ['with a folder for a file', ['--catalogue', temporary]],
    ['with an unknown format', ['--catalogue', join(made, 'catalogue.ttl'), '--format', 'pdf']],
    ['with a quarter that does not exist', ['--catalogue', join(made, 'catalogue.ttl'), '--keep', '2026-Q5']],
    ['with a path for a quarter', ['--catalogue', join(made, 'catalogue.ttl'), '--keep', '../../2026-q4']],
    ['with a content folder that is not there', ['--catalogue', join(made, 'catalogue.ttl'), '--content', join(temporary, 'nowhere')]],
  ])('%s is wrong use', async (_, args) => {
    const { code, out, err } = await monitor(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toMatch(/\n\s+at |undefined|fault of our program/);
  });

  test('is judged by the yardstick of its content, where it has one', async () => {
    const content = contentFolder();
    const yardstick = readFileSync(join(root, 'content/standard/data-quality.yaml'), 'utf8').replace('weight: 30', 'weight: 300');
    mkdirSync(join(content, 'standard'));
    writeFileSync(join(content, 'standard/data-quality.yaml'), yardstick);
    const { out } = await monitor('--catalogue', join(made, 'catalogue.ttl'), '--content', content, '--format', 'json');
    expect((JSON.parse(out) as { summary: { possible: number } }).summary.possible).toBe(3 * (325 + 270));
    writeFileSync(join(content, 'standard/data-quality.yaml'), 'version: 1\n');
    expect((await monitor('--catalogue', join(made, 'catalogue.ttl'), '--content', content)).code).toBe(2);
  });
});
