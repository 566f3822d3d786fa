import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Places, Service } from '#catalogue/model/catalogue.ts';
import type { Finding, Report } from '#catalogue/model/finding.ts';
import { fewFieldsOf, type FewFields } from '#catalogue/model/few-fields.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { addressesTogether } from '#catalogue/read/addresses.ts';
import { restTogether } from '#catalogue/read/cut.ts';
import type { OwnOfInstitutions, PartOfCatalogue } from '#catalogue/read/catalogue.ts';
import { printKnown } from './prints.ts';
import { listWhenAsked, serviceWhenAsked } from './when-asked.ts';

/** What was read and judged of one institution, whole. */
export interface Part extends Pick<PartOfCatalogue, 'addresses' | 'rest'> {
  id: string;
  problems: readonly Problem[];
  catalogue: OwnOfInstitutions;
  findings: readonly Finding[];
  inventory: readonly Finding[];
  reports: readonly Report[];
}

/** What only all services of an institution show together (#catalogue/assess/cut.ts). */
type Concluded = Pick<Part, 'inventory' | 'reports'> & { obligations: readonly Finding[] };

/** What is known of a list without taking it out: its fingerprint, and how long it is. */
type HeadOfList = readonly [print: string, length: number];
/** What is known of a service without taking it out: its fingerprint, its fields in their order, and how many bytes it has. */
type HeadOfService = readonly [print: string, few: FewFields, fields: string, length: number];

type Head = Omit<Part, 'findings' | 'inventory' | 'catalogue'> & { catalogue: Omit<Part['catalogue'], 'services'>; services: readonly HeadOfService[]; findings: HeadOfList; inventory: HeadOfList };

const pieceCount = 5;
const lengthsEnd = pieceCount * 4;
const quickly = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/**
 * A part as bytes: what every build looks at first, what only few pages ask for (services, their places, findings) behind it, so that it is taken out only when somebody asks.
 * The lengths, then: everything else (V8), services without places (JSON: three times as fast to read as anything else), places, findings, findings of documents (JSON, pressed: they are much, say the same over and over, and all lie in memory).
 */
export function packed({ catalogue: { services, ...catalogue }, findings, inventory, ...rest }: Part): Uint8Array {
  const texts = services.map((service) => [JSON.stringify({ ...service, places: undefined }), JSON.stringify(service.places)] as const);
  const [found, papers] = [JSON.stringify(findings), JSON.stringify(inventory)];
  const heads = services.map((service, index): HeadOfService => [printOf(...texts[index]!), fewFieldsOf(service), fieldsOf(service), Buffer.byteLength(texts[index]![0])]);
  const head: Head = { ...rest, catalogue, services: heads, findings: [printOf(found), findings.length], inventory: [printOf(papers), inventory.length] };
  const pieces = [serialize(head), Buffer.from(texts.map(([text]) => text).join('')), ...[`[${texts.map(([, text]) => text).join(',')}]`, found, papers].map((text) => zstdCompressSync(text, quickly))];
  return inShared(pieces);
}

/** The part of an institution of which groups of services were packed, in their order: the bytes of services, their places and findings are put together as they are. `conclude` says what only all of them show. */
export function packedTogether(groups: readonly Uint8Array[], conclude: (common: Omit<Part['catalogue'], 'services'>, services: readonly FewFields[], reports: readonly Report[]) => Concluded): Uint8Array {
  const opened = groups.map((group) => { const [head, ...pieces] = piecesOf(group); return { head: deserialize(head!) as Head, pieces }; });
  const heads = opened.map(({ head }) => head);
  const services = heads.flatMap((head) => [...head.services]);
  const { obligations, inventory, reports } = conclude(heads[0]!.catalogue, services.map(([, few]) => few), heads.flatMap((head) => [...head.reports]));
  const listOf = (piece: number, more: readonly unknown[] = []): string => `[${[...opened.map(({ pieces }) => zstdDecompressSync(pieces[piece]!).toString('utf8').slice(1, -1)), JSON.stringify(more).slice(1, -1)].filter((items) => items !== '').join(',')}]`;
  const [found, papers] = [listOf(2, obligations), JSON.stringify(inventory)];
  const { id, catalogue } = heads[0]!;
  const head: Head = {
    id, problems: heads.flatMap(({ problems }) => [...problems]), addresses: addressesTogether(heads.map(({ addresses }) => addresses)), rest: restTogether(heads.map(({ rest }) => rest)), reports, catalogue, services,
    findings: [printOf(found), heads.reduce((sum, { findings: [, length] }) => sum + length, obligations.length)], inventory: [printOf(papers), inventory.length],
  };
  return inShared([serialize(head), Buffer.concat(opened.map(({ pieces }) => pieces[0]!)), ...[listOf(1), found, papers].map((text) => zstdCompressSync(text, quickly))]);
}

// In memory that all threads see: each unpacks for itself what it needs.
function inShared(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(pieces.reduce((sum, { length }) => sum + length, lengthsEnd)));
  let at = lengthsEnd;
  for (const [index, piece] of pieces.entries()) {
    new DataView(bytes.buffer).setUint32(index * 4, piece.length);
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset);
  const pieces: Uint8Array[] = [];
  for (let at = lengthsEnd, index = 0; index < pieceCount; index++) pieces.push(bytes.subarray(at, (at += lengths.getUint32(index * 4))));
  return pieces;
}

// In the order in which JSON gives them back.
const fieldsOf = (service: Service): string => Object.entries(service).flatMap(([field, value]) => (field === 'places' || value === undefined ? [] : [field])).join(' ');

/** The part that was packed. Its services, their places and findings are taken out when somebody looks at them. */
export function unpacked(bytes: Uint8Array): Part {
  const [head, own, places, found, papers] = piecesOf(bytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const { services: heads, findings, inventory, catalogue, ...rest } = deserialize(head) as Head;
  let read: readonly Places[] | undefined;
  let at = 0;
  const services = heads.map(([print, few, fields, length], index) => {
    const text = own.subarray(at, (at += length));
    const service = serviceWhenAsked(few, fields, () => fromJson(text) as Service, () => (read ??= fromPressed(places) as Places[])[index]!);
    printKnown(service, print);
    return service;
  });
  return { ...rest, catalogue: { ...catalogue, services }, findings: findingsWhenAsked(found, findings), inventory: findingsWhenAsked(papers, inventory) };
}

function findingsWhenAsked(bytes: Uint8Array, [print, length]: HeadOfList): readonly Finding[] {
  const list = listWhenAsked(() => fromPressed(bytes) as Finding[], length, { again: true });
  printKnown(list, print);
  return list;
}

/** The findings of several parts in their order: those of one institution are at hand without the others. */
export function findingsOfAll(parts: readonly Pick<Part, 'id' | 'findings'>[], print: (list: object) => string): readonly Finding[] {
  const lists = parts.map(({ findings }) => findings);
  const all = listWhenAsked(() => lists.flatMap((findings) => [...findings]), lists.reduce((sum, { length }) => sum + length, 0), { groups: { institution: new Map(parts.map(({ id, findings }) => [id, findings])) } });
  printKnown(all, printOf(...lists.map(print)));
  return all;
}

const fromJson = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
const fromPressed = (bytes: Uint8Array): unknown => fromJson(zstdDecompressSync(bytes));

function printOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('base64');
}
