import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from './backend.ts';
import { branchName, forgeBackend, originsOf, repositoryAt } from './forge.ts';

/** A forge as small as it can be: one repository, whose commits are maps from path to text. */
const folder = 'content/institutions/prishtina/services/taxi-permit';
let commits: Map<string, { files: Map<string, string>; parents: string[]; message: string }>;
let refs: Map<string, string>;
let trees: Map<string, Map<string, string>>;
let pulls: { title: string; body: string; head: string; base: string }[];
let uploads: string[] = [];
let isClosed = false;
let mayNotPropose = false;
let isBusy = false;
let server: Server;
let address = '';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const shaOf = (text: string) => Buffer.from(text).toString('hex').slice(0, 40) || 'empty';

async function bodyOf(request: IncomingMessage): Promise<Record<string, never>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, never>) : {};
}

type Body = { ref: string; sha: string; tree: { path: string; content?: string; sha?: string | null }[] & string; content: string; base_tree: string; message: string; parents: string[]; title: string; body: string; head: string; base: string };

function answered(method: string, path: string, body: Body, may: boolean): [number, unknown] {
  const blobs = [...commits.values()].flatMap(({ files }) => [...files.values()]);
  if (method === 'POST' && !may) return [401, {}];
  if (path === '') return [200, { default_branch: 'main' }];
  if (method === 'DELETE') { refs.delete(path.slice('/git/refs/heads/'.length)); return [204, undefined]; }
  if (method === 'PATCH' && path.startsWith('/git/refs/heads/')) { refs.set(path.slice('/git/refs/heads/'.length), body.sha); return [200, {}]; }
  if (method === 'PATCH') { Object.assign(pulls[Number(path.slice('/pulls/'.length)) - 1]!, body); return [200, {}]; }
  if (path === '/pulls' && mayNotPropose) return [403, {}];
  if (path.startsWith('/git/ref/heads/')) { const sha = refs.get(path.slice('/git/ref/heads/'.length)); return sha ? [200, { object: { sha } }] : [404, {}]; }
  if (path.startsWith('/contents/')) {
    const [where, commit = ''] = path.slice('/contents/'.length).split('?ref=');
    const here = [...commits.get(commit)!.files].filter(([name]) => name.startsWith(`${where}/`));
    return here.length > 0 ? [200, here.map(([name, text]) => ({ name: name.slice(where!.length + 1), sha: text.startsWith('upload') ? text : shaOf(text) }))] : [404, {}];
  }
  if (path === '/git/blobs') { uploads.push(String(body.content)); return [201, { sha: `upload${uploads.length}` }]; }
  if (path.startsWith('/git/blobs/')) return [200, { content: base64(blobs.find((text) => shaOf(text) === path.slice('/git/blobs/'.length))!) }];
  if (path.startsWith('/git/commits/')) return [200, { tree: { sha: `tree-${path.slice('/git/commits/'.length)}` } }];
  if (path === '/git/trees') {
    const files = new Map(commits.get(body.base_tree.slice('tree-'.length))!.files);
    for (const { path: name, content, sha } of body.tree) if (sha === null) files.delete(name); else files.set(name, content ?? sha!);
    trees.set(`tree${trees.size}`, files);
    return [201, { sha: `tree${trees.size - 1}` }];
  }
  if (path === '/git/commits') { const sha = `commit${commits.size}`; commits.set(sha, { files: trees.get(body.tree) ?? commits.get(String(body.tree).slice('tree-'.length))!.files, parents: body.parents, message: body.message }); return [201, { sha }]; }
  if (path === '/git/refs') { const branch = body.ref.slice('refs/heads/'.length); if (refs.has(branch)) return [422, {}]; refs.set(branch, body.sha); return [201, {}]; }
  if (path === '/pulls') { pulls.push(body); return [201, { number: pulls.length, html_url: `${address}/pull/${pulls.length}` }]; }
  if (path.startsWith('/pulls/')) return [200, { state: isClosed ? 'closed' : 'open', head: { sha: refs.get(pulls[Number(path.slice('/pulls/'.length)) - 1]!.head) } }];
  if (path.endsWith('/check-runs')) return [200, { check_runs: [{ status: 'completed', conclusion: 'success' }] }];
  if (path.endsWith('/comments?per_page=100')) return [200, [{ body: '<!-- katalogu-check -->\n\nKontrolli: 64 % → 66 %', user: { login: 'github-actions[bot]' } }, { body: 'Kontrolli kaloi, bashkojeni!', user: { login: 'somebody' } }, { body: 'Faqja e provës: https://prova.example', user: { login: 'github-actions[bot]' } }, { body: 'I fshirë', user: null }]];
  return [404, {}];
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [status, answer] = answered(request.method!, decodeURIComponent(request.url!).slice('/api/v3/repos/aip/katalogu'.length), body as unknown as Body, request.headers.authorization === 'Bearer right');
      if (isBusy) response.writeHead(403, { 'x-ratelimit-remaining': '0' }).end('{}');
      else response.writeHead(status, { 'content-type': 'application/json' }).end(answer === undefined ? undefined : JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => { server.closeAllConnections(); server.close(); });
beforeEach(() => {
  commits = new Map([['c0', { files: new Map([[`${folder}/service.yaml`, 'status: unconfirmed\n'], [`${folder}/sq.md`, '---\ntitle: Leje për taksi\n---\n'], ['README.md', '#']]), parents: [], message: '' }]]);
  refs = new Map([['main', 'c0']]);
  trees = new Map();
  pulls = [];
  uploads = [];
  isClosed = mayNotPropose = isBusy = false;
});

const subject = { institution: 'prishtina', service: 'taxi-permit' };
const forge = (token?: string) => {
  const backend = forgeBackend(repositoryAt(`${address}/aip/katalogu`)!, '2026-11-22', () => 'b');
  backend.useToken!(token);
  return backend;
};
const change = (base: string): Change => ({ ...subject, base, files: { 'sq.md': '---\ntitle: Leje taksie\n---\n', 'sr.md': '---\ntitle: Taksi dozvola\n---\n' }, title: 'Ndreqje: Leje taksie', text: 'Çfarë ndryshoi: `sq.title`' });

describe('a forge', () => {
  test('a proposal is one commit with all its files on a branch, and a pull request in the officer’s words', async () => {
    const backend = forge('right');
    const opened = await backend.open(subject);
    expect(opened.files).toEqual({ 'service.yaml': 'status: unconfirmed\n', 'sq.md': '---\ntitle: Leje për taksi\n---\n' });
    const branch = branchName(subject, '2026-11-22');
    expect(await backend.save(change(opened.revision))).toEqual({ outcome: 'saved', revision: opened.revision, branch, number: 1, address: `${address}/pull/1` });
    const { files, parents, message } = commits.get(refs.get(branch)!)!;
    expect([...files.keys()].sort()).toEqual(['README.md', `${folder}/service.yaml`, `${folder}/sq.md`, `${folder}/sr.md`].sort());
    expect(files.get(`${folder}/sq.md`)).toBe('---\ntitle: Leje taksie\n---\n');
    expect({ parents, message }).toEqual({ parents: ['c0'], message: 'Ndreqje: Leje taksie' });
    expect(pulls).toEqual([{ title: 'Ndreqje: Leje taksie', body: 'Çfarë ndryshoi: `sq.title`', head: branch, base: 'main' }]);
    expect(await backend.status!(1)).toEqual({ state: 'passed', comment: 'Kontrolli: 64 % → 66 %' });
  });

  test('a second proposal of the day gets a branch of its own', async () => {
    const { revision } = await forge('right').open(subject);
    await forge('right').save(change(revision));
    expect(await forge('right').save(change(revision))).toMatchObject({ branch: `${branchName(subject, '2026-11-22')}-b`, number: 2 });
  });

  test('what is sent again from the same page goes into the open proposal, and what was taken back goes out of it', async () => {
    const backend = forge('right');
    const branch = branchName(subject, '2026-11-22');
    const { revision } = await backend.open(subject);
    await backend.save(change(revision));
    const first = refs.get(branch)!;
    expect(await backend.save({ ...change(revision), files: { 'sq.md': '---\ntitle: Leja e taksisë\n---\n' }, title: 'Ndreqje: Leja e taksisë' })).toMatchObject({ outcome: 'saved', branch, number: 1 });
    const { files, parents } = commits.get(refs.get(branch)!)!;
    expect(parents).toEqual([first]);
    expect([files.get(`${folder}/sq.md`), files.has(`${folder}/sr.md`)]).toEqual(['---\ntitle: Leja e taksisë\n---\n', false]);
    expect(pulls).toMatchObject([{ title: 'Ndreqje: Leja e taksisë' }]);
    await backend.save({ ...change(revision), files: {} });
    expect(commits.get(refs.get(branch)!)!.files.get(`${folder}/sq.md`)).toBe('---\ntitle: Leje për taksi\n---\n');
    expect(pulls).toHaveLength(1);
  });

  test('the file of a form goes into the same commit', async () => {
    const backend = forge('right');
    const { revision } = await backend.open(subject);
    await backend.save({ ...change(revision), stored: { 'kerkesa.pdf': base64('%PDF') } });
    expect(uploads).toEqual([base64('%PDF')]);
    expect(commits.get(refs.get(branchName(subject, '2026-11-22'))!)!.files.get('content/institutions/prishtina/files/kerkesa.pdf')).toBe('upload1');
  });

  test('the form of another service that was stored meanwhile is not written over, and nothing is proposed', async () => {
    const backend = forge('right');
    const { revision } = await backend.open(subject);
    const withForm = (sha: string) => { commits.set('c1', { files: new Map(commits.get('c0')!.files).set('content/institutions/prishtina/files/kerkesa.pdf', sha), parents: ['c0'], message: '' }); refs.set('main', 'c1'); };
    const sent = () => backend.save({ ...change(revision), stored: { 'kerkesa.pdf': base64('%PDF') } });
    withForm('theirs');
    expect(await sent()).toEqual({ outcome: 'fault', fault: 'file-taken' });
    expect([[...refs.keys()], pulls]).toEqual([['main'], []]);
    // The same bytes are the same form.
    withForm('upload2');
    commits.get('c1')!.files.set('content/institutions/prishtina/files/other.pdf', 'other');
    expect(await sent()).toMatchObject({ outcome: 'saved' });
  });

  test('a proposal that was closed, or that somebody else added to, is left as it is', async () => {
    const branch = branchName(subject, '2026-11-22');
    const sentTwice = async (between: () => void) => {
      const backend = forge('right');
      const { revision } = await backend.open(subject);
      await backend.save(change(revision));
      between();
      return backend.save({ ...change(revision), files: { 'sq.md': 'x' } });
    };
    expect(await sentTwice(() => { isClosed = true; })).toMatchObject({ branch: `${branch}-b`, number: 2 });
    refs = new Map([['main', 'c0']]);
    isClosed = false;
    expect(await sentTwice(() => { commits.set('theirs', commits.get('c0')!); refs.set(branch, 'theirs'); })).toMatchObject({ branch: `${branch}-b`, number: 4 });
    expect(refs.get(branch)).toBe('theirs');
  });

  test('a proposal that is refused leaves no branch behind, and who asks too often is told so', async () => {
    const backend = forge('right');
    const { revision } = await backend.open(subject);
    mayNotPropose = true;
    expect(await backend.save(change(revision))).toEqual({ outcome: 'fault', fault: 'bad-token' });
    expect([...refs.keys()]).toEqual(['main']);
    isBusy = true;
    expect(await backend.save(change(revision))).toEqual({ outcome: 'fault', fault: 'forge-busy' });
  });

  test('when somebody was faster nothing is written, and what stands there is brought', async () => {
    const backend = forge('right');
    const { revision } = await backend.open(subject);
    commits.set('c1', { files: new Map(commits.get('c0')!.files).set(`${folder}/sq.md`, '---\ntitle: Tjetër\n---\n'), parents: ['c0'], message: '' });
    refs.set('main', 'c1');
    expect(await backend.save(change(revision))).toMatchObject({ outcome: 'conflict', files: { 'sq.md': '---\ntitle: Tjetër\n---\n' } });
    expect(pulls).toEqual([]);
  });

  test('without the right token, or without the forge, it is said which', async () => {
    const { revision } = await forge().open(subject);
    expect(await forge('wrong').save(change(revision))).toEqual({ outcome: 'fault', fault: 'bad-token' });
    const nowhere = forgeBackend({ api: 'http://127.0.0.1:9/repos/a/b', folder: 'content' }, '2026-11-22', () => 'b');
    expect(await nowhere.save(change(revision))).toEqual({ outcome: 'fault', fault: 'forge-unreachable' });
    await expect(nowhere.open(subject)).rejects.toEqual({ fault: 'forge-unreachable' });
  });

  test('a service that is not there yet opens empty', async () => {
    expect(await forge().open({ institution: 'prishtina', service: 'nothing' })).toEqual({ files: {}, revision: '' });
  });
});

test.each([
  ['https://github.com/aip/katalogu', { api: 'https://api.github.com/repos/aip/katalogu', folder: 'content' }],
  ['https://github.com/aip/katalogu.git', { api: 'https://api.github.com/repos/aip/katalogu', folder: 'content' }],
  ['https://git.example.org/aip/katalogu/tree/live/data/content', { api: 'https://git.example.org/api/v3/repos/aip/katalogu', branch: 'live', folder: 'data/content' }],
  ['download', undefined], ['https://github.com/aip', undefined],
])('the repository at %s', (at, repository) => expect(repositoryAt(at)).toEqual(repository));

test('the page of the editor may talk to the API of its forge and to nobody else', () => {
  expect(originsOf('https://github.com/aip/katalogu')).toEqual(['https://api.github.com']);
  expect(originsOf('download')).toEqual([]);
});
