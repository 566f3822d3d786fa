/** Statements about things, before they are written as Turtle or JSON-LD: the one value that both are made from. */
export interface Thing {
  /** Its address; relative ones are held against the base of the file (`…/id/`). */
  id: string;
  /** Classes, as prefixed names. */
  types: readonly string[];
  /** What is said of it: a property, and its values in their order. */
  says: readonly (readonly [property: string, values: readonly Value[]])[];
}

/** Several things that are written already (UTF-8), in both forms, without what a file begins and ends with. */
export interface Written { ttl: Uint8Array; jsonld: Uint8Array }

/** Another thing, words in a language (BCP 47), or a value: of a datatype where one is named. */
export type Value = { id: string } | { text: string; lang: string } | { text: string; type?: string };

/** The namespaces of what we write. `kat` is our own and stands under the address of the site. */
export const namespaces = {
  cpsv: 'http://purl.org/vocab/cpsv#', cv: 'http://data.europa.eu/m8g/', dct: 'http://purl.org/dc/terms/', dcat: 'http://www.w3.org/ns/dcat#', adms: 'http://www.w3.org/ns/adms#', skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/', locn: 'http://www.w3.org/ns/locn#', org: 'http://www.w3.org/ns/org#', eli: 'http://data.europa.eu/eli/ontology#', time: 'http://www.w3.org/2006/time#', schema: 'http://schema.org/', vcard: 'http://www.w3.org/2006/vcard/ns#',
  owl: 'http://www.w3.org/2002/07/owl#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', sh: 'http://www.w3.org/ns/shacl#', spdx: 'http://spdx.org/rdf/terms#', xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The address of a site that was not told its own: `--site` gives the real one, and every address of the open files begins with it. */
export const unknownAddress = 'https://katalogu.example';

/** Where things and terms have their addresses, below the address of a site. */
export interface Bases {
  /** `…/id/`: things. */
  things: string;
  /** `…/ns/#`: the terms of our own vocabulary, and the page that explains them. */
  terms: string;
}

/** The two bases of a site, whose address has no slash at its end. */
export function basesOf(root: string): Bases {
  return { things: `${root}/id/`, terms: `${root}/ns/#` };
}

/** The full address behind a prefixed name. */
export function fullName(name: string, bases: Bases): string {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, colon);
  const namespace = prefix === 'kat' ? bases.terms : (namespaces as Readonly<Record<string, string>>)[prefix];
  if (namespace === undefined) throw new Error(`No namespace is called “${prefix}”.`);
  return namespace + name.slice(colon + 1);
}

/** An address as RDF takes it: what an IRI may not hold is percent-encoded, nothing else is touched. */
export function asIri(address: string): string {
  // These are the characters that IRIREF of Turtle and N-Quads leaves out, and the controls.
  return address.toWellFormed().replace(/[\u0000-\u0020<>"{}|\\^`\u007f-\u009f]/g, (sign) => encodeURIComponent(sign));
}

/** A number as xsd:double is written, with no digit more than it needs: 5.0E0, 9.36E0. */
export function asDouble(value: number): string {
  return value.toExponential().replace(/^(-?\d)e/, '$1.0e').replace(/e\+?/, 'E');
}

/** Leaves out what says nothing. */
export function thing(id: string, types: readonly string[], says: readonly (readonly [string, readonly (Value | undefined)[] | Value | undefined])[]): Thing {
  return {
    id, types,
    says: says.flatMap(([property, values]) => {
      const stated = (Array.isArray(values) ? values : [values]).filter((value) => value !== undefined) as Value[];
      return stated.length === 0 ? [] : [[property, stated] as const];
    }),
  };
}
