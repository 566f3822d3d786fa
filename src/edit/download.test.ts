import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { downloadBackend, zipOf } from './download.ts';

afterEach(() => { vi.unstubAllGlobals(); });

const opened = (answer: Response | Error) => {
  vi.stubGlobal('fetch', () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
  return downloadBackend('/edit/files/').open({ institution: 'prishtina', service: 'taxi-permit' }).catch((fault: unknown) => fault);
};

test('a service that is new opens empty; without the network nobody is told that there is none', async () => {
  expect(await opened(new Response('', { status: 404 }))).toEqual({ files: {}, revision: '' });
  expect(await opened(new TypeError('Failed to fetch'))).toEqual({ fault: 'not-loaded' });
  expect(await opened(new Response('', { status: 502 }))).toEqual({ fault: 'not-loaded' });
});

test('the files that are handed over name those that have nothing left to say, in every language', () => {
  const change = { institution: 'prishtina', service: 'taxi-permit', base: '', proposal: false, title: '', text: '' };
  const folder = 'content/institutions/prishtina/services/taxi-permit';
  const inside = (files: Parameters<typeof zipOf>[0]['files']) => Object.fromEntries(Object.entries(unzipSync(zipOf({ ...change, files }))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(inside({ 'sq.md': 'fjalë' })).toEqual({ [`${folder}/sq.md`]: 'fjalë' });
  const both = inside({ 'sq.md': 'fjalë', 'en.md': null });
  expect(Object.keys(both).sort()).toEqual([`${folder}/sq.md`, 'remove.txt']);
  expect(both['remove.txt']).toMatch(/^Këta skedarë .+\nOve datoteke .+\nThese files .+\n\ncontent\/institutions\/prishtina\/services\/taxi-permit\/en\.md\n$/);
});
