import { fingerprint } from '#src/disk.ts';

interface Component { 'bom-ref': string; name: string; version: string; licenses?: unknown; [other: string]: unknown }
interface Bill { metadata: { component: Component; [other: string]: unknown }; components: Component[]; dependencies: { ref: string; dependsOn?: string[] }[] }

/** What npm says of the packages (`npm sbom`), as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/) and the same bytes on every machine: without the clock, without the name of the folder, without chance. */
export function billOfMaterials(said: string, name: string): string {
  const { metadata: { component }, components, dependencies } = JSON.parse(said) as Bill;
  const by = <Item>(key: (item: Item) => string) => (a: Item, b: Item) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: { lifecycles: [{ phase: 'pre-build' }], component: { ...component, type: 'application', name } },
    components: unique(components.sort(by((one) => one['bom-ref']))),
    dependencies: dependencies.map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: [...new Set(dependsOn)].sort() })).sort(by(({ ref }) => ref)),
  };
  const sum = fingerprint(JSON.stringify(bill));
  // A number of its own that follows from what it says (RFC 9562, version 8).
  const serial = `${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(13, 16)}-8${sum.slice(17, 20)}-${sum.slice(20, 32)}`;
  const { $schema, bomFormat, specVersion, ...rest } = bill;
  return `${JSON.stringify({ $schema, bomFormat, specVersion, serialNumber: `urn:uuid:${serial}`, ...rest }, null, 1)}\n`;
}

// A package that lies in several places is one component.
function unique(components: readonly Component[]): Component[] {
  return components.filter((one, index) => one['bom-ref'] !== components[index - 1]?.['bom-ref']);
}
