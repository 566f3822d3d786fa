import { expect, test } from 'vitest';
import { linked } from './linked.ts';

test('inner addresses get the base, addresses of others and other words stay', () => {
  const page = { href: '/sq/', text: '/sq/', list: [{ href: 'https://x.example/' }, { href: '/en/a-z/' }], none: null };
  expect(linked(page, (address) => `/katalogu${address}`)).toEqual({ href: '/katalogu/sq/', text: '/sq/', list: [{ href: 'https://x.example/' }, { href: '/katalogu/en/a-z/' }], none: null });
});
