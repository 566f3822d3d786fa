import { expect, test } from 'vitest';
import type { Service } from './catalogue.ts';
import type { History } from './history.ts';
import { serviceOrWithdrawn, stillOffered, withdrawnOn } from './withdrawn.ts';

const service = (id: string, status: string) => ({ institution: 'trial', id, facts: { status } }) as unknown as Service;
const entry = (kind: 'withdrawn' | 'restored' | 'changed', date: string, id = 'gone') => ({ date: `${date}T10:00:00Z`, revision: '0'.repeat(12), institution: 'trial', service: id, kind, titles: {}, facts: [] });
const history: Pick<History, 'entries'> = { entries: [entry('changed', '2026-04-01'), entry('withdrawn', '2026-03-01'), entry('restored', '2026-02-01'), entry('withdrawn', '2026-01-01'), entry('withdrawn', '2026-01-01', 'back'), entry('restored', '2026-02-01', 'again'), entry('withdrawn', '2026-01-01', 'again')] };

test('a service is withdrawn since the last time that it was, and never where it is offered again or nobody saw it', () => {
  expect(withdrawnOn(history, service('gone', 'withdrawn'))).toBe('2026-03-01');
  expect(withdrawnOn(history, service('back', 'confirmed'))).toBeUndefined();
  expect(withdrawnOn(history, service('always', 'withdrawn'))).toBeUndefined();
  expect(withdrawnOn(history, service('again', 'withdrawn'))).toBeUndefined();
  expect(withdrawnOn(undefined, service('gone', 'withdrawn'))).toBeUndefined();
});

test('the day of a withdrawal is that of Kosovo, in summer and in winter', () => {
  const gone = (date: string) => withdrawnOn({ entries: [{ ...entry('withdrawn', '2026-01-01'), date }] }, service('gone', 'withdrawn'));
  expect(['2026-10-01T21:59:59Z', '2026-10-01T22:00:00Z', '2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'].map(gone)).toEqual(['2026-10-01', '2026-10-02', '2026-12-31', '2027-01-01']);
});

test('a withdrawn service is found at its address, though it stands in no list', () => {
  const [shown, gone] = [service('permit', 'confirmed'), service('gone', 'withdrawn')];
  const known = { services: [shown], catalogue: { services: [shown, gone] } };
  expect(serviceOrWithdrawn(known, 'trial', 'gone')).toBe(gone);
  expect(serviceOrWithdrawn(known, 'trial', 'permit')).toBe(shown);
  expect(serviceOrWithdrawn(known, 'trial', 'never')).toBeUndefined();
});

test('of a list only the withdrawn are no longer offered: a suspended one is, and so is one that nobody confirmed', () => {
  const services = ['confirmed', 'withdrawn', 'suspended', 'unconfirmed'].map((status) => service(status, status));
  expect(stillOffered(services).map(({ id }) => id)).toEqual(['confirmed', 'suspended', 'unconfirmed']);
});
