import type { ProblemCode } from '#languages/problems.ts';
import type { Place, Problem, Values } from '../model/problem.ts';
import { decode, sizeLimits } from './decode.ts';
import { isKept } from './folders.ts';
import { problemsOfLetters } from './letters.ts';
import { partsBeside } from './parts.ts';
import { problemAt } from './problem-at.ts';
import { quickSource } from './quick.ts';
import { parseWhole } from './whole-yaml.ts';

/** A file of the content folder, as it came from the disk. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  /** Set instead of bytes when the disk gave no ordinary file. */
  fault?: 'symbolic-link' | 'special-file' | 'unreadable' | 'changing-file' | 'file-too-large';
  /** The length that the disk names, where it gave no bytes because there are too many. */
  size?: number;
  /** The program's own word lists or standard, standing in for what a content folder leaves out: read, never reported on. */
  house?: boolean;
}

/** YAML that was parsed, with the way back from a path to its place. */
export interface Source {
  path: string;
  value: unknown;
  body?: string;
  /** First line of the body, from 1. */
  bodyLine?: number;
  placeOf(path: readonly PropertyKey[], on?: 'key' | 'value'): Place;
  excerptAt(place: Place, length?: number): NonNullable<Problem['excerpt']>;
  /** The characters of a plain scalar as written: `10000`, not the number. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
  /** Every number is written as it reads: the short cut takes no other. */
  plainNumbers?: true;
  /** Its YAML has faults, and this is what they do not touch: what is missing may stand in the rest. The names of its fields as they stand, undefined for each that a fault touches: of a field beside one nobody can say whether all of it is there, or whether it is one of its own. */
  readInPart?: readonly (string | undefined)[];
  /** The whole file, where decoding changed nothing in it: no mark of byte order, no carriage return. */
  text?: string;
  problem(code: ProblemCode, path: readonly PropertyKey[], values?: Values, options?: { on?: 'key' | 'value'; severity?: Problem['severity'] }): Problem;
}

export type Read<Value> = { value?: Value; problems: Problem[] };

/** A file of YAML that was read; with faults that hinder it, what can be read all the same. */
export type ReadSource = Read<Source> & { part?: Source };

/** Reads a YAML file; every fault is a problem with its place, never an exception. */
export function readYaml(file: SourceFile): ReadSource {
  const decoded = decode(file, sizeLimits.list);
  if (decoded.value === undefined) return { problems: decoded.problems };
  return withText(withLetters(parse(file.path, decoded.value, decoded.value, 0), file.path, decoded.value), file, decoded.value);
}

/** Reads a text: front matter between two lines `---`, then a Markdown body. */
export function readText(file: SourceFile): ReadSource {
  const decoded = decode(file, sizeLimits.text);
  if (decoded.value === undefined) return { problems: decoded.problems };
  return withText(withLetters(partsOfText(file.path, decoded.value), file.path, decoded.value), file, decoded.value);
}

// Read once more from its bytes, every file would be decoded twice.
function withText(read: ReadSource, { bytes }: SourceFile, text: string): ReadSource {
  if (read.value && bytes[0] !== 0xef && !bytes.includes(13)) read.value.text = text;
  return read;
}

function partsOfText(path: string, text: string): ReadSource {
  const parts = plainPartsOf(text) ?? partsLineByLine(text);
  if (typeof parts === 'string') return { problems: [problemAt(path, parts, 1, 1, text.split('\n', 1)[0]!.replace(/\r$/, ''))] };
  const read = parse(path, parts.yaml, text, 1);
  const source = read.value ?? read.part;
  if (source && parts.body) {
    source.body = parts.body;
    source.bodyLine = parts.bodyLine;
  }
  return read;
}

interface PartsOfText { yaml: string; body: string; bodyLine: number }

function partsLineByLine(text: string): PartsOfText | 'missing-front-matter' | 'unclosed-front-matter' {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines[0]?.trimEnd() !== '---') return 'missing-front-matter';
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return 'unclosed-front-matter';
  const first = lines.findIndex((line, index) => index > end && line.trim() !== '');
  // Blanks before the first line may mean a block of code: only whole lines are left out.
  return { yaml: `${lines.slice(1, end).join('\n')}\n`, body: first < 0 ? '' : lines.slice(first).join('\n').trimEnd(), bodyLine: first + 1 };
}

// Most texts are nothing but front matter, ended as our formatter ends it: they need not be cut into lines. The rest is left to the careful way.
function plainPartsOf(text: string): PartsOfText | undefined {
  if (!text.startsWith('---\n') || !text.endsWith('\n---\n') || text.includes('\r')) return undefined;
  const end = text.indexOf('\n---', 4);
  return end === text.length - '\n---\n'.length ? { yaml: text.slice(4, end + 1), body: '', bodyLine: 0 } : undefined;
}

// Letters that deceive are looked for in the whole file, whatever else is wrong with it.
function withLetters(read: ReadSource, path: string, text: string): ReadSource {
  // What commands keep comes from outside as it is; it is judged there, and escaped where it is shown.
  const letters = isKept(path) ? [] : problemsOfLetters(path, text);
  return letters.length === 0 ? read : { ...read, problems: [...read.problems, ...letters] };
}

function parse(path: string, yaml: string, whole: string, linesBefore: number): ReadSource {
  // The whole reader takes a millisecond a file; what is written plainly needs it only when something is to be said of it.
  const quick = quickSource(path, yaml, linesBefore, () => parseWhole(path, yaml, whole, linesBefore).value);
  if (quick) return { value: quick, problems: [] };
  const read = parseWhole(path, yaml, whole, linesBefore);
  const part = read.value ? undefined : partsBeside(yaml, read.problems, linesBefore, (text) => parseWhole(path, text, whole, linesBefore));
  return part ? { ...read, part } : read;
}
