import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affectedBy, compareVersions } from '../scripts/advisories.ts';
import { billOfMaterials } from '../scripts/bill-of-materials.ts';
import { allowedLicences, isAllowed, lookedUp } from '../scripts/licences.ts';
import { packagesIn, type LockedPackage } from '../scripts/lock-file.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const packages = packagesIn(read('package-lock.json'));

describe('the licences', () => {
  test('of all packages are allowed, or were looked at', () => {
    const faults = packages.filter(({ name, version, licence }) => { const found = lookedUp[`${name}@${version}`]?.licence; return !isAllowed(licence ?? found ?? '') && found !== (licence ?? 'unknown'); }).map(({ name, version, licence }) => `${name}@${version}: ${licence ?? 'none'}`);
    expect(faults).toEqual([]);
    expect(packages.length).toBeGreaterThan(500);
  });

  test('that were looked at are of packages that are still there and still name none, or the same', () => {
    for (const [name, { licence: looked, why }] of Object.entries(lookedUp)) {
      const found = packages.filter((one) => `${one.name}@${one.version}` === name);
      expect(found.length, name).toBeGreaterThan(0);
      expect(found.every(({ licence }) => licence === undefined || licence === looked), name).toBe(true);
      expect(why.length).toBeGreaterThan(20);
    }
  });

  test('are read as SPDX says it', () => {
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0-only OR (MIT AND Zlib)', 'MIT AND ISC'].map(isAllowed)).toEqual([true, true, true, true]);
    expect(['', 'GPL-3.0-only', 'AGPL-3.0', 'SEE LICENSE IN x', 'UNLICENSED', 'MIT AND GPL-3.0-only', '(MIT', 'MIT)', 'MIT WITH x', 'MIT GPL-3.0-only', 'constructor', 'AND', 'MIT OR'].map(isAllowed)).toEqual(Array.from({ length: 13 }, () => false));
    const word = fc.constantFrom('AND', 'OR', '(', ')', 'GPL-3.0-only', 'AGPL-3.0-only', 'WITH');
    fc.assert(fc.property(fc.array(word, { maxLength: 8 }), (words) => { expect(isAllowed(words.join(' '))).toBe(false); }));
    for (const why of Object.values(allowedLicences)) expect(why).not.toBe('');
  });

  test('of what only reads archives never meets one: the program writes with exceljs, and reads with another', () => {
    for (const path of ['src/catalogue/write/workbook.ts', 'src/catalogue/write/catalogue-workbook.ts']) expect(read(path)).not.toMatch(/\.xlsx\.(?:load|read)|WorkbookReader|\.csv\.read/);
  });
});

test('a package that would run a script while it is installed is named one by one, and refused', () => {
  expect([...new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))]).toEqual(['esbuild']);
  expect((JSON.parse(read('package.json')) as { allowScripts: object }).allowScripts).toEqual({ esbuild: false });
});

describe('the bill of materials', () => {
  const lock = read('package-lock.json');

  test('names every package of the lock file, keeps the schema of CycloneDX 1.6, and is the same bytes whatever the order of the lock file', () => {
    const bill = billOfMaterials(lock);
    const turned = JSON.parse(lock) as { packages: object };
    expect(billOfMaterials(JSON.stringify({ ...turned, packages: Object.fromEntries(Object.entries(turned.packages).reverse()) }))).toBe(bill);
    const folder = join(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'), '../res/schema');
    const schema = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
    const ajv = new Ajv({ strict: false });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
    addFormats(ajv);
    ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
    const validate = ajv.compile(schema('bom-1.6'));
    const parsed = JSON.parse(bill) as { components: { name: string; version: string; hashes?: object[] }[]; dependencies: { ref: string; dependsOn: string[] }[] };
    expect(validate(parsed), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(parsed.components.map(({ name, version }) => `${name}@${version}`)).toEqual([...new Set(packages.map(({ name, version }) => `${name}@${version}`))].sort());
    const refs = new Set(parsed.dependencies.map(({ ref }) => ref));
    expect(parsed.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    expect(parsed.dependencies.find(({ ref }) => ref.startsWith('katalogu@'))!.dependsOn.length).toBeGreaterThan(40);
    expect(parsed.components.length).toBeGreaterThan(800);
    expect(bill).not.toMatch(/"timestamp"/);
  });
});

describe('advisories in the OSV format', () => {
  const locked = (name: string, version: string): LockedPackage => ({ name, version, path: `node_modules/${name}`, hasInstallScript: false, isOptional: false });
  const advisory = (ranges: object[], more: object = {}) => ({ path: 'a.json', text: JSON.stringify({ id: 'GHSA-x', summary: 's', affected: [{ package: { ecosystem: 'npm', name: 'astro' }, ranges: ranges.map((range) => ({ type: 'SEMVER', ...range })) }], ...more }) });
  const hit = (version: string, ...events: object[]) => affectedBy([locked('astro', version), locked('other', version)], [advisory([{ events }])]).affected.length === 1;

  test('say of a version whether it is affected', () => {
    const fixed = [{ introduced: '0' }, { fixed: '7.2.8' }];
    expect(['7.2.7', '7.2.8', '7.3.4', '0.0.1', '7.2.8-beta.1'].map((version) => hit(version, ...fixed))).toEqual([true, false, false, true, true]);
    expect(['1.0.0', '1.5.0', '2.0.0', '2.0.1'].map((version) => hit(version, { introduced: '1.5.0' }, { last_affected: '2.0.0' }))).toEqual([false, true, true, false]);
    expect(['1.0.0', '2.5.0', '3.0.0'].map((version) => hit(version, { introduced: '0' }, { fixed: '1.0.0' }, { introduced: '2.0.0' }))).toEqual([false, true, true]);
  });

  test('count neither when withdrawn nor for other ecosystems; versions may be named one by one; what is none is named', () => {
    const of = (advisories: { path: string; text: string }[]) => affectedBy([locked('astro', '7.3.4')], advisories);
    expect(of([advisory([{ events: [{ introduced: '0' }] }], { withdrawn: '2026-01-01T00:00:00Z' })]).affected).toEqual([]);
    expect(of([advisory([], { affected: [{ package: { ecosystem: 'PyPI', name: 'astro' }, versions: ['7.3.4'] }] })]).affected).toEqual([]);
    expect(of([advisory([], { affected: [{ package: { ecosystem: 'npm', name: 'astro' }, versions: ['7.3.4'] }] })]).affected).toEqual([{ name: 'astro', version: '7.3.4', advisory: 'GHSA-x', summary: 's' }]);
    expect(of([{ path: 'x.json', text: '{"a":1}' }, { path: 'y.json', text: 'no' }, { path: 'z.json', text: 'null' }]).faults).toEqual(['x.json', 'y.json', 'z.json']);
  });

  test('order versions as semver does', () => {
    const inOrder = ['0.9.9', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.10', '1.2.0', '10.0.0'];
    for (const [a, one] of inOrder.entries()) for (const [b, other] of inOrder.entries()) expect(Math.sign(compareVersions(one, other)), `${one} ${other}`).toBe(Math.sign(a - b));
  });
});
