import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Service } from '#catalogue/model/catalogue.ts';
import { languages, routeOf } from '#languages/languages.ts';
import { readContent } from '#src/content.ts';

const text = (html: string): string => blank(html
  .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
  .replace(/<wbr>|<\/?(?:a|abbr|b|bdi|code|em|i|span|strong|time)\b[^>]*>/g, '')
  .replace(/<[^>]+>/g, ' ')
  .replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, number: string | undefined, name: string) => (number ? String.fromCodePoint(Number(number)) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name]!)));
const blank = (words: string): string => words.replace(/[\s\u00a0]+/g, ' ').replace(/\u2011/g, '-').trim().toLowerCase();

/** Everything that an officer has written about a service in a language, and the names that its facts stand for. */
function saidOf({ facts, texts }: Service, language: (typeof languages)[number], nameOf: (list: 'acts' | 'documents' | 'appeal-bodies' | 'payment-methods', id: string) => string): [string, string][] {
  const { alsoCalled: _names, titleStatus: _status, translatedFrom: _revision, body: _body, when = {}, ...words } = texts[language] ?? {};
  const list = <Item>(value: readonly Item[] | 'none' | undefined): readonly Item[] => (typeof value === 'object' ? value : []);
  const needed = [...list(facts.documents), ...list(facts.fees)].flatMap((item) => (item.when === undefined ? [] : [when[item.when]!]));
  return [
    ...Object.entries(words).flatMap(([field, value]) => (value === 'none' ? [] : typeof value === 'string' ? [[field, value]] : Object.entries(value).map(([key, line]) => [`${field}.${key}`, line as string])) as [string, string][]),
    ...needed.map((condition): [string, string] => ['when', condition]),
    ...list(facts.documents).flatMap(({ id, or = [] }) => [id, ...or]).map((id): [string, string] => ['documents', nameOf('documents', id)]),
    ...[...list(facts.legalBasis), ...list(facts.fees), ...list(facts.appeal)].flatMap(({ act, article }): [string, string][] => (act === undefined ? [] : [['act', nameOf('acts', act)], ...(article === undefined ? [] : [['article', article] as [string, string]])])),
    ...list(facts.appeal).map(({ body }): [string, string] => ['appeal', nameOf('appeal-bodies', body)]),
    ...list(facts.fees).flatMap(({ account, reference, payment = [] }): [string, string][] => [account, reference, ...payment.map((method) => nameOf('payment-methods', method))].flatMap((value) => (value === undefined ? [] : [['fees', value]]))),
  ];
}

test('whatever stands in an entry stands on its page, in each language', async () => {
  const { catalogue } = (await readContent('content'))!;
  const lost: string[] = [];
  let looked = 0;
  for (const service of catalogue.services) for (const language of languages) {
    const page = text(readFileSync(join(inject('dist'), routeOf(language)!.path, service.institution, service.id, 'index.html'), 'utf8'));
    const said = saidOf(service, language, (list, id) => catalogue.vocabularies[list].get(id)!.words[language]);
    looked += said.length;
    lost.push(...said.filter(([, words]) => !page.includes(blank(words))).map(([field, words]) => `${language} ${service.institution}/${service.id} ${field}: ${words}`));
  }
  expect(lost).toEqual([]);
  expect(looked).toBeGreaterThan(3000);
});
