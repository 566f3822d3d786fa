import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { assess } from '../assess/assess.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { catalogueAsCpsv, serviceAsCpsv } from './cpsv-ap.ts';
import { serviceAsData, type Judged } from './open-data.ts';
import { profileAsShacl } from './profile.ts';
import { serviceAsSchemaOrg } from './schema-org.ts';
import { servicePage } from './service-page.ts';
import { basesOf, type Thing } from './statements.ts';
import { tableAsCsv } from './table.ts';
import { tables } from './tables.ts';
import { asTurtle } from './turtle.ts';

// A withdrawn service, and what takes its place at another institution.
const root = 'https://x.example/base';
const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const institution = (id: string, name: string) => file(`institutions/${id}/institution.yaml`, `type: agency\nnames: { sq: ${name}, sr: ${name}, en: ${name} }\narea: [kosovo]\n`);
const service = (id: string, facts: string, title: string) => [file(`institutions/${id.replace('/', '/services/')}/service.yaml`, facts), file(`institutions/${id.replace('/', '/services/')}/en.md`, `---\ntitle: ${title}\n---\n`)];
const { catalogue, problems } = readCatalogue([
  institution('town', 'Town'), institution('agency', 'Agency'), file('vocabularies/areas.yaml', 'kosovo:\n  words: { sq: Kosova, sr: Kosovo, en: Kosovo }\n'),
  ...service('town/old-permit', 'status: withdrawn\nreplacedBy: agency/permit\n', 'Old permit'), ...service('agency/permit', 'status: confirmed\nformerIds: [town/licence]\n', 'Permit'),
]);
const [permit, old] = ['permit', 'old-permit'].map((id) => catalogue.services.find((one) => one.id === id)!) as [typeof catalogue.services[number], typeof catalogue.services[number]];
const services = catalogue.services.filter((one) => !isWithdrawn(one));
const judged: Judged = { ...assess(catalogue, '2026-11-22'), services, today: '2026-11-22', root };
const voice = voiceOf(routes.find(({ path }) => path === 'en')!, catalogue.script);

test('the check lets it pass', () => {
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('its page leads to what takes its place, with the institution where that is another; no other page does', () => {
  expect(servicePage(catalogue, old, voice).replacedBy).toEqual({ text: 'Permit, Agency', href: '/en/agency/permit/' });
  expect(servicePage(catalogue, permit, voice)).not.toHaveProperty('replacedBy');
  const pageOf = (one: typeof old) => (serviceAsSchemaOrg(catalogue, one, voice, root, []) as { '@graph': Record<string, unknown>[] })['@graph'][0]!;
  expect(pageOf(old).significantLink).toBe(`${root}/en/agency/permit/`);
  expect(pageOf(permit)).not.toHaveProperty('significantLink');
});

test('the data say it on both sides', () => {
  expect(serviceAsData(judged, old).facts.replacedBy).toBe('agency/permit');
  expect(serviceAsData(judged, old)).not.toHaveProperty('replaces');
  expect(serviceAsData(judged, permit)).toMatchObject({ facts: { formerIds: ['town/licence'] }, replaces: ['town/old-permit'] });
  const [head, row] = [...tableAsCsv(tables.servicesTable!, judged)].join('').split('\r\n').map((line) => line.split(','));
  expect(head!.slice(-2)).toEqual(['formerIds', 'replaces']);
  expect(row!.slice(-2)).toEqual(['town/licence', 'town/old-permit']);
});

test('the linked data say it on both sides, in the files of each and of all, by the profile', async () => {
  const turtle = (things: Iterable<Thing>) => [...asTurtle(things, basesOf(root))].join('');
  const published = { catalogue, services, root };
  const [ofOld, ofPermit, ofAll] = [turtle(serviceAsCpsv(published)(old)), turtle(serviceAsCpsv(published)(permit)), turtle(catalogueAsCpsv(published))] as [string, string, string];
  const storeOf = (text: string) => new Store(new Parser().parse(text));
  const holds = (text: string, subject: string, property: string, object: string) => storeOf(text).getQuads(`${root}/id/services/${subject}`, property, `${root}/id/services/${object}`, null).length === 1;
  const dct = 'http://purl.org/dc/terms/';
  for (const text of [ofOld, ofPermit, ofAll]) expect(holds(text, 'town/old-permit', `${dct}isReplacedBy`, 'agency/permit')).toBe(true);
  for (const text of [ofPermit, ofAll]) {
    expect(holds(text, 'agency/permit', `${dct}replaces`, 'town/old-permit')).toBe(true);
    expect(holds(text, 'agency/permit', 'http://www.w3.org/2002/07/owl#sameAs', 'town/licence')).toBe(true);
  }
  const shapes = new SHACLValidator(storeOf(profileAsShacl(root)) as never);
  for (const text of [ofOld, ofPermit, ofAll]) expect((await shapes.validate(storeOf(text) as never)).results.map(({ message }) => message.map(({ value }) => value))).toEqual([]);
});
