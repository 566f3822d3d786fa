import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import { asJsonBlock, serviceAsSchemaOrg } from '#catalogue/write/schema-org.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { filesOf, judgedFiles } from './judged.ts';

/** What Italy's audit of municipal sites asks of the page of a service, and the facts without which we cannot say it. */
const audit: readonly (readonly [path: string, known: (service: Service, catalogue: Catalogue) => boolean])[] = [
  ['name', () => true],
  ['serviceType', ({ facts }) => facts.kind !== undefined],
  ['serviceOperator.name', () => true],
  ['areaServed.name', ({ facts, institution }, { institutions }) => facts.area !== undefined || institutions.find(({ id }) => id === institution)!.facts.area !== undefined],
  ['audience.audienceType', ({ facts }) => facts.audience !== undefined],
  ['availableChannel.serviceUrl', ({ facts }) => facts.channels?.some(({ url }) => url !== undefined) === true],
  ['availableChannel.serviceLocation.name', (service) => service.facts.channels?.some(({ office }) => office !== undefined) === true],
  ...(['street', 'postalCode', 'locality'] as const).map((part, index) => [
    `availableChannel.serviceLocation.address.${['streetAddress', 'postalCode', 'addressLocality'][index]}`,
    ({ facts, institution }: Service, { institutions }: Catalogue) => facts.channels?.some(({ office }) => institutions.find(({ id }) => id === institution)!.facts.offices?.some(({ id, address }) => id === office && address?.[part] !== undefined)) === true,
  ] as const),
];

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = judgedFiles(await filesOf(join(import.meta.dirname, '..', 'content'))));
});

function hasAt(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return value !== undefined && value !== '';
  return [value].flat().some((one) => typeof one === 'object' && one !== null && name in one && hasAt((one as Record<string, unknown>)[name], rest));
}

test.each(routes)('every service of the catalogue says all that the audit asks and the catalogue knows, and nothing else ($tag)', (route) => {
  const voice = voiceOf(route, catalogue.script);
  expect(catalogue.services.length).toBeGreaterThan(40);
  for (const service of catalogue.services) {
    const block = JSON.parse(asJsonBlock(serviceAsSchemaOrg(catalogue, service, voice, 'https://x.example', []))) as { '@graph': { '@type': string }[] };
    const said = block['@graph'].find((thing) => thing['@type'] === 'GovernmentService');
    const lacking = audit.filter(([path]) => !hasAt(said, path.split('.'))).map(([path]) => path);
    expect(lacking, `${service.institution}/${service.id}`).toEqual(audit.filter(([, known]) => !known(service, catalogue)).map(([path]) => path));
    expect(JSON.stringify(block)).not.toMatch(/"FAQPage"|undefined/);
  }
});
