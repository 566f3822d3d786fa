import { routes, type Language } from '#languages/languages.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import { checkWords } from '#languages/words/check.ts';
import { pullRequestWords } from '#languages/words/pull-request.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Change, Override } from '../model/change.ts';
import type { Finding, Report, Shortfall } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Requirement } from '../model/standard.ts';

/** What a check found. `before` is an older state of the content, `change` what was done to it since. */
export interface CheckResult {
  catalogue: Catalogue;
  problems: readonly Problem[];
  findings: readonly Finding[];
  /** Findings of the document inventory: a sum of their own. */
  inventory?: readonly Finding[];
  reports: readonly Report[];
  before?: { catalogue: Catalogue; findings: readonly Finding[]; reports: readonly Report[]; ref: string; /** Path of the content folder inside the repository. */ prefix: string };
  change?: Change;
  /** Institutions that fall short of what is required of them. */
  below?: readonly Shortfall[];
  /** Content folder as the user named it. */
  folder: string;
}

/** Addresses that a check may link to, where they are known: the repository’s files, the published site with its base. */
export interface Addresses {
  files?: string;
  site?: string;
  /** Whether a file of the content is there: what a text lacks is told at the place where it would stand, and nothing leads there yet. Where nobody tells, all are. */
  isThere?(file: string): boolean;
}

const noExceptions = { keepLatin: [], words: {} };
const voices = new Map(routes.filter((route) => route.path !== 'sr-cyrl').map((route) => [route.language, voiceOf(route, noExceptions)]));

/** The voice of a check: Serbian as it is written. */
export function voiceIn(language: Language): Voice {
  return voices.get(language)!;
}

/** A share as the pages say it. */
export function percent(score: number | null | undefined, language: Language): string {
  return score === null || score === undefined ? '–' : voiceIn(language).percent(score);
}

/** Findings of something that is asked for and is not, or not wholly, there. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.outcome === 'missing' || finding.outcome === 'partial');
}

/** The requirements of the standard by their ids. */
export function requirementsOf({ catalogue }: Pick<CheckResult, 'catalogue'>): ReadonlyMap<string, Requirement> {
  return new Map(catalogue.standard?.requirements.map((requirement) => [requirement.id, requirement]));
}

/** What an institution is called: as it is now, otherwise as it was before the change. */
export function nameOfInstitution({ catalogue, before }: Pick<CheckResult, 'catalogue' | 'before'>, id: string, language: Language): string {
  return [catalogue, before?.catalogue].flatMap((state) => state?.institutions.find((institution) => institution.id === id)?.facts.names[language] ?? [])[0] ?? id;
}

/** What services keep of their own though their concept changed, by service. */
export function overridesByService(overrides: readonly Override[]): ReadonlyMap<string, readonly Override[]> {
  return Map.groupBy(overrides, ({ institution, service }) => `${institution}/${service}`);
}

/** A sentence for each institution that falls short of what is required of it. */
export function shortfallLines(result: Pick<CheckResult, 'catalogue' | 'before' | 'below'>, language: Language): string[] {
  return (result.below ?? []).map(({ institution, score, required, than }) => {
    const words = than === 'before' ? pullRequestWords.belowBefore : checkWords.belowRequired;
    const [reached, wanted] = than === 'before' ? toldApart(score, required) : [roundedDown(score, 3), String(required)];
    return words(nameOfInstitution(result, institution, language), reached, wanted)[language];
  });
}

// As every share is said; a rounded one would seem to reach what is required.
function roundedDown(share: number, digits: number): string {
  return (Math.floor(share * 10 ** digits + 1e-6) / 10 ** digits).toFixed(digits);
}

// With as many digits as make two shares two.
function toldApart(a: number, b: number): [string, string] {
  const digits = [3, 4, 5, 6, 7, 8].find((count) => roundedDown(a, count) !== roundedDown(b, count)) ?? 9;
  return [roundedDown(a, digits), roundedDown(b, digits)];
}
