import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** The folder of the repositories of a test file; it goes with them. */
export const temporary = mkdtempSync(join(tmpdir(), 'katalogu-history-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

let repositories = 0;

/** A repository made for a test: its history is ours to choose. Time goes on by a day with each commit. */
export function repository(): { root: string; content: string; write(files: Readonly<Record<string, string | undefined>>): void; commit(message?: string): string; git(...args: string[]): string } {
  let moment = Date.UTC(2026, 0, 1) / 1000;
  const root = join(temporary, `repository-${++repositories}`);
  const content = join(root, 'data', 'content');
  mkdirSync(content, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_COMMITTER_DATE: `${moment} +0200`, GIT_AUTHOR_DATE: '1000000000 +0000', GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@x.example', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@x.example' } });
  git('init', '-q', '-b', 'main');
  return {
    root, content, git,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        const whole = join(content, path);
        if (text === undefined) rmSync(whole, { recursive: true });
        else { mkdirSync(dirname(whole), { recursive: true }); writeFileSync(whole, text); }
      }
    },
    commit(message = 'Change') {
      moment += 86_400;
      git('add', '-A');
      git('commit', '-q', '-m', message, '--allow-empty');
      return git('rev-parse', 'HEAD').trim();
    },
  };
}

export const institution = 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n';
export const permit = 'institutions/trial/services/permit';
export const facts = (more = '') => `status: confirmed\ntopics: [transport]\nfees: [{ id: issue, amount: 2, currency: EUR }]\n${more}`;
export const text = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n`;
export const small = { 'institutions/trial/institution.yaml': institution, [`${permit}/service.yaml`]: facts('documents: [{ id: id-card, form: copy }]\n'), [`${permit}/sr.md`]: text('Dozvola', 'summary: Staro.\n'), [`${permit}/en.md`]: text('Permit') };
