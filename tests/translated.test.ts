import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { today } from './judged.ts';
import { command as commandOf, passingFolder, put } from './ran.ts';

const made = passingFolder('translated');
const contentLike = (files?: Readonly<Record<string, string>>) => made.contentLike('complete', files);
const command = (name: string, ...args: string[]) => commandOf(name, args);
const textIn = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const permit = 'institutions/example/services/tree-permit';
const fresh = async (folder: string) => {
  const { findings } = JSON.parse((await command('check', '--content', folder, '--today', today, '--format', 'json', '--lang', 'en')).out) as { findings: { service: string; requirement: string; outcome: string; message: string; file: string }[] };
  return findings.find(({ service, requirement }) => service === 'tree-permit' && requirement === 'translation-fresh')!;
};

describe.concurrent('npm run translated', () => {
  test('records every field; then a changed source marks exactly that field; recording it again clears it', async () => {
    const folder = contentLike();
    const file = join(folder, permit, 'sr.md');
    const before = textIn(folder, `${permit}/sr.md`);
    const first = await command('translated', '--content', folder, file, '--from', 'sq');
    expect({ ...first, out: first.out.split(': recorded')[0] }).toEqual({ code: 0, err: '', out: join(folder, permit, 'sr.md') });
    const recorded = textIn(folder, `${permit}/sr.md`);
    expect(recorded.replace(/translatedFrom:\n(?: .*\n)+/, '')).toBe(before.replace(/translatedFrom:\n(?: .*\n)+/, ''));
    expect((await fresh(folder)).outcome).toBe('met');

    const again = await command('translated', '--content', folder, file);
    expect(again).toEqual({ code: 0, err: '', out: 'Everything was recorded already; no file was changed.\n' });
    expect(textIn(folder, `${permit}/sr.md`)).toBe(recorded);

    const source = textIn(folder, `${permit}/sq.md`);
    put(folder, { [`${permit}/sq.md`]: source.replace(/^summary: .*$/m, 'summary: Leje e re për të prerë një dru.') });
    expect(await fresh(folder)).toMatchObject({ outcome: 'partial', file: `${permit}/sr.md`, message: '2 fields have changed in the source text since they were translated: `summary` (Summary) in `sr.md`; `summary` (Summary) in `en.md`.' });
    const check = await command('translated', '--content', folder, '--check', '--service', 'tree-permit', '--language', 'sr');
    expect(check).toEqual({ code: 1, err: '', out: `${join(folder, permit, 'sr.md')}: older than sq.md: summary\n1 translation: 1 stale field, 0 not recorded.\n` });
    expect(textIn(folder, `${permit}/sr.md`)).toBe(recorded);

    expect((await command('translated', '--content', folder, file, '--field', 'summary', '--lang', 'sq')).out).toContain('u shënua nga sq.md: summary\nU shënua 1 fushë në 1 skedar.');
    expect(await fresh(folder)).toMatchObject({ outcome: 'partial', file: `${permit}/en.md`, message: 'The field `summary` (Summary) has changed in `sq.md` since it was translated in `en.md`.' });
    await command('translated', '--content', folder, '--service', 'tree-permit');
    expect((await fresh(folder)).outcome).toBe('met');
  });

  test('--field records that field only, and a map with all its entries', async () => {
    const folder = contentLike({ [`${permit}/sq.md`]: '---\ntitle: Leje\nnotes: { fees: a, unit: b }\n---\n', [`${permit}/sr.md`]: '---\ntitle: Dozvola\nnotes: { fees: c, unit: d }\n---\n' });
    const { code } = await command('translated', '--content', folder, join(folder, permit, 'sr.md'), '--field', 'notes');
    expect(code).toBe(0);
    expect(textIn(folder, `${permit}/sr.md`)).toMatch(/^---\ntitle: Dozvola\nnotes: \{ fees: c, unit: d \}\ntranslatedFrom:\n  language: sq\n  fields:\n    notes\.fees: \S+\n    notes\.unit: \S+\n---\n$/);
    await command('translated', '--content', folder, `${permit}/sr.md`, '--field', 'title', '--field', 'notes.fees');
    expect(textIn(folder, `${permit}/sr.md`)).toMatch(/fields:\n    notes\.fees: \S+\n    notes\.unit: \S+\n    title: \S+\n---\n$/);
  });

  test('--all records services and concepts, and passes over the source itself', async () => {
    const folder = contentLike();
    const { code, out, err } = await command('translated', '--content', folder, '--all', '--from', 'sq');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(join(folder, 'concepts/extract/en.md'));
    expect(out).not.toMatch(/\/sq\.md: /);
    const check = await command('translated', '--content', folder, '--check');
    expect(check).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ translations: 0 stale fields, 0 not recorded\.\n$/) as string });
    expect((await command('check', '--content', folder, '--today', today)).code).toBe(0);
  });

  test('--institution, --concept and --language choose', async () => {
    const folder = contentLike();
    const of = async (...args: string[]) => (await command('translated', '--content', folder, '--check', ...args)).out.split('\n').slice(0, -2).map((line) => line.slice(folder.length + 1).split(':')[0]);
    expect(await of('--concept', 'extract', '--language', 'en')).toEqual(['concepts/extract/en.md']);
    expect((await of('--institution', 'example', '--language', 'en')).every((path) => /^institutions\/example\/.*\/en\.md$/.test(path!))).toBe(true);
  });

  test('says that there is nothing to record where no text was made from the source, and how to name another', async () => {
    const folder = contentLike();
    const before = textIn(folder, `${permit}/sr.md`);
    for (const args of [['--all'], ['--check']]) {
      const { code, out, err } = await command('translated', '--content', folder, ...args, '--from', 'sr', '--language', 'sr', '--lang', 'en');
      expect({ code, out, err }).toEqual({ code: 0, out: 'Among the texts chosen none is a translation of sr.md. If they were translated from another language, name it with --from.\n', err: '' });
    }
    expect(textIn(folder, `${permit}/sr.md`)).toBe(before);
  });

  test('refuses politely when nothing is named, and writes nothing', async () => {
    const { code, out, err } = await command('translated', '--content', contentLike());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Say which translations: a file .* or --all/);
  });

  test.each([[['--institution', 'nobody'], 'example'], [['--concept', 'nothing'], 'extract'], [['--service', 'nothing'], 'nothing'], [['--all', '--from', 'de'], 'sq, sr, en'], [['--all', '--language', 'sr-cyrl'], 'sq, sr, en']])('refuses %j', async (args, says) => {
    const { code, out, err } = await command('translated', '--content', contentLike(), ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at |fault of our program/);
  });

  test('refuses a file that is no text, and records none of the others', async () => {
    const folder = contentLike();
    const before = textIn(folder, `${permit}/sr.md`);
    const { code, out, err } = await command('translated', '--content', folder, join(folder, permit, 'sr.md'), join(folder, 'nowhere.md'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/nowhere\.md: there is no text/);
    expect(textIn(folder, `${permit}/sr.md`)).toBe(before);
  });

  test('records what a text in a language that the institution added was made from, and tells when that changes', async () => {
    const folder = contentLike({ [`${permit}/tr.md`]: '---\ntitle: Ağaç izni\nsummary: Bir ağacı kesme izni.\n---\n' });
    const file = join(folder, permit, 'tr.md');
    expect((await command('translated', '--content', folder, '--check', '--language', 'tr')).out).toBe(`${file}: not recorded: title, summary\n1 translation: 0 stale fields, 2 not recorded.\n`);
    expect((await command('translated', '--content', folder, file)).out).toContain(`${file}: recorded from sq.md: title, summary\n`);
    put(folder, { [`${permit}/sq.md`]: textIn(folder, `${permit}/sq.md`).replace(/^summary: .*$/m, 'summary: Leje e re për të prerë një dru.') });
    const check = await command('translated', '--content', folder, '--check', '--service', 'tree-permit', '--language', 'tr');
    expect(check).toEqual({ code: 1, err: '', out: `${file}: older than sq.md: summary\n1 translation: 1 stale field, 0 not recorded.\n` });
    expect((await command('translated', '--content', folder, file, '--from', 'tr', '--lang', 'en')).code, 'it is the source of no other').toBe(2);
  });

  test('says at which place a text has no source, or cannot be its own source', async () => {
    const folder = contentLike({ 'institutions/example/services/lonely/service.yaml': 'status: unconfirmed\n', 'institutions/example/services/lonely/sr.md': '---\ntitle: Sama\n---\n' });
    const lonely = join(folder, 'institutions/example/services/lonely/sr.md');
    const cases: [string[], string, string][] = [
      [[lonely], `${lonely}:1:1: `, 'the source text sq.md is missing'],
      [[join(folder, permit, 'sq.md')], `${join(folder, permit, 'sq.md')}:1:1: `, 'cannot be a translation of itself'],
      [[join(folder, permit, 'sr.md'), '--field', 'exclusions'], `${join(folder, permit, 'sr.md')}:1:1: `, 'no translated field is called exclusions'],
    ];
    for (const [args, place, says] of cases) {
      const { code, err } = await command('translated', '--content', folder, ...args);
      expect(code, err).toBe(1);
      expect(err.startsWith(place), err).toBe(true);
      expect(err).toContain(says);
    }
  });

  test.each(['nothing', 'title,nothing', 'notes.nothing', 'alsoCalled', ','])('a field that nobody translates is wrong use, whatever stands beside it, and nothing is recorded (%s)', async (field) => {
    const folder = contentLike({});
    const before = textIn(folder, `${permit}/sr.md`);
    const { code, out, err } = await command('translated', '--content', folder, '--all', '--field', field);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--field');
    expect(textIn(folder, `${permit}/sr.md`)).toBe(before);
  });

  test('shows what is broken, leaves it as it is, and records the others', async () => {
    const folder = contentLike({ [`${permit}/sr.md`]: '---\ntitle: "Dozvola\n---\n' });
    const { code, out, err } = await command('translated', '--content', folder, join(folder, permit, 'sr.md'), join(folder, 'concepts/extract/sr.md'), '--from', 'sq');
    expect(code).toBe(1);
    expect(err).toContain('error[yaml-syntax]');
    expect(err).toContain(`${join(folder, permit, 'sr.md')}:2:`);
    expect(out).toContain(`${join(folder, 'concepts/extract/sr.md')}: recorded from sq.md: `);
    expect(textIn(folder, `${permit}/sr.md`)).toBe('---\ntitle: "Dozvola\n---\n');
  });

  test('does not mix two sources in one text', async () => {
    const folder = contentLike();
    const file = join(folder, permit, 'en.md');
    await command('translated', '--content', folder, file, '--from', 'sq');
    const { code, err } = await command('translated', '--content', folder, file, '--from', 'sr', '--field', 'title');
    expect(code).toBe(1);
    expect(err).toContain('recorded as translated from sq.md, not from sr.md');
    expect((await command('translated', '--content', folder, file, '--from', 'sr')).out).toContain('recorded from sr.md: ');
    expect(textIn(folder, `${permit}/en.md`)).toContain('language: sr');
  });
});
