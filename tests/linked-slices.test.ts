import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogueAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { asJsonLd } from '#catalogue/write/json-ld.ts';
import { profileAsShacl } from '#catalogue/write/profile.ts';
import { basesOf } from '#catalogue/write/statements.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { asTurtle } from '#catalogue/write/turtle.ts';
import type { FileInPieces } from '#src/disk.ts';
import { faultsInLinkedData } from '../scripts/linked-slices.ts';
import { filesOf, judgedFiles, siteFolder } from './judged.ts';

const root = 'https://katalogu.example/catalogue';
const { catalogue } = judgedFiles(await filesOf(siteFolder('complete')));
const things = [...catalogueAsCpsv({ catalogue, services: catalogue.services, root })];
const official = ['..', '../..', '../../..'].map((up) => join(import.meta.dirname, up, '../shared/cpsv-ap/shacl/cpsv-ap-SHACL.ttl')).find(existsSync);
const shapes = [profileAsShacl(root), ...(official === undefined ? [] : [readFileSync(official, 'utf8')])];

const inTurtle = (some: typeof things) => [...asTurtle(some, basesOf(root))].join('');
const inPieces = (text: string): FileInPieces => { const bytes = Buffer.from(text); return { length: bytes.length, read: (from, to) => bytes.subarray(from, to), close: () => undefined }; };
const faultsOf = async (turtle: string, atATime: number, json = [...asJsonLd(things, basesOf(root), cpsvTerms)].join('')) => {
  const { statements, found } = await faultsInLinkedData({ turtle: inPieces(turtle), json: inPieces(json), shapes }, atATime);
  return { statements, found: found.map(({ where, what }) => `${where} ${what}`).sort() };
};
const whole = Number.MAX_SAFE_INTEGER;

test('linked data that keeps the shapes keeps them in slices of any size, and every statement is counted once', async () => {
  const all = await faultsOf(inTurtle(things), whole);
  expect(all.found).toEqual([]);
  expect(await faultsOf(inTurtle(things), 7)).toEqual(all);
});

test('slices find exactly what the whole finds: what is missing, said twice, of another kind, of another class, and where the two files differ', async () => {
  const sound = inTurtle(things);
  let named = 0;
  const broken = sound
    .replace(/ {2}adms:status [^;]+;\n/, '')
    .replace(/( {2}dct:identifier )("[^"]+")/g, (text, before: string, id: string) => (named++ % 5 === 0 ? `${before}${id}, "another"` : text))
    .replace(/( {2}cv:hasValue )[^;]+/, '$1"much"')
    .replace(/( {2}cv:hasCompetentAuthority )<[^>]+>/, '$1<nobody>');
  expect(broken).not.toBe(sound);
  const all = await faultsOf(broken, whole);
  expect(all.found.filter((line) => !line.includes('≠')).length).toBeGreaterThan(4);
  expect(all.found.some((line) => line.includes('≠'))).toBe(true);
  for (const atATime of [1, 13]) expect(await faultsOf(broken, atATime), String(atATime)).toEqual(all);
});

test('a thing that is said in two places is a fault, for each half of it would be judged alone', async () => {
  const { found } = await faultsOf(inTurtle([...things, things[0]!]), 10);
  expect(found.some((line) => line.includes('2 ×'))).toBe(true);
});
