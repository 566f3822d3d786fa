import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '#languages/languages.ts';
import { command, expectWrongUse, passingFolder, put, root } from './ran.ts';

const { folder: temporary, contentLike } = passingFolder('commands');
const sites = join(import.meta.dirname, 'sites');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const commands = ['start', 'dev', 'edit', 'check', 'build', 'merge', 'changed', 'serve', 'monitor', 'report', 'snapshot', 'new', 'preview', 'practice', 'import', 'export', 'translated', 'format', 'rename', 'generate', 'leaflets', 'inspect', 'lighthouse', 'verify', 'packages', 'links', 'names', 'fuzz', 'bench', 'test'];

/** What people read of the commands: everything but notes of what was, the content itself and what tests print. */
const documents = ['.', '.github', 'bench', 'content', 'scripts', 'src', 'tests'].flatMap((folder) => readdirSync(join(root, folder), { recursive: folder === 'src', encoding: 'utf8' }).filter((name) => /\.mdx?$/.test(name)).map((name) => readFileSync(join(root, folder, name), 'utf8')));

/** The options that documents name with a command: behind it in a line of code, or in its row of a table. */
function optionsNamed(command: string): string[] {
  const behind = new RegExp(`npm run (?:--silent |-s )?${command}(?![\\w-]) --([^\`\\n|#>]*)`, 'g');
  const row = new RegExp(`^\\| \`npm run ${command}\` \\|(.*)$`, 'gm');
  const said = documents.flatMap((text) => [...text.matchAll(behind), ...text.matchAll(row)].map(([, words]) => words!));
  return [...new Set(said.flatMap((words) => words.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? []))].sort();
}

test('no command needs a value that stands below the line that runs it: it would not be there yet', () => {
  const late = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.ts')).flatMap((name) => {
    const [, after = ''] = readFileSync(join(root, 'scripts', name), 'utf8').split(/^await run\(/m);
    return [...after.matchAll(/^(?:const|let|class) \w+/gm)].map(([line]) => `${name}: ${line}`);
  });
  expect(late).toEqual([]);
});

describe.concurrent('every command', () => {
  test.each(commands)('npm run %s is there', (name) => {
    expect(scripts[name]).toBe(`node -r ./scripts/compiled.cjs scripts/${name}.ts`);
    expect(existsSync(join(root, 'scripts', `${name}.ts`))).toBe(true);
  });

  test.each(commands)('%s says with --help how it is used', async (name) => {
    const { code, out, err } = await command(name, ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(name === 'test' ? 'npm test' : `npm run ${name}`);
    expect(optionsNamed(name).filter((option) => !out.includes(option)), `options that the documents name, and npm run ${name} -- --help does not`).toEqual([]);
  });

  test.each(languages)('--help speaks the language it is asked for (%s)', async (language) => {
    const { code, out } = await command('check', ['--help', '--lang', language]);
    expect(code).toBe(0);
    expect(out).toContain({ sq: 'Përdorimi', sr: 'Upotreba', en: 'Usage' }[language]);
    for (const option of ['--content DIR', '--format FORMAT', '--since REF', '--require SHARE', '--institution ID', '--today YYYY-MM-DD', '--lang sq|sr|en', '--help']) expect(out).toContain(option);
  });

  test.each([['sq', 'Gjithsej u gjetën: 0.'], ['sr', 'Ukupno nađeno: 0.'], ['en', 'Found in all: 0.']])('fuzz tells what it found in the language it is asked for (%s)', async (language, told) => {
    const { code, out } = await command('fuzz', ['--minutes', '0', '--lang', language]);
    expect({ code, out }).toEqual({ code: 0, out: `${told}\n` });
    expect((await command('fuzz', ['--minutes', 'x', '--lang', language])).err).toContain({ sq: 'pret një numër', sr: 'traži broj', en: 'needs a number' }[language]);
  });

  // Arguments are read in one place: that each command goes through it is seen in its file, and what it does there in a few.
  test.each(commands.filter((name) => name !== 'test'))('%s has its arguments read by command.ts', (name) => {
    const text = readFileSync(join(root, 'scripts', `${name}.ts`), 'utf8');
    expect(text).toMatch(/^import \{[^}]*\brun\b[^}]*\} from '\.\/command\.ts';$/m);
    expect(text).toMatch(/^await run\(\{$/m);
    expect(text).not.toMatch(/process\.argv|parseArgs/);
  });

  test.each(['start', 'check', 'import', 'links'])('%s refuses an option that it does not know', async (name) => {
    const result = await command(name, ['--nonsense']);
    expectWrongUse(result);
    expect(result.err).toContain('--nonsense');
  });

  test.each(['check', 'build', 'start', 'dev', 'links'])('%s refuses a content folder that does not exist', async (name) => {
    const result = await command(name, ['--content', join(temporary, 'nowhere'), '--out', join(temporary, 'never')].slice(0, name === 'build' || name === 'start' ? 4 : 2));
    expectWrongUse(result);
    expect(result.err.split('\n').filter(Boolean).at(-1)).toContain('nowhere');
    expect(existsSync(join(temporary, 'never'))).toBe(false);
  });

  test.each(['serve', 'inspect', 'lighthouse'])('%s refuses a site that was never built', async (name) => {
    const result = await command(name, ['--out', join(temporary, 'nowhere')]);
    expectWrongUse(result);
    expect(result.err).toContain('npm run build');
  });

  test.each([['KATALOGU_SITE', 'katalogu.example'], ['KATALOGU_FEEDBACK', 'javascript:alert(1)'], ['KATALOGU_EDIT', 'content'], ['KATALOGU_EDITOR', 'https://github.com/owner']])('build, dev and the form refuse %s=%s as wrong use, before they read anything', async (name, value) => {
    for (const started of ['build', 'dev', 'edit']) {
      const result = await command(started, ['--content', join(root, 'tests/sites/complete'), '--lang', 'sr', ...(started === 'build' ? ['--out', join(temporary, 'never')] : [])], { env: { [name]: value } });
      expectWrongUse(result);
      expect(result.err).toContain(`U ${name} stoji ${value}; tu se piše adresa`);
    }
    expect(existsSync(join(temporary, 'never'))).toBe(false);
  });

  test('build says of a folder within the content, or around it, what is wrong with it, and writes nothing', async () => {
    const content = contentLike('sparse');
    const inside = await command('build', ['--content', content, '--out', join(content, 'dist')]);
    expectWrongUse(inside);
    expect(inside.err).toContain(`${join(content, 'dist')} lies in ${content}, which the site is made from`);
    expect((await command('build', ['--content', content, '--out', join(content, '..dist')])).err).toContain(`${join(content, '..dist')} lies in ${content}`);
    expect(existsSync(join(content, 'dist'))).toBe(false);
    const same = await command('build', ['--content', content, '--out', content, '--lang', 'sq']);
    expect(same.err).toContain(`Nga dosja ${content} ndërtohet faqja`);
    const around = await command('build', ['--content', content, '--out', dirname(content), '--lang', 'sr']);
    expect(around.err).toContain(`U fascikli ${dirname(content)} nalazi se ${content}`);
  });

  test.each([['check', '2026-02-30'], ['check', '21.11.2026'], ['build', '2026-13-01'], ['start', 'today'], ['dev', ''], ['links', '2026-02-30']])('%s refuses the day “%s”', async (name, day) => {
    expectWrongUse(await command(name, ['--content', join(sites, 'sparse'), '--today', day]));
  });

  test('a day in another form is told its form, and only one that the calendar lacks that it does not exist', async () => {
    const said = async (day: string) => (await command('check', ['--content', join(sites, 'sparse'), '--today', day, '--lang', 'en'])).err;
    expect(await said('29.02.2028')).toContain('“29.02.2028”: write year-month-day, like 2028-02-29.');
    expect(await said('10/11/2026')).toContain('“10/11/2026”: write year-month-day, like 2026-02-28.');
    expect(await said('today')).toContain('“today”: write year-month-day, like 2026-02-28.');
    for (const day of ['2026-02-30', '30.2.2026']) expect(await said(day)).toContain(`The date ${day} does not exist`);
  });

  test.each([['check', '--lang', 'de'], ['check', '--format', 'xml'], ['check', '--require', 'much'], ['check', '--require', '1.01'], ['check', '--require', '-1%'], ['check', '--require', ''], ['serve', '--port', '70000'], ['start', '--port', 'http'], ['build', '--site', 'katalogu.example']])('%s refuses %s %s', async (name, option, value) => {
    const given = `${option}=${value}`;
    expectWrongUse(await command(name, name === 'serve' ? ['--out', sites, given] : ['--content', join(sites, 'sparse'), given]));
  });

  test('format refuses a file that is none of the content, and writes none of the others', async () => {
    const untidy = 'status:   unconfirmed\n';
    const content = contentLike('sparse', { 'institutions/example/services/untidy/service.yaml': untidy });
    const file = join(content, 'institutions/example/services/untidy/service.yaml');
    for (const other of [join(content, 'nowhere.md'), 'README.md']) {
      const result = await command('format', ['--content', content, file, other]);
      expectWrongUse(result);
      expect(result.err).toContain(`${other} is no file of the content`);
      expect(readFileSync(file, 'utf8')).toBe(untidy);
    }
    expect((await command('format', ['--content', content, file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('status: unconfirmed\n');
  });

  test.each([['sq', 'Nuk ka asnjë.'], ['sr', 'Nema nijedne.'], ['en', 'There are none.']])('a name is not answered with an empty list (%s)', async (language, none) => {
    const result = await command('check', ['--content', contentLike(undefined, { 'vocabularies/README.md': '' }), '--institution', 'x', '--lang', language]);
    expectWrongUse(result);
    expect(result.err).toContain(none);
  });

  test('an institution that was called otherwise is named as it is called today, in the language that was asked for', async () => {
    const content = contentLike('complete');
    appendFileSync(join(content, 'institutions/example/institution.yaml'), 'formerIds: [specimen]\n');
    const asked = [['check', '--lang', 'sq'], ['report', '--lang', 'sr'], ['links', '--lang', 'en'], ['translated', '--lang', 'en'], ['export', '--lang', 'en'], ['format', '--lang', 'en'], ['names', '--lang', 'en']];
    const answers = await Promise.all(asked.map(([name, ...language]) => command(name!, ['--content', content, '--institution', 'specimen', ...language])));
    for (const answer of answers) expectWrongUse(answer);
    const said = { sq: 'Institucioni “specimen” sot quhet “example”. Shkruani “example”.', sr: 'Institucija „specimen“ se danas zove „example“. Napišite „example“.', en: 'The institution “specimen” is called “example” today. Write “example”.' };
    expect(answers.map(({ err }) => err.trim().replace(/ (?:Shihni|Pogledajte|See) --help\.$/, ''))).toEqual(asked.map(([, , language]) => said[language as keyof typeof said]));
    expect((await command('check', ['--content', content, '--require', 'specimen=0.5', '--lang', 'en'])).err).toContain(said.en);
  });

  // A variable that holds nothing would else mean the folder in which one stands, or everything.
  test.each([['serve', '--out='], ['inspect', '--out='], ['report', '--out='], ['check', '--since='], ['check', '--content='], ['translated', '--field='], ['packages', '--advisories='], ['import', '']])('%s %s: an empty value is no value', async (name, given) => {
    const result = await command(name, [given, ...(name === 'translated' ? ['--all'] : []), '--lang', 'en']);
    expectWrongUse(result);
    expect(result.err).toContain(given === '' ? '“” is not expected here' : `The option ${given.slice(0, -1)} needs a value`);
  });

  test('only the path within the address may be empty', async () => {
    expect(await command('check', ['--content', join(sites, 'complete'), '--base', '', '--site', 'https://example.org'])).toMatchObject({ code: 0 });
    expectWrongUse(await command('check', ['--content', join(sites, 'complete'), '--base', '../x']));
  });

  test('of two answers to one question none is passed over in silence', async () => {
    const result = await command('check', ['--content', join(sites, 'complete'), '--institution', 'example', '--institution', 'other', '--lang', 'en']);
    expectWrongUse(result);
    expect(result.err).toContain('--institution was given more than once: “example”, “other”');
    expect((await command('check', ['--content', join(sites, 'complete'), '--institution', 'example', '--institution', 'example'])).code).toBe(0);
  });

  test('a value that begins with a hyphen is told how it is written', async () => {
    const result = await command('links', ['--pause', '-1', '--lang', 'en']);
    expectWrongUse(result);
    expect(result.err).toContain('like --pause=-1');
  });

  test.each([['build', '--out'], ['start', '--out'], ['import', '--out'], ['preview', '--to'], ['leaflets', '--to'], ['check', '--content']])('%s %s: the standard output is no folder', async (name, option) => {
    const result = await command(name, [option, '-', ...(name === 'import' ? ['x.xlsx'] : []), '--lang', 'en']);
    expectWrongUse(result);
    expect(result.err).toContain(`${option}: a folder is needed here`);
    expect(existsSync(join(root, '-'))).toBe(false);
  });

  test('a workbook is written to the standard output alone, tables are not', async () => {
    const content = join(sites, 'complete');
    const { code, out, err } = await command('export', ['--content', content, '--out', '-', '--lang', 'en', '--today', '2026-11-20']);
    expect([code, out.slice(0, 2), existsSync(join(root, '-'))]).toEqual([0, 'PK', false]);
    expect(err).toMatch(/services?\.\n$/);
    const tables = await command('export', ['--content', content, '--out', '-', '--format', 'csv', '--lang', 'en']);
    expectWrongUse(tables);
    expect(tables.err).toContain('--out has to be a folder');
  });

  test('new refuses what says nothing of the record, and two beginnings', async () => {
    const content = contentLike('complete');
    const titles = ['--title-sq', 'A', '--title-sr', 'B', '--title-en', 'C', '--yes', '--content', content, '--lang', 'en'];
    for (const [kind, option] of [['concept', '--institution'], ['institution', '--concept'], ['service', '--type']] as const) {
      const result = await command('new', [kind, option, 'nobody', ...titles]);
      expectWrongUse(result);
      expect(result.err).toContain(`${option} says nothing of a new ${kind}`);
    }
    const two = await command('new', ['service', '--institution', 'example', '--concept', 'extract', '--like', 'a/b', ...titles]);
    expectWrongUse(two);
    expect(two.err).toContain('--concept, --like: a new service begins from one of these');
  });

  test('serve shows no folder that holds no site', async () => {
    const result = await command('serve', ['--out', sites]);
    expectWrongUse(result);
    expect(result.err).toContain('npm run build');
  });

  test('an option that needs a value is not given another option as its value', async () => {
    expectWrongUse(await command('check', ['--content', '--format']));
  });
});

describe.concurrent('generate', () => {
  test('finds the schemas of this program fresh', async () => {
    const { code, out } = await command('generate', ['--check', '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 0, out: 'The schemas are fresh.\n' });
  });

  test('says what is stale without touching it, then writes it, then finds it fresh', async () => {
    const home = join(temporary, 'home');
    put(home, { 'schemas/service.schema.json': '{}\n', 'schemas/gone.schema.json': '{}\n', 'schemas/README.md': 'x' });
    const generate = (...args: string[]) => command('generate', [...args, '--lang', 'en'], { env: { KATALOGU_HOME: home } });
    const stale = await generate('--check');
    expect(stale.code).toBe(1);
    expect(stale.out).toMatch(/gone\.schema\.json.*service\.schema\.json/);
    expect(readFileSync(join(home, 'schemas/service.schema.json'), 'utf8')).toBe('{}\n');
    expect((await generate()).code).toBe(0);
    expect(readdirSync(join(home, 'schemas')).sort()).toEqual([...readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json')), 'README.md'].sort());
    expect((await generate('--check')).code).toBe(0);
  });
});
