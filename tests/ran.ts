import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { siteFolder } from './judged.ts';

/** The folder of the program, in which commands are run. */
export const root = join(import.meta.dirname, '..');

/** How a program ended, and what it said. */
export interface Ran { code: number; out: string; err: string }

/** Runs a program to its end, in no language and with nothing to read; a signal that ends it is -1. */
export function ran(program: string, args: readonly string[], { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Ran> {
  return new Promise((done) => {
    const { KATALOGU_HOME: _home, KATALOGU_CONTENT: _content, ...inherited } = process.env;
    execFile(program, [...args], { cwd, env: { ...inherited, LANG: 'C', LC_ALL: 'C', ...env }, maxBuffer: 1 << 27 }, (fault, out, err) => {
      done({ code: fault ? (typeof fault.code === 'number' ? fault.code : -1) : 0, out, err });
    }).stdin?.end();
  });
}

/** Runs a command of ours as npm does. */
export const command = (name: string, args: readonly string[], where?: Parameters<typeof ran>[2]): Promise<Ran> => ran(process.execPath, [join(root, 'scripts', `${name}.ts`), ...args], where);

/** Wrong use is one sentence for people: no trace of the program, nothing on the standard output. */
export function expectWrongUse({ code, out, err }: Ran): void {
  expect({ code, out }, err).toEqual({ code: 2, out: '' });
  expect(err.trim().length).toBeGreaterThan(10);
  expect(err).not.toMatch(/\n\s+at |node:internal|undefined|fault of our program/);
}

/** A passing folder for the tests of a file, taken away when they are done; `contentLike` makes content in it: a site of ours, with what a test adds to it or changes in it. */
export function passingFolder(name: string): { folder: string; contentLike(site: string | undefined, files?: Readonly<Record<string, string>>): string } {
  const folder = mkdtempSync(join(tmpdir(), `katalogu-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let copies = 0;
  return {
    folder,
    contentLike(site, files = {}) {
      const content = join(folder, `content-${++copies}`);
      mkdirSync(content);
      if (site) cpSync(siteFolder(site), content, { recursive: true });
      put(content, files);
      return content;
    },
  };
}

/** Writes files into a folder, by their paths. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
