import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import { openBelow, type OpenFile } from '#src/disk.ts';

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

/** Answers a request with the file at a path below a folder, or with its compressed twin; false where there is none. Links are never followed, and a file that goes while it is read ends this answer alone. */
export async function sendFile(folder: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const accepted = request.headers['accept-encoding'] ?? '';
  const wanted = request.headers.range;
  for (const candidate of path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`, `${path}/index.html`]) {
    // A part is a part of the plain file: what a reader joins must not depend on how it was packed.
    const packed = wanted === undefined ? kinds.filter(([kind]) => acceptsEncoding(accepted, kind)) : [];
    for (const [encoding, ending] of [...packed, [undefined, ''] as const]) {
      const file = await openBelow(folder, `${candidate.slice(1)}${ending}`);
      if (!file) continue;
      await answer(file, { name: candidate, encoding, wanted }, request, response).finally(() => file.close());
      return true;
    }
  }
  return false;
}

function acceptsEncoding(accepted: string, kind: string): boolean {
  return accepted.split(',').some((one) => { const [name, ...rest] = one.trim().toLowerCase().split(/\s*;\s*/); return name === kind && !rest.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)); });
}

async function answer(file: OpenFile, { name, encoding, wanted }: { name: string; encoding: string | undefined; wanted: string | undefined }, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const tag = `W/"${file.bytes}-${file.changed.getTime()}"`;
  if (!response.hasHeader('content-type')) response.setHeader('content-type', typeOf(name));
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.setHeader('vary', 'Accept-Encoding');
  response.setHeader('etag', tag);
  response.setHeader('last-modified', file.changed.toUTCString());
  response.setHeader('accept-ranges', 'bytes');
  if ((request.headers['if-none-match'] ?? '').split(',').some((one) => one.trim() === tag || one.trim() === '*')) {
    response.removeHeader('content-type');
    response.writeHead(304).end();
    return;
  }
  // Our tags are weak, so a condition on a part is never met and the whole is sent (RFC 9110, 13.1.5).
  const part = request.headers['if-range'] === undefined ? partAsked(wanted, file.bytes) : undefined;
  if (part === 'none') {
    response.removeHeader('content-type');
    response.writeHead(416, { 'content-length': 0, 'content-range': `bytes */${file.bytes}` }).end();
    return;
  }
  const { start, end } = part ?? { start: 0, end: file.bytes - 1 };
  response.writeHead(part ? 206 : 200, { 'content-length': end - start + 1, ...(part ? { 'content-range': `bytes ${start}-${end}/${file.bytes}` } : {}) });
  if (request.method === 'HEAD' || end < start) {
    response.end();
    return;
  }
  // Whether the reader went or the file did: there is nobody left to tell.
  await pipeline(file.read(start, end), response).catch(() => response.destroy());
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
