import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Range { startOffset: number; endOffset: number; count: number }
interface Script { url: string; functions: { ranges: Range[] }[] }

/** Which pieces of the reader an input has reached, as V8 counts them. Begun before the reader is loaded. */
export function coverageOf(isWatched: (url: string) => boolean): { newPieces(): number; lines(): Record<string, [reached: number, all: number]> } {
  const session = new Session();
  session.connect();
  const post = <Result>(method: string, params: object = {}): Result => {
    let answer: Result;
    // Within one process the inspector answers at once.
    (session.post as (method: string, params: object, then: (fault: Error | null, result: Result) => void) => void)(method, params, (fault, result) => { if (fault) throw fault; answer = result; });
    return answer!;
  };
  post('Profiler.enable');
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const known = new Set<string>();
  const reached = new Map<string, Uint8Array>();

  return {
    newPieces() {
      const before = known.size;
      for (const { url, functions } of post<{ result: Script[] }>('Profiler.takePreciseCoverage').result) {
        if (!isWatched(url)) continue;
        const ranges = functions.flatMap((one) => one.ranges).sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
        let isNew = false;
        for (const { startOffset, endOffset, count } of ranges) {
          // Once, a few times, often: loops that run longer are something new as well.
          const key = `${url}:${startOffset}:${endOffset}:${count === 0 ? 0 : count < 2 ? 1 : count < 8 ? 2 : count < 64 ? 3 : 4}`;
          if (count > 0 && !known.has(key)) { known.add(key); isNew = true; }
        }
        if (isNew || !reached.has(url)) paint(url, ranges);
      }
      return known.size - before;
    },
    lines() {
      return Object.fromEntries([...reached].map(([url, bytes]) => [fileURLToPath(url).replace(/^.*\/src\//, ''), linesOf(url, bytes)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };

  function paint(url: string, ranges: readonly Range[]): void {
    const length = Math.max(...ranges.map(({ endOffset }) => endOffset));
    const all = reached.get(url) ?? new Uint8Array(Math.max(length, readFileSync(fileURLToPath(url), 'utf8').length));
    reached.set(url, all);
    const now = new Uint8Array(all.length);
    for (const { startOffset, endOffset, count } of ranges) now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    now.forEach((one, index) => { if (one) all[index] = 1; });
  }
}

// Lines that hold something to run: types and comments are blanked out without moving anything.
function linesOf(url: string, bytes: Uint8Array): [number, number] {
  const code = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8')).replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
  let at = 0;
  const counts: [number, number] = [0, 0];
  for (const line of code.split('\n')) {
    if (/[\w]/.test(line) && !/^\s*import\b/.test(line)) {
      counts[1]++;
      if (bytes.subarray(at + line.length - line.trimStart().length, at + line.length).some((one) => one === 1)) counts[0]++;
    }
    at += line.length + 1;
  }
  return counts;
}
