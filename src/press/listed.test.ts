import { expect, test } from 'vitest';
import type { Pages, Route } from './astro-app.ts';
import { withProps } from './listed.ts';

const route = (component: string): Route => ({ component, route: `/${component}`, type: 'page' });
const [titles, files] = [route('titles'), route('files')];

test('a route is asked for what it hands to a page only where that page was handed something', async () => {
  const asked: string[] = [];
  const pages = {
    paths: (wanted: (one: Route) => boolean) => {
      const all = [titles, files].filter(wanted);
      asked.push(...all.map(({ component }) => component));
      return Promise.resolve(all.map((one) => ({ pathname: `/${one.component}/a`, route: one, props: { of: one.component } })));
    },
  } as unknown as Pages;
  const sheet = (one: Route, isAsBefore: boolean) => ({ pathname: `/${one.component}/a`, file: `${one.component}/a`, route: one, isAsBefore, props: undefined as unknown });
  const given = async (sheets: ReturnType<typeof sheet>[], handedNothing: string[]) => (await withProps(pages, sheets, (file) => handedNothing.includes(file))).map(({ props }) => props);
  expect(await given([sheet(titles, true), sheet(files, true)], ['titles/a'])).toEqual([undefined, { of: 'files' }]);
  expect(asked).toEqual(['files']);
  expect(await given([sheet(titles, true)], [])).toEqual([{ of: 'titles' }]);
  // What a route said just now is not asked for again.
  expect(await given([{ ...sheet(files, false), props: { of: 'now' } }], [])).toEqual([{ of: 'now' }]);
  expect(asked).toEqual(['files', 'titles']);
});
