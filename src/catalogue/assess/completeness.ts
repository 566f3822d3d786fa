import { languages } from '#languages/languages.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { outcomes, type Counts, type Finding, type Report, type Share } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import type { StandardFacts } from '../model/standard.ts';

/** The share of possible points that findings won, from 0 to 1; null when nothing could be judged. */
export function completenessOf(findings: readonly Finding[]): Share {
  const won = sum(findings.map((finding) => finding.won));
  const possible = sum(findings.map((finding) => finding.possible));
  return { won, possible, score: possible === 0 ? null : won / possible };
}

/** An institution's findings, summed: in all, by dimension, language, requirement and service. */
export function reportsOf(catalogue: Catalogue, findings: readonly Finding[]): Report[] {
  const dimensions = catalogue.standard?.dimensions.map((dimension) => dimension.id) ?? [];
  const requirements = catalogue.standard?.requirements.map((requirement) => requirement.id) ?? [];
  const byInstitution = Map.groupBy(findings, (finding) => finding.institution);
  return catalogue.institutions.map(({ id }) => {
    const own = byInstitution.get(id) ?? [];
    const services = catalogue.services.filter((service) => service.institution === id && service.facts.status !== 'withdrawn');
    return {
      institution: id, services: services.length, ...completenessOf(own),
      dimensions: sharesBy(own, (finding) => finding.dimension, dimensions),
      languages: sharesBy(own, (finding) => finding.language ?? '', languages) as Report['languages'],
      requirements: Object.fromEntries(requirements.map((requirement) => {
        const those = own.filter((finding) => finding.requirement === requirement);
        return [requirement, { ...countsOf(those), ...completenessOf(those) }];
      })),
      perService: sharesBy(own, (finding) => finding.service, services.map((service) => service.id).sort(compare)),
    };
  });
}

/** How many findings there are of each outcome. */
export function countsOf(findings: readonly Finding[]): Counts {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, findings.filter((finding) => finding.outcome === outcome).length])) as Counts;
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
