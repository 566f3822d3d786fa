import { toLatin } from '#languages/latin.ts';
import { fileKinds } from '../model/stored-file.ts';
import type { Problem } from '../model/problem.ts';
import { problemAt } from './problem-at.ts';
import type { SourceFile } from './source.ts';

/** Numbers of files beyond which a content folder is surely not what was meant: in all, and in one folder with what lies below it. */
const mostFiles = { all: 500_000, ofOneFolder: 100_000 };

/** What the names of all files say together: two that are one name on many computers, of which only the first is read, and more of them than a catalogue has. */
export function problemsOfNames(files: readonly Pick<SourceFile, 'path' | 'house'>[], most = mostFiles): { problems: Problem[]; skipped: ReadonlySet<string> } {
  const problems: Problem[] = [];
  const skipped = new Set<string>();
  const known = new Map<string, string>();
  const told = new Set<string>();
  const paths = files.filter(({ house }) => !house).map(({ path }) => path);
  // Names of small letters are taken for others by no disk: only where some are not is there anything to compare.
  for (const path of paths.every(isPlain) ? [] : [...paths].sort(plainFirst)) {
    const steps = path.split('/');
    for (let length = 1; length <= steps.length; length++) {
      const written = steps.slice(0, length).join('/');
      const folded = foldedName(written);
      const first = known.get(folded);
      if (first === undefined) known.set(folded, written);
      else if (first !== written) {
        skipped.add(path);
        if (!told.has(written)) problems.push(problemAt(path, 'same-name', 1, 1, '', { name: steps[length - 1]!, other: first.split('/').at(-1)! }));
        told.add(written);
        break;
      }
    }
  }
  if (paths.length > most.all) problems.push(problemAt('.', 'too-many-files', 1, 1, '', { count: paths.length, limit: most.all }));
  const within = new Map<string, number>();
  for (const path of paths) {
    const folder = path.split('/').slice(0, 2).join('/');
    if (path.split('/').length > 2) within.set(folder, (within.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of within) if (count > most.ofOneFolder) problems.push(problemAt(folder, 'too-many-files', 1, 1, '', { count, limit: most.ofOneFolder }));
  return { problems, skipped };
}

/** A name as the disks of Windows and macOS compare it: letters large or small, with their marks apart or not; what stands at the end as a point or blank goes. */
function foldedName(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/(?<![. ])[. ]+(?=\/|$)/g, '');
}

/** Whether no disk takes a name for another. */
export const isPlain = (path: string): boolean => /^(?:(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\/)*(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|README\.md))$/.test(path);

// Of two names that are one the plain one is kept.
function plainFirst(a: string, b: string): number {
  return Number(isPlain(b)) - Number(isPlain(a)) || (a < b ? -1 : 1);
}

/** The name that a stored file could have, also where it is written in Cyrillic; nothing where its kind is none that is stored. */
export function fileNameNear(name: string): string {
  const parts = toLatin(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split('.');
  const ending = parts.pop()!.trim();
  const kind = fileKinds.find((one) => one === ending || (one === 'jpg' && ending === 'jpeg'));
  const stem = parts.join('-').replace(/đ/g, 'd').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64).replace(/-$/, '');
  return kind && stem && parts.length === 1 ? `${stem}.${kind}` : '';
}
