import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules, headersFor } from '#catalogue/write/headers.ts';
import { hostingFiles } from '#catalogue/write/hosting.ts';
import { serveFolder } from '../scripts/server.ts';
import { kindsAccepted, partAsked, pathAsked } from '../scripts/static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'katalogu-serve-'));
const [dist, outside] = [join(folder, 'dist'), join(folder, 'secret.txt')];
const secret = 'THE SECRET OF THE MACHINE';
const page = '<!doctype html><title>Faqja</title>';
const digits = '0123456789';
let server: Server;
let port = 0;
let hasty: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  writeFileSync(outside, secret);
  for (const [path, text] of Object.entries({
    'index.html': page, 'sq/index.html': page, '404.html': '<title>Nothing here</title>', 'digits.txt': digits, 'empty.txt': '', 'build.json': '{}', 'big.bin': 'x'.repeat(3_000_000), 'big.css': `a{}${' '.repeat(5000)}`, '.env': secret, '.git/config': secret, '.well-known/security.txt': 'ok', '_redirects': '/id/* /api/v1/catalogue.jsonld 302\n', 'files/a/form.html': '<script>1</script>',
    ...Object.fromEntries(Object.entries(hostingFiles).map(([file, write]) => [file, write({ rules: headerRules, base: '' })])),
  })) {
    mkdirSync(join(dist, path, '..'), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  writeFileSync(join(dist, 'big.css.br'), brotliCompressSync(`a{}${' '.repeat(5000)}`));
  symlinkSync(outside, join(dist, 'link.txt'));
  symlinkSync(folder, join(dist, 'way'));
  symlinkSync('/', join(dist, 'sq/root'));
  const served = await serveFolder(dist, 0);
  hasty = await serveFolder(dist, 0, '', { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 });
  [server, port] = [served.server, Number(new URL(served.address).port)];
});
afterAll(() => {
  for (const one of [server, hasty.server]) { one.closeAllConnections(); one.close(); }
  rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes as they are and gives all that comes back until the other side ends. */
function sent(bytes: string, { patience = 30_000, at = port } = {}): Promise<string> {
  return new Promise((done) => {
    let answer = '';
    const socket = connect(at, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setEncoding('latin1').on('data', (part) => { answer += part; }).on('error', () => done(answer)).on('close', () => done(answer));
    setTimeout(() => socket.destroy(), patience).unref();
  });
}
const asked = (target: string, { method = 'GET', headers = '' } = {}) => sent(`${method} ${target} HTTP/1.1\r\nHost: katalogu\r\n${headers}Connection: close\r\n\r\n`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);
const stands = async () => expect(statusOf(await asked('/sq/'))).toBe(200);

describe('npm run serve', () => {
  test.each([
    '/../secret.txt', '/..%2fsecret.txt', '/..%2Fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/sq/../../secret.txt', '/sq/..%5c..%5csecret.txt', '/..\\secret.txt', '//secret.txt', '//..//secret.txt', '/./secret.txt', '/%00', '/digits.txt%00.html', '/%', '/%zz', '/%c0%ae%c0%ae/secret.txt', '/%uff0e%uff0e/secret.txt', '/..;/secret.txt', '/link.txt', '/way/secret.txt', '/way/dist/digits.txt', '/sq/root/etc/hostname',
    '/.env', '/%2eenv', '/.git/config', '/sq/.git/config', '/_headers', '/%5fheaders', '/_HEADERS', '/_redirects', '/_hosting/nginx.conf', '/_hosting/', '/file:///etc/passwd', '/C:/Windows/win.ini', '/digits.txt/', '/digits.txt/x', '/digits.txt::$DATA', '/\u00ff\u00fe', '/%ff%fe', '/sq/%0d%0aSet-Cookie:%20a=b',
  ])('gives nothing for %s', async (target) => {
    const answer = await asked(target);
    expect([400, 404]).toContain(statusOf(answer));
    expect(answer).not.toContain('SECRET');
    expect(answer.toLowerCase()).not.toContain('set-cookie');
  });

  test.each([['very deep', `/${'a/'.repeat(2000)}`], ['deep', `/${'a/'.repeat(100)}`], ['very long', `/${'a'.repeat(5000)}`], ['long', `/${'a'.repeat(1500)}`]])('looks for nothing that is %s', async (_, target) => {
    expect(statusOf(await asked(target))).toBe(404);
  });

  test('leaks no file outside its folder for any path', async () => {
    const step = fc.constantFrom('..', '.', '', '%2e%2e', '%2f', '..%2f', '%5c', '\\', 'way', 'root', 'sq', 'secret.txt', 'dist', 'etc', 'hostname', '.env', '%00', '%', ';', ':', '?', '#', 'link.txt', '%c0%af', '\u00fc', '.git', 'config');
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 7 }), fc.constantFrom('/', '%2f', '//', '\\'), async (steps, between) => {
      const answer = await asked(`/${steps.join(between)}`);
      expect(answer).not.toContain('SECRET');
      expect([200, 302, 400, 404]).toContain(statusOf(answer));
    }), { numRuns: 150 });
    await stands();
  });

  test('reads the address of a proxy’s request, and nothing else as one', async () => {
    expect(bodyOf(await asked('http://other.example/digits.txt?x#y'))).toBe(digits);
    for (const target of ['*', 'digits.txt', 'ftp://a/digits.txt', 'a:443']) expect([400, 404], target).toContain(statusOf(await asked(target)));
    expect(pathAsked('https://a?/..')).toBe('/');
  });

  test('sends each header that the table has, also where the path is written in signs', async () => {
    const answer = await asked('/%66iles/a/form.html');
    expect(statusOf(answer)).toBe(200);
    for (const [name, value] of Object.entries(headersFor('/files/a/form.html'))) expect(answer.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
    expect(await asked('/.well-known/security.txt')).toContain('ok');
  });

  test.each([
    ['bytes=0-0', 206, '0'], ['bytes=2-4', 206, '234'], ['bytes=7-', 206, '789'], ['bytes=-3', 206, '789'], ['bytes=-99', 206, digits], ['bytes=3-999999', 206, '3456789'],
    ['bytes=10-', 416, ''], ['bytes=-0', 416, ''], ['bytes=5-2', 200, digits], ['bytes=a-b', 200, digits], ['bytes=-', 200, digits], ['bytes=0-1,3-4', 200, digits], ['lines=0-1', 200, digits], ['bytes=99999999999999999999-', 200, digits], ['bytes=1.5-3', 200, digits],
  ])('answers the range %s with %d', async (range, status, body) => {
    const answer = await asked('/digits.txt', { headers: `Range: ${range}\r\n` });
    expect([statusOf(answer), bodyOf(answer)]).toEqual([status, body]);
  });

  test('takes any range apart without a fault', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.tuple(fc.nat(50), fc.nat(50)).map(([from, to]) => `bytes=${from}-${to}`), fc.nat(50).map((last) => `bytes=-${last}`)), fc.nat(40), (range, bytes) => {
      const part = partAsked(range, bytes);
      if (typeof part === 'object') expect(part.start >= 0 && part.start <= part.end && part.end < bytes).toBe(true);
    }), { numRuns: 1000 });
  });

  test('sends a file once, packed where it is asked for, and no body for HEAD', async () => {
    const [plain, packed, refused] = await Promise.all([asked('/big.css'), asked('/big.css', { headers: 'Accept-Encoding: gzip, br\r\n' }), asked('/big.css', { headers: 'Accept-Encoding: br;q=0\r\n' })]);
    expect(plain).not.toContain('content-encoding');
    expect(packed).toContain('content-encoding: br');
    expect(refused).not.toContain('content-encoding');
    const tag = /etag: (.*)\r/.exec(plain)![1]!;
    expect(statusOf(await asked('/big.css', { headers: `If-None-Match: "x", ${tag}\r\n` }))).toBe(304);
    const head = await asked('/digits.txt', { method: 'HEAD' });
    expect(head).toContain('content-length: 10');
    expect(bodyOf(head)).toBe('');
    expect(bodyOf(await asked('/empty.txt'))).toBe('');
  });

  test.each([['br', ['br']], ['gzip, BR', ['br', 'gzip']], [' gzip ; q=0.5 ,br; q=0.00', ['gzip']], ['br;level=4 ; q=1', ['br']], ['gzip;x;q=0', []], ['brotli, *', []], ['', []]] as const)('takes from “%s” %j', (accepted, kinds) => {
    expect(kindsAccepted(accepted).map(([kind]) => kind)).toEqual(kinds);
  });

  test('reads what a reader takes once, however it is spaced: quadratic work on 200 kB would not end in time', () => {
    for (const part of [' ', '\t', ';', ' ;', ',', 'br;q=0 ']) expect(kindsAccepted(`x${part.repeat(200_000 / part.length)}x`), part).toEqual([]);
  }, 60_000);

  test('names each form of a file by a tag of its own, and takes a tag, or else a day, for what the reader has', async () => {
    const forms = await Promise.all(['identity', 'br'].map((kind) => asked('/big.css', { headers: `Accept-Encoding: ${kind}\r\n` })));
    const valueOf = (answer: string, name: string) => new RegExp(`^${name}: (.*)\r`, 'mi').exec(answer)?.[1];
    const [plain, packed] = forms.map((answer) => valueOf(answer, 'etag')!) as [string, string];
    const day = valueOf(forms[0]!, 'last-modified')!;
    expect(new Set([plain, packed]).size).toBe(2);
    const known = (headers: string) => asked('/big.css', { headers: `Accept-Encoding: br\r\n${headers}` });
    expect(statusOf(await known(`If-None-Match: ${plain}\r\n`))).toBe(200);
    const same = await known(`If-None-Match: ${packed}\r\n`);
    expect([statusOf(same), bodyOf(same), valueOf(same, 'vary'), valueOf(same, 'cache-control'), valueOf(same, 'content-encoding')]).toEqual([304, '', 'Accept-Encoding', 'public, max-age=300', undefined]);
    expect(statusOf(await known(`If-Modified-Since: ${day}\r\n`))).toBe(304);
    expect(statusOf(await known('If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT\r\n'))).toBe(200);
    expect(statusOf(await known('If-Modified-Since: yesterday\r\n'))).toBe(200);
    expect(statusOf(await known(`If-None-Match: "other"\r\nIf-Modified-Since: ${day}\r\n`))).toBe(200);
  });

  test('says of what is not there how long it is, packs it where that is asked for, and lets nobody keep it', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await asked('/nothing', { method, headers: 'If-None-Match: *\r\n' });
      expect(statusOf(answer)).toBe(404);
      expect(answer).toContain(`content-length: ${'<title>Nothing here</title>'.length}\r\n`);
      expect(bodyOf(answer)).toBe(method === 'HEAD' ? '' : '<title>Nothing here</title>');
      expect(answer.toLowerCase()).not.toContain('cache-control');
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])('answers %s with 405', async (method) => {
    expect(statusOf(await asked('/', { method }))).toBe(405);
  });

  test.each([
    ['a method that nobody knows', 'NONSENSE / HTTP/1.1\r\nHost: a\r\n\r\n', [400]], ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, [431]], ['very many headers', `GET / HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(5_000)}\r\n`, [431]], ['no host', 'GET / HTTP/1.1\r\n\r\n', [400]],
    ['two lengths of one body', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', [400]], ['a length and chunks', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', [400]], ['a bare line feed', 'GET / HTTP/1.1\nHost: a\n\n', [200, 400]], ['a language that is not HTTP', '\x16\x03\x01\x02\x00\x01\x00', [400]], ['a tunnel', 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', [0]],
  ] as const)('survives %s', async (_, bytes, statuses) => {
    expect(statuses).toContain(statusOf(await sent(bytes, { patience: 1500 })));
    await stands();
  });

  test('answers requests in a row on one connection, in their order', async () => {
    const answer = await sent(`${'GET /digits.txt HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(50)}GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(50);
    expect(answer.lastIndexOf('HTTP/1.1 404')).toBeGreaterThan(answer.lastIndexOf('HTTP/1.1 200'));
  });

  test('lets clients go that do not finish their request, and serves others meanwhile', async () => {
    const slow = Array.from({ length: 100 }, () => sent('GET / HTTP/1.1\r\nHost: a\r\nX-', { at: Number(new URL(hasty.address).port) }));
    await stands();
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^(?:HTTP\/1\.1 408|$)/);
    await stands();
  });

  test('goes on when readers hang up in the middle of a file', async () => {
    await Promise.all(Array.from({ length: 100 }, () => new Promise<void>((done) => {
      const one = request({ port, host: '127.0.0.1', path: '/big.bin' }, (response) => response.once('data', () => { one.destroy(); done(); }).on('error', () => undefined));
      one.on('error', () => done()).end();
    })));
    await stands();
  });

  test('answers two thousand requests at once, each whole', async () => {
    const answers = await Promise.all(Array.from({ length: 2000 }, (_, index) => asked(index % 2 === 0 ? '/digits.txt' : '/nothing')));
    expect(answers.filter((answer) => statusOf(answer) === 200 && bodyOf(answer) === digits)).toHaveLength(1000);
    expect(answers.filter((answer) => statusOf(answer) === 404)).toHaveLength(1000);
  });

  test('goes on when a file goes, shrinks or grows while the site is served', async () => {
    for (const [name, change] of [['gone.txt', (path: string) => rmSync(path)], ['less.txt', (path: string) => truncateSync(path, 10)], ['more.txt', (path: string) => appendFileSync(path, 'y')]] as const) {
      const path = join(dist, name);
      writeFileSync(path, 'x'.repeat(2_000_000));
      const answers = Array.from({ length: 20 }, () => asked(`/${name}`));
      change(path);
      for (const answer of await Promise.all(answers)) expect([0, 200, 404]).toContain(statusOf(answer));
    }
    writeFileSync(join(dist, 'new.txt'), 'written after the server began');
    expect(bodyOf(await asked('/new.txt'))).toBe('written after the server began');
    await stands();
  });
});
