import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Places, Service } from '#catalogue/model/catalogue.ts';
import type { Finding, Report } from '#catalogue/model/finding.ts';
import { byInstitution } from '#catalogue/model/look-up.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import type { OwnOfInstitutions, PartOfCatalogue } from '#catalogue/read/catalogue.ts';
import { printKnown } from './prints.ts';

/** What was read and judged of one institution, whole. */
export interface Part extends Pick<PartOfCatalogue, 'addresses' | 'rest'> {
  id: string;
  problems: readonly Problem[];
  catalogue: OwnOfInstitutions;
  findings: readonly Finding[];
  inventory: readonly Finding[];
  reports: readonly Report[];
}

type Head = Omit<Part, 'findings' | 'catalogue'> & { catalogue: Omit<Part['catalogue'], 'services'>; prints: readonly string[]; findingsPrint: string };

const lengthsEnd = 16;

/**
 * A part as bytes: what every build looks at first, what only few pages ask for (places, findings) behind it, so that it is taken out only when somebody asks.
 * Four lengths, then: everything else (V8), services without places, places, findings (JSON: three times as fast to read as anything else).
 */
export function packed({ catalogue: { services, ...catalogue }, findings, ...rest }: Part): Uint8Array {
  const texts = services.map((service) => [JSON.stringify({ ...service, places: undefined }), JSON.stringify(service.places)] as const);
  const [own, places, found] = [`[${texts.map(([text]) => text).join(',')}]`, `[${texts.map(([, text]) => text).join(',')}]`, JSON.stringify(findings)];
  const head: Head = { ...rest, catalogue, prints: texts.map(([text, where]) => printOf(text, where)), findingsPrint: printOf(found) };
  const pieces = [serialize(head), ...[own, places, found].map((text) => Buffer.from(text))];
  // In memory that all threads see: each unpacks for itself what it needs.
  const bytes = new Uint8Array(new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, lengthsEnd)));
  let at = lengthsEnd;
  for (const [index, piece] of pieces.entries()) {
    new DataView(bytes.buffer).setUint32(index * 4, piece.length);
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The part that was packed. Its places and findings are taken out when somebody looks at them. */
export function unpacked(bytes: Uint8Array): Part {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset);
  const pieces: Uint8Array[] = [];
  for (let at = lengthsEnd, index = 0; index < 4; index++) pieces.push(bytes.subarray(at, (at += lengths.getUint32(index * 4))));
  const [head, own, places, found] = pieces as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const { prints, findingsPrint, catalogue, ...rest } = deserialize(head) as Head;
  let read: readonly Places[] | undefined;
  const services = (fromJson(own) as Service[]).map((service, index) => {
    const whole = Object.defineProperty(service, 'places', { enumerable: true, configurable: true, get: () => (read ??= fromJson(places) as Places[])[index] });
    printKnown(whole, prints[index]!);
    return whole;
  });
  const findings = whenAsked(() => fromJson(found) as Finding[], true);
  printKnown(findings, findingsPrint);
  return { ...rest, catalogue: { ...catalogue, services }, findings };
}

/** The findings of several parts in their order: those of one institution are at hand without the others. */
export function findingsOfAll(parts: readonly Pick<Part, 'id' | 'findings'>[], print: (list: object) => string): readonly Finding[] {
  const all = whenAsked(() => parts.flatMap(({ findings }) => [...findings]), false);
  Object.defineProperty(all, byInstitution, { configurable: true, value: new Map(parts.map(({ id, findings }) => [id, findings])) });
  printKnown(all, printOf(...parts.map(({ findings }) => print(findings))));
  return all;
}

const fromJson = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));

function printOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64');
}

/** A list that is filled when anybody looks at it. Where it can be filled again, it is let go when memory is wanted: what is made from findings is made institution by institution. */
function whenAsked<Item>(fill: () => Item[], again: boolean): readonly Item[] {
  let filled: Item[] | undefined;
  let weakly: WeakRef<Item[]> | undefined;
  const full = (): Item[] => {
    let items = filled ?? weakly?.deref();
    if (!items) {
      items = fill();
      if (again) weakly = new WeakRef(items);
      else filled = items;
    }
    if (again && lately[0] !== items) {
      lately.unshift(items);
      lately.length = Math.min(lately.length, heldLately);
    }
    return items;
  };
  return new Proxy<Item[]>([], {
    get: (list, property) => (property === byInstitution ? Reflect.get(list, property) : Reflect.get(full(), property)) as unknown,
    has: (_, property) => Reflect.has(full(), property),
    ownKeys: () => Reflect.ownKeys(full()),
    getOwnPropertyDescriptor: (_, property) => Reflect.getOwnPropertyDescriptor(full(), property),
  });
}

// The lists that somebody looked at last are held.
const lately: unknown[] = [];
const heldLately = 4;
