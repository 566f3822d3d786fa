import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import type { OpenFile } from '#src/disk.ts';
import type { Held } from './shelf.ts';

// No file of ours has a longer address; each step of one is looked at on the disk.
const [longest, deepest] = [2_000, 16];

/** The path that a request asks for, decoded once; undefined where it is none that a file of ours could have. */
export function pathAsked(target: string): string | undefined {
  // A request by way of a proxy names the whole address (RFC 9112, 3.2.2).
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '') || '/';
  // A slash that was written as a sign is no slash: %2f never leads to another folder.
  if (!path.startsWith('/') || path.length > longest || /%(?:2f|5c|00)/i.test(path)) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    const inner = decoded.slice(1).split('/');
    const isName = (step: string, index: number) => (step === '' ? index === inner.length - 1 : !step.startsWith('.') || step === '.well-known');
    return inner.length > deepest || /[\u0000-\u001F\u007F\\:]/.test(decoded) || !inner.every(isName) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const kinds = [['br', '.br'], ['gzip', '.gz']] as const;

/** Finds a file of the site; one that is open has to be closed again. */
export type Find = (path: string) => Promise<Held | OpenFile | undefined>;

/** Answers a request with the file at a path, or with its compressed twin; false where there is none. Links are never followed, and a file that goes while it is read ends this answer alone. */
export async function sendFile(find: Find, path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const accepted = request.headers['accept-encoding'] ?? '';
  const wanted = request.headers.range;
  for (const candidate of path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`]) {
    // A part is a part of the plain file: what a reader joins must not depend on how it was packed.
    const packed = wanted === undefined ? kindsAccepted(accepted) : [];
    for (const [encoding, ending] of [...packed, [undefined, ''] as const]) {
      const file = await find(`${candidate.slice(1)}${ending}`);
      if (!file) continue;
      await answer(file, { name: candidate, encoding, wanted }, request, response).finally(() => ('close' in file ? file.close() : undefined));
      return true;
    }
  }
  return false;
}

/** The packed kinds that a reader takes, the smallest first. */
export function kindsAccepted(accepted: string): (readonly ['br' | 'gzip', string])[] {
  return kinds.filter(([kind]) => acceptsEncoding(accepted, kind));
}

function acceptsEncoding(accepted: string, kind: string): boolean {
  return accepted.split(',').some((one) => { const [name, ...rest] = one.toLowerCase().split(';').map((part) => part.trim()); return name === kind && !rest.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)); });
}

async function answer(file: Held | OpenFile, { name, encoding, wanted }: { name: string; encoding: string | undefined; wanted: string | undefined }, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // The plain file and its twins are different bytes, so each has its own tag (RFC 9110, 8.8.3.3).
  const tag = `W/"${file.bytes}-${file.changed.getTime()}${encoding === undefined ? '' : `-${encoding}`}"`;
  response.setHeader('vary', 'Accept-Encoding');
  response.setHeader('etag', tag);
  response.setHeader('last-modified', file.changed.toUTCString());
  if (isKnown(request, tag, file.changed)) {
    response.removeHeader('content-type');
    response.writeHead(304).end();
    return;
  }
  if (!response.hasHeader('content-type')) response.setHeader('content-type', typeOf(name));
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.setHeader('accept-ranges', 'bytes');
  // Our tags are weak, so a condition on a part is never met and the whole is sent (RFC 9110, 13.1.5).
  const part = request.headers['if-range'] === undefined ? partAsked(wanted, file.bytes) : undefined;
  if (part === 'none') {
    response.removeHeader('content-type');
    response.writeHead(416, { 'content-length': 0, 'content-range': `bytes */${file.bytes}` }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: file.bytes - 1 };
  response.writeHead(part ? 206 : 200, { 'content-length': end - start + 1, ...(part ? { 'content-range': `bytes ${start}-${end}/${file.bytes}` } : {}) });
  if (request.method === 'HEAD' || end < start) response.end();
  else if ('content' in file) response.end(file.content.subarray(start, end + 1));
  // Whether the reader went or the file did: there is nobody left to tell.
  else await pipeline(file.read(start, end), response).catch(() => response.destroy());
}

// Whether the reader has these very bytes. A tag says more than a day, so where there is one the day is not asked (RFC 9110, 13.1.3).
function isKnown({ headers }: IncomingMessage, tag: string, changed: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((one) => one.trim() === tag || one.trim() === '*');
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(changed.getTime() / 1000) * 1000 <= since;
}

/** The one part that is asked for; undefined for the whole, “none” where the file has no such part. Several parts at once are answered with the whole, as RFC 9110 allows. */
export function partAsked(wanted: string | undefined, bytes: number): { start: number; end: number } | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(wanted ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return Number(to) === 0 || bytes === 0 ? 'none' : { start: Math.max(0, bytes - Number(to)), end: bytes - 1 };
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return Number(from) >= bytes ? 'none' : { start: Number(from), end: Math.min(bytes - 1, to === '' ? Infinity : Number(to)) };
}

function typeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|[/+](?:json|xml)$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
