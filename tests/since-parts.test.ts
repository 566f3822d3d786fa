import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkAs, checkFormats } from '#catalogue/write/check.ts';
import { remove, temporaryFolder } from '#src/disk.ts';
import { judge } from '../scripts/judge.ts';
import { judgeSince } from '../scripts/judge-since.ts';
import { today } from './judged.ts';

// Whether git and what was kept were enough, in the order in which it was tried.
const tried: boolean[] = [];
vi.mock('../scripts/judge-known.ts', async (original) => {
  const { judgeKnown } = await original<typeof import('../scripts/judge-known.ts')>();
  return { judgeKnown: async (...given: Parameters<typeof judgeKnown>) => { const judged = await judgeKnown(...given); tried.push(judged !== undefined); return judged; } };
});

let content: string;
let kept: string;
const git = (...args: string[]) => execFileSync('git', ['-C', content, '-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', ...args], { stdio: 'pipe', encoding: 'utf8' });
const at = (path: string) => join(content, path);
const edit = (path: string, change: (text: string) => string) => writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
const put = (path: string, text: string) => { mkdirSync(dirname(at(path)), { recursive: true }); writeFileSync(at(path), text); };

beforeAll(async () => {
  content = await temporaryFolder();
  kept = await temporaryFolder();
  cpSync('content', content, { recursive: true });
  // Four services of each institution are enough to part, move and rename; a change takes as long as there are services in both states.
  for (const id of readdirSync(at('institutions'))) for (const service of existsSync(at(`institutions/${id}/services`)) ? readdirSync(at(`institutions/${id}/services`)).slice(4) : []) rmSync(at(`institutions/${id}/services/${service}`), { recursive: true });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'before');
});
afterAll(() => Promise.all([content, kept].map(remove)));

const institutions = ['gjakova', 'gjilan', 'prishtina', 'arbk'].filter((id) => existsSync(join('content/institutions', id)));
const [here, there] = institutions as [string, string];
const serviceOf = (institution: string, number = 0) => `institutions/${institution}/services/${git('ls-files', `institutions/${institution}/services`).split('\n').filter((path) => path.endsWith('/service.yaml'))[number]!.split('/')[3]!}`;

// Each is a change of its own, made over the commit and taken back.
const changes: readonly (readonly [string, () => void])[] = [
  ['a summary', () => edit(`${serviceOf(here)}/sq.md`, (text) => text.replace(/\n---\n$/, '\nnotes:\n  fees: 12 euro\n---\n').replace(/^summary: .*$/m, 'summary: Diçka tjetër brenda 99 ditësh'))],
  ['facts and words of three services, one with a new text and one without what it had', () => {
    edit(`${serviceOf(here)}/service.yaml`, (text) => `${text.replace(/^fees:.*\n(?:[ -].*\n)*/m, '')}# Without a fee.\n`);
    edit(`${serviceOf(here, 1)}/sq.md`, (text) => text.replace(/^title: .*$/m, 'title: Shërbim me emër tjetër'));
    put(`${serviceOf(here, 1)}/tr.md`, '---\ntitle: Bir hizmet\nsummary: Bir hizmetin kısa açıklaması.\n---\n');
    rmSync(at(`${serviceOf(here, 2)}/en.md`), { force: true });
  }],
  ['a concept, a status and topics of services', () => {
    edit(`${serviceOf(here)}/service.yaml`, (text) => text.replace(/^concept: .*\n/m, ''));
    edit(`${serviceOf(here, 1)}/service.yaml`, (text) => text.replace(/^status: .*$/m, 'status: withdrawn'));
    edit(`${serviceOf(there)}/service.yaml`, (text) => `${text.replace(/^topics:.*\n(?:[ -].*\n)*/m, '')}topics: [family]\n`);
  }],
  ['a text that cannot be read', () => edit(`${serviceOf(here)}/sq.md`, (text) => text.replace(/^title: /m, 'title: ['))],
  ['a fact that becomes unreadable', () => edit(`${serviceOf(here)}/service.yaml`, (text) => `${text}unknownField: 1\n`)],
  ['a service that goes', () => rmSync(at(serviceOf(here, 1)), { recursive: true })],
  ['a service that is renamed', () => renameSync(at(serviceOf(here, 1)), `${at(serviceOf(here, 1))}-anew`)],
  ['a service that is renamed and says so', () => { renameSync(at(serviceOf(here, 1)), `${at(serviceOf(here, 1))}-anew`); edit(`${serviceOf(here, 1)}-anew/service.yaml`, (text) => `${text}formerIds: [${here}/${serviceOf(here, 1).split('/')[3]}]\n`); }],
  ['a service that becomes part of one of another institution', () => {
    edit(`${serviceOf(there)}/service.yaml`, (text) => `${text}formerIds: [${here}/${serviceOf(here, 1).split('/')[3]}]\n`);
    rmSync(at(serviceOf(here, 1)), { recursive: true });
  }],
  ['a service that is withdrawn and replaced', () => edit(`${serviceOf(here)}/service.yaml`, (text) => `${text.replace(/^status: .*$/m, 'status: withdrawn')}replacedBy: ${there}/${serviceOf(there).split('/')[3]}\n`)],
  ['a former id that another claims too', () => { for (const own of [serviceOf(here), serviceOf(there)]) edit(`${own}/service.yaml`, (text) => `${text}formerIds: [${here}/once]\n`); }],
  ['a service that moves to another institution', () => renameSync(at(serviceOf(here, 2)), at(`institutions/${there}/services/come-from-afar`))],
  ['a new service', () => cpSync(at(serviceOf(there)), at(`institutions/${there}/services/quite-new`), { recursive: true })],
  ['the institution itself', () => edit(`institutions/${here}/institution.yaml`, (text) => text.replace(/^type: .*$/m, 'type: agency'))],
  ['an institution that is no longer read', () => edit(`institutions/${here}/institution.yaml`, (text) => `${text}x: [\n`)],
  ['a stray file and a stray note', () => { put(`${serviceOf(here)}/draft.txt`, 'x'); put('institutions/README.md', 'x'); }],
  ['nothing', () => undefined],
  ['a service that two others now name, and that is not there', () => edit(`${serviceOf(here)}/service.yaml`, (text) => `${text}requires: [nowhere-to-be-found]\n`)],
  ['a circle across institutions', () => {
    const [a, b] = [serviceOf(here), serviceOf(there, 1)];
    edit(`${a}/service.yaml`, (text) => `${text.replace(/^requires:.*\n/m, '')}requires: [${b.split('/')[3]}]\n`);
    edit(`${b}/service.yaml`, (text) => `${text.replace(/^requires:.*\n/m, '')}requires: [${a.split('/')[3]}]\n`);
  }],
  ['the words of a concept that few share', () => edit(git('ls-files', 'concepts').split('\n').find((path) => path.endsWith('/sq.md'))!, (text) => text.replace(/^summary: .*$/m, 'summary: Fjalë të reja për 77 ditë'))],
  ['the words and facts of every concept', () => {
    for (const path of git('ls-files', 'concepts').split('\n').filter((path) => path.endsWith('.yaml'))) edit(path, (text) => text.replace(/^lifeEvents:.*\n/m, '').replace(/^kind: .*$/m, 'kind: permit'));
    for (const path of git('ls-files', 'concepts').split('\n').filter((path) => path.endsWith('/en.md'))) edit(path, (text) => text.replace(/^title: .*$/m, 'title: Something else within 12 days'));
  }],
  ['what every concept says, where services say it themselves', () => {
    for (const path of git('ls-files', 'concepts').split('\n').filter((path) => /\/(?:sq|sr)\.md$/.test(path))) edit(path, (text) => text.replace(/^(title|summary): .*$/gm, '$1: Ndryshe'));
  }],
  ['a concept that is no longer there', () => rmSync(at(git('ls-files', 'concepts').split('\n')[0]!.split('/').slice(0, 2).join('/')), { recursive: true })],
  ['what the standard asks', () => { for (const path of git('ls-files', 'standard/requirements').split('\n').slice(0, 3)) edit(path, (text) => text.replace(/^level: .*$/m, 'level: optional')); }],
  ['many institutions in many ways', () => {
    for (const id of git('ls-files', 'institutions').split('\n').filter((path) => path.endsWith('/institution.yaml')).map((path) => path.split('/')[1]!)) {
      const own = serviceOf(id);
      edit(`${own}/service.yaml`, (text) => `# ${id}\n${text}`);
      edit(`${own}/sq.md`, (text) => text.replace(/^title: .*$/m, `title: Tjetër ${id}`));
    }
    renameSync(at(serviceOf(here, 1)), at(`institutions/${there}/services/come-from-afar`));
    edit(`${serviceOf(there, 1)}/service.yaml`, (text) => `${text}unknownField: 1\n`);
  }],
  ['a word list', () => edit('vocabularies/topics.yaml', (text) => text.replace(/^(\w[\w-]*):/m, 'other-name:'))],
];

// Where few services say something else. Of the others git's names are no help, the third time as little as the second.
const fewSaySomethingElse = ['a summary', 'facts and words of three services, one with a new text and one without what it had', 'a text that cannot be read', 'a former id that another claims too', 'a stray file and a stray note', 'nothing', 'a service that two others now name, and that is not there', 'a circle across institutions'];

describe('what a change does is the same whether both states are judged whole or only what may differ', () => {
  test.each(changes)('%s', async (name, change) => {
    change();
    try {
      const [whole, apart] = [await judge(content, today, 'HEAD'), await judgeSince(content, today, 'HEAD')];
      // Where services move in most institutions, both states are read whole.
      judgedApart.push(apart !== undefined);
      if (!apart) return;
      if (name === 'what every concept says, where services say it themselves') expect(whole.change!.overrides.length).toBeGreaterThan(2);
      // These say everything that the others say; the next test holds every format.
      for (const [format, language] of [['json', 'sq'], ['text', 'sq'], ['markdown', 'en']] as const) expect(checkAs(format, apart, language), format).toBe(checkAs(format, whole, language));
      // From what the change before left behind, and from what this one did: the first makes parts, the second gives them the names that git has for them.
      for (const time of ['kept', 'kept by this change', 'known to git'].slice(0, fewSaySomethingElse.includes(name) ? 3 : 2)) expect(checkAs('json', (await judgeSince(content, today, 'HEAD', { place: kept, from: 0 }))!, 'sq'), time).toBe(checkAs('json', apart, 'sq'));
      if (tried.splice(0).at(-1)) judgedFew.push(name);
    } finally {
      git('checkout', '--quiet', '.');
      git('clean', '--quiet', '-fd');
    }
  });

  test('also in several threads, and where findings are only summed up', async () => {
    const [change] = changes.flatMap(([name, make]) => (name === 'many institutions in many ways' ? [make] : []));
    change!();
    process.env.KATALOGU_THREADS = '1';
    try {
      const [whole, few, sums] = [await judge(content, today, 'HEAD'), await judgeSince(content, today, 'HEAD'), await judgeSince(content, today, 'HEAD', undefined, false)];
      for (const format of checkFormats) for (const language of ['sq', 'en'] as const) expect(checkAs(format, few!, language), format).toBe(checkAs(format, whole, language));
      for (const format of ['text', 'line'] as const) expect(checkAs(format, sums!, 'sq'), format).toBe(checkAs(format, whole, 'sq'));
    } finally {
      delete process.env.KATALOGU_THREADS;
      git('checkout', '--quiet', '.');
      git('clean', '--quiet', '-fd');
    }
  });

  test('and all of these changes are judged institution by institution', () => {
    expect(judgedApart).toEqual(changes.map(() => true));
  });

  test('where few services say something else only these are judged', () => {
    expect(judgedFew).toEqual(fewSaySomethingElse);
  });
});

const judgedApart: boolean[] = [];
const judgedFew: string[] = [];
