import { idFrom } from '#languages/letters.ts';
import { languages, officialLanguages } from '#languages/languages.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Draft, ImportFault, ImportFile, Remainder } from '../../model/import.ts';
import { idPattern } from '../../model/values.ts';
import type { Statement } from '../dcat.ts';
import { readExported, rootOf } from './exported.ts';
import { base, keyOf, name, place, wordsOf, type Fact, type Reading } from './facts.ts';
import { folded } from './folded.ts';
import { readForeign } from './foreign.ts';
import { readGraph, type Graph } from './graph.ts';
import { withWhatIsKnown } from './known.ts';
import type { ImportWish } from './registry.ts';

/** Reads public services of CPSV-AP (JSON-LD, Turtle): words by their language tag, entries by their address or their words. Every statement about a service is placed or listed; no network is asked. */
export async function readCpsv(files: readonly ImportFile[], catalogue: Catalogue, wish: ImportWish, _today: string): Promise<{ drafts: Draft[]; faults: ImportFault[] }> {
  const faults: ImportFault[] = [];
  const graphs: Graph[] = [];
  for (const file of files) {
    const read = await readGraph(file);
    if ('code' in read) faults.push(read);
    else graphs.push(read);
  }
  const drafts = graphs.flatMap((graph) => {
    const services = [...graph.of].filter(([key, about]) => about.some(({ predicate, object }) => predicate.value === name('rdf', 'type') && object.value === name('cpsv', 'PublicService')) && !isOnlyNamed(key, about)).map(([key]) => key).sort();
    const offered = new Set(services.map((key) => key.split('/').at(-1)!));
    if (services.length === 0) faults.push({ code: 'no-public-service', severity: 'error', file: graph.file, values: {} });
    return services.flatMap((key) => draftOf(graph, key, catalogue, services.length === 1 ? wish : { ...wish, service: undefined }, faults, offered));
  });
  return { drafts, faults };
}

// A file of one service names those that it needs with what any service has to say.
const core = new Set([name('rdf', 'type'), name('dct', 'identifier'), name('dct', 'title'), name('dct', 'description'), name('adms', 'status'), name('cv', 'hasCompetentAuthority')]);
function isOnlyNamed(key: string, about: readonly Statement[]): boolean {
  return exporterOf(key, about) !== undefined && about.every(({ predicate }) => core.has(predicate.value));
}

function exporterOf(key: string, about: readonly Statement[]): string | undefined {
  return rootOf(key, about.map(({ predicate, object }) => [predicate.value, object.value]));
}

/** A service with all that is said of it, and of the things that it leads to; another service is only named. What Katalogu wrote has its own parts below its address: all the rest is only named. */
function factsOf({ of }: Graph, key: string, ownOnly: boolean): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  const waiting = [key];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (facts.has(next)) continue;
    if (ownOnly && next !== key && !next.startsWith(`${key}#`)) continue;
    const about = of.get(next) ?? [];
    if (next !== key && about.some(({ object }) => object.value === name('cpsv', 'PublicService'))) continue;
    facts.set(next, about.map((statement) => ({ statement, state: statement.predicate.value === name('rdf', 'type') ? 'placed' as const : { reason: 'no-field' as const } })));
    waiting.push(...about.filter(({ object }) => object.termType !== 'Literal' && of.has(keyOf(object))).map(({ object }) => keyOf(object)));
  }
  return facts;
}

function draftOf(graph: Graph, key: string, catalogue: Catalogue, wish: ImportWish, faults: ImportFault[], offered: ReadonlySet<string>): Draft[] {
  const refuse = (code: ImportFault['code'], values: ImportFault['values'] = {}): [] => { faults.push({ code, severity: 'error', file: graph.file, at: key.replace(base, ''), values }); return []; };
  const root = exporterOf(key, graph.of.get(key) ?? []);
  const reading = readingOf(graph, key, catalogue, offered, root !== undefined);
  const { fields } = reading;
  const address = namedByAddress(key);
  const institution = wish.institution ?? catalogue.institutions.find(({ id }) => id === address.institution)?.id ?? authorityOf(reading, key);
  if (!institution) return refuse('whose-record', { known: catalogue.institutions.map(({ id }) => id).join(', ') });
  if (root === undefined) readForeign({ ...reading, own: catalogue.institutions.find(({ id }) => id === institution)?.facts }, key);
  else readExported(reading, key, root, institution);
  reading.about(key, name('dct', 'identifier')).forEach(place);
  const service = wish.service ?? idOf(reading, key, address.service);
  if (!service) return refuse('no-title');
  if (wish.concept) fields.set('concept', wish.concept);
  if (root !== undefined) withWhatIsKnown(fields, catalogue.services.find((one) => one.institution === institution && one.id === service), catalogue.concepts.find(({ id }) => id === fields.get('concept')));
  const all = [...reading.facts.values()].flat();
  return [{
    institution, service, kind: 'cpsv-ap', fields, from: [{ file: graph.file }],
    unplaced: all.flatMap(({ statement, state }): Remainder[] => (state === 'placed' ? [] : [{ words: shownAs(graph, statement.object), file: graph.file, under: statement.predicate.value, ...state }])),
    pieces: { all: all.length, placed: all.filter(({ state }) => state === 'placed').length },
  }];
}

// What a report quotes of a thing without an address: what the file says of it, for its mark is the program's own.
const mostQuoted = 4;
function shownAs({ of }: Graph, object: Statement['object']): string {
  if (object.termType !== 'BlankNode') return wordsOf(object);
  const [seen, quoted, waiting] = [new Set<string>(), [] as string[], [object]];
  while (waiting.length > 0 && quoted.length < mostQuoted) {
    const key = keyOf(waiting.shift()!);
    if (seen.has(key)) continue;
    seen.add(key);
    const said = (of.get(key) ?? []).filter(({ predicate }) => predicate.value !== name('rdf', 'type')).map((one) => one.object);
    quoted.push(...said.filter(({ termType }) => termType !== 'BlankNode').map(wordsOf));
    waiting.push(...said.filter(({ termType }) => termType === 'BlankNode'));
  }
  return `[${quoted.slice(0, mostQuoted).join('; ')}]`;
}

function readingOf(graph: Graph, key: string, catalogue: Catalogue, offered: ReadonlySet<string>, ownOnly: boolean): Reading {
  const facts = factsOf(graph, key, ownOnly);
  const saidOf = (node: string, ...predicates: readonly string[]) => (graph.of.get(node) ?? []).filter(({ predicate }) => predicates.includes(predicate.value)).map(({ object }) => object);
  return {
    catalogue, facts, fields: new Map(), offered, saidOf,
    named: (node) => saidOf(node, name('skos', 'prefLabel'), name('dct', 'title')),
    conceptOf: (node) => saidOf(node, name('cv', 'isClassifiedBy'))[0]?.value.split('/').at(-1),
    about: (node, ...predicates) => (facts.get(node) ?? []).filter(({ statement }) => predicates.includes(statement.predicate.value)),
  };
}

// Addresses like those of our own open files say whose service it is, and which.
function namedByAddress(key: string): { institution?: string | undefined; service?: string | undefined } {
  const parts = URL.canParse(key) ? new URL(key).pathname.split('/').filter(Boolean) : [];
  const at = parts.lastIndexOf('services');
  return at < 0 ? {} : { institution: parts[at + 1], service: parts[at + 2] };
}

/** The id of a service: of its address, as the file writes it, or made of its title; empty where it has none. */
function idOf({ about, fields }: Reading, key: string, ofAddress: string | undefined): string {
  const identifier = about(key, name('dct', 'identifier'));
  const written = [ofAddress, ...identifier.map(({ statement }) => statement.object.value.split('/').at(-1))].find((one) => one !== undefined && idPattern.test(one) && one.length <= 64);
  return written ?? idFrom(String(['en', ...officialLanguages].map((language) => fields.get(`${language}.title`)).find((title) => title !== undefined) ?? ''));
}

function authorityOf(reading: Reading, key: string): string | undefined {
  const says = new Set(reading.about(key, name('cv', 'hasCompetentAuthority')).flatMap((fact) => {
    const labels = reading.about(keyOf(fact.statement.object), name('skos', 'prefLabel'), name('dct', 'title'));
    labels.forEach(place);
    place(fact);
    return labels.map(({ statement }) => folded(statement.object.value));
  }));
  const named = reading.catalogue.institutions.filter(({ facts }) => languages.some((language) => says.has(folded(facts.names[language]))));
  return named.length === 1 ? named[0]!.id : undefined;
}
