import { languages } from '#languages/languages.ts';
import type { Catalogue, Institution } from '../model/catalogue.ts';
import { outcomes, type CategoryShare, type Counts, type Coverage, type Finding, type InventoryShare, type Report, type ServiceShare, type Share } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import { judgesDocuments } from '../model/rules.ts';
import type { StandardFacts } from '../model/standard.ts';
import { servicesOf } from '../model/look-up.ts';
import { stillOffered } from '../model/withdrawn.ts';

/** The share of possible points that findings won, from 0 to 1; null when nothing could be judged. */
export function completenessOf(findings: readonly Pick<Finding, 'won' | 'possible'>[]): Share {
  let [won, possible] = [0, 0];
  for (const finding of findings) {
    won += finding.won;
    possible += finding.possible;
  }
  return { won, possible, score: possible === 0 ? null : won / possible };
}

/** An institution's findings, summed: in all, by dimension, language, requirement and service. What is found of its documents is summed apart. */
export function reportsOf(catalogue: Catalogue, findings: readonly Finding[], inventory: readonly Finding[] = []): Report[] {
  const dimensions = catalogue.standard?.dimensions.map((dimension) => dimension.id) ?? [];
  const requirements = catalogue.standard?.requirements.filter(({ rule }) => !judgesDocuments(rule)).map((requirement) => requirement.id) ?? [];
  // What two texts say against each other is no gap of either: only what is asked of one language counts for it.
  const askedOf = new Map(catalogue.standard?.requirements.map((requirement) => [requirement.id, String(requirement.with?.language ?? '')]));
  const byInstitution = Map.groupBy(findings, (finding) => finding.institution);
  const documents = Map.groupBy(inventory, (finding) => finding.institution);
  return catalogue.institutions.map((institution) => {
    const { id } = institution;
    const own = byInstitution.get(id) ?? [];
    const byRequirement = Map.groupBy(own, (finding) => finding.requirement);
    const services = stillOffered(servicesOf(catalogue.services, id));
    return {
      institution: id, services: services.length, ...completenessOf(own),
      dimensions: sharesBy(own, (finding) => finding.dimension, dimensions),
      languages: sharesBy(own, (finding) => askedOf.get(finding.requirement) ?? '', languages) as Report['languages'],
      requirements: Object.fromEntries(requirements.map((requirement) => {
        const those = byRequirement.get(requirement) ?? [];
        return [requirement, { ...countsOf(those), ...completenessOf(those) }];
      })),
      perService: perServiceOf(own.filter((finding) => finding.subject === undefined), services.map((service) => service.id).sort(compare), dimensions),
      described: completenessOf(own.filter((finding) => finding.subject === undefined)),
      coverage: coverageOf(own, services.length), inventory: inventoryShareOf(documents.get(id) ?? [], institution, dimensions),
    };
  });
}

function perServiceOf(findings: readonly Finding[], services: readonly string[], dimensions: readonly string[]): Record<string, ServiceShare> {
  const groups = Map.groupBy(findings, (finding) => finding.service);
  return Object.fromEntries(services.map((service) => {
    const own = groups.get(service) ?? [];
    return [service, { ...completenessOf(own), dimensions: sharesBy(own, (finding) => finding.dimension, dimensions) }];
  }));
}

/** How many of the services that must be offered are described. A number of services that nobody named stands in one finding: its reason says for how many. */
export function coverageOf(findings: readonly Finding[], described: number): Coverage {
  const duties = findings.filter((finding) => finding.subject === 'obligation');
  const lacking = sum(duties.map((duty) => (duty.outcome === 'met' || duty.outcome === 'not-applicable' ? 0 : Number(duty.reason?.values.lacking ?? 1))));
  return { described, lacking, score: duties.length === 0 || described + lacking === 0 ? null : described / (described + lacking) };
}

function inventoryShareOf(findings: readonly Finding[], { documents }: Institution, dimensions: readonly string[]): InventoryShare {
  const categories = [...Map.groupBy(findings, (finding) => finding.service)].map(([id, own]): [string, CategoryShare] => {
    const share = completenessOf(own);
    const held = documents?.of.get(id) ?? [];
    const count = held === 'none' ? 0 : held.length;
    const outcome = share.score === null ? 'unknown' : share.score === 1 ? 'met' : count === 0 ? 'missing' : 'partial';
    return [id, { documents: count, outcome, ...share }];
  });
  return { looked: documents !== undefined, ...completenessOf(findings), dimensions: sharesBy(findings, (finding) => finding.dimension, dimensions), categories: Object.fromEntries(categories) };
}

/** How many findings there are of each outcome. */
export function countsOf(findings: readonly Finding[]): Counts {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Finding['outcome'], number>;
  for (const { outcome } of findings) counts[outcome]++;
  return counts;
}

/** The band of the standard that a score falls into; undefined for a score of null. */
export function bandOf(standard: StandardFacts, score: number | null): StandardFacts['bands'][number] | undefined {
  return score === null ? undefined : [...standard.bands].sort((a, b) => b.from - a.from).find((band) => score >= band.from);
}

function sharesBy(findings: readonly Finding[], keyOf: (finding: Finding) => string, keys: readonly string[]): Record<string, Share> {
  const groups = Map.groupBy(findings, keyOf);
  return Object.fromEntries(keys.map((key) => [key, completenessOf(groups.get(key) ?? [])]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
