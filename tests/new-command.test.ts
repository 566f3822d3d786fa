import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../scripts/judge.ts';
import { said, today } from './judged.ts';
import { command, expectWrongUse, passingFolder, root } from './ran.ts';

const { folder: temporary, contentLike } = passingFolder('new');
const bare = 'institutions/bare/services/licence';

describe.concurrent('new', () => {
  const titles = ['--title-sq', 'Leje', '--title-sr', 'Dozvola', '--title-en', 'Permit of the year'];
  const make = (folder: string, ...args: string[]) => command('new', [...args, '--content', folder, '--today', today, '--lang', 'en']);

  test('asks at a terminal, and writes nothing when the questions are broken off', async () => {
    const folder = contentLike('complete');
    const before = said(folder, 'json');
    // A terminal, as far as the program can tell; Ctrl-C is typed as soon as the first question stands.
    const asked = spawn(process.execPath, ['--import', 'data:text/javascript,process.stdin.isTTY=true;process.stdin.setRawMode=()=>process.stdin', join(root, 'scripts/new.ts'), 'service', '--content', folder, '--lang', 'en'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    asked.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      if (out.includes('Municipality of Example')) asked.stdin.end('\x03');
    });
    expect(await new Promise((closed) => { asked.on('close', closed); })).toBe(2);
    expect(out).toContain('Municipality of Example');
    expect(await said(folder, 'json')).toBe(await before);
  });

  test('makes an institution, a concept and a service that have no problem', async () => {
    const folder = contentLike(undefined);
    expect(await make(folder, 'institution', '--id', 'trial', '--type', 'agency', ...titles)).toMatchObject({ code: 0, err: '' });
    expect(await make(folder, 'concept', ...titles)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, 'concepts/permit-of-the-year/service.yaml'), 'utf8'), 'what nobody has said is not stated').toMatch(/^# .*\n\n\{\}\n$/);
    const { code, out } = await make(folder, 'service', '--institution', 'trial', '--concept', 'permit-of-the-year', ...titles);
    expect(code).toBe(0);
    expect(out).toContain('institutions/trial/services/permit-of-the-year/service.yaml');
    expect(out, 'what to write next').toContain('`fees`');
    expect((await judge(folder, today)).problems).toEqual([]);
  });

  test('makes a requirement that the standard can judge by', async () => {
    const folder = contentLike('sparse');
    cpSync(join(root, 'content', 'standard'), join(folder, 'standard'), { recursive: true });
    rmSync(join(folder, 'standard', 'obligations.yaml'));
    cpSync(join(root, 'content', 'vocabularies'), join(folder, 'vocabularies'), { recursive: true });
    expect(await make(folder, 'requirement', '--id', 'summary-is-there', ...titles)).toMatchObject({ code: 0, err: '' });
    const { problems, findings } = await judge(folder, today);
    expect(new Set(problems.filter(({ severity }) => severity === 'error').map(({ code, file }) => `${code} ${file}`)), 'what nobody has written yet is not published').toEqual(new Set(['unfinished-words standard/requirements/summary-is-there.yaml']));
    expect(findings.map(({ requirement }) => requirement)).toContain('summary-is-there');
  });

  test('writes over nothing', async () => {
    const folder = contentLike('sparse');
    const before = readFileSync(join(folder, bare, 'service.yaml'), 'utf8');
    const result = await make(folder, 'service', '--institution', 'bare', '--id', 'licence', ...titles);
    expectWrongUse(result);
    expect(result.err).toContain('licence');
    expect(readFileSync(join(folder, bare, 'service.yaml'), 'utf8')).toBe(before);
    expect(readdirSync(join(folder, bare))).toEqual(['service.yaml', 'sq.md']);
  });

  test.each([
    ['no kind', []], ['an unknown kind', ['law', ...titles]], ['two kinds', ['concept', 'service', ...titles]], ['no title', ['concept', '--id', 'a']], ['an id that is none', ['concept', '--id', '../up', ...titles]],
    ['a word of the site’s addresses', ['institution', '--id', 'search', '--type', 'agency', ...titles]], ['an unknown institution', ['service', '--institution', 'nobody', ...titles]], ['an unknown type', ['institution', '--type', 'kingdom', ...titles]], ['an empty title', ['concept', '--title-sq', ' ', '--title-sr', 'a', '--title-en', 'b']],
    ['a requirement in a folder without a standard of its own', ['requirement', '--id', 'own-rule', ...titles]],
  ])('refuses %s', async (_, args) => {
    const folder = contentLike('sparse');
    expectWrongUse(await make(folder, ...args));
    expect(readdirSync(folder)).toEqual(['institutions']);
    expect(readdirSync(join(folder, 'institutions'))).toEqual(['bare']);
  });

  test('takes a requirement where our standard was copied as it asks for, and nothing else of the folder is then wrong', async () => {
    const folder = contentLike('sparse');
    const refused = await make(folder, 'requirement', '--id', 'own-rule', ...titles);
    expect(refused.err).toContain('without obligations.yaml');
    cpSync(join(root, 'content', 'standard'), join(folder, 'standard'), { recursive: true, filter: (path) => !path.endsWith('obligations.yaml') });
    expect((await make(folder, 'requirement', '--id', 'own-rule', ...titles)).code).toBe(0);
    const { out } = await command('check', ['--content', folder, '--format', 'json']);
    expect((JSON.parse(out) as { problems: { code: string; file: string }[] }).problems.filter(({ file }) => file !== 'standard/requirements/own-rule.yaml')).toEqual([]);
  });

  test('where a folder has a word list of acts of its own, says that our standard needs its acts in it', async () => {
    const folder = contentLike('sparse');
    mkdirSync(join(folder, 'vocabularies'));
    writeFileSync(join(folder, 'vocabularies/acts.yaml'), 'own-act:\n  words: { sq: Rregullorja, sr: Pravilnik, en: Regulation }\n  kind: regulation\n');
    const { err } = await make(folder, 'requirement', '--id', 'own-rule', ...titles);
    expect(err).toContain('without obligations.yaml');
    expect(err).toContain('add the acts that the standard names to vocabularies/acts.yaml');
  });

  test('refuses a folder that does not exist', async () => {
    expectWrongUse(await make(join(temporary, 'nowhere'), 'concept', ...titles));
    expect(existsSync(join(temporary, 'nowhere'))).toBe(false);
  });
});
