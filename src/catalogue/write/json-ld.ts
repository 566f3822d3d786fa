import { asIri, fullName, namespaces, type Bases, type Thing, type Value, type Written } from './statements.ts';
import type { Terms } from './terms.ts';

/** Things as JSON-LD with our own context inside, a piece at a time: who reads it needs no network. */
export function asJsonLd(things: Iterable<Thing>, bases: Bases, terms: Terms): Generator<string>;
export function asJsonLd(things: Iterable<Thing | Written>, bases: Bases, terms: Terms): Generator<string | Uint8Array>;
export function* asJsonLd(things: Iterable<Thing | Written>, bases: Bases, terms: Terms): Generator<string | Uint8Array> {
  yield `{"@context":${contextText(bases, terms)},"@graph":[`;
  let first = true;
  for (const one of things) {
    const nodes = 'jsonld' in one ? one.jsonld : nodesOf([one], bases, terms);
    if (nodes.length === 0) continue;
    yield first ? '\n' : ',\n';
    yield nodes;
    first = false;
  }
  yield '\n]}\n';
}

/** Things as nodes of a graph, a line each. */
export function nodesOf(things: readonly Thing[], bases: Bases, terms: Terms): string {
  return things.map((one) => JSON.stringify(nodeOf(one, bases, terms))).join(',\n');
}

const contexts = new WeakMap<Terms, { things: string; text: string }>();

// The same for every file of a site, of which there are many.
function contextText(bases: Bases, terms: Terms): string {
  const known = contexts.get(terms);
  if (known?.things === bases.things) return known.text;
  const text = JSON.stringify(contextOf(bases, terms));
  contexts.set(terms, { things: bases.things, text });
  return text;
}

/**
 * Our JSON-LD context. Three things differ from the one that CPSV-AP publishes: words stand in a map by language, a class is called as its address ends,
 * and a property has one name wherever it stands.
 */
export function contextOf(bases: Bases, { classes, properties }: Terms): Record<string, unknown> {
  const term = (id: string, kind: string): unknown => {
    if (kind === 'text') return id;
    if (kind === 'words') return { '@id': id, '@container': '@language' };
    return { '@id': id, '@type': kind === 'link' ? '@id' : fullName(kind, bases) };
  };
  return {
    '@version': 1.1, '@base': bases.things, kat: bases.terms,
    ...Object.fromEntries(classes.map((name) => [keyOf(name), fullName(name, bases)])),
    ...Object.fromEntries(Object.entries(properties).map(([name, kind]) => [keyOf(name), term(fullName(name, bases), kind)])),
  };
}

/** The key of a term: what follows the prefix. */
export function keyOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function nodeOf({ id, types, says }: Thing, bases: Bases, terms: Terms): Record<string, unknown> {
  return {
    '@id': addressOf(id, bases), '@type': types.length === 1 ? classOf(types[0]!, terms) : types.map((name) => classOf(name, terms)),
    ...Object.fromEntries(says.map(([property, values]) => [keyOf(property), inJson(property, values, bases, terms)])),
  };
}

function classOf(name: string, { classes }: Terms): string {
  if (!classes.includes(name)) throw new Error(`The context has no class “${name}”.`);
  return keyOf(name);
}

function inJson(property: string, values: readonly Value[], bases: Bases, { properties }: Terms): unknown {
  const kind = properties[property];
  if (kind === undefined) throw new Error(`The context has no property “${property}”.`);
  if (kind === 'words') {
    const byTag: Record<string, string | string[]> = {};
    for (const value of values) {
      if (!('lang' in value)) throw new Error(`${property} takes words in a language.`);
      const before = byTag[value.lang];
      byTag[value.lang] = before === undefined ? value.text.toWellFormed() : [...[before].flat(), value.text.toWellFormed()];
    }
    return byTag;
  }
  const plain = values.map((value) => {
    if (kind === 'link') return 'id' in value ? addressOf(value.id, bases) : refuse(property);
    if ('id' in value || 'lang' in value || value.type !== (kind === 'text' ? undefined : kind)) return refuse(property);
    return kind === 'xsd:double' ? Number(value.text) : kind === 'xsd:boolean' ? value.text === 'true' : value.text.toWellFormed();
  });
  return plain.length === 1 ? plain[0] : plain;
}

function refuse(property: string): never {
  throw new Error(`${property} was given a value of another kind than the context says.`);
}

// A prefixed name in full: so that no reader has to know our prefixes. `kat` alone is in the context.
function addressOf(id: string, bases: Bases): string {
  return /^kat:[A-Za-z]/.test(id) ? id : asIri(isPrefixed(id) ? fullName(id, bases) : id);
}

function isPrefixed(id: string): boolean {
  const [prefix = '', rest = ''] = id.split(/:(.*)/s);
  return Object.hasOwn(namespaces, prefix) && /^[A-Za-z][A-Za-z0-9-]*$/.test(rest);
}
