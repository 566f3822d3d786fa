import { expect, test } from 'vitest';
import { readYaml } from './source.ts';
import { formerIdsInUse } from './succession.ts';

const record = (yaml: string) => {
  const { value } = readYaml({ path: 'institutions/town/services/permit/service.yaml', bytes: new TextEncoder().encode(yaml) });
  return { value: value!.value as { formerIds?: string[] }, source: value! };
};

test('a former id that something bears today is found without going through all services for each of them', () => {
  const services = Object.assign(['town/permit', 'town/licence'], { [Symbol.iterator]: () => { throw new Error('gone through'); } });
  const told = (yaml: string) => formerIdsInUse(record(yaml), 'town/permit', new Map([['services', services]])).map(({ code, values }) => `${code} ${values.value}`);
  expect(told('status: unconfirmed\n')).toEqual([]);
  expect(told('formerIds: [town/licence, town/leave, town/permit]\n')).toEqual(['former-id-in-use town/licence', 'former-id-in-use town/permit']);
});
