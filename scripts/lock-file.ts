/** A package as the lock file holds it. */
export interface LockedPackage {
  name: string;
  version: string;
  /** Where it lies: one package may lie in several places. */
  path: string;
  licence?: string;
  hasInstallScript: boolean;
  /** Fetched only by machines that it is made for. */
  isOptional: boolean;
}

/** What a lock file says of a place, in npm's own words (https://docs.npmjs.com/cli/configuring-npm/package-lock-json). */
export interface LockEntry {
  name?: string; version?: string; license?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean; dev?: boolean; optional?: boolean; devOptional?: boolean;
  dependencies?: Record<string, string>; devDependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; peerDependencies?: Record<string, string>;
}

/** What a lock file says of our own package, and of all others by the place where each lies. */
export function entriesIn(text: string): { own: LockEntry; others: ReadonlyMap<string, LockEntry> } {
  const { packages } = JSON.parse(text) as { packages: Record<string, LockEntry> };
  return { own: packages['']!, others: new Map(Object.entries(packages).filter(([path, { link }]) => path !== '' && !link)) };
}

/** The name of the package that lies at a place. */
export function nameAt(path: string, { name }: LockEntry): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The packages of a lock file, sorted by name and version. */
export function packagesIn(text: string): LockedPackage[] {
  return [...entriesIn(text).others].map(([path, entry]) => ({
    name: nameAt(path, entry), version: entry.version!, path, ...(entry.license === undefined ? {} : { licence: entry.license }), hasInstallScript: entry.hasInstallScript === true, isOptional: entry.optional === true,
  })).sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.path, b.path));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
