import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Service } from '../model/catalogue.ts';
import type { State } from '../model/change.ts';
import { outcomes, type Finding, type Outcome } from '../model/finding.ts';
import { changesBetween, servicePairs } from './changes.ts';

const possibleOf = (outcome: Outcome) => (outcome === 'unknown' || outcome === 'not-applicable' ? 0 : 2);
const finding = (outcome: Outcome, requirement = 'fee-stated', more: Partial<Finding> = {}): Finding => ({ institution: 'a', service: 'b', requirement, dimension: 'completeness', outcome, possible: possibleOf(outcome), won: possibleOf(outcome) * (outcome === 'met' ? 1 : outcome === 'partial' ? 0.5 : 0), ...more });
const state = (findings: readonly Finding[], stale: State['stale'] = []): State => ({ catalogue: { institutions: [], services: [], concepts: [] } as unknown as State['catalogue'], problems: [], findings, reports: [], stale });
const kindsOf = (before: readonly Finding[], after: readonly Finding[]) => changesBetween(state(before), state(after), []).findings.map(({ kind, finding: { language } }) => (language ? `${kind} ${language}` : kind));

describe('what becomes of a finding', () => {
  test.each<[Outcome | undefined, Outcome, string[]]>([
    [undefined, 'missing', ['new']], [undefined, 'met', []], ['met', 'missing', ['new']], ['unknown', 'partial', ['new']], ['not-applicable', 'missing', ['new']],
    ['partial', 'missing', ['worse']], ['missing', 'partial', ['better']], ['missing', 'met', ['closed']], ['partial', 'not-applicable', ['closed']],
    ['met', 'unknown', ['unknown']], ['missing', 'unknown', ['unknown']], ['not-applicable', 'unknown', []], ['missing', 'missing', []], ['met', 'not-applicable', []],
  ])('from %s to %s: %j', (before, after, kinds) => {
    expect(kindsOf(before ? [finding(before)] : [], [finding(after)])).toEqual(kinds);
  });

  test('weighs more: worse, though the outcome is the same', () => {
    expect(kindsOf([finding('missing')], [finding('missing', 'fee-stated', { possible: 3 })])).toEqual(['worse']);
  });

  test('a rule that names the language only where something is open answers for the whole service', () => {
    expect(kindsOf([finding('met')], [finding('missing', 'fee-stated', { language: 'sr' })])).toEqual(['new sr']);
    expect(kindsOf([finding('missing', 'fee-stated', { language: 'sr' })], [finding('met')])).toEqual(['closed']);
    expect(kindsOf([finding('missing', 'fee-stated', { language: 'sr' })], [finding('missing', 'fee-stated', { language: 'en' })])).toEqual(['new en', 'closed sr']);
  });

  test('two languages of one requirement are two findings', () => {
    expect(kindsOf([finding('met', 'text', { language: 'sr' }), finding('missing', 'text', { language: 'en' })], [finding('missing', 'text', { language: 'sr' }), finding('met', 'text', { language: 'en' })])).toEqual(['new sr', 'closed en']);
  });

  test('need not be about a service of the catalogue', () => {
    const owed = (outcome: Outcome) => ({ ...finding(outcome, 'obligation-met'), subject: 'obligation' as const });
    expect(kindsOf([owed('missing'), finding('met', 'obligation-met')], [owed('met'), finding('missing', 'obligation-met')])).toEqual(['closed', 'new']);
  });

  test('the way back is the change turned round, and nothing changes between the same', () => {
    const some = fc.uniqueArray(fc.record({ outcome: fc.constantFrom(...outcomes.filter((outcome) => outcome !== 'unknown')), requirement: fc.constantFrom('a', 'b', 'c', 'd') }), { selector: ({ requirement }) => requirement, minLength: 4, maxLength: 4 }).map((list) => list.sort((a, b) => (a.requirement < b.requirement ? -1 : 1)).map(({ outcome, requirement }) => finding(outcome, requirement)));
    const back = { new: 'closed', worse: 'better', better: 'worse', closed: 'new', unknown: 'unknown' } as const;
    fc.assert(fc.property(some, some, (before, after) => {
      expect(changesBetween(state(before), state(before), []).findings).toEqual([]);
      const there = changesBetween(state(before), state(after), []).findings;
      const again = changesBetween(state(after), state(before), []).findings;
      expect(again.map(({ kind, finding: { requirement } }) => `${requirement} ${kind}`)).toEqual(there.map(({ kind, finding: { requirement } }) => `${requirement} ${back[kind]}`));
    }));
  });
});

test('a translation is made stale once', () => {
  const stale = { institution: 'a', service: 'b', language: 'sr', field: 'summary', from: 'sq', file: 'institutions/a/services/b/sr.md', line: 3 } as const;
  expect(changesBetween(state([]), state([], [stale]), []).stale).toEqual([stale]);
  expect(changesBetween(state([], [{ ...stale, line: 9 }]), state([], [stale]), []).stale).toEqual([]);
});

describe('a service of another folder', () => {
  const service = (id: string, facts: object, institution = 'trial'): Service => ({ id, institution, facts: { status: 'confirmed', ...facts }, texts: { sq: { title: 'Leje', summary: 'Leje për të ndërtuar.' } }, places: {}, inherited: [], folder: `institutions/${institution}/services/${id}` } as Service);
  const became = (before: readonly Service[], after: readonly Service[]) => servicePairs(before, after).map(({ kind, old, now }) => [kind, old?.id, now?.id].filter((word) => word !== undefined).join(' ')).sort();

  test('is the one it says most of, and is so once: what is like it is new', () => {
    const facts = { fees: 'none', forms: 'none', documents: 'none' };
    expect(became([service('permit', facts)], [service('licence', { ...facts, silence: 'granted' }), service('permission', facts)])).toEqual(['new licence', 'renamed permit permission']);
    expect(became([service('permit', facts), service('licence', { ...facts, silence: 'granted' })], [service('permission', facts)])).toEqual(['removed licence', 'renamed permit permission']);
  });

  test('is preferred where it stayed in its institution', () => {
    expect(servicePairs([service('permit', {})], [service('permit', {}, 'another'), service('permission', {})]).filter(({ kind }) => kind === 'renamed').map(({ now }) => now!.id)).toEqual(['permission']);
  });
});
