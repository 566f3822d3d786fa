import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Holding } from '#catalogue/assess/holdings.ts';
import { reasonCodes, type Subject } from '#catalogue/assess/rule.ts';
import { documentRules, obligationRules, rules } from '#catalogue/assess/rules/index.ts';
import { documentRuleNames, judgesDocuments, judgesServices, obligationRuleNames, ruleNames, serviceRuleNames } from '#catalogue/model/rules.ts';
import { languages } from '#languages/languages.ts';
import { reasonWords } from '#languages/reasons.ts';
import { filesOf, judgedFiles, today } from './judged.ts';

const words = { sq: 'Ligji', sr: 'Zakon', en: 'Law' };
const acts: Subject['acts'] = new Map([['law-with-address', { words, url: 'https://gzk.rks-gov.net/ActDetail.aspx?ActID=1' }], ['law-without-address', { words }]]);

describe.each(serviceRuleNames)('the rule %s', (name) => {
  const rule = rules[name];

  test('answers its own examples as they say', () => {
    for (const { outcome, facts, texts, institution, params, links } of rule.examples) {
      const subject = { service: { facts: { status: 'confirmed', ...facts }, texts: texts ?? {} }, institution: { facts: institution ?? {} }, acts, links: new Map((links ?? []).map((link) => [link.url, link])), today } as unknown as Subject;
      expect(rule.judge(subject, params ?? {}).outcome, JSON.stringify({ facts, texts, institution, params, links })).toBe(outcome);
    }
  });

  test('shows when it is met and when it is missing', () => {
    const shown = rule.examples.map((example) => example.outcome);
    expect(shown).toEqual(expect.arrayContaining(['met', 'missing']));
  });

  test('is called by the name that it has', () => {
    expect(rule.name).toBe(name);
  });
});

describe.each(obligationRuleNames)('the rule %s', (name) => {
  const rule = obligationRules[name];

  test('answers its own examples as they say', () => {
    for (const { outcome, ...duty } of rule.examples) expect(rule.judge({ entries: [], known: 0, described: 0, ...duty }).outcome, JSON.stringify(duty)).toBe(outcome);
    expect(rule.examples.map((example) => example.outcome)).toEqual(expect.arrayContaining(['met', 'missing', 'not-applicable']));
    expect(rule.name).toBe(name);
  });
});

describe.each(documentRuleNames)('the rule %s', (name) => {
  const rule = documentRules[name];

  test('answers its own examples as they say', () => {
    for (const { outcome, params, documents, ...category } of rule.examples) expect(rule.judge({ category, today, ...(documents === undefined ? {} : { documents }) }, params ?? {}).outcome, JSON.stringify({ documents, params })).toBe(outcome);
    expect(rule.examples.map((example) => example.outcome)).toEqual(expect.arrayContaining(['met', 'missing']));
    expect(rule.name).toBe(name);
  });
});

describe('the standard', async () => {
  const { catalogue, problems } = judgedFiles(await filesOf(join(import.meta.dirname, '..', 'content')));
  const { requirements, dimensions } = catalogue.standard!;

  test('has no problem', () => {
    expect(problems.filter((problem) => problem.file.startsWith('standard/'))).toEqual([]);
    expect(requirements.length).toBeGreaterThan(20);
  });

  test.each(requirements.map((requirement) => [requirement.id, requirement] as const))('%s names a known rule and a known dimension, and is said in three languages', (_, requirement) => {
    expect(ruleNames).toContain(requirement.rule);
    expect(dimensions.map(({ id }) => id)).toContain(requirement.dimension);
    for (const language of languages) {
      for (const [part, said] of Object.entries(requirement.words[language])) expect(said.trim(), `${part} in ${language}`).not.toBe('');
      expect(requirement.words[language].title).not.toBe(requirement.words[language === 'sq' ? 'sr' : 'sq'].title);
    }
  });

  test.each(requirements.filter(({ rule }) => judgesServices(rule)).map((requirement) => [requirement.id, requirement] as const))('%s has a good and a bad example, and the rule judges them so', (_, requirement) => {
    const { good, bad } = requirement.examples ?? {};
    const outcomeOf = (example: typeof good) => rules[requirement.rule as keyof typeof rules].judge({ service: { facts: { status: 'unconfirmed', ...example?.facts }, texts: example?.texts ?? {} }, institution: { facts: example?.institution ?? {} }, acts: catalogue.vocabularies.acts, links: new Map((example?.links ?? []).map((link) => [link.url, link])), today } as unknown as Subject, requirement.with ?? {}).outcome;
    expect(good && bad).toBeDefined();
    expect(outcomeOf(good)).toBe('met');
    expect(['missing', 'partial']).toContain(outcomeOf(bad));
  });

  test.each(requirements.filter(({ rule }) => judgesDocuments(rule)).map((requirement) => [requirement.id, requirement] as const))('%s has a good and a bad example of a document, and the rule judges them so', (_, requirement) => {
    const { good, bad } = requirement.examples ?? {};
    const outcomeOf = (example: typeof good) => documentRules[requirement.rule as keyof typeof documentRules].judge({ category: { every: example?.every }, documents: example?.documents, today } as unknown as Holding, requirement.with ?? {}).outcome;
    expect(good && bad).toBeDefined();
    expect(outcomeOf(good)).toBe('met');
    expect(['missing', 'partial']).toContain(outcomeOf(bad));
  });

  test('uses every rule that there is', () => {
    expect([...new Set(requirements.map(({ rule }) => rule))].sort()).toEqual([...ruleNames].sort());
  });
});

test.each(reasonCodes)('the reason %s is said in three languages', (code) => {
  const values = { rule: 'stated', field: '`fees`', fields: '`fees`', file: '`sr.md`', other: '`sq.md`', inLanguage: 'in Serbian', here: 1, there: 2, checked: '1 June 2024', next: '1 June 2025', count: 2, without: 1, all: 2, most: 25, length: 300, months: 12, sentence: 'One two …', act: '05/L-031', least: 21, described: 7, lacking: 14, address: 'https://example.org/gone', to: 'https://example.org/new', since: '1 October 2026', state: 'broken', status: 404, shut: 2, moved: 2, places: '`title` in `sr.md`' };
  const said = reasonWords[code](values);
  for (const language of languages) {
    expect(said[language].length).toBeGreaterThan(10);
    expect(said[language]).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(new Set(Object.values(said)).size).toBe(languages.length);
});
