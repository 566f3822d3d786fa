import { deserialize, serialize } from 'node:v8';
import type { Report } from '#catalogue/model/finding.ts';
import type { Rest } from '#catalogue/read/catalogue.ts';

/** What was summed up of an institution, with what is asked of all institutions together. */
interface Sums { reports: readonly Report[]; rest: Rest }

const lengthEnd = 4;

/**
 * The sums of an institution as bytes. What is long of them and seldom looked at – the figure of each service, what services name of each other – is taken out when anybody asks for it: of ten thousand services that is two thirds.
 * The length of the first part, then that (V8), then the others as JSON.
 */
export function bytesOfSums(sums: Sums): Uint8Array {
  const long = [sums.rest.links, ...sums.reports.map(({ perService }) => perService)].map((value) => Buffer.from(JSON.stringify(value)));
  const short = { ...sums, reports: sums.reports.map((report) => ({ ...report, perService: {} })), rest: { ...sums.rest, links: [] } };
  const head = serialize([long.map(({ length }) => length), short]);
  const length = Buffer.alloc(lengthEnd);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, ...long]);
}

/** The sums that were written so. */
export function sumsIn<Part extends Sums>(bytes: Uint8Array): Part {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = lengthEnd + all.readUInt32LE();
  const [lengths, sums] = deserialize(all.subarray(lengthEnd, at)) as [readonly number[], Part];
  const [links, ...perService] = lengths.map((length) => all.subarray(at, (at += length)));
  whenAsked(sums.rest, 'links', links!);
  for (const [index, report] of sums.reports.entries()) whenAsked(report, 'perService', perService[index]!);
  return sums;
}

// The field stays where it is among the others.
function whenAsked(record: object, field: string, bytes: Buffer): void {
  const as = (value: PropertyDescriptor) => Object.defineProperty(record, field, { enumerable: true, configurable: true, ...value });
  as({
    get() {
      const value: unknown = JSON.parse(bytes.toString('utf8'));
      as({ value, writable: true });
      return value;
    },
  });
}
