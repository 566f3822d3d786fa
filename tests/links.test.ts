import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { domainToASCII } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Found } from '#catalogue/assess/link-check.ts';
import { isInner, visit, type Manners } from '../scripts/polite.ts';
import { command } from './ran.ts';

/* Links are checked on loopback, against a server that behaves as each test says; nothing here asks another machine. */

const root = join(import.meta.dirname, '..');
const temporary = mkdtempSync(join(tmpdir(), 'katalogu-links-'));
const servers: Server[] = [];
const end = (server: Server) => new Promise<void>((done) => { server.closeAllConnections(); server.close(() => done()); });
afterEach(async () => { await Promise.all(servers.splice(0).map(end)); });
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

interface Asked { method: string; path: string; headers: IncomingMessage['headers']; host: string; from: number; to: number }

/** A server that keeps what it was asked, and when. */
async function serverWith(answer: RequestListener): Promise<{ at: (path: string, host?: string) => string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const one: Asked = { method: request.method!, path: request.url!, headers: request.headers, host: request.headers.host!.split(':')[0]!, from: Date.now(), to: Infinity };
    asked.push(one);
    response.on('close', () => { one.to = Date.now(); });
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { asked, at: (path, host = '127.0.0.1') => `http://${host}:${port}${path}` };
}

const manners: Manners = { userAgent: 'KataloguLinkCheck/1.0 (+https://katalogu.example)', timeout: 20_000, pause: 0, retries: 1, mayAsk: () => true, signal: new AbortController().signal };

async function visited(urls: readonly string[], differently: Partial<Manners> = {}): Promise<Record<string, Found>> {
  const found: Record<string, Found> = {};
  await visit(urls, { ...manners, ...differently }, (url, what) => { found[url] = what; });
  return found;
}

/** What is found at one path of a server that answers with these statuses in turn, the last for good. */
async function foundAt(answers: readonly (number | { status: number; headers?: Record<string, string> })[], differently: Partial<Manners> = {}): Promise<{ found: Found; asked: Asked[] }> {
  let count = 0;
  const { at, asked } = await serverWith((_, response) => {
    const next = answers[Math.min(count++, answers.length - 1)]!;
    const { status, headers } = typeof next === 'number' ? { status: next, headers: {} } : next;
    response.writeHead(status, headers).end();
  });
  return { found: (await visited([at('/')], differently))[at('/')]!, asked };
}

describe('a link', () => {
  test('that answers works, and is asked once, with HEAD, by name, without cookies or a body', async () => {
    const { found, asked } = await foundAt([{ status: 200, headers: { 'set-cookie': 'a=b' } }]);
    expect(found).toEqual({ state: 'works' });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
    expect(asked[0]!.headers['user-agent']).toBe(manners.userAgent);
    expect(Object.keys(asked[0]!.headers).filter((name) => /cookie|authorization|content|referer/.test(name))).toEqual([]);
  });

  test.each([404, 410])('that answers %d is broken at once, and is asked again only as GET', async (status) => {
    const { found, asked } = await foundAt([status]);
    expect(found).toEqual({ state: 'broken', status });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  test.each([405, 403, 501, 404])('whose server refuses HEAD with %d is judged by GET, of which one byte is asked', async (status) => {
    const { found, asked } = await foundAt([status, 206]);
    expect(found).toEqual({ state: 'works' });
    expect(asked.map(({ method, headers }) => [method, headers.range])).toEqual([['HEAD', undefined], ['GET', 'bytes=0-0']]);
  });

  test('that lets no program in is not called broken', async () => {
    expect((await foundAt([403])).found).toEqual({ state: 'refused', status: 403 });
  });

  test('that fails and then answers works', async () => {
    const { found, asked } = await foundAt([503, 503, 200]);
    expect(found).toEqual({ state: 'works' });
    expect(asked).toHaveLength(3);
  });

  test('that goes on failing is asked no more often than it was said', async () => {
    const { found, asked } = await foundAt([500], { retries: 2 });
    expect(found).toEqual({ state: 'failing', status: 500 });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET', 'GET', 'GET']);
  });

  test('is left alone for as long as its server asks', async () => {
    const { found, asked } = await foundAt([{ status: 429, headers: { 'retry-after': '1' } }, 200]);
    expect(found).toEqual({ state: 'works' });
    expect(asked[1]!.from - asked[0]!.from).toBeGreaterThanOrEqual(990);
  });

  test('is not asked again when its server wants more patience than a run has, and neither are its neighbours', async () => {
    const { at, asked } = await serverWith((_, response) => { response.writeHead(429, { 'retry-after': '3600' }).end(); });
    expect(await visited([at('/1'), at('/2')])).toEqual({ [at('/1')]: { state: 'refused', status: 429 } });
    expect(asked).toHaveLength(1);
  });

  test('whose server does not answer has timed out', async () => {
    const { at } = await serverWith(() => {});
    expect(await visited([at('/')], { timeout: 100, retries: 0 })).toEqual({ [at('/')]: { state: 'timeout' } });
  });

  test('whose server is not there is unreachable', async () => {
    const { at } = await serverWith(() => {});
    await Promise.all(servers.splice(0).map(end));
    expect(await visited([at('/')], { retries: 0 })).toEqual({ [at('/')]: { state: 'unreachable' } });
  });

  test('whose page has no end is not read', async () => {
    const { at, asked } = await serverWith((request, response) => {
      response.writeHead(request.method === 'HEAD' ? 405 : 200);
      if (request.method === 'HEAD') return void response.end();
      const more = setInterval(() => response.write('x'.repeat(1000)), 5);
      response.on('close', () => clearInterval(more));
    });
    expect(await visited([at('/')])).toEqual({ [at('/')]: { state: 'works' } });
    await expect.poll(() => asked.every(({ to }) => to < Infinity)).toBe(true);
  });

  test('that cannot even be asked is unreachable, and the others are asked all the same', async () => {
    const { at } = await serverWith((_, response) => { response.end(); });
    expect(await visited(['ftp://127.0.0.1/form', at('/')], { retries: 0 })).toEqual({ 'ftp://127.0.0.1/form': { state: 'unreachable' }, [at('/')]: { state: 'works' } });
  });

  test('that moved for good leads to its new address; one sent on for the moment stays', async () => {
    const { at } = await serverWith((request, response) => {
      const [status, location] = ({ '/old': [301, '/new'], '/login': [302, '/new'] } as Record<string, [number, string]>)[request.url!] ?? [200, ''];
      response.writeHead(status, location ? { location } : {}).end();
    });
    expect(await visited([at('/old'), at('/login')])).toEqual({ [at('/old')]: { state: 'moved', to: at('/new') }, [at('/login')]: { state: 'works' } });
  });

  test('that redirects to itself, or without end, is a loop', async () => {
    const { at, asked } = await serverWith((request, response) => {
      const { pathname, searchParams } = new URL(request.url!, 'http://a');
      response.writeHead(302, { location: pathname === '/circle' ? '/circle' : `/on?n=${Number(searchParams.get('n')) + 1}` }).end();
    });
    expect(await visited([at('/circle'), at('/on?n=0')])).toEqual({ [at('/circle')]: { state: 'loop' }, [at('/on?n=0')]: { state: 'loop' } });
    expect(asked).toHaveLength(1 + 6);
  });
});

describe('an inner network', () => {
  test.each(['http://127.0.0.1/', 'http://localhost/', 'http://[::1]/', 'http://0x7f.1/', 'http://2130706433/', 'http://10.0.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://[::ffff:10.0.0.1]/', 'http://[fe80::1]/'])('is never asked: %s', async (url) => {
    expect(await visited([url], { mayAsk: (ip) => !isInner(ip) })).toEqual({ [url]: { state: 'private' } });
  });

  test('is not reached by a name or a redirect either', async () => {
    const { at, asked } = await serverWith((_, response) => { response.end(); });
    expect(await visited([at('/', 'localhost')], { mayAsk: (ip) => !isInner(ip) })).toEqual({ [at('/', 'localhost')]: { state: 'private' } });
    expect(asked).toEqual([]);
  });

  test('is refused where a redirect leads into it, by number or by name', async () => {
    const { at, asked } = await serverWith((request, response) => { response.writeHead(302, { location: at('/inner', request.url === '/name' ? 'localhost' : '127.0.0.2') }).end(); });
    const url = [at('/number'), at('/name')];
    // 127.0.0.1 plays the public machine for the number, nothing does for the name.
    expect(await visited([url[0]!], { mayAsk: (ip) => ip === '127.0.0.1' })).toEqual({ [url[0]!]: { state: 'private' } });
    let looked = 0;
    expect(await visited([url[1]!], { mayAsk: () => looked++ === 0 })).toEqual({ [url[1]!]: { state: 'private' } });
    expect(asked.map(({ path }) => path)).toEqual(['/number', '/name']);
  });

  test.each([['8.8.8.8', false], ['172.15.0.1', false], ['172.16.0.1', true], ['100.64.0.1', true], ['192.168.1.1', true], ['224.0.0.1', true], ['255.255.255.255', true], ['0.0.0.0', true], ['2a00:1450:4017::1', false], ['::', true], ['fd00::1', true], ['64:ff9b::7f00:1', true], ['2002:7f00:1::', true], ['2001:db8::1', true], ['fe80::1%eth0', true], ['nonsense', true]])('%s: %s', (address, expected) => {
    expect(isInner(address)).toBe(expected);
  });
});

describe('a host', () => {
  test('is asked one thing at a time, with a pause; different hosts go side by side', async () => {
    const { at, asked } = await serverWith((_, response) => { setTimeout(() => response.end(), 60); });
    const paths = ['/1', '/2', '/3', '/4'];
    const urls = paths.flatMap((path) => [at(path), at(path, 'localhost')]);
    await visited(urls, { pause: 50 });
    expect(asked).toHaveLength(8);
    for (const host of ['127.0.0.1', 'localhost']) {
      const own = asked.filter((one) => one.host === host);
      for (const [index, one] of own.slice(1).entries()) expect(one.from - own[index]!.to).toBeGreaterThanOrEqual(40);
    }
    expect(asked.some((one) => asked.some((other) => other.host !== one.host && other.from < one.to && one.from < other.to))).toBe(true);
  });

  test('keeps its turn when redirects lead to it from elsewhere', async () => {
    const { at, asked } = await serverWith((request, response) => {
      if (request.headers.host!.startsWith('localhost')) response.writeHead(302, { location: at(`/end${request.url}`) }).end();
      else setTimeout(() => response.end(), 30);
    });
    await visited([at('/1'), at('/2'), at('/1', 'localhost'), at('/2', 'localhost')], { pause: 20 });
    const own = asked.filter((one) => one.host === '127.0.0.1').sort((a, b) => a.from - b.from);
    expect(own).toHaveLength(4);
    for (const [index, one] of own.slice(1).entries()) expect(one.from).toBeGreaterThanOrEqual(own[index]!.to - 1);
  });

  test('that is silent is not asked again and again for each of its links', async () => {
    const { at, asked } = await serverWith((request) => { request.socket.destroy(); });
    const found = await visited([at('/1'), at('/2'), at('/3'), at('/4')], { retries: 3 });
    expect(new Set(Object.values(found).map(({ state }) => state))).toEqual(new Set(['unreachable']));
    expect(asked.filter(({ path }) => path === '/1').length).toBeGreaterThan(asked.filter(({ path }) => path === '/4').length);
  });
});

let folders = 0;
function contentWith(links: readonly string[], files: Readonly<Record<string, string>> = {}): string {
  const folder = join(temporary, `content-${++folders}`);
  const all: Record<string, string> = {
    'institutions/trial/institution.yaml': 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n',
    'institutions/other/institution.yaml': 'type: municipality\nnames: { sq: Tjetra, sr: Druga, en: Other }\n',
    'institutions/trial/services/permit/service.yaml': `status: confirmed\nsources:\n${links.map((url) => `  - { url: "${url}" }\n`).join('')}`,
    'institutions/trial/services/permit/sq.md': '---\ntitle: Leje\n---\n',
    'standard/standard.yaml': readFileSync(join(root, 'content', 'standard', 'standard.yaml'), 'utf8'),
    'standard/requirements/links-work.yaml': readFileSync(join(root, 'content', 'standard', 'requirements', 'links-work.yaml'), 'utf8').replace(/basis:\n.*\n/, ''),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const quick = ['--private', '--pause', '0', '--retries', '0', '--timeout', '20', '--lang', 'en'];
const recordIn = (folder: string) => readFileSync(join(folder, 'monitoring', 'links.yaml'), 'utf8');

describe('the command', () => {
  test('records what it found, says where each fault stands, and ends well', async () => {
    let gone = 404;
    const { at } = await serverWith((request, response) => { response.writeHead(request.url === '/gone' ? gone : request.url === '/old' ? 301 : 200, request.url === '/old' ? { location: '/new' } : {}).end(); });
    const folder = contentWith([at('/works'), at('/gone#part'), at('/old')]);
    const first = await command('links', ['--content', folder, '--today', '2026-10-21', ...quick]);
    expect(first.code, first.err).toBe(0);
    expect(first.out).toBe(`✗ ${at('/gone')}\n    there is no such page (404), since 21 October 2026\n    institutions/trial/services/permit/service.yaml:4\n→ ${at('/old')}\n    it has moved, write ${at('/new')}\n    institutions/trial/services/permit/service.yaml:5\nChecked 3 of 3 links. Open: 1; moved: 1; do not open: 1; unknown: 0.\nRecorded in ${join(folder, 'monitoring', 'links.yaml')}.\n`);
    expect(first.err.split('\n').filter(Boolean)).toHaveLength(3);
    expect(recordIn(folder)).toBe(`# Written by “npm run links”, never by hand: what the last check found at each address.\nchecked: 2026-10-21\nlinks:\n  - { url: "${at('/gone')}", checked: 2026-10-21, state: broken, status: 404, since: 2026-10-21 }\n  - { url: "${at('/old')}", checked: 2026-10-21, state: moved, to: "${at('/new')}" }\n  - { url: "${at('/works')}", checked: 2026-10-21, state: works }\n`);

    gone = 500;
    await command('links', ['--content', folder, '--today', '2026-11-21', ...quick]);
    expect(recordIn(folder)).toContain(`url: "${at('/gone')}", checked: 2026-11-21, state: failing, status: 500, since: 2026-10-21 }`);
    const check = JSON.parse((await command('check', ['--content', folder, '--today', '2026-11-21', '--format', 'json', '--lang', 'en'])).out) as { findings: Record<string, unknown>[] };
    expect(check.findings.find(({ requirement }) => requirement === 'links-work')).toMatchObject({ outcome: 'partial', file: 'institutions/trial/services/permit/service.yaml', line: 4, message: `A link does not open: \`${at('/gone')}\`, the server reports a fault (500), since 21 October 2026.` });

    gone = 200;
    await command('links', ['--content', folder, '--today', '2026-11-22', ...quick]);
    expect(recordIn(folder)).toContain(`url: "${at('/gone')}", checked: 2026-11-22, state: works }`);
  });

  test('opens no act that only our own standard rests on, where a folder is judged by that', async () => {
    const { at } = await serverWith((_, response) => { response.end(); });
    const folder = contentWith([at('/own')]);
    rmSync(join(folder, 'standard'), { recursive: true });
    expect((await command('links', ['--content', folder, '--today', '2026-11-21', '--check', '--lang', 'en'])).out).toContain('1 of 1');
  });

  test('asks only what is due, and only for one institution, and leaves the rest as it was', async () => {
    const { at, asked } = await serverWith((_, response) => { response.end(); });
    const folder = contentWith([at('/new'), at('/fresh'), at('/aged')], {
      'institutions/other/institution.yaml': `type: municipality\nnames: { sq: Tjetra, sr: Druga, en: Other }\nwebsites: ["${at('/elsewhere')}"]\n`,
      'monitoring/links.yaml': `checked: 2026-11-20\nlinks:\n  - { url: "${at('/aged')}", checked: 2026-09-01, state: works }\n  - { url: "${at('/fresh')}", checked: 2026-11-20, state: works }\n  - { url: "${at('/unlinked')}", checked: 2026-11-20, state: works }\n`,
    });
    const run = (...args: string[]) => command('links', ['--content', folder, '--today', '2026-11-21', ...quick, ...args]);
    const before = await run('--check', '--only-older-than', '30');
    expect(before).toMatchObject({ code: 1, out: 'Links waiting for a check: 3 of 4. Run: npm run links\n' });
    expect(asked).toEqual([]);
    expect((await run('--only-older-than', '30', '--institution', 'trial')).code).toBe(0);
    expect(asked.map(({ path }) => path).sort()).toEqual(['/aged', '/new']);
    expect(recordIn(folder)).toContain(`url: "${at('/fresh')}", checked: 2026-11-20`);
    expect(recordIn(folder)).not.toContain('unlinked');
    expect((await run('--check')).out).toContain(': 1 of 4');
    expect((await run('--only-older-than', '30')).code).toBe(0);
    expect(await run('--check', '--only-older-than', '30')).toMatchObject({ code: 0, out: 'All links are checked (4).\n' });
    expect(asked.map(({ path }) => path).sort()).toEqual(['/aged', '/elsewhere', '/new']);
  });

  test('keeps what was checked when it is interrupted', async () => {
    const { at, asked } = await serverWith((request, response) => { if (request.url !== '/b') response.end(); });
    const folder = contentWith([at('/a'), at('/b'), at('/c')], { 'monitoring/links.yaml': `checked: 2026-10-20\nlinks:\n  - { url: "${at('/c')}", checked: 2026-10-20, state: works }\n` });
    const child = spawn(process.execPath, [join(root, 'scripts', 'links.ts'), '--content', folder, '--today', '2026-11-21', '--private', '--pause', '0', '--timeout', '60', '--lang', 'sr'], { cwd: root });
    let said = '';
    child.stderr.on('data', (data: Buffer) => { said += data.toString(); });
    await expect.poll(() => asked.some(({ path }) => path === '/b'), { timeout: 20_000 }).toBe(true);
    child.kill('SIGINT');
    expect(await new Promise((done) => child.on('exit', done))).toBe(2);
    expect(said).toContain('Prekinuto');
    expect(recordIn(folder).split('\n').slice(2, -1)).toEqual(['links:', `  - { url: "${at('/a')}", checked: 2026-11-21, state: works }`, `  - { url: "${at('/c')}", checked: 2026-10-20, state: works }`]);
  });

  test('does not reach into an inner network unless it is told to', async () => {
    const { at, asked } = await serverWith((_, response) => { response.end(); });
    const folder = contentWith([at('/')]);
    expect((await command('links', ['--content', folder, '--today', '2026-11-21', '--pause', '0', '--lang', 'en'])).out).toContain('the address belongs to an inner network');
    expect(asked).toEqual([]);
    expect(recordIn(folder)).toContain('state: private, since: 2026-11-21');
  });

  test('asks nobody while the content has problems', async () => {
    const { at, asked } = await serverWith((_, response) => { response.end(); });
    const folder = contentWith([at('/')], { 'institutions/trial/services/permit/sq.md': '---\ntitel: Leje\n---\n' });
    const { code, out, err } = await command('links', ['--content', folder, ...quick]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('unknown-field');
    expect(asked).toEqual([]);
    expect(existsSync(join(folder, 'monitoring', 'links.yaml'))).toBe(false);
  });

  test('names a site in letters of any script as a header may', async () => {
    const { at, asked } = await serverWith((_, response) => { response.end(); });
    const { code, err } = await command('links', ['--content', contentWith([at('/')]), '--site', 'https://каталог.срб', ...quick]);
    expect(code, err).toBe(0);
    expect(asked.map(({ headers }) => headers['user-agent'])).toEqual([`KataloguLinkCheck/1.0 (+https://${domainToASCII('каталог.срб')})`]);
  });

  test('refuses numbers that mean nothing and an institution that is not there', async () => {
    const folder = contentWith(['https://trial.example/']);
    await Promise.all([['--timeout', '0'], ['--pause', '-1'], ['--retries', '1.5'], ['--retries', '99'], ['--only-older-than', 'soon'], ['--institution', 'nobody']].map(async ([option, value]) => {
      const { code, out, err } = await command('links', ['--content', folder, `${option}=${value}`]);
      expect({ option, code, out }).toEqual({ option, code: 2, out: '' });
      expect(err).toContain(value);
    }));
  });
});
