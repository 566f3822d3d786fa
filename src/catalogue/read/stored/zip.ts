import { inflated } from './inflate.ts';
import { latin } from './stored.ts';

/** A part of a packed file. */
export interface ZipPart { name: string; read(limit: number): Uint8Array }

export type ZipFault = { detail: 'around' | 'broken' | 'locked' } | { detail: 'path'; found: string };

const mostParts = 2000;

/** The parts of a packed file by its own list of contents, held against what stands before each part; what does not agree is a fault. */
export function partsOfZip(bytes: Uint8Array): { parts: ZipPart[] } | { fault: ZipFault } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  if (end === undefined) return { fault: { detail: 'broken' } };
  const [count, size, start] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (end + 22 + view.getUint16(end + 20, true) !== bytes.length || start + size !== end) return { fault: { detail: 'around' } };
  if (count > mostParts || count === 0) return { fault: { detail: 'broken' } };

  const parts: (ZipPart & { from: number; until: number })[] = [];
  const seen = new Set<string>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) return { fault: { detail: 'broken' } };
    const [flags, method, packed] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    const name = textOf(bytes.subarray(at + 46, at + 46 + lengths[0]));
    if ((flags & 1) !== 0 || (flags & 0x40) !== 0) return { fault: { detail: 'locked' } };
    if (method !== 0 && method !== 8) return { fault: { detail: 'broken' } };
    if (leadsOut(name) || seen.has(name.toLowerCase())) return { fault: { detail: 'path', found: name.slice(0, 60) } };
    seen.add(name.toLowerCase());
    if (view.getUint32(local, true) !== 0x04034b50) return { fault: { detail: 'broken' } };
    const localName = view.getUint16(local + 26, true);
    if (textOf(bytes.subarray(local + 30, local + 30 + localName)) !== name || view.getUint16(local + 8, true) !== method) return { fault: { detail: 'broken' } };
    const from = local + 30 + localName + view.getUint16(local + 28, true);
    if (from + packed > start) return { fault: { detail: 'broken' } };
    const part = bytes.subarray(from, from + packed);
    parts.push({ name, from: local, until: from + packed, read: (limit) => (method === 8 ? inflated(part, limit, 'raw') : part) });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  if (at !== end) return { fault: { detail: 'broken' } };
  // Parts that share their bytes are how a small file unpacks to a huge one; bytes of no part are how it hides another.
  const inOrder = [...parts].sort((a, b) => a.from - b.from);
  if (inOrder[0]!.from !== 0) return { fault: { detail: 'around' } };
  const follows = (index: number): number => inOrder[index + 1]?.from ?? start;
  if (inOrder.some(({ until }, index) => until > follows(index) || follows(index) - until > 24)) return { fault: { detail: 'around' } };
  return { parts };
}

function endOfList(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function leadsOut(name: string): boolean {
  return name === '' || /^[/\\]|\\|:|\0|(?:^|\/)\.\.?(?:\/|$)/.test(name);
}

function textOf(bytes: Uint8Array): string {
  return latin(bytes);
}
