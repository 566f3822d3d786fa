import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { marksOf } from '#catalogue/assess/practice.ts';
import { freshRecord } from '#catalogue/assess/translations.ts';
import { exercises } from '#catalogue/model/practice.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { editSource } from '#catalogue/write/format-edit.ts';
import { withRecord } from '#catalogue/write/translated.ts';
import { languages } from '#languages/languages.ts';
import { exerciseWords } from '#languages/words/practice.ts';
import { judge } from '../scripts/judge.ts';
import { today } from './judged.ts';

const root = join(import.meta.dirname, '..');
const start = join(root, 'src', 'practice', 'content');
const temporary = mkdtempSync(join(tmpdir(), 'katalogu-practice-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

let folders = 0;
const fresh = (): string => {
  const folder = join(temporary, `practice-${++folders}`);
  cpSync(start, folder, { recursive: true });
  return folder;
};
const marks = async (folder: string) => Object.fromEntries(marksOf(await judge(folder, today)).map(({ exercise, done, open }) => [exercise.id, done ? 'done' : open]));
const edit = (folder: string, service: string, name: string, path: (string | number)[], value: unknown) => {
  const file = join(folder, 'institutions/practice/services', service, name);
  writeFileSync(file, editSource(name.endsWith('.md') ? 'text' : 'service', readFileSync(file, 'utf8'), path, value));
};

/** What an officer writes, exercise by exercise. */
const solutions: Readonly<Record<string, (folder: string) => void>> = {
  'correct-a-fee': (folder) => edit(folder, 'parking-card', 'service.yaml', ['fees', 0, 'amount'], 12),
  'founded-time-limit': (folder) => edit(folder, 'street-stall', 'service.yaml', ['timeLimit', 'decision'], { days: 15, act: 'practice-law', article: '9' }),
  'none-or-not-stated': (folder) => {
    edit(folder, 'library-card', 'service.yaml', ['fees'], undefined);
    edit(folder, 'library-card', 'service.yaml', ['documents'], 'none');
  },
  'complete-a-translation': (folder) => {
    edit(folder, 'dog-registration', 'sr.md', ['steps'], ['Podnesite zahtev na šalteru.', 'Službenik upisuje psa u registar.', 'Dobijate registarski broj.']);
    const file = (name: string) => join(folder, 'institutions/practice/services/dog-registration', name);
    const { texts } = readCatalogue(['service.yaml', 'sq.md', 'sr.md', 'en.md'].map((name) => ({ path: `institutions/practice/services/dog-registration/${name}`, bytes: readFileSync(file(name)) })).concat({ path: 'institutions/practice/institution.yaml', bytes: readFileSync(join(folder, 'institutions/practice/institution.yaml')) })).catalogue.services[0]!;
    writeFileSync(file('sr.md'), withRecord(readFileSync(file('sr.md'), 'utf8'), freshRecord(texts.sr!, texts.sq!, 'sq', [])));
  },
  'from-a-record': (folder) => {
    edit(folder, 'tree-cutting', 'sq.md', ['title'], 'Leje për prerjen e një druri');
    edit(folder, 'tree-cutting', 'sq.md', ['conflicts'], { 'fifteen-or-thirty-days': 'Afati është 15 ditë, përshkrimi thotë 30.', 'free-or-paid': 'Pa pagesë, por edhe 5 euro.' });
    edit(folder, 'tree-cutting', 'service.yaml', ['documents'], [{ id: 'id-card', form: 'copy' }]);
    edit(folder, 'tree-cutting', 'service.yaml', ['conflicts'], [{ field: 'timeLimit.decision', note: 'fifteen-or-thirty-days' }, { field: 'fees', note: 'free-or-paid' }]);
  },
};

describe('five exercises on an invented institution', () => {
  test('begin without a problem, and undone', async () => {
    const { problems } = await judge(start, today);
    expect(problems).toEqual([]);
    for (const [id, mark] of Object.entries(await marks(start))) expect([id, mark]).not.toEqual([id, 'done']);
  });

  test.each(exercises)('$id is done once it is solved, and no other with it', async ({ id }) => {
    const folder = fresh();
    solutions[id]!(folder);
    expect((await judge(folder, today)).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.entries(await marks(folder)).filter(([, mark]) => mark === 'done').map(([name]) => name)).toEqual([id]);
  });

  test('a guess is no solution: the fee of a record that contradicts itself is left out', async () => {
    const folder = fresh();
    solutions['from-a-record']!(folder);
    edit(folder, 'tree-cutting', 'service.yaml', ['fees'], [{ id: 'permit', amount: 5, currency: 'EUR' }]);
    expect((await marks(folder))['from-a-record']).toEqual([6]);
  });

  test('a file that cannot be read is said, instead of marked', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'institutions/practice/services/parking-card/service.yaml'), 'status: [\n');
    const mark = marksOf(await judge(folder, today)).find(({ exercise }) => exercise.id === 'correct-a-fee')!;
    expect([mark.done, mark.problems.length > 0]).toEqual([false, true]);
  });

  test('every exercise has its words, one for each thing that has to hold', () => {
    expect(Object.keys(exerciseWords).sort()).toEqual(exercises.map(({ id }) => id).sort());
    for (const { id, wants } of exercises) {
      expect(exerciseWords[id]!.write).toHaveLength(wants.length);
      for (const language of languages) expect(exerciseWords[id]!.task[language].length).toBeGreaterThan(60);
    }
  });
});

test('the command makes the folder, marks it, puts it back, and touches nothing of anybody else', () => {
  const folder = join(temporary, 'made');
  const practice = (...args: string[]) => {
    try {
      return { code: 0, out: execFileSync(process.execPath, [join(root, 'scripts/practice.ts'), '--content', folder, '--today', today, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' }) };
    } catch (fault) {
      const { status, stdout, stderr } = fault as { status: number; stdout: string; stderr: string };
      return { code: status, out: stdout + stderr };
    }
  };
  expect(practice('--mark')).toMatchObject({ code: 2 });
  expect(practice('--lang', 'sq')).toMatchObject({ code: 0, out: expect.stringContaining('5. Përshkruani një shërbim') as string });
  const fee = join(folder, 'institutions/practice/services/parking-card/service.yaml');
  const before = readFileSync(fee, 'utf8');
  solutions['correct-a-fee']!(folder);
  const marked = practice('--mark', '--lang', 'sr');
  expect(marked.code).toBe(1);
  expect(marked.out).toContain('✓ Ispravite taksu: urađeno');
  expect(marked.out).toContain('napišite: documents: none');
  expect(practice().code).toBe(2);
  expect(practice('--reset').code).toBe(0);
  expect(readFileSync(fee, 'utf8')).toBe(before);
  // What is never read as content is somebody's work too.
  for (const [top, path] of [['institutions/prishtina', 'institution.yaml'], ['.git', 'HEAD'], ['institutions/practice/.git', 'HEAD'], ['node_modules', 'a/index.js'], ['vocabularies/old', 'acts.yaml']] as const) {
    const foreign = join(folder, top, path);
    mkdirSync(dirname(foreign), { recursive: true });
    writeFileSync(foreign, 'theirs\n');
    expect([top, practice('--reset').code]).toEqual([top, 2]);
    expect(readFileSync(foreign, 'utf8')).toBe('theirs\n');
    rmSync(join(folder, top), { recursive: true });
  }
  expect(practice('--reset').code).toBe(0);
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, '.git'), { recursive: true });
  expect(practice('--reset').code).toBe(2);
  expect(existsSync(join(folder, '.git'))).toBe(true);
});
