import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { InEachLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { exists, readBytes, readTextFile } from '#src/disk.ts';
import { exit, WrongUse } from './command.ts';

interface HeaderRule {
  pattern: RegExp;
  headers: readonly (readonly [string, string])[];
}

/** Serves a built site on loopback with the headers of its own `_headers` file, the same that static hosts read, and with the compressed files beside the plain ones. */
export async function serveFolder(folder: string, port: number, base = ''): Promise<{ server: Server; address: string }> {
  const rules = headerRules((await readTextFile(join(folder, '_headers'))) ?? '');
  const redirects = redirectRules((await readTextFile(join(folder, '_redirects'))) ?? '');
  const notFound = (await exists(join(folder, '404.html'))) ? await readBytes(join(folder, '404.html')) : undefined;
  const files = sirv(folder, { etag: true, dotfiles: false, extensions: ['html'], brotli: true, gzip: true });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const inner = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
    for (const { pattern, headers } of rules) if (pattern.test(inner)) for (const [name, value] of headers) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const missing = () => {
      response.statusCode = 404;
      response.removeHeader('cache-control');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : notFound);
    };
    if (base && path !== base && !path.startsWith(`${base}/`)) return missing();
    if (/\/(?:_|%5f)(?:headers|redirects)$/i.test(path)) return missing();
    const moved = redirects.find(({ pattern }) => pattern.test(inner));
    if (moved) {
      response.writeHead(moved.status, { location: `${base}${inner.replace(moved.pattern, moved.to)}` }).end();
      return;
    }
    request.url = (request.url ?? '/').slice(base.length) || '/';
    files(request, response, missing);
  });
  const listening = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  return { server, address: `http://127.0.0.1:${listening}${base}/` };
}

/** Reads a `_headers` file: a path with `*`, then indented `Name: value` lines. */
export function headerRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ pattern: new RegExp(`^${line.trim().split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`), headers: [] });
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** Reads a `_redirects` file: a path with `*` at its end, where to (`:splat` stands for what `*` stood for), and the status. */
export function redirectRules(text: string): { pattern: RegExp; to: string; status: number }[] {
  return text.split('\n').flatMap((line) => {
    const [from, to, status] = line.trim().split(/\s+/);
    if (!from || !to || !status) return [];
    return [{ pattern: new RegExp(`^${from.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('([\\w/.-]*)')}$`), to: to.replace(':splat', '$1'), status: Number(status) }];
  });
}

/** Serves a folder, says where, and goes on until it is stopped. Without a wished port the next free one from 4321 is taken. */
export async function serveUntilStopped(folder: string, port: number | undefined, base: string, say: (words: InEachLanguage) => string): Promise<void> {
  const { address } = await onFreePort(folder, port, base);
  process.stdout.write(`${say(commandWords.serving(address))}\n`);
  await new Promise<void>((stop) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop()); });
  process.exit(exit.fine);
}

async function onFreePort(folder: string, port: number | undefined, base: string): Promise<{ address: string }> {
  const usual = 4321;
  for (let candidate = port ?? usual; ; candidate++) {
    try {
      return await serveFolder(folder, candidate, base);
    } catch (fault) {
      const taken = (fault as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (taken && port !== undefined) throw new WrongUse(commandWords.portTaken(port));
      if (!taken || candidate > usual + 20) throw fault;
    }
  }
}
