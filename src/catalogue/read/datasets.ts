import jsonld from 'jsonld';
import { Parser } from 'n3';
import type { CatalogueFormat, Dataset } from '../model/dataset.ts';
import { inOrder, type Problem, type Values } from '../model/problem.ts';
import { datasetsInPackages, packagesIn } from './ckan.ts';
import { dcatContext, isKnownContext } from './contexts.ts';
import { datasetsInGraph, type Statement } from './dcat.ts';
import { lineAndColumn, readJson } from './json.ts';
import type { SourceFile } from './source.ts';
import { decode } from './decode.ts';
import { problemAt } from './problem-at.ts';
import type { ProblemCode } from '#languages/problems.ts';

/** A catalogue of data sets beyond which we do not read (bytes), and how deep its JSON may be nested. */
export const catalogueLimits = { bytes: 50 * 1024 * 1024, depth: 100 };

/** What a catalogue file holds, and every problem that kept us from reading it. */
export interface ReadDatasets {
  datasets: Dataset[];
  /** Absent when the file could not be read. */
  format?: CatalogueFormat;
  problems: Problem[];
}

// Relative addresses are held against this and lose it again.
const base = 'http://relative.invalid/';

/** Reads the data sets of a DCAT catalogue (Turtle, N-Triples, N-Quads, TriG, JSON-LD) or of an answer of CKAN. Asks no network, whatever the file names. */
export async function readDatasets(file: SourceFile): Promise<ReadDatasets> {
  const decoded = decode(file, catalogueLimits.bytes);
  if (decoded.value === undefined) return { datasets: [], problems: decoded.problems };
  const text = decoded.value;
  const at = (code: ProblemCode, offset: number, length = 1, values: Values = {}): Problem => {
    const { line, column } = lineAndColumn(text, Math.min(offset, text.length));
    return problemAt(file.path, code, line, column, (text.split('\n', line).at(-1) ?? '').replace(/\r$/, ''), values, length);
  };
  const kind = kindOf(file.path, text);
  const refused = (problem: Problem): ReadDatasets => ({ datasets: [], problems: [problem] });
  if (kind === 'rdf-xml' || kind === 'html') return refused(at('unread-format', text.search(/\S/), 1, { detail: kind }));
  const read = await readers[kind](text, at);
  if ('problem' in read) return refused(read.problem);
  if (read.datasets.length === 0) return { datasets: [], problems: [at('no-data-sets', text.search(/\S/), 1, { format: read.format })] };
  return { ...read, problems: inOrder(read.problems ?? []) };
}

type Answer = { datasets: Dataset[]; format: CatalogueFormat; problems?: Problem[] } | { problem: Problem };
type At = (code: ProblemCode, offset: number, length?: number, values?: Values) => Problem;

const readers: Readonly<Record<'turtle' | 'json', (text: string, at: At) => Answer | Promise<Answer>>> = { turtle: readTurtle, json: readJsonCatalogue };

// The beginning decides before the name: a page that was saved as .ttl is still a page.
function kindOf(path: string, text: string): 'turtle' | 'json' | 'rdf-xml' | 'html' {
  const start = text.trimStart().slice(0, 500).toLowerCase();
  if (/^<(?:!doctype\s+html|html[\s>])/.test(start)) return 'html';
  if (/^<(?:\?xml\s|!doctype\s|!--|rdf:rdf[\s/>])/.test(start)) return 'rdf-xml';
  const ending = path.toLowerCase().split('.').at(-1)!;
  if (['json', 'jsonld', 'geojson'].includes(ending)) return 'json';
  if (['ttl', 'nt', 'nq', 'trig', 'n3', 'turtle'].includes(ending)) return 'turtle';
  return /^[{[]/.test(start) ? 'json' : 'turtle';
}

function readTurtle(text: string, at: At): Answer {
  try {
    return { datasets: datasetsInGraph(new Parser({ baseIRI: base }).parse(text) as Iterable<Statement>, base), format: 'turtle' };
  } catch (fault) {
    const { line = 1, token } = (fault as { context?: { line?: number; token?: { start?: number; end?: number } } }).context ?? {};
    const lines = text.split('\n');
    const ofLine = lines[line - 1] ?? '';
    const offset = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const found = /^(?:Unexpected|Undefined prefix|Invalid IRI|Invalid graph label)[^"]*"(.*)"(?: on line \d+\.|$)/s.exec((fault as Error).message)?.[1];
    const column = token?.start ?? Math.max(0, found === undefined ? ofLine.search(/\S/) : ofLine.indexOf(found));
    const prefix = /^Undefined prefix "(.*):"/.exec((fault as Error).message)?.[1];
    return { problem: at('not-rdf', offset + column, token?.end === undefined ? found?.length ?? 1 : token.end - (token.start ?? 0), prefix === undefined ? {} : { prefix: `${prefix}:` }) };
  }
}

async function readJsonCatalogue(text: string, at: At): Promise<Answer> {
  const read = readJson(text, catalogueLimits.depth);
  if ('fault' in read) return { problem: read.fault === 'too-deep' ? at('nested-too-deep', read.offset, 1, { limit: catalogueLimits.depth }) : at('not-json', read.offset) };
  if (isLinked(read.value)) return readJsonLd(read.value as object, text, at);
  const ckan = packagesIn(read.value);
  if (!ckan) return { datasets: [], format: 'ckan' };
  const missing = ckan.count - ckan.packages.length;
  return { datasets: datasetsInPackages(ckan.packages), format: 'ckan', problems: missing > 0 && ckan.packages.length > 0 ? [{ ...at('part-of-a-catalogue', Math.max(0, text.search(/"count"/)), '"count"'.length, { count: ckan.count, here: ckan.packages.length }), severity: 'warning' }] : [] };
}

// JSON-LD says so in its first level: a context, a graph, an id or a type.
function isLinked(value: unknown): boolean {
  const objects = Array.isArray(value) ? value : [value];
  return objects.some((one) => typeof one === 'object' && one !== null && Object.keys(one).some((key) => /^@(?:context|graph|id|type)$/.test(key) || /^https?:/.test(key)));
}

async function readJsonLd(value: object, text: string, at: At): Promise<Answer> {
  let asked: string | undefined;
  const documentLoader = async (address: string) => {
    if (isKnownContext(address)) return { contextUrl: undefined, documentUrl: address, document: { '@context': dcatContext } };
    asked ??= address;
    throw new Error(address);
  };
  try {
    // Nothing is fetched, and nothing of the file reaches the parser's own settings.
    const statements = await jsonld.toRDF(value, { documentLoader: documentLoader as never, base }) as Iterable<Statement>;
    return { datasets: datasetsInGraph(statements, base), format: 'json-ld' };
  } catch (fault) {
    if (asked !== undefined) {
      const written = [JSON.stringify(asked), JSON.stringify(asked.replace(base, ''))].map((address) => ({ address, offset: text.indexOf(address) })).find(({ offset }) => offset >= 0);
      return { problem: at('remote-context', written?.offset ?? Math.max(0, text.search(/"@context"/)), written?.address.length ?? 1, { value: asked.replace(base, '') }) };
    }
    const details = (fault as { details?: { term?: unknown; code?: unknown } }).details;
    const term = typeof details?.term === 'string' ? text.indexOf(JSON.stringify(details.term)) : -1;
    return { problem: at('not-json-ld', term >= 0 ? term : Math.max(0, text.search(/"@/)), 1) };
  }
}
