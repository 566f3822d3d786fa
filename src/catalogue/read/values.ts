import { addressesIn } from '../model/links.ts';
import type { Problem } from '../model/problem.ts';
import { webAddressPattern } from '../model/values.ts';
import { isKept } from './folders.ts';
import { deceives, faultOfAddress } from './hosts.ts';
import type { Source } from './source.ts';
import { problemsWithin, type Said } from './within.ts';

/** What no schema says of the values of a record: numbers that would be read as others, addresses that lead nowhere or deceive. */
export function problemsOfValues(value: unknown, source: Source): Problem[] {
  // What a command wrote down of the addresses is said where people wrote them.
  const kept = isKept(source.path);
  const problems: Problem[] = [];
  // Numbers need no look then, and no value holds what stands nowhere in the file.
  if (source.plainNumbers && source.text !== undefined && !mayHoldAddress(source.text)) return problems;
  // The path is one list that grows and shrinks: only the few values of which something is to be said need it.
  const path: PropertyKey[] = [];
  const visit = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (!kept && mayHoldAddress(inner)) problems.push(...addresses(inner, [...path], source));
    } else if (typeof inner === 'number') {
      if (!source.plainNumbers) problems.push(...oddNumber(inner, [...path], source));
    } else if (Array.isArray(inner)) {
      for (let index = 0; index < inner.length; index++) {
        path.push(index);
        visit(inner[index]);
        path.pop();
      }
    } else if (typeof inner === 'object' && inner !== null) {
      for (const key of Object.keys(inner)) {
        path.push(key);
        visit((inner as Record<string, unknown>)[key]);
        path.pop();
      }
    }
  };
  visit(value);
  return problems;
}

const mayHoldAddress = (words: string): boolean => words.includes('://') || words.includes('@');

// `010`, `0x1F`, `1e3` and more digits than a number has are read as other numbers than people see.
function oddNumber(value: number, path: readonly PropertyKey[], source: Source): Problem[] {
  const written = source.writtenAt(path);
  if (written === undefined || written === String(value)) return [];
  const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written) ? written.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') : undefined;
  return plain === String(value) ? [] : [source.problem('odd-number', path, { field: String(path.findLast((step) => typeof step === 'string')), value: written.slice(0, 60), number: value })];
}

function addresses(words: string, path: readonly PropertyKey[], source: Source): Problem[] {
  const isWeb = webAddressPattern.test(words);
  // What only looks like an address shows it in its parts (`https://1.2.3.4.5/`).
  if (isWeb && !URL.canParse(words) && faultOfAddress(words)?.detail !== 'user') return [source.problem('not-a-web-address', path, { value: words })];
  const all = isWeb || /^[^\s@]+@[^\s@]+$/.test(words) ? [words] : addressesIn(words);
  const said = all.flatMap((piece): Said[] => {
    const fault = faultOfAddress(piece);
    if (!fault) return [];
    const { code, detail } = fault;
    // A standard’s URI names a thing, and a source is cited as it was read.
    if (detail === 'not-encrypted' && (!isWeb || path.includes('uri') || path.includes('sources') || !isWhereReadersGo(source.path))) return [];
    // Words about an address send nobody there: only what deceives is said of them.
    if (piece !== words && code === 'unsafe-address' && detail !== 'user') return [];
    return [{ piece, code, values: { value: piece.slice(0, 100), detail, ...(fault.code === 'doubtful-address' ? { host: fault.host } : {}) }, severity: deceives(detail) ? 'error' : 'warning' }];
  });
  return problemsWithin(words, path, source, said);
}

const isWhereReadersGo = (path: string): boolean => /^(?:institutions|concepts)\//.test(path);
