import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess } from '#catalogue/assess/assess.ts';
import { idOf, pointsOf, workOf } from '#catalogue/assess/worklist.ts';
import { taskKinds } from '#catalogue/model/task.ts';
import type { Institution, Service } from '#catalogue/model/catalogue.ts';
import type { ServiceFacts } from '#catalogue/model/service.ts';
import type { Text } from '#catalogue/model/text.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { mostUnits } from '#catalogue/write/work-page.ts';
import { languages } from '#languages/languages.ts';
import { readTextFile } from '#src/disk.ts';
import { filesOf, siteFolder, today } from './judged.ts';

const house = readCatalogue(await filesOf(siteFolder('complete'))).catalogue;
const [example] = house.institutions as [Institution];
const { publishing, ...unnamed } = example.facts;

const day = fc.constantFrom('2020-01-01', '2025-05-20', '2026-11-01', '2026-11-21', '2026-12-01', '2027-02-01', '2999-01-01');
const review = fc.record({ checked: day, next: day }, { requiredKeys: ['checked'] });
const fee = fc.record({ id: fc.constantFrom('issue', 'copy'), amount: fc.constant(2), currency: fc.constant('EUR' as const), to: day, from: day, act: fc.constant('unknown-act') }, { requiredKeys: ['id', 'amount', 'currency'] });
const facts: fc.Arbitrary<ServiceFacts> = fc.record({
  status: fc.constantFrom('unconfirmed', 'confirmed', 'suspended', 'withdrawn'), review, unit: fc.constant('registry'), silence: fc.constant('granted'),
  fees: fc.oneof(fc.constant('none' as const), fc.uniqueArray(fee, { minLength: 1, maxLength: 2, selector: ({ id }) => id })), documents: fc.constantFrom('none' as const, [{ id: 'id-card' }]), forms: fc.constant('none' as const),
  conflicts: fc.constant([{ field: 'fees', note: 'x' }]), unseen: fc.subarray(['documents', 'forms', 'timeLimit'] as const, { minLength: 1 }),
}, { requiredKeys: ['status'] }) as fc.Arbitrary<ServiceFacts>;
const text: fc.Arbitrary<Text> = fc.record({ title: fc.constant('Leje'), summary: fc.constantFrom('Leje për të ndërtuar, 15 ditë.', 'Leje', '30'), steps: fc.constant(['Paguani.']) }, { requiredKeys: ['title'] }) as fc.Arbitrary<Text>;
const texts = fc.record({ sq: text, sr: text, en: text }, { requiredKeys: [] }) as fc.Arbitrary<Service['texts']>;
const entry = fc.record({ facts, texts, shared: fc.boolean() });
const site = fc.record({ entries: fc.array(entry, { maxLength: 4 }), named: fc.constantFrom('nobody', 'role', 'both') });

function judged({ entries, named }: typeof site extends fc.Arbitrary<infer Value> ? Value : never, change: (services: Service[]) => Service[] = (services) => services) {
  const owner: Institution = { ...example, facts: named === 'nobody' ? unnamed : { ...unnamed, publishing: named === 'both' ? publishing! : { role: publishing!.role } } };
  const services = entries.map(({ facts, texts, shared }, index): Service => ({
    id: `service-${index}`, institution: owner.id, folder: `institutions/${owner.id}/services/service-${index}`, facts, texts, inherited: [],
    places: shared ? Object.fromEntries(['sq', 'sr', 'en'].map((language) => [`${language}.summary`, { file: `concepts/permit/${language}.md`, line: 3, column: 1 }])) : {},
  }));
  return assess({ ...house, institutions: [owner], services: change(services), obligations: [{ id: 'weapon-permit', institutions: [owner.id] }, { id: 'registered', institutions: [owner.id], atLeast: 3 }] }, today);
}
const work = (assessment: ReturnType<typeof judged>) => workOf(assessment, example.id);

describe('the work list', () => {
  test('holds every lost point once: its tasks gain what the report lost', () => {
    fc.assert(fc.property(site, (given) => {
      const assessment = judged(given);
      const [report] = assessment.reports;
      const tasks = work(assessment);
      expect(pointsOf(tasks)).toBeCloseTo(report!.possible - report!.won, 9);
      const open = assessment.findings.filter(({ outcome }) => outcome === 'missing' || outcome === 'partial' || outcome === 'unknown');
      const held = tasks.flatMap(({ findings }) => findings);
      expect(held).toHaveLength(open.length);
      expect(new Set(held)).toEqual(new Set(open));
    }), { numRuns: 300 });
  });

  test('gives each task an id of its own', () => {
    fc.assert(fc.property(site, (given) => {
      const ids = work(judged(given)).map(idOf);
      expect(new Set(ids).size).toBe(ids.length);
    }), { numRuns: 200 });
  });

  test('does not depend on the order in which services and findings are read', () => {
    fc.assert(fc.property(site, (given) => {
      const assessment = judged(given);
      const turned = judged(given, (services) => services.toReversed());
      expect(work({ ...turned, findings: turned.findings.toReversed() }).map(idOf)).toEqual(work(assessment).map(idOf));
      expect(work(turned).map(({ points, due, services }) => ({ points, due, services }))).toEqual(work(assessment).map(({ points, due, services }) => ({ points, due, services })));
    }), { numRuns: 200 });
  });

  test('puts nothing before what is late, and nothing behind what nobody could judge', () => {
    fc.assert(fc.property(site, (given) => {
      const ranks = work(judged(given)).map(({ late, kind, due }) => (late ? 0 : due ? 1 : kind === 'find-out' ? 3 : 2));
      expect(ranks).toEqual(ranks.toSorted());
    }), { numRuns: 200 });
  });

  test('loses a task when its gap is filled', () => {
    fc.assert(fc.property(site.filter(({ entries }) => entries.some(({ facts }) => facts.status !== 'withdrawn' && facts.silence === undefined)), (given) => {
      const index = given.entries.findIndex(({ facts }) => facts.status !== 'withdrawn' && facts.silence === undefined);
      const of = (services?: (all: Service[]) => Service[]) => work(judged(given, services)).filter(({ requirement, services: own }) => requirement === 'silence-stated' && own.includes(`service-${index}`));
      expect(of()).toHaveLength(1);
      expect(of((services) => services.map((service, at) => (at === index ? { ...service, facts: { ...service.facts, silence: 'granted' as const } } : service)))).toEqual([]);
    }), { numRuns: 200 });
  });
});

test('the work lists of the real content hold every point that its reports lost', async () => {
  const assessment = assess(readCatalogue(await filesOf(join(import.meta.dirname, '..', 'content'))).catalogue, today);
  for (const { institution, possible, won } of assessment.reports) expect(pointsOf(workOf(assessment, institution)), institution).toBeCloseTo(possible - won, 9);
});

test('the stylesheet can hide every kind of task, every language, dimension and unit that a page offers', async () => {
  const css = (await readTextFile(join(import.meta.dirname, '..', 'src', 'styles', 'work.css')))!;
  const count = (length: number, first: string) => Array.from({ length }, (_, index) => `${first}-${index + 1}`);
  for (const id of [...taskKinds.map((kind) => `k-${kind}`), ...languages.map((language) => `l-${language}`), ...count(20, 'd')]) expect(css, id).toContain(`.work:has(#${id}:checked) .group:not(.${id})`);
  for (const id of [...count(mostUnits, 'w'), 'w-keepers', 'w-none', 'w-others']) expect(css, id).toContain(`.work:has(#${id}:checked) :is(.group, .part):not(.${id})`);
});
