import type { Catalogue } from '../model/catalogue.ts';
import type { Finding, Report } from '../model/finding.ts';
import { reportsOf } from './completeness.ts';
import { findingsOf, inventoryOf } from './findings.ts';
import { inForceOn } from './in-force.ts';

/** A catalogue judged on one day: what every page, report, file and command shows. */
export interface Assessment {
  /** With the standard that is in force on that day. */
  catalogue: Catalogue;
  findings: readonly Finding[];
  /** What is found of the documents that institutions publish without being asked: a sum of its own. */
  inventory: readonly Finding[];
  reports: readonly Report[];
  /** Year-month-day. */
  today: string;
}

/** Judges what was read by the standard in force on a day, year-month-day. Who wants the sums alone need not have each finding placed; some services of an institution (`cut`) are judged without what only all of them show (cut.ts). */
export function assess(read: Catalogue, today: string, asked: { placed?: boolean; cut?: boolean } = {}): Assessment {
  const catalogue = inForceOn(read, today);
  const findings = findingsOf(catalogue, today, asked);
  const inventory = asked.cut ? [] : inventoryOf(catalogue, today);
  return { catalogue, findings, inventory, reports: reportsOf(catalogue, findings, inventory), today };
}
