import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { patternOf } from '#catalogue/write/headers.ts';
import { isForTheServer, redirectPattern, redirectsIn } from '#catalogue/write/hosting.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { readBytes, readTextFile } from '#src/disk.ts';
import { exit, WrongUse } from './command.ts';
import { shelfOf } from './shelf.ts';
import { kindsAccepted, pathAsked, sendFile } from './static-files.ts';

interface HeaderRule {
  pattern: RegExp;
  headers: readonly (readonly [string, string])[];
}

/** How long a client may take, and how many may come at once: who dawdles is let go, so that others are served. */
const limits = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 2_000, maxHeaderSize: 16_384 };
const silence = 30_000;
const mostConnections = 4_000;

/** Serves a built site on loopback with the headers of its own `_headers` file, the same that static hosts read, and with the compressed files beside the plain ones. */
export async function serveFolder(folder: string, port: number, base = '', timeouts: Partial<typeof limits> = {}): Promise<{ server: Server; address: string }> {
  const rules = headerRules((await readTextFile(join(folder, '_headers'))) ?? '');
  const leadOn = leadingOn((await readTextFile(join(folder, '_redirects'))) ?? '');
  const notFound = new Map(await Promise.all(['', '.br', '.gz'].map(async (ending) => [ending, await readBytes(join(folder, `404.html${ending}`))] as const)));
  const find = shelfOf(folder);
  const headersOf = remembered((path: string) => rules.flatMap(({ pattern, headers }) => (pattern.test(path) ? headers : [])));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathAsked(request.url ?? '/');
    const inner = path?.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    // What lies beside the site gets the headers of its first page.
    for (const [name, value] of headersOf(inner === undefined ? `${base}/` : path!)) response.setHeader(name, value);
    const missing = () => {
      const [encoding, ending] = kindsAccepted(request.headers['accept-encoding'] ?? '').find(([, packed]) => notFound.get(packed)) ?? [undefined, ''];
      const page = notFound.get(ending);
      response.removeHeader('cache-control');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'content-length': page?.length ?? 0, vary: 'Accept-Encoding', ...(encoding === undefined ? {} : { 'content-encoding': encoding }) });
      response.end(request.method === 'HEAD' ? undefined : page);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (inner === undefined && path === base && base !== '') {
      response.writeHead(302, { location: `${base}/` }).end();
      return;
    }
    if (inner === undefined || isForTheServer(inner.slice(1))) return missing();
    const moved = leadOn(path!);
    if (moved) {
      response.writeHead(moved.status, { location: moved.location }).end();
      return;
    }
    if (!(await sendFile(find, inner, request, response))) missing();
  }

  const server = createServer({ ...limits, ...timeouts }, (request, response) => {
    response.on('error', () => undefined);
    // A fault of one answer (no more files can be opened, say) is the end of that answer, never of the server.
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(503, { 'retry-after': '1' }).end();
    });
  });
  server.setTimeout(silence);
  server.maxConnections = mostConnections;
  const listening = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  return { server, address: `http://127.0.0.1:${listening}${base}/` };
}

// What was worked out for an address, for the few that everybody asks for; a crowd of others makes it begin anew.
function remembered<Result>(workOut: (path: string) => Result, most = 5_000): (path: string) => Result {
  const known = new Map<string, Result>();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = workOut(path);
    known.set(path, made);
    return made;
  };
}

/** Reads a `_headers` file: a path with `*`, then indented `Name: value` lines. */
export function headerRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (/^\//.test(line)) rules.push({ pattern: new RegExp(patternOf(line.trim())), headers: [] });
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** Reads a `_redirects` file: a path with `*` at its end, where to (`:splat` stands for what `*` stood for), and the status. Gives where a path leads to, by the first line that matches it. */
export function leadingOn(text: string): (path: string) => { location: string; status: number } | undefined {
  const rules = redirectsIn(text).map((redirect, line) => ({ ...redirect, line }));
  // Of thousands of former addresses nearly all are one path each: those are looked up, not gone through for every file that is asked for.
  const exact = new Map(rules.filter(({ from }) => !from.includes('*')).reverse().map((rule) => [rule.from, rule]));
  const wide = rules.filter(({ from }) => from.includes('*')).map((rule) => ({ ...rule, pattern: new RegExp(redirectPattern(rule)), to: rule.to.replace(':splat', '$1') }));
  return (path) => {
    const [one, other] = [exact.get(path), wide.find(({ pattern }) => pattern.test(path))];
    if (one && !(other && other.line < one.line)) return { location: one.to, status: one.status };
    return other && { location: path.replace(other.pattern, other.to), status: other.status };
  };
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
