import { expect, test } from 'vitest';
import { catalogueAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { hostingFiles } from '#catalogue/write/hosting.ts';
import { leadingOn } from '../scripts/server.ts';
import { filesOf, judgedFiles } from './judged.ts';

const leads = (path: string, base = '') => leadingOn(hostingFiles._redirects!({ rules: [], base }))(path)?.location;

test('the address of every thing leads to a file that speaks of it', async () => {
  const { catalogue } = judgedFiles(await filesOf('content'));
  const data = { catalogue, services: catalogue.services, root: 'https://katalogu.example' };
  const files = new Set(['/api/v1/catalogue.jsonld', '/api/v1/dcat.jsonld', ...catalogue.services.map(({ institution, id }) => `/api/v1/services/${institution}/${id}.jsonld`)]);
  const things = [...catalogueAsCpsv(data)].map(({ id }) => id.split('#')[0]!).filter((id) => !/^(?:https?|kat):/.test(id));
  expect(things.length).toBeGreaterThan(200);
  expect(things.filter((id) => !files.has(leads(`/id/${id}`) ?? ''))).toEqual([]);
  expect(leads('/id/services/prishtina/birth-extract')).toBe('/api/v1/services/prishtina/birth-extract.jsonld');
  expect(leads('/id/data/services')).toBe('/api/v1/dcat.jsonld');
});

test('a rule leads nowhere but into the site', () => {
  for (const path of ['/id//evil.example', '/id/services/https://evil.example', '/id/services/../../x?y', '/identity', '/sq/']) expect(leads(path) ?? '/api/v1/').toMatch(/^\/api\/v1\/[^:]*$/);
});

test('below a path a rule is about what lies there, and leads there', () => {
  expect(leads('/catalogue/id/services/prishtina/birth-extract', '/catalogue')).toBe('/catalogue/api/v1/services/prishtina/birth-extract.jsonld');
  expect(leads('/catalogue/id/data', '/catalogue')).toBe('/catalogue/api/v1/dcat.jsonld');
  expect(leads('/id/data', '/catalogue')).toBeUndefined();
});

test('of several lines about one address the first counts, whether they name it alone or with others', () => {
  const leadOn = leadingOn('# /sq/a/ /x 301\n/sq/a/b/ /sq/c/d/ 301\n/sq/a/* /sq/c/:splat 301\n/sq/a/e/ /sq/f/ 301\n/sq/a/b/ /sq/g/ 302\n/sq/h.i/ /sq/j/ 302\n');
  expect(['/sq/a/b/', '/sq/a/e/', '/sq/a/', '/sq/h.i/', '/sq/hxi/', '/sq/h.i', '/sq/', '# /sq/a/', '#', '/'].map((path) => leadOn(path)?.location)).toEqual(['/sq/c/d/', '/sq/c/e/', '/sq/c/', '/sq/j/', undefined, undefined, undefined, undefined, undefined, undefined]);
  expect(leadOn('/sq/h.i/')!.status).toBe(302);
});

test('twenty thousand former addresses do not hold up what never moved', () => {
  const leadOn = leadingOn(Array.from({ length: 20_000 }, (_, index) => `/sq/town/old-${index}/ /sq/town/new-${index}/ 301\n`).join(''));
  const begun = performance.now();
  for (let asked = 0; asked < 1000; asked++) leadOn('/sq/town/permit/');
  expect(performance.now() - begun).toBeLessThan(1000);
  expect(leadOn('/sq/town/old-19999/')!.location).toBe('/sq/town/new-19999/');
});
