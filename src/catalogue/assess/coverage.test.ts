import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import type { Obligation, Standard } from '../model/standard.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { assess } from './assess.ts';
import { standardOn } from './in-force.ts';

const words = { sq: 'a', sr: 'b', en: 'c' };
const said = { title: 'a', asks: 'a', why: 'a', remedy: 'a', good: 'a', bad: 'a' };
const requirement = (id: string, rule: string, level: 'must' | 'should' | 'may', field?: string) => ({ id, dimension: 'completeness', level, rule, ...(field ? { with: { field } } : {}), words: { sq: said, sr: said, en: said } });
const standard: Standard = {
  version: 1, inForceFrom: '2026-01-01', weights: { must: 3, should: 2, may: 1 }, partial: 0.5, dimensions: [{ id: 'completeness', words, asks: words }], bands: [{ id: 'low', from: 0, words }],
  requirements: [requirement('service-described', 'described', 'must'), requirement('fee-stated', 'stated', 'must', 'fees'), requirement('silence-stated', 'stated', 'should', 'silence'), requirement('links-work', 'links-work', 'should')],
};
const service = (id: string, facts: object = {}): Service => ({ id, institution: 'trial', folder: `institutions/trial/services/${id}`, facts: { status: 'unconfirmed', ...facts } as Service['facts'], texts: {}, places: {}, inherited: [] });
const catalogue = (obligations: Obligation[], services: Service[]): Catalogue => ({
  ...readCatalogue([]).catalogue, standard, standards: [standard], obligations, services, institutions: [{ id: 'trial', facts: { type: 'municipality', names: words }, places: {} }],
});
const today = '2026-11-21';
const reportOf = (obligations: Obligation[], services: Service[]) => assess(catalogue(obligations, services), today).reports[0]!;
const named = (id: string, given: Partial<Obligation> = {}): Obligation => ({ id, names: words, ...given });
const whole = { fees: 'none', silence: 'may-appeal' };

describe('coverage', () => {
  test('lets a service without an entry lose all that an entry could win', () => {
    const { won, possible, coverage, described } = reportOf([named('permit'), named('licence')], [service('permit', whole)]);
    expect({ won, possible }).toEqual({ won: 5 + 3, possible: 5 + 3 + 3 + 7 });
    expect(coverage).toEqual({ described: 1, lacking: 1, score: 0.5 });
    expect(described).toEqual({ won: 5, possible: 5, score: 1 });
  });

  test('is met by the same id, by a named service or by the concept', () => {
    const obligations = [named('a', { services: ['b'] }), named('c'), { id: 'd', concept: 'extract' }];
    expect(reportOf(obligations, [service('b'), service('c'), service('e', { concept: 'extract' })]).coverage).toEqual({ described: 3, lacking: 0, score: 1 });
  });

  test('counts a number of services that nobody named beside those that are owed by name', () => {
    const obligations = [named('permit'), named('licence'), named('register', { atLeast: 5 })];
    expect(reportOf(obligations, [service('permit'), service('other')]).coverage).toEqual({ described: 2, lacking: 3, score: 0.4 });
    expect(reportOf([named('register', { atLeast: 2 })], [service('permit'), service('other')]).coverage).toEqual({ described: 2, lacking: 0, score: 1 });
  });

  test('says of a number of services how many are described and how many are lacking', () => {
    const found = (services: Service[]) => assess(catalogue([named('register', { atLeast: 3 })], services), today).findings.find(({ subject }) => subject === 'obligation');
    expect(found([service('permit')])).toMatchObject({ outcome: 'partial', reason: { code: 'fewer-described', values: { described: 1, least: 3, lacking: 2 } } });
    expect(found([])).toMatchObject({ outcome: 'missing', reason: { values: { described: 0, lacking: 3 } } });
  });

  test('asks only whom the obligation binds, and only while it does', () => {
    const others = [named('a', { institutions: ['elsewhere'] }), named('b', { types: ['ministry'] }), named('c', { from: '2026-11-22' }), named('d', { to: '2026-11-20' })];
    expect(reportOf(others, [service('permit')]).coverage.score).toBeNull();
    expect(reportOf([named('a', { types: ['municipality'], from: today, to: today })], []).coverage).toEqual({ described: 0, lacking: 1, score: 0 });
  });

  test('does not ask for what the institution says that it no longer offers', () => {
    expect(reportOf([named('permit')], [service('permit', { status: 'withdrawn' })]).coverage).toEqual({ described: 0, lacking: 0, score: null });
  });

  test('says of no service that the institution has withdrawn that it has no entry', () => {
    const obligations = [named('permit'), named('register', { atLeast: 3 })];
    const [offered, withdrawn] = ['unconfirmed', 'withdrawn'].map((status) => reportOf(obligations, [service('permit', { ...whole, status }), service('other', whole)])) as [Report, Report];
    expect([offered.coverage.lacking, withdrawn.coverage.lacking]).toEqual([1, 1]);
    expect(withdrawn.possible - withdrawn.won).toBe(offered.possible - offered.won);
  });

  test('describing a service never lowers the score, however little is said of it', () => {
    const facts = fc.constantFrom<object>({}, { fees: 'none' }, { silence: 'granted' }, whole, { unseen: ['fees'] }, { sources: [{ url: 'https://example.org' }] }, { fees: 'none', conflicts: [{ field: 'fees', note: 'x' }] });
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(fc.property(fc.subarray(ids), fc.constantFrom(...ids), fc.array(facts, { minLength: 5, maxLength: 5 }), fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }), (described, next, given, least) => {
      const obligations = [...ids.slice(0, 4).map((id) => named(id)), ...(least === undefined ? [] : [named('register', { atLeast: least })])];
      const services = described.filter((id) => id !== next).map((id) => service(id, given[ids.indexOf(id)]));
      const [before, after] = [reportOf(obligations, services), reportOf(obligations, [...services, service(next, given[ids.indexOf(next)])])];
      // Only a service that was owed fills a gap: “e” is owed as long as the register holds more than is known.
      if (next !== 'e' || before.coverage.lacking > after.coverage.lacking) expect(after.score ?? 0).toBeGreaterThanOrEqual((before.score ?? 0) - 1e-12);
      expect(after.possible - after.won).toBeCloseTo(assess(catalogue(obligations, [...services, service(next, given[ids.indexOf(next)])]), today).findings.reduce((lost, finding) => lost + finding.possible - finding.won, 0), 9);
    }), { numRuns: 500 });
  });

  test('no score is higher than the coverage, where the entry itself says nothing of it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 12 }), (described, least) => {
      const { score, coverage } = reportOf([named('register', { atLeast: least })], Array.from({ length: described }, (_, index) => service(`s${index}`, whole)));
      if (coverage.lacking > 0) expect(score!).toBeLessThanOrEqual(coverage.score! + 1e-12);
    }));
  });
});

describe('the standard in force', () => {
  const versions = ['2026-01-01', '2027-01-01'].map((inForceFrom, index) => ({ ...standard, inForceFrom, version: index + 1 }));
  const whichOn = (day: string) => standardOn({ standard: versions[1]!, standards: versions }, day)?.version;

  test('is the newest that had begun on the day, and before the first one the first', () => {
    expect([whichOn('2025-06-01'), whichOn('2026-01-01'), whichOn('2026-12-31'), whichOn('2027-01-01'), whichOn('2030-01-01')]).toEqual([1, 1, 1, 2, 2]);
  });

  test('judges an old day by its own weights', () => {
    const heavier = { ...versions[1]!, weights: { must: 10, should: 2, may: 1 } };
    const read = { ...catalogue([], [service('permit', { fees: 'none' })]), standard: heavier, standards: [versions[0]!, heavier] };
    const possibleOn = (day: string) => assess(read, day).findings.find(({ requirement: id }) => id === 'fee-stated')!.possible;
    expect([possibleOn('2026-12-31'), possibleOn('2027-01-01')]).toEqual([3, 10]);
    expect(assess(read, '2026-12-31').catalogue.standard!.version).toBe(1);
  });
});
