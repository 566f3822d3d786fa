import { expect, test } from 'vitest';
import { sitemapOf } from './sitemap.ts';

test('every page stands in each language and names all the others', () => {
  const map = sitemapOf(['', 'a-z/'], (address) => `https://x.example${address}`);
  expect(map.match(/<url>/g)).toHaveLength(9);
  expect(map).toContain('<loc>https://x.example/sr-cyrl/a-z/</loc>');
  for (const tag of ['sq', 'sr-Latn', 'sr-Cyrl', 'en', 'x-default']) expect(map.match(new RegExp(`hreflang="${tag}"`, 'g'))).toHaveLength(8);
});

test('an address with signs of XML is escaped', () => {
  expect(sitemapOf(['?a=1&b=2'], (address) => address)).toContain('/sq/?a=1&amp;b=2');
});
