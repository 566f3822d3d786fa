import { fingerprint } from '#src/disk.ts';
import { allowedLicences } from './licences.ts';
import { entriesIn, nameAt, type LockEntry } from './lock-file.ts';

/** The packages of a lock file as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): no clock, no folder, no chance, so the same lock file gives the same bytes. Our own, because `npm sbom` refuses the whole tree for one package that asks for “latest” of another, and writes when and where it was run. */
export function billOfMaterials(lock: string): string {
  const { own, others } = entriesIn(lock);
  const { name: ownName = '', version: ownVersion = '0.0.0', license: ownLicence } = own;
  const refOf = (path: string): string => (path === '' ? `${ownName}@${ownVersion}` : `${nameAt(path, others.get(path)!)}@${others.get(path)!.version}`);
  const components = new Map<string, object>();
  // A package may lie in several places, of which one is enough to need it.
  const required = new Set<string>();
  const needs = new Map<string, Set<string>>();
  for (const [path, entry] of [['', own] as const, ...others]) {
    const { dependencies, devDependencies, optionalDependencies, peerDependencies } = entry;
    const found = Object.keys({ ...dependencies, ...(path === '' ? devDependencies : {}), ...optionalDependencies, ...peerDependencies }).flatMap((wanted) => resolvedFrom(others, path, wanted) ?? []);
    needs.set(refOf(path), new Set([...(needs.get(refOf(path)) ?? []), ...found.map(refOf)]));
    const { dev, optional, devOptional } = entry;
    if (path !== '' && !dev && !optional && !devOptional) required.add(refOf(path));
    if (path !== '') components.set(refOf(path), componentOf(nameAt(path, entry), entry));
  }
  const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const bill = {
    version: 1,
    metadata: { lifecycles: [{ phase: 'pre-build' }], component: { type: 'application', 'bom-ref': refOf(''), name: ownName, version: ownVersion, ...licenceOf(ownLicence) } },
    components: sorted(components).map(([ref, component]) => ({ ...component, scope: required.has(ref) ? 'required' : 'optional' })),
    dependencies: sorted(needs).map(([ref, those]) => ({ ref, dependsOn: [...those].sort() })),
  };
  // A number of its own that follows from what it says (RFC 9562, version 8).
  const sum = fingerprint(JSON.stringify(bill));
  const serialNumber = `urn:uuid:${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(13, 16)}-8${sum.slice(17, 20)}-${sum.slice(20, 32)}`;
  return `${JSON.stringify({ $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, ...bill }, null, 1)}\n`;
}

// As Node looks for it: beside, then in each folder above.
function resolvedFrom(others: ReadonlyMap<string, LockEntry>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (others.has(path)) return path;
    if (folder === '') return undefined;
  }
}

function componentOf(name: string, { version = '', license, integrity }: LockEntry): object {
  const [, sha512] = /^sha512-([A-Za-z0-9+/=]+)/.exec(integrity ?? '') ?? [];
  return {
    type: 'library', 'bom-ref': `${name}@${version}`, name, version, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(sha512 === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }), ...licenceOf(license),
  };
}

function licenceOf(licence: string | undefined): object {
  if (licence === undefined) return {};
  if (/\s(?:AND|OR|WITH)\s/.test(licence)) return { licenses: [{ expression: licence }] };
  return { licenses: [{ license: licence !== 'MIT/X11' && (Object.hasOwn(allowedLicences, licence) || licence === 'EUPL-1.2') ? { id: licence } : { name: licence } }] };
}
