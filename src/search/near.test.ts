import { expect, test } from 'vitest';
import { institutionsNear } from './near.ts';

const origin = 'https://katalogu.example';

test.each([
  [`${origin}/sq/gjilan/taxi-permit/`, undefined, ['gjilan']],
  [`${origin}/base/sr-cyrl/prishtina/`, 'gjakova', ['prishtina', 'gjakova']],
  [`${origin}/sq/`, 'gjakova', ['gjakova']],
  ['https://elsewhere.example/sq/gjilan/', undefined, []],
  ['', 'gjilan', ['gjilan']],
  ['no address', undefined, []],
])('who comes from “%s” and last chose %s is near %s', (referrer, remembered, near) => {
  expect(institutionsNear({ referrer, origin, remembered })).toEqual(near);
});
