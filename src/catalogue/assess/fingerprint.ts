import { createHash } from 'node:crypto';
import { compare } from '../model/problem.ts';

/** The fingerprint of some files: SHA-256 of the list that `sha256sum` would print of them, sorted by path, so that anyone can make it again without this program. */
export function fingerprintOf(files: readonly { path: string; bytes: Uint8Array }[]): string {
  const lines = [...files].sort((a, b) => compare(a.path, b.path)).map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`);
  return sha256(lines.join(''));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
