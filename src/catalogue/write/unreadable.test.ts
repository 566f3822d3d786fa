import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { unreadableInHtml } from './unreadable.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const { problems } = readCatalogue([
  file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'),
  file('institutions/trial/services/permit/service.yaml', 'status: "<b>"\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\n---\n'),
]);

test.each(routes)('whoever edits a page that cannot be read is told what is wrong, and where, in $name', (route) => {
  const html = unreadableInHtml(problems, route, 'content');
  expect(html).toContain(`<html lang="${route.tag}">`);
  expect(html).toContain('content/institutions/trial/services/permit/service.yaml:1:9');
  expect(html, 'nothing of the file becomes a part of the page').not.toContain('<b>');
  expect(/<h1>(.*?)<\/h1>/.exec(html)![1]).toMatch(route.tag === 'sr-Cyrl' ? /^[^a-z]+$/i : /[a-z]/i);
});
