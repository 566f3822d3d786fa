import { handOver, handedOver, type Handed, type Packed } from '../content.ts';
import { compare } from '#catalogue/model/problem.ts';
import { joinParts, type Common } from '#catalogue/read/catalogue.ts';
import { findingsOfAll, unpacked, type Part } from './packed.ts';
import { fingerprintOf } from './prints.ts';

/** The parts of a content folder in the order of their institutions. */
export function partsIn(packed: readonly Uint8Array[]): Part[] {
  return packed.map(unpacked).sort((a, b) => compare(a.id, b.id));
}

/** What was read and judged of several institutions, as one. */
export function wholeOf(common: Common, parts: readonly Part[]): Pick<Handed, 'catalogue' | 'findings' | 'inventory' | 'reports'> {
  return { catalogue: joinParts(common, parts), findings: findingsOfAll(parts, fingerprintOf), inventory: findingsOfAll(parts.map(({ id, inventory }) => ({ id, findings: inventory })), fingerprintOf), reports: parts.flatMap(({ reports }) => [...reports]) };
}

/** What was handed to the pages, as it is sent to another thread: its bytes lie where all threads look into them. */
export interface Sent extends Pick<Handed, 'folder' | 'today'> { packed: Packed }

/** What was handed to the pages of this thread, for others; undefined where nothing was, or not as bytes: then they read for themselves. */
export function sentOn(): Sent | undefined {
  const { folder, today, packed } = handedOver() ?? {};
  return folder === undefined || today === undefined || !packed ? undefined : { folder, today, packed: { common: packed.common, parts: packed.parts.map(inSight) } };
}

/** How many bytes others would be sent. */
export function bytesSentOn(): number {
  return handedOver()?.packed?.parts.reduce((sum, { length }) => sum + length, 0) ?? 0;
}

/** Hands to the pages of this thread what another has sent. */
export function takeOver({ folder, today, packed: { common, parts } }: Sent): void {
  handOver({ folder, today, ...wholeOf(common, partsIn(parts)) });
}

// What was read from a file lies in memory of one thread.
function inSight(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
