import fc from 'fast-check';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { asJsonLd } from './json-ld.ts';
import { asDouble, asIri, basesOf, thing, type Thing } from './statements.ts';
import { cpsvTerms } from './terms.ts';
import { asTurtle } from './turtle.ts';

const bases = basesOf('https://katalogu.example/deep/base');
const about = 'https://katalogu.example/deep/base/id/services/a/b';

const awkward = ['"quoted" \'too\'', 'two\nlines\r\nand\ta tab', '</script><script>alert(1)</script>', '\u202Eright to left\u2067 marks\u200F', '=cmd|\' /C calc\'!A0', 'a\\b\\"c\\', '\u0000\u0007\u001b\u2028\u2029', '\ud800 alone', '😀 ëçžš', '”” „“', 'x'.repeat(10_000), '"""', '@en .', '# no comment'];
const anyWords = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }));
const anyAddress = fc.oneof(fc.constantFrom('https://example.com/a b?q="<x>"&y={1}|^`\\', 'https://example.com/ё/ë#ç', 'http://example.com/%20%zz', 'https://example.com/\u202E'), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ unit: 'binary', maxLength: 40 }).map((rest) => `https://example.com/${rest}`));

const of = (words: string, address: string): Thing[] => [thing('services/a/b', ['cpsv:PublicService'], [
  ['dct:title', [{ text: words, lang: 'sr-Latn' }, { text: words, lang: 'en' }]], ['dct:identifier', { text: words }], ['foaf:page', { id: address }], ['cv:hasValue', { text: asDouble(2.5), type: 'xsd:double' }],
])];

async function fromJson(things: readonly Thing[]): Promise<{ predicate: { value: string }; object: { value: string } }[]> {
  return [...await jsonld.toRDF(JSON.parse([...asJsonLd(things, bases, cpsvTerms)].join('')) as object) as never];
}

test('any words and any address come back from Turtle and from JSON-LD as they went in', async () => {
  await fc.assert(fc.asyncProperty(anyWords, anyAddress, async (words, address) => {
    const things = of(words, address);
    const quads = new Parser().parse([...asTurtle(things, bases)].join(''));
    const whole = words.toWellFormed();
    const values = (all: readonly { predicate: { value: string }; object: { value: string } }[], property: string) => all.filter(({ predicate }) => predicate.value.endsWith(property)).map(({ object }) => object.value);
    expect(quads.every(({ subject }) => subject.value === about)).toBe(true);
    for (const all of [quads, await fromJson(things)]) {
      expect(values(all, '/title')).toEqual([whole, whole]);
      expect(values(all, '/identifier')).toEqual([whole]);
      expect(values(all, '/hasValue')).toEqual(['2.5E0']);
      expect(values(all, '/page')).toEqual([asIri(address)]);
    }
  }), { numRuns: 300 });
});

test('words without line breaks of their own stay on one line of Turtle', () => {
  fc.assert(fc.property(anyWords, (words) => {
    const text = [...asTurtle(of(words, 'https://example.com/'), bases)].join('');
    expect(text.split('\n').filter((line) => line.startsWith('  dct:identifier ')).length).toBe(1);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u2028\u2029]/);
  }));
});

test('a number is written as xsd:double is: 5.0E0', () => {
  expect([5, 0, 9.36, 1_000_000, 0.1].map(asDouble)).toEqual(['5.0E0', '0.0E0', '9.36E0', '1.0E6', '1.0E-1']);
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => { expect(Number(asDouble(value))).toBe(value === 0 ? 0 : value); }));
});

test('what the context does not know is refused: JSON-LD would drop it without a word', () => {
  const write = (one: Thing) => [...asJsonLd([one], bases, cpsvTerms)];
  expect(() => write(thing('a', ['cv:PublicOrganization'], []))).toThrow('PublicOrganization');
  expect(() => write(thing('a', ['cv:Channel'], [['cv:unheard', { text: 'x' }]]))).toThrow('cv:unheard');
  expect(() => write(thing('a', ['cv:Channel'], [['dct:title', { text: 'no language' }]]))).toThrow('dct:title');
});
