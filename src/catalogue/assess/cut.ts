import type { Catalogue } from '../model/catalogue.ts';
import { outcomes, type Counts, type Finding, type Report, type Share } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import { completenessOf, coverageOf, reportsOf } from './completeness.ts';
import { inventoryOf, obligationFindingsOf } from './findings.ts';
import { inForceOn } from './in-force.ts';

/** What only all services of an institution show together: whether it describes what it must, what it publishes, and its report. */
export interface Concluded { obligations: readonly Finding[]; inventory: readonly Finding[]; reports: readonly Report[] }

/** Judges what is left of an institution whose services were judged in parts (`cut` of assess), in their order. Of the services no more is asked than their few fields. */
export function concludeCut(read: Catalogue, parts: readonly Report[], today: string): Concluded {
  const catalogue = inForceOn(read, today);
  const obligations = obligationFindingsOf(catalogue, today);
  const inventory = inventoryOf(catalogue, today);
  const [rest] = reportsOf({ ...catalogue, services: [] }, obligations, inventory) as [Report];
  const services = parts.reduce((sum, part) => sum + part.services, 0);
  const all = [...parts, rest];
  return {
    obligations, inventory,
    reports: [{
      institution: rest.institution, services, ...completenessOf(all),
      dimensions: sumsBy(all.map(({ dimensions }) => dimensions)), languages: sumsBy(all.map(({ languages }) => languages)) as Report['languages'],
      requirements: Object.fromEntries(Object.keys(rest.requirements).map((id) => [id, { ...countsTogether(all.map(({ requirements }) => requirements[id]!)), ...completenessOf(all.map(({ requirements }) => requirements[id]!)) }])),
      perService: Object.assign({}, ...parts.map(({ perService }) => perService)) as Report['perService'],
      described: completenessOf(parts.map(({ described }) => described)), coverage: coverageOf(obligations, services), inventory: rest.inventory,
    }],
  };
}

/** The report of an institution of which some services say something else, and none has come, gone or another concept or status: `was` and `is` are what those alone said (`cut` of assess). */
export function reportWith(report: Report, was: Report, is: Report): Report {
  const instead = (of: (report: Report) => Share): Share => { const { won, possible } = of(was); return completenessOf([of(report), { won: -won, possible: -possible }, of(is)]); };
  const byKey = <Key extends 'dimensions' | 'languages'>(key: Key) => Object.fromEntries(Object.keys(report[key]).map((name) => [name, instead((one) => (one[key] as Readonly<Record<string, Share>>)[name]!)])) as Report[Key];
  return {
    ...report, ...instead((one) => one), dimensions: byKey('dimensions'), languages: byKey('languages'),
    requirements: Object.fromEntries(Object.keys(report.requirements).map((id) => [id, {
      ...Object.fromEntries(outcomes.map((outcome) => [outcome, report.requirements[id]![outcome] - was.requirements[id]![outcome] + is.requirements[id]![outcome]])) as Counts,
      ...instead(({ requirements }) => requirements[id]!),
    }])),
    perService: { ...report.perService, ...is.perService }, described: instead(({ described }) => described),
  };
}

/** Whether points can be added in any order: halves and quarters can, thirds would come out otherwise in the last digit. */
export function addsExactly({ standards, standard }: Pick<Catalogue, 'standard' | 'standards'>): boolean {
  const isExact = ({ partial, weights }: Pick<Standard, 'partial' | 'weights'>) => Object.values(weights).every((weight) => [weight, weight * partial].every((points) => Number.isInteger(points * 1024)));
  return [...(standards ?? []), ...(standard ? [standard] : [])].every(isExact);
}

function sumsBy(records: readonly Readonly<Record<string, Share>>[]): Record<string, Share> {
  return Object.fromEntries(Object.keys(records[0]!).map((key) => [key, completenessOf(records.map((record) => record[key]!))]));
}

function countsTogether(all: readonly Counts[]): Counts {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, all.reduce((sum, counts) => sum + counts[outcome], 0)])) as Counts;
}
