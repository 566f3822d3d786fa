import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Recommendation } from '../model/snapshot.ts';
import { doerOf } from './doer.ts';
import { kept } from './points.ts';
import { findingsOf } from '../model/look-up.ts';

/** How many recommendations are given. */
export const most = 5;

/**
 * The five most valuable things that an institution can do, each with who acts and until which day.
 * The value is the points to be gained, over all services; between equals what one act mends goes first, then the order of the standard decides.
 */
export function recommendationsOf(catalogue: Catalogue, institution: string, findings: readonly Finding[], by: string): Recommendation[] {
  const order = (catalogue.standard?.requirements ?? []).map(({ id }) => id);
  const open = findingsOf(findings, institution).filter((finding) => finding.possible > finding.won);
  return [...Map.groupBy(open, (finding) => finding.requirement)]
    .map(([requirement, those]) => ({ requirement, ...sameDoer(catalogue, those), services: servicesIn(those), points: kept(those.reduce((sum, { won, possible }) => sum + possible - won, 0)), inOneAct: isOneAct(those), by }))
    .sort((a, b) => b.points - a.points || Number(b.inOneAct) - Number(a.inOneAct) || order.indexOf(a.requirement) - order.indexOf(b.requirement))
    .slice(0, most)
    .map(({ requirement, services, points, unit, concept, by: day }) => ({ requirement, services, points, ...(unit === undefined ? {} : { unit }), ...(concept === undefined ? {} : { concept }), by: day }));
}

// A number of services that nobody named stands in one finding: its reason says for how many.
function servicesIn(findings: readonly Finding[]): number {
  return findings.reduce((sum, { subject, reason }) => sum + (subject === undefined ? 1 : Number(reason?.values.lacking ?? 1)), 0);
}

// One line of one file, written for all services: the role for publishing, or a field of a shared description.
function isOneAct(findings: readonly Finding[]): boolean {
  const written = new Set(findings.map(({ file, field, line }) => `${file} ${field ?? line}`));
  return findings.length > 1 && findings[0]!.file !== undefined && written.size === 1;
}

function sameDoer(catalogue: Catalogue, findings: readonly Finding[]): { unit?: string; concept?: string } {
  const doers = findings.map((finding) => doerOf(catalogue, finding));
  const one = (of: 'unit' | 'concept') => (doers.every((doer) => doer[of] !== undefined && doer[of] === doers[0]![of]) ? doers[0]![of] : undefined);
  const [unit, concept] = [one('unit'), one('concept')];
  return { ...(unit === undefined ? {} : { unit }), ...(concept === undefined ? {} : { concept }) };
}
