import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '#catalogue/assess/rules/index.ts';
import type { Service } from '#catalogue/model/catalogue.ts';
import type { Text } from '#catalogue/model/text.ts';
import type { Language } from '#languages/languages.ts';
import { filesOf, judgedFiles, today } from './judged.ts';

const { catalogue } = judgedFiles(await filesOf(join(import.meta.dirname, '..', 'content')));

const answerOf = (service: Service, texts: Service['texts']) => rules['facts-agree'].judge({ service: { facts: service.facts, texts }, institution: catalogue.institutions[0]!, acts: new Map(), links: new Map(), today }, {});

/** Every string of a text, with a way to put another in its place. */
function stringsOf(text: Text): { words: string; field: string; replaced: (words: string) => Text }[] {
  return Object.entries(text).flatMap(([field, value]) => {
    if (['titleStatus', 'alsoCalled', 'translatedFrom'].includes(field)) return [];
    if (typeof value === 'string') return [{ words: value, field, replaced: (words: string): Text => ({ ...text, [field]: words }) }];
    if (Array.isArray(value)) return value.map((line, index) => ({ words: line as string, field, replaced: (words: string): Text => ({ ...text, [field]: value.with(index, words as never) }) }));
    return Object.entries(value as Record<string, string>).map(([key, line]) => ({ words: line, field: `${field}.${key}`, replaced: (words: string): Text => ({ ...text, [field]: { ...(value as object), [key]: words } }) }));
  });
}

describe('the texts of the pilot services', () => {
  const changes = catalogue.services.flatMap((service) => (['sr', 'en'] as Language[]).flatMap((language) => {
    const text = service.texts[language];
    return text ? stringsOf(text).flatMap(({ words, field, replaced }) => [...words.matchAll(/(?<![\w/.-])\d+(?![\w/])/g)].map((found) => {
      const other = String(Number(found[0]) + 7);
      return { service, language, field, was: words, texts: { ...service.texts, [language]: replaced(words.slice(0, found.index) + other + words.slice(found.index + found[0].length)) } };
    })) : [];
  }));

  test('agree as they stand', () => {
    expect(catalogue.services.flatMap((service) => { const { outcome, reason } = answerOf(service, service.texts); return outcome === 'missing' ? [{ id: `${service.institution}/${service.id}`, reason }] : []; })).toEqual([]);
  });

  test('no longer agree when any one number in a translation is changed', () => {
    expect(changes.length).toBeGreaterThan(150);
    expect(changes.filter(({ service, texts }) => answerOf(service, texts).outcome !== 'missing').map(({ service, language, field, was }) => `${service.institution}/${service.id} ${language} ${field}: ${was}`)).toEqual([]);
  });

  test('no longer agree when a unit of time or money is exchanged', () => {
    const other: Readonly<Record<string, string>> = { dana: 'meseci', meseci: 'dana', minuta: 'sati', evra: 'dana', days: 'working days', months: 'days', minutes: 'hours', euros: 'days' };
    const exchanged = catalogue.services.flatMap((service) => (['sr', 'en'] as Language[]).flatMap((language) => stringsOf(service.texts[language] ?? {}).flatMap(({ words, replaced }) => [...words.matchAll(/(?<=\d )(?:dana|meseci|minuta|evra|EUR|days|months|minutes|euros)\b/g)]
      .map((found) => ({ service, words, texts: { ...service.texts, [language]: replaced(words.slice(0, found.index) + (found[0] === 'EUR' ? { sr: 'dana', en: 'days', sq: 'ditë' }[language] : other[found[0]]!) + words.slice(found.index + found[0].length)) } })))));
    expect(exchanged.length).toBeGreaterThan(60);
    expect(exchanged.filter(({ service, texts }) => answerOf(service, texts).outcome !== 'missing').map(({ words }) => words)).toEqual([]);
  });

  test('no longer agree when a copy becomes a verified copy', () => {
    const mixed = catalogue.services.flatMap((service) => stringsOf(service.texts.sr ?? {}).filter(({ words }) => /(?<!overen[a-z]* )\bkopij[aeiu]\b/i.test(words) && !/overen|katast|plana|pročita|običn/i.test(words)).map(({ words, replaced }) => ({ service, words, texts: { ...service.texts, sr: replaced(words.replace(/\bkopij/i, 'overena kopij')) } })));
    expect(mixed.length).toBeGreaterThan(5);
    expect(mixed.filter(({ service, texts }) => answerOf(service, texts).outcome !== 'missing').map(({ words }) => words)).toEqual([]);
  });
});
