import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkAs, checkFormats } from '#catalogue/write/check.ts';
import { remove, temporaryFolder } from '#src/disk.ts';
import { judge } from '../scripts/judge.ts';
import { judgeKnown } from '../scripts/judge-known.ts';
import { judgeSince } from '../scripts/judge-since.ts';
import { lookSince } from '../scripts/revision.ts';
import { today } from './judged.ts';

let [repository, content, kept] = ['', '', ''];
const git = (...args: string[]) => execFileSync('git', ['-C', repository, '-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], { stdio: 'pipe', encoding: 'utf8' });
const put = (path: string, text: string) => { mkdirSync(dirname(join(content, path)), { recursive: true }); writeFileSync(join(content, path), text); };
const edit = (path: string, change: (text: string) => string) => put(path, change(readFileSync(join(content, path), 'utf8')));
const [service, other] = readdirSync('content/institutions/gjilan/services').sort().map((id) => `institutions/gjilan/services/${id}`) as [string, string];
const word = (of: string, words: string) => edit(`${of}/sq.md`, (text) => text.replace(/^title: .*$/m, `title: ${words}`));
const since = () => judgeSince(content, today, 'HEAD', { place: kept, from: 0 });
const told = () => judgeKnown({ folder: content, today, since: 'HEAD', asked: true }, lookSince(content, 'HEAD'), { place: kept });
const whole = async () => checkAs('json', await judge(content, today, 'HEAD'), 'en');

const passing: string[] = [];
const begin = async (): Promise<void> => {
  [repository, kept] = [await temporaryFolder(), await temporaryFolder()];
  passing.push(repository, kept);
  // Not the repository itself, and with what is no content beside and within it.
  content = join(repository, 'the content');
};
let before = ['', ''];
beforeAll(async () => {
  await begin();
  cpSync('content', content, { recursive: true });
  put('.hidden/note.yaml', 'x');
  put('../.gitignore', 'draft*\n');
  put('../README.md', 'x');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'before');
  // The first run makes the parts, the second gives them the names that git has for them.
  await since();
  await since();
  before = [repository, kept];
});
beforeEach(async () => {
  await begin();
  for (const [from, to] of [[before[0], repository], [before[1], kept]] as const) cpSync(from!, to, { recursive: true });
});
afterAll(() => Promise.all(passing.map(remove)));

describe('what git and what is kept tell of a change is what both states say, read whole', () => {
  const saysIt = async () => {
    const [ours, both] = [(await told())!, await judge(content, today, 'HEAD')];
    for (const format of checkFormats) for (const language of ['sq', 'en'] as const) expect(checkAs(format, ours, language), format).toBe(checkAs(format, both, language));
  };

  test('before a change, after one, and after the next of the same institution', async () => {
    await saysIt();
    word(service, 'Diçka tjetër');
    await saysIt();
    word(other, 'Edhe kjo');
    edit(`${service}/service.yaml`, (text) => text.replace(/^fees:.*\n(?:[ -].*\n)*/m, ''));
    await saysIt();
  });

  test('once the commit has moved on, and one run has learned what it says', async () => {
    word(service, 'Diçka tjetër');
    git('commit', '--quiet', '-am', 'after');
    word(other, 'Edhe kjo');
    expect(await told()).toBeUndefined();
    await since();
    await saysIt();
  });

  test('with a new file and one that goes, staged or not', async () => {
    put(`${service}/tr.md`, '---\ntitle: Bir hizmet\nsummary: Bir hizmetin kısa açıklaması.\n---\n');
    rmSync(join(content, `${other}/en.md`));
    await saysIt();
    git('add', '-A');
    await saysIt();
  });
});

describe('where anything else is in doubt they tell nothing', () => {
  test.each<readonly [string, () => void]>([
    ['a file of the institution itself', () => edit('institutions/gjilan/institution.yaml', (text) => `${text}# \n`)],
    ['a file of all', () => edit('vocabularies/topics.yaml', (text) => `${text}# \n`)],
    ['a service that is another', () => renameSync(join(content, service), join(content, `${service}-anew`))],
    ['a service with another status', () => edit(`${service}/service.yaml`, (text) => text.replace(/^status: .*$/m, 'status: withdrawn'))],
    ['a service that cannot be read', () => edit(`${service}/service.yaml`, (text) => `${text}x: [\n`)],
    ['a name that may be another’s', () => put(`${service}/SQ.md`, 'x')],
    ['a file that git leaves alone', () => put(`${service}/draft.md`, 'x')],
    ['files of which git has only some on the disk', () => { git('config', 'core.sparseCheckout', 'true'); }],
    ['what was said of an institution is damaged', () => writeFileSync(join(kept, 'prishtina.part'), 'x')],
    ['what was said of it is gone', () => rmSync(join(kept, 'prishtina.part'))],
    ['nothing is kept', () => rmSync(kept, { recursive: true })],
  ])('%s', async (_, change) => {
    word(other, 'Diçka tjetër');
    expect(await told()).toBeDefined();
    change();
    expect(await told()).toBeUndefined();
    // The long way says it, where names are not in doubt.
    const long = await since();
    if (long) expect(checkAs('json', long, 'en')).toBe(await whole());
  });
});
