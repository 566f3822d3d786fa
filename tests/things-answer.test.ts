import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogueAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { redirectRules } from '../scripts/server.ts';
import { filesOf, judgedFiles } from './judged.ts';

const rules = redirectRules(readFileSync(join(import.meta.dirname, '../public/_redirects'), 'utf8'));
const leads = (path: string) => { const rule = rules.find(({ pattern }) => pattern.test(path)); return rule && path.replace(rule.pattern, rule.to); };

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
