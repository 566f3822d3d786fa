import { languages } from '#languages/languages.ts';
import type { Dataset, DataContact, Distribution } from '../model/dataset.ts';
import { compare } from '../model/problem.ts';
import { bytesIn, dateIn, eachOnce, inOrderOfIds, onlyStated, wordsByTag, withoutScheme } from './plain-values.ts';

/** What n3 and jsonld give alike: a statement of RDF. */
export interface Statement {
  subject: Term;
  predicate: Term;
  object: Term;
}
interface Term {
  termType: string;
  value: string;
  language?: string;
}

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const vcard = 'http://www.w3.org/2006/vcard/ns#';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** The properties that are read, each with the further names under which catalogues write it. */
const properties = {
  type: [`${rdf}type`], dataset: [`${dcat}dataset`], distribution: [`${dcat}distribution`],
  title: [`${dct}title`, 'http://purl.org/dc/elements/1.1/title'], description: [`${dct}description`, 'http://purl.org/dc/elements/1.1/description'],
  publisher: [`${dct}publisher`], contact: [`${dcat}contactPoint`, 'http://www.w3.org/ns/adms#contactPoint'],
  licence: [`${dct}license`], accessRights: [`${dct}accessRights`], rights: [`${dct}rights`],
  keyword: [`${dcat}keyword`], theme: [`${dcat}theme`], frequency: [`${dct}accrualPeriodicity`], issued: [`${dct}issued`], modified: [`${dct}modified`],
  spatial: [`${dct}spatial`], temporal: [`${dct}temporal`], language: [`${dct}language`], identifier: [`${dct}identifier`], page: [`${dcat}landingPage`],
  accessUrl: [`${dcat}accessURL`], downloadUrl: [`${dcat}downloadURL`], format: [`${dct}format`], mediaType: [`${dcat}mediaType`], byteSize: [`${dcat}byteSize`],
  name: ['http://xmlns.com/foaf/0.1/name', `${vcard}fn`, `${vcard}organization-name`, 'http://www.w3.org/2004/02/skos/core#prefLabel', 'http://www.w3.org/2000/01/rdf-schema#label', 'http://schema.org/name', `${dct}title`],
  email: [`${vcard}hasEmail`, `${vcard}email`, 'http://xmlns.com/foaf/0.1/mbox', 'http://schema.org/email'], phone: [`${vcard}hasTelephone`, `${vcard}tel`, 'http://schema.org/telephone'], site: [`${vcard}hasURL`, `${vcard}url`],
  value: [`${rdf}value`, `${vcard}hasValue`, 'http://www.w3.org/2004/02/skos/core#notation', `${dct}identifier`, 'http://www.w3.org/2000/01/rdf-schema#label', 'http://www.w3.org/2004/02/skos/core#prefLabel'],
  start: [`${dcat}startDate`, 'http://schema.org/startDate'], end: [`${dcat}endDate`, 'http://schema.org/endDate'],
  geometry: [`${dcat}bbox`, `${dcat}centroid`, 'http://www.w3.org/ns/locn#geometry'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Property = keyof typeof properties;

interface Graph {
  nodes: ReadonlyMap<string, ReadonlyMap<string, readonly Term[]>>;
  /** The address that relative ones were held against; it is no part of what the catalogue says. */
  base: string;
}

/** The data sets of a graph: what is called one, and what a catalogue lists as one. */
export function datasetsInGraph(statements: Iterable<Statement>, base: string): Dataset[] {
  const graph = graphOf(statements, base);
  const keys = new Set<string>();
  for (const [key, node] of graph.nodes) {
    if (termsOf(node, 'type').some(({ value }) => plainly(value) === `${dcat}Dataset`)) keys.add(key);
    for (const listed of termsOf(node, 'dataset')) if (graph.nodes.has(keyOf(listed))) keys.add(keyOf(listed));
  }
  return inOrderOfIds([...keys].map((key) => datasetOf(graph, key)));
}

function graphOf(statements: Iterable<Statement>, base: string): Graph {
  const nodes = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of statements) {
    const key = keyOf(subject);
    let node = nodes.get(key);
    if (!node) nodes.set(key, (node = new Map()));
    const name = plainly(predicate.value);
    const terms = node.get(name);
    if (terms) terms.push(object);
    else node.set(name, [object]);
  }
  return { nodes, base };
}

function keyOf({ termType, value }: Term): string {
  return termType === 'BlankNode' ? `_:${value}` : termType === 'NamedNode' ? value : `"${value}`;
}

// The namespaces are names, not addresses: https is a slip that many catalogues make.
function plainly(address: string): string {
  return address.replace(/^https:\/\/(?=www\.w3\.org\/|purl\.org\/|xmlns\.com\/|schema\.org\/)/, 'http://');
}

function termsOf(node: ReadonlyMap<string, readonly Term[]> | undefined, property: Property): readonly Term[] {
  return properties[property].flatMap((name) => node?.get(name) ?? []);
}

function datasetOf(graph: Graph, key: string): Dataset {
  const node = graph.nodes.get(key);
  const all = (property: Property) => eachOnce(termsOf(node, property).map((term) => valueOf(graph, term)));
  const titles = wordsByTag(wordsOf(node, 'title'));
  const page = all('page')[0];
  return onlyStated({
    id: key.startsWith('_:') ? all('identifier')[0] ?? page ?? Object.values(titles)[0] ?? 'unnamed' : withoutBase(graph, key),
    titles, descriptions: wordsByTag(wordsOf(node, 'description')),
    publisher: nameOf(graph, termsOf(node, 'publisher')), contact: contactOf(graph, termsOf(node, 'contact')),
    licence: all('licence')[0], accessRights: all('accessRights')[0],
    keywords: all('keyword'), themes: all('theme'), frequency: all('frequency')[0],
    issued: datesOf(node, 'issued')[0], modified: datesOf(node, 'modified').at(-1),
    spatial: eachOnce(termsOf(node, 'spatial').map((term) => valueOf(graph, term) ?? placeOf(graph, term))), temporal: eachOnce(termsOf(node, 'temporal').map((term) => periodOf(graph, term) ?? valueOf(graph, term))),
    languages: all('language'), page,
    distributions: termsOf(node, 'distribution').filter((term) => term.termType !== 'Literal').map((term) => distributionOf(graph, term)).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b))),
  });
}

function distributionOf(graph: Graph, term: Term): Distribution {
  const node = graph.nodes.get(keyOf(term));
  const all = (property: Property) => eachOnce(termsOf(node, property).map((inner) => valueOf(graph, inner)));
  return onlyStated({
    accessUrl: all('accessUrl')[0], downloadUrl: all('downloadUrl')[0], formats: all('format'), mediaType: all('mediaType')[0], licence: all('licence')[0],
    rights: all('rights')[0], byteSize: bytesIn(all('byteSize')[0]), issued: datesOf(node, 'issued')[0], modified: datesOf(node, 'modified').at(-1),
  });
}

function withoutBase(graph: Graph, address: string): string {
  return address.startsWith(graph.base) ? address.slice(graph.base.length) : address;
}

// A literal or an address says itself; a node without a name says what its value or label is.
function valueOf(graph: Graph, term: Term): string | undefined {
  if (term.termType === 'Literal') return term.value;
  if (term.termType === 'NamedNode') return withoutBase(graph, term.value);
  return eachOnce(termsOf(graph.nodes.get(keyOf(term)), 'value').filter((inner) => inner.termType !== 'BlankNode').map(({ value }) => withoutBase(graph, value)))[0];
}

function wordsOf(node: ReadonlyMap<string, readonly Term[]> | undefined, property: Property): { text: string; tag?: string | undefined }[] {
  return termsOf(node, property).filter(({ termType }) => termType === 'Literal').map(({ value, language }) => ({ text: value, tag: language }));
}

function datesOf(node: ReadonlyMap<string, readonly Term[]> | undefined, property: Property): string[] {
  return eachOnce(termsOf(node, property).map(({ value }) => dateIn(value)));
}

// One name for one body, whatever the order of the file: in Albanian, Serbian or English if it has one, otherwise the first.
function nameOf(graph: Graph, terms: readonly Term[]): string | undefined {
  const names = wordsByTag(terms.flatMap((term) => (term.termType === 'Literal' ? [{ text: term.value, tag: term.language }] : wordsOf(graph.nodes.get(keyOf(term)), 'name'))));
  const tags = Object.keys(names);
  const best = languages.map((language) => tags.find((tag) => tag.toLowerCase().split('-')[0] === language)).find(Boolean) ?? tags[0];
  return best === undefined ? eachOnce(terms.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => withoutBase(graph, value)))[0] : names[best];
}

function contactOf(graph: Graph, terms: readonly Term[]): DataContact | undefined {
  if (terms.length === 0) return undefined;
  const nodes = terms.map((term) => graph.nodes.get(keyOf(term)));
  const first = (property: Property) => withoutScheme(eachOnce(nodes.flatMap((node) => termsOf(node, property).map((inner) => valueOf(graph, inner))))[0]);
  const written = eachOnce(terms.map((term) => (term.termType === 'BlankNode' ? undefined : withoutBase(graph, term.value))));
  const contact = onlyStated({
    name: nameOf(graph, terms.filter((term) => term.termType === 'Literal' || graph.nodes.has(keyOf(term)))),
    email: first('email') ?? withoutScheme(written.find((value) => /^mailto:|^[^\s@/]+@[^\s@/]+$/i.test(value))), phone: first('phone') ?? withoutScheme(written.find((value) => /^tel:/i.test(value))),
    page: first('site') ?? written.find((value) => /^https?:/i.test(value)),
  });
  return Object.keys(contact).length > 0 ? contact : undefined;
}

function periodOf(graph: Graph, term: Term): string | undefined {
  const node = graph.nodes.get(keyOf(term));
  const [start, end] = [datesOf(node, 'start')[0], datesOf(node, 'end').at(-1)];
  return start || end ? `${start ?? ''}/${end ?? ''}` : undefined;
}

function placeOf(graph: Graph, term: Term): string | undefined {
  const node = graph.nodes.get(keyOf(term));
  return nameOf(graph, [term]) ?? eachOnce(termsOf(node, 'geometry').map(({ value }) => value))[0];
}
