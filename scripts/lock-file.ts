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

interface Entry { version?: string; name?: string; license?: string; hasInstallScript?: boolean; link?: boolean; optional?: boolean }

/** The packages of a lock file, sorted by name and version. */
export function packagesIn(text: string): LockedPackage[] {
  const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };
  return Object.entries(packages).filter(([path, { link }]) => path !== '' && !link).map(([path, { name, version, license, hasInstallScript, optional }]) => ({
    name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version: version!, path, ...(license === undefined ? {} : { licence: license }), hasInstallScript: hasInstallScript === true, isOptional: optional === true,
  })).sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.path, b.path));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
