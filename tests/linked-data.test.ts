import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { catalogueAsCpsv, serviceAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { asJsonLd } from '#catalogue/write/json-ld.ts';
import { profile, profileAsShacl } from '#catalogue/write/profile.ts';
import { basesOf, fullName, type Thing } from '#catalogue/write/statements.ts';
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

/** Statements as lines that can be compared. Language tags are compared without regard to case, as RDF says. */
function lines(quads: Iterable<{ subject: { value: string }; predicate: { value: string }; object: { termType: string; value: string; language?: string; datatype?: { value: string } } }>): string[] {
  return [...quads].map(({ subject, predicate, object }) => JSON.stringify([subject.value, predicate.value, object.termType, object.value, object.language?.toLowerCase() ?? '', object.datatype?.value ?? ''])).sort();
}

async function linesOfJson(text: string): Promise<string[]> {
  const documentLoader = async (address: string): Promise<never> => { throw new Error(`asked for ${address}`); };
  return lines(await jsonld.toRDF(JSON.parse(text), { documentLoader }) as never);
}

// The shapes of the European Commission stand beside the checkout where they are at hand (CC BY 4.0); nothing of them is copied into it.
const official = ['..', '../..', '../../..'].map((up) => join(import.meta.dirname, up, '../shared/cpsv-ap/shacl/cpsv-ap-SHACL.ttl')).find(existsSync);
const officialShapes = official === undefined ? undefined : new Store(quadsOf(readFileSync(official, 'utf8')));
const ownShapes = new Store(quadsOf(profileAsShacl(root)));
const validators = new Map([officialShapes, ownShapes].filter((shapes) => shapes !== undefined).map((shapes) => [shapes, new SHACLValidator(shapes as never)]));

/** What a set of shapes says against data: the thing, the property, the kind of fault and the message. */
async function faultsIn(data: Iterable<Quad>, shapes: Store): Promise<string[]> {
  const report = await validators.get(shapes)!.validate(new Store([...data]) as never);
  return report.results.map(({ focusNode, path, sourceConstraintComponent, value, message }) => [focusNode, path, sourceConstraintComponent, value].map((term) => (term as { value?: string } | null)?.value ?? '').join(' ') + (message.length > 0 ? ` ${message.map((one) => `${one.value}@${(one as { language?: string }).language}`).join(' | ')}` : '')).sort();
}

describe.each(Object.keys(folders))('the linked data of %s', (name) => {
  const data = published[name]!;
  const whole = turtle(catalogueAsCpsv(data));

  test('say the same as Turtle and as JSON-LD, and need no network', async () => {
    const fromTurtle = lines(quadsOf(whole));
    expect(await linesOfJson(json(catalogueAsCpsv(data)))).toEqual(fromTurtle);
    expect(new Set(fromTurtle).size).toBe(fromTurtle.length);
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
    for (const service of data.services) {
      const own = turtle(write(service));
      const said = lines(quadsOf(own));
      expect(said.filter((line) => !all.has(line)), service.id).toEqual([]);
      expect(await linesOfJson(json(write(service)))).toEqual(said);
      expect(await faultsIn(quadsOf(own), ownShapes), service.id).toEqual([]);
      if (officialShapes) expect(await faultsIn(quadsOf(own), officialShapes), service.id).toEqual([]);
    }
  });
});
