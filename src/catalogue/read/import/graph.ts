import jsonld from 'jsonld';
import { Parser } from 'n3';
import type { ImportFault, ImportFile } from '../../model/import.ts';
import { cpsvContext, isCpsvContext } from '../contexts.ts';
import type { Statement } from '../dcat.ts';
import { base, keyOf } from './facts.ts';
import { decodeText } from './table.ts';

/** What a file of linked data says, by the thing that it says it of. */
export interface Graph {
  file: string;
  of: ReadonlyMap<string, readonly Statement[]>;
}

/** A file of linked data may have this many bytes. */
const mostGraphBytes = 20 * 1024 * 1024;

/** Reads a file of JSON-LD or Turtle; no network is asked. */
export async function readGraph(file: ImportFile): Promise<Graph | ImportFault> {
  const read = await statementsIn(file);
  return 'code' in read ? { severity: 'error', file: file.path, ...read } : { file: file.path, of: Map.groupBy(read.statements, ({ subject }) => keyOf(subject)) };
}

/** Whether a file is written as RDF/XML, told by its beginning: a page would be looked for fields in vain. */
export function looksLikeRdfXml(start: string): boolean {
  return /^\s*<[?!\w]/.test(start) && /<(?:\w+:)?RDF[\s>]/.test(start) && start.includes('http://www.w3.org/1999/02/22-rdf-syntax-ns#');
}

async function statementsIn({ path, bytes }: ImportFile): Promise<{ statements: Statement[] } | Pick<ImportFault, 'code' | 'values'>> {
  if (bytes.length > mostGraphBytes) return { code: 'page-too-large', values: { megabytes: Math.ceil(bytes.length / 1048576), limit: mostGraphBytes / 1048576 } };
  const { text } = decodeText(bytes);
  if (looksLikeRdfXml(text.slice(0, 4000))) return { code: 'rdf-xml', values: {} };
  if (!/^\s*[{[]/.test(text)) {
    try {
      return { statements: new Parser({ baseIRI: base }).parse(text) as unknown as Statement[] };
    } catch {
      return { code: 'not-linked-data', values: { file: path } };
    }
  }
  let asked: string | undefined;
  const documentLoader = async (address: string) => {
    if (isCpsvContext(address)) return { contextUrl: undefined, documentUrl: address, document: { '@context': cpsvContext } };
    asked ??= address;
    throw new Error(address);
  };
  try {
    return { statements: [...(await jsonld.toRDF(JSON.parse(text) as object, { documentLoader: documentLoader as never, base }) as Iterable<Statement>)] };
  } catch {
    return asked === undefined ? { code: 'not-linked-data', values: { file: path } } : { code: 'unknown-context', values: { value: asked.replace(base, '') } };
  }
}
