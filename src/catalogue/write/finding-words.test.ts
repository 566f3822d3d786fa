import { describe, expect, test, vi } from 'vitest';
import { languages, type Language } from '#languages/languages.ts';
import { reasonWords } from '#languages/reasons.ts';
import { reasonCodes } from '../assess/rule.ts';
import { rules } from '../assess/rules/index.ts';
import { serviceRuleNames } from '../model/rules.ts';
import type { Finding } from '../model/finding.ts';
import type { Requirement } from '../model/standard.ts';
import { helpOf, labelOfField, messageOf } from './finding-words.ts';

const requirementWords = { title: 'The fee is stated', asks: 'The entry says what it costs.', why: '', remedy: 'Write `fees`.', good: '', bad: '' };
const requirement = (rule: string, params: Requirement['with'] = {}): Requirement => ({ id: 'fee-stated', dimension: 'completeness', level: 'must', rule, with: params, words: { sq: requirementWords, sr: requirementWords, en: requirementWords } });
const finding = (given: Partial<Finding>): Finding => ({ institution: 'prishtina', service: 'birth-extract', requirement: 'fee-stated', dimension: 'completeness', outcome: 'missing', won: 0, possible: 3, ...given });

describe('the message of a finding', () => {
  test('is the title of the requirement where it is met, and needs no help', () => {
    expect(messageOf(finding({ outcome: 'met' }), requirement('stated', { field: 'fees' }), 'en')).toBe('The fee is stated');
    expect(helpOf(finding({ outcome: 'met' }), requirement('stated', { field: 'fees' }), 'en')).toBe('');
    expect(helpOf(finding({ outcome: 'not-applicable' }), requirement('payment'), 'en')).toBe('');
    expect(helpOf(finding({}), requirement('payment'), 'en')).toBe('Write `fees`.');
  });

  test('names the field with its label in the reader’s language', () => {
    expect(messageOf(finding({}), requirement('stated', { field: 'fees' }), 'en')).toBe('The field `fees` (Fees) is left out: nobody has said it yet.');
    expect(messageOf(finding({}), requirement('stated', { field: 'timeLimit.decision' }), 'sq')).toContain('`timeLimit.decision` (Afati ligjor për vendim)');
  });

  test('names the steps by their words, not by who acts in them', () => {
    expect(messageOf(finding({}), requirement('stated', { field: 'steps' }), 'en')).toBe('The field `steps` (Steps) is left out: nobody has said it yet.');
  });

  test('says which number stands in which file', () => {
    const reason = { code: 'numbers-differ', values: { field: 'summary', with: 'sq', here: '30', there: '10 | 15' } };
    expect(messageOf(finding({ language: 'sr', reason }), requirement('facts-agree'), 'en')).toBe('The numbers under `summary` (Summary) do not agree: 30 in `sr.md`, 10, 15 in `sq.md`.');
  });

  test('says times, amounts and forms in the reader’s words, and where else the texts differ', () => {
    const said = (code: string, values: Record<string, string | number>, language: Language) => messageOf(finding({ language: 'sr', reason: { code, values: { field: 'steps', item: 3, with: 'sq', ...values } } }), requirement('facts-agree'), language);
    expect(said('times-differ', { here: '30 day', there: '15 working-day | 08:00' }, 'en')).toBe('The lengths of time under `steps` (Steps, item 3) do not agree: 30 days in `sr.md`, 15 working days, 08:00 in `sq.md`.');
    expect(said('times-differ', { here: '30 day', there: '2 working-day' }, 'sr')).toBe('Rokovi i vremena u polju `steps` (Koraci, stavka 3) se ne slažu: 30 dana u `sr.md`, 2 radna dana u `sq.md`.');
    expect(said('forms-differ', { here: 'verified-copy', there: 'copy' }, 'sq')).toBe('Te `steps` (Hapat, pika 3) dokumenti nuk kërkohet në të njëjtën formë: “kopje e vërtetuar” në `sr.md`, “kopje” në `sq.md`.');
    expect(said('amounts-differ', { here: '–', there: '6.7 EUR', more: 2, elsewhere: 'sr:notes.fees en:steps:1' }, 'en')).toBe('The amounts of money under `steps` (Steps, item 3) do not agree: none in `sr.md`, €6.70 in `sq.md`. There are 2 more differences: `notes.fees` (Notes by field) in `sr.md`; `steps` (Steps, item 1) in `en.md`.');
    expect(said('dates-differ', { here: '2026-11-21', there: '--05-09' }, 'sr')).toContain('21. novembra 2026. u `sr.md`, 9.5. u `sq.md`');
  });

  test('says them in Albanian also in a browser that knows no Albanian', () => {
    const made = Intl.NumberFormat;
    const spy = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function (asked?: string | string[], options?: Intl.NumberFormatOptions) {
      const other = [asked ?? []].flat().filter((locale) => !locale.startsWith('sq'));
      return new made(other.length > 0 ? other : ['en-US'], options);
    } as unknown as typeof Intl.NumberFormat);
    try {
      const said = (code: string, here: string, there: string) => messageOf(finding({ language: 'sr', reason: { code, values: { field: 'steps', item: 3, with: 'sq', here, there } } }), requirement('facts-agree'), 'sq');
      expect(said('times-differ', '30 day', '15 minute')).toContain('30 ditë në `sr.md`, 15 minuta në `sq.md`');
      expect(said('amounts-differ', '2 EUR', '6.7 EUR').replace(/\u00A0/g, ' ')).toContain('2 € në `sr.md`, 6,70 € në `sq.md`');
    } finally {
      spy.mockRestore();
    }
  });

  test('speaks of one thing in the singular', () => {
    const reason = { code: 'some-without', values: { without: 1, all: 1 } };
    expect(messageOf(finding({ reason }), requirement('payment'), 'en')).toBe('How to pay is not stated for the only fee.');
  });

  test('uses the right Serbian plural', () => {
    const of = (all: number) => messageOf(finding({ outcome: 'partial', reason: { code: 'some-without', values: { without: 2, all } } }), requirement('payment'), 'sr');
    expect([of(3), of(5), of(21)]).toEqual(['Način plaćanja nije naveden kod 2 od 3 takse.', 'Način plaćanja nije naveden kod 2 od 5 taksi.', 'Način plaćanja nije naveden kod 2 od 21 takse.']);
  });

  test('there is a sentence for every reason that a rule can give', () => {
    expect(Object.keys(reasonWords).sort()).toEqual([...reasonCodes].sort());
  });

  test('every example of every rule has a message without a hole, in every language', () => {
    for (const name of serviceRuleNames) {
      for (const example of rules[name].examples) {
        const { reason, language } = rules[name].judge({ service: { facts: { status: 'confirmed', ...example.facts }, texts: example.texts ?? {} } as never, institution: { facts: example.institution ?? {} } as never, acts: new Map(), links: new Map((example.links ?? []).map((link) => [link.url, link])), today: '2026-11-21' }, example.params ?? {});
        for (const spoken of languages) {
          const message = messageOf(finding({ outcome: example.outcome, ...(language ? { language } : {}), ...(reason ? { reason: { code: reason.code, values: reason.values ?? {} } } : {}) }), requirement(name, example.params), spoken);
          expect(message, `${name} ${example.outcome}`).not.toMatch(/undefined|null|NaN|``| {2}/);
          expect(message.length).toBeGreaterThan(5);
        }
      }
    }
  });
});

test('a field of the words is not taken for the fact of the same name', () => {
  expect(labelOfField('fees', 'en')).toBe('Fees');
  expect(labelOfField('fees', 'en', 'words')).toBe('What each fee is for');
  expect(labelOfField('nothing', 'en')).toBeUndefined();
});
