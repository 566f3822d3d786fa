import { afterEach, expect, test, vi } from 'vitest';
import { downloadBackend } from './download.ts';

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
