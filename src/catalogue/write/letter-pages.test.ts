import { expect, test } from 'vitest';
import { languages, routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { letterAddress, letterPages } from './letter-pages.ts';

const script = Object.fromEntries(languages.map((language) => [language, {}])) as never;

test('every service has its letters on the page that its address names, in every language', () => {
  for (const size of [1, 60, 61, 500]) {
    const catalogue = { services: Array.from({ length: size }, (_, number) => ({ institution: 'a', id: `s-${number}` })) } as unknown as Catalogue;
    const pages = letterPages(catalogue, 'a');
    for (const route of routes) {
      for (const service of catalogue.services) {
        const [, page] = new RegExp(`^/${route.path}/ask/a/(?:(\\d+)/)?#${service.id}$`).exec(letterAddress(catalogue, service, voiceOf(route, script)))!;
        expect(pages[Number(page ?? 1) - 1]).toContain(service);
      }
    }
  }
});
