import { asIri, fullName, namespaces, type Bases, type Thing, type Value, type Written } from './statements.ts';

/** Things as Turtle, a piece at a time: the whole of a large catalogue never stands in one string. */
export function asTurtle(things: Iterable<Thing>, bases: Bases): Generator<string>;
export function asTurtle(things: Iterable<Thing | Written>, bases: Bases): Generator<string | Uint8Array>;
export function* asTurtle(things: Iterable<Thing | Written>, bases: Bases): Generator<string | Uint8Array> {
  yield turtleHead(bases);
  for (const one of things) yield 'ttl' in one ? one.ttl : turtleOf(one, bases);
}

/** The base and the prefixes that every file of ours begins with. */
export function turtleHead(bases: Bases): string {
  const prefixes = { ...namespaces, kat: bases.terms };
  return `@base <${asIri(bases.things)}> .\n${Object.entries(prefixes).sort(([a], [b]) => (a < b ? -1 : 1)).map(([prefix, namespace]) => `@prefix ${prefix}: <${asIri(namespace)}> .\n`).join('')}`;
}

/** One thing, without the head that its file needs. */
export function turtleOf({ id, types, says }: Thing, bases: Bases): string {
  const lines = says.map(([property, values]) => ` ${property} ${values.map((value) => valueOf(value, bases)).join(', ')}`);
  return `\n${addressOf(id, bases)} a ${types.join(', ')}${lines.map((line) => ` ;\n ${line}`).join('')} .\n`;
}

function valueOf(value: Value, bases: Bases): string {
  if ('id' in value) return addressOf(value.id, bases);
  if ('lang' in value) return `${quoted(value.text)}@${value.lang}`;
  return value.type === undefined ? quoted(value.text) : `${quoted(value.text)}^^${value.type}`;
}

const named = /^(?:adms|cpsv|cv|dcat|dct|foaf|kat|owl|rdfs?|schema|sh|skos|spdx|time|vcard|xsd|org|eli|locn):[A-Za-z][A-Za-z0-9-]*$/;

function addressOf(id: string, bases: Bases): string {
  if (named.test(id)) return id;
  return `<${asIri(id.startsWith('kat:') ? fullName(id, bases) : id)}>`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** Words as a Turtle string on one line. Half a surrogate pair is no character and becomes U+FFFD. */
export function quoted(words: string): string {
  return `"${words.toWellFormed().replace(/[\\"\n\r\t\b\f]|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (sign) => escapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`)}"`;
}
