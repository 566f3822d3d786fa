import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { catalogueAsCpsv, serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { asJsonLd } from '#catalogue/write/json-ld.ts';
import { linkedInPieces } from '#catalogue/write/open-pieces.ts';
import { profileAsShacl } from '#catalogue/write/profile.ts';
import { basesOf, type Thing } from '#catalogue/write/statements.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { asTurtle } from '#catalogue/write/turtle.ts';
import { filesOf, judgedFiles, siteFolder } from './judged.ts';

const root = 'https://katalogu.example/catalogue';
const bases = basesOf(root);
const folders = { pilot: join(import.meta.dirname, '../content'), complete: siteFolder('complete'), sparse: siteFolder('sparse') };
const published = Object.fromEntries(await Promise.all(Object.entries(folders).map(async ([name, folder]) => {
  const { catalogue } = judgedFiles(await filesOf(folder));
  return [name, { catalogue, services: catalogue.services.filter(({ facts }) => facts.status !== 'withdrawn'), root }] as const;
})));

const turtle = (things: Iterable<Thing>) => [...asTurtle(things, bases)].join('');
const json = (things: Iterable<Thing>) => [...asJsonLd(things, bases, cpsvTerms)].join('');
const quadsOf = (text: string): Quad[] => new Parser().parse(text);

/** Statements as lines that can be compared. Language tags are compared without regard to case, as RDF says; a double to fifteen digits, because JSON-LD writes 9.36 as 9.359999999999999E0. */
function lines(quads: Iterable<{ subject: { value: string }; predicate: { value: string }; object: { termType: string; value: string; language?: string; datatype?: { value: string } } }>): string[] {
  return [...quads].map(({ subject, predicate, object }) => JSON.stringify([subject.value, predicate.value, object.termType, object.datatype?.value.endsWith('#double') ? Number(object.value).toPrecision(15) : object.value, object.language?.toLowerCase() ?? '', object.datatype?.value ?? ''])).sort();
}

async function linesOfJson(text: string): Promise<string[]> {
  const documentLoader = async (address: string): Promise<never> => { throw new Error(`asked for ${address}`); };
  return lines(await jsonld.toRDF(JSON.parse(text), { documentLoader }) as never);
}

// The shapes of the European Commission stand beside the checkout where they are at hand (CC BY 4.0); nothing of them is copied into it.
const official = ['..', '../..', '../../..'].map((up) => join(import.meta.dirname, up, '../shared/cpsv-ap/shacl/cpsv-ap-SHACL.ttl')).find(existsSync);
type Shapes = { readonly validator: SHACLValidator };
const shapesIn = (text: string): Shapes => ({ validator: new SHACLValidator(new Store(quadsOf(text) as never[]) as never) });
const officialShapes = official === undefined ? undefined : shapesIn(readFileSync(official, 'utf8'));
const ownShapes = shapesIn(profileAsShacl(root));

/** What a set of shapes says against data: the thing, the property, the kind of fault and the message. */
async function faultsIn(data: Iterable<Quad>, { validator }: Shapes): Promise<string[]> {
  const report = await validator.validate(new Store([...data] as never[]) as never);
  return report.results.map(({ focusNode, path, sourceConstraintComponent, value, message }) => [focusNode, path, sourceConstraintComponent, value].map((term) => (term as { value?: string } | null)?.value ?? '').join(' ') + (message.length > 0 ? ` ${message.map((one) => `${one.value}@${(one as { language?: string }).language}`).join(' | ')}` : '')).sort();
}

describe.each(Object.keys(folders))('the linked data of %s', (name) => {
  const data = published[name]!;
  const whole = turtle(catalogueAsCpsv(data));

  if (name === 'complete') test('say the format and the size of a form, how to fill it in, and where each title comes from', () => {
    for (const said of [
      /form-plan> a kat:Form[^<]*(?:<[^>]*>[^<]*)*dct:format <http:\/\/publications\.europa\.eu\/resource\/authority\/file-type\/PDF> ;\n {2}dcat:byteSize "120000"\^\^xsd:nonNegativeInteger/, /kat:filledOnline "true"/, /kat:fillable "true"/,
      /#guidance-1> a kat:Guidance ;[^<]*dct:description "[^"]*"@sq/, /kat:officialTitle "Leja për prerjen e drurit"@sq ;/, /kat:translatedTitle "[^"]*"@sr-Latn, "[^"]*"@sr-Cyrl, "Permit to fell a tree"@en/,
    ]) expect(whole).toMatch(said);
  });

  test('say the same as Turtle and as JSON-LD, and need no network', async () => {
    const fromTurtle = lines(quadsOf(whole));
    expect(await linesOfJson(json(catalogueAsCpsv(data)))).toEqual(fromTurtle);
    expect(new Set(fromTurtle).size).toBe(fromTurtle.length);
  });

  test('put together of what each institution says, are the same bytes', () => {
    const judged = { ...data, findings: [], inventory: [], reports: [], today: '2026-11-23' };
    const inOne = (parts: Iterable<string | Uint8Array>) => Buffer.concat([...parts].map((part) => Buffer.from(part))).toString('utf8');
    expect(inOne(asTurtle(linkedInPieces(judged), bases))).toBe(whole);
    expect(inOne(asJsonLd(linkedInPieces(judged), bases, cpsvTerms))).toBe(json(catalogueAsCpsv(data)));
  });

  test.runIf(officialShapes)('keep the shapes of CPSV-AP 3.2.0', async () => {
    expect(await faultsIn(quadsOf(whole), officialShapes!)).toEqual([]);
  });

  test('keep our own profile, which asks all that and more', async () => {
    expect(await faultsIn(quadsOf(whole), ownShapes)).toEqual([]);
  });

  test('of each service alone keep both, and are a part of the whole', async () => {
    const all = new Set(lines(quadsOf(whole)));
    const write = serviceAsCpsv(data);
    for (const [index, service] of data.services.entries()) {
      const own = turtle(write(service));
      const said = lines(quadsOf(own));
      expect(said.filter((line) => !all.has(line)), service.id).toEqual([]);
      expect(await linesOfJson(json(write(service)))).toEqual(said);
      // What is a part of a whole that keeps the profile can only lack something: every fifth is asked, so that this stays quick.
      if (index % 5 !== 0) continue;
      expect(await faultsIn(quadsOf(own), ownShapes), service.id).toEqual([]);
      if (officialShapes) expect(await faultsIn(quadsOf(own), officialShapes), service.id).toEqual([]);
    }
  });
});

describe('the shapes see what is wrong', () => {
  const [service] = published.complete!.services;
  const right = turtle(serviceAsCpsv(published.complete!)(service!));
  const self = `id/services/${service!.institution}/${service!.id}`;
  const wrong: Readonly<Record<string, { change: (text: string) => string; says: RegExp; ours?: true }>> = {
    'a service without an identifier': { change: (text) => text.replace(/  dct:identifier "[^"#]+" ;\n  dct:title/, '  dct:title'), says: new RegExp(`${self} .*identifier .*MinCount`) },
    'a title that says no language': { change: (text) => text.replace(/dct:title "[^"]+"@sq/, 'dct:title "plain"'), says: new RegExp(`${self} .*title .*Datatype`) },
    'a code that is no concept': { change: (text) => text.replace(/^(<kinds\/[^>]+>) a skos:Concept/m, '$1 a dct:Location'), says: /type .*Class/ },
    'two titles in one language': { change: (text) => text.replace(/(dct:title "[^"]+"@sq)/, '$1, "tjetër"@sq'), says: new RegExp(`${self} .*title .*UniqueLang`), ours: true },
    'a title in a language that nobody reads here': { change: (text) => text.replace(/(dct:title "[^"]+"@sq)/, '$1, "titre"@fr'), says: /title .*LanguageIn.*@sq .*@sr-latn .*@en/, ours: true },
    'a value where nobody has said anything': { change: (text) => text.replace('cv:hasCost', 'kat:notStated kat:field-fees ; cv:hasCost'), says: new RegExp(`${self} .*Or.*@sq .*@sr-latn .*@en`), ours: true },
    'a time limit of which sources say different things': { change: (text) => text.replace('cv:processingTime', 'kat:hasConflict [ a kat:Conflict ; kat:about kat:field-timeLimit ; kat:fieldPath "timeLimit.decision.days" ] ;\n  cv:processingTime'), says: new RegExp(`${self} .*Or.*cv:processingTime`), ours: true },
    'silence that means nothing we know': { change: (text) => text.replace(/kat:whenSilent kat:[a-z-]+/, 'kat:whenSilent kat:form-copy'), says: /whenSilent .*InConstraint/, ours: true },
  };

  test.each(Object.keys(wrong))('%s', async (name) => {
    const { change, says, ours } = wrong[name]!;
    const text = change(right);
    expect(text).not.toBe(right);
    const found = await faultsIn(quadsOf(text), ownShapes);
    expect(found.filter((fault) => says.test(fault)), found.join('\n')).not.toEqual([]);
    if (officialShapes && !ours) expect((await faultsIn(quadsOf(text), officialShapes)).filter((fault) => says.test(fault))).not.toEqual([]);
  });
});

test.runIf(official)('our profile asks everything that the shapes of CPSV-AP ask of the classes we use', () => {
  const sh = 'http://www.w3.org/ns/shacl#';
  const constraintsIn = (text: string): Map<string, Set<string>> => {
    const store = new Store(quadsOf(text) as never[]);
    const found = new Map<string, Set<string>>();
    for (const { subject, object: type } of store.getQuads(null, `${sh}targetClass`, null, null)) for (const property of store.getObjects(subject, `${sh}property`, null)) {
      const path = store.getObjects(property, `${sh}path`, null)[0]!.value;
      for (const { predicate, object } of store.getQuads(property, null, null, null)) if (/#(?:minCount|maxCount|datatype|class)$/.test(predicate.value)) found.set(type.value, (found.get(type.value) ?? new Set()).add(`${path} ${predicate.value.slice(sh.length)} ${object.value}`));
    }
    return found;
  };
  const [theirs, ours] = [constraintsIn(readFileSync(official!, 'utf8')), constraintsIn(profileAsShacl(root))];
  const shared = [...ours.keys()].filter((type) => theirs.has(type));
  expect(shared.length).toBeGreaterThan(12);
  for (const type of shared) expect([...theirs.get(type)!].filter((constraint) => !ours.get(type)!.has(constraint)), type).toEqual([]);
});

test('whatever an entry says, both files are valid and say the same', async () => {
  const awkward = fc.oneof(fc.constantFrom('"quoted"', 'two\nlines', '</script><script>', '\u202eturned\u2067', '=cmd|x!A0', 'back\\slash', 'x'.repeat(10_000), '\ud800'), fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }));
  const complete = published.complete!;
  const institution = complete.catalogue.institutions[0]!;
  await fc.assert(fc.asyncProperty(awkward, fc.webUrl(), awkward, async (words, start, rest) => {
    const url = `${start}/a b<>"{}|^\`\\${rest}`;
    const services = complete.services.map((service) => ({
      ...service, facts: { ...service.facts, sources: [{ url }], channels: [{ id: 'online', type: 'online', url }], forms: [{ id: 'form', url }] },
      texts: { sq: { ...service.texts.sq, title: words, summary: rest, alsoCalled: [words], steps: [words, rest], body: words, notes: { fees: rest } }, sr: { title: rest } },
    }));
    const data = { ...complete, services: services as never, catalogue: { ...complete.catalogue, institutions: [{ ...institution, facts: { ...institution.facts, names: { sq: words, sr: words, en: rest }, websites: [url] } }, ...complete.catalogue.institutions.slice(1)] } };
    const text = turtle(catalogueAsCpsv(data));
    expect(await linesOfJson(json(catalogueAsCpsv(data)))).toEqual([...new Set(lines(quadsOf(text)))]);
    expect(await faultsIn(quadsOf(text), officialShapes ?? ownShapes)).toEqual([]);
  }), { numRuns: 15 });
});
