import type { LockedPackage } from './lock-file.ts';

/** What is read of an advisory in the OSV format (https://ossf.github.io/osv-schema/). */
interface Advisory {
  id: string;
  summary?: string;
  withdrawn?: string;
  affected?: { package?: { ecosystem?: string; name?: string }; versions?: string[]; ranges?: { type?: string; events?: Record<string, string>[] }[] }[];
}

/** A package that an advisory is about, in the version that we have. */
export interface Affected {
  name: string;
  version: string;
  advisory: string;
  summary: string;
}

/** Which of our packages advisories are about; sorted. Texts that are no advisories are named as faults. */
export function affectedBy(packages: readonly LockedPackage[], advisories: readonly { path: string; text: string }[]): { affected: Affected[]; faults: string[] } {
  const faults: string[] = [];
  const found = new Map<string, Affected>();
  for (const { path, text } of advisories) {
    const advisory = readAdvisory(text);
    if (!advisory) faults.push(path);
    if (!advisory || advisory.withdrawn !== undefined) continue;
    for (const { package: about, versions = [], ranges = [] } of advisory.affected ?? []) {
      if (about?.ecosystem !== 'npm') continue;
      for (const { name, version } of packages) {
        if (name !== about.name || !(versions.includes(version) || ranges.some((range) => range.type === 'SEMVER' && isWithin(version, range.events ?? [])))) continue;
        found.set(`${name} ${version} ${advisory.id}`, { name, version, advisory: advisory.id, summary: advisory.summary ?? '' });
      }
    }
  }
  return { affected: [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one), faults };
}

function readAdvisory(text: string): Advisory | undefined {
  try {
    const read = JSON.parse(text) as Partial<Advisory> | null;
    return typeof read?.id === 'string' && (read.affected === undefined || Array.isArray(read.affected)) ? read as Advisory : undefined;
  } catch {
    return undefined;
  }
}

// The events in the order of their versions say from where to where; a version is affected when the last event at or before it opens a range.
function isWithin(version: string, events: readonly Record<string, string>[]): boolean {
  const inOrder = events.flatMap((event) => Object.entries(event)).sort(([kindA, a], [kindB, b]) => compareVersions(a, b) || (kindA === 'last_affected' ? 1 : kindB === 'last_affected' ? -1 : 0));
  let isOpen = false;
  for (const [kind, at] of inOrder) {
    const order = compareVersions(version, at);
    if (kind === 'introduced' && order >= 0) isOpen = true;
    if (kind === 'fixed' && order >= 0) isOpen = false;
    if (kind === 'last_affected' && order > 0) isOpen = false;
  }
  return isOpen;
}

/** Which of two versions comes first (https://semver.org, 11). */
export function compareVersions(a: string, b: string): number {
  const parted = (version: string) => { const [core = '', ...rest] = version.replace(/^v/, '').split('+')[0]!.split('-'); return { core: core.split('.').map(Number), early: rest.join('-') }; };
  const [one, other] = [parted(a), parted(b)];
  for (let at = 0; at < 3; at++) if ((one.core[at] ?? 0) !== (other.core[at] ?? 0)) return (one.core[at] ?? 0) - (other.core[at] ?? 0);
  if (one.early === other.early) return 0;
  if (one.early === '' || other.early === '') return one.early === '' ? 1 : -1;
  const [left, right] = [one.early.split('.'), other.early.split('.')];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [x, y] = [left[at], right[at]];
    if (x === y) continue;
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const [isX, isY] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    return isX && isY ? Number(x) - Number(y) : isX !== isY ? (isX ? -1 : 1) : x < y ? -1 : 1;
  }
  return 0;
}
