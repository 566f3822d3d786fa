import { expect, test } from 'vitest';
import { institutionNear } from './near.ts';

const ids = ['gjakova', 'gjilan', 'prishtina'];
const origin = 'https://katalogu.example';

test.each([
  [`${origin}/sq/gjilan/taxi-permit/`, undefined, 'gjilan'],
  [`${origin}/base/sr-cyrl/prishtina/`, 'gjakova', 'prishtina'],
  [`${origin}/sq/search/?q=gjilan`, 'gjakova', 'gjakova'],
  ['https://elsewhere.example/gjilan/', undefined, undefined],
  ['', 'gone', undefined],
  ['no address', undefined, undefined],
])('who comes from “%s” and last chose %s is near %s', (referrer, remembered, near) => {
  expect(institutionNear(ids, { referrer, origin, remembered })).toBe(near);
});
