import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change, Opened, Saved } from '#src/edit/backend.ts';
import { pdf } from './stored-samples.ts';
import { editBackend } from '../scripts/edit-backend.ts';

let folder: string;
let server: Server;
let origin: string;
let cookie: string;
const own = () => join(folder, 'content/institutions/example/services/permit');
const subject = { institution: 'example', service: 'permit' };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'katalogu-edit-'));
  mkdirSync(own(), { recursive: true });
  cpSync('tests/sites/complete/institutions/example/institution.yaml', join(folder, 'content/institutions/example/institution.yaml'));
  writeFileSync(join(own(), 'service.yaml'), 'status: unconfirmed\n');
  writeFileSync(join(own(), 'sq.md'), '---\ntitle: Leje\n---\n');
  const backend = editBackend({ content: join(folder, 'content'), today: '2026-11-22' });
  server = createServer((request, response) => { if (!backend.answer(request, response)) response.writeHead(404).end(); });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  cookie = `katalogu-edit-${port}=${backend.key}`;
});
afterEach(() => { server.closeAllConnections(); server.close(); rmSync(folder, { recursive: true, force: true }); });

const open = async () => (await (await fetch(`${origin}/edit/api/service/?institution=example&service=permit`, { headers: { cookie } })).json()) as Opened;
const save = async (change: Partial<Change>) => {
  const { revision } = await open();
  return (await (await fetch(`${origin}/edit/api/save/`, { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: JSON.stringify({ ...subject, base: revision, title: 'Ndreqje: Leje', text: '', files: {}, ...change }) })).json()) as Saved;
};
const git = (...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('the local backend', () => {
  test('writes all files of a service, takes away one that says nothing any more, and leaves nothing else behind', async () => {
    expect(await save({ files: { 'sr.md': '---\ntitle: Dozvola\n---\n', 'sq.md': null } })).toMatchObject({ outcome: 'saved' });
    expect(readdirSync(own()).sort()).toEqual(['service.yaml', 'sr.md']);
  });

  test('writes none of them when one cannot be written', async () => {
    mkdirSync(join(own(), 'sr.md'));
    expect(await save({ files: { 'service.yaml': 'status: withdrawn\n', 'sq.md': null, 'sr.md': '---\ntitle: Dozvola\n---\n' } })).toEqual({ outcome: 'fault', fault: 'not-saved' });
    expect(readFileSync(join(own(), 'service.yaml'), 'utf8')).toBe('status: unconfirmed\n');
    expect(readFileSync(join(own(), 'sq.md'), 'utf8')).toBe('---\ntitle: Leje\n---\n');
    expect(readdirSync(own()).sort()).toEqual(['service.yaml', 'sq.md', 'sr.md']);
  });

  test('an institution is its one file: it is opened and written without its services, and never taken away', async () => {
    const at = join(folder, 'content/institutions/example/institution.yaml');
    const opened = (await (await fetch(`${origin}/edit/api/service/?institution=example`, { headers: { cookie } })).json()) as Opened;
    expect(Object.keys(opened.files)).toEqual(['institution.yaml']);
    const ofInstitution = { service: undefined, base: opened.revision };
    for (const files of [{ 'institution.yaml': null }, { 'service.yaml': 'status: unconfirmed\n' }]) expect(await save({ ...ofInstitution, files })).toEqual({ outcome: 'fault', fault: 'refused' });
    expect(await save({ ...ofInstitution, files: { 'institution.yaml': `${opened.files['institution.yaml']}# x\n` } })).toMatchObject({ outcome: 'saved' });
    expect(readFileSync(at, 'utf8')).toMatch(/# x\n$/);
    expect(readdirSync(own()).sort()).toEqual(['service.yaml', 'sq.md']);
  });

  test('the proposal of an institution leaves its services as they were', async () => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Before');
    writeFileSync(join(own(), 'sq.md'), '---\ntitle: Jo ende\n---\n');
    const opened = (await (await fetch(`${origin}/edit/api/service/?institution=example`, { headers: { cookie } })).json()) as Opened;
    await save({ service: undefined, base: opened.revision, proposal: true, files: { 'institution.yaml': `${opened.files['institution.yaml']}# x\n` } });
    expect(git('diff', '--name-only', 'main', 'edit/example-2026-11-22').trim()).toBe('content/institutions/example/institution.yaml');
  });

  test('of two saves at once, made on the same files, the second is told', async () => {
    const { revision } = await open();
    const outcomes = await Promise.all(['A', 'B'].map((title) => save({ base: revision, files: { 'sq.md': `---\ntitle: ${title}\n---\n` } })));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'saved']);
  });

  test('stores the file of a form with its entry, writes over no other, and takes what the check would refuse from nobody', async () => {
    const form = (bytes: Uint8Array) => ({ 'kerkesa.pdf': Buffer.from(bytes).toString('base64') });
    const files = { 'service.yaml': 'status: unconfirmed\nforms:\n  - { id: application, file: kerkesa.pdf }\n' };
    const at = join(folder, 'content/institutions/example/files/kerkesa.pdf');
    expect(await save({ files, stored: form(pdf) })).toMatchObject({ outcome: 'saved' });
    expect(readFileSync(at).equals(Buffer.from(pdf))).toBe(true);
    expect(await save({ files: {}, stored: form(pdf) })).toMatchObject({ outcome: 'saved' });
    expect(await save({ files: { 'sq.md': '---\ntitle: Tjetër\n---\n' }, stored: form(Buffer.concat([pdf, Buffer.from('\n')])) })).toEqual({ outcome: 'fault', fault: 'file-taken' });
    expect(readFileSync(join(own(), 'sq.md'), 'utf8')).toContain('title: Leje');
    for (const stored of [{ 'kerkesa.pdf': 'TVo=' }, { '../x.pdf': Buffer.from(pdf).toString('base64') }, { 'x.exe': 'TVo=' }] as Record<string, string>[]) expect(await save({ stored })).toEqual({ outcome: 'fault', fault: 'refused' });
    rmSync(join(folder, 'content/institutions/example/files'), { recursive: true });
    symlinkSync(tmpdir(), join(folder, 'content/institutions/example/files'));
    expect(await save({ files: {}, stored: form(pdf) })).toEqual({ outcome: 'fault', fault: 'refused' });
  });

  test('a proposal brings the form along that an earlier save stored, and no other', async () => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Before');
    await save({ files: { 'service.yaml': 'status: unconfirmed\nforms:\n  - { id: application, file: kerkesa.pdf }\n' }, stored: { 'kerkesa.pdf': Buffer.from(pdf).toString('base64') } });
    writeFileSync(join(folder, 'content/institutions/example/files/other.pdf'), pdf);
    expect(await save({ proposal: true })).toMatchObject({ branch: 'edit/example-permit-2026-11-22' });
    expect(git('show', '--name-only', '--format=', 'edit/example-permit-2026-11-22').trim().split('\n')).toEqual(['content/institutions/example/files/kerkesa.pdf', 'content/institutions/example/services/permit/service.yaml']);
  });

  test('follows no link out of the folder, and knows no service of an institution that is not there', async () => {
    rmSync(join(own(), 'sq.md'));
    symlinkSync('/etc/hostname', join(own(), 'sq.md'));
    expect((await fetch(`${origin}/edit/api/service/?institution=example&service=permit`, { headers: { cookie } })).status).toBe(400);
    expect((await fetch(`${origin}/edit/api/service/?institution=nobody&service=permit`, { headers: { cookie } })).status).toBe(400);
  });

  test('says what a proposal is held against, also where something was saved since', async () => {
    expect(await open()).not.toHaveProperty('proposedOn');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Before');
    await save({ files: { 'sq.md': '---\ntitle: Leje e re\n---\n' } });
    expect((await open()).proposedOn).toEqual({ 'service.yaml': 'status: unconfirmed\n', 'sq.md': '---\ntitle: Leje\n---\n' });
    await save({ proposal: true });
    expect((await open()).proposedOn).toMatchObject({ 'sq.md': '---\ntitle: Leje e re\n---\n' });
  });

  test('a proposal is a commit on a branch of its own; the branch and the index that somebody works on stay', async () => {
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Before');
    writeFileSync(join(folder, 'other.txt'), 'somebody’s');
    git('add', 'other.txt');
    const branch = 'edit/example-permit-2026-11-22';
    expect(await save({ proposal: true, files: { 'sq.md': '---\ntitle: Leje e re\n---\n' } })).toMatchObject({ outcome: 'saved', branch });
    expect(git('show', '--stat', '--format=%s', branch)).toMatch(/^Ndreqje: Leje\n\n content\/institutions\/example\/services\/permit\/sq\.md \| 2 \+-\n/);
    expect(git('rev-parse', '--abbrev-ref', 'HEAD').trim()).toBe('main');
    expect(git('diff', '--cached', '--name-only').trim()).toBe('other.txt');
    await save({ proposal: true, files: { 'sq.md': '---\ntitle: Leje tjetër\n---\n' } });
    expect(git('log', '--format=%s', `main..${branch}`).trim().split('\n')).toHaveLength(2);
  });

  test('a proposal holds the whole service as it stands: what was saved before it, what was taken away, and a text that somebody put beside it', async () => {
    writeFileSync(join(own(), 'en.md'), '---\ntitle: Permit\n---\n');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Before');
    const branch = 'edit/example-permit-2026-11-22';
    expect(await save({ proposal: true })).toEqual({ outcome: 'saved', revision: (await open()).revision });
    expect(git('branch', '--list', branch)).toBe('');
    writeFileSync(join(own(), 'tr.md'), '---\ntitle: İzin\n---\n');
    await save({ files: { 'service.yaml': 'status: withdrawn\n', 'en.md': null } });
    await save({ files: { 'sr.md': '---\ntitle: Dozvola\n---\n' } });
    expect(await save({ proposal: true })).toMatchObject({ outcome: 'saved', branch });
    const names = () => git('diff', '--name-status', 'main', branch).trim().split('\n').map((line) => line.replace('content/institutions/example/services/permit/', ''));
    expect(names()).toEqual(['D\ten.md', 'M\tservice.yaml', 'A\tsr.md', 'A\ttr.md']);
    // Asked once more, the branch says it already.
    expect(await save({ proposal: true })).toMatchObject({ branch });
    expect(git('log', '--format=%s', `main..${branch}`).trim().split('\n')).toHaveLength(1);
    await save({ proposal: true, files: { 'sq.md': '---\ntitle: Leje e re\n---\n' } });
    expect(names()).toContain('M\tsq.md');
  });

  test('without git the files are saved and the missing proposal is told', async () => {
    expect(await save({ proposal: true, files: { 'sq.md': '---\ntitle: Leje e re\n---\n' } })).toMatchObject({ outcome: 'saved', fault: 'no-git' });
    expect(existsSync(join(own(), 'sq.md'))).toBe(true);
  });
});
