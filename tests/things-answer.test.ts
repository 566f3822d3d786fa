import { expect, test } from 'vitest';
import { catalogueAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { hostingFiles } from '#catalogue/write/hosting.ts';
import { redirectRules } from '../scripts/server.ts';
import { filesOf, judgedFiles } from './judged.ts';

const leads = (path: string, base = '') => { const rule = redirectRules(hostingFiles._redirects!({ rules: [], base })).find(({ pattern }) => pattern.test(path)); return rule && path.replace(rule.pattern, rule.to); };

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
