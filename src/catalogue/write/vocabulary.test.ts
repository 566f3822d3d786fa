import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { languages } from '#languages/languages.ts';
import { contextOf, keyOf } from './json-ld.ts';
import { linkedFile } from './linked-files.ts';
import { profile } from './profile.ts';
import { basesOf, fullName } from './statements.ts';
import { cpsvTerms, dcatTerms, ontologyTerms } from './terms.ts';
import { terms, vocabularyThings } from './vocabulary.ts';

const root = 'https://katalogu.example';
const bases = basesOf(root);
const own = (names: readonly string[]) => names.filter((name) => name.startsWith('kat:')).map((name) => name.slice('kat:'.length)).sort();

describe('our vocabulary', () => {
  test('explains every class and property of ours that the data use, and no other', () => {
    expect(terms.filter(({ kind }) => kind === 'class').map(({ id }) => id).sort()).toEqual(own(cpsvTerms.classes));
    expect(terms.filter(({ kind }) => kind === 'property').map(({ id }) => id).sort()).toEqual(own(Object.keys(cpsvTerms.properties)));
  });

  test('names every term once, and in every language', () => {
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    for (const { id, label, means } of terms) for (const language of languages) {
      expect(label[language].trim(), id).not.toBe('');
      expect(means[language].trim(), id).not.toBe('');
    }
  });

  test('says the same as Turtle and as JSON-LD', async () => {
    const write = (format: 'ttl' | 'jsonld') => [...linkedFile(format, vocabularyThings({ keepLatin: [], words: {} }, root), root, ontologyTerms)].join('');
    const line = ({ subject, predicate, object }: Record<'subject' | 'predicate' | 'object', { value: string }>) => `${subject.value} ${predicate.value} ${object.value}`;
    expect((await jsonld.toRDF(JSON.parse(write('jsonld')) as object) as unknown as never[]).map(line).sort()).toEqual((new Parser().parse(write('ttl')) as never[]).map(line).sort());
  });
});

describe('our context', () => {
  test.each(Object.entries({ cpsvTerms, dcatTerms, ontologyTerms }))('%s has a key of its own for every term', (_name, { classes, properties }) => {
    const keys = [...classes, ...Object.keys(properties)].map(keyOf);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('calls a class as its address ends, where the published context writes PublicOrganization', () => {
    for (const name of cpsvTerms.classes) expect(fullName(name, bases).endsWith(keyOf(name))).toBe(true);
    expect(contextOf(bases, cpsvTerms).PublicOrganisation).toBe('http://data.europa.eu/m8g/PublicOrganisation');
  });

  test('keeps the language of words that stand in a map, and loses no key', async () => {
    const document = { '@context': contextOf(bases, cpsvTerms), '@id': 'services/a/b', '@type': 'PublicService', title: { sq: 'Titulli', 'sr-Latn': 'Naslov' }, keyword: { sq: ['një', 'dy'] }, hasChannel: 'services/a/b#channel-counter' } as object;
    const expanded = (await jsonld.expand(document))[0] as Record<string, unknown>;
    expect(Object.keys(expanded).sort()).toEqual(['@id', '@type', 'http://data.europa.eu/m8g/hasChannel', 'http://purl.org/dc/terms/title', 'http://www.w3.org/ns/dcat#keyword']);
    expect(expanded['@id']).toBe(`${root}/id/services/a/b`);
    expect(expanded['http://www.w3.org/ns/dcat#keyword']).toEqual([{ '@value': 'një', '@language': 'sq' }, { '@value': 'dy', '@language': 'sq' }]);
  });
});

test('the profile asks only of classes and properties that the data or CPSV-AP know', () => {
  const elsewhere = /^(?:cv:(?:sector|hasInputType|hasParticipation|fulfils|hasSupportingEvidence|supportsRequirement|ifAccessedThrough|isDefinedBy|ownedBy|contactPage|frequency|hasRelatedService)|dct:(?:isPartOf|conformsTo|relation)|locn:\w+)$/;
  for (const [type, keeps] of Object.entries(profile)) {
    expect(cpsvTerms.classes, type).toContain(type);
    expect(Object.keys(keeps).filter((path) => !Object.hasOwn(cpsvTerms.properties, path) && !elsewhere.test(path)), type).toEqual([]);
  }
});
