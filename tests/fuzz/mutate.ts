import { dictionary, hostileTexts } from './vectors.ts';
import type { Random } from './random.ts';

type Change = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const spliced = (bytes: Buffer, from: number, until: number, put: Buffer): Buffer => Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(until)]);
const span = (bytes: Buffer, random: Random, most: number): [number, number] => {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.below(most))];
};
const lineStart = (bytes: Buffer, random: Random): number => bytes.lastIndexOf(10, random.below(bytes.length + 1)) + 1;

const changes: readonly Change[] = [
  (bytes, random) => { const [from, until] = span(bytes, random, 12); return spliced(bytes, from, until, Buffer.alloc(0)); },
  (bytes, random) => { const at = random.below(bytes.length + 1); return spliced(bytes, at, at, Buffer.from(random.of(dictionary))); },
  (bytes, random) => { const [from, until] = span(bytes, random, 20); return spliced(bytes, from, until, Buffer.from(random.of(dictionary))); },
  (bytes, random) => { const at = random.chance(0.5) ? lineStart(bytes, random) : random.below(bytes.length + 1); return spliced(bytes, at, at, Buffer.from(random.of(hostileTexts))); },
  (bytes, random) => { const at = random.below(bytes.length + 1); return spliced(bytes, at, at, Buffer.from(String.fromCodePoint(random.chance(0.5) ? random.below(0x3000) : random.below(0x10ffff)))); },
  (bytes, random) => { const [from, until] = span(bytes, random, 40); return spliced(bytes, until, until, bytes.subarray(from, until)); },
  (bytes, random) => { const [from, until] = span(bytes, random, 6); return spliced(bytes, from, until, Buffer.from(bytes.subarray(from, until).toString('latin1').repeat(1 + random.below(random.chance(0.1) ? 3000 : 30)), 'latin1')); },
  (bytes, random) => { const [from, until] = [lineStart(bytes, random), lineStart(bytes, random)]; return spliced(bytes, Math.min(from, until), Math.max(from, until), Buffer.alloc(0)); },
  (bytes, random) => { const [from, to] = [lineStart(bytes, random), lineStart(bytes, random)]; const end = bytes.indexOf(10, from) + 1 || bytes.length; return spliced(bytes, to, to, bytes.subarray(from, end)); },
  (bytes, random) => { const copy = Buffer.from(bytes); if (copy.length > 0) copy[random.below(copy.length)] = random.below(256); return copy; },
  (bytes, random, other) => { const [from, until] = span(other, random, 200); const at = lineStart(bytes, random); return spliced(bytes, at, at, other.subarray(from, until)); },
  (bytes, random, other) => Buffer.concat([bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1))]),
  (bytes, random) => Buffer.from(bytes.toString('utf8').replace(/\n/g, () => (random.chance(0.3) ? random.of(['\r\n', '\r', '\n\n', '\n ', '\u2028']) : '\n'))),
];

const largest = 80_000;

/** A file with a few things changed, as an editor, a bad merge or an attacker would. */
export function mutated(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let changed = bytes;
  for (let times = 1 + random.below(4); times > 0; times--) changed = random.of(changes)(changed, random, other);
  return changed.subarray(0, largest);
}
